"""Who could use support: named only where chance hardly explains the figures, and for one reason."""

from datetime import date, timedelta

import pytest

from models.progress import Figures
from models.proportions import wilson
from models.support import Finding, Reason, Stretch, count_at_most, findings

MONDAY = date(2026, 11, 9)
DAYS = [MONDAY + timedelta(days=n) for n in range(14) if n % 7 < 5]
TEAM = Figures(valid=500, interested=80)


def stretch(
    valid: int = 50,
    interested: int = 8,
    minutes: int = 200,
    *,
    target: int = 50,
    days: int = 10,
    silent: int = 0,
    today: bool = False,
) -> Stretch:
    """A rep whose ten days are usual ones, but for what is given; the last `silent` days are without an entry."""
    own = DAYS[-days:]
    noted = own[: len(own) - silent] if silent else own
    did = Figures(valid=valid, interested=interested, follow_up_minutes=minutes)
    return Stretch(1, "小林", did, target, own, frozenset(noted), today)


def found(*stretches: Stretch) -> list[Reason]:
    """Why each of the reps is named."""
    return [one.reason for one in findings(list(stretches), TEAM)]


@pytest.mark.parametrize(
    ("successes", "cases", "low", "high"),
    [(0, 10, 0.0, 0.2775), (1, 10, 0.0179, 0.4042), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0)],
)
def test_wilsons_interval_is_the_one_in_the_tables(successes: int, cases: int, low: float, high: float) -> None:
    assert wilson(successes, cases) == pytest.approx((low, high), abs=1e-4)


def test_without_cases_a_rate_may_be_anything() -> None:
    assert wilson(0, 0) == (0.0, 1.0)
    assert wilson(3, 2)[1] == 1.0


def test_a_count_of_nothing_may_still_be_a_few() -> None:
    assert count_at_most(0) == pytest.approx(3.84, abs=0.01)
    assert count_at_most(36) < 50 < count_at_most(37)


def test_a_usual_rep_is_not_named() -> None:
    assert found(stretch()) == []


def test_many_talks_and_few_won_point_to_the_talk_track() -> None:
    [one] = findings([stretch(valid=58, interested=2)], TEAM)
    assert one == Finding(
        1,
        "小林",
        Reason.TALK_TRACK,
        10,
        valid=58,
        target=50,
        interested=2,
        follow_up_minutes=200,
        rate=2 / 58,
        team_rate=0.16,
    )


def test_a_low_rate_of_few_cases_may_be_chance() -> None:
    assert found(stretch(valid=20, interested=0, target=20)) == []
    assert found(stretch(valid=30, interested=0, target=20)) == [Reason.TALK_TRACK]


def test_a_low_rate_below_the_volume_target_is_no_matter_of_the_talk_track() -> None:
    assert found(stretch(valid=49, interested=1)) == []


def test_few_valid_talks_with_much_follow_up_point_to_finding_customers() -> None:
    assert found(stretch(valid=30, interested=5, minutes=400)) == [Reason.FINDING]


def test_few_valid_talks_with_little_follow_up_are_left_to_a_talk_between_people() -> None:
    busy = Stretch(2, "Emily", Figures(valid=50, interested=8, follow_up_minutes=600), 50, DAYS, frozenset(DAYS), False)
    assert found(stretch(valid=30, interested=5, minutes=150), busy) == []
    assert found(stretch(valid=30, interested=5, minutes=100)) == []


def test_a_shortfall_that_chance_explains_is_none() -> None:
    assert found(stretch(valid=37, interested=6, minutes=400)) == []


def test_somebody_new_is_not_measured_yet() -> None:
    assert found(stretch(valid=2, interested=0, target=20, minutes=300, days=4)) == []
    assert found(stretch(valid=40, interested=0, target=20, days=4)) == []


@pytest.mark.parametrize(("silent", "named"), [(0, []), (1, []), (2, [Reason.SILENT]), (10, [Reason.SILENT])])
def test_two_working_days_without_an_entry_are_worth_a_word(silent: int, named: list[Reason]) -> None:
    assert found(stretch(silent=silent)) == named


def test_an_entry_today_ends_the_silence() -> None:
    assert found(stretch(silent=3, today=True)) == []


def test_the_last_entry_is_told_and_silence_comes_before_figures() -> None:
    [one] = findings([stretch(valid=58, interested=1, silent=3)], TEAM)
    assert (one.reason, one.days, one.last_entry) == (Reason.SILENT, 3, DAYS[-4])


def test_who_had_no_working_day_is_not_named() -> None:
    nobody = Stretch(1, "小林", Figures(), 0, [], frozenset(), False)
    assert found(nobody) == []
