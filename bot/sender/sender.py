"""What one sender does with a row whose turn it is: claim, word, send, settle."""

from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlmodel import Session

from bot.database import is_busy
from bot.sender import claims
from bot.sender.delivery import Delivery
from bot.sender.errand import Errand, prepare
from bot.sender.lanes import Candidate, Lanes
from bot.sender.ledger import Closed, Group, Order
from bot.sender.meters import ATTEMPTS, SECONDS, SETTLED
from bot.sender.outcomes import (
    MOST_ATTEMPTS,
    Failed,
    Gone,
    Held,
    Late,
    Outcome,
    Refused,
    Sent,
    Shut,
    Unsure,
    Void,
)
from bot.sender.pace import pause_after
from bot.sender.tools import Tools
from models.outbox import Kind, State

log = structlog.get_logger(__name__)
WITHOUT_CHARTS = frozenset({"invalid_blocks", "invalid_blocks_format"})
NOT_UNSURE: dict[str, Any] = {"claimed_at": None, "look_from": None}


class Sender:
    """Carries rows, one at a time on each thread that calls `work`."""

    def __init__(self, tools: Tools, lanes: Lanes, delivery: Delivery) -> None:
        self._owner = tools.owner
        self._database = tools.database
        self._composer = tools.composer
        self._clock = tools.clock
        self._machine = tools.machine
        self._ledger = tools.ledger
        self._pace = tools.pace
        self._breaker = tools.breaker
        self._courtesy = tools.courtesy
        self._lanes = lanes
        self._delivery = delivery
        self._claims = Group(self._claim, Order.CLAIM)
        self._receipts = Group(self._mark_sent, Order.RELEASE)

    def work(self) -> None:
        """Take rows and carry them until the lanes are closed."""
        while (candidate := self._lanes.take()) is not None:
            self._courtesy.give_way()
            try:
                self._carry(candidate)
            except Closed:
                self._lanes.mistaken(candidate)
            except Exception as error:  # noqa: BLE001 - the thread must live on; the lease brings the row back
                log.error("outbox_attempt_broke", row=candidate.id, error=type(error).__name__)
                self._lanes.mistaken(candidate)

    def _carry(self, candidate: Candidate) -> None:
        state, claimed_at, business = self._ledger.post_to(self._claims, candidate, hurry=True).result()
        if state is State.SUPERSEDED:
            SETTLED.labels(candidate.kind, State.SUPERSEDED).inc()
            self._lanes.done(candidate)
        elif state is State.CLAIMED:
            self._attempt(candidate, claimed_at, business)
        else:
            self._lanes.mistaken(candidate)

    def _claim(self, session: Session, candidates: list[Candidate]) -> list[tuple[State, datetime, datetime]]:
        """Claim rows, or let updates give way to later ones: what each has become, and when (machine, business)."""
        machine, business = self._machine(), self._clock.now()
        updates = [candidate.id for candidate in candidates if candidate.kind is Kind.UPDATE]
        gave_way = claims.give_way(session, updates, business, machine) if updates else set()
        rows = [candidate.id for candidate in candidates if candidate.id not in gave_way]
        taken = claims.claim(session, rows, self._owner, business, machine) if rows else set()
        states = dict.fromkeys(gave_way, State.SUPERSEDED) | dict.fromkeys(taken, State.CLAIMED)
        return [(states.get(candidate.id, State.WAITING), machine, business) for candidate in candidates]

    def _mark_sent(self, session: Session, receipts: list[claims.Receipt]) -> list[None]:
        lost = len(receipts) - claims.settle_sent(session, receipts, self._owner, self._machine())
        if lost:
            log.warning("outbox_claims_lost", rows=[receipt.row for receipt in receipts], lost=lost)
        return [None] * len(receipts)

    def _attempt(self, candidate: Candidate, claimed_at: datetime, business: datetime) -> None:
        errand = self._prepare(candidate, claimed_at, business, charts=True)
        if errand is None:
            return
        with SECONDS.time():
            outcome = self._delivery.attempt(errand)
        if isinstance(outcome, Refused) and outcome.error in WITHOUT_CHARTS and errand.has_charts:
            log.info("outbox_without_charts", row=candidate.id, message=errand.message)
            errand = self._prepare(candidate, claimed_at, business, charts=False)
            if errand is None:
                return
            outcome = self._delivery.attempt(errand)
        ATTEMPTS.labels(candidate.kind, type(outcome).__name__.lower()).inc()
        self._settle(candidate, errand, outcome)

    def _prepare(
        self, candidate: Candidate, claimed_at: datetime, business: datetime, *, charts: bool
    ) -> Errand | None:
        """Read and word the row; None: it could not be, and has been settled so."""
        try:
            with self._database.reading() as session:
                return prepare(session, self._composer, candidate.id, claimed_at, business, charts=charts)
        except Exception as error:  # noqa: BLE001 - a template can fail in any way
            name = type(error).__name__
            if is_busy(error):
                self._back(candidate, f"database: {name}", pause=pause_after(1), unsure=candidate.unsure)
            else:
                self._end(candidate, State.DEAD, f"not worded: {name}")
            return None

    def _settle(self, candidate: Candidate, errand: Errand, outcome: Outcome) -> None:
        if isinstance(outcome, Sent | Refused | Held | Void) and self._breaker.mend():
            log.info("outbox_goes_on")
        match outcome:
            case Sent():
                self._sent(candidate, errand, outcome)
            case Held(method, seconds, unsure):
                self._pace.hold(method, errand.channel, seconds)
                log.info("outbox_held", row=candidate.id, method=method, seconds=seconds)
                self._back(candidate, f"429 {method}", unsure=unsure)
            case Shut(error, unsure):
                if self._breaker.trip(error):
                    log.warning("outbox_paused", error=error, seconds=round(self._breaker.wait(), 1))
                self._back(candidate, error, unsure=unsure)
            case Failed(error, most):
                self._failed(candidate, errand, error, most, unsure=False)
            case Unsure(error):
                self._failed(candidate, errand, error, MOST_ATTEMPTS, unsure=True)
            case Gone(error):
                self._to_direct_messages(candidate, errand, error)
            case Refused(error):
                self._end(candidate, State.DEAD, error, errand.message)
            case Void(error):
                self._end(candidate, State.SUPERSEDED, error, errand.message)
            case Late():
                self._end(candidate, State.EXPIRED, "expired", errand.message)

    def _sent(self, candidate: Candidate, errand: Errand, outcome: Sent) -> None:
        ts = outcome.ts if errand.part == 0 else None
        if errand.is_last:
            receipt = claims.Receipt(candidate.id, errand.part + 1, outcome.channel, ts)
            self._ledger.post_to(self._receipts, receipt).add_done_callback(_report(candidate.id))
            SETTLED.labels(candidate.kind, State.SENT).inc()
            self._lanes.done(candidate)
            return
        place = {"ts": ts} if ts is not None else {}
        if outcome.channel is not None:
            place["sent_channel"] = outcome.channel
        fresh = {"parts_sent": errand.part + 1, "attempts": 0, "retry_at": None, "error": None, **NOT_UNSURE}
        self._post(candidate, state=State.WAITING, **fresh, **place)
        candidate.unsure, candidate.ready_at, candidate.expires_at = False, None, None
        self._lanes.again(candidate)

    def _failed(self, candidate: Candidate, errand: Errand, error: str, most: int, *, unsure: bool) -> None:
        attempts = errand.attempts + 1
        if attempts >= most:
            self._end(candidate, State.DEAD, f"{error} ({attempts} attempts)", errand.message)
            return
        pause = pause_after(attempts)
        log.warning("outbox_failed", row=candidate.id, error=error, attempts=attempts, seconds=round(pause, 1))
        self._back(candidate, error, pause=pause, unsure=unsure, attempts=attempts)

    def _back(
        self, candidate: Candidate, error: str, *, unsure: bool, pause: float = 0.0, attempts: int | None = None
    ) -> None:
        """Let the row wait again. `unsure`: what may have arrived is still to be looked up."""
        ready_at = self._machine() + timedelta(seconds=pause) if pause else None
        values: dict[str, Any] = {} if unsure else dict(NOT_UNSURE)
        if attempts is not None:
            values["attempts"] = attempts
        self._post(candidate, state=State.WAITING, retry_at=ready_at, error=error, **values)
        candidate.ready_at, candidate.unsure, candidate.is_foreign = ready_at, unsure, False
        self._lanes.again(candidate)

    def _to_direct_messages(self, candidate: Candidate, errand: Errand, error: str) -> None:
        """The address of a click is used up: say the same to its reader directly, from the part where it stopped."""
        if errand.reader is None:
            self._end(candidate, State.DEAD, error, errand.message)
            return
        log.info("outbox_to_direct_messages", row=candidate.id, error=error)
        self._post(
            candidate,
            state=State.WAITING,
            kind=Kind.MESSAGE,
            channel=errand.reader,
            thread_ts=None,
            attempts=0,
            retry_at=None,
            error=error,
            **NOT_UNSURE,
        )
        candidate.kind, candidate.channel = Kind.MESSAGE, errand.reader
        candidate.ready_at, candidate.unsure, candidate.is_foreign = None, False, False
        self._lanes.again(candidate)

    def _end(self, candidate: Candidate, state: State, error: str, message: str | None = None) -> None:
        report = log.error if state is State.DEAD else log.info
        report(f"outbox_{state}", row=candidate.id, kind=candidate.kind.value, message=message, error=error)
        SETTLED.labels(candidate.kind, state).inc()
        self._post(candidate, state=state, error=error[:500], settled_at=self._machine(), retry_at=None)
        self._lanes.done(candidate)

    def _post(self, candidate: Candidate, **values: Any) -> None:
        """Settle without waiting for the commit: the ledger keeps the order, and after a crash the row is looked up."""
        settled = self._ledger.post(lambda session: claims.settle(session, candidate.id, self._owner, **values))
        settled.add_done_callback(_report(candidate.id))


def _report(row: int) -> "Callable[[Future[Any]], None]":
    """What to do when a settlement is through: say so if it is not."""

    def check(future: "Future[Any]") -> None:
        if (error := future.exception()) is not None:
            log.error("outbox_not_settled", row=row, error=type(error).__name__)
        elif future.result() is False:
            log.warning("outbox_claims_lost", rows=[row], lost=1)

    return check
