"""Uses, what became of them, and the recommendation: new cards get their chance and bad ones fade."""

import random
from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import select

from handlers import consultation as consultation_handlers
from models import playbook, playbook_edits, playbook_outcomes
from models.consultations import Consultation
from models.errors import Refusal
from models.playbook import Language, PlaybookCard, PlaybookUse
from models.playbook_outcomes import UNTRIED, Ask, Tally, ranked
from models.vocabulary import Concern
from tests.models.talking import talk
from tests.models.test_playbook import WORDS, reader
from tests.scene import Scene, T

TODAY = T().date()
ASK = Ask(7, Language.ZH, Concern.PRICE)


def cards(count: int) -> list[PlaybookCard]:
    """Cards that are stored nowhere."""
    made = []
    for number in range(1, count + 1):
        card = PlaybookCard(
            workspace_id=1, created_at=T(), concern=Concern.PRICE, language=Language.ZH, title=str(number), line="x"
        )
        card.id = number
        made.append(card)
    return made


def firsts(known: dict[int, Tally], count: int, days: int) -> Counter[int]:
    """How often each card is recommended, by one person on so many days."""
    shelf = cards(count)
    return Counter(ranked(shelf, known, ASK, TODAY + timedelta(days=n))[0].key for n in range(days))


def test_the_same_ask_on_the_same_day_gives_the_same_order_whatever_order_the_rows_come_in() -> None:
    known = {1: Tally(9, 3), 3: Tally(40, 2)}
    shelf = cards(5)
    order = ranked(shelf, known, ASK, TODAY)
    assert ranked(shelf[::-1], known, ASK, TODAY) == order
    others = [ranked(shelf, known, Ask(person, Language.ZH, Concern.PRICE), TODAY) for person in range(30)]
    assert any(other != order for other in others)


@settings(max_examples=40, deadline=None)
@given(tried=st.integers(0, 60), share=st.floats(0, 0.5), count=st.integers(1, 6))
def test_a_new_card_gets_its_chance_within_a_team_and_a_month(tried: int, share: float, count: int) -> None:
    known = {number: Tally(tried, int(tried * share)) for number in range(1, count + 1)}
    assert firsts(known, count + 1, 200)[count + 1] > 0


@settings(max_examples=40, deadline=None)
@given(tried=st.integers(40, 400))
def test_a_card_that_never_precedes_a_sign_up_fades(tried: int) -> None:
    known = {1: Tally(tried, tried // 4), 2: Tally(tried, 0)}
    assert firsts(known, 2, 200)[2] <= 4


@settings(max_examples=40, deadline=None)
@given(tried=st.integers(10, 300), share=st.floats(0.1, 0.5))
def test_more_sign_ups_from_as_many_uses_never_make_a_card_rarer(tried: int, share: float) -> None:
    won = int(tried * share)
    fewer = firsts({1: Tally(tried, won), 2: Tally(tried, won)}, 2, 200)[1]
    more = firsts({1: Tally(tried, min(tried, won + tried // 3)), 2: Tally(tried, won)}, 2, 200)[1]
    assert more >= fewer - 10


def season(choose: Any, seed: int, rates: tuple[float, ...], newcomer: float, days: int = 120) -> float:
    """Sign-ups lost against always taking the best card: two uses a day, a new card after a third of the time."""
    rng = random.Random(seed)
    shelf = list(rates)
    tallies = [[0, 0] for _ in shelf]
    undecided: list[tuple[int, int]] = []
    lost = 0.0
    for day in range(days):
        if day == days // 3:
            shelf.append(newcomer)
            tallies.append([0, 0])
        for due, card in [one for one in undecided if one[0] <= day]:
            undecided.remove((due, card))
            tallies[card][1] += 1
        for _ in range(2):
            card = choose([Tally(*tally) for tally in tallies], rng)
            lost += max(shelf) - shelf[card]
            tallies[card][0] += 1
            if rng.random() < shelf[card]:
                undecided.append((day + rng.randint(1, 30), card))
    return lost


def by_sampling(known: list[Tally], rng: random.Random) -> int:
    """The method of `models.playbook_outcomes`."""
    drawn = [playbook_outcomes.draw(rng, tally) for tally in known]
    return drawn.index(max(drawn))


def by_plain_mean(known: list[Tally], rng: random.Random) -> int:
    """The card with the best share so far, ties by lot."""
    return max(range(len(known)), key=lambda n: (known[n].won / known[n].tried if known[n].tried else 0, rng.random()))


def test_a_better_card_that_comes_late_is_found_where_the_plain_mean_never_tries_it() -> None:
    sampled = sum(season(by_sampling, seed, (0.10, 0.12, 0.10), 0.3) for seed in range(30))
    plain = sum(season(by_plain_mean, seed, (0.10, 0.12, 0.10), 0.3) for seed in range(30))
    assert sampled < plain / 2


@pytest.fixture
def shelf(scene: Scene) -> list[str]:
    """Two cards about the price, by their ids."""
    with scene.session() as session:
        mentor = reader(scene, session, "UMENTOR")
        made = [playbook_edits.add(session, mentor, WORDS, scene.now) for _ in range(2)]
        return [card.uid for card in made]


def use(scene: Scene, uid: str, told: Consultation, user: str = "UREP", noted: int = 0) -> bool:
    """Note, so many days from today, that a card was used in a talk."""
    with scene.session() as session:
        card = playbook.card_of(session, reader(scene, session, user), uid)
        return playbook_outcomes.use(
            session, card, session.get_one(Consultation, told.id), T(days=noted).date(), scene.now
        )


def tallied(scene: Scene, shelf: list[str], before: date | None = None) -> list[Tally]:
    """What became of the cards."""
    with scene.session() as session:
        who = reader(scene, session, "UREP")
        keys = [playbook.card_of(session, who, uid).key for uid in shelf]
        known = playbook_outcomes.tallies(session, keys, before)
        return [known.get(key, UNTRIED) for key in keys]


def test_a_sign_up_after_a_use_is_the_cards_and_follows_undo_and_redo(scene: Scene, shelf: list[str]) -> None:
    told = talk(scene, "张三妈妈", 3, stage="interested")
    assert use(scene, shelf[0], told)
    assert not use(scene, shelf[0], told)
    assert tallied(scene, shelf) == [Tally(1, 0), UNTRIED]
    paid = talk(scene, "张三妈妈", 0, stage="deposit")
    assert tallied(scene, shelf) == [Tally(1, 1), UNTRIED]
    scene.do(consultation_handlers.undo, value=paid.uid)
    assert tallied(scene, shelf) == [Tally(1, 0), UNTRIED]
    scene.do(consultation_handlers.redo, value=paid.uid)
    assert tallied(scene, shelf) == [Tally(1, 1), UNTRIED]


def test_the_talk_that_ends_in_the_deal_counts_and_one_after_the_deal_does_not(scene: Scene, shelf: list[str]) -> None:
    first = talk(scene, "张三妈妈", 2, stage="paid")
    later = talk(scene, "张三妈妈", 0)
    use(scene, shelf[0], first)
    use(scene, shelf[1], later)
    assert tallied(scene, shelf) == [Tally(1, 1), UNTRIED]


def test_only_what_was_noted_before_today_counts_for_a_recommendation(scene: Scene, shelf: list[str]) -> None:
    use(scene, shelf[0], talk(scene, "张三妈妈", 2, stage="interested"), noted=-1)
    use(scene, shelf[1], talk(scene, "李四爸爸", 2))
    talk(scene, "张三妈妈", 0, stage="deposit")
    assert tallied(scene, shelf, before=TODAY) == [Tally(1, 0), UNTRIED]
    assert tallied(scene, shelf, before=TODAY + timedelta(days=1)) == [Tally(1, 1), Tally(1, 0)]


def test_a_use_taken_back_is_no_trial_any_more(scene: Scene, shelf: list[str]) -> None:
    told = talk(scene, "张三妈妈", 1)
    use(scene, shelf[0], told)
    with scene.session() as session:
        card = playbook.card_of(session, reader(scene, session, "UREP"), shelf[0])
        playbook_outcomes.unuse(session, card, session.get_one(Consultation, told.id))
    assert tallied(scene, shelf) == [UNTRIED, UNTRIED]


def test_without_a_customer_no_outcome_could_be_found(scene: Scene, shelf: list[str]) -> None:
    told = talk(scene, None, 0, contact=None)
    with pytest.raises(Refusal, match="card_needs_customer"):
        use(scene, shelf[0], told)


def test_tallies_are_those_of_plain_loops_over_the_rows(scene: Scene, shelf: list[str]) -> None:
    rng = random.Random(3)
    for n in range(40):
        user = rng.choice(["UREP", "UREP2"])
        customer = f"客户{rng.randint(1, 9)}"
        told = talk(scene, customer, 12 - n // 4, user=user, stage=rng.choice(["none", "none", "interested", "paid"]))
        if rng.random() < 0.6:
            use(scene, rng.choice(shelf), told, user)
    with scene.session() as session:
        talks = list(session.exec(select(Consultation)))
        uses = list(session.exec(select(PlaybookUse)))
        who = reader(scene, session, "UREP")
        keys = [playbook.card_of(session, who, uid).key for uid in shelf]
    expected = []
    for key in keys:
        tried, won = set(), set()
        for one in uses:
            deals = [t.day for t in talks if t.customer_id == one.customer_id and t.became_deal]
            if one.card_id == key and (not deals or min(deals) >= one.day):
                tried.add(one.customer_id)
                won |= {one.customer_id} if deals else set()
        expected.append(Tally(len(tried), len(won)))
    assert tallied(scene, shelf) == expected
    assert any(tally.won for tally in expected)


def test_a_team_is_recommended_what_each_of_its_reps_would_find(scene: Scene) -> None:
    with scene.session() as session:
        playbook.ship(session, scene.workspace_id, scene.now)
        people = [reader(scene, session, user) for user in ("UREP", "UREP2")]
        asks = [Ask(who.person_id, who.language, concern) for who in people for concern in Concern]
        found = playbook_outcomes.recommend(session, scene.team(session), asks, TODAY)
        assert set(found) == set(asks)
        for who in people:
            for concern in Concern:
                first = playbook_outcomes.for_concern(session, who, concern, TODAY)[0]
                assert found[Ask(who.person_id, who.language, concern)] is first


def test_an_empty_shelf_recommends_nothing(scene: Scene) -> None:
    with scene.session() as session:
        assert playbook_outcomes.recommend(session, scene.team(session), [ASK], TODAY) == {}
        assert playbook_outcomes.recommend(session, scene.team(session), [], TODAY) == {}
