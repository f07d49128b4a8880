"""Answers that come back by a command's acknowledgement or by a response URL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.practice.blocks import Problem, problems
from bot.practice.records import Json, Message

if TYPE_CHECKING:
    from bot.practice.grants import ResponseUrl
    from bot.practice.world import World


class AnswerError(Exception):
    """An answer that Slack does not show; `code` is its error code."""

    def __init__(self, code: str, found: list[Problem] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.problems = found or []


def give(world: World, place: ResponseUrl, answer: Json) -> Message | None:
    """Show an answer: by default ephemeral to the person, `in_channel` to all, or in place of the original.

    Returns the message shown; None when the original was deleted.
    """
    original = world.posts.get(place.channel, place.message_ts) if place.message_ts else None
    if answer.get("delete_original"):
        if original is not None:
            world.posts.delete(original)
        return None
    text, blocks = answer.get("text") or "", answer.get("blocks") or []
    if not text and not blocks:
        raise AnswerError("no_text")
    found = problems({"text": text, "blocks": blocks}, "message")
    if found:
        raise AnswerError("invalid_blocks", found)
    if answer.get("replace_original") and original is not None:
        world.posts.edit(original, text, blocks)
        return original
    channel = world.rooms.get(place.channel)
    if channel is None:
        raise AnswerError("channel_not_found")
    only_for = "" if answer.get("response_type") == "in_channel" else place.user
    thread_ts = answer.get("thread_ts") or place.thread_ts
    return world.posts.add(channel, world.bot.id, text, blocks=blocks, only_for=only_for, thread_ts=thread_ts)
