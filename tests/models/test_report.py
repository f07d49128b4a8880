"""A report's figures, held against plain loops over the same rows."""

from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import Session, col

from bot.database import Database
from models import consultations, people, rosters
from models.calendar import override
from models.consultations import Consultation
from models.days import Span
from models.habits import go_away
from models.people import Profile
from models.report import Period, Report, rep_report, team_report
from models.roles import standing_of
from models.rosters import TeamSheet
from models.support import Reason
from models.talks import Talk as Told
from models.teams import Membership, PersonalTarget, Role, Team
from models.vocabulary import ContactKind, Stage
from tests.crowds import Talk, counted, days_of, store, talk, team_of, weeks

DAY = date(2026, 11, 26)
"""A Thursday."""
SINCE = datetime(2026, 9, 1, 1, 0, tzinfo=UTC)
REPS = [f"U2{number:04d}" for number in range(100)]
LONG_AGO = date(2026, 9, 28)


@pytest.fixture
def workspace_id(database: Database) -> int:
    """A workspace without anybody."""
    with database.writing() as session:
        return people.workspace_of(session, "T1", "Test", SINCE).id or 0


def a_hundred(session: Session, workspace_id: int) -> tuple[Team, list[int], list[Talk]]:
    """A team of a hundred with two months of conversations."""
    team, reps = team_of(session, workspace_id, REPS, SINCE)
    keys = [rep.key for rep in reps]
    return team, keys, store(session, weeks(team, keys, days_of(LONG_AGO, DAY), most=3))


def figures(report: Report) -> tuple[dict[str, Any], dict[str, Any]]:
    """Both periods' figures."""
    return asdict(report.now), asdict(report.before)


@pytest.mark.parametrize(
    ("period", "now", "before"),
    [
        (Period.TODAY, (DAY, DAY), (date(2026, 11, 25), date(2026, 11, 25))),
        (Period.WEEK, (date(2026, 11, 23), DAY), (date(2026, 11, 16), date(2026, 11, 19))),
        (Period.MONTH, (date(2026, 11, 1), DAY), (date(2026, 10, 1), date(2026, 10, 26))),
    ],
)
def test_a_team_of_a_hundred_matches_a_count_by_loops(
    database: Database, workspace_id: int, period: Period, now: tuple[date, date], before: tuple[date, date]
) -> None:
    with database.writing() as session:
        team, keys, talks = a_hundred(session, workspace_id)
        report = team_report(session, team, period, DAY)
        assert figures(report) == (counted(talks, *now), counted(talks, *before))
        assert [rep.name for rep in report.reps] == sorted(f"Rep {user}" for user in REPS)
        for rep in report.reps:
            assert asdict(rep.now) == counted(talks, *now, rep.person_id)
            assert asdict(rep.before) == counted(talks, *before, rep.person_id)
        for bucket in report.course:
            assert asdict(bucket.figures) == counted(talks, bucket.span.first, bucket.span.last)
        one = rep_report(session, team, keys[42], period, DAY)
        assert figures(one) == (counted(talks, *now, keys[42]), counted(talks, *before, keys[42]))
        for bucket in one.course:
            assert asdict(bucket.figures) == counted(talks, bucket.span.first, bucket.span.last, keys[42])


def test_it_takes_five_queries_however_large_the_team_is(database: Database, workspace_id: int) -> None:
    asked: list[str] = []
    with database.writing() as session:
        team, _, _ = a_hundred(session, workspace_id)
        listen = lambda *arguments: asked.append(arguments[2])  # noqa: E731
        sa.event.listen(database.engine, "before_cursor_execute", listen)
        team_report(session, team, Period.MONTH, DAY)
        sa.event.remove(database.engine, "before_cursor_execute", listen)
    assert len(asked) == 5


def test_a_monday_is_held_against_the_friday_before(database: Database, workspace_id: int) -> None:
    monday = date(2026, 11, 23)
    with database.writing() as session:
        team, _ = team_of(session, workspace_id, ["U1"], SINCE)
        assert team_report(session, team, Period.TODAY, monday).before_span == Span(
            date(2026, 11, 20), date(2026, 11, 20)
        )


def test_targets_count_working_days_so_far_without_leave(database: Database, workspace_id: int) -> None:
    with database.writing() as session:
        team, reps = team_of(session, workspace_id, ["U1", "U2", "U3"], SINCE)
        override(session, team, Span(date(2026, 11, 24), date(2026, 11, 24)), False, "", date(2026, 11, 24))
        go_away(session, workspace_id, reps[1].key, Span(date(2026, 11, 25), DAY), DAY)
        session.add(
            PersonalTarget(
                workspace_id=workspace_id,
                person_id=reps[2].key,
                team_id=team.key,
                from_day=date(2026, 11, 25),
                daily_valid=8,
                weekly_interested=4,
            )
        )
        session.flush()
        report = team_report(session, team, Period.WEEK, DAY)
        assert [rep.goals.valid for rep in report.reps] == [15, 5, 5 + 8 + 8]
        assert [rep.goals.interested for rep in report.reps] == [2, 2, 4]
        assert [rep.is_away for rep in report.reps] == [False, True, False]
        assert (report.goals.valid, report.goals.interested, report.goals.deals) == (41, 8, None)
        month = team_report(session, team, Period.MONTH, DAY)
        assert (month.goals.interested, month.goals.deals) == (None, 3)


def test_who_left_in_the_week_stays_with_what_they_did(database: Database, workspace_id: int) -> None:
    with database.writing() as session:
        team, (stays, leaves) = team_of(session, workspace_id, ["U1", "U2"], SINCE)
        monday, wednesday = date(2026, 11, 23), date(2026, 11, 25)
        talks = store(session, [talk(team, person.key, monday, n) for person in (stays, leaves) for n in range(3)])
        gone = sa.update(Membership).where(col(Membership.person_id) == leaves.key).values(ends_on=wednesday)
        session.connection().execute(gone)
        session.expire_all()
        report = team_report(session, team, Period.WEEK, DAY)
        assert asdict(report.now) == counted(talks, monday, DAY)
        assert [(rep.is_here, rep.now.valid, rep.goals.valid) for rep in report.reps] == [(True, 3, 20), (False, 3, 10)]
        assert all(one.person_id != leaves.key for one in report.support)
        next_week = team_report(session, team, Period.WEEK, date(2026, 12, 3))
        assert [rep.name for rep in next_week.reps] == ["Rep U1"]
        assert next_week.before.valid == 6


def test_one_customer_with_two_reps_counts_for_both_and_an_undone_talk_for_nobody(
    database: Database, workspace_id: int
) -> None:
    now = datetime(2026, 11, 26, 2, 0, tzinfo=UTC)
    told = Told(
        day=DAY,
        customer="张三妈妈",
        minutes=20,
        contact=True,
        contact_kind=ContactKind.PHONE,
        contact_value="13800008000",
        stage=Stage.INTERESTED,
    )
    with database.writing() as session:
        team, reps = team_of(session, workspace_id, ["U1", "U2"], SINCE)
        kept = [consultations.add(session, standing_of(session, rep, now).rep, told, now) for rep in reps]
        consultations.add(session, standing_of(session, reps[0], now).rep, told, now)
        report = team_report(session, team, Period.TODAY, DAY)
        assert (report.now.valid, report.now.interested, report.now.talks) == (2, 2, 3)
        consultations.undo(session, team, kept[1], now)
        report = team_report(session, team, Period.TODAY, DAY)
        assert (report.now.valid, report.now.interested, report.now.talks) == (1, 1, 2)


def test_another_teams_conversations_are_not_counted(database: Database, workspace_id: int) -> None:
    with database.writing() as session:
        team, (one,) = team_of(session, workspace_id, ["U1"], SINCE)
        other, (two,) = team_of(session, workspace_id, ["U9"], SINCE, name="别的")
        elsewhere = people.workspace_of(session, "T2", "Other", SINCE).id or 0
        third, (three,) = team_of(session, elsewhere, ["U1"], SINCE)
        store(session, [talk(t, person.key, DAY) for t, person in ((team, one), (other, two), (third, three))])
        report = team_report(session, team, Period.TODAY, DAY)
        assert (report.now.valid, len(report.reps)) == (1, 1)


def test_days_are_the_teams_own_in_a_week_of_changed_clocks(database: Database, workspace_id: int) -> None:
    """New York leaves summer time on Sunday, 1 November 2026: that day has 25 hours."""
    with database.writing() as session:
        people.refresh(session, workspace_id, Profile("U1", "Noor"), SINCE)
        sheet = TeamSheet(
            "NY",
            members={Role.REP: ["U1"], Role.MANAGER: ["U1"]},
            time_zone="America/New_York",
            calendar="US",
        )
        team = rosters.create(session, workspace_id, sheet, SINCE)
        seat = standing_of(session, people.person_of(session, workspace_id, "U1", SINCE), SINCE).rep
        moments = [datetime(2026, 11, 1, 3, 30, tzinfo=UTC) + timedelta(hours=n) for n in range(30)]
        for number, moment in enumerate(moments):
            told = Told(
                day=team.day_of(moment),
                customer=f"c{number}",
                minutes=20,
                contact=True,
                contact_kind=ContactKind.PHONE,
                contact_value=f"138000{number:05d}",
            )
            consultations.add(session, seat, told, moment)
        saturday, sunday, monday = (
            team_report(session, team, Period.TODAY, day).now.valid
            for day in (date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 2))
        )
        assert (saturday, sunday, monday) == (1, 25, 4)
        week = team_report(session, team, Period.WEEK, date(2026, 11, 2))
        assert week.now.valid == 4
        assert week.before_span == Span(date(2026, 10, 26), date(2026, 10, 26))
        sunday_week = team_report(session, team, Period.WEEK, date(2026, 11, 1))
        assert sunday_week.now.valid == 26


def test_support_is_offered_by_the_last_ten_working_days(database: Database, workspace_id: int) -> None:
    with database.writing() as session:
        team, reps = team_of(session, workspace_id, [f"U{n}" for n in range(1, 7)], SINCE)
        steady, track, finding, silent, away, newcomer = (rep.key for rep in reps)
        window = [day for day in days_of(date(2026, 11, 12), date(2026, 11, 25)) if day.weekday() < 5]
        assert len(window) == 10
        talks = []
        for place, day in enumerate(window):
            talks += [talk(team, steady, day, n, became_interested=n < 2) for n in range(5)]
            talks += [talk(team, track, day, n) for n in range(6)]
            talks += [talk(team, finding, day, n, is_follow_up=True, counted=n < 2) for n in range(4)]
            if place < 7:
                talks += [
                    talk(team, person, day, n, became_interested=n < 1) for person in (silent, away) for n in range(5)
                ]
        store(session, talks)
        go_away(session, workspace_id, away, Span(date(2026, 11, 23), DAY), DAY)
        begins = sa.update(Membership).where(col(Membership.person_id) == newcomer).values(begins_on=date(2026, 11, 25))
        session.connection().execute(begins)
        session.expire_all()
        report = team_report(session, team, Period.WEEK, DAY)
        named = {one.person_id: one for one in report.support}
        assert {key: one.reason for key, one in named.items()} == {
            track: Reason.TALK_TRACK,
            finding: Reason.FINDING,
            silent: Reason.SILENT,
        }
        assert (named[track].valid, named[track].interested, named[track].target) == (60, 0, 50)
        whole = counted(talks, window[0], window[-1])
        assert named[track].team_rate == pytest.approx(whole["interested"] / whole["valid"])
        assert named[finding].follow_up_minutes == 800
        assert (named[silent].days, named[silent].last_entry) == (3, date(2026, 11, 20))
        [own] = rep_report(session, team, track, Period.TODAY, DAY).support
        assert own == named[track]


def test_a_team_without_anybody_and_one_on_its_first_day_have_a_report(database: Database, workspace_id: int) -> None:
    with database.writing() as session:
        team, _ = team_of(session, workspace_id, [], SINCE)
        fresh, _ = team_of(session, workspace_id, ["U1"], datetime(2026, 11, 26, 2, 0, tzinfo=UTC), name="新")
        for period in Period:
            assert team_report(session, team, period, DAY).reps == []
            report = team_report(session, fresh, period, DAY)
            assert report.goals.valid == 5
            assert report.support == []


def test_the_weeks_of_a_months_chart_part_its_days_without_gap_or_overlap(
    database: Database, workspace_id: int
) -> None:
    with database.writing() as session:
        team, _ = team_of(session, workspace_id, ["U1"], SINCE)
        course = team_report(session, team, Period.MONTH, DAY).course
        days = [day for one in course for day in days_of(one.span.first, one.span.last)]
        assert days == days_of(date(2026, 10, 1), DAY)
        assert len(course) <= 10


def test_the_conversations_are_found_by_the_index_of_team_and_day(database: Database, workspace_id: int) -> None:
    with database.writing() as session:
        team, _, _ = a_hundred(session, workspace_id)
        if not database.is_sqlite:
            session.connection().exec_driver_sql("ANALYZE consultation")
        asked = sa.select(sa.func.count()).where(
            col(Consultation.team_id) == team.key, col(Consultation.day).between(DAY, DAY)
        )
        explain = "EXPLAIN QUERY PLAN " if database.is_sqlite else "EXPLAIN "
        literal = asked.compile(session.get_bind(), compile_kwargs={"literal_binds": True})
        plan = session.connection().exec_driver_sql(f"{explain}{literal}").fetchall()
    assert "ix_consultation_team_day" in str(plan)
