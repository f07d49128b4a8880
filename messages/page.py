"""The words that a template speaks: each function writes one part onto the page of its rendering.

    {% do summary(_("Saved.")) %}
    {% do facts([(_("Customer"), customer), (_("Follow-up"), follow_up|date)]) %}
    {% do buttons(button("log.save", _("Save"), value=draft, style="primary")) %}

A page is made anew for each rendering, so that templates need no lists of their own and threads share nothing.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, get_args

from messages import marks
from messages.marks import plain
from messages.parts import (
    Bar,
    Button,
    Buttons,
    ButtonStyle,
    Chart,
    ChartKind,
    Choice,
    ChoiceKind,
    Confirm,
    Divider,
    Facts,
    Field,
    FieldKind,
    Form,
    Heading,
    Note,
    Option,
    Part,
    Picture,
    Series,
    Table,
    Text,
    Words,
)


def _all(values: Iterable[object]) -> tuple[str, ...]:
    return tuple(plain(value) for value in values)


def option(value: str, label: str, hint: str = "") -> Option:
    """Return one option for a `choice` or a `field`."""
    return Option(plain(value), plain(label), plain(hint))


def button(
    name: str,
    label: str,
    value: object = "",
    style: ButtonStyle = "",
    confirm: Confirm | None = None,
    url: str = "",
) -> Button:
    """Return one button for `buttons`; `ValueError` for an address that is not http or https."""
    if url and not plain(url).startswith(("https://", "http://")):
        raise ValueError(f"a button can't open {plain(url)!r}")
    return Button(name, plain(label), plain(value), style, confirm, plain(url))


def confirm(title: str, text: str, ok: str, cancel: str, danger: bool = False) -> Confirm:
    """Return the question that a button asks back."""
    return Confirm(plain(title), plain(text), plain(ok), plain(cancel), danger)


def series(name: str, values: Iterable[float]) -> Series:
    """Return one line or group of bars for `chart`."""
    return Series(plain(name), tuple(values))


class Page:
    """What one rendering has said so far."""

    def __init__(self) -> None:
        self.sentence = ""
        self.items: list[Part] = []
        self._head: tuple[str, str, str] | None = None

    def words_for_templates(self) -> dict[str, Callable[..., Any]]:
        """Return the vocabulary, bound to this page."""
        spoken: list[Callable[..., Any]] = [
            *(self.summary, self.heading, self.text, self.words, self.facts, self.bar, self.chart),
            *(self.table, self.note, self.divider, self.buttons, self.choice, self.picture),
            *(self.form, self.field),
            *(option, button, confirm, series, marks.mention, marks.channel, marks.link),
        ]
        return {function.__name__: function for function in spoken}

    def made_form(self) -> Form | None:
        """Return the form, if the template began one."""
        if self._head is None:
            return None
        return Form(*self._head, body=tuple(self.items))

    def summary(self, sentence: str) -> None:
        """Say the message in one sentence: what a notification shows and a screen reader reads first."""
        self.sentence = str(sentence)

    def heading(self, title: str) -> None:
        """Write a `Heading`."""
        self.items.append(Heading(plain(title)))

    def text(self, body: str) -> None:
        """Write a `Text`: the template's `*bold*` and `` `code` `` count, those in data don't."""
        self.items.append(Text(str(body)))

    def words(self, quote: str | None) -> None:
        """Write `Words`; nothing where there are none."""
        if quote:
            self.items.append(Words(plain(quote)))

    def facts(self, pairs: Iterable[tuple[str, object]]) -> None:
        """Write `Facts`; a pair whose value is None or empty is left out."""
        kept = tuple((plain(label), plain(value)) for label, value in pairs if value not in (None, ""))
        if kept:
            self.items.append(Facts(kept))

    def bar(self, done: int, target: int, label: str) -> None:
        """Write a `Bar`."""
        self.items.append(Bar(done, target, plain(label)))

    def chart(self, kind: ChartKind, title: str, categories: Iterable[object], lines: Iterable[Series]) -> None:
        """Write a `Chart`; `ValueError` if a series has not one value for each category."""
        if kind not in get_args(ChartKind):
            raise ValueError(f"no such chart: {kind!r}")
        made = Chart(kind, plain(title), _all(categories), tuple(lines))
        if any(len(line.values) != len(made.categories) for line in made.series):
            raise ValueError(f"chart {made.title!r}: a value for each category, please")
        self.items.append(made)

    def table(self, headings: Sequence[str], rows: Iterable[Iterable[object]], numeric: Iterable[int] = ()) -> None:
        """Write a `Table`; `ValueError` if a row is not as wide as the headings."""
        made = Table(_all(headings), tuple(_all(row) for row in rows), frozenset(numeric))
        if any(len(row) != len(made.headings) for row in made.rows):
            raise ValueError("a table's rows are as wide as its headings")
        self.items.append(made)

    def note(self, body: str) -> None:
        """Write a `Note`, which knows no markup."""
        self.items.append(Note(str(body)))

    def divider(self) -> None:
        """Write a `Divider`."""
        self.items.append(Divider())

    def buttons(self, *row: Button) -> None:
        """Write `Buttons`."""
        self.items.append(Buttons(row))

    def choice(
        self,
        name: str,
        options: Iterable[Option],
        kind: ChoiceKind = "select",
        placeholder: str = "",
        value: str | None = None,
    ) -> None:
        """Write a `Choice`; `value` is the option picked at first."""
        if kind not in get_args(ChoiceKind):
            raise ValueError(f"no such choice: {kind!r}")
        picked = plain(value or "")
        self.items.append(Choice(name, tuple(options), kind, plain(placeholder), picked))

    def picture(self, url: str, alt: str, title: str = "", beside: str = "") -> None:
        """Write a `Picture`; `ValueError` for an address that is not https."""
        if not plain(url).startswith("https://"):
            raise ValueError(f"no address of a picture: {plain(url)!r}")
        self.items.append(Picture(plain(url), plain(alt), plain(title), plain(beside)))

    def form(self, title: str, submit: str, close: str) -> None:
        """Begin a `Form`: what follows is its body. One with fields needs `submit`."""
        self._head = (plain(title), plain(submit), plain(close))

    def field(
        self,
        name: str,
        label: str,
        kind: FieldKind = "text",
        value: object = None,
        options: Iterable[Option] = (),
        optional: bool = False,
        hint: str = "",
        placeholder: str = "",
        max_length: int | None = None,
        low: float | None = None,
        high: float | None = None,
        decimal: bool = False,
        filetypes: Iterable[str] = (),
    ) -> None:
        """Write a `Field`; `value` is a list where several may be picked. `ValueError` for a name used twice."""
        if kind not in get_args(FieldKind):
            raise ValueError(f"no such field: {kind!r}")
        if any(isinstance(item, Field) and item.name == name for item in self.items):
            raise ValueError(f"two fields are called {name!r}")
        given = value if isinstance(value, list | tuple) else () if value in (None, "") else (value,)
        self.items.append(
            Field(
                name=name,
                label=plain(label),
                kind=kind,
                values=_all(given),
                options=tuple(options),
                optional=optional,
                hint=plain(hint),
                placeholder=plain(placeholder),
                max_length=max_length,
                low=low,
                high=high,
                decimal=decimal,
                filetypes=tuple(filetypes),
            )
        )
