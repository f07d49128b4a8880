"""The checks in their order. What one can't see for another's failure, it says."""

import sqlite3
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from bot.doctor import channels, database, tables, times
from bot.doctor.chat import (
    Chat,
    Refused,
    Silent,
    app_token,
    bot_token,
    commands_and_events,
    scopes,
    servers_clock,
    shapes,
)
from bot.doctor.database import not_looked_at
from bot.doctor.finding import Finding, Status, failure, ok, told, unknown
from bot.doctor.own_settings import Own, read_settings
from bot.doctor.processes import processes
from bot.doctor.store import Store, Unusable
from bot.time import machine_now

OLDEST_PYTHON = (3, 11)
TIMEOUT = 10.0
"""Seconds for one answer of the chat, and for PostgreSQL to accept a connection."""
MANIFEST = Path(__file__).parents[2] / "manifest.yaml"
NO_TOKEN = "not looked at: there is no Slack token"  # noqa: S105 - a sentence


@dataclass
class _Seen:
    """What the database told, for the checks after it."""

    findings: list[Finding] = field(default_factory=list)
    roll: channels.Roll | None = None
    places: Sequence[tuple[int, str, str]] = ()
    own_days: set[tuple[str, int]] = field(default_factory=set)


def examine(
    env_file: Path = Path(".env"),
    *,
    manifest: Path = MANIFEST,
    timeout: float = TIMEOUT,
    now: Callable[[], datetime] = machine_now,
) -> list[Finding]:
    """Look at everything, in order, and change nothing. `timeout`: seconds; `now`: machine time, aware UTC."""
    own, settings = read_settings(env_file)
    findings = [_python(), *settings]
    chat = Chat(own.slack, timeout, now)
    try:
        kept = _database(own, chat, timeout, now())
    except Exception as error:  # noqa: BLE001 - the checks after it go on
        kept = _Seen([_broken(database.NAME, error)])
    findings += _slack(own, chat, manifest, kept.roll)
    findings += kept.findings
    ahead = None if own.slack.slack_bot_token is None else servers_clock(chat)
    findings.append(times.clock(ahead))
    findings += _all("time zones", lambda: [times.zones(kept.places)])
    calendars = [calendar for _, _, calendar in kept.places]
    findings += _all("make-up days", lambda: times.make_up_days(calendars, kept.own_days, now()))
    secrets = own.secrets()
    return [told(finding, secrets) for finding in findings]


def _python() -> Finding:
    version = ".".join(str(part) for part in sys.version_info[:3])
    if sys.version_info[:2] < OLDEST_PYTHON:
        return failure("python", f"Python {version} is too old", "install Python 3.11 or newer")
    return ok("python", f"Python {version}, SQLite {sqlite3.sqlite_version}")


def _slack(own: Own, chat: Chat, manifest: Path, roll: channels.Roll | None) -> list[Finding]:
    if own.slack.slack_bot_token is None:
        names = ("bot token", "app token", "scopes", "commands and events", "channels")
        return [unknown(name, NO_TOKEN) for name in names]
    found = shapes(own.slack)
    hopeless = {one.name for one in found if one.status is Status.FAILURE}
    if "bot token" not in hopeless:
        found += _all("bot token", lambda: [bot_token(chat)])
    if "app token" not in hopeless and own.slack.slack_app_token is not None:
        found += _all("app token", lambda: [app_token(chat)])
    found += _all("scopes", lambda: [scopes(chat, manifest)])
    found += _all("commands and events", lambda: [commands_and_events(manifest)])
    found += _all("channels", lambda: _channels(chat, roll))
    return found


def _channels(chat: Chat, roll: channels.Roll | None) -> list[Finding]:
    try:
        chat.who()
    except (Silent, Refused):
        return [unknown(channels.NAME, "not looked at: the bot token comes first")]
    if roll is None:
        return [not_looked_at(channels.NAME)]
    return channels.channels(chat, roll)


def _database(own: Own, chat: Chat, timeout: float, now: datetime) -> _Seen:
    vault, key_trouble = tables.well_formed_key(own.data.jiayou_key, practice=own.wants_practice)
    after = [not_looked_at("migrations"), key_trouble or not_looked_at("key"), not_looked_at("outbox")]
    try:
        store = Store(own.data.database_url, timeout)
    except Unusable as problem:
        return _Seen([failure(database.NAME, str(problem), problem.do), *after])
    store.vault = vault
    unread = database.reads(store)
    if unread is not None:
        return _Seen([unread, *after])
    seen = _Seen(_all(database.NAME, lambda: database.database(store)))
    migrated = _reading(store, "migrations", tables.migrations)
    seen.findings.append(migrated)
    if migrated.status is Status.OK:
        seen.findings.append(key_trouble or _reading(store, "key", tables.key))
        seen.findings.append(_reading(store, "outbox", lambda session: tables.outbox(session, now)))
        with store.session() as session:
            seen.places = times.places(session)
            seen.own_days = times.own_days(session, now.date())
            seen.roll = channels.roll(session, _workspace(chat))
    else:
        first = "not looked at: the migrations come first"
        seen.findings += [key_trouble or unknown("key", first), unknown("outbox", first)]
    if store.is_sqlite:
        seen.findings += _all("processes", lambda: [processes(store)])
    return seen


def _workspace(chat: Chat) -> str:
    """The chat's id of the workspace; "" where it doesn't say."""
    try:
        return str(chat.who().data.get("team_id") or "")
    except (Silent, Refused):
        return ""


def _reading(store: Store, name: str, look: Callable[[Session], Finding]) -> Finding:
    """One check in a transaction of its own; a database that fails on the way is its finding."""
    try:
        with store.session() as session:
            return look(session)
    except (DBAPIError, OSError) as error:
        return replace(database.trouble(store, error), name=name)
    except Exception as error:  # noqa: BLE001 - the checks after it go on
        return _broken(name, error)


def _all(name: str, check: Callable[[], list[Finding]]) -> list[Finding]:
    try:
        return check()
    except Exception as error:  # noqa: BLE001 - the checks after it go on
        return [_broken(name, error)]


def _broken(name: str, error: Exception) -> Finding:
    """A check that fell over. Its error's text could hold anything, so only the kind is told."""
    found = f"this check itself failed ({type(error).__name__})"
    return failure(name, found, "start the bot and read its log; the other checks stand")
