"""A process that sends, to be killed: `python -m tests.bot.sender.victim <database> <api>`."""

import sys
import threading

from slack_sdk import WebClient

from bot.database import Database
from bot.sender import Dispatcher
from bot.time import Clock
from models.vault import Vault
from tests.bot.sender.stage import Words


def main(database: str, api: str) -> None:
    """Send until killed."""
    client = WebClient("xoxb-practice", base_url=api)
    Dispatcher(Database(database, Vault(Vault.new_key())), client, Words(), Clock(), pace=False).start()
    threading.Event().wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
