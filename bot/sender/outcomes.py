"""What can come of an attempt to send, and how it is told from the chat's answer."""

import http.client
import re
import urllib.error
from dataclasses import dataclass

from slack_sdk.errors import SlackApiError, SlackRequestError
from slack_sdk.webhook import WebhookResponse

MOST_ATTEMPTS = 50
"""With pauses of up to a minute: given up after about three quarters of an hour of a chat that answers nonsense."""
STRANGE_ATTEMPTS = 6
"""A refusal that we don't know is tried for half a minute only, since it holds up what comes after it."""
DEFAULT_HOLD = 30.0
"""Seconds to wait where the chat limits us and doesn't say for how long."""

LOCKED_OUT = frozenset(
    "invalid_auth not_authed token_revoked token_expired org_login_required ekm_access_denied "
    "team_access_not_granted access_denied two_factor_setup_required".split()
)
"""The token or the installation is at fault: everything waits, nothing is given up."""
INACTIVE = "account_inactive"
"""Said both of a token and of a recipient; `Delivery` asks which."""
TROUBLE = frozenset("internal_error fatal_error service_unavailable request_timeout update_failed".split())
"""The chat's own trouble; by Slack's words some of the work may have been done."""
LIMITED = frozenset("ratelimited rate_limited message_limit_exceeded accesslimited".split())
FOR_GOOD = frozenset(
    "channel_not_found is_archived not_in_channel user_not_found user_not_in_channel user_disabled cannot_dm_bot "
    "invalid_blocks invalid_blocks_format invalid_attachments msg_too_long msg_blocks_too_long too_many_attachments "
    "no_text no_permission missing_scope not_allowed_token_type restricted_action restricted_action_read_only_channel "
    "restricted_action_thread_only_channel restricted_action_non_threadable_channel restricted_action_thread_locked "
    "as_user_not_supported invalid_arguments invalid_arg_name invalid_array_arg invalid_charset invalid_form_data "
    "invalid_post_type missing_post_type invalid_metadata_format metadata_too_large metadata_must_be_sent_from_app "
    "duplicate_channel_not_found duplicate_message_not_found thread_not_found cannot_reply_to_message "
    "cant_update_message cant_delete_message edit_window_closed block_mismatch is_inactive "
    "message_not_found messages_tab_disabled not_enabled view_too_large invalid_view channel_type_not_supported "
    "external_channel_migrating method_deprecated deprecated_endpoint team_not_found unknown_method user_not_visible "
    "invalid_ts_latest invalid_ts_oldest invalid_channel invalid_users file_not_found invalid_payload no_such_url "
    "slack_connect_canvas_sharing_blocked slack_connect_file_link_sharing_blocked".split()
)
"""Refused for good. `INACTIVE` belongs here too, when it speaks of the recipient."""
ADDRESS_GONE = frozenset({"used_url", "expired_url"})


@dataclass(frozen=True)
class Sent:
    """It is there. `channel` and `ts` None: the chat didn't say where (ephemerals, files, response URLs)."""

    channel: str | None = None
    ts: str | None = None


@dataclass(frozen=True)
class Refused:
    """The chat will never take it."""

    error: str


@dataclass(frozen=True)
class Failed:
    """It surely did not arrive; worth trying `most` times in a row."""

    error: str
    most: int = MOST_ATTEMPTS


@dataclass(frozen=True)
class Unsure:
    """It may have arrived: it is looked up before it is sent again."""

    error: str


@dataclass(frozen=True)
class Held:
    """The chat asks to wait with a method."""

    method: str
    seconds: float
    unsure: bool = False
    """An earlier attempt may have arrived; the look-up itself was held."""


@dataclass(frozen=True)
class Shut:
    """The chat can't be reached or doesn't accept our token: nothing can be sent now."""

    error: str
    unsure: bool = False


@dataclass(frozen=True)
class Gone:
    """A response URL is used up or too old."""

    error: str


@dataclass(frozen=True)
class Void:
    """There is nothing to do any more: the message to rewrite isn't there, or there is nothing to say."""

    error: str


@dataclass(frozen=True)
class Late:
    """It did not arrive before, and is no longer wanted."""


Outcome = Sent | Refused | Failed | Unsure | Held | Shut | Gone | Void | Late

FAILURES = (SlackApiError, SlackRequestError, OSError, http.client.HTTPException, ValueError, TypeError, AttributeError)
"""What the SDK raises for a call that went wrong; the last three for a body that is JSON, but no object."""


def judge(method: str, failure: Exception) -> Outcome:
    """What a call's failure means. `method` is the Web API method that was called."""
    if isinstance(failure, SlackApiError):
        return _judge_answer(method, failure)
    if isinstance(failure, urllib.error.URLError):
        # Raised while connecting or writing the request; a reply that is lost or late is a plain OSError.
        kind = type(failure.reason).__name__
        if isinstance(failure.reason, ConnectionError) and not isinstance(failure.reason, ConnectionRefusedError):
            return Unsure(f"network: {kind}")
        return Shut(f"unreachable: {kind}", unsure=isinstance(failure.reason, TimeoutError))
    if isinstance(failure, SlackRequestError):
        return Failed("upload or request refused by the client")
    return Unsure(f"network: {type(failure).__name__}")


def _judge_answer(method: str, failure: SlackApiError) -> Outcome:
    answer = failure.response
    error = code_of(answer.data)
    if answer.status_code == 429 or error in LIMITED:
        return Held(method, retry_after(answer.headers))
    if answer.status_code >= 500:
        return Unsure(f"http {answer.status_code}")
    if error is None:
        return Unsure("a body that is no answer")
    return judge_code(error)


def judge_code(error: str) -> Outcome:
    """What an error code of the chat means."""
    if error in LOCKED_OUT:
        return Shut(error)
    if error in TROUBLE:
        return Unsure(error)
    if error in FOR_GOOD or error == INACTIVE:
        return Refused(error)
    return Failed(error, STRANGE_ATTEMPTS)


def judge_response_url(answer: WebhookResponse) -> Outcome:
    """What the answer of a response URL means; its body is plain text or JSON."""
    found = re.search(r'"error"\s*:\s*"([a-z_]+)"', answer.body or "")
    error = found[1] if found else code_of({"error": (answer.body or "").strip()})
    if error in ADDRESS_GONE or answer.status_code in {404, 410}:
        return Gone(error or f"http {answer.status_code}")
    if answer.status_code == 429:
        return Held("response_url", retry_after(answer.headers))
    if answer.status_code >= 500:
        return Unsure(f"http {answer.status_code}")
    if answer.status_code == 200 and (error is None or error == "ok"):
        return Sent()
    outcome = judge_code(error or f"http_{answer.status_code}")
    return Refused(outcome.error) if isinstance(outcome, Shut) else outcome


def code_of(data: object) -> str | None:
    """The error code in an answer; None: there is none, or it is no code but a sentence of the SDK."""
    error = data.get("error") if isinstance(data, dict) else None
    return error if isinstance(error, str) and re.fullmatch(r"[a-z0-9_]{1,80}", error) else None


def retry_after(headers: object) -> float:
    """Seconds that a 429 asks for."""
    for name, value in dict(headers).items() if isinstance(headers, dict) else []:
        if name.lower() == "retry-after":
            try:
                return max(0.0, float(value[0] if isinstance(value, list) else value))
            except ValueError:
                break
    return DEFAULT_HOLD


def called_method(failure: Exception, otherwise: str) -> str:
    """The Web API method whose call failed, as far as the failure says."""
    if isinstance(failure, SlackApiError):
        return str(failure.response.api_url).partition("?")[0].rpartition("/")[2] or otherwise
    return otherwise
