"""Leads in chat: offered, taken, given back, handed out, talked to; and what nobody else may see or do."""

from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import col, select

from bot import app
from bot.clock import review_leads
from bot.opened import opened
from bot.time import Clock, machine_now
from handlers import home, leads_told, log
from handlers import leads as handler
from handlers.reply import Open, Say
from models import lead_uploads, rosters
from models.errors import Invalid, Refusal
from models.lead_uploads import LeadUpload, UploadState
from models.leads import Lead, LeadReason, LeadState
from models.leads_pool import assign_best
from models.outbox import Outbox
from models.roles import standing_of
from models.rosters import TeamSheet
from models.teams import Role
from models.vault import Vault
from tests.models.leading import fill, leads
from tests.scene import Scene, T


def told(scene: Scene, message: str) -> list[Outbox]:
    """What was said by the bot itself, of one kind."""
    with scene.session() as session:
        return list(session.exec(select(Outbox).where(Outbox.message == message).order_by(col(Outbox.id))))


def offered(scene: Scene, user: str = "UREP", count: int = 1) -> list[Lead]:
    """A rep earned leads and is told of them."""
    with scene.session() as session:
        person = scene.person(session, user)
        seat = standing_of(session, person, scene.now).rep
        given = assign_best(session, seat, count, scene.now, LeadReason.STREAK)
        leads_told.offer(session, person, seat.team, given, scene.now)
        return given


def press(scene: Scene, name: str, user: str = "UREP", value: str = "") -> Any:
    """Press a button, as whoever may."""
    return scene.do(app.BUTTONS[name], user, value=value)


def other_team(scene: Scene) -> int:
    """A second team with a manager and a rep of its own."""
    with scene.session() as session:
        sheet = TeamSheet("二组", members={Role.REP: ["UOTHER"], Role.MANAGER: ["UBOSS"]})
        return rosters.create(session, scene.workspace_id, sheet, scene.now).key


def test_an_offer_shows_the_mask_alone_and_taking_it_the_contact(scene: Scene, vault: Vault) -> None:
    fill(scene, 1)
    (lead,) = offered(scene)
    (row,) = told(scene, "leads/offered")
    assert row.data is not None
    assert row.data["one"]["contact_mask"] == "138****0000"
    assert row.data["one"]["contact"] is None
    card = press(scene, "leads.accept", value=lead.uid)
    assert card.message == "leads/card"
    assert "13800000000" not in str(card.data)
    assert opened(dict(card.data), vault)["one"]["contact"] == "13800000000"


def test_a_contact_whose_key_is_gone_is_shown_as_its_mask(scene: Scene) -> None:
    fill(scene, 1)
    (lead,) = offered(scene)
    card = press(scene, "leads.accept", value=lead.uid)
    assert opened(dict(card.data), Vault(Vault.new_key()))["one"]["contact"] == "138****0000"


def test_ones_own_leads_show_the_contact_of_those_that_were_taken(scene: Scene) -> None:
    fill(scene, 2)
    first, _ = offered(scene, count=2)
    press(scene, "leads.accept", value=first.uid)
    shown = scene.do(handler.leads_word).data["leads"]
    assert [(one["accepted"], one["contact"] is not None) for one in shown] == [(False, False), (True, True)]
    assert scene.do(handler.mine, "UREP2").data["leads"] == []


def test_a_lead_that_is_given_back_is_in_the_pool(scene: Scene) -> None:
    fill(scene, 1)
    (lead,) = offered(scene)
    assert press(scene, "leads.decline", value=lead.uid) == Say("leads/declined", {"customer": "家长0"})
    assert leads(scene)[0].state is LeadState.POOL
    with pytest.raises(Refusal, match="lead_gone"):
        press(scene, "leads.accept", value=lead.uid)


@pytest.mark.parametrize("button", ["leads.accept", "leads.decline", "leads.talk"])
@pytest.mark.parametrize("user", ["UREP2", "UMANAGER", "UMENTOR", "USTRANGER"])
def test_nobody_else_can_do_anything_with_a_lead(scene: Scene, button: str, user: str) -> None:
    fill(scene, 1)
    (lead,) = offered(scene)
    with pytest.raises(Refusal):
        press(scene, button, user, lead.uid)
    assert leads(scene)[0].assigned_to == lead.assigned_to


@pytest.mark.parametrize("button", ["leads.pool", "leads.assign", "leads.import", "leads.run", "leads.cancel"])
@pytest.mark.parametrize("user", ["UREP", "UMENTOR", "USTRANGER"])
def test_only_managers_look_after_the_pool(scene: Scene, button: str, user: str) -> None:
    fill(scene, 1)
    with pytest.raises(Refusal):
        press(scene, button, user, str(scene.team_id))


def test_a_manager_cannot_reach_another_teams_pool(scene: Scene) -> None:
    fill(scene, 1, team_id=other_team(scene))
    foreign = str(leads(scene)[0].team_id)
    assert [team["waiting"] for team in press(scene, "leads.pool", "UMANAGER").data["teams"]] == [0]
    for button in ("leads.assign", "leads.import"):
        with pytest.raises(Refusal, match="not_yours"):
            press(scene, button, "UMANAGER", foreign)
    for meta in ({}, {"team": foreign}, {"team": "x"}):
        with pytest.raises(Refusal, match="not_yours"):
            scene.do(handler.submit_assign, "UMANAGER", meta=meta, fields={"leads": [leads(scene)[0].uid]})
        with pytest.raises(Refusal, match="not_yours"):
            scene.do(handler.submit_import, "UMANAGER", meta=meta, fields={"file": [{"id": "F1"}]})


def test_a_lead_of_another_team_cannot_be_given_out_by_a_forged_id(scene: Scene) -> None:
    fill(scene, 1, team_id=other_team(scene))
    fields = {"person": "UREP", "leads": [leads(scene)[0].uid, "0" * 20]}
    with pytest.raises(Refusal, match="leads_gone"):
        scene.do(handler.submit_assign, "UMANAGER", meta={"team": str(scene.team_id)}, fields=fields)


def test_a_manager_gives_leads_by_hand_and_the_rep_is_told(scene: Scene) -> None:
    fill(scene, 3)
    form = press(scene, "leads.assign", "UMANAGER", str(scene.team_id))
    assert isinstance(form, Open)
    picked = [one["lead"] for one in form.data["leads"][:2]]
    said = scene.do(handler.submit_assign, "UMANAGER", meta=form.meta, fields={"person": "UREP2", "leads": picked})
    assert said == Say("leads/assigned", {"count": 2, "name": "Emily", "id": str(scene.team_id)})
    rows = told(scene, "leads/offered")
    assert [(row.channel, (row.data or {})["name"]) for row in rows] == [("UREP2", "何经理")] * 2
    assert "1380000000" not in str([row.data for row in rows])


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"person": "UREP"}, "leads"),
        ({"person": "UREP", "leads": "x"}, "leads"),
        ({"person": "UREP", "leads": [None, {"a": 1}]}, "leads"),
        ({"person": "UMENTOR", "leads": ["x"]}, "person"),
        ({"person": None, "leads": ["x"]}, "person"),
    ],
)
def test_a_form_with_strange_fields_is_answered_beside_them(scene: Scene, fields: dict[str, Any], wrong: str) -> None:
    fill(scene, 1)
    with pytest.raises(Invalid) as caught:
        scene.do(handler.submit_assign, "UMANAGER", meta={"team": str(scene.team_id)}, fields=fields)
    assert caught.value.fields.keys() == {wrong}


@pytest.mark.parametrize(
    "file",
    [None, "F1", [], ["F1"], [{}], [{"id": 5}], [{"id": ""}], [{"id": "F1/../x"}], [{"id": "F" * 65}], {"id": 1}],
)
def test_what_is_no_file_is_asked_for_again(scene: Scene, file: Any) -> None:
    with pytest.raises(Invalid) as caught:
        scene.do(handler.submit_import, "UMANAGER", meta={"team": str(scene.team_id)}, fields={"file": file})
    assert caught.value.fields.keys() == {"file"}


def test_an_upload_is_confirmed_or_called_off_once_by_the_one_who_sent_it(scene: Scene) -> None:
    meta = {"team": str(scene.team_id)}
    for _ in range(2):
        scene.do(handler.submit_import, "UMANAGER", meta=meta, fields={"file": [{"id": "F1", "name": "leads.csv"}]})
    other_team(scene)
    with scene.session() as session:
        first, second = (upload.uid for upload in session.exec(select(LeadUpload).order_by(col(LeadUpload.id))))
    with pytest.raises(Refusal, match="leads_upload_over"):
        press(scene, "leads.run", "UMANAGER", first)  # not shown yet
    with scene.session() as session:
        for upload in session.exec(select(LeadUpload)).all():
            assert lead_uploads.show(session, upload, b"content")
            assert not lead_uploads.show(session, upload, b"content")
    for user, uid in (("UBOSS", first), ("UMANAGER", "0" * 20), ("UMANAGER", "")):
        with pytest.raises(Refusal, match="leads_upload_over"):
            press(scene, "leads.run", user, uid)
    assert press(scene, "leads.run", "UMANAGER", first).message == "leads/storing"
    assert press(scene, "leads.cancel", "UMANAGER", second).message == "leads/cancelled"
    for button, uid in (("leads.run", first), ("leads.cancel", first), ("leads.run", second)):
        with pytest.raises(Refusal, match="leads_upload_over"):
            press(scene, button, "UMANAGER", uid)


def test_a_preview_that_nobody_answers_is_forgotten_after_a_day(scene: Scene) -> None:
    meta = {"team": str(scene.team_id)}
    scene.do(handler.submit_import, "UMANAGER", meta=meta, fields={"file": [{"id": "F1"}]})
    with scene.session() as session:
        (upload,) = session.exec(select(LeadUpload)).all()
        lead_uploads.show(session, upload, b"content")
        assert lead_uploads.lapse(session, T(-1)) == 0
        assert lead_uploads.lapse(session, T(1)) == 1
        session.expire_all()
        assert (upload.state, upload.sealed) == (UploadState.CANCELLED, None)


def test_by_hand_in_quiet_hours_the_rep_hears_of_it_in_the_morning(scene: Scene) -> None:
    fill(scene, 1)
    scene.now = T(13)
    fields = {"person": "UREP", "leads": [leads(scene)[0].uid]}
    scene.do(handler.submit_assign, "UMANAGER", meta={"team": str(scene.team_id)}, fields=fields)
    assert told(scene, "leads/offered")[0].not_before == T(22)


def test_the_conversation_with_a_lead_is_logged_with_its_contact_filled_in(scene: Scene) -> None:
    fill(scene, 1)
    (lead,) = offered(scene)
    press(scene, "leads.accept", value=lead.uid)
    form = press(scene, "leads.talk", value=lead.uid)
    assert (form.form, form.data["customer"], form.data["contact_mask"]) == ("log/form", "家长0", "138****0000")
    fields = {"customer": "家长0", "minutes": "15", "left": "yes", "stage": "none", "day": "2026-11-24"}
    receipt = scene.do(log.submit, meta=form.meta, fields=fields)
    assert receipt.message == "log/receipt"
    assert receipt.data["valid"]
    assert leads(scene)[0].state is LeadState.WORKED


def test_a_form_that_stayed_open_while_the_lead_went_away_is_taken_all_the_same(scene: Scene) -> None:
    fill(scene, 1)
    (lead,) = offered(scene)
    form = press(scene, "leads.talk", value=lead.uid)
    press(scene, "leads.decline", value=lead.uid)
    receipt = scene.do(log.submit, meta=form.meta, fields={"minutes": "15", "stage": "none", "day": "2026-11-24"})
    assert receipt.message == "log/receipt"
    assert leads(scene)[0].state is LeadState.POOL


def review(scene: Scene, hours: float = 0, days: int = 0) -> None:
    """Let the clock look at the leads."""
    clock = Clock(T(hours, days=days) - machine_now() + timedelta(seconds=1))
    with scene.session() as session:
        review_leads(session, clock)


def test_the_clock_asks_each_rep_once_for_all_their_leads_and_says_when_they_are_gone(scene: Scene) -> None:
    fill(scene, 8)
    offered(scene, "UREP", 7)
    offered(scene, "UREP2", 1)
    for _ in range(3):
        review(scene, days=1)
    rows = told(scene, "leads/untouched")
    assert [(row.channel, len((row.data or {})["leads"]), (row.data or {})["more"]) for row in rows] == [
        ("UREP", 5, 2),
        ("UREP2", 1, 0),
    ]
    for _ in range(3):
        review(scene, days=3)
    assert [row.channel for row in told(scene, "leads/returned")] == ["UREP", "UREP2"]
    assert {lead.state for lead in leads(scene)} == {LeadState.POOL}


def test_homes_show_a_reps_leads_without_contacts_and_a_managers_pool(scene: Scene) -> None:
    fill(scene, 9)
    offered(scene, count=7)
    with scene.session() as session:

        def shown(user: str) -> Any:
            person = scene.person(session, user)
            return home.home(session, person, standing_of(session, person, scene.now), scene.now).data

        rep = shown("UREP")["rep"]
        assert (len(rep["leads"]), rep["leads_more"]) == (5, 2)
        assert {one["contact"] for one in rep["leads"]} == {None}
        assert shown("UREP2")["rep"]["leads"] == []
        assert [team["pool"] for team in shown("UMANAGER")["managed"]] == [2]


def test_the_word_leads_opens_the_pool_for_a_manager_in_both_languages(scene: Scene) -> None:
    fill(scene, 3, "高")
    for word in ("leads", "线索"):
        reply = scene.do(app.COMMANDS["/jiayou"], "UMANAGER", text=word)
        assert reply.message == "leads/pool"
        (team,) = reply.data["teams"]
        assert (team["waiting"], team["intents"]["high"], len(team["best"])) == (3, 3, 3)
        assert {one["contact"] for one in team["best"]} == {None}
