"""What the messages say, and that Slack takes it."""
