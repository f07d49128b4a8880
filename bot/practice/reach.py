"""What a person can reach in the workspace; anything else is a VisitorError, as Slack's client would not offer it."""

from __future__ import annotations

from bot.practice.records import Channel, Message, User, View
from bot.practice.world import World


class VisitorError(Exception):
    """The client offers nothing like this."""


class Reach:
    """Looks things up as a person's client would."""

    def __init__(self, world: World) -> None:
        self._world = world

    def person(self, user: str) -> User:
        """An active member; VisitorError for anyone else."""
        person = self._world.user(user)
        if person is None or person.deleted or person.is_bot:
            raise VisitorError(f"{user} is not an active member")
        return person

    def room(self, user: str, channel: str) -> Channel:
        """A conversation that the person is in; the bot's user id stands for their direct message."""
        if channel == self._world.bot.id:
            return self._world.rooms.direct(user, channel)
        room = self._world.rooms.get(channel)
        if room is None or user not in room.members:
            raise VisitorError(f"{user} is not in {channel}")
        return room

    def message(self, user: str, channel: str, ts: str) -> Message:
        """A message that the person sees."""
        message = self._world.posts.get(self.room(user, channel).id, ts)
        if message is None or message.only_for not in ("", user):
            raise VisitorError(f"{user} sees no message {ts} in {channel}")
        return message

    def own(self, user: str, channel: str, ts: str) -> Message:
        """A message that the person wrote."""
        message = self.message(user, channel, ts)
        if message.user != user:
            raise VisitorError("only one's own messages can be changed")
        return message

    def view(self, user: str, view_id: str) -> View:
        """The named view, else the modal on top, else App Home, if it is the person's."""
        views = self._world.views
        view = views.get(view_id) if view_id else views.current(user) or views.home(user)
        if view is None or view.user != user:
            raise VisitorError(f"{user} sees no such view")
        return view

    def modal(self, user: str, view_id: str) -> View:
        """The named modal, else the one on top, if it is the person's."""
        view = self._world.views.get(view_id) if view_id else self._world.views.current(user)
        if view is None or view.user != user or view.type != "modal":
            raise VisitorError(f"{user} has no such form open")
        return view
