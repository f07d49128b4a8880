"""Each part as the blocks that show it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

from messages.blockkit import limits
from messages.blockkit.inputs import identifier, input_block, option_list
from messages.blockkit.limits import Scissors
from messages.blockkit.texts import (
    Json,
    bold,
    isolated,
    paragraphs,
    plain_text,
    rich_blocks,
    small_print,
)
from messages.blockkit.twins import chart_lines, progress
from messages.parts import (
    Bar,
    Button,
    Buttons,
    Chart,
    Choice,
    Confirm,
    Divider,
    Facts,
    Field,
    Heading,
    Note,
    Part,
    Picture,
    Table,
    Text,
    Words,
)

Surface = Literal["message", "modal", "home"]

REPEATED: Final = "#"
"""Stands between an action's name and the count that keeps it unique in a payload."""

_CHOICES: Final = {"select": "static_select", "overflow": "overflow", "radio": "radio_buttons"}
_MOST: Final = {
    "select": limits.SELECT_OPTIONS,
    "overflow": limits.OVERFLOW_OPTIONS,
    "radio": limits.RADIO_OPTIONS,
}


@dataclass
class Builder:
    """Builds the blocks of one view or message; `charts` is false for a server that refuses them, or a picture."""

    surface: Surface
    charts: bool = True
    scissors: Scissors = field(default_factory=Scissors)

    def __post_init__(self) -> None:
        self._seen: dict[str, int] = {}
        drawn = self.charts and self.surface == "message"
        self._left = {"chart": limits.CHARTS if drawn else 0, "table": limits.TABLES if drawn else 0}

    def blocks(self, parts: Iterable[Part]) -> list[Json]:
        """Return the blocks of parts, each with a block_id that is the same at every rendering."""
        made: list[Json] = []
        for part in parts:
            for block in _DRAWERS[type(part)](self, part):
                # Fields bear their names; the rest are counted by kind.
                block.setdefault("block_id", self._unique(type(part).__name__.lower(), "-"))
                made.append(block)
        return made

    def _unique(self, name: str, sign: str = REPEATED) -> str:
        self._seen[name] = count = self._seen.get(name, 0) + 1
        return name if count == 1 else f"{name}{sign}{count}"

    def _heading(self, part: Heading) -> Iterable[Json]:
        title = self.scissors.text(part.title, limits.HEADER, "heading")
        return [{"type": "header", "text": plain_text(title)}] if title else []

    def _text(self, part: Text) -> Iterable[Json]:
        return paragraphs(part.body)

    def _words(self, part: Words) -> Iterable[Json]:
        return rich_blocks("rich_text_quote", [{"type": "text", "text": part.quote}])

    def _facts(self, part: Facts) -> Iterable[Json]:
        row: list[Json] = []
        for label, value in part.pairs:
            shown = isolated(self.scissors.text(value, limits.FACT_VALUE, f"fact {label}"))
            row.append(bold(isolated(self.scissors.text(label, limits.FACT_LABEL, "fact"))))
            row.append({"type": "text", "text": f"  {shown}\n"})
        row[-1]["text"] = row[-1]["text"].removesuffix("\n")
        return rich_blocks("rich_text_section", row)

    def _bar(self, part: Bar) -> Iterable[Json]:
        line = self.scissors.text(progress(part), limits.SECTION_TEXT, "bar")
        return [{"type": "section", "text": plain_text(line)}]

    def _chart(self, part: Chart) -> Iterable[Json]:
        if not part.categories or not part.series:
            return []
        if self._left["chart"] and (drawn := self._drawn(part)):
            self._left["chart"] -= 1
            return [drawn]
        return self._listed(part.title, chart_lines(part))

    def _drawn(self, part: Chart) -> Json | None:
        """Return the native block, or None where it would lose figures: then the twin tells them all."""
        cut, labels = self.scissors.text, [category[: limits.CHART_LABEL] for category in part.categories]
        if len(set(labels)) < len(labels) or len(labels) > limits.CHART_POINTS or "" in labels:
            return None
        lines = [
            {
                "name": cut(line.name, limits.CHART_LABEL, "chart"),
                "data": [{"label": label, "value": value} for label, value in zip(labels, line.values, strict=True)],
            }
            for line in part.series
        ]
        if len({line["name"] for line in lines}) < len(lines) or len(lines) > limits.CHART_SERIES:
            return None
        chart: Json = {"type": part.kind, "series": lines, "axis_config": {"categories": labels}}
        if part.kind == "pie":
            if len(labels) > limits.PIE_SEGMENTS:
                return None
            chart = {"type": "pie", "segments": lines[0]["data"]}
        title = cut(part.title, limits.CHART_TITLE, "chart title")
        return {"type": "data_visualization", "title": title, "chart": chart}

    def _listed(self, title: str, lines: list[str]) -> Iterable[Json]:
        row = [bold(title), *({"type": "text", "text": f"\n{line}"} for line in lines)]
        return rich_blocks("rich_text_section", row)

    def _table(self, part: Table) -> Iterable[Json]:
        rows = (part.headings, *part.rows)
        size = sum(len(cell) for row in rows for cell in row)
        fits = len(rows) <= limits.TABLE_ROWS and size <= limits.TABLE_SIZE
        if not self._left["table"] or not fits or len(part.headings) > limits.TABLE_COLUMNS:
            return self._told(part)
        self._left["table"] -= 1
        settings = [{"align": "right" if n in part.numeric else "left"} for n in range(len(part.headings))]
        cells = [[{"type": "raw_text", "text": cell or " "} for cell in row] for row in rows]
        return [{"type": "table", "rows": cells, "column_settings": settings}]

    def _told(self, part: Table) -> Iterable[Json]:
        """Return a table as one paragraph a row, which a phone can wrap."""
        made: list[Json] = []
        for first, *others in part.rows:
            told = " · ".join(f"{heading} {cell}" for heading, cell in zip(part.headings[1:], others, strict=True))
            made += [bold(first or " "), {"type": "text", "text": f"  {told}\n"}]
        return rich_blocks("rich_text_section", made)

    def _note(self, part: Note) -> Iterable[Json]:
        return [small_print(part.body, self.scissors)] if part.body else []

    def _divider(self, part: Divider) -> Iterable[Json]:
        return [{"type": "divider"}]

    def _buttons(self, part: Buttons) -> Iterable[Json]:
        row = self.scissors.items(part.buttons, limits.ACTIONS_ELEMENTS, "buttons")
        return [{"type": "actions", "elements": [self._button(button) for button in row]}] if row else []

    def _button(self, button: Button) -> Json:
        label = self.scissors.text(button.label, limits.BUTTON_LABEL, f"button {button.name}")
        action = identifier(self._unique(button.name), limits.IDENTIFIER, "action_id")
        made: Json = {"type": "button", "action_id": action, "text": plain_text(label)}
        if button.value:
            made["value"] = identifier(button.value, limits.BUTTON_VALUE, f"value of {button.name}")
        if button.url:
            made["url"] = identifier(button.url, limits.ADDRESS, f"address of {button.name}")
        if button.style:
            made["style"] = button.style
        if button.confirm:
            made["confirm"] = self._confirm(button.confirm)
        return made

    def _confirm(self, question: Confirm) -> Json:
        cut = self.scissors.text
        made: Json = {
            "title": plain_text(cut(question.title, limits.CONFIRM_TITLE, "confirm title")),
            "text": plain_text(cut(question.text, limits.CONFIRM_TEXT, "confirm text")),
            "confirm": plain_text(cut(question.ok, limits.CONFIRM_BUTTON, "confirm button")),
            "deny": plain_text(cut(question.cancel, limits.CONFIRM_BUTTON, "confirm button")),
        }
        if question.danger:
            made["style"] = "danger"
        return made

    def _choice(self, part: Choice) -> Iterable[Json]:
        action = identifier(self._unique(part.name), limits.IDENTIFIER, "action_id")
        options = option_list(part.options, _MOST[part.kind], self.scissors, part.name)
        made: Json = {"type": _CHOICES[part.kind], "action_id": action, "options": options}
        if part.placeholder and part.kind == "select":
            cut = self.scissors.text(part.placeholder, limits.PLACEHOLDER, f"{part.name}: placeholder")
            made["placeholder"] = plain_text(cut)
        picked = [option for option in options if option["value"] == part.value]
        if picked and part.kind != "overflow":
            made["initial_option"] = picked[0]
        return [{"type": "actions", "elements": [made]}] if options else []

    def _picture(self, part: Picture) -> Iterable[Json]:
        cut = self.scissors.text
        alt = cut(part.alt, limits.IMAGE_TEXT, "picture")
        image: Json = {"type": "image", "image_url": identifier(part.url, limits.ADDRESS, "picture"), "alt_text": alt}
        if not self.charts:  # the chat refuses a message when it can't load a picture of it
            return [{"type": "section", "text": plain_text(cut(part.beside or alt, limits.SECTION_TEXT, "picture"))}]
        if part.beside:
            beside = plain_text(cut(part.beside, limits.SECTION_TEXT, "beside a picture"))
            return [{"type": "section", "text": beside, "accessory": image}]
        if part.title:
            image["title"] = plain_text(cut(part.title, limits.IMAGE_TEXT, "picture title"))
        return [image]

    def _field(self, part: Field) -> Iterator[Json]:
        yield input_block(part, self.scissors)


_DRAWERS: Final[dict[type, Callable[..., Iterable[Json]]]] = {
    Heading: Builder._heading,
    Text: Builder._text,
    Words: Builder._words,
    Facts: Builder._facts,
    Bar: Builder._bar,
    Chart: Builder._chart,
    Table: Builder._table,
    Note: Builder._note,
    Divider: Builder._divider,
    Buttons: Builder._buttons,
    Choice: Builder._choice,
    Picture: Builder._picture,
    Field: Builder._field,
}
