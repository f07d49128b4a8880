"""What Slack brings, in the terms of this house: one `Arrival` for each payload, whatever its shape.

Nothing in a payload is trusted, and much may be missing: other Slack-compatible servers leave out event ids,
`channel_type`, block ids and more. Text is unescaped here, once, by `bot.plain_text`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from bot.plain_text import storable, unescape
from bot.profiles import profile_of
from handlers.event import Source

Json = Mapping[str, Any]

MENTIONING = frozenset({"/report"})
"""Commands with `should_escape: true` in the manifest: whom they mention stays a reference, `<@U0123>`."""
_SPOKEN_SUBTYPES = {None, "", "file_share", "me_message", "thread_broadcast"}
TS_LENGTH = 32
ID_LENGTH = 64
_TOMBSTONE = "tombstone"
"""What a deleted message with replies becomes."""


@dataclass(frozen=True)
class Card:
    """The message on which a button stands: a real one, or (`response_url`) one that only one person sees."""

    channel: str = ""
    ts: str = ""
    response_url: str = ""


@dataclass(frozen=True)
class Arrival:
    """One delivery. `name` is the command, action, form or event type; `delivery` is the same for a repetition."""

    source: Source
    name: str
    workspace: str
    user: str
    delivery: str
    channel: str = ""
    text: str = ""
    value: str = ""
    fields: Json = field(default_factory=dict)
    private: str = ""
    data: Json = field(default_factory=dict)
    card: Card | None = None
    trigger: str = ""
    response_url: str = ""

    def __post_init__(self) -> None:
        for name in ("name", "user", "delivery", "channel", "text", "value", "private"):
            object.__setattr__(self, name, storable(getattr(self, name)))
        if len(self.user) > ID_LENGTH:
            object.__setattr__(self, "user", "")  # nobody's: it is answered by silence


def from_command(body: Json) -> Arrival:
    """A slash command. Its text is escaped like any other; whom it mentions stays a reference where that is wanted."""
    name = str(body.get("command", ""))
    return Arrival(
        source=Source.COMMAND,
        name=name,
        workspace=str(body.get("team_id", "")),
        user=str(body.get("user_id", "")),
        delivery=f"command:{body.get('trigger_id') or uuid4()}",
        channel=str(body.get("channel_id", "")),
        text=unescape(str(body.get("text") or ""), mentions=name in MENTIONING),
        trigger=str(body.get("trigger_id", "")),
        response_url=str(body.get("response_url") or ""),
    )


def from_action(body: Json) -> Arrival:
    """A pressed button or a choice made, on a message, in a form or on App Home."""
    action: Json = (body.get("actions") or [{}])[0]
    container: Json = body.get("container") or {}
    message: Json = body.get("message") or {}
    channel = str((body.get("channel") or {}).get("id") or container.get("channel_id") or "")
    ts = str(message.get("ts") or container.get("message_ts") or "")
    response_url = str(body.get("response_url") or "")
    card = None
    if not body.get("view"):
        hidden = container.get("is_ephemeral") or message.get("is_ephemeral") or not ts
        card = Card(response_url=response_url) if hidden else Card(channel=channel, ts=ts)
    trigger = str(body.get("trigger_id") or "")
    return Arrival(
        source=Source.BUTTON,
        name=str(action.get("action_id") or ""),
        workspace=_workspace(body),
        user=str((body.get("user") or {}).get("id") or ""),
        delivery=f"action:{trigger or channel + ts}:{action.get('action_ts', '')}:{action.get('action_id', '')}",
        channel=channel,
        value=_chosen(action),
        card=card,
        trigger=trigger,
        response_url=response_url,
    )


def from_form(body: Json) -> Arrival:
    """A submitted form: its answers by the fields' names."""
    view: Json = body.get("view") or {}
    fields: dict[str, Any] = {}
    for block_id, elements in ((view.get("state") or {}).get("values") or {}).items():
        for action_id, element in elements.items():
            fields[action_id or block_id] = _answer(element)
    return Arrival(
        source=Source.FORM,
        name=str(view.get("callback_id") or ""),
        workspace=_workspace(body),
        user=str((body.get("user") or {}).get("id") or ""),
        # One form can follow another in the same view.
        delivery=f"form:{view.get('id') or view.get('root_view_id') or ''}:{view.get('callback_id') or ''}",
        fields=fields,
        private=str(view.get("private_metadata") or ""),
        trigger=str(body.get("trigger_id") or ""),
    )


def from_shortcut(body: Json) -> Arrival:
    """A shortcut from a message's menu; `text` is what the message says."""
    message: Json = body.get("message") or {}
    trigger = str(body.get("trigger_id") or "")
    return Arrival(
        source=Source.SHORTCUT,
        name=str(body.get("callback_id") or ""),
        workspace=_workspace(body),
        user=str((body.get("user") or {}).get("id") or ""),
        delivery=f"shortcut:{trigger or body.get('action_ts') or uuid4()}",
        channel=str((body.get("channel") or {}).get("id") or ""),
        text=unescape(str(message.get("text") or "")),
        trigger=trigger,
        response_url=str(body.get("response_url") or ""),
    )


def from_event(body: Json) -> Arrival | None:
    """An event; None for one that says nothing to us, such as a bot's words or what is said outside of threads."""
    event: Json = body.get("event") or {}
    kind = str(event.get("type") or "")
    user = event.get("user") or ""
    if kind == "message":
        return _from_message(body, event)
    profile = None
    if kind in {"user_change", "team_join"} and isinstance(user, Mapping):
        profile = profile_of(user)
        user = profile.external_id
    if kind not in {"app_home_opened", "user_change", "team_join"} or not user:
        return None
    return _event_arrival(body, kind, str(user), data={"profile": profile, "tab": event.get("tab", "home")})


def _event_arrival(body: Json, name: str, user: str, text: str = "", data: Json | None = None) -> Arrival:
    event: Json = body.get("event") or {}
    return Arrival(
        source=Source.EVENT,
        name=name,
        workspace=_workspace(body),
        user=user,
        delivery=f"event:{body.get('event_id') or (name, user, event.get('event_ts') or event.get('ts'))}",
        channel=str(event.get("channel") or ""),
        text=text,
        data=data or {},
    )


def _from_message(body: Json, event: Json) -> Arrival | None:
    subtype = event.get("subtype")
    if _is_direct(event):
        return _from_direct(body, event) if subtype in _SPOKEN_SUBTYPES else None
    changed: Json = event.get("message") or {}
    if subtype == "message_deleted" or (subtype == "message_changed" and changed.get("subtype") == _TOMBSTONE):
        return _from_deletion(body, event)
    said = changed if subtype == "message_changed" else event
    if said is changed and not _is_reworded(event):
        return None
    if said.get("bot_id") or not said.get("user") or said.get("subtype") not in _SPOKEN_SUBTYPES:
        return None
    thread_ts, ts = _ts(said.get("thread_ts")), _ts(said.get("ts"))
    if not _is_group(event) and thread_ts in {"", ts}:
        return None
    data = {
        "ts": ts,
        "thread_ts": "" if thread_ts == ts else thread_ts,
        "at": _ts(event.get("event_ts") or event.get("ts")),
        "has_files": bool(said.get("files")),
        "is_group": _is_group(event),
    }
    return _event_arrival(body, "reply", str(said["user"]), unescape(str(said.get("text") or ""), mentions=True), data)


def _from_deletion(body: Json, event: Json) -> Arrival | None:
    """A message was deleted, told of under whoever wrote it; one with replies leaves a tombstone in its place.

    None for one that nobody wrote, such as a webhook's: it was neither a question of ours nor an answer.
    """
    before: Json = event.get("previous_message") or event.get("message") or {}
    if not before.get("user"):
        return None
    ts, thread_ts = _ts(event.get("deleted_ts") or before.get("ts")), _ts(before.get("thread_ts"))
    data = {"ts": ts, "thread_ts": "" if thread_ts == ts else thread_ts, "is_group": _is_group(event)}
    return _event_arrival(body, "deletion", str(before["user"]), data=data)


def _ts(value: object) -> str:
    """The id of a message, by which it is looked for; the chat's have 17 characters."""
    return storable(str(value or ""))[:TS_LENGTH]


def _is_reworded(event: Json) -> bool:
    """Whether a changed message says something else: a preview of a link and a new reply below change it too."""
    now, before = (_words(event.get(part) or {}) for part in ("message", "previous_message"))
    return now != before


def _words(message: Json) -> tuple[str, list[str]]:
    return str(message.get("text") or ""), [str(file.get("id")) for file in message.get("files") or ()]


def _is_group(event: Json) -> bool:
    return event.get("channel_type") == "mpim"


def _is_direct(event: Json) -> bool:
    channel_type = event.get("channel_type")
    return channel_type == "im" or (not channel_type and str(event.get("channel") or "").startswith("D"))


def _from_direct(body: Json, event: Json) -> Arrival | None:
    channel = str(event.get("channel") or "")
    if event.get("bot_id") or not event.get("user"):
        return None
    return Arrival(
        source=Source.MESSAGE,
        name="message",
        workspace=_workspace(body),
        user=str(event["user"]),
        delivery=f"message:{channel}:{event.get('ts') or body.get('event_id')}",
        channel=channel,
        text=unescape(str(event.get("text") or "")),
    )


def _workspace(body: Json) -> str:
    team = body.get("team")
    if isinstance(team, Mapping) and team.get("id"):
        return str(team["id"])
    return str(body.get("team_id") or (body.get("user") or {}).get("team_id") or "")


def _chosen(action: Json) -> str:
    option = action.get("selected_option")
    if isinstance(option, Mapping):
        return str(option.get("value") or "")
    for key in ("value", "selected_date", "selected_time", "selected_user", "selected_conversation"):
        if action.get(key):
            return str(action[key])
    return ""


_SINGLE = (
    "value",
    "selected_date",
    "selected_time",
    "selected_user",
    "selected_conversation",
    "selected_channel",
)
_MANY = ("selected_users", "selected_conversations", "selected_channels")


def _answer(element: Json) -> Any:
    """What a field holds: a string, a list of strings (files: as they come), or None."""
    option = element.get("selected_option")
    if isinstance(option, Mapping):
        return _string(option.get("value"))
    if "selected_options" in element:
        return _strings(one.get("value") for one in element["selected_options"] or [])
    if "files" in element:
        return element["files"] or []
    for key in _MANY:
        if key in element:
            return _strings(element[key] or [])
    return next((_string(element[key]) for key in _SINGLE if element.get(key) is not None), None)


def _string(value: object) -> str | None:
    return storable(value) if isinstance(value, str) else None


def _strings(values: Iterable[object]) -> list[str]:
    return [storable(value) for value in values if isinstance(value, str)]
