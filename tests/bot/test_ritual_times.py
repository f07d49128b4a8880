"""Rituals whose times a manager moves: once that day, in every time zone, around a change of clocks."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import select

from bot.database import Database
from models import rosters
from models.policy import policy_from
from models.rosters import TeamSheet
from models.teams import Membership, Role, Team
from tests.bot.ticking import SHANGHAI, TUESDAY, at, hearers, stand, tick, told
from tests.scene import Scene


@pytest.fixture
def scene(scene: Scene) -> Scene:
    """A team that has been there for four weeks."""
    return stand(scene)


def move(database: Database, moment: datetime, **times: str) -> None:
    """Every team's manager gives its rituals other times."""
    with database.writing() as session:
        for team in session.exec(select(Team)):
            rosters.set_policy(session, team, policy_from(times, team.policy), moment)


def new_york_team(scene: Scene) -> None:
    """A second team, which like the first has been there for long."""
    since = at(0, day=date(2026, 1, 5))
    with scene.session() as session:
        for team in session.exec(select(Team)):
            team.created_at = since
        sheet = TeamSheet(
            "New York",
            time_zone="America/New_York",
            calendar="US",
            members={Role.REP: ["UNY"], Role.MANAGER: ["UMANAGER"]},
        )
        rosters.create(session, scene.workspace_id, sheet, since)


NEW_YORK = ZoneInfo("America/New_York")


@pytest.mark.parametrize("day", [TUESDAY, date(2026, 10, 30), date(2026, 11, 2), date(2026, 3, 6), date(2026, 3, 9)])
@pytest.mark.parametrize(("zone", "user"), [(SHANGHAI, "UREP"), (NEW_YORK, "UNY")])
def test_an_evening_that_is_moved_comes_once_that_day_and_at_its_new_time(
    scene: Scene, day: date, zone: ZoneInfo, user: str
) -> None:
    new_york_team(scene)
    with scene.session() as session:
        for membership in session.exec(select(Membership)):
            membership.begins_on = date(2026, 1, 5)

    def evenings() -> int:
        keys = [row.dedupe_key for row in told(scene.database, "rituals/evening") if row.channel == user]
        return len([key for key in keys if day.isoformat() in key])

    move(scene.database, at(17, 50, day=day, zone=zone), evening_at="19:00")
    tick(scene.database, at(18, day=day, zone=zone))
    assert evenings() == 0
    tick(scene.database, at(19, day=day, zone=zone))
    assert evenings() == 1
    move(scene.database, at(19, 5, day=day, zone=zone), evening_at="19:30")
    for minute in (10, 30, 45):
        tick(scene.database, at(19, minute, day=day, zone=zone))
    assert evenings() == 1


def test_an_evening_that_is_moved_to_before_now_comes_at_once(scene: Scene) -> None:
    move(scene.database, at(9), evening_at="19:30", week_at="18:30")
    for hour, minute in ((9, 0), (14, 30), (17, 50)):
        tick(scene.database, at(hour, minute))
    assert told(scene.database, "rituals/evening") == []
    move(scene.database, at(17, 52), nudge_at="14:00", evening_at="15:30", week_at="16:30")
    tick(scene.database, at(17, 52))
    tick(scene.database, at(19, 30))
    assert hearers(told(scene.database, "rituals/evening")) == ["UREP", "UREP2"]
    assert len(told(scene.database, "rituals/nudge")) == 2
    tick(scene.database, at(15, 30, day=TUESDAY + timedelta(days=1)))
    assert len(told(scene.database, "rituals/evening")) == 4
