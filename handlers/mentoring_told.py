"""What people are told of pairs, duties and probation by the bot itself: always in private (product.md §8)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from models.duties import DutyDone
from models.habits import QuietHours
from models.outbox import refresh_homes, tell_many, told_of
from models.pairing import Change
from models.pairing import settle as settled
from models.pairs import Pair
from models.people import people_by_key
from models.probation import Ending, reminded
from models.stand_ins import StandIn
from models.teams import Team

MOST_NAMED = 10
ASKED_FOR = timedelta(days=7)
"""A request to confirm is not sent later; it waits on App Home."""


def settle(session: Session, team: Team, now: datetime) -> None:
    """Give each new rep of a team a mentor, end the pairs of those who left, and tell everyone concerned."""
    tell_changes(session, team, settled(session, team, now), now)


def tell_changes(session: Session, team: Team, changes: Sequence[Change], now: datetime) -> None:
    """Tell reps who their mentor is now, mentors whom they accompany now, and who did before that it ended."""
    if not changes:
        return
    notes = _Notes(session, team, now, {one for change in changes for one in _concerned(change)})
    for change in changes:
        about = {"name": notes.name(change.mentor_id), "partner": notes.name(change.before_id), "why": _why(change)}
        user = notes.user(change.mentor_id)
        key = f"pair:{change.mark}:rep:{change.why if change.mentor_id is None else 'new'}"
        notes.add(change.rep_id, "mentoring/mentor", {**about, "user": user}, key)
    for mentor_id in sorted({change.mentor_id for change in changes if change.mentor_id is not None}):
        own = [change for change in changes if change.mentor_id == mentor_id]
        reps = [{"name": notes.name(one.rep_id), "partner": notes.name(one.before_id)} for one in own]
        notes.add(mentor_id, "mentoring/mentees", _named(reps), f"pair:{own[0].mark}:mentor")
    for before_id in sorted({change.before_id for change in changes if change.before_id is not None}):
        own = [change for change in changes if change.before_id == before_id]
        reps = [{"name": notes.name(one.rep_id), "partner": notes.name(one.mentor_id), "why": _why(one)} for one in own]
        notes.add(before_id, "mentoring/released", _named(reps), f"pair:{own[0].mark}:before:{own[0].why}")
    notes.send()


def _why(change: Change) -> str | None:
    return change.why.value if change.why else None


def _concerned(change: Change) -> Iterable[int]:
    return (one for one in (change.rep_id, change.mentor_id, change.before_id) if one is not None)


def _named(people: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    return {"reps": list(people[:MOST_NAMED]), "more": max(0, len(people) - MOST_NAMED)}


def tell_stand_ins(session: Session, team: Team, found: Sequence[StandIn], now: datetime) -> None:
    """Tell reps once a leave who is there for them meanwhile, and whoever that is."""
    told = told_of(session, team.workspace_id, (_stand_in_key(one, "rep") for one in found))
    fresh = [one for one in found if _stand_in_key(one, "rep") not in told]
    if not fresh:
        return
    notes = _Notes(session, team, now, {one for each in fresh for one in (each.rep_id, each.mentor_id, each.person_id)})
    for one in fresh:
        data = {"name": notes.name(one.mentor_id), "until": one.until.isoformat()}
        there = {"partner": notes.name(one.person_id), "user": notes.user(one.person_id)}
        notes.add(one.rep_id, "mentoring/stand_in", {**data, **there}, _stand_in_key(one, "rep"))
        about = {"partner": notes.name(one.rep_id), "user": notes.user(one.rep_id)}
        notes.add(one.person_id, "mentoring/standing_in", {**data, **about}, _stand_in_key(one, "stand_in"))
    notes.send()


def _stand_in_key(one: StandIn, whom: str) -> str:
    return f"stand_in:{one.pair_uid}:{one.leave_id}:{whom}"


def ask(session: Session, pair: Pair, done: DutyDone, reader_id: int, now: datetime) -> None:
    """Ask the other side whether a recorded duty happened."""
    team = session.get_one(Team, pair.team_id)
    notes = _Notes(session, team, now, {pair.mentor_id, pair.rep_id})
    data = {**duty(done), "name": notes.name(done.recorded_by), "done": done.uid}
    notes.add(reader_id, "mentoring/confirm", data, f"duty:{done.uid}:ask", expires_at=now + ASKED_FOR)
    notes.send()


def tell_denied(session: Session, pair: Pair, done: DutyDone, denier: int, now: datetime) -> None:
    """Tell whoever recorded a duty, and nobody else, that the other side remembers it differently."""
    notes = _Notes(session, session.get_one(Team, pair.team_id), now, {pair.mentor_id, pair.rep_id})
    data = {**duty(done), "name": notes.name(denier)}
    notes.add(done.recorded_by, "mentoring/denied", data, f"duty:{done.uid}:denied")
    notes.send()


def duty(done: DutyDone) -> dict[str, Any]:
    """A recorded duty, as JSON values."""
    return {"kind": done.kind.value, "slot": done.slot.isoformat()}


def tell_endings(session: Session, endings: Sequence[Ending], now: datetime) -> None:
    """Remind a rep's managers and mentor, each once and in private, that a probation ends."""
    for one in endings:
        ends_on, rep = one.membership.probation_ends_on, one.rep
        assert ends_on is not None, "only such are looked for"
        readers = reminded(session, one, now)
        keys = {person: f"probation:{one.membership.key}:{ends_on.isoformat()}:{person}" for person in readers}
        told = told_of(session, one.team.workspace_id, keys.values())
        notes = _Notes(session, one.team, now, {person for person, key in keys.items() if key not in told})
        for person in sorted(notes.people):
            data = {
                "name": rep.shown_name,
                "ends_on": ends_on.isoformat(),
                "is_over": ends_on < one.team.day_of(now),
                "value": f"{one.team.key}:{rep.key}" if readers[person] else None,
            }
            notes.add(person, "mentoring/ending", data, keys[person])
        notes.send()


def tell_passed(session: Session, team: Team, pair: Pair | None, rep_id: int, now: datetime) -> None:
    """A passed probation is good news for the rep and for their mentor."""
    mentor = {pair.mentor_id} if pair else set()
    notes = _Notes(session, team, now, {rep_id, *mentor})
    for person in (rep_id, *mentor):
        data = {"name": notes.name(rep_id), "partner": notes.name(*mentor) if mentor else None, "own": person == rep_id}
        notes.add(person, "mentoring/passed", data, f"probation:{team.key}:{rep_id}:passed:{person}")
    notes.send()


class _Notes:
    """Messages to some people of a team, each held until their quiet hours are over; who left the chat gets none."""

    def __init__(self, session: Session, team: Team, now: datetime, people: set[int]) -> None:
        self._session, self._team, self._now = session, team, now
        self.people = people_by_key(session, people)
        self._quiet = QuietHours(session, people)
        self._rows: list[dict[str, Any]] = []

    def name(self, person_id: int | None) -> str | None:
        """What somebody is called."""
        person = self.people.get(person_id) if person_id is not None else None
        return person.shown_name if person else None

    def user(self, person_id: int | None) -> str | None:
        """The chat's id of somebody."""
        person = self.people.get(person_id) if person_id is not None else None
        return person.external_id if person else None

    def add(
        self, person_id: int, message: str, data: dict[str, Any], key: str, expires_at: datetime | None = None
    ) -> None:
        """One message to one of these people."""
        person = self.people[person_id]
        if person.is_deactivated:
            return
        self._rows.append(
            {
                "workspace_id": self._team.workspace_id,
                "channel": person.external_id,
                "reader_id": person.key,
                "message": message,
                "data": data,
                "dedupe_key": key,
                "not_before": self._quiet.over(person.key, self._team, self._now),
                "expires_at": expires_at,
            }
        )

    def send(self) -> None:
        """Enqueue them, and draw everyone's App Home anew."""
        tell_many(self._session, self._rows, self._now)
        refresh_homes(self._session, self.people, self._now)
