"""Three weeks of believable history for the practice workspace, made by the use cases themselves.

Each rep has a temperament; a fixed seed makes the same history on every machine. The words go through the reader,
like those of a real rep, on a clock that walks through the days.
"""

import random
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from sqlmodel import Session, select

from bot.database import Database
from bot.practice import history_mentoring
from bot.practice.history_words import CHATTER, ENDS, LEADS, MOODS, NAMES, REACH, TALKS, WEEKDAYS
from bot.practice.records import User
from bot.practice.visitor import Visitor
from bot.practice.world import World
from models import consultations, leads_import, people, playbook, rosters, shelf, talks
from models.calendar import is_working_day, working_days
from models.days import Span, moment_of
from models.leads_file import read_file
from models.people import Profile
from models.rituals import SLOTS, Outcome, RitualRun, time_of
from models.roles import Seat
from models.rosters import TeamSheet
from models.shelf import Label
from models.teams import Membership, Role, Team
from models.vault import vault_of

SEED = 20261124
WEEKS = 3
TEAM = "销售一组"


@dataclass(frozen=True)
class Temperament:
    """How a rep works: talks a day, how often they reach people and win them, and how far they are today."""

    user: str
    language: str
    talks_a_day: float
    reaches: float
    wins: float
    today: int
    hired_days_ago: int | None = None


REPS = (
    Temperament("U0LINYUE", "zh", 6.2, 0.9, 0.11, 3),
    Temperament("U0SIYUAN", "zh", 5.4, 0.85, 0.08, 2),
    Temperament("U0XIAOTONG", "zh", 6.8, 0.92, 0.03, 4),
    Temperament("U0ZIHAN", "zh", 3.6, 0.7, 0.07, 0, hired_days_ago=9),
    Temperament("U0GRACE", "en", 5.0, 0.9, 0.12, 5),
    Temperament("U0LEO", "en", 2.6, 0.8, 0.1, 1),
)
"""A steady one, a middling one, one with many talks and few wins, a newcomer, one on target today, a quiet one."""


SHELF = (Label("咖啡券 Coffee", 50, 5), Label("一本书 A book", 150, 3), Label("早走一小时 An early evening", 300, 1))
"""What the shop has."""


def set_up(database: Database, world: World, now: datetime) -> None:
    """A team of eight with its history, and a newcomer in no team yet, in an empty, migrated database.

    `now`: aware UTC, where the story stands.
    """
    rng = random.Random(SEED)  # noqa: S311 - a story, not a secret
    with database.writing() as session:
        workspace = people.workspace_of(session, world.team_id, world.team_name, now)
        for user in world.users():
            people.refresh(session, workspace.id or 0, _profile(user), now)
        team = _team(session, workspace.id or 0, now - timedelta(weeks=WEEKS))
        playbook.ship(session, workspace.id or 0, now)
        _rituals_ran(session, team, now)
        _shelf(session, team, now)
    for rep in REPS:
        with database.writing() as session:
            _live(session, rng, team, rep, now)
    with database.writing() as session:
        history_mentoring.live(session, session.get_one(Team, team.key), now - timedelta(weeks=WEEKS), now)
        leads_import.store(session, team, leads_import.seal(vault_of(session), read_file(LEADS.encode())), now)
    with world.quietly():
        _chat(world, now)


def _profile(user: User) -> Profile:
    return Profile(
        external_id=user.id,
        name=user.shown_name,
        locale=user.locale,
        time_zone=user.tz,
        is_admin=user.is_admin,
        is_bot=user.is_bot,
    )


def _team(session: Session, workspace_id: int, since: datetime) -> Team:
    sheet = TeamSheet(
        TEAM,
        channel="C0SALES1",
        help_channel="C0HELP",
        members={
            Role.REP: [rep.user for rep in REPS],
            Role.MENTOR: ["U0MINZHI"],
            Role.MANAGER: ["U0SHENLAN"],
        },
    )
    return rosters.create(session, workspace_id, sheet, since)


def _rituals_ran(session: Session, team: Team, now: datetime) -> None:
    """Note the rituals of the last working days as done: the bot did not sleep before the story began."""
    today = team.day_of(now)
    for day in working_days(session, team, Span(today - timedelta(days=7), today - timedelta(days=1))):
        for slot in SLOTS:
            if slot.weekday is None or day.weekday() == slot.weekday:
                session.add(
                    RitualRun(
                        workspace_id=team.workspace_id,
                        team_id=team.key,
                        ritual=slot.ritual,
                        day=day,
                        ran_at=moment_of(day, time_of(team.policy, slot), team.zone),
                        outcome=Outcome.DONE,
                    )
                )


def _shelf(session: Session, team: Team, now: datetime) -> None:
    for label in SHELF:
        shelf.add(session, team, label, now)


def _live(session: Session, rng: random.Random, team: Team, rep: Temperament, now: datetime) -> None:
    """A rep's three weeks, up to this morning."""
    person = people.person_of(session, team.workspace_id, rep.user, now)
    membership = session.exec(
        select(Membership).where(Membership.person_id == person.id, Membership.role == Role.REP)
    ).one()
    today = team.day_of(now)
    if rep.hired_days_ago is not None:
        membership.hired_on = today - timedelta(days=rep.hired_days_ago)
    seat = Seat(membership, team)
    names = list(NAMES[rep.language])
    rng.shuffle(names)
    open_customers: list[str] = []
    first = today - timedelta(weeks=WEEKS)
    for day in (first + timedelta(days=n) for n in range(WEEKS * 7 + 1)):
        if not is_working_day(team.calendar, day) or (membership.hired_on and day < membership.hired_on):
            continue
        count = rep.today if day == today else max(1, round(rng.gauss(rep.talks_a_day, 1.2)))
        for moment in _moments(rng, team, day, count, now):
            text = _words(rng, rep, names, open_customers, day)
            talk = talks.from_text(text, team.local(moment))
            if talk.minutes is not None:
                consultations.add(session, seat, talk, moment)


def _moments(rng: random.Random, team: Team, day: date, count: int, now: datetime) -> list[datetime]:
    """When the talks of a day ended: between 9:20 and 17:50, for today before now."""
    opens = datetime.combine(day, time(9, 20), team.zone).astimezone(UTC)
    closes = min(datetime.combine(day, time(17, 50), team.zone).astimezone(UTC), now - timedelta(minutes=1))
    length = max(0.0, (closes - opens).total_seconds())
    return sorted(opens + timedelta(seconds=length * (n + rng.random() * 0.8) / max(1, count)) for n in range(count))


def _words(rng: random.Random, rep: Temperament, names: list[str], known: list[str], day: date) -> str:
    """What a rep typed of one talk."""
    language = rep.language
    again = bool(known) and rng.random() < 0.35
    name = rng.choice(known) if again else names[rng.randrange(len(names))]
    _, worry, answer = rng.choice(TALKS[language])
    wins = rng.random() < rep.wins
    reaches = wins or rng.random() < rep.reaches
    stage = "none" if not wins else rng.choices(["interested", "deposit", "paid"], [12, 2, 1])[0]
    mood = True if wins else rng.choice([True, False, None])
    minutes = max(4, round(rng.gauss(22, 9)))
    end = rng.choice(ENDS[language][stage]).format(
        day=rng.choice(WEEKDAYS[language][: 6 if day.weekday() < 5 else 7]),
        amount=rng.choice([300, 500, 1000]) if stage == "deposit" else rng.choice([3980, 5680, 6980]),
    )
    reach = rng.choice(REACH[language][reaches]).format(phone=f"1380000{rng.randrange(10_000):04d}")
    if wins and not again:
        known.append(name)
    told = f"聊了{minutes}分钟" if language == "zh" else f"{minutes} min"
    joint = "，" if language == "zh" else ", "
    return joint.join(part for part in (name, told, worry, answer, MOODS[language][mood], end, reach) if part)


def _chat(world: World, now: datetime) -> None:
    """What people wrote in the team's channel in these weeks."""
    visitor = Visitor(world)
    kept = world.clock.offset
    for days_ago, user, words in CHATTER:
        moment = now - timedelta(days=days_ago)
        world.clock.offset = (moment - datetime.now(UTC)).total_seconds()
        visitor.say(user, "C0SALES1", words)
    world.clock.offset = kept
