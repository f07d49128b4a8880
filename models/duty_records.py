"""Recording a duty and confirming it: one side says so, the other agrees or says that it wasn't so (product.md §8).

What can be recorded closes with its week; a word on what was recorded in time is taken later too. Until it is
confirmed whoever recorded it can take it back.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from models.base import add_once
from models.calendar import working_days
from models.days import Span, day_from
from models.duties import Duty, DutyDone
from models.duty_slots import DutySlot, days_of_both, duty_slots, whole_periods
from models.errors import Refusal, not_yours
from models.habits import leaves_of
from models.pairs import Pair, holding_on
from models.teams import Team

Recorded = dict[tuple[int, Duty, date], DutyDone]
"""What was recorded, by the pair's id, the duty, and the first day of what it is for."""


def slots_of(session: Session, team: Team, pairs: Iterable[Pair], span: Span) -> dict[int, list[DutySlot]]:
    """What the duties of a team's pairs are for in the weeks and months of a span, by the pair's id; two queries."""
    wide = whole_periods(span)
    works, away = working_days(session, team, wide), leaves_of(session, team, wide)
    return {
        pair.key: duty_slots(
            days_of_both(
                works, pair.begins_on, pair.ends_on, [*away.get(pair.mentor_id, ()), *away.get(pair.rep_id, ())]
            )
        )
        for pair in pairs
    }


def recorded_of(session: Session, pairs: Iterable[Pair], span: Span) -> Recorded:
    """What was recorded for the weeks and months of a span, and whatever still waits for a word; one query."""
    wide = whole_periods(span)
    found = session.exec(
        select(DutyDone)
        .where(
            col(DutyDone.pair_id).in_({pair.key for pair in pairs}),
            sa.or_(col(DutyDone.slot).between(wide.first, wide.last), col(DutyDone.confirmed_at).is_(None)),
        )
        .order_by(col(DutyDone.slot), col(DutyDone.id))
    )
    return {(one.pair_id, one.kind, one.slot): one for one in found}


def pairs_of(session: Session, team: Team, day: date, *, mentor_id: int | None = None) -> list[Pair]:
    """The pairs of a team that hold on a day, of one mentor or of all, the oldest first."""
    held = select(Pair).where(Pair.team_id == team.key, *holding_on(day)).order_by(col(Pair.id))
    return list(session.exec(held.where(Pair.mentor_id == mentor_id) if mentor_id is not None else held))


def pair_of_rep(session: Session, team: Team, rep_id: int, day: date) -> Pair | None:
    """A rep's pair in a team on a day."""
    held = select(Pair).where(Pair.team_id == team.key, Pair.rep_id == rep_id, *holding_on(day))
    return session.exec(held.order_by(col(Pair.id).desc())).first()


def record(session: Session, person_id: int, told: Sequence[str], now: datetime) -> tuple[Pair, DutyDone]:
    """One side records a duty, named as a button brings it: the pair's uid, the duty, the first day of what it is for.

    Raises:
        Refusal: `not_yours` for another's pair or for what is none of their duties; `duty_closed`;
            `duty_recorded` when it has been recorded already.
    """
    uid, kind, first = told if len(told) == 3 else ("", "", "")
    pair = session.exec(select(Pair).where(Pair.uid == uid)).one_or_none()
    if pair is None or person_id not in (pair.mentor_id, pair.rep_id) or kind not in set(Duty):
        raise not_yours()
    team, day = session.get_one(Team, pair.team_id), day_from(first)
    slots = slots_of(session, team, [pair], Span(day, day))[pair.key]
    slot = next((one for one in slots if one.kind == kind and one.first == day), None)
    if slot is None:
        raise not_yours()
    if not slot.is_open(team.day_of(now)):
        raise Refusal("duty_closed")
    row = DutyDone(
        workspace_id=pair.workspace_id,
        pair_id=pair.key,
        kind=Duty(kind),
        slot=day,
        recorded_by=person_id,
        recorded_at=now,
    )
    if not add_once(session, row):
        raise Refusal("duty_recorded")
    return pair, row


def confirm(session: Session, person_id: int, uid: str, now: datetime) -> tuple[Pair, DutyDone]:
    """The other side agrees.

    Raises:
        Refusal: `duty_gone` for what isn't theirs to confirm or was taken back; `duty_confirmed`.
    """
    pair, done = _waiting(session, person_id, uid, is_own=False)
    done.confirmed_by, done.confirmed_at = person_id, now
    session.flush()
    return pair, done


def deny(session: Session, person_id: int, uid: str) -> tuple[Pair, DutyDone]:
    """The other side says that it did not happen: nothing of it is kept.

    Raises:
        Refusal: as for `confirm`.
    """
    return _drop(session, *_waiting(session, person_id, uid, is_own=False))


def undo(session: Session, person_id: int, uid: str) -> tuple[Pair, DutyDone]:
    """Whoever recorded it takes it back.

    Raises:
        Refusal: `duty_gone` for what they did not record; `duty_confirmed` once the other side has agreed.
    """
    return _drop(session, *_waiting(session, person_id, uid, is_own=True))


def _waiting(session: Session, person_id: int, uid: str, *, is_own: bool) -> tuple[Pair, DutyDone]:
    """A record of one's own, or of the other side's, that hasn't been confirmed; its row is locked."""
    done = session.exec(select(DutyDone).where(DutyDone.uid == uid).with_for_update()).one_or_none()
    pair = session.get_one(Pair, done.pair_id) if done is not None else None
    if done is None or pair is None or person_id not in (pair.mentor_id, pair.rep_id):
        raise Refusal("duty_gone")
    if (done.recorded_by == person_id) is not is_own:
        raise Refusal("duty_gone")
    if done.confirmed_at is not None:
        raise Refusal("duty_confirmed")
    return pair, done


def _drop(session: Session, pair: Pair, done: DutyDone) -> tuple[Pair, DutyDone]:
    session.delete(done)
    session.flush()
    return pair, done


def other_side(pair: Pair, person_id: int) -> int:
    """Who is on the other side of a pair."""
    return pair.rep_id if person_id == pair.mentor_id else pair.mentor_id
