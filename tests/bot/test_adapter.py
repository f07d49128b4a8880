"""The adapter at its edges: what is brought twice, by the wrong person, from elsewhere, or while nothing works."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import sqlalchemy as sa
from slack_sdk import WebClient
from sqlmodel import select

from bot.arrivals import Arrival, Card, from_action, from_command, from_event, from_form
from bot.database import Database
from bot.opener import Opener
from bot.plain_text import unescape
from bot.private import Carried, unwrap, wrap
from bot.slack import Adapter
from bot.speech import sentence
from bot.time import Clock
from handlers.event import Source
from models.consultations import Consultation
from models.drafts import Draft
from models.outbox import Outbox
from models.vault import Vault
from tests.scene import Scene

GOOD = "跟张三妈妈聊了15分钟,留了电话13800008000,担心数学成绩,周六来试听"


class RecordingOpener(Opener):
    """An opener that remembers instead of calling."""

    def __init__(self) -> None:
        super().__init__(WebClient("xoxb-none"))
        self.opened: list[dict[str, Any]] = []
        self.whispers: list[str] = []

    def open(self, trigger: str, view: dict[str, Any], response_url: str, on_failure: str, user: str = "") -> None:
        self.opened.append(view)

    def whisper(self, response_url: str, text: str, user: str = "") -> None:
        self.whispers.append(text)


class Desk:
    """An adapter on the scene's database, and what arrives at it."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.opener = RecordingOpener()
        self.adapter = Adapter(scene.database, _Now(scene), self.opener, (scene.workspace_id, "T1"))
        self.count = 0

    def bring(self, source: Source, name: str, user: str = "UREP", **more: Any) -> Any:
        """Bring one delivery and return its ack."""
        self.count += 1
        more.setdefault("delivery", f"{source}:{self.count}")
        more.setdefault("workspace", "T1")
        return self.adapter.serve(Arrival(source=source, name=name, user=user, **more))

    def stored(self, table: type[Any]) -> list[Any]:
        """All rows of a table."""
        with self.scene.database.reading() as session:
            return list(session.exec(select(table)))


class _Now(Clock):
    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self._scene = scene

    def now(self) -> Any:
        return self._scene.now


def at_once(count: int, does: Callable[[], object]) -> None:
    """Do something several times at once, and wait."""
    threads = [threading.Thread(target=does) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


@pytest.fixture
def desk(scene: Scene) -> Iterator[Desk]:
    """A desk."""
    made = Desk(scene)
    yield made
    made.opener.close()


def test_a_command_brought_twice_makes_one_draft(desk: Desk) -> None:
    first = desk.bring(Source.COMMAND, "/log", text=GOOD, delivery="command:1")
    again = desk.bring(Source.COMMAND, "/log", text=GOOD, delivery="command:1")
    assert first["blocks"]
    assert again is None
    assert len(desk.stored(Draft)) == 1


def test_a_message_brought_by_many_at_once_makes_one_draft_and_one_card(desk: Desk) -> None:
    at_once(6, lambda: desk.bring(Source.MESSAGE, "message", text=GOOD, channel="D1", delivery="message:D1:1.1"))
    assert len(desk.stored(Draft)) == 1
    assert len(desk.stored(Outbox)) == 1


def test_a_form_submitted_twice_at_once_is_one_consultation(desk: Desk) -> None:
    fields = {"customer": "王女士", "minutes": "20", "contact": "13900000001", "stage": "none"}
    at_once(5, lambda: desk.bring(Source.FORM, "log/form", fields=fields, delivery="form:V1"))
    assert len(desk.stored(Consultation)) == 1


def test_a_button_with_anothers_draft_changes_nothing_and_says_so_privately(desk: Desk) -> None:
    desk.bring(Source.COMMAND, "/log", text=GOOD)
    [draft] = desk.stored(Draft)
    card = Card(channel="D2", ts="1.1")
    desk.bring(
        Source.BUTTON, "log.save", user="UREP2", value=draft.uid, card=card, response_url="https://example.org/r"
    )
    assert desk.stored(Consultation) == []
    [row] = desk.stored(Outbox)
    assert (row.message, row.replaces_original) == ("errors/not_yours", False)


def test_a_form_that_is_refused_as_a_whole_keeps_what_was_typed_and_can_be_sent_again(desk: Desk, vault: Vault) -> None:
    team = str(desk.scene.team_id)

    def send(edits: str, delivery: str) -> Any:
        private = wrap(vault, "UMANAGER", Carried({"team": team, "edits": edits}))
        fields = {"daily_valid": "3", "ramp": ""}
        return desk.bring(Source.FORM, "team/numbers", "UMANAGER", fields=fields, private=private, delivery=delivery)

    assert send("0", "form:V1") is None
    for _ in range(2):
        refused = send("0", "form:V2")
        assert refused["response_action"] == "errors"
        assert list(refused["errors"]) == ["daily_valid"]
        assert refused["errors"]["daily_valid"] == sentence("errors/edited_meanwhile", {}, "zh-CN")
    assert send("1", "form:V2") is None, "the same form is taken once nothing speaks against it"


def test_a_form_that_finds_nothing_works_keeps_what_was_typed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from bot import app
    from handlers.does import Does
    from models.roles import Need

    def breaks(event: Any, session: Any) -> Any:
        raise RuntimeError("a bug")

    fields = {"customer": "王女士", "minutes": "20", "contact": "13900000001", "stage": "none"}
    with monkeypatch.context() as patched:
        patched.setitem(app.FORMS, "log/form", Does(breaks, Need.REP))
        refused = desk.bring(Source.FORM, "log/form", fields=fields, delivery="form:V1")
    assert list(refused["errors"]) == ["customer"]
    assert desk.bring(Source.FORM, "log/form", fields=fields, delivery="form:V1") is None
    assert len(desk.stored(Consultation)) == 1


def test_a_form_that_carries_anothers_card_and_ids_is_an_empty_form(desk: Desk, vault: Vault) -> None:
    stolen = wrap(vault, "UREP", Carried({"draft": "x"}, Card(channel="D1", ts="1.1")))
    assert unwrap(vault, "UREP", stolen).meta == {"draft": "x"}
    assert unwrap(vault, "UREP2", stolen) == Carried()
    assert unwrap(vault, "UREP", stolen.replace("D1", "D2")) == Carried()
    assert unwrap(vault, "UREP", "garbage") == Carried()


def test_what_comes_from_another_workspace_is_left_alone(desk: Desk) -> None:
    assert desk.bring(Source.COMMAND, "/log", text=GOOD, workspace="T2") is None
    assert desk.stored(Draft) == []


def test_an_unknown_button_and_an_unknown_command_get_a_sentence(desk: Desk) -> None:
    assert desk.bring(Source.COMMAND, "/nothing")["text"]
    desk.bring(Source.BUTTON, "no.such", card=Card(channel="D1", ts="1.1"))
    assert [row.message for row in desk.stored(Outbox)] == ["errors/unknown_word"]


def test_a_locked_database_gives_a_sentence_and_loses_nothing(scene: Scene) -> None:
    if not scene.database.is_sqlite:
        pytest.skip("only SQLite is locked as a whole")
    desk = Desk(scene)
    path = scene.database.engine.url.database
    other = sqlite3.connect(str(path), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    said = desk.bring(Source.COMMAND, "/log", text=GOOD)
    desk.bring(Source.BUTTON, "log.form", response_url="https://example.org/r")
    with pytest.raises(Exception, match="locked"):
        desk.bring(Source.MESSAGE, "message", text=GOOD, channel="D1", delivery="message:D1:1.1")
    other.execute("ROLLBACK")
    other.close()
    assert said["response_type"] == "ephemeral"
    assert desk.opener.whispers
    desk.bring(Source.MESSAGE, "message", text=GOOD, channel="D1", delivery="message:D1:1.1")
    assert len(desk.stored(Draft)) == 1


def test_a_failure_rolls_everything_back_and_names_a_reference(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from bot import app
    from handlers.does import Does
    from models.roles import Need

    def breaks(event: Any, session: Any) -> Any:
        session.add(
            Draft(workspace_id=1, person_id=event.person.key, team_id=1, created_at=event.now, lapses_at=event.now)
        )
        raise RuntimeError("a bug")

    monkeypatch.setitem(app.COMMANDS, "/log", Does(breaks, Need.REP))
    said = desk.bring(Source.COMMAND, "/log", text="x", delivery="command:b")
    assert said["response_type"] == "ephemeral"
    assert desk.stored(Draft) == []


def test_nobody_finds_a_number_that_was_entered_in_the_database(scene: Scene) -> None:
    desk = Desk(scene)
    numbers = ["13800008000", "１３９００００５６７８", "+44 7700 900456", "wx_secret_id99", "mum@example.com"]
    for number in numbers:
        desk.bring(Source.COMMAND, "/log", text=f"王女士聊了20分钟，电话/微信/邮箱 {number}，嫌贵")
        draft = desk.stored(Draft)[-1]
        desk.bring(Source.BUTTON, "log.save", value=draft.uid, card=Card(channel="D1", ts="1.1"))
    dump = _dump(scene.database)
    for bare in (
        "13800008000",
        "13900005678",
        "１３９００００５６７８",
        "7700900456",
        "7700 900456",
        "mum@example.com",
    ):
        assert bare not in dump


def _dump(database: Database) -> str:
    with database.engine.connect() as connection:
        tables = database.engine.dialect.get_table_names(connection)
        rows = [connection.execute(sa.select(sa.text("*")).select_from(sa.table(table))).all() for table in tables]
    return str(rows)


@pytest.mark.parametrize(
    ("raw", "typed"),
    [
        ("a &lt;b&gt; &amp;amp;", "a <b> &amp;"),
        ("<tel:13800008000|138-0000-8000>", "138-0000-8000"),
        ("<mailto:a@b.cn|a@b.cn>", "a@b.cn"),
        ("<!channel> hi", "@channel hi"),
        ("see <https://x.org>", "see https://x.org"),
    ],
)
def test_slacks_text_is_what_the_person_typed(raw: str, typed: str) -> None:
    assert unescape(raw) == typed


@pytest.mark.parametrize(
    "event",
    [
        {"type": "message", "channel": "D1", "user": "U1", "ts": "1", "subtype": "message_changed"},
        {"type": "message", "channel": "D1", "ts": "1", "bot_id": "B1", "text": "x", "user": "U2"},
        {"type": "message", "channel": "C1", "channel_type": "channel", "user": "U1", "ts": "1"},
        {"type": "message", "channel": "D1"},
        {"type": "message", "channel": "C1", "subtype": "message_deleted", "previous_message": {"bot_id": "B1"}},
        {"type": "reaction_added", "user": "U1"},
        {},
    ],
)
def test_events_that_say_nothing_to_us_are_left_alone(event: dict[str, Any]) -> None:
    assert from_event({"event": event, "team_id": "T1"}) is None


def test_a_changed_message_is_heard_only_when_its_words_changed() -> None:
    before = {"user": "U1", "ts": "2", "thread_ts": "1", "text": "看 https://x.org"}
    event = {"type": "message", "subtype": "message_changed", "channel": "C1", "previous_message": before}
    assert from_event({"event": {**event, "message": {**before, "attachments": [{"title": "a preview"}]}}}) is None
    edited = from_event({"event": {**event, "message": {**before, "text": "先听他说"}}})
    assert edited is not None
    assert (edited.name, edited.text) == ("reply", "先听他说")


def test_a_server_that_leaves_much_out_is_understood() -> None:
    message = from_event({"event": {"type": "message", "channel": "D1", "user": "U1", "text": "x", "ts": "1.1"}})
    assert message is not None
    assert message.delivery == "message:D1:1.1"
    assert from_command({}).name == ""
    assert from_action({"actions": []}).name == ""
    assert from_form({"view": {}}).fields == {}
