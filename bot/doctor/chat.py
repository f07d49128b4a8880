"""What Slack says of our tokens, and what its answers tell besides: the app's scopes, and the time."""

import http.client
import re
import time
import urllib.error
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.doctor.finding import Finding, failure, ok, unknown, warning
from bot.doctor.own_settings import urlsplit_or_none
from bot.sender.outcomes import FAILURES, LIMITED, code_of
from bot.settings import SlackSettings

SLACKS_OWN = "slack.com"
_BOT_TOKEN = re.compile(r"xoxb-[A-Za-z0-9-]+")
_APP_TOKEN = re.compile(r"xapp-[A-Za-z0-9-]+")
_SENDABLE = re.compile(r"[\x21-\x7e]+")
INSTALL = "open your app's page at Slack → Install App → Reinstall, and copy the token that it shows"
DO = {
    "invalid_auth": "copy the token anew; it belongs to this very server and app",
    "not_authed": "copy the token anew",
    "token_revoked": INSTALL,
    "token_expired": "switch token rotation off in the app's settings, and install it anew",
    "account_inactive": "the app was removed from the workspace, or the workspace closed: install it anew",
    "not_allowed_token_type": "the two tokens are in each other's place, or one is of another kind",
    "missing_scope": "make the app-level token with the scope connections:write",
}


class Silent(Exception):
    """The chat gave no answer; the text says how that showed."""


class Refused(Exception):
    """The chat answered with an error code, the text."""


@dataclass(frozen=True)
class Answer:
    """What the chat answered, its headers in small letters, and the moment (UTC) in the middle of the call."""

    data: Mapping[str, Any]
    headers: Mapping[str, str]
    at: datetime


class Chat:
    """Asks the chat. Once it can't be reached, nothing more is asked, so that nobody waits for each call."""

    def __init__(self, settings: SlackSettings, timeout: float, now: Callable[[], datetime]) -> None:
        self.url = settings.slack_api_url
        self.host = urlsplit_or_none(self.url, "hostname") or "the server"
        self._settings = settings
        self._timeout = timeout
        self._now = now
        self._silence = ""
        self._identity: Answer | None = None

    def who(self) -> Answer:
        """What `auth.test` says of the bot token; asked once.

        Raises:
            Silent, Refused: and never asks with a token that can't be sent.
        """
        if self._identity is None:
            self._identity = self.ask(lambda client: client.auth_test())
        return self._identity

    def connects(self) -> None:
        """Ask for a Socket Mode address, without connecting.

        Raises:
            Silent, Refused: as `who`.
        """
        token = _value(self._settings.slack_app_token)
        if not _SENDABLE.fullmatch(token):
            raise Refused("not_authed")
        self.ask(lambda client: client.apps_connections_open(app_token=token))

    def ask(self, call: Callable[[WebClient], SlackResponse]) -> Answer:
        """One call.

        Raises:
            Silent, Refused: as `who`.
        """
        if self._silence:
            raise Silent(self._silence)
        token = _value(self._settings.slack_bot_token)
        if not _SENDABLE.fullmatch(token):
            raise Refused("not_authed")
        client = WebClient(token, base_url=self.url, timeout=self._timeout, retry_handlers=[])  # type: ignore[arg-type]
        began, started = self._now(), time.monotonic()
        try:
            response = call(client)
            data = response.data
            if not isinstance(data, dict):
                raise Silent("answers with something that is no answer of Slack's")
        except SlackApiError as error:
            raise _judged(error) from None
        except FAILURES as error:
            self._silence = _reason(error, self._timeout)
            raise Silent(self._silence) from None
        took = (time.monotonic() - started) / 2
        return Answer(data, _headers(response.headers), datetime.fromtimestamp(began.timestamp() + took, UTC))


def _value(token: SecretStr | None) -> str:
    return token.get_secret_value() if token else ""


def _judged(error: SlackApiError) -> Silent | Refused:
    answer = error.response
    code = code_of(answer.data)
    if answer.status_code == 429 or code in LIMITED:
        return Silent("asks us to wait (rate limit); try again in a minute")
    if answer.status_code >= 500:
        return Silent(f"answers with HTTP {answer.status_code}")
    return Refused(code) if code else Silent("answers with something that is no answer of Slack's")


def _reason(error: Exception, timeout: float) -> str:
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(reason, TimeoutError):
        return f"does not answer within {timeout:g} s"
    if isinstance(reason, ValueError | TypeError | AttributeError):
        return "answers with something that is no answer of Slack's"
    if isinstance(reason, http.client.HTTPException):
        return "closes the connection without an answer"
    return f"can't be reached ({getattr(reason, 'strerror', None) or reason})"


def _headers(headers: Mapping[str, Any]) -> dict[str, str]:
    return {
        name.lower(): str(value[0]) if isinstance(value, list) and value else str(value)
        for name, value in headers.items()
    }


def shapes(settings: SlackSettings) -> list[Finding]:
    """Whether the tokens look like what they are for. Another server than Slack's may have shapes of its own."""
    return [
        finding
        for name, token, shape in (
            ("bot token", _value(settings.slack_bot_token), _BOT_TOKEN),
            ("app token", _value(settings.slack_app_token), _APP_TOKEN),
        )
        if token and not shape.fullmatch(token)
        for finding in [_misshapen(name, token, settings.slack_api_url)]
    ]


def _misshapen(name: str, token: str, url: str) -> Finding:
    setting = "SLACK_BOT_TOKEN" if name == "bot token" else "SLACK_APP_TOKEN"
    wanted = "xoxb-…" if name == "bot token" else "xapp-…"
    kinds = {
        "xoxb-": "a bot token",
        "xapp-": "an app-level token",
        "xoxp-": "a person's token",
        "xoxe": "a token that expires (token rotation is on)",
    }
    kind = next((kind for beginning, kind in kinds.items() if token.startswith(beginning)), "")
    if not _SENDABLE.fullmatch(token):
        found = f"{setting} holds spaces, curly quotes or other signs that no token has"
        return failure(name, found, f"copy it anew: {wanted}, without quotes")
    if kind and not token.startswith(wanted[:5]):
        return failure(name, f"{setting} is {kind}", f"it must be the one that begins with {wanted[:5]}")
    found = f"{setting} does not look like {wanted}"
    do = f"copy it anew: {wanted}, whole and without quotes"
    if urlsplit_or_none(url, "hostname") == SLACKS_OWN:
        return failure(name, found, do)
    return warning(name, f"{found}, which may be right for this server", do)


def bot_token(chat: Chat) -> Finding:
    """Whether the chat accepts the bot token."""
    name = "bot token"
    try:
        who = chat.who()
    except Silent as silence:
        return failure(name, f"{chat.host} {silence}", "check the network, a proxy, and SLACK_API_URL")
    except Refused as refusal:
        return _refused(name, "SLACK_BOT_TOKEN", str(refusal))
    if not who.data.get("team_id"):
        return failure(name, f"{chat.host} does not say which workspace this is", "check SLACK_API_URL")
    return ok(name, f"accepted: @{who.data.get('user', '?')} in workspace {who.data['team_id']}")


def app_token(chat: Chat) -> Finding:
    """Whether the chat would let us connect by Socket Mode."""
    name = "app token"
    try:
        chat.connects()
    except Silent as silence:
        return unknown(name, f"not tried: {chat.host} {silence}")
    except Refused as refusal:
        return _refused(name, "SLACK_APP_TOKEN", str(refusal))
    return ok(name, "accepted: Socket Mode may connect")


def _refused(name: str, setting: str, code: str) -> Finding:
    do = DO.get(code, "look the code up in Slack's documentation of auth.test")
    if setting == "SLACK_APP_TOKEN" and code in {"invalid_auth", "not_authed", "token_revoked"}:
        do = "make an app-level token with the scope connections:write (your app's page → Basic Information)"
    return failure(name, f"{setting} is refused: {code}", do)


def scopes(chat: Chat, manifest: Path) -> Finding:
    """Whether the app was installed with every scope of the manifest."""
    name = "scopes"
    try:
        granted = chat.who().headers.get("x-oauth-scopes")
    except (Silent, Refused):
        return unknown(name, "not looked at: the bot token comes first")
    declared = declaration(manifest)
    if isinstance(declared, str):
        return unknown(name, f"can't tell: {declared}")
    if granted is None:
        return unknown(name, f"can't tell: {chat.host} does not say which scopes the app has")
    wanted = declared["oauth_config"]["scopes"]["bot"]
    missing = sorted(set(wanted) - {scope.strip() for scope in granted.split(",")})
    if missing:
        do = "paste manifest.yaml at your app's page → App Manifest, save, and reinstall the app"
        return failure(name, f"the app was installed without {', '.join(missing)}", do)
    return ok(name, f"all {len(wanted)} of the manifest")


def commands_and_events(manifest: Path) -> Finding:
    """Slack tells no bot which commands and events its app has; so say how a person compares."""
    from bot import app  # late: it brings every handler, and the checks before must not wait for them

    name = "commands and events"
    declared = declaration(manifest)
    if isinstance(declared, str):
        return unknown(name, f"can't tell: {declared}")
    commands = {one["command"] for one in declared["features"]["slash_commands"]}
    events = set(declared["settings"]["event_subscriptions"]["bot_events"])
    shortcuts = {one["callback_id"] for one in declared["features"].get("shortcuts") or ()}
    lost = sorted(
        (app.COMMANDS.keys() - commands) | ({*app.EVENTS, *app.SPOKEN} - events) | (app.SHORTCUTS.keys() - shortcuts)
    )
    if lost:
        do = "take manifest.yaml from the program's own release, and paste it at your app's page"
        return failure(name, f"manifest.yaml lacks {', '.join(lost)}", do)
    found = f"Slack does not tell; manifest.yaml has {len(commands)} commands and {len(events)} events"
    return unknown(name, found, "compare it with your app's page → App Manifest; they must be the same")


def declaration(manifest: Path) -> dict[str, Any] | str:
    """The manifest, or why it can't be read."""
    try:
        import yaml  # late: it comes with the practice workspace, which a production install may do without
    except ImportError:
        return "reading manifest.yaml needs pyyaml, which comes with the practice workspace"
    try:
        declared = yaml.safe_load(manifest.read_text(encoding="utf-8"))
        declared["oauth_config"]["scopes"]["bot"][0]
        declared["settings"]["event_subscriptions"]["bot_events"][0]
        declared["features"]["slash_commands"][0]["command"]
    except (OSError, ValueError, LookupError, TypeError, yaml.YAMLError):
        return "manifest.yaml is not there, or is no manifest"
    return dict(declared)


def servers_clock(chat: Chat) -> float | None:
    """Seconds by which this machine is ahead of the server; None: the server does not tell the time, or anything.

    The header counts whole seconds, so half a second is added to it.
    """
    try:
        who = chat.who()
        told = parsedate_to_datetime(who.headers.get("date", ""))
    except (Silent, Refused, ValueError, TypeError):
        return None
    if told.tzinfo is None:
        told = told.replace(tzinfo=UTC)
    return (who.at - told).total_seconds() - 0.5
