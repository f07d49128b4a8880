"""All that one attempt needs, read and worded in one short transaction; none is open while the chat is called."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, select

from bot.sender.compose import Composer, Payload
from models.outbox import Kind, Outbox
from models.people import Person


@dataclass(frozen=True)
class Place:
    """A message in the chat. `uid` is what its metadata says, None: not known."""

    channel: str
    ts: str
    uid: str | None = None


@dataclass(frozen=True)
class Errand:
    """One message to send, or to rewrite, or to delete."""

    row: int
    uid: str
    kind: Kind
    message: str
    attempts: int
    channel: str
    payload: Payload | None
    """None: there is nothing (left) to say; or nothing is needed (a deletion)."""
    part: int
    parts: int
    reader: str | None
    """The chat's id of who reads it."""
    target: Place | None
    """What is rewritten or deleted."""
    thread_ts: str | None
    response_url: str | None
    replaces_original: bool
    """Whether it takes the place of the card whose `response_url` it answers at."""
    filename: str
    content: bytes
    look_from: datetime | None
    """An earlier attempt since then may have arrived. None: surely not."""
    is_late: bool
    """It has expired: it is not to be sent if it isn't there yet."""
    lease_until: datetime

    @property
    def has_charts(self) -> bool:
        """Whether it could be worded without native charts and pictures too."""
        return self.payload is not None and self.payload.has_charts

    @property
    def is_last(self) -> bool:
        """Whether the row is settled when this has been sent."""
        return self.part + 1 >= self.parts


def prepare(
    session: Session, composer: Composer, row_id: int, claimed_at: datetime, business: datetime, *, charts: bool = True
) -> Errand:
    """Read a claimed row and word it. `claimed_at`: the machine time of the claim.

    Raises:
        Exception: whatever the composer raises, or the database.
    """
    row = session.get_one(Outbox, row_id)
    root = _row(session, row.replies_to_id)
    payloads = composer.compose(session, row, charts=charts) if row.kind is not Kind.DELETE else []
    channel, thread_ts = row.channel, row.thread_ts
    if root is not None and root.ts is not None:
        channel, thread_ts = root.sent_channel or root.channel, root.ts
    payload = payloads[row.parts_sent] if row.parts_sent < len(payloads) else None
    attachment = payload.attachment if payload is not None else None
    assert row.lease_until is not None
    return Errand(
        row=row.key,
        uid=row.uid,
        kind=row.kind,
        message=row.message,
        attempts=row.attempts,
        channel=channel,
        payload=payload,
        part=row.parts_sent,
        parts=1 if row.kind is Kind.UPDATE else len(payloads),
        reader=_external_id(session, row.reader_id),
        target=_target(session, row),
        thread_ts=thread_ts,
        response_url=row.response_url,
        replaces_original=row.replaces_original and row.parts_sent == 0,
        filename=attachment.filename if attachment else row.filename or "file",
        content=attachment.content if attachment else row.content or b"",
        look_from=row.look_from if row.claimed_at != claimed_at else None,
        is_late=row.expires_at is not None and row.expires_at <= business and row.parts_sent == 0,
        lease_until=row.lease_until,
    )


def _row(session: Session, row_id: int | None) -> Outbox | None:
    return session.get(Outbox, row_id) if row_id is not None else None


def _external_id(session: Session, person_id: int | None) -> str | None:
    if person_id is None:
        return None
    return session.exec(select(Person.external_id).where(Person.id == person_id)).first()


def _target(session: Session, row: Outbox) -> Place | None:
    """Where the message to rewrite is: that of the row it replaces (through rows that replaced it), or as told."""
    if row.replaces_id is None:
        return Place(row.channel, row.ts) if row.ts is not None else None
    named = _row(session, row.replaces_id)
    while named is not None and named.ts is None and named.replaces_id is not None:
        named = _row(session, named.replaces_id)
    if named is None or named.ts is None:
        return None
    uid = named.uid if named.kind is Kind.MESSAGE else None
    return Place(named.sent_channel or named.channel, named.ts, uid)
