"""When a mentor's duties are due, whatever the calendar, the leaves and the dates of the pair."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.calendar import is_working_day
from models.days import Span, month_of, week_of
from models.duties import Duty
from models.duty_slots import FEWEST, DutySlot, days_of_both, duty_slots, whole_periods

days = st.dates(date(2024, 1, 1), date(2026, 12, 31))
leaves = st.lists(st.tuples(days, st.integers(0, 30)).map(lambda one: Span(one[0], one[0] + timedelta(one[1]))))


def works_in(span: Span, country: str = "CN") -> list[date]:
    """The working days of a country in the whole weeks and months of a span."""
    wide = whole_periods(span)
    length = (wide.last - wide.first).days + 1
    return [day for n in range(length) if is_working_day(country, day := wide.first + timedelta(days=n))]


@given(first=days, length=st.integers(0, 60), begins_on=days, lasts=st.integers(0, 400), away=leaves)
def test_a_duty_is_due_only_when_both_work_and_the_pair_holds(
    first: date, length: int, begins_on: date, lasts: int, away: list[Span]
) -> None:
    works = works_in(Span(first, first + timedelta(days=length)))
    ends_on = begins_on + timedelta(days=lasts)
    both = days_of_both(works, begins_on, ends_on, away)
    slots = duty_slots(both)
    assert [one.first for one in slots if one.kind is Duty.JOINT] == both
    for slot in slots:
        inside = [day for day in both if slot.first <= day <= slot.last]
        assert inside
        assert slot.is_owed is (len(inside) >= FEWEST[slot.kind])
        assert all(begins_on <= day < ends_on and not any(day in leave for leave in away) for day in inside)
    assert len({(one.kind, one.first) for one in slots}) == len(slots)
    assert all(week_of(one.first) == Span(one.first, one.last) for one in slots if one.kind is Duty.SESSION)
    assert all(month_of(one.first) == Span(one.first, one.last) for one in slots if one.kind is Duty.VISIT)


@given(day=days)
def test_what_was_done_can_be_recorded_until_the_wednesday_after_the_week_of_its_last_day(day: date) -> None:
    for slot in duty_slots([day]):
        closes = week_of(slot.last).first + timedelta(days=9)
        assert closes.weekday() == 2
        assert not slot.is_open(slot.first - timedelta(days=1))
        assert slot.is_open(slot.first)
        assert slot.is_open(closes - timedelta(days=1))
        assert not slot.is_open(closes)


def owed(days: list[date]) -> set[tuple[Duty, date]]:
    return {(one.kind, one.first) for one in duty_slots(days) if one.is_owed}


def test_a_holiday_week_owes_no_session_and_a_make_up_sunday_is_a_day_like_any_other() -> None:
    october = works_in(Span(date(2026, 10, 1), date(2026, 10, 31)))
    due = owed(days_of_both(october, date(2026, 9, 1), None, []))
    assert (Duty.SESSION, date(2026, 9, 28)) in due  # three days are left of it
    assert (Duty.JOINT, date(2026, 10, 1)) not in due
    assert (Duty.JOINT, date(2026, 10, 10)) in due  # a Saturday that makes up for the holidays
    assert (Duty.VISIT, date(2026, 10, 1)) in due


def test_who_begins_on_a_friday_late_in_the_month_owes_that_day_alone() -> None:
    november = works_in(Span(date(2026, 11, 20), date(2026, 11, 22)))
    friday = date(2026, 11, 20)
    due = owed(days_of_both(november, friday, None, [Span(date(2026, 11, 23), date(2026, 12, 31))]))
    assert due == {(Duty.JOINT, friday)}


def test_a_day_is_a_day_also_when_the_clocks_change() -> None:
    march = works_in(Span(date(2026, 3, 26), date(2026, 3, 31)), "GB")  # changes on Sunday, 29 March
    kinds = [
        one
        for one in duty_slots(march)
        if one.kind is Duty.JOINT and date(2026, 3, 26) <= one.first <= date(2026, 3, 31)
    ]
    assert kinds == [DutySlot(Duty.JOINT, date(2026, 3, day), date(2026, 3, day)) for day in (26, 27, 30, 31)]
