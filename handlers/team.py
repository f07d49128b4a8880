"""`/jiayou team`: teams, their people and their numbers, set up in forms (product.md §1)."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlmodel import Session

from handlers import mentoring_told, overview
from handlers.event import Event
from handlers.reply import Open, Reply, Say
from models import answerers, calendar, probation, rosters, targets
from models.days import Span, day_from
from models.errors import Invalid, Refusal
from models.outbox import refresh_home, tell
from models.policy import policy_from
from models.rosters import FIELDS, TeamSheet
from models.teams import Role, Team


def team(event: Event, session: Session) -> Reply:
    """`/jiayou team`: the teams that the person may set up; where there is none yet, the form for the first."""
    teams = rosters.teams_of(session, event.workspace_id, event.standing)
    wanted = event.text.strip().casefold()
    if wanted:
        teams = [one for one in teams if wanted in one.name.casefold()]
    elif not teams:
        return new(event, session)
    return Say("team/list", overview.teams(session, teams, event.standing, event.now, wanted=event.text.strip()[:80]))


def new(event: Event, session: Session) -> Reply:
    """An empty form; whoever opens it is offered as the manager.

    Raises:
        Refusal: `not_allowed`: managers have their teams, admins make new ones.
    """
    _admin(event)
    return Open("team/form", overview.blank_form(event.person))


def edit(event: Event, session: Session) -> Reply:
    """The form with what the team is."""
    chosen = rosters.own_team(session, event.workspace_id, event.standing, event.value)
    return Open("team/form", overview.form(session, chosen, event.now), meta=_meta(chosen))


def submit(event: Event, session: Session) -> Reply:
    """A team is made, or changed; whoever is new in it is welcomed."""
    sheet = _sheet(event.fields)
    if "team" not in event.meta:
        _admin(event)
        chosen = rosters.create(session, event.workspace_id, sheet, event.now)
        return _saved(event, session, chosen, "created", greets=True)
    chosen = _own(event, session)
    channel = chosen.channel
    before = {person.key for person, _ in rosters.people_of(session, chosen, event.now)}
    rosters.edit(session, chosen, sheet, event.now)
    return _saved(event, session, chosen, "saved", known=before, greets=channel != chosen.channel)


def numbers(event: Event, session: Session) -> Reply:
    """The form of a team's targets and limits."""
    chosen = rosters.own_team(session, event.workspace_id, event.standing, event.value)
    return Open("team/numbers", overview.numbers(chosen), meta=_meta(chosen))


def submit_numbers(event: Event, session: Session) -> Reply:
    """A team has other numbers or times from now on; what was counted before stays as it was."""
    chosen = _own(event, session)
    rosters.set_policy(session, chosen, policy_from(event.fields, chosen.policy), event.now)
    return _listed(event, session, chosen, "saved")


def rhythm(event: Event, session: Session) -> Reply:
    """The form of a team's working hours and of its rituals' times."""
    chosen = rosters.own_team(session, event.workspace_id, event.standing, event.value)
    return Open("team/rhythm", overview.rhythm(chosen), meta=_meta(chosen))


def days(event: Event, session: Session) -> Reply:
    """The form of a team's own days."""
    chosen = rosters.own_team(session, event.workspace_id, event.standing, event.value)
    return Open("team/days", overview.days(session, chosen, event.now), meta={"team": str(chosen.key)})


def submit_days(event: Event, session: Session) -> Reply:
    """Some days are working days or days off, whatever the calendar says, or the calendar's again."""
    chosen = _own(event, session)
    span = Span(_day(event.fields, "first"), _day(event.fields, "last", event.fields.get("first")))
    works = {"yes": True, "no": False, "calendar": None}[_one_of(event.fields, "works", ("yes", "no", "calendar"))]
    reason = str(event.fields.get("reason") or "").strip()
    calendar.override(session, chosen, span, works, reason, chosen.day_of(event.now))
    rosters.refresh_team(session, chosen, event.now)
    return _listed(event, session, chosen, "saved")


def pick(event: Event, session: Session) -> Reply:
    """Ask which rep it is about."""
    chosen = rosters.own_team(session, event.workspace_id, event.standing, event.value)
    return Open("team/pick", {"team": chosen.name}, meta={"team": str(chosen.key)})


def person(event: Event, session: Session) -> Reply:
    """The form of the picked rep: since when they are here, and their own targets.

    Raises:
        Invalid: whoever was picked is no rep of the team.
    """
    chosen = _own(event, session)
    user = str(event.fields.get("person") or "")
    try:
        membership = rosters.rep_in(session, chosen, user, event.now)
    except Refusal as refusal:
        raise Invalid({"person": refusal}) from None
    data = overview.person(session, chosen, membership, event.now)
    return Open("team/person", data, meta={"team": str(chosen.key), "person": user})


def submit_person(event: Event, session: Session) -> Reply:
    """A rep has another first day, and other targets from a day on."""
    chosen = _own(event, session)
    membership = rosters.rep_in(session, chosen, event.meta.get("person", ""), event.now)
    membership.hired_on = _day(event.fields, "hired_on") if event.fields.get("hired_on") else None
    ends_on = event.fields.get("probation_ends_on")
    after = membership.hired_on
    membership.probation_ends_on = probation.day_typed(ends_on, "probation_ends_on", after) if ends_on else None
    targets.set_own(session, chosen, membership, event.fields, chosen.day_of(event.now))
    refresh_home(session, event.workspace_id, membership.person_id, event.now)
    return _listed(event, session, chosen, "saved")


def hello(event: Event, session: Session) -> Reply:
    """Try to greet the team's channel again, after the bot was invited into it."""
    chosen = rosters.own_team(session, event.workspace_id, event.standing, event.value)
    _greet(session, chosen, event.now, event.delivery)
    return _listed(event, session, chosen, "tried")


def close(event: Event, session: Session) -> Reply:
    """End a team in which nobody sells any more."""
    chosen = rosters.own_team(session, event.workspace_id, event.standing, event.value)
    name = chosen.name
    rosters.close(session, chosen, event.now)
    refresh_home(session, event.workspace_id, event.person.key, event.now)
    return Say("team/closed", {"team": name})


def _saved(
    event: Event, session: Session, chosen: Team, done: str, *, known: set[int] | None = None, greets: bool
) -> Reply:
    people = rosters.people_of(session, chosen, event.now)
    roles: dict[int, list[Role]] = {}
    for someone, role in people:
        roles.setdefault(someone.key, []).append(role)
    for someone in {one.key: one for one, _ in people}.values():
        if someone.key not in (known or ()):
            tell(
                session,
                workspace_id=chosen.workspace_id,
                channel=someone.external_id,
                reader_id=someone.key,
                message="team/welcome",
                data=overview.welcome(chosen, roles[someone.key]),
                dedupe_key=f"welcome:{chosen.key}:{someone.key}",
                now=event.now,
            )
    if greets:
        _greet(session, chosen, event.now, chosen.channel or "")
    mentoring_told.settle(session, chosen, event.now)
    answerers.pass_over_who_left(session, chosen, event.now)
    refresh_home(session, event.workspace_id, event.person.key, event.now)
    return _listed(event, session, chosen, done)


def _greet(session: Session, chosen: Team, now: datetime, occasion: str) -> None:
    if chosen.channel:
        tell(
            session,
            workspace_id=chosen.workspace_id,
            channel=chosen.channel,
            locale=chosen.locale,
            message="team/hello",
            data={"team": chosen.name},
            dedupe_key=f"hello:{chosen.key}:{occasion}",
            now=now,
        )


def _listed(event: Event, session: Session, chosen: Team, done: str) -> Say:
    return Say("team/list", overview.teams(session, [chosen], event.standing, event.now, done=done))


def _own(event: Event, session: Session) -> Team:
    """The team that the sent form is about; its right is checked anew."""
    return rosters.own_team(
        session, event.workspace_id, event.standing, event.meta.get("team", ""), event.meta.get("edits")
    )


def _meta(chosen: Team) -> dict[str, str]:
    return {"team": str(chosen.key), "edits": str(chosen.edits)}


def _admin(event: Event) -> None:
    if not event.standing.is_admin:
        raise Refusal("not_allowed", role="admin")


def _sheet(fields: Mapping[str, Any]) -> TeamSheet:
    def text(field: str) -> str:
        given = fields.get(field)
        return given if isinstance(given, str) else ""

    def users(field: str) -> list[str]:
        given = fields.get(field) or ()
        return [given] if isinstance(given, str) else list(given)

    return TeamSheet(
        name=text("name"),
        channel=text("channel") or None,
        help_channel=text("help_channel") or None,
        time_zone=text("time_zone"),
        calendar=text("calendar"),
        locale=text("locale"),
        members={role: users(field) for role, field in FIELDS.items()},
    )


def _day(fields: Mapping[str, Any], field: str, default: Any = None) -> date:
    try:
        return day_from(str(fields.get(field) or default))
    except Refusal as refusal:
        raise Invalid({field: refusal}) from None


def _one_of(fields: Mapping[str, Any], field: str, values: tuple[str, ...]) -> str:
    if fields.get(field) not in values:
        raise Invalid({field: Refusal("required")})
    return str(fields[field])
