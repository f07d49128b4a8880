"""A report's file, opened again: every cell is what it should be, and no text is a formula."""

import csv
import io
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import openpyxl
import pytest

from bot import sheets
from handlers import report_file
from handlers.report_file import Form
from messages.parts import Facts
from messages.render import render
from models import people
from models.people import Profile
from models.report import Period, team_report
from models.teams import Team
from models.vocabulary import Concern, Stage
from tests.crowds import store, talk
from tests.scene import Scene, T

FORMULAS = (
    "=1+1",
    "+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    " =1",
    '=HYPERLINK("http://x")',
)
DAY = T().date()


def fill(scene: Scene, customers: tuple[str, ...] = ("张三妈妈",), **given: Any) -> None:
    """Conversations of the day, each with one of these customers."""
    with scene.session() as session:
        team, rep = scene.team(session), scene.person(session, "UREP")
        store(session, [talk(team, rep.key, DAY, n, customer_name=name, **given) for n, name in enumerate(customers)])


def made(scene: Scene, form: Form, locale: str = "zh-CN", person_id: int | None = None) -> Any:
    """The file as it would be sent."""
    with scene.session() as session:
        team = session.get_one(Team, scene.team_id)
        order = report_file.ordered(team_report(session, team, Period.WEEK, DAY), form, person_id)
        return sheets.attachment(session, order, locale)


def book(content: bytes) -> Any:
    """A workbook read back."""
    return openpyxl.load_workbook(io.BytesIO(content))


def lines(content: bytes) -> list[list[str]]:
    """A CSV read back."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_headings_are_in_the_readers_language_and_cells_are_of_their_kind(scene: Scene) -> None:
    fill(scene, stage=Stage.DEPOSIT, amount=Decimal("500.50"), concern=Concern.PRICE, follow_up_on=date(2026, 11, 28))
    file = made(scene, Form.WORKBOOK)
    assert file.filename == "销售一组_2026-11-23_2026-11-24.xlsx"
    reps, talks = book(file.content).worksheets
    assert (reps.title, talks.title) == ("销售", "咨询明细")
    assert [cell.value for cell in talks[1]][:4] == ["日期", "时间", "销售", "客户"]
    assert [cell.value for cell in talks[2]] == [
        *(datetime(2026, 11, 24), time(9, 0), "林小满", "张三妈妈", 20, "是", "首次", "已交定金", 500.5, "价格"),  # noqa: DTZ001
        datetime(2026, 11, 28),  # noqa: DTZ001
    ]
    assert talks["A2"].number_format == "yyyy-mm-dd"
    assert talks["I2"].number_format == "#,##0.00"
    assert reps["F3"].number_format == "0.0%"
    assert [cell.value for cell in reps[3]][:6] == ["林小满", 1, 5, 0, 0, 0]
    assert {sheet.freeze_panes for sheet in (reps, talks)} == {"B2"}
    assert made(scene, Form.WORKBOOK, "en-US").filename == file.filename
    english = book(made(scene, Form.WORKBOOK, "en-US").content)
    assert english.sheetnames == ["Reps", "Conversations"]


@pytest.mark.parametrize("form", [Form.WORKBOOK, Form.TALKS])
def test_text_that_looks_like_a_formula_is_harmless(scene: Scene, form: Form) -> None:
    fill(scene, FORMULAS)
    with scene.session() as session:
        people.refresh(session, scene.workspace_id, Profile("UREP", "=cmd|' /C calc'!A0"), scene.now)
    content = made(scene, form).content
    if form is Form.WORKBOOK:
        _, talks = book(content).worksheets
        cells = [row[3] for row in talks.iter_rows(min_row=2)]
        assert [cell.data_type for cell in cells] == ["s"] * len(FORMULAS)
        assert [cell.hyperlink for cell in cells] == [None] * len(FORMULAS)
        assert talks["C2"].data_type == "s"
        return
    _, *rows = lines(content)
    assert [row[3] for row in rows] == [f"'{text}" for text in FORMULAS]
    assert rows[0][2] == "'=cmd|' /C calc'!A0"


def test_a_csv_begins_with_the_mark_by_which_excel_reads_chinese(scene: Scene) -> None:
    fill(scene, ('李"四", 爸爸\n二行', "👨‍👩‍👧"))
    file = made(scene, Form.TALKS)
    assert file.content.startswith(b"\xef\xbb\xbf")
    assert file.filename == "销售一组_2026-11-23_2026-11-24_咨询明细.csv"
    heading, *rows = lines(file.content)
    assert heading[0] == "日期"
    assert [row[3] for row in rows] == ['李"四", 爸爸\n二行', "👨‍👩‍👧"]
    assert rows[0][:2] == ["2026-11-24", "09:00"]


def test_the_reps_figures_are_those_of_the_report(scene: Scene) -> None:
    fill(scene, ("a", "b", "c"), became_interested=True)
    _, emily, lin = lines(made(scene, Form.REPS, "en-US").content)
    assert emily == ["Emily", "0", "5", "0", "0", "", "0", "0", "0", "0", "0", ""]
    assert lin == ["林小满", "3", "5", "3", "0", "1.0000", "3", "0", "0", "0", "0", ""]


def test_a_file_of_one_rep_holds_nobody_else(scene: Scene) -> None:
    fill(scene, ("a",))
    with scene.session() as session:
        other = scene.person(session, "UREP2").key
        store(session, [talk(scene.team(session), other, DAY, customer_name="secret")])
        own = scene.person(session, "UREP").key
    for form in (Form.REPS, Form.TALKS):
        content = made(scene, form, person_id=own).content.decode()
        assert "林小满" in content
        assert "Emily" not in content
        assert "secret" not in content


def test_neither_words_nor_contacts_are_in_a_file(scene: Scene) -> None:
    scene.log("跟张三妈妈聊了15分钟,留了电话13800008000,担心数学成绩,用了分层教学案例")
    content = made(scene, Form.TALKS).content.decode()
    assert "张三妈妈" in content
    assert "138" not in content
    assert "分层" not in content


def test_a_team_may_be_named_like_a_path(scene: Scene) -> None:
    with scene.session() as session:
        scene.team(session).name = '../a\\b:c*?"<>|'
    assert made(scene, Form.REPS, "en").filename == "..-a-b-c-_2026-11-23_2026-11-24_Reps.csv"


def test_an_empty_file_still_has_its_headings(scene: Scene) -> None:
    _, talks = book(made(scene, Form.WORKBOOK).content).worksheets
    assert talks.max_row == 1
    assert len(lines(made(scene, Form.TALKS).content)) == 1


@pytest.mark.parametrize("locale", ["zh-CN", "en"])
def test_every_heading_and_word_of_a_file_is_known_in_each_language(locale: str) -> None:
    said = sheets.words(locale)
    keys = {name for name, _ in (*report_file.REP_COLUMNS, *report_file.TALK_COLUMNS)} | {"reps", "talks"}
    keys |= {f"stage.{stage.value}" for stage in Stage} | {f"concern.{concern.value}" for concern in Concern}
    assert keys | {"yes", "no", "first", "again"} <= said.keys()
    parts = [part for part in render("report/sheet", {}, locale).parts if isinstance(part, Facts)]
    assert sum(len(part.pairs) for part in parts) == len(said)
