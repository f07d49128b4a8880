"""Keeps people fresh: everyone at the start, a stranger as soon as they are seen. All in the background."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.database import Database
from bot.profiles import profile_of
from bot.time import Clock
from models import people

PAGE = 200
BATCH = 50

log = structlog.get_logger(__name__)


class Members:
    """Reads people from the chat into the database, on one thread of its own."""

    def __init__(self, database: Database, client: WebClient, clock: Clock, workspace_id: int) -> None:
        self._database = database
        self._client = client
        self._clock = clock
        self._workspace_id = workspace_id
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="members")

    def read_all(self) -> None:
        """Read everyone, soon."""
        self._pool.submit(self._guarded, self._read_all)

    def meet(self, user: str) -> None:
        """Read one person, soon."""
        with suppress(RuntimeError):  # the pool is closed: the bot is stopping
            self._pool.submit(self._guarded, self._read_one, user)

    def close(self) -> None:
        """Take nothing new, and wait for what is under way."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _guarded(self, function: object, *arguments: str) -> None:
        try:
            function(*arguments)  # type: ignore[operator]
        except SlackApiError as error:
            log.warning("people not read", error=str(error.response.get("error")))
        except Exception as error:  # noqa: BLE001 - a stale name is no reason to stop; the next start reads again
            log.warning("people not read", error=type(error).__name__)

    def _read_all(self) -> None:
        count = 0
        for page in self._client.users_list(limit=PAGE, include_locale=True):
            profiles = [profile_of(user) for user in page.get("members") or []]
            for start in range(0, len(profiles), BATCH):
                with self._database.writing() as session:
                    for profile in profiles[start : start + BATCH]:
                        people.refresh(session, self._workspace_id, profile, self._clock.now())
                        count += 1
        log.info("people read", count=count)

    def _read_one(self, user: str) -> None:
        found = self._client.users_info(user=user, include_locale=True).get("user")
        if found:
            with self._database.writing() as session:
                people.refresh(session, self._workspace_id, profile_of(found), self._clock.now())
