"""From parts to blocks: cutting, splitting, escaping, twins, names."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from messages.blockkit import TooLargeError, action_name, home, message_payloads, modal
from messages.blockkit.limits import ELLIPSIS, Scissors, boundary
from messages.blockkit.texts import escaped
from messages.gallery import every_field, every_part
from messages.marks import mark
from messages.page import Page, button, option
from messages.render import Rendered
from tests.messages.walking import faults, flat, objects, only, payloads, said, strings


def test_slack_takes_every_part_and_every_field() -> None:
    for rendered in (every_part(), every_field()):
        for payload in payloads(rendered, strict=True):
            assert faults(payload) == []


def test_every_block_and_every_element_has_a_name_that_rendering_again_repeats() -> None:
    for payload in payloads(every_part()) + payloads(every_field()):
        ids = [block["block_id"] for block in payload["blocks"]]
        assert len(set(ids)) == len(ids)
        actions = [found["action_id"] for found in objects(payload) if "action_id" in found]
        assert len(set(actions)) == len(actions)
    assert payloads(every_part()) == payloads(every_part())


def test_a_field_and_its_block_bear_the_same_name() -> None:
    view = modal(every_field(), callback_id="x")
    assert all(block["element"]["action_id"] == block["block_id"] for block in view["blocks"])


def test_an_action_named_twice_gets_a_count_that_comes_off_again() -> None:
    page = Page()
    for lead in ("1", "2", "3"):
        page.text(f"Lead {lead}")
        page.buttons(button("lead.take", "Take", value=lead))
    actions = [found["action_id"] for found in objects(only(said(page)).blocks) if "action_id" in found]
    assert actions == ["lead.take", "lead.take#2", "lead.take#3"]
    assert {action_name(action) for action in actions} == {"lead.take"}


def test_data_in_a_text_neither_forms_nor_rings() -> None:
    name = mark("*<!channel>* `x` <@U1ABC>")
    page = Page()
    page.text(f"*Now* {name} is here")
    (block,) = only(said(page)).blocks
    assert block["elements"][0]["elements"] == [
        {"type": "text", "text": "Now", "style": {"bold": True}},
        {"type": "text", "text": " "},
        {"type": "text", "text": "*<!channel>* `x` <@U1ABC>"},
        {"type": "text", "text": " is here"},
    ]


def test_the_style_around_data_stays() -> None:
    page = Page()
    page.text(f"*{mark('A*B')} won*")
    (block,) = only(said(page)).blocks
    assert [(one["text"], one["style"]) for one in block["elements"][0]["elements"]] == [
        ("A*B", {"bold": True}),
        (" won", {"bold": True}),
    ]


def test_markup_left_open_is_an_error() -> None:
    page = Page()
    page.text("*never closed")
    with pytest.raises(ValueError, match="left open"):
        message_payloads(said(page))


def test_people_channels_and_pages_can_be_referred_to() -> None:
    words = Page().words_for_templates()
    sentence = (
        f"{words['mention']('U1ABC')} {words['channel']('C1ABC')} {words['link']('https://example.org/', 'page')}"
    )
    page = Page()
    page.text(sentence)
    page.note(sentence)
    blocks = only(said(page)).blocks
    for block in blocks:
        found = [one for one in block["elements"][0]["elements"] if one["type"] != "text"]
        assert found == [
            {"type": "user", "user_id": "U1ABC"},
            {"type": "channel", "channel_id": "C1ABC"},
            {"type": "link", "url": "https://example.org/", "text": "page"},
        ]


def test_right_to_left_words_do_not_turn_their_neighbours_around() -> None:
    page = Page()
    page.text(f"Talked to {mark('שרה')} for 25 min")
    page.facts([("Customer", "سارة"), ("Minutes", "25")])
    told = flat(only(said(page)).blocks)
    assert "\u2068שרה\u2069" in told
    assert "\u2068سارة\u2069" in told


def test_the_notification_is_escaped_after_cutting_and_never_cut_inside_an_escape() -> None:
    rendered = Rendered("test/message", "en", "&" * 5000, every_part().parts)
    text = message_payloads(rendered)[0].text
    assert len(text) <= 4000
    assert text.endswith(f"&amp;{ELLIPSIS}")
    assert text.removesuffix(ELLIPSIS).replace("&amp;", "") == ""


@given(st.text(alphabet="&<>a张👨\u200d👩é\u0301", max_size=80), st.integers(2, 40))
def test_escaping_fits_and_undoes_to_a_beginning_of_the_text(text: str, limit: int) -> None:
    shown = escaped(text, limit, Scissors(), "test")
    assert len(shown) <= limit
    undone = shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert undone == text or text.startswith(undone.removesuffix(ELLIPSIS).rstrip())
    assert "<" not in shown


@pytest.mark.parametrize(
    ("text", "at", "place"),
    [
        ("abc", 2, 2),
        ("e\u0301a", 1, 1),
        ("ae\u0301b", 2, 1),
        ("a👨\u200d👩", 3, 1),
        ("a👨\u200d👩", 2, 1),
        ("a❤\ufe0f", 2, 1),
    ],
)
def test_a_cut_parts_no_accent_and_no_joined_emoji(text: str, at: int, place: int) -> None:
    assert boundary(text, at) == place


def test_a_label_that_is_too_long_ends_in_an_ellipsis_or_is_refused_in_strict_mode() -> None:
    page = Page()
    page.buttons(button("x", "张" * 100))
    label = only(said(page)).blocks[0]["elements"][0]["text"]["text"]
    assert len(label) == 75
    assert label.endswith(ELLIPSIS)
    with pytest.raises(TooLargeError) as caught:
        message_payloads(said(page), strict=True)
    assert (caught.value.size, caught.value.limit) == (100, 75)


def test_an_id_is_never_cut() -> None:
    page = Page()
    page.buttons(button("x", "X", value="v" * 2001))
    with pytest.raises(TooLargeError):
        message_payloads(said(page))
    with pytest.raises(TooLargeError):
        modal(every_field(), callback_id="x", private_metadata="m" * 3001)


def test_a_long_message_goes_over_several_payloads_without_loss() -> None:
    page = Page()
    for number in range(120):
        page.text(f"Line {number}.")
    sent = message_payloads(said(page), strict=True)
    assert len(sent) == 3
    assert [len(one.blocks) for one in sent] == [50, 50, 20]
    assert flat([block for one in sent for block in one.blocks]) == "".join(f"Line {n}." for n in range(120))


def test_weight_splits_a_message_too() -> None:
    page = Page()
    for _ in range(10):
        page.words("张" * 2900)
    sent = message_payloads(said(page), strict=True)
    assert all(len(json.dumps(one.blocks, ensure_ascii=False)) < 13_200 for one in sent)
    assert flat([block for one in sent for block in one.blocks]) == "张" * 29_000


@settings(max_examples=30)
@given(st.text(alphabet="ab *\n", min_size=2900, max_size=9000))
def test_a_long_text_is_split_between_words_without_loss(typed: str) -> None:
    page = Page()
    page.text(f"You said {mark(typed)} and *that* is all")
    blocks = [block for one in message_payloads(said(page), strict=True) for block in one.blocks]
    assert flat(blocks) == f"You said {mark(typed)[:]} and that is all"
    assert all(len(flat([block])) <= 3000 for block in blocks)


def test_a_form_keeps_what_fits_its_options_and_forgets_what_does_not() -> None:
    page = Page()
    page.form("Test", "Send", "Cancel")
    options = [option("a", "A"), option("b", "B")]
    page.field("one", "One", kind="radio", value="b", options=options)
    page.field("none", "None", kind="select", value="gone", options=options)
    page.field("many", "Many", kind="checks", value=["a", "gone"], options=options)
    view = modal(Rendered("test/form", "en", "Test", form=page.made_form()), callback_id="x", external_id="e1")
    one, none, many = (block["element"] for block in view["blocks"])
    assert one["initial_option"]["value"] == "b"
    assert "initial_option" not in none
    assert [picked["value"] for picked in many["initial_options"]] == ["a"]
    assert view["external_id"] == "e1"


def test_a_dialog_without_fields_has_no_submit() -> None:
    page = Page()
    page.form("Read this", "", "Close")
    page.text("Words")
    view = modal(Rendered("test/form", "en", "Read this", form=page.made_form()), callback_id="x")
    assert "submit" not in view
    assert faults(view) == []


def test_app_home_holds_a_hundred_blocks() -> None:
    page = Page()
    for number in range(120):
        page.text(f"Line {number}.")
    assert len(home(said(page))["blocks"]) == 100
    with pytest.raises(TooLargeError):
        home(said(page), strict=True)


def test_emoji_codes_in_names_stay_codes() -> None:
    page = Page()
    page.heading(mark(":tada: & <b>"))
    (block,) = only(said(page)).blocks
    assert block["text"] == {"type": "plain_text", "text": ":tada: & <b>", "emoji": False}
    assert ":tada: & <b>" in list(strings(block))
