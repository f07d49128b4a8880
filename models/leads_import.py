"""Leads from a file into a team's pool: what of it is new, what is known, and all of it in one transaction."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col

from models.base import new_key
from models.customers import Contact, fingerprint_of
from models.leads import Intent, Lead, LeadState
from models.leads_file import BadRow, LeadFile, Row
from models.reading import mask
from models.teams import Team
from models.vault import Vault

CHUNK = 500
"""Rows of one statement: SQLite and PostgreSQL both take so many parameters."""

Progress = Callable[[int, int], None]
"""Told how many of how many leads are done."""


def _no_progress(done: int, total: int) -> None:
    """Nobody watches."""


@dataclass(frozen=True)
class Sealed:
    """A file's leads, each contact once, ready to be stored. `merged` rows had the contact of an earlier one."""

    leads: Sequence[tuple[str, str, Row]]
    """Fingerprint, sealed contact, row."""
    merged: int
    bad: Sequence[BadRow]


@dataclass(frozen=True)
class Found:
    """What an import brings, or would bring: counts of rows, and the bad ones."""

    new: int
    merged: int
    """Rows with the contact of another row of the file."""
    known: int
    """Contacts that are leads already; what was missing of them is filled in."""
    customers: int
    """Contacts of people whom somebody has talked to."""
    bad: Sequence[BadRow]


def seal(vault: Vault, file: LeadFile, progress: Progress = _no_progress) -> Sealed:
    """Merge a file's duplicates and encrypt the rest. Needs no database: it is the long part."""
    merged: dict[str, Row] = {}
    for row in file.rows:
        mark = fingerprint_of(vault, row.kind, row.value)
        merged[mark] = _merge(merged[mark], row) if mark in merged else row
    leads = []
    for done, (mark, row) in enumerate(merged.items(), start=1):
        leads.append((mark, vault.seal(row.value), row))
        if done % CHUNK == 0 or done == len(merged):
            progress(done, len(merged))
    return Sealed(leads, len(file.rows) - len(merged), file.bad)


def preview(session: Session, team: Team, sealed: Sealed) -> Found:
    """What an import would bring; nothing is stored."""
    return _sorted(session, team, sealed)[0]


def store(session: Session, team: Team, sealed: Sealed, now: datetime) -> Found:
    """Put the new leads into the team's pool, and fill in what was missing of its known ones.

    All or nothing: the caller's transaction. Two imports at once: a contact becomes one lead.
    """
    found, new, changes = _sorted(session, team, sealed)
    rows = [_values(team, lead, now) for lead in new]
    upsert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    insert = upsert(Lead).on_conflict_do_nothing(index_elements=["workspace_id", "fingerprint"])
    connection = session.connection()
    stored = len(connection.execute(insert.returning(col(Lead.id)), rows).all()) if rows else 0
    if changes:
        fill = sa.update(Lead).where(col(Lead.id) == sa.bindparam("lead_id"))
        names = ("source", "concern", "note", "intent")
        types = {name: Lead.__table__.c[name].type for name in names}  # type: ignore[attr-defined]
        connection.execute(
            fill.values({name: sa.bindparam(f"new_{name}", type_=types[name]) for name in names}), changes
        )
    return replace(found, new=stored, known=found.known + len(rows) - stored)


def _sorted(
    session: Session, team: Team, sealed: Sealed
) -> tuple[Found, list[tuple[str, str, Row]], list[dict[str, Any]]]:
    """What is new, and what changes of the team's own leads."""
    marks = [mark for mark, _, _ in sealed.leads]
    known = {row.fingerprint: row for row in _stored(session, team, marks)}
    customers = {mark for mark in _customers(session, team, marks) if mark not in known}
    new = [lead for lead in sealed.leads if lead[0] not in known and lead[0] not in customers]
    changes = [
        change
        for mark, _, row in sealed.leads
        if mark in known and known[mark].team_id == team.key and (change := _filled(known[mark], row))
    ]
    return Found(len(new), sealed.merged, len(known), len(customers), sealed.bad), new, changes


def _stored(session: Session, team: Team, marks: Sequence[str]) -> Iterable[Any]:
    columns = (
        *(col(Lead.id), col(Lead.team_id), col(Lead.fingerprint)),
        *(col(Lead.source), col(Lead.concern), col(Lead.note), col(Lead.intent)),
    )
    for start in range(0, len(marks), CHUNK):
        among = col(Lead.fingerprint).in_(marks[start : start + CHUNK])
        found = sa.select(*columns).where(col(Lead.workspace_id) == team.workspace_id, among)
        yield from session.connection().execute(found)


def _customers(session: Session, team: Team, marks: Sequence[str]) -> Iterable[str]:
    for start in range(0, len(marks), CHUNK):
        among = col(Contact.fingerprint).in_(marks[start : start + CHUNK])
        found = sa.select(col(Contact.fingerprint)).where(col(Contact.workspace_id) == team.workspace_id, among)
        yield from session.connection().execute(found).scalars()


def _merge(one: Row, other: Row) -> Row:
    """Two rows of one person: the first counts, the second fills in what it lacks; the higher intent holds."""
    told = one if one.concern or one.note else other
    return replace(
        one,
        source=one.source or other.source,
        concern=told.concern,
        note=told.note,
        intent=_higher(one.intent, other.intent),
    )


def _higher(one: int, other: int) -> Intent:
    said = [intent for intent in (one, other) if intent != Intent.UNKNOWN]
    return Intent(min(said, default=Intent.UNKNOWN))


def _filled(stored: Any, row: Row) -> dict[str, Any] | None:
    """What a row tells of a stored lead that was not known; None: nothing. What was known stays."""
    told = stored.concern is not None or stored.note
    after = (
        stored.source or row.source,
        stored.concern if told else row.concern,
        stored.note if told else row.note,
        stored.intent if stored.intent != Intent.UNKNOWN else int(row.intent),
    )
    if after == (stored.source, stored.concern, stored.note, stored.intent):
        return None
    names = ("new_source", "new_concern", "new_note", "new_intent")
    return {"lead_id": stored.id, **dict(zip(names, after, strict=True))}


def _values(team: Team, lead: tuple[str, str, Row], now: datetime) -> dict[str, Any]:
    mark, sealed, row = lead
    return {
        "workspace_id": team.workspace_id,
        "created_at": now,
        "uid": new_key(),
        "team_id": team.key,
        "name": row.name,
        "kind": row.kind,
        "sealed": sealed,
        "fingerprint": mark,
        "mask": mask(row.kind, row.value)[:80],
        "source": row.source,
        "concern": row.concern,
        "note": row.note,
        "intent": int(row.intent),
        "state": LeadState.POOL,
    }
