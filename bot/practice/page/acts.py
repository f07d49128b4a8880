"""What people do with the page: each act that the browser names, and the function that does it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Final

from bot.practice.inputs import InputError
from bot.practice.page import going, pressing, saying, turning
from bot.practice.page.act import Act
from bot.practice.records import Json
from bot.practice.visitor import VisitorError
from bot.practice.walk import BackwardsError

if TYPE_CHECKING:
    from bot.practice.page.tab import Tab


ACTS: Final[dict[str, Callable[[Tab, Act], Awaitable[None]]]] = {
    # moving about
    "go": going.go,
    "went": going.went,
    "become": going.become,
    "thread": going.thread,
    "load_more": going.load_more,
    "language": going.language,
    # in a conversation
    "say": saying.say,
    "upload_failed": saying.upload_failed,
    "join": saying.join,
    "edit": saying.edit,
    "edited": saying.edited,
    "delete": saying.delete,
    "react": saying.react,
    "pick_emoji": saying.pick_emoji,
    "shortcut": saying.shortcut,
    # Block Kit
    "press": pressing.press,
    "choose": pressing.choose,
    "submit": pressing.submit,
    "close_view": pressing.close_view,
    "answer": pressing.answer,
    # the strip
    "turn": turning.turn,
    "stop_walking": turning.stop_walking,
    "start_over": turning.start_over,
    "traffic": turning.traffic,
    "traffic_kind": turning.traffic_kind,
    "traffic_words": turning.traffic_words,
    "traffic_open": turning.traffic_open,
}


async def do(tab: Tab, details: Json) -> None:
    """Do what the browser names; trouble is told to the person, an unknown act is a KeyError."""
    known = {name: value for name, value in details.items() if name in Act.__dataclass_fields__}
    act = Act(**known)
    try:
        await ACTS[act.act](tab, act)
    except (VisitorError, InputError, BackwardsError) as error:
        tab.tell(tab.reader.t("trouble", reason=error))
