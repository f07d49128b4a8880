"""What the bot serves itself: `/healthz` for whoever watches it, `/metrics` for Prometheus."""

import threading
from collections.abc import Callable
from typing import Any

import uvicorn
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route


def build(
    health: Callable[[], dict[str, Any]],
    upcoming: Callable[[], dict[str, Any]] | None = None,
    idle: Callable[[float], dict[str, Any]] | None = None,
) -> Starlette:
    """The pages. `health` tells the state as JSON values; its `ok` decides between 200 and 503.

    `upcoming` and `idle` are for a practice workspace that turns the clock: what comes next, and whether all is done.
    """

    async def healthz(_: Request) -> Response:
        state = await run_in_threadpool(health)
        return JSONResponse(state, status_code=200 if state.get("ok") else 503)

    def metrics(_: Request) -> Response:
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)

    async def practice_next(_: Request) -> Response:
        assert upcoming is not None
        return JSONResponse(await run_in_threadpool(upcoming))

    async def practice_idle(request: Request) -> Response:
        assert idle is not None
        return JSONResponse(await run_in_threadpool(idle, float(request.query_params["now"])))

    routes = [Route("/healthz", healthz), Route("/metrics", metrics)]
    if upcoming is not None and idle is not None:
        routes += [Route("/practice/next", practice_next), Route("/practice/idle", practice_idle)]
    return Starlette(routes=routes)


class HealthPage:
    """Serves the pages on a thread of its own."""

    def __init__(self, app: Starlette, host: str, port: int) -> None:
        self._server = uvicorn.Server(uvicorn.Config(app, host=host, port=port, log_level="warning", lifespan="off"))
        self._thread = threading.Thread(target=self._serve, name="health", daemon=True)

    def start(self) -> None:
        """Begin to serve. A port that is taken is logged; the bot works without this page."""
        self._thread.start()

    def _serve(self) -> None:
        try:
            self._server.run()
        except SystemExit:  # uvicorn's way of saying that it can't have the port; it has logged it
            return

    def stop(self) -> None:
        """Stop serving, within a second."""
        self._server.should_exit = True
        self._thread.join(timeout=1)
