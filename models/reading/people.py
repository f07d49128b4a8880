"""Who the prospect is, as written: 张三妈妈, 罗哥, Mrs. Banerjee, Hannah's dad (product.md §3: customer)."""

import unicodedata

from models.reading.clauses import Message
from models.reading.names import LEAST_SCORE, Name
from models.reading.pattern import Pattern
from models.reading.people_en import english_names
from models.reading.people_zh import chinese_names

_ACCENTED = Pattern("[\u00c0-\u024f\u1e00-\u1eff]")


def _unaccented(text: str) -> str:
    """Return a text with the accents taken from its letters, place for place."""
    return _ACCENTED.sub(lambda letter: unicodedata.normalize("NFD", letter[0])[0], text)


def read_customer(message: Message, taken: list[tuple[int, int]]) -> str | None:
    """Return the prospect's name as it stands in the text, or None; `taken` are the places of contacts."""
    text = message.folded
    names: list[Name] = []
    if message.chinese:
        names += chinese_names(text)
    if message.latin:
        names += english_names(_unaccented(text))
    fit = [
        name
        for name in names
        if name.score >= LEAST_SCORE and not any(start <= name.start < end for start, end in taken)
    ]
    if not fit:
        return None
    best = max(fit, key=lambda name: (name.score, -name.start, len(name.text)))
    return message.text[best.start : best.start + len(best.text)]
