"""The page's own addresses beside `/`: its style and script, uploads, and files to download."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.practice.files import served
from bot.practice.world import World

UPLOAD_BYTES = 10 * 1024 * 1024


def page_routes(world: World, static: Path) -> list[BaseRoute]:
    """The routes of one world."""

    async def upload(request: Request) -> Response:
        """Take in the bytes of one file; its id is then sent along with a message or a form."""
        user = world.user(request.query_params.get("as", ""))
        if user is None:
            return PlainTextResponse("nobody has this id", 400)
        if int(request.headers.get("content-length", "0")) > UPLOAD_BYTES:
            return PlainTextResponse("larger than 10 MB", 413)
        data = await request.body()
        name = unquote(request.query_params.get("name", "")) or "file"
        file, ticket = world.files.announce(user.id, name, len(data))
        world.files.receive(ticket, data)
        return JSONResponse({"id": file.id, "name": file.name, "size": file.size})

    async def download(request: Request) -> Response:
        """The bytes of a file."""
        file = world.files.get(request.path_params["file_id"])
        data = world.files.data(file.id) if file else None
        if file is None or data is None:
            return PlainTextResponse("no such file", 404)
        return served(file, data)

    return [
        Route("/page/upload", upload, methods=["POST"]),
        Route("/page/files/{file_id}", download),
        Mount("/page/static", StaticFiles(directory=static)),
    ]
