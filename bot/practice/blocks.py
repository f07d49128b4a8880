"""Whether Slack would take a message, a modal or an App Home: Block Kit's rules (platform.md §1.3).

Knows nothing of the server, so that anything that builds messages can be held against it.
"""

from __future__ import annotations

import copy
import secrets
from typing import Any

from bot.practice import limits
from bot.practice.checking import Checker, Problem, Surface
from bot.practice.layouts import check_block, elements_of, nested
from bot.practice.tables import table_chars

__all__ = ["Problem", "Surface", "problems", "with_block_ids"]

Json = dict[str, Any]


def problems(payload: Json, surface: Surface) -> list[Problem]:
    """Every rule of Slack that the payload breaks, with where; empty when Slack takes it.

    `payload`: a message (`text`, `blocks`) for "message", a view object for "modal" and "home".
    """
    check = Checker(surface)
    root = ""
    if surface != "message":
        root = "/view"
        _view(check, payload, surface)
    blocks = payload.get("blocks") or []
    most = limits.MESSAGE_BLOCKS if surface == "message" else limits.VIEW_BLOCKS
    if not check.items(blocks, f"{root}/blocks", most, 0):
        return check.found
    for number, block in enumerate(blocks):
        check_block(check, block, f"{root}/blocks/{number}")
    if not check.found:
        _whole(check, blocks, f"{root}/blocks")
    return check.found


def with_block_ids(blocks: list[Json]) -> list[Json]:
    """A copy in which every block has a block_id and every element an action_id, as Slack fills them in."""
    copied = copy.deepcopy(blocks)
    for block in nested(copied):
        block.setdefault("block_id", secrets.token_urlsafe(4))
        for element in elements_of(block):
            if element.get("type") not in ("image", "plain_text", "mrkdwn"):
                element.setdefault("action_id", secrets.token_urlsafe(4))
    return copied


def _view(check: Checker, view: Json, surface: Surface) -> None:
    check.one_of(view.get("type"), "/view/type", (surface,))
    optional = "private_metadata callback_id external_id"
    if surface == "modal":
        optional += " close submit clear_on_close notify_on_close submit_disabled"
        check.fields(view, "/view", "title blocks", optional)
        for name in ("title", "close", "submit"):
            check.optional_text(view, name, "/view", limits.VIEW_TITLE)
    else:
        check.fields(view, "/view", "blocks", optional)
    check.optional_string(view, "private_metadata", "/view", limits.PRIVATE_METADATA)
    check.optional_string(view, "callback_id", "/view", limits.IDENTIFIER)
    check.optional_string(view, "external_id", "/view", limits.IDENTIFIER)
    blocks = view.get("blocks") or []
    asks = any(isinstance(block, dict) and block.get("type") == "input" for block in blocks)
    if surface == "modal" and asks and not view.get("submit"):
        check.say("/view/submit", "submit is required when there are input blocks")


def _whole(check: Checker, blocks: list[Json], pointer: str) -> None:
    """The rules that bind the blocks of a payload together."""
    every = list(nested(blocks))
    ids = [block["block_id"] for block in every if block.get("block_id")]
    for block_id in sorted({one for one in ids if ids.count(one) > 1}):
        check.say(pointer, f"duplicate block_id: {block_id}")
    focused = [e for block in every for e in elements_of(block) if e.get("focus_on_load")]
    if len(focused) > 1:
        check.say(pointer, "only one element may have focus_on_load")
    if check.surface != "message":
        return
    kinds = [block["type"] for block in every]
    if kinds.count("data_visualization") > limits.DATA_VISUALIZATIONS:
        check.say(pointer, f"no more than {limits.DATA_VISUALIZATIONS} data_visualization blocks allowed")
    if sum(len(b["text"]) for b in every if b["type"] == "markdown") > limits.MARKDOWN_CHARS:
        check.say(pointer, f"markdown blocks must be less than {limits.MARKDOWN_CHARS + 1} characters together")
    tables = [block for block in every if block["type"] in ("table", "data_table")]
    if sum(map(table_chars, tables)) > limits.TABLE_CHARS:
        check.say(pointer, f"tables must be less than {limits.TABLE_CHARS + 1} characters together")
    if _chars(blocks) > limits.MESSAGE_BLOCKS_CHARS:
        check.say(pointer, f"more than {limits.MESSAGE_BLOCKS_CHARS} characters in all", "msg_blocks_too_long")


def _chars(value: Any) -> int:
    """The characters of every text within."""
    if isinstance(value, list):
        return sum(_chars(one) for one in value)
    if isinstance(value, dict):
        own = value.get("text")
        return (len(own) if isinstance(own, str) else 0) + sum(_chars(one) for one in value.values())
    return 0
