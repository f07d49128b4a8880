"""Consultations: talks that count, and every way in which one changes. `models.weighing` decides how each counts.

Longer than the house's 300 lines on purpose: every change of a row must be settled before it is stored, and a second
module would be a second way in.
"""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import sqlalchemy as sa
from sqlalchemy import Index, bindparam
from sqlmodel import Field, Session, col, select
from sqlmodel.sql.sqltypes import UTCDateTime

from models import customers, leads_pool, points, scores
from models.base import Stamped, new_key, text_enum
from models.days import is_closed, moment_of
from models.errors import Invalid, Refusal, not_yours
from models.outbox import refresh_home
from models.points import Touched
from models.roles import Seat
from models.scoring import score
from models.talks import Talk, check
from models.teams import Team
from models.vocabulary import Concern, Stage
from models.weighing import weigh


class Consultation(Stamped, table=True):
    """One talk. `day` is team-local; times are UTC. The five flags at the end are derived by `settle`."""

    __table_args__ = (
        Index("ix_consultation_person_day", "person_id", "day"),
        Index("ix_consultation_team_day", "team_id", "day"),
        Index("ix_consultation_team_changed", "team_id", "changed_at"),
        Index("ix_consultation_follow_up", "person_id", "follow_up_on"),
        Index(
            "uq_consultation_counted",
            "person_id",
            "customer_id",
            "day",
            unique=True,
            sqlite_where=sa.text("counted"),
            postgresql_where=sa.text("counted"),
        ),
    )

    uid: str = Field(default_factory=new_key, max_length=20, unique=True)
    person_id: int = Field(foreign_key="person.id")
    team_id: int = Field(foreign_key="team.id")
    customer_id: int | None = Field(default=None, foreign_key="customer.id", index=True)
    draft_id: int | None = Field(default=None, foreign_key="draft.id", unique=True)
    customer_name: str = Field(default="", max_length=80)
    day: date
    started_at: datetime
    minutes: int
    minimum_minutes: int = 10
    """How long it must have lasted, by the policy under which it was entered: a later policy changes no past."""
    contact_left: bool | None = None
    stage: Stage = Field(default=Stage.NONE, sa_type=text_enum(Stage))
    amount: Decimal | None = Field(default=None, sa_type=sa.Numeric(12, 2))
    concern: Concern | None = Field(default=None, sa_type=text_enum(Concern))
    resolved: bool | None = None
    follow_up_on: date | None = None
    text: str = ""
    """The rep's own words, with contacts masked."""
    talk_track: str | None = None
    edits: int = 0
    """How often it was edited; a form that was opened on an older count is refused."""
    changed_at: datetime
    """When it was last entered, edited, undone or brought back (UTC)."""
    undone_at: datetime | None = None
    is_timed: bool = False
    """The rep told when it began; else `started_at` is reckoned, and says nothing of overlaps."""
    is_held: bool = False
    """It holds a red line that the rep has not read yet, and counts once they have (product.md §4)."""
    is_valid: bool = False
    """Long enough, and the customer can be reached (product.md §2)."""
    counted: bool = False
    """Valid, and the first valid one with this customer on this day: a contact counts once a day."""
    is_follow_up: bool = False
    """The customer was known before."""
    became_interested: bool = False
    """The first with this stage or a further one between this rep and this customer."""
    became_deal: bool = False
    follow_up_open: bool = False
    """It is the last talk with this customer and has a date for the next."""

    @property
    def ends_at(self) -> datetime:
        """When the talk ended (UTC)."""
        return self.started_at + timedelta(minutes=self.minutes)


def add(
    session: Session,
    seat: Seat,
    talk: Talk,
    now: datetime,
    draft_id: int | None = None,
    entered_at: datetime | None = None,
) -> Consultation:
    """Make a talk a consultation. `now` and `entered_at` (when a draft was typed; None: now) are aware UTC.

    Raises:
        Invalid: the talk breaks a rule of time or size.
    """
    check(talk, seat.team.policy, seat.team.local(now))
    _open_week(talk, seat.team, now)
    consultation = Consultation(
        workspace_id=seat.team.workspace_id,
        person_id=seat.membership.person_id,
        team_id=seat.team.key,
        draft_id=draft_id,
        created_at=now,
        changed_at=now,
        day=talk.day,
        started_at=now,
        minutes=talk.minutes or 0,
        minimum_minutes=seat.team.policy.minimum_minutes,
    )
    points.follow(session, _take(session, consultation, seat.team, talk, now, entered_at), now)
    return consultation


def edit(session: Session, seat: Seat, consultation: Consultation, talk: Talk, edits: str, now: datetime) -> None:
    """Change a consultation; every count follows.

    `edits` is the count that the form was opened on. Where the rep takes back that a contact was left, and no other
    talk left one, the contact that was stored since is forgotten: nobody left it.

    Raises:
        Refusal: `edited_meanwhile`, `week_closed` (of the old day or the new one), `consultation_undone`.
        Invalid: the talk breaks a rule of time or size.
    """
    changeable(consultation, seat.team, now)
    if str(consultation.edits) != edits:
        raise Refusal("edited_meanwhile")
    check(talk, seat.team.policy, seat.team.local(now), kept=consultation.day)
    _open_week(talk, seat.team, now)
    before, moved = consultation.customer_id, {_day_of(consultation)}
    consultation.edits += 1
    consultation.changed_at = now
    moved |= _take(session, consultation, seat.team, talk, now)
    if before is not None and before != consultation.customer_id:
        moved |= settle(session, before, now)
    points.follow(session, moved, now)


def undo(session: Session, team: Team, consultation: Consultation, now: datetime) -> None:
    """Take a consultation out of every count.

    Raises:
        Refusal: `week_closed`, `consultation_undone`.
    """
    changeable(consultation, team, now)
    consultation.undone_at = consultation.changed_at = now
    points.follow(session, _resettle(session, consultation, now), now)


def redo(session: Session, team: Team, consultation: Consultation, now: datetime) -> None:
    """Bring an undone consultation back, while its week is open.

    Raises:
        Refusal: `week_closed`.
    """
    if is_closed(consultation.day, team.day_of(now)):
        raise Refusal("week_closed", day=consultation.day.isoformat())
    consultation.undone_at, consultation.changed_at = None, now
    points.follow(session, _resettle(session, consultation, now), now)


_LOCK = select(customers.Customer.id).where(customers.Customer.id == bindparam("customer_id")).with_for_update()
_TALKS = (
    select(Consultation)
    .where(Consultation.customer_id == bindparam("customer_id"))
    .order_by(col(Consultation.day), col(Consultation.started_at), col(Consultation.id))
)
_NEAR = select(Consultation).where(
    Consultation.person_id == bindparam("person_id"),
    col(Consultation.day).between(bindparam("first"), bindparam("last")),
    Consultation.id != bindparam("consultation_id"),
    col(Consultation.undone_at).is_(None),
    col(Consultation.is_timed),
    Consultation.started_at < bindparam("ends_at", type_=UTCDateTime()),
)
"""Built once: every conversation asks them."""


def read_red_lines(session: Session, consultation: Consultation, now: datetime) -> None:
    """The rep has read the red lines of their words: the conversation counts from now on, if its week is still open."""
    standing = scores.current(session, consultation.key)
    if standing is not None and standing.read_at is None:
        standing.read_at = now
    if consultation.is_held and not _is_closed(session, consultation, now):
        consultation.is_held = False
        points.follow(session, _resettle(session, consultation, now), now)


def own_consultation(session: Session, person_id: int, uid: str) -> Consultation:
    """The person's consultation with this id; its row is locked until the end of the transaction.

    Raises:
        Refusal: `not_yours` for somebody else's id, or one that never was.
    """
    found = session.exec(
        select(Consultation).where(Consultation.uid == uid, Consultation.person_id == person_id).with_for_update()
    ).one_or_none()
    if found is None:
        raise not_yours()
    return found


def talk_of(session: Session, consultation: Consultation, team: Team) -> Talk:
    """The consultation as a talk, for a form. Its contact, if any, stays with the customer."""
    return Talk(
        day=consultation.day,
        text=consultation.text,
        customer=consultation.customer_name or None,
        minutes=consultation.minutes,
        contact=consultation.contact_left,
        stage=consultation.stage,
        amount=consultation.amount,
        concern=consultation.concern,
        resolved=consultation.resolved,
        follow_up=consultation.follow_up_on,
        started_at=team.local(consultation.started_at).time().replace(second=0, microsecond=0)
        if consultation.is_timed
        else None,
        talk_track=consultation.talk_track,
    )


def overlapping(session: Session, consultation: Consultation) -> Consultation | None:
    """Another talk of the same rep at the same time, on that day or over midnight; only told times are compared."""
    if not consultation.is_timed:
        return None
    facts = {
        "person_id": consultation.person_id,
        "first": consultation.day - timedelta(days=1),
        "last": consultation.day + timedelta(days=1),
        "consultation_id": consultation.id,
        "ends_at": consultation.ends_at,
    }
    near = session.exec(_NEAR, params=facts)
    return next((other for other in near if other.ends_at > consultation.started_at), None)


def settle(session: Session, customer_id: int, now: datetime) -> set[Touched]:
    """Decide anew how each talk with a customer counts (product.md §2). Locks the customer's row.

    Every number that the bot ever says is a sum of the flags set here. A closed week stays as it was counted, whatever
    becomes known later: its talks keep their flags, and the others are weighed after them. Returns the days whose
    counts have changed.
    """
    _lock(session, customer_id)
    return _settle(session, customer_id, now)


def _lock(session: Session, customer_id: int) -> None:
    """Hold a customer's row. Before a talk with them is written: a row that refers to theirs would share it, and two
    who share it can't both hold it.
    """
    with session.no_autoflush:
        session.exec(_LOCK, params={"customer_id": customer_id}).one()


def _settle(session: Session, customer_id: int, now: datetime) -> set[Touched]:
    talks = list(session.exec(_TALKS, params={"customer_id": customer_id}))
    before = [talk.counted for talk in talks]
    closed = {talk.key for talk in talks if _is_closed(session, talk, now)}
    moves = weigh(talks, customers.is_reachable(session, customer_id), closed)
    session.flush()  # the database allows one counted talk a day: the old one is cleared before the new is set
    for talk in moves:
        talk.counted = True
    session.flush()
    return {_day_of(talk) for talk, counted in zip(talks, before, strict=True) if talk.counted is not counted}


def _day_of(talk: Consultation) -> Touched:
    return Touched(talk.person_id, talk.team_id, talk.day)


def _is_closed(session: Session, talk: Consultation, now: datetime) -> bool:
    """Whether a talk's week is closed, by the days of the team in which it was held."""
    return is_closed(talk.day, session.get_one(Team, talk.team_id).day_of(now))


def _take(
    session: Session,
    consultation: Consultation,
    team: Team,
    talk: Talk,
    now: datetime,
    entered_at: datetime | None = None,
) -> set[Touched]:
    stored = talk.masked()
    customer, is_new = _customer_of(session, consultation, stored, talk, now)
    withdrawn = bool(consultation.contact_left) and talk.contact is False
    if customer is not None and (talk.reach is not None or not is_new):  # somebody new without a contact is no lead
        leads_pool.touch(session, consultation.workspace_id, consultation.person_id, customer.key, now)
    consultation.counted = False  # it may come to a day or a customer that has a counted talk: settling decides anew
    consultation.customer_id = customer.key if customer else None
    consultation.customer_name = stored.customer or (customer.name if customer else "")
    consultation.day = talk.day
    consultation.minutes = talk.minutes or 0
    consultation.started_at = _start(talk, team, entered_at or now)
    consultation.is_timed = talk.started_at is not None
    consultation.contact_left = talk.contact
    consultation.stage = talk.stage
    consultation.amount = talk.amount
    consultation.concern = talk.concern
    consultation.resolved = talk.resolved
    consultation.follow_up_on = talk.follow_up
    consultation.text = stored.text
    consultation.talk_track = stored.talk_track
    if customer is not None and withdrawn and not _left_elsewhere(session, consultation):
        customers.forget_contacts(session, customer.key, consultation.created_at)
    found = score(stored.text, talk.day) if stored.text.strip() else None
    standing = scores.current(session, consultation.id) if consultation.id else None
    consultation.is_held = found is not None and not scores.is_read(standing, found)
    if is_new:
        touched = _settle_alone(session, consultation, has_contact=talk.reach is not None)
        refresh_home(session, consultation.workspace_id, consultation.person_id, now)
    else:
        touched = _resettle(session, consultation, now)
    if found is not None:
        scores.keep(session, team.workspace_id, consultation.key, found, standing, now)
    return touched


def _left_elsewhere(session: Session, consultation: Consultation) -> bool:
    """Whether the customer left a way to reach them in another standing talk too."""
    other = select(Consultation.id).where(
        Consultation.customer_id == consultation.customer_id,
        Consultation.id != consultation.id,
        col(Consultation.undone_at).is_(None),
        col(Consultation.contact_left).is_(True),
    )
    return session.exec(other.limit(1)).first() is not None


def _customer_of(
    session: Session, consultation: Consultation, stored: Talk, talk: Talk, now: datetime
) -> tuple[customers.Customer | None, bool]:
    """Whom the talk was with. An edit that says nothing new of them leaves them: there are many 王女士."""
    if consultation.id is not None and talk.reach is None and (stored.customer or "") == consultation.customer_name:
        kept = consultation.customer_id
        return (session.get_one(customers.Customer, kept) if kept else None), False
    return customers.keep(session, consultation.workspace_id, consultation.person_id, stored.customer, talk.reach, now)


def _resettle(session: Session, consultation: Consultation, now: datetime) -> set[Touched]:
    if consultation.customer_id is None:
        touched = _settle_alone(session, consultation, has_contact=False)
    else:
        _lock(session, consultation.customer_id)
        session.add(consultation)
        session.flush()
        touched = _settle(session, consultation.customer_id, now)
    refresh_home(session, consultation.workspace_id, consultation.person_id, now)
    return touched


def _settle_alone(session: Session, consultation: Consultation, *, has_contact: bool) -> set[Touched]:
    """The same for a talk with somebody new or nameless: there is no other talk to settle with."""
    before = consultation.counted
    for counts in weigh([consultation], has_contact):
        counts.counted = True
    session.add(consultation)
    session.flush()
    return {_day_of(consultation)} if consultation.counted is not before else set()


def _start(talk: Talk, team: Team, now: datetime) -> datetime:
    """The time told; else the time of entry less the minutes, or for an earlier day the end of the working hours."""
    if talk.started_at is not None:
        return moment_of(talk.day, talk.started_at, team.zone)
    if talk.day == team.day_of(now):
        return now.astimezone(UTC) - timedelta(minutes=talk.minutes or 0)
    return moment_of(talk.day, team.policy.closes, team.zone) - timedelta(minutes=talk.minutes or 0)


def _open_week(talk: Talk, team: Team, now: datetime) -> None:
    """A closed week takes nothing new: on a Wednesday that is the Sunday before, three days back though it is."""
    if is_closed(talk.day, team.day_of(now)):
        raise Invalid({"day": Refusal("week_closed", day=talk.day.isoformat())})


def changeable(consultation: Consultation, team: Team, now: datetime) -> None:
    """Let through what may still be edited or undone.

    Raises:
        Refusal: `week_closed`, `consultation_undone`.
    """
    if consultation.undone_at is not None:
        raise Refusal("consultation_undone")
    if is_closed(consultation.day, team.day_of(now)):
        raise Refusal("week_closed", day=consultation.day.isoformat())
