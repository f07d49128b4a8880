"""Pieces of the page that are sent to the browser only when they have changed."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from markupsafe import Markup
from nicegui import ui

from bot.practice.page.talk import Row


class Region:
    """One piece of HTML."""

    def __init__(self, css: str, **attributes: str) -> None:
        # Not sanitized by NiceGUI: `html.tag` has escaped everything, and what the regions need (forms) would be lost.
        self.element = ui.html("", sanitize=False).classes(css)
        for name, value in attributes.items():
            self.element.props[name.replace("_", "-")] = value
        self._shown: Hashable = None

    def show(self, html: Markup, key: Hashable = None) -> None:
        """Show this. With a `key`, only when the key is another than before, whatever the HTML says."""
        mark = html if key is None else key
        if mark != self._shown:
            self._shown = mark
            self.element.set_content(html)


class Rows:
    """A list that grows at its end and stays at its end: each row is sent only when it is new or has changed."""

    def __init__(self, css: str, **attributes: str) -> None:
        self._holder = ui.element("div").classes(css)
        self._attributes = attributes
        self._list: ui.element | None = None
        self._rows: dict[str, tuple[ui.html, Markup]] = {}
        self._key: Hashable = None

    def show(self, rows: Sequence[Row], key: Hashable) -> None:
        """Show these rows; another `key` is another list, which begins at its end."""
        if self._list is None or key != self._key:
            self._key = key
            self._begin()
        assert self._list is not None
        wanted = {name for name, _ in rows}
        for name in [name for name in self._rows if name not in wanted]:
            self._rows.pop(name)[0].delete()
        order = list(self._rows)
        for index, (name, html) in enumerate(rows):
            known = self._rows.get(name)
            if known is None:
                with self._list:
                    element = ui.html(html, sanitize=False)
                if index < len(order):
                    element.move(target_index=index)
                order.insert(index, name)
                self._rows[name] = (element, html)
            elif known[1] != html:
                known[0].set_content(html)
                self._rows[name] = (known[0], html)
        self._rows = {name: self._rows[name] for name, _ in rows}

    def set_visibility(self, visible: bool) -> None:
        """Show or hide the whole list."""
        self._holder.set_visibility(visible)

    def _begin(self) -> None:
        self._holder.clear()
        self._rows.clear()
        with self._holder, ui.element("div").classes("scroller") as scroller:
            self._list = ui.element("div").classes("list")
        scroller.props["tabindex"] = "0"
        for name, value in self._attributes.items():
            self._list.props[name.replace("_", "-")] = value
