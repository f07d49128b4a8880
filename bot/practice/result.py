"""What comes of a person's act."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field

from bot.practice.records import Json


@dataclass
class Result:
    """What came of an act.

    `shown`: the failure as the person reads it. `ms`: milliseconds until the bot's ack. `messages`: what the
    ack said. `errors`: sentences under fields, by block_id. `problems`: why an answer was refused, for the
    developer. `view`: the modal (or App Home) that now lies on top. `channel` and `ts`: what was posted.
    """

    ok: bool = True
    shown: str = ""
    ms: float | None = None
    messages: list[Json] = field(default_factory=list)
    errors: dict[str, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    view: Json | None = None
    channel: str = ""
    ts: str = ""

    def as_json(self) -> Json:
        """The result for HTTP."""
        return asdict(self)
