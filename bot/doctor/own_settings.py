"""The settings: read as the bot reads them, and everything about `.env` that the bot would pass over in silence."""

import difflib
import io
import os
import re
import stat
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar, get_args
from urllib.parse import urlsplit

from dotenv.parser import Binding, parse_stream
from pydantic import ValidationError
from pydantic_settings import BaseSettings
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from bot.doctor.finding import Finding, failure, ok, warning
from bot.settings import DataSettings, PracticeSettings, ProcessSettings, SlackSettings

NAME = "settings"
KINDS: tuple[type[BaseSettings], ...] = (SlackSettings, DataSettings, ProcessSettings, PracticeSettings)
KNOWN = frozenset(name.upper() for kind in KINDS for name in kind.model_fields)
OURS = ("SLACK_", "JIAYOU_")
"""Other names with these beginnings were meant for the bot."""
ALIKE = 0.84
"""How much like a setting another name must be to be taken for a slip of it."""
LARGEST = 1 << 20
LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})
_PLAIN_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,39}")
K = TypeVar("K", bound=BaseSettings)


@dataclass(frozen=True)
class Own:
    """The settings. A malformed one stands at its default here, and has its finding."""

    slack: SlackSettings
    data: DataSettings
    process: ProcessSettings

    @property
    def wants_practice(self) -> bool:
        """No token is set: what starts is the practice workspace, which needs no settings."""
        return self.slack.slack_bot_token is None and self.slack.slack_app_token is None

    def secrets(self) -> list[str]:
        """What must never be printed, the longest first."""
        keys = self.data.jiayou_key
        held = [
            *(token.get_secret_value() for token in (self.slack.slack_bot_token, self.slack.slack_app_token) if token),
            *((keys.get_secret_value(), *keys.get_secret_value().split(",")) if keys else ()),
            _password(self.data.database_url),
            urlsplit_or_none(self.slack.slack_api_url, "password"),
            urlsplit_or_none(self.process.clock_url, "password"),
        ]
        return sorted({secret.strip() for secret in held if secret and secret.strip()}, key=len, reverse=True)


def read_settings(env_file: Path) -> tuple[Own, list[Finding]]:
    """The settings from the environment and a file, and what is to be said about them."""
    content, problems = _content(env_file)
    bindings = list(parse_stream(io.StringIO(content or "")))
    problems += _of_lines(bindings)
    problems += _of_names([binding.key for binding in bindings if binding.key], env_file.name)
    problems += _of_names(_suspects(os.environ), "the environment")
    kept = env_file if content is not None else None
    slack, wrong = _read(SlackSettings, kept)
    data, wrong_data = _read(DataSettings, kept)
    process, wrong_process = _read(ProcessSettings, kept)
    practice_wrong = _read(PracticeSettings, kept)[1]
    own = Own(slack, data, process)
    problems += [*wrong, *wrong_data, *wrong_process, *practice_wrong, *_of_values(own), *_of_tokens(own)]
    return own, problems or [_all_well(own, env_file, content)]


def _all_well(own: Own, env_file: Path, content: str | None) -> Finding:
    if own.wants_practice:
        return ok(
            NAME,
            "no Slack token is set: what starts is the practice workspace, which needs no settings (make run)",
            "to connect a Slack, see “Connect your Slack” in the README",
        )
    return ok(NAME, f"read from {env_file.name} and the environment" if content else "read from the environment")


def _content(env_file: Path) -> tuple[str | None, list[Finding]]:
    """The file's text; None: there is none that could be read."""
    try:
        if not env_file.exists():
            return None, []
        if not env_file.is_file() or env_file.stat().st_size > LARGEST:
            raise ValueError
        raw = env_file.read_bytes()
        text = raw.decode("utf-8")
    except PermissionError:
        return None, [failure(NAME, f"{env_file.name} may not be read", "run as its owner, or change its owner")]
    except (OSError, ValueError):  # UnicodeDecodeError is one
        found = f"{env_file.name} is no text file in UTF-8"
        return None, [failure(NAME, found, "copy .env.example to .env, and fill it in with a text editor")]
    problems = []
    if text.startswith("\ufeff"):
        found = f"{env_file.name} begins with a byte order mark, so its first line is not read"
        problems.append(failure(NAME, found, "save it as UTF-8 without BOM"))
    if os.name == "posix" and stat.S_IMODE(env_file.stat().st_mode) & 0o077 and _holds_secrets(text):
        found = f"{env_file.name} holds secrets and others on this machine may read it"
        problems.append(warning(NAME, found, f"chmod 600 {env_file.name}"))
    return text, problems


def _holds_secrets(text: str) -> bool:
    return re.search(r"^\s*(export\s+)?(SLACK_\w*TOKEN|JIAYOU_KEY)\s*=\s*\S", text, re.MULTILINE) is not None


def _of_lines(bindings: Iterable[Binding]) -> list[Finding]:
    held = list(bindings)
    broken = [binding.original.line for binding in held if binding.error]
    twice = [
        name
        for name, count in Counter((binding.key or "").upper() for binding in held).items()
        if count > 1 and name in KNOWN
    ]
    problems = []
    if broken:
        lines = ", ".join(str(line) for line in broken[:5])
        found = f"line {lines} of .env can't be read, and is passed over"
        problems.append(warning(NAME, found, "write each as NAME=value; begin a remark with #"))
    problems += [
        warning(NAME, f"{name} stands in .env more than once; the last one counts", "keep one") for name in twice
    ]
    return problems


def _suspects(environment: Mapping[str, str]) -> list[str]:
    """Names of the environment that look as if they were meant for the bot; there are always many others."""
    return [name for name in environment if name.upper().startswith(OURS) or _alike(name)]


def _alike(name: str) -> list[str]:
    return difflib.get_close_matches(name.upper(), sorted(KNOWN), n=2, cutoff=ALIKE)


def _of_names(names: Iterable[str], where: str) -> list[Finding]:
    problems = []
    for name in dict.fromkeys(names):
        if name.upper() in KNOWN or not _PLAIN_NAME.fullmatch(name) or name.lower().startswith(("xoxb", "xapp")):
            continue
        alike = _alike(name)
        if alike:
            found = f"{name} in {where} is no setting, and is passed over"
            problems.append(warning(NAME, found, f"did you mean {' or '.join(alike)}?"))
        elif name.upper().startswith(OURS):
            found = f"{name} in {where} is no setting, and is passed over"
            problems.append(warning(NAME, found, ".env.example lists every setting"))
    return problems


def _read(kind: type[K], env_file: Path | None) -> tuple[K, list[Finding]]:
    """The settings of a kind; what is malformed stands at its default and is told."""
    try:
        return kind(_env_file=env_file), []
    except ValidationError as error:
        wrong = {str(one["loc"][0]): one["msg"] for one in error.errors(include_input=False, include_context=False)}
    defaults: dict[str, Any] = {name: kind.model_fields[name].default for name in wrong}
    problems = [
        failure(NAME, f"{name.upper()} is malformed: {_reason(kind, name, reason)}", "see its line in .env.example")
        for name, reason in wrong.items()
    ]
    return kind(_env_file=env_file, **defaults), problems


def _reason(kind: type[BaseSettings], name: str, reason: str) -> str:
    annotation = kind.model_fields[name].annotation
    wanted = annotation if isinstance(annotation, type) else next(iter(get_args(annotation)), None)
    return "it must be true or false" if wanted is bool else reason[:1].lower() + reason[1:]


def _of_values(own: Own) -> list[Finding]:
    """Values that are well formed for the reader and yet of no use."""
    problems = []
    host = urlsplit_or_none(own.slack.slack_api_url, "hostname")
    scheme = urlsplit_or_none(own.slack.slack_api_url, "scheme")
    if not host or scheme not in {"http", "https"}:
        do = "write it with https:// and its path, as https://slack.com/api/"
        problems.append(failure(NAME, "SLACK_API_URL is no address", do))
    elif scheme == "http" and host not in LOCAL:
        found = "SLACK_API_URL is http: tokens and people's words travel in the clear"
        problems.append(warning(NAME, found, "use https://"))
    if own.process.clock_url and host not in LOCAL:
        found = "CLOCK_URL is set: the bot's days and deadlines follow another clock than the real one"
        problems.append(warning(NAME, found, "leave it empty; only the practice workspace sets it, for its own bot"))
    if own.process.health_port and own.process.health_host not in LOCAL:
        found = "the health page listens on an address that others may reach, and asks for no password"
        problems.append(warning(NAME, found, "HEALTH_HOST=127.0.0.1, or a firewall before it"))
    return problems


def _of_tokens(own: Own) -> list[Finding]:
    bot, app = own.slack.slack_bot_token, own.slack.slack_app_token
    if own.wants_practice or (bot and app):
        return []
    missing = "SLACK_APP_TOKEN (xapp-…)" if bot else "SLACK_BOT_TOKEN (xoxb-…)"
    do = "set both, or neither for the practice workspace; see “Connect your Slack” in the README"
    return [failure(NAME, f"{missing} is not set", do)]


def urlsplit_or_none(url: str, part: str) -> str | None:
    """A part of an address; None: it has none, or is no address."""
    try:
        value = getattr(urlsplit(url), part)
    except ValueError:
        return None
    return str(value) if value else None


def _password(database_url: str) -> str | None:
    try:
        password = make_url(database_url).password
    except ArgumentError:
        return database_url
    return str(password) if password else None
