"""One practice workspace: its people, conversations, messages, views and files, and the rules of Slack that bind them.

Everything may be called from any thread: what changes state holds `lock`, and events leave through the hub,
which hands them to its own event loop.
"""

from __future__ import annotations

import copy
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from bot.practice.clock import PracticeClock
from bot.practice.events import ALL, Events
from bot.practice.faults import Faults
from bot.practice.files import Files
from bot.practice.grants import ResponseUrls, Triggers
from bot.practice.manifest import Manifest
from bot.practice.people import Cast, nine
from bot.practice.posts import Posts
from bot.practice.rates import RateLimits
from bot.practice.records import Json, User
from bot.practice.rooms import Rooms
from bot.practice.socket import Hub
from bot.practice.storage import Storage
from bot.practice.traffic import Traffic
from bot.practice.views import Views


class World:
    """A workspace with one app in it.

    `cast`: who and what is there at the start (default: nine people and three channels).
    `manifest`: the app's manifest as a dict (commands, shortcuts, events); by default no commands and all events.
    `folder`: where the state is kept; None keeps it in memory. `limits`: rate limits on or off.
    `ack_timeout`, `redelivery_pause`: seconds. `wall`, `monotonic`: clocks, for tests that turn them.
    """

    team_id = "T0PRACTICE"
    app_id = "A0PRACTICE"
    team_name = "加油练习场"
    verification_token = "practice-verification"  # noqa: S105 - Slack's long deprecated field, no secret

    def __init__(
        self,
        cast: Cast | None = None,
        *,
        manifest: Json | None = None,
        folder: Path | None = None,
        limits: Literal["on", "off"] = "on",
        bot_token: str = "xoxb-practice",  # noqa: S107 - opens nothing but this workspace
        app_token: str = "xapp-practice",  # noqa: S107
        ack_timeout: float = 3.0,
        redelivery_pause: float = 1.0,
        wall: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.lock = threading.RLock()
        self.version = 0
        self.base_url = ""
        self.bot_token = bot_token
        self.app_token = app_token
        self.cast = cast or nine()
        self.manifest = Manifest.read(manifest or {})
        self._subscribers: list[Callable[[int], None]] = []
        self.clock = PracticeClock(wall, monotonic)
        self.triggers = Triggers(monotonic)
        self.response_urls = ResponseUrls(monotonic)
        self.rates = RateLimits(monotonic, limits)
        self.faults = Faults()
        self.traffic = Traffic()
        self.hub = Hub(self, ack_timeout, redelivery_pause)
        self.events = Events(self, self.manifest.events or ALL)
        self.rooms = Rooms(self)
        self.posts = Posts(self)
        self.views = Views(self)
        self.files = Files(self)
        self._users: dict[str, User] = {}
        self.quiet = False
        self._storage = Storage(folder) if folder else None
        if self._storage is None or not self._storage.load(self):
            self._set_the_stage()

    # people

    @property
    def bot(self) -> User:
        """The app's bot user."""
        return self._users[self.cast.bot.id]

    def user(self, user_id: str) -> User | None:
        """The member with this id."""
        return self._users.get(user_id)

    def users(self) -> list[User]:
        """Every member, the bot included, in the order of arrival."""
        return list(self._users.values())

    def put_user(self, user: User) -> None:
        """Take in a member as they are, without an event: for the start and for loading."""
        self._users[user.id] = user

    def add_user(self, user: User) -> User:
        """A newcomer, with the event team_join."""
        with self.lock:
            self.put_user(user)
            self.changed("user", user.id, user)
            self.events.team_joined(user)
            return user

    def change_user(self, user: User, **changes: str | bool) -> User:
        """Change fields of a member, with the event user_change; AttributeError for an unknown field."""
        with self.lock:
            unknown = [name for name in changes if not hasattr(user, name)]
            if unknown:
                raise AttributeError(f"a user has no {', '.join(unknown)}")
            for name, value in changes.items():
                setattr(user, name, value)
            self.changed("user", user.id, user)
            self.events.user_changed(user)
            return user

    def bot_profile(self) -> Json:
        """The bot_profile object that the bot's messages carry."""
        bot = self.bot
        return {
            "id": bot.bot_id,
            "app_id": self.app_id,
            "user_id": bot.id,
            "name": bot.real_name,
            "icons": {},
            "deleted": False,
            "updated": 0,
            "team_id": self.team_id,
        }

    # changes

    def changed(self, kind: str = "", key: str = "", record: object | None = None) -> None:
        """Say that something has changed; with a kind and key, that this record is to be kept (None: deleted)."""
        self.version += 1
        if self._storage is not None and kind:
            self._storage.keep(self, kind, key, record)
        if self.quiet:
            return
        for callback in tuple(self._subscribers):
            callback(self.version)

    def subscribe(self, callback: Callable[[int], None]) -> Callable[[], None]:
        """Call `callback(version)` after each change, in whatever thread makes it; returns what ends it.

        The callback must be quick and must not change the world.
        """
        self._subscribers.append(callback)
        return lambda: self._subscribers.remove(callback)

    @contextmanager
    def quietly(self) -> Iterator[None]:
        """Inside this block changes cause no events for the bot and no callbacks: for laying down a history."""
        with self.lock:
            self.quiet = True
            try:
                yield
            finally:
                self.quiet = False
            self.changed()

    # the whole

    def turn_clock(self, offset: float) -> None:
        """Set practice time `offset` seconds ahead of the machine; ClockTurnedBackError if that is back."""
        with self.lock:
            self.clock.turn(offset)
            self.changed("clock", "", self.clock)

    def start_over(self) -> None:
        """Forget everything, on disk too, and set the stage anew."""
        with self.lock:
            for store in (self.rooms, self.posts, self.views, self.files, self.traffic, self.faults):
                store.clear()
            self._users.clear()
            self.hub.forget()
            self.clock.start_over()
            if self._storage is not None:
                self._storage.wipe(self)
            self._set_the_stage()

    def close(self) -> None:
        """Write what is not yet on disk. Idempotent."""
        if self._storage is not None:
            self._storage.close(self)

    def _set_the_stage(self) -> None:
        for user in copy.deepcopy([self.cast.bot, *self.cast.users]):
            self.put_user(user)
            self.changed("user", user.id, user)
        for channel in copy.deepcopy(self.cast.channels):
            self.rooms.put(channel)
            self.changed("channel", channel.id, channel)
