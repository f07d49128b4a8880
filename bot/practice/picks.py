"""What a select of conversations or channels offers a person, by its `filter`; nothing else can be picked in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from bot.practice.inputs import KEYS, InputError
from bot.practice.records import Channel, Json

if TYPE_CHECKING:
    from bot.practice.world import World

KINDS: Final = {"public": "channel", "private": "group", "im": "im", "mpim": "mpim"}
"""What a filter may include, and what it is called here."""


def offered(world: World, user: str, element: Json) -> list[Channel]:
    """The conversations that a select offers somebody, in the order of making; what it began with stays among them."""
    begins_with = _several(element.get(KEYS[element["type"]][1]))
    wanted = element.get("filter") or {}
    include = ["public"] if "channels" in element["type"] else wanted.get("include") or KINDS
    kinds = {KINDS[name] for name in include}
    fits = [
        room.id
        for room in world.rooms.seen_by(user)
        if room.kind in kinds and not (wanted.get("exclude_bot_users") and _is_bots(world, room))
    ]
    return [room for room in world.rooms.all() if room.id in fits or room.id in begins_with]


def check_pick(world: World, user: str, element: Json, value: Any) -> None:
    """Hold a pick against what is offered: InputError for anything else."""
    if "conversations" not in element["type"] and "channels" not in element["type"]:
        return
    known = {room.id for room in offered(world, user, element)}
    for one in _several(value):
        if one not in known:
            raise InputError(f"{element.get('action_id')!r} does not offer {one!r}")


def _several(value: Any) -> list[Any]:
    if not value:
        return []
    return list(value) if isinstance(value, list) else [value]


def _is_bots(world: World, room: Channel) -> bool:
    """Whether it is a direct message with a bot."""
    if room.kind != "im":
        return False
    return any(user.is_bot for user in map(world.user, room.members) if user)
