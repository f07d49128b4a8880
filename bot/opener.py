"""Opens forms after the commit, from a pool of its own, so that a slow `views.open` holds nobody up."""

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookClient

TIMEOUT_SECONDS = 2.5
"""A trigger lives three seconds: a later answer would come too late."""
THREADS = 8

log = structlog.get_logger(__name__)


class Opener:
    """Sends what can't wait for the outbox: a form while its trigger lives, a sentence while the database is away."""

    def __init__(self, client: WebClient) -> None:
        self._client = WebClient(
            token=client.token,
            base_url=client.base_url,
            timeout=3,
            retry_handlers=[],
            proxy=client.proxy,
            ssl=client.ssl,
        )
        self._client.timeout = TIMEOUT_SECONDS  # type: ignore[assignment]  # urllib takes fractions
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="opener")
        self._closed = threading.Event()

    def open(self, trigger: str, view: dict[str, Any], response_url: str, on_failure: str, user: str = "") -> None:
        """Open a form soon; where that fails, say the sentence `on_failure` as `whisper` does."""
        self._submit(self._open, trigger, view, response_url, on_failure, user)

    def whisper(self, response_url: str, text: str, user: str = "") -> None:
        """Say a sentence to the one who acted, soon, leaving their card as it is.

        What was pressed on App Home or in a form has no address to answer at: then `user` gets a direct message.
        """
        if response_url or user:
            self._submit(self._whisper, response_url, text, user)

    def close(self) -> None:
        """Finish what is under way and take nothing new."""
        self._closed.set()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _submit(self, function: Any, *arguments: Any) -> None:
        if not self._closed.is_set():
            self._pool.submit(function, *arguments)

    def _open(self, trigger: str, view: dict[str, Any], response_url: str, on_failure: str, user: str) -> None:
        try:
            self._client.views_open(trigger_id=trigger, view=view)
        except SlackApiError as error:
            log.warning("form not opened", form=view.get("callback_id"), error=str(error.response.get("error")))
            self.whisper(response_url, on_failure, user)
        except Exception as error:  # noqa: BLE001 - the network fails in many ways, and each ends in the sentence
            log.warning("form not opened", form=view.get("callback_id"), error=type(error).__name__)
            self.whisper(response_url, on_failure, user)

    def _whisper(self, response_url: str, text: str, user: str) -> None:
        try:
            if not response_url:
                self._client.chat_postMessage(channel=user, text=text)
                return
            client = WebhookClient(response_url, timeout=5, retry_handlers=[])
            client.send(text=text, response_type="ephemeral", replace_original=False)
        except Exception as error:  # noqa: BLE001 - nothing more can be done for the person; the log knows
            log.warning("sentence not delivered", error=type(error).__name__)
