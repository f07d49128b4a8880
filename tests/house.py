"""The whole house for tests: a practice workspace, the real bot connected to it, and a team that works.

Nothing of Slack is patched: commands, clicks and messages travel over HTTP and a WebSocket.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import yaml
from sqlmodel import col, select

from bot.practice.grants import Triggers
from bot.practice.server import PracticeServer
from bot.practice.world import World
from bot.run import Bot
from bot.settings import DataSettings, ProcessSettings, SlackSettings
from bot.time import Clock, machine_now
from models import people, rosters
from models.consultations import Consultation
from models.outbox import Outbox
from models.rosters import TeamSheet
from models.teams import Role
from tests.practice import PracticeClient
from tests.scene import TUESDAY

ROOT = Path(__file__).parent.parent
REP, REP_EN, MENTOR, MANAGER = "U0LINYUE", "U0GRACE", "U0MINZHI", "U0SHENLAN"
STRANGER = "U0LEO"

PATIENT = 60.0
"""Seconds for an ack, and a trigger lives so much longer than Slack's: a busy machine is no fault of the bot's."""

Json = dict[str, Any]


def manifest() -> Json:
    """The app's manifest."""
    made: Json = yaml.safe_load((ROOT / "manifest.yaml").read_text(encoding="utf-8"))
    return made


def slack_settings(api_url: str, **more: Any) -> SlackSettings:
    """Settings for the practice workspace, whatever the environment says."""
    return SlackSettings(
        _env_file=None,
        slack_bot_token="xoxb-practice",
        slack_app_token="xapp-practice",
        slack_api_url=api_url,
        **more,
    )


class House:
    """The workspace through a person's eyes, and the database behind it."""

    def __init__(self, client: PracticeClient, world: World, bot: Bot) -> None:
        self.client = client
        self.world = world
        self.bot = bot

    def set_up_team(self) -> None:
        """Put the usual people into a team."""
        now = self.bot.clock.now()
        with self.bot.database.writing() as session:
            workspace = people.workspace_of(session, self.world.team_id, "", now)
            for user in self.world.users():
                person = people.person_of(session, workspace.id or 0, user.id, now)
                person.name, person.locale = user.shown_name, user.locale
                person.is_bot, person.is_admin = user.is_bot, user.is_admin
            sheet = TeamSheet(
                "销售一组",
                channel="C0SALES1",
                help_channel="C0HELP",
                members={
                    Role.REP: [REP, REP_EN, "U0SIYUAN", "U0XIAOTONG", "U0ZIHAN"],
                    Role.MENTOR: [MENTOR],
                    Role.MANAGER: [MANAGER],
                },
            )
            rosters.create(session, workspace.id or 0, sheet, now)

    def command(self, user: str, command: str, text: str = "") -> Json:
        """Type a command in the direct messages; the answer that its ack carried."""
        said = self.client.command(user, command, text)
        assert said.ok, said.shown
        assert len(said.messages) == 1, said
        return {**said.messages[0], "channel": self.client.dm_channel(user)}

    def consultations(self, user: str = REP) -> list[Consultation]:
        """A person's consultations."""
        with self.bot.database.reading() as session:
            workspace = people.workspace_of(session, self.world.team_id, "", self.bot.clock.now())
            person = people.person_of(session, workspace.id or 0, user, self.bot.clock.now())
            found = session.exec(select(Consultation).where(Consultation.person_id == person.id))
            return sorted(found, key=lambda one: one.id or 0)

    def outbox(self) -> list[Outbox]:
        """Everything that was to be said."""
        with self.bot.database.reading() as session:
            return list(session.exec(select(Outbox).order_by(col(Outbox.id))))

    def last_dm(self, user: str, contains: str = "") -> Json:
        """The bot's last direct message to a person, waited for; with some words in it."""

        def look() -> Json | None:
            said = [m for m in self.client.dm(user) if m.get("bot_id") and contains in words(m)]
            return said[-1] if said else None

        found = self.client.wait_for(look)
        assert found is not None
        return found

    def form_of(self, user: str) -> Json:
        """The form that a person sees, waited for."""
        found = self.client.wait_for(lambda: self.client.view(user))
        assert found is not None
        return found


def words(thing: Any) -> str:
    """Every text in a message or view, joined: what a person can read there."""
    if isinstance(thing, dict):
        return " ".join(
            value if key in {"text", "value", "fallback"} and isinstance(value, str) else words(value)
            for key, value in thing.items()
            if isinstance(value, str | dict | list) and key not in {"type", "style", "ts"}
            if isinstance(value, dict | list) or key in {"text", "value", "fallback"}
        )
    if isinstance(thing, list):
        return " ".join(words(item) for item in thing)
    return ""


def world_at(now: datetime) -> World:
    """A practice workspace at a moment of business time (aware UTC), patient with a busy machine."""
    world = World(manifest=manifest(), redelivery_pause=0.05, ack_timeout=PATIENT)
    world.triggers = Triggers(lambda: time.monotonic() / PATIENT)
    world.clock.offset = (now - machine_now()).total_seconds()
    return world


def bot_for(world: World, api_url: str, database_url: str, key: str, **slack: Any) -> Bot:
    """The real bot for a workspace, on its clock; not started."""
    return Bot(
        slack_settings(api_url, **slack),
        DataSettings(_env_file=None, database_url=database_url, jiayou_key=key),
        ProcessSettings(_env_file=None, health_port=0),
        clock=Clock(timedelta(seconds=world.clock.offset)),
    )


@contextmanager
def house(database_url: str, key: str, *, now: datetime = TUESDAY, **slack: Any) -> Iterator[House]:
    """A practice workspace and the bot in it, at a moment of business time (aware UTC)."""
    world = world_at(now)
    with PracticeServer(world) as server, PracticeClient(server.url) as client:
        bot = bot_for(world, server.api_url, database_url, key, **slack)
        try:
            bot.start()
            client.wait_for_bot()
            made = House(client, world, bot)
            made.set_up_team()
            yield made
        finally:
            bot.stop()
