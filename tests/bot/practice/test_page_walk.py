"""Walking the practice clock forward: every due moment is stopped at, once, and the bot is waited for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.practice.page.stage import Due
from bot.practice.walk import BackwardsError, Step, Walk, today_at, tomorrow_at
from bot.practice.world import World

START = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


class Team:
    """A stage whose bot has something to do at given moments, and does it when the clock is there."""

    def __init__(self, world: World, *moments: datetime) -> None:
        self.world = world
        self.moments = list(moments)
        self.lived: list[datetime] = []
        self.is_stuck = False
        self.connected = True

    @property
    def now(self) -> datetime:
        return datetime.fromtimestamp(self.world.clock.now(), UTC)

    def start_over(self) -> None:
        """Nothing to wipe."""

    def bot_is_connected(self) -> bool:
        return self.connected

    def next_due(self) -> Due | None:
        return Due(self.moments[0], "evening") if self.moments else None

    def is_idle(self) -> bool:
        if self.is_stuck:
            return False
        while self.moments and self.moments[0] <= self.now:
            self.lived.append(self.now)
            self.moments.pop(0)
        return True


class Seconds:
    """A monotonic clock that goes a second each time it is looked at."""

    def __init__(self) -> None:
        self.value = 0.0

    def __call__(self) -> float:
        self.value += 1.0
        return self.value


@pytest.fixture
def world() -> World:
    """A workspace whose clock goes only when it is turned."""
    return World(wall=START.timestamp, monotonic=Seconds())


def walk(team: Team, target: datetime, steps: list[Step] | None = None) -> Walk:
    report = steps.append if steps is not None else lambda step: None
    return Walk(team.world, team, target, report, patience=5, pause=0)


def test_each_due_moment_on_the_way_is_lived_at_its_time(world: World) -> None:
    moments = [START + timedelta(hours=hours) for hours in (1, 10, 25, 200)]
    team, steps = Team(world, *moments), list[Step]()
    arrival = walk(team, START + timedelta(days=3), steps).go()
    assert team.lived == moments[:3]
    assert [step.now for step in steps] == [*moments[:3], START + timedelta(days=3)]
    assert [step.what for step in steps] == ["evening", "evening", "evening", ""]
    assert (arrival.now, arrival.kept_up, arrival.cancelled) == (START + timedelta(days=3), True, False)


def test_with_nothing_due_the_clock_goes_straight_there(world: World) -> None:
    team, steps = Team(world), list[Step]()
    walk(team, START + timedelta(hours=1), steps).go()
    assert [step.now for step in steps] == [START + timedelta(hours=1)]


def test_going_back_is_refused(world: World) -> None:
    with pytest.raises(BackwardsError):
        walk(Team(world), START - timedelta(seconds=1)).go()
    assert world.clock.offset == 0


def test_a_bot_that_does_not_keep_up_is_left_behind_in_small_steps(world: World) -> None:
    team, steps = Team(world, START + timedelta(hours=1)), list[Step]()
    team.is_stuck = True
    arrival = walk(team, START + timedelta(hours=2), steps).go()
    assert not arrival.kept_up
    assert [step.now - START for step in steps] == [timedelta(minutes=minutes) for minutes in (60, 90, 120)]


def test_a_bot_that_is_away_is_not_waited_for(world: World) -> None:
    team = Team(world)
    team.is_stuck, team.connected = True, False
    arrival = walk(team, START + timedelta(hours=1)).go()
    assert arrival.now == START + timedelta(hours=1)
    assert not arrival.kept_up


def test_a_walk_can_be_stopped_on_the_way(world: World) -> None:
    team = Team(world, *(START + timedelta(hours=hours) for hours in (1, 2, 3)))
    going: list[Walk] = []

    def stop_at_second(step: Step) -> None:
        if step.now == START + timedelta(hours=2):
            going[0].cancel()

    going.append(Walk(world, team, START + timedelta(days=1), stop_at_second, pause=0))
    arrival = going[0].go()
    assert arrival.cancelled
    assert arrival.now == START + timedelta(hours=2)


def test_the_hours_on_the_buttons_lie_ahead() -> None:
    assert today_at(START, 18) == START.replace(hour=18)
    assert today_at(START.replace(hour=18), 18) is None
    assert tomorrow_at(START, 9) == datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
