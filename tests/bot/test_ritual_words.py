"""What a ritual says depends on the day that comes next, and on how much somebody wants to hear."""

from datetime import date, timedelta
from typing import Any

import pytest

from handlers import habits as say
from messages.render import render
from models import calendar, habits
from models.days import Span
from models.habits import Intensity
from tests.bot.ticking import TUESDAY, at, hearers, stand, tick, told
from tests.scene import Scene


@pytest.fixture
def scene(scene: Scene) -> Scene:
    """A team that has been there for four weeks."""
    return stand(scene)


def test_who_chose_active_hears_a_kind_word_on_pace_too(scene: Scene) -> None:
    with scene.session() as session:
        for user in ("UREP", "UREP2"):
            habits.habits_of(session, scene.workspace_id, scene.person(session, user).key).intensity = Intensity.ACTIVE
    scene.now = at(11)
    for number in range(3):
        scene.log(f"王女士聊了20分钟，电话1390000000{number}，问价格")
    tick(scene.database, at(14, 30))
    tick(scene.database, at(14, 40))
    assert hearers(told(scene.database, "rituals/on_pace")) == ["UREP"]
    assert hearers(told(scene.database, "rituals/nudge")) == ["UREP2"]
    scene.do(say.pause, value="nudge")
    tick(scene.database, at(14, 30, day=TUESDAY + timedelta(days=1)))
    assert hearers(told(scene.database, "rituals/on_pace")) == ["UREP"]


FRIDAY = TUESDAY + timedelta(days=3)


def evening_of(scene: Scene, day: date, user: str = "UREP") -> dict[str, Any]:
    """What the evening of a day says to a rep."""
    tick(scene.database, at(18, day=day))
    [row] = [
        row
        for row in told(scene.database, "rituals/evening")
        if row.channel == user and day.isoformat() in row.dedupe_key
    ]
    assert row.data is not None
    return row.data


def shown_in(data: dict[str, Any]) -> dict[str, str]:
    """The evening as it is read, in both languages."""
    return {language: str(render("rituals/evening", data, language)) for language in ("en", "zh_CN")}


def test_fridays_evening_names_monday_and_not_tomorrow(scene: Scene) -> None:
    data = evening_of(scene, FRIDAY)
    for turn in range(2):
        read = shown_in({**data, "turn": turn})
        assert "omorrow" not in read["en"]
        assert "明天" not in read["zh_CN"]
    assert data["next"] == {"on": "2026-11-30", "is_tomorrow": False}
    assert evening_of(scene, TUESDAY)["next"] == {"on": "2026-11-25", "is_tomorrow": True}


def test_the_evening_before_a_day_off_or_a_leave_names_the_day_after(scene: Scene) -> None:
    thursday = FRIDAY - timedelta(days=1)
    with scene.session() as session:
        calendar.override(session, scene.team(session), Span(FRIDAY, FRIDAY), False, "校庆", TUESDAY)
    scene.do(say.submit_away, fields={"first": "2026-11-30", "last": "2026-12-01"})
    assert evening_of(scene, thursday)["next"]["on"] == "2026-12-02"
    assert evening_of(scene, thursday, "UREP2")["next"]["on"] == "2026-11-30"


def test_an_appointment_on_saturday_is_named_by_its_day_on_friday_evening(scene: Scene) -> None:
    scene.now = at(15, day=FRIDAY)
    scene.log("李女士聊了20分钟，电话13900000002，问价格，很感兴趣，约了周六上午来试听")
    data = evening_of(scene, FRIDAY)
    assert data["suggestion"]["due_on"] == data["suggestion"]["on"] == "2026-11-28"
    read = shown_in(data)
    assert "28 Nov" in read["en"]
    assert "30 Nov" not in read["en"].partition("Focus on")[2].partition(":")[0]
