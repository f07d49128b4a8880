"""Where a tab is, as its address says: `?as=U…&in=C…&thread=…&lang=…`. A reload and a link lead back to it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from bot.practice.page.reader import Reader
from bot.practice.page.words import LANGUAGES, Language, language_of
from bot.practice.records import Channel, User
from bot.practice.world import World

HOME = "app-home"
ABOUT = "app-about"


@dataclass(frozen=True)
class Place:
    """`user`: who is acted. `target`: a conversation's id, or the app's tab. `thread`: the ts of the open thread.

    `language` is "" where the person's own is shown.
    """

    user: str
    target: str
    thread: str = ""
    language: str = ""

    @property
    def address(self) -> str:
        """The place as a relative address."""
        query = {"as": self.user, "in": self.target, "thread": self.thread, "lang": self.language}
        return f"/?{urlencode({key: value for key, value in query.items() if value})}"


def find_place(world: World, user: str, target: str, thread: str = "", language: str = "") -> Place:
    """The place asked for, as far as it exists; by default the first person's conversation with the app."""
    people = [one for one in world.users() if not one.is_bot and not one.deleted]
    person = next((one for one in people if one.id == user), people[0])
    direct = world.rooms.direct(person.id, world.bot.id).id
    known = target in (HOME, ABOUT) or may_see(world, person, target) is not None
    spoken = language if language in LANGUAGES else ""
    if not known:
        return Place(person.id, direct, "", spoken)
    return Place(person.id, target, thread if world.posts.get(target, thread) else "", spoken)


def may_see(world: World, person: User, channel: str) -> Channel | None:
    """The conversation, if the person is in it or it is public."""
    room = world.rooms.get(channel)
    return room if room and (room.kind == "channel" or person.id in room.members) else None


def reader_at(world: World, place: Place) -> Reader | None:
    """The reader at a place; None when the person is gone."""
    user = world.user(place.user)
    if user is None:
        return None
    language: Language = language_of(user.locale)
    if place.language:
        language = LANGUAGES[LANGUAGES.index(place.language)]  # find_place has checked it
    return Reader(world, user, language)
