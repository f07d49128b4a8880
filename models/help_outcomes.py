"""What becomes of a question: answered, solved, reopened, withdrawn, taken elsewhere (product.md §8)."""

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlmodel import Session, col, select

from models import help_clock
from models.answerers import answerers_of, first_of
from models.errors import Refusal
from models.help_clock import HelpClock, Subject
from models.help_requests import HelpAnswer, HelpRequest, HelpState, clock_of
from models.reading import mask_contacts
from models.teams import Team

ANSWER_LENGTH = 3000
MOST_ANSWERS = 20
"""Messages of one question that are kept."""
ANSWERS_KEPT = timedelta(days=30)
"""How long an answer waits to become a card."""


def answer(session: Session, request: HelpRequest, person_id: int, at: datetime) -> bool:
    """The first real reply of somebody who may answer stops the clock; False: it stood still already.

    `at` (aware UTC): when the reply was written.
    """
    if not request.is_waiting or not help_clock.stop(session, clock_of(session, request), person_id, at):
        return False
    request.state, request.answered_at, request.answered_by = HelpState.ANSWERED, at, person_id
    session.flush()
    return True


def keep_answer(session: Session, request: HelpRequest, person_id: int, ts: str, text: str) -> None:
    """Keep what whoever answered wrote, or what an edit made of it; others' words are not kept."""
    if person_id != request.answered_by or request.state is HelpState.WITHDRAWN:
        return
    words = mask_contacts(text)[:ANSWER_LENGTH]
    kept = session.exec(select(HelpAnswer).where(HelpAnswer.request_id == request.key)).all()
    same = next((one for one in kept if one.ts == ts), None)
    if same is not None:
        same.text = words
    elif len(kept) < MOST_ANSWERS:
        row = HelpAnswer(
            workspace_id=request.workspace_id, request_id=request.key, person_id=person_id, ts=ts, text=words
        )
        session.add(row)
    session.flush()


def drop_answer(session: Session, request: HelpRequest, ts: str) -> None:
    """A message was deleted: its words are forgotten."""
    session.connection().execute(
        sa.delete(HelpAnswer).where(col(HelpAnswer.request_id) == request.key, col(HelpAnswer.ts) == ts)
    )


def answer_text(session: Session, request: HelpRequest) -> str:
    """What was answered, in the order in which it was written; "" when nothing is kept any more."""
    kept = select(HelpAnswer.text).where(HelpAnswer.request_id == request.key).order_by(col(HelpAnswer.ts))
    return "\n".join(session.exec(kept))


def solve(session: Session, request: HelpRequest, helpful: bool | None, now: datetime) -> None:
    """The asker says that it is solved, and whether the answer helped (None: not said); they may change their mind.

    Solved without an answer the clock stops too: the asker found it alone, and nobody answered.

    Raises:
        Refusal: `help_over` when it was withdrawn.
    """
    if request.state is HelpState.WITHDRAWN:
        raise Refusal("help_over")
    if request.is_waiting:
        help_clock.stop(session, clock_of(session, request), None, now)
    request.state, request.solved_at = HelpState.SOLVED, request.solved_at or now
    if helpful is not None:
        request.is_helpful = helpful and request.answered_by is not None
    session.flush()


def reopen(session: Session, request: HelpRequest, now: datetime) -> HelpClock:
    """It is not solved after all: another hour begins, with whoever answered, else whoever it was with.

    Raises:
        Refusal: `help_open` while it waits, `help_over` when it was withdrawn, `nobody_to_ask`.
    """
    if request.is_waiting:
        raise Refusal("help_open")
    if request.state is HelpState.WITHDRAWN:
        raise Refusal("help_over")
    team, before = session.get_one(Team, request.team_id), clock_of(session, request)
    preferred = request.answered_by or before.asked_id
    first = first_of(answerers_of(session, team, now), without={request.asker_id}, preferred=preferred)
    if first is None:
        raise Refusal("nobody_to_ask")
    clock = help_clock.start(session, team, Subject.QUESTION, request.asker_id, first.person.key, now)
    request.clock_id, request.state = clock.key, HelpState.REOPENED
    request.answered_at = request.answered_by = request.solved_at = request.is_helpful = None
    session.flush()
    return clock


def withdraw(session: Session, request: HelpRequest, now: datetime) -> None:
    """The asker takes it back: the clock stops and its words are forgotten.

    Raises:
        Refusal: `help_over` when it was solved or withdrawn.
    """
    if request.state in {HelpState.SOLVED, HelpState.WITHDRAWN}:
        raise Refusal("help_over")
    help_clock.stop(session, clock_of(session, request), None, now)
    request.state, request.question = HelpState.WITHDRAWN, ""
    session.connection().execute(sa.delete(HelpAnswer).where(col(HelpAnswer.request_id) == request.key))
    session.flush()


def forget_answers(session: Session, now: datetime) -> None:
    """Drop what was answered to questions that have been solved, or answered, for a month, or became a card."""
    since = sa.func.coalesce(HelpRequest.solved_at, HelpRequest.answered_at)
    done = sa.select(col(HelpRequest.id)).where(
        sa.or_(since < now - ANSWERS_KEPT, col(HelpRequest.made_card_id).is_not(None))
    )
    session.connection().execute(sa.delete(HelpAnswer).where(col(HelpAnswer.request_id).in_(done)))
