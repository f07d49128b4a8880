"""`python -m bot leads import`, and the list of a file's bad rows as CSV: lines, reasons, and no contact."""

import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import typer
from sqlmodel import Session, col, select

from bot.database import Database
from bot.migrate import migrate
from bot.sender import Attachment
from bot.sheets import table, words
from bot.time import Clock
from handlers.report_file import Cell, Kind, Sheet
from messages.render import render_text
from models import leads_import, rosters
from models.errors import Refusal
from models.leads_file import MOST_BYTES, read_file
from models.leads_import import Found
from models.teams import Team

BAD_COLUMNS = (("line", Kind.WHOLE), ("wrong", Kind.WORD), ("name", Kind.TEXT))
WORDS = "leads/sheet"
FILE = "leads/bad_rows"
"""The message that brings the list."""
_LOCALE = "en"
"""The command line speaks English."""


class NoTeamError(Exception):
    """No open team has this name, or several have it."""


def bad_rows(order: Mapping[str, Any], locale: str) -> Attachment:
    """The bad rows of an upload as a file, in the language of a locale. `order`: what the outbox keeps of it."""
    said = words(locale, WORDS)
    rows: list[tuple[Cell, ...]] = [(line, said[wrong], name) for line, wrong, name in order["rows"]]
    return Attachment(f"{said['bad']}.csv", table(Sheet("bad", BAD_COLUMNS, rows), said))


def import_file(database: Database, file: Path, team_name: str, *, only_preview: bool) -> int:
    """Import a file into a team's pool, or say what that would do. 0, or 1 with a sentence where it can't be taken."""
    migrate(database)
    began = time.monotonic()
    try:
        with file.open("rb") as stream:
            content = read_file(stream.read(MOST_BYTES + 1))
        with database.reading() as session:
            team = _team(session, team_name)
        sealed = leads_import.seal(database.vault, content, progress=_show_progress)
        if only_preview:
            with database.reading() as session:
                found = leads_import.preview(session, team, sealed)
        else:
            with database.writing() as session:
                found = leads_import.store(session, team, sealed, Clock().now())
                rosters.refresh_team(session, team, Clock().now())
    except Refusal as refusal:
        typer.echo(render_text(f"errors/{refusal.message}", refusal.data, _LOCALE), err=True)
        return 1
    except NoTeamError as reason:
        typer.echo(str(reason), err=True)
        return 1
    _report(found, only_preview=only_preview, seconds=time.monotonic() - began)
    return 0


def _team(session: Session, name: str) -> Team:
    named = session.exec(select(Team).where(Team.name == name, col(Team.closed_on).is_(None))).all()
    if len(named) == 1:
        return named[0]
    known = sorted(session.exec(select(Team.name).where(col(Team.closed_on).is_(None))))
    what = "several teams have" if named else "no team has"
    raise NoTeamError(f"{what} the name {name!r}. Teams: {', '.join(known) or 'none yet'}")


def _show_progress(done: int, total: int) -> None:
    """One line that counts up on a terminal; elsewhere a line for each tenth."""
    if sys.stderr.isatty():
        typer.echo(f"\r{done:,} of {total:,} leads", err=True, nl=done == total)
    elif done == total or done * 10 // total > (done - leads_import.CHUNK) * 10 // total:
        typer.echo(f"{done:,} of {total:,} leads", err=True)


def _report(found: Found, *, only_preview: bool, seconds: float) -> None:
    said = words(_LOCALE, WORDS)
    rows: Sequence[tuple[str, int]] = (
        ("new", found.new),
        ("merged", found.merged),
        ("known", found.known),
        ("customers", found.customers),
        ("bad", len(found.bad)),
    )
    for bad in found.bad:
        typer.echo(f"line {bad.line}: {said[bad.wrong.value]}{f' ({bad.name})' if bad.name else ''}")
    for name, count in rows:
        typer.echo(f"{said[name]}: {count:,}")
    typer.echo("Nothing was stored: this was a preview." if only_preview else f"Stored in {seconds:.1f} s.")
