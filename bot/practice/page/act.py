"""One event from the browser, and how its failure is shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.practice.page.words import client_sentence
from bot.practice.records import Json
from bot.practice.visitor import Result

if TYPE_CHECKING:
    from bot.practice.page.tab import Tab


@dataclass(frozen=True)
class Act:
    """One event from the browser: what was done, where, and with what."""

    act: str
    channel: str = ""
    ts: str = ""
    view: str = ""
    to: str = ""
    block: str = ""
    action: str = ""
    value: Any = None
    text: str = ""
    values: Json = field(default_factory=dict)
    files: list[str] = field(default_factory=list)
    query: dict[str, str] = field(default_factory=dict)
    sent: bool = False
    typing: bool = False


def tell_failure(tab: Tab, result: Result) -> None:
    """Show a failure as a line; a developer also sees why the answer was refused."""
    if not result.ok and result.shown:
        tab.tell(client_sentence(tab.reader.language, result.shown))
    for problem in result.problems:
        tab.tell(problem)


def note_failure(tab: Tab, act: Act, result: Result) -> None:
    """Show a failure beside the message that was clicked; elsewhere as a line."""
    if act.ts and not result.ok and result.shown:
        tab.notes[act.ts] = client_sentence(tab.reader.language, result.shown)
    else:
        tell_failure(tab, result)
