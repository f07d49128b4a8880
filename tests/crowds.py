"""Teams with weeks of conversations, stored in bulk with a fixed seed; the rows are returned to be counted by loops."""

import random
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from models import people, rosters
from models.base import new_key
from models.consultations import Consultation
from models.days import moment_of
from models.people import Person, Profile
from models.rosters import TeamSheet
from models.teams import Role, Team
from models.vocabulary import Concern, Stage

Talk = dict[str, Any]


def team_of(
    session: Session, workspace_id: int, users: Sequence[str], since: datetime, **sheet: Any
) -> tuple[Team, list[Person]]:
    """A team of reps named after their ids, managed by UMANAGER."""
    for user in [*users, "UMANAGER"]:
        people.refresh(session, workspace_id, Profile(user, f"Rep {user}", locale="zh-CN"), since)
    usual = {"name": "大团队", "members": {Role.REP: users, Role.MANAGER: ["UMANAGER"]}}
    team = rosters.create(session, workspace_id, TeamSheet(**{**usual, **sheet}), since)
    return team, [people.person_of(session, workspace_id, user, since) for user in users]


def days_of(first: date, last: date) -> list[date]:
    """Every day from one to another."""
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def talk(team: Team, person_id: int, day: date, number: int = 0, **given: Any) -> Talk:
    """One conversation as a row: valid, 20 minutes, at nine or a little later on the team's clock."""
    began = moment_of(day, time(9, number % 60), team.zone)
    return {
        "workspace_id": team.workspace_id,
        "created_at": began,
        "changed_at": began,
        "uid": new_key(),
        "person_id": person_id,
        "team_id": team.key,
        "customer_name": f"客户{number}",
        "day": day,
        "started_at": began,
        "minutes": 20,
        "stage": Stage.NONE,
        "concern": None,
        "amount": None,
        "follow_up_on": None,
        "undone_at": None,
        "is_valid": True,
        "counted": True,
        "is_follow_up": False,
        "became_interested": False,
        "became_deal": False,
        **given,
    }


def store(session: Session, talks: Iterable[Talk]) -> list[Talk]:
    """Store rows with one statement; the same rows."""
    listed = list(talks)
    session.connection().execute(sa.insert(Consultation), listed)
    return listed


def weeks(team: Team, reps: Sequence[int], days: Sequence[date], seed: int = 7, most: int = 8) -> list[Talk]:
    """Days full of conversations of all kinds: too short, followed up, won, undone."""
    rng = random.Random(seed)
    made = []
    for day in days:
        for rep in reps:
            for number in range(rng.randrange(most + 1)):
                counted, wins = rng.random() < 0.7, rng.random() < 0.2
                made.append(
                    talk(
                        team,
                        rep,
                        day,
                        number,
                        minutes=rng.randrange(3, 50),
                        counted=counted,
                        is_valid=counted,
                        is_follow_up=rng.random() < 0.3,
                        became_interested=wins,
                        became_deal=wins and rng.random() < 0.2,
                        stage=Stage.INTERESTED if wins else Stage.NONE,
                        concern=rng.choice(list(Concern)),
                        undone_at=datetime(2026, 11, 1, tzinfo=UTC) if rng.random() < 0.05 else None,
                    )
                )
    return made


def counted(talks: Iterable[Talk], first: date, last: date, person_id: int | None = None) -> dict[str, int]:
    """The figures of a span, by a plain loop over the rows."""
    found = {"valid": 0, "interested": 0, "deals": 0, "talks": 0, "follow_up_minutes": 0}
    for one in talks:
        if one["undone_at"] is not None or not first <= one["day"] <= last:
            continue
        if person_id is not None and one["person_id"] != person_id:
            continue
        found["talks"] += 1
        found["valid"] += one["counted"]
        found["interested"] += one["became_interested"]
        found["deals"] += one["became_deal"]
        found["follow_up_minutes"] += one["minutes"] if one["is_follow_up"] else 0
    return found
