"""A team's working hours and the times of its rituals: changed together, and refused where they don't fit."""

from typing import Any

import pytest

from handlers import progress, team
from messages.render import render_text
from models.errors import Invalid
from tests.scene import Scene


def times(scene: Scene, **given: str) -> Any:
    """Change some of a team's times in their form; the reply."""
    opened = scene.do(team.rhythm, "UMANAGER", value=str(scene.team_id))
    shown = {name: value for name, value in opened.data.items() if name != "team"}
    return scene.do(team.submit_numbers, "UMANAGER", fields={**shown, **given}, meta=opened.meta)


def test_a_late_shift_gets_its_hours_and_its_rituals_in_one_form(scene: Scene) -> None:
    late = {"opens": "13:00", "closes": "21:00", "morning_at": "13:00", "nudge_at": "16:30", "evening_at": "19:30"}
    reply = times(scene, **late, week_at="19:00")
    assert reply.data["teams"][0]["times"] == {**late, "week_at": "19:00"}
    assert scene.do(team.rhythm, "UMANAGER", value=str(scene.team_id)).data["evening_at"] == "19:30"


@pytest.mark.parametrize(
    ("given", "field", "message"),
    [
        ({"opens": "25:00"}, "opens", "bad_time"),
        ({"closes": "08:00"}, "closes", "closes_first"),
        ({"closes": "09:00"}, "closes", "closes_first"),
        ({"opens": "18:00", "closes": "02:00"}, "closes", "closes_first"),
        ({"morning_at": "08:30"}, "morning_at", "ritual_before_work"),
        ({"opens": "07:00", "morning_at": "07:30"}, "morning_at", "ritual_quiet"),
        ({"morning_at": "14:30"}, "nudge_at", "ritual_order"),
        ({"nudge_at": "14:30", "evening_at": "14:30"}, "evening_at", "ritual_order"),
        ({"nudge_at": "18:30", "evening_at": "19:30", "week_at": "19:00"}, "nudge_at", "ritual_after_work"),
        ({"evening_at": "20:00"}, "evening_at", "ritual_quiet"),
        ({"closes": "17:00", "evening_at": "19:01"}, "evening_at", "ritual_after_work"),
        ({"evening_at": "00:30"}, "evening_at", "ritual_quiet"),
        ({"week_at": "18:00"}, "week_at", "ritual_overlap"),
        ({"week_at": "17:31"}, "week_at", "ritual_overlap"),
        ({"week_at": "14:45"}, "week_at", "ritual_order"),
        ({"evening_at": "soon"}, "evening_at", "bad_time"),
    ],
)
def test_times_that_do_not_fit_are_told_beside_them(
    scene: Scene, given: dict[str, str], field: str, message: str
) -> None:
    with pytest.raises(Invalid) as invalid:
        times(scene, **given)
    assert {name: refusal.message for name, refusal in invalid.value.fields.items()} == {field: message}
    for language in ("en", "zh-CN"):
        assert render_text(f"errors/{message}", invalid.value.fields[field].data, language)


@pytest.mark.parametrize(
    "given",
    [{"evening_at": "19:59"}, {"week_at": "18:30"}, {"closes": "14:30", "week_at": "16:00", "evening_at": "16:30"}],
)
def test_times_at_the_edge_are_taken(scene: Scene, given: dict[str, str]) -> None:
    assert times(scene, **given).data["done"] == "saved"


def test_working_hours_alone_can_not_shut_a_ritual_out(scene: Scene) -> None:
    opened = scene.do(team.numbers, "UMANAGER", value=str(scene.team_id))
    for given, message in (({"opens": "10:00"}, "ritual_before_work"), ({"closes": "14:00"}, "ritual_after_work")):
        with pytest.raises(Invalid) as invalid:
            scene.do(team.submit_numbers, "UMANAGER", fields=given, meta=opened.meta)
        assert {name: refusal.message for name, refusal in invalid.value.fields.items()} == {next(iter(given)): message}


def test_a_team_whose_times_never_fitted_can_still_change_its_targets(scene: Scene) -> None:
    with scene.session() as session:
        scene.team(session).policy_values = {"opens": "10:00:00"}
    opened = scene.do(team.numbers, "UMANAGER", value=str(scene.team_id))
    scene.do(team.submit_numbers, "UMANAGER", fields={"daily_valid": "3"}, meta=opened.meta)
    assert scene.do(progress.progress).data["today"]["target"] == 3
