"""Every kind of row reaches the workspace as it should."""

from datetime import timedelta
from typing import Any

import pytest
from slack_sdk import WebClient

from bot.practice.world import World
from models.outbox import Kind, State, forget_sent
from tests.bot.sender.conftest import Start
from tests.bot.sender.stage import GENERAL, HELP, MANAGER, REP, TEAM, Desk, Times, calls, posts, said, wait_for

PICTURE = {"type": "image", "image_url": "no address", "alt_text": "coffee"}
CHART = {"type": "data_visualization", "title": "x", "chart": {"type": "no such chart"}}
SECTION = {"type": "section", "text": {"type": "mrkdwn", "text": "hello"}}


def test_messages_of_a_channel_arrive_in_the_order_in_which_they_were_told(
    world: World, desk: Desk, start: Start
) -> None:
    texts = [str(number) for number in range(50)]
    for text in texts:
        desk.tell(text)
    assert start().run_until_idle()
    assert said(world) == texts


def test_a_message_keeps_its_place_and_carries_its_row_in_its_metadata(world: World, desk: Desk, start: Start) -> None:
    row = desk.row(desk.tell("hello", data={"blocks": [SECTION]}))
    assert start().run_until_idle()
    sent, (message,) = desk.row(row.key), posts(world)
    assert (sent.state, sent.ts, sent.sent_channel) == (State.SENT, message.ts, TEAM)
    assert message.metadata == {"event_type": "jiayou_outbox", "event_payload": {"uid": row.uid, "part": 0}}
    assert sent.sent_at == sent.settled_at == desk.times.machine()
    assert sent.claimed_by is None


def test_a_message_to_a_person_lands_in_their_direct_messages(world: World, desk: Desk, start: Start) -> None:
    row = desk.tell("hello", channel=REP)
    assert start().run_until_idle()
    assert said(world, REP) == ["hello"]
    assert desk.row(row).sent_channel == posts(world, REP)[0].channel


def test_a_commit_wakes_the_dispatcher(world: World, desk: Desk, start: Start) -> None:
    dispatcher = start()
    assert dispatcher.run_until_idle()
    desk.tell("hello")
    dispatcher.wake()
    wait_for(lambda: said(world) == ["hello"])


def test_an_update_rewrites_the_message_of_its_row_even_if_both_were_told_together(
    world: World, desk: Desk, start: Start
) -> None:
    first = desk.tell("open")
    update = desk.tell("closed", kind=Kind.UPDATE, replaces_id=first)
    assert start().run_until_idle()
    assert said(world) == ["closed"]
    assert desk.row(update).ts == desk.row(first).ts
    assert posts(world)[0].metadata == {
        "event_type": "jiayou_outbox",
        "event_payload": {"uid": desk.row(first).uid, "part": 0},
    }


def test_an_update_of_an_update_rewrites_the_same_message(world: World, desk: Desk, start: Start) -> None:
    dispatcher = start()
    first = desk.tell("one")
    second = desk.tell("two", kind=Kind.UPDATE, replaces_id=first)
    assert dispatcher.run_until_idle()
    desk.tell("three", kind=Kind.UPDATE, replaces_id=second)
    assert dispatcher.run_until_idle()
    assert said(world) == ["three"]


def test_an_update_may_name_channel_and_ts_instead(world: World, desk: Desk, start: Start, web: WebClient) -> None:
    ts = web.chat_postMessage(channel=TEAM, text="open")["ts"]
    desk.tell("closed", kind=Kind.UPDATE, ts=ts)
    assert start().run_until_idle()
    assert said(world) == ["closed"]


def test_of_several_updates_of_one_message_only_the_last_is_sent(world: World, desk: Desk, start: Start) -> None:
    first = desk.tell("0")
    updates = [desk.tell(str(number), kind=Kind.UPDATE, replaces_id=first) for number in range(1, 6)]
    assert start().run_until_idle()
    assert said(world) == ["5"]
    assert calls(world, "chat.update") == 1
    assert [desk.state(row) for row in updates] == [State.SUPERSEDED] * 4 + [State.SENT]


def test_an_update_that_is_not_due_yet_stands_in_for_nobody(
    world: World, desk: Desk, start: Start, times: Times
) -> None:
    dispatcher = start()
    first = desk.tell("0")
    now = desk.tell("1", kind=Kind.UPDATE, replaces_id=first)
    desk.tell("2", kind=Kind.UPDATE, replaces_id=first, not_before=times.clock.now() + timedelta(hours=1))
    assert dispatcher.run_until_idle()
    assert (said(world), desk.state(now)) == (["1"], State.SENT)
    times.pass_by(3600)
    assert dispatcher.run_until_idle()
    assert said(world) == ["2"]


def test_an_update_of_a_message_that_is_gone_is_let_go(world: World, desk: Desk, start: Start) -> None:
    dispatcher = start()
    first = desk.tell("hello")
    assert dispatcher.run_until_idle()
    world.posts.delete(posts(world)[0])
    update = desk.tell("again", kind=Kind.UPDATE, replaces_id=first)
    assert dispatcher.run_until_idle()
    assert (said(world), desk.state(update)) == ([], State.SUPERSEDED)


def test_an_update_of_a_message_that_was_given_up_is_let_go(world: World, desk: Desk, start: Start) -> None:
    first = desk.tell("hello", channel=GENERAL)  # the bot is no member there
    update = desk.tell("again", channel=GENERAL, kind=Kind.UPDATE, replaces_id=first)
    assert start().run_until_idle()
    assert (desk.state(first), desk.state(update)) == (State.DEAD, State.SUPERSEDED)


def test_a_reply_goes_to_the_thread_of_its_row_wherever_that_landed(world: World, desk: Desk, start: Start) -> None:
    root = desk.tell("question", channel=MANAGER)
    desk.tell("answer", channel=MANAGER, lane="another lane", replies_to_id=root)
    assert start().run_until_idle()
    question, answer = posts(world, MANAGER)
    assert answer.thread_ts == question.ts


def test_a_deletion_takes_the_message_away_and_may_come_twice(world: World, desk: Desk, start: Start) -> None:
    first = desk.tell("hello")
    rows = [desk.tell("", kind=Kind.DELETE, replaces_id=first) for _ in range(2)]
    assert start().run_until_idle()
    assert said(world) == []
    assert [desk.state(row) for row in rows] == [State.SENT, State.SENT]


def test_an_ephemeral_message_is_seen_by_its_reader_alone(world: World, desk: Desk, start: Start) -> None:
    row = desk.tell("psst", kind=Kind.EPHEMERAL, reader_id=desk.person(REP))
    assert start().run_until_idle()
    assert (said(world), said(world, viewer=REP), said(world, viewer=MANAGER)) == ([], ["psst"], [])
    assert desk.state(row) is State.SENT


def test_a_file_is_uploaded_with_its_comment(world: World, desk: Desk, start: Start) -> None:
    desk.tell("the month", kind=Kind.FILE, filename="月报.csv", content=b"a,b\n", channel=MANAGER)
    assert start().run_until_idle()
    (message,) = posts(world, MANAGER)
    file = world.files.get(message.files[0])
    assert file is not None
    assert (message.text, file.name, world.files.data(file.id)) == ("the month", "月报.csv", b"a,b\n")


def test_a_split_message_arrives_in_order_before_the_next(world: World, desk: Desk, start: Start) -> None:
    row = desk.tell(["1/3", "2/3", "3/3"])
    desk.tell("next")
    assert start().run_until_idle()
    assert said(world) == ["1/3", "2/3", "3/3", "next"]
    assert desk.row(row).ts == posts(world)[0].ts
    labels = [message.metadata["event_payload"]["part"] for message in posts(world)[:3] if message.metadata]
    assert labels == [0, 1, 2]


@pytest.mark.parametrize(("replaces", "seen"), [(True, ["done"]), (False, ["card", "done"])])
def test_the_address_of_a_click_replaces_the_card_it_came_from_if_it_should(
    world: World, desk: Desk, start: Start, replaces: bool, seen: list[str]
) -> None:
    card = world.posts.add(world.rooms.direct(REP, world.bot.id), world.bot.id, "card", only_for=REP)
    url = f"{world.base_url}/actions/T0/{world.response_urls.give(card.channel, REP, card.ts)}"
    row = desk.tell(
        "done",
        kind=Kind.RESPONSE_URL,
        response_url=url,
        reader_id=desk.person(REP),
        replaces_original=replaces,
    )
    assert start().run_until_idle()
    assert said(world, REP, viewer=REP) == seen
    assert desk.state(row) is State.SENT


@pytest.mark.parametrize("spoil", ["used", "old", "unknown"])
def test_where_the_address_is_used_up_the_reader_gets_a_direct_message(
    world: World, desk: Desk, start: Start, times: Times, spoil: str
) -> None:
    ticket = world.response_urls.give(TEAM, REP)
    if spoil == "used":
        for _ in range(5):
            world.response_urls.use(ticket)
    if spoil == "old":
        times.pass_by(1801)
    if spoil == "unknown":
        ticket = "nobody-gave-this"
    url = f"{world.base_url}/commands/T0/{ticket}"
    row = desk.tell("done", kind=Kind.RESPONSE_URL, response_url=url, reader_id=desk.person(REP))
    assert start().run_until_idle()
    assert said(world, REP) == ["done"]
    assert desk.state(row) is State.SENT


@pytest.mark.parametrize("refused", [CHART, {**SECTION, "accessory": PICTURE}, PICTURE])
def test_a_chart_or_picture_that_is_refused_is_said_in_text(
    world: World, desk: Desk, start: Start, refused: dict[str, Any]
) -> None:
    row = desk.tell("chart", data={"blocks": [SECTION, refused]})
    assert start().run_until_idle()
    assert said(world) == ["chart"]
    assert desk.state(row) is State.SENT


def test_a_row_for_later_waits_for_business_time_and_holds_up_nobody(
    world: World, desk: Desk, start: Start, times: Times
) -> None:
    dispatcher = start()
    desk.tell("tomorrow", not_before=times.clock.now() + timedelta(days=1))
    desk.tell("now")
    assert dispatcher.run_until_idle()
    assert said(world) == ["now"]
    times.clock.offset = timedelta(days=1)  # only business time is turned
    assert dispatcher.run_until_idle()
    assert said(world) == ["now", "tomorrow"]


def test_a_reply_to_a_row_for_later_waits_with_it_and_holds_up_nobody(
    world: World, desk: Desk, start: Start, times: Times
) -> None:
    dispatcher = start()
    root = desk.tell("root", not_before=times.clock.now() + timedelta(hours=1))
    for _ in range(30):  # more than are kept in memory of a lane
        desk.tell("reply", replies_to_id=root)
    desk.tell("now")
    assert dispatcher.run_until_idle()
    assert said(world) == ["now"]
    times.pass_by(3600)
    assert dispatcher.run_until_idle()
    assert said(world) == ["now", "root", *["reply"] * 30]


def test_an_expired_row_is_not_sent(world: World, desk: Desk, start: Start, times: Times) -> None:
    row = desk.tell("good morning", expires_at=times.clock.now() + timedelta(hours=2))
    times.pass_by(2 * 3600)
    assert start().run_until_idle()
    assert (said(world), desk.state(row)) == ([], State.EXPIRED)


def test_what_is_said_is_forgotten_after_a_week(world: World, desk: Desk, start: Start, times: Times) -> None:
    row = desk.tell("hello")
    assert start().run_until_idle()
    with desk.database.writing() as session:
        assert forget_sent(session, times.machine()) == 0
        assert forget_sent(session, times.machine() + timedelta(seconds=1)) == 1
        assert forget_sent(session, times.machine() + timedelta(seconds=1)) == 0
    assert (desk.row(row).data, desk.state(row)) == (None, State.SENT)


def test_the_figures_say_how_the_outbox_stands(desk: Desk, start: Start, times: Times) -> None:
    dispatcher = start()
    desk.tell("lost", channel="C0NOWHERE")
    assert dispatcher.run_until_idle()
    desk.tell("later", channel=HELP, not_before=times.clock.now() + timedelta(hours=1))
    stats = dispatcher.stats()
    assert (stats.waiting, stats.dead, stats.oldest_seconds, stats.paused) == (0, 1, 0.0, None)
