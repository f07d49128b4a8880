"""The managers' side of the shop: the wishes that wait, the shelf, and what reps suggest."""

from collections.abc import Sequence
from typing import Any

from sqlmodel import Session

from handlers.event import Event
from handlers.reply import Open, Reply, Say
from models import rewards, shelf
from models.outbox import refresh_homes, tell
from models.people import Person
from models.rewards import BECAUSE_LENGTH, PICTURE_LENGTH, TITLE_LENGTH, Redemption, Reward, Shelf, Wish
from models.teams import Team

MOST_WISHES = 8
MOST_PICTURES = 5
"""So that a full shelf is still one message."""


def keep(event: Event, session: Session) -> Reply:
    """A team's shop as its managers see it; `value` is the team's id."""
    return page(event, session, event.standing.managed(event.value))


def approve(event: Event, session: Session) -> Reply:
    """Say yes to a wish; `value` is its id."""
    wish = _wish_of(event, session, event.value)
    rewards.approve(session, wish, event.person.key, event.now)
    return _answer(event, session, wish)


def hand_over(event: Event, session: Session) -> Reply:
    """The person has it."""
    wish = _wish_of(event, session, event.value)
    rewards.hand_over(session, wish, event.person.key, event.now)
    return _answer(event, session, wish)


def decline_form(event: Event, session: Session) -> Reply:
    """Ask for a word with the no."""
    wish = _wish_of(event, session, event.value)
    data = {
        "title": session.get_one(Reward, wish.reward_id).title,
        "name": session.get_one(Person, wish.person_id).name,
        "length": BECAUSE_LENGTH,
    }
    return Open("shop/decline", data, meta={"wish": wish.uid})


def decline(event: Event, session: Session) -> Reply:
    """It can't be fulfilled: the points are free again."""
    wish = _wish_of(event, session, event.meta.get("wish", ""))
    because = str(event.fields.get("because") or "").strip()
    rewards.decline(session, wish, event.person.key, because, event.now)
    return _answer(event, session, wish)


def add_form(event: Event, session: Session) -> Reply:
    """An empty label; `value` is the team's id."""
    team = event.standing.managed(event.value)
    data = {
        "exists": False,
        "is_new": True,
        "title": None,
        "price": None,
        "stock": 1,
        "left": 0,
        "picture": None,
        **_limits(),
    }
    return Open("shop/form", data, meta={"team": str(team.key)})


def edit_form(event: Event, session: Session) -> Reply:
    """What stands on a reward, to be changed; an idea gets its price so. `value` is its id."""
    reward = rewards.reward_of(session, _managed(event), event.value)
    is_idea = reward.shelf is Shelf.IDEA
    data = {
        "exists": True,
        "is_new": is_idea,
        "title": reward.title,
        "price": reward.price or None,
        "stock": 1,
        "left": reward.stock,
        "picture": reward.picture or None,
        **_limits(),
    }
    return Open("shop/form", data, meta={"reward": reward.uid, "edits": str(reward.edits)})


def submit(event: Event, session: Session) -> Reply:
    """Something new on the shelf, or changed, restocked or retired."""
    uid = event.meta.get("reward")
    if uid is None:
        team = event.standing.managed(event.meta.get("team", ""))
        added = shelf.add(session, team, shelf.label_from(event.fields, stocked=True), event.now)
        return page(event, session, team, "added", added.title)
    reward = rewards.reward_of(session, _managed(event), uid)
    team = event.standing.managed(str(reward.team_id))
    if event.fields.get("shelf") == Shelf.RETIRED.value:
        shelf.retire(session, reward)
        return page(event, session, team, "retired", reward.title)
    is_idea = reward.shelf is Shelf.IDEA
    label = shelf.label_from(event.fields, stocked=is_idea)
    shelf.edit(session, team, reward, label, event.meta.get("edits", ""))
    if not is_idea:
        shelf.restock(session, reward, str(event.fields.get("more") or "0"))
    return page(event, session, team, "added" if is_idea else "edited", reward.title)


def page(event: Event, session: Session, team: Team, said: str | None = None, title: str = "") -> Say:
    """A team's shop as its managers see it, after what was just done."""
    waiting, shown = rewards.queue(session, team), rewards.listed(session, team)
    shown_pictures = pictures(shown)
    refresh_homes(session, {event.person.key}, event.now)
    return Say(
        "shop/keep",
        {
            "said": said,
            "title": title,
            "id": str(team.key),
            "team": team.name,
            "wishes": [_line(wish, team) for wish in waiting[:MOST_WISHES]],
            "more": max(0, len(waiting) - MOST_WISHES),
            "rewards": [_label(one, shown_pictures.get(one.key)) for one in shown],
            "ideas": [{"id": one.uid, "title": one.title} for one in rewards.ideas(session, team)],
        },
        has_pictures=bool(shown_pictures),
    )


def pictures(shown: Sequence[Reward]) -> dict[int, str]:
    """The addresses of the pictures that a page of these rewards shows, by reward: of the first few."""
    return {one.key: one.picture for one in [one for one in shown if one.picture][:MOST_PICTURES]}


def _label(one: Reward, picture: str | None) -> dict[str, Any]:
    return {"id": one.uid, "title": one.title, "price": one.price, "left": one.stock, "picture": picture}


def _line(wish: Wish, team: Team) -> dict[str, Any]:
    return {
        "wish": wish.redemption.uid,
        "title": wish.title,
        "name": wish.person.name,
        "state": wish.redemption.state.value,
        "on": team.day_of(wish.redemption.created_at).isoformat(),
    }


def _answer(event: Event, session: Session, wish: Redemption) -> Reply:
    """Tell the person what became of their wish, and show the manager what waits now."""
    title, person = session.get_one(Reward, wish.reward_id).title, session.get_one(Person, wish.person_id)
    tell(
        session,
        workspace_id=event.workspace_id,
        channel=person.external_id,
        reader_id=person.key,
        message="shop/answer",
        data={"state": wish.state.value, "title": title, "name": event.person.name, "because": wish.because or None},
        dedupe_key=f"wish:{wish.uid}:{wish.state.value}",
        now=event.now,
    )
    refresh_homes(session, {person.key}, event.now)
    return page(event, session, event.standing.managed(str(wish.team_id)), wish.state.value, title)


def _wish_of(event: Event, session: Session, uid: str) -> Redemption:
    return rewards.wish_of(session, uid, None, _managed(event))


def _managed(event: Event) -> set[int]:
    return {team.key for team in event.standing.managed_teams}


def _limits() -> dict[str, int]:
    return {
        "length": TITLE_LENGTH,
        "picture_length": PICTURE_LENGTH,
        "highest_price": shelf.HIGHEST_PRICE,
        "highest_stock": shelf.HIGHEST_STOCK,
    }
