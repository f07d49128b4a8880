"""What the bot is told of: Events API payloads, built as Slack builds them.

An event goes out only if the app subscribes to it and, for what happens in a conversation, the bot is a
member of it (platform.md §1.7). The bot's own messages are events too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.practice.records import Channel, Json, Message, User
from bot.practice.rooms import new_id

if TYPE_CHECKING:
    from bot.practice.world import World

MESSAGE_EVENT = {"channel": "message.channels", "group": "message.groups", "im": "message.im", "mpim": "message.mpim"}
CHANNEL_LETTER = {"channel": "C", "group": "G", "im": "D", "mpim": "G"}
ALL = frozenset(MESSAGE_EVENT.values()) | {
    "app_home_opened",
    "app_mention",
    "member_joined_channel",
    "member_left_channel",
    "reaction_added",
    "reaction_removed",
    "team_join",
    "user_change",
}


class Events:
    """Builds events and hands them to the sockets."""

    def __init__(self, world: World, subscriptions: frozenset[str] = ALL) -> None:
        self._world = world
        self._subscriptions = subscriptions

    def message_posted(self, message: Message) -> None:
        """message.*, and app_mention where the bot is named outside a direct message."""
        channel = self._channel(message)
        shown = self._world.posts.as_slack(message)
        shown |= {"channel": channel.id, "event_ts": message.ts, "channel_type": channel.kind}
        parent = self._world.posts.get(channel.id, message.thread_ts) if message.is_reply else None
        if parent is not None:
            shown["parent_user_id"] = parent.user
        self._send_message(channel, shown)
        if channel.kind != "im" and f"<@{self._world.bot.id}>" in message.text:
            mention = {**shown, "type": "app_mention"}
            del mention["channel_type"]
            self._send("app_mention", mention, channel)

    def message_changed(self, message: Message, before: Json) -> None:
        """message with subtype message_changed."""
        now = self._world.posts.as_slack(message)
        self._send_change(message, "message_changed", message=now, previous_message=before)

    def message_deleted(self, message: Message, before: Json) -> None:
        """message with subtype message_deleted."""
        self._send_change(message, "message_deleted", previous_message=before, deleted_ts=message.ts)

    def member_joined(self, channel: Channel, user: str, inviter: str) -> None:
        """member_joined_channel; also for the bot itself."""
        event = self._membership("member_joined_channel", channel, user)
        if inviter:
            event["inviter"] = inviter
        self._send("member_joined_channel", event, channel)

    def member_left(self, channel: Channel, user: str) -> None:
        """member_left_channel."""
        self._send("member_left_channel", self._membership("member_left_channel", channel, user), channel)

    def reaction(self, message: Message, user: str, name: str, *, added: bool) -> None:
        """reaction_added or reaction_removed."""
        kind = "reaction_added" if added else "reaction_removed"
        event: Json = {
            "type": kind,
            "user": user,
            "reaction": name,
            "item": {"type": "message", "channel": message.channel, "ts": message.ts},
            "item_user": message.user,
            "event_ts": self._world.clock.next_ts(),
        }
        self._send(kind, event, self._channel(message))

    def home_opened(self, user: str, channel: Channel, tab: str, view: Json | None) -> None:
        """app_home_opened, for the Home and the Messages tab alike."""
        event: Json = {
            "type": "app_home_opened",
            "user": user,
            "channel": channel.id,
            "tab": tab,
            "event_ts": self._world.clock.next_ts(),
        }
        if view is not None and tab == "home":
            event["view"] = view
        self._send("app_home_opened", event)

    def user_changed(self, user: User) -> None:
        """user_change, with the locale."""
        self._user_event("user_change", user)

    def team_joined(self, user: User) -> None:
        """team_join."""
        self._user_event("team_join", user)

    def _user_event(self, kind: str, user: User) -> None:
        shown = user.as_slack(self._world.team_id, include_locale=True)
        ts = self._world.clock.next_ts()
        self._send(kind, {"type": kind, "user": shown, "cache_ts": int(self._world.clock.now()), "event_ts": ts})

    def _membership(self, kind: str, channel: Channel, user: str) -> Json:
        return {
            "type": kind,
            "user": user,
            "channel": channel.id,
            "channel_type": CHANNEL_LETTER[channel.kind],
            "team": self._world.team_id,
            "event_ts": self._world.clock.next_ts(),
        }

    def _send_change(self, about: Message, subtype: str, **more: Any) -> None:
        channel = self._channel(about)
        ts = self._world.clock.next_ts()
        event: Json = {
            "type": "message",
            "subtype": subtype,
            "hidden": True,
            "channel": channel.id,
            "channel_type": channel.kind,
            "ts": ts,
            "event_ts": ts,
            **more,
        }
        self._send_message(channel, event)

    def _send_message(self, channel: Channel, event: Json) -> None:
        self._send(MESSAGE_EVENT[channel.kind], event, channel)

    def _channel(self, message: Message) -> Channel:
        channel = self._world.rooms.get(message.channel)
        assert channel is not None
        return channel

    def _send(self, subscription: str, event: Json, channel: Channel | None = None) -> None:
        world = self._world
        if world.quiet or subscription not in self._subscriptions:
            return
        if channel is not None and world.bot.id not in channel.members:
            return
        authorization = {
            "enterprise_id": None,
            "team_id": world.team_id,
            "user_id": world.bot.id,
            "is_bot": True,
            "is_enterprise_install": False,
        }
        world.hub.publish(
            {
                "token": world.verification_token,
                "team_id": world.team_id,
                "context_team_id": world.team_id,
                "context_enterprise_id": None,
                "api_app_id": world.app_id,
                "event": event,
                "type": "event_callback",
                "event_id": new_id("Ev"),
                "event_time": int(world.clock.now()),
                "authorizations": [authorization],
                "is_ext_shared_channel": False,
            }
        )
