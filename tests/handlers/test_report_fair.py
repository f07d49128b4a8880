"""A report that is fair: to a day that isn't over, to who is new, and to words that are between a rep and the bot."""

from datetime import timedelta
from typing import Any

from sqlmodel import select

from handlers import report
from messages.render import render
from models.consultations import Consultation
from models.days import moment_of
from models.outbox import Outbox
from models.teams import Membership
from tests.crowds import store, talk
from tests.scene import Scene, T

PROMISE = "王女士聊了20分钟，电话13900000001，问能不能考上，我说跟着我们学保过，不过退费"


def asked(scene: Scene, text: str = "today") -> dict[str, Any]:
    """The manager's report."""
    scene.do(report.report, "UMANAGER", text=text)
    with scene.database.reading() as session:
        rows = session.exec(select(Outbox).where(Outbox.message.startswith("report/")).order_by(Outbox.id)).all()  # type: ignore[arg-type]
    assert rows[-1].data is not None
    return rows[-1].data


def read(data: dict[str, Any], message: str = "report/team") -> str:
    """The report as it is read, in both languages."""
    return str(render(message, data, "en")) + str(render(message, data, "zh_CN"))


def test_half_a_day_is_held_against_the_same_half_of_the_working_day_before(scene: Scene) -> None:
    yesterday = T(days=-1).date()
    with scene.session() as session:
        team, rep = scene.team(session), scene.person(session, "UREP").key
        made = [talk(team, rep, yesterday, n) for n in range(4)] + [talk(team, rep, T().date())]
        for one, hour in zip(made[:4], (9, 10, 11, 17), strict=True):
            one["created_at"] = moment_of(yesterday, T().time().replace(hour=hour), team.zone)
        store(session, made)
    data = asked(scene)
    assert (data["now"]["valid"], data["before"]["valid"], data["change"]["valid"]) == (1, 2, -50)
    assert data["before_until"] == "10:00"
    assert "Today isn't over yet" in read(data)
    assert "今天还没结束" in read(data)
    scene.now = T(7.5)
    assert asked(scene)["before"]["valid"] == 4
    scene.now = T(8)
    over = asked(scene)
    assert (over["before"]["valid"], over["before_until"], over["change"]["valid"]) == (4, None, -75)
    assert "Today isn't over yet" not in read(over)
    scene.now = T()
    one = asked(scene, "<@UREP>")
    assert (one["before"]["valid"], one["before_until"]) == (2, "10:00")
    assert "Today isn't over yet" in read(asked(scene, "week"))


def test_when_nobody_needs_support_a_sentence_says_so_or_that_it_is_too_early(scene: Scene) -> None:
    scene.now = T(8)
    early = asked(scene)
    assert early["support"] == []
    assert "It is too early to say" in read(early)
    with scene.session() as session:
        team = scene.team(session)
        since = T(days=-40).date()
        for seat in session.exec(select(Membership)):
            seat.begins_on = since
        reps = [scene.person(session, user).key for user in ("UREP", "UREP2")]
        days = [T().date() - timedelta(days=n) for n in range(14)]
        store(session, [talk(team, rep, day, n) for rep in reps for day in days for n in range(5)])
    settled = asked(scene)
    assert settled["support"] == []
    assert "Nobody stands out" in read(settled)
    assert "没有谁特别需要支持" in read(settled)
    assert "Nothing stands out" in read(asked(scene, "<@UREP>"), "report/person")


def test_a_manager_sees_how_many_red_lines_there_were_and_nothing_else_of_them(scene: Scene) -> None:
    assert asked(scene)["red_lines"] == 0
    scene.log(PROMISE)
    scene.log("李女士聊了20分钟，电话13900000002，问价格")
    data = asked(scene, "week")
    assert data["red_lines"] == 1
    assert "1 conversation held a red line" in read(data)
    assert "保过" not in read(data)
    assert "王女士" not in read(data)
    scene.log(PROMISE.replace("王女士", "赵女士").replace("0001", "0003"), "UREP2")
    assert asked(scene, "month")["red_lines"] == 2
    with scene.session() as session:
        for one in session.exec(select(Consultation)):
            one.undone_at = scene.now
    assert asked(scene)["red_lines"] == 0
