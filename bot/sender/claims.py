"""The SQL by which rows of the outbox are claimed and settled: one conditional UPDATE each.

Every statement is built once and runs on SQLite and PostgreSQL. `business` and `machine` are the two times
(architecture.md, "Two times"); `owner` is the name of the process's dispatcher.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from models.outbox import Kind, Outbox, State

OPEN = (State.WAITING, State.CLAIMED)
LEASE = timedelta(seconds=60)
"""How long a claim holds; longer than any attempt, whose calls are given up after 10 s each."""


def _is_open(id_column: Any) -> sa.ColumnElement[bool]:
    """Whether the row that a column names is still to be sent."""
    named = aliased(Outbox)
    return sa.exists().where(col(named.id) == id_column, col(named.state).in_(OPEN))


def _waits(row: Any) -> sa.ColumnElement[bool]:
    """Whether a row replies to or rewrites one that is still to be sent."""
    return sa.or_(_is_open(row.replies_to_id), _is_open(row.replaces_id))


def _holds_up(row: Any) -> sa.ColumnElement[bool]:
    """Whether an open row holds up the later ones of its lane: the rules in `lanes`."""
    return sa.or_(
        row.state == State.CLAIMED,
        row.attempts > 0,
        row.parts_sent > 0,
        sa.and_(row.not_before <= sa.bindparam("business"), sa.not_(_waits(row))),
    )


def _may_go_on() -> sa.ColumnElement[bool]:
    """Not expired; or begun, so that it must be looked up or finished all the same."""
    return sa.or_(
        col(Outbox.expires_at).is_(None),
        col(Outbox.expires_at) > sa.bindparam("business"),
        col(Outbox.claimed_at).is_not(None),
        col(Outbox.parts_sent) > 0,
    )


@cache
def _claim() -> sa.Update:
    earlier = aliased(Outbox)
    held_up = sa.exists().where(
        col(earlier.lane) == col(Outbox.lane),
        col(earlier.state).in_(OPEN),
        col(earlier.id) < col(Outbox.id),
        _holds_up(earlier),
    )
    machine: sa.BindParameter[datetime] = sa.bindparam("machine")
    return (
        sa.update(Outbox)
        .where(
            col(Outbox.id).in_(sa.bindparam("rows", expanding=True)),
            sa.or_(
                sa.and_(
                    col(Outbox.state) == State.WAITING,
                    sa.or_(col(Outbox.retry_at).is_(None), col(Outbox.retry_at) <= machine),
                ),
                sa.and_(col(Outbox.state) == State.CLAIMED, col(Outbox.lease_until) <= machine),
            ),
            col(Outbox.not_before) <= sa.bindparam("business"),
            _may_go_on(),
            sa.not_(held_up),
            sa.not_(_waits(Outbox)),
        )
        .values(
            state=State.CLAIMED,
            claimed_by=sa.bindparam("owner"),
            claimed_at=sa.func.coalesce(Outbox.claimed_at, machine),
            look_from=sa.func.coalesce(Outbox.look_from, sa.bindparam("earliest")),
            lease_until=sa.bindparam("lease"),
        )
        .returning(col(Outbox.id))
    )


def claim(session: Session, rows: Iterable[int], owner: str, business: datetime, machine: datetime) -> set[int]:
    """Take rows, each for one send. Returns those that were taken; of the others it isn't the turn, or they are taken.

    Two that claim rows of one lane at once can't both succeed: either row holds up or is the other.
    """
    result = session.connection().execute(
        _claim(),
        {
            "rows": list(rows),
            "owner": owner,
            "business": business,
            "machine": machine,
            "earliest": min(business, machine),
            "lease": machine + LEASE,
        },
    )
    return {row for row in result.scalars() if row is not None}


@cache
def _stand_in() -> sa.Update:
    later = aliased(Outbox)
    same = sa.or_(
        col(later.replaces_id) == col(Outbox.replaces_id),
        sa.and_(
            col(later.replaces_id).is_(None),
            col(Outbox.replaces_id).is_(None),
            col(later.channel) == col(Outbox.channel),
            col(later.ts) == col(Outbox.ts),
        ),
    )
    return (
        sa.update(Outbox)
        .where(
            col(Outbox.id).in_(sa.bindparam("rows", expanding=True)),
            col(Outbox.kind) == Kind.UPDATE,
            col(Outbox.state) == State.WAITING,
            sa.exists().where(
                col(later.id) > col(Outbox.id),
                col(later.workspace_id) == col(Outbox.workspace_id),
                col(later.kind) == Kind.UPDATE,
                col(later.state) == State.WAITING,
                col(later.not_before) <= sa.bindparam("business"),
                sa.or_(col(later.expires_at).is_(None), col(later.expires_at) > sa.bindparam("business")),
                same,
            ),
        )
        .values(state=State.SUPERSEDED, settled_at=sa.bindparam("machine"))
        .returning(col(Outbox.id))
    )


def give_way(session: Session, rows: Iterable[int], business: datetime, machine: datetime) -> set[int]:
    """Supersede those of some waiting updates of which a later one of the same message is due too. Returns them."""
    values = {"rows": list(rows), "business": business, "machine": machine}
    return {row for row in session.connection().execute(_stand_in(), values).scalars() if row is not None}


@dataclass(frozen=True)
class Receipt:
    """A row that was sent as a whole, and where it stands now (None: as it was, or not known)."""

    row: int
    parts: int
    channel: str | None
    ts: str | None


@cache
def _sent() -> sa.Update:
    now: sa.BindParameter[datetime] = sa.bindparam("machine")
    return (
        sa.update(Outbox)
        .where(
            col(Outbox.id) == sa.bindparam("row"),
            col(Outbox.state) == State.CLAIMED,
            col(Outbox.claimed_by) == sa.bindparam("owner"),
        )
        .values(
            state=State.SENT,
            parts_sent=sa.bindparam("parts"),
            sent_channel=sa.func.coalesce(sa.bindparam("sent_to"), Outbox.sent_channel),
            ts=sa.func.coalesce(sa.bindparam("sent_ts"), Outbox.ts),
            sent_at=now,
            settled_at=now,
            claimed_by=None,
            claimed_at=None,
            look_from=None,
            lease_until=None,
            retry_at=None,
            attempts=0,
            error=None,
        )
    )


def settle_sent(session: Session, receipts: Iterable[Receipt], owner: str, machine: datetime) -> int:
    """Mark claimed rows as sent. Returns how many still were the owner's."""
    result = session.connection().execute(
        _sent(),
        [
            {
                "row": receipt.row,
                "parts": receipt.parts,
                "sent_to": receipt.channel,
                "sent_ts": receipt.ts,
                "owner": owner,
                "machine": machine,
            }
            for receipt in receipts
        ],
    )
    return int(result.rowcount)


def settle(session: Session, row: int, owner: str, **values: Any) -> bool:
    """Say what became of a claimed row, and release it. False: the claim is no longer the owner's."""
    result = session.connection().execute(
        sa.update(Outbox)
        .where(col(Outbox.id) == row, col(Outbox.state) == State.CLAIMED, col(Outbox.claimed_by) == owner)
        .values(claimed_by=None, lease_until=None, **values)
    )
    return bool(result.rowcount)


def expire(session: Session, rows: Iterable[int], business: datetime, machine: datetime) -> list[int]:
    """Give up those of the rows whose time has passed and that were surely not sent. Returns them."""
    result = session.connection().execute(
        sa.update(Outbox)
        .where(
            col(Outbox.id).in_(list(rows)),
            col(Outbox.state) == State.WAITING,
            col(Outbox.expires_at) <= business,
            col(Outbox.claimed_at).is_(None),
            col(Outbox.parts_sent) == 0,
        )
        .values(state=State.EXPIRED, settled_at=machine)
        .returning(col(Outbox.id))
    )
    return [row for row in result.scalars() if row is not None]


def owners(session: Session) -> set[str]:
    """The dispatchers that have claims."""
    found = session.connection().execute(
        sa.select(col(Outbox.claimed_by)).where(col(Outbox.state) == State.CLAIMED).distinct()
    )
    return {owner for owner in found.scalars() if owner is not None}


def cut_leases(session: Session, gone: Iterable[str], until: datetime) -> int:
    """Let the claims of dispatchers that are gone run out at a machine time, to be taken over then."""
    result = session.connection().execute(
        sa.update(Outbox)
        .where(
            col(Outbox.state) == State.CLAIMED,
            col(Outbox.claimed_by).in_(list(gone)),
            col(Outbox.lease_until) > until,
        )
        .values(lease_until=until)
    )
    return int(result.rowcount)
