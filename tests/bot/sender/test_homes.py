"""App Homes are published when they are wanted, and again when that moved."""

from collections.abc import Callable

from bot.practice.world import World
from bot.sender import Dispatcher
from tests.bot.sender.conftest import Start
from tests.bot.sender.stage import (
    MANAGER,
    REP,
    Desk,
    Times,
    Words,
    calls,
    wait_for,
)


def home_text(world: World, user: str) -> str | None:
    """What a person's App Home says."""
    view = world.views.home(user)
    return view.content["blocks"][0]["text"]["text"] if view else None


def test_a_home_that_is_wanted_is_published(world: World, desk: Desk, start: Start) -> None:
    dispatcher = start()
    desk.want_home(REP)
    assert dispatcher.run_until_idle()
    assert home_text(world, REP) == f"{REP} 1"
    assert desk.homes_behind() == 0
    assert dispatcher.run_until_idle()
    assert calls(world, "views.publish") == 1


def test_a_home_that_is_wanted_while_it_is_drawn_is_drawn_again(
    world: World, desk: Desk, start: Start, words: Words
) -> None:
    def change_once() -> None:
        words.while_drawing = lambda: None
        desk.want_home(REP)

    desk.want_home(REP)
    words.while_drawing = change_once
    assert start().run_until_idle()
    assert (home_text(world, REP), desk.homes_behind()) == (f"{REP} 2", 0)


def test_the_newest_wish_is_published_first(world: World, desk: Desk, start: Start) -> None:
    desk.want_home(REP)
    desk.want_home(MANAGER)
    assert start().run_until_idle()
    assert (home_text(world, MANAGER), home_text(world, REP)) == (f"{MANAGER} 1", f"{REP} 2")


def test_a_home_that_is_refused_for_good_is_passed_over(world: World, desk: Desk, start: Start) -> None:
    desk.want_home("U0NOBODY")
    desk.want_home(REP)
    assert start().run_until_idle()
    assert desk.homes_behind() == 0


def test_a_home_is_published_again_after_trouble(world: World, desk: Desk, start: Start, times: Times) -> None:
    world.faults.add("views.publish", "error")
    world.faults.add("views.publish", "ratelimited", seconds=10)
    world.faults.add("views.publish", "lost")
    desk.want_home(REP)
    dispatcher = start()
    until = _turning(dispatcher, times)
    wait_for(lambda: until() and desk.homes_behind() == 0)
    assert calls(world, "views.publish") >= 2


def _turning(dispatcher: Dispatcher, times: Times) -> Callable[[], bool]:
    """Lets a little time pass at each look."""

    def turn() -> bool:
        times.pass_by(0.5)
        dispatcher.wake()
        return True

    return turn
