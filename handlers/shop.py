"""`/jiayou shop`: what points can be traded for, wishes, and ideas for the shelf (product.md §6)."""

from collections.abc import Iterable
from typing import Any

from sqlmodel import Session

from handlers import rewarded, shop_keeping
from handlers.event import Event
from handlers.reply import Open, Reply, Say
from models import rewards, rosters, shelf
from models.errors import Refusal
from models.outbox import refresh_homes, tell
from models.people import Person
from models.rewards import TITLE_LENGTH, Redemption, Reward, Wish
from models.teams import Role, Team


def shop(event: Event, session: Session) -> Reply:
    """The shelf of the person's team; who only manages finds what waits for them."""
    if event.standing.seat(Role.REP) is None and (seat := event.standing.seat(Role.MANAGER)):
        return shop_keeping.page(event, session, seat.team)
    return _page(event, session)


def redeem(event: Event, session: Session) -> Reply:
    """Ask for a reward; `value` is "reward:price", the price as it was shown."""
    uid, _, price = event.value.partition(":")
    seat = event.standing.rep
    reward = rewards.reward_of(session, {seat.team.key}, uid)
    wish = rewards.redeem(session, reward, event.person, price, event.now)
    _tell_managers(event, session, seat.team, wish, reward)
    return _page(event, session, said="asked", title=reward.title)


def cancel(event: Event, session: Session) -> Reply:
    """Take a wish back; `value` is its id."""
    wish = rewards.wish_of(session, event.value, event.person.key, set())
    rewards.cancel(session, wish, event.now)
    team = session.get_one(Team, wish.team_id)
    _redraw(event, session, rosters.members_of(session, team, Role.MANAGER, event.now))
    return _page(event, session, said="cancelled", title=session.get_one(Reward, wish.reward_id).title)


def suggest_form(event: Event, session: Session) -> Reply:
    """The form of an idea."""
    return Open("shop/suggest", {"length": TITLE_LENGTH})


def suggest(event: Event, session: Session) -> Reply:
    """An idea goes to the managers' page."""
    team = event.standing.rep.team
    idea = shelf.suggest(session, team, event.fields, event.person.key, event.now)
    _redraw(event, session, rosters.members_of(session, team, Role.MANAGER, event.now))
    return _page(event, session, said="suggested", title=idea.title)


def _tell_managers(event: Event, session: Session, team: Team, wish: Redemption, reward: Reward) -> None:
    managers = [one for one in rosters.members_of(session, team, Role.MANAGER, event.now) if one.id != event.person.id]
    for manager in managers:
        tell(
            session,
            workspace_id=event.workspace_id,
            channel=manager.external_id,
            reader_id=manager.key,
            message="shop/wish",
            data={"wish": wish.uid, "title": reward.title, "name": event.person.name},
            dedupe_key=f"wish:{wish.uid}:{manager.key}",
            now=event.now,
        )
    _redraw(event, session, managers)


def _redraw(event: Event, session: Session, managers: Iterable[Person]) -> None:
    refresh_homes(session, {event.person.key, *(one.key for one in managers)}, event.now)


def _page(event: Event, session: Session, said: str | None = None, title: str = "") -> Reply:
    team = event.standing.team
    if team is None:
        raise Refusal("no_team", is_admin=event.standing.is_admin)
    rep = event.standing.seat(Role.REP)
    card = rewarded.card(session, rep, event.now) if rep else None
    shown = rewards.listed(session, team)
    pictures = shop_keeping.pictures(shown)
    return Say(
        "shop/show",
        {
            "said": said,
            "title": title,
            "reward": card,
            "rewards": [
                {**_reward(one, card["free"] if card else -1), "picture": pictures.get(one.key)} for one in shown
            ],
            "wishes": [_wish(wish, team) for wish in rewards.wishes_of(session, event.person.key)],
        },
        has_pictures=bool(pictures),
    )


def _reward(one: Reward, free: int) -> dict[str, Any]:
    return {
        "value": f"{one.uid}:{one.price}",
        "title": one.title,
        "price": one.price,
        "left": one.stock,
        "within_reach": one.stock > 0 and one.price <= free,
    }


def _wish(wish: Wish, team: Team) -> dict[str, Any]:
    asked = wish.redemption
    return {
        "wish": asked.uid,
        "title": wish.title,
        "price": asked.price,
        "state": asked.state.value,
        "on": team.day_of(asked.created_at).isoformat(),
    }
