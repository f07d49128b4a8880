"""What a mentor owes a new rep, and what of it was done (product.md §8, 导师的职责).

A joint consultation each working day, a talk-track session each week, a customer visit each month. What is due is
reckoned (`duty_slots`), never stored; stored is what was recorded. Either side records with a tap, the other side
confirms, or says that it did not happen, which takes the record away.
"""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from models.base import Row, new_key, text_enum


class Duty(StrEnum):
    """What is owed: each working day, each week, each month."""

    JOINT = "joint"
    SESSION = "session"
    VISIT = "visit"


class DutyDone(Row, table=True):
    """One duty that was recorded. `slot` is the first team-local day of what it is for: the day, Monday, the 1st.

    It counts once `confirmed_by` the other side. Moments are aware UTC, business time.
    """

    __table_args__ = (UniqueConstraint("pair_id", "kind", "slot"),)

    uid: str = Field(default_factory=new_key, max_length=20, unique=True)
    pair_id: int = Field(foreign_key="pair.id")
    kind: Duty = Field(sa_type=text_enum(Duty))
    slot: date
    recorded_by: int = Field(foreign_key="person.id")
    recorded_at: datetime
    confirmed_by: int | None = Field(default=None, foreign_key="person.id")
    confirmed_at: datetime | None = None
