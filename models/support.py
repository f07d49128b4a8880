"""Who could use support, and why: careful findings over a rep's last working days (product.md §10 and §11).

A finding is made only where chance alone hardly explains the figures: rates and counts are held against their
interval of 95 %, never bare. It is a reason to help, so it names one thing a person, and nobody who is away.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import sqrt

from models.progress import Figures
from models.proportions import Z, wilson

WINDOW = 10
"""Working days that are looked at: whole ones, so today is none of them."""
FEWEST_DAYS = 5
"""With fewer working days of their own in the window nothing is said of a person's volume or conversion."""
SILENT_DAYS = 2
"""From so many working days in a row without an entry on, a word would help."""
FOLLOW_UP_ENOUGH = 15.0
"""Minutes of follow-up a working day below which it is never "enough", however little the team has."""


class Reason(StrEnum):
    """What could help a person."""

    TALK_TRACK = "talk_track"
    """Volume on target, conversion low."""
    FINDING = "finding"
    """Follow-up time enough, volume low: finding customers."""
    SILENT = "silent"
    """No entry for days: a word."""


@dataclass(frozen=True)
class Finding:
    """One person's, with the figures that it rests on."""

    person_id: int
    name: str
    reason: Reason
    days: int
    """Working days of theirs that were looked at; of SILENT: in a row without an entry."""
    valid: int = 0
    target: int = 0
    interested: int = 0
    follow_up_minutes: int = 0
    rate: float | None = None
    team_rate: float | None = None
    last_entry: date | None = None
    """The last day with an entry; None: longer ago than was looked at."""


@dataclass(frozen=True)
class Stretch:
    """What one rep did on their own working days of the window."""

    person_id: int
    name: str
    figures: Figures
    target: int
    days: list[date]
    """Their working days, in order; leave is none."""
    entries: frozenset[date]
    """Days with an entry, today's too."""
    has_entry_today: bool


def count_at_most(count: int) -> float:
    """The upper end of the interval of 95 % of a count (the score interval of Poisson's distribution)."""
    return count + Z * Z / 2 + Z * sqrt(count + Z * Z / 4)


def findings(stretches: list[Stretch], team: Figures) -> list[Finding]:
    """What could help whom, at most one thing a person, in the order given. `team`: all figures of the window."""
    days = sum(len(one.days) for one in stretches)
    usual = sum(one.figures.follow_up_minutes for one in stretches) / days if days else 0.0
    found = (_silent(one) or _talk_track(one, team.rate) or _finding(one, usual) for one in stretches)
    return [one for one in found if one is not None]


def _silent(one: Stretch) -> Finding | None:
    if one.has_entry_today:
        return None
    silent = 0
    for day in reversed(one.days):
        if day in one.entries:
            break
        silent += 1
    if silent < SILENT_DAYS:
        return None
    return Finding(one.person_id, one.name, Reason.SILENT, silent, last_entry=max(one.entries, default=None))


def _talk_track(one: Stretch, team_rate: float | None) -> Finding | None:
    did = one.figures
    if team_rate is None or len(one.days) < FEWEST_DAYS or did.valid < max(1, one.target):
        return None
    if wilson(did.interested, did.valid)[1] >= team_rate:
        return None
    return _weighed(one, Reason.TALK_TRACK, team_rate)


def _finding(one: Stretch, usual: float) -> Finding | None:
    did = one.figures
    if len(one.days) < FEWEST_DAYS or count_at_most(did.valid) >= one.target:
        return None
    if did.follow_up_minutes < max(usual, FOLLOW_UP_ENOUGH) * len(one.days):
        return None
    return _weighed(one, Reason.FINDING, None)


def _weighed(one: Stretch, reason: Reason, team_rate: float | None) -> Finding:
    did = one.figures
    return Finding(
        one.person_id,
        one.name,
        reason,
        len(one.days),
        valid=did.valid,
        target=one.target,
        interested=did.interested,
        follow_up_minutes=did.follow_up_minutes,
        rate=did.rate,
        team_rate=team_rate,
    )
