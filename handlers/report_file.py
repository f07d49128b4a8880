"""A report as a file: its sheets, whose headings and words are keys that the reader's language fills in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlmodel import Session

from models.report import Period, Report, RepReport, rep_report, team_report
from models.talk_list import TalkLine, talk_list
from models.teams import Team

Cell = str | int | float | Decimal | date | time | None


class Kind(StrEnum):
    """What stands in a column."""

    TEXT = "text"
    """A person's free text: never anything but text, whatever it begins with."""
    WORD = "word"
    """A key of the reader's words."""
    WHOLE = "whole"
    PERCENT = "percent"
    """A ratio: 0.167 is shown as 16.7 %."""
    MONEY = "money"
    DAY = "day"
    TIME = "time"


class Form(StrEnum):
    """The files that there are."""

    WORKBOOK = "workbook"
    """Every sheet in one XLSX."""
    REPS = "reps"
    TALKS = "talks"
    """One sheet alone, as CSV."""


@dataclass(frozen=True)
class Sheet:
    """Rows under headings. `name` and the columns' names are keys."""

    name: str
    columns: tuple[tuple[str, Kind], ...]
    rows: list[tuple[Cell, ...]]


REP_COLUMNS = (
    ("rep", Kind.TEXT),
    ("valid", Kind.WHOLE),
    ("target", Kind.WHOLE),
    ("interested", Kind.WHOLE),
    ("deals", Kind.WHOLE),
    ("rate", Kind.PERCENT),
    ("all_talks", Kind.WHOLE),
    ("follow_up_minutes", Kind.WHOLE),
    ("valid_before", Kind.WHOLE),
    ("interested_before", Kind.WHOLE),
    ("deals_before", Kind.WHOLE),
    ("rate_before", Kind.PERCENT),
)
TALK_COLUMNS = (
    ("day", Kind.DAY),
    ("time", Kind.TIME),
    ("rep", Kind.TEXT),
    ("customer", Kind.TEXT),
    ("minutes", Kind.WHOLE),
    ("counted", Kind.WORD),
    ("kind", Kind.WORD),
    ("stage", Kind.WORD),
    ("amount", Kind.MONEY),
    ("concern", Kind.WORD),
    ("follow_up", Kind.DAY),
)


def ordered(report: Report, form: Form, person_id: int | None) -> dict[str, Any]:
    """What the outbox keeps of a file until it is sent, and what is said with it; `person_id`: only of this rep."""
    return {
        "form": form.value,
        "id": report.team.key,
        "team": report.team.name,
        "person": person_id,
        "period": report.period.value,
        "day": report.day.isoformat(),
        "start": report.span.first.isoformat(),
        "end": report.span.last.isoformat(),
    }


def sheets(session: Session, order: Mapping[str, Any]) -> list[Sheet]:
    """The sheets of a file that was ordered, read anew."""
    form, person_id = Form(order["form"]), order["person"]
    team = session.get_one(Team, order["id"])
    period, day = Period(order["period"]), date.fromisoformat(order["day"])
    if person_id is None:
        report = team_report(session, team, period, day)
    else:
        report = rep_report(session, team, person_id, period, day)
    made = []
    if form in {Form.WORKBOOK, Form.REPS}:
        made.append(Sheet("reps", REP_COLUMNS, [_rep(rep) for rep in report.reps]))
    if form in {Form.WORKBOOK, Form.TALKS}:
        talks = talk_list(session, team, report.span, person_id)
        made.append(Sheet("talks", TALK_COLUMNS, [_talk(team, talk) for talk in talks]))
    return made


def _rep(rep: RepReport) -> tuple[Cell, ...]:
    now, before = rep.now, rep.before
    return (
        rep.name,
        now.valid,
        rep.goals.valid,
        now.interested,
        now.deals,
        now.rate,
        now.talks,
        now.follow_up_minutes,
        before.valid,
        before.interested,
        before.deals,
        before.rate,
    )


def _talk(team: Team, talk: TalkLine) -> tuple[Cell, ...]:
    return (
        talk.day,
        _minute(team.local(talk.started_at)),
        talk.rep,
        talk.customer,
        talk.minutes,
        "yes" if talk.counted else "no",
        "again" if talk.is_follow_up else "first",
        f"stage.{talk.stage.value}",
        talk.amount,
        f"concern.{talk.concern.value}" if talk.concern else None,
        talk.follow_up_on,
    )


def _minute(moment: datetime) -> time:
    return moment.time().replace(second=0, microsecond=0)
