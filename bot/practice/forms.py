"""A form on its way: filled in, sent, and what the bot's answer does to the stack of modals."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.practice import inputs
from bot.practice.blocks import problems
from bot.practice.picks import check_pick
from bot.practice.records import Json, View
from bot.practice.socket import Ack
from bot.practice.views import ViewError

if TYPE_CHECKING:
    from bot.practice.world import World

TROUBLE = "We had some trouble connecting. Try again?"


@dataclass
class Outcome:
    """What the person sees: a failure, or sentences under fields; `problems` tell the developer why."""

    shown: str = ""
    errors: dict[str, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


class Forms:
    """Fills modals and applies answers to submissions."""

    def __init__(self, world: World) -> None:
        self._world = world

    def fill(self, view: View, values: Json) -> None:
        """Put values in: `{block_id: {action_id: value}}` or `{action_id: value}`; InputError where they don't fit."""
        for block_id, action_id, value in _places(view, values):
            block, element = inputs.find(view.blocks, block_id, action_id)
            check_pick(self._world, view.user, element, value)
            entry = inputs.entry(element, value)
            self._world.views.put_in(view, block["block_id"], action_id, entry)

    def apply(self, view: View, ack: Ack) -> Outcome:
        """Do what the acknowledgement of a submission says: errors, update, push, clear, or close this one."""
        if ack.trouble:
            return Outcome(TROUBLE)
        answer, views = ack.payload, self._world.views
        action = answer.get("response_action")
        if action is None:
            views.close(view)
            return Outcome()
        if action == "clear":
            views.close_all(view.user)
            return Outcome()
        if action == "errors":
            return self._show_errors(view, answer.get("errors") or {})
        if action in ("update", "push"):
            return self._show_view(view, action, answer.get("view") or {})
        return Outcome(TROUBLE, problems=[f"unknown response_action {action!r}"])

    def _show_errors(self, view: View, errors: Json) -> Outcome:
        inputs_here = {block["block_id"] for block in view.blocks if block["type"] == "input"}
        unknown = sorted(set(errors) - inputs_here)
        if unknown or not errors:
            return Outcome(TROUBLE, problems=[f"errors must name input blocks of the form, not {unknown}"])
        self._world.views.complain(view, errors)
        return Outcome(errors=dict(errors))

    def _show_view(self, view: View, action: str, content: Json) -> Outcome:
        found = problems(content, "modal")
        if found:
            return Outcome(TROUBLE, problems=[str(problem) for problem in found])
        try:
            if action == "update":
                self._world.views.update(view, content)
            else:
                self._world.views.push(view.user, content)
        except ViewError as error:
            return Outcome(TROUBLE, problems=[error.code])
        return Outcome()


def _places(view: View, values: Json) -> list[tuple[str | None, str, Any]]:
    """The flat list behind the two ways of naming an element."""
    block_ids = {block["block_id"] for block in view.blocks}
    places: list[tuple[str | None, str, Any]] = []
    for name, value in values.items():
        if name in block_ids and isinstance(value, dict):
            places += [(name, action_id, one) for action_id, one in value.items()]
        else:
            places.append((None, name, value))
    return places
