"""A question's hour survives a kill: what came due meanwhile is said at once, once, whoever else runs."""

import threading
from pathlib import Path

import pytest
from sqlmodel import select

from bot.clock import RING
from bot.database import Database
from bot.migrate import migrate
from bot.practice.grants import Triggers
from bot.practice.server import PracticeServer
from bot.practice.world import World
from bot.ticker import Ticker
from handlers import ask
from models import people, rosters
from models.help_clock import HelpCall
from models.outbox import Outbox
from models.rosters import TeamSheet
from models.teams import Role
from models.vault import Vault
from tests.bot.ticking import HandClock, at
from tests.conftest import KEY
from tests.house import MANAGER, MENTOR, REP, words, world_at
from tests.practice import PracticeClient
from tests.processes import BotProcess, environment
from tests.scene import Scene

HELP = "C0HELP"


def _team(database: Database, world: World) -> None:
    with database.writing() as session:
        workspace = people.workspace_of(session, world.team_id, "", at(9))
        members = {Role.REP: [REP], Role.MENTOR: [MENTOR], Role.MANAGER: [MANAGER]}
        sheet = TeamSheet("一组", channel="C0SALES1", help_channel=HELP, members=members)
        rosters.create(session, workspace.id or 0, sheet, at(9))


@pytest.mark.slow
def test_killed_a_minute_before_the_end_and_back_five_minutes_after_it_calls_once_and_at_once(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    world = world_at(at(10))
    world.triggers = Triggers(world.clock.monotonic)
    database = Database(f"sqlite:///{tmp_path / 'bot.db'}", Vault(KEY))
    migrate(database)
    _team(database, world)
    with PracticeServer(world) as server, PracticeClient(server.url) as client:
        client.limits("off")
        bots = [BotProcess(environment(server.api_url, database), client) for _ in range(2)]
        for bot in bots:
            request.addfinalizer(bot.abandon)
        bots[0].start()
        assert client.command(REP, "/ask", "家长说再考虑考虑,怎么接").ok
        client.wait_for(lambda: "再考虑考虑" in words(client.messages(HELP)))
        client.turn_clock(seconds=59 * 60)
        client.wait_for(lambda: "还在等" in words(client.dm(MENTOR)))
        bots[0].kill()
        client.turn_clock(seconds=6 * 60)
        bots[0].start()
        bots[1].start(connections=2)
        client.wait_for(lambda: "哪位能来帮一下" in words(client.messages(HELP)))
        client.wait_for(lambda: "我又请了" in words(client.dm(REP)))
        client.turn_clock(seconds=60)
        threading.Event().wait(3)  # longer than a tick of either
        assert words([m["blocks"] for m in client.messages(HELP)]).count("哪位能来帮一下") == 1
        assert words([m["blocks"] for m in client.dm(REP)]).count("我又请了") == 1
        for bot in bots:
            bot.end()
    database.dispose()


def test_many_processes_call_once(scene: Scene) -> None:
    with scene.session() as session:
        scene.team(session).help_channel = HELP
    for number in range(6):
        scene.do(ask.ask, ("UREP", "UREP2")[number % 2], text=f"第{number}个问题:怎么约到访")
    tickers = [Ticker(scene.database, HandClock(at(11)), lambda: None) for _ in range(4)]
    ready = threading.Barrier(len(tickers))

    def run(ticker: Ticker) -> None:
        ready.wait()
        ticker.do(RING)

    threads = [threading.Thread(target=run, args=[ticker]) for ticker in tickers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    tickers[0].do(RING)
    with scene.database.reading() as session:
        called = session.exec(select(Outbox).where(Outbox.message == "help/called")).all()
        told = session.exec(select(Outbox).where(Outbox.message == "help/coming")).all()
        calls = session.exec(select(HelpCall)).all()
    assert len(called) == len(told) == 6
    assert len(calls) == 12  # the mentor was asked, the manager called, for each
