"""The page and the practice server as one process: `mount` makes the ASGI app, `PageServer` serves it."""

from __future__ import annotations

import signal
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import uvicorn
from fastapi import FastAPI
from nicegui import ui
from starlette.applications import Starlette
from starlette.routing import Match
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.practice.connections import CuttableProtocol
from bot.practice.page.doors import page_routes
from bot.practice.page.guard import SameOriginOnly
from bot.practice.page.house import House
from bot.practice.page.stage import Stage
from bot.practice.page.tab import open_tab
from bot.practice.server import HOST, build_app
from bot.practice.world import World

STATIC = Path(__file__).parent / "static"
RECONNECT_SECONDS = 10.0
FAVICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#b4441f"/>'
    '<path d="M16 6c1 5 7 7 7 13a7 7 0 0 1-14 0c0-3 2-5 3-6 0 2 1 3 2 3 2-3 1-7 2-10z" fill="#fff"/></svg>'
)


def mount(world: World, stage: Stage) -> ASGIApp:
    """Everything on one address: the page at `/`, and all that `bot.practice.server.build_app` serves.

    NiceGUI keeps one app a process, so there can be one page a process; `world.base_url` must be set before.
    """
    practice = build_app(world)
    house = House(world, stage)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with practice.router.lifespan_context(practice), house.watching():
            yield

    app = FastAPI(openapi_url=None, lifespan=lifespan)
    app.router.routes.extend(page_routes(world, STATIC))
    ui.page("/", title=world.team_name, favicon=FAVICON)(open_tab(house))
    ui.run_with(
        app,
        title=world.team_name,
        tailwind=False,
        reconnect_timeout=RECONNECT_SECONDS,
        binding_refresh_interval=None,  # nothing is bound: regions are drawn when the workspace changes
        show_welcome_message=False,
        gzip_middleware_factory=None,  # loopback: packing costs more than it saves
    )
    return SameOriginOnly(_Both(app, practice))


class PageServer:
    """Serves the page and the workspace on loopback; `port` 0 picks a free one.

    `url` has no slash at its end; `api_url` is for slack_sdk's base_url. Connections wait in the socket's queue
    from the start, so a bot may be started before `run`.
    """

    def __init__(self, world: World, stage: Stage, port: int = 0) -> None:
        self._socket = socket.create_server((HOST, port))
        self.port: int = self._socket.getsockname()[1]
        self.url = f"http://{HOST}:{self.port}"
        self.api_url = f"{self.url}/api/"
        world.base_url = self.url
        self._server = uvicorn.Server(
            uvicorn.Config(
                mount(world, stage),
                http=CuttableProtocol,
                ws="websockets-sansio",
                ws_per_message_deflate=False,
                log_config=None,
                access_log=False,
                timeout_graceful_shutdown=1,
            )
        )

    def run(self) -> None:
        """Serve until SIGINT, SIGTERM or `stop`, then return. In the main thread, so that the signals arrive."""
        # uvicorn raises the signal once more when it is done; whoever called is to go on, and end the bot.
        before = {number: signal.signal(number, lambda *_: None) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            self._server.run([self._socket])
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def stop(self) -> None:
        """End `run`, from any thread."""
        self._server.should_exit = True


class _Both:
    """What the practice server has a route for goes there; everything else, and the start and end, to the page."""

    def __init__(self, app: ASGIApp, practice: Starlette) -> None:
        self.app = app
        self._practice = practice

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the request on."""
        to_practice = scope["type"] in ("http", "websocket") and any(
            route.matches(scope)[0] is not Match.NONE for route in self._practice.routes
        )
        await (self._practice if to_practice else self.app)(scope, receive, send)
