"""Publishes App Homes: those that are wanted newer than they were published, the newest wish first.

Publishing is simply repeated when in doubt, so a home needs no look-up; a version that the chat refuses for good is
passed over until the next change asks for a new one.
"""

import threading
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

import sqlalchemy as sa
import structlog
from slack_sdk import WebClient
from sqlmodel import Session, col, select

from bot.sender.ledger import Closed
from bot.sender.meters import HOMES
from bot.sender.outcomes import FAILURES, MOST_ATTEMPTS, Held, Outcome, Refused, Sent, Shut, called_method, judge
from bot.sender.pace import pause_after
from bot.sender.tools import Tools
from models.outbox import Home
from models.people import Person

log = structlog.get_logger(__name__)
METHOD = "views.publish"
LEASE = timedelta(seconds=20)
"""Longer than the 10 s after which a call is given up."""
PER_SECOND = 1.6
BURST = 30.0
"""Slack allows 100 a minute and small bursts (tier 4, platform.md §1.2)."""


@dataclass(frozen=True)
class _Wish:
    home: int
    person: int
    wanted: int
    attempts: int


class Homes:
    """A thread that publishes, one home at a time. It pauses together with the messages while the chat is shut."""

    def __init__(self, tools: Tools, client: WebClient, *, spare_calls: bool, tick: float) -> None:
        """`spare_calls` False: as fast as it goes. `tick`: seconds between looks without a wake."""
        self._database = tools.database
        self._client = client
        self._composer = tools.composer
        self._ledger = tools.ledger
        self._pace = tools.pace
        self._breaker = tools.breaker
        self._courtesy = tools.courtesy
        self._machine = tools.machine
        self._monotonic = tools.monotonic
        self._spare_calls = spare_calls
        self._tick = tick
        self._calls_left, self._counted_at = BURST, tools.monotonic()
        self._lock = threading.Lock()
        self._news = threading.Event()
        self._stops = threading.Event()
        self._is_idle = False
        self._thread = threading.Thread(target=self._run, name="outbox-homes", daemon=True)

    def start(self) -> None:
        """Begin to publish."""
        self._thread.start()

    def wake(self) -> None:
        """A home may be wanted."""
        with self._lock:
            self._is_idle = False
            self._news.set()

    def is_idle(self) -> bool:
        """Whether no home was behind when last looked, and nobody has waked us since."""
        return self._is_idle

    def stop(self) -> None:
        """Publish no more after the one in hand."""
        self._stops.set()
        self._news.set()

    def join(self, timeout: float) -> None:
        """Wait until the one in hand is done."""
        self._thread.join(timeout)

    def _run(self) -> None:
        while not self._stops.is_set():
            self._news.clear()
            try:
                wait = self._wait() or self._publish_next()
            except Closed:
                return
            except Exception as error:  # noqa: BLE001 - the thread must live on, whatever one home does
                log.error("homes_failed", error=type(error).__name__)
                wait = self._tick
            if wait:
                self._news.wait(min(wait, self._tick))

    def _wait(self) -> float:
        """Seconds until the next call is allowed."""
        return max(self._pace.wait([METHOD], ""), self._breaker.wait(), self._wait_for_call())

    def _wait_for_call(self) -> float:
        if not self._spare_calls:
            return 0.0
        now = self._monotonic()
        self._calls_left = min(BURST, self._calls_left + (now - self._counted_at) * PER_SECOND)
        self._counted_at = now
        return max(0.0, (1 - self._calls_left) / PER_SECOND)

    def _publish_next(self) -> float:
        """Publish the most wanted home. Returns the seconds to wait before looking again."""
        self._courtesy.give_way()
        with self._database.reading() as session:
            wish, anyone_behind = _next_wish(session, self._machine())
        if wish is None:
            with self._lock:
                self._is_idle = not anyone_behind and not self._news.is_set()
            return self._tick
        now = self._machine()
        if not self._ledger.run(lambda session: bool(_claim(session, wish.home, now))):
            return 0.0
        self._calls_left -= 1
        with self._database.reading() as session:
            wanted = session.get_one(Home, wish.home).wanted
            person = session.get_one(Person, wish.person)
            user = person.external_id
            view = self._compose(session, person)
        outcome = self._publish(user, view) if view is not None else Refused("compose")
        self._settle(wish, wanted, outcome)
        return 0.0

    def _compose(self, session: Session, person: Person) -> dict[str, object] | None:
        try:
            return self._composer.compose_home(session, person)
        except Exception as error:  # noqa: BLE001 - whatever it is, this version can't be drawn
            log.error("home_not_drawn", person=person.id, error=type(error).__name__)
            return None

    def _publish(self, user: str, view: dict[str, object]) -> Outcome:
        try:
            self._client.views_publish(user_id=user, view=view)
        except FAILURES as failure:
            return judge(called_method(failure, METHOD), failure)
        return Sent()

    def _settle(self, wish: _Wish, wanted: int, outcome: Outcome) -> None:
        HOMES.labels(type(outcome).__name__.lower()).inc()
        match outcome:
            case Sent():
                self._breaker.mend()
                self._mark(wish.home, published=wanted)
            case Held(method, seconds):
                self._pace.hold(method, "", seconds)
                self._mark(wish.home)
            case Shut(error):
                if self._breaker.trip(error):
                    log.warning("outbox_paused", error=error)
                self._mark(wish.home)
            case Refused(error):
                log.error("home_refused", person=wish.person, error=error)
                self._mark(wish.home, published=wanted)
            case _:
                attempts = wish.attempts + 1
                error = getattr(outcome, "error", "")
                log.warning("home_failed", person=wish.person, error=error, attempts=attempts)
                if attempts >= getattr(outcome, "most", MOST_ATTEMPTS):
                    self._mark(wish.home, published=wanted)
                    return
                pause = timedelta(seconds=pause_after(attempts))
                self._mark(wish.home, attempts=attempts, retry_at=self._machine() + pause)

    def _mark(
        self, home: int, *, published: int | None = None, attempts: int = 0, retry_at: datetime | None = None
    ) -> None:
        statement = sa.update(Home).where(col(Home.id) == home)
        values = {"lease_until": None, "attempts": attempts, "retry_at": retry_at}
        if published is not None:
            newer = sa.case((col(Home.published) < published, published), else_=col(Home.published))
            statement = statement.values(published=newer)
        self._ledger.run(lambda session: session.connection().execute(statement.values(**values)).rowcount)


def _next_wish(session: Session, machine: datetime) -> tuple[_Wish | None, bool]:
    """The home to publish next, and whether there is any behind at all (it may be pausing, or in other hands)."""
    behind = select(Home).where(col(Home.published) < col(Home.wanted))
    home = session.exec(
        behind.where(
            sa.or_(col(Home.lease_until).is_(None), col(Home.lease_until) <= machine),
            sa.or_(col(Home.retry_at).is_(None), col(Home.retry_at) <= machine),
        )
        .order_by(col(Home.wanted_at).desc(), col(Home.id))
        .limit(1)
    ).first()
    if home is not None:
        return _Wish(home.key, home.person_id, home.wanted, home.attempts), True
    return None, session.exec(behind.limit(1)).first() is not None


@cache
def _claim_statement() -> sa.Update:
    now: sa.BindParameter[datetime] = sa.bindparam("machine")
    return (
        sa.update(Home)
        .where(
            col(Home.id) == sa.bindparam("home"),
            col(Home.published) < col(Home.wanted),
            sa.or_(col(Home.lease_until).is_(None), col(Home.lease_until) <= now),
            sa.or_(col(Home.retry_at).is_(None), col(Home.retry_at) <= now),
        )
        .values(lease_until=sa.bindparam("lease"))
    )


def _claim(session: Session, home: int, machine: datetime) -> int:
    values = {"home": home, "machine": machine, "lease": machine + LEASE}
    return int(session.connection().execute(_claim_statement(), values).rowcount)


def free_homes(session: Session) -> None:
    """Forget the leases of homes at start: publishing one twice does no harm."""
    session.connection().execute(sa.update(Home).where(col(Home.lease_until).is_not(None)).values(lease_until=None))
