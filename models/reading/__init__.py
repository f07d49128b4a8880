"""Reading what a rep types about a talk: one module a field, tables of words beside them.

Deterministic and offline: the same text and day give the same reading, on every machine.
"""

from models.reading.contacts import FoundContact, find_contacts, mask, mask_contacts
from models.reading.lines import read_lines
from models.reading.reading import Reading, read
from models.vocabulary import Concern, ContactKind, Stage

__all__ = [
    "Concern",
    "ContactKind",
    "FoundContact",
    "Reading",
    "Stage",
    "find_contacts",
    "mask",
    "mask_contacts",
    "read",
    "read_lines",
]
