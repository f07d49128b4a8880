"""The words of a message in the reader's language, as Slack takes them: where messages meet rows."""

from collections.abc import Mapping
from typing import Any

from messages.blockkit import Payload, home, message_payloads, modal
from messages.render import render, render_text
from models.people import Person
from models.roles import Standing

DEFAULT_LOCALE = "zh-CN"


def locale_of(person: Person | None, standing: Standing | None = None) -> str:
    """The language of a reader: their own, else their team's, else Chinese."""
    if person is not None and person.locale:
        return person.locale
    team = standing.team if standing else None
    return team.locale if team else DEFAULT_LOCALE


def message(name: str, data: Mapping[str, Any], locale: str, *, charts: bool = True) -> list[Payload]:
    """A message as one payload, or several when it is too long for one."""
    return message_payloads(render(name, data, locale), charts=charts)


def sentence(name: str, data: Mapping[str, Any], locale: str) -> str:
    """A message as its bare sentence, for beside a field."""
    return render_text(name, data, locale)


def form_view(name: str, data: Mapping[str, Any], locale: str, *, submits: str, private: str) -> dict[str, Any]:
    """A form as a modal view."""
    return modal(render(name, data, locale), callback_id=submits, private_metadata=private)


def home_view(name: str, data: Mapping[str, Any], locale: str) -> dict[str, Any]:
    """App Home as a view."""
    return home(render(name, data, locale))
