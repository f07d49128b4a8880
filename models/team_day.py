"""Where a team stands: today, this week, this month, and how far each rep is; for a manager's App Home."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from models.calendar import working_days
from models.days import Span, month_of, week_of
from models.people import Person
from models.progress import Figures, team_figures, valid_by_rep
from models.targets import TeamTargets
from models.teams import Membership, Role, Team, standing_on


@dataclass(frozen=True)
class RepDay:
    """How far one rep is today."""

    name: str
    valid: int
    goal: int


@dataclass(frozen=True)
class TeamDay:
    """How far a team is. Reps by name: no ranking."""

    day: date
    is_working_day: bool
    reps: list[RepDay]
    today: Figures
    week: Figures
    month: Figures

    @property
    def goal(self) -> int:
        """Valid consultations that all reps together aim at today."""
        return sum(rep.goal for rep in self.reps)


def team_day(session: Session, team: Team, now: datetime) -> TeamDay:
    """Where a team stands at a moment (aware UTC), in five queries, however large it is."""
    day = team.day_of(now)
    today, week, month = team_figures(session, team, [Span(day, day), week_of(day), month_of(day)])
    works = bool(working_days(session, team, Span(day, day)))
    valid, aims = valid_by_rep(session, team, day), TeamTargets(session, team)
    seated = session.exec(
        select(Membership, Person.name)
        .join(Person, col(Person.id) == Membership.person_id)
        .where(*standing_on(team, Role.REP, day))
    )
    reps = [RepDay(name, valid.get(seat.person_id, 0), aims.over(seat, [day]) if works else 0) for seat, name in seated]
    return TeamDay(day, works, sorted(reps, key=lambda rep: rep.name), today, week, month)
