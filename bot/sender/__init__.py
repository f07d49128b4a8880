"""Sends what the outbox holds: once, in order, at the chat's pace, through errors and restarts.

`Dispatcher` is the whole of it for the outside; it needs a `Composer`, which turns a row into what a reader sees.
How it works: `lanes` keeps in memory whose turn it is (read by `due`), the threads of `sender` take from it, `claims`
is the SQL by which a row is claimed and settled (all of it run by the one writer in `ledger`, many at a time), `errand`
reads and words the row, `delivery` makes one attempt, `outcomes` says what came of it, and `lookup` finds a message
whose reply was lost.

Messages are sent once. Updates, deletions, homes and answers that replace a card may be repeated, which changes
nothing. Files, ephemeral messages and other answers at a response URL are sent at least once: they carry nothing
to be found by.
"""

from bot.sender.compose import Attachment, Composer, Payload
from bot.sender.dispatcher import Dispatcher, Stats

__all__ = ["Attachment", "Composer", "Dispatcher", "Payload", "Stats"]
