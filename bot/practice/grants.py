"""What Slack lends for a while: trigger ids (3 s, once) and response URLs (30 minutes, 5 uses). platform.md §1.1."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

TRIGGER_SECONDS = 3.0
RESPONSE_URL_SECONDS = 30 * 60.0
RESPONSE_URL_USES = 5
KEPT = 5_000  # the newest so many are remembered, so that a long run cannot grow without end


class GrantError(Exception):
    """A trigger or response URL cannot be used; `code` is Slack's error code."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass
class Trigger:
    """Who caused it, when (monotonic seconds), and from which view if from one."""

    user: str
    given: float
    view_id: str | None = None
    used: bool = False


class Triggers:
    """Trigger ids given out with interactions."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._given: OrderedDict[str, Trigger] = OrderedDict()

    def give(self, user: str, view_id: str | None = None) -> str:
        """A fresh trigger id for what `user` has just done."""
        trigger_id = f"{secrets.randbelow(10**12)}.{secrets.randbelow(10**12)}.{secrets.token_hex(16)}"
        self._given[trigger_id] = Trigger(user, self._monotonic(), view_id)
        while len(self._given) > KEPT:
            self._given.popitem(last=False)
        return trigger_id

    def use(self, trigger_id: str) -> Trigger:
        """Spend a trigger id; GrantError when unknown, used before, or older than 3 s."""
        trigger = self._given.get(trigger_id)
        if trigger is None:
            raise GrantError("invalid_trigger_id")
        if trigger.used:
            raise GrantError("exchanged_trigger_id")
        if self._monotonic() - trigger.given > TRIGGER_SECONDS:
            raise GrantError("expired_trigger_id")
        trigger.used = True
        return trigger


@dataclass
class ResponseUrl:
    """Where its answers go: the channel, the person, and the message that it may replace."""

    channel: str
    user: str
    given: float
    message_ts: str | None = None
    thread_ts: str = ""
    uses: int = 0


class ResponseUrls:
    """The response URLs given out with commands, buttons and message shortcuts."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._given: OrderedDict[str, ResponseUrl] = OrderedDict()

    def give(self, channel: str, user: str, message_ts: str | None = None, thread_ts: str = "") -> str:
        """The secret last part of a fresh response URL."""
        ticket = secrets.token_urlsafe(18)
        self._given[ticket] = ResponseUrl(channel, user, self._monotonic(), message_ts, thread_ts)
        while len(self._given) > KEPT:
            self._given.popitem(last=False)
        return ticket

    def use(self, ticket: str) -> ResponseUrl:
        """Count one use; GrantError when unknown, used 5 times, or older than 30 minutes."""
        url = self._given.get(ticket)
        if url is None or self._monotonic() - url.given > RESPONSE_URL_SECONDS:
            raise GrantError("expired_url")
        if url.uses >= RESPONSE_URL_USES:
            raise GrantError("used_url")
        url.uses += 1
        return url
