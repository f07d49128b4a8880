"""What was asked of several people and is settled now: taken back where it is not on its way, else to be rewritten."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from models.outbox import Outbox, State


def take_back(session: Session, workspace_id: int, key_begins: str, now: datetime) -> Sequence[Outbox]:
    """Withdraw the messages whose dedupe keys begin so, if nobody can have them yet (held back for quiet hours, say).

    Returns the others, which their readers have or are just getting. `now`: aware UTC, business time.
    """
    under = (col(Outbox.workspace_id) == workspace_id, col(Outbox.dedupe_key).startswith(key_begins, autoescape=True))
    withdrawn = session.connection().execute(
        sa.update(Outbox)
        .where(*under, col(Outbox.state) == State.WAITING, col(Outbox.claimed_at).is_(None))
        .values(expires_at=now)
        .returning(col(Outbox.id))
    )
    gone = set(withdrawn.scalars())
    found = select(Outbox).where(*under, col(Outbox.state) != State.EXPIRED).order_by(col(Outbox.id))
    return [row for row in session.exec(found) if row.id not in gone]
