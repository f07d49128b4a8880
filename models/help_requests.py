"""Questions to a mentor, from asking to solved (product.md §8). Their hour is `models.help_clock`'s."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, Session, col, select

from models import help_clock
from models.answerers import answerers_of, first_of
from models.base import Row, Stamped, new_key, text_enum
from models.errors import Refusal, not_yours
from models.help_clock import HelpCall, HelpClock, Subject
from models.teams import Team

QUESTION_LENGTH = 2000
MOST_OPEN = 5
"""Questions of one person that wait at once: more would wear out whoever is asked."""


class HelpState(StrEnum):
    """How far a question has come. Only waiting and reopened ones have a running clock."""

    WAITING = "waiting"
    ANSWERED = "answered"
    SOLVED = "solved"
    REOPENED = "reopened"
    WITHDRAWN = "withdrawn"


WAITING = (HelpState.WAITING, HelpState.REOPENED)
"""Nobody has answered yet."""


class HelpRequest(Stamped, table=True):
    """A question. `question` is as it was typed, contacts masked; "" once it was withdrawn."""

    __table_args__ = (Index("ix_helprequest_asker", "asker_id", "state"),)

    uid: str = Field(default_factory=new_key, max_length=20, unique=True)
    team_id: int = Field(foreign_key="team.id", index=True)
    asker_id: int = Field(foreign_key="person.id")
    clock_id: int = Field(foreign_key="helpclock.id", unique=True)
    """The clock that runs for it now, or ran last; each reopening starts another one."""
    question: str
    is_private: bool
    """Seen by the asker and who is asked, in a group of their own; else in the team's help channel."""
    consultation_id: int | None = Field(default=None, foreign_key="consultation.id")
    """The talk that it is about, and so the customer."""
    card_id: int | None = Field(default=None, foreign_key="playbookcard.id")
    """The playbook card that was shown at once."""
    state: HelpState = Field(default=HelpState.WAITING, sa_type=text_enum(HelpState))
    answered_at: datetime | None = None
    answered_by: int | None = Field(default=None, foreign_key="person.id")
    solved_at: datetime | None = None
    is_helpful: bool | None = None
    """What the asker said; None: nothing yet."""
    made_card_id: int | None = Field(default=None, foreign_key="playbookcard.id")
    """The playbook card that its answer became."""

    @property
    def is_waiting(self) -> bool:
        """Whether nobody has answered yet."""
        return self.state in WAITING


class HelpAnswer(Row, table=True):
    """What whoever answered wrote, contacts masked, kept so that it can become a playbook card."""

    __table_args__ = (UniqueConstraint("request_id", "ts"),)

    request_id: int = Field(foreign_key="helprequest.id")
    person_id: int = Field(foreign_key="person.id")
    ts: str = Field(max_length=32)
    """The chat's id of the message, by which an edit or a deletion finds it."""
    text: str


@dataclass(frozen=True)
class Question:
    """What is asked, and about what."""

    text: str
    is_private: bool = False
    consultation_id: int | None = None
    card_id: int | None = None


def words_of(text: str) -> str:
    """A question as it was typed, without the space around it; "" where nothing of it can be seen."""
    return text.strip() if any(char.isprintable() and not char.isspace() for char in text) else ""


def ask(
    session: Session, team: Team, asker_id: int, question: Question, now: datetime, mentor_id: int | None
) -> HelpRequest:
    """Keep a question and start its hour. Asked is `mentor_id`, who is there for the asker, unless they are away.

    Raises:
        Refusal: `nobody_to_ask` where the team has neither mentor nor manager besides the asker; `help_many`.
    """
    if len(waiting_of(session, asker_id)) >= MOST_OPEN:
        raise Refusal("help_many", maximum=MOST_OPEN)
    first = first_of(answerers_of(session, team, now), without={asker_id}, preferred=mentor_id)
    if first is None:
        raise Refusal("nobody_to_ask")
    clock = help_clock.start(session, team, Subject.QUESTION, asker_id, first.person.key, now)
    request = HelpRequest(
        workspace_id=team.workspace_id,
        created_at=now,
        team_id=team.key,
        asker_id=asker_id,
        clock_id=clock.key,
        question=question.text,
        is_private=question.is_private or team.help_channel is None,
        consultation_id=question.consultation_id,
        card_id=question.card_id,
    )
    session.add(request)
    session.flush()
    return request


def clock_of(session: Session, request: HelpRequest) -> HelpClock:
    """The clock of a question."""
    return session.get_one(HelpClock, request.clock_id)


def own_request(session: Session, uid: str, asker_id: int) -> HelpRequest:
    """The person's own question with this id; its row is locked until the end of the transaction.

    Raises:
        Refusal: `not_yours`.
    """
    found = _locked(session, uid)
    if found is None or found.asker_id != asker_id:
        raise not_yours()
    return found


def request_for(session: Session, uid: str, teams: frozenset[int], person_id: int) -> HelpRequest:
    """The question with this id for someone who may answer in one of these teams, and did not ask it.

    Raises:
        Refusal: `not_yours`.
    """
    found = _locked(session, uid)
    if found is None or found.team_id not in teams or found.asker_id == person_id:
        raise not_yours()
    return found


def _locked(session: Session, uid: str) -> HelpRequest | None:
    return session.exec(select(HelpRequest).where(HelpRequest.uid == uid).with_for_update()).one_or_none()


def by_clock(session: Session, clocks: Iterable[int]) -> dict[int, HelpRequest]:
    """Questions by the ids of their clocks."""
    found = session.exec(select(HelpRequest).where(col(HelpRequest.clock_id).in_(set(clocks))))
    return {request.clock_id: request for request in found}


def waiting_of(session: Session, asker_id: int) -> list[HelpRequest]:
    """A person's questions that nobody has answered yet."""
    waiting = select(HelpRequest).where(HelpRequest.asker_id == asker_id, col(HelpRequest.state).in_(WAITING))
    return list(session.exec(waiting))


def same_waiting(session: Session, asker_id: int, text: str) -> HelpRequest | None:
    """A question of the same words by the same person that still waits: asked by a second tap."""
    return next((one for one in waiting_of(session, asker_id) if one.question == text), None)


def open_of(session: Session, asker_id: int) -> list[HelpRequest]:
    """A person's questions that are not done, the newest first."""
    not_done = col(HelpRequest.state).in_((*WAITING, HelpState.ANSWERED))
    found = select(HelpRequest).where(HelpRequest.asker_id == asker_id, not_done)
    return list(session.exec(found.order_by(col(HelpRequest.id).desc())))


def waiting_for(session: Session, person_id: int, teams: Iterable[int], now: datetime) -> list[HelpRequest]:
    """The questions that a mentor or manager of some teams had better answer, the one due first first.

    Those that are with them, and, once overdue, any of their teams; of private ones only those to which they were
    called: nobody waits for somebody who isn't there.
    """
    called = sa.exists().where(col(HelpCall.clock_id) == HelpClock.id, col(HelpCall.person_id) == person_id)
    found = session.exec(
        select(HelpRequest)
        .join(HelpClock, col(HelpClock.id) == HelpRequest.clock_id)
        .where(
            col(HelpClock.team_id).in_(set(teams)),
            col(HelpClock.stopped_at).is_(None),
            HelpClock.subject == Subject.QUESTION,
            HelpRequest.asker_id != person_id,
            sa.or_(
                col(HelpClock.asked_id) == person_id,
                sa.and_(col(HelpClock.due_at) <= now, sa.or_(col(HelpRequest.is_private).is_(False), called)),
            ),
        )
        .order_by(col(HelpClock.due_at), col(HelpClock.id))
    )
    return list(found)
