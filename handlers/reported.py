"""What messages are told of a report, as JSON values."""

from datetime import datetime
from typing import Any

from models.progress import Figures
from models.report import Bucket, Report, RepReport
from models.support import Finding, Reason
from models.waves import percent_change, points_change

MOST_REPS = 20
"""Named on one page of the table, so that the report stays one message; a button shows the next."""
MOST_SUPPORT = 5
VOLUME_WORTH_A_WORD = 5.0
"""Percent; a smaller change of volume is none."""
RATE_WORTH_A_WORD = 1.0
"""Percentage points; a smaller change of the conversion rate is none."""


def team(report: Report, now: datetime, red_lines: int, offset: int = 0) -> dict[str, Any]:
    """A team's report at a moment (aware UTC).

    `red_lines`: how many conversations hold one; `offset`: how many reps stand on the pages of the table before this.
    """
    first = offset if 0 <= offset < len(report.reps) else 0
    shown = report.reps[first : first + MOST_REPS]
    return {
        **_whole(report, now),
        "reps": [_rep(rep) for rep in shown],
        "reps_before": first,
        "reps_more": len(report.reps) - first - len(shown),
        "next": first + MOST_REPS if first + MOST_REPS < len(report.reps) else 0,
        **_support(report),
        "red_lines": red_lines,
    }


def person(report: Report, now: datetime, name: str, person_id: int, *, is_own: bool) -> dict[str, Any]:
    """One rep's report, for their manager or for themselves."""
    return {
        **_whole(report, now),
        "name": name,
        "person": str(person_id),
        "own": is_own,
        "away": any(rep.is_away for rep in report.reps),
        **_support(report),
    }


def rollup(report: Report, now: datetime) -> dict[str, Any]:
    """The Friday roll-up: the week against the last, what went well, and one next step."""
    return {**_whole(report, now), "went_well": _went_well(report), **_support(report), "next_step": _next_step(report)}


def _whole(report: Report, moment: datetime) -> dict[str, Any]:
    """Figures, targets, and changes; a day that isn't over is held against the same hour of the one before."""
    now, before, goals, until = report.now, report.before, report.goals, report.before_until
    return {
        "id": str(report.team.key),
        "team": report.team.name,
        "period": report.period.value,
        "day": report.day.isoformat(),
        "start": report.span.first.isoformat(),
        "end": report.span.last.isoformat(),
        "before_start": report.before_span.first.isoformat(),
        "before_end": report.before_span.last.isoformat(),
        "before_until": report.team.local(until).strftime("%H:%M") if until else None,
        "rest_day": not report.works_today,
        "is_over": report.team.local(moment).time() >= report.team.policy.closes,
        "now": _figures(now),
        "before": _figures(before),
        "target": {"valid": goals.valid, "interested": goals.interested, "deals": goals.deals},
        "change": {
            "valid": percent_change(now.valid, before.valid),
            "follow_up_minutes": percent_change(now.follow_up_minutes, before.follow_up_minutes),
            "rate": points_change(now.rate, before.rate),
        },
        "course": [_bucket(bucket) for bucket in report.course],
    }


def _figures(figures: Figures) -> dict[str, Any]:
    return {
        "valid": figures.valid,
        "interested": figures.interested,
        "deals": figures.deals,
        "talks": figures.talks,
        "follow_up_minutes": figures.follow_up_minutes,
        "rate": figures.rate,
    }


def _bucket(bucket: Bucket) -> dict[str, Any]:
    return {
        "start": bucket.span.first.isoformat(),
        "end": bucket.span.last.isoformat(),
        "valid": bucket.figures.valid,
        "rate": bucket.figures.rate,
    }


def _rep(rep: RepReport) -> dict[str, Any]:
    return {
        "name": rep.name,
        "valid": rep.now.valid,
        "target": rep.goals.valid,
        "interested": rep.now.interested,
        "deals": rep.now.deals,
        "rate": rep.now.rate,
        "here": rep.is_here,
        "away": rep.is_away,
    }


def _support(report: Report) -> dict[str, Any]:
    return {
        "support": [_finding(one) for one in report.support[:MOST_SUPPORT]],
        "support_more": max(0, len(report.support) - MOST_SUPPORT),
        "support_early": report.is_early,
    }


def _finding(one: Finding) -> dict[str, Any]:
    return {
        "name": one.name,
        "reason": one.reason.value,
        "days": one.days,
        "valid": one.valid,
        "target": one.target,
        "interested": one.interested,
        "follow_up_minutes": one.follow_up_minutes,
        "rate": one.rate,
        "team_rate": one.team_rate,
        "last_entry": one.last_entry.isoformat() if one.last_entry else None,
    }


def _went_well(report: Report) -> list[dict[str, Any]]:
    """What deserves a word, at most three things; who met the week's target is named, by name and for the manager."""
    now, before = report.now, report.before
    volume, rate = percent_change(now.valid, before.valid), points_change(now.rate, before.rate)
    met = [rep for rep in report.reps if rep.is_here and rep.goals.interested and _met(rep)]
    found: list[dict[str, Any]] = []
    if now.deals:
        found.append({"kind": "deals", "count": now.deals})
    if met:
        names = [{"name": rep.name} for rep in met[:MOST_SUPPORT]]
        found.append({"kind": "goal", "people": {"names": names, "more": len(met) - len(names)}})
    if rate is not None and rate >= RATE_WORTH_A_WORD:
        found.append({"kind": "rate", "change": rate})
    if volume is not None and volume >= VOLUME_WORTH_A_WORD:
        found.append({"kind": "volume", "change": volume})
    return found[:3] or [{"kind": "talks", "count": now.talks}]


def _met(rep: RepReport) -> bool:
    return rep.goals.interested is not None and rep.now.interested >= rep.goals.interested


def _next_step(report: Report) -> dict[str, Any]:
    """One thing for the manager: a person before a figure, and who has gone silent before all."""
    for reason in (Reason.SILENT, Reason.TALK_TRACK, Reason.FINDING):
        for one in report.support:
            if one.reason is reason:
                return {"kind": reason.value, "name": one.name}
    volume = percent_change(report.now.valid, report.before.valid)
    rate = points_change(report.now.rate, report.before.rate)
    if rate is not None and rate <= -RATE_WORTH_A_WORD:
        return {"kind": "needs" if volume is None or volume >= 0 else "listen", "name": None}
    if volume is not None and volume <= -VOLUME_WORTH_A_WORD:
        return {"kind": "volume", "name": None}
    return {"kind": "thank", "name": None}
