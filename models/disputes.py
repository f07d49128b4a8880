"""Disputes: who is asked to decide, what happens when their time is up, and the decision (product.md §4 and §8)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

import sqlalchemy as sa
from sqlmodel import Session, col, select

from models.calendar import working_days
from models.consultations import Consultation
from models.days import Span
from models.errors import Refusal, not_yours
from models.habits import QuietHours, leaves_of
from models.outbox import told_of
from models.people import Person
from models.scores import Assessment, Dispute, disputes_of
from models.scoring import Check
from models.teams import Membership, Role, Team, standing_on
from models.working_time import after_working_minutes

JUDGES = (Role.MENTOR, Role.MANAGER)
"""Who decides a dispute: a mentor, else a manager."""
HELP_MINUTES = 60
"""A dispute is decided within the help SLA: an hour of the team's working time."""


@dataclass
class _Judge:
    """Who may decide in a team: by their role (its place in `JUDGES`), and how many open disputes they have."""

    person: Person
    rank: int
    load: int
    is_away: bool


@dataclass(frozen=True)
class Passed:
    """A dispute that went to another judge, with what it is about."""

    case: Dispute
    assessment: Assessment
    consultation: Consultation
    team: Team
    rep: Person
    judge: Person


_Row = tuple[Dispute, Assessment, Consultation, Person]
"""A dispute, what it is about, and its rep."""


def asking(case: Dispute) -> str:
    """The dedupe key of the message that asks a dispute's judge: nobody is asked twice about the same."""
    return _asking(case, case.judge_id or 0)


def asked_all(case: Dispute) -> str:
    """How the dedupe keys of all messages begin that asked about a dispute, whomever."""
    return f"dispute:{case.uid}:"


def _asking(case: Dispute, person_id: int) -> str:
    return f"{asked_all(case)}{person_id}"


def dispute(
    session: Session, team: Team, person_id: int, assessment: Assessment, check: Check, now: datetime
) -> Dispute:
    """A rep disagrees with a check; somebody is asked to decide within the help SLA.

    The first to be asked is the mentor with the fewest open disputes, else such a manager; who is on leave only where
    nobody else is there.

    Raises:
        Refusal: `disputed_already`; `nobody_to_judge` where the team has neither mentor nor manager besides the rep.
    """
    if check in disputes_of(session, assessment.key):
        raise Refusal("disputed_already")
    judge = _first(one for one in _judges(session, team, now) if one.person.key != person_id)
    if judge is None:
        raise Refusal("nobody_to_judge")
    made = Dispute(
        workspace_id=team.workspace_id,
        created_at=now,
        assessment_id=assessment.key,
        team_id=team.key,
        person_id=person_id,
        check=check.value,
        judge_id=judge.person.key,
        due_at=after_working_minutes(session, team, now, HELP_MINUTES),
    )
    session.add(made)
    session.flush()
    return made


def pass_on(session: Session, now: datetime) -> list[Passed]:
    """Give each dispute whose time is up to the next judge, who has the same time for it; returns those.

    Passed over are the rep, who was asked before, who is on leave, and who has quiet hours now; on a team's days off
    nothing moves. Where everyone was asked it stays with whom it is for another hour, and so on. Two processes at
    once: each dispute is locked by one of them. A handful of queries for each team that has any.
    """
    passed = []
    for team_id, rows in groupby(_overdue(session, now), key=lambda row: row[0].team_id):
        passed += _pass_on(session, session.get_one(Team, team_id), list(rows), now)
    session.flush()
    return passed


def _overdue(session: Session, now: datetime) -> list[_Row]:
    found = session.exec(
        select(Dispute, Assessment, Consultation, Person)
        .join(Assessment, col(Assessment.id) == Dispute.assessment_id)
        .join(Consultation, col(Consultation.id) == Assessment.consultation_id)
        .join(Person, col(Person.id) == Dispute.person_id)
        .join(Team, col(Team.id) == Dispute.team_id)
        .where(col(Dispute.decided_at).is_(None), Dispute.due_at <= now, col(Team.closed_on).is_(None))
        .order_by(col(Dispute.team_id), col(Dispute.id))
        .with_for_update(of=Dispute, skip_locked=True)
    )
    return list(found)


def _pass_on(session: Session, team: Team, rows: list[_Row], now: datetime) -> list[Passed]:
    today = team.day_of(now)
    if not working_days(session, team, Span(today, today)):
        return []
    judges = _judges(session, team, now)
    quiet = QuietHours(session, [one.person.key for one in judges])
    keys = [_asking(case, one.person.key) for case, *_ in rows for one in judges]
    asked, due_at = told_of(session, team.workspace_id, keys), after_working_minutes(session, team, now, HELP_MINUTES)
    passed = []
    for case, assessment, consultation, rep in rows:
        over = {case.person_id, case.judge_id}
        left = [one for one in judges if one.person.key not in over and _asking(case, one.person.key) not in asked]
        judge = _first(one for one in left if not one.is_away and quiet.over(one.person.key, team, now) == now)
        if judge is not None:
            judge.load += 1
            case.judge_id = judge.person.key
            passed.append(Passed(case, assessment, consultation, team, rep, judge.person))
        if judge is not None or not left:
            case.due_at = due_at
    return passed


def _judges(session: Session, team: Team, now: datetime) -> list[_Judge]:
    """Everyone who may decide in a team today, whoever has been there longest first."""
    today = team.day_of(now)
    load = (
        sa.select(sa.func.count())
        .where(col(Dispute.judge_id) == Membership.person_id, col(Dispute.decided_at).is_(None))
        .scalar_subquery()
    )
    seats = session.exec(
        select(Person, Membership.role, load)
        .join(Membership, col(Membership.person_id) == Person.id)
        .where(*standing_on(team, None, today), col(Membership.role).in_(JUDGES))
        .order_by(col(Membership.id))
    )
    away = leaves_of(session, team, Span(today, today))
    found: dict[int, _Judge] = {}
    for person, role, cases in seats:
        one = found.setdefault(person.key, _Judge(person, len(JUDGES), cases, person.key in away))
        one.rank = min(one.rank, JUDGES.index(role))
    return list(found.values())


def _first(judges: Iterable[_Judge]) -> _Judge | None:
    return min(judges, key=lambda one: (one.is_away, one.rank, one.load), default=None)


def dispute_for(session: Session, uid: str, teams: set[int], person_id: int) -> Dispute:
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
        .where(
            col(Dispute.team_id).in_(set(teams)),
            col(Dispute.decided_at).is_(None),
            Dispute.person_id != judge,
            sa.or_(col(Dispute.judge_id) == judge, col(Dispute.due_at) <= now),
        )
        .order_by(col(Dispute.due_at), col(Dispute.id))
    )
    return list(found)


def decide(session: Session, case: Dispute, passed: bool, judge_id: int, now: datetime) -> None:
    """Settle a dispute. Of two at once, one decides.

    Raises:
        Refusal: `decided_already`.
    """
    result = session.connection().execute(
        sa.update(Dispute)
        .where(col(Dispute.id) == case.key, col(Dispute.decided_at).is_(None))
        .values(decided_at=now, passed=passed, judge_id=judge_id)
    )
    session.refresh(case)
    if result.rowcount != 1:
        raise Refusal("decided_already")
