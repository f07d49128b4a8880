"""What managers do to a team's shelf in the shop, and what reps suggest for it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from models.errors import Invalid, Refusal
from models.policy import whole_number
from models.rewards import MOST_IDEAS, MOST_LISTED, PICTURE_LENGTH, TITLE_LENGTH, Reward, Shelf, move_stock
from models.teams import Team

_PICTURE = re.compile(
    r"https://(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}/[A-Za-z0-9._~!$&'()*+,;=:@%/?-]+", re.ASCII
)
HIGHEST_PRICE = 100_000
HIGHEST_STOCK = 10_000


@dataclass(frozen=True)
class Label:
    """What stands on a reward."""

    title: str
    price: int
    stock: int = 0
    picture: str = ""


def label_from(fields: Mapping[str, Any], *, stocked: bool) -> Label:
    """Take a form's fields; `stocked`: it asks for the stock too.

    Raises:
        Invalid: with a sentence for each field that can't be taken.
    """
    problems: dict[str, Refusal] = {}
    numbers = {"price": 0, "stock": 0}
    title = _title(fields, problems)
    try:
        picture = picture_from(str(fields.get("picture") or ""))
    except Refusal as refusal:
        problems["picture"] = refusal
    for name, low, high in (("price", 1, HIGHEST_PRICE), *((("stock", 0, HIGHEST_STOCK),) if stocked else ())):
        try:
            numbers[name] = whole_number(fields.get(name), low, high)
        except Refusal as refusal:
            problems[name] = refusal
    if problems:
        raise Invalid(problems)
    return Label(title, picture=picture, **numbers)


def picture_from(typed: str) -> str:
    """The address of a picture as a form brings it; "" for none. It is never fetched from here.

    Taken is https with a name of a host, nothing else: no login, no port, no number for a host, no odd character.

    Raises:
        Refusal: `too_long`, `bad_picture`.
    """
    address = typed.strip()
    if len(address) > PICTURE_LENGTH:
        raise Refusal("too_long", length=len(address), maximum=PICTURE_LENGTH)
    if address and not _PICTURE.fullmatch(address):
        raise Refusal("bad_picture")
    return address


def _title(fields: Mapping[str, Any], problems: dict[str, Refusal]) -> str:
    title = str(fields.get("title") or "").strip()
    if not title:
        problems["title"] = Refusal("required")
    elif len(title) > TITLE_LENGTH:
        problems["title"] = Refusal("too_long", length=len(title), maximum=TITLE_LENGTH)
    return title


def add(session: Session, team: Team, label: Label, now: datetime) -> Reward:
    """Put something new on the shelf.

    Raises:
        Refusal: `shop_full`.
    """
    _make_room(session, team)
    reward = Reward(
        workspace_id=team.workspace_id,
        created_at=now,
        team_id=team.key,
        title=label.title,
        price=label.price,
        stock=label.stock,
        picture=label.picture,
        shelf=Shelf.LISTED,
    )
    session.add(reward)
    session.flush()
    return reward


def edit(session: Session, team: Team, reward: Reward, label: Label, edits: str) -> None:
    """Change what stands on a reward; an idea, or one that was retired, comes onto the shelf so.

    Its stock moves by `restock` alone, for it is sold from meanwhile; only an idea gets its first with the label.

    Raises:
        Refusal: `edited_meanwhile`, `shop_full`.
    """
    if str(reward.edits) != edits:
        raise Refusal("edited_meanwhile")
    if reward.shelf is not Shelf.LISTED:
        _make_room(session, team)
    if reward.shelf is Shelf.IDEA:
        reward.stock = label.stock
    reward.title, reward.price, reward.shelf = label.title, label.price, Shelf.LISTED
    reward.picture = label.picture
    reward.edits += 1
    session.flush()


def restock(session: Session, reward: Reward, more: str) -> None:
    """Bring so many more, or (below zero) take so many away.

    Raises:
        Invalid: no whole number, or more than there are.
    """
    try:
        number = whole_number(more, -HIGHEST_STOCK, HIGHEST_STOCK)
    except Refusal as refusal:
        raise Invalid({"more": refusal}) from None
    if not move_stock(session, reward, number):
        low, high = -reward.stock, HIGHEST_STOCK - reward.stock
        raise Invalid({"more": Refusal("number_range", low=low, high=high)})


def retire(session: Session, reward: Reward) -> None:
    """Take it off the shelf, or an idea off the list; open wishes for it stay."""
    reward.shelf = Shelf.RETIRED
    reward.edits += 1
    session.flush()


def suggest(session: Session, team: Team, fields: Mapping[str, Any], person_id: int, now: datetime) -> Reward:
    """A rep has an idea for the shelf.

    Raises:
        Invalid: no name, or one that is too long.
        Refusal: `ideas_full`: enough ideas wait already.
    """
    problems: dict[str, Refusal] = {}
    title = _title(fields, problems)
    if problems:
        raise Invalid(problems)
    if _count(session, team, Shelf.IDEA) >= MOST_IDEAS:
        raise Refusal("ideas_full", maximum=MOST_IDEAS)
    idea = Reward(
        workspace_id=team.workspace_id,
        created_at=now,
        team_id=team.key,
        title=title,
        shelf=Shelf.IDEA,
        suggested_by_id=person_id,
    )
    session.add(idea)
    session.flush()
    return idea


def _make_room(session: Session, team: Team) -> None:
    if _count(session, team, Shelf.LISTED) >= MOST_LISTED:
        raise Refusal("shop_full", maximum=MOST_LISTED)


def _count(session: Session, team: Team, shelf: Shelf) -> int:
    there = sa.select(sa.func.count()).where(col(Reward.team_id) == team.key, col(Reward.shelf) == shelf)
    return int(session.connection().scalar(there) or 0)
