"""What the chat refuses or asks to wait for: it is obeyed, and others go on meanwhile."""

import pytest
from slack_sdk import WebClient

from bot.practice.world import World
from models.outbox import Kind, State
from tests.bot.sender.conftest import Start
from tests.bot.sender.stage import (
    GENERAL,
    HELP,
    LONGEST_PAUSE,
    REP,
    TEAM,
    Desk,
    Times,
    said,
    wait_for,
)

# what the chat asks to wait for


def test_a_channel_gets_one_message_a_second_and_others_do_not_wait_for_it(
    world: World, desk: Desk, start: Start, times: Times
) -> None:
    world.rates.mode = "on"  # the workspace refuses what comes too early
    rows = [desk.tell(text) for text in ("1", "2", "3")]
    desk.tell("a", channel=HELP)
    dispatcher = start(pace=True)
    wait_for(lambda: said(world, HELP) == ["a"])
    for row, seen in zip(rows, (["1"], ["1", "2"], ["1", "2", "3"]), strict=True):
        wait_for(lambda row=row: desk.state(row) is State.SENT)  # type: ignore[misc]
        assert said(world) == seen
        times.pass_by(0.9)
        dispatcher.wake()
        times.pass_by(0.11)
        dispatcher.wake()
    assert dispatcher.run_until_idle()
    assert all(entry.status == 200 for entry in world.traffic.since())


def test_a_429_is_obeyed_and_holds_up_no_other_channel_and_no_other_method(
    world: World, desk: Desk, start: Start, times: Times
) -> None:
    dispatcher = start()
    earlier = desk.tell("earlier", channel=HELP)
    assert dispatcher.run_until_idle()
    world.faults.add("chat.postMessage", "ratelimited", seconds=30)
    row = desk.tell("held")
    dispatcher.wake()
    wait_for(lambda: desk.row(row).error == "429 chat.postMessage")
    desk.tell("after", channel=HELP)
    desk.tell("changed", channel=HELP, kind=Kind.UPDATE, replaces_id=earlier)
    dispatcher.wake()
    wait_for(lambda: said(world, HELP) == ["changed", "after"])
    times.pass_by(29)
    dispatcher.wake()
    assert (said(world), desk.row(row).attempts) == ([], 0)
    times.pass_by(1.01)
    assert dispatcher.run_until_idle()
    assert said(world) == ["held"]


def test_when_two_channels_are_told_to_wait_the_method_waits_for_all(
    world: World, desk: Desk, start: Start, times: Times
) -> None:
    world.faults.add("chat.postMessage", "ratelimited", times=2, seconds=30)
    rows = [desk.tell("held", channel=channel) for channel in (TEAM, HELP)]
    dispatcher = start()
    for row in rows:
        wait_for(lambda row=row: desk.row(row).error)  # type: ignore[misc]
    desk.tell("new", channel=REP)
    assert not dispatcher.run_until_idle(timeout=0.3)
    assert said(world, REP) == []
    times.pass_by(30.01)
    assert dispatcher.run_until_idle()
    assert [said(world, channel) for channel in (TEAM, HELP, REP)] == [["held"], ["held"], ["new"]]


# what the chat refuses


@pytest.mark.parametrize(
    ("channel", "error"), [("C0NOWHERE", "channel_not_found"), (GENERAL, "not_in_channel"), ("U0NOBODY", "")]
)
def test_what_the_chat_refuses_for_good_is_given_up_and_holds_up_nobody(
    world: World, desk: Desk, start: Start, channel: str, error: str
) -> None:
    row = desk.tell("lost", channel=channel, lane=TEAM)
    desk.tell("next")
    assert start().run_until_idle()
    assert said(world) == ["next"]
    assert desk.state(row) is State.DEAD
    assert error in (desk.row(row).error or "")


def test_a_row_that_can_not_be_worded_is_given_up_and_holds_up_nobody(world: World, desk: Desk, start: Start) -> None:
    row = desk.tell("", data={"breaks": True})
    desk.tell("next")
    assert start().run_until_idle()
    assert (said(world), desk.row(row).error) == (["next"], "not worded: KeyError")


def test_a_message_that_fails_again_and_again_is_given_up_after_fifty_attempts(
    world: World, desk: Desk, start: Start, times: Times
) -> None:
    row = desk.tell("never")
    world.faults.add("chat.postMessage", "error", times=50)
    dispatcher = start()
    for attempts in range(1, 50):
        wait_for(lambda attempts=attempts: desk.row(row).attempts == attempts)  # type: ignore[misc]
        times.pass_by(LONGEST_PAUSE)
        dispatcher.wake()
    assert dispatcher.run_until_idle()
    assert (desk.state(row), said(world)) == (State.DEAD, [])
    assert desk.row(row).error == "http 500 (50 attempts)"


def test_a_token_that_is_refused_pauses_everything_and_loses_nothing(
    world: World, desk: Desk, start: Start, times: Times
) -> None:
    right, world.bot_token = world.bot_token, "xoxb-another"
    desk.tell("1")
    desk.tell("2", channel=HELP)
    dispatcher = start()
    wait_for(lambda: dispatcher.stats().paused == "invalid_auth")
    for _ in range(5):
        times.pass_by(LONGEST_PAUSE)
        dispatcher.wake()
    world.bot_token = right
    while dispatcher.stats().waiting:  # an attempt with the wrong token may still be under way
        times.pass_by(10)
        dispatcher.run_until_idle(timeout=0.1)
    assert (said(world), said(world, HELP)) == (["1"], ["2"])
    assert dispatcher.stats().paused is None


def test_a_chat_that_can_not_be_reached_pauses_everything_and_loses_nothing(
    world: World, desk: Desk, start: Start, times: Times, web: WebClient
) -> None:
    nowhere = WebClient("xoxb-practice", base_url="http://127.0.0.1:1/api/")
    row = desk.tell("once")
    dispatcher = start(nowhere)
    wait_for(lambda: dispatcher.stats().paused == "unreachable: ConnectionRefusedError")
    times.pass_by(LONGEST_PAUSE)
    dispatcher.stop()
    assert desk.state(row) is State.WAITING
    assert start(web).run_until_idle()
    assert said(world) == ["once"]


def test_an_address_that_answers_nonsense_is_tried_again(world: World, desk: Desk, start: Start, times: Times) -> None:
    url = f"{world.base_url}/commands/T0/{world.response_urls.give(TEAM, REP)}"
    world.faults.add("response_url", "error")
    row = desk.tell("done", kind=Kind.RESPONSE_URL, response_url=url, reader_id=desk.person(REP))
    dispatcher = start()
    wait_for(desk.is_pausing(row))
    times.pass_by(LONGEST_PAUSE)
    assert dispatcher.run_until_idle()
    assert said(world, viewer=REP) == ["done"]


def test_whether_the_chat_keeps_labels_is_learned_from_the_first_message(desk: Desk, start: Start) -> None:
    dispatcher = start()
    assert dispatcher.stats().keeps_labels is None
    desk.tell("hello")
    assert dispatcher.run_until_idle()
    assert dispatcher.stats().keeps_labels is True
