"""Leads from a file into the pool: merged, all or nothing, and once."""

import itertools
import random
import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import select

from bot.database import Database
from models import leads_import
from models.leads import Intent, Lead, LeadState, in_pool
from models.leads_file import read_file
from models.leads_import import Found
from models.teams import Team
from models.vault import Vault
from models.vocabulary import Concern
from tests.scene import Scene

HEADINGS = "姓名,电话,来源,顾虑,意向\n"


def bring(scene: Scene, rows: str, *, only_preview: bool = False, team_id: int = 0) -> Found:
    """Import rows into the scene's team, or another."""
    sealed = leads_import.seal(scene.database.vault, read_file((HEADINGS + rows).encode()))
    with scene.session() as session:
        team = session.get_one(Team, team_id or scene.team_id)
        if only_preview:
            return leads_import.preview(session, team, sealed)
        return leads_import.store(session, team, sealed, scene.now)


def counts(found: Found) -> tuple[int, int, int, int, int]:
    """An import's figures."""
    return found.new, found.merged, found.known, found.customers, len(found.bad)


def pool(scene: Scene) -> list[Lead]:
    """The team's pool, the best first."""
    with scene.session() as session:
        return in_pool(session, scene.team(session), 100)


def test_a_file_fills_the_pool_and_its_contacts_are_secret(scene: Scene) -> None:
    assert counts(bring(scene, "张三,13800008000,抖音,学费,高\n李四,wang_fang88,,数学跟不上,\n王五,,,,\n")) == (
        2,
        0,
        0,
        0,
        1,
    )
    first, second = pool(scene)
    assert (first.name, first.mask, first.source, first.concern, first.intent) == (
        *("张三", "138****8000", "抖音", Concern.PRICE),
        Intent.HIGH,
    )
    assert (second.note, second.intent, second.state) == ("数学跟不上", Intent.UNKNOWN, LeadState.POOL)
    assert "13800008000" not in str(first.model_dump())
    assert scene.database.vault.open(first.sealed) == "13800008000"


def test_a_preview_says_the_same_and_stores_nothing(scene: Scene) -> None:
    rows = "张三,13800008000,,,\n张三妈妈,+86 138 0000 8000,抖音,,高\n王五,,,,\n"
    assert counts(bring(scene, rows, only_preview=True)) == (1, 1, 0, 0, 1)
    assert pool(scene) == []


def test_the_first_row_of_a_person_counts_and_later_ones_fill_in_what_it_lacks(scene: Scene) -> None:
    rows = "张三,13800008000,,,中\n张三妈妈,13800008000,抖音,学费,高\n某人,13800008000,官网,效果,低\n"
    assert counts(bring(scene, rows)) == (1, 2, 0, 0, 0)
    (lead,) = pool(scene)
    assert (lead.name, lead.source, lead.concern, lead.intent) == ("张三", "抖音", Concern.PRICE, Intent.HIGH)


def test_a_second_import_changes_nothing(scene: Scene) -> None:
    rows = "张三,13800008000,抖音,学费,高\n李四,13800008001,,,\n"
    bring(scene, rows)
    before = [lead.model_dump() for lead in pool(scene)]
    assert counts(bring(scene, rows)) == (0, 0, 2, 0, 0)
    assert [lead.model_dump() for lead in pool(scene)] == before


def test_a_later_file_fills_in_what_was_not_known_and_overwrites_nothing(scene: Scene) -> None:
    bring(scene, "张三,13800008000,抖音,,\n")
    assert counts(bring(scene, "张三,13800008000,官网,学费,高\n李四,13800008001,,,\n")) == (1, 0, 1, 0, 0)
    first = pool(scene)[0]
    assert (first.source, first.concern, first.intent) == ("抖音", Concern.PRICE, Intent.HIGH)


def test_a_customer_is_no_new_lead(scene: Scene) -> None:
    scene.log("跟张三妈妈聊了15分钟,留了电话13800008000")
    assert counts(bring(scene, "张三,13800008000,,,高\n李四,13800008001,,,\n")) == (1, 0, 0, 1, 0)
    assert [lead.name for lead in pool(scene)] == ["李四"]


def test_a_lead_of_another_team_stays_there_and_is_not_touched(scene: Scene) -> None:
    with scene.session() as session:
        other = Team(workspace_id=scene.workspace_id, name="二组", created_at=scene.now)
        session.add(other)
        session.flush()
        other_id = other.key
    bring(scene, "张三,13800008000,,,\n", team_id=other_id)
    assert counts(bring(scene, "张三,13800008000,抖音,学费,高\n")) == (0, 0, 1, 0, 0)
    with scene.session() as session:
        (lead,) = session.exec(select(Lead)).all()
    assert (lead.team_id, lead.source, lead.intent) == (other_id, "", Intent.UNKNOWN)


def test_another_workspace_has_its_own_leads(scene: Scene) -> None:
    bring(scene, "张三,13800008000,,,\n")
    other = Scene(scene.database, "T2")
    assert counts(bring(other, "张三,13800008000,,,\n")) == (1, 0, 0, 0, 0)


def test_nothing_is_half_imported(scene: Scene) -> None:
    sealed = leads_import.seal(scene.database.vault, read_file(f"{HEADINGS}张三,13800008000,,,\n".encode()))

    def fail_after_storing() -> None:
        with scene.session() as session:
            leads_import.store(session, scene.team(session), sealed, scene.now)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_after_storing()
    assert pool(scene) == []


def test_two_imports_at_once_make_each_contact_one_lead(scene: Scene) -> None:
    rows = "".join(f"家长{n},138{n:08d},,,\n" for n in range(200))
    found: list[Found] = []
    threads = [threading.Thread(target=lambda: found.append(bring(scene, rows))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(one.new for one in found) == 200
    assert all(one.new + one.known == 200 for one in found)
    with scene.session() as session:
        assert len(session.exec(select(Lead)).all()) == 200


def test_ten_thousand_leads_with_three_hundred_bad_rows_come_in_once(
    scene: Scene,
) -> None:
    rng = random.Random(5)
    bad = set(rng.sample(range(10_000), 300))
    rows = "".join(
        f"家长{n},{'无' if n in bad else f'138{n:08d}'},抖音,学费,{rng.choice('高中低')}\n" for n in range(10_000)
    )
    assert counts(bring(scene, rows)) == (9_700, 0, 0, 0, 300)
    assert counts(bring(scene, rows)) == (0, 0, 9_700, 0, 300)


@pytest.fixture
def clean(sqlite_database: Database) -> Database:
    """One database for many examples."""
    return sqlite_database


_workspaces = itertools.count()
PHONES = st.integers(0, 6).map(lambda n: f"1380000800{n}")
ROWS = st.lists(
    st.tuples(PHONES, st.sampled_from(["", "抖音", "官网"]), st.sampled_from(["", "学费"]), st.sampled_from("高中低"))
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ROWS, ROWS)
def test_whatever_the_files_each_contact_is_one_lead_and_repeating_a_file_changes_nothing(
    vault: Vault, clean: Database, first: list[tuple[str, ...]], second: list[tuple[str, ...]]
) -> None:
    scene = Scene(clean, f"T-leads-{next(_workspaces)}")
    files = ["".join(f"某,{','.join(row)}\n" for row in rows) for rows in (first, second) if rows]
    for rows in files:
        bring(scene, rows)
    stored = pool(scene)
    assert len(stored) == len({row[0] for row in first + second})
    for rows in files:
        assert bring(scene, rows).new == 0
    assert [lead.model_dump() for lead in pool(scene)] == [lead.model_dump() for lead in stored]
    assert len({lead.fingerprint for lead in stored}) == len(stored)
    assert vault.open(stored[0].sealed) if stored else True
