"""The playbook: cards with a line to say to a parent, by concern and language (product.md §4)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from models.base import Stamped, new_key, store_once, text_enum
from models.errors import Refusal, not_yours
from models.people import Person
from models.playbook_cards import ShippedCard, shipped_cards
from models.roles import Standing
from models.teams import Role
from models.vocabulary import Concern

TITLE_LENGTH = 70
"""So that a title fits into a list from which one is picked."""
LINE_LENGTH = 600
CASE_LENGTH = 600
_DEFAULT_LOCALE = "zh-CN"
_CURATORS = (Role.MENTOR, Role.MANAGER)


class Language(StrEnum):
    """The languages in which cards are written."""

    ZH = "zh"
    EN = "en"


class CardState(StrEnum):
    """A retired card is recommended and found no more; its figures and its history stay."""

    ACTIVE = "active"
    RETIRED = "retired"


class ChangeKind(StrEnum):
    """What somebody did to a card."""

    EDITED = "edited"
    RETIRED = "retired"
    RESTORED = "restored"


class PlaybookCard(Stamped, table=True):
    """One card. `team_id` None: the whole workspace sees it. `author_id` None: it came with the program."""

    __table_args__ = (
        UniqueConstraint("workspace_id", "shipped_key"),
        Index("ix_playbook_card_shelf", "workspace_id", "concern", "language", "state"),
        Index("ix_playbook_card_author", "author_id"),
    )

    uid: str = Field(default_factory=new_key, max_length=20, unique=True)
    team_id: int | None = Field(default=None, foreign_key="team.id")
    author_id: int | None = Field(default=None, foreign_key="person.id")
    shipped_key: str | None = Field(default=None, max_length=80)
    concern: Concern = Field(sa_type=text_enum(Concern))
    language: Language = Field(sa_type=text_enum(Language))
    title: str = Field(max_length=TITLE_LENGTH)
    line: str
    """What to say, word for word."""
    case: str = ""
    """A real case, with shortened names; of a card that came with the program an invented example, marked so."""
    state: CardState = Field(default=CardState.ACTIVE, sa_type=text_enum(CardState))
    version: int = 1
    """Grows with every change; a form that was opened on an older one is refused."""


class PlaybookChange(Stamped, table=True):
    """Who changed what: the words as they stood before, and the version that the change made."""

    __table_args__ = (UniqueConstraint("card_id", "version"),)

    card_id: int = Field(foreign_key="playbookcard.id")
    person_id: int = Field(foreign_key="person.id")
    version: int
    kind: ChangeKind = Field(sa_type=text_enum(ChangeKind))
    concern: Concern = Field(sa_type=text_enum(Concern))
    language: Language = Field(sa_type=text_enum(Language))
    title: str = Field(max_length=TITLE_LENGTH)
    line: str
    case: str = ""


class PlaybookUse(Stamped, table=True):
    """A card used with a customer. `day` is the day of the talk that it belongs to, `noted_on` the day on which
    the rep said so; both are team-local.

    A customer is one trial of a card for a rep, however often it is told. The outcome is not stored: it is read
    from the customer's talks, so that an undo or a refund moves it too.
    """

    __table_args__ = (
        UniqueConstraint("person_id", "card_id", "customer_id"),
        Index("ix_playbook_use_card", "card_id", "noted_on"),
    )

    card_id: int = Field(foreign_key="playbookcard.id")
    card_version: int
    person_id: int = Field(foreign_key="person.id")
    customer_id: int = Field(foreign_key="customer.id", index=True)
    consultation_id: int = Field(foreign_key="consultation.id")
    day: date
    noted_on: date


@dataclass(frozen=True)
class Reader:
    """Who looks at the shelf: their teams, the teams whose cards they look after, and their language."""

    workspace_id: int
    person_id: int
    team_ids: frozenset[int]
    curates: frozenset[int]
    language: Language


def language_of(locale: str | None) -> Language:
    """The cards' language for a locale (BCP 47 or POSIX): Chinese for every Chinese one, else English."""
    return Language.ZH if (locale or _DEFAULT_LOCALE).lower().startswith("zh") else Language.EN


def reader_of(person: Person, standing: Standing) -> Reader:
    """A person at the shelf. Where the chat knows no locale, the team's counts."""
    team = standing.team
    return Reader(
        workspace_id=person.workspace_id,
        person_id=person.key,
        team_ids=frozenset(seat.team.key for seat in standing.seats),
        curates=standing.teams_as(*_CURATORS),
        language=language_of(person.locale or (team.locale if team else None)),
    )


def may_change(reader: Reader, card: PlaybookCard) -> bool:
    """Mentors and managers change their own team's cards, and those of the whole workspace."""
    return bool(reader.curates) if card.team_id is None else card.team_id in reader.curates


def active_cards(session: Session, reader: Reader, concern: Concern | None = None) -> list[PlaybookCard]:
    """The active cards that a reader sees, in both languages, the oldest first."""
    wanted = visible(reader.workspace_id, reader.team_ids).where(col(PlaybookCard.state) == CardState.ACTIVE)
    if concern is not None:
        wanted = wanted.where(col(PlaybookCard.concern) == concern)
    return list(session.exec(wanted.order_by(col(PlaybookCard.id))))


def visible(workspace_id: int, team_ids: frozenset[int]) -> SelectOfScalar[PlaybookCard]:
    """The cards of a workspace that members of these teams see, whatever their state."""
    shared = col(PlaybookCard.team_id).is_(None)
    scope = sa.or_(shared, col(PlaybookCard.team_id).in_(team_ids)) if team_ids else shared
    return select(PlaybookCard).where(PlaybookCard.workspace_id == workspace_id, scope)


def own_cards(session: Session, reader: Reader) -> list[PlaybookCard]:
    """The cards that a person wrote, the retired ones too, the newest first."""
    mine = select(PlaybookCard).where(
        PlaybookCard.workspace_id == reader.workspace_id, PlaybookCard.author_id == reader.person_id
    )
    return list(session.exec(mine.order_by(col(PlaybookCard.id).desc())))


def card_of(session: Session, reader: Reader, uid: str) -> PlaybookCard:
    """A card by the id that travels in buttons. A retired one is seen by its author and by who may change it.

    Raises:
        Refusal: `not_yours` for another team's card, or none; `card_retired`.
    """
    card = session.exec(
        select(PlaybookCard).where(PlaybookCard.workspace_id == reader.workspace_id, PlaybookCard.uid == uid)
    ).one_or_none()
    if card is None:
        raise not_yours()
    is_author = card.author_id == reader.person_id
    if not is_author and card.team_id is not None and card.team_id not in reader.team_ids:
        raise not_yours()
    if card.state is CardState.RETIRED and not is_author and not may_change(reader, card):
        raise Refusal("card_retired")
    return card


def ship(session: Session, workspace_id: int, now: datetime) -> int:
    """Put the program's own cards on a workspace's shelf, at every start; returns how many are new or reworded.

    A card that somebody changed or retired stays as it is. One that nobody touched follows the program's newer
    words. `now` is aware UTC.
    """
    known = {
        card.shipped_key: card
        for card in session.exec(
            select(PlaybookCard).where(
                PlaybookCard.workspace_id == workspace_id, col(PlaybookCard.shipped_key).is_not(None)
            )
        )
    }
    fresh = 0
    for shipped in shipped_cards():
        card = known.get(shipped.key)
        if card is None:
            fresh += _put_on_shelf(session, workspace_id, shipped, now)
        elif card.version == 1 and (card.title, card.line, card.case) != shipped.words:
            card.title, card.line, card.case = shipped.words
            fresh += 1
    session.flush()
    return fresh


def _put_on_shelf(session: Session, workspace_id: int, shipped: ShippedCard, now: datetime) -> bool:
    """Store one of the program's cards; False: another process has just done so."""
    new = PlaybookCard(
        workspace_id=workspace_id,
        created_at=now,
        shipped_key=shipped.key,
        concern=shipped.concern,
        language=Language(shipped.language),
        title=shipped.title,
        line=shipped.line,
        case=shipped.case,
    )
    row = new.model_dump(exclude={"id"})
    return store_once(session, PlaybookCard, row, "workspace_id", "shipped_key") is not None


def authors_of(session: Session, cards: Sequence[PlaybookCard]) -> dict[int, str]:
    """The names of cards' authors by person id."""
    ids = {card.author_id for card in cards if card.author_id is not None}
    found = session.exec(select(Person).where(col(Person.id).in_(ids))) if ids else ()
    return {person.key: person.name for person in found}
