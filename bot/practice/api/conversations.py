"""conversations.*: where people talk, who is there, and what was said."""

from __future__ import annotations

from bot.practice.api.args import Args, page_of
from bot.practice.api.errors import SlackError
from bot.practice.records import Channel, Json, Message, ts_key
from bot.practice.world import World

KINDS = {"public_channel": "channel", "private_channel": "group", "im": "im", "mpim": "mpim"}


def known(world: World, args: Args) -> Channel:
    """The conversation named by `channel`, if the bot may know of it; SlackError channel_not_found."""
    channel = world.rooms.get(args.needed("channel"))
    if channel is None or (channel.kind != "channel" and world.bot.id not in channel.members):
        raise SlackError("channel_not_found")
    return channel


def joined(world: World, args: Args) -> Channel:
    """As `known`, and the bot is a member; SlackError not_in_channel."""
    channel = known(world, args)
    if world.bot.id not in channel.members:
        raise SlackError("not_in_channel")
    return channel


def list_all(world: World, args: Args) -> Json:
    """conversations.list."""
    return _listed(world, args, world.rooms.seen_by(world.bot.id))


def of_user(world: World, args: Args) -> Json:
    """users.conversations: the caller's own, or those of `user`."""
    return _listed(world, args, world.rooms.of(args.text("user") or world.bot.id))


def info(world: World, args: Args) -> Json:
    """conversations.info."""
    return {"channel": known(world, args).as_slack(world.bot.id)}


def members(world: World, args: Args) -> Json:
    """conversations.members."""
    ids, cursor = page_of(known(world, args).members, args, 100)
    return {"members": ids, "response_metadata": {"next_cursor": cursor}}


def open_direct(world: World, args: Args) -> Json:
    """conversations.open, by `users` or by `channel`."""
    if args.text("channel"):
        return {"channel": {"id": known(world, args).id}}
    people = [world.user(user_id) for user_id in args.words("users")]
    if not people:
        raise SlackError("users_list_not_supplied")
    ids = [person.id for person in people if person is not None]
    if len(ids) < len(people):
        raise SlackError("user_not_found")
    if any(person is not None and person.deleted for person in people):
        raise SlackError("user_disabled")
    channel = world.rooms.direct(world.bot.id, *ids)
    shown = channel.as_slack(world.bot.id) if args.flag("return_im") else {"id": channel.id}
    return {"channel": shown}


def create(world: World, args: Args) -> Json:
    """conversations.create."""
    name = args.needed("name")
    if world.rooms.named(name):
        raise SlackError("name_taken")
    kind = "group" if args.flag("is_private") else "channel"
    channel = world.rooms.create(name, "group" if kind == "group" else "channel", [world.bot.id])
    return {"channel": channel.as_slack(world.bot.id)}


def join(world: World, args: Args) -> Json:
    """conversations.join: public channels only."""
    channel = known(world, args)
    if channel.kind != "channel":
        raise SlackError("method_not_supported_for_channel_type")
    if channel.is_archived:
        raise SlackError("is_archived")
    world.rooms.join(channel, world.bot.id)
    return {"channel": channel.as_slack(world.bot.id)}


def invite(world: World, args: Args) -> Json:
    """conversations.invite."""
    channel = joined(world, args)
    for user_id in args.words("users"):
        if world.user(user_id) is None:
            raise SlackError("user_not_found")
        if not world.rooms.join(channel, user_id, inviter=world.bot.id):
            raise SlackError("already_in_channel")
    return {"channel": channel.as_slack(world.bot.id)}


def kick(world: World, args: Args) -> Json:
    """conversations.kick."""
    channel = joined(world, args)
    user_id = args.needed("user")
    if user_id == world.bot.id:
        raise SlackError("cant_kick_self")
    if not world.rooms.leave(channel, user_id):
        raise SlackError("not_in_channel")
    return {}


def history(world: World, args: Args) -> Json:
    """conversations.history: newest first, without replies in threads."""
    channel = joined(world, args)
    everything = world.posts.all_in(channel.id)
    messages = [message for message in everything if not message.is_reply and not message.only_for]
    found = _within(messages[::-1], args)
    page, cursor = page_of(found, args, 100, 999)
    shown = [_shown(world, message, everything, args) for message in page]
    return {"messages": shown, "has_more": bool(cursor), "pin_count": 0} | _next(cursor)


def replies(world: World, args: Args) -> Json:
    """conversations.replies: the thread's first message, then its replies, oldest first."""
    channel = joined(world, args)
    everything = world.posts.thread(channel.id, args.needed("ts"))
    messages = [message for message in everything if not message.only_for]
    if not messages:
        raise SlackError("thread_not_found")
    found = [messages[0], *_within(messages[1:], args)]
    page, cursor = page_of(found, args, 1000)
    shown = [_shown(world, message, everything, args) for message in page]
    return {"messages": shown, "has_more": bool(cursor)} | _next(cursor)


def _listed(world: World, args: Args, channels: list[Channel]) -> Json:
    kinds = [KINDS.get(name) for name in args.words("types") or ["public_channel"]]
    if None in kinds:
        raise SlackError("invalid_types")
    kept = [channel for channel in channels if channel.kind in kinds]
    if args.flag("exclude_archived"):
        kept = [channel for channel in kept if not channel.is_archived]
    page, cursor = page_of(kept, args, 100)
    return {"channels": [channel.as_slack(world.bot.id) for channel in page]} | _next(cursor)


def _within(messages: list[Message], args: Args) -> list[Message]:
    """Those between `oldest` and `latest`, with the ends only if `inclusive`."""
    oldest, latest = args.text("oldest"), args.text("latest")
    inclusive = args.flag("inclusive")
    if oldest:
        low = ts_key(oldest)
        messages = [m for m in messages if m.sort_key() > low or (inclusive and m.sort_key() == low)]
    if latest:
        high = ts_key(latest)
        messages = [m for m in messages if m.sort_key() < high or (inclusive and m.sort_key() == high)]
    return messages


def _shown(world: World, message: Message, everything: list[Message], args: Args) -> Json:
    shown = world.posts.as_slack(message, with_metadata=args.flag("include_all_metadata"))
    answers = [other for other in everything if other.thread_ts == message.ts and other.ts != message.ts]
    if answers and not message.is_reply:
        people = list(dict.fromkeys(other.user for other in answers))
        shown |= {
            "thread_ts": message.ts,
            "reply_count": len(answers),
            "reply_users": people,
            "reply_users_count": len(people),
            "latest_reply": answers[-1].ts,
        }
    return shown


def _next(cursor: str) -> Json:
    return {"response_metadata": {"next_cursor": cursor}}
