"""The HTTP side of the Web API: token, rate limit, ordered faults, the method, the log."""

from __future__ import annotations

import asyncio
import time

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.practice.api.args import Args
from bot.practice.api.chat import destination
from bot.practice.api.errors import SlackError
from bot.practice.api.methods import APP_TOKEN_METHODS, METHODS, OPEN_METHODS, SCOPES
from bot.practice.connections import cut
from bot.practice.faults import Fault
from bot.practice.records import Json
from bot.practice.world import World


class WebApi:
    """Answers `/api/<method>` for one world."""

    def __init__(self, world: World) -> None:
        self._world = world

    async def call(self, request: Request) -> Response:
        """One call, from its arrival to its answer or to the fault that was ordered for it."""
        started = time.perf_counter()
        method = request.path_params["method"]
        body = await request.body()
        fault = self._world.faults.take(method)
        if fault is not None and fault.kind == "dropped":
            return await cut(request)
        response, args, answer = self._answer(request, method, body, fault)
        if fault is not None and fault.kind == "hang":
            await asyncio.sleep(fault.seconds)
        ms = (time.perf_counter() - started) * 1000
        sent = {key: value for key, value in args.items() if key != "token"}
        now = self._world.clock.now()
        self._world.traffic.note(now, "api", method, sent, answer, response.status_code, ms)
        if fault is not None and fault.kind == "lost":
            return await cut(request)
        return response

    def _answer(self, request: Request, method: str, body: bytes, fault: Fault | None) -> tuple[Response, Json, Json]:
        if fault is not None and fault.kind == "ratelimited":
            return _limited(int(fault.seconds)), {}, {"error": "ratelimited"}
        if fault is not None and fault.kind == "error":
            return Response("internal error", 500), {}, {"error": "internal_error"}
        if fault is not None and fault.kind == "garbage":
            return Response("<!doctype html><title>Bad gateway</title>"), {}, {"error": "garbage"}
        values: Json = {}
        try:
            args = Args.read(request.headers.get("content-type", ""), request.url.query, body)
            values = args.values
            self._check_token(request, method, args)
            wait = self._wait(method, args)
            if wait:
                return _limited(wait), values, {"error": "ratelimited"}
            answer: Json = {"ok": True} | METHODS[method](self._world, args)
        except SlackError as error:
            answer = {"ok": False, "error": error.code} | error.more
        return JSONResponse(answer, headers={"x-oauth-scopes": SCOPES}), values, answer

    def _check_token(self, request: Request, method: str, args: Args) -> None:
        header = request.headers.get("authorization", "")
        token = header.removeprefix("Bearer ") if header else args.text("token")
        if method not in METHODS:
            raise SlackError("unknown_method", {"req_method": method})
        if method in OPEN_METHODS:
            return
        if not token:
            raise SlackError("not_authed")
        if method in APP_TOKEN_METHODS and token == self._world.bot_token:
            raise SlackError("not_allowed_token_type")
        if token != (self._world.app_token if method in APP_TOKEN_METHODS else self._world.bot_token):
            raise SlackError("invalid_auth")

    def _wait(self, method: str, args: Args) -> int:
        if method != "chat.postMessage":
            return self._world.rates.wait_for(method)
        if self._world.rates.mode == "off" or not args.text("channel"):
            return 0
        return self._world.rates.wait_for_post(destination(self._world, args.text("channel")).id)


def _limited(seconds: int) -> Response:
    return JSONResponse({"ok": False, "error": "ratelimited"}, 429, headers={"retry-after": str(seconds)})
