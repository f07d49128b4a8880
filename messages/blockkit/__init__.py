"""From parts to Slack's Block Kit, which only this package knows: its limits, its escapes, its surfaces."""

from messages.blockkit.limits import TooLargeError
from messages.blockkit.payloads import Payload, action_name, home, message_payloads, modal

__all__ = ["Payload", "TooLargeError", "action_name", "home", "message_payloads", "modal"]
