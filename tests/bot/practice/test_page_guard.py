"""The page answers this machine and itself alone, on every path and on its socket."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.types import Message, Receive, Scope, Send

from bot.practice.page.guard import SameOriginOnly

HOST = "127.0.0.1:8765"


def app() -> SameOriginOnly:
    async def answer(request: Request) -> PlainTextResponse:
        return PlainTextResponse("inside")

    routes = [Route("/{path:path}", answer, methods=["GET", "POST"])]
    return SameOriginOnly(Starlette(routes=routes))


def answer(method: str, path: str, **headers: str) -> httpx.Response:
    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(app())
        async with httpx.AsyncClient(transport=transport, base_url=f"http://{HOST}") as client:
            return await client.request(method, path, headers=headers)

    return asyncio.run(ask())


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("path", ["/", "/_nicegui_ws/socket.io/", "/practice/act/say", "/page/upload"])
def test_a_foreign_origin_is_refused_everywhere(method: str, path: str) -> None:
    assert answer(method, path, origin="https://example.com").status_code == 403
    assert answer(method, path, origin="null").status_code == 403
    assert answer(method, path, origin=f"http://{HOST}").status_code == 200
    assert answer(method, path).status_code == 200


def test_a_foreign_host_is_refused() -> None:
    assert answer("GET", "/", host="practice.example.com").status_code == 403
    assert answer("GET", "/", host="localhost:8765").status_code == 200


def test_the_browser_is_told_to_load_nothing_from_elsewhere() -> None:
    assert "default-src 'self'" in answer("GET", "/").headers["content-security-policy"]


@pytest.mark.parametrize(("origin", "is_let_in"), [(f"http://{HOST}", True), ("https://example.com", False)])
def test_a_socket_is_opened_by_the_page_itself_alone(origin: str, is_let_in: bool) -> None:
    reached, sent = list[Scope](), list[Message]()

    async def inside(scope: Scope, receive: Receive, send: Send) -> None:
        reached.append(scope)

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    async def send(message: Message) -> None:
        sent.append(message)

    headers = [(b"host", HOST.encode()), (b"origin", origin.encode())]
    scope: Scope = {"type": "websocket", "path": "/_nicegui_ws/socket.io/", "headers": headers}
    asyncio.run(SameOriginOnly(inside)(scope, receive, send))
    assert bool(reached) is is_let_in
    assert [message.get("status") for message in sent if "status" in message] == ([] if is_let_in else [403])
