"""`/practice/…`: the workspace for tests and tools, over HTTP: act as anyone, look at everything, order faults."""

from __future__ import annotations

import base64
import inspect
from typing import get_args

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.practice.clock import ClockTurnedBackError
from bot.practice.faults import FaultKind
from bot.practice.files import served
from bot.practice.records import Json
from bot.practice.visitor import Visitor, VisitorError
from bot.practice.world import World

ACTS = frozenset(
    {
        "add_user",
        "change_user",
        "close",
        "command",
        "create_channel",
        "delete",
        "edit",
        "fill",
        "invite",
        "join",
        "leave",
        "open_dm",
        "open_home",
        "press",
        "react",
        "say",
        "shortcut",
        "submit",
        "upload",
    }
)


def desk_routes(world: World) -> list[Route]:
    """The routes of one world."""
    desk = Desk(world)
    return [
        Route("/act/{act}", desk.act, methods=["POST"]),
        Route("/messages/{channel}", desk.messages),
        Route("/dm/{user}", desk.direct_messages),
        Route("/people/{user}", desk.person),
        Route("/people", desk.people),
        Route("/traffic", desk.traffic),
        Route("/state", desk.state),
        Route("/files/{file_id}", desk.file),
        Route("/clock", desk.clock),
        Route("/clock", desk.turn_clock, methods=["POST"]),
        Route("/faults", desk.order_fault, methods=["POST"]),
        Route("/limits", desk.set_limits, methods=["POST"]),
        Route("/disconnect", desk.disconnect, methods=["POST"]),
        Route("/start-over", desk.start_over, methods=["POST"]),
    ]


class Desk:
    """The handlers behind `/practice/…`. Bodies and answers are JSON."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._visitor = Visitor(world)

    async def act(self, request: Request) -> Response:
        """One act of `Visitor` by name, its arguments as JSON (`data` of an upload in base64)."""
        act = request.path_params["act"]
        if act not in ACTS:
            return JSONResponse({"error": f"nobody can {act!r} here"}, 404)
        arguments: Json = await request.json()
        if act == "upload":
            arguments["data"] = base64.b64decode(arguments["data"])
        method = getattr(self._visitor, act)
        try:
            inspect.signature(method).bind(**arguments)
        except TypeError as error:
            return JSONResponse({"error": str(error)}, 400)
        try:
            result = method(**arguments)
            if inspect.isawaitable(result):
                result = await result
        except VisitorError as error:
            return JSONResponse({"error": str(error)}, 400)
        return JSONResponse(result.as_json())

    async def messages(self, request: Request) -> Response:
        """What `viewer` sees in a channel, oldest first, ephemeral messages included and marked."""
        channel = self._world.rooms.get(request.path_params["channel"])
        if channel is None:
            return JSONResponse({"error": "no such channel"}, 404)
        return self._shown(channel.id, request.query_params.get("viewer", ""))

    async def direct_messages(self, request: Request) -> Response:
        """A person's conversation with the bot."""
        user = self._world.user(request.path_params["user"])
        if user is None:
            return JSONResponse({"error": "nobody has this id"}, 404)
        channel = self._world.rooms.direct(user.id, self._world.bot.id)
        return self._shown(channel.id, user.id)

    async def person(self, request: Request) -> Response:
        """One person: their modals, App Home, channels and unread counts."""
        user = self._world.user(request.path_params["user"])
        if user is None:
            return JSONResponse({"error": "nobody has this id"}, 404)
        views = self._world.views
        current, home = views.current(user.id), views.home(user.id)
        rooms = self._world.rooms.of(user.id)
        return JSONResponse(
            {
                "user": user.as_slack(self._world.team_id, include_locale=True),
                "view": views.as_slack(current) if current else None,
                "errors": current.errors if current else {},
                "stack": [view.id for view in views.stack(user.id)],
                "home": views.as_slack(home) if home else None,
                "channels": [room.as_slack(user.id) for room in rooms],
                "unread": {room.id: self._world.posts.unread(user.id, room.id) for room in rooms},
            }
        )

    async def people(self, request: Request) -> Response:
        """Every member."""
        users = self._world.users()
        return JSONResponse([user.as_slack(self._world.team_id, include_locale=True) for user in users])

    async def traffic(self, request: Request) -> Response:
        """The log from entry number `since` on."""
        since = int(request.query_params.get("since", "0"))
        return JSONResponse([entry.as_json() for entry in self._world.traffic.since(since)])

    async def state(self, request: Request) -> Response:
        """The version of the state, the bot's connections, and the events under way."""
        hub = self._world.hub
        return JSONResponse(
            {
                "version": self._world.version,
                "connections": hub.connections,
                "undelivered": hub.undelivered,
                "now": self._world.clock.now(),
                "offset": self._world.clock.offset,
            }
        )

    async def file(self, request: Request) -> Response:
        """The bytes of a file, for the person at this machine."""
        file = self._world.files.get(request.path_params["file_id"])
        data = self._world.files.data(file.id) if file else None
        if file is None or data is None:
            return JSONResponse({"error": "no such file"}, 404)
        return served(file, data)

    async def clock(self, request: Request) -> Response:
        """Practice time: `now` (seconds since 1970) and `offset` (seconds ahead of the machine)."""
        return JSONResponse({"offset": self._world.clock.offset, "now": self._world.clock.now()})

    async def turn_clock(self, request: Request) -> Response:
        """Turn practice time forward: to an `offset`, by `seconds`, or `to` a time; 409 for back."""
        wanted: Json = await request.json()
        clock = self._world.clock
        offset = clock.offset + wanted.get("seconds", 0.0)
        if "to" in wanted:
            offset += wanted["to"] - clock.now()
        try:
            self._world.turn_clock(float(wanted.get("offset", offset)))
        except ClockTurnedBackError as error:
            return JSONResponse({"error": str(error)}, 409)
        return await self.clock(request)

    async def order_fault(self, request: Request) -> Response:
        """Let the next calls fail: `method`, `kind`, `times`, `seconds`; see `faults.Fault`."""
        wanted: Json = await request.json()
        if wanted.get("kind") not in get_args(FaultKind):
            return JSONResponse({"error": f"a fault is one of {get_args(FaultKind)}"}, 400)
        self._world.faults.add(**wanted)
        return JSONResponse({})

    async def set_limits(self, request: Request) -> Response:
        """Rate limits `on` or `off`."""
        mode = (await request.json())["mode"]
        if mode not in ("on", "off"):
            return JSONResponse({"error": "on or off"}, 400)
        self._world.rates.mode = mode
        return JSONResponse({})

    async def disconnect(self, request: Request) -> Response:
        """Close the bot's connections, with a `reason` that asks it to connect anew or without."""
        await self._world.hub.disconnect((await request.json())["reason"])
        return JSONResponse({})

    async def start_over(self, request: Request) -> Response:
        """Forget everything."""
        self._world.start_over()
        return JSONResponse({})

    def _shown(self, channel: str, viewer: str) -> Response:
        posts = self._world.posts
        shown = [
            posts.as_slack(message)
            | {"channel": channel, "is_ephemeral": bool(message.only_for)}
            | ({"state": {"values": posts.values(message, viewer)}} if viewer else {})
            for message in posts.all_in(channel, viewer)
        ]
        return JSONResponse(shown)
