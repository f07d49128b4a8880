"""A practice workspace with its page, the real bot and a team, as a process: `python -m tests.browser.team <folder>`.

Prints the page's address once the team works. The folder takes the bot's database.
"""

from __future__ import annotations

import sys
import threading
from pathlib import Path

from bot.journal import start_journal
from bot.practice.page.server import PageServer
from bot.practice.page.stage import Due
from bot.practice.world import World
from bot.settings import ProcessSettings
from models.vault import Vault
from tests.house import House, bot_for, world_at
from tests.practice import PracticeClient
from tests.scene import TUESDAY


class Hands:
    """A stage whose clock stands still: nothing comes due, and nobody starts over."""

    def __init__(self, world: World) -> None:
        self._world = world

    def start_over(self) -> None:
        """Not in this workspace."""

    def bot_is_connected(self) -> bool:
        return bool(self._world.hub.connections)

    def next_due(self) -> Due | None:
        return None

    def is_idle(self) -> bool:
        return True


def main() -> None:
    """Serve until SIGTERM."""
    start_journal(ProcessSettings(_env_file=None, log_level="WARNING"))
    world = world_at(TUESDAY)
    server = PageServer(world, Hands(world))
    bot = bot_for(world, server.api_url, f"sqlite:///{Path(sys.argv[1]) / 'bot.db'}", Vault.new_key())

    def begin() -> None:
        with PracticeClient(server.url) as client:
            bot.start()
            client.wait_for_bot()
            House(client, world, bot).set_up_team()
        sys.stdout.write(f"{server.url}\n")
        sys.stdout.flush()

    threading.Thread(target=begin, daemon=True).start()
    try:
        server.run()
    finally:
        bot.stop()


if __name__ == "__main__":
    main()
