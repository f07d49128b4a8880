"""One message as HTML: who, when, what, with its reactions, files, thread and tools."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from bot.practice.page.blocks import blocks_html
from bot.practice.page.emoji import QUICK, emoji
from bot.practice.page.html import tag
from bot.practice.page.icons import icon
from bot.practice.page.mrkdwn import mrkdwn_html, unescaped
from bot.practice.page.people import avatar
from bot.practice.page.reader import Reader
from bot.practice.page.scene import Scene
from bot.practice.records import File, Message


@dataclass(frozen=True)
class Setting:
    """How a message stands in its list.

    `continues`: by the same person soon after. `replies`: those of its thread, in the channel's list only.
    `editing`: its writer is changing it. `note`: what Slack says of a click that failed. `in_thread`: in the pane.
    """

    continues: bool = False
    replies: Sequence[Message] = ()
    editing: bool = False
    note: str = ""
    in_thread: bool = False


def message_html(reader: Reader, message: Message, setting: Setting) -> Markup:
    """The message as `reader` sees it."""
    author = reader.world.user(message.user)
    css = ["msg"]
    css += ["continues"] * setting.continues + ["private"] * bool(message.only_for) + ["editing"] * setting.editing
    picture = avatar(author) if not setting.continues else tag("time", clock_time(reader, message), class_="aside")
    body = tag(
        "div",
        tag("div", icon("eye"), " ", reader.t("only_you"), class_="only-you") if message.only_for else None,
        None if setting.continues else _meta(reader, message),
        _editor(reader, message) if setting.editing else _content(reader, message),
        _files(reader, message),
        _reactions(reader, message),
        _thread(reader, message, setting.replies),
        tag(
            "p",
            icon("warning"),
            setting.note.removeprefix("⚠"),
            class_="note",
            role="alert",
            data_testid="message-note",
        )
        if setting.note
        else None,
        class_="msg-body",
    )
    return tag(
        "article",
        tag("div", picture, class_="gutter"),
        body,
        None if setting.editing else _tools(reader, message, setting),
        class_=" ".join(css),
        data_place="message",
        data_channel=message.channel,
        data_ts=message.ts,
        data_testid="message",
    )


def clock_time(reader: Reader, message: Message) -> str:
    """The time of day, in the reader's zone and manner."""
    moment = reader.local(message.ts)
    if reader.language == "zh":
        return f"{moment:%H:%M}"
    return f"{moment.hour % 12 or 12}:{moment:%M} {'AM' if moment.hour < 12 else 'PM'}"


def _meta(reader: Reader, message: Message) -> Markup:
    author = reader.world.user(message.user)
    moment = reader.local(message.ts)
    full = f"{reader.day(moment.date())} {moment:%H:%M:%S}"
    return tag(
        "div",
        tag("strong", reader.name(message.user), class_="name"),
        tag("span", reader.t("app"), class_="badge-app") if author and author.is_bot else None,
        tag("time", clock_time(reader, message), datetime=moment.isoformat(), title=full),
        class_="meta",
    )


def _content(reader: Reader, message: Message) -> Markup:
    mark = tag("span", " ", reader.t("edited"), class_="edited") if message.edited and not message.only_for else None
    # A person's blocks are their own words without references; the text has those.
    if message.bot_id and message.blocks:
        scene = Scene(reader, reader.world.posts.values(message, reader.user.id))
        return tag("div", blocks_html(scene, message.blocks), mark, class_="content")
    return tag("div", mrkdwn_html(reader, message.text), mark, class_="content text")


def _editor(reader: Reader, message: Message) -> Markup:
    written = tag("textarea", typed_text(message), name="text", rows=2, aria_label=reader.t("edit"), data_focus=True)
    return tag(
        "form",
        written,
        tag(
            "div",
            tag("button", reader.t("cancel"), type="button", class_="btn", data_act="edit", data_value=""),
            tag("button", reader.t("save"), type="submit", class_="btn primary", data_testid="edit-save"),
            class_="b-actions",
        ),
        class_="editor",
        data_act="edited",
    )


def typed_text(message: Message) -> str:
    """A person's message as they typed it."""
    for block in message.blocks:
        for part in block.get("elements", []):
            for run in part.get("elements", []):
                return str(run.get("text", ""))
    return unescaped(message.text)


def _files(reader: Reader, message: Message) -> Markup | None:
    files = [file for file in (reader.world.files.get(one) for one in message.files) if file]
    return tag("div", [_file(reader, file) for file in files], class_="files") if files else None


def _file(reader: Reader, file: File) -> Markup:
    address = f"/page/files/{file.id}"
    if file.mimetype in ("image/png", "image/jpeg", "image/gif", "image/webp"):
        shown = tag("img", src=address, alt=file.name, class_="img wide", loading="lazy")
        return tag("a", shown, href=address, target="_blank")
    size = f"{file.size / 1024:.1f} KB" if file.size >= 1024 else f"{file.size} B"
    words = tag("span", tag("strong", file.title or file.name), tag("small", f"{file.name} · {size}"))
    label = f"{reader.t('download')}: {file.name}"
    return tag(
        "a",
        tag("span", icon("file"), class_="file-sign"),
        words,
        href=address,
        download=file.name,
        class_="file",
        aria_label=label,
    )


def _reactions(reader: Reader, message: Message) -> Markup | None:
    if not message.reactions:
        return None
    pills = []
    for name, people in message.reactions.items():
        mine = reader.user.id in people
        pills.append(
            tag(
                "button",
                tag("span", emoji(name)),
                tag("span", str(len(people))),
                type="button",
                class_="pill mine" if mine else "pill",
                data_act="react",
                data_value=name,
                title=", ".join(reader.name(person) for person in people),
                aria_pressed="true" if mine else "false",
                aria_label=f"{name} {len(people)}",
            )
        )
    return tag("div", pills, class_="pills")


def _thread(reader: Reader, message: Message, replies: Sequence[Message]) -> Markup | None:
    if not replies:
        return None
    people = list(dict.fromkeys(reply.user for reply in replies))[:4]
    last = reader.local(replies[-1].ts)
    when = f"{reader.day(last.date())} {last:%H:%M}"
    count = reader.t("reply_one") if len(replies) == 1 else reader.t("replies", n=len(replies))
    return tag(
        "button",
        [avatar(reader.world.user(person), "small") for person in people],
        tag("strong", count),
        tag("span", reader.t("last_reply", when=when), class_="quiet"),
        type="button",
        class_="thread-link",
        data_act="thread",
        data_value=message.ts,
        data_testid="thread-link",
    )


def _tools(reader: Reader, message: Message, setting: Setting) -> Markup | None:
    if message.only_for:
        return None
    quick = [_tool(emoji(name), name, "react", name) for name in QUICK]
    tools = [*quick, _tool(icon("smile"), reader.t("react"), "pick_emoji", "")]
    if not setting.in_thread:
        tools.append(
            _tool(icon("thread"), reader.t("reply_in_thread"), "thread", message.thread_ts or message.ts, "open-thread")
        )
    return tag(
        "div", tools, _more(reader, message), class_="tools", role="toolbar", aria_label=reader.t("more_actions")
    )


def _tool(sign: str | Markup, label: str, act: str, value: str, testid: str | None = None) -> Markup:
    return tag(
        "button", sign, type="button", title=label, aria_label=label, data_act=act, data_value=value, data_testid=testid
    )


def _more(reader: Reader, message: Message) -> Markup | None:
    items = []
    if message.user == reader.user.id:
        items.append(_item(reader.t("edit"), "edit", message.ts))
        items.append(_item(reader.t("delete"), "delete", message.ts, "danger"))
    for shortcut in reader.world.manifest.shortcuts:
        if shortcut.type == "message":
            items.append(_item(shortcut.name, "shortcut", shortcut.callback_id))
    if not items:
        return None
    summary = tag("summary", icon("dots"), aria_label=reader.t("more_actions"), title=reader.t("more_actions"))
    return tag(
        "details", summary, tag("div", items, class_="popup", role="menu"), class_="menu", data_testid="message-menu"
    )


def _item(label: str, act: str, value: str, css: str | None = None) -> Markup:
    return tag("button", label, type="button", role="menuitem", class_=css, data_act=act, data_value=value)
