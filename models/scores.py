"""Scores that are kept: each conversation's five checks with their words, red lines, and what was disputed of them.

The scorer itself (`models.scoring`) keeps nothing. Here its outcome becomes rows, so that old and new stay visible.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Index, UniqueConstraint, bindparam
from sqlmodel import Field, Session, col, select

from models.base import Stamped, new_key
from models.scoring import WEIGHTS, Check, Score


class Assessment(Stamped, table=True):
    """The score of one text of one conversation. The newest is the one that stands; older ones stay to be seen."""

    __table_args__ = (Index("ix_assessment_consultation", "consultation_id", "id"),)

    consultation_id: int = Field(foreign_key="consultation.id")
    rubric: str = Field(max_length=20)
    points: int
    findings: dict[str, Any] = Field(default_factory=dict, sa_type=sa.JSON)
    """Check -> `passed` and `words`, exact parts of the rep's own (masked) text."""
    red_lines: list[dict[str, str]] = Field(default_factory=list, sa_type=sa.JSON)
    """`words`, exact parts of the text, and `kind`."""
    read_at: datetime | None = None
    """When the rep tapped that they had read the red lines; business time."""


class Dispute(Stamped, table=True):
    """A rep disagrees with one check; a mentor, else a manager, decides."""

    __table_args__ = (UniqueConstraint("assessment_id", "check"),)

    uid: str = Field(default_factory=new_key, max_length=20, unique=True)
    assessment_id: int = Field(foreign_key="assessment.id")
    team_id: int = Field(foreign_key="team.id")
    person_id: int = Field(foreign_key="person.id")
    check: str = Field(max_length=20)
    clock_id: int = Field(foreign_key="helpclock.id", unique=True)
    """The hour in which it is to be decided, and whom it is with; another mentor or manager may decide too."""
    judge_id: int | None = Field(default=None, foreign_key="person.id")
    """Who decided; None: nobody yet."""
    decided_at: datetime | None = None
    passed: bool | None = None
    """What was decided; None: not yet."""


@dataclass(frozen=True)
class Verdict:
    """One check as it stands: what the scorer said, and what was decided of a dispute."""

    check: Check
    passed: bool
    words: str
    first: bool
    is_disputed: bool


_CURRENT = (
    select(Assessment)
    .where(Assessment.consultation_id == bindparam("consultation_id"))
    .order_by(col(Assessment.id).desc())
    .limit(1)
)


_STANDING = (
    select(Assessment, Dispute)
    .outerjoin(Dispute, col(Dispute.assessment_id) == Assessment.id)
    .where(Assessment.consultation_id == bindparam("consultation_id"))
    .order_by(col(Assessment.id).desc())
)
_KEEP: sa.Executable = sa.insert(Assessment).returning(sa.column("id"))
_DISPUTES = select(Dispute).where(Dispute.assessment_id == bindparam("assessment_id"))


def is_read(standing: Assessment | None, found: Score) -> bool:
    """Whether the rep has read just these red lines already; without any there is nothing to read."""
    if not found.red_lines:
        return True
    return standing is not None and standing.read_at is not None and standing.red_lines == _lines(found)


def keep(
    session: Session, workspace_id: int, consultation_id: int, found: Score, standing: Assessment | None, now: datetime
) -> Assessment:
    """Keep what the scorer found; what is returned is a copy of the row.

    The same outcome again keeps the one that stands, with its disputes.
    """
    findings = {check.value: {"passed": one.passed, "words": one.words} for check, one in found.checks.items()}
    lines = _lines(found)
    if standing is not None and standing.findings == findings and standing.red_lines == lines:
        return standing
    made = Assessment(
        workspace_id=workspace_id,
        consultation_id=consultation_id,
        created_at=now,
        rubric=found.rubric,
        points=found.points,
        findings=findings,
        red_lines=lines,
        read_at=standing.read_at if standing is not None and is_read(standing, found) else None,
    )
    made.id = session.connection().execute(_KEEP, made.model_dump(exclude={"id"})).scalar_one()
    return made


def _lines(found: Score) -> list[dict[str, str]]:
    return [{"words": line.words, "kind": line.kind.value} for line in found.red_lines]


def current(session: Session, consultation_id: int) -> Assessment | None:
    """The score that stands; None for a conversation without words."""
    return session.exec(_CURRENT, params={"consultation_id": consultation_id}).first()


def without_red_lines(assessment: Assessment, text: str) -> str:
    """A rep's words for other eyes: the sentences that only the rep may see are left out (product.md §4)."""
    for line in assessment.red_lines:
        text = text.replace(line["words"], "…")
    return text


def as_it_stands(session: Session, consultation_id: int) -> tuple[Assessment, dict[Check, Dispute]] | None:
    """The score that stands with its disputes, in one query; None for a conversation without words."""
    rows = session.exec(_STANDING, params={"consultation_id": consultation_id}).all()
    if not rows:
        return None
    newest = rows[0][0]
    return newest, {Check(case.check): case for score, case in rows if case is not None and score is newest}


def disputes_of(session: Session, assessment_id: int) -> Mapping[Check, Dispute]:
    """The disputes about a score, by check."""
    found = session.exec(_DISPUTES, params={"assessment_id": assessment_id})
    return {Check(one.check): one for one in found}


def verdicts(assessment: Assessment, disputes: Mapping[Check, Dispute]) -> list[Verdict]:
    """The five checks as they stand, in the order of a talk."""
    made = []
    for check in Check:
        finding = assessment.findings.get(check.value) or {"passed": False, "words": ""}
        dispute = disputes.get(check)
        decided = dispute.passed if dispute and dispute.decided_at else None
        made.append(
            Verdict(
                check,
                finding["passed"] if decided is None else decided,
                finding["words"],
                finding["passed"],
                dispute is not None,
            )
        )
    return made


def points_of(standing: list[Verdict]) -> int:
    """The sum of the weights of what passed, 0–10."""
    return sum(WEIGHTS[verdict.check] for verdict in standing if verdict.passed)


def about(session: Session, case: Dispute) -> Assessment:
    """The score that a dispute is about."""
    return session.get_one(Assessment, case.assessment_id)
