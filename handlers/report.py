"""`/report`: how a team is doing, for its managers; a rep who asks sees their own figures (product.md §11).

The report itself goes to the direct messages, for it holds charts or is a file; the answer says that it is coming.
"""

from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any

from sqlmodel import Session, col, select

from handlers import mentoring_shown, report_file, reported
from handlers.asked import Asked, asked, concerned
from handlers.event import Event
from handlers.notes import Note
from handlers.reply import Quiet, Reply, Say
from handlers.report_file import Form
from models import rosters
from models.days import Span
from models.errors import Refusal, not_yours
from models.habits import Habits, is_quiet, leaves_of, quiet_begins
from models.help_figures import team_help
from models.looks import LookedAt, note_looks
from models.outbox import Kind, tell
from models.people import Person
from models.red_lines import conversations_with_red_lines
from models.report import Period, rep_report, team_report
from models.teams import Membership, Role, Team, standing_on

MOST_TEAMS = 5
"""Reported at once; of more a manager names the one they mean."""


def report(event: Event, session: Session) -> Reply:
    """`/report [today|week|month] [file] [a team or a person]`."""
    wanted, teams = asked(event.text), event.standing.managed_teams
    if not teams or _means_self(event, wanted):
        return _own(event, session, wanted)
    found = concerned(event, session, wanted, teams)
    if found is not None and found[1] is not None:
        return _person(event, session, wanted, found[0], found[1])
    chosen = [found[0]] if found else teams
    for team in chosen[:MOST_TEAMS]:
        if wanted.wants_file:
            _send_files(event, session, team, wanted.period)
        else:
            _send(event, session, "report/team", _team_page(event, session, team, wanted.period), f"{team.key}")
    return _coming(wanted, more=max(0, len(chosen) - MOST_TEAMS))


def show(event: Event, session: Session) -> Say:
    """Another period, or another page of the reps: `value` is "period:team:reps before"."""
    period, team_id, offset = _value(event)
    team = event.standing.managed(str(team_id))
    return Say("report/team", _team_page(event, session, team, period, offset))


def open_team(event: Event, session: Session) -> Reply:
    """The same as a message of its own, for a button on something that is to stay."""
    return replace(show(event, session), keep_card=True)


def show_person(event: Event, session: Session) -> Reply:
    """Another period of one rep: `value` is "period:team:person"."""
    period, team_id, person_id = _value(event)
    team = event.standing.managed(str(team_id))
    return Say("report/person", _page(event, session, team, _rep(event, session, team, person_id), period))


def show_own(event: Event, session: Session) -> Reply:
    """Another period of one's own figures: `value` is "period:team:0"."""
    period, _, _ = _value(event)
    team = event.standing.rep.team
    return Say("report/person", _page(event, session, team, event.person, period))


def send_file(event: Event, session: Session) -> Reply:
    """The report as a file: `value` is "period:team:person", the person 0 for the whole team."""
    period, team_id, person_id = _value(event)
    seat = event.standing.seat(Role.REP)
    if seat is not None and person_id == event.person.key and team_id == seat.team.key:
        _send_files(event, session, seat.team, period, event.person)
        return Quiet()
    team = event.standing.managed(str(team_id))
    rep = _rep(event, session, team, person_id) if person_id else None
    _send_files(event, session, team, period, rep)
    return Quiet()


def rollup(session: Session, team: Team, day: date, now: datetime) -> list[Note]:
    """The Friday roll-up for each manager of a team, but for who is away or has quiet hours now."""
    managers = session.exec(
        select(Person, Habits)
        .join(Membership, col(Membership.person_id) == Person.id)
        .outerjoin(Habits, col(Habits.person_id) == Person.id)
        .where(*standing_on(team, Role.MANAGER, day))
        .order_by(col(Person.id))
    ).all()
    away = leaves_of(session, team, Span(day, day))
    data = reported.rollup(team_report(session, team, Period.WEEK, day), now)
    notes = []
    for person, kept in managers:
        habits = kept or Habits(workspace_id=team.workspace_id, person_id=person.key)
        quiet = habits.quiet_from, habits.quiet_to
        if person.key in away or is_quiet(*quiet, team.local(now).time()):
            continue
        notes.append(Note(person.key, person.external_id, "report/rollup", data, quiet_begins(*quiet, team, now)))
    return notes


def _own(event: Event, session: Session, wanted: Asked) -> Reply:
    """A rep's own figures; who asks for others' is told that they are for managers."""
    seat = event.standing.seat(Role.REP)
    if seat is None or wanted.name or any(user != event.person.external_id for user in wanted.users):
        raise Refusal("not_allowed", role=Role.MANAGER.value)
    return _person(event, session, wanted, seat.team, event.person)


def _person(event: Event, session: Session, wanted: Asked, team: Team, rep: Person) -> Reply:
    if wanted.wants_file:
        _send_files(event, session, team, wanted.period, rep)
    else:
        _send(event, session, "report/person", _page(event, session, team, rep, wanted.period), f"rep:{rep.key}")
    return _coming(wanted)


def _team_page(event: Event, session: Session, team: Team, period: Period, offset: int = 0) -> dict[str, Any]:
    """A team's page, with its mentors; of red lines it tells how many, and never whose or which."""
    found = team_report(session, team, period, team.day_of(event.now), event.now)
    red_lines = conversations_with_red_lines(session, team, found.span)
    answers = team_help(session, team, found.span, event.now)
    mentors = mentoring_shown.report(session, team, found.span, event.now)
    return {**reported.team(found, event.now, red_lines, offset), "help": asdict(answers), **mentors}


def _page(event: Event, session: Session, team: Team, rep: Person, period: Period) -> dict[str, Any]:
    """One rep's page; that it was looked at is written down for them."""
    note_looks(session, event.person, [rep.key], LookedAt.REPORT, event.now)
    found = rep_report(session, team, rep.key, period, team.day_of(event.now), event.now)
    is_own = rep.key == event.person.key
    return reported.person(found, event.now, rep.shown_name, rep.key, is_own=is_own)


def _coming(wanted: Asked, more: int = 0) -> Say:
    return Say("report/coming", {"file": wanted.wants_file, "more": more})


def _send(event: Event, session: Session, message: str, data: dict[str, Any], mark: str, **more: Any) -> None:
    tell(
        session,
        workspace_id=event.workspace_id,
        channel=event.person.external_id,
        reader_id=event.person.key,
        message=message,
        data=data,
        dedupe_key=f"report:{event.delivery}:{mark}",
        now=event.now,
        **more,
    )


def _send_files(event: Event, session: Session, team: Team, period: Period, rep: Person | None = None) -> None:
    """Order the files; they are made when they are sent. Whose conversations stand in them can read of the look."""
    day = team.day_of(event.now)
    found = rep_report(session, team, rep.key, period, day) if rep else team_report(session, team, period, day)
    note_looks(session, event.person, [one.person_id for one in found.reps], LookedAt.FILE, event.now)
    for form in Form:
        order = report_file.ordered(found, form, rep.key if rep else None)
        _send(event, session, "report/file", order, f"{team.key}:{form.value}", kind=Kind.FILE)


def _means_self(event: Event, wanted: Asked) -> bool:
    sells = event.standing.seat(Role.REP) is not None
    return sells and (wanted.wants_own or wanted.users == (event.person.external_id,))


def _value(event: Event) -> tuple[Period, int, int]:
    """What a button carries: a period and two numbers.

    Raises:
        Refusal: `not_yours` for anything else.
    """
    try:
        period, team_id, number = event.value.split(":")
        return Period(period), int(team_id), int(number)
    except ValueError:
        raise not_yours() from None


def _rep(event: Event, session: Session, team: Team, person_id: int) -> Person:
    """A rep of a team that the person manages."""
    reps = rosters.members_of(session, team, Role.REP, event.now)
    found = next((rep for rep in reps if rep.key == person_id), None)
    if found is None:
        raise not_yours()
    return found
