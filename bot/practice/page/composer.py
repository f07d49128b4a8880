"""Where people type: the text field, its files, and the lists that complete commands and names."""

from __future__ import annotations

from markupsafe import Markup

from bot.practice.page.html import tag
from bot.practice.page.icons import icon
from bot.practice.page.reader import Reader
from bot.practice.records import Channel


def composer_html(reader: Reader, channel: Channel, thread_ts: str = "") -> Markup:
    """The composer of a conversation, or of a thread in it. The same state is the same HTML, so typing is kept."""
    name = f"#{channel.name}" if channel.kind in ("channel", "group") else reader.title(channel)
    hint = reader.t("reply") if thread_ts else reader.t("message_to", name=name)
    area = tag(
        "textarea",
        placeholder=hint,
        aria_label=hint,
        rows=1,
        autocomplete="off",
        data_draft=f"{reader.user.id}/{channel.id}/{thread_ts}",
        data_typed=reader.user.id,
        data_testid="reply-box" if thread_ts else "composer",
    )
    attach = tag("input", type="file", multiple=True, aria_label=reader.t("attach"), data_testid="attach")
    bar = tag(
        "div",
        tag("label", icon("plus"), attach, class_="attach", title=reader.t("attach")),
        tag("div", class_="chips"),
        tag("button", icon("send"), type="submit", class_="send", aria_label=reader.t("send"), title=reader.t("send")),
        class_="composer-bar",
    )
    return tag(
        "form",
        tag("div", _completions(reader), class_="complete", role="listbox", hidden=True, data_testid="completions"),
        area,
        bar,
        class_="composer",
        data_act="say",
        data_place="composer",
        data_channel=channel.id,
        data_ts=thread_ts,
    )


def join_html(reader: Reader, channel: Channel) -> Markup:
    """In place of the composer, for a channel that the person is not in."""
    words = tag("span", reader.t("not_member", name=channel.name))
    button = tag(
        "button", reader.t("join"), type="button", class_="btn primary", data_act="join", data_value=channel.id
    )
    return tag("div", words, button, class_="composer join")


def _completions(reader: Reader) -> list[Markup]:
    world = reader.world
    commands = [
        _choice(
            f"{one.command} ",
            one.command,
            tag("strong", one.command),
            tag("span", one.usage_hint, class_="quiet"),
            tag("small", one.description),
        )
        for one in world.manifest.commands
    ]
    people = [
        _choice(
            f"@{user.shown_name} ",
            f"@{user.shown_name} @{user.name}",
            tag("strong", user.shown_name),
            tag("small", user.title),
        )
        for user in world.users()
        if not user.deleted
    ]
    channels = [
        _choice(f"#{room.name} ", f"#{room.name}", tag("strong", f"#{room.name}"), tag("small", room.topic))
        for room in world.rooms.seen_by(reader.user.id)
        if room.kind in ("channel", "group")
    ]
    return [*commands, *people, *channels]


def _choice(insert: str, match: str, *shown: Markup) -> Markup:
    return tag("div", *shown, role="option", data_insert=insert, data_match=match.lower(), hidden=True)
