"""A mentor's figures: duties done of due, and each mentee against their own baseline."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlmodel import select

from handlers import mentoring, report
from models.days import Span
from models.duties import Duty, DutyDone
from models.mentor_figures import Tally, mentor_figures
from tests import crowds
from tests.accompanying import backdate, leave, only, seat, tap
from tests.scene import Scene


def talks(scene: Scene, first: date, count: int, won: int) -> None:
    """A rep holds so many valid conversations from a day on, one a day, of which the first so many win."""
    with scene.session() as session:
        rep, whose = scene.person(session, "UREP").key, scene.team(session)
        rows = [crowds.talk(whose, rep, first + timedelta(days=n), n, became_interested=n < won) for n in range(count)]
        crowds.store(session, rows)


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
