"""Whom to call next: the open customer with the best chance, and the card for their concern (product.md §4).

**Open** is a customer to whom a rep has talked in the last 60 days, who showed interest in a talk or has a date for
the next contact, and with whom nobody has a deal. **Chance** is a product of three figures between 0 and 1:

- *stage*: 1 for an interested customer, 0.3 for one with nothing but a date: who said yes to a further step has
  come most of the way (product.md §2 counts interest as the middle of the funnel);
- *due*: 1 when the next contact is due or overdue by a week at most (a promise kept is worth most), halved with each
  further week, 0.5 without a date, 0.2 when a later day was agreed (calling before it breaks what was agreed);
- *recency*: halved with every 14 days since the last talk; of recency, frequency and amount, recency tells most
  about who answers again (Hughes 1994, "Strategic Database Marketing").

Among equals: the earlier date, then the newer talk, then the customer known longer.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import aliased
from sqlmodel import Field, Session, col, select

from models.base import Stamped, add_once, text_enum
from models.consultations import Consultation, own_consultation
from models.errors import Refusal
from models.playbook import Language, PlaybookCard
from models.playbook_outcomes import Ask, recommend
from models.teams import Membership, Team
from models.vocabulary import Concern
from models.weighing import DEAL, INTERESTED

OPEN_FOR = timedelta(days=60)
GRACE = 7
"""Days by which a next contact may be overdue and still be as good as due."""
RECENCY_HALF_LIFE = 14
DUE_HALF_LIFE = 7
ONLY_A_DATE, NO_DATE, LATER_AGREED = 0.3, 0.5, 0.2
LATER = timedelta(days=3)
"""After "later" the customer comes up again on the third day."""
DONE = timedelta(days=7)
"""After "done" a new talk is expected; without one the customer comes up again after a week."""


class AnswerKind(StrEnum):
    """What a rep said to a suggestion."""

    DONE = "done"
    LATER = "later"
    NOT_INTERESTED = "not_interested"


class FollowUpAnswer(Stamped, table=True):
    """A rep's answer to a suggestion; it stands for the talk that it rests on, so a newer talk opens the question anew.

    `again_on` is the team-local day from which the customer is suggested again; None: not any more.
    """

    __table_args__ = (UniqueConstraint("consultation_id"),)

    person_id: int = Field(foreign_key="person.id", index=True)
    consultation_id: int = Field(foreign_key="consultation.id")
    kind: AnswerKind = Field(sa_type=text_enum(AnswerKind))
    again_on: date | None = None


@dataclass(frozen=True)
class Suggestion:
    """An open customer of a rep. `due_on` is the agreed or planned day, `last_talk` and it are team-local days."""

    person_id: int
    customer_id: int
    consultation: str
    """The uid of the last talk, by which buttons name the customer."""
    customer_name: str
    is_interested: bool
    concern: Concern | None
    due_on: date | None
    last_talk: date
    chance: float
    card: PlaybookCard | None = None


@dataclass(frozen=True, slots=True)
class _Open:
    """An open customer of a rep, as far as the chance needs to know."""

    person_id: int
    customer_id: int
    last_talk: date
    is_interested: bool
    due_on: date | None
    chance: float

    @property
    def order(self) -> tuple[float, date, int, int]:
        """The smallest is called first."""
        return -self.chance, self.due_on or date.max, -self.last_talk.toordinal(), self.customer_id


def suggest(
    session: Session, team: Team, readers: Mapping[int, Language], today: date, on: date
) -> dict[int, Suggestion]:
    """Whom each rep of a team had best call on a day, with a card in their language. Five queries for any number.

    `readers`: the language of each rep by person id. `today` and `on` (the day of the call) are team-local. A rep
    without an open customer is left out.
    """
    best: dict[int, _Open] = {}
    for one in _open_customers(session, team, readers, today, on):
        known = best.get(one.person_id)
        if known is None or one.order < known.order:
            best[one.person_id] = one
    talks = _talks(session, team, best.values(), today)
    concerns = {
        person_id: next((talk.concern for talk in reversed(told) if talk.concern is not None), None)
        for person_id, told in talks.items()
    }
    asks = {
        person_id: Ask(person_id, readers[person_id], concern)
        for person_id, concern in concerns.items()
        if concern is not None
    }
    cards = recommend(session, team, asks.values(), today)
    return {
        person_id: Suggestion(
            person_id=person_id,
            customer_id=one.customer_id,
            consultation=talks[person_id][-1].uid,
            customer_name=talks[person_id][-1].customer_name,
            is_interested=one.is_interested,
            concern=concerns[person_id],
            due_on=one.due_on,
            last_talk=one.last_talk,
            chance=one.chance,
            card=cards.get(asks[person_id]) if person_id in asks else None,
        )
        for person_id, one in best.items()
    }


def suggest_to(
    session: Session, team: Team, person_id: int, language: Language, today: date, on: date
) -> Suggestion | None:
    """Whom one rep had best call on a day; the same as `suggest` says for the whole team."""
    return suggest(session, team, {person_id: language}, today, on).get(person_id)


def answer(
    session: Session, person_id: int, uid: str, kind: AnswerKind, today: date, now: datetime
) -> tuple[Consultation, bool]:
    """Keep a rep's answer about the customer of their consultation with this id. `today` is team-local.

    The last answer stands; the same once more changes nothing. False beside the consultation: there has been a newer
    talk with the customer, so nothing was kept.

    Raises:
        Refusal: `not_yours`, `consultation_undone`.
    """
    talk = own_consultation(session, person_id, uid)
    if talk.undone_at is not None:
        raise Refusal("consultation_undone")
    if _is_outdated(session, talk):
        return talk, False
    again_on = {AnswerKind.DONE: today + DONE, AnswerKind.LATER: today + LATER}.get(kind)
    row = FollowUpAnswer(
        workspace_id=talk.workspace_id,
        created_at=now,
        person_id=person_id,
        consultation_id=talk.key,
        kind=kind,
        again_on=again_on,
    )
    if not add_once(session, row):
        given = session.exec(select(FollowUpAnswer).where(FollowUpAnswer.consultation_id == talk.key)).one()
        given.kind, given.again_on = kind, again_on
        session.flush()
    return talk, True


def chance(is_interested: bool, due_on: date | None, last_talk: date, on: date) -> float:
    """The chance of an open customer on a day, between 0 and 1; the module says why so."""
    stage = 1.0 if is_interested else ONLY_A_DATE
    if due_on is None:
        due = NO_DATE
    elif due_on > on:
        due = LATER_AGREED
    else:
        due = 0.5 ** (max(0, (on - due_on).days - GRACE) / DUE_HALF_LIFE)
    recency: float = 0.5 ** (max(0, (on - last_talk).days) / RECENCY_HALF_LIFE)
    return stage * due * recency


def _open_customers(session: Session, team: Team, person_ids: Iterable[int], today: date, on: date) -> Iterable[_Open]:
    """The open customers of reps whom they have not put off, in no order; two queries."""
    people = set(person_ids)
    put_off = set(_put_off(session, team, people, on))
    stage, last_talk = col(Consultation.stage), sa.func.max(Consultation.day)
    interested = sa.func.max(sa.case((stage.in_(INTERESTED), 1), else_=0))
    due_on = sa.func.max(sa.case((col(Consultation.follow_up_open), col(Consultation.follow_up_on))))
    grouped = (
        sa.select(
            col(Consultation.person_id),
            col(Consultation.customer_id),
            last_talk.label("last_talk"),
            interested.label("interested"),
            due_on.label("due_on"),
        )
        .where(*_recent(team, people, today), col(Consultation.customer_id).is_not(None))
        .group_by(col(Consultation.person_id), col(Consultation.customer_id))
        .having(sa.or_(interested == 1, due_on.is_not(None)))
        .subquery()
    )
    # By stage and not by `became_deal`: who took the money back is nobody to be called as a prospect.
    deal = aliased(Consultation)
    signed = sa.exists().where(
        col(deal.customer_id) == grouped.c.customer_id, col(deal.stage).in_(DEAL), col(deal.undone_at).is_(None)
    )
    rows: Iterable[Any] = session.connection().execute(sa.select(grouped).where(~signed)).all()
    for person_id, customer_id, last, is_interested, due in rows:
        if person_id in people and (person_id, customer_id) not in put_off:
            reckoned = chance(bool(is_interested), due, last, on)
            yield _Open(person_id, customer_id, last, bool(is_interested), due, reckoned)


def _put_off(session: Session, team: Team, people: set[int], on: date) -> Iterable[tuple[int, int]]:
    """The reps and customers whose last talk has an answer that still holds on a day."""
    talk, newer = aliased(Consultation), aliased(Consultation)
    talked_since = sa.exists().where(
        col(newer.customer_id) == col(talk.customer_id),
        col(newer.person_id) == col(talk.person_id),
        _after(newer, talk),
    )
    rows: Iterable[Any] = session.connection().execute(
        sa.select(col(talk.person_id), col(talk.customer_id))
        .join(FollowUpAnswer, col(FollowUpAnswer.consultation_id) == col(talk.id))
        .where(
            _whose(col(FollowUpAnswer.person_id), people, _team_mates(team)),
            sa.or_(col(FollowUpAnswer.again_on).is_(None), col(FollowUpAnswer.again_on) > on),
            col(talk.undone_at).is_(None),
            ~talked_since,
        )
    )
    return ((person_id, customer_id) for person_id, customer_id in rows)


def _talks(session: Session, team: Team, chosen: Iterable[_Open], today: date) -> dict[int, list[Consultation]]:
    """The recent talks of each rep with the customer chosen for them, in order."""
    pairs = {one.person_id: one.customer_id for one in chosen}
    if not pairs:
        return {}
    talks = session.exec(
        select(Consultation)
        .where(*_recent(team, set(pairs), today), col(Consultation.customer_id).in_(set(pairs.values())))
        .order_by(col(Consultation.day), col(Consultation.started_at), col(Consultation.id))
    )
    told: dict[int, list[Consultation]] = {}
    for talk in talks:
        if pairs.get(talk.person_id) == talk.customer_id:
            told.setdefault(talk.person_id, []).append(talk)
    return told


def _recent(team: Team, people: set[int], today: date) -> tuple[sa.ColumnElement[bool], ...]:
    """Standing talks of the last 60 days, held in whatever team: of one rep, or of the whole team, to be sifted."""
    return (
        _whose(col(Consultation.person_id), people, _team_mates(team)),
        col(Consultation.day) >= today - OPEN_FOR,
        col(Consultation.undone_at).is_(None),
    )


def _whose(column: Any, people: set[int], mates: sa.Select[Any]) -> sa.ColumnElement[bool]:
    """A condition that is the same statement for any number of people: long lists cost more than their rows."""
    found: sa.ColumnElement[bool] = column == next(iter(people)) if len(people) == 1 else column.in_(mates)
    return found


def _team_mates(team: Team) -> sa.Select[Any]:
    return sa.select(col(Membership.person_id)).where(col(Membership.team_id) == team.key)


def _after(one: type[Consultation], other: type[Consultation]) -> sa.ColumnElement[bool]:
    """Whether a standing talk is later than another one."""
    return sa.and_(
        col(one.undone_at).is_(None),
        sa.tuple_(col(one.day), col(one.started_at), col(one.id))
        > sa.tuple_(col(other.day), col(other.started_at), col(other.id)),
    )


def _is_outdated(session: Session, talk: Consultation) -> bool:
    """Whether the rep has talked to the customer since."""
    this = aliased(Consultation)
    newer = select(Consultation.id).where(
        Consultation.person_id == talk.person_id,
        Consultation.customer_id == talk.customer_id,
        col(this.id) == talk.key,
        _after(Consultation, this),
    )
    return talk.customer_id is not None and session.exec(newer.limit(1)).first() is not None
