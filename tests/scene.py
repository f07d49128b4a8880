"""A team on a stage, for tests that call handlers: who is there, what time it is, and what they do."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlmodel import Session, select

from bot.database import Database
from handlers.event import Event, Source
from handlers.reply import Reply
from models import people, rosters
from models.consultations import Consultation
from models.people import Person, Profile
from models.roles import standing_of
from models.rosters import TeamSheet
from models.teams import Role, Team

TUESDAY = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
"""Tuesday, 24 November 2026, 10:00 in Shanghai: a working morning."""


def T(hours: float = 0, *, days: int = 0) -> datetime:  # noqa: N802 - T(offset), as in a story's margin
    """A moment so long after the Tuesday on which every scene begins."""
    return TUESDAY + timedelta(days=days, hours=hours)


class Scene:
    """A workspace with one team (two reps, a mentor, a manager) and a stranger, on a clock that is set by hand."""

    def __init__(self, database: Database, workspace: str = "T1") -> None:
        self.database = database
        self.now = TUESDAY
        self._deliveries = 0
        with database.writing() as session:
            self.workspace_id = people.workspace_of(session, workspace, "Test", self.now).id or 0
            for user, name in (
                ("UREP", "林小满"),
                ("UREP2", "Emily"),
                ("UMENTOR", "周师傅"),
                ("UMANAGER", "何经理"),
                ("USTRANGER", "路人"),
            ):
                people.refresh(session, self.workspace_id, Profile(user, name, locale="zh-CN"), self.now)
            sheet = TeamSheet(
                "销售一组",
                members={
                    Role.REP: ["UREP", "UREP2"],
                    Role.MENTOR: ["UMENTOR"],
                    Role.MANAGER: ["UMANAGER"],
                },
            )
            self.team_id = rosters.create(session, self.workspace_id, sheet, self.now).key

    @contextmanager
    def session(self) -> Iterator[Session]:
        """A writing transaction."""
        with self.database.writing() as session:
            yield session

    def person(self, session: Session, user: str) -> Person:
        """The person with this id of the chat."""
        return people.person_of(session, self.workspace_id, user, self.now)

    def team(self, session: Session) -> Team:
        """The scene's team."""
        return session.get_one(Team, self.team_id)

    def event(self, session: Session, user: str, **what: Any) -> Event:
        """What a person does, as it reaches a handler."""
        self._deliveries += 1
        person = self.person(session, user)
        return Event(
            source=what.pop("source", Source.COMMAND),
            workspace_id=self.workspace_id,
            person=person,
            standing=standing_of(session, person, self.now),
            now=self.now,
            delivery=f"delivery:{self._deliveries}",
            **what,
        )

    def do(self, handler: Callable[[Event, Session], Reply], user: str = "UREP", **what: Any) -> Any:
        """Let a person do something, in a transaction of its own; the handler's reply."""
        with self.session() as session:
            return handler(self.event(session, user, **what), session)

    def consultations(self, user: str = "UREP") -> list[Consultation]:
        """A person's consultations, in the order in which they were entered."""
        with self.database.reading() as session:
            person = self.person(session, user)
            found = session.exec(
                select(Consultation).where(Consultation.person_id == person.id).order_by(Consultation.id)  # type: ignore[arg-type]
            )
            return list(found)

    def log(self, text: str, user: str = "UREP") -> Mapping[str, Any]:
        """Log a conversation in words and save it; the receipt's data."""
        from handlers import log

        card = self.do(log.log, user, text=text)
        receipt = self.do(log.save, user, value=card.data["draft"])
        assert receipt.message == "log/receipt", receipt
        data: Mapping[str, Any] = receipt.data
        return data
