"""Calendar files (RFC 5545) of what was agreed on in chat, in the reader's language. Made when they are sent."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from bot import speech
from bot.sender import Attachment

MESSAGE = "stars/appointment"
FILENAME = "one-to-one.ics"


def attachment(data: Mapping[str, Any], locale: str, made_at: datetime) -> Attachment:
    """The one-to-one that was picked, as one event. `made_at`: aware UTC."""
    from icalendar import Calendar  # late: it takes a tenth of the start, and is wanted once a week
    from icalendar import Event as Appointment

    starts_at = datetime.fromisoformat(data["starts_at"])
    event = Appointment()
    event.add("uid", f"{data['hour']}@jiayou")
    event.add("dtstamp", made_at)
    event.add("dtstart", starts_at)
    event.add("dtend", starts_at + timedelta(minutes=data["minutes"]))
    event.add("summary", speech.sentence("stars/summary", data, locale))
    calendar = Calendar()
    calendar.add("prodid", "-//Jiayou//one-to-one//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    return Attachment(FILENAME, calendar.to_ical())
