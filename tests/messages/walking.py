"""Looking into payloads."""

from collections.abc import Iterator
from typing import Any

from bot.practice.blocks import Problem, problems
from messages.blockkit import Payload, home, message_payloads, modal
from messages.page import Page
from messages.render import Rendered


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every JSON object in a value, from the outside in."""
    if isinstance(value, dict):
        yield value
        for item in value.values():
            yield from objects(item)
    elif isinstance(value, list):
        for item in value:
            yield from objects(item)


def strings(value: Any) -> Iterator[str]:
    """Every string in a value."""
    for found in objects(value):
        for item in found.values():
            if isinstance(item, str):
                yield item
            elif isinstance(item, list):
                yield from (one for one in item if isinstance(one, str))


def payloads(rendered: Rendered, *, strict: bool = False) -> list[dict[str, Any]]:
    """All that could be sent of a message or form, as JSON: with charts, without them, and as App Home."""
    if rendered.form:
        return [modal(rendered, callback_id="test", strict=strict)]
    sent = [*message_payloads(rendered, strict=strict), *message_payloads(rendered, charts=False, strict=strict)]
    return [*({"text": one.text, "blocks": one.blocks} for one in sent), home(rendered, strict=strict)]


def faults(payload: dict[str, Any]) -> list[Problem]:
    """What Slack would say against a payload."""
    return problems(payload, payload.get("type", "message"))


def said(page: Page) -> Rendered:
    """A page as a message."""
    return Rendered("test/message", "en", page.sentence or "Test", tuple(page.items))


def only(rendered: Rendered, **options: bool) -> Payload:
    """The payload of a message that fits into one."""
    (payload,) = message_payloads(rendered, **options)
    return payload


def flat(blocks: list[dict[str, Any]]) -> str:
    """All text of blocks, one after the other."""
    return "".join(found["text"] for found in objects(blocks) if isinstance(found.get("text"), str))
