"""What the bot says by itself: what goes into each ritual's messages (product.md §5). Wording is in `messages/`."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from sqlmodel import Session

from handlers.notes import Note
from handlers.suggestion import next_working_days, shown
from models.calendar import working_days
from models.days import Span, week_of
from models.playbook import language_of
from models.progress import Figures, figures_by_person, follow_ups_by_person
from models.rituals import Ritual
from models.streaks import streaks_of
from models.suggestion import suggest
from models.teams import Team
from models.waves import Listener, listeners, percent_change, points_change

MOST_CALLS = 3
"""Follow-ups that a morning names; the rest are a number."""
VOLUME_WORTH_A_WORD = 5.0
"""Percent; a smaller change of volume is none."""
RATE_WORTH_A_WORD = 1.0
"""Percentage points; a smaller change of the conversion rate is none."""
_LOOK_BACK = timedelta(days=14)


def morning(session: Session, team: Team, day: date, now: datetime) -> list[Note]:
    """Today's bar, the calls that are due, and one encouragement."""
    heard = listeners(session, team, Ritual.MORNING, day, now)
    today = figures_by_person(session, team, [Span(day, day)])
    due = follow_ups_by_person(session, team, day)
    notes = []
    for one in heard:
        calls = due.get(one.person_id, [])
        data = {
            "name": one.name,
            "day": day.isoformat(),
            "today": _bar(today, one),
            "follow_ups": [
                {
                    "customer": call.consultation.customer_name or None,
                    "on": call.on.isoformat(),
                    "concern": call.consultation.concern.value if call.consultation.concern else None,
                    "overdue": call.is_overdue,
                }
                for call in calls[:MOST_CALLS]
            ],
            "more": max(0, len(calls) - MOST_CALLS),
            "turn": day.toordinal() + one.person_id,
        }
        notes.append(_note(one, "rituals/morning", data))
    return notes


def nudge(session: Session, team: Team, day: date, now: datetime) -> list[Note]:
    """One small next step for those behind pace; for those who want more and are on pace, a kind word with an idea."""
    heard = listeners(session, team, Ritual.NUDGE, day, now)
    today = figures_by_person(session, team, [Span(day, day)])
    due = follow_ups_by_person(session, team, day)
    share = _share_of_day(team, now)
    notes = []
    for one in heard:
        bar = _bar(today, one)
        if bar["valid"] >= int(bar["target"] * share):
            if one.wants_more and bar["valid"] and bar["target"]:
                turn = day.toordinal() + one.person_id
                notes.append(_note(one, "rituals/on_pace", {"today": bar, "turn": turn}))
            continue
        call = next(iter(due.get(one.person_id, [])), None)
        customer = call.consultation.customer_name or None if call else None
        data = {"today": bar, "customer": customer, "turn": day.toordinal() + one.person_id}
        notes.append(_note(one, "rituals/nudge", data))
    return notes


def evening(session: Session, team: Team, day: date, now: datetime) -> list[Note]:
    """今日总结: the day's figures with their change against the working day before, and tomorrow's suggestion."""
    heard = listeners(session, team, Ritual.EVENING, day, now)
    before = _working_day_before(session, team, day)
    counts = figures_by_person(session, team, [Span(day, day), Span(before, before)])
    next_day = next_working_days(session, team, day)
    tomorrow = next_day(None) or day + timedelta(days=1)
    readers = {one.person_id: language_of(one.locale or team.locale) for one in heard}
    calls = suggest(session, team, readers, day, tomorrow)
    streaks = streaks_of(session, team, readers, day)
    notes = []
    for one in heard:
        today, yesterday = counts.get(one.person_id, [Figures(), Figures()])
        change = points_change(today.rate, yesterday.rate)
        following = next_day(one.person_id)
        data = {
            "name": one.name,
            "day": day.isoformat(),
            "today": {"valid": today.valid, "target": one.targets.daily_valid},
            "talks": today.talks,
            "interested": today.interested,
            "deals": today.deals,
            "rate": today.rate,
            "change": change,
            "before": before.isoformat(),
            "next": _next(day, following),
            "suggestion": shown(calls.get(one.person_id), day, following or tomorrow),
            "streak": streaks[one.person_id].days,
            "turn": day.toordinal() + one.person_id,
        }
        notes.append(_note(one, "rituals/evening", data))
    return notes


def week(session: Session, team: Team, day: date, now: datetime) -> list[Note]:
    """周进度报告: this week against the last up to the same weekday, what went well, one thing to work on."""
    heard = listeners(session, team, Ritual.WEEK, day, now)
    this, last = _weeks_to_date(day)
    counts = figures_by_person(session, team, [this, last])
    notes = []
    for one in heard:
        now_, then = counts.get(one.person_id, [Figures(), Figures()])
        data = {"name": one.name, "target": one.targets.weekly_interested, **compared(now_, then, this, last)}
        notes.append(_note(one, "rituals/week", data))
    return notes


def compared(this: Figures, last: Figures, this_span: Span, last_span: Span) -> dict[str, Any]:
    """Two weeks side by side, with what went well and the one thing to work on."""
    volume = percent_change(this.valid, last.valid)
    rate = points_change(this.rate, last.rate)
    return {
        "this": _figures(this, this_span),
        "last": _figures(last, last_span),
        "volume_change": volume,
        "rate_change": rate,
        "went_well": _went_well(this, last, volume, rate),
        "work_on": _work_on(this, volume, rate),
    }


def _figures(counts: Figures, span: Span) -> dict[str, Any]:
    return {
        "valid": counts.valid,
        "interested": counts.interested,
        "deals": counts.deals,
        "rate": counts.rate,
        "start": span.first.isoformat(),
        "end": span.last.isoformat(),
    }


def _went_well(this: Figures, last: Figures, volume: float | None, rate: float | None) -> str:
    """What deserves a word, the rarest first. Someone without an entry is cared for, not counted."""
    if this.talks == 0:
        return "rest"
    if this.deals:
        return "deal"
    if rate is not None and rate >= RATE_WORTH_A_WORD:
        return "rate_up"
    if volume is not None and volume >= VOLUME_WORTH_A_WORD:
        return "volume_up"
    if this.interested:
        return "interested"
    return "steady" if this.valid >= last.valid else "kept_going"


def _work_on(this: Figures, volume: float | None, rate: float | None) -> str:
    """The one thing to work on (the source's own case: more talks but fewer won means finding out the need)."""
    if this.talks == 0:
        return "start_small"
    if this.valid == 0:
        return "reach"
    if rate is not None and rate <= -RATE_WORTH_A_WORD and (volume is None or volume >= 0):
        return "needs"
    if volume is not None and volume <= -VOLUME_WORTH_A_WORD:
        return "volume"
    return "needs" if this.interested == 0 else "next_step"


def _weeks_to_date(day: date) -> tuple[Span, Span]:
    """This week so far, and the last one up to the same weekday: on a Friday the two are of equal length."""
    monday = week_of(day).first
    week_ago = timedelta(days=7)
    return Span(monday, day), Span(monday - week_ago, day - week_ago)


def _working_day_before(session: Session, team: Team, day: date) -> date:
    before = Span(day - _LOOK_BACK, day - timedelta(days=1))
    return next(reversed(working_days(session, team, before)), day - timedelta(days=1))


def _share_of_day(team: Team, now: datetime) -> float:
    """How much of the working hours is over, 0–1."""
    policy, local = team.policy, team.local(now)
    opens = datetime.combine(local.date(), policy.opens, team.zone)
    closes = datetime.combine(local.date(), policy.closes, team.zone)
    return min(1.0, max(0.0, (local - opens) / (closes - opens)))


def _next(day: date, following: date | None) -> dict[str, Any] | None:
    """A person's next working day; None: it is too far away to be named."""
    if following is None:
        return None
    return {"on": following.isoformat(), "is_tomorrow": following == day + timedelta(days=1)}


def _bar(counts: Mapping[int, list[Figures]], one: Listener) -> dict[str, int]:
    return {
        "valid": counts.get(one.person_id, [Figures()])[0].valid,
        "target": one.targets.daily_valid,
    }


def _note(one: Listener, message: str, data: Mapping[str, Any]) -> Note:
    return Note(one.person_id, one.external_id, message, data, one.quiet_at)
