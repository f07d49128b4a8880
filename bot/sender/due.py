"""The SQL of what is due, page by page: of each page the first rows of every lane, for the plan in `lanes`."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from bot.sender.claims import OPEN
from bot.sender.lanes import Candidate
from models.outbox import Outbox, State

PAGE = 2000
"""How many rows are read at once: a wave of ten thousand is not looked through again with every tick."""


@dataclass(frozen=True)
class Page:
    """What was read. `last`: the id up to which; 0: there was nothing. `is_cut`: there may be more after it."""

    candidates: list[Candidate]
    last: int
    is_cut: bool


@cache
def _due(per_lane: int) -> sa.Select[Any]:
    replied, replaced = aliased(Outbox), aliased(Outbox)
    replied_id = sa.case((col(replied.state).in_(OPEN), replied.id)).label("replied")
    replaced_id = sa.case((col(replaced.state).in_(OPEN), replaced.id)).label("replaced")
    waits = sa.case((sa.or_(replied_id.is_not(None), replaced_id.is_not(None)), 1), else_=0)
    page = (
        sa.select(
            *(
                getattr(Outbox, name)
                for name in "id lane channel kind state retry_at lease_until claimed_at expires_at parts_sent".split()
            ),
            replied_id,
            replaced_id,
            waits.label("waits"),
        )
        .select_from(Outbox)
        .outerjoin(replied, col(replied.id) == Outbox.replies_to_id)
        .outerjoin(replaced, col(replaced.id) == Outbox.replaces_id)
        .where(
            col(Outbox.state).in_(OPEN),
            col(Outbox.not_before) <= sa.bindparam("business"),
            col(Outbox.id) > sa.bindparam("after"),
            sa.or_(
                col(Outbox.state) == State.WAITING,
                col(Outbox.claimed_by) != sa.bindparam("owner"),
                col(Outbox.lease_until) <= sa.bindparam("machine"),
            ),
        )
        .order_by(col(Outbox.id))
        .limit(PAGE)
        .subquery()
    )
    ranked = sa.select(
        page,
        sa.func.row_number().over(partition_by=(page.c.lane, page.c.waits), order_by=page.c.id).label("place"),
        sa.func.count().over().label("length"),
        sa.func.max(page.c.id).over().label("last"),
    ).subquery()
    return sa.select(ranked).where(ranked.c.place <= per_lane).order_by(ranked.c.id)


def due(session: Session, owner: str, business: datetime, machine: datetime, *, after: int, per_lane: int) -> Page:
    """The first rows of every lane that are due or claimed, of a page of those with ids above `after`.

    Not those that `owner` is sending.

    Rows that wait for another are counted apart, so that many of them don't hide the others of their lane.
    """
    found = (
        session.connection()
        .execute(_due(per_lane), {"business": business, "machine": machine, "after": after, "owner": owner})
        .all()
    )
    candidates = [
        Candidate(
            id=row.id,
            lane=row.lane,
            channel=row.channel,
            kind=row.kind,
            ready_at=row.lease_until if row.state == State.CLAIMED else row.retry_at,
            unsure=row.claimed_at is not None,
            expires_at=row.expires_at if row.claimed_at is None and row.parts_sent == 0 else None,
            waits_for={id for id in (row.replied, row.replaced) if id is not None},
            is_foreign=row.state == State.CLAIMED and row.lease_until > machine,
        )
        for row in found
    ]
    return Page(candidates, found[0].last, found[0].length >= PAGE) if found else Page([], 0, is_cut=False)
