"""When the chat may be called again: one message a second and channel, what a 429 asks for, and pauses for all.

All of it is on the monotonic clock and kept in memory: after a restart the chat's own 429 teaches it again.
"""

import secrets
import threading
from collections.abc import Callable, Iterable

POST_SECONDS = 1.0
"""Slack takes about one message a second and channel (platform.md §1.2)."""
POSTS = frozenset({"chat.postMessage", "chat.postEphemeral", "files.completeUploadExternal"})
"""The methods that put something new into a channel."""
LONGEST_PAUSE = 60.0


def pause_after(failures: int) -> float:
    """Seconds to wait after the n-th failure in a row: 1, 2, 4 … 60, and up to a quarter more by chance."""
    pause = min(LONGEST_PAUSE, 2.0 ** min(failures - 1, 6))
    return pause * (1 + secrets.randbelow(250) / 1000)


class Pace:
    """Knows how long a call of a method to a channel has to wait. Safe to share between threads."""

    def __init__(self, monotonic: Callable[[], float], *, space_posts: bool = True) -> None:
        """`space_posts` False: only what the chat asks for is waited for (benchmarks)."""
        self._monotonic = monotonic
        self._space_posts = space_posts
        self._lock = threading.Lock()
        self._open_at: dict[str, float] = {}
        self._held: dict[tuple[str, str | None], float] = {}
        self._direct: dict[str, str] = {}

    def wait(self, methods: Iterable[str], channel: str) -> float:
        """Seconds until all the methods may be called for the channel; 0: now."""
        with self._lock:
            name = self._direct.get(channel, channel)
            until = 0.0
            for method in methods:
                until = max(until, self._held.get((method, None), 0.0), self._held.get((method, name), 0.0))
                if method in POSTS:
                    until = max(until, self._open_at.get(name, 0.0))
            return max(0.0, until - self._monotonic()) if until else 0.0

    def posted(self, channel: str) -> None:
        """Something was put into the channel, or may have been. Call it after the reply: the chat counted earlier."""
        if self._space_posts:
            with self._lock:
                self._open_at[self._direct.get(channel, channel)] = self._monotonic() + POST_SECONDS

    def hold(self, method: str, channel: str, seconds: float) -> None:
        """The chat asked to wait with a method.

        Slack counts a method for the whole workspace, but posts for each channel too, and its answer does not say
        which it was. So a post is first held for its channel alone; when a second channel is told to wait
        meanwhile, the method is held for all.
        """
        with self._lock:
            now = self._monotonic()
            self._held = {key: until for key, until in self._held.items() if until > now}
            name = self._direct.get(channel, channel)
            others = any(held == method and where != name for held, where in self._held)
            scope = name if method in POSTS and not others else None
            self._held[method, scope] = max(now + seconds, self._held.get((method, scope), 0.0))

    def same(self, person: str, channel: str) -> None:
        """A person's id and the channel of their direct messages are one place."""
        if person != channel:
            with self._lock:
                self._direct[person] = channel
                if person in self._open_at:
                    self._open_at[channel] = max(self._open_at.pop(person), self._open_at.get(channel, 0.0))

    def direct(self, person: str) -> str | None:
        """The channel of a person's direct messages, where one was seen."""
        with self._lock:
            return self._direct.get(person)


class Breaker:
    """Pauses everything while the chat can't be reached or doesn't accept us; then one call tries whether it does."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._failures = 0
        self._until = 0.0
        self._reason: str | None = None

    @property
    def reason(self) -> str | None:
        """Why everything is paused; None: it isn't."""
        return self._reason

    def wait(self) -> float:
        """Seconds until the next call may be tried; 0: now."""
        with self._lock:
            return max(0.0, self._until - self._monotonic()) if self._failures else 0.0

    def trip(self, reason: str) -> bool:
        """A call found the door shut. Several that were under way together count once; True: this one counted."""
        with self._lock:
            now = self._monotonic()
            if self._failures and now < self._until:
                return False
            self._failures += 1
            self._until = now + pause_after(self._failures)
            self._reason = reason
            return True

    def mend(self) -> bool:
        """A call got through. True: everything had been paused until now."""
        if self._reason is None:
            return False
        with self._lock:
            was_open = self._failures > 0
            self._failures, self._reason = 0, None
            return was_open
