"""What the bot says by itself: when, to whom, once, and with figures that agree with the rows."""

import threading
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import select

from bot.clock import lapse_drafts
from bot.ticker import Ticker
from handlers import habits as say
from handlers import log
from handlers.rituals import compared
from models import calendar, habits, rosters
from models.days import Span
from models.errors import Refusal
from models.habits import Intensity
from models.progress import Figures
from models.rituals import Outcome, Ritual, RitualRun
from models.rosters import TeamSheet
from models.teams import Role, Team
from tests.bot.ticking import TUESDAY, HandClock, at, hearers, stand, tick, told
from tests.scene import Scene


@pytest.fixture
def scene(scene: Scene) -> Scene:
    """A team that has been there for four weeks."""
    return stand(scene)


def test_the_evening_says_exactly_what_was_logged(scene: Scene) -> None:
    scene.now = at(10, day=TUESDAY - timedelta(days=1))
    scene.log("王女士聊了20分钟，电话13900000001，问价格")
    scene.now = at(11)
    scene.log("李女士聊了20分钟，电话13900000002，约了周六上午来试听")
    scene.log("赵女士聊了5分钟，电话13900000003，问价格")
    tick(scene.database, at(18))
    [row] = [row for row in told(scene.database, "rituals/evening") if row.channel == "UREP"]
    assert row.data is not None
    rows = [one for one in scene.consultations() if one.day == TUESDAY]
    assert row.data["talks"] == len(rows) == 2
    assert row.data["today"]["valid"] == sum(one.counted for one in rows) == 1
    assert row.data["interested"] == sum(one.became_interested for one in rows) == 1
    assert row.data["rate"] == 1.0
    assert row.data["change"] == 100.0
    assert row.data["suggestion"]["customer"] == "李女士"


def test_six_valid_and_one_interested_are_a_sixth_three_points_more_than_yesterday() -> None:
    from models.waves import points_change

    change = points_change(Figures(valid=6, interested=1).rate, Figures(valid=22, interested=3).rate)
    assert change == pytest.approx(3.03, abs=0.01)


def test_more_talks_but_fewer_won_lead_to_finding_out_the_need() -> None:
    week = Span(TUESDAY, TUESDAY)
    found = compared(Figures(valid=23, interested=2, talks=25), Figures(valid=20, interested=3, talks=22), week, week)
    assert found["volume_change"] == pytest.approx(15)
    assert found["rate_change"] < 0
    assert (found["went_well"], found["work_on"]) == ("volume_up", "needs")


def test_a_rep_without_any_entry_gets_care() -> None:
    week = Span(TUESDAY, TUESDAY)
    assert compared(Figures(), Figures(valid=9, talks=9), week, week)["went_well"] == "rest"


def test_a_bot_that_was_down_from_1759_to_1820_sends_the_evening_once(scene: Scene) -> None:
    tick(scene.database, at(17, 59))
    assert told(scene.database, "rituals/evening") == []
    tick(scene.database, at(18, 20))
    tick(scene.database, at(18, 21))
    rows = told(scene.database, "rituals/evening")
    assert hearers(rows) == ["UREP", "UREP2"]
    assert {row.expires_at for row in rows} == {at(20)}


def test_a_bot_that_comes_back_at_2030_sends_no_evening_and_says_why(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    tick(scene.database, at(20, 30))
    assert told(scene.database, "rituals/evening") == []
    with scene.database.reading() as session:
        runs = session.exec(select(RitualRun).where(RitualRun.ritual == Ritual.EVENING)).all()
    assert [run.outcome for run in runs if run.day == TUESDAY] == [Outcome.MISSED]


def test_nobody_hears_anything_in_their_quiet_hours(scene: Scene) -> None:
    with scene.session() as session:
        mine = habits.habits_of(session, scene.workspace_id, scene.person(session, "UREP").key)
        mine.quiet_from = time(18, 10)
    tick(scene.database, at(18, 20))
    assert hearers(told(scene.database, "rituals/evening")) == ["UREP2"]


def test_an_evening_that_waits_is_not_sent_once_quiet_hours_began(scene: Scene) -> None:
    with scene.session() as session:
        mine = habits.habits_of(session, scene.workspace_id, scene.person(session, "UREP").key)
        mine.quiet_from = time(18, 30)
    tick(scene.database, at(18))
    [row] = [row for row in told(scene.database, "rituals/evening") if row.channel == "UREP"]
    assert row.expires_at == at(18, 30)


def test_two_processes_at_six_tell_once(scene: Scene) -> None:
    tickers = [Ticker(scene.database, HandClock(at(18)), lambda: None) for _ in range(4)]
    threads = [threading.Thread(target=ticker.tick) for ticker in tickers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert hearers(told(scene.database, "rituals/evening")) == ["UREP", "UREP2"]


def test_a_clock_that_jumps_back_an_hour_repeats_nothing(scene: Scene) -> None:
    tick(scene.database, at(18))
    tick(scene.database, at(17))
    tick(scene.database, at(18))
    assert len(told(scene.database, "rituals/evening")) == 2


def test_light_means_evening_and_friday_only(scene: Scene) -> None:
    with scene.session() as session:
        for user in ("UREP", "UREP2"):
            habits.habits_of(session, scene.workspace_id, scene.person(session, user).key).intensity = Intensity.LIGHT
    friday = TUESDAY + timedelta(days=3)
    scene.now = at(8, day=friday)
    for hour, minute in ((9, 30), (14, 30), (17, 0), (18, 0)):
        tick(scene.database, at(hour, minute, day=friday))
    heard = {row.message for row in told(scene.database) if row.channel == "UREP"}
    assert heard == {"rituals/evening", "rituals/week"}


def test_a_paused_kind_is_not_sent_until_it_is_wanted_again(scene: Scene) -> None:
    scene.do(say.pause, value="evening")
    tick(scene.database, at(18))
    assert hearers(told(scene.database, "rituals/evening")) == ["UREP2"]
    scene.do(say.resume, value="evening")
    tick(scene.database, at(18, day=TUESDAY + timedelta(days=1)))
    assert hearers(told(scene.database, "rituals/evening")) == ["UREP", "UREP2", "UREP2"]


def test_who_is_away_hears_nothing(scene: Scene) -> None:
    scene.do(say.submit_away, fields={"first": "2026-11-24", "last": "2026-11-25"})
    tick(scene.database, at(18))
    assert hearers(told(scene.database, "rituals/evening")) == ["UREP2"]
    scene.do(say.back)
    tick(scene.database, at(18, day=TUESDAY + timedelta(days=1)))
    assert "UREP" in hearers(told(scene.database, "rituals/evening"))


def test_who_is_back_early_keeps_the_leave_that_lies_ahead(scene: Scene) -> None:
    scene.do(say.submit_away, fields={"first": "2026-11-23", "last": "2026-11-26"})
    ahead = scene.do(say.submit_away, fields={"first": "2026-11-30", "last": "2026-12-01"}).data["ahead"]
    assert scene.do(say.back).data["was_away"] is True
    assert scene.do(say.back).data["was_away"] is False
    tick(scene.database, at(18))
    tick(scene.database, at(18, day=date(2026, 11, 30)))
    assert hearers(told(scene.database, "rituals/evening")) == ["UREP", "UREP2", "UREP2"]
    with pytest.raises(Refusal, match="not_yours"):
        scene.do(say.call_off, "UREP2", value=ahead)
    scene.do(say.call_off, value=ahead)
    tick(scene.database, at(18, day=date(2026, 12, 1)))
    assert hearers(told(scene.database, "rituals/evening")).count("UREP") == 2


def test_that_a_draft_lapsed_is_said_when_quiet_hours_are_over(scene: Scene) -> None:
    scene.now = at(22)
    scene.do(log.log, text="王女士聊了20分钟，电话13900000001，问价格")
    scene.do(log.log, "UREP2", text="李女士聊了20分钟，电话13900000002，问价格")
    with scene.session() as session:
        mine = habits.habits_of(session, scene.workspace_id, scene.person(session, "UREP2").key)
        mine.quiet_from = mine.quiet_to = time(0)
    friday = TUESDAY + timedelta(days=3)
    with scene.session() as session:
        lapse_drafts(session, HandClock(at(22, day=friday)))
    rows = {row.channel: row for row in told(scene.database, "log/lapsed")}
    assert rows["UREP"].not_before == at(8, day=friday + timedelta(days=1))
    assert rows["UREP"].expires_at == at(8, day=friday + timedelta(days=2))
    assert rows["UREP2"].not_before == at(22, day=friday)


def test_nudges_go_to_those_behind_pace_only(scene: Scene) -> None:
    scene.now = at(11)
    for number in range(3):
        scene.log(f"王女士聊了20分钟，电话1390000000{number}，问价格")
    tick(scene.database, at(14, 30))
    assert hearers(told(scene.database, "rituals/nudge")) == ["UREP2"]


def test_a_day_off_is_quiet_and_a_make_up_workday_is_not(scene: Scene) -> None:
    tick(scene.database, at(18, day=date(2026, 11, 28)))  # a Saturday
    assert told(scene.database) == []
    tick(scene.database, at(18, day=date(2027, 1, 1)))  # a holiday on a Friday
    assert told(scene.database) == []


def test_a_managers_word_on_a_holiday_wins(scene: Scene) -> None:
    holiday = date(2027, 1, 1)
    with scene.session() as session:
        calendar.override(session, scene.team(session), Span(holiday, holiday), True, "补课", TUESDAY)
    tick(scene.database, at(18, day=holiday))
    assert len(told(scene.database, "rituals/evening")) == 2


def test_a_person_who_left_mid_week_hears_no_more(scene: Scene) -> None:
    with scene.session() as session:
        team = scene.team(session)
        sheet = TeamSheet(team.name, members={Role.REP: ["UREP"], Role.MANAGER: ["UMANAGER"]})
        rosters.edit(session, team, sheet, scene.now)
    tick(scene.database, at(18, day=TUESDAY + timedelta(days=1)))
    assert hearers(told(scene.database, "rituals/evening")) == ["UREP"]


@pytest.mark.parametrize("day", [date(2026, 10, 30), date(2026, 11, 2), date(2026, 3, 6), date(2026, 3, 9)])
def test_each_team_has_its_evening_on_its_own_clock_around_a_change_of_clocks(scene: Scene, day: date) -> None:
    new_york = ZoneInfo("America/New_York")
    with scene.session() as session:
        for team in session.exec(select(Team)):
            team.created_at = at(0, day=date(2026, 1, 5))
        sheet = TeamSheet(
            "New York",
            time_zone="America/New_York",
            calendar="US",
            members={Role.REP: ["UNY"], Role.MANAGER: ["UMANAGER"]},
        )
        team = rosters.create(session, scene.workspace_id, sheet, at(0, day=date(2026, 1, 5)))
        assert team.id
    moment = at(18, day=day, zone=new_york)
    tick(scene.database, moment - timedelta(minutes=1))
    assert "UNY" not in hearers(told(scene.database, "rituals/evening"))
    tick(scene.database, moment)
    assert hearers(told(scene.database, "rituals/evening")).count("UNY") == 1


def test_fridays_report_compares_two_weeks_up_to_the_same_day(scene: Scene) -> None:
    last, this = TUESDAY - timedelta(days=7), TUESDAY
    for day, talks in ((last, 2), (last + timedelta(days=4), 1), (this, 2), (this + timedelta(days=1), 1)):
        for number in range(talks):
            scene.now = at(10, number, day=day)
            scene.log(f"客户聊了20分钟，电话139{day.toordinal()}{number:02d}，问价格")
    friday = TUESDAY + timedelta(days=3)
    tick(scene.database, at(17, day=friday))
    [row] = [row for row in told(scene.database, "rituals/week") if row.channel == "UREP"]
    assert row.data is not None
    monday = TUESDAY - timedelta(days=1)

    def plain(first: date, final: date) -> int:
        return sum(one.counted for one in scene.consultations() if first <= one.day <= final)

    assert row.data["this"]["valid"] == plain(monday, friday) == 3
    assert row.data["last"]["valid"] == plain(monday - timedelta(days=7), friday - timedelta(days=7))


def test_the_morning_names_who_waits_for_a_call(scene: Scene) -> None:
    scene.now = at(15)
    scene.log("王女士聊了20分钟，电话13900000001，问价格，明天再联系她")
    tick(scene.database, at(9, day=TUESDAY + timedelta(days=1)))
    [row] = [row for row in told(scene.database, "rituals/morning") if row.channel == "UREP"]
    assert row.data is not None
    assert [call["customer"] for call in row.data["follow_ups"]] == ["王女士"]


def test_every_ritual_of_a_week_is_told_once_when_each_minute_is_looked_at(scene: Scene) -> None:
    moment = at(8)
    while moment < at(21, day=TUESDAY + timedelta(days=3)):
        tick(scene.database, moment)
        moment += timedelta(minutes=30)
    keys = [row.dedupe_key for row in told(scene.database)]
    assert len(keys) == len(set(keys))
    assert len([key for key in keys if key.startswith("evening:")]) == 2 * 4
    assert len([key for key in keys if key.startswith("week:")]) == 2
