"""A rep's probation: its end, a reminder in time, and what came of it (product.md §1).

Its end is set by a manager and has no default: how long it may last depends on the contract (Labour Contract Law of
China, art. 19: none to six months), so a date that nobody chose would be wrong as often as right.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select

from models.days import day_from
from models.errors import Invalid, Refusal
from models.pairs import End, Pair, mentor_of
from models.people import Person
from models.teams import Membership, ProbationResult, Role, Team, standing_on

REMINDED_BEFORE = timedelta(days=7)
STILL_REMINDED = timedelta(days=7)
"""After its end, by a bot that was down."""
FINAL = (ProbationResult.PASSED, ProbationResult.LEFT)


@dataclass(frozen=True)
class Ending:
    """A probation that ends soon and has no result."""

    team: Team
    membership: Membership
    rep: Person


def endings(session: Session, now: datetime) -> list[Ending]:
    """The probations of reps of whose end somebody is to be reminded; one query, and each team's own today."""
    day = now.date()
    rows = session.exec(
        select(Team, Membership, Person)
        .join(Membership, col(Membership.team_id) == Team.id)
        .join(Person, col(Person.id) == Membership.person_id)
        .where(
            Membership.role == Role.REP,
            col(Membership.probation_ends_on).between(
                day - STILL_REMINDED - timedelta(days=1), day + REMINDED_BEFORE + timedelta(days=1)
            ),
            *awaited(),
            col(Person.is_deactivated).is_(False),
        )
        .order_by(col(Membership.id))
    )
    return [Ending(team, seat, rep) for team, seat, rep in rows if _is_near(team, seat, now)]


def _is_near(team: Team, seat: Membership, now: datetime) -> bool:
    today, ends_on = team.day_of(now), seat.probation_ends_on
    is_there = seat.begins_on <= today and (seat.ends_on is None or today < seat.ends_on)
    return is_there and ends_on is not None and ends_on - REMINDED_BEFORE <= today <= ends_on + STILL_REMINDED


def reminded(session: Session, ending: Ending, now: datetime) -> dict[int, bool]:
    """Who is reminded of the end of a probation, and whether they may record its result: the managers, the mentor."""
    team, day = ending.team, ending.team.day_of(now)
    managers = session.exec(select(Membership.person_id).where(*standing_on(team, Role.MANAGER, day))).all()
    mentor = mentor_of(session, team, ending.rep.key, day)
    return {**({mentor: False} if mentor is not None else {}), **dict.fromkeys(managers, True)}


def awaited() -> tuple[Any, ...]:
    """The conditions by which a membership has a probation without a final result."""
    result = col(Membership.probation_result)
    return col(Membership.probation_ends_on).is_not(None), sa.or_(result.is_(None), result.not_in(FINAL))


def day_typed(typed: Any, name: str, after: date | None) -> date:
    """The last day of a probation as a form brings it under `name`.

    Raises:
        Invalid: nothing was typed, it is no day, or not after another one.
    """
    if not typed:
        raise Invalid({name: Refusal("required")})
    try:
        day = day_from(str(typed))
    except Refusal as refusal:
        raise Invalid({name: refusal}) from None
    if after is not None and day <= after:
        raise Invalid({name: Refusal("probation_too_short")})
    return day


def record_result(
    session: Session, team: Team, seat: Membership, result: ProbationResult, until: date | None, now: datetime
) -> Pair | None:
    """Keep what came of a rep's probation; with `EXTENDED` it goes on `until` a later day.

    Who passed is new no longer, so their pair ends with it, and counts for the mentor who accompanied them then. A
    result can be put right: the pair follows. Returns the pair that the result concerns.
    """
    today = team.day_of(now)
    seat.probation_result, seat.probation_result_on = result, today
    if until is not None:
        seat.probation_ends_on = until
    why = {ProbationResult.PASSED: End.PASSED, ProbationResult.LEFT: End.FAILED}.get(result)
    own = select(Pair).where(Pair.team_id == team.key, Pair.rep_id == seat.person_id).order_by(col(Pair.id).desc())
    pairs = session.exec(own.execution_options(populate_existing=True)).all()
    is_open = next((pair for pair in pairs if pair.ends_on is None), None)
    judged = next((pair for pair in pairs if pair.why_ended in (End.PASSED, End.FAILED)), None)
    concerned = is_open or judged
    if judged is not None and is_open is not None:
        judged.why_ended = End.CHANGED
    if concerned is not None and (concerned is judged or why is not None):
        concerned.ends_on = (concerned.ends_on or today) if why else None
        concerned.why_ended = why
    session.flush()
    return concerned


def probations(session: Session, team: Team, reps: Iterable[int]) -> dict[int, Membership]:
    """The seats of some reps of a team, by person, which hold their probation."""
    seats = session.exec(
        select(Membership).where(
            Membership.team_id == team.key, Membership.role == Role.REP, col(Membership.person_id).in_(set(reps))
        )
    )
    return {seat.person_id: seat for seat in seats}
