"""The numbers of a team, each a default that its manager can change (product.md, first page)."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, time
from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from models.errors import Invalid, Refusal

MOST_RAMP_STEPS = 12
QUIET_FROM, QUIET_TO = time(20), time(8)
"""Everyone's quiet hours unless they pick others (product.md §2): nothing is sent in them."""
LATEST_AFTER_WORK = 120
"""Minutes after work by which a ritual may still be due (product.md §2: late is fine, in quiet hours never)."""
MINUTES_APART = 30
"""Between two rituals of one person, so that they never overlap."""
RITUAL_TIMES = ("morning_at", "nudge_at", "evening_at", "week_at")
TIMES = ("opens", "closes", *RITUAL_TIMES)


class Policy(BaseModel):
    """A team's numbers. Times are the team's local ones; both ends of the working hours belong to them."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    minimum_minutes: int = Field(default=10, ge=1, le=120)
    """How long a talk lasts before it is a valid consultation (product.md §2)."""
    daily_valid: int = Field(default=5, ge=1, le=50)
    """Valid consultations a working day."""
    weekly_interested: int = Field(default=2, ge=1, le=50)
    """Interested customers a week, Monday to Sunday."""
    monthly_deals: int = Field(default=1, ge=1, le=100)
    """Deals a month."""
    ramp: tuple[int, ...] = (60, 80, 100)
    """Percent of the targets for a new rep, by fortnight since the hire date."""
    opens: time = time(9)
    closes: time = time(18)
    morning_at: time = time(9)
    nudge_at: time = time(14, 30)
    evening_at: time = time(18)
    week_at: time = time(17)
    star_at: time = time(17, 30)
    """When the rituals are due (product.md §5); `_misplaced` says what is refused."""
    times_since: datetime | None = None
    """Since when the rituals have these times (aware UTC); one whose new time was over by then is due at once."""
    backdate_days: int = Field(default=3, ge=0, le=3)
    """How many days back a conversation may be entered (product.md §3); more would outlive an open week."""
    draft_days: int = Field(default=3, ge=1, le=7)
    """After how many days an open draft lapses."""
    help_minutes: int = Field(default=60, ge=15, le=480)
    """Working minutes within which a question is answered or a dispute decided (product.md §8)."""
    contact_days: int = Field(default=730, ge=30, le=3650)
    """After how many days without a talk a customer's contact is purged."""


DEFAULT = Policy()
_WHOLE_NUMBERS = tuple(name for name, field in Policy.model_fields.items() if field.annotation is int)
_BETWEEN = re.compile(r"[\s,，、;；/%％]+")


@cache
def bounds(name: str) -> tuple[int, int]:
    """The lowest and the highest value of a whole number of the policy."""
    described = Policy.model_json_schema()["properties"][name]
    return described["minimum"], described["maximum"]


def whole_number(raw: Any, low: int, high: int) -> int:
    """A whole number as a form brings it.

    Raises:
        Refusal: `number_range`.
    """
    try:
        number = int(str(raw).strip())
    except ValueError:
        number = low - 1
    if not low <= number <= high:
        raise Refusal("number_range", low=low, high=high)
    return number


def policy_from(fields: Mapping[str, Any], before: Policy) -> Policy:
    """The policy with what a form brings over what was; a field that it leaves out stays.

    Raises:
        Invalid: with a sentence for each field that can't be taken.
    """
    taken: dict[str, Any] = {}
    problems: dict[str, Refusal] = {}

    def take(name: str, parse: Any, *arguments: Any) -> None:
        if fields.get(name) is None:
            return
        try:
            taken[name] = parse(fields[name], *arguments)
        except Refusal as refusal:
            problems[name] = refusal

    for name in _WHOLE_NUMBERS:
        take(name, whole_number, *bounds(name))
    for name in TIMES:
        take(name, _time)
    if "ramp" in fields:
        take("ramp", _ramp) if fields["ramp"] else taken.update(ramp=())
    policy = before.model_copy(update=taken)
    if not problems.keys() & set(TIMES) and any(getattr(policy, name) != getattr(before, name) for name in TIMES):
        for names, refusal in _misplaced(policy):
            problems.setdefault(next((name for name in names if name in fields), names[0]), refusal)
    if problems:
        raise Invalid(problems)
    return policy


def _misplaced(policy: Policy) -> Iterator[tuple[tuple[str, ...], Refusal]]:
    """What is wrong with the times, and the fields that could put it right, the likeliest first.

    Work ends after it begins, on the same day. The morning is not before work begins, the nudge not after it ends;
    evening and Friday's report may come up to two hours after work. None is in the quiet hours that everyone has at
    first (20:00–08:00). Morning, nudge and evening follow each other in this order, Friday's report comes after the
    nudge, and between any two lies half an hour. So no ritual can cross midnight either.
    """
    if policy.closes <= policy.opens:
        yield ("closes", "opens"), Refusal("closes_first")
        return
    if policy.morning_at < policy.opens:
        yield (
            ("morning_at", "opens"),
            Refusal("ritual_before_work", **_at(policy, "morning_at"), bound=_clock(policy.opens)),
        )
    for name, bound in (("nudge_at", 0), ("evening_at", LATEST_AFTER_WORK), ("week_at", LATEST_AFTER_WORK)):
        if _minute(getattr(policy, name)) > _minute(policy.closes) + bound:
            latest = min(_minute(policy.closes) + bound, 24 * 60 - 1)
            yield (
                (name, "closes"),
                Refusal("ritual_after_work", **_at(policy, name), latest=f"{latest // 60:02}:{latest % 60:02}"),
            )
    for name in RITUAL_TIMES:
        if not QUIET_TO <= getattr(policy, name) < QUIET_FROM:
            yield (name,), Refusal("ritual_quiet", **_at(policy, name), start=_clock(QUIET_FROM), end=_clock(QUIET_TO))
    for later, earlier in (("nudge_at", "morning_at"), ("evening_at", "nudge_at"), ("week_at", "nudge_at")):
        if _minute(getattr(policy, later)) < _minute(getattr(policy, earlier)) + MINUTES_APART:
            yield (later, earlier), Refusal("ritual_order", **_at(policy, later), other=earlier.removesuffix("_at"))
    if abs(_minute(policy.week_at) - _minute(policy.evening_at)) < MINUTES_APART:
        yield ("week_at", "evening_at"), Refusal("ritual_overlap", **_at(policy, "week_at"), other="evening")


def _at(policy: Policy, name: str) -> dict[str, str]:
    return {"kind": name.removesuffix("_at"), "at": _clock(getattr(policy, name))}


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute


def _clock(at: time) -> str:
    return at.strftime("%H:%M")


def _time(raw: Any) -> time:
    try:
        return time.fromisoformat(str(raw)).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError:
        raise Refusal("bad_time") from None


def _ramp(raw: Any) -> tuple[int, ...]:
    parts = [part for part in _BETWEEN.split(str(raw)) if part]
    try:
        steps = tuple(int(part) for part in parts)
    except ValueError:
        raise Refusal("bad_ramp") from None
    if len(steps) > MOST_RAMP_STEPS or not all(1 <= step <= 100 for step in steps):
        raise Refusal("bad_ramp")
    return steps
