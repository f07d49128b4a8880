"""A rep who moves to another team takes along whom they promised to call, their figures, and their own targets."""

from datetime import date
from typing import Any

import pytest

from handlers import progress, report, rituals, suggestion, team
from handlers.notes import Note
from messages.render import render
from models import people
from models.people import Profile
from models.report import Period
from models.teams import Team
from tests.messages.walking import payloads, strings
from tests.scene import Scene, T

TUESDAY, FRIDAY = date(2026, 11, 24), date(2026, 11, 27)
GOOD = "跟张三妈妈聊了15分钟,留了电话13800008000,担心数学成绩,周六试听"


@pytest.fixture
def moved(scene: Scene) -> Scene:
    """Somebody hired lately, with a target of their own, who logs in the morning and is in another team at noon."""
    with scene.session() as session:
        people.refresh(
            session, scene.workspace_id, Profile("UADMIN", "管理员", locale="zh-CN", is_admin=True), scene.now
        )
    own = {"from_day": "2026-11-23", "hired_on": "2026-11-16", "daily_valid": "3"}
    meta = {"team": str(scene.team_id), "edits": "0", "person": "UREP"}
    scene.do(team.submit_person, "UMANAGER", fields=own, meta=meta)
    scene.log(GOOD)
    scene.now = T(2)
    stays = scene.do(team.edit, "UADMIN", value=str(scene.team_id))
    scene.do(team.submit, "UADMIN", fields=sheet("销售一组", ["UREP2"]), meta=stays.meta)
    scene.do(team.submit, "UADMIN", fields=sheet("浦东校区", ["UREP"]))
    return scene


def sheet(name: str, reps: list[str]) -> dict[str, Any]:
    """A filled form of a team."""
    given = {"name": name, "reps": reps, "managers": ["UMANAGER"], "mentors": []}
    return {**given, "locale": "zh-CN", "time_zone": "Asia/Shanghai", "calendar": "CN"}


def heard(scene: Scene, ritual: Any, day: date, now: Any) -> Note:
    """What the mover hears in the new team; in the old one they hear nothing more."""
    with scene.session() as session:
        mover = scene.person(session, "UREP").key
        old, new = session.get_one(Team, scene.team_id), session.get_one(Team, scene.team_id + 1)
        assert mover not in [note.person_id for note in ritual(session, old, day, now)]
        [note] = ritual(session, new, day, now)
        assert note.person_id == mover
        found: Note = note
        return found


def words(name: str, data: Any, locale: str) -> str:
    """What stands in a message."""
    return " ".join(text for payload in payloads(render(name, data, locale)) for text in strings(payload))


@pytest.mark.parametrize("locale", ["zh-CN", "en-US"])
def test_the_morning_names_the_calls_that_were_promised_in_the_old_team(moved: Scene, locale: str) -> None:
    note = heard(moved, rituals.morning, FRIDAY, T(-1, days=3))
    said = words(note.message, note.data, locale)
    assert "张三妈妈" in said
    assert "0/3" in said


@pytest.mark.parametrize("locale", ["zh-CN", "en-US"])
def test_the_evening_counts_the_morning_in_the_old_team_and_suggests_its_customer(moved: Scene, locale: str) -> None:
    note = heard(moved, rituals.evening, TUESDAY, T(8))
    assert (note.data["today"], note.data["talks"]) == ({"valid": 1, "target": 3}, 1)
    assert "张三妈妈" in words(note.message, note.data, locale)
    assert moved.do(suggestion.show).data["suggestion"]["customer"] == "张三妈妈"


def test_the_weeks_report_counts_the_whole_week(moved: Scene) -> None:
    note = heard(moved, rituals.week, FRIDAY, T(7, days=3))
    assert (note.data["this"]["valid"], note.data["this"]["interested"]) == (1, 1)


def test_progress_and_ones_own_report_agree_after_the_move(moved: Scene) -> None:
    card = moved.do(progress.progress).data
    assert card["today"] == {"valid": 1, "target": 3}
    own = moved.do(report.show_own, value=f"{Period.WEEK.value}:0:0").data
    assert (own["now"]["valid"], own["now"]["interested"]) == (card["week"]["valid"], card["week"]["interested"])
    assert own["target"]["valid"] == 3


def test_own_targets_and_the_first_day_at_work_come_along_and_can_be_changed(moved: Scene) -> None:
    event = {"team": str(moved.team_id + 1), "edits": "0", "person": "UREP"}
    form = moved.do(team.person, "UMANAGER", fields={"person": "UREP"}, meta=event)
    assert (form.data["own"]["daily_valid"], form.data["hired_on"]) == (3, "2026-11-16")
    given = {"from_day": "2026-11-24", "hired_on": "2026-11-16", "daily_valid": "4"}
    moved.do(team.submit_person, "UMANAGER", fields=given, meta=event)
    assert moved.do(progress.progress).data["today"] == {"valid": 1, "target": 4}


def test_the_teams_own_figures_stay_where_they_were_made(moved: Scene) -> None:
    old = moved.do(report.show, "UMANAGER", value=f"{Period.TODAY.value}:{moved.team_id}:0").data
    new = moved.do(report.show, "UMANAGER", value=f"{Period.TODAY.value}:{moved.team_id + 1}:0").data
    assert (old["now"]["valid"], new["now"]["valid"]) == (1, 0)
