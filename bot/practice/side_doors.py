"""What Slack serves outside its Web API: response URLs, uploads, private downloads."""

from __future__ import annotations

import asyncio
import json

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot.practice import answers
from bot.practice.connections import cut
from bot.practice.files import served
from bot.practice.grants import GrantError
from bot.practice.records import Json
from bot.practice.world import World

LOGIN_PAGE = "<!doctype html><title>Sign in</title><p>Sign in to see this file."


def side_doors(world: World) -> list[Route]:
    """The routes of one world."""
    doors = SideDoors(world)
    ticket_paths = [f"/{kind}/{{team}}/{{ticket}}" for kind in ("commands", "actions", "app")]
    return [
        *(Route(path, doors.response_url, methods=["POST"]) for path in ticket_paths),
        Route("/upload/v1/{ticket}", doors.upload, methods=["POST"]),
        Route("/files-pri/{file_id}/{name}", doors.download),
    ]


class SideDoors:
    """The handlers behind the routes."""

    def __init__(self, world: World) -> None:
        self._world = world

    async def response_url(self, request: Request) -> Response:
        """An answer for a command, a button or a shortcut; faults are ordered as for a method "response_url"."""
        world = self._world
        fault = world.faults.take("response_url")
        if fault is not None and fault.kind == "dropped":
            return await cut(request)
        if fault is not None and fault.kind in ("error", "ratelimited"):
            status = 500 if fault.kind == "error" else 429
            return PlainTextResponse(fault.kind, status, {"retry-after": str(int(fault.seconds))})
        sent, code, status = _respond(world, request.path_params["ticket"], await request.body())
        answer: Json = {"ok": True} if code == "ok" else {"ok": False, "error": code}
        world.traffic.note(world.clock.now(), "response_url", request.url.path, sent, answer, status)
        if fault is not None and fault.kind == "hang":
            await asyncio.sleep(fault.seconds)
        if fault is not None and fault.kind == "lost":
            return await cut(request)
        return PlainTextResponse("ok") if code == "ok" else JSONResponse(answer, status)

    async def upload(self, request: Request) -> Response:
        """The bytes of an announced file."""
        body = await request.body()
        if not self._world.files.receive(request.path_params["ticket"], body):
            return PlainTextResponse("no such upload, or another length than announced", 400)
        return PlainTextResponse(f"OK - {len(body)}")

    async def download(self, request: Request) -> Response:
        """The bytes for the app's token; for anyone else a sign-in page with 200, as Slack does."""
        file = self._world.files.get(request.path_params["file_id"])
        data = self._world.files.data(file.id) if file else None
        if request.headers.get("authorization") != f"Bearer {self._world.bot_token}":
            return HTMLResponse(LOGIN_PAGE)
        if file is None or data is None:
            return PlainTextResponse("file not found", 404)
        return served(file, data)


def _respond(world: World, ticket: str, body: bytes) -> tuple[Json, str, int]:
    """What was sent, the code ("ok" or an error's) and the HTTP status."""
    try:
        sent: Json = json.loads(body)
    except ValueError:
        return {}, "invalid_payload", 400
    try:
        answers.give(world, world.response_urls.use(ticket), sent)
    except GrantError as error:
        return sent, error.code, 404
    except answers.AnswerError as error:
        return sent, error.code, 400
    return sent, "ok", 200
