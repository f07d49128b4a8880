"""Whatever happens, the ledger holds: random stories, alone and in several threads, beside plain sums."""

import itertools
import random
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, select

from bot.database import Database, is_collision
from handlers import consultation, log, points, shop, shop_keeping
from models.consultations import Consultation
from models.errors import Invalid, Refusal
from models.ledger import PointsAccount, PointsEntry, Source
from models.points import FOR_THE_GOAL, DayGoal
from models.rewards import OPEN, Redemption, Reward, WishState
from models.targets import set_own
from models.teams import Membership, Role
from tests.models.stories import tell
from tests.scene import Scene

REPS = ("UREP", "UREP2")
GOAL = 2
"""A small goal, so that short stories reach it."""
WHICH = st.integers(0, 30)
_workspaces = itertools.count()


class Life:
    """What two reps and their manager do, by the handlers; a refusal is an answer too."""

    def __init__(self, database: Database) -> None:
        self.scene = Scene(database, f"L{next(_workspaces)}")
        self.saved: list[tuple[str, str]] = []
        self.wishes: list[tuple[str, str]] = []
        self.handed_out = Counter[str]()
        """What managers put on the shelf, by reward."""
        self._customers = itertools.count()
        with self.scene.session() as session:
            team = self.scene.team(session)
            for rep in REPS:
                mine = select(Membership).where(
                    Membership.person_id == self.scene.person(session, rep).key, Membership.role == Role.REP
                )
                fields = {"daily_valid": str(GOAL), "from_day": (self.scene.now - timedelta(days=8)).date().isoformat()}
                set_own(session, team, session.exec(mine).one(), fields, self.scene.now.date())

    def attempt(self, handler: Any, user: str, **what: Any) -> Any:
        """Do something; of two that got in each other's way the second tries again, as the adapter lets it."""
        for again in (True, False):
            with suppress(Refusal, Invalid):
                try:
                    return self.scene.do(handler, user, **what)
                except DBAPIError as error:
                    if not (again and is_collision(error)):
                        raise
                    continue
            return None
        return None

    def add_reward(self, price: int, stock: int) -> None:
        fields = {"title": "礼物", "price": str(price), "stock": str(stock)}
        page = self.attempt(shop_keeping.submit, "UMANAGER", fields=fields, meta={"team": str(self.scene.team_id)})
        if page:
            newest = {one["id"] for one in page.data["rewards"]} - self.handed_out.keys()
            for uid in newest:
                self.handed_out[uid] = stock

    def log(self, rep: str, back: int, minutes: int) -> None:
        fields = {
            "customer": f"客户{next(self._customers)}",
            "left": "yes",
            "minutes": str(minutes),
            "stage": "none",
            "day": (self.scene.now.date() - timedelta(days=back)).isoformat(),
        }
        receipt = self.attempt(log.submit, rep, fields=fields)
        if receipt:
            self.saved.append((rep, receipt.data["consultation"]))

    def edit(self, which: int, back: int, minutes: int) -> None:
        rep, uid = self._pick(self.saved, which)
        opened = self.attempt(consultation.edit, rep, value=uid)
        if opened:
            fields = {
                "customer": opened.data["customer"],
                "minutes": str(minutes),
                "left": "yes",
                "stage": "none",
                "day": (self.scene.now.date() - timedelta(days=back)).isoformat(),
            }
            self.attempt(consultation.submit, rep, fields=fields, meta=opened.meta)

    def undo(self, which: int) -> None:
        rep, uid = self._pick(self.saved, which)
        self.attempt(consultation.undo, rep, value=uid)

    def redo(self, which: int) -> None:
        rep, uid = self._pick(self.saved, which)
        self.attempt(consultation.redo, rep, value=uid)

    def redeem(self, rep: str, which: int) -> None:
        shown = self.scene.do(shop.shop, rep).data["rewards"]
        if shown:
            page = self.attempt(shop.redeem, rep, value=shown[which % len(shown)]["value"])
            if page:
                self.wishes.append((rep, page.data["wishes"][-1]["wish"]))

    def settle(self, which: int, how: str) -> None:
        rep, uid = self._pick(self.wishes, which)
        if how == "cancel":
            self.attempt(shop.cancel, rep, value=uid)
        elif how == "decline":
            self.attempt(shop_keeping.decline, "UMANAGER", fields={}, meta={"wish": uid})
        else:
            handler = shop_keeping.approve if how == "approve" else shop_keeping.hand_over
            self.attempt(handler, "UMANAGER", value=uid)

    def restock(self, which: int, more: int) -> None:
        shown = self.scene.do(shop_keeping.keep, "UMANAGER", value=str(self.scene.team_id)).data["rewards"]
        if shown:
            uid = shown[which % len(shown)]["id"]
            opened = self.attempt(shop_keeping.edit_form, "UMANAGER", value=uid)
            fields = {"title": opened.data["title"], "price": str(opened.data["price"]), "more": str(more)}
            if self.attempt(shop_keeping.submit, "UMANAGER", fields=fields, meta=opened.meta):
                self.handed_out[uid] += more

    def correct(self, rep: str, amount: int) -> None:
        fields = {"person": rep, "amount": str(amount), "reason": "调整"}
        self.attempt(points.submit_correct, "UMANAGER", fields=fields, meta={"team": str(self.scene.team_id)})

    def check(self) -> None:
        """Hold every account, day and reward against plain sums."""
        with self.scene.database.reading() as session:
            for rep in REPS:
                person_id = self.scene.person(session, rep).key
                self._check_account(session, person_id)
                self._check_days(session, person_id)
            self._check_stock(session)

    def _check_account(self, session: Session, person_id: int) -> None:
        entries = session.exec(select(PointsEntry).where(PointsEntry.person_id == person_id)).all()
        wishes = session.exec(select(Redemption).where(Redemption.person_id == person_id)).all()
        account = session.exec(select(PointsAccount).where(PointsAccount.person_id == person_id)).one_or_none()
        total = sum(entry.amount for entry in entries)
        reserved = sum(wish.price for wish in wishes if wish.state in OPEN)
        owed = sum(entry.owed for entry in entries)
        assert total - reserved >= 0
        assert owed >= 0
        held = (account.total, account.reserved, account.owed) if account else (0, 0, 0)
        assert held == (total, reserved, owed)
        spent = {entry.redemption_id for entry in entries if entry.source is Source.REDEMPTION}
        assert spent == {wish.id for wish in wishes if wish.state is WishState.HANDED_OVER}

    def _check_days(self, session: Session, person_id: int) -> None:
        counted = Counter(
            talk.day
            for talk in session.exec(select(Consultation).where(Consultation.person_id == person_id))
            if talk.counted
        )
        days = session.exec(select(DayGoal).where(DayGoal.person_id == person_id)).all()
        entries = session.exec(select(PointsEntry).where(PointsEntry.person_id == person_id)).all()
        assert {day.day for day in days if day.is_met} == {
            day for day, count in counted.items() if count >= GOAL and day.weekday() < 5
        }
        for day in days:
            paid = [one for one in entries if one.day == day.day and one.source is Source.GOAL]
            back = [one for one in entries if one.day == day.day and one.source is Source.GOAL_REVERSAL]
            assert len(paid) - len(back) == day.is_met
            assert {one.amount for one in paid} == {FOR_THE_GOAL}
            assert {one.owed - one.amount for one in back} <= {FOR_THE_GOAL}

    def _check_stock(self, session: Session) -> None:
        for reward in session.exec(select(Reward).where(Reward.team_id == self.scene.team_id)):
            wishes = session.exec(select(Redemption).where(Redemption.reward_id == reward.key)).all()
            held = sum(wish.state in OPEN or wish.state is WishState.HANDED_OVER for wish in wishes)
            assert reward.stock >= 0
            assert reward.stock + held == self.handed_out[reward.uid]

    @staticmethod
    def _pick(known: list[tuple[str, str]], which: int) -> tuple[str, str]:
        return known[which % len(known)] if known else ("UREP", "none")


def machine_on(database: Database) -> type[RuleBasedStateMachine]:
    """A story of two reps and a manager, in a workspace of its own."""

    class Story(RuleBasedStateMachine):
        def __init__(self) -> None:
            super().__init__()
            self.life = Life(database)

        @initialize(price=st.sampled_from([10, 50, 60]), stock=st.integers(1, 2))
        def shelf(self, price: int, stock: int) -> None:
            self.life.add_reward(price, stock)

        @rule(rep=st.sampled_from(REPS), back=st.integers(0, 3), minutes=st.sampled_from([5, 20, 20, 20]))
        def log(self, rep: str, back: int, minutes: int) -> None:
            self.life.log(rep, back, minutes)

        @rule(rep=st.sampled_from(REPS), back=st.integers(0, 3))
        def meet(self, rep: str, back: int) -> None:
            for _ in range(GOAL):
                self.life.log(rep, back, 20)

        @rule(which=WHICH, back=st.integers(0, 3), minutes=st.sampled_from([5, 20]))
        def edit(self, which: int, back: int, minutes: int) -> None:
            self.life.edit(which, back, minutes)

        @rule(which=WHICH)
        def undo(self, which: int) -> None:
            self.life.undo(which)

        @rule(which=WHICH)
        def redo(self, which: int) -> None:
            self.life.redo(which)

        @rule(rep=st.sampled_from(REPS), which=WHICH)
        def redeem(self, rep: str, which: int) -> None:
            self.life.redeem(rep, which)

        @rule(which=WHICH, how=st.sampled_from(["cancel", "decline", "approve", "hand over"]))
        def settle(self, which: int, how: str) -> None:
            self.life.settle(which, how)

        @rule(which=WHICH, more=st.integers(-2, 3))
        def restock(self, which: int, more: int) -> None:
            self.life.restock(which, more)

        @rule(rep=st.sampled_from(REPS), amount=st.sampled_from([-70, -10, 15, 60]))
        def correct(self, rep: str, amount: int) -> None:
            self.life.correct(rep, amount)

        @rule(hours=st.sampled_from([2, 24]))
        def time_passes(self, hours: int) -> None:
            self.life.scene.now += timedelta(hours=hours)

        @invariant()
        def the_ledger_holds(self) -> None:
            self.life.check()

    return Story


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_the_ledger_holds_through_random_stories(database: Database) -> None:
    tell(machine_on(database), examples=15, steps=25)


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_the_ledger_holds_through_random_stories_on_postgresql(database: Database) -> None:
    tell(machine_on(database), examples=4, steps=20)


def test_the_ledger_holds_when_several_hands_act_at_once(database: Database) -> None:
    life = Life(database)
    life.add_reward(30, 2)
    life.add_reward(60, 3)

    def live(seed: int) -> None:
        rng = random.Random(seed)
        for _ in range(25):
            _act(life, rng, rng.choice(REPS), rng.randrange(30))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(live, range(4)))
    life.check()
    with database.reading() as session:
        assert session.exec(select(Redemption)).first() is not None
        assert session.exec(select(PointsEntry).where(PointsEntry.source == Source.GOAL)).first() is not None


def _act(life: Life, rng: random.Random, rep: str, which: int) -> None:
    acts = [
        lambda: life.log(rep, rng.randrange(2), 20),
        lambda: life.log(rep, 0, 20),
        lambda: life.undo(which),
        lambda: life.redo(which),
        lambda: life.edit(which, rng.randrange(2), rng.choice([5, 20])),
        lambda: life.redeem(rep, which),
        lambda: life.settle(which, rng.choice(["cancel", "decline", "approve", "hand over"])),
        lambda: life.correct(rep, rng.choice([-40, 30])),
    ]
    rng.choice(acts)()
