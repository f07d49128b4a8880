"""Acts on Block Kit: buttons, elements, modals, and the page's own questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.practice import inputs
from bot.practice.page import forms
from bot.practice.page.act import Act, note_failure
from bot.practice.page.elements import value_from
from bot.practice.page.scene import Scene
from bot.practice.page.words import client_sentence
from bot.practice.records import Json

if TYPE_CHECKING:
    from bot.practice.page.tab import Tab


async def press(tab: Tab, act: Act) -> None:
    """Press a button or an entry of an overflow menu."""
    await _press(tab, act, act.value)


async def choose(tab: Tab, act: Act) -> None:
    """Put something into an element. What is typed into a form stays there until the form is sent."""
    block, element = _element(tab, act)
    value = value_from(element, act.value, Scene(tab.reader))
    if act.typing and not act.sent:
        if act.view:
            tab.house.visitor.fill(tab.reader.user.id, {block["block_id"]: {act.action: value}}, act.view)
        return
    await _press(tab, act, value)


async def _press(tab: Tab, act: Act, value: Any) -> None:
    _, element = _element(tab, act)
    tab.notes.pop(act.ts, None)
    if element.get("confirm"):
        question = forms.confirm_html(Scene(tab.reader), element["confirm"])
        if await tab.ask(question) != "yes":
            return
    place = {"channel": act.channel, "ts": act.ts} if act.ts else {"view_id": act.view}
    user = tab.reader.user.id
    result = await tab.house.visitor.press(user, act.action, value, block_id=act.block or None, **place)
    note_failure(tab, act, result)


def _element(tab: Tab, act: Act) -> tuple[Json, Json]:
    """The block and the element that an act names; InputError when it is gone."""
    message = tab.world.posts.get(act.channel, act.ts) if act.ts else None
    view = tab.world.views.get(act.view) if act.view else None
    blocks = message.blocks if message else view.blocks if view else []
    return inputs.find(blocks, act.block or None, act.action)


async def submit(tab: Tab, act: Act) -> None:
    """Send the form on top."""
    tab.trouble = ""
    view = tab.world.views.get(act.view)
    if view is None:
        return
    scene = Scene(tab.reader)
    values: Json = {}
    for block_id, given in act.values.items():
        for action_id, raw in given.items():
            _, element = inputs.find(view.blocks, block_id, action_id)
            values.setdefault(block_id, {})[action_id] = value_from(element, raw, scene)
    result = await tab.house.visitor.submit(tab.reader.user.id, values, act.view)
    tab.trouble = client_sentence(tab.reader.language, result.shown)
    for problem in result.problems:
        tab.tell(problem)


async def close_view(tab: Tab, act: Act) -> None:
    """Close the form on top, or all of them."""
    await tab.house.visitor.close(tab.reader.user.id, act.view, everything=act.value == "all")


async def answer(tab: Tab, act: Act) -> None:
    """Answer the page's question."""
    tab.answer(str(act.value or ""))
