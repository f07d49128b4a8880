"""What a rep aims at on a day: their own targets, else the team's on the ramp of a newcomer (product.md §2)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam
from sqlmodel import Session, col, select

from models.days import day_from, is_closed
from models.errors import Invalid, Refusal
from models.policy import Policy, whole_number
from models.teams import Membership, PersonalTarget, Team

FORTNIGHT = 14
HIGHEST = {"daily_valid": 50, "weekly_interested": 50, "monthly_deals": 100}
"""A person's own targets go from 0 to these."""


@dataclass(frozen=True)
class Targets:
    """Valid consultations a working day, interested customers a week, deals a month."""

    daily_valid: int
    weekly_interested: int
    monthly_deals: int
    percent: int = 100
    """Of the team's targets, by the ramp."""
    is_own: bool = False
    """At least one of them is the person's own."""


def ramp_percent(policy: Policy, hired_on: date | None, day: date) -> int:
    """What share of the team's targets somebody hired on a day has, in percent."""
    if hired_on is None:
        return 100
    step = max(0, (day - hired_on).days) // FORTNIGHT
    return policy.ramp[step] if step < len(policy.ramp) else 100


def ramped(policy: Policy, hired_on: date | None, day: date) -> Targets:
    """The team's targets for someone hired on a day. Rounded up: a target never falls to nothing."""
    percent = ramp_percent(policy, hired_on, day)
    return Targets(
        daily_valid=_share(policy.daily_valid, percent),
        weekly_interested=_share(policy.weekly_interested, percent),
        monthly_deals=_share(policy.monthly_deals, percent),
        percent=percent,
    )


def _share(target: int, percent: int) -> int:
    return -(-target * percent // 100)


_OF_TEAM = (
    select(PersonalTarget)
    .where(
        col(PersonalTarget.person_id).in_(
            sa.select(col(Membership.person_id)).where(col(Membership.team_id) == bindparam("team_id"))
        )
    )
    .order_by(col(PersonalTarget.from_day).desc(), col(PersonalTarget.id).desc())
)
"""Wherever they were set: somebody sells in one team at a time, and takes their own targets along."""
_OF_PERSON = (
    select(PersonalTarget)
    .where(PersonalTarget.person_id == bindparam("person_id"))
    .order_by(col(PersonalTarget.from_day).desc(), col(PersonalTarget.id).desc())
)


class TeamTargets:
    """The targets of a team's people, read once."""

    def __init__(self, session: Session, team: Team, person_id: int | None = None) -> None:
        """`person_id`: only this person is asked about."""
        self._policy = team.policy
        asked = _OF_TEAM if person_id is None else _OF_PERSON
        whose = {"team_id": team.key} if person_id is None else {"person_id": person_id}
        self._own: dict[int, list[PersonalTarget]] = {}
        for target in session.exec(asked, params=whose):
            self._own.setdefault(target.person_id, []).append(target)

    def own(self, person_id: int, day: date) -> PersonalTarget | None:
        """What a person has of their own on a team-local day."""
        return next((target for target in self._own.get(person_id, ()) if target.from_day <= day), None)

    def on(self, membership: Membership, day: date) -> Targets:
        """A rep's targets on a team-local day."""
        return self.of(membership.person_id, membership.hired_on, day)

    def of(self, person_id: int, hired_on: date | None, day: date) -> Targets:
        """The same by the two facts of a membership that decide."""
        own = self.own(person_id, day)
        return with_own(ramped(self._policy, hired_on, day), {name: getattr(own, name, None) for name in HIGHEST})

    def over(self, membership: Membership, days: Iterable[date]) -> int:
        """How many valid consultations a rep aims at over some working days; none before they were hired."""
        hired = membership.hired_on
        return sum(self.on(membership, day).daily_valid for day in days if hired is None or day >= hired)


def with_own(team: Targets, own: Mapping[str, int | None]) -> Targets:
    """The team's targets, with those in their place that a person has of their own (None: the team's)."""
    given = {name: value for name, value in own.items() if value is not None}
    return replace(team, is_own=bool(given), **given)


def own_on(name: str, person_id: Any, team_id: Any, day: Any) -> sa.ScalarSelect[Any]:
    """One of a person's own targets on a team-local day, to be asked along with something else; null: the team's."""
    return (
        sa.select(getattr(PersonalTarget, name))
        .where(
            col(PersonalTarget.person_id) == person_id,
            col(PersonalTarget.team_id) == team_id,
            col(PersonalTarget.from_day) <= day,
        )
        .order_by(col(PersonalTarget.from_day).desc())
        .limit(1)
        .scalar_subquery()
    )


def targets_on(session: Session, team: Team, membership: Membership, day: date) -> Targets:
    """A rep's targets on a team-local day."""
    return TeamTargets(session, team, membership.person_id).on(membership, day)


def set_own(session: Session, team: Team, membership: Membership, fields: Mapping[str, Any], today: date) -> None:
    """Give a rep their own targets from a day on, as a form brings them; an empty one is the team's again.

    Raises:
        Invalid: a number out of range, no day, or a day in a week that is closed.
    """
    problems: dict[str, Refusal] = {}
    values: dict[str, int | None] = {}
    for name, highest in HIGHEST.items():
        try:
            raw = fields.get(name)
            values[name] = None if raw in (None, "") else whole_number(raw, 0, highest)
        except Refusal as refusal:
            problems[name] = refusal
    try:
        from_day = day_from(str(fields.get("from_day")))
        if is_closed(from_day, today):
            problems["from_day"] = Refusal("week_closed", day=from_day.isoformat())
    except Refusal as refusal:
        problems["from_day"] = refusal
    if problems:
        raise Invalid(problems)
    _store(session, team, membership, from_day, values)


def _store(
    session: Session, team: Team, membership: Membership, from_day: date, values: Mapping[str, int | None]
) -> None:
    target = session.exec(
        select(PersonalTarget).where(
            PersonalTarget.person_id == membership.person_id,
            PersonalTarget.team_id == team.key,
            PersonalTarget.from_day == from_day,
        )
    ).one_or_none()
    if target is None:
        before = TeamTargets(session, team, membership.person_id).own(membership.person_id, from_day)
        held = {name: getattr(before, name) for name in HIGHEST} if before else dict.fromkeys(HIGHEST)
        if held == dict(values):
            return  # nothing changes on that day
        target = PersonalTarget(
            workspace_id=team.workspace_id, person_id=membership.person_id, team_id=team.key, from_day=from_day
        )
    for name, value in values.items():
        setattr(target, name, value)
    session.add(target)
    session.flush()
