"""The scorer of talk tracks, in the words of those who use it (product.md §4, labels.md)."""

import json
from collections.abc import Iterator
from datetime import date

import pytest

from models.scoring import RUBRIC, WEIGHTS, Check, Promise, Score, score, score_lines

TODAY = date(2026, 11, 24)  # a Tuesday
FULL_MARKS = "妈妈觉得贵。给她算了一下，每节课不到四十块，她点头说这样可以接受。约好周六上午十点试听"


def scored(text: str) -> Score:
    return score(text, TODAY)


def passed(text: str) -> set[Check]:
    return {check for check, finding in scored(text).checks.items() if finding.passed}


def promises(text: str) -> list[str]:
    return [line.words for line in scored(text).red_lines]


def test_the_five_weights_make_ten() -> None:
    assert sum(WEIGHTS.values()) == 10
    assert set(WEIGHTS) == set(Check)


def test_a_talk_that_does_everything_earns_ten_points() -> None:
    result = scored(FULL_MARKS)
    assert result.points == 10
    assert result.weakest is None
    assert result.strongest is Check.RESOLVED


def test_every_passed_check_shows_the_words_it_rests_on() -> None:
    for check, finding in scored(FULL_MARKS).checks.items():
        assert finding.words, check
        assert finding.words in FULL_MARKS


def test_a_failed_check_shows_no_words() -> None:
    assert all(finding.words == "" for finding in scored("今天下雨").checks.values())


def test_the_points_are_the_sum_of_the_weights_passed() -> None:
    result = scored("She asked how much it is. I said 40 a lesson. She'll think about it")
    assert result.points == sum(WEIGHTS[check] for check, finding in result.checks.items() if finding.passed)


def test_a_note_without_a_question_is_weakest_there() -> None:
    assert scored("发了两节录播给她").weakest is Check.QUESTION


def test_an_unresolved_talk_is_weakest_in_being_resolved() -> None:
    assert scored("担心跟不上，我说有分层班，她没表态").weakest is Check.RESOLVED


def test_nothing_passed_means_no_strongest_check() -> None:
    assert scored("电话没人接").strongest is None


def test_the_labels_carry_the_score_and_the_rubric() -> None:
    labels = scored(FULL_MARKS).as_labels()
    assert labels["score"] == 10
    assert labels["rubric"] == RUBRIC
    assert labels["red_lines"] == []
    assert [labels[check.value] for check in Check] == [True] * 5


@pytest.mark.parametrize("note", ["有几个顾虑没细说", "She had loads of questions", "问了一堆问题，没细说", "没问什么"])
def test_an_untold_question_is_no_question(note: str) -> None:
    assert Check.QUESTION not in passed(note)


@pytest.mark.parametrize("note", ["我担心她不来", "I was worried she'd hang up", "我问她孩子几年级"])
def test_what_the_rep_asks_or_fears_is_no_question_of_the_prospect(note: str) -> None:
    assert Check.QUESTION not in passed(note)


@pytest.mark.parametrize("note", ["担心孩子跟不上", "上到几点？", "Is it far from the station?", "scared she'll fail"])
def test_a_bare_question_or_worry_is_told(note: str) -> None:
    assert Check.QUESTION in passed(note)


def test_a_terse_note_cut_by_slashes_is_read_like_sentences() -> None:
    assert passed("妈妈/怕插班赶不上/讲：先上两节衔接/“好，放心了”") == {Check.QUESTION, Check.AIMS, Check.RESOLVED}


def test_emoji_part_sentences() -> None:
    assert Check.AIMS in passed("宝妈怕盯屏幕伤眼👀 我把课堂录像给她看，二十分钟一休息")


def test_a_date_proposed_and_taken_up_is_a_next_step() -> None:
    assert Check.NEXT_STEP in passed("“学费能分期吗？”“能。”“那周六十点来？”“中。”")


def test_a_bare_yes_after_the_question_aims_at_it() -> None:
    assert Check.AIMS in passed("She wanted to know do we take Klarna. Yep, in instalments")


def test_the_figures_of_a_promise_are_no_evidence() -> None:
    assert Check.EVIDENCE not in passed("我说来咱这儿学，雅思6.5铁定拿下")


def test_an_answer_on_another_topic_does_not_aim() -> None:
    assert Check.AIMS not in passed("问老师学历，我说我们食堂四菜一汤十五块")


def test_praise_of_the_school_does_not_aim() -> None:
    assert Check.AIMS not in passed("问能不能请假，我说我们口碑特别好")


def test_owning_up_to_no_answer_does_not_aim() -> None:
    assert Check.AIMS not in passed("She asked about parking. I'd no idea")


def test_a_promise_about_the_concern_still_aims_at_it() -> None:
    assert Check.AIMS in passed("怕考不过，我说保证过")


def test_a_bare_price_is_no_evidence() -> None:
    assert Check.EVIDENCE not in passed("问多少钱。3600一季度，我说的")


def test_evidence_counts_without_a_question() -> None:
    assert passed("发了两节录播给她看") == {Check.EVIDENCE}


def test_missing_material_is_no_evidence() -> None:
    assert Check.EVIDENCE not in passed("担心效果，我没带案例，空口说了几句")


def test_who_nods_and_then_wants_to_think_has_not_accepted() -> None:
    assert Check.RESOLVED not in passed("嫌贵，我说能分期，她点头，又说再考虑考虑")


def test_a_date_alone_is_no_satisfaction() -> None:
    assert passed("嫌远，我说有班车。约好周六上午来看") == {Check.QUESTION, Check.AIMS, Check.NEXT_STEP}


@pytest.mark.parametrize("note", ["嫌贵。再联系", "嫌贵。下周再说", "约她周六来，她说没空", "昨晚八点打的电话"])
def test_a_vague_refused_or_past_date_is_no_next_step(note: str) -> None:
    assert Check.NEXT_STEP not in passed(note)


@pytest.mark.parametrize("note", ["聊得不错，明天下午三点来校区", "Nice chat. Trial Sat 10am", "Back on 3 Dec at 4"])
def test_a_dated_visit_is_a_next_step(note: str) -> None:
    assert Check.NEXT_STEP in passed(note)


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("我说保过", Promise.PASSING),
        ("跟她说三个月保证提30分", Promise.MARKS),
        ("我说年级前三我给您担保", Promise.RANK),
        ("交给我们，重点高中稳了", Promise.ADMISSION),
        ("我说考不过全额退款", Promise.MONEY_BACK),
        ("我说我们有命题组的老师", Promise.LEAK),
        ("I told her he'll pass, guaranteed", Promise.PASSING),
        ("no A, no fee, I said", Promise.MONEY_BACK),
        ("我说他这本儿揣兜里了，跑不脱", Promise.PASSING),
        ("我说考不上您骂我，我名字倒着写", Promise.MONEY_BACK),
        ("我讲普高？板上钉钉", Promise.ADMISSION),
        ("I said you couldn't fail this if you tried", Promise.PASSING),
        ("I told him the grade's as good as in your pocket", Promise.MARKS),
    ],
)
def test_a_forbidden_promise_is_quoted_with_its_kind(note: str, kind: Promise) -> None:
    (line,) = scored(note).red_lines
    assert line.kind is kind
    assert note[line.start : line.end] == line.words


@pytest.mark.parametrize(
    "note",
    [
        "我们不能保证分数",
        "妈妈问能不能保证上重点",
        "她要我保证考上",
        "隔壁那家承诺不过全退",
        "我保证给她留名额",
        "七天内无理由退费",
        "讲了小李的事，去年考上一中",
        "I said nobody can guarantee a pass",
        "Can you promise an A? she asked",
        "The place next door guarantees a pass, she said",
        "I guaranteed her a seat in the Monday group",
        "差点嘴快说出包拿奖，还好憋回去了",
        "A colleague from the other branch was telling folk they'd all pass, guaranteed",
        "I promised to send the grade boundaries over",
    ],
)
def test_denials_questions_rivals_and_permitted_guarantees_are_no_red_lines(note: str) -> None:
    assert promises(note) == []


def test_a_file_is_scored_line_by_line() -> None:
    line = json.dumps({"id": "a", "text": "担心跟不上"}).encode()
    (outcome,) = score_lines([line], TODAY)
    assert outcome == {"id": "a", **scored("担心跟不上").as_labels()}


@pytest.mark.parametrize(
    ("line", "identity"),
    [
        (b"", None),
        (b"  \n", None),
        (b"not json", None),
        (b"[1, 2]", None),
        (b'{"id": "x"}', "x"),
        (b'{"id": "x", "text": 7}', "x"),
        (b'{"id": "x", "text": "  "}', "x"),
        (b"\xff\xfe\x00", None),
        (b"[" * 5_000, None),
    ],
)
def test_a_bad_line_yields_zero_and_a_reason(line: bytes, identity: str | None) -> None:
    (outcome,) = score_lines([line], TODAY)
    assert outcome["id"] == identity
    assert outcome["score"] == 0
    assert outcome["red_lines"] == []
    assert not any(outcome[check.value] for check in Check)
    assert str(outcome["error"]).endswith(".")


def test_a_bad_line_does_not_stop_the_lines_after_it() -> None:
    good = json.dumps({"id": 2, "text": "嫌贵"}).encode()
    assert [outcome["id"] for outcome in score_lines([b"{", good], TODAY)] == [None, 2]


def test_lines_are_read_as_they_come() -> None:
    def endless() -> Iterator[bytes]:
        while True:
            yield b'{"id": 1, "text": "x"}'

    outcomes = score_lines(endless(), TODAY)
    assert next(outcomes)["id"] == next(outcomes)["id"] == 1
