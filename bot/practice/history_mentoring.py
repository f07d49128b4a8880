"""The mentor's three weeks in the practice workspace: whom they accompany, what they did together, who passed.

Made by the use cases, like the rest of the history, with a seed of its own so that it changes nothing else.
"""

import random
from datetime import date, datetime, time, timedelta

from sqlmodel import Session, col, select

from models import duty_records, pairing, people, probation
from models.days import Span, moment_of
from models.pairs import Pair
from models.teams import ProbationResult, Team

SEED = 20261125
MENTOR = "U0MINZHI"
PASSED = ("U0LINYUE", "U0SIYUAN", "U0GRACE")
"""Who passed their probation in these weeks, and stands on their own feet."""
ACCOMPANIED = {"U0XIAOTONG": (9, 50), "U0LEO": (21, 30), "U0ZIHAN": (21, 80)}
"""Who has a mentor now: for how many days at most, and in how many days their probation ends."""
KEPT, CONFIRMED = 0.85, 0.9
"""How often a duty is recorded, and one of the last days confirmed; older ones all are."""
_AT, _LATER = time(17, 10), time(17, 40)


def live(session: Session, team: Team, since: datetime, now: datetime) -> None:
    """Pairs, duties and results between two moments (aware UTC)."""
    rng = random.Random(SEED)  # noqa: S311 - a story, not a secret
    mentor = people.person_of(session, team.workspace_id, MENTOR, now).key
    for number, user in enumerate((*PASSED, *ACCOMPANIED)):
        rep = people.person_of(session, team.workspace_id, user, now).key
        seat = probation.probations(session, team, [rep])[rep]
        days, ends_in = ACCOMPANIED.get(user, (21, 0))
        first = max(team.day_of(since), seat.hired_on or date.min, team.day_of(now) - timedelta(days=days))
        pairing.name_mentor(session, team, rep, mentor, moment_of(first, _AT, team.zone))
        if user in PASSED:
            seat.probation_ends_on = first + timedelta(days=4 + number)
            passed_at = moment_of(seat.probation_ends_on, _AT, team.zone)
            probation.record_result(session, team, seat, ProbationResult.PASSED, None, passed_at)
        else:
            seat.probation_ends_on = team.day_of(now) + timedelta(days=ends_in)
    for pair in session.exec(select(Pair).where(Pair.team_id == team.key).order_by(col(Pair.id))).all():
        _duties(session, rng, team, pair, now)


def _duties(session: Session, rng: random.Random, team: Team, pair: Pair, now: datetime) -> None:
    """What the two did up to yesterday; the newest of it may still wait for a word."""
    today = team.day_of(now)
    slots = duty_records.slots_of(session, team, [pair], Span(pair.begins_on, today))[pair.key]
    for slot in slots:
        day = max(min(slot.last, today - timedelta(days=1)), pair.begins_on)
        if not slot.is_owed or slot.first > day or day >= today or rng.random() > KEPT:
            continue
        sides = [pair.mentor_id, pair.rep_id]
        rng.shuffle(sides)
        told = (pair.uid, slot.kind.value, slot.first.isoformat())
        _, done = duty_records.record(session, sides[0], told, moment_of(day, _AT, team.zone))
        if rng.random() < CONFIRMED or day < today - timedelta(days=4):
            duty_records.confirm(session, sides[1], done.uid, moment_of(day, _LATER, team.zone))
