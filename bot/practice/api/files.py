"""files.* and reactions.*."""

from __future__ import annotations

from bot.practice.api.args import Args
from bot.practice.api.chat import destination
from bot.practice.api.errors import SlackError
from bot.practice.records import File, Json, Message
from bot.practice.world import World


def announce(world: World, args: Args) -> Json:
    """files.getUploadURLExternal: where the bytes of a file are to go."""
    length = args.number("length", 0)
    if length <= 0:
        raise SlackError("invalid_arguments")
    file, ticket = world.files.announce(world.bot.id, args.needed("filename"), length)
    return {"upload_url": f"{world.base_url}/upload/v1/{ticket}", "file_id": file.id}


def complete(world: World, args: Args) -> Json:
    """files.completeUploadExternal: share what was uploaded, in one message, or keep it private."""
    wanted = args.structure("files") or []
    files: list[File] = []
    for one in wanted:
        file = world.files.get(one.get("id", ""))
        if file is None or file.complete or world.files.data(file.id) is None:
            raise SlackError("file_not_found")
        file.title = one.get("title") or file.name
        files.append(file)
    if not files:
        raise SlackError("invalid_arguments")
    channel_id = args.text("channel_id") or next(iter(args.words("channels")), "")
    if channel_id:
        if world.user(channel_id):
            raise SlackError("channel_not_found")  # people's ids are not taken here (platform.md §1.6)
        channel = destination(world, channel_id)
        world.files.share(files, channel, world.bot.id, args.text("initial_comment"), args.text("thread_ts"))
    return {"files": [world.files.as_slack(file.id) for file in files]}


def info(world: World, args: Args) -> Json:
    """files.info."""
    file = world.files.get(args.needed("file"))
    if file is None:
        raise SlackError("file_not_found")
    return {"file": world.files.as_slack(file.id), "comments": []}


def add_reaction(world: World, args: Args) -> Json:
    """reactions.add."""
    message, name = _message(world, args), args.needed("name")
    if not world.posts.react(message, world.bot.id, name.strip(":"), added=True):
        raise SlackError("already_reacted")
    return {}


def remove_reaction(world: World, args: Args) -> Json:
    """reactions.remove."""
    message, name = _message(world, args), args.needed("name")
    if not world.posts.react(message, world.bot.id, name.strip(":"), added=False):
        raise SlackError("no_reaction")
    return {}


def _message(world: World, args: Args) -> Message:
    channel = destination(world, args.needed("channel"))
    message = world.posts.get(channel.id, args.needed("timestamp"))
    if message is None or message.only_for:
        raise SlackError("message_not_found")
    return message
