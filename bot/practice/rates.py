"""Slack's rate limits (platform.md §1.2), on monotonic time.

chat.postMessage: one a second and channel; Slack tolerates a small burst but does not promise it, so here
none is allowed. Every other method: its tier's number a minute, as a bucket that may be emptied at once.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Literal

POST_SECONDS = 1.0
TIERS = {2: 20, 3: 50, 4: 100}  # calls a minute
SPECIAL_PER_MINUTE = 600  # Slack says "hundreds a minute" of these
METHOD_TIERS = {
    "apps.connections.open": 3,
    "bots.info": 3,
    "chat.delete": 3,
    "chat.postEphemeral": 4,
    "chat.update": 3,
    "conversations.create": 2,
    "conversations.history": 3,
    "conversations.info": 3,
    "conversations.invite": 3,
    "conversations.join": 3,
    "conversations.kick": 3,
    "conversations.list": 2,
    "conversations.members": 4,
    "conversations.open": 3,
    "conversations.replies": 3,
    "files.completeUploadExternal": 4,
    "files.getUploadURLExternal": 4,
    "files.info": 4,
    "reactions.add": 3,
    "reactions.remove": 2,
    "team.info": 3,
    "users.conversations": 3,
    "users.info": 4,
    "users.list": 2,
    "views.open": 4,
    "views.publish": 4,
    "views.push": 4,
    "views.update": 4,
}


class RateLimits:
    """Counts calls; `mode` "off" lets everything pass and can be set at any time."""

    def __init__(self, monotonic: Callable[[], float], mode: Literal["on", "off"] = "on") -> None:
        self._monotonic = monotonic
        self.mode: Literal["on", "off"] = mode
        self._last_post: dict[str, float] = {}
        self._buckets: dict[str, tuple[float, float]] = {}  # method: (calls left, counted at)

    def wait_for_post(self, channel: str) -> int:
        """Whole seconds to wait before a post to `channel`; 0 admits the post and counts it."""
        if self.mode == "off":
            return 0
        now = self._monotonic()
        waited = now - self._last_post.get(channel, -math.inf)
        if waited < POST_SECONDS:
            return math.ceil(POST_SECONDS - waited)
        self._last_post[channel] = now
        return 0

    def wait_for(self, method: str) -> int:
        """Whole seconds to wait before a call of `method`; 0 admits the call and counts it."""
        if self.mode == "off" or method == "chat.postMessage":
            return 0
        tier = METHOD_TIERS.get(method)
        per_minute = TIERS[tier] if tier else SPECIAL_PER_MINUTE
        now = self._monotonic()
        left, counted = self._buckets.get(method, (float(per_minute), now))
        left = min(per_minute, left + (now - counted) * per_minute / 60)
        if left < 1:
            self._buckets[method] = (left, now)
            return math.ceil((1 - left) * 60 / per_minute)
        self._buckets[method] = (left - 1, now)
        return 0
