"""A practice workspace with its page and a small bot of its own, as a process: `python -m tests.browser.workspace`.

Prints the page's address. The bot knows just enough to try what a page must do: a card by command, a form with an
error, a form from a form, an App Home, a button that is never answered.
"""

from __future__ import annotations

import sys
import threading
from datetime import UTC, datetime, timedelta
from typing import Any

import yaml
from slack_bolt import Ack, App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient

from bot.practice.page.server import PageServer
from bot.practice.page.stage import Due
from bot.practice.world import World
from tests.browser import pieces

Json = dict[str, Any]


class Hands:
    """A stage whose bot is always done, with something due at each full hour."""

    def __init__(self, world: World) -> None:
        self._world = world

    def start_over(self) -> None:
        self._world.start_over()

    def bot_is_connected(self) -> bool:
        return bool(self._world.hub.connections)

    def next_due(self) -> Due | None:
        now = datetime.fromtimestamp(self._world.clock.now(), UTC)
        return Due(now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1), "evening")

    def is_idle(self) -> bool:
        return True


def small_bot(world: World, api_url: str) -> App:
    """The bot; it greets, keeps a log and answers slowly where it is asked to."""
    client = WebClient(world.bot_token, base_url=api_url)
    result = AuthorizeResult(
        enterprise_id=None,
        team_id=world.team_id,
        bot_user_id=world.bot.id,
        bot_id=world.bot.bot_id,
        bot_token=world.bot_token,
    )
    app = App(
        client=client,
        authorize=lambda: result,
        signing_secret="unused",
        process_before_response=True,
        token_verification_enabled=False,
        request_verification_enabled=False,
    )

    learn_commands(app)
    learn_clicks(app)
    learn_forms_and_events(app)
    return app


def learn_commands(app: App) -> None:
    """A card, a form, a chart, a gallery."""

    @app.command("/log")
    def log(ack: Ack, body: Json, client: WebClient) -> None:
        if body["text"]:
            ack(response_type="ephemeral", text="Draft", blocks=pieces.card(body["text"]))
        else:
            ack()
            client.views_open(trigger_id=body["trigger_id"], view=pieces.form())

    @app.command("/progress")
    def progress(ack: Ack, body: Json, client: WebClient) -> None:
        ack(response_type="ephemeral", text="Progress", blocks=pieces.progress())

    @app.command("/jiayou")
    def gallery(ack: Ack, body: Json, client: WebClient) -> None:
        ack()
        for number, blocks in enumerate(pieces.gallery()):
            client.chat_postMessage(channel=body["user_id"], text=f"gallery {number}", blocks=blocks)


def learn_clicks(app: App) -> None:
    """Buttons: one that saves, one that is never answered, some that open forms."""

    @app.action("save")
    def save(ack: Ack, body: Json, respond: Any, client: WebClient) -> None:
        ack()
        respond(replace_original=True, text="Saved", blocks=pieces.saved())
        client.chat_postMessage(channel=body["user"]["id"], text="Receipt: 1 of 5 today")

    @app.action("slow")
    def slow(body: Json) -> None:
        """Never acknowledged."""

    @app.action("edit")
    def edit(ack: Ack, body: Json, client: WebClient) -> None:
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=pieces.form("张三妈妈"))

    @app.action("deeper")
    def deeper(ack: Ack, body: Json, client: WebClient) -> None:
        ack()
        client.views_push(trigger_id=body["trigger_id"], view=pieces.second_form())

    @app.action({"action_id": "touch"})
    def touch(ack: Ack) -> None:
        ack()


def learn_forms_and_events(app: App) -> None:
    """Forms that are sent, App Home, messages."""

    @app.view("log")
    def submitted(ack: Ack, body: Json, client: WebClient) -> None:
        values = body["view"]["state"]["values"]
        if int(values["minutes"]["minutes"]["value"]) > 600:
            ack(response_action="errors", errors={"minutes": "At most 600 minutes"})
            return
        ack()
        client.chat_postMessage(channel=body["user"]["id"], text=f"Logged {values['customer']['customer']['value']}")

    @app.view("second")
    def second(ack: Ack) -> None:
        ack()

    @app.event("app_home_opened")
    def home(event: Json, client: WebClient) -> None:
        client.views_publish(user_id=event["user"], view={"type": "home", "blocks": pieces.home(event["user"])})

    @app.event("message")
    def message(event: Json, client: WebClient) -> None:
        if not event.get("bot_id") and event.get("channel_type") == "im" and not event.get("subtype"):
            thread = event.get("thread_ts")
            client.chat_postMessage(channel=event["channel"], text=f"You said: {event['text']}", thread_ts=thread)

    @app.event({"type": "user_change"})
    def ignored() -> None:
        """Nothing to do."""


def main() -> None:
    """Serve until SIGTERM."""
    world = World(manifest=yaml.safe_load(pieces.MANIFEST.read_text(encoding="utf-8")), limits="off")
    server = PageServer(world, Hands(world), int(sys.argv[1]) if len(sys.argv) > 1 else 0)
    app = small_bot(world, server.api_url)
    handler = SocketModeHandler(app, world.app_token)
    threading.Thread(target=handler.connect, daemon=True).start()
    sys.stdout.write(f"{server.url}\n")
    sys.stdout.flush()
    server.run()


if __name__ == "__main__":
    main()
