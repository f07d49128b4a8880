"""Leads for tests: put into a pool in bulk, and looked at."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from models import leads_import
from models.leads import Lead, LeadEvent, LeadReason
from models.leads_file import read_file
from models.leads_pool import assign_best
from models.roles import standing_of
from models.teams import Team
from tests.scene import Scene


def fill(scene: Scene, count: int = 3, intent: str = "中", start: int = 0, team_id: int = 0) -> None:
    """Leads 家长0, 家长1, … with the numbers 13800000000, …, in the scene's team or another."""
    rows = "".join(f"家长{n},138{n:08d},抖音,学费,{intent}\n" for n in range(start, start + count))
    sealed = leads_import.seal(scene.database.vault, read_file(f"姓名,电话,来源,顾虑,意向\n{rows}".encode()))
    with scene.session() as session:
        leads_import.store(session, session.get_one(Team, team_id or scene.team_id), sealed, scene.now)


def earn(
    scene: Scene,
    user: str = "UREP",
    count: int = 2,
    reason: LeadReason = LeadReason.STREAK,
    now: datetime | None = None,
) -> list[Lead]:
    """A rep gets the best leads of their team."""
    with scene.session() as session:
        standing = standing_of(session, scene.person(session, user), scene.now)
        return assign_best(session, standing.rep, count, now or scene.now, reason)


def leads(scene: Scene) -> list[Lead]:
    """Every lead, in the order of the file."""
    with scene.session() as session:
        return list(session.exec(select(Lead).order_by(col(Lead.id))))


def log_of(session: Session, lead: Lead) -> Sequence[LeadEvent]:
    """What happened to a lead, in order."""
    return session.exec(select(LeadEvent).where(LeadEvent.lead_id == lead.id).order_by(col(LeadEvent.id))).all()
