"""周之星: Friday 17:30 in the channel and on App Home, and the one-to-one with a mentor, down to the calendar file."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar
from sqlmodel import select

from bot.compose import Speaker
from bot.ticker import Ticker
from bot.time import Clock
from handlers import home, stars
from models.errors import Invalid, Refusal
from models.one_to_ones import OneToOne
from models.outbox import Outbox
from models.stars import Star
from models.teams import Membership
from tests import crowds
from tests.bot.ticking import HandClock, at
from tests.scene import Scene

FRIDAY = date(2026, 11, 27)
HALF_PAST_FIVE = at(17, 30, day=FRIDAY)


@pytest.fixture
def scene(scene: Scene) -> Scene:
    """The usual team, four weeks old, with a channel, on a Friday."""
    scene.now = HALF_PAST_FIVE
    with scene.session() as session:
        since = scene.now - timedelta(weeks=5)
        team = scene.team(session)
        team.created_at, team.channel = since, "C0SALES1"
        for membership in session.exec(select(Membership)):
            membership.begins_on = since.date()
    return scene


def win(scene: Scene, user: str = "UREP", count: int = 2) -> None:
    """So many interested customers this week."""
    with scene.session() as session:
        rep = scene.person(session, user).key
        won = {"became_interested": True}
        rows = [crowds.talk(scene.team(session), rep, FRIDAY - timedelta(days=2), n, **won) for n in range(count)]
        crowds.store(session, rows)


def strike(scene: Scene) -> None:
    """The clock strikes half past five."""
    Ticker(scene.database, HandClock(HALF_PAST_FIVE), lambda: None).tick()


def told(scene: Scene, message: str) -> list[Outbox]:
    with scene.database.reading() as session:
        return list(session.exec(select(Outbox).where(Outbox.message == message).order_by(Outbox.id)))  # type: ignore[arg-type]


def drawn(scene: Scene, user: str) -> Any:
    with scene.session() as session:
        event = scene.event(session, user)
        return home.home(session, event.person, event.standing, scene.now).data["rep"]["stars"]


def test_the_stars_are_posted_once_in_the_channel_and_stand_on_the_homes(scene: Scene) -> None:
    win(scene)
    strike(scene)
    strike(scene)
    [post] = told(scene, "rituals/stars")
    assert (post.channel, post.reader_id, post.locale) == ("C0SALES1", None, "zh-CN")
    assert post.data is not None
    assert [(one["name"], one["interested"]) for one in post.data["stars"]] == [("林小满", 2)]
    [word] = told(scene, "rituals/star")
    assert word.channel == "UREP"
    assert drawn(scene, "UREP") == {"is_own": True, "names": [{"name": "林小满"}], "more": 0}
    assert drawn(scene, "UREP2")["is_own"] is False
    scene.now += timedelta(days=7)
    assert drawn(scene, "UREP") is None


def test_the_post_names_nobodys_place_and_nobody_without_a_star(scene: Scene) -> None:
    win(scene, "UREP", 2)
    win(scene, "UREP2", 3)
    strike(scene)
    [post] = told(scene, "rituals/stars")
    with scene.database.reading() as session:
        [payload] = Speaker(Clock()).compose(session, post)
    shown = str(payload.blocks)
    assert shown.index("Emily") < shown.index("林小满")
    assert "周师傅" not in shown
    assert "第一" not in shown


def test_without_a_star_the_post_honours_the_work(scene: Scene) -> None:
    win(scene, count=1)
    strike(scene)
    [post] = told(scene, "rituals/stars")
    assert post.data is not None
    assert (post.data["stars"], post.data["talks"], post.data["interested"]) == ([], 1, 1)
    assert told(scene, "rituals/star") == told(scene, "stars/arrange") == []


def test_a_team_without_a_channel_still_keeps_its_stars(scene: Scene) -> None:
    with scene.session() as session:
        scene.team(session).channel = None
    win(scene)
    strike(scene)
    assert told(scene, "rituals/stars") == []
    with scene.database.reading() as session:
        assert len(session.exec(select(Star)).all()) == 1


def arranged(scene: Scene) -> tuple[str, Any]:
    """A star whose mentor has opened the form: the hour's id, and the form."""
    win(scene)
    strike(scene)
    [word] = told(scene, "stars/arrange")
    assert word.channel == "UMENTOR"
    assert word.data is not None
    [hour] = word.data["hours"]
    opened = scene.do(stars.offer_form, "UMENTOR", value=hour["hour"])
    return hour["hour"], opened


def appointment(content: bytes) -> Any:
    """The one event of a calendar file."""
    [event] = Calendar.from_ical(content).walk("VEVENT")
    return event


def filled(opened: Any) -> dict[str, str]:
    """The form as it came."""
    fields: dict[str, str] = {}
    for number, one in enumerate(opened.data["times"], start=1):
        fields |= {f"day{number}": one["day"], f"time{number}": one["at"]}
    return fields


def test_the_mentor_offers_three_times_the_rep_picks_and_both_get_the_file(scene: Scene) -> None:
    uid, opened = arranged(scene)
    assert [one["day"] for one in opened.data["times"]] == ["2026-11-30", "2026-12-01", "2026-12-02"]
    sent = scene.do(stars.offer, "UMENTOR", fields=filled(opened), meta=opened.meta)
    assert sent.message == "stars/sent"
    [offered] = told(scene, "stars/offered")
    assert offered.data is not None
    assert offered.channel == "UREP"
    picked = scene.do(stars.pick, value=offered.data["times"][1]["value"])
    assert (picked.data["day"], picked.data["at"]) == ("2026-12-01", "14:00")
    files = told(scene, "stars/appointment")
    assert {row.channel for row in files} == {"UREP", "UMENTOR"}
    with scene.database.reading() as session:
        [payload] = Speaker(Clock()).compose(session, files[0])
    assert payload.attachment is not None
    assert payload.attachment.filename.endswith(".ics")
    assert b"\r\n" in payload.attachment.content
    event = appointment(payload.attachment.content)
    assert event["dtstart"].dt == datetime(2026, 12, 1, 6, 0, tzinfo=UTC)
    assert event["dtend"].dt - event["dtstart"].dt == timedelta(minutes=30)
    assert event["uid"] == f"{uid}@jiayou"
    assert str(event["summary"]) == "一对一：周师傅和林小满"
    with pytest.raises(Refusal, match="hour_arranged"):
        scene.do(stars.pick, value=offered.data["times"][0]["value"])
    with pytest.raises(Refusal, match="hour_arranged"):
        scene.do(stars.offer, "UMENTOR", fields=filled(opened), meta=opened.meta)


def test_times_that_make_no_sense_are_said_beside_their_fields(scene: Scene) -> None:
    _, opened = arranged(scene)
    fields = filled(opened)
    wrong = {**fields, "day1": "2026-11-27", "time2": "later", "day3": fields["day1"], "time3": fields["time1"]}
    with pytest.raises(Invalid) as refused:
        scene.do(stars.offer, "UMENTOR", fields=wrong, meta=opened.meta)
    assert {"day1", "time2"} <= refused.value.fields.keys()
    twice = {**fields, "day2": fields["day1"], "time2": fields["time1"]}
    with pytest.raises(Invalid) as refused:
        scene.do(stars.offer, "UMENTOR", fields=twice, meta=opened.meta)
    assert set(refused.value.fields) == {"time2"}


def test_the_hour_is_nobody_elses_business(scene: Scene) -> None:
    uid, opened = arranged(scene)
    scene.do(stars.offer, "UMENTOR", fields=filled(opened), meta=opened.meta)
    for user in ("UREP2", "UMENTOR"):
        with pytest.raises(Refusal, match="not_yours"):
            scene.do(stars.pick, user, value=f"{uid}:0")
    with pytest.raises(Refusal, match="not_yours"):
        scene.do(stars.offer, "UREP", fields=filled(opened), meta=opened.meta)
    for strange in ("", uid, f"{uid}:3", f"{uid}:-1", f"{uid}:x"):
        with pytest.raises(Refusal, match="not_yours"):
            scene.do(stars.pick, value=strange)


def test_a_time_that_has_passed_is_not_picked(scene: Scene) -> None:
    uid, opened = arranged(scene)
    scene.do(stars.offer, "UMENTOR", fields=filled(opened), meta=opened.meta)
    scene.now += timedelta(days=4)
    with pytest.raises(Refusal, match="hour_over"):
        scene.do(stars.pick, value=f"{uid}:0")
    with scene.database.reading() as session:
        assert session.exec(select(OneToOne)).one().starts_at is None
