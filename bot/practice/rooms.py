"""The conversations of a workspace and who is in them."""

from __future__ import annotations

import secrets
import string
from typing import TYPE_CHECKING

from bot.practice.records import Channel, Kind

if TYPE_CHECKING:
    from bot.practice.world import World

ID_LETTERS = string.ascii_uppercase + string.digits
PREFIX = {"channel": "C", "group": "C", "im": "D", "mpim": "G"}


def new_id(prefix: str) -> str:
    """An id that looks like Slack's: a letter that tells the kind, then ten letters and digits."""
    return prefix + "".join(secrets.choice(ID_LETTERS) for _ in range(10))


class Rooms:
    """Channels, private channels and direct messages, by id."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._by_id: dict[str, Channel] = {}
        self._by_members: dict[frozenset[str], str] = {}  # im and mpim only

    def put(self, channel: Channel) -> None:
        """Take in a channel as it is, without an event: for the start and for loading."""
        self._by_id[channel.id] = channel
        if channel.kind in ("im", "mpim"):
            self._by_members[frozenset(channel.members)] = channel.id

    def clear(self) -> None:
        """Forget every conversation."""
        self._by_id.clear()
        self._by_members.clear()

    def all(self) -> list[Channel]:
        """Every conversation, in the order of making."""
        return list(self._by_id.values())

    def get(self, channel_id: str) -> Channel | None:
        """The conversation with this id."""
        return self._by_id.get(channel_id)

    def named(self, name: str) -> Channel | None:
        """The channel with this name, with or without its #."""
        wanted = name.removeprefix("#")
        return next((c for c in self._by_id.values() if c.name == wanted and c.kind in ("channel", "group")), None)

    def of(self, user: str) -> list[Channel]:
        """The conversations that `user` is a member of."""
        return [channel for channel in self._by_id.values() if user in channel.members]

    def seen_by(self, user: str) -> list[Channel]:
        """What `user` may know of: their own conversations and every public channel."""
        return [c for c in self._by_id.values() if c.kind == "channel" or user in c.members]

    def create(self, name: str, kind: Kind = "channel", members: list[str] | None = None) -> Channel:
        """A new conversation; its first member is its creator."""
        with self._world.lock:
            people = list(members or [])
            channel = Channel(
                new_id(PREFIX[kind]),
                name,
                kind,
                people,
                created=int(self._world.clock.now()),
                creator=people[0] if people else "",
            )
            self.put(channel)
            self._save(channel)
            return channel

    def direct(self, *members: str) -> Channel:
        """The direct message between these people, opened if it has not been: im for two, else mpim."""
        with self._world.lock:
            known = self._by_members.get(frozenset(members))
            if known:
                return self._by_id[known]
            if len(set(members)) <= 2:
                return self.create("", "im", list(members))
            return self.create("mpdm-" + "--".join(sorted(members)).lower(), "mpim", list(members))

    def join(self, channel: Channel, user: str, inviter: str = "") -> bool:
        """Make `user` a member, with its event; False when they were one already."""
        with self._world.lock:
            if user in channel.members:
                return False
            channel.members.append(user)
            self._world.posts.mark_read(user, channel.id)
            self._save(channel)
            self._world.events.member_joined(channel, user, inviter)
            return True

    def leave(self, channel: Channel, user: str) -> bool:
        """End a membership, with its event; False when there was none."""
        with self._world.lock:
            if user not in channel.members:
                return False
            channel.members.remove(user)
            self._save(channel)
            self._world.events.member_left(channel, user)
            return True

    def _save(self, channel: Channel) -> None:
        self._world.changed("channel", channel.id, channel)
