"""Whom to call next: held against plain loops over the rows, for one rep and for a team."""

import random
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import select

from handlers import consultation as consultation_handlers
from models import playbook, suggestion
from models.consultations import Consultation
from models.errors import Refusal
from models.playbook import Language
from models.suggestion import AnswerKind, FollowUpAnswer, Suggestion
from models.weighing import DEAL, INTERESTED
from tests.models.talking import talk
from tests.scene import Scene, T

TODAY = T().date()
TOMORROW = TODAY + timedelta(days=1)


def suggested(scene: Scene, user: str = "UREP", today: date = TODAY) -> Suggestion | None:
    """What one rep is told, in Chinese."""
    with scene.session() as session:
        person = scene.person(session, user)
        return suggestion.suggest_to(
            session, scene.team(session), person.key, Language.ZH, today, today + timedelta(days=1)
        )


def name(scene: Scene, user: str = "UREP", today: date = TODAY) -> str | None:
    """Whom one rep is told to call."""
    found = suggested(scene, user, today)
    return found.customer_name if found else None


def answer(scene: Scene, told: Consultation, kind: AnswerKind, user: str = "UREP", day: int = 0) -> bool:
    """A rep's answer on a day."""
    with scene.session() as session:
        person = scene.person(session, user)
        return suggestion.answer(session, person.key, told.uid, kind, T(days=day).date(), T(days=day))[1]


@contextmanager
def counted(session: Any) -> Iterator[list[str]]:
    """The statements that a block sends."""
    seen: list[str] = []

    def note(_: Any, __: Any, statement: str, *___: Any) -> None:
        seen.append(statement)

    engine = session.get_bind()
    sa.event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        sa.event.remove(engine, "before_cursor_execute", note)


def test_the_interested_customer_with_a_date_comes_before_one_with_nothing_but_a_date(scene: Scene) -> None:
    talk(scene, "李四爸爸", 1, follow_up=1)
    talk(scene, "张三妈妈", 2, stage="interested", concern="results", follow_up=1)
    with scene.session() as session:
        playbook.ship(session, scene.workspace_id, scene.now)
    found = suggested(scene)
    assert found is not None
    assert (found.customer_name, found.is_interested, found.due_on) == ("张三妈妈", True, TOMORROW)
    assert found.card is not None
    assert (found.card.concern.value, found.card.language) == ("results", Language.ZH)


def test_a_customer_who_signed_up_or_paid_a_colleague_is_not_suggested(scene: Scene) -> None:
    talk(scene, "张三妈妈", 3, stage="interested", follow_up=1)
    paid = talk(scene, "张三妈妈", 1, stage="deposit", follow_up=1)
    assert name(scene) is None
    scene.do(consultation_handlers.undo, value=paid.uid)
    assert name(scene) == "张三妈妈"
    talk(scene, "张三妈妈", 0, user="UREP2", stage="paid")
    assert name(scene) is None


def test_who_neither_showed_interest_nor_has_a_date_or_is_long_gone_is_not_suggested(scene: Scene) -> None:
    talk(scene, "王五", 1, concern="price")
    talk(scene, "赵六", 3, stage="interested")
    assert name(scene) == "赵六"
    assert name(scene, today=TODAY + timedelta(days=70)) is None


def test_somebody_elses_customer_is_not_suggested(scene: Scene) -> None:
    talk(scene, "张三妈妈", 1, stage="interested", user="UREP2")
    assert name(scene) is None
    assert name(scene, "UREP2") == "张三妈妈"


def test_a_later_agreed_day_waits_and_a_due_one_comes_first(scene: Scene) -> None:
    talk(scene, "约了下周", 1, stage="interested", follow_up=6)
    talk(scene, "约了明天", 2, stage="interested", follow_up=1)
    assert name(scene) == "约了明天"


def test_the_newest_known_concern_counts(scene: Scene) -> None:
    talk(scene, "张三妈妈", 3, stage="interested", concern="price")
    talk(scene, "张三妈妈", 2, concern="results")
    talk(scene, "张三妈妈", 1)
    found = suggested(scene)
    assert found is not None
    assert found.concern == "results"
    assert found.card is None  # the shelf is empty


def test_later_asks_again_on_the_third_day(scene: Scene) -> None:
    told = talk(scene, "张三妈妈", 1, stage="interested")
    assert answer(scene, told, AnswerKind.LATER)
    assert name(scene) is None
    assert name(scene, today=TODAY + timedelta(days=1)) is None
    assert name(scene, today=TODAY + timedelta(days=2)) == "张三妈妈"


def test_done_waits_a_week_for_the_new_talk(scene: Scene) -> None:
    told = talk(scene, "张三妈妈", 1, stage="interested")
    answer(scene, told, AnswerKind.DONE)
    assert name(scene, today=TODAY + timedelta(days=5)) is None
    assert name(scene, today=TODAY + timedelta(days=6)) == "张三妈妈"


def test_not_interested_is_for_good_until_there_is_a_new_talk(scene: Scene) -> None:
    told = talk(scene, "张三妈妈", 2, stage="interested")
    answer(scene, told, AnswerKind.NOT_INTERESTED)
    assert name(scene, today=TODAY + timedelta(days=40)) is None
    talk(scene, "张三妈妈", 0)
    assert name(scene) == "张三妈妈"


def test_the_last_answer_stands_in_one_row(scene: Scene) -> None:
    told = talk(scene, "张三妈妈", 1, stage="interested")
    for kind in (AnswerKind.NOT_INTERESTED, AnswerKind.LATER, AnswerKind.LATER):
        assert answer(scene, told, kind)
    with scene.session() as session:
        [row] = session.exec(select(FollowUpAnswer)).all()
        assert (row.kind, row.again_on) == (AnswerKind.LATER, TODAY + timedelta(days=3))


def test_an_answer_to_an_outdated_suggestion_is_not_kept(scene: Scene) -> None:
    old = talk(scene, "张三妈妈", 2, stage="interested")
    talk(scene, "张三妈妈", 0, stage="interested")
    assert not answer(scene, old, AnswerKind.NOT_INTERESTED)
    assert name(scene) == "张三妈妈"


def test_nobody_answers_for_a_colleague_nor_for_what_was_undone(scene: Scene) -> None:
    told = talk(scene, "张三妈妈", 1, stage="interested")
    with pytest.raises(Refusal, match="not_yours"):
        answer(scene, told, AnswerKind.DONE, "UREP2")
    scene.do(consultation_handlers.undo, value=told.uid)
    with pytest.raises(Refusal, match="consultation_undone"):
        answer(scene, told, AnswerKind.DONE)


@given(
    due=st.none() | st.integers(-40, 30),
    ago=st.integers(0, 60),
    interested=st.booleans(),
)
def test_chance_lies_between_nothing_and_one_and_falls_with_time(due: int | None, ago: int, interested: bool) -> None:
    on = TOMORROW
    due_on = None if due is None else on + timedelta(days=due)
    now = suggestion.chance(interested, due_on, on - timedelta(days=ago), on)
    assert 0 < now <= 1
    assert suggestion.chance(interested, due_on, on - timedelta(days=ago + 1), on) < now
    assert suggestion.chance(True, due_on, on - timedelta(days=ago), on) >= now
    if due is not None and due <= 0:
        assert suggestion.chance(interested, on - timedelta(days=-due + 1), on - timedelta(days=ago), on) <= now


def crowd(scene: Scene) -> None:
    """Two reps with some weeks of talks with customers, of whom a few are shared, a few have paid, a few put off."""
    rng = random.Random(11)
    for n in range(70):
        user = rng.choice(["UREP", "UREP2"])
        told = talk(
            scene,
            f"客户{rng.randint(1, 25)}",
            (70 - n) * 70 // 70,
            user=user,
            stage=rng.choice(["none", "none", "interested", "interested", "deposit"]) if n % 7 else "none",
            concern=rng.choice([None, "price", "results", "trust"]),
            follow_up=rng.choice([None, None, -9, -3, 1, 5]),
        )
        if rng.random() < 0.15:
            answer(scene, told, rng.choice(list(AnswerKind)), user)


def by_plain_loops(
    talks: list[Consultation], answers: list[FollowUpAnswer], person_id: int
) -> tuple[str, float] | None:
    """The same by another way: the last talk's uid and the chance of the best customer."""
    customers: dict[int, list[Consultation]] = defaultdict(list)
    for one in sorted(talks, key=lambda t: (t.day, t.started_at, t.id)):
        recent = one.day >= TODAY - timedelta(days=60)
        if one.person_id == person_id and one.undone_at is None and one.customer_id is not None and recent:
            customers[one.customer_id].append(one)
    found: list[tuple[float, date, int, int, str]] = []
    for customer_id, told in customers.items():
        last = told[-1]
        interested = any(one.stage in INTERESTED for one in told)
        paid = any(one.customer_id == customer_id and one.stage in DEAL and one.undone_at is None for one in talks)
        off = any(
            one.consultation_id == last.id and (one.again_on is None or one.again_on > TOMORROW) for one in answers
        )
        if paid or off or not (interested or last.follow_up_on):
            continue
        score = 1.0 if interested else 0.3
        if last.follow_up_on is None:
            score *= 0.5
        elif last.follow_up_on > TOMORROW:
            score *= 0.2
        elif (TOMORROW - last.follow_up_on).days > 7:
            score *= 0.5 ** (((TOMORROW - last.follow_up_on).days - 7) / 7)
        score *= 0.5 ** ((TOMORROW - last.day).days / 14)
        found.append((-score, last.follow_up_on or date.max, -last.day.toordinal(), customer_id, last.uid))
    return (min(found)[4], -min(found)[0]) if found else None


def test_one_rep_the_team_and_plain_loops_agree(scene: Scene) -> None:
    crowd(scene)
    with scene.session() as session:
        playbook.ship(session, scene.workspace_id, scene.now)
        people = [scene.person(session, user).key for user in ("UREP", "UREP2", "UMENTOR")]
        team = scene.team(session)
        found = suggestion.suggest(session, team, dict.fromkeys(people, Language.EN), TODAY, TOMORROW)
        talks = list(session.exec(select(Consultation)))
        answers = list(session.exec(select(FollowUpAnswer)))
        assert len(found) == 2
        for person_id in people:
            alone = suggestion.suggest_to(session, team, person_id, Language.EN, TODAY, TOMORROW)
            assert alone == found.get(person_id)
            expected = by_plain_loops(talks, answers, person_id)
            assert (alone is None) == (expected is None)
            if alone is not None and expected is not None:
                assert alone.consultation == expected[0]
                assert alone.chance == pytest.approx(expected[1])
                assert alone.concern is None or alone.card is not None


def test_a_whole_team_takes_as_few_queries_as_one_rep(scene: Scene) -> None:
    crowd(scene)
    with scene.session() as session:
        playbook.ship(session, scene.workspace_id, scene.now)
        people = [scene.person(session, user).key for user in ("UREP", "UREP2")]
        team = scene.team(session)
        with counted(session) as one:
            suggestion.suggest_to(session, team, people[0], Language.ZH, TODAY, TOMORROW)
        with counted(session) as all_of_them:
            suggestion.suggest(session, team, dict.fromkeys(people, Language.ZH), TODAY, TOMORROW)
        assert len(all_of_them) == len(one) <= 5
        with counted(session) as nobody:
            assert suggestion.suggest(session, team, {}, TODAY, TOMORROW) == {}
        assert len(nobody) <= 4
