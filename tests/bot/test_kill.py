"""The bot is killed again and again while it talks: nothing acknowledged is lost, nothing is said twice."""

import collections
import random
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError
from sqlmodel import col, select

from bot.database import Database
from bot.migrate import migrate
from bot.practice.people import many
from bot.practice.server import PracticeServer
from bot.practice.world import World
from bot.time import machine_now
from models import people, rosters
from models.consultations import Consultation
from models.drafts import Draft
from models.outbox import Outbox, State, tell
from models.rosters import TeamSheet
from models.teams import Role
from models.vault import Vault
from tests.conftest import KEY
from tests.house import manifest
from tests.practice import PracticeClient, RefusedError
from tests.processes import BotProcess, environment

KILLS = 20
PEOPLE = 50
MESSAGES = 500
TALKERS = 3
EVERY = 5
"""A slow machine needs longer for its first answer than most lives last; in one of so many something is saved."""
BREATH = 0.1
"""Seconds between a rep's talks: without it three of them would take all of a small machine."""
SEED = 20261124


@pytest.mark.slow
def test_nothing_is_lost_or_doubled_when_the_bot_is_killed_twenty_times(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    rng = random.Random(SEED)
    world = World(many(PEOPLE), manifest=manifest(), limits="off", redelivery_pause=0.2)
    database = Database(f"sqlite:///{tmp_path / 'bot.db'}", Vault(KEY))
    migrate(database)
    _team(database, world)
    with PracticeServer(world) as server, PracticeClient(server.url) as client:
        bot = BotProcess(environment(server.api_url, database), client)
        bot.start()
        request.addfinalizer(bot.abandon)
        talkers = [Talker(server.url, f"U1{number:07d}") for number in range(1, TALKERS + 1)]
        for talker in talkers:
            talker.start()
        for kill in range(KILLS):
            _patiently(partial(_enqueue, database, kill, MESSAGES // KILLS))
            if kill % EVERY == 0:
                _wait_for_a_save(client, talkers)
            threading.Event().wait(rng.uniform(0.0, 0.6))  # a random moment is the point here
            bot.kill()
            bot.start()
        _wait_for_a_save(client, talkers)
        for talker in talkers:
            talker.finish()
        client.wait_for(lambda: not _unfinished(database), patience=90)
        bot.end()
        _every_message_exactly_once(database, world)
        _nothing_acknowledged_is_lost(database, talkers)
    database.dispose()


def _wait_for_a_save(client: PracticeClient, talkers: list["Talker"]) -> None:
    before = sum(len(talker.saved) for talker in talkers)
    client.wait_for(lambda: sum(len(talker.saved) for talker in talkers) > before, patience=60)


class Talker(threading.Thread):
    """A rep who logs conversations one after the other, and remembers what the bot acknowledged."""

    def __init__(self, url: str, user: str) -> None:
        super().__init__(daemon=True)
        self._client = PracticeClient(url)
        self._user = user
        self._ends = threading.Event()
        self.cards: list[str] = []
        self.saved: list[str] = []

    def run(self) -> None:
        number = 0
        while not self._ends.is_set():
            number += 1
            with suppress(RefusedError, AssertionError):  # the bot is away: the person sees that, and tries again
                self._talk(number)
            self._ends.wait(BREATH)

    def _talk(self, number: int) -> None:
        phone = f"139{int(self._user[2:]):04d}{number:04d}"
        said = self._client.command(self._user, "/log", f"跟王女士{number}聊了20分钟，电话{phone}，嫌贵")
        if not said.ok or not said.messages:
            return
        card = {**said.messages[0], "channel": self._client.dm_channel(self._user)}
        draft = _draft_of(card)
        self.cards.append(draft)
        if self._client.press(self._user, "log.save", message=card).ok:
            self.saved.append(draft)

    def finish(self) -> None:
        """Stop after the talk in hand."""
        self._ends.set()
        self.join(60)
        self._client.close()


def _draft_of(card: dict[str, Any]) -> str:
    buttons = [e for block in card["blocks"] if block["type"] == "actions" for e in block["elements"]]
    return next(str(button["value"]) for button in buttons if button["action_id"] == "log.save")


def _team(database: Database, world: World) -> None:
    now = machine_now()
    with database.writing() as session:
        workspace = people.workspace_of(session, world.team_id, "", now)
        users = [user.id for user in world.users() if user.id.startswith("U1")]
        sheet = TeamSheet("一组", members={Role.REP: users, Role.MANAGER: ["U0SHENLAN"]})
        rosters.create(session, workspace.id or 0, sheet, now)


def _patiently(does: Callable[[], None]) -> None:
    """Two processes write to one file here: when the bot keeps it busy for too long, try again."""
    for _ in range(20):
        try:
            return does()
        except OperationalError:
            continue
    return does()


def _enqueue(database: Database, round_: int, count: int) -> None:
    with database.writing() as session:
        workspace = people.workspace_of(session, "T0PRACTICE", "", machine_now())
        for number in range(count):
            user = f"U1{(round_ * count + number) % PEOPLE + 1:07d}"
            tell(
                session,
                workspace_id=workspace.id or 0,
                channel=user,
                message="log/discarded",
                data={},
                dedupe_key=f"kill:{round_}:{number}",
                now=machine_now(),
            )


def _unfinished(database: Database) -> int:
    with database.reading() as session:
        left = select(Outbox.id).where(col(Outbox.state).in_([State.WAITING, State.CLAIMED]))
        return len(session.exec(left).all())


def _every_message_exactly_once(database: Database, world: World) -> None:
    with database.reading() as session:
        rows = session.exec(select(Outbox).where(Outbox.message == "log/discarded")).all()
    assert len(rows) == MESSAGES
    assert {row.state for row in rows} == {State.SENT}
    seen = collections.Counter(
        str(message.metadata["event_payload"]["uid"])
        for channel in world.rooms.all()
        for message in world.posts.all_in(channel.id)
        if message.metadata
    )
    assert {row.uid: seen[row.uid] for row in rows} == {row.uid: 1 for row in rows}


def _nothing_acknowledged_is_lost(database: Database, talkers: list[Talker]) -> None:
    with database.reading() as session:
        drafts = {draft.uid: draft.id for draft in session.exec(select(Draft))}
        saved = collections.Counter(one.draft_id for one in session.exec(select(Consultation)))
    assert sum(len(talker.saved) for talker in talkers) > 0
    for talker in talkers:
        assert set(talker.cards) <= set(drafts)
        assert all(saved[drafts[uid]] == 1 for uid in talker.saved)
