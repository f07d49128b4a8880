"""Every message and form, with every sample, in both languages."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from messages.locales import LANGUAGES, Language
from messages.marks import clean
from messages.parts import Divider
from messages.render import names, render
from messages.samples import HOSTILE, LONG, SAMPLES, retyped, variants
from tests.messages.walking import faults, objects, payloads, strings

SAID = [
    pytest.param(name, variant, language, id=f"{name}, {variant}, {language}")
    for name in names()
    for variant in variants(name)
    for language in LANGUAGES
]
ALL = [pytest.param(name, language, id=f"{name}, {language}") for name in names() for language in LANGUAGES]

REFERENCES = ("user", "channel")
"""Elements by which a template names a person or a channel, whose id stands in its data."""

TYPED = st.one_of(
    st.text(max_size=300),
    st.text(alphabet="<>&*_~`!@#|:\n \u202e\u200b\ufdd0\ufdd1\ufdd2A", max_size=300),
    st.text(alphabet="&<a张👨‍👩‍👧", min_size=2500, max_size=5000),
)


def test_every_message_has_samples_and_no_sample_is_without_its_message() -> None:
    found = {path.relative_to(SAMPLES).with_suffix("").as_posix() for path in Path(SAMPLES).rglob("*.json")}
    assert found == set(names())


def test_the_long_and_the_hostile_sample_are_what_they_say() -> None:
    assert len(LONG) >= 60
    assert variants("log/card")["hostile words"]["customer"] == HOSTILE


@pytest.mark.parametrize(("name", "variant", "language"), SAID)
def test_slack_takes_every_sample_and_nothing_of_it_is_cut(name: str, variant: str, language: Language) -> None:
    rendered = render(name, variants(name)[variant], language)
    assert rendered.text
    for payload in payloads(rendered, strict=True):
        assert faults(payload) == []
        assert not [text for text in strings(payload) if "<bound method" in text or "<function" in text]


@pytest.mark.parametrize(("name", "variant", "language"), SAID)
def test_a_line_divides_two_things(name: str, variant: str, language: Language) -> None:
    parts = render(name, variants(name)[variant], language).parts
    lines = [number for number, part in enumerate(parts) if isinstance(part, Divider)]
    assert not {0, len(parts) - 1} & set(lines)
    assert not [number for number in lines if number + 1 in lines]


@pytest.mark.parametrize(("name", "language"), ALL)
def test_what_a_person_typed_is_shown_to_the_letter_and_does_nothing(name: str, language: Language) -> None:
    data = variants(name).get("hostile words")
    if data is None:
        return
    for payload in payloads(render(name, data, language)):
        kinds = {found.get("type") for found in objects(payload)}
        assert kinds.isdisjoint({"mrkdwn", "link", "broadcast", "usergroup", "emoji"})
        referred = {found[f"{kind}_id"] for found in objects(payload) if (kind := found.get("type")) in REFERENCES}
        assert referred <= set(strings(data))
        assert "<" not in payload.get("text", "")
        bold_or_code = [found for found in objects(payload) if "style" in found and "text" in found]
        assert not [found for found in bold_or_code if found["text"] in ("b", "c")]


@pytest.mark.parametrize(("name", "language"), ALL)
@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(typed=TYPED)
def test_slack_takes_whatever_a_person_types(name: str, language: Language, typed: str) -> None:
    data = next(iter(variants(name).values()))
    for payload in payloads(render(name, retyped(data, typed), language)):
        assert faults(payload) == []
        json.dumps(payload).encode()


@settings(max_examples=60, deadline=None)
@given(typed=st.text(max_size=60))
def test_a_customers_name_reaches_the_card_exactly(typed: str) -> None:
    data = {**variants("log/card")["usual"], "customer": typed}
    (payload, *_) = payloads(render("log/card", data, "en"))
    shown = [text.strip().strip("\u2068\u2069") for text in strings(payload)]
    assert not clean(typed) or clean(typed).strip() in shown


def test_the_hostile_name_is_on_the_card_as_typed() -> None:
    for name in ("log/card", "log/receipt", "progress/show"):
        (payload, *_) = payloads(render(name, variants(name)["hostile words"], "en"))
        assert any(HOSTILE in text for text in strings(payload["blocks"]))
