"""Every count follows every second thought: random stories, and the counts told by plain loops beside the bot's."""

import itertools
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from sqlmodel import col, select

from bot.database import Database
from handlers import consultation, log
from models import progress
from models.consultations import Consultation
from models.customers import Contact
from models.days import Span, is_closed, month_of, week_of
from models.errors import Invalid, Refusal
from models.progress import Figures
from models.teams import Team
from models.weighing import DEAL, INTERESTED
from tests.models.stories import tell
from tests.scene import Scene

REPS = ("UREP", "UREP2")
CUSTOMERS = st.sampled_from(["张三妈妈", "李四爸爸", "Mrs Tan", ""])
CONTACTS = st.sampled_from(["13800008000", "13900001111", None, None])
LEFT = st.sampled_from(["yes", "no", None])
MINUTES = st.integers(5, 20)
STAGES = st.sampled_from(["none", "none", "interested", "deposit", "paid"])
BACK = st.integers(0, 3)
TIMES = st.sampled_from([None, None, "08:10", "09:30"])
WHICH = st.integers(0, 30)

_workspaces = itertools.count()


@dataclass(frozen=True)
class Flags:
    """How a talk counts."""

    counted: bool
    interested: bool
    deal: bool
    is_follow_up: bool


@dataclass
class Plain:
    """The counts of one rep, by loops."""

    talks: list[Consultation]
    """Of the whole workspace."""
    reachable: set[int]
    """The customers with a contact on file."""
    closed: dict[int, Flags]
    """How each talk of a closed week counted when the week was closed."""

    def figures(self, person_id: int, span: Span) -> Figures:
        """What `/progress` should say of a span."""
        mine = [talk for talk in self.standing if talk.person_id == person_id and talk.day in span]
        return Figures(
            valid=sum(self.counts(talk) for talk in mine),
            interested=sum(self.is_first(talk, INTERESTED) for talk in mine),
            deals=sum(self.is_first(talk, DEAL) for talk in mine),
            talks=len(mine),
            follow_up_minutes=sum(talk.minutes for talk in mine if self.is_follow_up(talk)),
        )

    @property
    def standing(self) -> list[Consultation]:
        """All that was not undone, in the order in which it happened."""
        found = [talk for talk in self.talks if talk.undone_at is None]
        return sorted(found, key=lambda talk: (talk.day, talk.started_at, talk.key))

    def with_same_customer(self, talk: Consultation) -> list[Consultation]:
        """All talks with this one's customer; a nameless one stands alone."""
        if talk.customer_id is None:
            return [talk]
        return [other for other in self.standing if other.customer_id == talk.customer_id]

    def is_valid(self, talk: Consultation) -> bool:
        """Ten minutes, and a way to reach them."""
        on_file = talk.customer_id in self.reachable
        left = any(other.contact_left for other in self.with_same_customer(talk))
        return talk.minutes >= 10 and (on_file or left)

    def is_follow_up(self, talk: Consultation) -> bool:
        """Not the first with this customer."""
        if talk.key in self.closed:
            return self.closed[talk.key].is_follow_up
        return self.with_same_customer(talk)[0] is not talk

    def counts(self, talk: Consultation) -> bool:
        """Valid, and the first valid one of this rep with this customer on this day."""
        if talk.key in self.closed:
            return self.closed[talk.key].counted
        same = [
            other
            for other in self.with_same_customer(talk)
            if other.person_id == talk.person_id and other.day == talk.day and self.is_valid(other)
        ]
        return bool(same) and same[0] is talk

    def is_first(self, talk: Consultation, stages: Any) -> bool:
        """Whether this rep's customer reached one of these stages here for the first time."""
        mine = [other for other in self.with_same_customer(talk) if other.person_id == talk.person_id]
        closed = {other.key: self.closed[other.key] for other in mine if other.key in self.closed}
        reached = {key for key, flags in closed.items() if (flags.deal if stages is DEAL else flags.interested)}
        if talk.key in closed:
            return talk.key in reached
        same = [other for other in mine if other.stage in stages and other.key not in closed]
        return not reached and bool(same) and same[0] is talk


def machine_on(database: Database) -> type[RuleBasedStateMachine]:
    """A story of two reps who log, edit, undo and bring back, in a workspace of its own."""

    class Story(RuleBasedStateMachine):
        def __init__(self) -> None:
            super().__init__()
            self.scene = Scene(database, f"T{next(_workspaces)}")
            self.saved: list[tuple[str, str]] = []
            self.closed: dict[int, Flags] = {}

        @rule(
            rep=st.sampled_from(REPS),
            customer=CUSTOMERS,
            contact=CONTACTS,
            left=LEFT,
            minutes=MINUTES,
            stage=STAGES,
            back=BACK,
            at=TIMES,
        )
        def log(self, rep: str, **facts: Any) -> None:
            receipt = self._try(log.submit, rep, fields=self._fields(**facts))
            if receipt is not None:
                self.saved.append((rep, receipt.data["consultation"]))

        @rule(
            which=WHICH,
            customer=CUSTOMERS,
            contact=CONTACTS,
            left=LEFT,
            minutes=MINUTES,
            stage=STAGES,
            back=BACK,
            at=TIMES,
        )
        def edit(self, which: int, **facts: Any) -> None:
            rep, uid = self._pick(which)
            opened = self._try(consultation.edit, rep, value=uid)
            if opened is not None:
                self._try(consultation.submit, rep, fields=self._fields(**facts), meta=opened.meta)

        @rule(which=WHICH)
        def undo(self, which: int) -> None:
            rep, uid = self._pick(which)
            self._try(consultation.undo, rep, value=uid)

        @rule(which=WHICH)
        def bring_back(self, which: int) -> None:
            rep, uid = self._pick(which)
            self._try(consultation.redo, rep, value=uid)

        @rule(hours=st.sampled_from([1, 5, 24]))
        def time_passes(self, hours: int) -> None:
            self.scene.now += timedelta(hours=hours)
            for talk in (talk for rep in REPS for talk in self.scene.consultations(rep)):
                if is_closed(talk.day, self.scene.now.astimezone(ZoneInfo("Asia/Shanghai")).date()):
                    flags = Flags(talk.counted, talk.became_interested, talk.became_deal, talk.is_follow_up)
                    self.closed.setdefault(talk.key, flags)

        @invariant()
        def every_count_is_what_plain_loops_say(self) -> None:
            with database.reading() as session:
                here = Consultation.workspace_id == self.scene.workspace_id
                plain = Plain(
                    list(session.exec(select(Consultation).where(here))),
                    set(session.exec(select(Contact.customer_id))),
                    self.closed,
                )
                team = session.get_one(Team, self.scene.team_id)
                day = team.day_of(self.scene.now)
                spans = [Span(day, day), week_of(day), month_of(day)]
                people = [self.scene.person(session, rep).key for rep in REPS]
                told = {person: progress.figures(session, person, spans) for person in people}
                assert told == {person: [plain.figures(person, span) for span in spans] for person in people}
                assert progress.team_figures(session, team, spans)[1].valid == sum(f[1].valid for f in told.values())
                by_rep = progress.valid_by_rep(session, team, day)
                assert by_rep == {person: f[0].valid for person, f in told.items() if f[0].valid}
                counted = session.exec(select(Consultation).where(here, col(Consultation.counted))).all()
                assert len(counted) == len({(t.person_id, t.customer_id or -t.key, t.day) for t in counted})

        def _fields(
            self,
            customer: str,
            contact: str | None,
            left: str | None,
            minutes: int,
            stage: str,
            back: int,
            at: str | None,
        ) -> dict[str, Any]:
            today = self.scene.now.date() if at is None else self.scene.now.date() - timedelta(days=1)
            return {
                "customer": customer,
                "contact": contact,
                "left": left,
                "minutes": str(minutes),
                "stage": stage,
                "day": (today - timedelta(days=min(back, 2))).isoformat(),
                "started_at": at,
            }

        def _pick(self, which: int) -> tuple[str, str]:
            return self.saved[which % len(self.saved)] if self.saved else ("UREP", "none")

        def _try(self, handler: Any, rep: str, **what: Any) -> Any:
            with suppress(Refusal, Invalid):
                return self.scene.do(handler, rep, **what)
            return None

    return Story


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_every_count_follows_random_stories(database: Database) -> None:
    tell(machine_on(database), examples=15, steps=25)


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_every_count_follows_random_stories_on_postgresql(database: Database) -> None:
    tell(machine_on(database), examples=4, steps=15)
