"""Who a dispatcher is, and whether the one that made a claim is gone for sure."""

import os
import secrets
import socket
from functools import cache


@cache
def _this_process() -> str:
    """Tells this process from an earlier one that had the same number (in a container it is always 1)."""
    return secrets.token_hex(3)


def new_owner() -> str:
    """A name for a dispatcher of this process: host, process, and which one. At most 40 characters."""
    host = socket.gethostname().replace("/", "-")[:15]
    return f"{host}/{os.getpid()}/{_this_process()}/{secrets.token_hex(2)}"


def is_gone(owner: str) -> bool:
    """Whether the process of that name has surely ended: it ran on this host, and is no longer there.

    Only sound where every process that uses the database runs on this host, that is for SQLite; where the host's
    name is another one (a new container), or in doubt, False: then the lease is waited for.
    """
    host, _, rest = owner.partition("/")
    number, _, rest = rest.partition("/")
    process = rest.partition("/")[0]
    if host != new_owner().partition("/")[0] or not number.isdigit() or os.name != "posix":
        return False
    if int(number) == os.getpid():
        return process != _this_process()
    try:
        os.kill(int(number), 0)  # sends nothing, only asks
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False
