"""`/jiayou mentors`: who accompanies whom, for managers, and what came of a probation (product.md §1 and §8)."""

from typing import Any

from sqlmodel import Session

from handlers import mentoring, mentoring_told
from handlers.event import Event
from handlers.reply import Open, Reply, Say
from models import pairing, probation, rosters
from models.errors import Invalid, Refusal, not_yours
from models.outbox import refresh_home
from models.pairing import RepPair, pairs_in
from models.pairs import mentor_loads
from models.roles import Need
from models.teams import ProbationResult, Team

MOST_TEAMS = 5
MOST_REPS = 40
MOST_OPTIONS = 100
"""What a chat shows to pick from."""
NOBODY = "none"


def mentors_word(event: Event, session: Session) -> Say:
    """`/jiayou mentors`: the pairs for who may set them up, for a mentor their own page."""
    sets_up = event.standing.may(Need.SETUP)
    return mentors(event, session) if sets_up else mentoring.mine(event, session)


def mentors(event: Event, session: Session) -> Say:
    """The pairs of the teams that the person may set up; `value` of a button names one of them."""
    teams = rosters.teams_of(session, event.workspace_id, event.standing)
    if event.value:
        teams = [one for one in teams if str(one.key) == event.value]
    return Say("mentoring/teams", _listed(event, session, teams))


def _listed(event: Event, session: Session, teams: list[Team], saved: str | None = None) -> dict[str, Any]:
    return {
        "saved": saved,
        "teams": [_team(event, session, team) for team in teams[:MOST_TEAMS]],
        "more": max(0, len(teams) - MOST_TEAMS),
    }


def _team(event: Event, session: Session, team: Team) -> dict[str, Any]:
    loads = mentor_loads(session, team, team.day_of(event.now))
    reps = pairs_in(session, team, event.now)
    return {
        "id": str(team.key),
        "team": team.name,
        "mentors": [{"name": one.name, "count": one.count, "away": one.is_away} for one in loads],
        "reps": [_rep(one) for one in reps[:MOST_REPS]],
        "reps_more": max(0, len(reps) - MOST_REPS),
    }


def _rep(one: RepPair) -> dict[str, Any]:
    ends_on, result = one.seat.probation_ends_on, one.seat.probation_result
    return {
        "name": one.name,
        "partner": one.mentor_name,
        "since": one.since.isoformat() if one.since else None,
        "ends_on": ends_on.isoformat() if ends_on else None,
        "result": result.value if result else None,
    }


def change_form(event: Event, session: Session) -> Reply:
    """Ask whom to give which mentor; `value` is the team."""
    team = rosters.own_team(session, event.workspace_id, event.standing, event.value)
    loads = mentor_loads(session, team, team.day_of(event.now))
    data = {
        "team": team.name,
        "reps": [{"value": str(one.rep_id), **_rep(one)} for one in pairs_in(session, team, event.now)[:MOST_OPTIONS]],
        "mentors": [
            {"value": str(one.person_id), "name": one.name, "count": one.count, "away": one.is_away}
            for one in loads[: MOST_OPTIONS - 1]
        ],
    }
    if not data["reps"]:
        raise Refusal("no_reps")
    return Open("mentoring/change", data, meta={"team": str(team.key)})


def submit_change(event: Event, session: Session) -> Reply:
    """A rep has this mentor from today on, or none any more; everyone concerned is told."""
    team = rosters.own_team(session, event.workspace_id, event.standing, event.meta.get("team", ""))
    rep, chosen = _number(event.fields.get("rep"), "rep"), event.fields.get("mentor")
    mentor = None if chosen == NOBODY else _number(chosen, "mentor")
    try:
        change = pairing.name_mentor(session, team, rep, mentor, event.now)
    except Refusal as refusal:
        raise Invalid({"mentor": refusal}) from None
    mentoring_told.tell_changes(session, team, [change] if change else [], event.now)
    refresh_home(session, event.workspace_id, event.person.key, event.now)
    return Say("mentoring/teams", _listed(event, session, [team], "pair"))


def probation_form(event: Event, session: Session) -> Reply:
    """Ask what came of whose probation; `value` is "team" or "team:rep", who is picked already."""
    team_id, _, rep_id = event.value.partition(":")
    team = rosters.own_team(session, event.workspace_id, event.standing, team_id)
    reps = [one for one in pairs_in(session, team, event.now) if one.seat.probation_ends_on is not None]
    if not reps:
        raise Refusal("no_probation")
    shown = [{"value": str(one.rep_id), **_rep(one)} for one in reps[:MOST_OPTIONS]]
    picked = rep_id if any(one["value"] == rep_id for one in shown) else None
    return Open("mentoring/probation", {"reps": shown, "picked": picked}, meta={"team": str(team.key)})


def submit_probation(event: Event, session: Session) -> Reply:
    """The result is kept; who passed is told, and so is their mentor."""
    team = rosters.own_team(session, event.workspace_id, event.standing, event.meta.get("team", ""))
    rep, result = _number(event.fields.get("rep"), "rep"), event.fields.get("result")
    seat = next((one.seat for one in pairs_in(session, team, event.now) if one.rep_id == rep), None)
    if seat is None or seat.probation_ends_on is None:
        raise Invalid({"rep": not_yours()})
    if result not in set(ProbationResult):
        raise Invalid({"result": Refusal("required")})
    chosen, until = ProbationResult(str(result)), None
    if chosen is ProbationResult.EXTENDED:
        until = probation.day_typed(event.fields.get("until"), "until", seat.probation_ends_on)
    pair = probation.record_result(session, team, seat, chosen, until, event.now)
    if chosen is ProbationResult.PASSED:
        mentoring_told.tell_passed(session, team, pair, rep, event.now)
    rosters.refresh_team(session, team, event.now)
    return Say("mentoring/teams", _listed(event, session, [team], "result"))


def _number(typed: Any, field: str) -> int:
    if not str(typed or "").isascii() or not str(typed or "").isdigit():
        raise Invalid({field: Refusal("required")})
    return int(typed)
