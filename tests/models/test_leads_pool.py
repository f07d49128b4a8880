"""From the pool to a rep and back: the best first, none twice, every step logged."""

import threading
from collections import Counter

import pytest

from models import leads_pool
from models.errors import Refusal
from models.leads import Intent, Lead, LeadEventKind, LeadReason, LeadState, counted, open_leads, pool_size, purge
from models.teams import Team
from tests.models.leading import earn, fill, leads, log_of
from tests.scene import Scene, T


def names(found: list[Lead]) -> list[str]:
    """The names of leads."""
    return [lead.name for lead in found]


def give_back(scene: Scene, lead: Lead, user: str = "UREP") -> Lead:
    """The rep gives a lead back."""
    with scene.session() as session:
        return leads_pool.give_back(session, scene.person(session, user).key, lead.uid, scene.now)


def kinds(scene: Scene, lead: Lead) -> list[tuple[str, str | None]]:
    """The log of a lead: kinds and reasons."""
    with scene.session() as session:
        return [(event.kind.value, event.reason) for event in log_of(session, lead)]


def test_the_best_come_first_and_among_equals_the_oldest(scene: Scene) -> None:
    fill(scene, 1, "低", 0)
    fill(scene, 2, "高", 1)
    fill(scene, 1, "", 3)
    fill(scene, 1, "中", 4)
    assert names(earn(scene, count=2)) == ["家长1", "家长2"]
    assert names(earn(scene, "UREP2", count=9)) == ["家长4", "家长3", "家长0"]
    assert earn(scene) == []


def test_an_assignment_is_logged_with_its_reason(scene: Scene) -> None:
    fill(scene, 1)
    (lead,) = earn(scene)
    assert (lead.state, lead.reason, lead.assigned_at) == (LeadState.ASSIGNED, LeadReason.STREAK, scene.now)
    assert kinds(scene, lead) == [("assigned", LeadReason.STREAK)]


def test_nobody_gets_back_what_they_gave_back(scene: Scene) -> None:
    fill(scene, 2)
    first, second = earn(scene)
    give_back(scene, first)
    assert earn(scene) == []
    assert names(earn(scene, "UREP2")) == [first.name]
    assert kinds(scene, first) == [
        ("assigned", LeadReason.STREAK),
        ("returned", LeadReason.DECLINED),
        ("assigned", LeadReason.STREAK),
    ]
    assert kinds(scene, second) == [("assigned", LeadReason.STREAK)]


def test_accepting_twice_is_accepting_once(scene: Scene) -> None:
    fill(scene, 1)
    (lead,) = earn(scene)
    for _ in range(2):
        with scene.session() as session:
            taken = leads_pool.accept(session, scene.person(session, "UREP").key, lead.uid, scene.now)
            assert taken.state is LeadState.ACCEPTED
    assert kinds(scene, lead) == [("assigned", LeadReason.STREAK), ("accepted", None)]


@pytest.mark.parametrize("does", [leads_pool.accept, leads_pool.give_back])
def test_anothers_lead_and_a_forged_id_are_refused_alike(scene: Scene, does: object) -> None:
    fill(scene, 2)
    (lead,) = earn(scene, count=1)
    waiting = leads(scene)[1]
    for uid in (lead.uid, waiting.uid, "0" * 20, "", "' OR 1=1"):
        with pytest.raises(Refusal) as caught, scene.session() as session:
            does(session, scene.person(session, "UREP2").key, uid, scene.now)  # type: ignore[operator]
        assert caught.value.message == "lead_gone"


def test_a_team_gets_its_own_leads_only(scene: Scene) -> None:
    with scene.session() as session:
        other = Team(workspace_id=scene.workspace_id, name="二组", created_at=scene.now)
        session.add(other)
        session.flush()
        other_id = other.key
    fill(scene, 2, team_id=other_id)
    assert earn(scene) == []
    uids = {lead.uid for lead in leads(scene)}
    with scene.session() as session, pytest.raises(Refusal, match="leads_gone"):
        leads_pool.assign_these(session, scene.team(session), 1, uids, 1, scene.now)


@pytest.mark.parametrize("takers", [8])
def test_of_many_who_earn_at_once_nobody_gets_anothers_lead(scene: Scene, takers: int) -> None:
    fill(scene, 12)
    got: list[list[Lead]] = []
    begin = threading.Barrier(takers)

    def take(user: str) -> None:
        begin.wait()
        got.append(earn(scene, user))

    threads = [threading.Thread(target=take, args=(("UREP", "UREP2")[n % 2],)) for n in range(takers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    given = Counter(lead.uid for taken in got for lead in taken)
    assert len(given) == 12
    assert set(given.values()) == {1}
    assert sorted(len(taken) for taken in got) == [0, 0, 2, 2, 2, 2, 2, 2]


def test_a_manager_gives_leads_by_hand_and_what_is_gone_is_left_out(scene: Scene) -> None:
    fill(scene, 3)
    (gone,) = earn(scene, count=1)
    first, second, third = leads(scene)
    with scene.session() as session:
        manager, rep = scene.person(session, "UMANAGER").key, scene.person(session, "UREP2").key
        given = leads_pool.assign_these(session, scene.team(session), rep, {gone.uid, third.uid}, manager, scene.now)
        assert names(given) == [third.name]
        assert [event.by_id for event in log_of(session, third)] == [manager]
        with pytest.raises(Refusal, match="leads_gone"):
            leads_pool.assign_these(session, scene.team(session), rep, {first.uid}, manager, scene.now)
    assert names(earn(scene)) == [second.name]


def test_a_lead_is_worked_once_its_rep_saves_a_talk_with_that_contact(scene: Scene) -> None:
    fill(scene, 3)
    own, other = earn(scene)
    scene.log("跟家长聊了15分钟,电话13800000000")
    assert [lead.state for lead in leads(scene)] == [LeadState.WORKED, LeadState.ASSIGNED, LeadState.POOL]
    assert kinds(scene, own)[-1] == ("worked", None)
    with scene.session() as session:
        assert [lead.uid for lead in open_leads(session, scene.person(session, "UREP").key)] == [other.uid]


def test_a_later_talk_by_name_alone_touches_it_too(scene: Scene) -> None:
    scene.log("跟王女士聊了15分钟,电话13800000000", "UREP2")
    fill(scene, 1, start=5)
    earn(scene)
    scene.log("跟李女士聊了15分钟")
    assert leads(scene)[0].state is LeadState.ASSIGNED
    scene.log("跟李女士聊了20分钟,电话13800000005")
    assert leads(scene)[0].state is LeadState.WORKED


def test_somebody_elses_talk_leaves_a_lead_with_its_rep(scene: Scene) -> None:
    fill(scene, 1)
    earn(scene)
    scene.log("跟家长聊了15分钟,电话13800000000", "UREP2")
    assert leads(scene)[0].state is LeadState.ASSIGNED


def test_whoever_talks_to_somebody_in_the_pool_takes_them_out_of_it(scene: Scene) -> None:
    fill(scene, 1)
    scene.log("跟家长聊了15分钟,电话13800000000", "UREP2")
    (lead,) = leads(scene)
    assert lead.state is LeadState.WORKED
    assert kinds(scene, lead) == [("worked", None)]
    assert earn(scene) == []


def test_another_workspaces_lead_with_the_same_number_is_not_touched(scene: Scene) -> None:
    fill(scene, 1)
    Scene(scene.database, "T2").log("跟家长聊了15分钟,电话13800000000")
    assert leads(scene)[0].state is LeadState.POOL


def test_the_figures_count_by_state_and_intent(scene: Scene) -> None:
    fill(scene, 2, "高")
    fill(scene, 1, "低", 2)
    earn(scene, count=1)
    with scene.session() as session:
        found = counted(session, [scene.team_id])[scene.team_id]
        assert found == {
            (LeadState.POOL, Intent.HIGH): 1,
            (LeadState.POOL, Intent.LOW): 1,
            (LeadState.ASSIGNED, Intent.HIGH): 1,
        }
        assert pool_size(session, scene.team(session)) == 2


def test_old_leads_are_dropped_with_their_log(scene: Scene) -> None:
    fill(scene, 2)
    earn(scene)
    with scene.session() as session:
        assert purge(session, scene.workspace_id, T(-1)) == 0
        assert purge(session, scene.workspace_id, T(1)) == 2
    assert leads(scene) == []


def test_every_kind_of_event_is_one_that_happens() -> None:
    assert {kind.value for kind in LeadEventKind} == {"assigned", "accepted", "asked", "returned", "worked"}
