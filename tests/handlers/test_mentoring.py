"""Mentors and new reps: who gets whom, what they do together, who takes over, and how a probation ends."""

import threading
from datetime import date, timedelta
from typing import Any

import pytest
from sqlmodel import col, select

from bot import clock
from handlers import home, mentoring, mentors, report, team
from models import pairing
from models.days import Span
from models.duties import Duty, DutyDone
from models.errors import Invalid, Refusal
from models.habits import Leave
from models.mentor_figures import Tally, mentor_figures
from models.pairs import End, Pair, mentor_of, stand_in_of
from models.teams import Membership, Role
from tests import crowds
from tests.bot.ticking import HandClock, told
from tests.scene import Scene, T

NEXT_MENTOR = "UMENTOR2"


@pytest.fixture
def scene(scene: Scene) -> Scene:
    """The usual team; a second mentor is known in the workspace."""
    with scene.session() as session:
        scene.person(session, NEXT_MENTOR).name = "陈师傅"
    return scene


def seat(scene: Scene, **roles: list[str]) -> None:
    """A manager saves the team with these people."""
    people: dict[str, Any] = {"reps": ["UREP", "UREP2"], "mentors": ["UMENTOR"], "managers": ["UMANAGER"], **roles}
    opened = scene.do(team.edit, "UMANAGER", value=str(scene.team_id))
    fields = {**opened.data, "calendar": "CN", **people}
    scene.do(team.submit, "UMANAGER", fields=fields, meta=opened.meta)


def pairs(scene: Scene) -> list[tuple[str, str, End | None]]:
    """Every pair, the oldest first: rep, mentor, why it ended."""
    with scene.session() as session:
        found = session.exec(select(Pair).order_by(col(Pair.id))).all()
        users = {scene.person(session, user).key: user for user in ("UREP", "UREP2", "UMENTOR", NEXT_MENTOR)}
        return [(users[one.rep_id], users[one.mentor_id], one.why_ended) for one in found]


def tick(scene: Scene) -> None:
    """The clock looks at what is to be done."""
    for chore in (clock.pair_up, clock.remind_of_probation):
        with scene.session() as session:
            chore(session, HandClock(scene.now))


def messages(scene: Scene, name: str) -> list[tuple[str, dict[str, Any]]]:
    """What was told, to whom."""
    return [(row.channel, row.data or {}) for row in told(scene.database, name)]


def drawn(scene: Scene, user: str) -> dict[str, Any]:
    """A person's App Home."""
    with scene.session() as session:
        event = scene.event(session, user)
        return dict(home.home(session, event.person, event.standing, scene.now).data)


def mentee(scene: Scene, number: int = 0) -> dict[str, Any]:
    """One rep on the mentor's App Home."""
    found: dict[str, Any] = drawn(scene, "UMENTOR")["mentored"][0]["mentees"][number]
    return found


def leave(scene: Scene, user: str, first: int, last: int) -> None:
    """Somebody is away from so many days after today to so many."""
    with scene.session() as session:
        today = scene.team(session).day_of(scene.now)
        whose = scene.person(session, user).key
        begins, ends = today + timedelta(days=first), today + timedelta(days=last)
        session.add(Leave(workspace_id=scene.workspace_id, person_id=whose, first=begins, last=ends))


def tap(scene: Scene, user: str, kind: str = "joint", day: str = "2026-11-24", **more: Any) -> Any:
    """Somebody records a duty of the first pair."""
    with scene.session() as session:
        uid = session.exec(select(Pair.uid).order_by(col(Pair.id))).first()
    return scene.do(mentoring.record, user, value=f"{uid}:{kind}:{day}", **more)


def only(scene: Scene) -> str:
    """The id of the only record."""
    with scene.session() as session:
        return session.exec(select(DutyDone)).one().uid


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
    assert (before, released["reps"]) == ("UMENTOR", [{"name": "林小满", "partner": "陈师傅"}])
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
    seat(scene, mentors=["UMENTOR", NEXT_MENTOR], reps=["UREP"])
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
    with scene.session() as session:
        rep_id, friday = scene.person(session, "UREP").key, date(2026, 11, 27)
        assert stand_in_of(session, scene.team(session), rep_id, friday) == scene.person(session, NEXT_MENTOR).key
    assert pairs(scene) == [("UREP", "UMENTOR", None)]


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


def on_probation(scene: Scene, ends_on: str, user: str = "UREP") -> None:
    """A manager sets the end of a rep's probation."""
    meta = {"team": str(scene.team_id), "person": user}
    fields = {"hired_on": "2026-11-02", "probation_ends_on": ends_on, "from_day": "2026-11-24"}
    scene.do(team.submit_person, "UMANAGER", fields=fields, meta=meta)


def result(scene: Scene, word: str, until: str | None = None, user: str = "UMANAGER") -> Any:
    """A manager records what came of it."""
    with scene.session() as session:
        rep = scene.person(session, "UREP").key
    opened = scene.do(mentors.probation_form, user, value=f"{scene.team_id}:{rep}")
    assert opened.data["picked"] == str(rep)
    fields = {"rep": str(rep), "result": word, "until": until}
    return scene.do(mentors.submit_probation, user, fields=fields, meta=opened.meta)


def test_a_week_before_a_probation_ends_manager_and_mentor_are_reminded_once(scene: Scene) -> None:
    seat(scene)
    on_probation(scene, "2026-12-02")
    tick(scene)
    assert messages(scene, "mentoring/ending") == []
    scene.now = T(days=1, hours=11)  # 21:00: the week begins in everyone's quiet hours
    tick(scene)
    tick(scene)
    rows = told(scene.database, "mentoring/ending")
    assert {(row.channel, row.data["value"] is not None) for row in rows if row.data} == {
        *(("UMANAGER", True), ("UMENTOR", False))
    }
    assert all(row.not_before > scene.now for row in rows)
    assert len(rows) == 2
    result(scene, "extended", "2026-12-20")
    scene.now = T(days=20)
    tick(scene)
    assert len(messages(scene, "mentoring/ending")) == 4
    assert drawn(scene, "UREP")["rep"]["probation"] == {"ends_on": "2026-12-20", "result": "extended"}
    assert mentee(scene)["probation"]["ends_on"] == "2026-12-20"


def test_who_passes_is_congratulated_with_their_mentor_and_is_new_no_longer(scene: Scene) -> None:
    seat(scene)
    on_probation(scene, "2026-11-30")
    result(scene, "passed")
    tick(scene)
    assert pairs(scene)[0] == ("UREP", "UMENTOR", End.PASSED)
    assert len(pairs(scene)) == 2
    assert {to for to, _ in messages(scene, "mentoring/passed")} == {"UREP", "UMENTOR"}
    assert messages(scene, "mentoring/ending") == []
    result(scene, "left")
    assert pairs(scene)[0] == ("UREP", "UMENTOR", End.FAILED)
    result(scene, "extended", "2026-12-20")
    assert pairs(scene)[0] == ("UREP", "UMENTOR", None)
    result(scene, "passed")
    with scene.session() as session:
        span = Span(date(2026, 11, 1), date(2026, 11, 24))
        [one] = mentor_figures(session, scene.team(session), span, span.last)
        assert one.probation == Tally(1, 1)
        assert session.exec(select(Membership.probation_result).where(col(Membership.probation_result_on).is_not(None)))


def test_a_probation_that_makes_no_sense_is_said_beside_its_field(scene: Scene) -> None:
    seat(scene)
    for day in ("2026-11-02", "soon"):
        with pytest.raises(Invalid) as refused:
            on_probation(scene, day)
        assert set(refused.value.fields) == {"probation_ends_on"}
    with pytest.raises(Refusal, match="no_probation"):
        scene.do(mentors.probation_form, "UMANAGER", value=str(scene.team_id))
    on_probation(scene, "2026-11-30")
    for word, until, field in (
        ("extended", None, "until"),
        ("extended", "2026-11-30", "until"),
        ("fine", None, "result"),
    ):
        with pytest.raises(Invalid) as refused:
            result(scene, word, until)
        assert set(refused.value.fields) == {field}
    with pytest.raises(Refusal, match="not_yours"):
        result(scene, "passed", user="UMENTOR")


def talks(scene: Scene, first: date, count: int, won: int) -> None:
    """A rep holds so many valid conversations from a day on, one a day, of which the first so many win."""
    with scene.session() as session:
        rep, whose = scene.person(session, "UREP").key, scene.team(session)
        rows = [crowds.talk(whose, rep, first + timedelta(days=n), n, became_interested=n < won) for n in range(count)]
        crowds.store(session, rows)


def backdate(scene: Scene, begins_on: date) -> None:
    """The first pair has been one since a day."""
    with scene.session() as session:
        session.exec(select(Pair).order_by(col(Pair.id))).first().begins_on = begins_on  # type: ignore[union-attr]


def figures(scene: Scene, first: date = date(2026, 11, 1), last: date = date(2026, 11, 24)) -> Any:
    """The mentor's figures of a span."""
    with scene.session() as session:
        [one] = mentor_figures(session, scene.team(session), Span(first, last), date(2026, 11, 24))
        return one


def test_a_mentees_change_is_held_against_their_own_baseline_and_few_cases_say_nothing(scene: Scene) -> None:
    seat(scene, reps=["UREP"])
    backdate(scene, date(2026, 10, 26))
    talks(scene, date(2026, 10, 27), 20, 8)
    [one] = figures(scene).mentees
    assert one.change is None  # no case before; the first four weeks are still running
    talks(scene, date(2026, 9, 28), 25, 1)
    [one] = figures(scene).mentees
    assert (one.before.interested, one.before.valid, one.now.interested, one.now.valid) == (1, 25, 8, 20)
    assert one.change.change == pytest.approx(0.36)
    assert one.change.low > 0
    page = scene.do(report.show, "UMANAGER", value=f"month:{scene.team_id}:0")
    [shown] = page.data["mentors"]
    assert (shown["name"], round(shown["changes"][0]["change"])) == ("周师傅", 36)
    assert shown["answers"] is None


def test_a_newcomers_baseline_is_their_first_four_weeks(scene: Scene) -> None:
    seat(scene, reps=["UREP"])
    backdate(scene, date(2026, 9, 28))
    talks(scene, date(2026, 9, 28), 28, 2)
    talks(scene, date(2026, 10, 27), 28, 3)
    [one] = figures(scene).mentees
    assert (one.before.valid, one.before.interested, one.now.valid, one.now.interested) == (28, 2, 28, 3)
    assert one.change is not None
    assert not one.change.is_clear


def test_duties_count_when_confirmed_and_are_due_when_their_time_is_over(scene: Scene) -> None:
    seat(scene, reps=["UREP"])
    backdate(scene, date(2026, 11, 16))
    leave(scene, "UREP", -5, -5)  # Thursday, 19 November
    tap(scene, "UMENTOR", day="2026-11-23")
    before = figures(scene)
    assert (before.duties[Duty.JOINT], before.waiting) == (Tally(0, 5), 1)
    scene.do(mentoring.confirm, "UREP", value=only(scene))
    assert figures(scene).duties == {Duty.JOINT: Tally(1, 5), Duty.SESSION: Tally(0, 1), Duty.VISIT: Tally(0, 0)}
    tap(scene, "UREP", "visit", "2026-11-01")
    with scene.session() as session:
        visit = session.exec(select(DutyDone).where(DutyDone.kind == Duty.VISIT)).one().uid
    scene.do(mentoring.confirm, "UMENTOR", value=visit)
    assert figures(scene).duties[Duty.VISIT] == Tally(1, 1)
    assert figures(scene, date(2026, 11, 1), date(2026, 11, 22)).duties[Duty.JOINT] == Tally(0, 4)
