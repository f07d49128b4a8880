"""Acts in a conversation: saying, changing, reacting."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bot.practice import typed
from bot.practice.page import forms
from bot.practice.page.act import Act, note_failure, tell_failure
from bot.practice.visitor import VisitorError

if TYPE_CHECKING:
    from bot.practice.page.tab import Tab


async def say(tab: Tab, act: Act) -> None:
    """Send what was typed: a command, a message, files."""
    visitor, user = tab.house.visitor, tab.reader.user.id
    if act.text.startswith("/") and not act.files:
        command, _, rest = act.text.partition(" ")
        result = await visitor.command(user, act.channel, command.strip(), rest.strip(), act.ts)
        if not result.ok:
            draft = json.dumps([f"{user}/{act.channel}/{act.ts}", act.text])
            tab.run_js(f"pageRestore(...{draft})")
        tell_failure(tab, result)
        return
    if act.files:
        _share(tab, act)
        return
    visitor.say(user, act.channel, act.text.strip(), act.ts)


def _share(tab: Tab, act: Act) -> None:
    world, user = tab.world, tab.reader.user.id
    room = world.rooms.get(act.channel)
    files = [file for file in map(world.files.get, act.files) if file is not None and file.user == user]
    if room is None or user not in room.members or not files:
        raise VisitorError(f"{user} cannot send files to {act.channel}")
    world.files.share(files, room, user, typed.message_text(world, act.text.strip()), act.ts)


async def upload_failed(tab: Tab, _: Act) -> None:
    """Say that a file was not taken."""
    tab.tell(tab.reader.t("too_large"))


async def join(tab: Tab, act: Act) -> None:
    """Join a public channel."""
    tab.house.visitor.join(tab.reader.user.id, str(act.value))


async def edit(tab: Tab, act: Act) -> None:
    """Begin to change one's own message, or leave it."""
    tab.editing = str(act.value or "")


async def edited(tab: Tab, act: Act) -> None:
    """Change one's own message."""
    tab.editing = ""
    if act.text.strip():
        tab.house.visitor.edit(tab.reader.user.id, act.channel, act.ts, act.text.strip())


async def delete(tab: Tab, act: Act) -> None:
    """Delete one's own message, after a question."""
    reader = tab.reader
    question = forms.question_html(
        reader.t("delete"), reader.t("delete_ask"), reader.t("delete"), reader.t("cancel"), danger=True
    )
    if await tab.ask(question) == "yes":
        tab.house.visitor.delete(reader.user.id, act.channel, act.ts)


async def react(tab: Tab, act: Act) -> None:
    """Add a reaction, or take one's own back."""
    user, name = tab.reader.user.id, str(act.value)
    message = tab.world.posts.get(act.channel, act.ts)
    mine = message is not None and user in message.reactions.get(name, [])
    tab.house.visitor.react(user, act.channel, act.ts, name, added=not mine)


async def pick_emoji(tab: Tab, act: Act) -> None:
    """Choose a reaction from many."""
    name = await tab.ask(forms.emoji_html(tab.reader))
    if name:
        tab.house.visitor.react(tab.reader.user.id, act.channel, act.ts, name)


async def shortcut(tab: Tab, act: Act) -> None:
    """Use a message's shortcut."""
    result = await tab.house.visitor.shortcut(tab.reader.user.id, str(act.value), act.channel, act.ts)
    note_failure(tab, act, result)
