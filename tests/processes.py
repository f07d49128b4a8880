"""The bot as a process of its own, for tests that kill it."""

import os
import signal
import subprocess
import sys

from bot.database import Database
from tests.conftest import KEY
from tests.house import ROOT
from tests.practice import PracticeClient


class BotProcess:
    """The bot as a process that is killed and started again."""

    def __init__(self, environment: dict[str, str], client: PracticeClient) -> None:
        self._environment = environment
        self._client = client
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, connections: int = 1) -> None:
        """Start, and wait until so many bots listen."""
        self._process = subprocess.Popen([sys.executable, "-m", "bot", "run"], cwd=ROOT, env=self._environment)
        self._client.wait_for(lambda: self._client.state()["connections"] >= connections, patience=60)

    def kill(self) -> None:
        """End it as a power cut would."""
        assert self._process is not None
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        self._client.wait_for(lambda: self._client.state()["connections"] == 0, patience=30)

    def abandon(self) -> None:
        """Leave no process behind, however the test ended."""
        if self._process is not None and self._process.poll() is None:
            self._process.kill()

    def end(self) -> None:
        """End it as an operator would; it has ten seconds."""
        assert self._process is not None
        self._process.terminate()
        assert self._process.wait(timeout=20) == 0


def environment(api_url: str, database: Database) -> dict[str, str]:
    """The settings of a bot for a practice workspace, whose clock it follows, and nothing of the machine's."""
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith(("SLACK_", "JIAYOU_"))},
        "SLACK_BOT_TOKEN": "xoxb-practice",
        "SLACK_APP_TOKEN": "xapp-practice",
        "SLACK_API_URL": api_url,
        "SLACK_PACE": "false",
        "CLOCK_URL": api_url.removesuffix("api/") + "practice/clock",
        "DATABASE_URL": database.engine.url.render_as_string(hide_password=False),
        "JIAYOU_KEY": KEY,
        "HEALTH_PORT": "0",
        "LOG_LEVEL": "ERROR",
    }
