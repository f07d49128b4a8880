"""Looking at what is due at moments set by hand, and at what was enqueued then."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import select

from bot.database import Database
from bot.ticker import Ticker
from bot.time import Clock
from models.outbox import Outbox
from models.teams import Membership
from tests.scene import Scene

SHANGHAI = ZoneInfo("Asia/Shanghai")
TUESDAY = date(2026, 11, 24)


class HandClock(Clock):
    """A clock that is set by hand."""

    def __init__(self, at: datetime) -> None:
        super().__init__()
        self.at = at

    def now(self) -> datetime:
        return self.at


def at(hour: int, minute: int = 0, *, day: date = TUESDAY, zone: ZoneInfo = SHANGHAI) -> datetime:
    """A local moment, aware UTC."""
    return datetime.combine(day, time(hour, minute), zone).astimezone(UTC)


def stand(scene: Scene) -> Scene:
    """The usual scene, whose team has been there for four weeks."""
    with scene.session() as session:
        since = scene.now - timedelta(weeks=4)
        scene.team(session).created_at = since
        for membership in session.exec(select(Membership)):
            membership.begins_on = since.date()
    return scene


def tick(database: Database, moment: datetime) -> None:
    """One look at what is due at a moment."""
    Ticker(database, HandClock(moment), lambda: None).tick()


def told(database: Database, message: str = "") -> list[Outbox]:
    """What was enqueued, in its order."""
    with database.reading() as session:
        rows = session.exec(select(Outbox).order_by(Outbox.id)).all()  # type: ignore[arg-type]
        return [row for row in rows if row.message.startswith(message or "rituals/")]


def hearers(rows: Iterable[Outbox]) -> list[str]:
    """To whom."""
    return sorted(row.channel for row in rows)
