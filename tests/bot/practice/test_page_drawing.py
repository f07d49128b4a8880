"""The page's drawing: whatever a message says is shown as text, and nothing of it becomes HTML."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
import yaml

from bot.practice.blocks import with_block_ids
from bot.practice.elements import IN_ACTIONS, IN_CONTEXT_ACTIONS, IN_INPUT, IN_SECTION
from bot.practice.inputs import initial_values
from bot.practice.layouts import RULES
from bot.practice.page.blocks import BLOCKS, blocks_html
from bot.practice.page.drawings import Drawings
from bot.practice.page.elements import ELEMENTS
from bot.practice.page.forms import modal_html
from bot.practice.page.html import safe_link, tag
from bot.practice.page.message import Setting
from bot.practice.page.mrkdwn import mrkdwn_html
from bot.practice.page.people import initials
from bot.practice.page.reader import Reader
from bot.practice.page.scene import Scene
from bot.practice.page.talk import Marks, Row, channel_rows, thread_rows
from bot.practice.page.words import WORDS, client_sentence
from bot.practice.world import World
from tests.browser import pieces

HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
TEAM = "C0SALES1"


@pytest.fixture
def world() -> World:
    """A workspace in memory."""
    return World(manifest=yaml.safe_load(pieces.MANIFEST.read_text(encoding="utf-8")), wall=lambda: 1_800_000_000.0)


@pytest.fixture
def reader(world: World) -> Reader:
    """林悦, reading Chinese in Shanghai."""
    user = world.user("U0LINYUE")
    assert user is not None
    return Reader(world, user, "zh")


def marks() -> Marks:
    return Marks(Drawings())


def text_of(rows: Sequence[Row]) -> str:
    return "".join(html for _, html in rows)


def test_text_and_attributes_are_escaped_and_markup_is_not() -> None:
    drawn = tag("p", "a<b", tag("b", "c&d"), title='"x"', hidden=True, lang=None)
    assert drawn == '<p title="&#34;x&#34;" hidden>a&lt;b<b>c&amp;d</b></p>'


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//example.com", "JAVASCRIPT:x", "http://["]
)
def test_an_address_that_does_more_than_open_a_page_is_no_link(url: str) -> None:
    assert safe_link(url) is None


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("*bold* _it_ ~gone~ `a<b`", "<strong>bold</strong> <em>it</em> <del>gone</del> <code>a&lt;b</code>"),
        ("*_both_*", "<strong><em>both</em></strong>"),
        ("2*3*4 and snake_case_name", "2*3*4 and snake_case_name"),
        ("a &lt;b&gt; &amp;amp;", "a &lt;b&gt; &amp;amp;"),
        ("`*not bold*`", "<code>*not bold*</code>"),
        ("&gt; said\nplain", "<blockquote>said</blockquote>plain"),
        (
            "<@U0GRACE> in <#C0SALES1>",
            '<span class="mention">@Grace 何嘉</span> in <span class="mention">#销售一组</span>',
        ),
        ("<!here>", '<span class="mention broadcast">@here</span>'),
        ("<javascript:alert(1)|click>", "&lt;javascript:alert(1)|click&gt;"),
        ("<!date^1800000000^{date_num} {time}|then>", "2027-01-15 16:00"),
        ("<!date^never^{date}|then>", "then"),
        ("\ue0000\ue001", "0"),
    ],
)
def test_mrkdwn_is_drawn_as_slack_draws_it(reader: Reader, text: str, html: str) -> None:
    assert mrkdwn_html(reader, text) == html


def test_hostile_text_stays_text_wherever_it_stands(reader: Reader) -> None:
    blocks = with_block_ids(_hostile_blocks())
    drawn = blocks_html(Scene(reader, initial_values(blocks)), blocks)
    assert "<script" not in drawn
    assert "<img" not in drawn
    assert "javascript:" not in drawn


def test_hostile_names_and_messages_stay_text(world: World, reader: Reader) -> None:
    world.change_user(reader.user, display_name=HOSTILE, title=HOSTILE)
    room = world.rooms.get(TEAM)
    assert room is not None
    room.name = room.topic = HOSTILE
    parent = world.posts.add(room, reader.user.id, HOSTILE)
    world.posts.add(room, world.bot.id, HOSTILE, thread_ts=parent.ts)
    fresh = Reader(world, reader.user, "en")
    drawn = text_of(channel_rows(fresh, room, 10, marks())) + text_of(thread_rows(fresh, room, parent.ts, marks()))
    assert "<script" not in drawn
    assert "<img" not in drawn


def test_every_block_and_element_that_slack_takes_can_be_drawn(reader: Reader) -> None:
    for blocks in [pieces.card("x"), pieces.progress(), *pieces.gallery(), pieces.home("U0GRACE")]:
        drawn = blocks_html(Scene(reader), with_block_ids(blocks))
        assert "unsupported" not in drawn


def test_an_unknown_block_is_named(reader: Reader) -> None:
    assert "此处不能显示 hologram" in blocks_html(Scene(reader), [{"type": "hologram"}])


def test_all_blocks_and_elements_of_the_strict_server_are_known() -> None:
    assert set(RULES) <= set(BLOCKS)
    # external_select needs a server's options, which this bot has none of; an image is no element with an action
    without = {"external_select", "multi_external_select", "image"}
    assert (IN_ACTIONS | IN_CONTEXT_ACTIONS | IN_INPUT | IN_SECTION) - without <= set(ELEMENTS)


def test_a_form_shows_what_was_typed_and_what_is_wrong(world: World, reader: Reader) -> None:
    view = world.views.open(reader.user.id, pieces.form())
    world.views.put_in(view, "customer", "customer", {"type": "plain_text_input", "value": HOSTILE})
    world.views.complain(view, {"minutes": "Please enter a number."})
    drawn = modal_html(reader, [view])
    assert "<script" not in drawn
    assert "请填写数字。" in drawn


def test_a_message_is_drawn_again_only_when_it_has_changed(world: World, reader: Reader) -> None:
    room = world.rooms.get(TEAM)
    assert room is not None
    message = world.posts.add(room, world.bot.id, "before")
    drawings = Drawings()
    first = drawings.html(reader, message, Setting())
    assert drawings.html(reader, message, Setting()) is first
    world.posts.edit(message, "after", [])
    changed = drawings.html(reader, message, Setting())
    assert "after" in changed
    world.posts.react(message, "U0GRACE", "tada", added=True)
    assert "🎉" in drawings.html(reader, message, Setting())


def test_a_long_conversation_shows_its_end(world: World, reader: Reader) -> None:
    room = world.rooms.get(TEAM)
    assert room is not None
    for number in range(30):
        world.posts.add(room, "U0GRACE", f"number {number}")
    rows = channel_rows(reader, room, 10, marks())
    drawn = text_of(rows)
    assert "加载更早的消息" in drawn
    assert "number 19" not in drawn
    assert "number 20" in drawn
    assert len({key for key, _ in rows}) == len(rows)


def test_an_ephemeral_message_is_seen_by_its_reader_alone(world: World, reader: Reader) -> None:
    room = world.rooms.get(TEAM)
    grace = world.user("U0GRACE")
    assert room is not None
    assert grace is not None
    world.posts.add(room, world.bot.id, "for one", only_for=reader.user.id)
    assert "仅你可见" in text_of(channel_rows(reader, room, 10, marks()))
    assert "for one" not in text_of(channel_rows(Reader(world, grace, "en"), room, 10, marks()))


@pytest.mark.parametrize(("name", "letters"), [("林悦", "林"), ("Grace 何嘉", "G"), ("Leo Xu", "LX"), ("", "?")])
def test_initials_fit_the_name(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_every_sentence_has_both_languages_with_the_same_places() -> None:
    for key, (chinese, english) in WORDS.items():
        assert chinese, key
        assert set(re.findall(r"{(\w+)}", chinese)) == set(re.findall(r"{(\w+)}", english)), key


def test_what_slack_says_is_said_in_the_readers_language() -> None:
    assert client_sentence("zh", "Please enter at least 3 characters.") == "请至少填写 3 个字。"
    assert client_sentence("zh", "At most 600 minutes") == "At most 600 minutes"
    assert client_sentence("en", "Please enter a number.") == "Please enter a number."


def _hostile_blocks() -> list[pieces.Json]:
    option = {"text": pieces.plain(HOSTILE), "value": HOSTILE, "description": pieces.plain(HOSTILE)}
    runs = [
        {"type": "text", "text": HOSTILE},
        {"type": "link", "url": "javascript:alert(1)", "text": HOSTILE},
        {"type": "user", "user_id": HOSTILE},
    ]
    choices = ("static_select", "multi_static_select", "radio_buttons", "checkboxes")
    fields = [
        pieces.field(kind, HOSTILE, {"type": kind, "options": [option]}, hint=pieces.plain(HOSTILE)) for kind in choices
    ]
    text = {
        "type": "plain_text_input",
        "initial_value": HOSTILE,
        "placeholder": pieces.plain(HOSTILE),
        "multiline": True,
    }
    return [
        *fields,
        pieces.field("text", HOSTILE, text),
        {"type": "header", "text": pieces.plain(HOSTILE)},
        {"type": "section", "text": pieces.mrkdwn(HOSTILE), "fields": [pieces.plain(HOSTILE)]},
        {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": runs}]},
        {
            "type": "image",
            "image_url": "https://example.com/x.png",
            "alt_text": HOSTILE,
            "title": pieces.plain(HOSTILE),
        },
        {"type": "context", "elements": [pieces.mrkdwn(HOSTILE)]},
        {"type": "table", "rows": [[{"type": "raw_text", "text": HOSTILE}]]},
        {
            "type": "data_visualization",
            "title": HOSTILE,
            "chart": {"type": "pie", "segments": [{"label": HOSTILE, "value": 1}]},
        },
        {
            "type": "actions",
            "elements": [
                pieces.button("a", HOSTILE, value=HOSTILE, url="javascript:alert(1)"),
                {"type": "overflow", "action_id": "b", "options": [option]},
            ],
        },
    ]
