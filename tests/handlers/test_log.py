"""Logging a conversation: what a rep sees, and what counts."""

from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import select

from handlers import consultation, habits, log, progress, score
from handlers.reply import Open, Say
from models.errors import Invalid, Refusal
from models.outbox import Outbox
from tests.scene import Scene, T

GOOD = "跟张三妈妈聊了15分钟,留了电话13800008000,担心数学成绩,用了分层教学案例,周六试听"


def form(**fields: Any) -> dict[str, Any]:
    """A filled form: a good talk, with what is given over it."""
    usual = {
        "customer": "李四爸爸",
        "minutes": "20",
        "contact": "13900001111",
        "stage": "none",
        "concern": "price",
        "day": T().date().isoformat(),
    }
    return {**usual, **fields}


def test_log_alone_opens_an_empty_form(scene: Scene) -> None:
    reply = scene.do(log.log, text="  ")
    assert isinstance(reply, Open)
    assert reply.form == "log/form"
    assert reply.data["customer"] is None


def test_words_become_a_card_and_do_not_count_yet(scene: Scene) -> None:
    card = scene.do(log.log, text=GOOD)
    assert card.message == "log/card"
    assert card.data["customer"] == "张三妈妈"
    assert card.data["minutes"] == 15
    assert card.data["contact_mask"] == "138****8000"
    assert card.data["stage"] == "interested"
    assert card.data["follow_up"] == "2026-11-28"
    assert scene.consultations() == []


def test_saving_a_card_makes_one_consultation_and_moves_the_bar(scene: Scene) -> None:
    receipt = scene.log(GOOD)
    assert receipt["valid"] is True
    assert receipt["today"] == {"valid": 1, "target": 5}
    assert receipt["became_interested"] is True
    [stored] = scene.consultations()
    assert "13800008000" not in stored.text
    assert "138****8000" in stored.text


def test_a_card_saved_twice_is_one_consultation(scene: Scene) -> None:
    card = scene.do(log.log, text=GOOD)
    scene.do(log.save, value=card.data["draft"])
    with pytest.raises(Refusal) as refusal:
        scene.do(log.save, value=card.data["draft"])
    assert refusal.value.data == {"state": "saved"}
    assert len(scene.consultations()) == 1


@pytest.mark.parametrize("action", [log.save, log.edit, log.discard])
def test_nobody_reaches_anothers_draft_by_its_id(scene: Scene, action: Any) -> None:
    card = scene.do(log.log, text=GOOD)
    with pytest.raises(Refusal, match="not_yours"):
        scene.do(action, "UREP2", value=card.data["draft"])


def test_a_discarded_card_leaves_nothing(scene: Scene) -> None:
    card = scene.do(log.log, text=GOOD)
    assert scene.do(log.discard, value=card.data["draft"]) == Say("log/discarded")
    with pytest.raises(Refusal, match="draft_closed"):
        scene.do(log.save, value=card.data["draft"])


def test_a_draft_lapses_after_three_days(scene: Scene) -> None:
    card = scene.do(log.log, text=GOOD)
    scene.now = T(days=3)
    with pytest.raises(Refusal) as refusal:
        scene.do(log.save, value=card.data["draft"])
    assert refusal.value.data == {"state": "lapsed"}


def test_a_card_without_minutes_opens_the_form_instead_of_counting(scene: Scene) -> None:
    card = scene.do(log.log, text="张三妈妈加了微信，担心价格")
    assert "minutes" in card.data["missing"]
    reply = scene.do(log.save, value=card.data["draft"])
    assert isinstance(reply, Open)
    assert reply.meta == {"draft": card.data["draft"]}


def test_the_form_of_a_draft_saves_that_draft(scene: Scene) -> None:
    card = scene.do(log.log, text="张三妈妈加了微信，担心价格")
    fields = form(customer="张三妈妈", minutes="12", contact=None, left="yes")
    receipt = scene.do(log.submit, fields=fields, meta={"draft": card.data["draft"]})
    assert receipt.data["valid"] is True
    with pytest.raises(Refusal, match="draft_closed"):
        scene.do(log.submit, fields=fields, meta={"draft": card.data["draft"]})


def test_the_same_words_again_ask_whether_they_are_another_talk(scene: Scene) -> None:
    scene.log(GOOD)
    scene.now = T(1)
    again = scene.do(log.log, text=GOOD.replace(",", ", "))
    assert again.data["repeated_at"] == "10:00"
    scene.now = T(days=1)
    assert scene.do(log.log, text=GOOD).data["repeated_at"] is None


def test_a_contact_counts_once_a_day(scene: Scene) -> None:
    scene.log(GOOD)
    scene.now = T(1)
    second = scene.log("又跟张三妈妈聊了20分钟，价格还是嫌贵")
    assert second["why_not"] == "already_today"
    assert second["first_talk"] is False
    assert second["today"]["valid"] == 1
    scene.now = T(days=1)
    assert scene.log("又跟张三妈妈聊了20分钟")["valid"] is True


def test_undoing_the_one_that_counted_lets_the_other_count(scene: Scene) -> None:
    first = scene.log(GOOD)
    scene.now = T(1)
    scene.log("又跟张三妈妈聊了20分钟")
    undone = scene.do(consultation.undo, value=first["consultation"])
    assert undone.data["today"]["valid"] == 1
    assert [talk.counted for talk in scene.consultations()] == [False, True]


@pytest.mark.parametrize(("minutes", "valid"), [("9", False), ("10", True)])
def test_ten_minutes_are_long_enough_and_nine_are_not(scene: Scene, minutes: str, valid: bool) -> None:
    assert scene.do(log.submit, fields=form(minutes=minutes)).data["valid"] is valid


def test_without_a_way_to_reach_the_customer_it_does_not_count(scene: Scene) -> None:
    receipt = scene.do(log.submit, fields=form(contact=None, left="no"))
    assert receipt.data["why_not"] == "unreachable"


def test_a_contact_left_later_makes_earlier_talks_count(scene: Scene) -> None:
    scene.do(log.submit, fields=form(contact=None, left="no"))
    scene.now = T(days=1)
    scene.do(log.submit, fields=form(day=T(days=1).date().isoformat()))
    assert [talk.counted for talk in scene.consultations()] == [True, True]


def test_one_customer_with_two_reps_counts_for_both(scene: Scene) -> None:
    scene.log(GOOD)
    other = scene.log(GOOD, "UREP2")
    assert other["valid"] is True
    assert other["first_talk"] is False
    assert other["became_interested"] is True


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("minutes", "0", "minutes_range"),
        ("minutes", "-5", "minutes_range"),
        ("minutes", "9999", "minutes_range"),
        ("minutes", "ten", "minutes_range"),
        ("minutes", "", "required"),
        ("day", (T() + timedelta(days=1)).date().isoformat(), "in_future"),
        ("day", (T() - timedelta(days=4)).date().isoformat(), "too_far_past"),
        ("day", "yesterday", "bad_date"),
        ("follow_up", "soon", "bad_date"),
        ("amount", "-1", "bad_amount"),
        ("amount", "1e99", "bad_amount"),
        ("amount", "NaN", "bad_amount"),
        ("contact", "call me", "bad_contact"),
        ("text", "字" * 3001, "too_long"),
    ],
)
def test_a_wrong_field_is_told_beside_it(scene: Scene, field: str, value: str, message: str) -> None:
    with pytest.raises(Invalid) as invalid:
        scene.do(log.submit, fields=form(**{field: value}))
    assert invalid.value.fields[field].message == message
    assert scene.consultations() == []


@pytest.mark.parametrize("text", ["🎉🎉🎉", "\u200f\u202e", "\x00\x01", "...", "<!channel>"])
def test_words_that_say_nothing_get_an_example(scene: Scene, text: str) -> None:
    assert scene.do(log.log, text=text) == Say("log/nothing_read")


def test_a_text_longer_than_a_form_holds_is_refused(scene: Scene) -> None:
    with pytest.raises(Refusal, match="too_long"):
        scene.do(log.log, text="聊" * 40_000)


def test_progress_agrees_with_the_receipt(scene: Scene) -> None:
    receipt = scene.log(GOOD)
    shown = scene.do(progress.progress)
    assert shown.data["today"] == receipt["today"]
    assert shown.data["week"]["interested"] == 1
    assert shown.data["rate"] == {"interested": 1, "valid": 1, "value": 1.0}
    scene.now = T(days=3)
    [due] = scene.do(progress.progress).data["follow_ups"]
    assert due["customer"] == "张三妈妈"


def test_overlapping_talks_are_pointed_out(scene: Scene) -> None:
    scene.do(log.submit, fields=form(started_at="09:00", minutes="30"))
    second = scene.do(log.submit, fields=form(customer="王五", contact="13700002222", started_at="09:20"))
    assert second.data["overlap"] == {"customer": "李四爸爸", "started_at": "09:00"}


def test_an_edit_moves_every_count(scene: Scene) -> None:
    receipt = scene.log(GOOD)
    opened = scene.do(consultation.edit, value=receipt["consultation"])
    changed = scene.do(
        consultation.submit, fields=form(customer="张三妈妈", contact=None, minutes="5"), meta=opened.meta
    )
    assert changed.data["today"]["valid"] == 0
    with pytest.raises(Refusal, match="edited_meanwhile"):
        scene.do(consultation.submit, fields=form(), meta=opened.meta)


def test_a_week_closes_on_the_wednesday_after_it(scene: Scene) -> None:
    receipt = scene.log(GOOD)
    scene.now = T(days=7)
    assert isinstance(scene.do(consultation.edit, value=receipt["consultation"]), Open)
    scene.now = T(days=8)
    with pytest.raises(Refusal, match="week_closed"):
        scene.do(consultation.undo, value=receipt["consultation"])


def test_a_nameless_prospect_who_left_a_contact_counts_each_time(scene: Scene) -> None:
    for _ in range(2):
        receipt = scene.do(log.submit, fields=form(customer="", contact=None, left="yes"))
    assert receipt.data["today"]["valid"] == 2


def test_an_edit_of_the_minutes_leaves_the_customer_who_it_was(scene: Scene) -> None:
    first = scene.do(log.submit, fields=form(customer="王女士", contact="13900000001"))
    scene.do(log.submit, fields=form(customer="王女士", contact="13900000002"))
    before = [talk.customer_id for talk in scene.consultations()]
    opened = scene.do(consultation.edit, value=first.data["consultation"])
    scene.do(consultation.submit, fields=form(customer="王女士", contact=None, minutes="30"), meta=opened.meta)
    assert [talk.customer_id for talk in scene.consultations()] == before
    assert [talk.counted for talk in scene.consultations()] == [True, True]


def test_the_goal_is_congratulated_once_and_not_again_for_an_edit(scene: Scene) -> None:
    receipts = [scene.log(f"客户{n}聊了20分钟，电话1390000000{n}，问价格") for n in range(5)]
    assert [receipt["goal_met_now"] for receipt in receipts] == [False] * 4 + [True]
    opened = scene.do(consultation.edit, value=receipts[4]["consultation"])
    fields = form(customer="客户4", contact=None, minutes="30", left="yes")
    assert scene.do(consultation.submit, fields=fields, meta=opened.meta).data["goal_met_now"] is False


def test_an_edit_that_reaches_the_goal_is_congratulated(scene: Scene) -> None:
    receipts = [scene.log(f"客户{n}聊了{20 if n else 5}分钟，电话1390000000{n}，问价格") for n in range(5)]
    opened = scene.do(consultation.edit, value=receipts[0]["consultation"])
    fields = form(customer="客户0", contact=None, minutes="30", left="yes")
    assert scene.do(consultation.submit, fields=fields, meta=opened.meta).data["goal_met_now"] is True


def test_a_red_line_that_was_not_read_counts_for_nothing(scene: Scene) -> None:
    receipt = scene.log("王女士聊了20分钟，电话13900000001，问能不能考上，我说跟着我们学保过，不过退费，全款6980已付")
    assert receipt["score"]["red_lines"]
    assert receipt["why_not"] == "unread"
    assert receipt["month"]["deals"] == receipt["week"]["interested"] == receipt["today"]["valid"] == 0
    read = scene.do(score.read, value=receipt["consultation"])
    assert read.data["month"]["deals"] == read.data["today"]["valid"] == 1


def test_a_draft_starts_when_it_was_typed_not_when_it_was_saved(scene: Scene) -> None:
    card = scene.do(log.log, text="王女士聊了20分钟，电话13900000001，问价格")
    scene.now = T(5)
    scene.do(log.save, value=card.data["draft"])
    assert scene.consultations()[0].started_at == T() - timedelta(minutes=20)


def test_a_closed_week_takes_no_new_conversation(scene: Scene) -> None:
    scene.now = T(days=8)
    with pytest.raises(Invalid) as invalid:
        scene.do(log.submit, fields=form(day=T(days=5).date().isoformat()))
    assert invalid.value.fields["day"].message == "week_closed"


def test_on_leave_there_is_no_goal(scene: Scene) -> None:
    scene.do(habits.submit_away, fields={"first": "2026-11-24", "last": "2026-11-24"})
    shown = scene.do(progress.progress).data
    assert shown["rest_day"] is True
    assert shown["today"]["target"] == 0


def test_a_mentor_decides_without_reading_the_red_line(scene: Scene) -> None:
    receipt = scene.log("王女士聊了20分钟，电话13900000001，问能不能考上，我说跟着我们学保过，不过退费")
    scene.do(score.dispute, value=f"{receipt['consultation']}:resolved")
    with scene.database.reading() as session:
        [row] = [row for row in session.exec(select(Outbox)) if row.message == "score/case"]
    assert row.data is not None
    assert all(line["words"] not in row.data["note_text"] for line in receipt["score"]["red_lines"])
    scene.do(score.count_it, "UMENTOR", value=row.data["case"])
    with pytest.raises(Refusal, match="decided_already"):
        scene.do(score.leave_it, "UMANAGER", value=row.data["case"])
    with pytest.raises(Refusal):
        scene.do(score.count_it, "UREP2", value=row.data["case"])
