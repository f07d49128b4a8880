"""What messages and forms are told of drafts, consultations and progress, as JSON values."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlmodel import Session

from handlers import rewarded
from models import consultations, customers, drafts, hints, points, progress, scores
from models.consultations import Consultation
from models.drafts import Draft
from models.progress import Progress
from models.roles import Seat
from models.scoring import strongest_of, weakest_of
from models.talks import Talk
from models.teams import Team

MOST_ASKED = 5
"""A draft's card asks for at most five fields (product.md §3)."""


def money(amount: Decimal | None) -> float | int | None:
    """An amount as a JSON number, whole where it is."""
    if amount is None:
        return None
    return int(amount) if amount == amount.to_integral_value() else float(amount)


def iso(day: date | None) -> str | None:
    """A day as a message takes it."""
    return day.isoformat() if day else None


def clock(moment: datetime, team: Team) -> str:
    """A moment as hours and minutes of the team's clock."""
    return team.local(moment).strftime("%H:%M")


def _yes_no(value: bool | None) -> str | None:
    return None if value is None else "yes" if value else "no"


def card(session: Session, seat: Seat, draft: Draft, talk: Talk, now: datetime) -> dict[str, Any]:
    """A draft's card: what was understood, what is missing, and whether the same was typed before."""
    team = seat.team
    today = team.day_of(now)
    customer = customers.recognise(session, team.workspace_id, draft.person_id, talk.customer, talk.reach)
    reachable = customer is not None and customers.is_reachable(session, customer.key)
    repeated = drafts.repeated_at(session, draft, now - timedelta(days=1))
    if repeated is not None and team.day_of(repeated) != today:
        repeated = None
    shown = talk.masked()
    return {
        "draft": draft.uid,
        "customer": shown.customer or (customer.name if customer else None) or None,
        "known": customer is not None,
        "minutes": talk.minutes,
        "started_at": talk.started_at.strftime("%H:%M") if talk.started_at else None,
        "contact": talk.contact,
        "contact_mask": talk.contact_mask,
        "stage": talk.stage.value,
        "amount": money(talk.amount),
        "concern": talk.concern.value if talk.concern else None,
        "resolved": talk.resolved,
        "follow_up": iso(talk.follow_up),
        "talk_track": shown.talk_track,
        "missing": _missing(talk, known=customer is not None, reachable=reachable),
        "repeated_at": clock(repeated, team) if repeated else None,
        "day": talk.day.isoformat(),
        "today": today.isoformat(),
        "lapses_on": team.day_of(draft.lapses_at).isoformat(),
    }


def _missing(talk: Talk, *, known: bool, reachable: bool) -> list[str]:
    absent = {
        "minutes": talk.minutes is None,
        "customer": talk.customer is None and not known,
        "contact": talk.contact is None and not reachable,
        "concern": talk.concern is None,
        "follow_up": talk.follow_up is None,
    }
    return [name for name, is_absent in absent.items() if is_absent][:MOST_ASKED]


def form(
    seat: Seat, talk: Talk, now: datetime, *, draft: str | None = None, contact_known: bool = False
) -> dict[str, Any]:
    """The form, filled with what is known of a talk."""
    today = seat.team.day_of(now)
    return {
        "draft": draft,
        "customer": talk.customer,
        "minutes": talk.minutes,
        "contact_kind": talk.contact_kind.value if talk.contact_kind else None,
        "contact_mask": talk.contact_mask,
        "contact_known": contact_known,
        "left": _yes_no(talk.contact),
        "stage": talk.stage.value,
        "amount": money(talk.amount),
        "concern": talk.concern.value if talk.concern else None,
        "resolved": _yes_no(talk.resolved),
        "follow_up": iso(talk.follow_up),
        "day": talk.day.isoformat(),
        "started_at": talk.started_at.strftime("%H:%M") if talk.started_at else None,
        "text": talk.text or None,
        "earliest": min(talk.day, today - timedelta(days=seat.team.policy.backdate_days)).isoformat(),
        "latest": today.isoformat(),
    }


def receipt(
    session: Session, seat: Seat, consultation: Consultation, now: datetime, valid_before: int | None = None
) -> dict[str, Any]:
    """The answer to a saved consultation: the bar first, then what it changed and what comes next.

    `valid_before`: today's valid consultations before the change; None: this one is new.
    """
    standing = progress.glance(session, seat, now)
    today, targets, team = standing.today, standing.targets, seat.team
    is_today = consultation.day == standing.day
    before = today.valid - (1 if consultation.counted and is_today else 0) if valid_before is None else valid_before
    other = consultations.overlapping(session, consultation)
    met_now = before < standing.goal <= today.valid
    reward = rewarded.receipt(session, seat, now)
    return {
        "consultation": consultation.uid,
        "customer": consultation.customer_name or None,
        "day": consultation.day.isoformat(),
        "is_today": is_today,
        "valid": consultation.counted,
        "why_not": _why_not(consultation),
        "minutes": consultation.minutes,
        "minimum_minutes": consultation.minimum_minutes,
        "first_talk": not consultation.is_follow_up,
        "today": {"valid": today.valid, "target": standing.goal},
        "week": {"interested": standing.week.interested, "target": targets.weekly_interested},
        "month": {"deals": standing.month.deals, "target": targets.monthly_deals},
        "overlap": {"customer": other.customer_name or None, "started_at": clock(other.started_at, team)}
        if other
        else None,
        "goal_met_now": met_now and points.is_first_time(session, consultation.person_id, standing.day),
        "stage": consultation.stage.value,
        "became_interested": consultation.became_interested,
        "became_deal": consultation.became_deal,
        "next_step": _next_step(consultation, today.valid, standing.goal),
        "score": score(session, consultation),
        "reward": reward,
        "hint": hint(session, consultation, now),
    }


def hint(session: Session, consultation: Consultation, now: datetime) -> dict[str, Any] | None:
    """What a receipt points out, kindly, to nobody but the rep."""
    found = hints.hint_of(session, session.get_one(Team, consultation.team_id), consultation, now)
    if found is None:
        return None
    return {
        "kind": found.kind.value,
        "entries": found.entries,
        "minutes": found.minutes,
        "points": points.FOR_THE_GOAL,
    }


def score(session: Session, consultation: Consultation) -> dict[str, Any] | None:
    """The five checks of a conversation as they stand, and its red lines; None for one without words."""
    standing = scores.as_it_stands(session, consultation.key) if consultation.text.strip() else None
    if standing is None:
        return None
    assessment, disputes = standing
    verdicts = scores.verdicts(assessment, disputes)
    passed = {verdict.check for verdict in verdicts if verdict.passed}
    return {
        "points": scores.points_of(verdicts),
        "strongest": strongest_of(passed),
        "weakest": weakest_of(passed),
        "checks": [
            {
                "check": verdict.check.value,
                "passed": verdict.passed,
                "words": verdict.words,
                "first": verdict.first,
                "disputed": verdict.is_disputed,
            }
            for verdict in verdicts
        ],
        "red_lines": assessment.red_lines,
        "unread": consultation.is_held and assessment.read_at is None,
    }


def _why_not(consultation: Consultation) -> str | None:
    if consultation.counted:
        return None
    if consultation.is_held:
        return "unread"
    if consultation.minutes < consultation.minimum_minutes:
        return "short"
    return "already_today" if consultation.is_valid else "unreachable"


def _next_step(consultation: Consultation, valid: int, target: int) -> dict[str, Any] | None:
    if consultation.follow_up_on is not None:
        return {
            "kind": "follow_up",
            "customer": consultation.customer_name or None,
            "on": consultation.follow_up_on.isoformat(),
        }
    return {"kind": "more", "remaining": target - valid} if valid < target else None


def undone(session: Session, seat: Seat, consultation: Consultation, now: datetime) -> dict[str, Any]:
    """The answer to an undo: today's bar without it."""
    standing = progress.glance(session, seat, now)
    return {
        "consultation": consultation.uid,
        "customer": consultation.customer_name or None,
        "today": {"valid": standing.today.valid, "target": standing.goal},
        "reward": rewarded.receipt(session, seat, now),
    }


def progress_card(session: Session, seat: Seat, name: str, now: datetime) -> dict[str, Any]:
    """Today, the week, the month, and whom to call."""
    return {
        **card_of(progress.progress_of(session, seat, now), name),
        "reward": rewarded.card(session, seat, now),
    }


def card_of(standing: Progress, name: str) -> dict[str, Any]:
    """The same, of what has been read already."""
    targets, week = standing.targets, standing.week
    due = standing.follow_ups
    return {
        "name": name,
        "day": standing.day.isoformat(),
        "rest_day": not standing.is_working_day,
        "today": {"valid": standing.today.valid, "target": standing.goal},
        "week": {
            "valid": week.valid,
            "valid_target": standing.week_goal,
            "interested": week.interested,
            "target": targets.weekly_interested,
            "start": standing.week_span.first.isoformat(),
            "end": standing.week_span.last.isoformat(),
        },
        "month": {
            "deals": standing.month.deals,
            "target": targets.monthly_deals,
            "label": standing.month_span.first.isoformat(),
        },
        "rate": {"interested": week.interested, "valid": week.valid, "value": week.rate},
        "follow_ups": [
            {
                "customer": item.consultation.customer_name or None,
                "on": item.on.isoformat(),
                "concern": item.consultation.concern.value if item.consultation.concern else None,
                "overdue": item.is_overdue,
            }
            for item in due[: progress.MOST_FOLLOW_UPS]
        ],
        "follow_ups_more": max(0, len(due) - progress.MOST_FOLLOW_UPS),
        "follow_up_minutes": standing.today.follow_up_minutes,
        "drafts": len(standing.drafts),
    }
