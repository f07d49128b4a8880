"""What a person does in the workspace: types, clicks, fills forms. The one door for the page and for tests.

A `VisitorError` means that Slack's client would not offer this (no such button, not a member). What Slack
lets a person do but answers with a failure comes back as a `Result` that is not `ok`.
"""

from __future__ import annotations

from typing import Any

from bot.practice import answers, inputs, payloads, typed
from bot.practice.forms import Forms
from bot.practice.grants import ResponseUrl
from bot.practice.picks import check_pick
from bot.practice.reach import Reach, VisitorError
from bot.practice.records import Channel, Json, Message, User, View
from bot.practice.result import Result
from bot.practice.socket import Ack
from bot.practice.world import World

__all__ = ["Result", "Visitor", "VisitorError"]

TRIANGLE = "⚠ This didn't work. Try again?"
NOT_CONNECTED = "the bot is not connected"


class Visitor:
    """Acts for any member. Methods that wait for the bot are async and may run on any event loop."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._reach = Reach(world)
        self._forms = Forms(world)

    # typing

    def say(self, user: str, channel: str, text: str, thread_ts: str = "") -> Result:
        """Send a message as typed; `channel` may be the bot's user id for its direct message."""
        person, room = self._reach.person(user), self._reach.room(user, channel)
        if thread_ts:
            thread_ts = self._reach.message(user, channel, thread_ts).thread_ts or thread_ts
        written = typed.message_text(self.world, text)
        message = self.world.posts.add(room, person.id, written, blocks=typed.rich_text(text), thread_ts=thread_ts)
        return Result(channel=room.id, ts=message.ts)

    def edit(self, user: str, channel: str, ts: str, text: str) -> Result:
        """Change one's own message."""
        message = self._reach.own(user, channel, ts)
        self.world.posts.edit(message, typed.message_text(self.world, text), typed.rich_text(text))
        return Result(channel=message.channel, ts=ts)

    def delete(self, user: str, channel: str, ts: str) -> Result:
        """Delete one's own message."""
        message = self._reach.own(user, channel, ts)
        self.world.posts.delete(message)
        return Result(channel=message.channel, ts=ts)

    def react(self, user: str, channel: str, ts: str, name: str, *, added: bool = True) -> Result:
        """Add a reaction, or take it back."""
        message = self._reach.message(user, channel, ts)
        self.world.posts.react(message, self._reach.person(user).id, name, added=added)
        return Result(channel=message.channel, ts=ts)

    def upload(self, user: str, channel: str, name: str, data: bytes, text: str = "", thread_ts: str = "") -> Result:
        """Send a file, with a word or without."""
        room = self._reach.room(user, channel)
        file, ticket = self.world.files.announce(self._reach.person(user).id, name, len(data))
        self.world.files.receive(ticket, data)
        written = typed.message_text(self.world, text)
        message = self.world.files.share([file], room, user, written, thread_ts)
        return Result(channel=room.id, ts=message.ts)

    async def command(self, user: str, channel: str, command: str, text: str = "", thread_ts: str = "") -> Result:
        """Type a slash command. Slack knows only declared ones, and none inside a thread."""
        person, room = self._reach.person(user), self._reach.room(user, channel)
        declared = self.world.manifest.command(command)
        if self.world.manifest.commands and declared is None:
            return Result(ok=False, shown=f"{command} is not a valid command.")
        if thread_ts:
            return Result(ok=False, shown=f"{command} is not supported in threads. Sorry!")
        should_escape = declared is not None and declared.should_escape
        written = typed.command_text(self.world, text, should_escape=should_escape)
        payload = payloads.command(self.world, person, room, command, written.strip())
        ack = await self.world.hub.ask("slash_commands", payload)
        if ack.trouble:
            error = "operation_timeout" if ack.trouble == "operation_timeout" else f"dispatch_failed: {NOT_CONNECTED}"
            return self._failed(f'{command} failed with the error "{error}"', ack)
        return self._answered(person, room, command, ack)

    def _answered(self, person: User, room: Channel, command: str, ack: Ack) -> Result:
        result = self._result(person, ack)
        if ack.payload:
            place = ResponseUrl(room.id, person.id, self.world.clock.monotonic())
            try:
                message = answers.give(self.world, place, ack.payload)
            except answers.AnswerError as error:
                result.ok = False
                result.shown = f'{command} failed with the error "{error.code}"'
                result.problems = [str(problem) for problem in error.problems]
            else:
                result.messages = [self.world.posts.as_slack(message)] if message else []
        return result

    # clicking

    async def press(
        self,
        user: str,
        action_id: str,
        value: Any = None,
        *,
        block_id: str | None = None,
        channel: str = "",
        ts: str = "",
        view_id: str = "",
    ) -> Result:
        """Press a button or choose a `value` (an option's value, or a list; an id; a date) in an element.

        The element stands in a message (`channel`, `ts`), in a view (`view_id`), else in the person's modal
        or, without one, on their App Home. An element of an input block sends nothing unless the block has
        dispatch_action: what was chosen is kept for the submission.
        """
        person = self._reach.person(user)
        message = self._reach.message(user, channel, ts) if ts else None
        view = None if message else self._reach.view(user, view_id)
        blocks = message.blocks if message else view.blocks if view else []
        try:
            block, element = inputs.find(blocks, block_id, action_id)
            check_pick(self.world, person.id, element, value)
            action = inputs.action(block, element, value, self.world.clock.next_ts())
        except inputs.InputError as error:
            raise VisitorError(str(error)) from error
        self._put_in(person, message or view, block, element, value)
        if block["type"] == "input" and not block.get("dispatch_action"):
            return Result(view=self._shown(view))
        if isinstance(message, Message):
            room = self._reach.room(user, channel)
            payload = payloads.message_actions(self.world, person, message, room, action)
        else:
            payload = payloads.view_actions(self.world, person, self._reach.view(user, view_id), action)
        ack = await self.world.hub.ask("interactive", payload)
        return self._failed(TRIANGLE, ack) if ack.trouble else self._result(person, ack)

    def _put_in(self, person: User, place: Message | View | None, block: Json, element: Json, value: Any) -> None:
        """Keep what was chosen in the state of the message or view, where the element has a state."""
        if element["type"] not in inputs.KEYS:
            return
        entry = inputs.entry(element, value)
        if isinstance(place, Message):
            self.world.posts.put_in(place, person.id, block["block_id"], element["action_id"], entry)
        elif place is not None:
            self.world.views.put_in(place, block["block_id"], element["action_id"], entry)

    async def shortcut(self, user: str, callback_id: str, channel: str = "", ts: str = "") -> Result:
        """Use a shortcut: from a message's menu (`channel`, `ts`), else from the search bar."""
        person = self._reach.person(user)
        if ts:
            message, room = self._reach.message(user, channel, ts), self._reach.room(user, channel)
            payload = payloads.message_shortcut(self.world, person, callback_id, message, room)
        else:
            payload = payloads.global_shortcut(self.world, person, callback_id)
        ack = await self.world.hub.ask("interactive", payload)
        return self._failed(TRIANGLE, ack) if ack.trouble else self._result(person, ack)

    # forms

    def fill(self, user: str, values: Json, view_id: str = "") -> Result:
        """Type into a form without sending it: `{block_id: {action_id: value}}` or `{action_id: value}`."""
        self._reach.person(user)
        view = self._reach.view(user, view_id)
        try:
            self._forms.fill(view, values)
        except inputs.InputError as error:
            raise VisitorError(str(error)) from error
        return Result(view=self._shown(view))

    async def submit(self, user: str, values: Json | None = None, view_id: str = "") -> Result:
        """Fill in and send a form. Nothing is sent while Slack's client finds fields missing or wrong."""
        person = self._reach.person(user)
        view = self._reach.modal(user, view_id)
        self.fill(user, values or {}, view.id)
        complaints = inputs.complaints(view.blocks, view.values)
        if complaints:
            self.world.views.complain(view, complaints)
            return Result(ok=False, errors=complaints, view=self._shown(view))
        ack = await self.world.hub.ask("interactive", payloads.submission(self.world, person, view))
        outcome = self._forms.apply(view, ack)
        shown = f"{outcome.shown} ({NOT_CONNECTED})" if ack.trouble == "not_connected" else outcome.shown
        return Result(
            ok=not outcome.shown and not outcome.errors,
            shown=shown,
            ms=ack.ms,
            errors=outcome.errors,
            problems=outcome.problems,
            view=self._shown(self.world.views.current(user)),
        )

    async def close(self, user: str, view_id: str = "", *, everything: bool = False) -> Result:
        """Close a modal, or with `everything` the whole stack; the bot hears of those with notify_on_close."""
        person = self._reach.person(user)
        view = self._reach.modal(user, view_id)
        everything = everything or view.content["clear_on_close"]
        closed = self.world.views.stack(user)[::-1] if everything else [view]
        for one in closed:
            self.world.views.close(one)
            if one.content["notify_on_close"]:
                payload = payloads.closing(self.world, person, one, is_cleared=everything)
                await self.world.hub.ask("interactive", payload)
        return Result(view=self._shown(self.world.views.current(user)))

    # places and people

    def open_home(self, user: str, tab: str = "home") -> Result:
        """Open the app's Home (or Messages) tab."""
        person = self._reach.person(user)
        home = self._shown(self.world.views.home(user))
        room = self.world.rooms.direct(person.id, self.world.bot.id)
        self.world.events.home_opened(person.id, room, tab, home)
        return Result(view=home, channel=room.id)

    def open_dm(self, user: str) -> Result:
        """Open one's direct message with the bot."""
        return Result(channel=self.world.rooms.direct(self._reach.person(user).id, self.world.bot.id).id)

    def join(self, user: str, channel: str) -> Result:
        """Join a public channel."""
        room = self.world.rooms.get(channel)
        if room is None or room.kind != "channel":
            raise VisitorError(f"{user} cannot join {channel}")
        self.world.rooms.join(room, self._reach.person(user).id)
        return Result(channel=room.id)

    def invite(self, user: str, channel: str, guest: str) -> Result:
        """Bring someone, or the bot, into a channel."""
        room = self._reach.room(user, channel)
        if self.world.user(guest) is None:
            raise VisitorError(f"nobody has the id {guest}")
        self.world.rooms.join(room, guest, inviter=user)
        return Result(channel=room.id)

    def leave(self, user: str, channel: str) -> Result:
        """Leave a channel."""
        self.world.rooms.leave(self._reach.room(user, channel), user)
        return Result(channel=channel)

    def create_channel(self, user: str, name: str, *, private: bool = False) -> Result:
        """Make a channel and be its first member."""
        room = self.world.rooms.create(name, "group" if private else "channel", [self._reach.person(user).id])
        return Result(channel=room.id)

    def change_user(self, user: str, **changes: str | bool) -> Result:
        """Change someone's locale, tz, display_name, deleted, …"""
        person = self.world.user(user)
        if person is None:
            raise VisitorError(f"nobody has the id {user}")
        try:
            self.world.change_user(person, **changes)
        except AttributeError as error:
            raise VisitorError(str(error)) from error
        return Result()

    def add_user(self, **fields: Any) -> Result:
        """A newcomer joins the workspace; the fields of `records.User`."""
        try:
            newcomer = User(**fields)
        except TypeError as error:
            raise VisitorError(str(error)) from error
        self.world.add_user(newcomer)
        return Result()

    # what comes back

    def _shown(self, view: View | None) -> Json | None:
        return self.world.views.as_slack(view) if view else None

    def _result(self, person: User, ack: Ack) -> Result:
        return Result(ms=ack.ms, view=self._shown(self.world.views.current(person.id)))

    def _failed(self, shown: str, ack: Ack) -> Result:
        note = f" ({NOT_CONNECTED})" if ack.trouble == "not_connected" and NOT_CONNECTED not in shown else ""
        return Result(ok=False, shown=shown + note, ms=ack.ms)
