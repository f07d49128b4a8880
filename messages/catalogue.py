"""Keep the Chinese in step with the templates: `python -m messages.catalogue update|check`.

`update` gathers the English sentences into messages.pot and carries them into messages.po, where translations of
sentences that still exist are kept. `check` fails, with a line for each fault, unless the committed files are
what `update` would write and every sentence is translated with the same placeholders and the same markup. The
files hold no dates, line numbers or paths of a machine, so the same sentences give the same bytes.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from messages.locales import CATALOGUE, FOLDER
from messages.render import EXTENSIONS, TEMPLATES

TEMPLATE: Final = FOLDER / "messages.pot"
_ROOM: Final = Path(__file__).parent
_PYTHON: Final = ("formats.py",)
_OPTIONS: Final = {"extensions": ",".join(EXTENSIONS), "silent": "false", "newstyle_gettext": "true"}
_OPTIONS_LIKE_RENDER: Final = {"trim_blocks": "true", "lstrip_blocks": "true"}
_PLACEHOLDER: Final = re.compile(r"%\(\w+\)[sd]|%%")
_MARKUP: Final = re.compile(r"[*`]")
_HEADER: Final = """\
# The bot's sentences in {language}. Written by `make translations`; the translations are by hand.
msgid ""
msgstr ""
"Project-Id-Version: Jiayou\\n"
{fields}"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
_CHINESE_FIELDS: Final = '"Language: zh_CN\\n"\n"Plural-Forms: nplurals=1; plural=0;\\n"\n'


def extract() -> Catalog:
    """Return every sentence of the templates and of the formats, untranslated."""
    catalogue = Catalog()
    for path in sorted(TEMPLATES.rglob("*.jinja")):
        _add(catalogue, path, "jinja2.ext:babel_extract", {**_OPTIONS, **_OPTIONS_LIKE_RENDER})
    for name in _PYTHON:
        _add(catalogue, _ROOM / name, "python", {})
    return catalogue


def _add(catalogue: Catalog, path: Path, method: str, options: dict[str, str]) -> None:
    place = path.relative_to(_ROOM).as_posix()
    for line, message, comments, context in extract_from_file(method, path, options=options):
        catalogue.add(message, locations=[(place, line)], auto_comments=comments, context=context)


def translated(template: Catalog) -> Catalog:
    """Return the committed translations, brought to the sentences of `template`."""
    catalogue = _read()
    catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
    return catalogue


def _read() -> Catalog:
    if not CATALOGUE.exists():
        return Catalog(locale="zh_CN")
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale="zh_CN")


def written(catalogue: Catalog) -> str:
    """Return a catalogue as the text of its file."""
    language = "Simplified Chinese" if catalogue.locale else "English"
    header = _HEADER.format(language=language, fields=_CHINESE_FIELDS if catalogue.locale else "")
    body = BytesIO()
    write_po(
        body,
        catalogue,
        width=0,
        omit_header=True,
        sort_by_file=True,
        ignore_obsolete=True,
        include_lineno=False,
    )
    return header + body.getvalue().decode().strip() + "\n"


def faults() -> Iterator[str]:
    """Yield what is wrong with the committed files, a line each."""
    template = extract()
    catalogue = translated(template)
    for path, fresh in ((TEMPLATE, template), (CATALOGUE, catalogue)):
        if not path.exists() or path.read_text(encoding="utf-8") != written(fresh):
            yield f"{path.name} is not up to date: run `make translations`"
    for identifier in catalogue.obsolete:
        yield f"no longer said: {identifier!r}"
    for message in catalogue:
        if message.id:
            yield from _faults_of(message)


def _faults_of(message: Message) -> Iterator[str]:
    english = _forms(message.id)
    chinese = _forms(message.string)
    if message.fuzzy:
        yield f"fuzzy: {english[0]!r}"
    if not all(chinese):
        yield f"not translated: {english[0]!r}"
        return
    for what, pattern in (("placeholders", _PLACEHOLDER), ("markup", _MARKUP)):
        wanted = [_counted(pattern, form) for form in english]
        if any(_counted(pattern, form) not in wanted for form in chinese):
            yield f"{what} differ: {english[-1]!r} and {chinese[0]!r}"


def _forms(text: str | Iterable[str] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ("",))


def _counted(pattern: re.Pattern[str], text: str) -> Counter[str]:
    return Counter(pattern.findall(text))


def update() -> None:
    """Write both files."""
    template = extract()
    catalogue = translated(template)
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    TEMPLATE.write_text(written(template), encoding="utf-8")
    CATALOGUE.write_text(written(catalogue), encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Run the command line; the exit status is 1 for faults and 2 for a word that is neither command."""
    if arguments == ["update"]:
        update()
        return 0
    if arguments == ["check"]:
        found = list(faults())
        sys.stdout.writelines(f"{fault}\n" for fault in found)
        return 1 if found else 0
    sys.stderr.write("usage: python -m messages.catalogue update|check\n")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
