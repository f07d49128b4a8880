"""Connections that a test wants cut: closed at once, without an answer."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.responses import Response
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

EXTENSION = "practice.transport"


class CuttableProtocol(HttpToolsProtocol):
    """uvicorn's HTTP protocol, which also hands its connection to the app, as an ASGI extension."""

    def on_message_begin(self) -> None:
        """A request begins on this connection."""
        super().on_message_begin()
        self.scope["extensions"] = {EXTENSION: {"transport": self.transport}}


async def cut(request: Request) -> Response:
    """Close the connection of this request; the response returned is never seen.

    Under another server than PracticeServer the connection cannot be cut, and the caller gets a 500.
    """
    extension = request.scope.get("extensions", {}).get(EXTENSION)
    if extension is not None:
        extension["transport"].abort()
        while not await request.is_disconnected():
            await asyncio.sleep(0)
    return Response(status_code=500)
