"""Mentors and new reps: who gets whom, who takes over, who stands in, and what a manager changes."""

import threading
from datetime import date
from typing import Any

import pytest
from sqlmodel import select

from bot import app, clock
from handlers import ask, mentors
from models import pairing
from models.errors import Invalid, Refusal
from models.pairs import End, mentor_of
from models.teams import Membership, Role
from tests.accompanying import NEXT_MENTOR, drawn, leave, messages, pairs, seat, tick
from tests.bot.ticking import HandClock
from tests.scene import Scene, T


def test_each_new_rep_gets_the_mentor_with_the_fewest_reps_and_all_are_told_once(scene: Scene) -> None:
    seat(scene)
    seat(scene, mentors=["UMENTOR", NEXT_MENTOR], reps=["UREP", "UREP2", "USTRANGER"])
    tick(scene)
    tick(scene)
    with scene.session() as session:
        stranger, next_mentor = scene.person(session, "USTRANGER").key, scene.person(session, NEXT_MENTOR).key
        assert mentor_of(session, scene.team(session), stranger, date(2026, 11, 24)) == next_mentor
        assert mentor_of(session, scene.team(session), stranger, date(2026, 11, 23)) is None
    assert [(to, data["name"]) for to, data in messages(scene, "mentoring/mentor")] == [
        *(("UREP", "周师傅"), ("UREP2", "周师傅"), ("USTRANGER", "陈师傅"))
    ]
    mentors_told = {to: [one["name"] for one in data["reps"]] for to, data in messages(scene, "mentoring/mentees")}
    assert mentors_told == {"UMENTOR": ["林小满", "Emily"], NEXT_MENTOR: ["路人"]}


def test_nobody_is_their_own_mentor_and_nobody_on_leave_is_proposed(scene: Scene) -> None:
    leave(scene, "UMENTOR", 0, 3)
    seat(scene, mentors=["UMENTOR", "UREP"])
    assert pairs(scene) == [("UREP2", "UREP", None)]
    scene.now = T(days=6)
    tick(scene)
    assert ("UREP", "UMENTOR", None) in pairs(scene)


def test_a_mentor_who_leaves_hands_over_by_themself_and_everyone_hears_of_it(scene: Scene) -> None:
    seat(scene, mentors=["UMENTOR", NEXT_MENTOR], reps=["UREP"])
    scene.now = T(days=1)
    seat(scene, mentors=[NEXT_MENTOR], reps=["UREP"])
    tick(scene)
    assert pairs(scene) == [("UREP", "UMENTOR", End.MENTOR_LEFT), ("UREP", NEXT_MENTOR, None)]
    [_, (to, data)] = messages(scene, "mentoring/mentor")
    assert (to, data["name"], data["partner"], data["why"]) == ("UREP", "陈师傅", "周师傅", "mentor_left")
    [(before, released)] = messages(scene, "mentoring/released")
    assert (before, released["reps"]) == ("UMENTOR", [{"name": "林小满", "partner": "陈师傅", "why": "mentor_left"}])
    with scene.session() as session:
        scene.person(session, NEXT_MENTOR).is_deactivated = True
    tick(scene)
    assert pairs(scene)[-1] == ("UREP", NEXT_MENTOR, End.MENTOR_LEFT)
    assert messages(scene, "mentoring/mentor")[-1][1]["name"] is None
    assert len(messages(scene, "mentoring/released")) == 1  # whoever left the workspace hears nothing
    seat(scene, reps=["UREP"])
    assert pairs(scene)[-1] == ("UREP", "UMENTOR", None)


def test_a_rep_who_leaves_ends_the_pair_and_one_who_comes_back_is_new_again(scene: Scene) -> None:
    seat(scene)
    seat(scene, reps=["UREP2"])
    assert ("UREP", "UMENTOR", End.REP_LEFT) in pairs(scene)
    scene.now = T(days=1)
    seat(scene)
    assert pairs(scene)[-1] == ("UREP", "UMENTOR", None)


def test_while_a_mentor_is_on_leave_the_next_stands_in_and_the_pair_stays(scene: Scene) -> None:
    seat(scene, mentors=["UMENTOR", NEXT_MENTOR, "UMENTOR3"], reps=["UREP"])
    leave(scene, "UMENTOR", 1, 3)
    tick(scene)
    assert messages(scene, "mentoring/stand") == []
    for day in (1, 2, 3):
        scene.now = T(days=day)
        tick(scene)
    [(rep, data)] = messages(scene, "mentoring/stand_in")
    assert (rep, data["name"], data["partner"], data["until"]) == ("UREP", "周师傅", "陈师傅", "2026-11-27")
    assert [to for to, _ in messages(scene, "mentoring/standing_in")] == [NEXT_MENTOR]
    shown = drawn(scene, "UREP")["rep"]["mentor"]
    assert (shown["name"], shown["stand_in"]) == ("周师傅", "陈师傅")
    assert [one["state"] for one in shown["duties"]] == ["rest", "free", "free"]
    assert scene.do(ask.ask, "UMANAGER", text="暑假班怎么推").data["judge"] == "陈师傅"  # who has more to do now
    assert scene.do(ask.ask, text="怎么约到访").data["judge"] == "陈师傅"
    assert pairs(scene) == [("UREP", "UMENTOR", None)]


def change(scene: Scene, rep: str, mentor: str | None, user: str = "UMANAGER") -> Any:
    """A manager names a rep's mentor."""
    opened = scene.do(mentors.change_form, user, value=str(scene.team_id))
    with scene.session() as session:
        chosen = str(scene.person(session, mentor).key) if mentor else "none"
        fields = {"rep": str(scene.person(session, rep).key), "mentor": chosen}
    return scene.do(mentors.submit_change, user, fields=fields, meta=opened.meta)


def test_a_manager_changes_a_pair_and_says_who_needs_none(scene: Scene) -> None:
    seat(scene, mentors=["UMENTOR", NEXT_MENTOR], reps=["UREP"])
    change(scene, "UREP", NEXT_MENTOR)
    assert pairs(scene) == [("UREP", "UMENTOR", End.CHANGED), ("UREP", NEXT_MENTOR, None)]
    change(scene, "UREP", NEXT_MENTOR)
    listed = change(scene, "UREP", None)
    assert [one["partner"] for one in listed.data["teams"][0]["reps"]] == [None]
    tick(scene)
    assert pairs(scene)[2:] == []  # who needs none is given none
    assert [data["why"] for _, data in messages(scene, "mentoring/mentor")] == [None, "changed", "dismissed"]
    change(scene, "UREP", "UMENTOR")
    seat(scene, mentors=[NEXT_MENTOR], reps=["UREP"])
    assert pairs(scene)[2:] == [("UREP", "UMENTOR", End.MENTOR_LEFT), ("UREP", NEXT_MENTOR, None)]
    for rep, mentor in (("UREP2", "UMENTOR"), ("UREP", "UMANAGER"), ("UMENTOR", "UMENTOR")):
        with pytest.raises(Invalid):
            change(scene, rep, mentor)
    for user in ("UREP", "UMENTOR"):
        with pytest.raises(Refusal, match="not_yours"):
            change(scene, "UREP", "UMENTOR", user)


def test_two_processes_at_once_make_one_pair_and_hand_over_once(scene: Scene) -> None:
    seat(scene, mentors=[], reps=["UREP"])
    with scene.session() as session:
        becomes_mentor(scene, session, NEXT_MENTOR)
    at_once(scene)
    assert len(pairs(scene)) == 1
    with scene.session() as session:
        becomes_mentor(scene, session, "UMENTOR")
        scene.person(session, NEXT_MENTOR).is_deactivated = True
    at_once(scene)
    assert pairs(scene) == [("UREP", NEXT_MENTOR, End.MENTOR_LEFT), ("UREP", "UMENTOR", None)]
    assert len(messages(scene, "mentoring/mentor")) == 2


def becomes_mentor(scene: Scene, session: Any, user: str) -> None:
    """Somebody becomes a mentor of the team, and nobody has looked yet."""
    day = scene.team(session).day_of(scene.now)
    seat_of: dict[str, Any] = {
        "team_id": scene.team_id,
        "person_id": scene.person(session, user).key,
        "role": Role.MENTOR,
    }
    known = session.exec(select(Membership).filter_by(**seat_of)).one_or_none()
    if known is not None:
        known.ends_on = None
    else:
        session.add(Membership(workspace_id=scene.workspace_id, begins_on=day, **seat_of))


def at_once(scene: Scene) -> None:
    """Four processes look at the same moment."""
    barrier = threading.Barrier(4)

    def look() -> None:
        barrier.wait()
        with scene.session() as session:
            clock.pair_up(session, HandClock(scene.now))

    threads = [threading.Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_an_idle_look_finds_no_team(scene: Scene) -> None:
    seat(scene)
    with scene.session() as session:
        assert pairing.teams_to_settle(session, scene.now) == []


def test_a_mentor_who_asks_for_mentors_finds_their_own_page_and_a_rep_is_told_whose_it_is(scene: Scene) -> None:
    word = app.WORDS["mentors"]
    assert scene.do(word, "UMENTOR").message == "mentoring/mine"
    assert scene.do(word, "UMANAGER").message == "mentoring/teams"
    with pytest.raises(Refusal, match="not_allowed"):
        scene.do(word, "UREP")
