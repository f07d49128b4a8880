"""Setting up teams: one form is enough, and whatever can't be is told beside its field."""

from typing import Any

import pytest
from sqlmodel import select

from handlers import home, log, progress, team, workspace
from handlers.reply import Open
from messages.render import render_text
from models import people, rosters
from models.errors import Invalid, Refusal
from models.outbox import Home, Outbox, State
from models.people import Profile
from models.teams import Membership, Role
from tests.scene import Scene, T

ADMIN = "UADMIN"


@pytest.fixture(autouse=True)
def _more_people(scene: Scene) -> None:
    """An admin in no team, a newcomer, and three who can't be in one."""
    with scene.session() as session:
        for profile in (
            Profile(ADMIN, "管理员", is_admin=True, time_zone="Europe/London"),
            Profile("UNEW", "新同事", locale="en-US"),
            Profile("UBOT", "机器人", is_bot=True),
            Profile("UGUEST", "访客", is_guest=True),
            Profile("UGONE", "离职的", is_deactivated=True),
        ):
            people.refresh(session, scene.workspace_id, profile, scene.now)


def fields(**given: Any) -> dict[str, Any]:
    """A filled form of a second team, with what is given over it."""
    usual = {
        "name": "浦东校区",
        "reps": ["UNEW"],
        "mentors": ["UMENTOR"],
        "managers": ["UMANAGER"],
        "hr": None,
        "channel": "C0PUDONG",
        "help_channel": None,
        "locale": "zh-CN",
        "time_zone": "Asia/Shanghai",
        "calendar": "CN",
    }
    return {**usual, **given}


def created(scene: Scene, **given: Any) -> str:
    """The id of a second team."""
    reply = scene.do(team.submit, ADMIN, fields=fields(**given))
    return str(reply.data["teams"][0]["id"])


def told(scene: Scene, message: str) -> list[Outbox]:
    """What was to be said under this name."""
    with scene.database.reading() as session:
        return list(session.exec(select(Outbox).where(Outbox.message == message).order_by(Outbox.id)))  # type: ignore[arg-type]


def wrong(scene: Scene, **given: Any) -> dict[str, str]:
    """The refusals by field of a form that can't be taken."""
    with pytest.raises(Invalid) as invalid:
        scene.do(team.submit, ADMIN, fields=fields(**given))
    return {field: refusal.message for field, refusal in invalid.value.fields.items()}


def test_a_team_works_after_one_form_with_a_name_and_people(scene: Scene) -> None:
    opened = scene.do(team.new, ADMIN)
    assert opened.data["managers"] == [ADMIN]
    assert opened.data["time_zone"] == "Europe/London"
    bare = {**opened.data, "name": "新团队", "reps": ["UNEW"], "calendar": opened.data["country"]}
    reply = scene.do(team.submit, ADMIN, fields=bare)
    assert reply.data["done"] == "created"
    assert reply.data["teams"][0]["missing"] == ["mentors", "channel", "help_channel"]
    receipt = scene.log("跟张三妈妈聊了15分钟,留了电话13800008000", "UNEW")
    assert receipt["today"] == {"valid": 1, "target": 5}


def test_the_first_word_of_an_admin_opens_the_form_where_there_is_no_team(scene: Scene) -> None:
    with scene.session() as session:
        for membership in session.exec(select(Membership)):
            membership.ends_on = scene.team(session).day_of(scene.now)
        scene.team(session).closed_on = scene.team(session).day_of(scene.now)
    assert scene.do(team.team, ADMIN).form == "team/form"


def test_everyone_new_is_welcomed_once_and_the_channel_greeted_once(scene: Scene) -> None:
    key = created(scene)
    assert {row.channel for row in told(scene, "team/welcome")} == {"UNEW", "UMENTOR", "UMANAGER"}
    assert [row.channel for row in told(scene, "team/hello")] == ["C0PUDONG"]
    opened = scene.do(team.edit, ADMIN, value=key)
    scene.do(team.submit, ADMIN, fields=fields(reps=["UNEW", ADMIN]), meta=opened.meta)
    assert [row.channel for row in told(scene, "team/welcome")][3:] == [ADMIN]
    assert len(told(scene, "team/hello")) == 1


def test_the_form_shows_what_the_team_is_and_saving_it_unchanged_changes_nothing(scene: Scene) -> None:
    key = created(scene)
    opened = scene.do(team.edit, ADMIN, value=key)
    filled = {**opened.data, "calendar": opened.data["country"]}
    assert filled["reps"] == ["UNEW"]
    before = scene.do(team.team, ADMIN, text="浦东").data["teams"]
    scene.do(team.submit, ADMIN, fields=filled, meta=opened.meta)
    assert scene.do(team.team, ADMIN, text="浦东").data["teams"] == before


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("name", "   ", "required"),
        ("name", "销售一组", "team_name_taken"),
        ("time_zone", "Mars/Olympus", "bad_time_zone"),
        ("time_zone", "../../etc/passwd", "bad_time_zone"),
        ("time_zone", "", "bad_time_zone"),
        ("calendar", "Atlantis", "bad_calendar"),
        ("calendar", "HolidayBase", "bad_calendar"),
        ("locale", "tlh", "bad_locale"),
        ("channel", "D0DIRECT", "bad_channel"),
        ("help_channel", "<!channel>", "bad_channel"),
        ("managers", [], "needs_manager"),
        ("managers", None, "needs_manager"),
        ("managers", ["UGONE"], "cannot_be_member"),
        ("mentors", ["UMENTOR", "UGUEST"], "cannot_be_member"),
        ("reps", ["UBOT"], "cannot_be_member"),
        ("reps", ["not an id"], "cannot_be_member"),
        ("reps", ["UNEW", "UREP"], "rep_elsewhere"),
        ("hr", "UGUEST", "cannot_be_member"),
    ],
)
def test_a_wrong_field_is_told_beside_it_and_nothing_is_made(
    scene: Scene, field: str, value: Any, message: str
) -> None:
    assert wrong(scene, **{field: value}) == {field: message}
    assert told(scene, "team/welcome") == []
    assert len(scene.do(team.team, ADMIN).data["teams"]) == 1


def test_all_wrong_fields_are_told_at_once(scene: Scene) -> None:
    assert wrong(scene, name="", time_zone="x", managers=[], reps=["UREP"]) == {
        "name": "required",
        "time_zone": "bad_time_zone",
        "managers": "needs_manager",
        "reps": "rep_elsewhere",
    }


def test_who_sells_elsewhere_is_named_with_their_team(scene: Scene) -> None:
    with pytest.raises(Invalid) as invalid:
        scene.do(team.submit, ADMIN, fields=fields(reps=["UREP"]))
    found = [{"team": "销售一组", "names": [{"name": "林小满"}]}]
    assert invalid.value.fields["reps"].data == {"teams": found}


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("zh-CN", ["林小满、Emily（销售一组）", "移出", "/jiayou team"]),
        ("en-US", ["林小满, Emily (销售一组)", "takes them out first", "/jiayou team"]),
    ],
)
def test_all_who_sell_elsewhere_are_named_and_the_way_out_is_told(scene: Scene, locale: str, words: list[str]) -> None:
    with pytest.raises(Invalid) as invalid:
        scene.do(team.submit, ADMIN, fields=fields(reps=["UREP", "UNEW", "UREP2"]))
    refusal = invalid.value.fields["reps"]
    sentence = render_text(f"errors/{refusal.message}", refusal.data, locale)
    assert [one for one in words if one not in sentence] == []


@pytest.mark.parametrize(
    ("typed", "zone"), [("上海", "Asia/Shanghai"), ("singapore", "Asia/Singapore"), ("New York", "America/New_York")]
)
def test_a_city_is_enough_for_a_time_zone(scene: Scene, typed: str, zone: str) -> None:
    reply = scene.do(team.submit, ADMIN, fields=fields(time_zone=typed))
    assert reply.data["teams"][0]["time_zone"] == zone


def test_a_person_may_have_several_roles_and_mentor_several_teams(scene: Scene) -> None:
    created(scene, reps=["UNEW"], mentors=["UMENTOR", "UNEW"], managers=["UNEW", "UMANAGER"])
    shown = scene.do(home.explain_targets, "UNEW")
    assert shown.data["team"] == "浦东校区"
    assert {one["team"] for one in scene.do(team.team, "UMANAGER").data["teams"]} == {"销售一组", "浦东校区"}


def test_a_manager_sees_and_changes_only_their_own_teams(scene: Scene) -> None:
    key = created(scene, managers=[ADMIN])
    assert [one["team"] for one in scene.do(team.team, "UMANAGER").data["teams"]] == ["销售一组"]
    for handler in (team.edit, team.numbers, team.rhythm, team.days, team.pick, team.close, team.hello):
        with pytest.raises(Refusal, match="not_yours"):
            scene.do(handler, "UMANAGER", value=key)
    for handler in (team.submit, team.submit_numbers, team.submit_days, team.person, team.submit_person):
        with pytest.raises(Refusal, match="not_yours"):
            scene.do(handler, "UMANAGER", fields=fields(), meta={"team": key, "edits": "0"})


@pytest.mark.parametrize("forged", ["", "0", "-1", "１", "9" * 40, "1 OR 1=1", "\x00"])
def test_a_forged_team_is_nobodys(scene: Scene, forged: str) -> None:
    with pytest.raises(Refusal, match="not_yours"):
        scene.do(team.edit, ADMIN, value=forged)


def test_a_manager_makes_no_new_team(scene: Scene) -> None:
    with pytest.raises(Refusal, match="not_allowed"):
        scene.do(team.new, "UMANAGER")
    with pytest.raises(Refusal, match="not_allowed"):
        scene.do(team.submit, "UMANAGER", fields=fields())


def test_the_last_manager_can_not_be_taken_out(scene: Scene) -> None:
    opened = scene.do(team.edit, "UMANAGER", value=str(scene.team_id))
    unchanged = {**opened.data, "calendar": opened.data["country"]}
    with pytest.raises(Invalid) as invalid:
        scene.do(team.submit, "UMANAGER", fields={**unchanged, "managers": []}, meta=opened.meta)
    assert invalid.value.fields["managers"].message == "needs_manager"
    scene.do(team.submit, "UMANAGER", fields={**unchanged, "managers": ["UREP"]}, meta=opened.meta)
    assert scene.do(team.edit, "UREP", value=str(scene.team_id)).data["managers"] == ["UREP"]


def test_of_two_edits_at_once_the_second_is_told_to_look_again(scene: Scene) -> None:
    key = created(scene)
    first, second = (scene.do(team.edit, ADMIN, value=key) for _ in range(2))
    scene.do(team.submit, ADMIN, fields=fields(name="一校"), meta=first.meta)
    with pytest.raises(Refusal, match="edited_meanwhile"):
        scene.do(team.submit, ADMIN, fields=fields(name="二校"), meta=second.meta)


def test_who_leaves_and_comes_back_has_one_seat_and_all_their_history(scene: Scene) -> None:
    scene.log("跟张三妈妈聊了15分钟,留了电话13800008000")
    for reps in (["UREP2"], ["UREP2", "UREP"]):
        opened = scene.do(team.edit, "UMANAGER", value=str(scene.team_id))
        filled = {**opened.data, "calendar": "CN", "reps": reps}
        scene.do(team.submit, "UMANAGER", fields=filled, meta=opened.meta)
        if "UREP" not in reps:
            with pytest.raises(Refusal, match="no_team"):
                scene.do(log.log, text="")
    assert scene.do(progress.progress).data["today"]["valid"] == 1


def test_a_closed_team_gives_its_name_back_and_keeps_what_it_did(scene: Scene) -> None:
    key = created(scene)
    with pytest.raises(Refusal, match="team_has_reps"):
        scene.do(team.close, ADMIN, value=key)
    opened = scene.do(team.edit, ADMIN, value=key)
    scene.do(team.submit, ADMIN, fields=fields(reps=[]), meta=opened.meta)
    assert scene.do(team.close, ADMIN, value=key).data == {"team": "浦东校区"}
    assert [one["team"] for one in scene.do(team.team, ADMIN).data["teams"]] == ["销售一组"]
    created(scene)


def test_numbers_are_taken_and_count_from_now_on(scene: Scene) -> None:
    before = scene.log("跟张三妈妈聊了15分钟,留了电话13800008000")
    opened = scene.do(team.numbers, "UMANAGER", value=str(scene.team_id))
    given = {"daily_valid": "3", "minimum_minutes": "20", "ramp": "50%, 100%"}
    scene.do(team.submit_numbers, "UMANAGER", fields=given, meta=opened.meta)
    shown = scene.do(progress.progress)
    assert shown.data["today"] == {"valid": 1, "target": 3}
    again = scene.log("跟李四爸爸聊了15分钟,留了电话13900001111")
    assert again["why_not"] == "short"
    assert before["valid"] is True
    scene.now = T(1)
    assert scene.log("跟张三妈妈又聊了30分钟")["why_not"] == "already_today"
    assert scene.do(progress.progress).data["today"]["valid"] == 1


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("daily_valid", "0", "number_range"),
        ("daily_valid", "51", "number_range"),
        ("weekly_interested", "two", "number_range"),
        ("monthly_deals", "-1", "number_range"),
        ("minimum_minutes", "1.5", "number_range"),
        ("backdate_days", "4", "number_range"),
        ("contact_days", "9" * 5000, "number_range"),
        ("ramp", "60 80 101", "bad_ramp"),
        ("ramp", "viel", "bad_ramp"),
        ("ramp", " ".join(["50"] * 13), "bad_ramp"),
    ],
)
def test_wrong_numbers_are_told_beside_them(scene: Scene, field: str, value: str, message: str) -> None:
    opened = scene.do(team.numbers, "UMANAGER", value=str(scene.team_id))
    with pytest.raises(Invalid) as invalid:
        scene.do(team.submit_numbers, "UMANAGER", fields={field: value}, meta=opened.meta)
    assert {name: refusal.message for name, refusal in invalid.value.fields.items()} == {field: message}


def test_an_own_day_off_has_no_target_until_the_calendar_counts_again(scene: Scene) -> None:
    meta = {"team": str(scene.team_id)}
    day = T().date().isoformat()
    scene.do(team.submit_days, "UMANAGER", fields={"first": day, "works": "no", "reason": "校庆"}, meta=meta)
    shown = scene.do(progress.progress).data
    assert shown["rest_day"] is True
    assert shown["today"]["target"] == 0
    assert shown["week"]["valid_target"] == 20
    assert scene.do(team.days, "UMANAGER", value=str(scene.team_id)).data["days"][0]["text"] == "校庆"
    scene.do(team.submit_days, "UMANAGER", fields={"first": day, "works": "calendar"}, meta=meta)
    assert scene.do(progress.progress).data["week"]["valid_target"] == 25


def test_a_run_of_days_is_set_at_once_and_a_weekend_can_be_worked(scene: Scene) -> None:
    given = {"first": "2026-11-28", "last": "2026-11-29", "works": "yes"}
    scene.do(team.submit_days, "UMANAGER", fields=given, meta={"team": str(scene.team_id)})
    assert scene.do(progress.progress).data["week"]["valid_target"] == 35


@pytest.mark.parametrize(
    ("given", "field", "message"),
    [
        ({"first": "someday"}, "first", "bad_date"),
        ({"first": "2026-11-26", "last": "2026-11-25"}, "last", "ends_first"),
        ({"first": "2026-11-26", "last": "2027-11-26"}, "last", "too_many_days"),
        ({"first": "2026-11-09"}, "first", "week_closed"),
        ({"first": "2026-11-26", "works": "maybe"}, "works", "required"),
        ({"first": "9999-12-31"}, "first", "bad_date"),
    ],
)
def test_wrong_days_are_told_beside_them(scene: Scene, given: dict[str, Any], field: str, message: str) -> None:
    with pytest.raises(Invalid) as invalid:
        scene.do(team.submit_days, "UMANAGER", fields={"works": "no", **given}, meta={"team": str(scene.team_id)})
    assert {name: refusal.message for name, refusal in invalid.value.fields.items()} == {field: message}


def picked(scene: Scene, user: str = "UREP") -> Any:
    """The form of one rep, through the question which."""
    asked = scene.do(team.pick, "UMANAGER", value=str(scene.team_id))
    assert isinstance(asked, Open)
    return scene.do(team.person, "UMANAGER", fields={"person": user}, meta=asked.meta)


def test_a_rep_gets_own_targets_from_a_day_on_and_the_teams_again(scene: Scene) -> None:
    form = picked(scene)
    given = {"daily_valid": "2", "weekly_interested": "", "monthly_deals": None, "from_day": "2026-11-25"}
    scene.do(team.submit_person, "UMANAGER", fields=given, meta=form.meta)
    assert scene.do(progress.progress).data["today"]["target"] == 5
    assert scene.do(progress.progress).data["week"]["valid_target"] == 5 * 2 + 2 * 3
    scene.now = T(days=1)
    assert scene.do(progress.progress).data["today"]["target"] == 2
    assert scene.do(home.explain_targets).data["own"] is True
    assert picked(scene).data["own"]["daily_valid"] == 2
    scene.do(team.submit_person, "UMANAGER", fields={"from_day": "2026-11-26"}, meta=form.meta)
    scene.now = T(days=2)
    assert scene.do(progress.progress).data["today"]["target"] == 5
    assert scene.do(home.explain_targets).data["own"] is False


def test_a_newcomers_targets_grow_from_their_first_day(scene: Scene) -> None:
    form = picked(scene)
    given = {"hired_on": "2026-11-23", "from_day": "2026-11-24"}
    scene.do(team.submit_person, "UMANAGER", fields=given, meta=form.meta)
    assert scene.do(progress.progress).data["today"]["target"] == 3
    assert scene.do(home.explain_targets).data["percent"] == 60
    scene.now = T(days=14)
    assert scene.do(progress.progress).data["today"]["target"] == 4


@pytest.mark.parametrize(
    ("given", "field", "message"),
    [
        ({"daily_valid": "51"}, "daily_valid", "number_range"),
        ({"monthly_deals": "x"}, "monthly_deals", "number_range"),
        ({"from_day": None}, "from_day", "bad_date"),
        ({"from_day": "2026-11-09"}, "from_day", "week_closed"),
        ({"hired_on": "long ago"}, "hired_on", "bad_date"),
    ],
)
def test_wrong_own_targets_are_told_beside_them(scene: Scene, given: dict[str, Any], field: str, message: str) -> None:
    form = picked(scene)
    with pytest.raises(Invalid) as invalid:
        scene.do(team.submit_person, "UMANAGER", fields={"from_day": "2026-11-24", **given}, meta=form.meta)
    assert {name: refusal.message for name, refusal in invalid.value.fields.items()} == {field: message}


@pytest.mark.parametrize("user", ["UMENTOR", "USTRANGER", "", "U" * 4000])
def test_only_a_rep_of_the_team_has_targets_there(scene: Scene, user: str) -> None:
    with pytest.raises(Invalid) as invalid:
        picked(scene, user)
    assert invalid.value.fields["person"].message == "not_a_rep"


def test_who_is_deactivated_is_there_no_more_but_their_work_stays(scene: Scene) -> None:
    scene.log("跟张三妈妈聊了15分钟,留了电话13800008000")
    gone = Profile("UREP", "林小满", is_deactivated=True)
    scene.do(workspace.person_changed, "UREP", data={"profile": gone})
    with scene.session() as session:
        team_now = scene.team(session)
        assert [one.external_id for one in rosters.members_of(session, team_now, Role.REP, scene.now)] == ["UREP2"]
        manager = scene.event(session, "UMANAGER")
        shown = home.home(session, manager.person, manager.standing, scene.now).data["managed"][0]
    assert [rep["name"] for rep in shown["reps"]] == ["Emily"]
    assert shown["week"]["valid"] == 1
    assert scene.do(team.edit, "UMANAGER", value=str(scene.team_id)).data["reps"] == ["UREP2"]
    with pytest.raises(Refusal, match="no_team"):
        scene.do(log.log, text="")


def test_a_name_that_changes_is_drawn_anew_for_colleagues_and_a_status_is_not(scene: Scene) -> None:
    scene.do(workspace.home_opened, "UMANAGER")
    before = _wanted(scene, "UMANAGER")
    scene.do(workspace.person_changed, data={"profile": Profile("UREP", "林大满", locale="en-US")})
    assert _wanted(scene, "UMANAGER") == before + 1
    scene.do(workspace.person_changed, data={"profile": Profile("UREP", "林大满")})
    assert _wanted(scene, "UMANAGER") == before + 1
    with scene.session() as session:
        assert scene.person(session, "UREP").locale == "en-US"


def test_a_channel_that_the_bot_is_not_in_is_shown_until_it_works(scene: Scene) -> None:
    key = created(scene)
    _settle(scene, told(scene, "team/hello")[0], State.DEAD, "not_in_channel")
    assert scene.do(team.team, ADMIN, text="浦东").data["teams"][0]["trouble"] == "outside"
    scene.do(team.hello, ADMIN, value=key)
    _settle(scene, told(scene, "team/hello")[1], State.SENT, None)
    assert scene.do(team.team, ADMIN, text="浦东").data["teams"][0]["trouble"] is None


def _settle(scene: Scene, row: Outbox, state: State, error: str | None) -> None:
    with scene.session() as session:
        stored = session.get_one(Outbox, row.id)
        stored.state, stored.error = state, error


def _wanted(scene: Scene, user: str) -> int:
    with scene.session() as session:
        person = scene.person(session, user)
        return session.exec(select(Home).where(Home.person_id == person.id)).one().wanted
