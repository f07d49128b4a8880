"""The files of a workspace: their records, and their bytes by id."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from starlette.responses import Response

from bot.practice.records import Channel, File, Json, Message
from bot.practice.rooms import new_id

if TYPE_CHECKING:
    from bot.practice.world import World


PICTURES: Final = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})


def served(file: File, data: bytes) -> Response:
    """A file as a browser may have it: only pictures are shown, for a page from a file must not run here."""
    headers = {"x-content-type-options": "nosniff"}
    if file.mimetype in PICTURES:
        return Response(data, media_type=file.mimetype, headers=headers)
    headers["content-disposition"] = f"attachment; filename*=UTF-8''{quote(file.name)}"
    return Response(data, media_type="application/octet-stream", headers=headers)


class Files:
    """Uploaded files. An upload is announced (a ticket), filled with bytes, then completed."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._by_id: dict[str, File] = {}
        self._bytes: dict[str, bytes] = {}
        self._tickets: dict[str, str] = {}

    def put(self, file: File, data: bytes) -> None:
        """Take in a file as it is: for loading."""
        self._by_id[file.id] = file
        self._bytes[file.id] = data

    def clear(self) -> None:
        """Forget every file."""
        self._by_id.clear()
        self._bytes.clear()
        self._tickets.clear()

    def get(self, file_id: str) -> File | None:
        """The record of a file."""
        return self._by_id.get(file_id)

    def data(self, file_id: str) -> bytes | None:
        """The bytes of a file, once they have come."""
        return self._bytes.get(file_id)

    def announce(self, user: str, name: str, size: int) -> tuple[File, str]:
        """A file to come and the ticket under which its bytes may be sent."""
        with self._world.lock:
            file = File(new_id("F"), name, name, user, size, int(self._world.clock.now()))
            self._by_id[file.id] = file
            ticket = secrets.token_urlsafe(18)
            self._tickets[ticket] = file.id
            return file, ticket

    def receive(self, ticket: str, data: bytes) -> bool:
        """Take the bytes of an announced file; False for an unknown ticket or another length."""
        with self._world.lock:
            file = self._by_id.get(self._tickets.get(ticket, ""))
            if file is None or file.size != len(data):
                return False
            del self._tickets[ticket]
            self._bytes[file.id] = data
            return True

    def share(self, files: list[File], channel: Channel, user: str, text: str, thread_ts: str = "") -> Message:
        """Complete files by one message that carries them."""
        with self._world.lock:
            for file in files:
                file.complete = True
                file.channels.append(channel.id)
                self._world.changed("file", file.id, file)
            subtype = "" if user == self._world.bot.id else "file_share"
            ids = [file.id for file in files]
            return self._world.posts.add(channel, user, text, files=ids, thread_ts=thread_ts, subtype=subtype)

    def as_slack(self, file_id: str) -> Json:
        """The file object; a tombstone where the file is gone."""
        file = self._by_id.get(file_id)
        return file.as_slack(self._world.base_url) if file else {"id": file_id, "mode": "tombstone"}
