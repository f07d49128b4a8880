"""What a receipt points out to the rep alone, and what a rep hears whose points somebody else has moved."""

from datetime import timedelta
from typing import Any

from sqlmodel import col, select

from handlers import consultation, log, points, report
from models.outbox import Outbox
from tests.handlers.test_second_thoughts import kept, opened
from tests.models.talking import talk
from tests.models.test_streaks import met
from tests.scene import TUESDAY, Scene, T


def tell(scene: Scene, number: int, minutes: int = 20, began: str = "") -> dict[str, Any]:
    """Log a talk with somebody new, a minute after the one before; its receipt."""
    scene.now += timedelta(minutes=1)
    return dict(scene.log(f"{began}跟王{number}号聊了{minutes}分钟,留了电话139000000{number:02d}"))


def hints(receipts: list[dict[str, Any]]) -> list[str | None]:
    """What was pointed out, one a receipt."""
    return [receipt["hint"] and receipt["hint"]["kind"] for receipt in receipts]


def told(scene: Scene, message: str) -> list[Outbox]:
    """What was enqueued under a name."""
    with scene.database.reading() as session:
        return [row for row in session.exec(select(Outbox).order_by(col(Outbox.id))) if row.message == message]


def test_a_rep_who_enters_more_than_the_morning_has_held_is_asked_once_and_nobody_else_hears(scene: Scene) -> None:
    receipts = [tell(scene, number) for number in range(9)]
    assert hints(receipts)[:5] == [None] * 4 + ["rushed"]
    assert "rushed" not in hints(receipts[5:])
    assert receipts[4]["hint"]["entries"] == 5
    assert receipts[4]["hint"]["minutes"] == 100
    assert receipts[4]["valid"], "it counts all the same"
    with scene.database.reading() as session:
        assert not list(session.exec(select(Outbox).where(Outbox.channel != "UREP")))
    assert "rushed" not in str(scene.do(report.report, "UMANAGER", text="today").data)


def test_a_rep_who_enters_the_day_in_the_evening_is_not_suspected(scene: Scene) -> None:
    scene.now = T(8)
    assert "rushed" not in hints([tell(scene, number, 45) for number in range(7)])


def by_form(scene: Scene, number: int, minutes: int, **fields: str) -> dict[str, Any]:
    """Log a talk with somebody new by the form; its receipt."""
    form = scene.do(log.blank_form)
    told = {"customer": f"李{number}号", "minutes": str(minutes), "left": "yes", "day": "2026-11-24", **fields}
    return dict(scene.do(log.submit, fields=told, meta=form.meta).data)


def test_a_rep_who_tells_when_each_talk_was_is_not_suspected(scene: Scene) -> None:
    told_times = ("07:00", "07:30", "08:00", "08:30", "09:00", "09:30")
    receipts = [by_form(scene, number, 25, started_at=at) for number, at in enumerate(told_times)]
    assert hints(receipts) == [None] * 5 + ["capped"]
    assert not any(receipt["overlap"] for receipt in receipts)


def test_talks_of_yesterday_are_held_against_yesterday(scene: Scene) -> None:
    receipts = [by_form(scene, number, 100, day="2026-11-23") for number in range(6)]
    assert hints(receipts) == [None] * 5 + ["rushed"]


def test_who_goes_on_after_the_goal_hears_once_that_its_points_are_in(scene: Scene) -> None:
    for number in range(4):
        talk(scene, f"今天{number}", 0)
    scene.now = T(6)
    receipts = [tell(scene, number) for number in range(3)]
    assert [receipt["reward"]["gained"] for receipt in receipts] == [50, 0, 0]
    assert hints(receipts) == [None, "capped", None]
    uid = receipts[1]["consultation"]
    scene.do(consultation.undo, value=uid)
    assert scene.do(consultation.redo, value=uid).data["hint"] is None


def test_a_talk_that_an_edit_makes_the_sixth_tells_of_the_cap(scene: Scene) -> None:
    for number in range(5):
        talk(scene, f"今天{number}", 0)
    scene.now = T(6)
    short = tell(scene, 1, 5)
    assert short["hint"] is None
    form = opened(scene, short["consultation"])
    changed = scene.do(consultation.submit, fields=kept(form, minutes="15"), meta=form.meta)
    assert changed.data["hint"]["kind"] == "capped"


def test_a_goal_that_is_met_again_is_congratulated_once(scene: Scene) -> None:
    for number in range(4):
        talk(scene, f"今天{number}", 0)
    scene.now = T(6)
    receipt = tell(scene, 1)
    assert receipt["goal_met_now"]
    scene.do(consultation.undo, value=receipt["consultation"])
    again = scene.do(consultation.redo, value=receipt["consultation"]).data
    assert not again["goal_met_now"]
    assert again["reward"]["gained"] == 50


def change(scene: Scene, uid: str, user: str, **fields: Any) -> None:
    """Edit a saved talk by its form."""
    form = scene.do(consultation.edit, user, value=uid)
    scene.do(consultation.submit, user, fields=kept(form, **fields), meta=form.meta)


def shared(scene: Scene) -> str:
    """UREP2 is one short of the goal: for a customer of a colleague's no contact stands. The colleague's talk."""
    talks = []
    for user in ("UREP", "UREP2"):
        form = scene.do(log.blank_form, user)
        fields = {"customer": "张三妈妈", "minutes": "20", "contact": "13800008000"}
        talks.append(scene.do(log.submit, user, fields=fields, meta=form.meta).data["consultation"])
    for uid, user in ((talks[1], "UREP2"), (talks[0], "UREP")):
        change(scene, uid, user, left="no")
    for number in range(4):
        talk(scene, f"今天{number}", 0, user="UREP2")
    return str(talks[0])


def test_a_rep_whose_goal_a_colleague_completes_in_the_evening_reads_it_and_why_in_the_morning(scene: Scene) -> None:
    met(scene, TUESDAY.date() - timedelta(days=1), TUESDAY.date() - timedelta(days=4), user="UREP2")
    uid = shared(scene)
    scene.now = T(11.5)
    change(scene, uid, "UREP", contact="13800008000")
    [word], [third_day] = told(scene, "points/moved"), told(scene, "points/streak")
    assert word.channel == third_day.channel == "UREP2"
    assert word.data == {"met": ["2026-11-24"], "open": [], "goal": 50, "owed": 0}
    assert word.not_before == third_day.not_before == T(22), "in the morning, when their quiet hours are over"
    assert scene.do(points.points, "UREP2").data["free"] == 50
    change(scene, uid, "UREP", left="no")
    assert [row.data["open"] for row in told(scene, "points/moved") if row.data] == [[], ["2026-11-24"]]
    assert scene.do(points.points, "UREP2").data["free"] == 0


def test_what_a_rep_moves_on_their_own_is_said_in_their_receipt_alone(scene: Scene) -> None:
    shared(scene)
    receipt = scene.log("跟赵女士聊了20分钟,留了电话13900000099", "UREP2")
    assert receipt["reward"]["gained"] == 50
    assert told(scene, "points/moved") == []
