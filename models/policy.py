"""The numbers of a team, each a default that its manager can change (product.md, first page)."""

import re
from collections.abc import Mapping
from datetime import time
from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from models.errors import Invalid, Refusal

MOST_RAMP_STEPS = 12


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
    """When the rituals are due (product.md §5), within the working hours or up to two hours after them."""
    backdate_days: int = Field(default=3, ge=0, le=3)
    """How many days back a conversation may be entered (product.md §3); more would outlive an open week."""
    draft_days: int = Field(default=3, ge=1, le=7)
    """After how many days an open draft lapses."""
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
    for name in ("opens", "closes"):
        take(name, _time)
    if "ramp" in fields:
        take("ramp", _ramp) if fields["ramp"] else taken.update(ramp=())
    policy = before.model_copy(update=taken)
    if not problems.keys() & {"opens", "closes"} and policy.closes <= policy.opens:
        problems["closes"] = Refusal("closes_first")
    if problems:
        raise Invalid(problems)
    return policy


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
