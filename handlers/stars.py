"""周之星: Friday's stars in the team's channel, and the hour with a mentor that a star brings (product.md §5, §6)."""

from datetime import date, datetime
from typing import Any

from sqlmodel import Session

from handlers.event import Event
from handlers.notes import Note
from handlers.reply import Open, Reply, Say
from models import one_to_ones
from models.one_to_ones import OneToOne
from models.outbox import Kind, tell
from models.people import Person
from models.rituals import Ritual
from models.rosters import members_of
from models.stars import Shine, Star, Week, week_of_stars
from models.teams import Role, Team
from models.waves import listeners

MOST_NAMED = 25
"""Stars that one post names; the rest are a number."""


def stars(session: Session, team: Team, day: date, now: datetime) -> list[Note]:
    """The post for the team, a word for each star, and for mentors whose hour is to be arranged."""
    week = week_of_stars(session, team, day)
    hours = one_to_ones.pair(session, team, [one.person_id for one in week.stars if one.met_target], day)
    return [
        _post(team, day, week, hours),
        *_words(session, team, day, now, week, hours),
        *_to_arrange(session, team, now, week, hours),
    ]


def _post(team: Team, day: date, week: Week, hours: list[OneToOne]) -> Note:
    data = {
        "stars": [_shine(one) for one in week.stars[:MOST_NAMED]],
        "more": max(0, len(week.stars) - MOST_NAMED),
        "talks": week.effort.talks,
        "valid": week.effort.valid,
        "interested": week.effort.interested,
        "turn": day.toordinal() // 7,
    }
    kept = [
        Star(
            workspace_id=team.workspace_id,
            team_id=team.key,
            person_id=one.person_id,
            day=day,
            met_target=one.met_target,
            most_improved=one.most_improved,
        )
        for one in week.stars
    ]
    return Note(None, team.channel, "rituals/stars", data, keeps=[*kept, *hours])


def _shine(one: Shine) -> dict[str, Any]:
    return {
        "name": one.name,
        "met_target": one.met_target,
        "most_improved": one.most_improved,
        "interested": one.week.interested,
        "deals": one.week.deals,
        "valid": one.week.valid,
        "usual": one.usual,
    }


def _words(session: Session, team: Team, day: date, now: datetime, week: Week, hours: list[OneToOne]) -> list[Note]:
    heard = {one.person_id: one for one in listeners(session, team, Ritual.STAR, day, now)} if week.stars else {}
    with_hour = {hour.rep_id for hour in hours}
    notes = []
    for one in week.stars:
        if listener := heard.get(one.person_id):
            data = {**_shine(one), "has_hour": one.person_id in with_hour}
            notes.append(Note(one.person_id, listener.external_id, "rituals/star", data, listener.quiet_at))
    return notes


def _to_arrange(session: Session, team: Team, now: datetime, week: Week, hours: list[OneToOne]) -> list[Note]:
    """A mentor hears once of all their hours."""
    if not hours:
        return []
    names = {one.person_id: one.name for one in week.stars}
    notes = []
    for mentor in members_of(session, team, Role.MENTOR, now):
        own = [{"hour": hour.uid, "name": names[hour.rep_id]} for hour in hours if hour.mentor_id == mentor.id]
        if own:
            notes.append(Note(mentor.key, mentor.external_id, "stars/arrange", {"hours": own}))
    return notes


def offer_form(event: Event, session: Session) -> Reply:
    """The form in which a mentor offers three times; `value` is the hour's id."""
    hour = one_to_ones.hour_of(session, event.value, event.person.key)
    team = session.get_one(Team, hour.team_id)
    usual = one_to_ones.usual_times(session, team, event.now)
    data = {
        "name": session.get_one(Person, hour.rep_id).name,
        "minutes": one_to_ones.MINUTES,
        "times": [{"day": day.isoformat(), "at": at.strftime("%H:%M")} for day, at in usual],
    }
    return Open("stars/offer", data, meta={"hour": hour.uid})


def offer(event: Event, session: Session) -> Reply:
    """Three times go to the rep."""
    hour = one_to_ones.hour_of(session, event.meta.get("hour", ""), event.person.key)
    team = session.get_one(Team, hour.team_id)
    one_to_ones.offer(session, hour, event.person.key, event.fields, team, event.now)
    rep = session.get_one(Person, hour.rep_id)
    times = [{"value": f"{hour.uid}:{n}", **_moment(team, one)} for n, one in enumerate(one_to_ones.moments(hour))]
    data = {"name": event.person.name, "minutes": one_to_ones.MINUTES, "times": times}
    _tell(event, session, rep, "stars/offered", data)
    return Say("stars/sent", {"name": rep.name, "times": times})


def pick(event: Event, session: Session) -> Reply:
    """The rep picks; both get it for their calendars. `value` is "hour:number"."""
    uid, _, number = event.value.partition(":")
    hour = one_to_ones.hour_of(session, uid, event.person.key)
    team = session.get_one(Team, hour.team_id)
    starts_at = one_to_ones.pick(session, hour, event.person.key, number, event.now)
    mentor = session.get_one(Person, hour.mentor_id)
    data = {
        "name": mentor.name,
        "partner": event.person.name,
        "minutes": one_to_ones.MINUTES,
        "hour": hour.uid,
        "starts_at": starts_at.isoformat(),
        **_moment(team, starts_at),
    }
    for person in (event.person, mentor):
        _tell(event, session, person, "stars/appointment", data, kind=Kind.FILE)
    return Say("stars/picked", data)


def _moment(team: Team, moment: datetime) -> dict[str, str]:
    local = team.local(moment)
    return {"day": local.date().isoformat(), "at": local.strftime("%H:%M")}


def _tell(event: Event, session: Session, person: Person, message: str, data: dict[str, Any], **more: Any) -> None:
    tell(
        session,
        workspace_id=event.workspace_id,
        channel=person.external_id,
        reader_id=person.key,
        message=message,
        data=data,
        dedupe_key=f"{message}:{event.delivery}:{person.key}",
        now=event.now,
        **more,
    )
