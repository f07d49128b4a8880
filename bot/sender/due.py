"""The SQL of what is due: the first rows of every lane, for the plan in `lanes`."""

from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from bot.sender.claims import OPEN
from bot.sender.lanes import Candidate
from models.outbox import Outbox, State


@cache
def _due(per_lane: int) -> sa.Select[Any]:
    replied, replaced = aliased(Outbox), aliased(Outbox)
    replied_id = sa.case((col(replied.state).in_(OPEN), replied.id)).label("replied")
    replaced_id = sa.case((col(replaced.state).in_(OPEN), replaced.id)).label("replaced")
    waits = sa.case((sa.or_(replied_id.is_not(None), replaced_id.is_not(None)), 1), else_=0)
    ranked = (
        sa.select(
            *(
                getattr(Outbox, name)
                for name in "id lane channel kind state retry_at lease_until claimed_at expires_at parts_sent".split()
            ),
            replied_id,
            replaced_id,
            sa.func.row_number().over(partition_by=(Outbox.lane, waits), order_by=col(Outbox.id)).label("place"),
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
        .subquery()
    )
    return sa.select(ranked).where(ranked.c.place <= per_lane).order_by(ranked.c.id)


def due(
    session: Session, owner: str, business: datetime, machine: datetime, *, after: int, per_lane: int
) -> list[Candidate]:
    """The first rows of every lane that are due or claimed, with ids above `after`; not those that `owner` is sending.

    Rows that wait for another are counted apart, so that many of them don't hide the others of their lane.
    """
    found = session.connection().execute(
        _due(per_lane), {"business": business, "machine": machine, "after": after, "owner": owner}
    )
    return [
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
