"""What the bot is told of, in what form, and how often when it does not answer."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from slack_bolt import App
from slack_sdk import WebClient
from slack_sdk.socket_mode.request import SocketModeRequest

from bot.practice.records import Json
from bot.practice.world import World
from tests.bot.practice.conftest import BOT, GENERAL, REP, TEAM, Bots
from tests.practice import PracticeClient


class Ears:
    """A bot that notes every event with its retry headers; it acknowledges unless told to fail so many times."""

    def __init__(self) -> None:
        self.heard: list[Json] = []
        self.retries: list[str] = []
        self.failures = 0

    def teach(self, app: App) -> None:
        def note(body: Json, request: Any) -> None:
            if self.failures > 0:
                self.failures -= 1
                raise RuntimeError("not now")
            self.retries.append(request.headers.get("x-slack-retry-num", [""])[0])
            self.heard.append(body)

        for name in (
            "message",
            "app_mention",
            "app_home_opened",
            "member_joined_channel",
            "user_change",
            "team_join",
            "reaction_added",
        ):
            app.event(name)(note)

    def events(self, kind: str) -> list[Json]:
        return [body["event"] for body in self.heard if body["event"]["type"] == kind]


@pytest.fixture
def ears(bots: Bots) -> Ears:
    listening = Ears()
    bots.connect(listening.teach)
    return listening


def test_a_direct_message_arrives_with_its_type_and_authorization(client: PracticeClient, ears: Ears) -> None:
    client.say(REP, BOT, "talked to Zhang & <her mother>")
    body = client.wait_for(lambda: ears.heard)[0]
    event = body["event"]
    assert event["channel_type"] == "im"
    assert event["text"] == "talked to Zhang &amp; &lt;her mother&gt;"
    assert event["user"] == REP
    assert event["client_msg_id"]
    assert body["event_id"].startswith("Ev")
    assert body["authorizations"][0]["user_id"] == BOT


def test_links_and_names_in_a_message_arrive_as_references(client: PracticeClient, ears: Ears) -> None:
    client.say(REP, TEAM, "@陈思远 see https://example.org or a@example.org in #求助")
    text = client.wait_for(lambda: ears.events("message"))[0]["text"]
    assert text == ("<@U0SIYUAN> see <https://example.org> or <mailto:a@example.org|a@example.org> in <#C0HELP|求助>")


def test_a_mention_is_an_event_beside_the_message(client: PracticeClient, ears: Ears) -> None:
    client.say(REP, TEAM, "@jiayou help")
    mention = client.wait_for(lambda: ears.events("app_mention"))[0]
    assert mention["text"] == f"<@{BOT}> help"
    assert client.wait_for(lambda: ears.events("message"))[0]["channel_type"] == "channel"


def test_the_bot_hears_nothing_where_it_is_no_member(client: PracticeClient, ears: Ears) -> None:
    client.say(REP, GENERAL, "@jiayou are you here?")
    client.say(REP, TEAM, "here it is")
    client.wait_for_delivery()
    assert [event["text"] for event in ears.events("message")] == ["here it is"]


def test_an_edit_and_a_deletion_are_messages_with_a_subtype(client: PracticeClient, ears: Ears) -> None:
    ts = client.say(REP, TEAM, "first").ts
    client.edit(REP, TEAM, ts, "second")
    client.delete(REP, TEAM, ts)
    client.wait_for(lambda: len(ears.events("message")) == 3)
    by_subtype = {event.get("subtype"): event for event in ears.events("message")}
    edited, deleted = by_subtype["message_changed"], by_subtype["message_deleted"]
    assert edited["message"]["text"] == "second"
    assert edited["previous_message"]["text"] == "first"
    assert deleted["deleted_ts"] == ts


def test_people_who_come_and_change_are_events(client: PracticeClient, ears: Ears) -> None:
    client.act("add_user", id="U0NEW", name="new", real_name="新同事")
    client.change_user(REP, locale="en-US")
    client.invite(REP, TEAM, "U0NEW")
    client.open_home(REP)

    def only(kind: str) -> Json:
        """Listeners run side by side, so that an event may be heard before an earlier one."""
        heard: Json = client.wait_for(lambda: ears.events(kind))[0]
        return heard

    assert only("team_join")["user"]["locale"] == "zh-CN"
    assert only("user_change")["user"]["locale"] == "en-US"
    assert only("member_joined_channel")["user"] == "U0NEW"
    assert only("app_home_opened")["tab"] == "home"


def test_an_event_that_is_not_acknowledged_comes_again_with_the_same_id(
    client: PracticeClient, world: World, ears: Ears
) -> None:
    world.hub.ack_timeout = 0.2
    ears.failures = 2
    client.say(REP, BOT, "hello")
    client.wait_for(lambda: ears.heard)
    assert ears.retries == ["2"]
    deliveries = [entry for entry in client.traffic() if entry["kind"] == "socket"]
    assert len({entry["request"]["event_id"] for entry in deliveries}) == 1


def test_after_three_more_tries_an_event_is_given_up(client: PracticeClient, world: World, ears: Ears) -> None:
    world.hub.ack_timeout = 0.05
    ears.failures = 100
    client.say(REP, BOT, "hello")
    client.wait_for_delivery()
    assert 100 - ears.failures == 4


def test_events_wait_for_a_bot_that_is_away(client: PracticeClient, bots: Bots) -> None:
    client.say(REP, BOT, "while you were out")
    assert client.state()["undelivered"] == 1
    late = Ears()
    bots.connect(late.teach)
    client.wait_for(lambda: late.heard)
    assert late.events("message")[0]["text"] == "while you were out"


def test_the_bots_own_words_are_events_too(client: PracticeClient, web: WebClient, bots: Bots) -> None:
    raw: list[Json] = []
    handler = bots.connect(Ears().teach)

    def note(_: object, request: SocketModeRequest) -> None:
        raw.append(request.payload["event"])

    handler.client.socket_mode_request_listeners.insert(0, note)
    web.chat_postMessage(channel=TEAM, text="mine")
    event = client.wait_for(lambda: raw)[0]
    assert event["bot_id"] == "B0JIAYOU"


def test_each_payload_goes_to_one_connection_and_a_closed_one_is_replaced(client: PracticeClient, bots: Bots) -> None:
    first, second = Ears(), Ears()
    bots.connect(first.teach)
    bots.connect(second.teach)
    for number in range(10):
        client.say(REP, TEAM, str(number))
    client.wait_for(lambda: len(first.heard) + len(second.heard) == 10)
    assert first.heard
    assert second.heard
    client.disconnect()
    client.say(REP, TEAM, "after")
    client.wait_for(lambda: len(first.heard) + len(second.heard) == 11)


def test_a_history_laid_down_quietly_tells_nobody(world: World, client: PracticeClient, ears: Ears) -> None:
    room = world.rooms.get(TEAM)
    assert room is not None
    with world.quietly():
        world.posts.add(room, REP, "three weeks ago")
    client.say(REP, TEAM, "today")
    client.wait_for_delivery()
    assert [event["text"] for event in ears.events("message")] == ["today"]
    assert [message["text"] for message in client.messages(TEAM)] == ["three weeks ago", "today"]


def test_a_reply_names_its_thread_and_whose_it_is(client: PracticeClient, web: WebClient, ears: Ears) -> None:
    parent = web.chat_postMessage(channel=TEAM, text="how was it?")["ts"]
    reply = client.say(REP, TEAM, "fine", thread_ts=parent)
    client.say(REP, TEAM, "really", thread_ts=reply.ts)
    client.wait_for(lambda: len(ears.events("message")) == 2)
    assert {event["thread_ts"] for event in ears.events("message")} == {parent}
    assert {event["parent_user_id"] for event in ears.events("message")} == {BOT}


def test_a_bot_that_pings_gets_its_pongs(client: PracticeClient, bots: Bots) -> None:
    session = bots.connect(Ears().teach).client.current_session
    assert session is not None
    client.wait_for(lambda: session.last_ping_pong_time)


def test_a_ticket_opens_one_connection(world: World, client: PracticeClient, bots: Bots) -> None:
    handler = bots.connect(Ears().teach)
    spent = handler.client.wss_uri
    assert spent is not None
    answer = httpx.get(
        spent.replace("ws://", "http://"),
        headers={
            "connection": "upgrade",
            "upgrade": "websocket",
            "sec-websocket-version": "13",
            "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==",
        },
        trust_env=False,
    )
    assert answer.status_code == 403
    assert world.hub.connections == 1


def test_starting_over_forgets_the_events_that_wait(world: World, client: PracticeClient, bots: Bots) -> None:
    client.say(REP, BOT, "in the former life")
    client.start_over()
    assert client.state()["undelivered"] == 0
    late = Ears()
    bots.connect(late.teach)
    client.say(REP, BOT, "in this one")
    client.wait_for(lambda: late.heard)
    assert [event["text"] for event in late.events("message")] == ["in this one"]
