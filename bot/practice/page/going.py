"""Acts that move about: to a conversation, into a thread, to another person, to the other language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.practice.page.act import Act
from bot.practice.page.place import HOME, find_place
from bot.practice.page.talk import SHOWN

if TYPE_CHECKING:
    from bot.practice.page.tab import Tab


async def go(tab: Tab, act: Act) -> None:
    """Open a conversation, a person's direct message, or a tab of the app."""
    reader, target = tab.reader, act.to
    if tab.world.user(target) is not None:
        target = tab.world.rooms.direct(reader.user.id, target).id
    if target == HOME:
        tab.house.visitor.open_home(reader.user.id)
    elif target == tab.world.rooms.direct(reader.user.id, tab.world.bot.id).id:
        tab.house.visitor.open_home(reader.user.id, tab="messages")
    tab.go(target=target, thread="")


async def went(tab: Tab, act: Act) -> None:
    """Follow the browser back or forward."""
    names = ("as", "in", "thread", "lang")
    tab.went(find_place(tab.world, *(act.query.get(name, "") for name in names)))


async def become(tab: Tab, act: Act) -> None:
    """Act as somebody else, in the same channel where they see it."""
    room = tab.world.rooms.get(tab.place.target)
    was_direct = room is not None and room.kind in ("im", "mpim")
    target = "" if was_direct else tab.place.target
    place = find_place(tab.world, str(act.value), target, "", tab.place.language)
    tab.go(user=place.user, target=place.target, thread="")


async def thread(tab: Tab, act: Act) -> None:
    """Open a thread beside the conversation, or close it."""
    tab.go(thread=str(act.value or ""))


async def load_more(tab: Tab, _: Act) -> None:
    """Show a page more of the past."""
    tab.shown += SHOWN


async def language(tab: Tab, _: Act) -> None:
    """Show the page in the other language."""
    tab.go(keep_history=False, language="en" if tab.reader.language == "zh" else "zh")
