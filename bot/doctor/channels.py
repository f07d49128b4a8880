"""Each team's channels: there, not archived, and with the bot in them."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from bot.doctor.chat import Chat, Refused, Silent
from bot.doctor.finding import Finding, failure, ok, unknown, warning
from models.outbox import Outbox, State, trouble_in
from models.people import Workspace
from models.teams import Team

NAME = "channels"
MOST = 40
"""Slack answers about fifty such questions a minute (platform.md §1.2)."""
ANOTHER = "or choose another channel by /jiayou team"


@dataclass(frozen=True)
class Place:
    """A channel of a team. `said`: the chat's last refusal for it, "" when the last message went well, else None."""

    team: int
    channel: str
    said: str | None


@dataclass(frozen=True)
class Roll:
    """The open teams of a workspace. `elsewhere`: how many there are in other workspaces of this database."""

    places: Sequence[Place]
    without: Sequence[int]
    teams: int
    elsewhere: int


def roll(session: Session, external_id: str) -> Roll:
    """What the database knows of a workspace's teams and their channels."""
    found = session.exec(
        select(Team, Workspace.external_id)
        .join(Workspace, col(Workspace.id) == col(Team.workspace_id))
        .where(col(Team.closed_on).is_(None))
        .order_by(col(Team.id))
    ).all()
    here = [team for team, workspace in found if workspace == external_id]
    places = [
        Place(team.key, channel, _said(session, team.workspace_id, channel))
        for team in here
        for channel in dict.fromkeys((team.channel, team.help_channel))
        if channel
    ]
    without = [team.key for team in here if not team.channel]
    return Roll(places, without, len(here), len(found) - len(here))


def _said(session: Session, workspace_id: int, channel: str) -> str | None:
    trouble = trouble_in(session, workspace_id, channel)
    if trouble is not None:
        return trouble
    went = select(Outbox.id).where(
        Outbox.workspace_id == workspace_id, Outbox.lane == channel, Outbox.state == State.SENT
    )
    return "" if session.exec(went.limit(1)).first() else None


def channels(chat: Chat, known: Roll) -> list[Finding]:
    """Ask the chat about each channel, and say of each what is wrong with it."""
    findings = [
        warning(NAME, f"team {team} has no channel: stars and rituals can't be shown", "choose one by /jiayou team")
        for team in known.without
    ]
    if known.elsewhere and not known.teams:
        found = f"the database holds {known.elsewhere} teams, all of another workspace than this token's"
        findings.append(warning(NAME, found, "check that SLACK_BOT_TOKEN and DATABASE_URL belong together"))
    elif not known.teams:
        findings.append(ok(NAME, "there is no team yet", "type /jiayou team in the chat"))
    good = 0
    for number, place in enumerate(known.places[:MOST]):
        try:
            finding = _look(chat, place)
        except Silent as silence:
            left = len(known.places) - number
            return [*findings, unknown(NAME, f"{left} not looked at: {chat.host} {silence}")]
        good += finding is None
        findings += [finding] if finding else []
    if good:
        findings.append(ok(NAME, f"{good} of {len(known.places)} are there, with the bot in them"))
    if len(known.places) > MOST:
        findings.append(unknown(NAME, f"{len(known.places) - MOST} more are not looked at, to spare Slack"))
    return findings


def _look(chat: Chat, place: Place) -> Finding | None:
    """What is wrong with a channel; None: nothing.

    Raises:
        Silent: the chat does not answer.
    """
    bot = str(chat.who().data.get("user") or "jiayou")
    try:
        told = chat.ask(lambda client: client.conversations_info(channel=place.channel))
    except Refused as refusal:
        return _not_shown(place, str(refusal), bot)
    seen = told.data.get("channel")
    if not isinstance(seen, dict):
        raise Silent("answers with something that is no answer of Slack's")
    shown = f"#{seen.get('name') or place.channel}"
    if seen.get("is_archived"):
        return failure(NAME, f"{shown}, of team {place.team}, is archived", f"bring it back in Slack, {ANOTHER}")
    if not seen.get("is_member"):
        return failure(NAME, f"the bot is not in {shown}, of team {place.team}", f"/invite @{bot} in {shown}")
    return None


def _not_shown(place: Place, code: str, bot: str) -> Finding:
    where = f"{place.channel}, of team {place.team},"
    if code == "missing_scope":
        return _by_memory(place, bot)
    if code == "channel_not_found":
        do = f"if it is a private channel, /invite @{bot} there; else choose another by /jiayou team"
        return failure(NAME, f"{where} is not there, or the bot may not see it", do)
    return unknown(NAME, f"{where} can't be looked at: {code}")


def _by_memory(place: Place, bot: str) -> Finding:
    """The app may not ask about channels; what came of the last message tells as much."""
    where = f"{place.channel}, of team {place.team},"
    if place.said:
        do = f"/invite @{bot} there, {ANOTHER}"
        return failure(NAME, f"the last message to {where} was refused: {place.said}", do)
    if place.said == "":
        return ok(NAME, f"the last message to {where} went well (the app may not ask about it)")
    return unknown(
        NAME,
        f"{where} can't be looked at: the app has no scope for it, and nothing was sent there yet",
        f"/invite @{bot} there to be sure, or add channels:read and groups:read to the app",
    )
