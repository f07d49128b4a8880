"""Block Kit's rules, each with the least that breaks it. Source of the numbers: docs.slack.dev, Block Kit reference."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.practice.blocks import Surface, problems, with_block_ids
from tests.bot.practice.kit import (
    CHECKBOXES,
    CONFIRM,
    IMAGE,
    OVERFLOW,
    actions,
    asked,
    button,
    cell,
    data_table,
    home,
    line,
    message,
    modal,
    mrkdwn,
    offered,
    option,
    pie,
    plain,
    rich_cell,
    section,
    segment,
    select,
    series,
    table,
)

Json = dict[str, Any]


def rooms(wanted: Json) -> Json:
    return {"type": "conversations_select", "action_id": "pick", "filter": wanted}


TAKEN: list[tuple[Surface, Json]] = [
    ("message", message()),
    ("message", message(*[section()] * 50)),
    ("message", message(section("x" * 3000))),
    ("message", message({"type": "section", "fields": [mrkdwn("x" * 1000)] * 10})),
    ("message", message({"type": "header", "text": plain("x" * 150)}, {"type": "divider"}, IMAGE)),
    ("message", message(actions(*[button(str(number)) for number in range(25)]))),
    ("message", message(actions(button(style="primary", value="x" * 2000, confirm=CONFIRM)))),
    ("message", message(section(accessory=OVERFLOW), section(accessory=CHECKBOXES))),
    ("message", message(actions(select(initial_option=option("0"))))),
    ("message", message(table([cell()] * 20), data_table([cell()], [rich_cell()]))),
    ("message", message(line(series()), pie(segment()))),
    ("message", message({"type": "markdown", "text": "x" * 12_000})),
    ("message", message({"type": "rich_text", "elements": rich_cell()["elements"]})),
    ("message", message({"type": "context", "elements": [mrkdwn(), IMAGE]})),
    ("message", message(asked())),
    ("message", message(actions(rooms({"include": ["public", "private"], "exclude_bot_users": True})))),
    ("message", message({"type": "card", "title": plain(), "actions": [button()]})),
    ("message", message({"type": "container", "title": plain(), "child_blocks": [section()]})),
    ("modal", modal(*[section()] * 100)),
    ("modal", modal(asked(), {"type": "alert", "text": plain("x" * 200)})),
    ("modal", modal(section(), private_metadata="x" * 3000, close=plain("x" * 24))),
    ("modal", modal(asked({"type": "number_input", "is_decimal_allowed": True, "min_value": "0"}))),
    ("modal", modal(asked({"type": "users_select"}), asked({"type": "multi_conversations_select"}))),
    ("modal", modal(asked({"type": "datepicker", "initial_date": "2026-02-28"}))),
    ("modal", modal(asked({"type": "timepicker", "initial_time": "09:05"}))),
    ("modal", modal(asked({"type": "file_input", "max_files": 10}))),
    ("home", home(section(), actions(button()))),
]


@pytest.mark.parametrize(("surface", "payload"), TAKEN)
def test_slack_takes(surface: Surface, payload: Json) -> None:
    assert problems(payload, surface) == []


REFUSED: list[tuple[str, Surface, Json]] = [
    # whole payloads
    ("no more than 50 items", "message", message(*[section()] * 51)),
    ("no more than 100 items", "modal", modal(*[section()] * 101)),
    ("no more than 100 items", "home", home(*[section()] * 101)),
    ("more than 13200 characters in all", "message", message(*[section("x" * 2700)] * 5)),
    ("duplicate block_id: a", "message", message(section(block_id="a"), section(block_id="a"))),
    ("duplicate action_id: go", "message", message(actions(button(), button()))),
    (
        "only one element may have focus_on_load",
        "modal",
        modal(*[asked({"type": "plain_text_input", "focus_on_load": True})] * 2),
    ),
    ("must be an object", "message", message("x")),  # type: ignore[arg-type]
    # surfaces
    ("unsupported type: alert", "message", message({"type": "alert", "text": plain()})),
    ("unsupported type: alert", "home", home({"type": "alert", "text": plain()})),
    ("unsupported type: data_visualization", "home", home(line(series()))),
    ("unsupported type: data_visualization", "modal", modal(line(series()))),
    ("unsupported type: table", "home", home(table([cell()]))),
    ("unsupported type: markdown", "modal", modal({"type": "markdown", "text": "x"})),
    ("unsupported type: context_actions", "home", home({"type": "context_actions", "elements": []})),
    ("unsupported type: marquee", "message", message({"type": "marquee"})),
    # views
    ("must be less than 25 characters", "modal", modal(section(), title=plain("x" * 25))),
    ("must be less than 25 characters", "modal", modal(section(), submit=plain("x" * 25))),
    ("missing required field: title", "modal", {"type": "modal", "blocks": []}),
    ("submit is required", "modal", {"type": "modal", "title": plain(), "blocks": [asked()]}),
    ("must be less than 3001 characters", "modal", modal(private_metadata="x" * 3001)),
    ("must be less than 256 characters", "modal", modal(callback_id="x" * 256)),
    ("invalid additional property: submit", "home", home(section(), submit=plain())),
    ("must be one of ['home']", "home", modal(section())),
    # blocks
    ("must be less than 3001 characters", "message", message(section("x" * 3001))),
    ("must be more than 0 characters", "message", message(section(""))),
    ("must have one of text and fields", "message", message({"type": "section"})),
    ("no more than 10 items", "message", message({"type": "section", "fields": [mrkdwn()] * 11})),
    ("must be less than 2001", "message", message({"type": "section", "fields": [mrkdwn("x" * 2001)]})),
    ("invalid additional property: colour", "message", message(section(colour="red"))),
    ("must be less than 256 characters", "message", message(section(block_id="x" * 256))),
    ("must be less than 151 characters", "message", message({"type": "header", "text": plain("x" * 151)})),
    ("must be one of ['plain_text']", "message", message({"type": "header", "text": mrkdwn()})),
    ("no more than 25 items", "message", message(actions(*[button(str(n)) for n in range(26)]))),
    ("no fewer than 1 items", "message", message(actions())),
    ("no more than 10 items", "message", message({"type": "context", "elements": [mrkdwn()] * 11})),
    ("missing required field: alt_text", "message", message({"type": "image", "image_url": "https://a.b"})),
    ("must have one of image_url", "message", message({"type": "image", "alt_text": "x"})),
    ("must be a valid URL", "message", message(IMAGE | {"image_url": "ftp://a"})),
    ("missing required field: label", "modal", modal({"type": "input", "element": select()})),
    ("must be less than 2001 characters", "modal", modal(asked(label=plain("x" * 2001)))),
    ("unsupported type: button", "modal", modal(asked(button()))),
    ("must be less than 201 characters", "modal", modal({"type": "alert", "text": plain("x" * 201)})),
    ("must be less than 12001", "message", message({"type": "markdown", "text": "x" * 12_001})),
    ("together", "message", message(*[{"type": "markdown", "text": "x" * 6_001}] * 2)),
    ("must be more than 0", "message", message({"type": "card", "title": plain("")})),
    ("must have one of hero_image", "message", message({"type": "card", "subtitle": plain()})),
    ("no more than 10 items", "message", message({"type": "carousel", "elements": [{}] * 11})),
    ("must have one of title", "message", message({"type": "container", "child_blocks": [section()]})),
    (
        "must be one of ['complete'",
        "message",
        message({"type": "task_card", "task_id": "1", "title": "x", "status": "?"}),
    ),
    # elements
    ("must be less than 76 characters", "message", message(actions(button(text=plain("x" * 76))))),
    ("must be less than 2001 characters", "message", message(actions(button(value="x" * 2001)))),
    ("must be less than 256 characters", "message", message(actions(button("x" * 256)))),
    ("must be one of ['danger', 'primary']", "message", message(actions(button(style="loud")))),
    ("must be a valid URL", "message", message(actions(button(url="nowhere")))),
    (
        "must be less than 301 characters",
        "message",
        message(actions(button(confirm=CONFIRM | {"text": plain("x" * 301)}))),
    ),
    ("no more than 100 items", "message", message(actions(select(options=offered(101))))),
    ("must have one of options", "message", message(actions({"type": "static_select"}))),
    ("must be less than 76", "message", message(actions(select(options=[option(words="x" * 76)])))),
    ("must be less than 151", "message", message(actions(select(options=[option("x" * 151)])))),
    ("missing required field: value", "message", message(actions(select(options=[{"text": plain()}])))),
    ("must be one of ['im',", "message", message(actions(rooms({"include": ["secret"]})))),
    ("no fewer than 1 items", "message", message(actions(rooms({"include": []})))),
    ("must have at least one property", "message", message(actions(rooms({})))),
    ("must be a boolean", "message", message(actions(rooms({"exclude_bot_users": "yes"})))),
    ("invalid additional property: exclude", "message", message(actions(rooms({"exclude": ["im"]})))),
    ("must be one of the options", "message", message(actions(select(initial_option=option("9"))))),
    ("must be less than 151", "message", message(actions(select(placeholder=plain("x" * 151))))),
    ("no more than 10 items", "message", message(actions(CHECKBOXES | {"options": offered(11)}))),
    ("no more than 5 items", "message", message(actions(OVERFLOW | {"options": offered(6)}))),
    ("unsupported type: multi_static_select", "message", message(actions(select(type="multi_static_select")))),
    ("must be between 1 and 3000", "modal", modal(asked({"type": "plain_text_input", "max_length": 3001}))),
    (
        "must be between 0 and 4",
        "modal",
        modal(asked({"type": "plain_text_input", "min_length": 5, "max_length": 4})),
    ),
    ("missing required field: is_decimal_allowed", "modal", modal(asked({"type": "number_input"}))),
    ("invalid format", "modal", modal(asked({"type": "datepicker", "initial_date": "28.2.2026"}))),
    ("invalid format", "modal", modal(asked({"type": "timepicker", "initial_time": "9:05"}))),
    ("must be between 1 and 10", "modal", modal(asked({"type": "file_input", "max_files": 11}))),
    ("not with a file_input", "modal", modal(asked({"type": "file_input"}, dispatch_action=True))),
    # tables and charts
    ("no more than 100 items", "message", message(table(*[[cell()]] * 101))),
    ("no more than 20 items", "message", message(table([cell()] * 21))),
    ("must be more than 0 characters", "message", message(table([cell("")]))),
    ("must be less than 10001 characters", "message", message(table([cell("x" * 6_000)] * 2))),
    ("together", "message", message(*[table([cell("x" * 6_000)])] * 2)),
    ("missing required field: caption", "message", message({"type": "data_table", "rows": []})),
    ("no fewer than 2 items", "message", message(data_table([cell()]))),
    ("no more than 101 items", "message", message(data_table(*[[cell()]] * 102))),
    ("must be a cell of", "message", message(data_table([rich_cell()], [cell()]))),
    ("same number of cells", "message", message(data_table([cell()], [cell(), cell()]))),
    ("must be between 1 and 100", "message", message(data_table([cell()], [cell()], page_size=0))),
    ("must be less than 51 characters", "message", message(pie(segment(), title="x" * 51))),
    ("must be greater than 0", "message", message(pie(segment(value=0)))),
    ("must be less than 21 characters", "message", message(pie(segment("x" * 21)))),
    ("no more than 12 items", "message", message(pie(*[segment()] * 13))),
    ("no more than 12 items", "message", message(line(*[series(str(n)) for n in range(13)]))),
    ("names must be unique", "message", message(line(series(), series()))),
    ("exactly one point for each category", "message", message(line(series(labels="a")))),
    ("no more than 20 items", "message", message(line(series(), categories=[str(n) for n in range(21)]))),
    ("must be a number", "message", message(line(series(value="many")))),
    ("no more than 2 data_visualization", "message", message(*[line(series())] * 3)),
]


@pytest.mark.parametrize(("reason", "surface", "payload"), REFUSED)
def test_slack_refuses(reason: str, surface: Surface, payload: Json) -> None:
    found = problems(payload, surface)
    assert any(reason in problem.message for problem in found), found


def test_a_problem_names_its_place() -> None:
    deep = modal(section(), asked(select(options=[option(), option("w", "x" * 76)])))
    assert [problem.pointer for problem in problems(deep, "modal")] == ["/view/blocks/1/element/options/1/text/text"]


def test_every_block_and_element_gets_an_id() -> None:
    (block,) = with_block_ids([actions({"type": "button", "text": plain()})])
    assert block["block_id"]
    assert block["elements"][0]["action_id"]


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "accessory",
                    "axis_config",
                    "categories",
                    "chart",
                    "child_blocks",
                    "data",
                    "element",
                    "elements",
                    "fields",
                    "label",
                    "option_groups",
                    "options",
                    "rows",
                    "segments",
                    "series",
                    "text",
                    "title",
                    "value",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)
KINDS = st.sampled_from(
    sorted({block["type"] for _, _, payload in REFUSED for block in payload["blocks"] if isinstance(block, dict)})
)


@given(st.dictionaries(st.sampled_from(["text", "fields", "elements", "rows", "chart", "element"]), ANYTHING), KINDS)
def test_whatever_comes_is_judged_and_never_breaks_the_judge(block: Json, kind: str) -> None:
    for surface, payload in (("message", message), ("modal", modal), ("home", home)):
        problems(payload(block | {"type": kind}), surface)  # type: ignore[arg-type]


def test_the_rules_can_be_had_without_the_server() -> None:
    code = "import sys, bot.practice.blocks; sys.exit('starlette' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
