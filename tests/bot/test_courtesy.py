"""People are served first, and what is said to them afterwards is late by half a second at most."""

from collections.abc import Callable
from contextlib import ExitStack

import pytest

from bot.courtesy import LONGEST, QUIET, TURN, Courtesy


class Wall:
    """A clock that moves only while somebody sleeps, and calls back then."""

    def __init__(self) -> None:
        self.now = 100.0
        self.slept: list[float] = []
        self.then: Callable[[], object] = lambda: None

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds
        self.then()


def test_nobody_being_served_means_no_wait() -> None:
    wall = Wall()
    Courtesy(lambda: wall.now, wall.sleep).give_way()
    assert wall.slept == []


def test_a_message_waits_until_a_moment_after_the_acknowledgement() -> None:
    wall = Wall()
    courtesy = Courtesy(lambda: wall.now, wall.sleep)
    served = ExitStack()
    served.enter_context(courtesy.serving())
    wall.then = served.close
    courtesy.give_way()
    assert wall.now == pytest.approx(100.0 + 2 * QUIET)


def test_a_stream_of_people_delays_a_message_but_never_stops_it() -> None:
    wall = Wall()
    courtesy = Courtesy(lambda: wall.now, wall.sleep)
    with courtesy.serving():
        courtesy.give_way()
    assert wall.now == pytest.approx(100.0 + LONGEST)


def test_those_who_waited_go_on_one_after_the_other() -> None:
    wall = Wall()
    courtesy = Courtesy(lambda: wall.now, wall.sleep)
    with courtesy.serving():
        courtesy.give_way()
        first = wall.now
        for _ in range(3):
            while pause := courtesy._pause(patient_until=first):
                wall.sleep(pause)
    assert wall.now == pytest.approx(first + 3 * TURN)


def test_a_handler_that_fails_holds_nobody_up() -> None:
    wall = Wall()
    courtesy = Courtesy(lambda: wall.now, wall.sleep)
    try:
        with courtesy.serving():
            raise ValueError
    except ValueError:
        courtesy.give_way()
    assert wall.now == pytest.approx(100.0 + QUIET)
