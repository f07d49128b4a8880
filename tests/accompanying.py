"""Mentors and reps on the stage: who sits where, what was told, and what stands on their App Homes."""

from datetime import date, timedelta
from typing import Any

from sqlmodel import col, select

from bot import clock
from handlers import home, mentoring, team
from models.duties import DutyDone
from models.habits import Leave
from models.pairs import End, Pair
from tests.bot.ticking import HandClock, told
from tests.scene import Scene

NEXT_MENTOR = "UMENTOR2"


def seat(scene: Scene, **roles: list[str]) -> None:
    """A manager saves the team with these people; a second mentor is known in the workspace."""
    with scene.session() as session:
        scene.person(session, NEXT_MENTOR).name = "陈师傅"
    people: dict[str, Any] = {"reps": ["UREP", "UREP2"], "mentors": ["UMENTOR"], "managers": ["UMANAGER"], **roles}
    opened = scene.do(team.edit, "UMANAGER", value=str(scene.team_id))
    fields = {**opened.data, "calendar": "CN", **people}
    scene.do(team.submit, "UMANAGER", fields=fields, meta=opened.meta)


def pairs(scene: Scene) -> list[tuple[str, str, End | None]]:
    """Every pair, the oldest first: rep, mentor, why it ended."""
    with scene.session() as session:
        found = session.exec(select(Pair).order_by(col(Pair.id))).all()
        users = {scene.person(session, user).key: user for user in ("UREP", "UREP2", "UMENTOR", NEXT_MENTOR)}
        return [(users[one.rep_id], users[one.mentor_id], one.why_ended) for one in found]


def tick(scene: Scene) -> None:
    """The clock looks at what is to be done."""
    for chore in (clock.pair_up, clock.remind_of_probation):
        with scene.session() as session:
            chore(session, HandClock(scene.now))


def messages(scene: Scene, name: str) -> list[tuple[str, dict[str, Any]]]:
    """What was told, to whom."""
    return [(row.channel, row.data or {}) for row in told(scene.database, name)]


def drawn(scene: Scene, user: str) -> dict[str, Any]:
    """A person's App Home."""
    with scene.session() as session:
        event = scene.event(session, user)
        return dict(home.home(session, event.person, event.standing, scene.now).data)


def mentee(scene: Scene, number: int = 0) -> dict[str, Any]:
    """One rep on the mentor's App Home."""
    found: dict[str, Any] = drawn(scene, "UMENTOR")["mentored"][0]["mentees"][number]
    return found


def leave(scene: Scene, user: str, first: int, last: int) -> None:
    """Somebody is away from so many days after today to so many."""
    with scene.session() as session:
        today = scene.team(session).day_of(scene.now)
        whose = scene.person(session, user).key
        begins, ends = today + timedelta(days=first), today + timedelta(days=last)
        session.add(Leave(workspace_id=scene.workspace_id, person_id=whose, first=begins, last=ends))


def tap(scene: Scene, user: str, kind: str = "joint", day: str = "2026-11-24", **more: Any) -> Any:
    """Somebody records a duty of the first pair."""
    with scene.session() as session:
        uid = session.exec(select(Pair.uid).order_by(col(Pair.id))).first()
    return scene.do(mentoring.record, user, value=f"{uid}:{kind}:{day}", **more)


def only(scene: Scene) -> str:
    """The id of the only record."""
    with scene.session() as session:
        return session.exec(select(DutyDone)).one().uid


def backdate(scene: Scene, begins_on: date) -> None:
    """The first pair has been one since a day."""
    with scene.session() as session:
        session.exec(select(Pair).order_by(col(Pair.id))).first().begins_on = begins_on  # type: ignore[union-attr]
