"""What became of the customers with whom a card was used, and which card to recommend (product.md §4).

The recommendation is Thompson sampling over a Beta–Bernoulli model (Thompson 1933; Chapelle and Li 2011, "An
Empirical Evaluation of Thompson Sampling"): a card's rate of sign-ups is drawn from Beta(1 + sign-ups,
1 + customers without one) and the highest draw wins. A card that nobody has used draws from the whole range, so it
gets its chance; one that keeps failing draws low, so it fades; the one that precedes most sign-ups comes up most.
The draw is seeded by person, day, concern and language, and what is noted today counts from tomorrow: the same
question gives the same card all day, unless the shelf is changed or a sign-up of an earlier day is entered late.
docs/decisions/010-playbook-recommendation.md measures it.
"""

import random
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from models.base import add_once
from models.consultations import Consultation
from models.errors import Refusal
from models.playbook import CardState, Language, PlaybookCard, PlaybookUse, Reader, active_cards, visible
from models.teams import Team
from models.vocabulary import Concern


@dataclass(frozen=True)
class Tally:
    """With how many customers a card was used, and how many of them signed up on that day or later."""

    tried: int = 0
    won: int = 0


UNTRIED = Tally()


@dataclass(frozen=True)
class Ask:
    """Who needs a card, in which language, for which concern."""

    person_id: int
    language: Language
    concern: Concern


def use(session: Session, card: PlaybookCard, consultation: Consultation, today: date, now: datetime) -> bool:
    """Note that a card was used with a consultation's customer, by its rep; False: it was noted before.

    `today` is team-local.

    Raises:
        Refusal: `card_needs_customer` when the customer is not known, so that no outcome could be found.
    """
    if consultation.customer_id is None:
        raise Refusal("card_needs_customer")
    noted = PlaybookUse(
        workspace_id=card.workspace_id,
        created_at=now,
        card_id=card.key,
        card_version=card.version,
        person_id=consultation.person_id,
        customer_id=consultation.customer_id,
        consultation_id=consultation.key,
        day=consultation.day,
        noted_on=today,
    )
    return add_once(session, noted)


def unuse(session: Session, card: PlaybookCard, consultation: Consultation) -> None:
    """Take the use of a card with a consultation's customer back; nothing when there is none."""
    session.connection().execute(
        sa.delete(PlaybookUse).where(
            col(PlaybookUse.card_id) == card.key,
            col(PlaybookUse.person_id) == consultation.person_id,
            col(PlaybookUse.customer_id) == consultation.customer_id,
        )
    )


def tallies(session: Session, card_ids: Iterable[int], before: date | None = None) -> dict[int, Tally]:
    """What became of cards by what was noted before a team-local day. Unused cards are left out; one query.

    A customer who had signed up before the card was used is no trial of it. A customer who has not yet decided
    counts as not signed up until they do: that is a little hard on new cards, the same for all, and corrects itself.
    """
    wanted = set(card_ids)
    if not wanted:
        return {}
    used = sa.select(col(PlaybookUse.customer_id)).where(col(PlaybookUse.card_id).in_(wanted))
    deals = (
        sa.select(col(Consultation.customer_id), sa.func.min(Consultation.day).label("day"))
        .where(col(Consultation.customer_id).in_(used), col(Consultation.became_deal))
        .group_by(col(Consultation.customer_id))
        .subquery()
    )
    signed = deals.c.day.is_not(None) if before is None else deals.c.day < before
    query = (
        sa.select(
            col(PlaybookUse.card_id),
            sa.func.count(sa.distinct(col(PlaybookUse.customer_id))),
            sa.func.count(sa.distinct(sa.case((signed, col(PlaybookUse.customer_id))))),
        )
        .outerjoin(deals, deals.c.customer_id == col(PlaybookUse.customer_id))
        .where(
            col(PlaybookUse.card_id).in_(wanted),
            sa.or_(deals.c.day.is_(None), deals.c.day >= PlaybookUse.day),
            *([] if before is None else [col(PlaybookUse.noted_on) < before]),
        )
        .group_by(col(PlaybookUse.card_id))
    )
    return {card_id: Tally(tried, won) for card_id, tried, won in session.connection().execute(query)}


def draw(rng: random.Random, tally: Tally) -> float:
    """One draw of a card's rate of sign-ups: Beta(1 + sign-ups, 1 + customers without one)."""
    return rng.betavariate(1 + tally.won, 1 + tally.tried - tally.won)


def ranked(cards: Sequence[PlaybookCard], known: Mapping[int, Tally], ask: Ask, day: date) -> list[PlaybookCard]:
    """Cards of one concern, the recommended one first. The same person, day and concern give the same order."""
    # No secret: a seed that anyone can repeat is what makes the answer the same all day.
    rng = random.Random(f"{ask.person_id}:{day.isoformat()}:{ask.concern}:{ask.language}")  # noqa: S311
    drawn = {card.key: draw(rng, known.get(card.key, UNTRIED)) for card in sorted(cards, key=lambda card: card.key)}
    return sorted(cards, key=lambda card: (-drawn[card.key], card.key))


def for_concern(session: Session, reader: Reader, concern: Concern, day: date) -> list[PlaybookCard]:
    """The cards of a concern for a reader on a team-local day: their language first, each by recommendation."""
    cards = active_cards(session, reader, concern)
    known = tallies(session, (card.key for card in cards), before=day)
    languages = sorted(Language, key=lambda language: language is not reader.language)
    return [
        card
        for language in languages
        for card in ranked(
            [card for card in cards if card.language is language],
            known,
            Ask(reader.person_id, language, concern),
            day,
        )
    ]


def recommend(session: Session, team: Team, asks: Iterable[Ask], day: date) -> dict[Ask, PlaybookCard]:
    """The card for each ask of a team's people on a team-local day; two queries, however many ask.

    An ask for which there is no card in its language is left out.
    """
    wanted = set(asks)
    if not wanted:
        return {}
    shelves: dict[tuple[Concern, Language], list[PlaybookCard]] = defaultdict(list)
    for card in session.exec(
        visible(team.workspace_id, frozenset({team.key})).where(
            col(PlaybookCard.state) == CardState.ACTIVE,
            col(PlaybookCard.concern).in_({ask.concern for ask in wanted}),
            col(PlaybookCard.language).in_({ask.language for ask in wanted}),
        )
    ):
        shelves[card.concern, card.language].append(card)
    known = tallies(session, (card.key for cards in shelves.values() for card in cards), before=day)
    return {
        ask: ranked(shelves[ask.concern, ask.language], known, ask, day)[0]
        for ask in wanted
        if shelves.get((ask.concern, ask.language))
    }


def talks_to_credit(session: Session, person_id: int, since: date, most: int) -> list[Consultation]:
    """The last talk of a rep with each customer since a day, the newest first: with whom a card may have been used."""
    talks = session.exec(
        select(Consultation)
        .where(
            Consultation.person_id == person_id,
            Consultation.day >= since,
            col(Consultation.customer_id).is_not(None),
            col(Consultation.undone_at).is_(None),
        )
        .order_by(col(Consultation.day).desc(), col(Consultation.started_at).desc(), col(Consultation.id).desc())
        .limit(most * 5)
    )
    last: dict[int, Consultation] = {}
    for talk in talks:
        assert talk.customer_id is not None
        last.setdefault(talk.customer_id, talk)
    return list(last.values())[:most]
