"""Points in chat: the receipt's line, the own history page by page, corrections, and the word on every third day."""

from datetime import timedelta

import pytest
from sqlmodel import col, select

from handlers import consultation, home, points, progress
from models.errors import Refusal
from models.outbox import Outbox
from tests.models.talking import talk
from tests.models.test_streaks import met
from tests.scene import TUESDAY, Scene

TODAY = TUESDAY.date()


def told(scene: Scene, message: str) -> list[Outbox]:
    """What was enqueued under a name."""
    with scene.database.reading() as session:
        return [row for row in session.exec(select(Outbox).order_by(col(Outbox.id))) if row.message == message]


def meet(scene: Scene, count: int = 4) -> None:
    """So many of today's five."""
    for number in range(count):
        talk(scene, f"今天{number}", 0)


def fifth(scene: Scene) -> dict[str, object]:
    return dict(scene.log("跟张三妈妈聊了15分钟,留了电话13800008000,问价格"))


def test_the_receipt_says_what_the_goal_brought_and_the_undo_what_moved(scene: Scene) -> None:
    meet(scene)
    receipt = fifth(scene)
    assert receipt["reward"] == {"gained": 50, "owed": 0, "streak": 1}
    more = scene.log("跟李四聊了15分钟,电话13800008001")
    assert more["reward"] == {"gained": 0, "owed": 0, "streak": 1}
    scene.do(consultation.undo, value=more["consultation"])
    undone = scene.do(consultation.undo, value=receipt["consultation"])
    assert undone.data["reward"] == {"gained": -50, "owed": 0, "streak": 0}


def test_the_balance_stands_in_progress_and_on_the_home(scene: Scene) -> None:
    meet(scene)
    fifth(scene)
    shown = scene.do(progress.progress).data["reward"]
    assert shown == {"free": 50, "reserved": 0, "owed": 0, "streak": 1}
    with scene.session() as session:
        event = scene.event(session, "UREP")
        assert home.home(session, event.person, event.standing, scene.now).data["rep"]["reward"] == shown


def test_a_third_day_brings_its_word_once(scene: Scene) -> None:
    met(scene, TODAY - timedelta(days=1), TODAY - timedelta(days=4))
    meet(scene)
    receipt = fifth(scene)
    [word] = told(scene, "points/streak")
    assert word.channel == "UREP"
    assert word.data is not None
    assert word.data["days"] == 3
    scene.do(consultation.undo, value=receipt["consultation"])
    scene.do(consultation.redo, value=receipt["consultation"])
    scene.log("跟李四聊了15分钟,电话13800008001")
    assert len(told(scene, "points/streak")) == 1


def test_a_second_day_brings_none(scene: Scene) -> None:
    met(scene, TODAY - timedelta(days=1))
    meet(scene)
    fifth(scene)
    assert told(scene, "points/streak") == []


def test_a_manager_corrects_and_the_rep_reads_why(scene: Scene) -> None:
    opened = scene.do(points.correct_form, "UMANAGER", value=str(scene.team_id))
    fields = {"person": "UREP", "amount": "20", "reason": "帮新同事录入"}
    said = scene.do(points.submit_correct, "UMANAGER", fields=fields, meta=opened.meta)
    assert said.data == {"amount": 20, "because": "帮新同事录入", "user": "UREP"}
    [word] = told(scene, "points/corrected")
    assert word.data == {"amount": 20, "because": "帮新同事录入", "name": "何经理"}
    [line] = scene.do(points.points).data["lines"]
    assert (line["source"], line["amount"], line["name"], line["because"]) == (
        "correction",
        20,
        "何经理",
        "帮新同事录入",
    )


def test_only_the_teams_manager_corrects(scene: Scene) -> None:
    for user in ("UREP", "UMENTOR"):
        with pytest.raises(Refusal, match="not_yours"):
            scene.do(points.correct_form, user, value=str(scene.team_id))
    with pytest.raises(Refusal, match="not_yours"):
        scene.do(points.correct_form, "UMANAGER", value="999")


def test_the_history_goes_on_where_the_page_ended(scene: Scene) -> None:
    meta = {"team": str(scene.team_id)}
    for number in range(12):
        fields = {"person": "UREP", "amount": str(number + 1), "reason": "一次"}
        scene.do(points.submit_correct, "UMANAGER", fields=fields, meta=meta)
    first = scene.do(points.points).data
    assert [line["amount"] for line in first["lines"]] == list(range(12, 2, -1))
    second = scene.do(points.older, value=first["older"]).data
    assert [line["amount"] for line in second["lines"]] == [2, 1]
    assert second["older"] is None
    assert not second["is_newest"]
    assert scene.do(points.points, "UREP2").data["lines"] == []
    assert scene.do(points.older, "UREP2", value=first["older"]).data["lines"] == []
    for strange in ("", "9" * 400, "-1", "x", "１"):
        assert scene.do(points.older, value=strange).data["lines"]
