"""Where questions stand in the chat: the messages that hold them, and which question something was said under."""

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import Field, Session, col, select

from models.base import Row
from models.help_requests import WAITING, HelpRequest, HelpState
from models.outbox import Outbox, State

CARD = "help/card"
"""The message that holds a question."""


class HelpThread(Row, table=True):
    """A message that holds a question, and under which it is answered. The newest is where the bot speaks."""

    request_id: int = Field(foreign_key="helprequest.id", index=True)
    outbox_id: int = Field(foreign_key="outbox.id", unique=True)
    is_private: bool


_HELD = (
    select(HelpRequest)
    .join(HelpThread, col(HelpThread.request_id) == HelpRequest.id)
    .join(Outbox, col(Outbox.id) == HelpThread.outbox_id)
)
"""Questions with the messages that hold them."""


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
        _HELD.where(
            HelpRequest.workspace_id == workspace_id,
            Outbox.sent_channel == channel,
            Outbox.ts == thread_ts,
        ).with_for_update(of=HelpRequest)
    )
    return found.first()


def in_group(session: Session, workspace_id: int, channel: str, ts: str) -> HelpRequest | None:
    """The question that was asked last in a group of people before a message there, and is not withdrawn; locked."""
    found = session.exec(
        _HELD.where(
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
        _HELD.where(
            Outbox.state == State.DEAD,
            Outbox.message == CARD,
            col(HelpThread.id) == newest.scalar_subquery(),
            col(HelpRequest.is_private).is_(False),
            col(HelpRequest.state).in_(WAITING),
        ).with_for_update(of=HelpRequest, skip_locked=True)
    )
    return list(found)
