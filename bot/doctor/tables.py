"""What the database holds: its tables' age, contacts that the key must open, and what waits to be said."""

import re
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

import sqlalchemy as sa
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.script.revision import RevisionError
from alembic.util import CommandError
from pydantic import SecretStr
from sqlmodel import Session, SQLModel, col, select

import models.tables  # noqa: F401 - so that the metadata hold every table
from bot.doctor.finding import Finding, failure, ok, unknown, warning
from models import customers
from models.customers import Contact
from models.drafts import Draft
from models.outbox import Outbox, State
from models.vault import BadKey, InvalidToken, Vault, vault_of

RECENT = timedelta(days=7)
SLOW = timedelta(minutes=10)
SAMPLE = 3
"""So many of the newest and of the oldest contacts are opened: keys change between them, if ever."""
MOST_REASONS = 3
FOLDER = Path(__file__).parents[2] / "migrations"
_CODE = re.compile(r"[A-Za-z0-9_]+([: ]+[A-Za-z0-9_]+)*")
_BACKUP = "restore the last backup, whole"


def migrations(session: Session, folder: Path = FOLDER) -> Finding:
    """Whether the tables are this program's; `ok` means that they can be read. `folder`: that of the migrations."""
    name = "migrations"
    connection = session.connection()
    tables = set(sa.inspect(connection).get_table_names())
    scripts = ScriptDirectory(str(folder))
    head = scripts.get_current_head() or ""
    try:
        now = MigrationContext.configure(connection).get_current_revision()
        steps = [] if now is None else list(scripts.iterate_revisions(head, now))
    except (CommandError, RevisionError):
        found = "the tables are newer than this program"
        return failure(name, found, f"start the program that made them, or {_BACKUP}: tables never go back")
    ours = tables & SQLModel.metadata.tables.keys()
    if now is None and ours:
        return failure(name, "there are tables, and no word of which migration made them", _BACKUP)
    if now is None:
        return unknown(name, f"the database is empty; the next start makes the tables ({head})")
    if steps:
        found = f"{len(steps)} behind: the next start brings {now} to {head}"
        return warning(name, found, "make a backup, then start; there is no way back but the backup")
    missing = SQLModel.metadata.tables.keys() - tables
    if missing:
        return failure(name, f"{len(missing)} tables are missing, {min(missing)} among them", _BACKUP)
    return ok(name, f"at the newest, {now}")


def well_formed_key(key: SecretStr | None, *, practice: bool) -> tuple[Vault | None, Finding | None]:
    """The vault that the key makes; or what is wrong with the key."""
    name = "key"
    new = "make one by `python -m bot new-key`"
    if key is None and practice:
        return None, ok(name, "JIAYOU_KEY is not set; the practice workspace makes one by itself")
    if key is None:
        do = f"{new}, put it into .env as JIAYOU_KEY, and keep a copy in a safe place"
        return None, failure(name, "JIAYOU_KEY is not set: the bot does not start without", do)
    try:
        return Vault(key.get_secret_value()), None
    except BadKey as error:
        do = f"copy it anew, whole; only where nothing is stored yet: {new}"
        return None, failure(name, f"JIAYOU_KEY can't be used: {error}", do)


def key(session: Session) -> Finding:
    """Whether the key of the session's vault opens what is stored, and knows a contact again."""
    name, vault = "key", vault_of(session)
    contacts = [*_some(session, newest_first=True), *_some(session, newest_first=False)]
    sealed: list[str | None] = [one.sealed for one in contacts]
    sealed += session.exec(select(Draft.sealed).where(col(Draft.sealed).is_not(None)).limit(SAMPLE)).all()
    shut = sum(_open(vault, text) is None for text in sealed)
    if not sealed:
        return ok(name, "well formed; nothing is stored yet that it must open")
    if shut == len(sealed):
        do = "put the key back with which the bot ran until now (your backup of it); a new one opens nothing"
        return failure(name, "JIAYOU_KEY opens none of the stored contacts: it is the wrong key", do)
    if shut:
        do = "put the older key back behind the newer one: JIAYOU_KEY=new,old"
        return failure(name, f"JIAYOU_KEY does not open {shut} of {len(sealed)} stored things: a key is missing", do)
    strangers = sum(not _is_known(session, vault, one) for one in contacts)
    if strangers:
        found = f"{strangers} of {len(contacts)} stored contacts would not be known again: the last key is another one"
        do = "put the first key that was ever used last: JIAYOU_KEY=new,old"
        return warning(name, found, do)
    return ok(name, f"well formed, and opens what is stored ({len(sealed)} tried)")


def _some(session: Session, *, newest_first: bool) -> list[Contact]:
    order = col(Contact.id).desc() if newest_first else col(Contact.id)
    return list(session.exec(select(Contact).order_by(order).limit(SAMPLE)))


def _open(vault: Vault, sealed: str | None) -> str | None:
    try:
        return vault.open(sealed or "")
    except InvalidToken:
        return None


def _is_known(session: Session, vault: Vault, contact: Contact) -> bool:
    value = _open(vault, contact.sealed)
    if value is None:
        return True
    found = customers.recognise(session, contact.workspace_id, 0, None, (contact.kind, value))
    return found is not None and found.key == contact.customer_id


def outbox(session: Session, now: datetime) -> Finding:
    """What was given up lately, and how long the oldest row waits. `now`: machine time."""
    name = "outbox"
    given_up = Counter(
        session.exec(
            select(Outbox.error).where(Outbox.state == State.DEAD, col(Outbox.settled_at) > now - RECENT)
        ).all()
    )
    waits, oldest = session.exec(
        select(sa.func.count(), sa.func.min(col(Outbox.not_before))).where(
            col(Outbox.state).in_((State.WAITING, State.CLAIMED)), col(Outbox.not_before) <= now
        )
    ).one()
    late = oldest is not None and now - oldest > SLOW
    waiting = f"{waits} waiting" + (f", the oldest for {_span(now - oldest)}" if oldest is not None else "")
    if given_up:
        reasons = ", ".join(f"{_code(error)} ({count})" for error, count in given_up.most_common(MOST_REASONS))
        found = f"{given_up.total()} messages given up in seven days: {reasons}; {waiting}"
        return warning(name, found, "mend what Slack names (channels above); what was given up is not sent again")
    if late:
        do = "start the bot; if it runs, /healthz says under `paused` why nothing is sent"
        return warning(name, waiting, do)
    return ok(name, f"nothing given up in seven days, {waiting}")


def _code(error: str | None) -> str:
    """A chat's code; another text could hold anything."""
    return error if error and len(error) <= 60 and _CODE.fullmatch(error) else "another reason"


def _span(span: timedelta) -> str:
    minutes = round(span.total_seconds() / 60)
    return f"{minutes} min" if minutes < 120 else f"{minutes // 60} h" if minutes < 2880 else f"{minutes // 1440} days"
