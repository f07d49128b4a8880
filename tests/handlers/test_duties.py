"""What a mentor and a rep do together: one side records it, the other confirms, and nobody else can."""

import pytest
from sqlmodel import select

from handlers import mentoring
from models.duties import DutyDone
from models.errors import Refusal
from models.pairs import Pair
from tests.accompanying import drawn, mentee, messages, only, seat, tap
from tests.bot.ticking import told
from tests.scene import Scene, T


def test_one_side_records_and_only_the_other_confirms(scene: Scene) -> None:
    seat(scene, reps=["UREP"])
    assert [one["state"] for one in mentee(scene)["duties"]] == ["open", "open", "free"]
    tap(scene, "UMENTOR")
    [(to, asked)] = messages(scene, "mentoring/confirm")
    assert (to, asked["name"], asked["kind"], asked["slot"]) == ("UREP", "周师傅", "joint", "2026-11-24")
    assert mentee(scene)["duties"][0]["state"] == "told"
    assert drawn(scene, "UREP")["rep"]["mentor"]["duties"][0]["state"] == "asked"
    for user in ("UMENTOR", "UREP2", "UMANAGER"):
        with pytest.raises(Refusal, match="duty_gone"):
            scene.do(mentoring.confirm, user, value=asked["done"])
    settled = scene.do(mentoring.confirm, "UREP", value=asked["done"], channel="D1")
    assert settled.data["how"] == "confirmed"
    assert mentee(scene)["duties"][0]["state"] == "done"
    for word, user in ((mentoring.confirm, "UREP"), (mentoring.deny, "UREP"), (mentoring.undo, "UMENTOR")):
        with pytest.raises(Refusal, match="duty_confirmed"):
            scene.do(word, user, value=asked["done"])
    with pytest.raises(Refusal, match="duty_recorded"):
        tap(scene, "UREP")


def test_what_did_not_happen_is_told_to_whoever_recorded_it_alone_and_can_be_recorded_again(scene: Scene) -> None:
    seat(scene, reps=["UREP"])
    tap(scene, "UREP", "session", "2026-11-23")
    scene.do(mentoring.deny, "UMENTOR", value=only(scene))
    assert [to for to, _ in messages(scene, "mentoring/denied")] == ["UREP"]
    tap(scene, "UREP", "session", "2026-11-23")
    scene.do(mentoring.undo, "UREP", value=only(scene))
    with scene.session() as session:
        assert session.exec(select(DutyDone)).all() == []


def test_forged_and_senseless_duties_are_nobodys(scene: Scene) -> None:
    seat(scene, reps=["UREP"])
    for user in ("UREP2", "UMANAGER", "USTRANGER"):
        with pytest.raises(Refusal, match="not_yours"):
            tap(scene, user)
    for kind, day in (("joint", "2026-11-22"), ("lunch", "2026-11-24"), ("visit", "2026-11-24"), ("joint", "x")):
        with pytest.raises(Refusal, match=r"not_yours|bad_date"):
            tap(scene, "UREP", kind, day)
    with pytest.raises(Refusal, match="duty_closed"):
        tap(scene, "UREP", day="2026-11-25")
    for value in ("", ":", "a:b:c:d", "x:joint:2026-11-24"):
        with pytest.raises(Refusal, match="not_yours"):
            scene.do(mentoring.record, "UREP", value=value)


def test_a_day_is_recorded_until_its_week_is_closed_and_confirmed_later_too(scene: Scene) -> None:
    seat(scene, reps=["UREP"])
    scene.now = T(days=7, hours=10)  # Tuesday, 20:00
    assert {"kind": "joint", "slot": "2026-11-24"} in mentee(scene)["earlier"]
    tap(scene, "UMENTOR")
    [asked] = told(scene.database, "mentoring/confirm")
    assert asked.not_before > scene.now  # the rep has quiet hours
    scene.now = T(days=8)
    with pytest.raises(Refusal, match="duty_closed"):
        tap(scene, "UMENTOR", day="2026-11-25")
    assert drawn(scene, "UREP")["rep"]["mentor"]["asked"][0]["slot"] == "2026-11-24"
    scene.do(mentoring.confirm, "UREP", value=only(scene))


def test_the_mentors_page_is_drawn_anew_after_a_tap_on_it(scene: Scene) -> None:
    seat(scene, reps=["UREP"])
    with scene.session() as session:
        uid = session.exec(select(Pair.uid)).one()
    page = scene.do(mentoring.record, "UMENTOR", value=f"{uid}:joint:2026-11-24:page", channel="D1")
    assert page.message == "mentoring/mine"
    assert page.data["teams"][0]["mentees"][0]["duties"][0]["state"] == "told"
    assert page.data["teams"][0]["figures"]["waiting"] == 1
