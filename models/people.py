"""Workspaces and the people in them, as the chat tells of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import UniqueConstraint, bindparam
from sqlmodel import Field, Session, SQLModel, col, select

from models.base import Stamped, add_once

NAME_LENGTH = 200
"""Longer display names are cut; Slack allows 80, other servers may allow more."""
LOCALE_LENGTH = 35
ZONE_LENGTH = 64


class Workspace(SQLModel, table=True):
    """One chat workspace (Slack's team)."""

    id: int | None = Field(default=None, primary_key=True)
    external_id: str = Field(max_length=64, unique=True)
    name: str = Field(default="", max_length=NAME_LENGTH)
    created_at: datetime


class Person(Stamped, table=True):
    """Somebody in a workspace. `locale` and `time_zone` are the chat's (BCP 47, IANA); None: not known."""

    __table_args__ = (UniqueConstraint("workspace_id", "external_id"),)

    external_id: str = Field(max_length=64)
    name: str = Field(default="", max_length=NAME_LENGTH)
    locale: str | None = Field(default=None, max_length=LOCALE_LENGTH)
    time_zone: str | None = Field(default=None, max_length=ZONE_LENGTH)
    is_admin: bool = False
    is_bot: bool = False
    is_guest: bool = False
    is_deactivated: bool = False

    @property
    def shown_name(self) -> str:
        """How others read of them; the chat's id of somebody whose name is not known yet."""
        return self.name or self.external_id


@dataclass(frozen=True)
class Profile:
    """What the chat says of a person. `locale` None: this message of the chat did not tell."""

    external_id: str
    name: str
    locale: str | None = None
    time_zone: str | None = None
    is_admin: bool = False
    is_bot: bool = False
    is_guest: bool = False
    is_deactivated: bool = False


_NAMED = select(Person).where(
    Person.workspace_id == bindparam("workspace_id"), Person.external_id == bindparam("external_id")
)
"""Built once: every click begins with it."""


def workspace_of(session: Session, external_id: str, name: str, now: datetime) -> Workspace:
    """The workspace with this id of the chat, made when it is new; its name is kept fresh."""
    workspace = session.exec(select(Workspace).where(Workspace.external_id == external_id)).one_or_none()
    if workspace is None:
        add_once(session, Workspace(external_id=external_id, created_at=now))
        workspace = session.exec(select(Workspace).where(Workspace.external_id == external_id)).one()
    if name:
        workspace.name = name[:NAME_LENGTH]
    session.flush()
    return workspace


def person_of(session: Session, workspace_id: int, external_id: str, now: datetime) -> Person:
    """The person with this id of the chat; somebody unknown gets a row with nothing but the id at once."""
    named = {"workspace_id": workspace_id, "external_id": external_id}
    found = session.exec(_NAMED, params=named).one_or_none()
    if found is not None:
        return found
    stranger = Person(workspace_id=workspace_id, external_id=external_id, created_at=now)
    return stranger if add_once(session, stranger) else session.exec(_NAMED, params=named).one()


def refresh(session: Session, workspace_id: int, profile: Profile, now: datetime) -> Person:
    """Keep what the chat says of a person. What it leaves out (a locale) stays as it was known."""
    person = person_of(session, workspace_id, profile.external_id, now)
    person.name = profile.name[:NAME_LENGTH] or person.name
    person.locale = (profile.locale or "")[:LOCALE_LENGTH] or person.locale
    person.time_zone = (profile.time_zone or "")[:ZONE_LENGTH] or person.time_zone
    person.is_admin = profile.is_admin
    person.is_bot = profile.is_bot
    person.is_guest = profile.is_guest
    person.is_deactivated = profile.is_deactivated
    session.flush()
    return person


def people_by_key(session: Session, keys: Iterable[int]) -> dict[int, Person]:
    """Some people by our ids, in one query."""
    return {person.key: person for person in session.exec(select(Person).where(col(Person.id).in_(set(keys))))}
