"""What happens when: every ritual and every chore. `bot.ticker` looks at this table.

When a ritual is due is a rule of `models.rituals`, its time stands in the team's policy; what it says is a handler.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from sqlmodel import Session, select

from bot.time import Clock, machine_now
from handlers import help_told, leads_told, mentoring_told, report, rituals, score, stars
from handlers.notes import Recipe
from models import (
    customers,
    drafts,
    help_outcomes,
    homes,
    inbox,
    lead_uploads,
    leads,
    leads_untouched,
    outbox,
    pairing,
    probation,
    stand_ins,
)
from models.habits import QuietHours
from models.outbox import refresh_home, tell
from models.people import Person
from models.rituals import Ritual
from models.teams import Team

INBOX_KEPT = timedelta(days=2)
"""Slack brings an event again for minutes, a server that was down for hours; nothing comes after two days."""
SENT_KEPT = timedelta(days=7)
OVERVIEWS_EVERY = timedelta(seconds=5)
RING_EVERY = timedelta(seconds=2)
"""An escalation is said within five seconds of its time."""


RITUALS: dict[Ritual, Recipe] = {
    Ritual.MORNING: rituals.morning,
    Ritual.NUDGE: rituals.nudge,
    Ritual.WEEK: rituals.week,
    Ritual.ROLLUP: report.rollup,
    Ritual.STAR: stars.stars,
    Ritual.EVENING: rituals.evening,
}
"""What each ritual says."""


@dataclass(frozen=True)
class Chore:
    """Housekeeping: done every so often, on machine time; harmless when done twice or late."""

    name: str
    every: timedelta
    does: Callable[[Session, Clock], None]


def lapse_drafts(session: Session, clock: Clock) -> None:
    """Close drafts whose three days are up, and tell their owners once, when their quiet hours are over."""
    now = clock.now()
    lapsed = drafts.lapse(session, now)
    quiet = QuietHours(session, [draft.person_id for draft in lapsed])
    for draft in lapsed:
        person, team = session.get_one(Person, draft.person_id), session.get_one(Team, draft.team_id)
        at = quiet.over(person.key, team, now)
        tell(
            session,
            workspace_id=draft.workspace_id,
            channel=person.external_id,
            reader_id=person.key,
            message="log/lapsed",
            data={"customer": None, "on": team.day_of(draft.created_at).isoformat()},
            dedupe_key=f"lapsed:{draft.uid}",
            now=now,
            not_before=at,
            expires_at=at + timedelta(days=1),
        )
        refresh_home(session, draft.workspace_id, person.key, now)


def ring(session: Session, clock: Clock) -> None:
    """Say what is due of those who wait for help: questions and disputed scores run on the same clock."""
    help_told.rescue_unposted(session, clock.now())
    help_told.ring_questions(session, clock.now())
    score.ring_disputes(session, clock.now())


def review_leads(session: Session, clock: Clock) -> None:
    """Ask about leads that nobody has talked to, and take back those that have waited too long."""
    now = clock.now()
    for team in leads_untouched.teams_with_untouched(session, now):
        leads_told.tell_reviewed(session, team, leads_untouched.review(session, team, now), now)


def pair_up(session: Session, clock: Clock) -> None:
    """Give new reps their mentor, hand over those whose mentor left, and say who stands in for one on leave."""
    now = clock.now()
    for team in pairing.teams_to_settle(session, now):
        mentoring_told.settle(session, team, now)
    for team in stand_ins.teams_with_away(session, now):
        mentoring_told.tell_stand_ins(session, team, stand_ins.stand_ins(session, team, team.day_of(now)), now)


def remind_of_probation(session: Session, clock: Clock) -> None:
    """Remind managers and mentors a week before a probation ends."""
    now = clock.now()
    mentoring_told.tell_endings(session, probation.endings(session, now), now)


def redraw_overviews(session: Session, clock: Clock) -> None:
    """Draw the homes of managers anew after what their reps did."""
    homes.refresh_overviews(session, clock.now(), machine_now() - 2 * OVERVIEWS_EVERY)


def forget(session: Session, clock: Clock) -> None:
    """Drop what need not be kept: old deliveries, what was said, contacts of customers and leads long gone."""
    inbox.forget_before(session, machine_now() - INBOX_KEPT)
    outbox.forget_sent(session, machine_now() - SENT_KEPT)
    kept: dict[int, int] = {}
    for team in session.exec(select(Team)):
        kept[team.workspace_id] = max(kept.get(team.workspace_id, 0), team.policy.contact_days)
    for workspace_id, days in kept.items():  # a customer may belong to several teams: the longest policy counts
        customers.purge_contacts(session, workspace_id, clock.now() - timedelta(days=days))
        leads.purge(session, workspace_id, clock.now() - timedelta(days=days))
    help_outcomes.forget_answers(session, clock.now())
    lead_uploads.lapse(session, clock.now() - lead_uploads.WAITS)


RING = Chore("ring", RING_EVERY, ring)
CHORES = (
    Chore("redraw managers' homes", OVERVIEWS_EVERY, redraw_overviews),
    Chore("lapse drafts", timedelta(minutes=1), lapse_drafts),
    RING,
    Chore("review leads", timedelta(minutes=1), review_leads),
    Chore("pair up", timedelta(minutes=1), pair_up),
    Chore("remind of probation", timedelta(minutes=10), remind_of_probation),
    Chore("forget", timedelta(hours=1), forget),
)
