"""The messages of a workspace: posted, edited, deleted, reacted to, read."""

from __future__ import annotations

import copy
import uuid
from typing import TYPE_CHECKING, Any

from bot.practice.blocks import with_block_ids
from bot.practice.inputs import kept_values
from bot.practice.records import Channel, Json, Message, ts_key

if TYPE_CHECKING:
    from bot.practice.world import World


class Posts:
    """Messages by channel and ts. Ephemeral ones are seen by one person and not kept over a restart."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._by_channel: dict[str, dict[str, Message]] = {}
        self._read: dict[str, dict[str, str]] = {}  # user: {channel: ts}
        self._values: dict[tuple[str, str, str], dict[str, dict[str, Json]]] = {}  # (channel, ts, user)

    def put(self, message: Message) -> None:
        """Take in a message as it is, without an event: for loading."""
        self._by_channel.setdefault(message.channel, {})[message.ts] = message

    def put_read(self, user: str, marks: dict[str, str]) -> None:
        """Take in how far a person has read, by channel: for loading."""
        self._read[user] = marks

    def clear(self) -> None:
        """Forget every message."""
        self._by_channel.clear()
        self._read.clear()
        self._values.clear()

    def add(
        self,
        channel: Channel,
        user: str,
        text: str,
        *,
        blocks: list[Json] | None = None,
        thread_ts: str = "",
        metadata: Json | None = None,
        files: list[str] | None = None,
        only_for: str = "",
        subtype: str = "",
    ) -> Message:
        """Post as `user`, with the event unless it is ephemeral (`only_for` a reader)."""
        world = self._world
        with world.lock:
            is_bot = user == world.bot.id
            message = Message(
                channel.id,
                world.clock.next_ts(),
                user,
                text,
                with_block_ids(blocks or []),
                bot_id=world.bot.bot_id if is_bot else "",
                thread_ts=thread_ts,
                metadata=metadata,
                files=list(files or []),
                only_for=only_for,
                subtype=subtype,
                client_msg_id="" if is_bot else str(uuid.uuid4()),
            )
            self.put(message)
            self.mark_read(user, channel.id, message.ts)
            self._save(message)
            if not only_for:
                world.events.message_posted(message)
            return message

    def edit(self, message: Message, text: str, blocks: list[Json], metadata: Json | None = None) -> None:
        """Change what a message says; its metadata only where a new one is given."""
        with self._world.lock:
            before = self.as_slack(message)
            message.text = text
            message.blocks = with_block_ids(blocks)
            message.metadata = metadata or message.metadata
            message.edited = {"user": message.user, "ts": self._world.clock.next_ts()}
            self._save(message)
            if not message.only_for:
                self._world.events.message_changed(message, before)

    def delete(self, message: Message) -> None:
        """Take a message away, with the event."""
        with self._world.lock:
            before = self.as_slack(message)
            self._by_channel[message.channel].pop(message.ts, None)
            self._world.changed("message", f"{message.channel}/{message.ts}", None)
            if not message.only_for:
                self._world.events.message_deleted(message, before)

    def react(self, message: Message, user: str, name: str, *, added: bool) -> bool:
        """Add or take back a reaction; False when there is nothing to do."""
        with self._world.lock:
            people = message.reactions.setdefault(name, [])
            if added == (user in people):
                return False
            if added:
                people.append(user)
            else:
                people.remove(user)
            if not people:
                del message.reactions[name]
            self._save(message)
            self._world.events.reaction(message, user, name, added=added)
            return True

    def values(self, message: Message, user: str) -> dict[str, dict[str, Json]]:
        """What `user` sees in the message's selects and pickers, as `state.values`."""
        return kept_values(message.blocks, self._values.get((message.channel, message.ts, user), {}))

    def put_in(self, message: Message, user: str, block_id: str, action_id: str, entry: Json) -> None:
        """`user` has put something into an element of the message."""
        with self._world.lock:
            values = self._values.setdefault((message.channel, message.ts, user), {})
            values.setdefault(block_id, {})[action_id] = entry
            self._world.changed()

    def get(self, channel: str, ts: str) -> Message | None:
        """The message at this place."""
        return self._by_channel.get(channel, {}).get(ts)

    def all_in(self, channel: str, viewer: str = "") -> list[Message]:
        """Every message of a channel, oldest first, with the ephemeral ones that are for `viewer`."""
        messages = tuple(self._by_channel.get(channel, {}).values())
        return [message for message in messages if message.only_for in ("", viewer)]

    def thread(self, channel: str, ts: str, viewer: str = "") -> list[Message]:
        """The message at `ts` and its replies, oldest first."""
        return [m for m in self.all_in(channel, viewer) if ts in (m.ts, m.thread_ts)]

    def mark_read(self, user: str, channel: str, ts: str = "") -> None:
        """Remember that `user` has read `channel` up to `ts` (by default to its end)."""
        with self._world.lock:
            last = ts or next(reversed(self._by_channel.get(channel, {})), "")
            marks = self._read.setdefault(user, {})
            if ts_key(last) > ts_key(marks.get(channel, "")):
                marks[channel] = last
                self._world.changed("read", user, marks)

    def unread(self, user: str, channel: str) -> int:
        """How many messages in `channel` by others are newer than what `user` has read."""
        mark = ts_key(self._read.get(user, {}).get(channel, ""))
        count = 0
        for message in reversed(tuple(self._by_channel.get(channel, {}).values())):
            if message.sort_key() <= mark:
                break
            count += message.user != user and message.only_for in ("", user)
        return count

    def as_slack(self, message: Message, *, with_metadata: bool = True) -> Json:
        """The message object; without its metadata's payload unless asked for, as in a history."""
        world = self._world
        shown: Json = {"type": "message", "user": message.user, "ts": message.ts, "text": message.text}
        optional: dict[str, Any] = {
            "client_msg_id": message.client_msg_id,
            "subtype": message.subtype,
            "thread_ts": message.thread_ts,
            "bot_id": message.bot_id,
            "blocks": copy.deepcopy(message.blocks),
            "edited": message.edited,
            "reactions": [
                {"name": name, "users": list(users), "count": len(users)} for name, users in message.reactions.items()
            ],
            "files": [world.files.as_slack(file_id) for file_id in message.files],
        }
        shown |= {key: value for key, value in optional.items() if value}
        shown["team"] = world.team_id
        if message.bot_id:
            shown["app_id"] = world.app_id
            shown["bot_profile"] = world.bot_profile()
        if message.metadata:
            event_type = {"event_type": message.metadata["event_type"]}
            shown["metadata"] = copy.deepcopy(message.metadata) if with_metadata else event_type
        return shown

    def _save(self, message: Message) -> None:
        if message.only_for:
            self._world.changed()
        else:
            self._world.changed("message", f"{message.channel}/{message.ts}", message)
