"""What App Home, the mentor's page and the report are told of pairs, as JSON values (product.md §8)."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlmodel import Session

from models.days import WEEK_CLOSES_AFTER, Span, month_of
from models.duties import Duty, DutyDone
from models.duty_records import Recorded, pair_of_rep, pairs_of, recorded_of, slots_of
from models.duty_slots import DutySlot
from models.help_figures import answers_by_person
from models.mentor_figures import Mentee, MentorFigures, mentor_figures
from models.pairs import Pair
from models.people import Person, people_by_key
from models.probation import probations
from models.roles import Seat, Standing
from models.stand_ins import stand_ins
from models.teams import Membership, Role, Team

MOST_ON_HOME = 6
"""Reps on a mentor's App Home, over all of their teams: a chat shows 100 blocks there, and each rep is three."""
MOST_ON_PAGE = 12
MOST_EARLIER = 4
"""Earlier duties of a pair that a page offers to record: those first that close first."""
MOST_ASKED = 3
MOST_TEAMS = 2
MOST_MENTORS = 8
MOST_CHANGES = 3
"""Mentees whose conversion a report shows, of a mentor; all stand on the mentor's own page."""


def mentees(session: Session, team: Team, person: Person, now: datetime, most: int) -> dict[str, Any]:
    """A mentor's week at a glance: each rep with what is done, open, and waits for a word."""
    today = team.day_of(now)
    pairs = pairs_of(session, team, today, mentor_id=person.key)
    return {"mentees": _pairs(session, team, pairs[:most], person.key, today), "mentees_more": len(pairs[most:])}


def mentor(session: Session, seat: Seat, person: Person, now: datetime) -> dict[str, Any] | None:
    """A rep's own pair; None: nobody accompanies them now."""
    today = seat.team.day_of(now)
    pair = pair_of_rep(session, seat.team, person.key, today)
    return _pairs(session, seat.team, [pair], person.key, today)[0] if pair else None


def probation(seat: Membership) -> dict[str, Any] | None:
    """A rep's probation as it is stored; None: there is none."""
    if seat.probation_ends_on is None and seat.probation_result is None:
        return None
    return {
        "ends_on": seat.probation_ends_on.isoformat() if seat.probation_ends_on else None,
        "result": seat.probation_result.value if seat.probation_result else None,
    }


def page(session: Session, person: Person, standing: Standing, now: datetime) -> dict[str, Any]:
    """A mentor's own page: this month's figures in each of their teams, and every mentee."""
    seats = [seat for seat in standing.seats if seat.membership.role is Role.MENTOR]
    return {"teams": [_team(session, seat.team, person, now) for seat in seats[:MOST_TEAMS]]}


def _team(session: Session, team: Team, person: Person, now: datetime) -> dict[str, Any]:
    today = team.day_of(now)
    span = Span(month_of(today).first, today)
    answers = answers_by_person(session, team, span, now)
    own = mentor_figures(session, team, span, today, mentor_id=person.key, answers=answers)
    return {
        "team": team.name,
        "month": today.isoformat(),
        "figures": _figures(own[0], MOST_ON_PAGE) if own else None,
        **mentees(session, team, person, now, MOST_ON_PAGE),
    }


def report(session: Session, team: Team, span: Span, now: datetime) -> dict[str, Any]:
    """The mentors' part of a team's report at a moment (aware UTC), by name."""
    answers = answers_by_person(session, team, span, now)
    found = mentor_figures(session, team, span, team.day_of(now), answers=answers)
    return {
        "mentors": [_figures(one, MOST_CHANGES) for one in found[:MOST_MENTORS]],
        "mentors_more": max(0, len(found) - MOST_MENTORS),
    }


def _figures(one: MentorFigures, most: int) -> dict[str, Any]:
    duties, probation = one.all_duties, one.probation
    return {
        "name": one.name,
        "done": duties.done,
        "due": duties.of,
        "kinds": [{"kind": kind.value, "done": tally.done, "due": tally.of} for kind, tally in one.duties.items()],
        "waiting": one.waiting,
        "answers": {"done": one.answers.done, "of": one.answers.of} if one.answers else None,
        "probation": {"passed": probation.done, "of": probation.of} if probation.of else None,
        "changes": [_change(mentee) for mentee in one.mentees[:most]],
        "changes_more": max(0, len(one.mentees) - most),
    }


def _change(one: Mentee) -> dict[str, Any]:
    change = one.change
    return {
        "name": one.name,
        "before": {"interested": one.before.interested, "valid": one.before.valid},
        "now": {"interested": one.now.interested, "valid": one.now.valid},
        "change": change.change * 100 if change else None,
        "low": change.low * 100 if change else None,
        "high": change.high * 100 if change else None,
        "is_clear": bool(change and change.is_clear),
    }


def _pairs(session: Session, team: Team, pairs: Sequence[Pair], reader: int, today: date) -> list[dict[str, Any]]:
    """Pairs as one of the two sees them; some queries, whatever their number."""
    if not pairs:
        return []
    span = Span(today - WEEK_CLOSES_AFTER, today)
    slots, recorded = slots_of(session, team, pairs, span), recorded_of(session, pairs, span)
    cover = {one.pair_uid: one for one in stand_ins(session, team, today)}
    people = {one for pair in pairs for one in (pair.mentor_id, pair.rep_id)} | {
        one.person_id for one in cover.values()
    }
    names = people_by_key(session, people)
    ends = probations(session, team, [pair.rep_id for pair in pairs])

    def one(pair: Pair) -> dict[str, Any]:
        partner, instead = names[pair.rep_id if reader == pair.mentor_id else pair.mentor_id], cover.get(pair.uid)
        return {
            "pair": pair.uid,
            "name": partner.shown_name,
            "until": instead.until.isoformat() if instead else None,
            "stand_in": names[instead.person_id].shown_name if instead else None,
            "probation": probation(ends[pair.rep_id]) if pair.rep_id in ends else None,
            **_duties(pair, slots[pair.key], recorded, reader, today),
        }

    return [one(pair) for pair in pairs]


def _duties(pair: Pair, slots: Sequence[DutySlot], recorded: Recorded, reader: int, today: date) -> dict[str, Any]:
    """What is for now, what is open from before, and what else waits for the reader's word."""
    now = [slot for slot in slots if slot.first <= today <= slot.last]
    earlier = [slot for slot in slots if slot.last < today and slot.is_owed and slot.is_open(today)]
    missed = [slot for slot in earlier if (pair.key, slot.kind, slot.first) not in recorded]
    current = {(pair.key, slot.kind, slot.first) for slot in now}
    asked = [
        done
        for key, done in recorded.items()
        if key[0] == pair.key and key not in current and done.confirmed_at is None and done.recorded_by != reader
    ]
    by_kind = {slot.kind: slot for slot in now}
    return {
        "duties": [_now(kind, pair, by_kind.get(kind), recorded, reader) for kind in Duty],
        "earlier": [_named(slot.kind, slot.first) for slot in sorted(missed, key=lambda one: one.last)[:MOST_EARLIER]],
        "asked": [{**_named(done.kind, done.slot), "done": done.uid} for done in asked[:MOST_ASKED]],
    }


def _now(kind: Duty, pair: Pair, slot: DutySlot | None, recorded: Recorded, reader: int) -> dict[str, Any]:
    """How a duty stands now: "rest" (not due), "open", "told" (by the reader), "asked" (by the other), "done"."""
    if slot is None:
        return {"kind": kind.value, "slot": None, "done": None, "state": "rest"}
    done = recorded.get((pair.key, kind, slot.first))
    return {**_named(kind, slot.first), "done": done.uid if done else None, "state": _state(done, slot, reader)}


def _state(done: DutyDone | None, slot: DutySlot, reader: int) -> str:
    if done is None:
        return "open" if slot.is_owed else "free"
    if done.confirmed_at is not None:
        return "done"
    return "told" if done.recorded_by == reader else "asked"


def _named(kind: Duty, first: date) -> dict[str, Any]:
    return {"kind": kind.value, "slot": first.isoformat()}
