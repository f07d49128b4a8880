"""The drawer that shows what goes over the wire: calls, envelopes and their acknowledgements."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import islice

from markupsafe import Markup

from bot.practice.page.html import tag
from bot.practice.page.icons import icon
from bot.practice.page.reader import Reader
from bot.practice.records import Json
from bot.practice.traffic import Entry

SHOWN = 200
KINDS = ("api", "socket", "response_url")
SIGNS = {"api": "API ←", "socket": "→ BOT", "response_url": "URL ←", "ack": "ACK ←", "visitor": "YOU →"}


def head_html(reader: Reader, kind: str, words: str) -> Markup:
    """The drawer's head: the filter by kind and by words."""
    chips = [
        tag(
            "button",
            SIGNS.get(name, reader.t("all")),
            type="button",
            class_="chip-btn",
            aria_pressed="true" if name == kind else "false",
            data_act="traffic_kind",
            data_value=name,
        )
        for name in ("", *KINDS)
    ]
    close = tag("button", icon("close"), type="button", class_="icon", data_act="traffic", aria_label=reader.t("close"))
    field = tag(
        "input",
        type="search",
        value=words,
        placeholder=reader.t("filter"),
        aria_label=reader.t("filter"),
        data_search="traffic_words",
        data_testid="traffic-filter",
    )
    return tag(
        "div",
        tag("div", tag("h2", reader.t("traffic")), close, class_="pane-head"),
        field,
        tag("div", chips, class_="chips"),
    )


class Drawer:
    """What the drawer of a tab shows: a kind, words to find, the entries that are unfolded."""

    def __init__(self) -> None:
        self.kind = ""
        self.words = ""
        self.opened: set[int] = set()
        self._texts: dict[int, str] = {}  # what each entry says, so that it is written out once

    def found(self, entries: Sequence[Entry]) -> list[Entry]:
        """The newest entries of this kind with these words, the newest first."""
        return list(islice(filter(self._matches, reversed(entries)), SHOWN))

    def _matches(self, entry: Entry) -> bool:
        if self.kind and entry.kind != self.kind:
            return False
        if not self.words:
            return True
        text = self._texts.get(entry.number)
        if text is None:
            text = f"{_title(entry)} {_pretty(entry.request)} {_pretty(entry.response)}".lower()
            self._texts[entry.number] = text
        return self.words.lower() in text


def entries_html(reader: Reader, found: Sequence[Entry], opened: set[int]) -> Markup:
    """The entries found; those in `opened` with their payloads."""
    if not found:
        return tag("p", reader.t("nothing_yet"), class_="quiet")
    return tag("div", [_entry(reader, entry, is_open=entry.number in opened) for entry in found])


def _entry(reader: Reader, entry: Entry, *, is_open: bool) -> Markup:
    failed = entry.status >= 400 or entry.response.get("ok") is False
    moment = datetime.fromtimestamp(entry.time, UTC).astimezone(reader.zone)
    took = f"{entry.ms:.0f} ms" if entry.ms is not None else ""
    line = tag(
        "button",
        tag("time", f"{moment:%H:%M:%S}"),
        tag("span", SIGNS.get(entry.kind, entry.kind), class_=f"kind {entry.kind}"),
        tag("span", _title(entry), class_="entry-name"),
        tag("span", took, class_="quiet"),
        tag("span", str(entry.response.get("error") or entry.status), class_="bad") if failed else None,
        type="button",
        class_="entry-line",
        aria_expanded="true" if is_open else "false",
        data_act="traffic_open",
        data_value=entry.number,
    )
    if not is_open:
        return tag("div", line, class_="entry")
    body = [
        tag("h4", reader.t("request")),
        tag("pre", _pretty(entry.request)),
        tag("h4", reader.t("response")),
        tag("pre", _pretty(entry.response)),
    ]
    return tag("div", line, body, class_="entry open")


def _title(entry: Entry) -> str:
    """What an entry is about, in a few words."""
    detail = entry.request.get("command") or entry.request.get("type") if entry.kind == "socket" else ""
    actions = entry.request.get("actions") if entry.kind == "socket" else None
    if isinstance(actions, list) and actions:
        detail = f"{detail} {actions[0].get('action_id', '')}"
    return f"{entry.name} {detail}".strip() if detail != "event_callback" else entry.name


def _pretty(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, default=str)
