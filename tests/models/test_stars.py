"""Who is a star: everyone who met their own target, and whoever grew most on their own usual weeks."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlmodel import select

from models import habits
from models.days import Span
from models.stars import Star, Week, shining, week_of_stars
from models.targets import set_own
from models.teams import Membership, Team
from tests import crowds
from tests.scene import Scene

FRIDAY = date(2026, 11, 27)
MONDAY = date(2026, 11, 23)
BEFORE = datetime(2026, 9, 1, 2, 0, tzinfo=UTC)
ANN, BEN, CAT, DAN = "UANN", "UBEN", "UCAT", "UDAN"


class Crew:
    """Four reps, known for long, in a team of their own."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        with scene.session() as session:
            team, people = crowds.team_of(session, scene.workspace_id, [ANN, BEN, CAT, DAN], BEFORE)
            self.team_id = team.key
            self.ids = dict(zip((ANN, BEN, CAT, DAN), (one.key for one in people), strict=True))

    def talks(self, user: str, day: date, count: int, **given: Any) -> None:
        """So many valid talks on a day."""
        with self.scene.session() as session:
            team = session.get_one(Team, self.team_id)
            crowds.store(session, [crowds.talk(team, self.ids[user], day, n, **given) for n in range(count)])

    def usual(self, user: str, a_week: int) -> None:
        """So many a week, in each of the four weeks before."""
        for week in range(1, 5):
            self.talks(user, MONDAY - timedelta(weeks=week), a_week)

    def week(self) -> Week:
        with self.scene.database.reading() as session:
            return week_of_stars(session, session.get_one(Team, self.team_id), FRIDAY)

    def stars(self) -> dict[int, tuple[bool, bool]]:
        """Each star: met the target, most improved."""
        return {one.person_id: (one.met_target, one.most_improved) for one in self.week().stars}


@pytest.fixture
def crew(scene: Scene) -> Crew:
    return Crew(scene)


def test_everyone_who_met_the_weeks_target_shines_by_name(crew: Crew) -> None:
    for user in (CAT, ANN):
        crew.talks(user, MONDAY, 2, became_interested=True)
    crew.talks(BEN, MONDAY, 1, became_interested=True)
    assert [one.name for one in crew.week().stars] == ["Rep UANN", "Rep UCAT"]
    assert crew.stars()[crew.ids[ANN]] == (True, False)


def test_whoever_grew_most_on_their_own_usual_shines_too(crew: Crew) -> None:
    crew.usual(ANN, 20)
    crew.usual(BEN, 4)
    crew.talks(ANN, MONDAY, 22)
    crew.talks(BEN, MONDAY, 9)
    assert crew.stars() == {crew.ids[BEN]: (False, True)}
    [best] = crew.week().stars
    assert best.usual == pytest.approx(4)


def test_a_leave_is_no_weakness_of_a_usual_week(crew: Crew) -> None:
    crew.usual(ANN, 10)
    crew.talks(ANN, MONDAY, 4)
    with crew.scene.session() as session:
        away = Span(MONDAY + timedelta(days=1), FRIDAY)
        habits.go_away(session, crew.scene.workspace_id, crew.ids[ANN], away, MONDAY)
    [best] = crew.week().stars
    assert best.person_id == crew.ids[ANN]
    assert best.usual == pytest.approx(2)


def test_somebody_new_has_no_usual_to_improve_on(crew: Crew) -> None:
    with crew.scene.session() as session:
        mine = select(Membership).where(Membership.person_id == crew.ids[DAN])
        session.exec(mine).one().hired_on = MONDAY
    crew.talks(DAN, MONDAY, 9)
    assert crew.stars() == {}


def test_less_than_one_talk_more_is_no_growth(crew: Crew) -> None:
    crew.usual(ANN, 5)
    crew.talks(ANN, MONDAY, 5)
    assert crew.stars() == {}


def test_a_target_of_ones_own_counts(crew: Crew) -> None:
    crew.talks(ANN, MONDAY, 1, became_interested=True)
    with crew.scene.session() as session:
        mine = session.exec(select(Membership).where(Membership.person_id == crew.ids[ANN])).one()
        fields = {"weekly_interested": "1", "from_day": MONDAY.isoformat()}
        set_own(session, session.get_one(Team, crew.team_id), mine, fields, MONDAY)
    assert crew.stars() == {crew.ids[ANN]: (True, False)}


def test_the_effort_is_the_whole_teams(crew: Crew) -> None:
    crew.talks(ANN, MONDAY, 3)
    crew.talks(BEN, FRIDAY, 2, counted=False, is_valid=False)
    crew.talks(BEN, MONDAY - timedelta(days=1), 9)
    effort = crew.week().effort
    assert (effort.talks, effort.valid, effort.interested) == (5, 3, 0)


def test_a_star_shines_until_the_next_friday(crew: Crew) -> None:
    with crew.scene.session() as session:
        facts = {"workspace_id": crew.scene.workspace_id, "team_id": crew.team_id, "person_id": crew.ids[ANN]}
        session.add(Star(**facts, day=FRIDAY, met_target=True, most_improved=False))
    with crew.scene.database.reading() as session:
        team = session.get_one(Team, crew.team_id)
        shown = [day for day in range(-1, 9) if shining(session, team, FRIDAY + timedelta(days=day))]
    assert shown == list(range(7))
