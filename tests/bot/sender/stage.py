"""What the tests of the sender share: times to turn, words to send, a desk to write at."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from sqlmodel import Session, select

from bot.database import Database
from bot.practice.records import Message
from bot.practice.world import World
from bot.sender import Payload
from bot.sender.claims import claim
from bot.time import Clock, machine_now
from models.outbox import Home, Outbox, State, open_home, tell
from models.people import Person, person_of, workspace_of

TEAM, HELP, GENERAL = "C0SALES1", "C0HELP", "C0GENERAL"
REP, MANAGER = "U0LINYUE", "U0SHENLAN"
NINE = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
PATIENCE = 20.0
LONGEST_PAUSE = 76
"""Seconds, the chance in it included."""
T = TypeVar("T")


class Times:
    """Three times that stand still until they are turned. Business time runs ahead by what `turn_days` added."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.clock = _Turned(self)

    def machine(self) -> datetime:
        """The machine's time."""
        return NINE + timedelta(seconds=self.seconds)

    def monotonic(self) -> float:
        """The monotonic clock."""
        return 1000.0 + self.seconds

    def wall(self) -> float:
        """The time by which the workspace stamps its messages, without its own offset."""
        return self.machine().timestamp()

    def pass_by(self, seconds: float) -> None:
        """Let time pass, on all clocks alike."""
        self.seconds += seconds


class MachineTimes(Times):
    """The real ones, for processes that can't be given others."""

    def machine(self) -> datetime:
        """The machine's time."""
        return machine_now()


class _Turned(Clock):
    def __init__(self, times: Times) -> None:
        super().__init__()
        self._times = times

    def now(self) -> datetime:
        return self._times.machine() + self.offset


class Words:
    """A composer: says `data["text"]` (a list: so many messages) with `data["blocks"]`."""

    def __init__(self) -> None:
        self.homes = 0
        self.while_drawing: Callable[[], object] = lambda: None

    def compose(self, session: Session, row: Outbox, *, charts: bool = True) -> list[Payload]:
        """What the row's data says; a chart only if it may."""
        data = row.data or {}
        if data.get("breaks"):
            raise KeyError("a name that the template lacks")
        texts = data["text"] if isinstance(data["text"], list) else [data["text"]]
        blocks = data.get("blocks", []) if charts else []
        return [Payload(text, blocks) for text in texts]

    def compose_home(self, session: Session, person: Person) -> dict[str, Any]:
        """A view that says which drawing it is."""
        self.homes += 1
        said = f"{person.external_id} {self.homes}"
        self.while_drawing()
        return {"type": "home", "blocks": [{"type": "section", "text": {"type": "plain_text", "text": said}}]}


class Desk:
    """Puts rows into the outbox and reads them again."""

    def __init__(self, database: Database, times: Times) -> None:
        self.database = database
        self.times = times
        self._count = 0
        with database.writing() as session:
            self.workspace_id = workspace_of(session, "T0PRACTICE", "", times.machine()).id or 0

    def person(self, user: str) -> int:
        """The id of a person's row."""
        with self.database.writing() as session:
            return person_of(session, self.workspace_id, user, self.times.clock.now()).key

    def tell(self, text: str | list[str], channel: str = TEAM, **more: Any) -> int:
        """Say something; the id of its row."""
        self._count += 1
        data = {"text": text} | more.pop("data", {})
        with self.database.writing() as session:
            row = tell(
                session,
                workspace_id=self.workspace_id,
                channel=channel,
                message="test/said",
                data=data,
                dedupe_key=f"test:{self._count}",
                now=self.times.clock.now(),
                **more,
            )
            assert row is not None
            return row

    def row(self, row: int) -> Outbox:
        """What has become of a row."""
        with self.database.reading() as session:
            found = session.get_one(Outbox, row)
            session.expunge(found)
            return found

    def state(self, row: int) -> State:
        """How far a row has come."""
        return self.row(row).state

    def leave_claimed(self, row: int, owner: str = "elsewhere/1/a/b") -> Outbox:
        """Claim a row as a process does that is then killed."""
        with self.database.writing() as session:
            now = self.times.machine()
            assert claim(session, [row], owner, self.times.clock.now(), now)
        return self.row(row)

    def is_pausing(self, row: int) -> Callable[[], bool]:
        """Tells whether a row waits for its next attempt."""
        return lambda: self.row(row).retry_at is not None and self.state(row) is State.WAITING

    def want_home(self, user: str) -> None:
        """Ask for a person's App Home to be drawn again."""
        person = self.person(user)
        self.times.pass_by(0.001)
        with self.database.writing() as session:
            open_home(session, self.workspace_id, person, self.times.clock.now())

    def homes_behind(self) -> int:
        """How many homes are wanted newer than they were published."""
        with self.database.reading() as session:
            return sum(home.published < home.wanted for home in session.exec(select(Home)))


def said(world: World, channel: str = TEAM, viewer: str = "") -> list[str]:
    """The texts that stand in a channel, oldest first."""
    return [message.text for message in posts(world, channel, viewer)]


def posts(world: World, channel: str = TEAM, viewer: str = "") -> list[Message]:
    """The messages in a channel, or in the direct messages of a person, oldest first."""
    place = world.rooms.direct(channel, world.bot.id).id if channel.startswith("U") else channel
    return world.posts.all_in(place, viewer)


def calls(world: World, method: str) -> int:
    """How often a method has been called, faults not counted."""
    return sum(entry.name == method for entry in world.traffic.since())


def wait_for(look: Callable[[], T]) -> T:
    """Look again and again until what is seen is true, and return it."""
    until = time.monotonic() + PATIENCE
    while not (seen := look()):
        assert time.monotonic() < until, "not seen in time"
        time.sleep(0.003)
    return seen
