"""What a form carries along in `private_metadata`: what it was opened with, and the card it was opened from.

It is signed for the person who opened it, so that nobody can bring another's card or ids back with a form.
"""

import hmac
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from bot.arrivals import Card
from models.vault import Vault

_SIGNATURE_LENGTH = 32


@dataclass(frozen=True)
class Carried:
    """What comes back with a form."""

    meta: Mapping[str, str] = field(default_factory=dict)
    card: Card | None = None


def wrap(vault: Vault, user: str, carried: Carried) -> str:
    """As one signed string (Slack allows 3,000 characters)."""
    body = json.dumps(
        {"meta": dict(carried.meta), "card": asdict(carried.card) if carried.card else None},
        separators=(",", ":"),
        sort_keys=True,
    )
    return _sign(vault, user, body) + body


def unwrap(vault: Vault, user: str, private: str) -> Carried:
    """What `wrap` wrote for this person; nothing at all when it was changed or belongs to somebody else."""
    signature, body = private[:_SIGNATURE_LENGTH], private[_SIGNATURE_LENGTH:]
    if not body or not hmac.compare_digest(signature.encode(), _sign(vault, user, body).encode()):
        return Carried()
    values = json.loads(body)
    return Carried(values["meta"], Card(**values["card"]) if values["card"] else None)


def _sign(vault: Vault, user: str, body: str) -> str:
    return vault.fingerprint(f"form:{user}:{body}")[:_SIGNATURE_LENGTH]
