"""What a rep tells of one talk, before it is stored: from free text, from a draft, or from a form."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from models.days import day_from
from models.errors import Invalid, Refusal
from models.policy import Policy
from models.reading import find_contacts, mask, mask_contacts, read
from models.vocabulary import Concern, ContactKind, Stage

LONGEST_MINUTES = 600
"""Ten hours; a longer talk is a slip of the finger."""
HIGHEST_AMOUNT = Decimal(10_000_000)
TEXT_LENGTH = 3000
"""Slack's own limit of a text field in a form; longer messages are refused with a sentence, not cut in silence."""


@dataclass(frozen=True)
class Talk:
    """One talk. `day` is the team-local day, `started_at` the local time when it was told."""

    day: date
    text: str = ""
    customer: str | None = None
    minutes: int | None = None
    contact: bool | None = None
    contact_kind: ContactKind | None = None
    contact_value: str | None = None
    stage: Stage = Stage.NONE
    amount: Decimal | None = None
    concern: Concern | None = None
    resolved: bool | None = None
    follow_up: date | None = None
    started_at: time | None = None
    talk_track: str | None = None

    @property
    def reach(self) -> tuple[ContactKind, str] | None:
        """The contact left in this talk, when its value was told."""
        if self.contact_kind is None or not self.contact_value:
            return None
        return self.contact_kind, self.contact_value

    @property
    def contact_mask(self) -> str | None:
        """The contact as it may be shown."""
        return mask(*self.reach) if self.reach else None

    def dump(self) -> dict[str, Any]:
        """As JSON values, for sealing in a draft."""
        return {
            key: value.isoformat()
            if isinstance(value, date | time)
            else str(value)
            if isinstance(value, Decimal)
            else value
            for key, value in vars(self).items()
        }

    @classmethod
    def load(cls, values: Mapping[str, Any]) -> "Talk":
        """The talk that `dump` wrote."""
        given = dict(values)
        return cls(
            **{
                **given,
                "day": date.fromisoformat(given["day"]),
                "follow_up": date.fromisoformat(given["follow_up"]) if given["follow_up"] else None,
                "started_at": time.fromisoformat(given["started_at"]) if given["started_at"] else None,
                "amount": Decimal(given["amount"]) if given["amount"] is not None else None,
                "stage": Stage(given["stage"]),
                "concern": Concern(given["concern"]) if given["concern"] else None,
                "contact_kind": ContactKind(given["contact_kind"]) if given["contact_kind"] else None,
            }
        )

    def masked(self) -> "Talk":
        """The same without any contact in the clear, as it is stored with a consultation."""
        return replace(
            self,
            text=mask_contacts(self.text),
            customer=mask_contacts(self.customer) if self.customer else None,
            talk_track=mask_contacts(self.talk_track) if self.talk_track else None,
            contact_value=None,
        )


def from_text(text: str, now: datetime) -> Talk:
    """Read a rep's own words. `now` is team-local.

    Raises:
        Refusal: `too_long` when the text is longer than a form could hold.
    """
    if len(text) > TEXT_LENGTH:
        raise Refusal("too_long", length=len(text), maximum=TEXT_LENGTH)
    reading = read(text, now.date())
    return Talk(
        day=now.date(),
        text=text,
        customer=reading.customer,
        minutes=reading.minutes,
        contact=reading.contact,
        contact_kind=reading.contact_kind,
        contact_value=reading.contact_value,
        stage=reading.stage,
        amount=reading.amount,
        concern=reading.concern,
        resolved=reading.resolved,
        follow_up=reading.follow_up,
        started_at=reading.started_at,
        talk_track=reading.talk_track,
    )


def from_form(fields: Mapping[str, Any], before: Talk) -> Talk:
    """Take a form's fields over what was known before (`before`: a draft's talk, or an empty one).

    Raises:
        Invalid: with a sentence for each field that can't be taken.
    """
    problems: dict[str, Refusal] = {}

    def take(name: str, parse: Any, default: Any = None) -> Any:
        raw = _typed(fields, name)
        if not raw:
            return default
        try:
            return parse(raw)
        except Refusal as refusal:
            problems[name] = refusal
            return default

    answers = {"yes": True, "no": False}
    kind, value = take("contact", _contact, (before.contact_kind, before.contact_value))
    contact = answers.get(_typed(fields, "left"), before.contact)
    typed = bool(_typed(fields, "contact"))
    talk = replace(
        before,
        customer=take("customer", lambda raw: raw[:80]),
        minutes=take("minutes", _minutes),
        contact=True if typed else contact,
        contact_kind=kind if typed or contact else None,
        contact_value=value if typed or contact else None,
        stage=take("stage", _stage, Stage.NONE),
        amount=take("amount", _amount),
        concern=take("concern", _concern),
        resolved=answers.get(_typed(fields, "resolved")),
        follow_up=take("follow_up", day_from),
        day=take("day", day_from, before.day),
        started_at=take("started_at", _time),
        text=take("text", _text, ""),
    )
    if talk.minutes is None:
        problems.setdefault("minutes", Refusal("required"))
    if problems:
        raise Invalid(problems)
    return talk


def check(talk: Talk, policy: Policy, now: datetime, kept: date | None = None) -> Talk:
    """Hold a talk against the rules of time and size. `now` is team-local; `kept` is the day it was saved with, if any.

    Raises:
        Invalid: minutes out of range, a day in the future or too far back (product.md §3), an odd amount.
    """
    problems: dict[str, Refusal] = {}
    if talk.minutes is None or not 1 <= talk.minutes <= LONGEST_MINUTES:
        problems["minutes"] = Refusal("minutes_range", low=1, high=LONGEST_MINUTES)
    if talk.day > now.date():
        problems["day"] = Refusal("in_future")
    elif talk.day != kept and talk.day < now.date() - timedelta(days=policy.backdate_days):
        problems["day"] = Refusal("too_far_past", days=policy.backdate_days)
    if talk.day == now.date() and talk.started_at is not None and talk.started_at > now.time():
        problems["started_at"] = Refusal("in_future")
    if talk.amount is not None and not 0 < talk.amount <= HIGHEST_AMOUNT:
        problems["amount"] = Refusal("bad_amount")
    if problems:
        raise Invalid(problems)
    return talk


def _typed(fields: Mapping[str, Any], name: str) -> str:
    """A field's text; "" for none, or for what is no text."""
    raw = fields.get(name)
    return raw.strip() if isinstance(raw, str) else ""


def _stage(raw: str) -> Stage:
    try:
        return Stage(raw)
    except ValueError:
        raise Refusal("required") from None


def _concern(raw: str) -> Concern | None:
    try:
        return None if raw == "none" else Concern(raw)
    except ValueError:
        raise Refusal("required") from None


def _minutes(raw: str) -> int:
    try:
        return int(raw)
    except ValueError:
        raise Refusal("minutes_range", low=1, high=LONGEST_MINUTES) from None


def _amount(raw: str) -> Decimal:
    try:
        amount = Decimal(raw.replace(",", "").replace("，", "").lstrip("¥￥$£€"))
    except InvalidOperation:
        raise Refusal("bad_amount") from None
    if not amount.is_finite() or not 0 < amount <= HIGHEST_AMOUNT:
        raise Refusal("bad_amount")
    return amount.quantize(Decimal("0.01")).normalize() + 0


def _time(raw: str) -> time:
    try:
        return time.fromisoformat(raw).replace(tzinfo=None)
    except ValueError:
        raise Refusal("bad_date") from None


def _text(raw: str) -> str:
    if len(raw) > TEXT_LENGTH:
        raise Refusal("too_long", length=len(raw), maximum=TEXT_LENGTH)
    return raw


def _contact(raw: str) -> tuple[ContactKind, str]:
    found = find_contacts(raw)
    if found:
        return found[0].kind, found[0].value
    bare = raw.removeprefix("@")
    if bare.isascii() and 4 <= len(bare) <= 40 and bare.replace("_", "").replace("-", "").isalnum():
        return ContactKind.WECHAT, bare
    raise Refusal("bad_contact")
