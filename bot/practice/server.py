"""The practice workspace as a server on loopback: `build_app` for a world, `PracticeServer` to run it in a thread."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import TracebackType

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount, Route, WebSocketRoute

from bot.practice.api.endpoint import WebApi
from bot.practice.connections import CuttableProtocol
from bot.practice.desk import desk_routes
from bot.practice.guard import LoopbackOnly
from bot.practice.side_doors import side_doors
from bot.practice.world import World

HOST = "127.0.0.1"
STOP_SECONDS = 5


def build_app(world: World) -> Starlette:
    """Everything that the bot, a test and a browser talk to, as one ASGI app.

    `world.base_url` must name the address that it will be reached at (PracticeServer sets it).
    """

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        yield
        await world.hub.disconnect()
        await asyncio.to_thread(world.close)

    return Starlette(
        routes=[
            Route("/api/{method}", WebApi(world).call, methods=["GET", "POST"]),
            WebSocketRoute("/link/", world.hub.serve),
            *side_doors(world),
            Mount("/practice", routes=desk_routes(world)),
        ],
        middleware=[Middleware(LoopbackOnly)],
        lifespan=lifespan,
    )


class PracticeServer:
    """Runs a world's app in a thread with an event loop of its own; a context manager.

    `port` 0 picks a free one. `url` has no slash at its end; `api_url` is for slack_sdk's base_url.
    """

    def __init__(self, world: World, port: int = 0) -> None:
        self.world = world
        self._socket = socket.create_server((HOST, port))
        self.port: int = self._socket.getsockname()[1]
        self.url = f"http://{HOST}:{self.port}"
        self.api_url = f"{self.url}/api/"
        world.base_url = self.url
        config = uvicorn.Config(
            build_app(world),
            http=CuttableProtocol,
            ws="websockets-sansio",
            ws_per_message_deflate=False,
            log_config=None,
            access_log=False,
            timeout_graceful_shutdown=1,
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, args=([self._socket],), name="practice", daemon=True)

    def __enter__(self) -> PracticeServer:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Begin to serve; requests that come at once wait in the socket's queue."""
        self._thread.start()

    def stop(self) -> None:
        """Close the connections, write what is not yet on disk, end the thread. Idempotent."""
        self._server.should_exit = True
        if self._thread.is_alive():
            self._thread.join(STOP_SECONDS)
        self._socket.close()
        self.world.close()
