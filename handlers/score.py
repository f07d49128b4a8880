"""Second thoughts on a score: red lines read, a check disputed, a dispute decided (product.md §4)."""

from datetime import datetime
from typing import Any

from sqlmodel import Session

from handlers import shown
from handlers.event import Event
from handlers.reply import Reply, Say
from models import consultations, disputes, retelling, scores
from models.consultations import Consultation
from models.disputes import Passed
from models.errors import Refusal, not_yours
from models.habits import QuietHours
from models.outbox import Kind, refresh_home, refresh_homes, tell
from models.people import Person
from models.roles import Standing
from models.scores import Dispute
from models.scoring import Check
from models.teams import Team


def read(event: Event, session: Session) -> Reply:
    """The rep has read the red lines: the conversation counts from now on, unless its week is closed."""
    seat = event.standing.rep
    stored = consultations.own_consultation(session, event.person.key, event.value)
    consultations.read_red_lines(session, stored, event.now)
    receipt = shown.receipt(session, seat, stored, event.now)
    return Say("log/receipt", {**receipt, "why_not": "closed"} if stored.is_held else receipt)


def dispute(event: Event, session: Session) -> Reply:
    """A rep sees one check differently; a mentor, else a manager, is asked. `value`: "consultation:check"."""
    team = event.standing.rep.team
    uid, _, name = event.value.partition(":")
    stored = consultations.own_consultation(session, event.person.key, uid)
    assessment = scores.current(session, stored.key)
    if assessment is None or name not in set(Check):
        raise not_yours()
    case = disputes.dispute(session, team, event.person.key, assessment, Check(name), event.now)
    judge = session.get_one(Person, case.judge_id)
    quiet = QuietHours(session, [judge.key])
    _ask(session, Passed(case, assessment, stored, team, event.person, judge), quiet, event.now)
    data = {"check": name, "judge": judge.name, **_due(team, case, event.now)}
    return Say("score/disputed", data, keep_card=True)


def pass_on(session: Session, now: datetime) -> None:
    """Disputes whose time is up: the next judge is asked, and the rep is told who it is, each outside quiet hours."""
    passed = disputes.pass_on(session, now)
    quiet = QuietHours(session, {key for one in passed for key in (one.judge.key, one.rep.key)})
    for one in passed:
        _ask(session, one, quiet, now)
        at = quiet.over(one.rep.key, one.team, now)
        tell(
            session,
            workspace_id=one.team.workspace_id,
            channel=one.rep.external_id,
            reader_id=one.rep.key,
            message="score/passed_on",
            data={"check": one.case.check, "judge": one.judge.name, **_due(one.team, one.case, at)},
            dedupe_key=f"passed_on:{one.case.uid}:{one.judge.key}",
            now=now,
            not_before=at,
        )


def _ask(session: Session, about: Passed, quiet: QuietHours, now: datetime) -> None:
    """Ask the judge of a dispute, when their quiet hours are over."""
    case = about.case
    at = quiet.over(about.judge.key, about.team, now)
    tell(
        session,
        workspace_id=about.team.workspace_id,
        channel=about.judge.external_id,
        reader_id=about.judge.key,
        message="score/case",
        data=_case(session, case, at),
        dedupe_key=disputes.asking(case),
        now=now,
        not_before=at,
    )
    refresh_home(session, about.team.workspace_id, about.judge.key, now)


def waiting(
    session: Session, person: Person, standing: Standing, now: datetime, most: int
) -> tuple[list[dict[str, Any]], int]:
    """The disputes that wait for somebody's decision, for their App Home, and how many more there are."""
    teams = {seat.team.key for seat in standing.seats if seat.membership.role in disputes.JUDGES}
    found = disputes.waiting_for(session, person.key, teams, now) if teams else []
    return [_case(session, case, now) for case in found[:most]], max(0, len(found) - most)


def count_it(event: Event, session: Session) -> Reply:
    """A mentor or manager decides: it is there."""
    return _decide(event, session, passed=True)


def leave_it(event: Event, session: Session) -> Reply:
    """A mentor or manager decides: it isn't."""
    return _decide(event, session, passed=False)


def _decide(event: Event, session: Session, *, passed: bool) -> Reply:
    teams = {seat.team.key for seat in event.standing.seats if seat.membership.role in disputes.JUDGES}
    if not teams:
        raise Refusal("not_allowed", role="mentor")
    case = disputes.dispute_for(session, event.value, teams, event.person.key)
    asked = case.judge_id
    assessment, stored = scores.about(session, case), _consultation(session, case)
    disputes.decide(session, case, passed, event.person.key, event.now)
    refresh_homes(session, {event.person.key, asked or event.person.key}, event.now)
    rep = session.get_one(Person, case.person_id)
    standing = scores.verdicts(assessment, scores.disputes_of(session, assessment.key))
    tell(
        session,
        workspace_id=event.workspace_id,
        channel=rep.external_id,
        reader_id=rep.key,
        message="score/verdict",
        data={
            "check": case.check,
            "judge": event.person.name,
            "passed": passed,
            "first": assessment.findings[case.check]["passed"],
            "customer": stored.customer_name or None,
            "before": assessment.points,
            "points": scores.points_of(standing),
        },
        dedupe_key=f"verdict:{case.uid}",
        now=event.now,
    )
    decided = {"check": case.check, "name": rep.name, "passed": passed}
    _close_cards(event, session, case, decided)
    return Say("score/decided", decided)


def _close_cards(event: Event, session: Session, case: Dispute, decided: dict[str, Any]) -> None:
    """Wherever a dispute was decided: the cards that asked about it ask nobody any more."""
    for asked in retelling.take_back(session, event.workspace_id, disputes.asked_all(case), event.now):
        is_own = asked.reader_id == event.person.key
        tell(
            session,
            workspace_id=event.workspace_id,
            channel=asked.channel,
            reader_id=asked.reader_id,
            kind=Kind.UPDATE,
            replaces_id=asked.key,
            message="score/decided" if is_own else "score/settled",
            data=decided if is_own else {**decided, "judge": event.person.name},
            dedupe_key=f"decided:{asked.uid}",
            now=event.now,
        )


def _case(session: Session, case: Dispute, read_at: datetime) -> dict[str, Any]:
    """What whoever decides is shown: the rep's words without what only the rep may see."""
    assessment, stored = scores.about(session, case), _consultation(session, case)
    finding = assessment.findings[case.check]
    return {
        "case": case.uid,
        "name": session.get_one(Person, case.person_id).name,
        "check": case.check,
        "passed": finding["passed"],
        "because": scores.without_red_lines(assessment, finding["words"]),
        "note_text": scores.without_red_lines(assessment, stored.text),
        "overdue": case.due_at <= read_at,
        **_due(session.get_one(Team, case.team_id), case, read_at),
    }


def _consultation(session: Session, case: Dispute) -> Consultation:
    return session.get_one(Consultation, scores.about(session, case).consultation_id)


def _due(team: Team, case: Dispute, read_at: datetime) -> dict[str, Any]:
    """Until when it is to be decided, for somebody who reads it at a moment."""
    due = team.local(case.due_at)
    return {
        "due_on": due.date().isoformat(),
        "due_at": due.strftime("%H:%M"),
        "today": team.day_of(read_at).isoformat(),
    }
