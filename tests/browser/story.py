"""The practice workspace as `make run` opens it, always on one day: `python -m tests.browser.story <folder> <locale>`.

Its three weeks of history end on a Tuesday at ten; the bot beside it is a process of its own and follows the page's
clock. Prints the page's address once the bot listens. `locale`: the language that the team speaks.
"""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlmodel import select

from bot.database import Database
from bot.journal import start_journal
from bot.practice.page.server import PageServer
from bot.practice.start import Stagehand
from bot.settings import ProcessSettings
from models.teams import Team
from models.vault import Vault
from tests.browser.conftest import PATIENCE_MS, ROOT
from tests.practice import PracticeClient
from tests.scene import TUESDAY


@contextmanager
def story(folder: Path, locale: str = "zh-CN") -> Iterator[PracticeClient]:
    """The workspace in a process of its own; nobody waits for the chat's limits."""
    command = [sys.executable, "-m", "tests.browser.story", str(folder), locale]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            address = process.stdout.readline().strip()
            assert address, "the workspace did not start"
            with PracticeClient(address) as client:
                client.limits("off")
                yield client
        finally:
            process.terminate()
            process.wait(timeout=PATIENCE_MS / 1000)


def main() -> None:
    """Serve until SIGTERM."""
    start_journal(ProcessSettings(_env_file=None, log_level="WARNING"))
    hand = Stagehand(Path(sys.argv[1]), key := Vault.new_key(), begins=lambda now: TUESDAY)
    database = Database(f"sqlite:///{sys.argv[1]}/bot.db", Vault(key))
    with database.writing() as session:
        session.exec(select(Team)).one().locale = sys.argv[2]
    database.dispose()
    server = PageServer(hand.world, hand)

    def begin() -> None:
        with PracticeClient(server.url) as client:
            hand.start_bot(server.api_url)
            client.wait_for(lambda: client.state()["connections"], PATIENCE_MS / 1000)
        sys.stdout.write(f"{server.url}\n")
        sys.stdout.flush()

    threading.Thread(target=begin, daemon=True).start()
    try:
        server.run()
    finally:
        hand.stop_bot()


if __name__ == "__main__":
    main()
