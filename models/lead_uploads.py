"""A file of leads that a manager sent in chat: fetched, shown as a preview, and stored only when they say so.

Each step that takes long is a state of a row, so that it is done after the answer, once, and also after a restart.
The file waits encrypted for the manager's word, a day at most.
"""

import base64
import zlib
from datetime import datetime, timedelta
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy import Index
from sqlmodel import Field, Session, col, select

from models.base import Stamped, new_key, text_enum
from models.errors import Refusal
from models.teams import Team
from models.vault import vault_of

LEASE = timedelta(seconds=60)
MOST_ATTEMPTS = 3
WAITS = timedelta(days=1)
"""How long a preview waits for the manager's word."""


class UploadState(StrEnum):
    """How far an upload has come. Those that arrived or are confirmed are for the bot to go on with."""

    ARRIVED = "arrived"
    SHOWN = "shown"
    CONFIRMED = "confirmed"
    DONE = "done"
    CANCELLED = "cancelled"
    FAILED = "failed"


_TO_DO = (UploadState.ARRIVED, UploadState.CONFIRMED)


class LeadUpload(Stamped, table=True):
    """One file. `file_id` is the chat's; `sealed` the file itself, compressed and encrypted, until it is settled."""

    __table_args__ = (Index("ix_lead_upload_state", "state", "id"),)

    uid: str = Field(default_factory=new_key, max_length=20, unique=True)
    team_id: int = Field(foreign_key="team.id")
    person_id: int = Field(foreign_key="person.id")
    file_id: str = Field(max_length=64)
    filename: str = Field(default="", max_length=200)
    sealed: str | None = None
    state: UploadState = Field(default=UploadState.ARRIVED, sa_type=text_enum(UploadState))
    attempts: int = 0
    lease_until: datetime | None = None
    """Machine time: until then one process is at it."""


def arrive(session: Session, team: Team, person_id: int, file_id: str, filename: str, now: datetime) -> LeadUpload:
    """Note a file that is to be fetched."""
    upload = LeadUpload(
        workspace_id=team.workspace_id,
        created_at=now,
        team_id=team.key,
        person_id=person_id,
        file_id=file_id,
        filename=filename[:200],
    )
    session.add(upload)
    session.flush()
    return upload


def claim(session: Session, machine_now: datetime) -> LeadUpload | None:
    """The next upload to go on with, reserved for whoever asked; None: there is none."""
    upload = session.exec(
        select(LeadUpload)
        .where(
            col(LeadUpload.state).in_(_TO_DO),
            sa.or_(col(LeadUpload.lease_until).is_(None), col(LeadUpload.lease_until) < machine_now),
        )
        .order_by(col(LeadUpload.id))
        .limit(1)
        .with_for_update(skip_locked=True)
    ).first()
    if upload is not None:
        upload.lease_until = machine_now + LEASE
        upload.attempts += 1
        session.flush()
    return upload


def show(session: Session, upload: LeadUpload, content: bytes) -> bool:
    """The file was fetched and waits for the manager's word; False: somebody else has done so."""
    packed = base64.b64encode(zlib.compress(content)).decode()
    return _move(session, upload, UploadState.ARRIVED, UploadState.SHOWN, vault_of(session).seal(packed))


def settle(session: Session, upload: LeadUpload, state: UploadState) -> bool:
    """The upload came to its end, and its file is dropped; False: it had been settled before."""
    return _move(session, upload, upload.state, state, None)


def confirm(session: Session, person_id: int, uid: str) -> LeadUpload:
    """Let the bot store what it has shown.

    Raises:
        Refusal: `leads_upload_over` for another's upload, or one that is settled or lapsed.
    """
    upload = _own(session, person_id, uid)
    upload.state, upload.lease_until, upload.attempts = UploadState.CONFIRMED, None, 0
    session.flush()
    return upload


def cancel(session: Session, person_id: int, uid: str) -> LeadUpload:
    """Drop what was shown.

    Raises:
        Refusal: `leads_upload_over`.
    """
    upload = _own(session, person_id, uid)
    settle(session, upload, UploadState.CANCELLED)
    return upload


def content_of(session: Session, upload: LeadUpload) -> bytes:
    """The file that was kept for the manager's word."""
    return zlib.decompress(base64.b64decode(vault_of(session).open(upload.sealed or "")))


def lapse(session: Session, before: datetime) -> int:
    """Drop the files that nobody said a word on since a moment. Returns how many."""
    over = (
        sa.update(LeadUpload)
        .where(col(LeadUpload.state) == UploadState.SHOWN, col(LeadUpload.created_at) < before)
        .values(state=UploadState.CANCELLED, sealed=None)
    )
    return int(session.connection().execute(over).rowcount)


def _own(session: Session, person_id: int, uid: str) -> LeadUpload:
    upload = session.exec(
        select(LeadUpload)
        .where(LeadUpload.uid == uid, LeadUpload.person_id == person_id, col(LeadUpload.state) == UploadState.SHOWN)
        .with_for_update()
    ).one_or_none()
    if upload is None:
        raise Refusal("leads_upload_over")
    return upload


def _move(session: Session, upload: LeadUpload, before: UploadState, after: UploadState, sealed: str | None) -> bool:
    moved = session.connection().execute(
        sa.update(LeadUpload)
        .where(col(LeadUpload.id) == upload.key, col(LeadUpload.state) == before)
        .values(state=after, sealed=sealed, lease_until=None)
    )
    return bool(moved.rowcount)
