"""What changes in the workspace itself: people come, go and change; somebody opens App Home."""

from sqlmodel import Session

from handlers.event import Event
from handlers.reply import Quiet, Reply
from models import help_clock, people, rosters, teams
from models.outbox import open_home, refresh_home
from models.people import Person, Profile


def person_changed(event: Event, session: Session) -> Reply:
    """Keep what the chat says of a person; where it shows, homes are drawn again, theirs and their colleagues'."""
    profile = event.data.get("profile")
    if isinstance(profile, Profile):
        before = _shown(people.person_of(session, event.workspace_id, profile.external_id, event.now))
        person = people.refresh(session, event.workspace_id, profile, event.now)
        if _shown(person) != before:
            for _, team in teams.memberships_of(session, person.key, event.now):
                rosters.refresh_team(session, team, event.now)
            refresh_home(session, event.workspace_id, person.key, event.now)
            if person.is_deactivated:
                help_clock.look_again(session, person.key, event.now)
    return Quiet()


def home_opened(event: Event, session: Session) -> Reply:
    """Draw App Home for whoever opens it."""
    if event.data.get("tab", "home") == "home":
        open_home(session, event.workspace_id, event.person.key, event.now)
    return Quiet()


def _shown(person: Person) -> tuple[object, ...]:
    """What others or the person see of these facts."""
    return person.name, person.locale, person.is_admin, person.is_bot, person.is_guest, person.is_deactivated
