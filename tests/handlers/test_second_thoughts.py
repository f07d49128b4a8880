"""Second thoughts: edit, undo, bring back, each until the week is closed, and every count follows."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest

from handlers import consultation, log, progress
from handlers.reply import Open
from models.errors import Invalid, Refusal
from tests.scene import Scene, T

GOOD = "跟张三妈妈聊了15分钟,留了电话13800008000,担心数学成绩,周六试听"


def opened(scene: Scene, uid: str) -> Open:
    """The form of a saved conversation."""
    reply = scene.do(consultation.edit, value=uid)
    assert isinstance(reply, Open)
    return reply


def kept(form: Open, **changes: Any) -> dict[str, Any]:
    """The form's answers as they stand in it, with some changed."""
    names = ("customer", "minutes", "stage", "concern", "follow_up", "day", "started_at", "text", "left")
    held = {name: form.data[name] for name in names if form.data[name] is not None}
    return {**{name: str(value) for name, value in held.items()}, "contact": None, **changes}


def today(scene: Scene) -> dict[str, Any]:
    """The day's bar."""
    found: dict[str, Any] = scene.do(progress.progress).data["today"]
    return found


def test_a_conversation_of_five_days_ago_can_still_be_edited_while_its_week_is_open(scene: Scene) -> None:
    uid = scene.log(GOOD)["consultation"]
    scene.now = T(days=5)
    form = opened(scene, uid)
    assert form.data["earliest"] == "2026-11-24"
    receipt = scene.do(consultation.submit, fields=kept(form, minutes="45"), meta=form.meta)
    assert receipt.data["minutes"] == 45
    assert scene.consultations()[0].day == T().date()


def test_a_conversation_is_moved_no_further_back_than_a_new_one(scene: Scene) -> None:
    uid = scene.log(GOOD)["consultation"]
    form = opened(scene, uid)
    scene.do(consultation.submit, fields=kept(form, day="2026-11-21", started_at=None), meta=form.meta)
    assert today(scene)["valid"] == 0
    form = opened(scene, uid)
    with pytest.raises(Invalid) as invalid:
        scene.do(consultation.submit, fields=kept(form, day="2026-11-20"), meta=form.meta)
    assert invalid.value.fields["day"].message == "too_far_past"


@pytest.mark.parametrize("action", [consultation.edit, consultation.undo, consultation.redo])
def test_a_closed_week_is_closed(scene: Scene, action: Any) -> None:
    uid = scene.log(GOOD)["consultation"]
    if action is consultation.redo:
        scene.do(consultation.undo, value=uid)
    scene.now = T(days=8)
    with pytest.raises(Refusal, match="week_closed"):
        scene.do(action, value=uid)


def test_a_form_opened_before_the_week_closed_is_refused_after(scene: Scene) -> None:
    form = opened(scene, scene.log(GOOD)["consultation"])
    scene.now = T(days=8)
    with pytest.raises(Refusal, match="week_closed"):
        scene.do(consultation.submit, fields=kept(form), meta=form.meta)


@pytest.mark.parametrize("action", [consultation.edit, consultation.undo, consultation.redo])
def test_nobody_changes_what_a_colleague_saved(scene: Scene, action: Any) -> None:
    uid = scene.log(GOOD)["consultation"]
    with pytest.raises(Refusal, match="not_yours"):
        scene.do(action, "UREP2", value=uid)


def test_an_undone_one_is_brought_back_before_it_is_edited(scene: Scene) -> None:
    uid = scene.log(GOOD)["consultation"]
    scene.do(consultation.undo, value=uid)
    with pytest.raises(Refusal, match="consultation_undone"):
        scene.do(consultation.edit, value=uid)
    with pytest.raises(Refusal, match="consultation_undone"):
        scene.do(consultation.undo, value=uid)
    scene.do(consultation.redo, value=uid)
    assert today(scene)["valid"] == 1
    assert isinstance(opened(scene, uid), Open)


def test_a_conversation_moved_to_a_customer_who_counted_today_counts_no_second_time(scene: Scene) -> None:
    scene.log(GOOD)
    scene.now = T(1)
    other = scene.log("跟李四爸爸聊了20分钟,留了电话13900001111")
    assert today(scene)["valid"] == 2
    form = opened(scene, other["consultation"])
    receipt = scene.do(
        consultation.submit, fields=kept(form, customer="张三妈妈", contact="13800008000"), meta=form.meta
    )
    assert receipt.data["why_not"] == "already_today"
    assert today(scene)["valid"] == 1


def test_a_conversation_whose_customer_is_taken_away_counts_by_what_is_left_of_it(scene: Scene) -> None:
    uid = scene.log("跟张三妈妈聊了15分钟,担心价格")["consultation"]
    form = opened(scene, uid)
    scene.do(consultation.submit, fields=kept(form, customer="", left="yes"), meta=form.meta)
    assert today(scene)["valid"] == 1
    form = opened(scene, uid)
    scene.do(consultation.submit, fields=kept(form, customer="", left="no"), meta=form.meta)
    assert today(scene)["valid"] == 0


def test_of_two_edits_at_once_one_is_saved_and_the_other_told(scene: Scene) -> None:
    form = opened(scene, scene.log(GOOD)["consultation"])
    together = Barrier(2)

    def edit(minutes: str) -> str:
        together.wait()
        try:
            scene.do(consultation.submit, fields=kept(form, minutes=minutes), meta=form.meta)
        except Refusal as refusal:
            return refusal.message
        return "saved"

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(edit, ["20", "30"])) == ["edited_meanwhile", "saved"]
    [stored] = scene.consultations()
    assert stored.edits == 1


def test_a_draft_can_be_saved_only_as_far_back_as_a_form(scene: Scene) -> None:
    card = scene.do(log.log, text="昨天跟张三妈妈聊了15分钟,留了电话13800008000")
    receipt = scene.do(log.save, value=card.data["draft"])
    assert receipt.message == "log/receipt"
