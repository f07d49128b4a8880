"""The payloads of commands and interactions, built as Slack builds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.practice.records import Channel, Json, Message, User, View

if TYPE_CHECKING:
    from bot.practice.world import World


def command(world: World, user: User, channel: Channel, name: str, text: str) -> Json:
    """A slash command's payload. It carries no thread_ts: commands don't work in threads."""
    return {
        "token": world.verification_token,
        "team_id": world.team_id,
        "team_domain": "practice",
        "channel_id": channel.id,
        "channel_name": _channel_name(channel),
        "user_id": user.id,
        "user_name": user.name,
        "command": name,
        "text": text,
        "api_app_id": world.app_id,
        "is_enterprise_install": "false",
        "response_url": _response_url(world, channel, user, "commands"),
        "trigger_id": world.triggers.give(user.id),
    }


def message_actions(world: World, user: User, message: Message, channel: Channel, action: Json) -> Json:
    """block_actions from a message; an ephemeral one is not sent along."""
    container: Json = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": channel.id,
        "is_ephemeral": bool(message.only_for),
    }
    if message.thread_ts:
        container["thread_ts"] = message.thread_ts
    payload = _interaction(world, user, "block_actions") | {
        "container": container,
        "trigger_id": world.triggers.give(user.id),
        "channel": {"id": channel.id, "name": _channel_name(channel)},
        "state": {"values": world.posts.values(message, user.id)},
        "response_url": _response_url(world, channel, user, "actions", message),
        "actions": [action],
    }
    if not message.only_for:
        payload["message"] = world.posts.as_slack(message)
    return payload


def view_actions(world: World, user: User, view: View, action: Json) -> Json:
    """block_actions from a modal or from App Home; without a response_url."""
    return _interaction(world, user, "block_actions") | {
        "container": {"type": "view", "view_id": view.id},
        "trigger_id": world.triggers.give(user.id, view.id if view.type == "modal" else None),
        "view": world.views.as_slack(view),
        "actions": [action],
    }


def submission(world: World, user: User, view: View) -> Json:
    """view_submission."""
    return _interaction(world, user, "view_submission") | {
        "trigger_id": world.triggers.give(user.id, view.id),
        "view": world.views.as_slack(view),
        "response_urls": [],
    }


def closing(world: World, user: User, view: View, *, is_cleared: bool) -> Json:
    """view_closed; it brings no trigger."""
    return _interaction(world, user, "view_closed") | {
        "view": world.views.as_slack(view),
        "is_cleared": is_cleared,
    }


def global_shortcut(world: World, user: User, callback_id: str) -> Json:
    """A shortcut from the search bar; without a channel and a response_url."""
    return _interaction(world, user, "shortcut") | {
        "callback_id": callback_id,
        "trigger_id": world.triggers.give(user.id),
        "action_ts": world.clock.next_ts(),
    }


def message_shortcut(world: World, user: User, callback_id: str, message: Message, channel: Channel) -> Json:
    """A shortcut from a message's menu (type message_action)."""
    return _interaction(world, user, "message_action") | {
        "callback_id": callback_id,
        "trigger_id": world.triggers.give(user.id),
        "action_ts": world.clock.next_ts(),
        "message_ts": message.ts,
        "message": world.posts.as_slack(message),
        "channel": {"id": channel.id, "name": _channel_name(channel)},
        "response_url": _response_url(world, channel, user, "app", message),
    }


def _interaction(world: World, user: User, kind: str) -> Json:
    return {
        "type": kind,
        "team": {"id": world.team_id, "domain": "practice"},
        "user": {"id": user.id, "username": user.name, "name": user.name, "team_id": world.team_id},
        "api_app_id": world.app_id,
        "token": world.verification_token,
        "enterprise": None,
        "is_enterprise_install": False,
    }


def _response_url(world: World, channel: Channel, user: User, kind: str, message: Message | None = None) -> str:
    ts = message.ts if message else None
    thread_ts = message.thread_ts if message else ""
    ticket = world.response_urls.give(channel.id, user.id, ts, thread_ts)
    return f"{world.base_url}/{kind}/{world.team_id}/{ticket}"


def _channel_name(channel: Channel) -> str:
    return {"im": "directmessage", "group": "privategroup"}.get(channel.kind, channel.name)
