"""chat.*: what the bot says, changes and takes back."""

from __future__ import annotations

import re

from bot.practice.api.args import Args
from bot.practice.api.errors import SlackError, refused
from bot.practice.blocks import problems
from bot.practice.limits import POST_TEXT, UPDATE_TEXT
from bot.practice.records import Channel, Json, Message
from bot.practice.world import World

EVENT_TYPE = re.compile(r"[A-Za-z0-9_-]+")


def destination(world: World, name: str) -> Channel:
    """The conversation that the bot may write to, by id, by #name, or by a person's id (opens the DM).

    SlackError channel_not_found, not_in_channel or is_archived.
    """
    person = world.user(name)
    if person is not None:
        if person.deleted or person.is_bot:
            raise SlackError("channel_not_found")
        return world.rooms.direct(person.id, world.bot.id)
    channel = world.rooms.get(name) or world.rooms.named(name)
    if channel is None:
        raise SlackError("channel_not_found")
    if world.bot.id not in channel.members:
        raise SlackError("not_in_channel" if channel.kind == "channel" else "channel_not_found")
    if channel.is_archived:
        raise SlackError("is_archived")
    return channel


def post_message(world: World, args: Args) -> Json:
    """chat.postMessage."""
    channel = destination(world, args.needed("channel"))
    text, blocks = _content(args, POST_TEXT)
    thread_ts = _thread(world, channel, args)
    metadata, warning = _metadata(args)
    message = world.posts.add(channel, world.bot.id, text, blocks=blocks, thread_ts=thread_ts, metadata=metadata)
    return {"channel": channel.id, "ts": message.ts, "message": world.posts.as_slack(message)} | warning


def update(world: World, args: Args) -> Json:
    """chat.update: the bot's own, no ephemeral ones. With text alone the blocks go."""
    channel = destination(world, args.needed("channel"))
    message = _own_message(world, channel, args, "cant_update_message")
    text, blocks = _content(args, UPDATE_TEXT)
    metadata, warning = _metadata(args)
    world.posts.edit(message, text, blocks, metadata)
    shown = world.posts.as_slack(message)
    return {"channel": channel.id, "ts": message.ts, "text": text, "message": shown} | warning


def delete(world: World, args: Args) -> Json:
    """chat.delete: the bot's own, no ephemeral ones."""
    channel = destination(world, args.needed("channel"))
    message = _own_message(world, channel, args, "cant_delete_message")
    world.posts.delete(message)
    return {"channel": channel.id, "ts": message.ts}


def post_ephemeral(world: World, args: Args) -> Json:
    """chat.postEphemeral: to one member of a conversation, not kept."""
    channel = destination(world, args.needed("channel"))
    reader = args.needed("user")
    if reader not in channel.members:
        raise SlackError("user_not_in_channel")
    text, blocks = _content(args, POST_TEXT)
    thread_ts = _thread(world, channel, args)
    message = world.posts.add(channel, world.bot.id, text, blocks=blocks, thread_ts=thread_ts, only_for=reader)
    return {"message_ts": message.ts}


def get_permalink(world: World, args: Args) -> Json:
    """chat.getPermalink."""
    channel = destination(world, args.needed("channel"))
    ts = args.needed("message_ts")
    if world.posts.get(channel.id, ts) is None:
        raise SlackError("message_not_found")
    link = f"{world.base_url}/archives/{channel.id}/p{ts.replace('.', '')}"
    return {"channel": channel.id, "permalink": link}


def _content(args: Args, most: int) -> tuple[str, list[Json]]:
    """The text and blocks of a message; SlackError no_text, msg_too_long, invalid_blocks, msg_blocks_too_long."""
    text = args.text("text")
    blocks = args.structure("blocks", "invalid_blocks_format") or []
    if not text.strip() and not blocks:
        raise SlackError("no_text")
    if len(text) > most:
        raise SlackError("msg_too_long")
    if not isinstance(blocks, list):
        raise SlackError("invalid_blocks_format")
    found = problems({"text": text, "blocks": blocks}, "message")
    if found:
        codes = {problem.code for problem in found}
        raise refused("invalid_blocks" if "invalid_blocks" in codes else found[0].code, found)
    return text, blocks


def _thread(world: World, channel: Channel, args: Args) -> str:
    """The ts of the thread's first message; SlackError thread_not_found."""
    thread_ts = args.text("thread_ts")
    if not thread_ts:
        return ""
    parent = world.posts.get(channel.id, thread_ts)
    if parent is None or parent.only_for:
        raise SlackError("thread_not_found")
    return parent.thread_ts or thread_ts


def _metadata(args: Args) -> tuple[Json | None, Json]:
    """The metadata to keep, and a warning instead when Slack would silently drop it (platform.md §1.5)."""
    metadata = args.structure("metadata")
    if metadata is None:
        return None, {}
    kept = isinstance(metadata, dict) and EVENT_TYPE.fullmatch(str(metadata.get("event_type", "")))
    if kept and isinstance(metadata.get("event_payload", {}), dict):
        return {"event_type": metadata["event_type"], "event_payload": metadata.get("event_payload", {})}, {}
    warning = "invalid_metadata_schema"
    return None, {"warning": warning, "response_metadata": {"warnings": [warning]}}


def _own_message(world: World, channel: Channel, args: Args, not_own: str) -> Message:
    message = world.posts.get(channel.id, args.needed("ts"))
    if message is None or message.only_for:
        raise SlackError("message_not_found")
    if message.user != world.bot.id:
        raise SlackError(not_own)
    return message
