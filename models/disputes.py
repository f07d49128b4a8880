"""Disputes: who is asked to decide, and the decision (product.md §4). Their hour is `models.help_clock`'s."""

from collections.abc import Iterable
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from models import help_clock
from models.answerers import answerers_of, first_of
from models.errors import Refusal, not_yours
from models.help_clock import HelpClock, Subject
from models.scores import Assessment, Dispute, disputes_of
from models.scoring import Check
from models.teams import Team


def asking(case: Dispute) -> str:
    """How the dedupe keys of all messages begin that ask about a dispute, whomever."""
    return f"dispute:{case.uid}"


def dispute(
    session: Session, team: Team, person_id: int, assessment: Assessment, check: Check, now: datetime
) -> Dispute:
    """A rep disagrees with a check; somebody is asked to decide within the help SLA.

    Raises:
        Refusal: `disputed_already`; `nobody_to_judge` where the team has neither mentor nor manager besides the rep.
    """
    if check in disputes_of(session, assessment.key):
        raise Refusal("disputed_already")
    judge = first_of(answerers_of(session, team, now), without={person_id})
    if judge is None:
        raise Refusal("nobody_to_judge")
    made = Dispute(
        workspace_id=team.workspace_id,
        created_at=now,
        assessment_id=assessment.key,
        team_id=team.key,
        person_id=person_id,
        check=check.value,
        clock_id=help_clock.start(session, team, Subject.DISPUTE, person_id, judge.person.key, now).key,
    )
    session.add(made)
    session.flush()
    return made


def clock_of(session: Session, case: Dispute) -> HelpClock:
    """The clock of a dispute."""
    return session.get_one(HelpClock, case.clock_id)


def by_clock(session: Session, clocks: Iterable[int]) -> dict[int, Dispute]:
    """Disputes by the ids of their clocks."""
    found = session.exec(select(Dispute).where(col(Dispute.clock_id).in_(set(clocks))))
    return {case.clock_id: case for case in found}


def dispute_for(session: Session, uid: str, teams: frozenset[int], person_id: int) -> Dispute:
    """The dispute with this id, for someone who may decide it: not the rep, and of one of these teams.

    Raises:
        Refusal: `not_yours`.
    """
    found = session.exec(select(Dispute).where(Dispute.uid == uid)).one_or_none()
    if found is None or found.team_id not in teams or found.person_id == person_id:
        raise not_yours()
    return found


def waiting_for(session: Session, judge: int, teams: Iterable[int], now: datetime) -> list[Dispute]:
    """The open disputes that a mentor or manager of some teams had better decide, the one due first first.

    Those that they were asked about, and, once overdue, any of their teams: nobody is to wait for someone who is away.
    """
    found = session.exec(
        select(Dispute)
        .join(HelpClock, col(HelpClock.id) == Dispute.clock_id)
        .where(
            col(Dispute.team_id).in_(set(teams)),
            col(Dispute.decided_at).is_(None),
            col(HelpClock.stopped_at).is_(None),
            Dispute.person_id != judge,
            sa.or_(col(HelpClock.asked_id) == judge, col(HelpClock.due_at) <= now),
        )
        .order_by(col(HelpClock.due_at), col(Dispute.id))
    )
    return list(found)


def decide(session: Session, case: Dispute, passed: bool, judge_id: int, now: datetime) -> None:
    """Settle a dispute. Of two at once, one decides.

    Raises:
        Refusal: `decided_already`.
    """
    if not help_clock.stop(session, clock_of(session, case), judge_id, now):
        raise Refusal("decided_already")
    case.decided_at, case.passed, case.judge_id = now, passed, judge_id
    session.flush()
