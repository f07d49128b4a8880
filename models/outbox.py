"""What is to be said: rows that the dispatcher sends, stored in the transaction of what caused them.

The dispatcher lives in `bot/`; here is what a use case needs: the table, and `tell`.
Moments named *business* follow `Clock.now()`, which tests and the practice workspace turn; those named
*machine* are the machine's own time, which never turns (leases, pauses, clean-up).
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Field, Session, col, select
from sqlmodel.sql.sqltypes import UTCDateTime

from models.base import Stamped, add_once, new_key, store_once, text_enum

KEY_LENGTH = 200


class Kind(StrEnum):
    """By which way a row leaves."""

    MESSAGE = "message"
    UPDATE = "update"
    """Rewrites the message that `replaces` (or `channel` and `ts`) names."""
    RESPONSE_URL = "response_url"
    """Answers at the address that came with a click or command; replaces the card it came from."""
    EPHEMERAL = "ephemeral"
    FILE = "file"
    DELETE = "delete"


class State(StrEnum):
    """How far a row has come. Only waiting and claimed rows are still to be sent."""

    WAITING = "waiting"
    CLAIMED = "claimed"
    SENT = "sent"
    SUPERSEDED = "superseded"
    """A later update of the same message stands in for it."""
    EXPIRED = "expired"
    DEAD = "dead"
    """Given up: the chat refuses it for good, or it failed too often. `/healthz` and the log show these."""


class Outbox(Stamped, table=True):
    """One thing to say. Its data holds no contact in the clear, and is dropped seven days after sending."""

    __table_args__ = (
        UniqueConstraint("workspace_id", "dedupe_key"),
        Index("ix_outbox_state_not_before", "state", "not_before"),
        Index("ix_outbox_lane", "lane", "state", "id"),
        Index("ix_outbox_replaces_id", "replaces_id"),
        Index("ix_outbox_place", "sent_channel", "ts"),
    )

    uid: str = Field(default_factory=new_key, max_length=20, unique=True)
    """The id that travels in the message's metadata, by which a lost reply is looked up."""
    kind: Kind = Field(sa_type=text_enum(Kind))
    lane: str = Field(max_length=64)
    """The channel or person whose messages keep their order; a row waits for earlier ones of its lane."""
    channel: str = Field(max_length=64)
    """The chat's id of a channel, or of a person (then it goes to their direct messages), or of several people with
    commas between (then to their group)."""
    reader_id: int | None = Field(default=None, foreign_key="person.id")
    """Who reads it: their language is used. None: the team's, else the default."""
    locale: str | None = Field(default=None, max_length=35)
    """The language where no reader is named."""
    message: str = Field(max_length=80)
    data: dict[str, Any] | None = Field(default=None, sa_type=sa.JSON)
    dedupe_key: str = Field(max_length=KEY_LENGTH)
    not_before: datetime
    """Business time."""
    expires_at: datetime | None = None
    """Business time; later it is logged, not sent."""
    replies_to_id: int | None = Field(default=None, foreign_key="outbox.id")
    """The row whose message begins the thread."""
    replaces_id: int | None = Field(default=None, foreign_key="outbox.id")
    """The row whose message is rewritten or deleted."""
    ts: str | None = Field(default=None, max_length=32)
    """Of a message row: its ts in the chat once sent. Of an update without `replaces`: the ts to rewrite."""
    thread_ts: str | None = Field(default=None, max_length=32)
    sent_channel: str | None = Field(default=None, max_length=64)
    """Where it landed; a message to a person gets their direct channel here."""
    response_url: str | None = Field(default=None, max_length=2000)
    replaces_original: bool = False
    """At a response address: the answer takes the place of the card, instead of standing beside it."""
    filename: str | None = Field(default=None, max_length=200)
    content: bytes | None = None
    state: State = Field(default=State.WAITING, sa_type=text_enum(State))
    parts_sent: int = 0
    """How many of the messages that the row was split into have been sent."""
    attempts: int = 0
    """How often in a row it failed; being told to wait does not count."""
    retry_at: datetime | None = None
    """Machine time."""
    claimed_by: str | None = Field(default=None, max_length=40)
    claimed_at: datetime | None = None
    """Machine time of the first claim whose outcome is unknown. None: nothing can have been sent unnoticed."""
    look_from: datetime | None = None
    """Where a look-up in the chat begins: the business or the machine time of `claimed_at`, whichever is earlier,
    because a chat may stamp its messages by either."""
    lease_until: datetime | None = None
    """Machine time."""
    sent_at: datetime | None = None
    """Machine time."""
    settled_at: datetime | None = Field(default=None, index=True)
    """Machine time at which it was sent, superseded, expired or given up."""
    error: str | None = Field(default=None, max_length=500)


def tell(
    session: Session,
    *,
    workspace_id: int,
    channel: str,
    message: str,
    data: dict[str, Any],
    dedupe_key: str,
    now: datetime,
    kind: Kind = Kind.MESSAGE,
    **more: Any,
) -> int | None:
    """Enqueue something to say, in the transaction of what caused it; returns the row's id.

    `data` must be JSON. `dedupe_key` makes it unique in the workspace: a second row with the same key is not
    stored and None is returned. `more`: the other columns of `Outbox` (`reader_id`, `not_before`, …).
    """
    row = _row(
        {
            "workspace_id": workspace_id,
            "kind": kind,
            "channel": channel,
            "message": message,
            "data": data,
            "dedupe_key": dedupe_key[:KEY_LENGTH],
            **more,
        },
        now,
    )
    stored = store_once(session, Outbox, row, "workspace_id", "dedupe_key")
    if stored is not None:
        session.info["told"] = True
    return stored


def was_told(session: Session, workspace_id: int, dedupe_key: str) -> bool:
    """Whether something with this key has been said, or waits to be."""
    told = select(Outbox.id).where(Outbox.workspace_id == workspace_id, Outbox.dedupe_key == dedupe_key)
    return session.exec(told).first() is not None


def _row(given: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    """A row's columns with the defaults of the table, for a statement that goes past the ORM."""
    return {
        "uid": new_key(),
        "kind": Kind.MESSAGE,
        "lane": given["channel"],
        "created_at": now,
        "not_before": now,
        "state": State.WAITING,
        "parts_sent": 0,
        "attempts": 0,
        "replaces_original": False,
        **given,
    }


def tell_many(session: Session, rows: Sequence[Mapping[str, Any]], now: datetime) -> int:
    """Enqueue many messages with one statement; those whose dedupe key is stored already are left out.

    Each row: `workspace_id`, `channel`, `message`, `data`, `dedupe_key`, and what else of `Outbox` it needs. All rows
    must name the same columns. Returns how many were asked for.
    """
    if rows:
        upsert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
        statement = upsert(Outbox).on_conflict_do_nothing(index_elements=["workspace_id", "dedupe_key"])
        session.connection().execute(statement, [_row(row, now) for row in rows])
        session.info["told"] = True
    return len(rows)


def told_of(session: Session, workspace_id: int, dedupe_keys: Iterable[str]) -> set[str]:
    """Those of some dedupe keys under which something was enqueued."""
    keys = select(Outbox.dedupe_key).where(
        Outbox.workspace_id == workspace_id, col(Outbox.dedupe_key).in_(set(dedupe_keys))
    )
    return set(session.exec(keys))


def forget_sent(session: Session, before: datetime) -> int:
    """Drop what settled rows said (data, file, address), keeping that they were said. Returns how many.

    `before` is machine time: seven days ago (architecture.md, the outbox).
    """
    changed = session.connection().execute(
        sa.update(Outbox)
        .where(
            col(Outbox.settled_at) < before,
            col(Outbox.state).in_((State.SENT, State.SUPERSEDED, State.EXPIRED, State.DEAD)),
            sa.or_(
                col(Outbox.data).is_not(sa.null()),
                col(Outbox.content).is_not(None),
                col(Outbox.response_url).is_not(None),
            ),
        )
        .values(data=sa.null(), content=None, response_url=None)
    )
    return int(changed.rowcount)


class Home(Stamped, table=True):
    """A person's App Home: published while `published` is behind `wanted`; the figures are read when it is drawn."""

    __table_args__ = (
        UniqueConstraint("workspace_id", "person_id"),
        Index("ix_home_behind", "published", "wanted"),
    )

    person_id: int = Field(foreign_key="person.id", index=True)
    wanted: int = 0
    wanted_at: datetime | None = None
    """Business time of the newest wish: the newest is published first."""
    published: int = 0
    lease_until: datetime | None = None
    """Machine time."""
    retry_at: datetime | None = None
    """Machine time."""
    attempts: int = 0


def open_home(session: Session, workspace_id: int, person_id: int, now: datetime) -> None:
    """Draw the App Home of somebody who opens it, after this transaction; from now on it is kept fresh."""
    if not _wish(session, workspace_id, person_id, now):
        first = Home(workspace_id=workspace_id, person_id=person_id, created_at=now, wanted=1, wanted_at=now)
        if not add_once(session, first):
            _wish(session, workspace_id, person_id, now)
    session.info["told"] = True


def refresh_home(session: Session, workspace_id: int, person_id: int, now: datetime) -> None:
    """Draw the person's App Home again, after this transaction. Who never opened it has none to be drawn."""
    if _wish(session, workspace_id, person_id, now):
        session.info["told"] = True


_WISH = (
    sa.update(Home)
    .where(col(Home.workspace_id) == sa.bindparam("of_workspace"), col(Home.person_id) == sa.bindparam("of_person"))
    .values(wanted=Home.wanted + 1, wanted_at=sa.bindparam("now", type_=UTCDateTime()))
)
"""Built once: every change asks it."""


def _wish(session: Session, workspace_id: int, person_id: int, now: datetime) -> bool:
    whose = {"of_workspace": workspace_id, "of_person": person_id, "now": now}
    return bool(session.connection().execute(_WISH, whose).rowcount)


def refresh_homes(session: Session, people: Iterable[int], now: datetime) -> None:
    """The same for several people at once, by their ids; always in one order, so that no two wait for each other."""
    homes = session.exec(
        select(Home.id).where(col(Home.person_id).in_(set(people))).order_by(col(Home.id)).with_for_update()
    ).all()
    if homes:
        wish = sa.update(Home).where(col(Home.id).in_(homes)).values(wanted=Home.wanted + 1, wanted_at=now)
        session.connection().execute(wish)
        session.info["told"] = True


def trouble_in(session: Session, workspace_id: int, channel: str) -> str | None:
    """The chat's word for why the last message to a channel was refused for good; None: it went well, or none went."""
    last = session.exec(
        select(Outbox.state, Outbox.error)
        .where(
            Outbox.workspace_id == workspace_id,
            Outbox.lane == channel,
            col(Outbox.state).in_((State.SENT, State.DEAD)),
        )
        .order_by(col(Outbox.id).desc())
        .limit(1)
    ).first()
    return last[1] if last and last[0] is State.DEAD else None
