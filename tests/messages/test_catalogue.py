"""The Chinese keeps step with the templates."""

import sys

import pytest
from babel.messages.catalog import Catalog

from messages import catalogue
from messages.locales import CATALOGUE


def test_every_sentence_is_translated_and_the_files_are_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    assert catalogue.main(["check"]) == 0
    assert capsys.readouterr().out == ""


def test_the_files_tell_nothing_of_a_machine_or_a_day() -> None:
    for path in (CATALOGUE, catalogue.TEMPLATE):
        text = path.read_text(encoding="utf-8")
        assert "POT-Creation-Date" not in text
        assert sys.prefix not in text
        assert "\\" not in {line[0] for line in text.splitlines() if line}


def test_the_same_sentences_give_the_same_bytes() -> None:
    template = catalogue.extract()
    assert catalogue.written(template) == catalogue.written(catalogue.extract())
    assert catalogue.written(catalogue.translated(template)) == CATALOGUE.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("english", "chinese", "fault"),
    [
        ("Hello", "", "not translated"),
        ("Hello %(name)s", "你好", "placeholders differ"),
        ("Hello %(name)s", "你好 %(nom)s", "placeholders differ"),
        ("*Hello*", "你好", "markup differ"),
        (("%(num)s day", "%(num)s days"), ("天",), "placeholders differ"),
        (("%(num)s day", "%(num)s days"), ("",), "not translated"),
    ],
)
def test_a_fault_is_named(english: str | tuple[str, str], chinese: str | tuple[str], fault: str) -> None:
    message = Catalog(locale="zh_CN").add(english, chinese)
    assert [found.partition(":")[0] for found in catalogue._faults_of(message)] == [fault]


def test_a_translation_in_doubt_is_a_fault() -> None:
    message = Catalog(locale="zh_CN").add("Hello", "你好", flags=["fuzzy"])
    assert list(catalogue._faults_of(message)) == ["fuzzy: 'Hello'"]


def test_a_word_that_is_no_command_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert catalogue.main(["translate"]) == 2
    assert "usage" in capsys.readouterr().err
