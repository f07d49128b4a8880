"""The whole set: whatever can be typed, pressed, sent or said is known, explained, allowed to somebody and drawn."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic_settings import BaseSettings

from bot import app, settings
from handlers.does import Does
from messages.formats import Formats
from messages.locales import LANGUAGES, tongue
from messages.parts import Button, Buttons, Choice, Field
from messages.render import Rendered, names, render
from messages.samples import variants
from models.roles import Need, Standing

ROOT = Path(__file__).parent.parent
ROOMS = ("handlers", "models", "bot")
TABLES: dict[str, dict[str, Does]] = {
    "words": app.WORDS,
    "commands": app.COMMANDS,
    "buttons": app.BUTTONS,
    "forms": app.FORMS,
    "events": app.EVENTS,
    "message": {"message": app.MESSAGE},
}
ENTRIES = [pytest.param(does, id=f"{table}, {name}") for table, found in TABLES.items() for name, does in found.items()]
NAME = re.compile(r"[a-z_]+/[a-z_]+")
WITHOUT_ENTRY = {"errors/notice"}
"""Forms that can only be read and closed."""


@cache
def drawn() -> tuple[Rendered, ...]:
    """Every message and form with every sample."""
    return tuple(render(name, data, "en") for name in names() for data in variants(name).values())


def parts_of(rendered: Rendered) -> tuple[Any, ...]:
    """The parts of a message, or of a form's body."""
    return rendered.form.body if rendered.form else rendered.parts


@cache
def trees() -> dict[Path, ast.Module]:
    """The code of the program's own rooms; the practice workspace is another program."""
    files = [path for room in ROOMS for path in (ROOT / room).rglob("*.py") if "practice" not in path.parts]
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in files}


@cache
def constants() -> frozenset[str]:
    """Every string that stands in the code."""
    return frozenset(
        node.value
        for tree in trees().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def calls(*functions: str) -> Iterator[ast.Call]:
    """Every call of these functions, by their bare names."""
    for tree in trees().values():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if called in functions:
                    yield node


def given(call: ast.Call, place: int, keyword: str) -> str | None:
    """A string argument of a call; None where there is none, or it is computed."""
    values = [word.value for word in call.keywords if word.arg == keyword]
    values += call.args[place : place + 1] if place >= 0 else []
    found = values[0] if values else None
    return found.value if isinstance(found, ast.Constant) and isinstance(found.value, str) else None


def said() -> set[str]:
    """Every message and form that the code names outright."""
    spoken = {given(call, 0, "message") for call in calls("Say")} | {given(call, 0, "form") for call in calls("Open")}
    spoken |= {given(call, -1, "message") for call in calls("tell", "Note")}
    refused = {given(call, 0, "message") for call in calls("Refusal")}
    return {name for name in spoken if name} | {f"errors/{name}" for name in refused if name}


def test_every_message_that_is_named_has_its_template() -> None:
    assert said() - set(names()) == set()


def test_no_template_is_without_somebody_who_says_it() -> None:
    named = said() | {text for text in constants() if NAME.fullmatch(text)}
    assert set(names()) - named == set()


def test_every_button_and_choice_that_is_drawn_does_something() -> None:
    pressed = {button.name for part in _all(Buttons) for button in part.buttons if not button.url}
    chosen = {part.name for part in _all(Choice)}
    assert (pressed | chosen) - app.BUTTONS.keys() == set()


def test_every_button_that_does_something_is_drawn_somewhere() -> None:
    shown = {button.name for part in _all(Buttons) for button in part.buttons} | {part.name for part in _all(Choice)}
    assert app.BUTTONS.keys() - shown == set()


def test_every_form_that_can_be_sent_is_taken_and_none_is_taken_that_is_never_opened() -> None:
    forms = {rendered.name for rendered in drawn() if rendered.form and rendered.form.submit}
    opened = {given(call, -1, "submits") or given(call, 0, "form") for call in calls("Open")} - {None}
    reads_only = {rendered.name for rendered in drawn() if rendered.form} - forms
    assert opened - reads_only == app.FORMS.keys()
    assert forms <= {given(call, 0, "form") for call in calls("Open")}


def test_every_field_of_every_form_is_read_by_somebody() -> None:
    fields = {part.name for part in _all(Field)}
    assert fields - constants() == set()


@pytest.mark.parametrize("does", ENTRIES)
def test_every_entry_says_who_may(does: Does) -> None:
    assert isinstance(does.need, Need)
    nobody = Standing((), is_admin=False)
    assert nobody.may(does.need) is (does.need is Need.ANYONE)


def test_every_need_is_decided() -> None:
    for need in Need:
        assert isinstance(Standing((), is_admin=True).may(need), bool)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [*app.WORDS, *app.COMMANDS])
def test_every_word_and_command_has_its_line_of_help(name: str, language: Any) -> None:
    line = Formats(tongue(language)).names()["about"](name)
    assert line
    is_chinese = any("\u4e00" <= letter <= "\u9fff" for letter in line)
    assert is_chinese is (language == "zh_CN")


def test_the_manifest_brings_every_command_and_every_event() -> None:
    manifest = yaml.safe_load((ROOT / "manifest.yaml").read_text(encoding="utf-8"))
    commands = {command["command"] for command in manifest["features"]["slash_commands"]}
    assert commands == app.COMMANDS.keys()
    events = set(manifest["settings"]["event_subscriptions"]["bot_events"])
    assert events == {*app.EVENTS, *app.SPOKEN}
    shortcuts = {shortcut["callback_id"] for shortcut in manifest["features"]["shortcuts"]}
    assert shortcuts == app.SHORTCUTS.keys()


def test_every_setting_stands_in_the_example_and_in_the_readme_and_no_other() -> None:
    kinds = [kind for kind in vars(settings).values() if isinstance(kind, type) and issubclass(kind, BaseSettings)]
    known = {name.upper() for kind in kinds for name in kind.model_fields}
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    assert set(re.findall(r"^([A-Z_]+)=", example, re.MULTILINE)) == known
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    listed = {
        name for row in re.findall(r"^\|(.*?)\|", readme, re.MULTILINE) for name in re.findall(r"`([A-Z_]+)`", row)
    }
    assert listed == known


def _all(kind: type) -> list[Any]:
    return [part for rendered in drawn() for part in parts_of(rendered) if isinstance(part, kind)]


def test_the_samples_draw_buttons_at_all() -> None:
    assert any(isinstance(button, Button) for part in _all(Buttons) for button in part.buttons)
