"""The shelf: what is on it, who sees it, who changes it, and what is kept of a change."""

from typing import Any

import pytest
from sqlmodel import select

from models import playbook, playbook_edits, playbook_search
from models.errors import Invalid, Refusal
from models.people import Profile, refresh
from models.playbook import CardState, Language, PlaybookCard, Reader
from models.playbook_cards import shipped_cards
from models.playbook_edits import EVERYONE, Wording
from models.roles import standing_of
from models.rosters import TeamSheet, create
from models.teams import Role
from models.vocabulary import Concern
from tests.scene import Scene, T

TODAY = T().date()
WORDS = Wording(Concern.PRICE, Language.ZH, "算一笔账", "您先看看这张明细，哪一项用不上？")


def reader(scene: Scene, session: Any, user: str) -> Reader:
    """A person of the scene at the shelf."""
    person = scene.person(session, user)
    return playbook.reader_of(person, standing_of(session, person, scene.now))


def fields(**changed: Any) -> dict[str, Any]:
    """A filled form of a card."""
    usual = {"concern": "price", "language": "zh", "title": "算一笔账", "line": "您看看这张明细？", "scope": EVERYONE}
    return {**usual, **changed}


def test_the_programs_cards_are_put_on_the_shelf_once(scene: Scene) -> None:
    with scene.session() as session:
        assert playbook.ship(session, scene.workspace_id, scene.now) == len(shipped_cards())
    with scene.session() as session:
        assert playbook.ship(session, scene.workspace_id, T(days=1)) == 0
        assert len(playbook.active_cards(session, reader(scene, session, "UREP"))) == len(shipped_cards())


def test_a_shipped_card_that_was_edited_or_retired_stays_so_and_an_untouched_one_follows(scene: Scene) -> None:
    with scene.session() as session:
        playbook.ship(session, scene.workspace_id, scene.now)
        mentor = reader(scene, session, "UMENTOR")
        edited, retired, untouched, *_ = playbook.active_cards(session, mentor)
        playbook_edits.edit(session, mentor, edited, WORDS, "1", scene.now)
        playbook_edits.retire(session, mentor, retired, scene.now)
        newer = untouched.line
        untouched.line = "an earlier release said it so"
        session.flush()
        assert playbook.ship(session, scene.workspace_id, scene.now) == 1
        assert (edited.title, retired.state, untouched.line) == (WORDS.title, CardState.RETIRED, newer)


def test_a_rep_may_not_add_and_a_mentor_may(scene: Scene) -> None:
    with scene.session() as session:
        with pytest.raises(Refusal, match="not_allowed"):
            playbook_edits.add(session, reader(scene, session, "UREP"), WORDS, scene.now)
        card = playbook_edits.add(session, reader(scene, session, "UMENTOR"), WORDS, scene.now)
        assert playbook.authors_of(session, [card]) == {scene.person(session, "UMENTOR").key: "周师傅"}


def test_another_teams_cards_are_neither_seen_nor_changed(scene: Scene) -> None:
    with scene.session() as session:
        refresh(session, scene.workspace_id, Profile("UOTHER", "邻组经理"), scene.now)
        sheet = TeamSheet("销售二组", members={Role.MANAGER: ["UOTHER"]})
        create(session, scene.workspace_id, sheet, scene.now)
        ours = Wording(**{**vars(WORDS), "team_id": scene.team_id})
        other = reader(scene, session, "UOTHER")
        with pytest.raises(Refusal, match="not_allowed"):
            playbook_edits.add(session, other, ours, scene.now)
        card = playbook_edits.add(session, reader(scene, session, "UMENTOR"), ours, scene.now)
        assert playbook.active_cards(session, other) == []
        with pytest.raises(Refusal, match="not_yours"):
            playbook.card_of(session, other, card.uid)
        assert playbook.card_of(session, reader(scene, session, "UREP2"), card.uid) is card


def test_every_change_is_kept_with_its_author_and_the_words_before(scene: Scene) -> None:
    with scene.session() as session:
        mentor, manager = reader(scene, session, "UMENTOR"), reader(scene, session, "UMANAGER")
        card = playbook_edits.add(session, mentor, WORDS, scene.now)
        better = Wording(**{**vars(WORDS), "line": "咱们一项一项看，哪一项用得上？"})
        playbook_edits.edit(session, manager, card, better, "1", T(1))
        playbook_edits.retire(session, mentor, card, T(2))
        playbook_edits.retire(session, mentor, card, T(3))
        playbook_edits.restore(session, manager, card, T(4))
        changes = playbook_edits.history(session, card, 10)
        assert [(one.change.kind.value, one.by, one.change.version) for one in changes] == [
            ("restored", "何经理", 4),
            ("retired", "周师傅", 3),
            ("edited", "何经理", 2),
        ]
        assert changes[-1].change.line == WORDS.line
        assert card.line == better.line


def test_a_form_opened_on_older_words_is_refused_and_saving_nothing_new_changes_nothing(scene: Scene) -> None:
    with scene.session() as session:
        mentor = reader(scene, session, "UMENTOR")
        card = playbook_edits.add(session, mentor, WORDS, scene.now)
        playbook_edits.edit(session, mentor, card, WORDS, "1", scene.now)
        assert card.version == 1
        changed = Wording(**{**vars(WORDS), "title": "算账"})
        playbook_edits.edit(session, mentor, card, changed, "1", scene.now)
        with pytest.raises(Refusal, match="edited_meanwhile"):
            playbook_edits.edit(session, mentor, card, WORDS, "1", scene.now)


def test_a_retired_card_is_seen_by_its_author_and_the_curators_alone(scene: Scene) -> None:
    with scene.session() as session:
        mentor = reader(scene, session, "UMENTOR")
        card = playbook_edits.add(session, mentor, WORDS, scene.now)
        playbook_edits.retire(session, mentor, card, scene.now)
        assert playbook.own_cards(session, mentor) == [card]
        assert playbook.card_of(session, reader(scene, session, "UMANAGER"), card.uid) is card
        with pytest.raises(Refusal, match="card_retired"):
            playbook.card_of(session, reader(scene, session, "UREP"), card.uid)


@pytest.mark.parametrize(
    ("changed", "field", "message"),
    [
        ({"title": " "}, "title", "required"),
        ({"line": None}, "line", "required"),
        ({"concern": "weather"}, "concern", "required"),
        ({"language": "fr"}, "language", "required"),
        ({"title": "长" * 71}, "title", "too_long"),
        ({"line": "说" * 601}, "line", "too_long"),
        ({"case": "例" * 601}, "case", "too_long"),
        ({"scope": "999999"}, "scope", "not_yours"),
        ({"line": "您放心，来我们这儿保证提20分。"}, "line", "card_promises"),
        ({"case": "We guarantee a pass."}, "case", "card_promises"),
    ],
)
def test_a_field_that_cannot_be_taken_is_told(scene: Scene, changed: dict[str, Any], field: str, message: str) -> None:
    with scene.session() as session:
        mentor = reader(scene, session, "UMENTOR")
        with pytest.raises(Invalid) as invalid:
            playbook_edits.from_form(fields(**changed), mentor, TODAY)
    assert {name: refusal.message for name, refusal in invalid.value.fields.items()} == {field: message}


def test_a_number_in_a_card_is_masked(scene: Scene) -> None:
    with scene.session() as session:
        wording = playbook_edits.from_form(
            fields(case="小林妈妈 13800008000 说可以联系她"), reader(scene, session, "UMENTOR"), TODAY
        )
    assert "13800008000" not in wording.case


@pytest.mark.parametrize(
    ("words", "concern"),
    [
        ("学费", "price"),
        ("Fees", "price"),
        ("太贵了", "price"),
        ("跟不上", "ability"),
        ("孩子不想学怎么办", "motivation"),
        ("what if the teacher leaves", "teacher"),
        ("refund", "refund"),
        ("退费", "refund"),
        ("licence", "trust"),
        ("网课", "format"),
        ("handover", "teacher"),
        ("placemnet test", "results"),
    ],
)
def test_words_in_either_language_find_a_card(scene: Scene, words: str, concern: str) -> None:
    with scene.session() as session:
        playbook.ship(session, scene.workspace_id, scene.now)
        found = playbook_search.search(session, reader(scene, session, "UREP"), words, TODAY)
        assert found, words
        assert concern in {card.concern.value for card in found[:3]}


def test_a_named_concern_gives_its_shelf_with_the_readers_language_first(scene: Scene) -> None:
    with scene.session() as session:
        playbook.ship(session, scene.workspace_id, scene.now)
        found = playbook_search.search(session, reader(scene, session, "UREP"), "price", TODAY)
        assert {card.concern for card in found} == {Concern.PRICE}
        assert [card.language for card in found] == [Language.ZH] * 4 + [Language.EN] * 3


def test_words_on_a_card_beat_the_concern_they_mean(scene: Scene) -> None:
    with scene.session() as session:
        playbook.ship(session, scene.workspace_id, scene.now)
        mentor = reader(scene, session, "UMENTOR")
        card = playbook_edits.add(session, mentor, WORDS, scene.now)
        assert playbook_search.search(session, mentor, "算一笔账", TODAY)[0] is card


@pytest.mark.parametrize("words", ["奶茶", "🧋", "zzzzzzzz", "%", "_", "'; drop table", "\u200b"])
def test_words_that_fit_nothing_find_nothing_or_something_and_never_fail(scene: Scene, words: str) -> None:
    with scene.session() as session:
        playbook.ship(session, scene.workspace_id, scene.now)
        found = playbook_search.search(session, reader(scene, session, "UREP"), words, TODAY)
        assert all(isinstance(card, PlaybookCard) for card in found)
        assert len(session.exec(select(PlaybookCard)).all()) == len(shipped_cards())


def test_the_overview_counts_by_language(scene: Scene) -> None:
    with scene.session() as session:
        playbook.ship(session, scene.workspace_id, scene.now)
        shelves = playbook_search.overview(session, reader(scene, session, "UREP"))
    assert [shelf.concern for shelf in shelves] == list(Concern)
    assert (shelves[0].own, shelves[0].other) == (4, 3)
