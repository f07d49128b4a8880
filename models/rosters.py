"""Setting up teams: their names and channels, and who is in them in which role (product.md §1)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from models.calendar import is_known
from models.errors import Invalid, Refusal, not_yours
from models.outbox import refresh_homes
from models.people import Person, person_of
from models.policy import RITUAL_TIMES, Policy
from models.roles import Standing
from models.seating import held, seat
from models.teams import Membership, Role, Team, standing_on
from models.zones import zone_named

NAME_LENGTH = 80
LOCALES = ("zh-CN", "en-US")
FIELDS = {Role.REP: "reps", Role.MENTOR: "mentors", Role.MANAGER: "managers", Role.HR: "hr"}
"""By which name a form asks for the people in a role."""
_USER = re.compile(r"[UW][A-Z0-9]{1,40}")
_CHANNEL = re.compile(r"[CG][A-Z0-9]{1,40}")


@dataclass(frozen=True)
class TeamSheet:
    """What a manager fills in. People are the chat's ids; `policy_values` only what differs from the defaults."""

    name: str
    channel: str | None = None
    help_channel: str | None = None
    time_zone: str = "Asia/Shanghai"
    calendar: str = "CN"
    locale: str = "zh-CN"
    members: Mapping[Role, Iterable[str]] | None = None
    policy_values: Mapping[str, object] | None = None


def teams_of(session: Session, workspace_id: int, standing: Standing) -> list[Team]:
    """The teams that a person may set up, by name: an admin all, a manager their own."""
    if not standing.is_admin:
        own = {seat.team.key: seat.team for seat in standing.seats if seat.membership.role is Role.MANAGER}
        return sorted(own.values(), key=lambda team: team.name)
    return open_teams(session, workspace_id)


def open_teams(session: Session, workspace_id: int) -> list[Team]:
    """The teams of a workspace that have not been closed, by name."""
    every = select(Team).where(Team.workspace_id == workspace_id, col(Team.closed_on).is_(None))
    return list(session.exec(every.order_by(col(Team.name))))


def own_team(session: Session, workspace_id: int, standing: Standing, team_id: str, edits: str | None = None) -> Team:
    """The team with this id, if the person may set it up; its row is locked until the end of the transaction.

    `edits`: the count that a form was opened on.

    Raises:
        Refusal: `not_yours` for another's team or none; `edited_meanwhile`.
    """
    found = next((team for team in teams_of(session, workspace_id, standing) if str(team.key) == team_id), None)
    if found is None:
        raise not_yours()
    session.refresh(found, with_for_update=True)
    if edits is not None and str(found.edits) != edits:
        raise Refusal("edited_meanwhile")
    return found


def create(session: Session, workspace_id: int, sheet: TeamSheet, now: datetime) -> Team:
    """A new team with its people.

    Raises:
        Invalid: with a sentence for each field that can't be taken.
    """
    team = Team(workspace_id=workspace_id, name="", created_at=now)
    _fill(session, team, sheet, now)
    return team


def edit(session: Session, team: Team, sheet: TeamSheet, now: datetime) -> None:
    """Make the team what the sheet says.

    Raises:
        Invalid: with a sentence for each field that can't be taken.
    """
    team.edits += 1
    _fill(session, team, sheet, now)


def set_policy(session: Session, team: Team, policy: Policy, now: datetime) -> None:
    """Give a team its numbers; of them only what differs from the defaults is kept.

    That the rituals got other times is kept too: today's, if they are still to come, follow at once and never twice.
    """
    team.edits += 1
    before = team.policy
    if any(getattr(policy, name) != getattr(before, name) for name in RITUAL_TIMES):
        policy = policy.model_copy(update={"times_since": now})
    team.policy_values = policy.model_dump(mode="json", exclude_defaults=True)
    session.flush()
    refresh_team(session, team, now)


def close(session: Session, team: Team, now: datetime) -> None:
    """End a team in which nobody sells any more: its people leave it, its name is free, what it did stays.

    Raises:
        Refusal: `team_has_reps`.
    """
    if members_of(session, team, Role.REP, now):
        raise Refusal("team_has_reps", team=team.name)
    today = team.day_of(now)
    refresh_team(session, team, now)
    for membership in held(session, team, today):
        membership.ends_on = today
    team.closed_on = today
    team.name = f"{team.name[: NAME_LENGTH - 12]} #{team.key}"
    session.flush()


def members_of(session: Session, team: Team, role: Role, now: datetime) -> list[Person]:
    """Who has a role in a team today, by name."""
    return [person for person, held in people_of(session, team, now) if held is role]


def people_of(session: Session, team: Team, now: datetime) -> list[tuple[Person, Role]]:
    """Everyone in a team today with their role, by name; who has two roles stands there twice."""
    found = session.exec(
        select(Person, Membership)
        .join(Membership, col(Membership.person_id) == Person.id)
        .where(*standing_on(team, None, team.day_of(now)))
        .order_by(col(Person.name), col(Person.id))
    )
    return [(person, membership.role) for person, membership in found]


def rep_in(session: Session, team: Team, user: str, now: datetime) -> Membership:
    """The seat of one rep of a team, by the chat's id.

    Raises:
        Refusal: `not_a_rep`.
    """
    found = session.exec(
        select(Membership)
        .join(Person, col(Person.id) == Membership.person_id)
        .where(Person.external_id == user, *standing_on(team, Role.REP, team.day_of(now)))
    ).first()
    if found is None:
        raise Refusal("not_a_rep", team=team.name)
    return found


def refresh_team(session: Session, team: Team, now: datetime) -> None:
    """Ask for the App Home of everyone in a team to be drawn again."""
    refresh_homes(session, {person.key for person, _ in people_of(session, team, now)}, now)


def _fill(session: Session, team: Team, sheet: TeamSheet, now: datetime) -> None:
    wanted = {role: list(dict.fromkeys(users)) for role, users in (sheet.members or {}).items()}
    people = _people(session, team, {user for users in wanted.values() for user in users}, now)
    zone = _check(session, team, sheet, wanted, people, now)
    before = team.key if team.id else None
    if before:
        refresh_team(session, team, now)
    team.name = sheet.name.strip()[:NAME_LENGTH]
    team.channel, team.help_channel = sheet.channel, sheet.help_channel
    team.time_zone, team.calendar, team.locale = zone, sheet.calendar.strip().upper(), sheet.locale
    if sheet.policy_values is not None:
        policy = Policy.model_validate({**team.policy_values, **sheet.policy_values})
        team.policy_values = policy.model_dump(mode="json", exclude_defaults=True)
    session.add(team)
    session.flush()
    seat(session, team, {role: [people[user] for user in users] for role, users in wanted.items()}, now)
    refresh_team(session, team, now)


def _people(session: Session, team: Team, users: set[str], now: datetime) -> dict[str, Person]:
    known = session.exec(
        select(Person).where(Person.workspace_id == team.workspace_id, col(Person.external_id).in_(users))
    )
    found = {person.external_id: person for person in known}
    for user in sorted(users - found.keys()):
        if _USER.fullmatch(user):
            found[user] = person_of(session, team.workspace_id, user, now)
    return found


def _check(
    session: Session,
    team: Team,
    sheet: TeamSheet,
    wanted: Mapping[Role, list[str]],
    people: Mapping[str, Person],
    now: datetime,
) -> str:
    """Hold everything against the rules; the name of the time zone."""
    problems: dict[str, Refusal] = {}
    zone = team.time_zone
    if refusal := _name_refused(session, team, sheet.name.strip()[:NAME_LENGTH]):
        problems["name"] = refusal
    try:
        zone = zone_named(sheet.time_zone)
    except Refusal as refusal:
        problems["time_zone"] = refusal
    if not is_known(sheet.calendar.strip().upper()):
        problems["calendar"] = Refusal("bad_calendar", calendar=sheet.calendar[:8])
    if sheet.locale not in LOCALES:
        problems["locale"] = Refusal("bad_locale")
    for field, channel in (("channel", sheet.channel), ("help_channel", sheet.help_channel)):
        if channel is not None and not _CHANNEL.fullmatch(channel):
            problems[field] = Refusal("bad_channel")
    for role, users in wanted.items():
        unfit = next((user for user in users if not _is_fit(people.get(user))), None)
        if unfit is not None:
            problems[FIELDS[role]] = Refusal("cannot_be_member", name=_name(people.get(unfit), unfit))
    if sheet.members is not None and not wanted.get(Role.MANAGER):
        problems["managers"] = Refusal("needs_manager")
    if "reps" not in problems and (elsewhere := _sells_elsewhere(session, team, wanted, people, now)):
        problems["reps"] = elsewhere
    if problems:
        raise Invalid(problems)
    return zone


def _name_refused(session: Session, team: Team, name: str) -> Refusal | None:
    if not name:
        return Refusal("required")
    same = select(Team.id).where(Team.workspace_id == team.workspace_id, Team.name == name, Team.id != team.id)
    return Refusal("team_name_taken") if session.exec(same).first() else None


def _is_fit(person: Person | None) -> bool:
    return person is not None and not (person.is_bot or person.is_deactivated or person.is_guest)


def _name(person: Person | None, user: str) -> str:
    return (person.name if person else "") or user[:NAME_LENGTH]


def _sells_elsewhere(
    session: Session, team: Team, wanted: Mapping[Role, list[str]], people: Mapping[str, Person], now: datetime
) -> Refusal | None:
    """The refusal that names everyone who is a rep of another team already, by team."""
    by_key = {people[user].key: people[user] for user in wanted.get(Role.REP, ())}
    held = session.exec(
        select(Membership, Team)
        .join(Team, col(Team.id) == Membership.team_id)
        .where(col(Membership.person_id).in_(by_key), Membership.role == Role.REP, Membership.team_id != (team.id or 0))
        .order_by(col(Membership.id))
    )
    elsewhere: dict[str, list[str]] = {}
    for membership, other in held:
        if membership.ends_on is None or membership.ends_on > other.day_of(now):
            person = by_key[membership.person_id]
            elsewhere.setdefault(other.name, []).append(_name(person, person.external_id))
    if not elsewhere:
        return None
    teams = [{"team": name, "names": [{"name": one} for one in people]} for name, people in elsewhere.items()]
    return Refusal("rep_elsewhere", teams=teams)
