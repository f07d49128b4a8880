"""Streaks: rest never breaks one, an unmet working day does, and today is not over yet."""

from datetime import date, timedelta

import pytest
import sqlalchemy as sa

from models import habits
from models.calendar import override, working_days
from models.days import Span
from models.points import DayGoal
from models.streaks import Streak, streak_of, team_streaks
from models.teams import PersonalTarget
from tests.scene import TUESDAY, Scene

TODAY = TUESDAY.date()
YESTERDAY = TODAY - timedelta(days=1)
FRIDAY, SATURDAY, THURSDAY = (TODAY - timedelta(days=n) for n in (4, 3, 5))


def met(scene: Scene, *days: date, user: str = "UREP") -> None:
    """Days on which a rep met the goal."""
    with scene.session() as session:
        person_id = scene.person(session, user).key
        row = {"workspace_id": scene.workspace_id, "person_id": person_id, "goal": 5, "is_met": True, "rounds": 1}
        session.connection().execute(sa.insert(DayGoal), [{**row, "day": day} for day in days])


def streak(scene: Scene, day: date = TODAY, user: str = "UREP") -> Streak:
    with scene.database.reading() as session:
        found = streak_of(session, scene.team(session), scene.person(session, user).key, day)
        of_team = team_streaks(session, scene.team(session), day)
        assert of_team.get(scene.person(session, user).key, found) == found  # who is in the team on that day
        return found


def test_nobody_begins_with_a_streak(scene: Scene) -> None:
    assert streak(scene) == Streak(0, None)


def test_a_weekend_breaks_nothing_and_today_is_not_over_yet(scene: Scene) -> None:
    met(scene, THURSDAY, FRIDAY, YESTERDAY)
    assert streak(scene) == Streak(3, YESTERDAY)
    met(scene, TODAY)
    assert streak(scene) == Streak(4, TODAY)


def test_an_unmet_working_day_breaks_it(scene: Scene) -> None:
    met(scene, THURSDAY, FRIDAY)
    assert streak(scene) == Streak(0, None)
    met(scene, TODAY)
    assert streak(scene) == Streak(1, TODAY)


def test_a_leave_breaks_nothing(scene: Scene) -> None:
    met(scene, THURSDAY, TODAY)
    with scene.session() as session:
        mine = scene.person(session, "UREP").key
        habits.go_away(session, scene.workspace_id, mine, Span(FRIDAY, YESTERDAY), FRIDAY)
    assert streak(scene) == Streak(2, TODAY)


def test_a_day_off_of_the_team_breaks_nothing_and_a_make_up_day_does(scene: Scene) -> None:
    met(scene, FRIDAY, TODAY)
    with scene.session() as session:
        override(session, scene.team(session), Span(YESTERDAY, YESTERDAY), False, "", TODAY)
    assert streak(scene) == Streak(2, TODAY)
    with scene.session() as session:
        override(session, scene.team(session), Span(SATURDAY, SATURDAY), True, "", SATURDAY)
    assert streak(scene) == Streak(1, TODAY)


def test_a_national_holiday_breaks_nothing(scene: Scene) -> None:
    met(scene, date(2026, 9, 30), date(2026, 10, 8))
    assert streak(scene, date(2026, 10, 8)) == Streak(2, date(2026, 10, 8))


def test_days_without_a_target_break_nothing(scene: Scene) -> None:
    met(scene, THURSDAY, TODAY)
    with scene.session() as session:
        whose = {
            "workspace_id": scene.workspace_id,
            "person_id": scene.person(session, "UREP").key,
            "team_id": scene.team_id,
        }
        session.add(PersonalTarget(**whose, from_day=FRIDAY, daily_valid=0))
        session.add(PersonalTarget(**whose, from_day=TODAY, daily_valid=None))
    assert streak(scene) == Streak(2, TODAY)


@pytest.mark.parametrize("length", [12, 80])
def test_a_long_streak_is_counted_to_its_end(scene: Scene, length: int) -> None:
    with scene.database.reading() as session:
        days = working_days(session, scene.team(session), Span(TODAY - timedelta(days=200), TODAY))
    met(scene, *days[-length:])
    met(scene, days[-length - 2])
    assert streak(scene) == Streak(length, TODAY)


def test_every_third_day_deserves_a_word() -> None:
    assert [n for n in range(10) if Streak(n, TODAY).deserves_a_word] == [3, 6, 9]
