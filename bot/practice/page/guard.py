"""Keeps the page to this machine and to itself: no foreign Host, no foreign Origin, nothing loaded from elsewhere."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.practice.guard import LOCAL_NAMES

# NiceGUI compiles its templates in the browser, hence unsafe-eval; it all comes from this machine.
POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)


class SameOriginOnly:
    """403 for a Host that is not this machine (DNS rebinding) and for another site's page (a foreign Origin).

    NiceGUI's socket allows every origin, so the origin is held here, for its polling too. A bot sends none.
    Answers carry a policy under which the browser loads nothing from anywhere else.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or refuse it."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        host, origin = headers.get("host", ""), headers.get("origin")
        is_local = urlsplit(f"//{host}").hostname in LOCAL_NAMES
        if not is_local or (origin is not None and urlsplit(origin).netloc != host):
            await PlainTextResponse("This workspace answers this machine only.", 403)(scope, receive, send)
            return

        async def send_with_policy(message: Message) -> None:
            if message["type"] == "http.response.start":
                answer = MutableHeaders(scope=message)
                answer["content-security-policy"] = POLICY
                answer["x-content-type-options"] = "nosniff"
                answer["referrer-policy"] = "same-origin"
            await send(message)

        await self.app(scope, receive, send_with_policy)
