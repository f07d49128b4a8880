"""How the talks with one customer count beside each other (product.md §2): the rule alone, over rows in memory.

`models.consultations` brings the rows, holds them and stores what is decided here.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from models.vocabulary import Stage

if TYPE_CHECKING:
    from models.consultations import Consultation

DEAL = frozenset({Stage.DEPOSIT, Stage.PAID})
INTERESTED = DEAL | {Stage.INTERESTED}


def weigh(talks: list[Consultation], has_contact: bool, closed: Collection[int] = frozenset()) -> list[Consultation]:
    """Set the flags of all talks with one customer; those that newly count are returned, to be set last.

    `closed`: the ids of talks whose flags are set for good.
    """
    standing = [talk for talk in talks if talk.undone_at is None]
    reachable = has_contact or any(talk.contact_left for talk in standing)
    for talk in talks:
        if talk.undone_at is not None:
            talk.is_valid = talk.counted = talk.became_interested = talk.became_deal = talk.follow_up_open = False
    for number, talk in enumerate(standing):
        if talk.id in closed:
            continue
        talk.is_valid = not talk.is_held and talk.minutes >= talk.minimum_minutes and reachable
        talk.is_follow_up = number > 0
    moves = []
    for rep in {talk.person_id for talk in standing}:
        moves += _settle_rep([talk for talk in standing if talk.person_id == rep], closed)
    return moves


def _settle_rep(talks: list[Consultation], closed: Collection[int]) -> list[Consultation]:
    """Set the flags of one rep's talks with one customer; those that newly count are returned, to be set last."""
    days = {talk.day for talk in talks if talk.id in closed and talk.counted}
    interested = any(talk.became_interested for talk in talks if talk.id in closed)
    deal = any(talk.became_deal for talk in talks if talk.id in closed)
    moves = []
    for talk in talks:
        talk.follow_up_open = talk is talks[-1] and talk.follow_up_on is not None
        if talk.id in closed:
            continue
        counts = talk.is_valid and talk.day not in days
        if counts:
            days.add(talk.day)
        if counts and not talk.counted:
            moves.append(talk)
        talk.counted = talk.counted and counts
        talk.became_interested = talk.stage in INTERESTED and not talk.is_held and not interested
        talk.became_deal = talk.stage in DEAL and not talk.is_held and not deal
        interested = interested or talk.became_interested
        deal = deal or talk.became_deal
    return moves
