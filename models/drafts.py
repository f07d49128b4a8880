"""Drafts: what was read from a rep's words, waiting for Save. The words are sealed, and dropped when it closes."""

import json
from datetime import datetime, timedelta
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy import Index, bindparam
from sqlmodel import Field, Session, col, select
from sqlmodel.sql.sqltypes import UTCDateTime

from models.base import Stamped, new_key, store_once, text_enum
from models.errors import Refusal, not_yours
from models.roles import Seat
from models.talks import Talk
from models.vault import vault_of


class DraftState(StrEnum):
    """A draft is open until it becomes a consultation, is discarded, or lapses."""

    OPEN = "open"
    SAVED = "saved"
    DISCARDED = "discarded"
    LAPSED = "lapsed"


class Draft(Stamped, table=True):
    """One draft. `uid` travels in buttons; `sealed` holds the talk with the raw words, encrypted."""

    __table_args__ = (
        Index("ix_draft_person_state", "person_id", "state"),
        Index("ix_draft_words", "person_id", "words_hash"),
        Index("ix_draft_state_lapses", "state", "lapses_at"),
    )

    uid: str = Field(default_factory=new_key, max_length=20, unique=True)
    person_id: int = Field(foreign_key="person.id")
    team_id: int = Field(foreign_key="team.id")
    state: DraftState = Field(default=DraftState.OPEN, sa_type=text_enum(DraftState))
    sealed: str | None = None
    words_hash: str | None = Field(default=None, max_length=64)
    lapses_at: datetime
    closed_at: datetime | None = None


_OWN = select(Draft).where(Draft.uid == bindparam("uid"), Draft.person_id == bindparam("person_id"))
_SAME_WORDS = (
    select(Draft.created_at)
    .where(
        Draft.person_id == bindparam("person_id"),
        Draft.words_hash == bindparam("words_hash"),
        Draft.id != bindparam("draft_id"),
        Draft.created_at >= bindparam("since", type_=UTCDateTime()),
        col(Draft.state).in_([DraftState.OPEN, DraftState.SAVED]),
    )
    .order_by(col(Draft.id).desc())
    .limit(1)
)


def open_draft(session: Session, seat: Seat, talk: Talk, now: datetime) -> Draft:
    """Store a talk as an open draft; what is returned is a copy of the row. `now` is aware UTC."""
    draft = Draft(
        workspace_id=seat.team.workspace_id,
        person_id=seat.membership.person_id,
        team_id=seat.team.key,
        sealed=_seal(session, talk),
        words_hash=words_hash(session, talk.text),
        created_at=now,
        lapses_at=now + timedelta(days=seat.team.policy.draft_days),
    )
    draft.id = store_once(session, Draft, draft.model_dump(exclude={"id"}), "uid")
    return draft


def own_draft(session: Session, person_id: int, uid: str) -> Draft:
    """The person's draft with this id.

    Raises:
        Refusal: `not_yours` for somebody else's id, or one that never was.
    """
    draft = session.exec(_OWN, params={"uid": uid, "person_id": person_id}).one_or_none()
    if draft is None:
        raise not_yours()
    return draft


def open_drafts(session: Session, person_id: int, now: datetime) -> list[Draft]:
    """The person's open drafts, the oldest first."""
    return list(
        session.exec(
            select(Draft)
            .where(Draft.person_id == person_id, Draft.state == DraftState.OPEN, Draft.lapses_at > now)
            .order_by(col(Draft.id))
        )
    )


def talk_of(session: Session, draft: Draft, now: datetime) -> Talk:
    """What an open draft holds.

    Raises:
        Refusal: `draft_closed` when it was saved, discarded or has lapsed.
    """
    if draft.state is not DraftState.OPEN or draft.sealed is None or draft.lapses_at <= now:
        raise closed(draft, now)
    return Talk.load(json.loads(vault_of(session).open(draft.sealed)))


def close(session: Session, draft: Draft, state: DraftState, now: datetime) -> None:
    """Close an open draft and drop its words. Of two at once, one succeeds.

    Raises:
        Refusal: `draft_closed` when it was closed before.
    """
    result = session.connection().execute(
        sa.update(Draft)
        .where(col(Draft.id) == draft.key, col(Draft.state) == DraftState.OPEN, col(Draft.lapses_at) > now)
        .values(state=state, sealed=None, closed_at=now)
    )
    if result.rowcount != 1:
        session.refresh(draft)
        raise closed(draft, now)
    session.expire(draft)


def closed(draft: Draft, now: datetime) -> Refusal:
    """The refusal that says how a draft was closed."""
    state = DraftState.LAPSED if draft.state is DraftState.OPEN and draft.lapses_at <= now else draft.state
    return Refusal("draft_closed", state=state.value)


def repeated_at(session: Session, draft: Draft, since: datetime) -> datetime | None:
    """When the same words were typed by the same person before, since a moment; None: they are new.

    Discarded drafts don't count: their words were taken back.
    """
    if draft.words_hash is None:
        return None
    facts = {"person_id": draft.person_id, "words_hash": draft.words_hash, "draft_id": draft.id, "since": since}
    return session.exec(_SAME_WORDS, params=facts).first()


def lapse(session: Session, now: datetime) -> list[Draft]:
    """Close the drafts whose time is up, and return them."""
    overdue = list(session.exec(select(Draft).where(Draft.state == DraftState.OPEN, Draft.lapses_at <= now).limit(500)))
    for draft in overdue:
        draft.state, draft.sealed, draft.closed_at = DraftState.LAPSED, None, now
    session.flush()
    return overdue


def words_hash(session: Session, text: str) -> str | None:
    """A keyed hash of the words without spaces and case; None for no words."""
    bare = "".join(text.split()).casefold()
    return vault_of(session).fingerprint(f"words:{bare}") if bare else None


def _seal(session: Session, talk: Talk) -> str:
    return vault_of(session).seal(json.dumps(talk.dump(), ensure_ascii=False))
