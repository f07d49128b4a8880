"""Modals, App Home and the page's own questions, as HTML."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from bot.practice.page.blocks import blocks_html
from bot.practice.page.emoji import CHOICES, emoji
from bot.practice.page.html import tag
from bot.practice.page.icons import icon
from bot.practice.page.people import avatar
from bot.practice.page.reader import Reader
from bot.practice.page.scene import Scene
from bot.practice.records import Json, View


def modal_html(reader: Reader, stack: Sequence[View], trouble: str = "") -> Markup:
    """The modal on top of a person's stack; `trouble` is what Slack says when sending it failed."""
    view = stack[-1]
    scene = Scene(reader, view.values, view.errors)
    cancel = scene.plain(view.content.get("close")) or reader.t("cancel")
    submit = view.content.get("submit")
    buttons = [tag("button", cancel, type="button", class_="btn", data_act="close_view", data_testid="modal-close")]
    if submit:
        words = tag("span", scene.plain(submit), class_="btn-text")
        buttons.append(tag("button", words, type="submit", class_="btn primary", data_testid="modal-submit"))
    back = tag("button", icon("back"), type="button", class_="icon", data_act="close_view", aria_label=reader.t("back"))
    everything = tag(
        "button",
        icon("close"),
        type="button",
        class_="icon",
        data_act="close_view",
        data_value="all",
        aria_label=reader.t("close"),
        data_testid="modal-x",
    )
    title = tag("h2", scene.plain(view.content["title"]), id="modal-title")
    return tag(
        "form",
        tag(
            "div", back if len(stack) > 1 else avatar(reader.world.bot, "small"), title, everything, class_="modal-head"
        ),
        tag("p", trouble, class_="trouble", role="alert", data_testid="modal-trouble") if trouble else None,
        tag("div", blocks_html(scene, view.blocks), class_="modal-body"),
        tag("div", buttons, class_="modal-foot"),
        class_="modal",
        data_act="submit",
        data_place="view",
        data_view=view.id,
        data_testid="modal",
        novalidate=True,
        aria_labelledby="modal-title",
    )


def home_html(reader: Reader, view: View | None, *, connected: bool) -> Markup:
    """The app's Home tab."""
    if view is None:
        words = reader.t("home_empty" if connected else "home_waiting")
        return tag("div", tag("p", words, class_="quiet"), class_="home empty", data_testid="home")
    blocks = blocks_html(Scene(reader, view.values, view.errors), view.blocks)
    return tag("div", blocks, class_="home", data_place="view", data_view=view.id, data_testid="home")


def about_html(reader: Reader) -> Markup:
    """The app's About tab: what it is, and its commands."""
    bot = reader.world.bot
    commands = [
        tag("li", tag("code", f"{one.command} {one.usage_hint}".strip()), " ", one.description)
        for one in reader.world.manifest.commands
    ]
    return tag(
        "div",
        avatar(bot, "large"),
        tag("h2", bot.shown_name),
        tag("p", reader.t("about_text", name=bot.shown_name)),
        tag("h3", reader.t("commands"), class_="b-header"),
        tag("ul", commands),
        class_="home",
        data_testid="about",
    )


def question_html(title: str, text: Markup | str, yes: str, no: str, *, danger: bool = False) -> Markup:
    """A question with two answers: an element's `confirm`, or the page's own."""
    return tag(
        "div",
        tag("div", tag("h2", title), class_="modal-head"),
        tag("div", tag("div", text, class_="text"), class_="modal-body"),
        tag(
            "div",
            tag(
                "button", no, type="button", class_="btn", data_act="answer", data_value="no", data_testid="confirm-no"
            ),
            tag(
                "button",
                yes,
                type="button",
                class_="btn danger" if danger else "btn primary",
                data_act="answer",
                data_value="yes",
                data_testid="confirm-yes",
            ),
            class_="modal-foot",
        ),
        class_="modal question",
        data_testid="confirm",
    )


def confirm_html(scene: Scene, confirm: Json) -> Markup:
    """A confirmation object of Block Kit."""
    return question_html(
        scene.plain(confirm["title"]),
        scene.text(confirm["text"]),
        scene.plain(confirm["confirm"]),
        scene.plain(confirm["deny"]),
        danger=confirm.get("style") == "danger",
    )


def emoji_html(reader: Reader) -> Markup:
    """The choice of a reaction."""
    choices = [
        tag("button", emoji(name), type="button", data_act="answer", data_value=name, aria_label=name, title=name)
        for name in CHOICES
    ]
    close = tag(
        "button",
        icon("close"),
        type="button",
        class_="icon",
        data_act="answer",
        data_value="",
        aria_label=reader.t("close"),
    )
    return tag(
        "div",
        tag("div", tag("h2", reader.t("react")), close, class_="modal-head"),
        tag("div", choices, class_="emoji-grid"),
        class_="modal question",
    )
