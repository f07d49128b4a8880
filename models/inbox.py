"""What has arrived: a delivery of the chat is handled once, however often it is brought."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, Session, col, delete

from models.base import Row, store_once

DELIVERY_LENGTH = 255


class Inbox(Row, table=True):
    """One delivery (event id, channel and ts, trigger id, view), stored with all that it caused."""

    __table_args__ = (UniqueConstraint("workspace_id", "delivery"),)

    delivery: str = Field(max_length=DELIVERY_LENGTH)
    received_at: datetime = Field(index=True)
    """Machine time, not business time: it only says when the row may be forgotten."""


def receive(session: Session, workspace_id: int, delivery: str, now: datetime) -> bool:
    """Note the delivery in this transaction; False: it was handled before. `now` is machine time.

    Two at once: the second waits for the first's transaction, and is told False when that one commits.
    """
    row = {"workspace_id": workspace_id, "delivery": delivery[:DELIVERY_LENGTH], "received_at": now}
    return store_once(session, Inbox, row, "workspace_id", "delivery") is not None


def forget_before(session: Session, moment: datetime) -> int:
    """Drop deliveries older than a moment of machine time: nothing is redelivered so late. Returns how many."""
    result = session.connection().execute(delete(Inbox).where(col(Inbox.received_at) < moment))
    return int(result.rowcount)
