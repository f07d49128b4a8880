"""A closed week stays as it was counted, whatever becomes known of its talks later."""

from typing import Any

from handlers import consultation, log, progress, score
from messages.render import render
from models.days import week_of
from models.progress import Figures, figures
from tests.scene import Scene, T

PROMISE = "王女士聊了20分钟，电话13900000001，问能不能考上，我说跟着我们学保过，不过退费，全款6980已付"
CLOSED = T(days=8)
"""The Wednesday after the next Monday: the week of the scene's Tuesday is closed."""


def week(scene: Scene) -> Figures:
    """What the first week counts for the rep."""
    with scene.session() as session:
        return figures(session, scene.person(session, "UREP").key, [week_of(T().date())])[0]


def flags(scene: Scene) -> list[tuple[Any, ...]]:
    """How each of the rep's talks counts."""
    return [
        (one.is_valid, one.counted, one.is_follow_up, one.became_interested, one.became_deal)
        for one in scene.consultations()
    ]


def test_a_contact_that_becomes_known_later_changes_no_closed_week(scene: Scene) -> None:
    scene.log("王女士聊了20分钟，问价格")
    scene.now = T(days=7)
    scene.log("王女士聊了20分钟，问价格")
    before, first = week(scene), flags(scene)[0]
    scene.now = CLOSED
    receipt = scene.log("王女士又聊了20分钟，留了电话13900000001")
    assert receipt["valid"] is True
    assert receipt["first_talk"] is False
    assert (week(scene), flags(scene)[0]) == (before, first)
    assert before.valid == 0
    assert flags(scene)[1][:2] == (True, True), "the talk of the open week counts now"


def test_a_red_line_that_is_read_late_changes_no_closed_week(scene: Scene) -> None:
    receipt = scene.log(PROMISE)
    before, first = week(scene), flags(scene)
    scene.now = CLOSED
    read = scene.do(score.read, value=receipt["consultation"]).data
    assert (week(scene), flags(scene)) == (before, first)
    assert (read["why_not"], read["score"]["unread"]) == ("closed", False)
    assert "已经结算" in str(render("log/receipt", read, "zh_CN"))
    assert scene.do(progress.progress).data["month"]["deals"] == 0


def test_a_red_line_that_is_read_in_time_counts(scene: Scene) -> None:
    receipt = scene.log(PROMISE)
    scene.now = T(days=7)
    read = scene.do(score.read, value=receipt["consultation"]).data
    assert read["why_not"] is None
    assert week(scene).deals == 1


def test_what_was_reached_in_a_closed_week_is_not_reached_again(scene: Scene) -> None:
    scene.log("王女士聊了20分钟，电话13900000001，很感兴趣，约了周六来试听")
    before, first = week(scene), flags(scene)[0]
    scene.now = CLOSED
    receipt = scene.log("王女士又聊了20分钟，很感兴趣，约了周六来试听")
    assert receipt["became_interested"] is False
    scene.do(consultation.undo, value=receipt["consultation"])
    assert (week(scene), flags(scene)[0]) == (before, first)
    assert before.interested == 1


def test_a_later_talk_still_settles_the_reminder_of_a_closed_week(scene: Scene) -> None:
    scene.log("王女士聊了20分钟，电话13900000001，12月3日再联系")
    assert [one.follow_up_open for one in scene.consultations()] == [True]
    scene.now = CLOSED
    scene.do(log.submit, fields={"customer": "王女士", "minutes": "12", "stage": "none"})
    assert [one.follow_up_open for one in scene.consultations()] == [False, False]
