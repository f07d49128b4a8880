"""`/jiayou`, the menu."""

from collections.abc import Mapping
from dataclasses import replace

from sqlmodel import Session

from handlers.does import Does, Handler
from handlers.event import Event
from handlers.reply import Reply, Say
from models.errors import Refusal

HELP = frozenset({"", "help", "帮助", "菜单"})
ALSO = {
    "记录": "log",
    "记一下": "log",
    "进度": "progress",
    "报告": "report",
    "团队": "team",
    "线索": "leads",
    "导师": "mentors",
}
"""Chinese words for the words of the table."""
WORD_LENGTH = 40
"""More of an unknown word is not repeated."""


def menu(words: Mapping[str, Does], commands: Mapping[str, Does]) -> Handler:
    """The handler of `/jiayou`: alone or with `help` it lists what can be done, with another word it does that."""

    def jiayou(event: Event, session: Session) -> Reply:
        word, *rest = event.text.split(maxsplit=1) or [""]
        word = word.casefold()
        if word in HELP:
            may = [name for name, does in commands.items() if event.standing.may(does.need)]
            also = [name for name, does in words.items() if event.standing.may(does.need)]
            return Say("jiayou/menu", {"commands": may, "words": also, "is_member": bool(event.standing.seats)})
        does = words.get(ALSO.get(word, word))
        if does is None:
            raise Refusal("unknown_word", word=word[:WORD_LENGTH])
        return does(replace(event, text=" ".join(rest)), session)

    return jiayou
