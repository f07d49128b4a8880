"""Untouched leads: asked about after one working day of the rep's, back in the pool after three; once, and politely."""

import threading
from datetime import date, datetime, time, timedelta

import pytest

from models import calendar, leads_pool, rosters
from models.days import Span
from models.habits import Leave, habits_of
from models.leads import Lead, LeadReason, LeadState
from models.leads_untouched import Reviewed, review, teams_with_untouched
from models.teams import Team
from models.working_time import after_working_days
from tests.models.leading import earn, fill, leads, log_of
from tests.scene import Scene, T


def look(scene: Scene, now: datetime) -> Reviewed:
    """Review the scene's team."""
    with scene.session() as session:
        return review(session, scene.team(session), now)


def figures(found: Reviewed) -> tuple[int, int, int]:
    """How many were asked about, taken back, and left behind."""
    return len(found.asked), len(found.returned), len(found.left)


@pytest.fixture
def given(scene: Scene) -> Lead:
    """A lead given on Tuesday at 10:00."""
    fill(scene, 1)
    (lead,) = earn(scene)
    return lead


@pytest.mark.parametrize(
    ("begins", "count", "over"),
    [
        (T(), 1, T(days=1)),
        (T(), 3, T(days=3)),
        (T(-2), 1, T(-1, days=1)),
        (T(10), 1, T(-1, days=2)),
        (T(days=3), 1, T(days=6)),
        (T(days=4), 1, T(-1, days=7)),
        (T(days=3), 5, None),
    ],
    ids=["a day", "three", "before work", "after work", "over a weekend", "on a day off", "not yet known"],
)
def test_working_days_pass(scene: Scene, begins: datetime, count: int, over: datetime | None) -> None:
    days = [date(2026, 11, day) for day in (24, 25, 26, 27, 30)] + [date(2026, 12, 1)]
    with scene.session() as session:
        assert after_working_days(scene.team(session), begins, count, days) == over


def test_it_is_asked_about_after_one_working_day_and_only_once(scene: Scene, given: Lead) -> None:
    assert figures(look(scene, T(23.9))) == (0, 0, 0)
    found = look(scene, T(24))
    assert [(one.uid, one.external_id, one.mask) for one in found.asked] == [(given.uid, "UREP", "138****0000")]
    assert figures(look(scene, T(25))) == (0, 0, 0)
    with scene.session() as session:
        assert [event.kind.value for event in log_of(session, given)] == ["assigned", "asked"]


@pytest.mark.parametrize("accepted", [False, True])
def test_it_goes_back_to_the_pool_after_three(scene: Scene, given: Lead, accepted: bool) -> None:
    if accepted:
        with scene.session() as session:
            leads_pool.accept(session, scene.person(session, "UREP").key, given.uid, T(1))
    look(scene, T(24))
    assert figures(look(scene, T(-0.1, days=3))) == (0, 0, 0)
    assert figures(look(scene, T(days=3))) == (0, 1, 0)
    (lead,) = leads(scene)
    assert (lead.state, lead.assigned_to, lead.asked_at, lead.reason) == (LeadState.POOL, None, None, None)
    with scene.session() as session:
        assert log_of(session, lead)[-1].reason is LeadReason.UNTOUCHED
    assert earn(scene, now=T(days=3)) == []
    assert len(earn(scene, "UREP2", now=T(days=3))) == 1


def test_a_weekend_and_the_teams_own_days_off_do_not_count(scene: Scene) -> None:
    fill(scene, 1)
    earn(scene, now=T(days=2))
    with scene.session() as session:
        monday = Span(date(2026, 11, 30), date(2026, 11, 30))
        calendar.override(session, scene.team(session), monday, works=False, note="", today=date(2026, 11, 24))
    assert figures(look(scene, T(days=3))) == (1, 0, 0)
    assert figures(look(scene, T(days=6))) == (0, 0, 0)
    assert figures(look(scene, T(-0.1, days=8))) == (0, 0, 0)
    assert figures(look(scene, T(days=8))) == (0, 1, 0)


def test_leave_does_not_count_and_nobody_is_asked_on_it(scene: Scene, given: Lead) -> None:
    with scene.session() as session:
        rep = scene.person(session, "UREP").key
        away = Leave(workspace_id=scene.workspace_id, person_id=rep, first=date(2026, 11, 25), last=date(2026, 11, 26))
        session.add(away)
    assert figures(look(scene, T(days=1))) == (0, 0, 0)
    assert figures(look(scene, T(days=2))) == (0, 0, 0)
    assert figures(look(scene, T(days=3))) == (1, 0, 0)
    assert figures(look(scene, T(days=6))) == (0, 0, 0)
    assert figures(look(scene, T(days=7))) == (0, 1, 0)


def test_nothing_is_said_in_quiet_hours_or_on_a_day_off(scene: Scene, given: Lead) -> None:
    assert figures(look(scene, T(11, days=1))) == (0, 0, 0)
    assert figures(look(scene, T(11, days=3))) == (0, 0, 0)
    assert figures(look(scene, T(days=4))) == (0, 0, 0)
    with scene.session() as session:
        habits = habits_of(session, scene.workspace_id, scene.person(session, "UREP").key)
        habits.quiet_from, habits.quiet_to = time(9), time(11)
    assert figures(look(scene, T(days=1))) == (0, 0, 0)
    assert figures(look(scene, T(1, days=1))) == (1, 0, 0)


def test_a_rep_who_has_talked_to_them_is_not_asked(scene: Scene, given: Lead) -> None:
    scene.log("跟家长聊了15分钟,电话13800000000")
    assert figures(look(scene, T(days=3))) == (0, 0, 0)
    assert leads(scene)[0].state is LeadState.WORKED


def test_the_leads_of_somebody_who_left_the_team_go_back_at_once(scene: Scene, given: Lead) -> None:
    with scene.session() as session:
        rosters.rep_in(session, scene.team(session), "UREP", scene.now).ends_on = date(2026, 11, 25)
    assert figures(look(scene, T(13))) == (0, 0, 0)
    assert figures(look(scene, T(20, days=0))) == (0, 0, 1)
    assert leads(scene)[0].state is LeadState.POOL


def test_two_processes_at_once_ask_once_and_take_back_once(scene: Scene) -> None:
    fill(scene, 20)
    earn(scene, count=20)
    for moment, expected in ((T(days=1), (20, 0, 0)), (T(days=3), (0, 20, 0))):
        found: list[Reviewed] = []
        begin = threading.Barrier(4)

        def work(moment: datetime = moment, found: list[Reviewed] = found, begin: threading.Barrier = begin) -> None:
            begin.wait()
            found.append(look(scene, moment))

        threads = [threading.Thread(target=work) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert tuple(sum(column) for column in zip(*map(figures, found), strict=True)) == expected
        every = leads(scene)
        with scene.session() as session:
            last = [log_of(session, lead)[-1].kind.value for lead in every]
            assert last == ["asked" if expected[0] else "returned"] * 20


def test_a_lead_given_anew_after_it_was_read_stays_with_its_new_rep(scene: Scene, given: Lead) -> None:
    look(scene, T(days=3))
    earn(scene, "UREP2", now=T(days=3))
    assert figures(look(scene, T(1, days=3))) == (0, 0, 0)
    assert leads(scene)[0].state is LeadState.ASSIGNED


def test_only_teams_with_something_to_look_at_are_looked_at(scene: Scene, given: Lead) -> None:
    with scene.session() as session:
        session.add(Team(workspace_id=scene.workspace_id, name="二组", created_at=scene.now))
        assert teams_with_untouched(session, T(1)) == []
        assert [team.key for team in teams_with_untouched(session, T() + timedelta(days=1))] == [scene.team_id]
