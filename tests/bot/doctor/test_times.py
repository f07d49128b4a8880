"""Clocks, time zones and make-up days."""

from datetime import UTC, datetime, timedelta

from sqlmodel import select

from bot.database import Database
from bot.doctor import Status
from bot.time import machine_now
from models.calendar import DayOverride
from models.teams import Team
from tests.bot.doctor.kit import ON_SQLITE, Practice, only

pytestmark = ON_SQLITE


def test_a_clock_that_is_off_is_told(practice: Practice) -> None:
    practice.now = machine_now() + timedelta(seconds=100)
    assert "ahead of" in only(practice.examine(), "clock", Status.WARNING).found
    practice.now = machine_now() - timedelta(seconds=100)
    assert "behind" in only(practice.examine(), "clock", Status.WARNING).found
    practice.now = machine_now() + timedelta(seconds=50)
    assert only(practice.examine(), "clock", Status.OK)


def test_a_time_zone_and_a_calendar_that_do_not_exist_are_told(practice: Practice, database: Database) -> None:
    with database.writing() as session:
        team = session.exec(select(Team)).one()
        team.time_zone, team.calendar = "Asia/Nowhere", "QQ"
    found = practice.examine()
    assert "time zone of team" in only(found, "time zones", Status.FAILURE).found
    assert "no calendar for QQ" in only(found, "make-up days", Status.FAILURE).found


def test_years_without_make_up_days_are_told_unless_the_team_has_set_its_own(
    practice: Practice, database: Database
) -> None:
    practice.now = datetime(2026, 11, 1, tzinfo=UTC)
    with database.writing() as session:
        for own in session.exec(select(DayOverride)):
            session.delete(own)
    found = only(practice.examine(), "make-up days", Status.WARNING)
    assert found.found.endswith("of 2027")
    practice.now = datetime(2026, 10, 1, tzinfo=UTC)
    assert only(practice.examine(), "make-up days", Status.OK)
    with database.writing() as session:
        team = session.exec(select(Team)).one()
        day = datetime(2027, 2, 14, tzinfo=UTC).date()
        session.add(DayOverride(workspace_id=team.workspace_id, team_id=team.key, day=day, works=True))
    practice.now = datetime(2026, 11, 1, tzinfo=UTC)
    assert only(practice.examine(), "make-up days", Status.OK)
