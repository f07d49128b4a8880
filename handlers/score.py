"""Second thoughts on a score: red lines read, a check disputed, a dispute decided (product.md §4)."""

from datetime import datetime
from typing import Any

from sqlmodel import Session

from handlers import shown
from handlers.event import Event
from handlers.help_told import due, whisper
from handlers.reply import Reply, Say
from models import consultations, disputes, help_clock, retelling, scores
from models.answerers import ROLES, answers_in
from models.consultations import Consultation
from models.errors import not_yours
from models.habits import QuietHours
from models.help_alarms import ring
from models.help_clock import Step, Subject
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
    clock = disputes.clock_of(session, case)
    judge = session.get_one(Person, clock.asked_id)
    _ask(session, case, team, judge, event.now, "score/case")
    return Say("score/disputed", {"check": name, "judge": judge.name, **due(team, clock, event.now)}, keep_card=True)


def on_it(event: Event, session: Session) -> Reply:
    """A mentor or manager is on it: nothing is said for a while."""
    case = disputes.dispute_for(session, event.value, answers_in(event.standing), event.person.key)
    team, clock = session.get_one(Team, case.team_id), disputes.clock_of(session, case)
    until = help_clock.hold(session, team, clock, event.person.key, event.now)
    at = team.local(until).strftime("%H:%M")
    return Say("score/on_it", {"check": case.check, "until": at}, keep_card=True)


def ring_disputes(session: Session, now: datetime) -> None:
    """Disputes whose time has come: a reminder, or the next judges are asked and the rep is told who they are."""
    alarms = ring(session, now, Subject.DISPUTE)
    cases = disputes.by_clock(session, [alarm.clock.key for alarm in alarms])
    for alarm in alarms:
        case = cases[alarm.clock.key]
        if alarm.step in {Step.REMIND, Step.WARN} and alarm.asked is not None and not alarm.is_over:
            _ask(session, case, alarm.team, alarm.asked, now, "score/reminder")
        for judge in alarm.called:
            _ask(session, case, alarm.team, judge, now, "score/case")
        if alarm.called:
            names = [{"name": judge.shown_name} for judge in alarm.called]
            whisper(session, alarm.asker, alarm.team, "score/passed_on", {"check": case.check, "names": names}, now)


def _ask(session: Session, case: Dispute, team: Team, judge: Person, now: datetime, message: str) -> None:
    """Ask somebody to decide, or remind them, when their quiet hours are over."""
    at = QuietHours(session, [judge.key]).over(judge.key, team, now)
    whisper(session, judge, team, message, _case(session, case, at), now, disputes.asking(case), at=at)
    refresh_home(session, team.workspace_id, judge.key, now)


def waiting(
    session: Session, person: Person, standing: Standing, now: datetime, most: int
) -> tuple[list[dict[str, Any]], int]:
    """The disputes that wait for somebody's decision, for their App Home, and how many more there are."""
    teams = standing.teams_as(*ROLES)
    found = disputes.waiting_for(session, person.key, teams, now) if teams else []
    return [_case(session, case, now) for case in found[:most]], max(0, len(found) - most)


def count_it(event: Event, session: Session) -> Reply:
    """A mentor or manager decides: it is there."""
    return _decide(event, session, passed=True)


def leave_it(event: Event, session: Session) -> Reply:
    """A mentor or manager decides: it isn't."""
    return _decide(event, session, passed=False)


def _decide(event: Event, session: Session, *, passed: bool) -> Reply:
    case = disputes.dispute_for(session, event.value, answers_in(event.standing), event.person.key)
    called = help_clock.called_on(session, [case.clock_id])[case.clock_id]
    assessment, stored = scores.about(session, case), _consultation(session, case)
    disputes.decide(session, case, passed, event.person.key, event.now)
    refresh_homes(session, {event.person.key, *called}, event.now)
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
    for asked in retelling.take_back(session, event.workspace_id, f"{disputes.asking(case)}:", event.now):
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
    clock = disputes.clock_of(session, case)
    finding = assessment.findings[case.check]
    return {
        "case": case.uid,
        "name": session.get_one(Person, case.person_id).name,
        "check": case.check,
        "passed": finding["passed"],
        "because": scores.without_red_lines(assessment, finding["words"]),
        "note_text": scores.without_red_lines(assessment, stored.text),
        "overdue": clock.due_at <= read_at,
        **due(session.get_one(Team, case.team_id), clock, read_at),
    }


def _consultation(session: Session, case: Dispute) -> Consultation:
    return session.get_one(Consultation, scores.about(session, case).consultation_id)
