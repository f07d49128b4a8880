"""Slack's text as people typed it, and without what no database stores."""

import re

_REFERENCE = re.compile(r"<([^<>|]+)(?:\|([^<>]*))?>")
_PERSON = re.compile(r"@[UW][A-Z0-9]+")


def storable(text: str) -> str:
    """A text without what no database stores: zero bytes, and halves of letters (lone surrogates)."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode()


def unescape(text: str, *, mentions: bool = False) -> str:
    """Slack's text as the person typed it: links and addresses bare, the three entities as signs.

    `mentions`: people stay references by their id, `<@U0123>`.
    """

    def bare(found: re.Match[str]) -> str:
        target, label = found[1], found[2]
        if mentions and _PERSON.fullmatch(target):
            return f"<{target}>"
        if label:
            return label
        if target.startswith("!"):
            return "@" + target[1:].partition("^")[0]
        return target.removeprefix("mailto:").removeprefix("tel:")

    text = _REFERENCE.sub(bare, text)
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
