"""Customers, and how one is known again: by a contact anywhere in the workspace, by name among a rep's own."""

import re
import unicodedata
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Index, UniqueConstraint, bindparam
from sqlmodel import Field, Session, col, select

from models.base import Stamped, store_once, text_enum
from models.reading import mask
from models.vault import Vault, vault_of
from models.vocabulary import ContactKind

NAME_LENGTH = 80


class Customer(Stamped, table=True):
    """A prospect. `name` as the first rep wrote it, "" when unnamed. The first rep who talked to them owns them."""

    __table_args__ = (Index("ix_customer_owner_name", "owner_id", "name_key"),)

    owner_id: int = Field(foreign_key="person.id")
    name: str = Field(default="", max_length=NAME_LENGTH)
    name_key: str = Field(default="", max_length=NAME_LENGTH)


class Contact(Stamped, table=True):
    """A way to reach a customer: encrypted, known again by a keyed hash, shown as a mask only."""

    __table_args__ = (UniqueConstraint("workspace_id", "fingerprint"),)

    customer_id: int = Field(foreign_key="customer.id", index=True)
    kind: ContactKind = Field(sa_type=text_enum(ContactKind))
    sealed: str
    fingerprint: str = Field(max_length=64)
    mask: str = Field(max_length=80)


_BY_NAME = (
    select(Customer)
    .where(Customer.owner_id == bindparam("owner_id"), Customer.name_key == bindparam("name_key"))
    .order_by(col(Customer.id).desc())
    .limit(1)
)
_HAS_CONTACT = (
    sa.select(col(Contact.customer_id))
    .where(col(Contact.workspace_id) == bindparam("workspace_id"), col(Contact.fingerprint) == bindparam("fingerprint"))
    .scalar_subquery()
)
_HAS_ANOTHER = sa.exists().where(
    col(Contact.customer_id) == Customer.id, col(Contact.kind) == bindparam("kind", type_=text_enum(ContactKind))
)
_BY_CONTACT_OR_NAME = (
    select(Customer)
    .where(
        sa.or_(
            col(Customer.id) == _HAS_CONTACT,
            sa.and_(
                col(Customer.owner_id) == bindparam("owner_id"),
                col(Customer.name_key) == bindparam("name_key"),
                col(Customer.name_key) != "",
                ~_HAS_ANOTHER,
            ),
        )
    )
    .order_by(sa.case((col(Customer.id) == _HAS_CONTACT, 0), else_=1), col(Customer.id).desc())
    .limit(1)
)
_REACHABLE = sa.select(sa.exists().where(col(Contact.customer_id) == bindparam("customer_id")))
"""Built once: every conversation asks them."""


def name_key(name: str) -> str:
    """A name without the differences that people make when they type it twice: width, case, spaces, full stops."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return re.sub(r"[\s.·•]+", "", folded)[:NAME_LENGTH]


def recognise(
    session: Session,
    workspace_id: int,
    rep_id: int,
    name: str | None,
    contact: tuple[ContactKind, str] | None,
) -> Customer | None:
    """The customer whom these words mean, or None for a new one.

    A contact decides. Without it a name is looked for among the rep's own customers; one of that name with
    another contact of the same kind is somebody else: there are many 王女士.
    """
    key = name_key(name or "")
    named = {"owner_id": rep_id, "name_key": key}
    if contact is None:
        return session.exec(_BY_NAME, params=named).first() if key else None
    fingerprint = fingerprint_of(vault_of(session), *contact)
    mark = {"workspace_id": workspace_id, "fingerprint": fingerprint, "kind": contact[0]}
    return session.exec(_BY_CONTACT_OR_NAME, params=named | mark).first()


def keep(
    session: Session,
    workspace_id: int,
    rep_id: int,
    name: str | None,
    contact: tuple[ContactKind, str] | None,
    now: datetime,
) -> tuple[Customer | None, bool]:
    """The customer whom these words mean, and whether they are new; None when there is neither name nor contact.

    A contact that was not known is stored with the customer. Of two reps who enter the same new contact at once, the
    second gets the first's customer: a contact decides, and the database lets one of them store it.
    """
    if not name and contact is None:
        return None, False
    customer = recognise(session, workspace_id, rep_id, name, contact)
    is_new = customer is None
    if customer is None:
        customer = Customer(workspace_id=workspace_id, owner_id=rep_id, created_at=now)
        session.add(customer)
    if name and not customer.name:
        customer.name, customer.name_key = name[:NAME_LENGTH], name_key(name)
    session.flush()
    if contact is None or _keep_contact(session, customer, contact, now):
        return customer, is_new
    known = recognise(session, workspace_id, rep_id, None, contact)
    if known is None or known.key == customer.key:
        return customer, is_new
    if is_new:
        session.delete(customer)
        session.flush()
    return keep(session, workspace_id, rep_id, name, contact, now)


def _keep_contact(session: Session, customer: Customer, contact: tuple[ContactKind, str], now: datetime) -> bool:
    """Store a contact with a customer; False: it is stored already, and stays with the customer whom it made known."""
    kind, value = contact
    row = {
        "workspace_id": customer.workspace_id,
        "customer_id": customer.key,
        "kind": kind,
        "sealed": vault_of(session).seal(value),
        "fingerprint": fingerprint_of(vault_of(session), kind, value),
        "mask": mask(kind, value),
        "created_at": now,
    }
    return store_once(session, Contact, row, "workspace_id", "fingerprint") is not None


def forget_contacts(session: Session, customer_id: int, since: datetime) -> None:
    """Drop the contacts that were stored with a customer since a moment (business time)."""
    session.connection().execute(
        sa.delete(Contact).where(col(Contact.customer_id) == customer_id, col(Contact.created_at) >= since)
    )


def is_reachable(session: Session, customer_id: int) -> bool:
    """Whether a way to reach the customer is stored."""
    return bool(session.connection().execute(_REACHABLE, {"customer_id": customer_id}).scalar_one())


def contacts_of(session: Session, customer_id: int) -> list[Contact]:
    """A customer's contacts, the newest first."""
    return list(
        session.exec(select(Contact).where(Contact.customer_id == customer_id).order_by(col(Contact.id).desc()))
    )


def fingerprint_of(vault: Vault, kind: ContactKind, value: str) -> str:
    """The keyed hash by which a contact is known again, of a customer or of a lead."""
    return vault.fingerprint(f"{kind.value}:{value.casefold()}")


def purge_contacts(session: Session, workspace_id: int, before: datetime) -> int:
    """Drop the contacts of customers with whom nobody has talked since a moment. Returns how many."""
    from models.consultations import Consultation  # the two tables know each other

    recent = sa.select(col(Consultation.customer_id)).where(
        col(Consultation.workspace_id) == workspace_id,
        col(Consultation.started_at) >= before,
        col(Consultation.customer_id).is_not(None),
    )
    result = session.connection().execute(
        sa.delete(Contact).where(
            col(Contact.workspace_id) == workspace_id,
            col(Contact.created_at) < before,
            col(Contact.customer_id).not_in(recent),
        )
    )
    return int(result.rowcount)
