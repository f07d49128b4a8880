"""Questions on App Home: somebody's own, and those that wait for their answer."""

from datetime import datetime
from typing import Any

from sqlmodel import Session

from handlers import help_told
from models import answerers, help_requests
from models.people import Person
from models.roles import Standing


def waiting(
    session: Session, person: Person, standing: Standing, now: datetime, most: int
) -> tuple[list[dict[str, Any]], int]:
    """The questions that wait for somebody's answer, for their App Home, and how many more there are."""
    teams = standing.teams_as(*answerers.ROLES)
    found = help_requests.waiting_for(session, person.key, teams, now) if teams else []
    shown = [
        {
            **help_told.standing(session, request, now),
            "name": session.get_one(Person, request.asker_id).name,
        }
        for request in found[:most]
    ]
    return shown, max(0, len(found) - most)


def own(session: Session, person: Person, now: datetime, most: int) -> tuple[list[dict[str, Any]], int]:
    """Somebody's own questions that are not done, for their App Home, and how many more there are."""
    found = help_requests.open_of(session, person.key)
    return [help_told.standing(session, request, now) for request in found[:most]], max(0, len(found) - most)
