"""Points: the day's goal is paid once and follows every second thought; what was spent is owed, never revoked."""

from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from handlers import consultation, log
from models import consultations, habits, ledger, points, points_history, rewards, shelf
from models.days import Span
from models.errors import Invalid, Refusal
from models.ledger import PointsAccount, PointsEntry, Source
from models.points import DayGoal
from models.rewards import Redemption
from models.roles import standing_of
from models.shelf import Label
from models.targets import set_own
from models.teams import Membership, Role
from tests.models.talking import talk
from tests.scene import TUESDAY, Scene


def goal(scene: Scene, days_ago: int = 0, user: str = "UREP", count: int = 5) -> list[str]:
    """So many talks on a day, each with somebody else; their ids."""
    return [talk(scene, f"{user}{days_ago}客户{n}", days_ago, user=user).uid for n in range(count)]


def entries(scene: Scene, user: str = "UREP") -> list[tuple[Source, int, int]]:
    """A person's entries: source, amount, what it moved of the debt."""
    with scene.database.reading() as session:
        mine = select(PointsEntry).where(PointsEntry.person_id == scene.person(session, user).key)
        return [(one.source, one.amount, one.owed) for one in session.exec(mine.order_by(PointsEntry.id))]  # type: ignore[arg-type]


def account(scene: Scene, user: str = "UREP") -> PointsAccount:
    """A person's account."""
    with scene.database.reading() as session:
        return ledger.glance(session, scene.person(session, user).key)


def undo(scene: Scene, uid: str) -> None:
    scene.do(consultation.undo, value=uid)


def redo(scene: Scene, uid: str) -> None:
    scene.do(consultation.redo, value=uid)


def wish(scene: Scene, price: int, user: str = "UREP") -> Redemption:
    """A reward of this price, asked for."""
    with scene.session() as session:
        reward = shelf.add(session, scene.team(session), Label("咖啡券", price, 5), scene.now)
        return rewards.redeem(session, reward, scene.person(session, user), str(price), scene.now)


def test_the_goal_is_paid_when_it_is_met_and_not_before(scene: Scene) -> None:
    goal(scene, count=4)
    assert entries(scene) == []
    goal(scene, count=1, user="UREP2")
    talk(scene, "第五位", 0)
    assert entries(scene) == [(Source.GOAL, 50, 0)]
    assert account(scene).free == 50
    assert account(scene, "UREP2").free == 0


def test_more_than_the_goal_pays_no_more(scene: Scene) -> None:
    goal(scene, count=9)
    assert entries(scene) == [(Source.GOAL, 50, 0)]


def test_an_undo_takes_the_points_back_and_a_redo_brings_them_again(scene: Scene) -> None:
    uids = goal(scene)
    undo(scene, uids[0])
    undo(scene, uids[1])
    assert entries(scene) == [(Source.GOAL, 50, 0), (Source.GOAL_REVERSAL, -50, 0)]
    redo(scene, uids[0])
    redo(scene, uids[1])
    assert [source for source, _, _ in entries(scene)] == [Source.GOAL, Source.GOAL_REVERSAL, Source.GOAL]
    assert account(scene).free == 50


def test_an_edit_that_moves_a_talk_to_another_day_moves_both_days(scene: Scene) -> None:
    goal(scene, days_ago=1)
    uids = goal(scene, count=4)
    assert account(scene).free == 50
    moved = talk(scene, "昨天的", 1)
    opened = scene.do(consultation.edit, value=moved.uid)
    fields = {"customer": "昨天的", "minutes": "20", "left": "yes", "stage": "none", "day": TUESDAY.date().isoformat()}
    scene.do(consultation.submit, fields=fields, meta=opened.meta)
    assert account(scene).free == 100
    undo(scene, uids[0])
    assert account(scene).free == 50


def test_what_was_spent_is_owed_and_taken_from_the_next_award(scene: Scene) -> None:
    uids = goal(scene)
    made = wish(scene, 30)
    undo(scene, uids[0])
    assert entries(scene)[-1] == (Source.GOAL_REVERSAL, -20, 30)
    assert (account(scene).free, account(scene).reserved, account(scene).owed) == (0, 30, 30)
    goal(scene, days_ago=1)
    assert entries(scene)[-2:] == [(Source.GOAL, 50, 0), (Source.DEBT_SETTLEMENT, -30, -30)]
    assert (account(scene).free, account(scene).owed) == (20, 0)
    with scene.session() as session:
        again = rewards.wish_of(session, made.uid, scene.person(session, "UREP").key, set())
        assert again.state is rewards.WishState.ASKED


def test_a_day_off_and_a_leave_have_no_goal(scene: Scene) -> None:
    scene.now = TUESDAY + timedelta(days=5)  # a Sunday
    with scene.session() as session:
        seat = standing_of(session, scene.person(session, "UREP"), scene.now).rep
        from models.talks import Talk

        for number in range(6):
            told = Talk(day=scene.now.date(), customer=f"客户{number}", minutes=20, contact=True)
            consultations.add(session, seat, told, scene.now)
    assert entries(scene) == []


def test_a_leave_noted_after_the_goal_takes_nothing_back(scene: Scene) -> None:
    uids = goal(scene, count=6)
    with scene.session() as session:
        today = TUESDAY.date()
        habits.go_away(session, scene.workspace_id, scene.person(session, "UREP").key, Span(today, today), today)
    undo(scene, uids[0])
    assert account(scene).free == 50


def test_a_goal_of_ones_own_counts(scene: Scene) -> None:
    with scene.session() as session:
        mine = select(Membership).where(
            Membership.person_id == scene.person(session, "UREP").key, Membership.role == Role.REP
        )
        fields = {"daily_valid": "3", "from_day": TUESDAY.date().isoformat()}
        set_own(session, scene.team(session), session.exec(mine).one(), fields, TUESDAY.date())
    goal(scene, count=3)
    assert account(scene).free == 50


def test_a_shared_customers_contact_pays_the_other_rep_too(scene: Scene) -> None:
    goal(scene, user="UREP2", count=4)
    talk(scene, "共同客户", 0, user="UREP2", contact=None)
    assert account(scene, "UREP2").free == 0
    fifth = scene.consultations("UREP2")[-1]
    with scene.session() as session:
        stored = session.get_one(consultations.Consultation, fifth.key)
        stored.contact_left = True
        touched = consultations.settle(session, stored.customer_id or 0, scene.now)
        points.follow(session, touched, scene.now)
    assert account(scene, "UREP2").free == 50


def test_a_red_line_counts_once_it_was_read(scene: Scene) -> None:
    goal(scene, count=4)
    receipt = scene.log("跟王女士聊了20分钟,电话13900000001,我跟她说保证提30分")
    assert entries(scene) == []
    from handlers import score

    scene.do(score.read, value=receipt["consultation"])
    assert account(scene).free == 50


def test_a_correction_is_an_entry_with_a_reason_and_tells_nothing_of_the_balance(scene: Scene) -> None:
    with scene.session() as session:
        seat = standing_of(session, scene.person(session, "UREP"), scene.now).rep
        manager = scene.person(session, "UMANAGER").key
        points.correct(session, seat.membership, "30", "帮新同事录入", manager, scene.now)
        points.correct(session, seat.membership, "-100", "重复录入", manager, scene.now)
        for amount, reason in (("0", "x"), ("5", " "), ("x", "x"), ("5", "x" * 201)):
            with pytest.raises(Invalid):
                points.correct(session, seat.membership, amount, reason, manager, scene.now)
    assert entries(scene) == [(Source.CORRECTION, 30, 0), (Source.CORRECTION, -30, 70)]
    assert account(scene).owed == 70


def test_the_database_refuses_a_second_pay_and_a_balance_below_zero(scene: Scene) -> None:
    goal(scene)
    with scene.database.reading() as session:
        paid = session.exec(select(PointsEntry)).one()
    again = paid.model_dump(exclude={"id"})
    with pytest.raises(IntegrityError), scene.session() as session:
        session.connection().execute(sa.insert(PointsEntry), [again])
    for wrong in ({"reserved": 51}, {"total": -1}, {"owed": -1}, {"reserved": -1}):
        with pytest.raises(IntegrityError), scene.session() as session:
            session.connection().execute(sa.update(PointsAccount).values(**wrong))
    row = {"workspace_id": scene.workspace_id, "person_id": paid.person_id, "day": paid.day}
    with pytest.raises(IntegrityError), scene.session() as session:
        session.connection().execute(sa.insert(DayGoal), [{**row, "goal": 5, "is_met": True, "rounds": 1}])


def test_a_history_is_read_page_by_page(scene: Scene) -> None:
    with scene.session() as session:
        seat = standing_of(session, scene.person(session, "UREP"), scene.now).rep
        for number in range(23):
            points.correct(session, seat.membership, str(number + 1), "一次", seat.membership.person_id, scene.now)
    seen: list[int] = []
    before, more = points_history.END, True
    with scene.database.reading() as session:
        while more:
            found, more = points_history.page(session, seat.membership.person_id, before)
            seen += [one.entry.amount for one in found]
            before = found[-1].entry.key
    assert seen == list(range(23, 0, -1))


def test_talks_of_one_person_at_once_pay_once(scene: Scene) -> None:
    from concurrent.futures import ThreadPoolExecutor

    goal(scene, count=3)
    cards = [scene.do(log.log, text=f"跟王{n}号聊了20分钟,电话1390000000{n}").data["draft"] for n in range(4)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda draft: scene.do(log.save, value=draft), cards))
    assert entries(scene) == [(Source.GOAL, 50, 0)]


def test_what_costs_more_than_is_free_is_refused(scene: Scene) -> None:
    goal(scene)
    with pytest.raises(Refusal, match="points_missing"):
        wish(scene, 60)
    assert account(scene).reserved == 0
