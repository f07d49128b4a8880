"""What is typed after `/report`: a period, "file", and a team or a person, in any order, in Chinese or English."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session

from handlers.event import Event
from models import rosters
from models.errors import Refusal
from models.people import Person
from models.report import Period
from models.teams import Role, Team

PERIODS = {
    **dict.fromkeys(("today", "day", "今天", "今日", "日"), Period.TODAY),
    **dict.fromkeys(("week", "本周", "这周", "周"), Period.WEEK),
    **dict.fromkeys(("month", "本月", "这个月", "月"), Period.MONTH),
}
FILE = frozenset({"file", "xlsx", "csv", "excel", "文件", "表格"})
MYSELF = frozenset({"me", "mine", "我", "我的"})
WORD_LENGTH = 40
"""More of an unknown word is not repeated."""
_MENTION = re.compile(r"<@([UW][A-Z0-9]{1,40})>")
_KNOWN = re.compile("|".join(sorted((word for word in (*PERIODS, *FILE) if not word.isascii()), key=len, reverse=True)))
"""Chinese words stand without spaces: 本周文件."""


@dataclass(frozen=True)
class Asked:
    """What was asked for. `users`: the chat's ids of who was mentioned; `name`: words that are no others."""

    period: Period = Period.TODAY
    wants_file: bool = False
    wants_own: bool = False
    users: tuple[str, ...] = ()
    name: str = ""


def asked(text: str) -> Asked:
    """Read what was typed. Of two periods the last counts."""
    users = tuple(dict.fromkeys(_MENTION.findall(text)))
    period, wants_file, wants_own = Period.TODAY, False, False
    name: list[str] = []
    for token in _MENTION.sub(" ", text).split():
        for word in _apart(token):
            folded = unicodedata.normalize("NFKC", word).casefold()
            if folded in PERIODS:
                period = PERIODS[folded]
            elif folded in FILE:
                wants_file = True
            elif folded in MYSELF:
                wants_own = True
            else:
                name.append(word)
    return Asked(period, wants_file, wants_own, users, " ".join(name))


def _apart(token: str) -> list[str]:
    """A token as the known words that it is made of, if it is made of nothing else."""
    return _KNOWN.findall(token) if token and not _KNOWN.sub("", token) else [token]


def concerned(
    event: Event, session: Session, wanted: Asked, teams: Sequence[Team]
) -> tuple[Team, Person | None] | None:
    """The team, or the rep in it, that a manager of `teams` asks for; None: all of their teams.

    Raises:
        Refusal: `report_stranger` for a person, `report_unknown` for a word, that none of the teams knows;
            `report_which` where several people have the name.
    """
    if not wanted.users and not wanted.name:
        return None
    reps = [(team, rep) for team in teams for rep in rosters.members_of(session, team, Role.REP, event.now)]
    if wanted.users:
        found = [(team, rep) for team, rep in reps if rep.external_id in wanted.users]
        if not found:
            raise Refusal("report_stranger")
        return found[0]
    name = _folded(wanted.name)
    team = next((team for team in teams if _folded(team.name) == name), None)
    if team is not None:
        return team, None
    named = [one for one in reps if _folded(one[1].name) == name] or [
        one for one in reps if name in _folded(one[1].name)
    ]
    if not named:
        raise Refusal("report_unknown", word=wanted.name[:WORD_LENGTH])
    if len(named) > 1:
        raise Refusal("report_which", word=wanted.name[:WORD_LENGTH])
    return named[0]


def _folded(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).casefold().split()).removeprefix("@")
