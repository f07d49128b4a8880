"""Socket Mode: up to ten connections, envelopes, acknowledgements within 3 s, events brought again.

platform.md §1.1: each payload goes to any one connection; an event that is not acknowledged is delivered
again up to three times (here after a short pause), an interactive payload or a command is not.
"""

from __future__ import annotations

import asyncio
import json
import secrets
import threading
import time
import uuid
from collections import deque
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from starlette.websockets import WebSocket, WebSocketDisconnect

from bot.practice.records import Json

if TYPE_CHECKING:
    from bot.practice.world import World

CONNECTION_LIMIT = 10
REDELIVERIES = 3
WAITING_LIMIT = 1_000  # events kept for a bot that is away
TICKET_SECONDS = 30.0
LAST_SECONDS = 3600  # what `hello` promises of a connection's life

T = TypeVar("T")
Trouble = Literal["operation_timeout", "not_connected"]


@dataclass(frozen=True)
class Ack:
    """The bot's answer to an envelope: its payload, or the trouble that kept it away. `ms` until it came."""

    payload: Json
    ms: float
    trouble: Trouble | None = None


@dataclass(frozen=True)
class _Waiting:
    """An event not yet acknowledged, how often it has been tried, and in which life of the workspace it was."""

    payload: Json
    life: int
    attempts: int = 0
    reason: str = ""


class Hub:
    """The app's connections. Every method may be called from any thread or event loop."""

    def __init__(self, world: World, ack_timeout: float, redelivery_pause: float) -> None:
        self._world = world
        self.ack_timeout = ack_timeout
        self.redelivery_pause = redelivery_pause
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None  # the loop that the connections live on
        self._connections: list[WebSocket] = []
        self._turn = 0
        self._life = 0  # how often the workspace has started over
        self._acks: dict[str, asyncio.Future[Json]] = {}
        self._waiting: deque[_Waiting] = deque(maxlen=WAITING_LIMIT)
        self._tickets: dict[str, float] = {}
        self._deliveries: set[asyncio.Task[None]] = set()

    # connecting

    def ticket(self) -> str:
        """A ticket for one connection, good for 30 s; it is part of the URL of apps.connections.open."""
        now = time.monotonic()
        with self._lock:
            self._tickets = {one: until for one, until in self._tickets.items() if until > now}
            ticket = secrets.token_urlsafe(18)
            self._tickets[ticket] = now + TICKET_SECONDS
            return ticket

    @property
    def connections(self) -> int:
        """How many connections the bot holds."""
        return len(self._connections)

    @property
    def undelivered(self) -> int:
        """How many events wait for a bot or for their acknowledgement."""
        return len(self._waiting) + len(self._deliveries)

    async def serve(self, socket: WebSocket) -> None:
        """One connection from its handshake to its end."""
        with self._lock:
            known = self._tickets.pop(socket.query_params.get("ticket", ""), None)
        if known is None or len(self._connections) >= CONNECTION_LIMIT:
            await socket.close(1008)
            return
        await socket.accept()
        await socket.send_text(_hello(self._world.app_id, self.connections + 1))
        with self._lock:
            self._loop = asyncio.get_running_loop()
            self._connections.append(socket)
            waiting = list(self._waiting)
            self._waiting.clear()
        self._world.changed()
        for one in waiting:
            self._start(one)
        try:
            while True:
                self._acknowledge(json.loads(await socket.receive_text()))
        except WebSocketDisconnect:
            pass
        finally:
            self._drop(socket)

    async def disconnect(self, reason: str = "refresh_requested") -> None:
        """Ask the bot to connect anew, as Slack does now and then, and close; without a reason, just close."""
        await self._on_loop_of_connections(self._disconnect(reason))

    def forget(self) -> None:
        """Drop the events that wait or are under way: the workspace starts over."""
        with self._lock:
            self._life += 1
            self._waiting.clear()

    # sending

    async def ask(self, kind: str, payload: Json) -> Ack:
        """Send a command or an interaction and wait for its ack, at most `ack_timeout` seconds."""
        if not self._connections:
            return Ack({}, 0.0, "not_connected")
        return await self._on_loop_of_connections(self._ask(kind, payload))

    def publish(self, payload: Json) -> None:
        """Send an event; it waits if no bot is connected (the newest thousand are kept)."""
        with self._lock:
            waiting = _Waiting(payload, self._life)
            loop = self._loop if self._connections else None
            if loop is None:
                self._waiting.append(waiting)
                return
        if loop is _running_loop():
            self._start(waiting)
        else:
            loop.call_soon_threadsafe(self._start, waiting)

    # on the loop of the connections

    async def _ask(self, kind: str, payload: Json) -> Ack:
        started = time.perf_counter()
        try:
            answer = await self._send(kind, payload)
            trouble: Trouble | None = None
        except TimeoutError:
            answer, trouble = {}, "operation_timeout"
        except ConnectionError:
            answer, trouble = {}, "not_connected"
        ms = (time.perf_counter() - started) * 1000
        self._note(kind, payload, answer, ms, trouble)
        return Ack(answer, ms, trouble)

    async def _send(self, kind: str, payload: Json, more: Json | None = None) -> Json:
        """One envelope and its ack; TimeoutError without an ack, ConnectionError without a connection."""
        if not self._connections:
            raise ConnectionError("the bot is not connected")
        self._turn += 1
        socket = self._connections[self._turn % len(self._connections)]
        envelope_id = str(uuid.uuid4())
        envelope: Json = {
            "envelope_id": envelope_id,
            "payload": payload,
            "type": kind,
            "accepts_response_payload": kind != "events_api",
        }
        ack = asyncio.get_running_loop().create_future()
        self._acks[envelope_id] = ack
        try:
            async with asyncio.timeout(self.ack_timeout):
                try:
                    await socket.send_text(json.dumps(envelope | (more or {}), ensure_ascii=False))
                except (RuntimeError, WebSocketDisconnect) as error:  # the peer has just gone
                    self._drop(socket)
                    raise ConnectionError("the connection has closed") from error
                answer: Json = await ack
                return answer
        finally:
            del self._acks[envelope_id]

    def _start(self, waiting: _Waiting) -> None:
        task = asyncio.get_running_loop().create_task(self._deliver(waiting))
        self._deliveries.add(task)
        task.add_done_callback(self._deliveries.discard)

    async def _deliver(self, waiting: _Waiting) -> None:
        """Bring one event, again and again within Slack's patience."""
        attempts, reason = waiting.attempts, waiting.reason
        name = str(waiting.payload["event"]["type"])
        while waiting.life == self._life:
            started = time.perf_counter()
            more: Json = {"retry_attempt": attempts, "retry_reason": reason}
            try:
                await self._send("events_api", waiting.payload, more)
                self._note(name, waiting.payload, {}, (time.perf_counter() - started) * 1000)
                return
            except TimeoutError:
                reason = "timeout"
                self._note(name, waiting.payload, {}, self.ack_timeout * 1000, "operation_timeout")
            except ConnectionError:
                with self._lock:
                    if self._connections:
                        continue
                    self._waiting.append(_Waiting(waiting.payload, waiting.life, attempts, reason))
                return
            attempts += 1
            if attempts > REDELIVERIES:
                return
            await asyncio.sleep(self.redelivery_pause)

    def _acknowledge(self, message: Json) -> None:
        ack = self._acks.get(message.get("envelope_id", ""))
        if ack is not None and not ack.done():
            ack.set_result(message.get("payload") or {})

    def _drop(self, socket: WebSocket) -> None:
        with self._lock:
            if socket in self._connections:
                self._connections.remove(socket)
        self._world.changed()

    async def _disconnect(self, reason: str) -> None:
        note = json.dumps({"type": "disconnect", "reason": reason, "debug_info": {}})
        with self._lock:
            sockets = list(self._connections)
            self._connections.clear()
        for socket in sockets:
            if reason:
                await socket.send_text(note)
            await socket.close()

    async def _on_loop_of_connections(self, work: Coroutine[Any, Any, T]) -> T:
        loop = self._loop
        if loop is None or loop is asyncio.get_running_loop():
            return await work
        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(work, loop))

    def _note(self, name: str, payload: Json, answer: Json, ms: float, trouble: str | None = None) -> None:
        response = {"error": trouble} if trouble else answer
        status = 504 if trouble else 200
        self._world.traffic.note(self._world.clock.now(), "socket", name, payload, response, status, ms)


def _hello(app_id: str, connections: int) -> str:
    return json.dumps(
        {
            "type": "hello",
            "connection_info": {"app_id": app_id},
            "num_connections": connections,
            "debug_info": {"host": "practice", "approximate_connection_time": LAST_SECONDS},
        }
    )


def _running_loop() -> asyncio.AbstractEventLoop | None:
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None
