"""Words the rows of the outbox and App Home in their reader's language, for the dispatcher."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlmodel import Session

from bot import appointments, lead_files, sheets, speech
from bot.opened import opened
from bot.sender import Attachment, Payload
from bot.time import Clock
from handlers import home
from models.outbox import Kind, Outbox
from models.people import Person
from models.roles import Standing, standing_of
from models.vault import vault_of


class Speaker:
    """A composer over `messages/`; App Home's figures are read when it is drawn. Safe to share between threads."""

    def __init__(self, clock: Clock, admins: frozenset[str] = frozenset()) -> None:
        self._clock = clock
        self._admins = admins

    def compose(self, session: Session, row: Outbox, *, charts: bool = True) -> list[Payload]:
        """What to send for a row, in its reader's language (or the row's own where nobody is named)."""
        locale = row.locale
        if row.reader_id is not None:
            reader = session.get_one(Person, row.reader_id)
            locale = reader.locale or self._language(session, reader, self._clock.now())
        locale = locale or speech.DEFAULT_LOCALE
        made = speech.message(row.message, opened(row.data or {}, vault_of(session)), locale, charts=charts)
        attachment = None
        if row.kind is Kind.FILE and row.content is None and row.data:
            attachment = _attachment(session, row, row.data, locale)
        return [Payload(payload.text, payload.blocks, attachment) for payload in made]

    def compose_home(self, session: Session, person: Person) -> dict[str, Any]:
        """A person's App Home."""
        now = self._clock.now()
        standing = self._standing(session, person, now)
        says = home.home(session, person, standing, now)
        return speech.home_view(says.message, says.data, speech.locale_of(person, standing))

    def _standing(self, session: Session, person: Person, now: datetime) -> Standing:
        return standing_of(session, person, now, self._admins)

    def _language(self, session: Session, person: Person, now: datetime) -> str:
        return speech.locale_of(person, self._standing(session, person, now))


def _attachment(session: Session, row: Outbox, data: Mapping[str, Any], locale: str) -> Attachment | None:
    """The file of a row, made when it is sent."""
    if row.message == lead_files.FILE:
        return lead_files.bad_rows(data, locale)
    if row.message == appointments.MESSAGE:
        return appointments.attachment(data, locale, row.created_at)
    return sheets.attachment(session, data, locale)
