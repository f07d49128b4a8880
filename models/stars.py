"""Stars of the week: everyone who met the week's target, and whoever improved most on their own usual (product.md §5).

Nobody is compared with anybody: each with their target, and each with their own four weeks before.
"""

from dataclasses import dataclass
from datetime import date, timedelta

import sqlalchemy as sa
from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, Session, col, select

from models.base import Row
from models.calendar import working_days
from models.days import Span, week_of
from models.habits import leaves_of
from models.people import Person
from models.progress import Figures, figures_by_person
from models.targets import TeamTargets
from models.teams import Membership, Role, Team, standing_on

WEEKS_BEFORE = 4
FEWEST_DAYS = 10
"""With fewer own working days in the four weeks before there is no usual to improve on."""
LEAST_GAIN = 1.0
"""Valid consultations more than usual, from which on somebody has improved."""
SHINES_FOR = timedelta(days=7)


class Star(Row, table=True):
    """A person's star of a week; `day` is the team-local day of the ritual."""

    __table_args__ = (UniqueConstraint("team_id", "person_id", "day"), Index("ix_star_team_day", "team_id", "day"))

    team_id: int = Field(foreign_key="team.id")
    person_id: int = Field(foreign_key="person.id")
    day: date
    met_target: bool
    most_improved: bool


@dataclass(frozen=True)
class Shine:
    """Why somebody is a star. `usual`: valid consultations of a week like this one, by their four weeks before."""

    person_id: int
    name: str
    week: Figures
    met_target: bool
    most_improved: bool
    usual: float | None


@dataclass(frozen=True)
class Week:
    """A team's week up to the ritual: its stars by name, and what all of it did together."""

    stars: list[Shine]
    effort: Figures


@dataclass(frozen=True)
class _Rep:
    """One rep's week beside their own four weeks before."""

    person_id: int
    name: str
    week: Figures
    met_target: bool
    usual: float | None

    @property
    def gain(self) -> float:
        """Valid consultations more than in a usual week; 0 where there is no usual."""
        return self.week.valid - self.usual if self.usual is not None else 0.0


def week_of_stars(session: Session, team: Team, day: date) -> Week:
    """Who shines on a team-local day, in seven queries however large the team is."""
    monday = week_of(day).first
    this = Span(monday, day)
    before = Span(monday - timedelta(weeks=WEEKS_BEFORE), monday - timedelta(days=1))
    counts = figures_by_person(session, team, [this, before])
    works = working_days(session, team, Span(before.first, day))
    away = leaves_of(session, team, Span(before.first, day))
    aims = TeamTargets(session, team)
    seats = session.connection().execute(
        sa.select(col(Membership.person_id), col(Membership.hired_on), col(Person.name))
        .join(Person, col(Person.id) == Membership.person_id)
        .where(*standing_on(team, Role.REP, day))
        .order_by(col(Person.name), col(Person.id))
    )
    nothing = [Figures(), Figures()]
    reps = []
    for person_id, hired_on, name in seats:
        week, past = counts.get(person_id, nothing)
        target = aims.of(person_id, hired_on, day).weekly_interested
        own = _own_days(works, away.get(person_id, []), hired_on)
        usual = _usual(past, sum(one in before for one in own), sum(one in this for one in own))
        reps.append(_Rep(person_id, name, week, 0 < target <= week.interested, usual))
    best = max((rep.gain for rep in reps), default=0.0)
    return Week([_shine(rep, best) for rep in reps if rep.met_target or _improved(rep, best)], _all(counts))


def _own_days(works: list[date], away: list[Span], hired_on: date | None) -> list[date]:
    if hired_on is None and not away:
        return works
    return [day for day in works if not (hired_on and day < hired_on) and not any(day in leave for leave in away)]


def _usual(past: Figures, days_before: int, days_this: int) -> float | None:
    """The four weeks' mean, for as many working days as this week had for them; from nothing nobody improves."""
    if days_before < FEWEST_DAYS or not days_this or not past.valid:
        return None
    return past.valid / days_before * days_this


def _improved(rep: _Rep, best: float) -> bool:
    return best >= LEAST_GAIN and rep.gain == best


def _shine(rep: _Rep, best: float) -> Shine:
    return Shine(rep.person_id, rep.name, rep.week, rep.met_target, _improved(rep, best), rep.usual)


def _all(counts: dict[int, list[Figures]]) -> Figures:
    weeks = [week for week, _ in counts.values()]
    return Figures(
        valid=sum(week.valid for week in weeks),
        interested=sum(week.interested for week in weeks),
        deals=sum(week.deals for week in weeks),
        talks=sum(week.talks for week in weeks),
    )


def shining(session: Session, team: Team, day: date) -> list[tuple[Star, str]]:
    """The stars that shine on a team's homes on a day, with their names: until the next Friday."""
    found = session.exec(
        select(Star, Person.name)
        .join(Person, col(Person.id) == Star.person_id)
        .where(Star.team_id == team.key, col(Star.day) > day - SHINES_FOR, col(Star.day) <= day)
        .order_by(col(Person.name), col(Person.id))
    )
    return [(star, name) for star, name in found]
