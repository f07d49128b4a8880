"""Acts on the strip: the clock, a fresh start, the traffic drawer."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.practice.page import forms
from bot.practice.page.act import Act
from bot.practice.walk import today_at, tomorrow_at

if TYPE_CHECKING:
    from bot.practice.page.tab import Tab


async def turn(tab: Tab, act: Act) -> None:
    """Walk the clock forward: to the next thing due, to an hour, or by seconds."""
    reader, due = tab.reader, tab.house.due
    now = reader.now()
    target: datetime | None
    if act.value == "next":
        target = due.at if due else None
    elif act.value == "today_18":
        target = today_at(now, 18)
    elif act.value == "tomorrow_9":
        target = tomorrow_at(now, 9)
    else:
        target = now + timedelta(seconds=float(act.value))
    if target is None:
        tab.tell(reader.t("next_nothing"))
        return
    arrival = await tab.house.walk_to(target)
    if arrival is not None:
        key = "walk_done" if arrival.kept_up or arrival.cancelled else "walk_slow"
        tab.tell(reader.t(key, now=reader.moment(arrival.now.astimezone(reader.zone))))


async def stop_walking(tab: Tab, _: Act) -> None:
    """Stop the walk at its next stop."""
    tab.house.stop_walking()


async def start_over(tab: Tab, _: Act) -> None:
    """Wipe everything and begin again, after a question."""
    reader = tab.reader
    question = forms.question_html(
        reader.t("start_over"), reader.t("start_over_ask"), reader.t("start_over"), reader.t("cancel"), danger=True
    )
    if await tab.ask(question) == "yes" and not tab.house.is_starting_over:
        await tab.house.start_over()
        tab.tell(reader.t("started_over"))


async def traffic(tab: Tab, _: Act) -> None:
    """Open or close the traffic drawer."""
    tab.toggle_traffic()


async def traffic_kind(tab: Tab, act: Act) -> None:
    """Show one kind of traffic."""
    if tab.traffic:
        tab.traffic.kind = str(act.value or "")


async def traffic_words(tab: Tab, act: Act) -> None:
    """Show the traffic that has these words in it."""
    if tab.traffic:
        tab.traffic.words = str(act.value or "")


async def traffic_open(tab: Tab, act: Act) -> None:
    """Unfold an entry, or fold it."""
    if tab.traffic:
        tab.traffic.opened ^= {int(act.value)}
