"""What a handler answers: the name of a message or form, and its data. How it reaches the person is the adapter's.

To refuse, a handler lets `Refusal` or `Invalid` of `models.errors` through.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Say:
    """Tell the person who acted. Where they pressed a button, the card it stood on becomes this."""

    message: str
    data: Mapping[str, Any] = field(default_factory=dict)
    keep_card: bool = False
    """Leave the card as it is, and say this beside it."""
    has_pictures: bool = False
    """It shows pictures from elsewhere: where one can't be loaded, it must be possible to say it again without."""


@dataclass(frozen=True)
class Open:
    """Open a form. `meta` comes back with its answers. `submits` names who takes them in the table of forms."""

    form: str
    data: Mapping[str, Any] = field(default_factory=dict)
    meta: Mapping[str, str] = field(default_factory=dict)
    submits: str = ""


@dataclass(frozen=True)
class Quiet:
    """Nothing to say; a form closes."""


Reply = Say | Open | Quiet
