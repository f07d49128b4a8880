"""Keeps contacts secret: encryption with a ring of keys, and a keyed hash that recognises a contact again.

The first key of the ring encrypts; every key decrypts, so a key is rotated by putting a new one in front.
The hash is keyed by the last (oldest) key, so that rotation does not forget who is known; when the oldest key
is taken away, contacts sealed with it can't be read any more, and are recognised by name only until they are entered
again. So a key stays in the ring for as long as contacts of its time are kept.
"""

import base64
import hashlib
import hmac

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from sqlmodel import Session

_SESSION_KEY = "vault"


class BadKey(ValueError):
    """A key of the ring is not a Fernet key (32 bytes in URL-safe base 64)."""


class Vault:
    """Seals and opens text, and fingerprints contacts. Safe to share between threads."""

    def __init__(self, keys: str) -> None:
        """`keys`: Fernet keys separated by commas, the newest first.

        Raises:
            BadKey: there is no key, or one is malformed.
        """
        ring = [key.strip() for key in keys.split(",") if key.strip()]
        if not ring:
            raise BadKey("no key is set")
        try:
            self._fernet = MultiFernet([Fernet(key) for key in ring])
        except ValueError as error:
            raise BadKey("a key is not 32 bytes in URL-safe base 64") from error
        self._hash_key = hashlib.sha256(b"jiayou contact hash" + base64.urlsafe_b64decode(ring[-1])).digest()

    @staticmethod
    def new_key() -> str:
        """A fresh key for the ring."""
        return Fernet.generate_key().decode()

    def seal(self, text: str) -> str:
        """The text, encrypted and authenticated."""
        return self._fernet.encrypt(text.encode("utf-8", "surrogatepass")).decode()

    def open(self, sealed: str) -> str:
        """The text again.

        Raises:
            InvalidToken: it was sealed with a key that is no longer in the ring, or was changed.
        """
        return self._fernet.decrypt(sealed.encode()).decode("utf-8", "surrogatepass")

    def fingerprint(self, contact: str) -> str:
        """A keyed hash (64 hex digits) by which a contact is known again, and from which it can't be read."""
        return hmac.new(self._hash_key, contact.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()


def give_vault(session: Session, vault: Vault) -> None:
    """Put the vault where the rules that work in this session find it."""
    session.info[_SESSION_KEY] = vault


def vault_of(session: Session) -> Vault:
    """The vault of this session."""
    vault = session.info[_SESSION_KEY]
    assert isinstance(vault, Vault)
    return vault


__all__ = ["BadKey", "InvalidToken", "Vault", "give_vault", "vault_of"]
