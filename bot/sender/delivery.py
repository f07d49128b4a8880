"""One attempt to send an errand, by the method of its kind. Knows the chat's methods, and no database."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookClient

from bot.sender.errand import Errand
from bot.sender.lanes import METHODS
from bot.sender.lookup import Lookup, label
from bot.sender.outcomes import (
    FAILURES,
    INACTIVE,
    LOCKED_OUT,
    Failed,
    Gone,
    Late,
    Outcome,
    Refused,
    Sent,
    Shut,
    Unsure,
    Void,
    called_method,
    code_of,
    judge,
    judge_response_url,
)
from bot.sender.pace import POSTS, Pace
from models.outbox import Kind

CALL_SECONDS = 10
"""How long one call may take; the lease of a claim is much longer."""
SPARE = timedelta(seconds=2.5 * CALL_SECONDS)
"""What must be left of the lease when the message itself is sent."""
NOT_THERE = frozenset({"message_not_found"})
"""What is said of a message to rewrite or delete that is gone."""
PERSON = ("U", "W")
"""How Slack's ids of people begin; a channel named so means their direct messages, or with commas a group of people."""
TOGETHER = ","
"""Between the ids of a group of people."""


def silent_logger() -> logging.Logger:
    """For the SDK, whose log shows what was sent; its failures are reported by us, without that."""
    silent = logging.getLogger(f"{__name__}.sdk")
    silent.setLevel(logging.CRITICAL + 1)
    return silent


def sending_client(client: WebClient) -> WebClient:
    """A client like the given one that never repeats a call by itself and gives up in time."""
    return WebClient(
        token=client.token,
        base_url=client.base_url,
        timeout=CALL_SECONDS,
        ssl=client.ssl,
        proxy=client.proxy,
        headers=dict(client.headers),
        logger=silent_logger(),
        retry_handlers=[],
    )


class Delivery:
    """Makes attempts. Safe to share between threads."""

    def __init__(self, client: WebClient, pace: Pace, machine: Callable[[], datetime]) -> None:
        self._client = sending_client(client)
        self._silent = silent_logger()
        self._pace = pace
        self._machine = machine
        self.lookup = Lookup(self._client, pace)
        self._ways: dict[Kind, Callable[[Errand], Outcome]] = {
            Kind.MESSAGE: self._message,
            Kind.UPDATE: self._update,
            Kind.RESPONSE_URL: self._response_url,
            Kind.EPHEMERAL: self._ephemeral,
            Kind.FILE: self._file,
            Kind.DELETE: self._delete,
        }

    @property
    def client(self) -> WebClient:
        """The client that sends."""
        return self._client

    def attempt(self, errand: Errand) -> Outcome:
        """Send it, or find that it had been sent already. Never raises for what the chat or the network does."""
        if errand.look_from is not None and errand.kind is Kind.MESSAGE:
            found = self._look_up(errand, errand.look_from)
            if found is not None:
                return found
        if errand.is_late:
            return Late()
        if errand.payload is None and errand.kind is not Kind.DELETE:
            return Void("nothing to say")
        if self._machine() > errand.lease_until - SPARE:
            return Unsure("the lease ran short")  # the process slept: somebody else may have the row by now
        try:
            return self._ways[errand.kind](errand)
        except FAILURES as failure:
            method = called_method(failure, METHODS[errand.kind][-1])
            outcome = judge(method, failure)
            if isinstance(outcome, Unsure) and method in POSTS:
                self._pace.posted(errand.channel)
            if isinstance(outcome, Refused) and outcome.error == INACTIVE:
                return self._who_is_inactive()
            return outcome

    def _look_up(self, errand: Errand, since: datetime) -> Outcome | None:
        if self.lookup.keeps_labels is False:
            return None
        try:
            channel = errand.channel
            if channel.startswith(PERSON):
                channel = self.lookup.direct_channel(channel)
        except FAILURES as failure:
            return self.lookup.excuse(judge("conversations.open", failure))
        found = self.lookup.find(channel, errand.thread_ts, errand.uid, errand.part, since)
        return Sent(channel, found) if isinstance(found, str) else found

    def _message(self, errand: Errand) -> Outcome:
        assert errand.payload is not None
        channel = errand.channel
        if TOGETHER in channel:
            channel = self.lookup.direct_channel(channel)
        answer = self._client.chat_postMessage(
            channel=channel,
            text=errand.payload.text,
            blocks=errand.payload.blocks or None,
            thread_ts=errand.thread_ts,
            metadata=label(errand.uid, errand.part),
        )
        landed, ts = answer.get("channel"), answer.get("ts")
        if not isinstance(landed, str) or not isinstance(ts, str):
            return Unsure("an answer without a ts")
        self._pace.same(errand.channel, landed)
        self._pace.posted(landed)
        if errand.thread_ts is None:
            self.lookup.learn(answer.get("message"), landed, ts)
        return Sent(landed, ts)

    def _update(self, errand: Errand) -> Outcome:
        target, payload = errand.target, errand.payload
        if target is None:
            return Void("the message to rewrite was never sent")
        assert payload is not None
        try:
            answer = self._client.chat_update(
                channel=target.channel,
                ts=target.ts,
                text=payload.text,
                blocks=payload.blocks,
                metadata=label(target.uid, 0) if target.uid else None,
            )
        except SlackApiError as failure:
            if code_of(failure.response.data) in NOT_THERE:
                return Void("message_not_found")
            raise
        if not isinstance(answer.get("ts"), str):
            return Unsure("an answer without a ts")
        return Sent(target.channel, target.ts)

    def _delete(self, errand: Errand) -> Outcome:
        target = errand.target
        if target is None:
            return Void("the message to delete was never sent")
        try:
            self._client.chat_delete(channel=target.channel, ts=target.ts)
        except SlackApiError as failure:
            if code_of(failure.response.data) not in NOT_THERE:
                raise
        return Sent(target.channel, target.ts)

    def _ephemeral(self, errand: Errand) -> Outcome:
        assert errand.payload is not None
        if errand.reader is None:
            return Refused("no reader")
        self._client.chat_postEphemeral(
            channel=errand.channel,
            user=errand.reader,
            text=errand.payload.text,
            blocks=errand.payload.blocks or None,
            thread_ts=errand.thread_ts,
        )
        self._pace.posted(errand.channel)
        return Sent()

    def _file(self, errand: Errand) -> Outcome:
        assert errand.payload is not None
        channel = errand.channel
        if channel.startswith(PERSON):
            channel = self.lookup.direct_channel(channel)
        self._client.files_upload_v2(
            channel=channel,
            content=errand.content,
            filename=errand.filename,
            title=errand.filename,
            initial_comment=errand.payload.text or None,
            thread_ts=errand.thread_ts,
        )
        self._pace.posted(channel)
        return Sent(channel)

    def _response_url(self, errand: Errand) -> Outcome:
        assert errand.payload is not None
        if not errand.response_url:
            return Gone("no address")
        hook = WebhookClient(
            errand.response_url,
            timeout=CALL_SECONDS,
            ssl=self._client.ssl,
            proxy=self._client.proxy,
            logger=self._silent,
            retry_handlers=[],
        )
        try:
            answer = hook.send_dict(
                {
                    "text": errand.payload.text,
                    "blocks": errand.payload.blocks,
                    "response_type": "ephemeral",
                    "replace_original": errand.replaces_original,
                }
            )
        except FAILURES as failure:
            outcome = judge("response_url", failure)
            return Failed(outcome.error) if isinstance(outcome, Shut) else outcome  # another host than the API's
        return judge_response_url(answer)

    def _who_is_inactive(self) -> Outcome:
        """Slack says `account_inactive` of our own token and of somebody who has left: ask about ourselves."""
        try:
            self._client.auth_test()
        except FAILURES as failure:
            if isinstance(failure, SlackApiError) and code_of(failure.response.data) in {INACTIVE, *LOCKED_OUT}:
                return Shut(INACTIVE)
        return Refused(INACTIVE)
