"""The manager's Friday roll-up: what went well, and one next step that follows from the figures."""

from datetime import timedelta
from typing import Any

import pytest

from handlers import report
from models import habits
from models.days import Span
from tests.crowds import store, talk
from tests.scene import Scene, T


def rolled_up(scene: Scene, days: int = 3) -> Any:
    """The roll-up of the scene's team on the Friday of its week."""
    scene.now = T(7, days=days)
    with scene.session() as session:
        team = scene.team(session)
        return report.rollup(session, team, team.day_of(scene.now), scene.now)


def live(scene: Scene, before: tuple[int, int], now: tuple[int, int], user: str = "UREP") -> None:
    """Two weeks of valid and interested, up to each Friday, noted on every working day."""
    with scene.session() as session:
        team, person = scene.team(session), scene.person(session, user)
        for friday, (valid, interested) in ((T(days=-4).date(), before), (T(days=3).date(), now)):
            days = [friday - timedelta(days=n) for n in range(5)]
            store(
                session,
                [talk(team, person.key, days[n % 5], n, became_interested=n < interested) for n in range(valid)],
            )


def test_fifteen_percent_more_talks_and_two_points_less_lead_to_finding_out_the_need(scene: Scene) -> None:
    for user in ("UREP", "UREP2"):
        live(scene, (100, 16), (115, 16), user)
    [note] = rolled_up(scene)
    assert (note.channel, note.message) == ("UMANAGER", "report/rollup")
    data = note.data
    assert data["change"]["valid"] == pytest.approx(15.0)
    assert data["change"]["rate"] == pytest.approx((32 / 230 - 32 / 200) * 100)
    assert data["next_step"] == {"kind": "needs", "name": None}
    assert [one["kind"] for one in data["went_well"]] == ["goal", "volume"]
    assert data["went_well"][0]["people"] == {"names": [{"name": "Emily"}, {"name": "林小满"}], "more": 0}


@pytest.mark.parametrize(
    ("before", "now", "step", "well"),
    [
        ((50, 8), (40, 4), "listen", ["goal"]),
        ((50, 8), (40, 8), "volume", ["goal", "rate"]),
        ((50, 8), (50, 8), "thank", ["goal"]),
        ((50, 1), (50, 1), "thank", ["talks"]),
    ],
)
def test_the_next_step_follows_the_figures(
    scene: Scene, before: tuple[int, int], now: tuple[int, int], step: str, well: list[str]
) -> None:
    for user in ("UREP", "UREP2"):
        live(scene, before, now, user)
    [note] = rolled_up(scene)
    assert note.data["next_step"]["kind"] == step
    assert [one["kind"] for one in note.data["went_well"]] == well


def test_who_has_gone_silent_comes_before_any_figure(scene: Scene) -> None:
    live(scene, (50, 8), (60, 4))
    [note] = rolled_up(scene)
    assert note.data["next_step"] == {"kind": "silent", "name": "Emily"}
    with scene.session() as session:
        day = T(days=1).date()
        habits.go_away(
            session, scene.workspace_id, scene.person(session, "UREP2").key, Span(day, T(days=3).date()), day
        )
    [note] = rolled_up(scene)
    assert note.data["support"] == []


def test_a_manager_in_quiet_hours_or_on_leave_is_not_disturbed(scene: Scene) -> None:
    [note] = rolled_up(scene)
    assert note.quiet_at is not None
    with scene.session() as session:
        team = scene.team(session)
        late = T(11, days=3)
        assert report.rollup(session, team, team.day_of(late), late) == []
        day = team.day_of(scene.now)
        habits.go_away(session, scene.workspace_id, scene.person(session, "UMANAGER").key, Span(day, day), day)
        assert report.rollup(session, team, day, scene.now) == []
