"""The parts that need no server: pace, pauses, what answers mean, and the one writer."""

import urllib.error
from concurrent.futures import Future

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse
from slack_sdk.webhook import WebhookResponse
from sqlmodel import Session

from bot.database import Database
from bot.sender.ledger import Closed, Ledger
from bot.sender.outcomes import (
    FOR_GOOD,
    LIMITED,
    LOCKED_OUT,
    TROUBLE,
    Failed,
    Gone,
    Held,
    Outcome,
    Refused,
    Sent,
    Shut,
    Unsure,
    judge,
    judge_response_url,
)
from bot.sender.pace import LONGEST_PAUSE, Breaker, Pace, pause_after
from tests.bot.sender.stage import Times

POST = "chat.postMessage"


def answer(status: int, data: object, headers: dict[str, str] | None = None) -> SlackApiError:
    """What the SDK raises for an answer."""
    response = SlackResponse(
        client=None,
        http_verb="POST",
        api_url=f"https://slack.com/api/{POST}",
        req_args={},
        data=data,  # type: ignore[arg-type]
        headers=headers or {},
        status_code=status,
    )
    return SlackApiError("refused", response)  # type: ignore[no-untyped-call]


@pytest.mark.parametrize(
    ("failure", "outcome"),
    [
        (answer(200, {"ok": False, "error": "is_archived"}), Refused("is_archived")),
        (answer(200, {"ok": False, "error": "token_revoked"}), Shut("token_revoked")),
        (answer(200, {"ok": False, "error": "fatal_error"}), Unsure("fatal_error")),
        (answer(200, {"ok": False, "error": "something_new"}), Failed("something_new", 6)),
        (answer(200, {"ok": False, "error": "Received a non-JSON format: <"}), Unsure("a body that is no answer")),
        (answer(503, {"ok": False, "error": "channel_not_found"}), Unsure("http 503")),
        (answer(429, {"ok": False}, {"Retry-After": "7"}), Held(POST, 7.0)),
        (answer(429, {"ok": False}, {"retry-after": "soon"}), Held(POST, 30.0)),
        (urllib.error.URLError(ConnectionRefusedError()), Shut("unreachable: ConnectionRefusedError")),
        (urllib.error.URLError(TimeoutError()), Shut("unreachable: TimeoutError", unsure=True)),
        (urllib.error.URLError(BrokenPipeError()), Unsure("network: BrokenPipeError")),
        (ConnectionResetError(), Unsure("network: ConnectionResetError")),
        (TimeoutError(), Unsure("network: TimeoutError")),
        (AttributeError("a list has no get"), Unsure("network: AttributeError")),
    ],
)  # fmt: skip
def test_every_failure_has_its_meaning(failure: Exception, outcome: Outcome) -> None:
    assert judge(POST, failure) == outcome


@pytest.mark.parametrize(
    ("status", "body", "outcome"),
    [
        (200, "ok", Sent()),
        (200, '{"ok": true}', Sent()),
        (404, '{"ok": false, "error": "used_url"}', Gone("used_url")),
        (200, '{"ok": false, "error": "expired_url"}', Gone("expired_url")),
        (404, "", Gone("http 404")),
        (400, "invalid_blocks", Refused("invalid_blocks")),
        (500, "oops", Unsure("http 500")),
    ],
)
def test_every_answer_of_a_response_url_has_its_meaning(status: int, body: str, outcome: Outcome) -> None:
    assert judge_response_url(WebhookResponse(url="", status_code=status, body=body, headers={})) == outcome


def test_no_error_code_has_two_meanings() -> None:
    meanings = [LOCKED_OUT, TROUBLE, LIMITED, FOR_GOOD]
    assert len(frozenset.union(*meanings)) == sum(map(len, meanings))


def test_pauses_double_up_to_a_minute_with_a_little_chance() -> None:
    for failures, seconds in ((1, 1), (2, 2), (3, 4), (6, 32), (7, 60), (1000, 60)):
        assert seconds <= pause_after(failures) <= seconds * 1.25
    assert LONGEST_PAUSE == 60


def test_a_person_and_their_direct_channel_share_one_pace() -> None:
    times = Times()
    pace = Pace(times.monotonic)
    pace.posted("U1")
    pace.same("U1", "D1")
    assert pace.wait([POST], "D1") == pace.wait([POST], "U1") == 1.0
    times.pass_by(1)
    assert pace.wait([POST], "U1") == 0


def test_a_method_other_than_posting_is_held_for_the_whole_workspace() -> None:
    pace = Pace(Times().monotonic)
    pace.hold("chat.update", "C1", 5)
    assert (pace.wait(["chat.update"], "C2"), pace.wait([POST], "C1")) == (5.0, 0.0)


def test_failures_that_come_together_lengthen_the_pause_once() -> None:
    times = Times()
    breaker = Breaker(times.monotonic)
    assert [breaker.trip("invalid_auth") for _ in range(8)] == [True] + [False] * 7
    assert 1 <= breaker.wait() <= 1.25
    times.pass_by(2)
    assert breaker.wait() == 0
    assert breaker.trip("invalid_auth")
    assert 2 <= breaker.wait() <= 2.5
    assert breaker.mend()
    assert (breaker.wait(), breaker.reason, breaker.mend()) == (0, None, False)


def test_a_change_that_fails_takes_no_other_along(database: Database) -> None:
    def fail(_: Session) -> None:
        raise KeyError("mine alone")

    ledger = Ledger(database)
    before, broken, after = ledger.post(lambda _: 1), ledger.post(fail), ledger.post(lambda _: 2)
    ledger.start()
    assert (before.result(10), after.result(10)) == (1, 2)
    assert isinstance(broken.exception(10), KeyError)
    ledger.close(10)


def test_a_closed_ledger_finishes_what_it_has_and_takes_nothing_more(database: Database) -> None:
    ledger = Ledger(database)
    futures: list[Future[int]] = [ledger.post(lambda _, number=number: number) for number in range(200)]  # type: ignore[misc]
    ledger.start()
    ledger.close(20)
    assert [future.result(0) for future in futures] == list(range(200))
    with pytest.raises(Closed):
        ledger.post(lambda _: 1)
