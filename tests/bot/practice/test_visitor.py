"""The visitor called directly, as the page does, from an event loop of its own."""

from __future__ import annotations

import asyncio

import pytest
from slack_bolt import Ack, App

from bot.practice.records import User
from bot.practice.server import PracticeServer
from bot.practice.visitor import Visitor, VisitorError
from bot.practice.world import World
from tests.bot.practice.conftest import GENERAL, REP, TEAM, Bots
from tests.practice import PracticeClient


def test_a_command_may_be_typed_from_another_event_loop_than_the_servers(
    server: PracticeServer, world: World, bots: Bots
) -> None:
    def teach(app: App) -> None:
        def answer(ack: Ack) -> None:
            ack(text="heard")

        app.command("/log")(answer)

    bots.connect(teach)

    async def type_twice() -> list[str]:
        visitor = Visitor(world)
        results = await asyncio.gather(*[visitor.command(REP, TEAM, "/log") for _ in range(2)])
        return [result.messages[0]["text"] for result in results]

    assert asyncio.run(type_twice()) == ["heard", "heard"]


def test_people_join_leave_and_talk_where_they_are(world: World) -> None:
    visitor = Visitor(world)
    world.add_user(User(id="U0NEW", name="new", real_name="新同事"))
    with pytest.raises(VisitorError, match="is not in"):
        visitor.say("U0NEW", GENERAL, "hello")
    visitor.join("U0NEW", GENERAL)
    visitor.say("U0NEW", GENERAL, "hello")
    visitor.leave("U0NEW", GENERAL)
    with pytest.raises(VisitorError, match="is not in"):
        visitor.say("U0NEW", GENERAL, "bye")


def test_nobody_joins_a_private_channel_by_themselves(world: World) -> None:
    visitor = Visitor(world)
    private = visitor.create_channel(REP, "secret", private=True).channel
    with pytest.raises(VisitorError, match="cannot join"):
        visitor.join("U0LEO", private)
    visitor.invite(REP, private, "U0LEO")
    assert visitor.say("U0LEO", private, "thanks").ts


def test_only_ones_own_words_can_be_changed(world: World) -> None:
    visitor = Visitor(world)
    ts = visitor.say(REP, TEAM, "mine").ts
    with pytest.raises(VisitorError, match="own messages"):
        visitor.edit("U0LEO", TEAM, ts, "yours")


def test_who_has_left_can_do_nothing(world: World) -> None:
    visitor = Visitor(world)
    visitor.change_user(REP, deleted=True)
    with pytest.raises(VisitorError, match="not an active member"):
        visitor.say(REP, TEAM, "boo")


def test_what_is_unread_is_counted_until_it_is_read(world: World) -> None:
    visitor = Visitor(world)
    for words in ("one", "two"):
        visitor.say(REP, TEAM, words)
    assert world.posts.unread("U0LEO", TEAM) == 2
    assert world.posts.unread(REP, TEAM) == 0
    world.posts.mark_read("U0LEO", TEAM)
    assert world.posts.unread("U0LEO", TEAM) == 0


def test_the_traffic_log_holds_what_went_over_the_wire(client: PracticeClient, bots: Bots) -> None:
    def teach(app: App) -> None:
        app.command("/log")(lambda ack: ack(text="heard"))

    bots.connect(teach)
    client.command(REP, "/log", "x")
    entry = next(entry for entry in client.traffic() if entry["name"] == "slash_commands")
    assert entry["request"]["text"] == "x"
    assert entry["response"] == {"text": "heard"}
    assert client.traffic(since=entry["number"]) == []
