"""The Socket Mode connection, and how it ends: what is in hand is answered first, on the open connection."""

import logging
import threading

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler

CONCURRENCY = 32
"""Listeners at once; the database's pool fits."""
READ_AT_ONCE = 1 << 16
STOP_SECONDS = 8.0
FAREWELL_SECONDS = 0.5
"""The library waits three seconds for the server's farewell; nothing depends on it."""


class Connection:
    """Receives envelopes and lets Bolt answer them."""

    def __init__(self, app: App, app_token: str) -> None:
        self._handler = SocketModeHandler(
            app, app_token, concurrency=CONCURRENCY, receive_buffer_size=READ_AT_ONCE, logger=quiet_logger()
        )

    def start(self) -> None:
        """Connect; returns when the connection stands.

        Raises:
            SlackApiError: the chat refuses the token.
        """
        self._handler.connect()  # type: ignore[no-untyped-call]

    def stop(self) -> None:
        """Take nothing new, answer what is in hand, say farewell.

        What arrives meanwhile stays unacknowledged: an event is brought again to whoever connects next.
        """
        client = self._handler.client
        client.auto_reconnect_enabled = client.default_auto_reconnect_enabled = False
        client.closed = True
        client.enqueue_message("")  # wakes the queue's reader, which must end before its workers do
        _within(FAREWELL_SECONDS, client.message_processor.shutdown)
        _within(STOP_SECONDS, lambda: client.message_workers.shutdown(wait=True, cancel_futures=True))
        _within(FAREWELL_SECONDS, self._handler.close)


def _within(seconds: float, does: object) -> None:
    thread = threading.Thread(target=does, daemon=True)  # type: ignore[arg-type]
    thread.start()
    thread.join(seconds)


def quiet_logger() -> logging.Logger:
    """The library logs payloads, with people's words in them, at its lower levels."""
    logger = logging.getLogger("bot.socket")
    logger.setLevel(logging.ERROR)
    return logger
