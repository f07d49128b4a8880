"""Slack's Web API, as a bot meets it: `/api/<method>`."""
