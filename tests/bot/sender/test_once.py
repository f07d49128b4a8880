"""Through lost replies, crashes and restarts every message arrives once."""

from datetime import timedelta

import pytest
from slack_sdk import WebClient

from bot.database import Database
from bot.practice.world import World
from bot.sender.lookup import label
from bot.sender.owner import is_gone, new_owner
from models.outbox import State
from tests.bot.sender.conftest import Start
from tests.bot.sender.stage import (
    HELP,
    LONGEST_PAUSE,
    REP,
    TEAM,
    Desk,
    Times,
    posts,
    said,
    wait_for,
)

LEASE = 61


@pytest.mark.parametrize("channel", [TEAM, REP])
def test_a_message_whose_reply_was_lost_is_there_once(
    world: World, desk: Desk, start: Start, times: Times, channel: str
) -> None:
    world.faults.add("chat.postMessage", "lost")
    row = desk.tell("once", channel=channel)
    desk.tell("next", channel=channel)
    dispatcher = start()
    wait_for(desk.is_pausing(row))
    assert said(world, channel) == ["once"]
    times.pass_by(LONGEST_PAUSE)
    assert dispatcher.run_until_idle()
    assert said(world, channel) == ["once", "next"]
    assert desk.row(row).ts == posts(world, channel)[0].ts
    assert desk.state(row) is State.SENT


def test_a_reply_in_a_thread_whose_reply_was_lost_is_there_once(
    world: World, desk: Desk, start: Start, times: Times
) -> None:
    dispatcher = start()
    root = desk.tell("root")
    assert dispatcher.run_until_idle()
    world.faults.add("chat.postMessage", "lost")
    row = desk.tell("reply", replies_to_id=root)
    dispatcher.wake()
    wait_for(desk.is_pausing(row))
    times.pass_by(LONGEST_PAUSE)
    assert dispatcher.run_until_idle()
    assert said(world) == ["root", "reply"]


def test_a_part_whose_reply_was_lost_is_there_once(world: World, desk: Desk, start: Start, times: Times) -> None:
    row = desk.tell(["1/2", "2/2"])
    world.faults.add("chat.postMessage", "lost", times=2)
    dispatcher = start()
    for part in (0, 1):
        wait_for(lambda part=part: desk.row(row).parts_sent == part and desk.is_pausing(row)())  # type: ignore[misc]
        times.pass_by(LONGEST_PAUSE)
        dispatcher.wake()
    assert dispatcher.run_until_idle()
    assert said(world) == ["1/2", "2/2"]


@pytest.mark.parametrize("fault", ["error", "garbage", "dropped"])
def test_a_message_that_did_not_arrive_is_sent_again(
    world: World, desk: Desk, start: Start, times: Times, fault: str
) -> None:
    world.faults.add("chat.postMessage", fault)  # type: ignore[arg-type]
    row = desk.tell("once")
    dispatcher = start()
    wait_for(desk.is_pausing(row))
    assert said(world) == []
    times.pass_by(LONGEST_PAUSE)
    assert dispatcher.run_until_idle()
    assert (said(world), desk.row(row).attempts) == (["once"], 0)


def test_what_was_sent_before_a_crash_is_found_even_if_days_pass(
    world: World, desk: Desk, start: Start, times: Times, web: WebClient
) -> None:
    row = desk.tell("once")
    uid = desk.leave_claimed(row).uid
    for number in range(120):  # a full page of other messages came before and after
        if number == 60:
            web.chat_postMessage(channel=TEAM, text="once", metadata=label(uid, 0))
        world.posts.add(world.rooms.all()[0], REP, "chatter")
    world.clock.turn(3 * 24 * 3600)
    times.clock.offset = timedelta(days=3)
    times.pass_by(LEASE)
    assert start().run_until_idle()
    assert said(world).count("once") == 1
    assert desk.state(row) is State.SENT


def test_what_was_claimed_but_not_sent_before_a_crash_is_sent(
    world: World, desk: Desk, start: Start, times: Times
) -> None:
    row = desk.tell("once")
    desk.leave_claimed(row)
    desk.tell("next")
    dispatcher = start()
    assert dispatcher.run_until_idle()
    assert said(world) == []  # the claim may be alive, and holds up its lane
    times.pass_by(LEASE)
    assert dispatcher.run_until_idle()
    assert said(world) == ["once", "next"]


def test_on_sqlite_the_claims_of_a_process_that_is_gone_are_taken_over_at_once(
    world: World, desk: Desk, start: Start, times: Times, database: Database
) -> None:
    host, number, _, rest = new_owner().split("/")
    row = desk.tell("once")
    desk.leave_claimed(row, owner=f"{host}/{number}/before/{rest}")
    dispatcher = start()
    times.pass_by(2)
    assert dispatcher.run_until_idle()
    assert said(world) == (["once"] if database.is_sqlite else [])


def test_a_living_process_and_one_on_another_host_are_not_gone() -> None:
    mine = new_owner()
    host, number, process, rest = mine.split("/")
    assert not is_gone(mine)
    assert not is_gone(f"another-{host}/{number}/{process}/{rest}")
    assert not is_gone(f"{host}/1/{process}/{rest}")
    assert is_gone(f"{host}/{2**22 + 1}/{process}/{rest}")


def test_a_row_that_expired_while_its_outcome_was_unknown_is_not_sent_late(
    world: World, desk: Desk, start: Start, times: Times
) -> None:
    row = desk.tell("good morning", expires_at=times.clock.now() + timedelta(seconds=30))
    world.faults.add("chat.postMessage", "dropped")
    dispatcher = start()
    wait_for(desk.is_pausing(row))
    times.pass_by(LONGEST_PAUSE)
    assert dispatcher.run_until_idle()
    assert (said(world), desk.state(row)) == ([], State.EXPIRED)


def test_two_dispatchers_on_one_database_send_everything_once_and_in_order(
    world: World, desk: Desk, start: Start
) -> None:
    for number in range(40):
        desk.tell(str(number), channel=(TEAM, HELP)[number % 2])
    one, two = start(), start()
    wait_for(lambda: one.run_until_idle() and two.run_until_idle() and one.stats().waiting == 0)
    assert said(world, TEAM) == [str(number) for number in range(0, 40, 2)]
    assert said(world, HELP) == [str(number) for number in range(1, 40, 2)]


def test_a_dispatcher_that_is_stopped_leaves_nothing_half_done(world: World, desk: Desk, start: Start) -> None:
    rows = [desk.tell(str(number)) for number in range(30)]
    dispatcher = start()
    wait_for(lambda: said(world))
    dispatcher.stop()
    sent = said(world)
    assert [desk.state(row) for row in rows] == [State.SENT] * len(sent) + [State.WAITING] * (30 - len(sent))
    assert start().run_until_idle()
    assert said(world) == [str(number) for number in range(30)]
