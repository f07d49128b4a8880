"""The help clock's times: an hour of the team's working time, whatever lies in between."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import calendar, help_clock
from models.days import Span
from models.help_clock import Subject
from models.policy import policy_from
from models.rosters import set_policy
from models.working_time import after_in, after_working_minutes
from tests.scene import Scene

SHANGHAI, BERLIN = "Asia/Shanghai", "Europe/Berlin"


def local(day: str, at: str, zone: str = SHANGHAI) -> datetime:
    """A local moment, aware UTC."""
    return datetime.combine(date.fromisoformat(day), time.fromisoformat(at), ZoneInfo(zone)).astimezone(UTC)


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        (("2026-11-27", "17:50"), ("2026-11-30", "09:50")),  # over a weekend
        (("2026-09-30", "17:50"), ("2026-10-08", "09:50")),  # over National Day's holidays
        (("2026-10-09", "17:50"), ("2026-10-10", "09:50")),  # a make-up Saturday is a working day
        (("2026-09-18", "17:30"), ("2026-09-20", "09:30")),  # and so is a make-up Sunday
        (("2026-11-24", "06:00"), ("2026-11-24", "10:00")),  # before work
        (("2026-11-24", "18:00"), ("2026-11-25", "10:00")),  # as work ends
        (("2026-11-24", "17:00"), ("2026-11-24", "18:00")),  # just within the day, whose end belongs to it
        (("2026-11-28", "12:00"), ("2026-11-30", "10:00")),  # on a Saturday
    ],
)
def test_an_hour_of_working_time(scene: Scene, asked: tuple[str, str], due: tuple[str, str]) -> None:
    with scene.session() as session:
        assert after_working_minutes(session, scene.team(session), local(*asked), 60) == local(*due)


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        (("2026-03-27", "17:50"), ("2026-03-30", "09:50")),  # summer time begins on Sunday
        (("2026-10-23", "17:50"), ("2026-10-26", "09:50")),  # and ends
    ],
)
def test_an_hour_across_a_change_of_clocks(scene: Scene, asked: tuple[str, str], due: tuple[str, str]) -> None:
    with scene.session() as session:
        team = scene.team(session)
        team.time_zone, team.calendar = BERLIN, "DE"
        assert after_working_minutes(session, team, local(*asked, BERLIN), 60) == local(*due, BERLIN)


def test_an_hour_in_the_night_in_which_one_is_skipped(scene: Scene) -> None:
    with scene.session() as session:
        team = scene.team(session)
        team.time_zone, team.calendar = BERLIN, "DE"
        team.policy_values = {"opens": "00:30", "closes": "06:00"}
        night = date(2026, 3, 29)
        calendar.override(session, team, Span(night, night), True, "", night)
        due = after_working_minutes(session, team, local("2026-03-29", "01:30", BERLIN), 60)
        assert due == local("2026-03-29", "03:30", BERLIN)
        assert due - local("2026-03-29", "01:30", BERLIN) == timedelta(hours=1)


def test_a_changed_policy_counts_for_the_next_clock_and_a_running_one_keeps_its_promise(scene: Scene) -> None:
    with scene.session() as session:
        team, rep, mentor = scene.team(session), scene.person(session, "UREP"), scene.person(session, "UMENTOR")
        before = help_clock.start(session, team, Subject.QUESTION, rep.key, mentor.key, scene.now)
        changed = policy_from({"help_minutes": "30", "opens": "08:00"}, team.policy)
        set_policy(session, team, changed, scene.now)
        session.refresh(before)
        assert before.due_at == scene.now + timedelta(minutes=60)
        after = help_clock.start(session, team, Subject.QUESTION, rep.key, mentor.key, scene.now)
        assert (after.remind_at, after.warn_at, after.due_at) == tuple(
            scene.now + timedelta(minutes=minutes) for minutes in (15, 20, 30)
        )


BEGIN = datetime(2026, 3, 1, tzinfo=UTC)


@given(
    begins=st.integers(0, 3000),
    left=st.integers(0, 600),
    gaps=st.lists(st.tuples(st.integers(1, 400), st.integers(1, 400)), min_size=8, max_size=12),
)
def test_just_so_many_working_minutes_lie_between(begins: int, left: int, gaps: list[tuple[int, int]]) -> None:
    def at(minute: int) -> datetime:
        return BEGIN + timedelta(minutes=minute)

    spans, clock = [], 0
    for rest, work in gaps:
        spans.append((at(clock + rest), at(clock + rest + work)))
        clock += rest + work
    over = after_in([*spans, (at(10_000), at(20_000))], at(begins), timedelta(minutes=left))
    worked = sum(
        (
            max(timedelta(0), min(over, ends) - max(at(begins), opens))
            for opens, ends in [*spans, (at(10_000), at(20_000))]
        ),
        timedelta(0),
    )
    assert worked == timedelta(minutes=left)
    assert any(opens <= over <= ends for opens, ends in [*spans, (at(10_000), at(20_000))])
