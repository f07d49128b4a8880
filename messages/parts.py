"""What a message is made of: a dozen parts that any chat can draw in its own way.

Only `Text` and `Note` hold marked strings (see `marks`). Both may refer to people, channels and pages; a `Text`
also knows markup, `*bold*` and `` `code` ``. Every other string is plain and shown exactly as it stands.
"""

from dataclasses import dataclass
from typing import Literal

ButtonStyle = Literal["", "primary", "danger"]
ChartKind = Literal["bar", "line", "area", "pie"]
ChoiceKind = Literal["select", "overflow", "radio"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that names what follows."""

    title: str


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph, marked."""

    body: str


@dataclass(frozen=True, slots=True)
class Words:
    """A person's own words, quoted to the letter."""

    quote: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Pairs of a label and a value, one a line."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """Progress towards a whole number; `label` says the same in words, for eyes and screen readers."""

    done: int
    target: int
    label: str


@dataclass(frozen=True, slots=True)
class Series:
    """One line or group of bars; a value for each category of its chart."""

    name: str
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Figures over categories. A pie has one series."""

    kind: ChartKind
    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings, all of one width. `numeric` are the indexes of right-aligned columns."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Note:
    """A line in small print, marked."""

    body: str


@dataclass(frozen=True, slots=True)
class Divider:
    """A line across."""


@dataclass(frozen=True, slots=True)
class Confirm:
    """The question asked back before a button does what can't be undone."""

    title: str
    text: str
    ok: str
    cancel: str
    danger: bool = False


@dataclass(frozen=True, slots=True)
class Button:
    """`name` is the action that it starts, `value` what comes back with it; one with `url` opens a page."""

    name: str
    label: str
    value: str = ""
    style: ButtonStyle = ""
    confirm: Confirm | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class Buttons:
    """Buttons in a row."""

    buttons: tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One of several; `value` comes back, `label` is shown, `hint` explains."""

    value: str
    label: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """Options outside a form: the pick comes back at once as the action `name`."""

    name: str
    options: tuple[Option, ...]
    kind: ChoiceKind = "select"
    placeholder: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """An image by address; `alt` says what is on it. With words `beside` it, it is a small one."""

    url: str
    alt: str
    title: str = ""
    beside: str = ""


FieldKind = Literal[
    "text",
    "long",
    "number",
    "date",
    "time",
    "select",
    "multi",
    "radio",
    "checks",
    "person",
    "people",
    "channel",
    "file",
    "email",
]


@dataclass(frozen=True, slots=True)
class Field:
    """A question of a form; the answer comes back under `name`.

    `values` is what it holds at first: none or one string, several for `multi`, `checks` and `people`.
    `low` and `high` bound a number, `decimal` lets it have a fraction; `max_length` counts characters;
    `filetypes` names what a `file` may be ("csv").
    """

    name: str
    label: str
    kind: FieldKind = "text"
    values: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    optional: bool = False
    hint: str = ""
    placeholder: str = ""
    max_length: int | None = None
    low: float | None = None
    high: float | None = None
    decimal: bool = False
    filetypes: tuple[str, ...] = ()


Part = Heading | Text | Words | Facts | Bar | Chart | Table | Note | Divider | Buttons | Choice | Picture | Field


@dataclass(frozen=True, slots=True)
class Form:
    """A dialog: its fields, with other parts between them; one without `submit` is only to be read."""

    title: str
    submit: str
    close: str
    body: tuple[Part, ...]
