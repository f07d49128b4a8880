"""App Home of a rep with a thousand conversations, and the team's form for two hundred people."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta

from bot.compose import Speaker
from handlers import team as team_handlers
from handlers.event import Event, Source
from models import people
from models.people import Person
from models.roles import standing_of
from tests.benchmarks.databases import StandingClock, fresh
from tests.benchmarks.rows import Bench, Row, best
from tests.crowds import days_of, store, team_of, weeks

NOW = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)
CONVERSATIONS = 1_000
PEOPLE = 200


def _median_ms(does: Callable[[], object], times: int = 60) -> float:
    took = []
    for _ in range(times):
        started = time.perf_counter()
        does()
        took.append((time.perf_counter() - started) * 1e3)
    return statistics.median(took)


def _home() -> Iterable[Row]:
    with fresh() as database:
        with database.writing() as session:
            workspace_id = people.workspace_of(session, "T1", "", NOW).id or 0
            team, (rep,) = team_of(session, workspace_id, ["UREP"], NOW - timedelta(days=400))
            days = days_of(NOW.date() - timedelta(days=300), NOW.date())
            store(session, weeks(team, [rep.key], days)[:CONVERSATIONS])
            key = rep.key
        speaker = Speaker(StandingClock(NOW))

        def draw() -> object:
            with database.reading() as session:
                return speaker.compose_home(session, session.get_one(Person, key))

        draw()
        yield Row("home.render", best(lambda: _median_ms(draw)), "ms", None, "≤ 15")


def _form() -> Iterable[Row]:
    with fresh() as database:
        with database.writing() as session:
            workspace_id = people.workspace_of(session, "T1", "", NOW).id or 0
            users = [f"U{number:04d}" for number in range(PEOPLE)]
            team, _ = team_of(session, workspace_id, users, NOW - timedelta(days=400))
            key = str(team.key)

        def form() -> object:
            with database.writing() as session:
                manager = people.person_of(session, workspace_id, "UMANAGER", NOW)
                event = Event(
                    source=Source.BUTTON,
                    workspace_id=workspace_id,
                    person=manager,
                    standing=standing_of(session, manager, NOW),
                    now=NOW,
                    delivery="bench",
                    value=key,
                )
                return team_handlers.edit(event, session)

        form()
        yield Row("team.form", best(lambda: _median_ms(form, 20)), "ms", None, "≤ 30")


BENCHES = [Bench(("home.render",), _home), Bench(("team.form",), _form)]
