"""What arrives at a handler, whatever chat it came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from models.people import Person
from models.roles import Standing


class Source(StrEnum):
    """By which way it came."""

    COMMAND = "command"
    MESSAGE = "message"
    BUTTON = "button"
    FORM = "form"
    EVENT = "event"
    SHORTCUT = "shortcut"
    """From a message's menu."""


@dataclass(frozen=True)
class Event:
    """Who did what, where, and when.

    `now` is business time (aware UTC). `text` is what was typed, unescaped (of a
    shortcut: what its message says). `value` is what the pressed button
    carries, `fields` a form's answers by name, `meta` what the form was opened with, `data` the facts of a
    change in the workspace. None of these is to be trusted: ids in them may be forged.
    """

    source: Source
    workspace_id: int
    person: Person
    standing: Standing
    now: datetime
    delivery: str
    channel: str = ""
    text: str = ""
    value: str = ""
    fields: Mapping[str, Any] = field(default_factory=dict)
    meta: Mapping[str, str] = field(default_factory=dict)
    data: Mapping[str, Any] = field(default_factory=dict)
