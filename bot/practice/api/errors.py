"""How a Web API method fails: with Slack's error code, and sometimes more."""

from __future__ import annotations

from bot.practice.blocks import Problem
from bot.practice.records import Json


class SlackError(Exception):
    """`{"ok": false, "error": code}`, with `more` fields beside it."""

    def __init__(self, code: str, more: Json | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.more = more or {}


def refused(code: str, found: list[Problem]) -> SlackError:
    """The error for blocks or a view that break a rule, with every broken rule and where it is."""
    reasons = [f"{problem.message} [json-pointer:{problem.pointer}]" for problem in found]
    messages = [f"[ERROR] {reason}" for reason in reasons]
    return SlackError(code, {"errors": reasons, "response_metadata": {"messages": messages}})
