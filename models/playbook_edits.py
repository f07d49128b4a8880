"""Adding and changing cards, and who changed what. Mentors and managers do (product.md §4)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlmodel import Session, col, select

from models.base import new_key
from models.errors import Invalid, Refusal
from models.people import Person
from models.playbook import (
    CASE_LENGTH,
    LINE_LENGTH,
    TITLE_LENGTH,
    CardState,
    ChangeKind,
    Language,
    PlaybookCard,
    PlaybookChange,
    Reader,
    may_change,
)
from models.reading import mask_contacts
from models.scoring import score
from models.vocabulary import Concern

EVERYONE = "everyone"
"""The scope of a card for the whole workspace; else it is the id of a team, in digits."""


@dataclass(frozen=True)
class Wording:
    """What stands on a card, and for whom: `team_id` None is the whole workspace."""

    concern: Concern
    language: Language
    title: str
    line: str
    case: str = ""
    team_id: int | None = None


@dataclass(frozen=True)
class Change:
    """One line of a card's history."""

    change: PlaybookChange
    by: str


def from_form(fields: Mapping[str, Any], reader: Reader, today: date) -> Wording:
    """Take a form's fields. Contacts in them are masked.

    Raises:
        Invalid: with a sentence for each field that can't be taken: missing, too long, another team's, or words
            that promise a result (product.md §4, red lines), quoted.
    """
    problems: dict[str, Refusal] = {}
    limits = {"title": TITLE_LENGTH, "line": LINE_LENGTH, "case": CASE_LENGTH}
    words = {name: mask_contacts(str(fields.get(name) or "").strip()) for name in limits}
    for name, text in words.items():
        if not text and name != "case":
            problems[name] = Refusal("required")
        elif len(text) > limits[name]:
            problems[name] = Refusal("too_long", length=len(text), maximum=limits[name])
        elif promised := score(text, today).red_lines:
            problems[name] = Refusal("card_promises", text=promised[0].words)
    concern, language = str(fields.get("concern") or ""), str(fields.get("language") or "")
    scope = str(fields.get("scope") or EVERYONE)
    if concern not in set(Concern):
        problems["concern"] = Refusal("required")
    if language not in set(Language):
        problems["language"] = Refusal("required")
    if scope != EVERYONE and scope not in {str(team_id) for team_id in reader.curates}:
        problems["scope"] = Refusal("not_yours")
    if problems:
        raise Invalid(problems)
    return Wording(
        concern=Concern(concern),
        language=Language(language),
        title=words["title"],
        line=words["line"],
        case=words["case"],
        team_id=None if scope == EVERYONE else int(scope),
    )


def add(session: Session, reader: Reader, wording: Wording, now: datetime) -> PlaybookCard:
    """Put a card on the shelf, in the reader's name.

    Raises:
        Refusal: `not_allowed` for who is neither mentor nor manager (of that team).
    """
    card = PlaybookCard(
        uid=new_key(),
        workspace_id=reader.workspace_id,
        created_at=now,
        author_id=reader.person_id,
        team_id=wording.team_id,
        concern=wording.concern,
        language=wording.language,
        title=wording.title,
        line=wording.line,
        case=wording.case,
    )
    permit(reader, card)
    session.add(card)
    session.flush()
    return card


def edit(
    session: Session, reader: Reader, card: PlaybookCard, wording: Wording, version: str, now: datetime
) -> PlaybookCard:
    """Change a card's words or scope; saved without a change it stays as it is. `version`: that of the form.

    Its figures go on: a better wording of the same answer keeps what the answer has earned.

    Raises:
        Refusal: `not_allowed`, `edited_meanwhile`.
    """
    permit(reader, card)
    if str(card.version) != version:
        raise Refusal("edited_meanwhile")
    if wording == wording_of(card):
        return card
    _note(session, reader, card, ChangeKind.EDITED, now)
    card.concern, card.language, card.team_id = wording.concern, wording.language, wording.team_id
    card.title, card.line, card.case = wording.title, wording.line, wording.case
    session.flush()
    return card


def retire(session: Session, reader: Reader, card: PlaybookCard, now: datetime) -> None:
    """Take a card off the shelf; once more does nothing.

    Raises:
        Refusal: `not_allowed`.
    """
    _turn(session, reader, card, CardState.RETIRED, now)


def restore(session: Session, reader: Reader, card: PlaybookCard, now: datetime) -> None:
    """Put a retired card back; once more does nothing.

    Raises:
        Refusal: `not_allowed`.
    """
    _turn(session, reader, card, CardState.ACTIVE, now)


def wording_of(card: PlaybookCard) -> Wording:
    """What stands on a card."""
    return Wording(card.concern, card.language, card.title, card.line, card.case, card.team_id)


def history(session: Session, card: PlaybookCard, most: int) -> list[Change]:
    """The changes of a card, the newest first."""
    found = session.exec(
        select(PlaybookChange, Person)
        .join(Person, col(Person.id) == PlaybookChange.person_id)
        .where(PlaybookChange.card_id == card.key)
        .order_by(col(PlaybookChange.version).desc())
        .limit(most)
    )
    return [Change(change, person.name) for change, person in found]


def permit(reader: Reader, card: PlaybookCard | None = None) -> None:
    """Let through who looks after this card's shelf; without a card, any shelf.

    Raises:
        Refusal: `not_allowed`.
    """
    if not (reader.curates if card is None else may_change(reader, card)):
        raise Refusal("not_allowed", role="mentor")


def _turn(session: Session, reader: Reader, card: PlaybookCard, state: CardState, now: datetime) -> None:
    permit(reader, card)
    if card.state is state:
        return
    kind = ChangeKind.RETIRED if state is CardState.RETIRED else ChangeKind.RESTORED
    _note(session, reader, card, kind, now)
    card.state = state
    session.flush()


def _note(session: Session, reader: Reader, card: PlaybookCard, kind: ChangeKind, now: datetime) -> None:
    """Keep the words as they stand, and raise the version; of two changes at once the database takes one."""
    card.version += 1
    session.add(
        PlaybookChange(
            workspace_id=card.workspace_id,
            created_at=now,
            card_id=card.key,
            person_id=reader.person_id,
            version=card.version,
            kind=kind,
            concern=card.concern,
            language=card.language,
            title=card.title,
            line=card.line,
            case=card.case,
        )
    )
