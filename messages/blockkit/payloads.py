"""What is sent: messages (several if one would be too large), dialogs and App Home."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from messages.blockkit import limits
from messages.blockkit.blocks import REPEATED, Builder
from messages.blockkit.inputs import identifier
from messages.blockkit.limits import Scissors
from messages.blockkit.texts import Json, escaped, plain_text
from messages.render import Rendered


@dataclass(frozen=True, slots=True)
class Payload:
    """The `text` and `blocks` of one chat.postMessage, chat.update or response_url call."""

    text: str
    blocks: list[dict[str, Any]]


def message_payloads(rendered: Rendered, *, charts: bool = True, strict: bool = False) -> list[Payload]:
    """Return a message as what to send, in order: one payload as a rule.

    `charts=False` tells charts, tables and pictures in words. `strict` raises `TooLargeError` where else something
    would be cut; splitting is no cutting. Repeated action names get a suffix, see `action_name`.
    """
    scissors = Scissors(strict)
    blocks = Builder("message", charts, scissors).blocks(rendered.parts)
    text = escaped(rendered.text, limits.MESSAGE_TEXT, scissors, "text")
    return [Payload(text, group) for group in _groups(blocks)]


def _groups(blocks: list[Json]) -> Iterator[list[Json]]:
    group: list[Json] = []
    size = 0
    for block in blocks:
        weight = len(json.dumps(block, ensure_ascii=False))
        if group and (len(group) == limits.MESSAGE_BLOCKS or size + weight > limits.MESSAGE_BLOCKS_SIZE):
            yield group
            group, size = [], 0
        group.append(block)
        size += weight
    yield group


def modal(
    rendered: Rendered,
    *,
    callback_id: str,
    private_metadata: str = "",
    external_id: str | None = None,
    strict: bool = False,
) -> dict[str, Any]:
    """Return a form, or a message to read in a dialog, as a modal view."""
    scissors = Scissors(strict)
    form = rendered.form
    body = form.body if form else rendered.parts
    view: Json = {
        "type": "modal",
        "callback_id": identifier(callback_id, limits.IDENTIFIER, "callback_id"),
        "private_metadata": identifier(private_metadata, limits.PRIVATE_METADATA, "private_metadata"),
        "title": plain_text(scissors.text(form.title if form else rendered.text, limits.VIEW_TITLE, "title")),
        "blocks": _view_blocks(Builder("modal", scissors=scissors).blocks(body), scissors),
    }
    if form and form.submit:
        view["submit"] = plain_text(scissors.text(form.submit, limits.VIEW_TITLE, "submit"))
    if form and form.close:
        view["close"] = plain_text(scissors.text(form.close, limits.VIEW_TITLE, "close"))
    if external_id is not None:
        view["external_id"] = identifier(external_id, limits.IDENTIFIER, "external_id")
    return view


def home(rendered: Rendered, *, strict: bool = False) -> dict[str, Any]:
    """Return a message as an App Home view."""
    scissors = Scissors(strict)
    blocks = Builder("home", scissors=scissors).blocks(rendered.parts)
    return {"type": "home", "blocks": _view_blocks(blocks, scissors)}


def _view_blocks(blocks: list[Json], scissors: Scissors) -> list[Json]:
    return list(scissors.items(tuple(blocks), limits.VIEW_BLOCKS, "view"))


def action_name(action_id: str) -> str:
    """Return the action that a button or choice names, without the count of a repeated one ("lead.take#2")."""
    return action_id.partition(REPEATED)[0]
