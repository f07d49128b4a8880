"""What the help clock costs: ten thousand questions that run out within an hour, and a hundred thousand that wait."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from sqlmodel import col, select

from bot.clock import RING
from bot.database import Database
from bot.ticker import Ticker
from models import people
from models.help_clock import HelpCall, HelpClock, Step, Subject
from models.help_requests import HelpRequest
from models.help_threads import HelpThread
from models.outbox import Kind, Outbox, State
from models.people import Person
from models.teams import Membership, Role, Team
from tests.benchmarks.databases import StandingClock, fresh
from tests.benchmarks.rows import Bench, Row, percentile

TEN = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
"""10:00 in Shanghai, on a Tuesday."""
OPEN, IDLE = 10_000, 100_000
TEAMS = 50
TICK = 2
"""Seconds between two looks at the clocks."""


@contextmanager
def asked(count: int, first: datetime, spread: timedelta) -> Iterator[Database]:
    """So many questions that wait, their ends spread evenly; in each team a rep, three mentors, a manager."""
    with fresh() as database:
        with database.writing() as session:
            workspace = people.workspace_of(session, "T1", "", TEN).id or 0
            _fill(session.connection(), workspace, count, first, spread)
        yield database


def _fill(connection: sa.Connection, workspace: int, count: int, first: datetime, spread: timedelta) -> None:
    row = {"workspace_id": workspace, "created_at": TEN - timedelta(days=1)}
    teams = range(1, TEAMS + 1)
    places = {"channel": "C1", "help_channel": "C2", "policy_values": {}}
    connection.execute(sa.insert(Team), [{**row, **places, "id": n, "name": f"Team {n}"} for n in teams])
    roles = (Role.REP, Role.MENTOR, Role.MENTOR, Role.MENTOR, Role.MANAGER)
    folk = [(team, number, role) for team in teams for number, role in enumerate(roles)]
    connection.execute(
        sa.insert(Person),
        [
            {**row, "id": _person(t, n), "external_id": f"U{_person(t, n):08d}", "name": f"P {t} {n}"}
            for t, n, _ in folk
        ],
    )
    seat = {"workspace_id": workspace, "begins_on": (TEN - timedelta(days=30)).date()}
    connection.execute(
        sa.insert(Membership), [{**seat, "team_id": t, "person_id": _person(t, n), "role": role} for t, n, role in folk]
    )
    numbers = range(1, count + 1)
    connection.execute(sa.insert(HelpClock), [_clock(row, n, first + spread * ((n - 1) / count)) for n in numbers])
    call = {"workspace_id": workspace, "called_at": TEN}
    connection.execute(
        sa.insert(HelpCall), [{**call, "clock_id": n, "person_id": _person(_team(n), 1)} for n in numbers]
    )
    connection.execute(
        sa.insert(HelpRequest),
        [
            {
                **row,
                "id": n,
                "uid": f"r{n}",
                "team_id": _team(n),
                "asker_id": _person(_team(n), 0),
                "clock_id": n,
                "question": "怎么约第二次到访?",
                "is_private": False,
                "state": "waiting",
            }
            for n in numbers
        ],
    )
    connection.execute(sa.insert(Outbox), [_root(row, n) for n in numbers])
    thread = {"workspace_id": workspace, "is_private": False}
    connection.execute(sa.insert(HelpThread), [{**thread, "request_id": n, "outbox_id": n} for n in numbers])


def _clock(row: dict[str, object], n: int, due: datetime) -> dict[str, object]:
    return {
        **row,
        "id": n,
        "team_id": _team(n),
        "subject": Subject.QUESTION,
        "asker_id": _person(_team(n), 0),
        "asked_id": _person(_team(n), 1),
        "remind_at": due - timedelta(minutes=30),
        "warn_at": due - timedelta(minutes=10),
        "due_at": due,
        "next_at": due,
        "step": Step.WARN,
    }


def _root(row: dict[str, object], n: int) -> dict[str, object]:
    return {
        **row,
        "id": n,
        "uid": f"o{n}",
        "kind": Kind.MESSAGE,
        "lane": "C2",
        "channel": "C2",
        "message": "help/card",
        "dedupe_key": f"o{n}",
        "not_before": TEN,
        "state": State.SENT,
        "sent_channel": "C2",
        "ts": f"{n}.0",
        "parts_sent": 1,
        "attempts": 0,
        "replaces_original": False,
    }


def _team(n: int) -> int:
    return n % TEAMS + 1


def _person(team: int, number: int) -> int:
    return team * 10 + number


def escalation() -> Iterator[Row]:
    """An hour in looks two seconds apart; an escalation's delay is that of its look, and the look's own time."""
    delays: list[float] = []
    with asked(OPEN, TEN, timedelta(hours=1)) as database:
        for second in range(TICK, 3600 + TICK, TICK):
            moment = TEN + timedelta(seconds=second)
            with database.reading() as session:
                due = list(session.exec(select(HelpClock.due_at).where(col(HelpClock.next_at) <= moment)))
            began = time.perf_counter()
            Ticker(database, StandingClock(moment), lambda: None).do(RING)
            took = time.perf_counter() - began
            delays += [(moment - at).total_seconds() + took for at in due]
        with database.reading() as session:
            told = session.exec(select(sa.func.count()).where(Outbox.message == "help/called")).one()
    assert told == OPEN == len(delays), (told, len(delays))
    yield Row("help.escalation_p99", percentile(delays, 0.99), "s", None, "≤ 5")


def idle() -> Iterator[Row]:
    """A look over a hundred thousand that wait, when nothing is due."""
    with asked(IDLE, TEN + timedelta(hours=1), timedelta(hours=1)) as database:
        ticker = Ticker(database, StandingClock(TEN), lambda: None)
        times = []
        for _ in range(50):
            began = time.perf_counter()
            ticker.do(RING)
            times.append((time.perf_counter() - began) * 1000)
    yield Row("help.idle_tick", statistics.median(times), "ms", None, "≤ 10")


BENCHES = [Bench(("help.escalation_p99",), escalation), Bench(("help.idle_tick",), idle)]
