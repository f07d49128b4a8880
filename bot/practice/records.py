"""What a workspace remembers: plain records, each able to show itself as Slack's JSON.

Every record is a dataclass whose fields are JSON values, so that `storage` can keep it as it is.
"""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, TypeAlias
from zoneinfo import ZoneInfo

Json: TypeAlias = dict[str, Any]
Kind = Literal["channel", "group", "im", "mpim"]


@dataclass
class User:
    """A member of the workspace: a person, or a bot user."""

    id: str
    name: str
    real_name: str
    display_name: str = ""
    locale: str = "zh-CN"
    tz: str = "Asia/Shanghai"
    title: str = ""
    is_admin: bool = False
    is_owner: bool = False
    is_bot: bool = False
    is_restricted: bool = False
    deleted: bool = False
    bot_id: str = ""

    @property
    def shown_name(self) -> str:
        """The name that others read: the display name, else the full name."""
        return self.display_name or self.real_name or self.name

    def as_slack(self, team_id: str, *, include_locale: bool = False) -> Json:
        """The user object of users.info, users.list and user_change."""
        zone = ZoneInfo(self.tz)
        offset = datetime.now(zone).utcoffset()
        profile: Json = {
            "real_name": self.real_name,
            "real_name_normalized": self.real_name,
            "display_name": self.display_name,
            "display_name_normalized": self.display_name,
            "title": self.title,
            "team": team_id,
        }
        shown: Json = {
            "id": self.id,
            "team_id": team_id,
            "name": self.name,
            "real_name": self.real_name,
            "deleted": self.deleted,
            "tz": self.tz,
            "tz_label": self.tz,
            "tz_offset": int(offset.total_seconds()) if offset else 0,
            "profile": profile,
            "is_admin": self.is_admin,
            "is_owner": self.is_owner,
            "is_primary_owner": self.is_owner,
            "is_restricted": self.is_restricted,
            "is_ultra_restricted": False,
            "is_bot": self.is_bot,
            "is_app_user": False,
            "updated": 0,
        }
        if self.bot_id:
            profile["bot_id"] = self.bot_id
        if include_locale:
            shown["locale"] = self.locale
        return shown


@dataclass
class Channel:
    """A conversation: public (channel), private (group), direct (im) or a group of people (mpim)."""

    id: str
    name: str
    kind: Kind = "channel"
    members: list[str] = field(default_factory=list)
    is_archived: bool = False
    topic: str = ""
    created: int = 0
    creator: str = ""

    def as_slack(self, viewer: str) -> Json:
        """The conversation object, as `viewer` (a user id) would receive it."""
        shown: Json = {
            "id": self.id,
            "created": self.created,
            "is_archived": self.is_archived,
            "is_channel": self.kind == "channel",
            "is_group": self.kind == "group",
            "is_im": self.kind == "im",
            "is_mpim": self.kind == "mpim",
            "is_private": self.kind != "channel",
            "is_member": viewer in self.members,
        }
        if self.kind == "im":
            others = [member for member in self.members if member != viewer]
            shown["user"] = others[0] if others else viewer
            return shown
        shown |= {
            "name": self.name,
            "name_normalized": self.name,
            "creator": self.creator,
            "num_members": len(self.members),
            "topic": {"value": self.topic, "creator": "", "last_set": 0},
            "purpose": {"value": "", "creator": "", "last_set": 0},
        }
        return shown


@dataclass
class File:
    """An uploaded file; its bytes are kept beside it by `files`."""

    id: str
    name: str
    title: str
    user: str
    size: int
    created: int
    channels: list[str] = field(default_factory=list)
    complete: bool = False

    @property
    def mimetype(self) -> str:
        """Guessed from the name, as Slack does."""
        return mimetypes.guess_type(self.name)[0] or "application/octet-stream"

    def as_slack(self, base_url: str) -> Json:
        """The file object of files.info and of messages."""
        url = f"{base_url}/files-pri/{self.id}/{self.name}"
        return {
            "id": self.id,
            "created": self.created,
            "timestamp": self.created,
            "name": self.name,
            "title": self.title,
            "mimetype": self.mimetype,
            "filetype": self.name.rsplit(".", 1)[-1].lower() if "." in self.name else "binary",
            "user": self.user,
            "size": self.size,
            "mode": "hosted",
            "is_external": False,
            "is_public": False,
            "url_private": url,
            "url_private_download": url,
            "permalink": url,
            "channels": list(self.channels),
        }


@dataclass
class Message:
    """One message. `only_for` names the one reader of an ephemeral message."""

    channel: str
    ts: str
    user: str
    text: str = ""
    blocks: list[Json] = field(default_factory=list)
    bot_id: str = ""
    thread_ts: str = ""
    metadata: Json | None = None
    files: list[str] = field(default_factory=list)
    edited: Json | None = None
    only_for: str = ""
    client_msg_id: str = ""
    subtype: str = ""
    reactions: dict[str, list[str]] = field(default_factory=dict)

    @property
    def is_reply(self) -> bool:
        """Whether the message lies inside a thread and not in the channel itself."""
        return bool(self.thread_ts) and self.thread_ts != self.ts

    def sort_key(self) -> tuple[int, int]:
        """The order of time, from the ts."""
        return ts_key(self.ts)


@dataclass
class View:
    """A modal or an App Home, with what its user has put into it so far (`values`)."""

    id: str
    type: Literal["modal", "home"]
    user: str
    content: Json
    hash: str
    root_view_id: str
    previous_view_id: str | None = None
    values: dict[str, dict[str, Json]] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def blocks(self) -> list[Json]:
        """The blocks of the view, each with a block_id."""
        blocks: list[Json] = self.content["blocks"]
        return blocks


def ts_key(ts: str) -> tuple[int, int]:
    """A ts ("1700000000.000100") as a pair that sorts by time; (0, 0) for what is no ts."""
    seconds, _, fraction = ts.partition(".")
    try:
        return int(seconds), int((fraction or "0").ljust(6, "0")[:6])
    except ValueError:
        return 0, 0
