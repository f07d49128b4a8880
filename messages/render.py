"""From a message's name, data and locale to parts.

    rendered = render("log/receipt", {...}, "zh-CN")

A template calls the functions of `page` with `{% do %}` and finds the data by name; a datum that shares its name
with a function (`text`) is reached as `data.text`. Missing data is an error, never a blank. Thread-safe: the
environments are built once and only read, a page belongs to one rendering.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import BuiltinMethodType, FunctionType, MethodType
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateNotFound
from jinja2.runtime import Context

from messages.formats import Formats
from messages.locales import Language, choose, tongue
from messages.marks import mark, plain
from messages.page import Page
from messages.parts import Form, Part, Text

TEMPLATES: Final = Path(__file__).parent / "templates"
EXTENSIONS: Final = ("jinja2.ext.do",)
_SUFFIX: Final = ".jinja"


class UnknownMessageError(LookupError):
    """No template has this name."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A message or form in one language.

    `text` is the whole in one plain sentence, for a notification; a form has `form`, a message `parts`.
    """

    name: str
    language: Language
    text: str
    parts: tuple[Part, ...] = ()
    form: Form | None = None


def render(name: str, data: Mapping[str, Any], locale: str) -> Rendered:
    """Return the message called `name` ("log/card") for a reader of `locale` ("zh-CN").

    `UnknownMessageError` if there is none; `jinja2.UndefinedError` if the template asks for what the data lack.
    """
    language = choose(locale)
    page = Page()
    try:
        template = _environment(language).get_template(name + _SUFFIX)
    except TemplateNotFound as error:
        raise UnknownMessageError(name) from error
    marked = mark(dict(data))
    template.make_module({**marked, "data": marked, **page.words_for_templates()})
    form = page.made_form()
    if form is not None:
        return Rendered(name, language, plain(page.sentence) or form.title, form=form)
    if not page.sentence:
        raise ValueError(f"{name}: a message needs its summary")
    return Rendered(name, language, plain(page.sentence), tuple(page.items) or (Text(page.sentence),))


def render_text(name: str, data: Mapping[str, Any], locale: str) -> str:
    """Return only the sentence of a message, plain: for the error beside a form's field."""
    return render(name, data, locale).text


@lru_cache
def names() -> tuple[str, ...]:
    """Return the name of every message and form, sorted. A file that begins with `_` is shared, no message."""
    found = TEMPLATES.rglob("*" + _SUFFIX)
    relative = (path.relative_to(TEMPLATES).with_suffix("") for path in found if path.name[0] != "_")
    return tuple(sorted(path.as_posix() for path in relative))


class _DirectContext(Context):
    """Calls functions and methods without asking each whether it wants the context, which none of ours does.

    A card makes 30 calls; so it renders in 0.18 ms instead of 0.23.
    """

    def call(self, obj: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        if type(obj) in _PLAIN_CALLABLES:
            # Inside loops and blocks Jinja2 adds their variables, for functions that want the context.
            kwargs.pop("_loop_vars", None)
            kwargs.pop("_block_vars", None)
            return obj(*args, **kwargs)
        return super().call(obj, *args, **kwargs)


_PLAIN_CALLABLES: Final = (FunctionType, MethodType, BuiltinMethodType)


@lru_cache
def _environment(language: Language) -> Environment:
    spoken = tongue(language)
    formats = Formats(spoken)
    # Autoescape is off because no HTML is made here: each chat's module escapes what its format asks for.
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        extensions=EXTENSIONS,
        autoescape=False,  # noqa: S701
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    environment.context_class = _DirectContext
    environment.filters.update(formats.filters())
    environment.globals.update(formats.names(), _=spoken.say, ngettext=spoken.count)
    return environment
