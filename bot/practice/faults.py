"""Faults to order: what a test wants to go wrong with the next calls of a method."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Literal

FaultKind = Literal["ratelimited", "error", "garbage", "hang", "lost", "dropped"]


@dataclass
class Fault:
    """One order.

    `ratelimited`: 429 with Retry-After `seconds`. `error`: 500. `garbage`: a body that is no JSON.
    `hang`: answer only after `seconds`, the work done. `lost`: do the work, then close the connection
    without an answer. `dropped`: close the connection with nothing done.
    """

    method: str
    kind: FaultKind
    times: int = 1
    seconds: float = 1.0


class Faults:
    """Orders by method name; "*" stands for every method, "response_url" for the response URLs."""

    def __init__(self) -> None:
        self._orders: list[Fault] = []
        self._lock = threading.Lock()

    def add(self, method: str, kind: FaultKind, times: int = 1, seconds: float = 1.0) -> None:
        """Let the next `times` calls of `method` fail so; orders for one method queue up."""
        with self._lock:
            self._orders.append(Fault(method, kind, times, seconds))

    def take(self, method: str) -> Fault | None:
        """The fault that meets this call, if any; it is counted down."""
        if not self._orders:
            return None
        with self._lock:
            for order in self._orders:
                if order.method in (method, "*"):
                    order.times -= 1
                    if order.times <= 0:
                        self._orders.remove(order)
                    return order
        return None

    def clear(self) -> None:
        """Withdraw every order."""
        with self._lock:
            self._orders.clear()
