"""The dispatcher: the threads that empty the outbox, and what the rest of the bot may ask of them."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
import structlog
from slack_sdk import WebClient
from sqlmodel import Session, col

from bot.courtesy import Courtesy
from bot.database import Database, is_busy
from bot.sender import claims
from bot.sender.compose import Composer
from bot.sender.delivery import Delivery
from bot.sender.due import due
from bot.sender.homes import Homes, free_homes
from bot.sender.lanes import Lanes
from bot.sender.ledger import Closed, Ledger
from bot.sender.meters import SETTLED
from bot.sender.owner import is_gone, new_owner
from bot.sender.pace import Breaker, Pace
from bot.sender.sender import Sender
from bot.sender.tools import Tools
from bot.time import Clock, machine_now
from models.outbox import Outbox, State

log = structlog.get_logger(__name__)
TICK = 1.0
"""Seconds between two looks for what has become due; commits wake the dispatcher at once."""
PER_LANE = 20
"""How many rows of a lane are kept in memory."""
AGAIN_SECONDS = 0.05
"""At least so long between two full readings, so that two processes at one lane don't read all the time."""
IN_THE_AIR = timedelta(seconds=1)
"""What a process that is gone sent last may still be on its way; look-ups wait so long."""


@dataclass(frozen=True)
class Stats:
    """How the outbox stands. `oldest_seconds`: how long the oldest row that is due has been waiting (business time)."""

    waiting: int
    """Rows that are due and not sent."""
    dead: int
    oldest_seconds: float
    paused: str | None
    """Why nothing is sent (the chat can't be reached, or refuses the token); None: it is."""
    keeps_labels: bool | None
    """Whether lost replies can be looked up; None: not known yet."""


class Dispatcher:
    """Sends what the outbox holds, on threads of its own. `wake` after each commit that told something."""

    def __init__(
        self,
        database: Database,
        client: WebClient,
        composer: Composer,
        clock: Clock,
        *,
        machine: Callable[[], datetime] = machine_now,
        monotonic: Callable[[], float] = time.monotonic,
        pace: bool = True,
        senders: int = 8,
        tick: float = TICK,
        courtesy: Courtesy | None = None,
    ) -> None:
        """`client` gives address and token; its timeout and retries are replaced by ours.

        `machine` and `monotonic`: never turned by business time. `pace` False: no second between the messages of a
        channel (the chat's own 429 is still obeyed). `tick`: seconds. `courtesy`: to whom the senders give way.
        """
        self._database = database
        self._clock = clock
        self._machine = machine
        self._tick = tick
        self._courtesy = courtesy or Courtesy()
        self._ledger = Ledger(database)
        self._breaker = Breaker(monotonic)
        held = Pace(monotonic, space_posts=pace)
        self.owner = new_owner()
        tools = Tools(
            self.owner, database, composer, clock, machine, monotonic, self._ledger, held, self._breaker, self._courtesy
        )
        self._lanes = Lanes(held, self._breaker, machine)
        self._delivery = Delivery(client, held, machine)
        self._homes = Homes(tools, self._delivery.client, spare_calls=pace, tick=tick)
        sender = Sender(tools, self._lanes, self._delivery)
        self._threads = [
            threading.Thread(target=sender.work, name=f"outbox-sender-{number}", daemon=True)
            for number in range(senders)
        ]
        self._threads.append(threading.Thread(target=self._coordinate, name="outbox-coordinator", daemon=True))
        self._stops = threading.Event()
        self._is_started = False
        self._asked = 0
        self._read = -1
        self._last_id = 0

    def start(self) -> None:
        """Begin to send; what an earlier process left unfinished comes first."""
        self._is_started = True
        self._ledger.start()
        self._take_over()
        for thread in self._threads:
            thread.start()
        self._homes.start()

    def wake(self) -> None:
        """A transaction that told something has been committed. Cheap, from any thread."""
        self._asked += 1
        self._homes.wake()
        self._lanes.news()

    def stop(self, timeout: float = 15.0) -> None:
        """Take no more rows, finish those in hand, and end; after `timeout` seconds leave them to be looked up."""
        if not self._is_started:
            return
        end = time.monotonic() + timeout
        self._stops.set()
        self._lanes.close()
        self._homes.stop()
        for thread in self._threads:
            thread.join(max(0.0, end - time.monotonic()))
        self._homes.join(max(0.0, end - time.monotonic()))
        self._ledger.close(max(0.1, end - time.monotonic()))

    def run_until_idle(self, timeout: float = 30.0) -> bool:
        """Start if need be, and wait until nothing is left that is due. For tests and the practice page.

        Rows that pause after a failure or wait for their channel's second are still to do. False: there was more
        to do than could be done in `timeout` seconds.
        """
        if not self._is_started:
            self.start()
        end = time.monotonic() + timeout
        self._lanes.ask_reading()
        self.wake()
        while time.monotonic() < end:
            if self._lanes.is_idle() and self._ledger.is_idle() and self._homes.is_idle():
                return True
            time.sleep(0.005)
        return False

    def stats(self) -> Stats:
        """How the outbox stands, read now."""
        now = self._clock.now()
        is_due = sa.and_(col(Outbox.state).in_(claims.OPEN), col(Outbox.not_before) <= now)
        with self._database.reading() as session:
            connection = session.connection()
            waiting, oldest = connection.execute(
                sa.select(sa.func.count(), sa.func.min(col(Outbox.not_before))).where(is_due)
            ).one()
            dead = connection.execute(sa.select(sa.func.count()).where(col(Outbox.state) == State.DEAD)).scalar_one()
        age = max(0.0, (now - oldest).total_seconds()) if oldest is not None else 0.0
        return Stats(waiting, dead, age, self._breaker.reason, self._delivery.lookup.keeps_labels)

    def _take_over(self) -> None:
        """On SQLite all processes are on this host, so the claims of those that are gone needn't run out."""
        if not self._database.is_sqlite:
            return

        def change(session: Session) -> int:
            free_homes(session)
            gone = {owner for owner in claims.owners(session) if is_gone(owner)}
            return claims.cut_leases(session, gone, self._machine() + IN_THE_AIR) if gone else 0

        taken = self._ledger.run(change)
        if taken:
            log.info("outbox_takes_over", rows=taken)

    def _coordinate(self) -> None:
        """Keep the plan of the lanes true: read what is new when waked, and everything once a tick."""
        seen, next_full = 0, 0.0
        while not self._stops.is_set():
            now = time.monotonic()
            afresh = now >= next_full or (self._lanes.wants_reading and now >= next_full - self._tick + AGAIN_SECONDS)
            if afresh or self._has_news():
                self._courtesy.give_way()
            asked = self._asked
            try:
                if afresh or self._has_news():
                    self._fill(afresh=afresh)
                    self._read = asked
            except Closed:
                return
            except Exception as error:  # noqa: BLE001 - the thread must live on; it reads again at the next tick
                level = log.warning if is_busy(error) else log.error
                level("outbox_not_read", error=type(error).__name__)
            if afresh:
                next_full = time.monotonic() + self._tick
            seen = self._lanes.wait_for_news(seen, self._pause(next_full))

    def _has_news(self) -> bool:
        """Whether there are rows to read: new ones, unless the last page was cut; then more, once the plan runs out."""
        return self._lanes.is_hungry if self._lanes.is_cut else self._asked != self._read

    def _pause(self, next_full: float) -> float:
        """Seconds to wait at most before the next look."""
        pause = next_full - time.monotonic()
        if self._lanes.wants_reading:
            pause -= self._tick - AGAIN_SECONDS
        ready = self._lanes.next_ready()
        if ready:  # 0: a sender will take it, or has it already
            pause = min(pause, ready)
        return max(0.0, pause)

    def _fill(self, *, afresh: bool) -> None:
        self._lanes.begin_reading(afresh=afresh)
        business, machine = self._clock.now(), self._machine()
        self._ledger.flush()  # what was settled until now is seen as settled; what is settled from now on is remembered
        with self._database.reading() as session:
            after = 0 if afresh else self._last_id
            page = due(session, self.owner, business, machine, after=after, per_lane=PER_LANE)
        candidates = page.candidates
        if candidates:
            self._last_id = page.last if afresh else max(self._last_id, page.last)
        late = {row.id: row for row in candidates if row.expires_at is not None and row.expires_at <= business}
        if late:
            for row in self._ledger.run(lambda session: claims.expire(session, late, business, self._machine())):
                log.warning("outbox_expired", row=row)
                SETTLED.labels(late[row].kind, State.EXPIRED).inc()
            candidates = [row for row in candidates if row.id not in late]
        self._lanes.fill(candidates, PER_LANE, afresh=afresh, is_cut=page.is_cut)
