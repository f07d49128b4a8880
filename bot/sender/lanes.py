"""Whose turn it is: the rows that are due, lane by lane, in memory; and the rules of order.

Rules. Rows of a lane leave in the order of their ids. A row that is claimed, pausing after a failure, or split and
not yet all sent holds up the later rows of its lane; so does one that is due. A row that is not due yet does not,
nor does one that waits for another row (the one it replies to or rewrites), wherever that one is: it has its turn
when that one has been settled. Settled rows (sent, superseded, expired, dead) hold up nobody.

The plan is only a hint: what counts is the claim in the database, which holds the same rules.
"""

import threading
from bisect import insort
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from bot.sender.pace import Breaker, Pace
from models.outbox import Kind

METHODS: dict[Kind, tuple[str, ...]] = {
    Kind.MESSAGE: ("chat.postMessage",),
    Kind.UPDATE: ("chat.update",),
    Kind.RESPONSE_URL: ("response_url",),
    Kind.EPHEMERAL: ("chat.postEphemeral",),
    Kind.FILE: ("files.getUploadURLExternal", "files.completeUploadExternal"),
    Kind.DELETE: ("chat.delete",),
}
LOOK_UP_METHODS = ("conversations.history", "conversations.replies", "conversations.open")


@dataclass(slots=True)
class Candidate:
    """A row whose turn may have come."""

    id: int
    lane: str
    channel: str
    kind: Kind
    ready_at: datetime | None
    """Machine time: the end of its pause, or of somebody else's claim. None: at once."""
    unsure: bool
    """An earlier attempt may have arrived: it has to be looked up."""
    expires_at: datetime | None
    waits_for: set[int]
    """The rows not settled yet that it replies to or rewrites."""
    is_foreign: bool = False
    """Another process has claimed it."""

    @property
    def methods(self) -> tuple[str, ...]:
        """What the next attempt will call."""
        return METHODS[self.kind] + LOOK_UP_METHODS if self.unsure else METHODS[self.kind]


@dataclass(slots=True)
class _Lane:
    queue: list[Candidate] = field(default_factory=list)
    current: int | None = None
    """The row that is being sent by this process."""
    has_more: bool = False
    """The database holds later rows that were not read yet."""


@dataclass
class Lanes:
    """The plan, shared by the senders that take from it and the coordinator that fills it."""

    pace: Pace
    breaker: Breaker
    machine: Callable[[], datetime]
    lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self._lanes: dict[str, _Lane] = {}
        self._turn = threading.Condition(self.lock)
        self._changed = threading.Condition(self.lock)
        self._is_closed = False
        self._in_flight = 0
        self._news = 0
        self._moved: dict[int, Candidate | None] | None = None
        self.wants_reading = True
        """The plan has run dry somewhere, or was found wrong: the coordinator should read it anew."""
        self.is_cut = False
        """What was read was only a page of all there is."""
        self.is_hungry = False
        """A sender found nothing to send."""

    def take(self) -> Candidate | None:
        """The next row to send, waiting for one; its lane is busy until `done` or `again`. None: closed."""
        with self.lock:
            while not self._is_closed:
                candidate = self._next()
                if candidate is not None:
                    self._in_flight += 1
                    return candidate
                if self.is_cut and not self.is_hungry:
                    self.is_hungry = True
                    self._tell()
                self._turn.wait()
            return None

    def _next(self) -> Candidate | None:
        if self.breaker.reason is not None and (self._in_flight or self.breaker.wait() > 0):
            return None  # while everything is paused, one row at a time tries whether it still is
        now = self.machine()
        for name, lane in self._lanes.items():
            head = _head(lane)
            if head is not None and self._seconds(head, now) <= 0:
                lane.current = head.id
                lane.queue.remove(head)
                self._lanes[name] = self._lanes.pop(name)  # to the end: every lane has its turn
                return head
        return None

    def _seconds(self, head: Candidate, now: datetime) -> float:
        pause = (head.ready_at - now).total_seconds() if head.ready_at is not None else 0.0
        return max(pause, self.pace.wait(head.methods, head.channel))

    def next_ready(self) -> float | None:
        """Seconds until the first head of a lane is ready; None: nothing is waiting."""
        with self.lock:
            now = self.machine()
            heads = [head for lane in self._lanes.values() if (head := _head(lane))]
            if not heads:
                return None
            return max(min(self._seconds(head, now) for head in heads), self.breaker.wait())

    def done(self, candidate: Candidate) -> None:
        """The row has been settled: what waited for it may have its turn."""
        with self.lock:
            lane = self._free(candidate, None)
            freed = False
            for other in self._lanes.values():
                for waiting in other.queue:
                    if candidate.id in waiting.waits_for:
                        waiting.waits_for.discard(candidate.id)
                        freed = True
            self._leave(candidate.lane, lane)
            if freed:
                self._turn.notify_all()

    def again(self, candidate: Candidate) -> None:
        """The row goes on waiting, at the head of its lane."""
        with self.lock:
            lane = self._free(candidate, candidate)
            insort(lane.queue, candidate, key=_id)
            self._leave(candidate.lane, lane)

    def mistaken(self, candidate: Candidate) -> None:
        """The row could not be claimed: the plan of its lane is out of date."""
        with self.lock:
            lane = self._free(candidate, None)
            lane.queue.clear()
            lane.has_more = True
            self._leave(candidate.lane, lane)

    def _free(self, candidate: Candidate, left: Candidate | None) -> _Lane:
        self._in_flight -= 1
        if self._moved is not None:
            self._moved[candidate.id] = left
        lane = self._lanes[candidate.lane]
        lane.current = None
        return lane

    def _leave(self, name: str, lane: _Lane) -> None:
        """A sender leaves a lane; the coordinator hears of it if there is something for it to do."""
        if not lane.queue:
            del self._lanes[name]
            if lane.has_more:
                self.wants_reading = True
                self._tell()
            elif not self._lanes:
                self._tell()
        elif (head := _head(lane)) is not None and self._seconds(head, self.machine()) > 0:
            self._tell()

    def ask_reading(self) -> None:
        """Rows that were passed over may be due now: let the coordinator read everything soon."""
        with self.lock:
            self.wants_reading = True
            self._tell()

    def begin_reading(self, *, afresh: bool) -> None:
        """From here on, remember what is settled or put back: the reading may still show it as it was."""
        with self.lock:
            self._moved = {}
            self.is_hungry = False
            self.wants_reading = self.wants_reading and not afresh

    def fill(self, candidates: Iterable[Candidate], per_lane: int, *, afresh: bool, is_cut: bool = False) -> None:
        """Take in what was read since `begin_reading`. `afresh`: it was read from the start, and replaces the plan."""
        with self.lock:
            self.is_cut = is_cut
            moved, self._moved = self._moved or {}, None
            if afresh:
                busy = {name: _Lane(current=lane.current) for name, lane in self._lanes.items() if lane.current}
                self._lanes = busy
            known = {candidate.id for lane in self._lanes.values() for candidate in lane.queue}
            known.update(lane.current for lane in self._lanes.values() if lane.current)
            known.update(moved)
            settled = {id for id, left in moved.items() if left is None}
            read = list(candidates)
            returned = [left for left in moved.values() if left is not None] if afresh else []
            for candidate in [*returned, *(new for new in read if new.id not in known)]:
                candidate.waits_for -= settled
                insort(self._lanes.setdefault(candidate.lane, _Lane()).queue, candidate, key=_id)
            for name, count in Counter(candidate.lane for candidate in read).items():
                self._note_more(name, count >= per_lane)
            self._turn.notify_all()

    def _note_more(self, name: str, has_more: bool) -> None:
        """Of a lane that filled its share of the reading, more rows may be left unread."""
        lane = self._lanes.get(name)
        if lane is None:
            self.wants_reading = self.wants_reading or has_more  # all that was read has been settled meanwhile
        else:
            lane.has_more = lane.has_more or has_more

    def is_idle(self) -> bool:
        """Whether nothing is being read or sent, and nothing could be, however long one waited for the pace."""
        with self.lock:
            if self._in_flight or self.wants_reading or self.is_cut or self._moved is not None:
                return False
            return not any(head is not None and not head.is_foreign for head in map(_head, self._lanes.values()))

    def news(self) -> None:
        """Something may have changed: the coordinator looks."""
        with self.lock:
            self._tell()

    def _tell(self) -> None:
        self._news += 1
        self._changed.notify_all()

    def wait_for_news(self, seen: int, seconds: float) -> int:
        """Wait until something changed after the state `seen`, at most so long. Returns the state now."""
        with self.lock:
            if self._news == seen and not self._is_closed:
                self._changed.wait(seconds)
            self._turn.notify_all()
            return self._news

    def close(self) -> None:
        """No more turns: whoever waits for one gets None."""
        with self.lock:
            self._is_closed = True
            self._tell()
            self._turn.notify_all()


def _id(candidate: Candidate) -> int:
    return candidate.id


def _head(lane: _Lane) -> Candidate | None:
    """The row of a lane whose turn it is; none while one of its rows is being sent."""
    if lane.current is not None:
        return None
    return next((candidate for candidate in lane.queue if not candidate.waits_for), None)
