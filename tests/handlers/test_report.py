"""`/report`: who sees what, and that looking is written down."""

from typing import Any

import pytest
from sqlmodel import Session, select

from bot.app import BUTTONS, COMMANDS
from handlers import report
from handlers.asked import Asked, asked
from handlers.event import Source
from handlers.reply import Quiet, Say
from models import people, rosters
from models.errors import Refusal
from models.looks import LookedAt, looks_at
from models.outbox import Kind, Outbox
from models.people import Profile
from models.report import Period
from models.rosters import TeamSheet
from models.teams import Role
from tests.scene import Scene, T

TODAY, WEEK, MONTH = Period


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", Asked()),
        ("week", Asked(WEEK)),
        ("  WEEK   File ", Asked(WEEK, wants_file=True)),
        ("本周", Asked(WEEK)),
        ("本周文件", Asked(WEEK, wants_file=True)),
        ("这个月 表格", Asked(MONTH, wants_file=True)),
        ("今天", Asked()),
        ("周 销售二组", Asked(WEEK, name="销售二组")),
        ("ｗｅｅｋ", Asked(WEEK)),
        ("<@U123> month", Asked(MONTH, users=("U123",))),
        ("<@U123><@U123>", Asked(users=("U123",))),
        ("Emily Chen week", Asked(WEEK, name="Emily Chen")),
        ("周悦", Asked(name="周悦")),
        ("王月 本月", Asked(MONTH, name="王月")),
        ("week month", Asked(MONTH)),
        ("我 本周", Asked(WEEK, wants_own=True)),
        ("<@U123|week>", Asked(name="<@U123|week>")),
    ],
)
def test_what_is_typed_is_understood_in_any_order_and_both_languages(typed: str, meant: Asked) -> None:
    assert asked(typed) == meant


def sent(scene: Scene, message: str) -> list[Outbox]:
    """What was enqueued under this name, in order."""
    with scene.database.reading() as session:
        return list(session.exec(select(Outbox).where(Outbox.message == message).order_by(Outbox.id)))  # type: ignore[arg-type]


def last(scene: Scene, message: str) -> dict[str, Any]:
    """The data of the newest of them."""
    data = sent(scene, message)[-1].data
    assert data is not None
    return data


def key_of(scene: Scene, user: str) -> int:
    """Our id of a person."""
    with scene.session() as session:
        return scene.person(session, user).key


def key_in(scene: Scene, session: Session, user: str) -> int:
    """The same in a transaction that is open."""
    return scene.person(session, user).key


def second_team(scene: Scene, name: str = "销售二组", manager: str = "UMANAGER2") -> int:
    """Another team in the workspace with a rep of its own."""
    with scene.session() as session:
        for user, shown in (("UREP9", "远方"), (manager, "别的经理")):
            people.refresh(session, scene.workspace_id, Profile(user, shown, locale="zh-CN"), scene.now)
        sheet = TeamSheet(name, members={Role.REP: ["UREP9"], Role.MANAGER: [manager]})
        return rosters.create(session, scene.workspace_id, sheet, scene.now).key


def test_a_managers_report_goes_to_their_direct_messages(scene: Scene) -> None:
    scene.log("跟张三妈妈聊了15分钟,留了电话13800008000,周六试听")
    reply = scene.do(report.report, "UMANAGER")
    assert reply == Say("report/coming", {"file": False, "more": 0})
    [row] = sent(scene, "report/team")
    assert (row.channel, row.kind) == ("UMANAGER", Kind.MESSAGE)
    data = last(scene, "report/team")
    assert (data["period"], data["now"]["valid"], data["now"]["interested"]) == ("today", 1, 1)
    assert data["now"]["rate"] == 1.0
    assert [(rep["name"], rep["valid"], rep["target"]) for rep in data["reps"]] == [("Emily", 0, 5), ("林小满", 1, 5)]


def test_a_rep_sees_their_own_figures_and_nobody_elses(scene: Scene) -> None:
    scene.log("跟张三妈妈聊了15分钟,留了电话13800008000")
    assert scene.do(report.report, text="week").message == "report/coming"
    data = last(scene, "report/person")
    assert (data["own"], data["now"]["valid"], data["period"]) == (True, 1, "week")
    assert "reps" not in data
    for typed in ("<@UREP2>", "Emily", "销售一组", "<@UREP> <@UREP2>"):
        with pytest.raises(Refusal, match="not_allowed") as refusal:
            scene.do(report.report, text=typed)
        assert refusal.value.data == {"role": "manager"}
    assert scene.do(report.report, text="<@UREP>").message == "report/coming"


@pytest.mark.parametrize("user", ["UMENTOR", "USTRANGER"])
def test_a_mentor_and_a_stranger_are_told_kindly_that_it_is_for_others(scene: Scene, user: str) -> None:
    with pytest.raises(Refusal) as refusal:
        scene.do(COMMANDS["/report"], user)
    assert refusal.value.message == ("not_allowed" if user == "UMENTOR" else "no_team")
    assert sent(scene, "report/team") == []


def test_looking_at_a_person_is_written_down_for_them(scene: Scene) -> None:
    scene.do(report.report, "UMANAGER", text="<@UREP> week")
    data = last(scene, "report/person")
    assert (data["name"], data["own"]) == ("林小满", False)
    scene.now = T(1)
    scene.do(report.report, "UMANAGER", text="month file")
    with scene.session() as session:
        seen = looks_at(session, key_in(scene, session, "UREP"), 10)
        assert [(look.what, viewer.name, look.created_at) for look, viewer in seen] == [
            (LookedAt.FILE, "何经理", T(1)),
            (LookedAt.REPORT, "何经理", T()),
        ]
        assert [look.what for look, _ in looks_at(session, key_in(scene, session, "UREP2"), 10)] == [LookedAt.FILE]


def test_ones_own_page_and_the_teams_table_are_no_looks(scene: Scene) -> None:
    scene.do(report.report, text="week")
    scene.do(report.report, text="week file")
    scene.do(report.report, "UMANAGER", text="week")
    with scene.session() as session:
        assert looks_at(session, key_in(scene, session, "UREP"), 10) == []


def test_a_person_is_found_by_mention_by_name_or_by_a_part_of_it(scene: Scene) -> None:
    for typed in ("<@UREP2>", "emily", "@Emily", "emi week"):
        scene.do(report.report, "UMANAGER", text=typed)
        assert last(scene, "report/person")["name"] == "Emily"
    with pytest.raises(Refusal, match="report_unknown") as refusal:
        scene.do(report.report, "UMANAGER", text="x" * 500)
    assert len(refusal.value.data["word"]) == 40
    with scene.session() as session:
        people.refresh(session, scene.workspace_id, Profile("UREP2", "林小雨"), scene.now)
    with pytest.raises(Refusal, match="report_which"):
        scene.do(report.report, "UMANAGER", text="林小")


@pytest.mark.parametrize("user", ["UREP9", "USTRANGER", "UMENTOR", "UNOBODY"])
def test_nobody_outside_the_managers_teams_is_shown(scene: Scene, user: str) -> None:
    second_team(scene)
    with pytest.raises(Refusal, match="report_stranger"):
        scene.do(report.report, "UMANAGER", text=f"<@{user}>")
    with pytest.raises(Refusal, match="report_unknown"):
        scene.do(report.report, "UMANAGER", text="远方")
    assert sent(scene, "report/person") == []


def test_forged_ids_under_buttons_are_refused(scene: Scene) -> None:
    other, own = second_team(scene), scene.team_id
    far, near = key_of(scene, "UREP9"), key_of(scene, "UREP")
    for action, values in (
        (
            "report.show",
            (f"week:{other}:0", "week:999999:0", "week:x:0", "week", "", f"year:{own}:0", f"week:{own}:0:0"),
        ),
        ("report.open", (f"week:{other}:0",)),
        ("report.person", (f"week:{own}:{far}", f"week:{other}:{far}", f"week:{own}:{10**30}", f"week:{own}:-1")),
        ("report.file", (f"week:{other}:0", f"week:{own}:{far}", f"week:{other}:{near}")),
    ):
        for value in values:
            with pytest.raises(Refusal, match="not_yours"):
                scene.do(BUTTONS[action], "UMANAGER", source=Source.BUTTON, value=value)
    for action in ("report.show", "report.person", "report.open"):
        with pytest.raises(Refusal, match="not_allowed"):
            scene.do(BUTTONS[action], "UREP", source=Source.BUTTON, value=f"week:{own}:{near}")
    for value in (f"week:{own}:0", f"week:{own}:{key_of(scene, 'UREP2')}", f"week:{other}:{near}"):
        with pytest.raises(Refusal, match="not_yours"):
            scene.do(BUTTONS["report.file"], "UREP", source=Source.BUTTON, value=value)
    assert sent(scene, "report/file") == []
    with scene.session() as session:
        assert looks_at(session, far, 10) == []


def test_a_manager_of_another_workspace_sees_nothing_of_this_one(scene: Scene) -> None:
    with scene.session() as session:
        elsewhere = people.workspace_of(session, "T2", "Other", scene.now).id or 0
        for user in ("UREP", "UMANAGER"):
            people.refresh(session, elsewhere, Profile(user, f"{user} elsewhere", locale="zh-CN"), scene.now)
        sheet = TeamSheet("销售一组", members={Role.REP: ["UREP"], Role.MANAGER: ["UMANAGER"]})
        rosters.create(session, elsewhere, sheet, scene.now)
    there, here = scene.workspace_id, key_of(scene, "UREP")
    scene.log("跟张三妈妈聊了15分钟,留了电话13800008000")
    scene.workspace_id = elsewhere
    for value in (f"week:{scene.team_id}:0", f"week:{scene.team_id}:{here}"):
        with pytest.raises(Refusal, match="not_yours"):
            scene.do(BUTTONS["report.person"], "UMANAGER", source=Source.BUTTON, value=value)
    scene.do(report.report, "UMANAGER")
    data = last(scene, "report/team")
    assert (data["now"]["talks"], [rep["name"] for rep in data["reps"]]) == (0, ["UREP elsewhere"])
    assert there != elsewhere


def test_a_manager_of_several_teams_gets_a_message_for_each_or_names_one(scene: Scene) -> None:
    second_team(scene, manager="UMANAGER")
    scene.do(report.report, "UMANAGER", text="本周")
    assert [row.data["team"] for row in sent(scene, "report/team") if row.data] == ["销售一组", "销售二组"]
    scene.do(report.report, "UMANAGER", text="本周 销售二组")
    assert [row.data["team"] for row in sent(scene, "report/team") if row.data][2:] == ["销售二组"]
    scene.do(report.report, "UMANAGER", text="<@UREP9>")
    assert last(scene, "report/person")["team"] == "销售二组"


def test_buttons_turn_the_page_to_another_period_a_person_and_back(scene: Scene) -> None:
    shown = scene.do(report.show, "UMANAGER", source=Source.BUTTON, value=f"month:{scene.team_id}:0")
    assert (shown.message, shown.data["period"], shown.keep_card) == ("report/team", "month", False)
    opened = scene.do(report.open_team, "UMANAGER", source=Source.BUTTON, value=f"week:{scene.team_id}:0")
    assert opened.keep_card
    page = scene.do(
        report.show_person, "UMANAGER", source=Source.BUTTON, value=f"week:{scene.team_id}:{key_of(scene, 'UREP')}"
    )
    assert (page.message, page.data["name"]) == ("report/person", "林小满")
    own = scene.do(report.show_own, "UREP", source=Source.BUTTON, value=f"month:{scene.team_id}:0")
    assert (own.data["own"], own.data["period"]) == (True, "month")
    assert (
        scene.do(report.send_file, "UREP", source=Source.BUTTON, value=f"week:{scene.team_id}:{key_of(scene, 'UREP')}")
        == Quiet()
    )
    assert {row.data["person"] for row in sent(scene, "report/file") if row.data} == {key_of(scene, "UREP")}


def test_a_file_is_ordered_as_a_workbook_and_two_tables(scene: Scene) -> None:
    assert scene.do(report.report, "UMANAGER", text="week file").data == {"file": True, "more": 0}
    rows = sent(scene, "report/file")
    assert [row.data["form"] for row in rows if row.data] == ["workbook", "reps", "talks"]
    assert {(row.kind, row.content, row.channel) for row in rows} == {(Kind.FILE, None, "UMANAGER")}


def test_a_large_team_is_shown_page_by_page(scene: Scene) -> None:
    users = [f"U3{number:03d}" for number in range(60)]
    with scene.session() as session:
        for user in users:
            people.refresh(session, scene.workspace_id, Profile(user, f"Rep {user}"), scene.now)
        sheet = TeamSheet("大团队", members={Role.REP: users, Role.MANAGER: ["UMANAGER"]})
        team_id = rosters.create(session, scene.workspace_id, sheet, scene.now).key
    names: list[str] = []
    offset, pages = 0, 0
    while True:
        data = scene.do(report.show, "UMANAGER", source=Source.BUTTON, value=f"week:{team_id}:{offset}").data
        assert data["reps_before"] == len(names)
        names += [rep["name"] for rep in data["reps"]]
        offset, pages = data["next"], pages + 1
        if not offset:
            break
    assert (names, pages) == (sorted(names), 3)
    assert len(names) == 60
    for forged in (-5, 10**30, 60):
        data = scene.do(report.show, "UMANAGER", source=Source.BUTTON, value=f"week:{team_id}:{forged}").data
        assert data["reps_before"] == 0
