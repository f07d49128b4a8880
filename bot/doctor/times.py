"""Clocks, time zones and calendars: whether the bot will know what day it is, and whether people work on it."""

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import holidays
from sqlmodel import Session, col, select

from bot.doctor.finding import Finding, failure, ok, unknown, warning
from models.calendar import DayOverride, is_known
from models.teams import Team

CLOCK, ZONES, DAYS = "clock", "time zones", "make-up days"
MOST_SECONDS = 60
DEFAULT_ZONE, DEFAULT_CALENDAR = "Asia/Shanghai", "CN"
ANNOUNCED = 11
"""From this month on a year's make-up days are expected to be known: China announces them in November."""
LOOKS_BACK = 2
"""A country that had a make-up day in one of so many years before has them, and will again."""


def clock(ahead: float | None) -> Finding:
    """`ahead`: seconds that this machine is before the server; None: not known."""
    if ahead is None:
        return unknown(CLOCK, "can't tell: no server told the time")
    if abs(ahead) > MOST_SECONDS:
        found = f"this machine is {abs(ahead):.0f} s {'ahead of' if ahead > 0 else 'behind'} the server"
        return warning(CLOCK, found, "let it follow network time (timedatectl set-ntp true)")
    return ok(CLOCK, f"within {MOST_SECONDS} s of the server's")


def places(session: Session) -> list[tuple[int, str, str]]:
    """Each open team with its time zone and its calendar."""
    found = session.exec(
        select(Team.id, Team.time_zone, Team.calendar).where(col(Team.closed_on).is_(None)).order_by(col(Team.id))
    )
    return [(team or 0, zone, calendar) for team, zone, calendar in found]


def zones(known: Iterable[tuple[int, str, str]]) -> Finding:
    """Whether the data of every team's time zone are there."""
    wanted = {zone: team for team, zone, _ in known} or {DEFAULT_ZONE: 0}
    for zone, team in wanted.items():
        try:
            ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            if _no_data():
                return failure(ZONES, "this Python has no time zone data", "pip install tzdata")
            do = "choose another by /jiayou team, or update the package tzdata"
            return failure(ZONES, f"the time zone of team {team} is not known here", do)
    return ok(ZONES, f"data of {', '.join(sorted(wanted))} are there")


def _no_data() -> bool:
    try:
        ZoneInfo(DEFAULT_ZONE)
    except ZoneInfoNotFoundError:
        return True
    return False


def own_days(session: Session, today: date) -> set[tuple[str, int]]:
    """The calendars and years for which every team has set workdays of its own."""
    last = date(today.year + 1, 12, 31)
    found = session.exec(
        select(DayOverride).where(
            col(DayOverride.works).is_(True), col(DayOverride.day).between(date(today.year, 1, 1), last)
        )
    )
    set_by = {(own.team_id, own.day.year) for own in found}
    teams = places(session)
    return {
        (calendar, year)
        for calendar in {calendar for _, _, calendar in teams}
        for year in (today.year, today.year + 1)
        if all((team, year) in set_by for team, _, of_team in teams if of_team == calendar)
    }


def make_up_days(calendars: Iterable[str], own: set[tuple[str, int]], now: datetime) -> list[Finding]:
    """Whether this year's make-up workdays are known and, once they are announced, the next year's."""
    findings = []
    fine = []
    for code in sorted(set(calendars) or {DEFAULT_CALENDAR}):
        if not is_known(code):
            do = "choose another by /jiayou team"
            findings.append(failure(DAYS, f"there is no calendar for {code}", do))
            continue
        missing = [year for year in _expected(now) if (code, year) not in own and _lacks(code, year)]
        if missing:
            years = " and ".join(str(year) for year in missing)
            found = f"the calendar of {code} knows no make-up workdays of {years}"
            do = "update the packages (holidays), or set the days by /jiayou team"
            findings.append(warning(DAYS, found, do))
        else:
            fine.append(code)
    years = " and ".join(str(year) for year in _expected(now))
    return findings or [ok(DAYS, f"{', '.join(fine)}: {years} known")]


def _expected(now: datetime) -> list[int]:
    return [now.year, now.year + 1] if now.month >= ANNOUNCED else [now.year]


def _lacks(code: str, year: int) -> bool:
    return not _has(code, year) and any(_has(code, year - back) for back in range(1, LOOKS_BACK + 1))


def _has(code: str, year: int) -> bool:
    """Whether a calendar knows make-up days of a year; it keeps some of long ago whatever year is asked for."""
    return any(day.year == year for day in holidays.country_holidays(code, years=year).weekend_workdays)
