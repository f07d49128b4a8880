"""What Slack says of a person."""

from collections.abc import Mapping
from typing import Any

from bot.plain_text import storable, unescape
from models.people import Profile

Json = Mapping[str, Any]


def profile_of(user: Json) -> Profile:
    """A user as `users.list`, `users.info` and `user_change` tell of them."""
    profile: Json = user.get("profile") or {}
    name = profile.get("display_name") or profile.get("real_name") or user.get("real_name") or user.get("name") or ""
    return Profile(
        external_id=storable(str(user.get("id") or "")),
        name=storable(unescape(str(name))),
        locale=storable(str(user.get("locale") or "")) or None,
        time_zone=storable(str(user.get("tz") or "")) or None,
        is_admin=bool(user.get("is_admin") or user.get("is_owner")),
        is_bot=bool(user.get("is_bot")) or user.get("id") == "USLACKBOT",
        is_guest=bool(user.get("is_restricted") or user.get("is_ultra_restricted")),
        is_deactivated=bool(user.get("deleted")),
    )
