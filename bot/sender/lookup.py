"""Finds a message whose reply was lost, by the uid in its metadata."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

import structlog
from slack_sdk import WebClient

from bot.sender.outcomes import FAILURES, Held, Outcome, Shut, Unsure, called_method, judge
from bot.sender.pace import Pace

log = structlog.get_logger(__name__)
EVENT = "jiayou_outbox"
"""The event_type of our metadata; letters and `_` only, because Slack silently drops others (platform.md §1.5)."""
LOOK_BACK = timedelta(minutes=5)
"""How far before the claim a look-up begins, for clocks that differ."""
QUESTIONS = 3
"""How often the history is asked whether the chat keeps our metadata, if it can't be read."""
CONSEQUENCE = "a message whose reply is lost may be sent twice"
PAGE = 100
MOST_PAGES = 20


def label(uid: str, part: int) -> dict[str, Any]:
    """The metadata that a message carries: the uid of its row, and which of its parts it is."""
    return {"event_type": EVENT, "event_payload": {"uid": uid, "part": part}}


def _is_labelled(message: Mapping[str, Any], uid: str | None, part: int) -> bool:
    metadata = message.get("metadata")
    if not isinstance(metadata, dict) or metadata.get("event_type") != EVENT:
        return False
    payload = metadata.get("event_payload")
    return uid is None or (isinstance(payload, dict) and payload.get("uid") == uid and payload.get("part", 0) == part)


class Lookup:
    """Reads histories. Where the chat keeps no metadata or doesn't let us read, nothing is found: at least once."""

    def __init__(self, client: WebClient, pace: Pace) -> None:
        self._client = client
        self._pace = pace
        self._questions_left = QUESTIONS
        self.keeps_labels: bool | None = None
        """Whether the chat keeps our metadata, so that a lost reply can be looked up. None: not known yet."""

    def find(self, channel: str, thread_ts: str | None, uid: str, part: int, since: datetime) -> str | Outcome | None:
        """The ts of the message of a row's part; None: it isn't there; an outcome: the chat could not be asked.

        `since`: the time of the first attempt that may have arrived.
        """
        oldest = f"{(since - LOOK_BACK).timestamp():.6f}"
        method = "conversations.replies" if thread_ts else "conversations.history"
        try:
            for message in self._messages(channel, thread_ts, oldest):
                if _is_labelled(message, uid, part):
                    self.keeps_labels = True
                    return str(message["ts"])
        except FAILURES as failure:
            return self.excuse(judge(called_method(failure, method), failure))
        return None

    def _messages(self, channel: str, thread_ts: str | None, oldest: str) -> Iterator[dict[str, Any]]:
        cursor: str | None = None
        for _ in range(MOST_PAGES):
            options: dict[str, Any] = {"limit": PAGE, "cursor": cursor, "oldest": oldest, "include_all_metadata": True}
            if thread_ts:
                page = self._client.conversations_replies(channel=channel, ts=thread_ts, **options)
            else:
                page = self._client.conversations_history(channel=channel, **options)
            yield from page.get("messages") or []
            cursor = (page.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                return

    def excuse(self, outcome: Outcome) -> Outcome | None:
        """What a look-up that failed means for the message looked for; None: it will never be found."""
        match outcome:
            case Held(method, seconds):
                return Held(method, seconds, unsure=True)
            case Shut(error):
                return Shut(error, unsure=True)
            case Unsure():
                return outcome
            case _:
                log.warning("outbox_may_not_look_up", error=getattr(outcome, "error", None), consequence=CONSEQUENCE)
                return None

    def direct_channel(self, person: str) -> str:
        """The channel of a person's direct messages.

        Raises:
            SlackApiError: and the others of `outcomes.FAILURES`.
        """
        known = self._pace.direct(person)
        if known is not None:
            return known
        channel = self._client.conversations_open(users=person)["channel"]["id"]
        self._pace.same(person, channel)
        return str(channel)

    def learn(self, message: object, channel: str, ts: str) -> None:
        """Find out from the first message sent to a channel whether the chat keeps our metadata.

        Its answer may show them; if not, the history is asked, and again later if it can't be read now.
        """
        if self.keeps_labels is not None:
            return
        if isinstance(message, dict) and _is_labelled(message, None, 0):
            self.keeps_labels = True
            return
        if not self._questions_left or self._pace.wait(["conversations.history"], channel) > 0:
            return
        self._questions_left -= 1
        try:
            page = self._client.conversations_history(
                channel=channel, latest=ts, oldest=ts, inclusive=True, limit=1, include_all_metadata=True
            )
            found = list(page.get("messages") or [])
        except FAILURES as failure:
            outcome = self.excuse(judge("conversations.history", failure))
            if isinstance(outcome, Held):
                self._pace.hold(outcome.method, channel, outcome.seconds)
            return
        self.keeps_labels = any(_is_labelled(message, None, 0) for message in found)
        if not self.keeps_labels:
            log.warning("outbox_can_not_look_up", consequence=CONSEQUENCE)
