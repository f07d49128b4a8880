"""Slash commands: what the bot gets, what its answer shows, what a silent bot looks like."""

from __future__ import annotations

import threading

import pytest
from slack_bolt import Ack, App

from bot.practice.records import Json
from bot.practice.server import PracticeServer
from bot.practice.world import World
from tests.bot.practice.conftest import GENERAL, REP, TEAM, Bots
from tests.practice import PracticeClient, RefusedError


def echo(app: App) -> None:
    def answer(ack: Ack, body: Json) -> None:
        ack(text=body["text"], response_type="ephemeral")

    app.command("/log")(answer)


def test_the_answer_in_the_ack_is_shown_to_the_one_who_typed(client: PracticeClient, bots: Bots) -> None:
    bots.connect(echo)
    result = client.command(REP, "/log", "15 minutes with Zhang", channel=TEAM)
    assert result.text == "15 minutes with Zhang"
    assert result.ms is not None
    assert client.messages(TEAM, REP)[-1]["is_ephemeral"]
    assert client.messages(TEAM, "U0LEO") == []


def test_an_answer_in_channel_is_seen_by_all_even_where_the_bot_is_no_member(
    client: PracticeClient, bots: Bots
) -> None:
    def teach(app: App) -> None:
        def answer(ack: Ack) -> None:
            ack(text="hello all", response_type="in_channel")

        app.command("/log")(answer)

    bots.connect(teach)
    client.command(REP, "/log", channel=GENERAL)
    assert [message["text"] for message in client.messages(GENERAL, "U0LEO")] == ["hello all"]


def test_the_text_is_escaped_and_names_stay_names_without_should_escape(client: PracticeClient, bots: Bots) -> None:
    bots.connect(echo)
    assert client.command(REP, "/log", "a<b & @沈岚 #general").text == "a&lt;b &amp; @沈岚 #general"


@pytest.fixture
def world_that_escapes() -> World:
    return World(manifest={"commands": [{"command": "/report", "should_escape": True}]})


def test_should_escape_turns_names_and_channels_into_references(world_that_escapes: World) -> None:
    seen: list[str] = []
    with PracticeServer(world_that_escapes) as server, PracticeClient(server.url) as client:
        ask = world_that_escapes.hub.ask

        async def listen(kind: str, payload: Json) -> object:
            seen.append(payload["text"])
            return await ask(kind, payload)

        world_that_escapes.hub.ask = listen  # type: ignore[method-assign,assignment]
        client.command(REP, "/report", "@沈岚 in #general")
    assert seen == ["<@U0SHENLAN|shen.lan> in <#C0GENERAL|general>"]


def test_only_declared_commands_exist(world_that_escapes: World) -> None:
    with PracticeServer(world_that_escapes) as server, PracticeClient(server.url) as client:
        assert client.command(REP, "/nothing").shown == "/nothing is not a valid command."


def test_commands_do_not_work_in_threads(client: PracticeClient) -> None:
    result = client.command(REP, "/log", channel=TEAM, thread_ts="1.1")
    assert not result.ok
    assert "not supported in threads" in result.shown


def test_without_a_bot_the_person_is_told_so(client: PracticeClient) -> None:
    result = client.command(REP, "/log")
    assert not result.ok
    assert "the bot is not connected" in result.shown


def test_a_bot_that_is_late_with_its_ack_is_a_timeout(world: World, client: PracticeClient, bots: Bots) -> None:
    may_end = threading.Event()

    def teach(app: App) -> None:
        def answer(ack: Ack) -> None:
            may_end.wait(10)
            ack()

        app.command("/log")(answer)

    bots.connect(teach)
    world.hub.ack_timeout = 0.05
    result = client.command(REP, "/log")
    may_end.set()
    assert result.shown == '/log failed with the error "operation_timeout"'


def test_an_answer_that_slack_would_refuse_is_a_failure(client: PracticeClient, bots: Bots) -> None:
    def teach(app: App) -> None:
        def answer(ack: Ack) -> None:
            ack(blocks=[{"type": "section", "text": {"type": "mrkdwn", "text": ""}}])

        app.command("/log")(answer)

    bots.connect(teach)
    result = client.command(REP, "/log")
    assert result.shown == '/log failed with the error "invalid_blocks"'
    assert result.problems == ["must be more than 0 characters [/blocks/0/text/text]"]


def test_nobody_can_type_where_they_are_no_member(client: PracticeClient) -> None:
    private = client.act("create_channel", user="U0LEO", name="secret", private=True).channel
    with pytest.raises(RefusedError, match="is not in"):
        client.command(REP, "/log", channel=private)
