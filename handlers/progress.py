"""`/progress`: where a rep stands."""

from sqlmodel import Session

from handlers import shown
from handlers.event import Event
from handlers.reply import Reply, Say


def progress(event: Event, session: Session) -> Reply:
    """Today's bar, the week, the month, and the follow-ups that are due."""
    return Say("progress/show", shown.progress_card(session, event.standing.rep, event.person.name, event.now))
