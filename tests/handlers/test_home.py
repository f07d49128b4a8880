"""App Home: each kind of person finds what is theirs, and it is true after every change."""

from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import Session, select

from bot.time import machine_now
from handlers import consultation, home, log, progress, score, team, workspace
from handlers.reply import Say
from models import homes, people
from models.outbox import Home
from models.people import Profile
from models.roles import Standing
from tests.scene import Scene, T

GOOD = "跟张三妈妈聊了15分钟,留了电话13800008000,担心数学成绩,周六试听"
MANAGER_FORM = {"locale": "zh-CN", "time_zone": "Asia/Shanghai", "calendar": "CN", "channel": None, "hr": None}


def drawn(scene: Scene, user: str = "UREP", *, is_admin: bool = False) -> Say:
    """What stands on a person's home now."""
    with scene.session() as session:
        event = scene.event(session, user)
        standing = Standing(event.standing.seats, is_admin)
        return home.home(session, event.person, standing, scene.now)


def wanted(scene: Scene, user: str) -> int:
    """How often a person's home was asked for; 0: they never opened it."""
    with scene.session() as session:
        found = select(Home.wanted).join(people.Person).where(people.Person.external_id == user)
        return session.exec(found).one_or_none() or 0


def test_a_reps_home_says_what_progress_says(scene: Scene) -> None:
    scene.log(GOOD)
    card = scene.do(progress.progress).data
    rep = drawn(scene).data["rep"]
    assert {name: rep[name] for name in card} == card
    assert drawn(scene).data["managed"] == []


def test_an_open_draft_waits_there_until_it_is_saved(scene: Scene) -> None:
    card = scene.do(log.log, text=GOOD)
    [waiting] = drawn(scene).data["rep"]["open_drafts"]
    assert waiting["draft"] == card.data["draft"]
    assert waiting["customer"] == "张三妈妈"
    scene.do(log.save, value=waiting["draft"])
    rep = drawn(scene).data["rep"]
    assert rep["open_drafts"] == []
    assert rep["today"]["valid"] == 1


def test_of_many_drafts_the_newest_are_shown_and_the_rest_counted(scene: Scene) -> None:
    for number in range(7):
        scene.do(log.log, text=f"跟王{number}号聊了{number + 10}分钟")
    rep = drawn(scene).data["rep"]
    assert len(rep["open_drafts"]) == 5
    assert rep["drafts_more"] == 2
    assert rep["open_drafts"][-1]["minutes"] == 16


def test_the_last_five_conversations_can_be_changed_until_their_week_closes(scene: Scene) -> None:
    customers = ["王一妈妈", "李二妈妈", "张三妈妈", "赵四妈妈", "陈五妈妈", "孙六妈妈"]
    for number, customer in enumerate(customers):
        scene.now = T(number)
        scene.log(f"跟{customer}聊了15分钟,留了电话1380000800{number}")
    talks = drawn(scene).data["rep"]["talks"]
    assert [talk["customer"] for talk in talks] == customers[:0:-1]
    assert all(talk["open"] for talk in talks)
    scene.now = T(days=8)
    assert not any(talk["open"] for talk in drawn(scene).data["rep"]["talks"])


def test_an_undone_conversation_can_be_brought_back_from_there(scene: Scene) -> None:
    receipt = scene.log(GOOD)
    scene.do(consultation.undo, value=receipt["consultation"])
    [talk] = drawn(scene).data["rep"]["talks"]
    assert talk["undone"] is True
    scene.do(consultation.redo, value=talk["consultation"])
    rep = drawn(scene).data["rep"]
    assert rep["talks"][0]["undone"] is False
    assert rep["today"]["valid"] == 1
    scene.do(consultation.undo, value=receipt["consultation"])
    scene.now = T(days=1, hours=1)
    assert drawn(scene).data["rep"]["talks"] == []


def test_no_customers_contact_stands_on_a_home(scene: Scene) -> None:
    scene.log(GOOD)
    scene.do(log.log, text="13900001111聊了20分钟")
    assert "13800008000" not in str(drawn(scene).data)
    assert "13900001111" not in str(drawn(scene).data)


def test_a_manager_sees_the_teams_day_by_name_and_no_ranking(scene: Scene) -> None:
    scene.log(GOOD)
    [shown] = drawn(scene, "UMANAGER").data["managed"]
    assert shown["today"] == {"valid": 1, "target": 10}
    assert shown["reps"] == [
        {"name": "Emily", "valid": 0, "target": 5},
        {"name": "林小满", "valid": 1, "target": 5},
    ]
    assert shown["week"] == {"valid": 1, "interested": 1}
    assert shown["missing"] == ["channel", "help_channel"]


def test_a_mentor_sees_their_reps_and_no_figures(scene: Scene) -> None:
    scene.log(GOOD)
    shown = drawn(scene, "UMENTOR").data
    assert shown["rep"] is None
    assert shown["managed"] == []
    assert [one["name"] for one in shown["mentored"][0]["reps"]["names"]] == ["Emily", "林小满"]
    assert "valid" not in str(shown["mentored"])


def test_a_stranger_is_told_whom_to_ask_and_an_admin_where_to_begin(scene: Scene) -> None:
    shown = drawn(scene, "USTRANGER")
    assert shown.message == "home/stranger"
    assert shown.data["to_ask"] == [{"user": "UMANAGER", "team": "销售一组"}]
    admin = drawn(scene, "USTRANGER", is_admin=True)
    assert [one["team"] for one in admin.data["others"]] == ["销售一组"]


def test_who_is_everything_at_once_finds_every_part(scene: Scene) -> None:
    opened = scene.do(team.edit, "UMANAGER", value=str(scene.team_id))
    everywhere = {"reps": ["UREP"], "mentors": ["UREP"], "managers": ["UREP"], "hr": "UREP"}
    filled = {**MANAGER_FORM, "name": "销售一组", **everywhere}
    scene.do(team.submit, "UMANAGER", fields=filled, meta=opened.meta)
    shown = drawn(scene).data
    assert shown["rep"]
    assert shown["mentored"]
    assert shown["managed"]
    assert shown["hr"] == [{"team": "销售一组"}]


def test_a_home_is_drawn_anew_after_every_change_of_the_rep(scene: Scene) -> None:
    scene.do(workspace.home_opened)
    count = wanted(scene, "UREP")

    def after(change: Any, **what: Any) -> Any:
        nonlocal count
        reply = scene.do(change, **what)
        assert wanted(scene, "UREP") > count
        count = wanted(scene, "UREP")
        return reply

    card = after(log.log, text=GOOD)
    receipt = after(log.save, value=card.data["draft"])
    uid = receipt.data["consultation"]
    opened = scene.do(consultation.edit, value=uid)
    fields = {"customer": "张三妈妈", "minutes": "30", "stage": "none", "day": T().date().isoformat()}
    after(consultation.submit, fields=fields, meta=opened.meta)
    after(consultation.undo, value=uid)
    after(consultation.redo, value=uid)
    discarded = after(log.log, text="跟王五聊了20分钟")
    after(log.discard, value=discarded.data["draft"])


def test_managers_homes_follow_what_their_reps_do_and_then_rest(scene: Scene) -> None:
    scene.do(workspace.home_opened, "UMANAGER")
    scene.now = T(1)
    scene.log(GOOD)
    count = wanted(scene, "UMANAGER")

    def tick() -> int:
        scene.now += timedelta(seconds=5)
        with scene.session() as session:
            homes.refresh_overviews(session, scene.now, machine_now())
        return wanted(scene, "UMANAGER")

    assert tick() == count + 1
    assert tick() == count + 1
    scene.do(consultation.undo, value=scene.consultations()[0].uid)
    assert tick() == count + 2
    assert wanted(scene, "UREP") == 0


def test_a_changed_team_is_drawn_anew_for_everyone_in_it(scene: Scene) -> None:
    for user in ("UREP", "UREP2", "UMENTOR"):
        scene.do(workspace.home_opened, user)
    opened = scene.do(team.numbers, "UMANAGER", value=str(scene.team_id))
    scene.do(team.submit_numbers, "UMANAGER", fields={"daily_valid": "4"}, meta=opened.meta)
    assert [wanted(scene, user) for user in ("UREP", "UREP2", "UMENTOR")] == [2, 2, 2]


def test_what_counts_is_one_tap_away(scene: Scene) -> None:
    shown = scene.do(home.explain_targets)
    assert shown.form == "home/targets"
    assert shown.data["daily"] == 5
    assert shown.data["minimum_minutes"] == 10


@pytest.mark.parametrize("count", [60])
def test_a_large_team_is_cut_by_name(scene: Scene, count: int) -> None:
    with scene.session() as session:
        _hire(scene, session, count)
    opened = scene.do(team.edit, "UMANAGER", value=str(scene.team_id))
    filled = {**MANAGER_FORM, "name": "大组", "managers": ["UMANAGER"], "reps": [f"UX{n}" for n in range(count)]}
    scene.do(team.submit, "UMANAGER", fields=filled, meta=opened.meta)
    [shown] = drawn(scene, "UMANAGER").data["managed"]
    assert len(shown["reps"]) == 40
    assert shown["reps_more"] == count - 40
    assert shown["today"]["target"] == 5 * count


def _hire(scene: Scene, session: Session, count: int) -> None:
    for number in range(count):
        people.refresh(session, scene.workspace_id, Profile(f"UX{number}", f"顾问{number}"), scene.now)


def test_a_dispute_waits_on_the_mentors_home_until_it_is_decided(scene: Scene) -> None:
    scene.do(workspace.home_opened, "UMENTOR")
    receipt = scene.log(GOOD)
    before = wanted(scene, "UMENTOR")
    scene.do(score.dispute, value=f"{receipt['consultation']}:resolved")
    assert wanted(scene, "UMENTOR") == before + 1
    [case] = drawn(scene, "UMENTOR").data["cases"]
    assert (case["name"], case["check"], case["overdue"]) == ("林小满", "resolved", False)
    assert (case["due_on"], case["due_at"], case["today"]) == ("2026-11-24", "11:00", "2026-11-24")
    assert drawn(scene, "UMANAGER").data["cases"] == []
    assert "张三妈妈" in case["note_text"]
    scene.do(score.count_it, "UMENTOR", value=case["case"])
    assert drawn(scene, "UMENTOR").data["cases"] == []
    assert wanted(scene, "UMENTOR") == before + 2


def test_an_overdue_dispute_waits_on_the_managers_home_too_and_on_nobody_elses(scene: Scene) -> None:
    receipt = scene.log(GOOD)
    scene.do(score.dispute, value=f"{receipt['consultation']}:resolved")
    scene.now = T(1.5)
    for user in ("UMENTOR", "UMANAGER"):
        [case] = drawn(scene, user).data["cases"]
        assert case["overdue"]
    assert drawn(scene, "UREP2").data["cases"] == []
    scene.do(score.leave_it, "UMANAGER", value=case["case"])
    assert drawn(scene, "UMENTOR").data["cases"] == []
