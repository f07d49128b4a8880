"""Strange strings in every command, every button and every field of every form: answered, stored harmlessly, drawn."""

import itertools
from collections.abc import Iterator
from typing import Any, Literal

import pytest
from slack_sdk import WebClient
from sqlmodel import select

from bot import app, private, speech
from bot.arrivals import Arrival, from_action, from_command, from_event, from_form, from_shortcut
from bot.compose import Speaker
from bot.database import Database
from bot.opener import Opener
from bot.practice.blocks import problems
from bot.private import Carried
from bot.slack import Adapter
from bot.time import Clock
from messages.parts import Field
from messages.render import names, render
from messages.samples import variants
from models import one_to_ones, people, points, rewards, shelf
from models.outbox import Outbox
from models.people import Profile
from models.roles import Need, standing_of
from models.shelf import Label
from models.vault import Vault
from tests.scene import TUESDAY, Scene

EVERYONE = ("UREP", "UMANAGER", "USTRANGER", "UADMIN")
STRANGE = {
    "nothing": "",
    "blanks": " \t\n\u3000",
    "a zero byte": "a\x00b",
    "half a letter": "a\ud83cb",
    "control letters": "\x01\x1b[31m\x7f",
    "turned around": "\u202eabc\u2066\u200f",
    "invisible": "\u200b\u2060\ufeff",
    "a bell for everyone": "<!channel> <!here|x> <@UMANAGER> <#C0SALES1>",
    "markup": "*b* _i_ ~s~ `c` > q <https://example.org|x>",
    "entities": "&lt;!channel&gt; &amp;amp; & < >",
    "a template": "{{ 7*7 }} {% raw %} %(name)s %s {0}",
    "a query": "1' OR '1'='1'; DROP TABLE team;--",
    "a path": "../../../../etc/passwd",
    "much": "很长" * 6_000,
    "a large number": "9" * 400,
    "no number": "NaN",
    "below zero": "-1",
    "other digits": "１２٣",
    "an early day": "0001-01-01",
    "a late day": "9999-12-31",
    "no day": "2026-02-30",
    "families": "👨‍👩‍👧‍👦" * 40,
    "accents": "e" + "\u0301" * 500,
}
FEW = ("a zero byte", "half a letter", "much", "a large number", "a late day")
"""What a database may choke on: all else is alike on both, and tried on SQLite."""
SHAPES: list[Any] = [None, [], ["UREP", "<!channel>", ""], {"a": 1}, 5, True, [None]]
"""What no client sends, but anybody can; tried on SQLite, for it never comes as far as the database."""
OPENED_BY = {
    "log/form": ("UREP", "log.form"),
    "help/form": ("UREP", "help.form"),
    "team/form": ("UADMIN", "team.new"),
    "team/numbers": ("UMANAGER", "team.numbers"),
    "team/rhythm": ("UMANAGER", "team.rhythm"),
    "team/days": ("UMANAGER", "team.days"),
    "team/pick": ("UMANAGER", "team.pick"),
    "points/correct": ("UMANAGER", "points.correct"),
    "shop/suggest": ("UREP", "shop.suggest"),
    "shop/form": ("UMANAGER", "shop.add"),
}
SETS_UP = {Need.SETUP, Need.MANAGER, Need.PAIRS}
_numbers = itertools.count(1)


class Heard(Opener):
    """Keeps the forms that would be opened, and what would be whispered."""

    def __init__(self) -> None:
        super().__init__(WebClient(token="xoxb-none"))
        self.views: list[dict[str, Any]] = []
        self.whispers: list[str] = []

    def open(self, trigger: str, view: dict[str, Any], response_url: str, on_failure: str, user: str = "") -> None:
        self.views.append(view)

    def whisper(self, response_url: str, text: str, user: str = "") -> None:
        self.whispers.append(text)


class Door:
    """Brings payloads to the adapter as Slack would, and looks at everything that comes of them."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self.scene = Scene(database)
        self.database = database
        self.vault = vault
        self.heard = Heard()
        clock = Clock(TUESDAY - Clock().now())
        self.speaker = Speaker(clock, frozenset({"UADMIN"}))
        self.adapter = Adapter(
            database, clock, self.heard, (self.scene.workspace_id, "T1"), admins=frozenset({"UADMIN"})
        )
        self.view: dict[str, Any] = {}
        """The form opened last."""
        self._looked = 0
        with self.scene.session() as session:
            people.refresh(session, self.scene.workspace_id, Profile("UADMIN", "管理员", is_admin=True), TUESDAY)

    def bring(self, arrival: Arrival) -> None:
        """Serve one arrival; nothing may be unexpected, and Slack must take whatever is said."""
        ack = self.adapter.serve(arrival)
        unexpected = speech.sentence("errors/unexpected", {"reference": ""}, speech.DEFAULT_LOCALE)[:12]
        assert unexpected not in str(ack), arrival
        assert not self.heard.whispers, arrival
        if ack and "view" in ack:
            self.heard.views.append(ack["view"])
        if ack and "blocks" in ack:
            self._check({"text": ack["text"], "blocks": ack["blocks"]}, "message")
        for view in self.heard.views:
            self._check(view, "modal")
            self.view = view
        self.heard.views.clear()
        with self.database.reading() as session:
            told = session.exec(select(Outbox).where(Outbox.id > self._looked).order_by(Outbox.id)).all()  # type: ignore[arg-type, operator]
            for row in told:
                for payload in self.speaker.compose(session, row):
                    self._check({"text": payload.text, "blocks": payload.blocks}, "message")
                self._looked = row.id or 0

    def homes(self) -> None:
        """Draw everyone's App Home."""
        with self.database.reading() as session:
            for user in EVERYONE:
                person = people.person_of(session, self.scene.workspace_id, user, TUESDAY)
                self._check(self.speaker.compose_home(session, person), "home")

    def _check(self, said: dict[str, Any], kind: Literal["message", "modal", "home"]) -> None:
        assert problems(said, kind) == []
        assert "<!channel>" not in str(said.get("text", ""))


@pytest.fixture
def door(database: Database, vault: Vault) -> Iterator[Door]:
    """The adapter with a team behind it."""
    made = Door(database, vault)
    yield made
    made.heard.close()


@pytest.fixture
def strange(database: Database) -> list[str]:
    """The strings for this database."""
    return [text for name, text in STRANGE.items() if database.is_sqlite or name in FEW]


@pytest.fixture
def some(database: Database) -> list[Any]:
    """The worst of them."""
    return [*(STRANGE[name] for name in FEW), *(SHAPES[3:] if database.is_sqlite else ())]


@pytest.fixture
def values(database: Database, strange: list[str]) -> list[Any]:
    """What a field may be sent with."""
    return [*strange, *SHAPES] if database.is_sqlite else strange


def body(user: str, **more: Any) -> dict[str, Any]:
    """What every payload has."""
    return {"team_id": "T1", "team": {"id": "T1"}, "user": {"id": user}, "trigger_id": f"t{next(_numbers)}", **more}


def command(user: str, name: str, text: str) -> Arrival:
    """A typed command."""
    return from_command(body(user, user_id=user, command=name, text=text, channel_id="D1"))


def press(user: str, name: str, value: Any) -> Arrival:
    """A pressed button of a message."""
    action = {"action_id": name, "value": value, "action_ts": str(next(_numbers))}
    return from_action(
        body(user, actions=[action], container={"channel_id": "D1", "message_ts": "1.1"}, message={"ts": "1.1"})
    )


def submit(user: str, view: dict[str, Any], fields: dict[str, Any]) -> Arrival:
    """A sent form, whatever its fields could hold."""
    values = {name: {name: _element(value)} for name, value in fields.items()}
    sent = {**view, "id": f"V{next(_numbers)}", "state": {"values": values}}
    return from_form(body(user, view=sent))


def _element(value: Any) -> dict[str, Any]:
    if isinstance(value, list):
        return {"selected_users": value}
    return {"value": value}


def fields_of(form: str) -> list[Field]:
    """The fields of a form, by its samples."""
    found: dict[str, Field] = {}
    for data in variants(form).values():
        rendered = render(form, data, "en")
        assert rendered.form is not None
        found |= {part.name: part for part in rendered.form.body if isinstance(part, Field)}
    return list(found.values())


def test_every_command_and_word_takes_every_string(door: Door, strange: list[str]) -> None:
    for name, text, user in itertools.product(app.COMMANDS, strange, ("UREP", "UMANAGER")):
        door.bring(command(user, name, text))
    for word, text in itertools.product(app.WORDS, strange):
        door.bring(command("UMANAGER" if app.WORDS[word].need in SETS_UP else "UREP", "/jiayou", f"{word} {text}"))
    door.homes()


def test_every_button_takes_values_of_every_kind_from_everyone(door: Door, strange: list[str]) -> None:
    others = itertools.cycle(text for text in strange if text not in {STRANGE[name] for name in FEW})
    for name in app.BUTTONS:
        for value in [*(STRANGE[few] for few in FEW), *itertools.islice(others, 5)]:
            door.bring(press("UMANAGER" if app.BUTTONS[name].need in SETS_UP else "UREP", name, value))
    for name, user in itertools.product(app.BUTTONS, EVERYONE):
        door.bring(press(user, name, strange[0]))
    door.homes()


def test_a_direct_message_may_be_any_string(door: Door, strange: list[str]) -> None:
    for text in strange:
        event = {"type": "message", "channel_type": "im", "channel": "D1", "user": "UREP", "text": text}
        arrival = from_event({**body("UREP"), "event": {**event, "ts": str(next(_numbers))}})
        assert arrival is not None
        door.bring(arrival)
    door.homes()


def test_what_is_said_under_a_question_and_what_is_asked_of_a_message_may_be_any_string(
    door: Door, strange: list[str]
) -> None:
    with door.scene.session() as session:
        door.scene.team(session).help_channel = "C1"
    for text in strange:
        door.bring(command("UREP", "/ask", f"{text} 怎么办"))
        with door.scene.session() as session:
            root = session.exec(select(Outbox).where(Outbox.message == "help/card")).first()
            assert root is not None
            root.sent_channel, root.ts = "C1", "1.5"
        said = {"type": "message", "channel_type": "channel", "channel": "C1", "user": "UMENTOR", "text": text}
        ts = str(next(_numbers))
        gone = {"subtype": "message_deleted", "deleted_ts": text, "previous_message": {"user": text, "thread_ts": text}}
        for event in (
            {**said, "ts": ts, "thread_ts": "1.5"},
            {**said, "ts": ts, "thread_ts": text, "event_ts": text},
            {**said, "subtype": "message_changed", "message": {**said, "ts": ts, "thread_ts": "1.5"}},
            {**said, **gone},
        ):
            arrival = from_event({**body("UMENTOR"), "event_id": str(next(_numbers)), "event": event})
            if arrival is not None:
                door.bring(arrival)
        door.bring(from_shortcut(body("UREP", callback_id="ask_mentor", message={"text": text})))
    door.homes()


@pytest.mark.parametrize("form", sorted(OPENED_BY))
def test_every_field_of_a_form_takes_every_string_and_shape(
    door: Door, values: list[Any], some: list[Any], form: str
) -> None:
    """Each value in all fields at once; the worst of them in each field alone, the others being in order."""
    user, button = OPENED_BY[form]
    fields = fields_of(form)
    usual = {field.name: list(field.values) if field.kind == "people" else _first(field) for field in fields}
    everywhere = [dict.fromkeys(usual, value) for value in values]
    alone = [{**usual, field.name: value} for field, value in itertools.product(fields, some)]
    for filled in [*everywhere, *alone]:
        door.bring(press(user, button, str(door.scene.team_id)))
        door.bring(submit(user, door.view, filled))
    door.homes()


def test_the_forms_of_one_rep_and_of_a_saved_conversation_take_every_string(
    door: Door, values: list[Any], some: list[Any]
) -> None:
    receipt = door.scene.log("跟张三妈妈聊了15分钟,留了电话13800008000")
    with door.scene.session() as session:
        manager, rep = (door.scene.person(session, user) for user in ("UMANAGER", "UREP"))
        seat = standing_of(session, rep, TUESDAY).rep
        points.correct(session, seat.membership, "50", "开门红", manager.key, TUESDAY)
        reward = shelf.add(session, seat.team, Label("咖啡券", 50, 1), TUESDAY)
        wish = rewards.redeem(session, reward, rep, "50", TUESDAY)
        [hour] = one_to_ones.pair(session, seat.team, [rep.key], TUESDAY.date())
        session.add(hour)
    forms = {
        "team/person": "UMANAGER",
        "consultation/form": "UREP",
        "shop/decline": "UMANAGER",
        "stars/offer": "UMENTOR",
    }
    metas = {
        "team/person": {"team": str(door.scene.team_id), "person": "UREP"},
        "consultation/form": {"consultation": receipt["consultation"], "edits": "0"},
        "shop/decline": {"wish": wish.uid},
        "stars/offer": {"hour": hour.uid},
    }
    for form, user in forms.items():
        fields = fields_of("log/form" if form == "consultation/form" else form)
        usual = {field.name: _first(field) for field in fields}
        wrapped = private.wrap(door.vault, user, Carried(metas[form]))
        view = {"callback_id": form, "private_metadata": wrapped}
        for value in values:
            door.bring(submit(user, view, dict.fromkeys(usual, value)))
        for field, value in itertools.product(fields, some):
            door.bring(submit(user, view, {**usual, field.name: value}))
    door.homes()


def test_a_form_that_nobody_opened_is_answered_all_the_same(door: Door, strange: list[str]) -> None:
    for form, user in itertools.product(app.FORMS, EVERYONE):
        door.bring(submit(user, {"callback_id": form}, {}))
    for form, text in itertools.product(app.FORMS, strange):
        door.bring(submit("UMANAGER", {"callback_id": form, "private_metadata": text}, {"name": text}))


def test_what_is_not_in_the_tables_is_pointed_to_the_menu(door: Door, strange: list[str]) -> None:
    for text in strange:
        door.bring(command("UREP", f"/{text}", text))
        door.bring(press("UREP", text, text))
        door.bring(submit("UREP", {"callback_id": text}, {}))


def test_a_persons_name_may_be_any_string(door: Door, strange: list[str]) -> None:
    for text in strange:
        for user in EVERYONE:
            profile = {"id": user, "profile": {"display_name": text}, "locale": text, "tz": text}
            arrival = from_event({**body(user), "event": {"type": "user_change", "user": profile, "event_ts": text}})
            if arrival is not None:
                door.bring(arrival)
        door.bring(command("UMANAGER", "/jiayou", "team"))
        door.homes()


def test_every_form_that_people_open_is_tried() -> None:
    forms = {
        name
        for name in names()
        if name.startswith(("log/", "help/", "team/", "points/", "shop/", "stars/")) and name in app.FORMS
    }
    assert forms == {*OPENED_BY, "team/person", "shop/decline", "stars/offer"}


def _first(field: Field) -> Any:
    return field.values[0] if field.values else None
