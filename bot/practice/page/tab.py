"""One browser tab: who is acted as, where they are, and the regions of its page."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from markupsafe import Markup
from nicegui import Client, background_tasks, ui
from nicegui.events import GenericEventArguments

from bot.practice.page import acts, composer, forms, side, strip, talk, traffic
from bot.practice.page.drawings import Drawings
from bot.practice.page.house import House
from bot.practice.page.html import EMPTY, tag
from bot.practice.page.icons import icon
from bot.practice.page.place import ABOUT, HOME, Place, find_place, may_see, reader_at
from bot.practice.page.reader import Reader
from bot.practice.page.regions import Region, Rows
from bot.practice.records import Channel

TOAST_SECONDS = 8.0
TRAFFIC_SECONDS = 1.0
LOCK_SECONDS = 0.02
HEAD = """
<script>
  if (localStorage.getItem("theme")) document.documentElement.dataset.theme = localStorage.getItem("theme");
</script>
<link rel="stylesheet" href="/page/static/colours.css">
<link rel="stylesheet" href="/page/static/page.css">
<link rel="stylesheet" href="/page/static/talk.css">
<link rel="stylesheet" href="/page/static/blocks.css">
<link rel="stylesheet" href="/page/static/dialogs.css">
<script src="/page/static/page.js" defer></script>
"""


def open_tab(house: House) -> Callable[..., None]:
    """The page function that NiceGUI calls for each browser tab."""

    def page(client: Client) -> None:
        query = client.request.query_params
        names = ("as", "in", "thread", "lang")
        tab = Tab(house, client, find_place(house.world, *(query.get(name, "") for name in names)))
        house.tabs.add(tab)
        client.on_delete(lambda: house.tabs.discard(tab))

    return page


class Tab:
    """What one tab shows and remembers. `draw` brings the page up to date, and sends only what has changed."""

    def __init__(self, house: House, client: Client, place: Place) -> None:
        self.house = house
        self.world = house.world
        self.client = client
        self.place = place
        self.shown = talk.SHOWN
        self.editing = ""
        self.notes: dict[str, str] = {}
        self.trouble = ""  # what Slack says over a modal that could not be sent
        self.traffic: traffic.Drawer | None = None
        self._toasts: list[str] = []
        self._drawings = Drawings()
        self._answer: asyncio.Future[str] | None = None
        if not any(tab.shows(place.user) for tab in house.tabs):
            self.world.views.close_all(place.user)  # a reload takes modals away, as in Slack
        self._build()
        self._arrive("replaceState")
        self.draw()

    def shows(self, user: str) -> bool:
        """Whether somebody looks at this tab, as `user`."""
        return self.client.has_socket_connection and self.place.user == user

    def _build(self) -> None:
        ui.add_head_html(HEAD)
        ui.on("act", self._on_act)
        self._strip = Region("strip")
        self._hint = Region("hint")
        with ui.element("div").classes("shell"):
            self._side = Region("side")
            with ui.element("main").classes("main"):
                self._head = Region("main-head")
                self._app = Region("app-page")
                self._list = Rows("talk", role="log", data_testid="messages")
                self._composer = Region("composer-place")
            with ui.element("aside").classes("thread-pane") as self._pane:
                self._thread_head = Region("thread-head")
                self._thread = Rows("talk", role="log", data_testid="thread")
                self._reply = Region("composer-place")
            with ui.element("aside").classes("traffic-pane") as self._traffic_pane:
                self._traffic_head = Region("traffic-head")
                self._traffic_list = Region("traffic-list")
        self._toast_place = Region("toasts", role="status", aria_live="polite")
        with ui.dialog().props("persistent no-shake transition-duration=120") as self._modal_dialog:
            self._modal = Region("modal-place")
        with ui.dialog().props("persistent no-shake transition-duration=120") as self._question_dialog:
            self._question = Region("modal-place")
        self._timer = ui.timer(TRAFFIC_SECONDS, self._draw_traffic, active=False)

    async def _on_act(self, event: GenericEventArguments) -> None:
        details: dict[str, Any] = event.args
        await acts.do(self, details)
        self.draw()
        if details.get("busy"):
            self.run_js(f"pageDone({json.dumps(details['busy'])})")

    # where the tab is

    def go(self, *, keep_history: bool = True, **changes: str) -> None:
        """Move: change fields of the place, and the address with it."""
        self.place = replace(self.place, **changes)
        self.shown, self.editing, self.notes, self.trouble = talk.SHOWN, "", {}, ""
        self._arrive("pushState" if keep_history else "replaceState")

    def went(self, place: Place) -> None:
        """The browser went back or forward to this place."""
        self.place = place
        self.shown, self.editing = talk.SHOWN, ""

    def _arrive(self, way: str) -> None:
        self.run_js(f"history.{way}({{}}, '', {json.dumps(self.place.address)})")
        person = self.world.user(self.place.user)
        title = f"{person.shown_name} · {self.world.team_name}" if person else self.world.team_name
        self.run_js(f"document.title = {json.dumps(title)}")

    def run_js(self, code: str) -> None:
        """Run a line in the browser, without waiting for it."""
        self.client.run_javascript(code)

    @property
    def reader(self) -> Reader:
        """Who reads here; after a fresh start the place may lead elsewhere."""
        reader = reader_at(self.world, self.place)
        if reader is None or (self.place.target not in (HOME, ABOUT) and self.channel(reader) is None):
            self.place = find_place(self.world, self.place.user, "", "", self.place.language)
            self._arrive("replaceState")
            reader = reader_at(self.world, self.place)
        assert reader is not None, "find_place names somebody who is there"
        return reader

    def channel(self, reader: Reader) -> Channel | None:
        """The conversation that is open, if one is."""
        return may_see(self.world, reader.user, self.place.target)

    def toggle_traffic(self) -> None:
        """Open or close the traffic drawer."""
        self.traffic = traffic.Drawer() if self.traffic is None else None

    # asking and telling

    def tell(self, text: str) -> None:
        """Show a line for some seconds."""
        self._toasts = [*self._toasts[-2:], text]

        async def forget() -> None:
            await asyncio.sleep(TOAST_SECONDS)
            if text in self._toasts:
                self._toasts.remove(text)
                self._draw_toasts()

        background_tasks.create(forget())
        self._draw_toasts()

    async def ask(self, question: Markup) -> str:
        """Show a question and wait for its answer: "yes", "no", a chosen value, or "" when it was closed."""
        self.answer("")
        self._answer = asyncio.get_running_loop().create_future()
        self._question.show(question)
        self._question_dialog.open()
        try:
            return await self._answer
        finally:
            self._question_dialog.close()

    def answer(self, value: str) -> None:
        """Answer the question that is open, if one is."""
        if self._answer is not None and not self._answer.done():
            self._answer.set_result(value)

    # drawing

    def draw(self) -> None:
        """Bring every region up to date. While somebody holds the workspace for long, later."""
        if not self.world.lock.acquire(timeout=LOCK_SECONDS):
            self.house.redraw()
            return
        try:
            self._draw()
        finally:
            self.world.lock.release()

    def _draw(self) -> None:
        reader = self.reader
        self._strip.show(strip.strip_html(reader, self.house))
        self._hint.show(strip.hint_html(reader))
        self._side.show(side.side_html(reader, self.place.target))
        channel = self.channel(reader)
        if channel is None:
            self._draw_app(reader)
        else:
            self._draw_channel(reader, channel)
        self._draw_thread(reader, channel)
        self._draw_modal(reader)
        self._draw_traffic()

    def _draw_app(self, reader: Reader) -> None:
        name = self.place.target.removeprefix("app-")
        direct = self.world.rooms.direct(reader.user.id, self.world.bot.id)
        self._head.show(talk.app_head(reader, name, direct))
        view = self.world.views.home(reader.user.id) if name == "home" else None
        connected = self.house.stage.bot_is_connected()
        html = forms.about_html(reader) if name == "about" else forms.home_html(reader, view, connected=connected)
        key = (reader.user.id, reader.language, view.id, view.hash, str(view.errors)) if view else None
        self._app.show(html, key)
        self._show_parts(app=True)
        self._composer.show(EMPTY)

    def _draw_channel(self, reader: Reader, channel: Channel) -> None:
        with_bot = channel.kind == "im" and self.world.bot.id in channel.members
        head = talk.app_head(reader, "messages", channel) if with_bot else talk.channel_head(reader, channel)
        self._head.show(head)
        rows = talk.channel_rows(reader, channel, self.shown, self._marks())
        self._list.show(rows, (reader.user.id, channel.id))
        self._show_parts(app=False)
        if reader.user.id not in channel.members:
            self._composer.show(composer.join_html(reader, channel))
            return
        self._composer.show(composer.composer_html(reader, channel))
        if self.world.posts.unread(reader.user.id, channel.id):
            self.world.posts.mark_read(reader.user.id, channel.id)

    def _marks(self) -> talk.Marks:
        return talk.Marks(self._drawings, self.editing, self.notes)

    def _show_parts(self, *, app: bool) -> None:
        self._app.element.set_visibility(app)
        self._list.set_visibility(not app)

    def _draw_thread(self, reader: Reader, channel: Channel | None) -> None:
        is_open = channel is not None and bool(self.place.thread)
        self._pane.set_visibility(is_open)
        if channel is None or not self.place.thread:
            return
        close = tag(
            "button",
            icon("close"),
            type="button",
            class_="icon",
            data_act="thread",
            data_value="",
            aria_label=reader.t("close"),
        )
        title = tag("div", tag("h2", reader.t("thread")), tag("small", reader.title(channel)))
        self._thread_head.show(tag("div", title, close, class_="pane-head"))
        rows = talk.thread_rows(reader, channel, self.place.thread, self._marks())
        self._thread.show(rows, (reader.user.id, channel.id, self.place.thread))
        self._reply.show(composer.composer_html(reader, channel, self.place.thread))

    def _draw_modal(self, reader: Reader) -> None:
        stack = self.world.views.stack(reader.user.id)
        if not stack:
            self._modal_dialog.close()
            self.trouble = ""
            return
        top = stack[-1]
        files = [one["files"] for entries in top.values.values() for one in entries.values() if "files" in one]
        key = (reader.language, *(view.id for view in stack), top.hash, str(top.errors), self.trouble, str(files))
        self._modal.show(forms.modal_html(reader, stack, self.trouble), key)
        self._modal_dialog.open()

    def _draw_traffic(self) -> None:
        self._timer.active = self.traffic is not None
        self._traffic_pane.set_visibility(self.traffic is not None)
        if self.traffic is None:
            return
        reader, shown = self.reader, self.traffic
        self._traffic_head.show(traffic.head_html(reader, shown.kind, shown.words), (reader.language, shown.kind))
        found = shown.found(self.world.traffic.since(0))
        self._traffic_list.show(traffic.entries_html(reader, found, shown.opened))

    def _draw_toasts(self) -> None:
        self._toast_place.show(tag("div", [tag("p", text, class_="toast") for text in self._toasts]))
