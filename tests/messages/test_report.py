"""What a report says, and that it stays one message."""

from typing import Any

import pytest

from messages.blockkit import message_payloads
from messages.parts import Chart, Facts, Note, Table, Text
from messages.render import Rendered, render
from messages.samples import LONG, retyped, variants
from tests.messages.walking import flat

PAGES = [(name, variant) for name in ("report/team", "report/person", "report/rollup") for variant in variants(name)]


def said(name: str, variant: str, locale: str = "zh-CN") -> Rendered:
    """One sample in a language."""
    return render(name, variants(name)[variant], locale)


def parts(rendered: Rendered, kind: type) -> list[Any]:
    """The parts of a kind."""
    return [part for part in rendered.parts if isinstance(part, kind)]


@pytest.mark.parametrize("locale", ["zh-CN", "en-US"])
@pytest.mark.parametrize(("name", "variant"), PAGES)
@pytest.mark.parametrize("charts", [True, False])
def test_a_report_is_one_message_for_a_later_update_carries_no_more(
    name: str, variant: str, locale: str, charts: bool
) -> None:
    rendered = render(name, retyped(variants(name)[variant], LONG), locale)
    assert len(message_payloads(rendered, charts=charts)) == 1


def test_each_figure_stands_beside_its_target_and_the_one_before() -> None:
    [facts, *_] = parts(said("report/team", "a week"), Facts)
    assert dict(facts.pairs) == {
        "有效咨询": "92/100 · 上期 80（+15%）",
        "意向客户": "14/10 · 上期 14",
        "成交": "2 · 上期 1",
        "转化率": "15.2% (14/92) · 上期 17.5%（-2.3 个百分点）",
        "跟进时长": "640 分钟 · 上期 580 分钟（+10%）",
    }


def test_volume_and_conversion_are_drawn_each_on_its_own_scale_and_told_in_words_too() -> None:
    rendered = said("report/team", "a week", "en")
    volume, rate = parts(rendered, Chart)
    assert (volume.kind, rate.kind) == ("bar", "line")
    assert volume.series[0].values[-1] == 22
    assert rate.series[0].values[0] == 16.7
    [drawn] = message_payloads(rendered)
    assert [block["type"] for block in drawn.blocks].count("data_visualization") == 2
    [told] = message_payloads(rendered, charts=False)
    assert " 25  24 Nov" in flat(told.blocks)
    assert "Conversion: 16 Nov 16.7 → 26 Nov 13.6" in flat(told.blocks)


def test_the_table_stands_in_the_order_of_the_alphabet_with_leave_and_farewell() -> None:
    [table] = parts(said("report/team", "a week"), Table)
    assert table.headings == ("销售", "有效", "意向", "成交", "转化率")
    assert table.rows[-1] == ("赵敏（休假中）", "0/12", "0", "0", "–")
    [table] = parts(said("report/team", "today"), Table)
    assert table.rows[-1][0] == "钱多多（已离队）"


def test_only_a_manager_reads_of_support_and_that_the_look_is_written_down() -> None:
    manager = flat(message_payloads(said("report/person", "a manager looks"))[0].blocks)
    assert "谁可能需要支持" in manager
    own = render("report/person", {**variants("report/person")["a manager looks"], "own": True}, "zh-CN")
    assert "谁可能需要支持" not in flat(message_payloads(own)[0].blocks)
    assert any("留下记录" in note.body for note in parts(said("report/person", "a manager looks"), Note))


@pytest.mark.parametrize("locale", ["zh-CN", "en-US"])
def test_a_roll_up_gives_exactly_one_next_step(locale: str) -> None:
    begins = {"zh-CN": "*给你的一个下一步", "en-US": "*One next step for you"}[locale]
    for variant in variants("report/rollup"):
        steps = [text for text in parts(said("report/rollup", variant, locale), Text) if text.body.startswith(begins)]
        assert len(steps) == 1
