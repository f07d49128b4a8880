"""A team's conversations of a span, or one rep's, one by one: without the reps' own words and without any contact."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlmodel import Session, col, select

from models.consultations import Consultation
from models.days import Span
from models.people import Person
from models.teams import Team
from models.vocabulary import Concern, Stage


@dataclass(frozen=True)
class TalkLine:
    """One conversation. `day` is team-local, `started_at` aware UTC."""

    rep: str
    customer: str
    day: date
    started_at: datetime
    minutes: int
    counted: bool
    is_follow_up: bool
    stage: Stage
    amount: Decimal | None
    concern: Concern | None
    follow_up_on: date | None


def talk_list(session: Session, team: Team, span: Span, person_id: int | None = None) -> list[TalkLine]:
    """The conversations that stand, in order of time; `person_id`: this rep's, in whatever team."""
    whose = Consultation.team_id == team.key if person_id is None else Consultation.person_id == person_id
    asked = (
        select(Consultation, Person.name, Person.external_id)
        .join(Person, col(Person.id) == Consultation.person_id)
        .where(
            whose,
            col(Consultation.day).between(span.first, span.last),
            col(Consultation.undone_at).is_(None),
        )
        .order_by(col(Consultation.day), col(Consultation.started_at), col(Consultation.id))
    )
    return [
        TalkLine(
            rep=name or external_id,
            customer=talk.customer_name,
            day=talk.day,
            started_at=talk.started_at,
            minutes=talk.minutes,
            counted=talk.counted,
            is_follow_up=talk.is_follow_up,
            stage=talk.stage,
            amount=talk.amount,
            concern=talk.concern,
            follow_up_on=talk.follow_up_on,
        )
        for talk, name, external_id in session.exec(asked)
    ]
