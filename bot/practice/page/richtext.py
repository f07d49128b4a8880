"""rich_text blocks as HTML: sections, lists, quotes, code, with styles and references. Its text is never parsed."""

from __future__ import annotations

from markupsafe import Markup

from bot.practice.page.dates import slack_date
from bot.practice.page.emoji import emoji
from bot.practice.page.html import Child, joined, lines, safe_link, tag
from bot.practice.page.mrkdwn import mention
from bot.practice.page.reader import Reader
from bot.practice.records import Json

STYLES = (("bold", "strong"), ("italic", "em"), ("strike", "del"), ("underline", "u"), ("code", "code"))
BULLETS = ("disc", "circle", "square")


def rich_text_html(reader: Reader, block: Json) -> Markup:
    """The block, or a cell or title of the same shape."""
    return tag("div", [_part(reader, part) for part in block.get("elements", [])], class_="rich")


def _part(reader: Reader, part: Json) -> Markup:
    kind = part.get("type")
    if kind == "rich_text_list":
        return _list(reader, part)
    runs = _runs(reader, part)
    if kind == "rich_text_quote":
        return tag("blockquote", runs)
    if kind == "rich_text_preformatted":
        return tag("pre", runs)
    return tag("div", runs, class_="run")


def _list(reader: Reader, part: Json) -> Markup:
    indent = int(part.get("indent", 0))
    name = "ol" if part.get("style") == "ordered" else "ul"
    items = [tag("li", _runs(reader, item)) for item in part.get("elements", [])]
    start = int(part["offset"]) + 1 if name == "ol" and part.get("offset") else None
    return tag(name, items, start=start, style=f"--indent:{indent};list-style-type:{_bullet(name, indent)}")


def _bullet(name: str, indent: int) -> str:
    return BULLETS[indent % 3] if name == "ul" else ("decimal", "lower-alpha", "lower-roman")[indent % 3]


def _runs(reader: Reader, part: Json) -> Markup:
    return joined(_run(reader, element) for element in part.get("elements", []))


def _run(reader: Reader, element: Json) -> Markup:
    kind = element.get("type")
    drawn: Child
    if kind == "text":
        drawn = lines(str(element.get("text", "")))
    elif kind == "link":
        drawn = _link(element)
    elif kind == "user":
        drawn = mention(f"@{reader.name(str(element.get('user_id', '')))}")
    elif kind == "channel":
        channel = reader.world.rooms.get(str(element.get("channel_id", "")))
        drawn = mention(f"#{channel.name if channel else element.get('channel_id', '')}")
    elif kind == "broadcast":
        drawn = mention(f"@{element.get('range', 'here')}", "broadcast")
    elif kind == "usergroup":
        drawn = mention(f"@{element.get('usergroup_id', '')}")
    elif kind == "emoji":
        drawn = emoji(str(element.get("name", "")))
    elif kind == "date":
        inside = f"{element.get('timestamp', '')}^{element.get('format', '{date}')}"
        drawn = slack_date(reader, inside, str(element.get("fallback", "")))
    else:
        drawn = str(element.get("value") or element.get("text") or "")
    return _styled(drawn, element.get("style") or {})


def _link(element: Json) -> Markup:
    address = str(element.get("url", ""))
    shown = str(element.get("text") or address)
    url = safe_link(address)
    return tag("a", shown, href=url, target="_blank", rel="noopener noreferrer") if url else joined(shown)


def _styled(drawn: Child, style: Json) -> Markup:
    made = joined(drawn)
    for name, element in STYLES:
        if style.get(name):
            made = tag(element, made)
    return made
