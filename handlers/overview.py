"""What messages and forms are told of teams, as JSON values."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlmodel import Session

from models import calendar, rosters, targets
from models.days import Span
from models.outbox import trouble_in
from models.people import Person
from models.policy import TIMES, bounds
from models.roles import Standing
from models.rosters import FIELDS
from models.teams import Membership, Role, Team

MOST_TEAMS = 8
"""Listed in one message; a name after `/jiayou team` finds the others."""
MOST_NAMES = 12
LOOKS_AHEAD = timedelta(days=120)
WHOLE_NUMBERS = (
    *("daily_valid", "weekly_interested", "monthly_deals", "minimum_minutes"),
    *("backdate_days", "draft_days", "help_minutes", "contact_days"),
)


def teams(
    session: Session,
    found: Sequence[Team],
    standing: Standing,
    now: datetime,
    *,
    wanted: str = "",
    done: str | None = None,
) -> dict[str, Any]:
    """An overview of teams. `done` is what was just done ("created", "saved", "tried")."""
    return {
        "done": done,
        "wanted": wanted or None,
        "teams": [_team(session, team, now) for team in found[:MOST_TEAMS]],
        "more": max(0, len(found) - MOST_TEAMS),
        "may_add": standing.is_admin,
    }


def _team(session: Session, team: Team, now: datetime) -> dict[str, Any]:
    people = rosters.people_of(session, team, now)
    policy = team.policy
    return {
        "id": str(team.key),
        "team": team.name,
        "channel": team.channel,
        "help_channel": team.help_channel,
        "time_zone": team.time_zone,
        "calendar": team.calendar,
        "locale": team.locale,
        "people": {field: names(people, role) for role, field in FIELDS.items()},
        "targets": {
            "daily": policy.daily_valid,
            "weekly": policy.weekly_interested,
            "monthly": policy.monthly_deals,
        },
        "times": {name: getattr(policy, name).strftime("%H:%M") for name in TIMES},
        "missing": missing(team, people),
        "trouble": trouble(session, team),
        "help_trouble": help_trouble(session, team),
    }


def names(people: Iterable[tuple[Person, Role]], role: Role) -> dict[str, Any]:
    """Who has a role, by name, and how many more there are than are named."""
    found = [person.shown_name for person, held in people if held is role]
    return {"names": [{"name": name} for name in found[:MOST_NAMES]], "more": max(0, len(found) - MOST_NAMES)}


def missing(team: Team, people: Iterable[tuple[Person, Role]]) -> list[str]:
    """What a team could still be given."""
    held = {role for _, role in people}
    absent = {
        "reps": Role.REP not in held,
        "mentors": Role.MENTOR not in held,
        "channel": team.channel is None,
        "help_channel": team.help_channel is None,
    }
    return [name for name, is_absent in absent.items() if is_absent]


def trouble(session: Session, team: Team) -> str | None:
    """Why the last message to the team's channel was not posted: "outside", "archived", "refused"; None: it was."""
    if team.channel is None:
        return None
    error = trouble_in(session, team.workspace_id, team.channel)
    if error is None:
        return None
    return {"not_in_channel": "outside", "channel_not_found": "outside", "is_archived": "archived"}.get(
        error, "refused"
    )


def help_trouble(session: Session, team: Team) -> bool:
    """Whether the last message to the team's help channel was refused."""
    return team.help_channel is not None and trouble_in(session, team.workspace_id, team.help_channel) is not None


def blank_form(person: Person) -> dict[str, Any]:
    """A new team's form: its maker is the manager, and the rest are defaults that fit most."""
    usual = Team(workspace_id=0, name="", created_at=person.created_at)
    return {
        "is_new": True,
        "name": None,
        "channel": None,
        "help_channel": None,
        **{field: [] for field in FIELDS.values()},
        "managers": [person.external_id],
        "hr": None,
        "locale": usual.locale,
        "time_zone": person.time_zone or usual.time_zone,
        "country": usual.calendar,
    }


def form(session: Session, team: Team, now: datetime) -> dict[str, Any]:
    """A team's form, filled with what it is."""
    users: dict[Role, list[str]] = {role: [] for role in FIELDS}
    for person, role in rosters.people_of(session, team, now):
        users[role].append(person.external_id)
    return {
        "is_new": False,
        "name": team.name,
        "channel": team.channel,
        "help_channel": team.help_channel,
        **{field: users[role] for role, field in FIELDS.items()},
        "hr": next(iter(users[Role.HR]), None),
        "locale": team.locale,
        "time_zone": team.time_zone,
        "country": team.calendar,
    }


def numbers(team: Team) -> dict[str, Any]:
    """A team's numbers with the bounds of each."""
    policy = team.policy
    whole = {}
    for name in WHOLE_NUMBERS:
        low, high = bounds(name)
        whole[name] = {"value": getattr(policy, name), "low": low, "high": high}
    return {
        "team": team.name,
        "whole": whole,
        "ramp": " ".join(str(step) for step in policy.ramp),
    }


def rhythm(team: Team) -> dict[str, Any]:
    """A team's working hours, and when its rituals are due."""
    policy = team.policy
    return {"team": team.name, **{name: getattr(policy, name).strftime("%H:%M") for name in TIMES}}


def days(session: Session, team: Team, now: datetime) -> dict[str, Any]:
    """The days that a team has set for itself, from this week on."""
    today = team.day_of(now)
    own = calendar.overrides(session, team, Span(today - timedelta(days=today.weekday()), today + LOOKS_AHEAD))
    return {
        "team": team.name,
        "calendar": team.calendar,
        "today": today.isoformat(),
        "days": [{"day": one.day.isoformat(), "works": one.works, "text": one.note} for one in own],
    }


def person(session: Session, team: Team, membership: Membership, now: datetime) -> dict[str, Any]:
    """A rep's first day and own targets."""
    today = team.day_of(now)
    own = targets.TeamTargets(session, team, membership.person_id).own(membership.person_id, today)
    usual = targets.ramped(team.policy, membership.hired_on, today)
    return {
        "name": session.get_one(Person, membership.person_id).name,
        "team": team.name,
        "hired_on": _iso(membership.hired_on),
        "probation_ends_on": _iso(membership.probation_ends_on),
        "from_day": today.isoformat(),
        "own": {name: getattr(own, name) if own else None for name in targets.HIGHEST},
        "usual": {name: getattr(usual, name) for name in targets.HIGHEST},
        "highest": targets.HIGHEST,
        "percent": usual.percent,
    }


def welcome(team: Team, roles: Sequence[Role]) -> dict[str, Any]:
    """The first words to somebody in a team."""
    return {"team": team.name, "roles": [role.value for role in roles], "daily": team.policy.daily_valid}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
