"""Who else has the SQLite file open, by the locks that Linux lists.

In WAL, SQLite keeps byte 128 of the `-shm` file locked for as long as a process has the database open. The list of
the locks is read; the file itself is not opened, since closing it would drop the locks of this very process.
"""

import os
from pathlib import Path

from bot.doctor.finding import Finding, ok, unknown, warning
from bot.doctor.store import Store

NAME = "processes"
LOCKS = Path("/proc/locks")
_OPEN_BYTE = "128"


def processes(store: Store, locks: Path = LOCKS) -> Finding:
    """How many processes have the SQLite file open."""
    found = _holders(store, locks)
    if found is None:
        return unknown(NAME, "can't tell who has the database open: this system does not list locks")
    others = sorted(found - {os.getpid()})
    named = ", ".join(str(number) for number in others)
    if len(others) > 1:
        do = "keep one bot on an SQLite file; for several processes use PostgreSQL"
        return warning(NAME, f"{len(others)} processes have the database open: {named}", do)
    if others:
        return ok(NAME, f"one has the database open, process {named}")
    return ok(NAME, "none has the database open: the bot is not running here")


def _holders(store: Store, locks: Path) -> set[int] | None:
    shared = store.path.with_name(store.path.name + "-shm")
    try:
        listed = locks.read_text(encoding="ascii").splitlines()
        inode = str(shared.stat().st_ino)
    except FileNotFoundError:
        return set() if locks.exists() else None
    except (OSError, ValueError):
        return None
    # "1: POSIX  ADVISORY  READ 1234 08:01:131 128 128"; a waiting lock has "->" after the number
    rows = [line.split() for line in listed if "->" not in line]
    return {
        int(row[4])
        for row in rows
        if len(row) == 8 and row[5].rpartition(":")[2] == inode and row[6] == _OPEN_BYTE and row[4].isdigit()
    }
