"""App Home: what each kind of person finds there; who is several kinds at once finds each of their parts."""

from datetime import datetime
from typing import Any

from sqlmodel import Session

from handlers import help_home, leads_told, mentoring_shown, overview, rewarded, score, shown
from handlers.event import Event
from handlers.reply import Open, Reply, Say
from models import drafts, leads, progress, rewards, rosters
from models.consultations import Consultation
from models.days import is_closed
from models.drafts import Draft
from models.people import Person
from models.roles import Seat, Standing
from models.stars import shining
from models.targets import targets_on
from models.team_day import team_day
from models.teams import Role, Team

MOST_DRAFTS = 5
MOST_TALKS = 5
MOST_LEADS = 5
MOST_STARS = 12
MOST_TEAMS = 3
"""Shown in full; a chat shows 100 blocks on a home."""
MOST_OTHERS = 10
MOST_REPS = 40
MOST_TO_ASK = 5
MOST_CASES = 3


def home(session: Session, person: Person, standing: Standing, now: datetime) -> Say:
    """What stands on a person's App Home."""
    if not standing.seats:
        return Say("home/stranger", _stranger(session, person, standing, now))
    seats = {role: [seat for seat in standing.seats if seat.membership.role is role] for role in Role}
    managed = [seat.team for seat in seats[Role.MANAGER]]
    cases, more = score.waiting(session, person, standing, now, MOST_CASES)
    own, own_more = help_home.own(session, person, now, MOST_CASES)
    questions, questions_more = help_home.waiting(session, person, standing, now, MOST_CASES)
    return Say(
        "home/show",
        {
            "name": person.name,
            "rep": _rep(session, seats[Role.REP][0], person, now) if seats[Role.REP] else None,
            "own_questions": own,
            "own_questions_more": own_more,
            "questions": questions,
            "questions_more": questions_more,
            "cases": cases,
            "cases_more": more,
            "mentored": _mentored_teams(session, seats[Role.MENTOR][:MOST_TEAMS], person, now),
            "managed": [_managed(session, team, now) for team in managed[:MOST_TEAMS]],
            "hr": [{"team": seat.team.name} for seat in seats[Role.HR][:MOST_OTHERS]],
            "others": _others(session, person, standing, managed[:MOST_TEAMS]),
            "is_admin": standing.is_admin,
        },
    )


def explain_targets(event: Event, session: Session) -> Reply:
    """What is counted, and how the rep's targets come about."""
    seat = event.standing.rep
    team, day = seat.team, seat.team.day_of(event.now)
    aims = targets_on(session, team, seat.membership, day)
    return Open(
        "home/targets",
        {
            "team": team.name,
            "daily": aims.daily_valid,
            "weekly": aims.weekly_interested,
            "monthly": aims.monthly_deals,
            "own": aims.is_own,
            "percent": aims.percent,
            "minimum_minutes": team.policy.minimum_minutes,
        },
    )


def _rep(session: Session, seat: Seat, person: Person, now: datetime) -> dict[str, Any]:
    standing = progress.progress_of(session, seat, now)
    open_drafts = standing.drafts
    own_leads = leads.open_leads(session, person.key)
    return {
        **shown.card_of(standing, person.name),
        "reward": rewarded.card(session, seat, now),
        "mentor": mentoring_shown.mentor(session, seat, person, now),
        "probation": mentoring_shown.probation(seat.membership),
        "stars": _stars(session, seat, person, now),
        "open_drafts": [_draft(session, seat.team, draft, now) for draft in open_drafts[-MOST_DRAFTS:]],
        "drafts_more": max(0, len(open_drafts) - MOST_DRAFTS),
        "talks": [
            _talk(session, seat.team, talk, now) for talk in progress.recent(session, person.key, now, MOST_TALKS)
        ],
        "leads": [leads_told.shown(lead, seat.team) for lead in own_leads[:MOST_LEADS]],
        "leads_more": max(0, len(own_leads) - MOST_LEADS),
    }


def _stars(session: Session, seat: Seat, person: Person, now: datetime) -> dict[str, Any] | None:
    found = shining(session, seat.team, seat.team.day_of(now))
    if not found:
        return None
    return {
        "is_own": any(star.person_id == person.id for star, _ in found),
        "names": [{"name": name} for _, name in found[:MOST_STARS]],
        "more": max(0, len(found) - MOST_STARS),
    }


def _draft(session: Session, team: Team, draft: Draft, now: datetime) -> dict[str, Any]:
    talk = drafts.talk_of(session, draft, now).masked()
    return {
        "draft": draft.uid,
        "customer": talk.customer,
        "minutes": talk.minutes,
        "day": talk.day.isoformat(),
        "lapses_on": team.day_of(draft.lapses_at).isoformat(),
    }


def _talk(session: Session, team: Team, talk: Consultation, now: datetime) -> dict[str, Any]:
    own = team if talk.team_id == team.key else session.get_one(Team, talk.team_id)
    return {
        "consultation": talk.uid,
        "customer": talk.customer_name or None,
        "day": talk.day.isoformat(),
        "at": shown.clock(talk.started_at, own),
        "minutes": talk.minutes,
        "stage": talk.stage.value,
        "counted": talk.counted,
        "undone": talk.undone_at is not None,
        "open": not is_closed(talk.day, own.day_of(now)),
    }


def _mentored_teams(session: Session, seats: list[Seat], person: Person, now: datetime) -> list[dict[str, Any]]:
    most = mentoring_shown.MOST_ON_HOME // max(1, len(seats))
    return [_mentored(session, seat.team, person, now, most) for seat in seats]


def _mentored(session: Session, team: Team, person: Person, now: datetime, most: int) -> dict[str, Any]:
    people = rosters.people_of(session, team, now)
    return {
        "team": team.name,
        "help_channel": team.help_channel,
        "reps": overview.names(people, Role.REP),
        "managers": overview.names(people, Role.MANAGER),
        **mentoring_shown.mentees(session, team, person, now, most),
    }


def _managed(session: Session, team: Team, now: datetime) -> dict[str, Any]:
    standing = team_day(session, team, now)
    return {
        "id": str(team.key),
        "team": team.name,
        "day": standing.day.isoformat(),
        "rest_day": not standing.is_working_day,
        "today": {"valid": standing.today.valid, "target": standing.goal},
        "week": {"valid": standing.week.valid, "interested": standing.week.interested},
        "month": {"deals": standing.month.deals, "label": standing.day.isoformat()},
        "reps": [{"name": rep.name, "valid": rep.valid, "target": rep.goal} for rep in standing.reps[:MOST_REPS]],
        "reps_more": max(0, len(standing.reps) - MOST_REPS),
        "missing": overview.missing(team, rosters.people_of(session, team, now)),
        "trouble": overview.trouble(session, team),
        "help_trouble": overview.help_trouble(session, team),
        "help_channel": team.help_channel,
        "channel": team.channel,
        "pool": leads.pool_size(session, team),
        "wishes": rewards.count_waiting(session, team),
    }


def _others(session: Session, person: Person, standing: Standing, in_full: list[Team]) -> list[dict[str, Any]]:
    keys = {team.key for team in in_full}
    others = [team for team in rosters.teams_of(session, person.workspace_id, standing) if team.key not in keys]
    return [{"id": str(team.key), "team": team.name} for team in others[:MOST_OTHERS]]


def _stranger(session: Session, person: Person, standing: Standing, now: datetime) -> dict[str, Any]:
    to_ask = [
        {"user": manager.external_id, "team": team.name}
        for team in rosters.open_teams(session, person.workspace_id)[:MOST_TO_ASK]
        for manager in rosters.members_of(session, team, Role.MANAGER, now)[:1]
    ]
    return {
        "is_admin": standing.is_admin,
        "to_ask": to_ask,
        "others": _others(session, person, standing, []),
    }
