"""A conversation: its head, and the rows of its list (days, messages), each row with a key that stays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from markupsafe import Markup

from bot.practice.page.drawings import Drawings
from bot.practice.page.html import tag
from bot.practice.page.icons import icon
from bot.practice.page.message import Setting
from bot.practice.page.people import avatar
from bot.practice.page.reader import Reader
from bot.practice.records import Channel, Message

SHOWN = 100
TOGETHER = timedelta(minutes=5)
Row = tuple[str, Markup]


@dataclass(frozen=True)
class Marks:
    """What a tab adds to messages: what it has drawn already, the one being edited, and notes by ts."""

    drawings: Drawings
    editing: str = ""
    notes: Mapping[str, str] | None = None

    def setting(self, message: Message, *, continues: bool, replies: Sequence[Message], in_thread: bool) -> Setting:
        """How one message stands."""
        editing = self.editing == message.ts
        note = (self.notes or {}).get(message.ts, "")
        return Setting(continues and not editing, replies, editing, note, in_thread)


def channel_rows(reader: Reader, channel: Channel, shown: int, marks: Marks) -> list[Row]:
    """The newest `shown` messages of a conversation, with day dividers and the way to earlier ones."""
    everything = reader.world.posts.all_in(channel.id, reader.user.id)
    replies: dict[str, list[Message]] = {}
    for message in everything:
        if message.is_reply:
            replies.setdefault(message.thread_ts, []).append(message)
    top = [message for message in everything if not message.is_reply]
    rows: list[Row] = [("start", _start(reader, channel, more=len(top) > shown))]
    rows += _rows(reader, top[-shown:], replies, marks, in_thread=False)
    return rows


def thread_rows(reader: Reader, channel: Channel, ts: str, marks: Marks) -> list[Row]:
    """A thread: the message it began with, and every reply."""
    messages = reader.world.posts.thread(channel.id, ts, reader.user.id)
    first, replies = messages[:1], messages[1:]
    rows = _rows(reader, first, {}, marks, in_thread=True)
    if replies:
        count = reader.t("reply_one") if len(replies) == 1 else reader.t("replies", n=len(replies))
        rows.append(("count", tag("div", tag("small", count), class_="reply-count")))
    return rows + _rows(reader, replies, {}, marks, in_thread=True)


def _rows(
    reader: Reader,
    messages: Iterable[Message],
    replies: Mapping[str, Sequence[Message]],
    marks: Marks,
    *,
    in_thread: bool,
) -> list[Row]:
    rows: list[Row] = []
    before: Message | None = None
    for message in messages:
        moment = reader.local(message.ts)
        new_day = before is None or reader.local(before.ts).date() != moment.date()
        if new_day and not in_thread:
            day = tag("div", tag("span", reader.day(moment.date())), class_="day", role="separator")
            rows.append((f"day {moment.date().isoformat()}", day))
        continues = not new_day and before is not None and _continues(reader, before, message)
        its_replies = replies.get(message.ts, ())
        setting = marks.setting(message, continues=continues, replies=its_replies, in_thread=in_thread)
        rows.append((message.ts, marks.drawings.html(reader, message, setting)))
        before = message
    return rows


def _continues(reader: Reader, before: Message, message: Message) -> bool:
    close = reader.local(message.ts) - reader.local(before.ts) < TOGETHER
    return before.user == message.user and close and before.only_for == message.only_for


def _start(reader: Reader, channel: Channel, *, more: bool) -> Markup:
    if more:
        return tag(
            "button",
            reader.t("load_more"),
            type="button",
            class_="btn load-more",
            data_act="load_more",
            data_testid="load-more",
        )
    sign = "# " if channel.kind in ("channel", "group") else ""
    return tag(
        "div",
        tag("h2", sign, reader.title(channel)),
        tag("p", reader.t("beginning"), class_="quiet"),
        class_="beginning",
    )


def channel_head(reader: Reader, channel: Channel) -> Markup:
    """The bar above a conversation."""
    world = reader.world
    if channel.kind in ("channel", "group"):
        people = [user for user in map(world.user, channel.members) if user]
        faces = [avatar(user, "small") for user in people[:3]]
        count = reader.t("members", n=len(people))
        side = tag("span", faces, tag("span", str(len(people))), class_="faces", title=count, aria_label=count)
        title = tag("h1", tag("span", "#" if channel.kind == "channel" else icon("lock"), class_="quiet"), channel.name)
        return _head(reader, tag("div", title, tag("span", channel.topic, class_="topic"), class_="titles"), side)
    other = next((member for member in channel.members if member != reader.user.id), reader.user.id)
    person = world.user(other)
    title = tag("h1", avatar(person, "small"), reader.title(channel))
    topic = tag("span", person.title if person else "", class_="topic")
    return _head(reader, tag("div", title, topic, class_="titles"))


def app_head(reader: Reader, tab: str, direct: Channel) -> Markup:
    """The bar above the app: its name and its tabs. `tab`: home, messages or about."""
    bot = reader.world.bot
    tabs = [
        tag(
            "button",
            reader.t(name),
            type="button",
            role="tab",
            aria_selected="true" if name == tab else "false",
            data_act="go",
            data_in=direct.id if name == "messages" else f"app-{name}",
            data_testid=f"tab-{name}",
        )
        for name in ("home", "messages", "about")
    ]
    title = tag("h1", avatar(bot, "small"), bot.shown_name, tag("span", reader.t("app"), class_="badge-app"))
    return _head(reader, tag("div", title, class_="titles"), None, tag("div", tabs, class_="tabs", role="tablist"))


def _head(reader: Reader, titles: Markup, side: Markup | None = None, under: Markup | None = None) -> Markup:
    burger = tag(
        "button",
        icon("menu"),
        type="button",
        class_="burger",
        data_toggle="side",
        aria_label=reader.t("menu"),
        data_testid="burger",
    )
    return tag("header", tag("div", burger, titles, side, class_="head-row"), under, class_="head")
