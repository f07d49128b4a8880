"""Which language a reader gets, and its translations and formats.

English is the language of the message ids, so only Chinese has a catalogue. The catalogue is compiled in
memory from the committed .po, which leaves nothing to build and nothing to forget.
"""

from dataclasses import dataclass
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import Final, Literal

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from messages.marks import around_latin

Language = Literal["zh_CN", "en"]

LANGUAGES: Final[tuple[Language, ...]] = ("zh_CN", "en")
FOLDER: Final = Path(__file__).parent / "locale"
CATALOGUE: Final = FOLDER / "zh_CN" / "LC_MESSAGES" / "messages.po"


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language with all that speaking it needs.

    `say` and `count` are the templates' `_` and `ngettext`. Jinja2's own do the same through three calls of its
    context each, which took a fifth of the time of a rendering (a card: 0.30 ms with them, 0.23 ms without).
    """

    language: Language
    locale: Locale
    translations: NullTranslations

    def say(self, sentence: str, /, **values: object) -> str:
        """Return a sentence in this language with its `%(name)s` filled in."""
        return self._spaced(self.translations.gettext(sentence) % values)

    def count(self, one: str, many: str, num: int, /, **values: object) -> str:
        """Return the sentence that fits the number, which fills in `%(num)s`."""
        return self._spaced(self.translations.ngettext(one, many, num) % {"num": num, **values})

    def _spaced(self, sentence: str) -> str:
        return around_latin(sentence) if self.language == "zh_CN" else sentence


def choose(locale: str) -> Language:
    """Return the language for a Slack or POSIX locale: every Chinese one reads zh_CN, all others English."""
    tag = locale.replace("_", "-").lower()
    return "zh_CN" if tag == "zh" or tag.startswith("zh-") else "en"


@lru_cache
def tongue(language: Language) -> Tongue:
    """Return a language, its catalogue read once."""
    translations = _catalogue() if language == "zh_CN" else NullTranslations()
    return Tongue(language, Locale.parse(language), translations)


def _catalogue() -> GNUTranslations:
    with CATALOGUE.open("rb") as file:
        catalogue = read_po(file, locale="zh_CN")
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)
