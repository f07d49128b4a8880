"""Modals: opened, filled in, sent, and what the bot's answer does to the stack."""

from __future__ import annotations

from typing import Any

import pytest
from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.practice.picks import offered
from bot.practice.records import Json
from bot.practice.world import World
from tests.bot.practice.conftest import GENERAL, MANAGER, REP, TEAM, Bots, TurnableClock
from tests.practice import PracticeClient, RefusedError


def text_of(words: str) -> Json:
    return {"type": "plain_text", "text": words}


def field(block_id: str, element: Json, *, optional: bool = False) -> Json:
    label = text_of(block_id)
    return {"type": "input", "block_id": block_id, "label": label, "element": element, "optional": optional}


def options(*values: str) -> list[Json]:
    return [{"text": text_of(value), "value": value} for value in values]


NAME = field("name", {"type": "plain_text_input", "action_id": "name", "min_length": 2})
MINUTES = field("minutes", {"type": "number_input", "action_id": "minutes", "is_decimal_allowed": False})
STAGE = field(
    "stage",
    {"type": "static_select", "action_id": "stage", "options": options("none", "paid")},
    optional=True,
)


def form(title: str = "Log", *blocks: Json, **more: Any) -> Json:
    shown = list(blocks) or [NAME, MINUTES, STAGE]
    view: Json = {"type": "modal", "callback_id": "log", "title": text_of(title), "submit": text_of("Save")}
    return view | {"blocks": shown} | more


class Desk:
    """A bot that opens a form at /log and answers its submission as the test says."""

    def __init__(self, content: Json) -> None:
        self.content = content
        self.answer: Json = {}
        self.seen: list[Json] = []
        self.closed: list[Json] = []

    def teach(self, app: App) -> None:
        def open_form(ack: Ack, body: Json, client: WebClient) -> None:
            ack()
            client.views_open(trigger_id=body["trigger_id"], view=self.content)

        def submitted(ack: Ack, body: Json) -> None:
            self.seen.append(body)
            ack(**self.answer)

        def closed(ack: Ack, body: Json) -> None:
            ack()
            self.closed.append(body)

        app.command("/log")(open_form)
        app.view("log")(submitted)
        app.view_closed("log")(closed)


def opened(client: PracticeClient, bots: Bots, content: Json | None = None) -> Desk:
    desk = Desk(content or form())
    bots.connect(desk.teach)
    client.command(REP, "/log")
    client.wait_for(lambda: client.view(REP))
    return desk


def test_a_form_arrives_with_what_was_put_in_and_closes(client: PracticeClient, bots: Bots) -> None:
    desk = opened(client, bots)
    result = client.submit(REP, {"name": "Zhang", "minutes": 15, "stage": "paid"})
    assert result.ok
    assert result.view is None
    values = desk.seen[0]["view"]["state"]["values"]
    assert values["name"]["name"] == {"type": "plain_text_input", "value": "Zhang"}
    assert values["minutes"]["minutes"]["value"] == "15"
    assert values["stage"]["stage"]["selected_option"]["value"] == "paid"
    assert client.view(REP) is None


def test_an_untouched_field_arrives_as_null(client: PracticeClient, bots: Bots) -> None:
    desk = opened(client, bots)
    client.submit(REP, {"name": "Zhang", "minutes": 15})
    assert desk.seen[0]["view"]["state"]["values"]["stage"]["stage"]["selected_option"] is None


@pytest.mark.parametrize(
    ("values", "block_id", "complaint"),
    [
        ({"minutes": 15}, "name", "complete this required field"),
        ({"name": "Z", "minutes": 15}, "name", "at least 2 characters"),
        ({"name": "Zhang", "minutes": "soon"}, "minutes", "number"),
    ],
)
def test_nothing_is_sent_while_the_client_finds_fields_wrong(
    client: PracticeClient, bots: Bots, values: Json, block_id: str, complaint: str
) -> None:
    desk = opened(client, bots)
    result = client.submit(REP, values)
    assert not result.ok
    assert complaint in result.errors[block_id]
    assert desk.seen == []
    assert client.view(REP) is not None


def test_nobody_can_choose_what_is_not_offered(client: PracticeClient, bots: Bots) -> None:
    opened(client, bots)
    with pytest.raises(RefusedError, match="offers no option"):
        client.fill(REP, {"stage": "married"})


def test_errors_are_shown_under_fields_and_what_was_typed_stays(client: PracticeClient, bots: Bots) -> None:
    desk = opened(client, bots)
    desk.answer = {"response_action": "errors", "errors": {"minutes": "That is long"}}
    result = client.submit(REP, {"name": "Zhang", "minutes": 1500})
    assert result.errors == {"minutes": "That is long"}
    desk.answer = {}
    assert client.submit(REP, {"minutes": 15}).ok
    assert desk.seen[1]["view"]["state"]["values"]["name"]["name"]["value"] == "Zhang"


def test_errors_for_a_block_that_is_no_input_are_trouble(client: PracticeClient, bots: Bots) -> None:
    desk = opened(client, bots)
    desk.answer = {"response_action": "errors", "errors": {"elsewhere": "?"}}
    result = client.submit(REP, {"name": "Zhang", "minutes": 15})
    assert result.shown.startswith("We had some trouble")
    assert client.view(REP) is not None


def test_update_keeps_what_was_typed_where_the_ids_stay(client: PracticeClient, bots: Bots) -> None:
    desk = opened(client, bots)
    renamed = field("minutes2", MINUTES["element"])
    desk.answer = {"response_action": "update", "view": form("Again", NAME, renamed)}
    result = client.submit(REP, {"name": "Zhang", "minutes": 15})
    assert result.view is not None
    assert result.view["title"]["text"] == "Again"
    values = result.view["state"]["values"]
    assert values["name"]["name"]["value"] == "Zhang"
    assert values["minutes2"]["minutes"]["value"] is None


def test_push_lies_on_top_and_closing_it_shows_the_one_below(client: PracticeClient, bots: Bots) -> None:
    desk = opened(client, bots)
    desk.answer = {"response_action": "push", "view": form("Second")}
    result = client.submit(REP, {"name": "Zhang", "minutes": 15})
    assert result.view is not None
    assert result.view["title"]["text"] == "Second"
    assert result.view["previous_view_id"] == result.view["root_view_id"]
    below = client.close_view(REP).view
    assert below is not None
    assert below["title"]["text"] == "Log"


def test_clear_closes_everything(client: PracticeClient, bots: Bots) -> None:
    desk = opened(client, bots)
    desk.answer = {"response_action": "push", "view": form("Second")}
    client.submit(REP, {"name": "Zhang", "minutes": 15})
    desk.answer = {"response_action": "clear"}
    client.submit(REP, {"name": "Zhang", "minutes": 15})
    assert client.person(REP)["stack"] == []


def test_a_view_that_breaks_a_rule_is_trouble_and_the_reason_is_told(client: PracticeClient, bots: Bots) -> None:
    desk = opened(client, bots)
    desk.answer = {"response_action": "update", "view": form("A title of more than 24 characters")}
    result = client.submit(REP, {"name": "Zhang", "minutes": 15})
    assert not result.ok
    assert result.problems == ["must be less than 25 characters [/view/title/text]"]


def test_the_bot_hears_of_a_closed_form_only_if_it_asked_to(client: PracticeClient, bots: Bots) -> None:
    desk = opened(client, bots)
    client.close_view(REP)
    assert desk.closed == []
    desk.content = form(notify_on_close=True)
    client.command(REP, "/log")
    client.wait_for(lambda: client.view(REP))
    client.close_view(REP)
    assert [body["is_cleared"] for body in desk.closed] == [False]


def refusal(web: WebClient, method: str, **arguments: Any) -> str:
    with pytest.raises(SlackApiError) as raised:
        web.api_call(method, json=arguments)
    error: str = raised.value.response["error"]
    return error


def test_a_trigger_is_used_once_and_soon(world: World, web: WebClient, monotonic: TurnableClock) -> None:
    used = world.triggers.give(REP)
    web.views_open(trigger_id=used, view=form())
    assert refusal(web, "views.open", trigger_id=used, view=form()) == "exchanged_trigger_id"
    late = world.triggers.give(REP)
    monotonic.seconds += 3.1
    assert refusal(web, "views.open", trigger_id=late, view=form()) == "expired_trigger_id"
    assert refusal(web, "views.open", trigger_id="1.2", view=form()) == "invalid_trigger_id"


def test_turning_practice_time_lets_no_trigger_expire(world: World, web: WebClient) -> None:
    trigger = world.triggers.give(REP)
    world.turn_clock(86_400)
    assert web.views_open(trigger_id=trigger, view=form())["ok"]


def test_three_modals_are_the_most(world: World, web: WebClient) -> None:
    view = web.views_open(trigger_id=world.triggers.give(REP), view=form())["view"]
    for _ in range(2):
        view = web.views_push(trigger_id=world.triggers.give(REP, view["id"]), view=form())["view"]
    trigger = world.triggers.give(REP, view["id"])
    assert refusal(web, "views.push", trigger_id=trigger, view=form()) == "push_limit_reached"


def test_an_outdated_hash_is_a_conflict(world: World, web: WebClient) -> None:
    view = web.views_open(trigger_id=world.triggers.give(REP), view=form())["view"]
    web.views_update(view_id=view["id"], hash=view["hash"], view=form())
    arguments = {"view_id": view["id"], "hash": view["hash"], "view": form()}
    assert refusal(web, "views.update", **arguments) == "hash_conflict"
    assert refusal(web, "views.update", view_id="V0", view=form()) == "not_found"


def test_a_home_is_published_whole_and_seen(client: PracticeClient, web: WebClient) -> None:
    web.views_publish(user_id=REP, view={"type": "home", "blocks": [{"type": "divider"}]})
    home = client.home(REP)
    assert home is not None
    assert [block["type"] for block in home["blocks"]] == ["divider"]


def test_an_input_block_with_dispatch_action_tells_the_bot_at_once(client: PracticeClient, bots: Bots) -> None:
    chosen: list[Json] = []
    dispatching = STAGE | {"dispatch_action": True}
    desk = Desk(form("Log", NAME, dispatching))

    def teach(app: App) -> None:
        def act(ack: Ack, body: Json) -> None:
            ack()
            chosen.append(body)

        desk.teach(app)
        app.action("stage")(act)

    bots.connect(teach)
    client.command(REP, "/log")
    client.wait_for(lambda: client.view(REP))
    client.press(REP, "stage", "paid")
    assert chosen[0]["actions"][0]["selected_option"]["value"] == "paid"
    assert chosen[0]["container"]["type"] == "view"
    assert chosen[0]["view"]["state"]["values"]["stage"]["stage"]["selected_option"]["value"] == "paid"


CHANNEL = field(
    "channel",
    {
        "type": "conversations_select",
        "action_id": "channel",
        "filter": {"include": ["public", "private"], "exclude_bot_users": True},
    },
)


def test_a_picker_of_channels_offers_no_direct_messages(world: World, client: PracticeClient, bots: Bots) -> None:
    direct = client.dm_channel(REP)
    ours = world.rooms.create("ours", "group", [REP]).id
    desk = opened(client, bots, form("Team", CHANNEL))
    shown = [room.id for room in offered(world, REP, CHANNEL["element"])]
    assert shown == [TEAM, "C0HELP", GENERAL, ours]
    with pytest.raises(RefusedError, match="does not offer"):
        client.fill(REP, {"channel": direct})
    assert client.submit(REP, {"channel": ours}).ok
    assert desk.seen[0]["view"]["state"]["values"]["channel"]["channel"]["selected_conversation"] == ours


def test_a_picker_keeps_the_channel_that_it_began_with(world: World) -> None:
    theirs = world.rooms.create("theirs", "group", [MANAGER]).id
    element = CHANNEL["element"] | {"initial_conversation": theirs}
    assert theirs in [room.id for room in offered(world, REP, element)]
    assert theirs not in [room.id for room in offered(world, REP, CHANNEL["element"])]
