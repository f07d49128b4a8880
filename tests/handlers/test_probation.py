"""A probation: its end, the reminder in time, and what came of it."""

from datetime import date
from typing import Any

import pytest
from sqlmodel import col, select

from handlers import mentors, team
from models.days import Span
from models.errors import Invalid, Refusal
from models.mentor_figures import Tally, mentor_figures
from models.pairs import End
from models.teams import Membership
from tests.accompanying import drawn, mentee, messages, pairs, seat, tick
from tests.bot.ticking import told
from tests.scene import Scene, T


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
        assert until or refused.value.fields[field].message == "required"
    with pytest.raises(Refusal, match="not_yours"):
        result(scene, "passed", user="UMENTOR")
