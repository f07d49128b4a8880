"""Questions to a mentor, from asking to solved (product.md §8). Their hour is `models.help_clock`'s."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import aliased
from sqlmodel import Field, Session, col, select

from models import help_clock
from models.answerers import answerers_of, first_of
from models.base import Row, Stamped, new_key, text_enum
from models.errors import Refusal, not_yours
from models.help_clock import HelpCall, HelpClock, Subject
from models.outbox import Outbox, State
from models.teams import Team

QUESTION_LENGTH = 2000
CARD = "help/card"
"""The message that holds a question."""


class HelpState(StrEnum):
    """How far a question has come. Only waiting and reopened ones have a running clock."""

    WAITING = "waiting"
    ANSWERED = "answered"
    SOLVED = "solved"
    REOPENED = "reopened"
    WITHDRAWN = "withdrawn"


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


class HelpThread(Row, table=True):
    """A message that holds a question, and under which it is answered. The newest is where the bot speaks."""

    request_id: int = Field(foreign_key="helprequest.id", index=True)
    outbox_id: int = Field(foreign_key="outbox.id", unique=True)
    is_private: bool


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
        Refusal: `nobody_to_ask` where the team has neither mentor nor manager besides the asker.
    """
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


def request_for(session: Session, uid: str, teams: set[int], person_id: int) -> HelpRequest:
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


def begin_thread(session: Session, request: HelpRequest, outbox_id: int) -> None:
    """A message that waits to be sent holds the question from now on; what was said before stays findable."""
    session.add(
        HelpThread(
            workspace_id=request.workspace_id,
            request_id=request.key,
            outbox_id=outbox_id,
            is_private=request.is_private,
        )
    )
    session.flush()


def root_of(session: Session, request: HelpRequest) -> int | None:
    """The outbox row of the message under which the bot speaks of a question."""
    newest = (
        select(HelpThread.outbox_id).where(HelpThread.request_id == request.key).order_by(col(HelpThread.id).desc())
    )
    return session.exec(newest.limit(1)).first()


def in_thread(session: Session, workspace_id: int, channel: str, thread_ts: str) -> HelpRequest | None:
    """The question under whose message a thread hangs, its row locked; None: another thread."""
    found = session.exec(
        select(HelpRequest)
        .join(HelpThread, col(HelpThread.request_id) == HelpRequest.id)
        .join(Outbox, col(Outbox.id) == HelpThread.outbox_id)
        .where(
            HelpRequest.workspace_id == workspace_id,
            Outbox.sent_channel == channel,
            Outbox.ts == thread_ts,
        )
        .with_for_update(of=HelpRequest)
    )
    return found.first()


def in_group(session: Session, workspace_id: int, channel: str, ts: str) -> HelpRequest | None:
    """The question that was asked last in a group of people before a message there, and is not withdrawn; locked."""
    found = session.exec(
        select(HelpRequest)
        .join(HelpThread, col(HelpThread.request_id) == HelpRequest.id)
        .join(Outbox, col(Outbox.id) == HelpThread.outbox_id)
        .where(
            HelpRequest.workspace_id == workspace_id,
            Outbox.sent_channel == channel,
            col(Outbox.ts) < ts,
            col(HelpThread.is_private).is_(True),
            HelpRequest.state != HelpState.WITHDRAWN,
        )
        .order_by(col(HelpThread.id).desc())
        .limit(1)
        .with_for_update(of=HelpRequest)
    )
    return found.first()


def is_newest(session: Session, request: HelpRequest, channel: str, ts: str) -> bool:
    """Whether a message is the one under which the bot speaks of a question."""
    root = root_of(session, request)
    row = session.get(Outbox, root) if root is not None else None
    return row is not None and (row.sent_channel, row.ts) == (channel, ts)


def is_on_its_way(session: Session, workspace_id: int, channel: str, *, is_group: bool) -> bool:
    """Whether a question's message to a channel, or to any group, was taken to be sent and isn't known to have arrived.

    A group's id is known only once something was sent to it. What was given up is on its way no more, though nobody
    knows whether it arrived.
    """
    row = (
        select(HelpThread.id)
        .join(Outbox, col(Outbox.id) == HelpThread.outbox_id)
        .where(
            HelpThread.workspace_id == workspace_id,
            col(HelpThread.is_private).is_(True) if is_group else Outbox.channel == channel,
            col(Outbox.state).in_((State.WAITING, State.CLAIMED)),
            col(Outbox.claimed_at).is_not(None),
            col(Outbox.ts).is_(None),
        )
        .limit(1)
    )
    return session.exec(row).first() is not None


def unposted(session: Session) -> list[HelpRequest]:
    """Questions that wait and whose message to the help channel was refused for good; their rows locked."""
    thread = aliased(HelpThread)
    newest = sa.select(sa.func.max(col(thread.id))).where(col(thread.request_id) == HelpRequest.id)
    found = session.exec(
        select(HelpRequest)
        .join(HelpThread, col(HelpThread.request_id) == HelpRequest.id)
        .join(Outbox, col(Outbox.id) == HelpThread.outbox_id)
        .where(
            Outbox.state == State.DEAD,
            Outbox.message == CARD,
            col(HelpThread.id) == newest.scalar_subquery(),
            col(HelpRequest.is_private).is_(False),
            col(HelpRequest.state).in_((HelpState.WAITING, HelpState.REOPENED)),
        )
        .with_for_update(of=HelpRequest, skip_locked=True)
    )
    return list(found)


def same_waiting(session: Session, asker_id: int, text: str) -> HelpRequest | None:
    """A question of the same words by the same person that still waits: asked by a second tap."""
    same = select(HelpRequest).where(
        HelpRequest.asker_id == asker_id,
        HelpRequest.question == text,
        col(HelpRequest.state).in_((HelpState.WAITING, HelpState.REOPENED)),
    )
    return session.exec(same.limit(1)).first()


def open_of(session: Session, asker_id: int) -> list[tuple[HelpRequest, HelpClock]]:
    """A person's questions that are not done, the newest first, with their clocks."""
    found = session.exec(
        select(HelpRequest, HelpClock)
        .join(HelpClock, col(HelpClock.id) == HelpRequest.clock_id)
        .where(
            HelpRequest.asker_id == asker_id,
            col(HelpRequest.state).in_((HelpState.WAITING, HelpState.REOPENED, HelpState.ANSWERED)),
        )
        .order_by(col(HelpRequest.id).desc())
    )
    return list(found)


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
