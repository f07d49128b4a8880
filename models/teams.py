"""Teams, who is in them in which role, and what each person aims at."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy import UniqueConstraint
from sqlmodel import Field, Session, col, select

from models.base import Row, Stamped, text_enum
from models.people import Person, person_of
from models.policy import Policy


class Role(StrEnum):
    """What a person is in a team (product.md §1)."""

    REP = "rep"
    MENTOR = "mentor"
    MANAGER = "manager"
    HR = "hr"


class ProbationResult(StrEnum):
    """What came of a rep's probation (product.md §1)."""

    PASSED = "passed"
    EXTENDED = "extended"
    """It goes on, until another day."""
    LEFT = "left"


class Team(Stamped, table=True):
    """A sales team. `channel` and `help_channel` are the chat's ids; `calendar` a country code of `holidays`."""

    __table_args__ = (UniqueConstraint("workspace_id", "name"),)

    name: str = Field(max_length=80)
    channel: str | None = Field(default=None, max_length=64)
    help_channel: str | None = Field(default=None, max_length=64)
    time_zone: str = Field(default="Asia/Shanghai", max_length=64)
    calendar: str = Field(default="CN", max_length=8)
    locale: str = Field(default="zh-CN", max_length=35)
    policy_values: dict[str, Any] = Field(default_factory=dict, sa_type=sa.JSON)
    """Only what differs from the defaults."""
    edits: int = 0
    """How often it was edited; a form that was opened on an older count is refused."""
    closed_on: date | None = None
    """Since when it is no team any more; what it did stays."""

    @property
    def policy(self) -> Policy:
        """The team's numbers."""
        return Policy.model_validate(self.policy_values)

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which the team's days and weeks are counted."""
        return ZoneInfo(self.time_zone)

    def local(self, moment: datetime) -> datetime:
        """The moment on the team's own clock."""
        return moment.astimezone(self.zone)

    def day_of(self, moment: datetime) -> date:
        """The team-local day of a moment."""
        return self.local(moment).date()


class Membership(Row, table=True):
    """A person's role in a team, from `begins_on` to `ends_on` (None: still)."""

    __table_args__ = (UniqueConstraint("team_id", "person_id", "role"),)

    team_id: int = Field(foreign_key="team.id", index=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    role: Role = Field(sa_type=text_enum(Role))
    begins_on: date
    ends_on: date | None = None
    hired_on: date | None = None
    """A rep's first day at work; the ramp of the targets starts here."""
    probation_ends_on: date | None = None
    """The last day of a rep's probation; None: nobody has named one, and nobody is reminded."""
    probation_result: ProbationResult | None = Field(default=None, sa_type=text_enum(ProbationResult))
    probation_result_on: date | None = None
    """The team-local day on which the result was recorded."""


class PersonalTarget(Row, table=True):
    """A person's own targets from a day on. Each stands in for the team's and for the ramp; None: the team's again."""

    __table_args__ = (UniqueConstraint("person_id", "team_id", "from_day"),)

    person_id: int = Field(foreign_key="person.id")
    team_id: int = Field(foreign_key="team.id")
    from_day: date
    daily_valid: int | None = Field(default=None, ge=0)
    weekly_interested: int | None = Field(default=None, ge=0)
    monthly_deals: int | None = Field(default=None, ge=0)


def standing_on(team: Team, role: Role | None, day: date) -> tuple[Any, ...]:
    """The conditions by which a membership of the team holds on a day, in a role (None: any).

    Whoever left the workspace is there no more, though their membership, like all they did, stays.
    """
    gone = sa.select(col(Person.id)).where(
        col(Person.workspace_id) == team.workspace_id, col(Person.is_deactivated).is_(True)
    )
    return (
        col(Membership.team_id) == team.key,
        *([col(Membership.role) == role] if role else []),
        col(Membership.begins_on) <= day,
        sa.or_(col(Membership.ends_on).is_(None), col(Membership.ends_on) > day),
        col(Membership.person_id).not_in(gone),
    )


_SEATS = (
    select(Membership, Team)
    .join(Team, col(Team.id) == Membership.team_id)
    .where(Membership.person_id == sa.bindparam("person_id"))
    .order_by(col(Membership.id))
)
_WITH_SEATS = (
    select(Person, Membership, Team)
    .outerjoin(Membership, col(Membership.person_id) == Person.id)
    .outerjoin(Team, col(Team.id) == Membership.team_id)
    .where(Person.workspace_id == sa.bindparam("workspace_id"), Person.external_id == sa.bindparam("external_id"))
    .order_by(col(Membership.id))
)
"""Built once: every click asks it."""


def memberships_of(session: Session, person_id: int, now: datetime) -> list[tuple[Membership, Team]]:
    """The roles that a person has at a moment, with their teams, the oldest first. Days are each team's own."""
    found = session.exec(_SEATS, params={"person_id": person_id})
    return [(membership, team) for membership, team in found if _holds(membership, team, now)]


def person_with_memberships(
    session: Session, workspace_id: int, external_id: str, now: datetime
) -> tuple[Person, list[tuple[Membership, Team]]]:
    """The person with this id of the chat and their roles at a moment, in one query; see `person_of`."""
    asked = {"workspace_id": workspace_id, "external_id": external_id}
    found = session.exec(_WITH_SEATS, params=asked).all()
    if not found:
        return person_of(session, workspace_id, external_id, now), []
    seats = [(membership, team) for _, membership, team in found if membership and _holds(membership, team, now)]
    return found[0][0], seats


def _holds(membership: Membership, team: Team, now: datetime) -> bool:
    day = team.day_of(now)
    return membership.begins_on <= day and (membership.ends_on is None or day < membership.ends_on)
