"""The arguments of a Web API call, from a form, a query or JSON, read by type."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl

from bot.practice.api.errors import SlackError
from bot.practice.records import Json


class Args:
    """What a caller has sent. Structures may come as JSON or as JSON in a string, as slack_sdk sends them."""

    def __init__(self, values: Json) -> None:
        self.values = values

    @classmethod
    def read(cls, content_type: str, query: str, body: bytes) -> Args:
        """Join the query and the body; SlackError invalid_json or json_not_object for a broken JSON body."""
        values: Json = dict(parse_qsl(query, keep_blank_values=True))
        if content_type.startswith("application/json"):
            try:
                sent = json.loads(body or b"{}")
            except ValueError as error:
                raise SlackError("invalid_json") from error
            if not isinstance(sent, dict):
                raise SlackError("json_not_object")
            values |= sent
        elif content_type.startswith("application/x-www-form-urlencoded"):
            values |= dict(parse_qsl(body.decode(), keep_blank_values=True))
        return cls(values)

    def text(self, name: str, default: str = "") -> str:
        """A text; the default when it was not sent."""
        value = self.values.get(name)
        return default if value is None else str(value)

    def needed(self, name: str) -> str:
        """A text that must be there; SlackError invalid_arguments without it."""
        value = self.text(name)
        if not value:
            message = f"[ERROR] missing required field: {name}"
            raise SlackError("invalid_arguments", {"response_metadata": {"messages": [message]}})
        return value

    def flag(self, name: str, *, default: bool = False) -> bool:
        """A truth value: true, "true", "1"."""
        value = self.values.get(name)
        return default if value is None else str(value).lower() in ("true", "1")

    def number(self, name: str, default: int) -> int:
        """A whole number; SlackError invalid_arguments for anything else."""
        try:
            return int(self.values.get(name) or default)
        except ValueError as error:
            raise SlackError("invalid_arguments") from error

    def structure(self, name: str, wrong: str = "invalid_arguments") -> Any:
        """An object or list; None when it was not sent; SlackError `wrong` when it is no JSON."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError as error:
            raise SlackError(wrong) from error

    def words(self, name: str) -> list[str]:
        """A list of texts, sent as a list or with commas."""
        value = self.values.get(name)
        if isinstance(value, list):
            return [str(one) for one in value]
        return [word.strip() for word in str(value or "").split(",") if word.strip()]


def page_of(items: list[Any], args: Args, default: int, most: int = 1000) -> tuple[list[Any], str]:
    """One page of a list and the cursor of the next ("" at the end); SlackError invalid_cursor."""
    limit = args.number("limit", default)
    if not 1 <= limit <= most:
        raise SlackError("invalid_limit")
    cursor = args.text("cursor")
    if cursor and not cursor.removeprefix("page:").isdecimal():
        raise SlackError("invalid_cursor")
    start = int(cursor.removeprefix("page:")) if cursor else 0
    following = start + limit
    return items[start:following], f"page:{following}" if following < len(items) else ""
