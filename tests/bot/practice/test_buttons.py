"""Buttons and selects in messages, response URLs, shortcuts."""

from __future__ import annotations

from http.client import RemoteDisconnected
from typing import Any

import pytest
from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.webhook import WebhookClient

from bot.practice.records import Json
from bot.practice.world import World
from tests.bot.practice.conftest import REP, TEAM, Bots, TurnableClock
from tests.practice import PracticeClient, RefusedError

BUTTON = {
    "type": "button",
    "action_id": "save",
    "value": "7",
    "text": {"type": "plain_text", "text": "Save"},
}
MENU = {
    "type": "overflow",
    "action_id": "more",
    "options": [{"text": {"type": "plain_text", "text": "Edit"}, "value": "edit"}],
}
PEOPLE = {"type": "users_select", "action_id": "who"}
DAY = {"type": "datepicker", "action_id": "day"}
CARD = [{"type": "actions", "block_id": "row", "elements": [BUTTON, MENU, PEOPLE, DAY]}]


class Listener:
    """A bot that notes every action and shortcut, and acknowledges."""

    def __init__(self) -> None:
        self.seen: list[Json] = []

    def teach(self, app: App) -> None:
        def note(ack: Ack, body: Json) -> None:
            ack()
            self.seen.append(body)

        for action_id in ("save", "more", "who", "day"):
            app.action(action_id)(note)
        app.shortcut("praise")(note)


@pytest.fixture
def listener(bots: Bots) -> Listener:
    listening = Listener()
    bots.connect(listening.teach)
    return listening


def card(client: PracticeClient, web: WebClient, channel: str = TEAM) -> Json:
    web.chat_postMessage(channel=channel, text="card", blocks=CARD)
    return client.messages(channel, REP)[-1]


def test_a_button_arrives_as_slack_sends_it(client: PracticeClient, web: WebClient, listener: Listener) -> None:
    message = card(client, web)
    assert client.press(REP, "save", message=message).ok
    body = listener.seen[0]
    assert body["type"] == "block_actions"
    assert body["user"]["id"] == REP
    assert body["container"] == {
        "type": "message",
        "message_ts": message["ts"],
        "channel_id": TEAM,
        "is_ephemeral": False,
    }
    assert body["channel"]["id"] == TEAM
    assert body["message"]["blocks"][0]["block_id"] == "row"
    action = body["actions"][0]
    assert (action["action_id"], action["block_id"], action["value"]) == ("save", "row", "7")
    assert body["trigger_id"]
    assert body["response_url"].startswith("http://127.0.0.1")


@pytest.mark.parametrize(
    ("action_id", "value", "key"),
    [("who", "U0LEO", "selected_user"), ("day", "2026-11-24", "selected_date")],
)
def test_what_is_chosen_in_a_message_is_in_the_action_and_in_the_state(
    client: PracticeClient, web: WebClient, listener: Listener, action_id: str, value: str, key: str
) -> None:
    client.press(REP, action_id, value, message=card(client, web))
    assert listener.seen[0]["actions"][0][key] == value
    assert listener.seen[0]["state"]["values"]["row"][action_id][key] == value


def test_an_overflow_menu_sends_its_option(client: PracticeClient, web: WebClient, listener: Listener) -> None:
    client.press(REP, "more", "edit", message=card(client, web))
    assert listener.seen[0]["actions"][0]["selected_option"]["value"] == "edit"


def test_nobody_can_press_what_is_not_there(client: PracticeClient, web: WebClient) -> None:
    with pytest.raises(RefusedError, match="no element"):
        client.press(REP, "delete", message=card(client, web))


def test_a_click_without_a_bot_shows_a_triangle(client: PracticeClient, web: WebClient) -> None:
    result = client.press(REP, "save", message=card(client, web))
    assert not result.ok
    assert "the bot is not connected" in result.shown


def ephemeral_press(client: PracticeClient, web: WebClient, listener: Listener) -> Json:
    web.chat_postEphemeral(channel=TEAM, user=REP, text="draft", blocks=CARD)
    client.press(REP, "save", message=client.messages(TEAM, REP)[-1])
    return listener.seen[-1]


def test_an_ephemeral_message_is_not_sent_along_and_is_replaced_by_its_response_url(
    client: PracticeClient, web: WebClient, listener: Listener
) -> None:
    body = ephemeral_press(client, web, listener)
    assert body["container"]["is_ephemeral"]
    assert "message" not in body
    WebhookClient(body["response_url"]).send(text="saved", replace_original=True)
    shown = client.messages(TEAM, REP)
    assert [(message["text"], message["is_ephemeral"]) for message in shown] == [("saved", True)]
    assert client.messages(TEAM, "U0LEO") == []


def test_a_response_url_deletes_and_answers_in_channel(
    client: PracticeClient, web: WebClient, listener: Listener
) -> None:
    url = ephemeral_press(client, web, listener)["response_url"]
    WebhookClient(url).send(delete_original=True)
    assert client.messages(TEAM, REP) == []
    WebhookClient(url).send(text="for all", response_type="in_channel")
    assert [message["text"] for message in client.messages(TEAM, "U0LEO")] == ["for all"]


def test_a_response_url_works_five_times_and_for_half_an_hour(
    client: PracticeClient, web: WebClient, listener: Listener, monotonic: TurnableClock
) -> None:
    webhook = WebhookClient(ephemeral_press(client, web, listener)["response_url"])
    answers = [webhook.send(text=str(number)) for number in range(6)]
    assert [answer.status_code for answer in answers] == [200] * 5 + [404]
    assert "used_url" in answers[5].body
    late = WebhookClient(ephemeral_press(client, web, listener)["response_url"])
    monotonic.seconds += 30 * 60 + 1
    assert "expired_url" in late.send(text="late").body


def test_shortcuts_come_from_the_search_bar_and_from_a_message(
    client: PracticeClient, web: WebClient, listener: Listener
) -> None:
    client.shortcut(REP, "praise")
    client.shortcut(REP, "praise", card(client, web))
    kinds = [body["type"] for body in listener.seen]
    assert kinds == ["shortcut", "message_action"]
    assert "response_url" not in listener.seen[0]
    assert listener.seen[1]["message"]["text"] == "card"


def test_a_button_on_app_home_names_the_view(
    world: World, client: PracticeClient, web: WebClient, listener: Listener
) -> None:
    home: dict[str, Any] = {"type": "home", "blocks": CARD}
    web.views_publish(user_id=REP, view=home)
    client.press(REP, "save")
    body = listener.seen[0]
    assert body["view"]["type"] == "home"
    assert "response_url" not in body
    assert web.views_open(
        trigger_id=body["trigger_id"],
        view={"type": "modal", "title": {"type": "plain_text", "text": "Hi"}, "blocks": []},
    )["ok"]


def test_a_lost_reply_of_a_response_url_leaves_its_answer_shown(
    client: PracticeClient, web: WebClient, listener: Listener
) -> None:
    webhook = WebhookClient(ephemeral_press(client, web, listener)["response_url"], retry_handlers=[])
    client.fault("response_url", "lost")
    with pytest.raises(RemoteDisconnected):
        webhook.send(text="saved", replace_original=True)
    assert [message["text"] for message in client.messages(TEAM, REP)] == ["saved"]
