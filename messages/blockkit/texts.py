"""Strings for Slack: rich text for paragraphs, plain text for labels, escaped text for notifications.

No block holds mrkdwn, which has no escape for `*` and `_` and wants spaces around them that Chinese doesn't
write. In rich and plain text nothing is read as markup, so a customer called `<!channel>` rings nobody and one
called `*A*` stays as written. Only the top-level `text` is mrkdwn: it is escaped here, after cutting.
"""

import re
from collections.abc import Iterator
from typing import Any

from messages.blockkit import limits
from messages.blockkit.limits import Scissors, boundary
from messages.marks import pieces

Json = dict[str, Any]

_MARKUP = re.compile(r"[*`]")
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_ESCAPED = str.maketrans(_ESCAPES)
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")
_STYLES = {"*": "bold", "`": "code"}


def plain_text(text: str) -> Json:
    """Return a plain_text object. No emoji codes: `:tada:` in a name stays what was typed."""
    return {"type": "plain_text", "text": text, "emoji": False}


def escaped(text: str, limit: int, scissors: Scissors, where: str) -> str:
    """Return plain text for a place that reads mrkdwn, `limit` characters at most once escaped."""
    text = scissors.text(text, limit, where)
    whole = text.translate(_ESCAPED)
    if len(whole) <= limit:
        return whole
    scissors.refuse(where, len(whole), limit)
    room, kept = limit - len(limits.ELLIPSIS), 0
    for character in text:
        room -= len(_ESCAPES.get(character, character))
        if room < 0:
            break
        kept += 1
    return text[: boundary(text, kept)].translate(_ESCAPED) + limits.ELLIPSIS


def paragraphs(text: str) -> Iterator[Json]:
    """Yield the blocks of a marked text: one as a rule, more if it is too long for one."""
    return rich_blocks("rich_text_section", elements(text))


def small_print(text: str, scissors: Scissors) -> Json:
    """Return the block of a marked note; one that refers to somebody needs rich text, which is not small."""
    found = list(pieces(text))
    if any(piece.kind not in ("words", "data") for piece in found):
        return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": elements(text)}]}
    bare = "".join(isolated(piece.value) if piece.kind == "data" else piece.value for piece in found)
    return {"type": "context", "elements": [plain_text(scissors.text(bare, limits.CONTEXT_TEXT, "note"))]}


def elements(text: str) -> list[Json]:
    """Return a marked string as elements of rich text. Markup left open is a `ValueError`."""
    made: list[Json] = []
    style: dict[str, bool] = {}
    for piece in pieces(text):
        if piece.kind == "words":
            _styled(piece.value, style, made)
        elif piece.kind == "data":
            made.append(_with_style({"type": "text", "text": isolated(piece.value)}, style))
        elif piece.kind == "link":
            made.append(_with_style({"type": "link", "url": piece.value, "text": piece.label}, style))
        else:
            made.append({"type": piece.kind, f"{piece.kind}_id": piece.value})
    if style:
        raise ValueError(f"markup left open: {text!r}")
    return made


def _styled(words: str, style: dict[str, bool], made: list[Json]) -> None:
    position = 0
    for found in _MARKUP.finditer(words):
        _add(words[position : found.start()], style, made)
        name = _STYLES[found[0]]
        if not style.pop(name, False):
            style[name] = True
        position = found.end()
    _add(words[position:], style, made)


def _add(text: str, style: dict[str, bool], made: list[Json]) -> None:
    if text:
        made.append(_with_style({"type": "text", "text": text}, style))


def _with_style(element: Json, style: dict[str, bool]) -> Json:
    return {**element, "style": dict(style)} if style else element


def isolated(words: str) -> str:
    """Keep right-to-left words from turning their neighbours around (Unicode's first strong isolate)."""
    return f"\u2068{words}\u2069" if _RIGHT_TO_LEFT.search(words) else words


def bold(text: str) -> Json:
    """Return plain text as a bold element of rich text."""
    return {"type": "text", "text": text, "style": {"bold": True}}


def rich_blocks(container: str, made: list[Json]) -> Iterator[Json]:
    """Yield rich text blocks of one container each, cut between elements or, in a long one, between words."""
    room, row = limits.RICH_TEXT, list[Json]()
    for element in made:
        rest = element
        while len(rest.get("text", "")) > room:
            place = _break(rest["text"], room)
            if place:
                row.append({**rest, "text": rest["text"][:place]})
            yield _rich(container, row)
            room, row = limits.RICH_TEXT, []
            rest = {**rest, "text": rest["text"][place:]}
        row.append(rest)
        room -= len(rest.get("text", ""))
    if row:
        yield _rich(container, row)


def _rich(container: str, row: list[Json]) -> Json:
    return {"type": "rich_text", "elements": [{"type": container, "elements": row}]}


def _break(text: str, room: int) -> int:
    for sign in ("\n", " "):
        place = text.rfind(sign, 0, room)
        if place > room // 2:
            return place + 1
    return boundary(text, room) if room > 0 else 0
