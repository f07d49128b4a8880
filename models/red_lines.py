"""How many conversations hold a red line: all that anybody but the rep is ever told of them (product.md §4)."""

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from models.consultations import Consultation
from models.days import Span
from models.scores import Assessment
from models.teams import Team

_NONE = "[]"


def conversations_with_red_lines(session: Session, team: Team, span: Span) -> int:
    """How many standing conversations of a span hold a red line in the words that stand now, read or not.

    One that was put right by an edit is none any more.
    """
    newer = aliased(Assessment)
    counted = (
        sa.select(sa.func.count())
        .select_from(Consultation)
        .join(Assessment, col(Assessment.consultation_id) == col(Consultation.id))
        .where(
            col(Consultation.team_id) == team.key,
            col(Consultation.day).between(span.first, span.last),
            col(Consultation.undone_at).is_(None),
            sa.cast(col(Assessment.red_lines), sa.Text) != _NONE,
            ~sa.exists().where(col(newer.consultation_id) == col(Consultation.id), col(newer.id) > col(Assessment.id)),
        )
    )
    return int(session.connection().execute(counted).scalar_one())
