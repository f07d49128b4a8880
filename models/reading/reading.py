"""What a rep's own words tell about a talk, field by field (product.md §3)."""

import re
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

from models.reading.clause_words import look_up
from models.reading.clauses import READ_LIMIT, Message, Speaker, message
from models.reading.concern import read_concern
from models.reading.contacts import find_contacts
from models.reading.dates import read_follow_up
from models.reading.duration import read_talk
from models.reading.left_contact import read_contact
from models.reading.money import read_amount
from models.reading.pattern import Pattern
from models.reading.people import read_customer
from models.reading.resolved import read_resolved, verdicts
from models.reading.stage import read_stage
from models.vocabulary import Concern, ContactKind, Stage


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood; None where nothing is said. `minutes` are whole minutes, `amount` is money as written,
    without its currency, `follow_up` and `started_at` are the team's local date and time of day."""

    customer: str | None = None
    minutes: int | None = None
    contact: bool | None = None
    contact_value: str | None = None
    contact_kind: ContactKind | None = None
    stage: Stage = Stage.NONE
    amount: Decimal | None = None
    concern: Concern | None = None
    resolved: bool | None = None
    follow_up: date | None = None
    started_at: time | None = None
    talk_track: str | None = None

    def as_labels(self) -> dict[str, str | int | float | bool | None]:
        """Return the nine labelled fields as JSON values."""
        amount: int | float | None = None
        if self.amount is not None:
            amount = int(self.amount) if self.amount == self.amount.to_integral_value() else float(self.amount)
        return {
            "customer": self.customer,
            "minutes": self.minutes,
            "contact": self.contact,
            "contact_value": self.contact_value,
            "stage": self.stage.value,
            "amount": amount,
            "concern": self.concern.value if self.concern else None,
            "resolved": self.resolved,
            "follow_up": self.follow_up.isoformat() if self.follow_up else None,
        }


_TALK_TRACK = Pattern(
    r"用了|举了|案例|话术|我说|我讲|我告诉|我给|我跟|我解释|给[她他]看|讲完|算了|i said|i told"
    r"|told (?:her|him|them)|showed|explained|walked|used the|offered|case",
    re.IGNORECASE,
)


def _talk_track(msg: Message) -> str | None:
    """Return the rep's own answer, in the exact words of the text: the first run of clauses that tells one."""
    start: int | None = None
    end = 0
    for clause in msg.clauses:
        told = clause.speaker is Speaker.REP and _TALK_TRACK.search(clause.low)
        if start is None and told:
            start, end = clause.start, clause.end
        elif start is not None and clause.speaker is Speaker.REP and clause.start - end <= 2:
            end = clause.end
        elif start is not None:
            break
    if start is None:
        return None
    return msg.text[start:end].strip(" ,，。;；、") or None


def read(text: str, today: date) -> Reading:
    """Read one message, written on `today` (the team's local day). Never raises, whatever the text."""
    msg = message(text)
    contacts = find_contacts(msg.text)
    taken = [(contact.start, contact.end) for contact in contacts]
    contact, found = read_contact(msg, contacts)
    words = look_up(msg.clauses)
    stage = read_stage(msg, words)
    talk = read_talk(msg)
    given = verdicts(msg, words)
    told = read_concern(msg, words, given)
    return Reading(
        customer=read_customer(msg, taken),
        minutes=talk.minutes,
        contact=contact,
        contact_value=found.value if found else None,
        contact_kind=found.kind if found else None,
        stage=stage,
        amount=read_amount(msg, stage, taken),
        concern=told.concern,
        resolved=read_resolved(msg, given, told.clause, told.asking, stage in {Stage.DEPOSIT, Stage.PAID})
        if told.concern
        else None,
        follow_up=read_follow_up(msg, today),
        started_at=talk.started_at,
        talk_track=_talk_track(msg),
    )


__all__ = ["READ_LIMIT", "Reading", "read"]
