"""Second thoughts on a saved conversation: edit and undo until the week is closed (product.md §3)."""

from sqlmodel import Session

from handlers import shown
from handlers.event import Event
from handlers.reply import Open, Reply, Say
from models import consultations, customers, progress, talks
from models.consultations import Consultation
from models.roles import Seat
from models.teams import Team


def edit(event: Event, session: Session) -> Reply:
    """The form, filled with what was saved."""
    stored, then = _own(event, session, event.value)
    consultations.changeable(stored, then.team, event.now)
    known = stored.customer_id is not None and customers.is_reachable(session, stored.customer_id)
    talk = consultations.talk_of(session, stored, then.team)
    return Open(
        "log/form",
        shown.form(then, talk, event.now, contact_known=known and not stored.contact_left),
        meta={"consultation": stored.uid, "edits": str(stored.edits)},
        submits="consultation/form",
    )


def submit(event: Event, session: Session) -> Reply:
    """The changed form: every count follows."""
    stored, then = _own(event, session, event.meta.get("consultation", ""))
    talk = talks.from_form(event.fields, consultations.talk_of(session, stored, then.team))
    seat = event.standing.rep
    before = progress.glance(session, seat, event.now).today.valid
    consultations.edit(session, then, stored, talk, event.meta.get("edits", ""), event.now)
    return Say("log/receipt", shown.receipt(session, seat, stored, event.now, valid_before=before))


def undo(event: Event, session: Session) -> Reply:
    """Take a saved conversation out of every count; the answer offers to bring it back."""
    stored, then = _own(event, session, event.value)
    consultations.undo(session, then.team, stored, event.now)
    return Say("consultation/undone", shown.undone(session, event.standing.rep, stored, event.now))


def redo(event: Event, session: Session) -> Reply:
    """Bring an undone conversation back."""
    stored, then = _own(event, session, event.value)
    consultations.redo(session, then.team, stored, event.now)
    return Say("log/receipt", shown.receipt(session, event.standing.rep, stored, event.now))


def _own(event: Event, session: Session, uid: str) -> tuple[Consultation, Seat]:
    """The conversation, and the seat in the team where it was held: its days and weeks are that team's."""
    stored = consultations.own_consultation(session, event.person.key, uid)
    return stored, Seat(event.standing.rep.membership, session.get_one(Team, stored.team_id))
