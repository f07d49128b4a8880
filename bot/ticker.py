"""The ticker: looks every few seconds at what is due.

It only asks "is anything due?"; the truth is rows, so that neither a restart nor a second process loses or repeats
anything.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

import structlog
from apscheduler.schedulers.background import BackgroundScheduler
from sqlmodel import col, select

from bot.clock import CHORES, RING, RITUALS, Chore
from bot.courtesy import Courtesy
from bot.database import Database
from bot.time import Clock, machine_now
from handlers.notes import Note
from models import help_clock, rituals
from models.outbox import tell_many
from models.rituals import CATCH_UP, Due
from models.teams import Team

log = structlog.get_logger(__name__)

TICK = timedelta(seconds=5)


class Ticker:
    """Looks every so often at what is due. One failure is logged, and the next tick tries again."""

    def __init__(
        self, database: Database, clock: Clock, wake: Callable[[], None], courtesy: Courtesy | None = None
    ) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake
        self._courtesy = courtesy or Courtesy()
        self.ticked_at: datetime | None = None
        """The business moment of the last tick that was finished."""
        self._rung_at: datetime | None = None
        self._scheduler = BackgroundScheduler(
            timezone="UTC", job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )

    def start(self) -> None:
        """Begin to tick; everything is looked at once at the start."""
        soon = machine_now()
        for chore in CHORES:
            self._scheduler.add_job(
                self.do, "interval", [chore], seconds=chore.every.total_seconds(), next_run_time=soon, id=chore.name
            )
        self._scheduler.add_job(self._tidy, "interval", seconds=TICK.total_seconds(), id="checkpoint")
        self._scheduler.add_job(self.tick, "interval", seconds=TICK.total_seconds(), next_run_time=soon, id="rituals")
        self._scheduler.start()

    def _tidy(self) -> None:
        try:
            self._database.checkpoint()
        except Exception:
            log.exception("no checkpoint")

    def hurry(self) -> None:
        """Tick now: the clock was turned."""
        if self._scheduler.running:
            for job in ("rituals", *(chore.name for chore in CHORES)):
                self._scheduler.modify_job(job, next_run_time=machine_now())

    @property
    def looked_at(self) -> datetime | None:
        """The business moment up to which rituals and help clocks have been looked at; None: not yet."""
        if self.ticked_at is None or self._rung_at is None:
            return None
        return min(self.ticked_at, self._rung_at)

    def do(self, chore: Chore) -> None:
        """Do one chore now, in one transaction."""
        now = self._clock.now()
        try:
            with self._database.writing() as session:
                chore.does(session, self._clock)
                told = bool(session.info.get("told"))
        except Exception:
            log.exception("chore failed", chore=chore.name)
            return
        if chore is RING:
            self._rung_at = now
        if told:
            self._wake()

    def tick(self) -> None:
        """Run every ritual that is due, one transaction a team and ritual."""
        now = self._clock.now()
        for team, due in self._due(now):
            self._courtesy.give_way()
            try:
                self._run(team, due, now)
            except Exception:
                log.exception("ritual failed", team=team.id, ritual=due.slot.ritual.value, day=due.day.isoformat())
        self.ticked_at = now

    def _due(self, now: datetime) -> list[tuple[Team, Due]]:
        with self._database.reading() as session:
            teams = session.exec(select(Team).where(col(Team.closed_on).is_(None)).order_by(col(Team.id))).all()
            done = rituals.runs_around(session, now)
            return [(team, due) for team in teams for due in rituals.due(session, team, now, done)]

    def _run(self, team: Team, due: Due, now: datetime) -> None:
        """Read what is to be told outside the write transaction, then note the run and enqueue in one."""
        facts = {"team": team.id, "ritual": due.slot.ritual.value, "day": due.day.isoformat()}
        notes: list[Note] = []
        if not due.is_late:
            with self._database.reading() as session:
                notes = RITUALS[due.slot.ritual](session, team, due.day, now)
        with self._database.writing() as session:
            run = rituals.begin(session, team, due, now)
            if run is None:
                return
            run.told = tell_many(session, [row for note in notes if (row := _row(team, due, note))], now)
            session.add_all(row for note in notes for row in note.keeps)
        if due.is_late:
            log.warning("ritual missed: more than two hours late", due=due.at.isoformat(), **facts)
            return
        log.info("ritual", told=len(notes), **facts)
        self._wake()

    def next_due(self) -> tuple[datetime, str] | None:
        """The next moment at which a ritual is due in any team, or a question's clock speaks, and which it is."""
        now = self._clock.now()
        with self._database.reading() as session:
            teams = session.exec(select(Team).where(col(Team.closed_on).is_(None))).all()
            found = [(one[0], one[1].value) for team in teams if (one := rituals.next_due(session, team, now))]
            speaks_at = help_clock.next_after(session, now)
        return min([*found, *([(speaks_at, RING.name)] if speaks_at else [])], default=None)

    def stop(self) -> None:
        """Stop ticking, after what is under way."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=True)


def _row(team: Team, due: Due, note: Note) -> dict[str, object] | None:
    """A ritual's message as a row: of no use two hours after its time, and never in quiet hours."""
    if note.channel is None:
        return None
    late = due.at + CATCH_UP
    whom = f"{note.message}:{note.person_id or note.channel}"
    return {
        "workspace_id": team.workspace_id,
        "channel": note.channel,
        "reader_id": note.person_id,
        "locale": None if note.person_id else team.locale,
        "message": note.message,
        "data": dict(note.data),
        "dedupe_key": f"{due.slot.ritual.value}:{team.id}:{due.day.isoformat()}:{whom}",
        "expires_at": min(late, note.quiet_at) if note.quiet_at else late,
    }
