"""One of each part and of each kind of field: for those who write templates, and for the tests of `blockkit`."""

from messages.page import Page, button, confirm, option, series
from messages.parts import FieldKind
from messages.render import Rendered

_CHOICES: tuple[FieldKind, ...] = ("select", "multi", "radio", "checks")
_VALUES: dict[FieldKind, object] = {
    "text": "张三妈妈",
    "long": "She asked about the price.\nI showed her the plan.",
    "number": 25,
    "date": "2026-11-28",
    "time": "14:05",
    "select": "price",
    "multi": ["price", "trust"],
    "radio": "trust",
    "checks": ["price"],
    "person": "U01ABCDEF",
    "people": ["U01ABCDEF", "U02ABCDEF"],
    "channel": "C01ABCDEF",
    "file": None,
    "email": "mei@example.org",
}


def every_part() -> Rendered:
    """Return a message with every part in it."""
    page = Page()
    page.summary("Every part")
    page.heading("A heading")
    page.text("A text with *bold* and `code` in it.")
    page.words("A person's own words: <!channel> *stays* as typed.")
    page.facts([("Customer", "张三妈妈"), ("Talk", "14:05, 25 min")])
    page.bar(3, 5, "A bar: 3 valid consultations done, 2 to go")
    days = ["Mon", "Tue", "Wed", "Thu", "Fri"]
    page.chart("bar", "A chart of bars", days, [series("valid", [4, 5, 6, 3, 7])])
    page.chart(
        "line", "A chart of lines", days, [series("this week", [4, 5, 6, 3, 7]), series("last", [3, 3, 5, 4, 4])]
    )
    page.chart("pie", "A pie; a message draws two charts", ["price", "trust", "other"], [series("n", [5, 3, 2])])
    page.table(["Rep", "Valid", "Deals"], [["小林", 27, 1], ["Priya", 25, 2]], numeric=[1, 2])
    page.divider()
    page.choice("gallery.pick", [option("a", "One option"), option("b", "Another")], placeholder="A choice")
    page.choice("gallery.mark", [option("a", "One option", "with a hint"), option("b", "Another")], "radio", value="b")
    page.buttons(
        button("gallery.do", "A button", style="primary"),
        button("gallery.undo", "One that asks back", confirm=confirm("Sure?", "It can't be undone.", "Yes", "No")),
        button("gallery.open", "One that opens a page", url="https://example.org/"),
    )
    page.picture("https://example.org/team.png", "A picture: the team on a hill", "Outing")
    page.note("A note in small print.")
    return Rendered("gallery/parts", "en", "Every part", tuple(page.items))


def every_field() -> Rendered:
    """Return a form with every kind of field in it."""
    page = Page()
    page.form("Every field", "Send", "Cancel")
    options = [option("price", "Price"), option("trust", "Trust", "in the school"), option("format", "Class format")]
    for kind, value in _VALUES.items():
        page.field(
            kind,
            f"A field: {kind}",
            kind,
            value,
            options if kind in _CHOICES else (),
            optional=kind == "file",
            hint="With a hint." if kind == "number" else "",
        )
    return Rendered("gallery/fields", "en", "Every field", form=page.made_form())
