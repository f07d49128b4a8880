"""Keep a person's words apart from the template's own while both travel in one string.

A template writes `*bold*` into its sentences, and a customer may be named `*A*` or `<!channel>`. So each string
of a message's data is a `Datum`: it compares and looks up like the string it is, and when it is formatted into
a sentence it brings invisible marks along, by which the Block Kit module knows what must stay inert. The marks
are Unicode noncharacters, meant for internal use and removed from data beforehand, so nobody can write one.
"""

import re
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

_DATA, _END, _REFERENCE = "\ufdd0", "\ufdd1", "\ufdd2"
_HAN = "\u3400-\u9fff"
_LATIN = "A-Za-z\u00c0-\u024f"
_TOUCHING = re.compile(f"(?<=[{_HAN}])(?={_DATA}[{_LATIN}])|(?<=[{_LATIN}]{_END})(?=[{_HAN}])")
_MARKED = re.compile(f"([{_DATA}{_REFERENCE}])([^{_END}]*){_END}")
_MARKS = re.compile(f"[{_DATA}-{_REFERENCE}]")

# Control characters, direction overrides, invisible letters, surrogates, tags and noncharacters. The joiners
# U+200C and U+200D stay: emoji families and Persian words are spelled with them.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")
_BLANKS = " \n\xa0\u2002-\u200a\u2800\u3000\u3164\uffa0\u200c\u200d\ufe00-\ufe0f"
_BLANK = re.compile(f"[{_BLANKS}]*")
_USER = re.compile("[UW][A-Z0-9]{1,40}")
_CHANNEL = re.compile("[CG][A-Z0-9]{1,40}")
_ADDRESS = re.compile("https?://[^\\s<>|]+")

Kind = Literal["words", "data", "user", "channel", "link"]


class Piece(NamedTuple):
    """A run of one kind. `words` may hold the templates' markup; `label` is what a link shows."""

    kind: Kind
    value: str
    label: str = ""


class Datum(str):
    """A string from outside the templates: equal to itself, marked as soon as it is formatted."""

    __slots__ = ()

    def __str__(self) -> str:
        return f"{_DATA}{self[:]}{_END}"


def clean(text: str) -> str:
    """Remove what can't be seen but can mislead; one that shows nothing at all becomes empty."""
    text = _UNSAFE.sub("", _LINE_ENDS.sub("\n", text).replace("\t", " "))
    return "" if _BLANK.fullmatch(text) else text


def mark(value: Any) -> Any:
    """Return JSON-able data with each string in it (not the keys) cleaned and turned into a `Datum`."""
    if isinstance(value, str):
        return Datum(clean(value))
    if isinstance(value, dict):
        return {key: mark(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [mark(item) for item in value]
    return value


def mention(user: str) -> str:
    """Name a person by Slack user id, so that the chat shows and notifies them; `ValueError` if it is none."""
    return _reference(_USER, "@", user)


def channel(identifier: str) -> str:
    """Name a channel by its id; `ValueError` if it is none."""
    return _reference(_CHANNEL, "#", identifier)


def link(address: str, label: str) -> str:
    """Return a link that shows `label`; `ValueError` unless the address is http or https."""
    return _reference(_ADDRESS, "", address, f"|{plain(label)}")


def _reference(shape: re.Pattern[str], sign: str, value: str, label: str = "") -> str:
    value = plain(value)
    if not shape.fullmatch(value):
        raise ValueError(f"not something to refer to: {value!r}")
    return f"{_REFERENCE}{sign}{value}{label}{_END}"


def pieces(text: str) -> Iterator[Piece]:
    """Take a marked string apart, in order; empty runs are left out."""
    position = 0
    for found in _MARKED.finditer(text):
        if found.start() > position:
            yield Piece("words", text[position : found.start()])
        position = found.end()
        if found[2]:
            yield Piece("data", found[2]) if found[1] == _DATA else _refer(found[2])
    if position < len(text):
        yield Piece("words", text[position:])


def _refer(value: str) -> Piece:
    if value[0] == "@":
        return Piece("user", value[1:])
    if value[0] == "#":
        return Piece("channel", value[1:])
    address, _, label = value.partition("|")
    return Piece("link", address, label or address)


def around_latin(sentence: str) -> str:
    """Return a Chinese sentence with a space wherever a datum in Latin letters touches a Chinese one."""
    return _TOUCHING.sub(" ", sentence)


def plain(text: object) -> str:
    """Return the string without marks (a link as its label), for fields that know no markup."""
    if type(text) is not str:
        text = str(text)
    if not _MARKS.search(text):
        return text
    return "".join(piece.label or piece.value for piece in pieces(text))
