"""`/jiayou points`: a person's own points, page by page; and a manager's corrections (product.md §6)."""

from typing import Any

from sqlmodel import Session

from handlers import rewarded
from handlers.event import Event
from handlers.reply import Open, Reply, Say
from models import points as rules
from models import points_history, rosters
from models.errors import Invalid, Refusal
from models.ledger import REASON_LENGTH
from models.outbox import refresh_home, tell
from models.points_history import Line, mark_from
from models.teams import Team


def points(event: Event, session: Session) -> Reply:
    """The balance, and the newest entries."""
    return _page(event, session, points_history.END)


def older(event: Event, session: Session) -> Reply:
    """The entries before the last one shown; `value` is its id."""
    return _page(event, session, mark_from(event.value))


def correct_form(event: Event, session: Session) -> Reply:
    """The form of a correction; `value` is the team's id."""
    team = event.standing.managed(event.value)
    data = {"team": team.name, "highest": rules.HIGHEST_CORRECTION, "length": REASON_LENGTH}
    return Open("points/correct", data, meta={"team": str(team.key)})


def submit_correct(event: Event, session: Session) -> Reply:
    """A manager corrects somebody's points; the person reads it with the reason.

    Raises:
        Invalid: whoever was picked is no rep of the team, or a field can't be taken.
    """
    team = event.standing.managed(event.meta.get("team", ""))
    user = str(event.fields.get("person") or "")
    try:
        membership = rosters.rep_in(session, team, user, event.now)
    except Refusal as refusal:
        raise Invalid({"person": refusal}) from None
    amount, because = rules.correct(
        session,
        membership,
        str(event.fields.get("amount") or ""),
        str(event.fields.get("reason") or ""),
        event.person.key,
        event.now,
    )
    tell(
        session,
        workspace_id=event.workspace_id,
        channel=user,
        reader_id=membership.person_id,
        message="points/corrected",
        data={"amount": amount, "because": because, "name": event.person.name},
        dedupe_key=f"corrected:{event.delivery}",
        now=event.now,
    )
    refresh_home(session, event.workspace_id, membership.person_id, event.now)
    return Say("points/noted", {"amount": amount, "because": because, "user": user})


def _page(event: Event, session: Session, before: int) -> Reply:
    seat = event.standing.rep
    lines, has_more = points_history.page(session, event.person.key, before)
    return Say(
        "points/show",
        {
            **rewarded.card(session, seat, event.now),
            "lines": [_line(line, seat.team) for line in lines],
            "older": str(lines[-1].entry.key) if has_more else None,
            "is_newest": before == points_history.END,
            "goal": rules.FOR_THE_GOAL,
        },
    )


def _line(line: Line, team: Team) -> dict[str, Any]:
    entry = line.entry
    return {
        "source": entry.source.value,
        "amount": entry.amount,
        "owed": entry.owed,
        "on": team.day_of(entry.created_at).isoformat(),
        "day": entry.day.isoformat() if entry.day else None,
        "name": line.by,
        "because": entry.reason or None,
        "title": line.title,
    }
