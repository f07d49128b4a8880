"""What the threads of one dispatcher share."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.courtesy import Courtesy
from bot.database import Database
from bot.sender.compose import Composer
from bot.sender.ledger import Ledger
from bot.sender.pace import Breaker, Pace
from bot.time import Clock


@dataclass(frozen=True)
class Tools:
    """`owner`: the dispatcher's name in its claims. `machine`, `monotonic`: the times that never turn."""

    owner: str
    database: Database
    composer: Composer
    clock: Clock
    machine: Callable[[], datetime]
    monotonic: Callable[[], float]
    ledger: Ledger
    pace: Pace
    breaker: Breaker
    courtesy: Courtesy
