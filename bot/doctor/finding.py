"""What a check found, and how it is shown to people and to machines."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

LONGEST = 400
SHORTEST_SECRET = 6
"""A shorter one would be found in the middle of words."""


class Status(StrEnum):
    """How a check went. Only a failure keeps the bot from serving."""

    OK = "ok"
    WARNING = "warning"
    FAILURE = "failure"
    UNKNOWN = "unknown"
    """It can't be told, or could not be looked at."""


_SIGNS = {Status.OK: "ok", Status.WARNING: "WARNING", Status.FAILURE: "FAILURE", Status.UNKNOWN: "?"}


@dataclass(frozen=True)
class Finding:
    """One check: its name, how it went, one line of what was found, and what to do (of a failure always)."""

    name: str
    status: Status
    found: str
    do: str = ""

    def __post_init__(self) -> None:
        if self.status is Status.FAILURE and not self.do:
            raise ValueError("a failure says what to do")


def ok(name: str, found: str, do: str = "") -> Finding:
    """All is well."""
    return Finding(name, Status.OK, found, do)


def warning(name: str, found: str, do: str) -> Finding:
    """The bot serves, but something wants looking after."""
    return Finding(name, Status.WARNING, found, do)


def failure(name: str, found: str, do: str) -> Finding:
    """The bot can't serve, or not as it should."""
    return Finding(name, Status.FAILURE, found, do)


def unknown(name: str, found: str, do: str = "") -> Finding:
    """It can't be told."""
    return Finding(name, Status.UNKNOWN, found, do)


def told(finding: Finding, secrets: Iterable[str]) -> Finding:
    """The finding as it may be printed: in one line each, without control characters and secrets."""
    return replace(finding, found=_printable(finding.found, secrets), do=_printable(finding.do, secrets))


def _printable(text: str, secrets: Iterable[str]) -> str:
    for secret in secrets:
        if len(secret) >= SHORTEST_SECRET:
            text = text.replace(secret, "…")
    line = "".join(letter if letter.isprintable() else " " for letter in text)
    line = " ".join(line.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def exit_code(findings: Sequence[Finding]) -> int:
    """1 where anything failed, else 0."""
    return int(any(finding.status is Status.FAILURE for finding in findings))


def as_text(findings: Sequence[Finding]) -> str:
    """A line for each finding, a second one for what to do, and a last one for the whole."""
    width = max((len(finding.name) for finding in findings), default=0)
    lines = []
    for finding in findings:
        lines.append(f"{_SIGNS[finding.status]:<8} {finding.name:<{width}}  {finding.found}")
        if finding.do:
            lines.append(f"{'':<8} {'':<{width}}  → {finding.do}")
    return "\n".join([*lines, "", _summary(findings)])


def as_json(findings: Sequence[Finding]) -> str:
    """The same for machines: `ok`, `failures`, `warnings`, `summary` and the list of `checks`."""
    return json.dumps(
        {
            "ok": exit_code(findings) == 0,
            "failures": _count(findings, Status.FAILURE),
            "warnings": _count(findings, Status.WARNING),
            "summary": _summary(findings),
            "checks": [
                {"name": one.name, "status": one.status.value, "found": one.found, "do": one.do} for one in findings
            ],
        },
        ensure_ascii=False,
        indent=2,
    )


def _count(findings: Sequence[Finding], status: Status) -> int:
    return sum(finding.status is status for finding in findings)


def _summary(findings: Sequence[Finding]) -> str:
    failures, warnings = _count(findings, Status.FAILURE), _count(findings, Status.WARNING)
    if failures:
        return f"{_plural(failures, 'failure')}, {_plural(warnings, 'warning')}. Mend the failures first."
    if warnings:
        return f"No failure, {_plural(warnings, 'warning')}. The bot can serve."
    return "No failure, no warning. The bot can serve."


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
