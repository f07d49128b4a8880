"""Slack's mrkdwn as HTML: references, links, dates, code, quotes and styles. platform.md §1.4."""

from __future__ import annotations

import re

from markupsafe import Markup

from bot.practice.page.dates import slack_date
from bot.practice.page.emoji import with_emoji
from bot.practice.page.html import joined, lines, safe_link, tag
from bot.practice.page.reader import Reader

# Pieces already drawn wait behind a mark of two private characters while styles are found around them.
OPEN, SHUT = "\ue000", "\ue001"
MARK = re.compile(f"{OPEN}(\\d+){SHUT}")
PIECES = re.compile(r"```(?P<fence>.+?)```|`(?P<code>[^`\n]+)`|<(?P<reference>[^<>\n]+)>", re.DOTALL)
STYLES = (
    (re.compile(r"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])"), "strong"),
    (re.compile(r"(?<![\w_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\w_])"), "em"),
    (re.compile(r"(?<![\w~])~(?=\S)([^~\n]+?)(?<=\S)~(?![\w~])"), "del"),
)
BROADCASTS = frozenset({"here", "channel", "everyone"})


def mrkdwn_html(reader: Reader, text: str) -> Markup:
    """A text object's mrkdwn, or a message's text, as HTML."""
    return _Drawing(reader).draw(text.replace(OPEN, "").replace(SHUT, ""))


def unescaped(text: str) -> str:
    """The three characters that Slack escapes, turned back; the ampersand last."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def mention(shown: str, kind: str = "") -> Markup:
    """A reference to a person, a channel or everyone."""
    return tag("span", shown, class_=f"mention {kind}".strip())


class _Drawing:
    """One text on its way to HTML."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._drawn: list[Markup] = []

    def draw(self, text: str) -> Markup:
        marked = PIECES.sub(lambda found: self._kept(self._piece(found)), text)
        made: list[Markup] = []
        quoted: list[str] = []
        plain: list[str] = []

        def settle() -> None:
            if quoted:
                made.append(tag("blockquote", self._styled("\n".join(quoted))))
            if plain:
                made.append(self._styled("\n".join(plain)))
            quoted.clear()
            plain.clear()

        for line in marked.split("\n"):
            is_quote = line.startswith("&gt;")
            if (is_quote and plain) or (not is_quote and quoted):
                settle()
            if is_quote:
                quoted.append(line.removeprefix("&gt;").lstrip())
            else:
                plain.append(line)
        settle()
        return joined(made)

    def _kept(self, drawn: Markup) -> str:
        self._drawn.append(drawn)
        return f"{OPEN}{len(self._drawn) - 1}{SHUT}"

    def _piece(self, found: re.Match[str]) -> Markup:
        if found["fence"] is not None:
            return tag("pre", unescaped(found["fence"]).strip("\n"))
        if found["code"] is not None:
            return tag("code", unescaped(found["code"]))
        return self._reference(found["reference"])

    def _reference(self, inside: str) -> Markup:
        target, _, label = inside.partition("|")
        label = unescaped(label)
        if target.startswith("@"):
            return mention(
                f"@{self._reader.name(target[1:]) if self._reader.world.user(target[1:]) else label or target[1:]}"
            )
        if target.startswith("#"):
            channel = self._reader.world.rooms.get(target[1:])
            return mention(f"#{channel.name if channel else label or target[1:]}")
        if target.startswith("!date^"):
            return joined(slack_date(self._reader, target[6:], label))
        if target.startswith("!"):
            name = target[1:].split("^")[0]
            return mention(f"@{name}", "broadcast") if name in BROADCASTS else mention(label or f"@{name}")
        url = safe_link(unescaped(target))
        if url is None:
            return joined(f"<{unescaped(inside)}>")
        return tag("a", label or url.removeprefix("mailto:"), href=url, target="_blank", rel="noopener noreferrer")

    def _styled(self, text: str) -> Markup:
        for pattern, name in STYLES:
            text = pattern.sub(lambda found, name=name: self._kept(tag(name, self._styled(found[1]))), text)  # type: ignore[misc]
        return self._restored(text)

    def _restored(self, text: str) -> Markup:
        pieces: list[Markup] = []
        at = 0
        for found in MARK.finditer(text):
            pieces += [lines(with_emoji(unescaped(text[at : found.start()]))), self._drawn[int(found[1])]]
            at = found.end()
        pieces.append(lines(with_emoji(unescaped(text[at:]))))
        return joined(pieces)
