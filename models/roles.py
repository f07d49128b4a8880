"""Who may do what: decided here and nowhere else."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlmodel import Session

from models.errors import Refusal, not_yours
from models.people import Person
from models.teams import Membership, Role, Team, memberships_of, person_with_memberships


class Need(StrEnum):
    """What a command, button or form asks of the person who uses it."""

    ANYONE = "anyone"
    MEMBER = "member"
    REP = "rep"
    MENTOR = "mentor"
    MANAGER = "manager"
    FIGURES = "figures"
    """Who has figures to see: a rep their own, a manager their team's."""
    PAIRS = "pairs"
    """Who has pairs to see: a mentor their own, whoever sets up a team all of its."""
    SETUP = "setup"
    """A workspace admin or owner, one named in ADMIN_USER_IDS, or a manager of a team."""


@dataclass(frozen=True)
class Seat:
    """A person in one team, in one role."""

    membership: Membership
    team: Team


@dataclass(frozen=True)
class Standing:
    """All that decides what a person may do: their seats on a day, and whether they run the workspace."""

    seats: tuple[Seat, ...]
    is_admin: bool

    def seat(self, role: Role) -> Seat | None:
        """The first (oldest) seat in this role."""
        return next((seat for seat in self.seats if seat.membership.role is role), None)

    @property
    def team(self) -> Team | None:
        """The team by which this person's days are counted: where they sell, else the first they belong to."""
        seat = self.seat(Role.REP) or next(iter(self.seats), None)
        return seat.team if seat else None

    @property
    def rep(self) -> Seat:
        """The seat as a rep.

        Raises:
            Refusal: the person sells in no team.
        """
        seat = self.seat(Role.REP)
        if seat is None:
            raise self._stranger(Role.REP)
        return seat

    def teams_as(self, *roles: Role) -> frozenset[int]:
        """The ids of the teams in which the person has one of these roles."""
        return frozenset(seat.team.key for seat in self.seats if seat.membership.role in roles)

    @property
    def managed_teams(self) -> list[Team]:
        """The open teams that the person manages, by name."""
        own = {seat.team.key: seat.team for seat in self.seats if seat.membership.role is Role.MANAGER}
        return sorted((team for team in own.values() if team.closed_on is None), key=lambda team: team.name)

    def managed(self, team_id: str) -> Team:
        """The team with this id, as a form or button brings it, that the person manages.

        Raises:
            Refusal: `not_yours`.
        """
        found = next((team for team in self.managed_teams if str(team.key) == team_id), None)
        if found is None:
            raise not_yours()
        return found

    def permit(self, need: Need) -> None:
        """Let through, or refuse with the sentence that says whom to ask.

        Raises:
            Refusal: `no_team` for someone in no team, `not_allowed` for the wrong role.
        """
        if not self.may(need):
            raise self._stranger(Role.MANAGER if need in {Need.SETUP, Need.FIGURES, Need.PAIRS} else need)

    def may(self, need: Need) -> bool:
        """Whether this is somebody of whom no more is asked."""
        sells, mentors, manages = (self.seat(role) is not None for role in (Role.REP, Role.MENTOR, Role.MANAGER))
        return {
            Need.ANYONE: True,
            Need.MEMBER: bool(self.seats),
            Need.REP: sells,
            Need.MENTOR: mentors,
            Need.MANAGER: manages,
            Need.FIGURES: sells or manages,
            Need.PAIRS: mentors or manages or self.is_admin,
            Need.SETUP: manages or self.is_admin,
        }[need]

    def _stranger(self, role: StrEnum) -> Refusal:
        if not self.seats:
            return Refusal("no_team", is_admin=self.is_admin)
        return Refusal("not_allowed", role=role.value)


def standing_of(session: Session, person: Person, now: datetime, admins: frozenset[str] = frozenset()) -> Standing:
    """Where a person stands at a moment. `admins`: the chat's ids of those named in the settings."""
    return _standing(person, memberships_of(session, person.key, now), admins)


def arrival_of(
    session: Session, workspace_id: int, external_id: str, now: datetime, admins: frozenset[str] = frozenset()
) -> tuple[Person, Standing]:
    """Who comes, by the chat's id, and where they stand, in one query; somebody unknown gets a row at once."""
    person, held = person_with_memberships(session, workspace_id, external_id, now)
    return person, _standing(person, held, admins)


def _standing(person: Person, held: list[tuple[Membership, Team]], admins: frozenset[str]) -> Standing:
    if person.is_bot or person.is_deactivated:
        return Standing((), is_admin=False)
    seats = tuple(Seat(membership, team) for membership, team in held)
    return Standing(seats, is_admin=person.is_admin or person.external_id in admins)
