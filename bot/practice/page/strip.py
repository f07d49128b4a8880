"""The strip above the chat: that this is practice, the clock and its buttons, and the developer's switches."""

from __future__ import annotations

from datetime import timedelta

from markupsafe import Markup

from bot.practice.page.house import House
from bot.practice.page.html import tag
from bot.practice.page.icons import icon
from bot.practice.page.reader import Reader
from bot.practice.walk import today_at

RITUALS = {
    "morning": ("早安", "Morning"),
    "nudge": ("午后小步", "Afternoon nudge"),
    "evening": ("今日总结", "Evening summary"),
    "ring": ("求助提醒", "A question's clock"),
    "week": ("周进度报告", "Weekly report"),
    "stars": ("周之星", "Stars of the week"),
    "values": ("客户故事", "Customer stories"),
    "break": ("轻松时刻", "Milk-tea break"),
    "survey": ("匿名调查", "Survey"),
    "mood": ("心情签到", "Mood check-in"),
    "sharing": ("优秀员工分享会", "Sharing session"),
    "outing": ("团建", "Outing"),
}


def strip_html(reader: Reader, house: House) -> Markup:
    """The strip as it stands now."""
    practice = tag("span", reader.t("practice"), class_="practice", title=reader.t("practice_note"))
    return tag(
        "div",
        practice,
        _connection(reader, house),
        _clock(reader, house),
        tag(
            "div",
            _button(reader.t("traffic"), "traffic"),
            _button(reader.t("start_over"), "start_over"),
            _button(reader.t("language"), "language"),
            tag(
                "button",
                icon("moon"),
                type="button",
                class_="strip-btn",
                data_theme_switch=True,
                aria_label=reader.t("theme"),
                title=reader.t("theme"),
                data_testid="theme",
            ),
            class_="strip-side",
        ),
        tag(
            "button",
            icon("gear"),
            type="button",
            class_="strip-btn strip-more",
            data_toggle="strip",
            aria_label=reader.t("more"),
        ),
        class_="strip-inner",
    )


def hint_html(reader: Reader) -> Markup:
    """The line for newcomers; its example can be put into the composer with one click."""
    before, after = reader.t("hint", code="\0").split("\0")
    code = tag(
        "button", reader.t("hint_example"), type="button", class_="hint-code", data_fill=reader.t("hint_example")
    )
    dismiss = tag(
        "button", icon("close"), type="button", class_="strip-btn", data_dismiss="hint", aria_label=reader.t("dismiss")
    )
    return tag(
        "div", tag("span", icon("bulb"), " ", before, code, after), dismiss, class_="hint-line", data_testid="hint"
    )


def _connection(reader: Reader, house: House) -> Markup:
    on = house.stage.bot_is_connected()
    words = reader.t("bot_on" if on else "bot_off")
    return tag("span", words, class_="dot on" if on else "dot off", role="status", data_testid="connection")


def _clock(reader: Reader, house: House) -> Markup:
    now = reader.now()
    shown = tag("strong", reader.moment(now), class_="clock", title=reader.t("clock"), data_testid="clock")
    if house.is_starting_over:
        return tag(
            "div", shown, tag("span", reader.t("starting_over"), class_="walking", role="status"), class_="strip-clock"
        )
    if house.step is not None:
        target = reader.moment(house.step.target.astimezone(reader.zone))
        words = reader.t("walking", target=target, now=reader.moment(now))
        stop = _button(reader.t("stop"), "stop_walking")
        return tag(
            "div",
            tag("span", class_="spinner"),
            tag("span", words, class_="walking", role="status"),
            stop,
            class_="strip-clock",
        )
    return tag("div", shown, tag("div", _turns(reader, house), class_="turns"), class_="strip-clock")


def _turns(reader: Reader, house: House) -> list[Markup]:
    now, due = reader.now(), house.due
    label, hint = reader.t("next_ritual"), reader.t("next_nothing")
    if due is not None:
        at = due.at.astimezone(reader.zone)
        when = f"{at:%H:%M}" if at.date() == now.date() else reader.moment(at)
        label, hint = f"{label} · {when} {ritual_name(reader, due.what)}", reader.moment(at)
    turns = [_button(label, "turn", "next", hint, off=due is None, css="accent")]
    if today_at(now, 18) is not None:
        turns.append(_button(reader.t("to_today_18"), "turn", "today_18"))
    turns.append(_button(reader.t("to_tomorrow_9"), "turn", "tomorrow_9"))
    turns.append(_button(reader.t("plus_hour"), "turn", str(timedelta(hours=1).total_seconds())))
    turns.append(_button(reader.t("plus_days"), "turn", str(timedelta(days=3).total_seconds())))
    return turns


def ritual_name(reader: Reader, what: str) -> str:
    """A ritual in the reader's language; as the bot calls it where the page has no name for it."""
    names = RITUALS.get(what)
    return names[0 if reader.language == "zh" else 1] if names else what


def _button(
    label: str, act: str, value: str | None = None, hint: str | None = None, *, off: bool = False, css: str = ""
) -> Markup:
    return tag(
        "button",
        label,
        type="button",
        class_=f"strip-btn {css}".strip(),
        disabled=off,
        title=hint,
        data_act=act,
        data_value=value,
        data_testid=f"{act}-{value}" if value else act,
    )
