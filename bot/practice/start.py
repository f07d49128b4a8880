"""`make run` without a token: the practice workspace with its team, and the bot beside it as a process of its own."""

import json
import os
import socket
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import structlog
import typer
import yaml

from bot.database import Database
from bot.journal import start_journal
from bot.migrate import migrate
from bot.practice.history import set_up
from bot.practice.page.server import PageServer
from bot.practice.page.stage import Due
from bot.practice.world import World
from bot.settings import PRACTICE_FOLDER, DataSettings, PracticeSettings, ProcessSettings
from models.calendar import is_working_day
from models.teams import Team
from models.vault import Vault

ROOT = Path(__file__).parent.parent.parent
ENV_FILE = Path(".env")
ASK_SECONDS = 2
STOP_SECONDS = 12

log = structlog.get_logger(__name__)


def start() -> None:
    """Open the practice workspace and serve it until Ctrl+C."""
    start_journal(ProcessSettings(log_level=os.environ.get("LOG_LEVEL", "WARNING")))
    hand = Stagehand(PRACTICE_FOLDER, ensure_key())
    server = PageServer(hand.world, hand, PracticeSettings().practice_port)
    hand.start_bot(server.api_url)
    typer.echo(f"\n  加油! The practice workspace is open:  {server.url}\n  Stop it with Ctrl+C.\n")
    try:
        server.run()
    finally:
        hand.stop_bot()


def ensure_key() -> str:
    """The key of the settings; where there is none, a fresh one, written into `.env` for good."""
    settings = DataSettings()
    if settings.jiayou_key is not None:
        return settings.jiayou_key.get_secret_value()
    key = Vault.new_key()
    known = ENV_FILE.read_text(encoding="utf-8") if ENV_FILE.exists() else ""
    lines = [line for line in known.splitlines() if line.partition("=")[0].strip() != "JIAYOU_KEY"]
    descriptor = os.open(ENV_FILE, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write("\n".join([*lines, f"JIAYOU_KEY={key}", ""]))
    return key


class Stagehand:
    """Keeps the two states and the bot's process; the page asks it for the bot's news and for a fresh start."""

    def __init__(self, folder: Path, key: str, begins: Callable[[datetime], datetime] | None = None) -> None:
        """`begins`: at what moment (aware UTC) a fresh workspace opens, given the time; None: at a working moment."""
        self._begins = begins or working_moment
        self._folder = folder
        self._key = key
        self._url = f"sqlite:///{folder / 'bot.db'}"
        self._api_url = ""
        self._bot: subprocess.Popen[bytes] | None = None
        self._health = f"http://127.0.0.1:{_free_port()}"
        self._lock = threading.Lock()
        self._seen = (0.0, 0.0)
        """The clock's offset when it was last asked about, and the moment from which a tick has seen that."""
        manifest = yaml.safe_load((ROOT / "manifest.yaml").read_text(encoding="utf-8"))
        self.world = World(manifest=manifest, folder=folder / "slack")
        if not (folder / "bot.db").exists():
            self._lay_down()

    def _lay_down(self) -> None:
        """A fresh workspace: its clock on a working moment, its team with three weeks of history."""
        database = Database(self._url, Vault(self._key))
        migrate(database)
        now = datetime.now(UTC)
        begins = self._begins(now)
        self.world.clock.offset = (begins - now).total_seconds()
        set_up(database, self.world, begins)
        database.dispose()

    def start_bot(self, api_url: str) -> None:
        """Start the bot, the same program that serves a real Slack, pointed at the practice server."""
        self._api_url = api_url
        environment = {
            **os.environ,
            "SLACK_BOT_TOKEN": self.world.bot_token,
            "SLACK_APP_TOKEN": self.world.app_token,
            "SLACK_API_URL": api_url,
            "DATABASE_URL": self._url,
            "JIAYOU_KEY": self._key,
            "HEALTH_PORT": self._health.rpartition(":")[2],
            "CLOCK_URL": api_url.removesuffix("api/") + "practice/clock",
            "LOG_LEVEL": os.environ.get("LOG_LEVEL", "WARNING"),
        }
        self._bot = subprocess.Popen([sys.executable, "-m", "bot", "run"], env=environment)

    def stop_bot(self) -> None:
        """Let the bot finish what is under way, and end it."""
        if self._bot is None:
            return
        self._bot.terminate()
        try:
            self._bot.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._bot.kill()
            self._bot.wait()
        self._bot = None

    def start_over(self) -> None:
        """Wipe both states and begin again with a fresh team and history."""
        with self._lock:
            self.stop_bot()
            for part in self._folder.glob("bot.db*"):
                part.unlink()
            self.world.start_over()
            self._lay_down()
            self.start_bot(self._api_url)

    def bot_is_connected(self) -> bool:
        """Whether the bot listens."""
        return bool(self.world.hub.connections)

    def next_due(self) -> Due | None:
        """The next moment at which the bot has something to do by itself; None: nothing, or it doesn't answer."""
        answer = self._ask("/practice/next")
        if not answer or answer.get("at") is None:
            return None
        return Due(datetime.fromtimestamp(float(answer["at"]), UTC), str(answer.get("what", "")))

    def is_idle(self) -> bool:
        """Whether the bot has seen the clock as it was turned last, ticked since, and sent all that is due."""
        offset, _ = self._seen
        if self.world.clock.offset != offset:
            self._seen = self.world.clock.offset, self.world.clock.now()
        answer = self._ask(f"/practice/idle?now={self._seen[1]}")
        return bool(answer and answer.get("idle"))

    def _ask(self, path: str) -> dict[str, Any] | None:
        try:
            with urllib.request.urlopen(self._health + path, timeout=ASK_SECONDS) as answer:  # noqa: S310 - our own bot
                made: dict[str, Any] = json.load(answer)
                return made
        except (OSError, ValueError):
            return None


def working_moment(now: datetime) -> datetime:
    """Now, when people of the team are at work; else the last working day, 10:00. Aware UTC."""
    team = Team(workspace_id=0, name="", created_at=now)
    local = team.local(now)
    if is_working_day(team.calendar, local.date()) and time(10) <= local.time() <= team.policy.closes:
        return now
    day = local.date() if local.time() >= time(10) else local.date() - timedelta(days=1)
    while not is_working_day(team.calendar, day):
        day -= timedelta(days=1)
    return datetime.combine(day, time(10), team.zone).astimezone(UTC)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
