"""The baseline: a Bolt app in Socket Mode whose listeners do nothing but acknowledge."""

import os
import re
import signal
import sys
import threading
from collections.abc import Callable
from typing import Any

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

CARD = {
    "response_type": "ephemeral",
    "text": "card",
    "blocks": [
        {
            "type": "actions",
            "block_id": "actions",
            "elements": [
                {
                    "type": "button",
                    "action_id": "log.save",
                    "text": {"type": "plain_text", "text": "Save"},
                    "value": "1",
                }
            ],
        }
    ],
}
"""So that there is a button to press."""


def main(mode: str) -> None:
    """Serve until SIGTERM."""
    client = WebClient(os.environ["SLACK_BOT_TOKEN"], base_url=os.environ["SLACK_API_URL"])
    app = App(client=client, process_before_response=mode == "before")

    def command(ack: Callable[..., Any], body: dict[str, Any]) -> None:
        ack(**CARD) if body.get("text") == "card" else ack()

    def action(ack: Callable[..., Any]) -> None:
        ack()

    app.command(re.compile(".*"))(command)
    app.action(re.compile(".*"))(action)
    handler = SocketModeHandler(app, os.environ["SLACK_APP_TOKEN"], concurrency=32)
    handler.connect()  # type: ignore[no-untyped-call]
    ends = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: ends.set())
    ends.wait()
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1])
