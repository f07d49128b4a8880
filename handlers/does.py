"""An entry of the table of what people can do."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlmodel import Session

from handlers.event import Event
from handlers.reply import Reply
from models.roles import Need

Handler = Callable[[Event, Session], Reply]


@dataclass(frozen=True)
class Does:
    """A handler, and what it asks of the person who uses it."""

    handler: Handler
    need: Need

    def __call__(self, event: Event, session: Session) -> Reply:
        """Let the handler answer, if the person may.

        Raises:
            Refusal: the person may not, or the handler refuses.
            Invalid: a form's fields can't be taken.
        """
        event.standing.permit(self.need)
        return self.handler(event, session)
