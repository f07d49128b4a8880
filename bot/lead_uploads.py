"""Files of leads that came by chat: fetched, read and stored after the answer, on a thread of its own.

What is to be done is rows (`models.lead_uploads`): a restart goes on where the bot stopped, and of two processes one
does it. The network is asked outside of any transaction, and the long part of an import is done before its own.
"""

import threading
import urllib.error
import urllib.request
from collections.abc import Callable
from typing import Any

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from sqlmodel import Session

from bot.database import Database
from bot.lead_files import FILE
from bot.time import Clock, machine_now
from models import lead_uploads, leads_import, rosters
from models.errors import Refusal
from models.lead_uploads import MOST_ATTEMPTS, LeadUpload, UploadState
from models.leads_file import MOST_BYTES, read_file
from models.leads_import import Found
from models.outbox import Kind, tell
from models.people import Person
from models.teams import Team

LOOKS_EVERY = 5.0
TIMEOUT = 10.0
MOST_BAD_SHOWN = 5

log = structlog.get_logger(__name__)


class LeadUploads:
    """Goes on with uploads, one after the other. `wake` is called when it has something to say."""

    def __init__(self, database: Database, client: WebClient, clock: Clock, wake: Callable[[], None]) -> None:
        self._database = database
        self._client = client
        self._clock = clock
        self._wake = wake
        self._look = threading.Event()
        self._ends = False
        self._thread = threading.Thread(target=self._run, name="lead uploads", daemon=True)

    def start(self) -> None:
        """Begin, with what was left undone."""
        self._thread.start()

    def wake(self) -> None:
        """Look now: something may have arrived."""
        self._look.set()

    def stop(self) -> None:
        """Finish what is under way, and end."""
        self._ends = True
        self._look.set()
        self._thread.join(timeout=TIMEOUT)

    def _run(self) -> None:
        while not self._ends:
            try:
                while not self._ends and self.do_next():
                    self._wake()
            except Exception:
                log.exception("uploads of leads not looked at")
            self._look.wait(LOOKS_EVERY)
            self._look.clear()

    def do_next(self) -> bool:
        """Go on with one upload; False: there is none."""
        with self._database.writing() as session:
            upload = lead_uploads.claim(session, machine_now())
        if upload is None:
            return False
        try:
            self._preview(upload) if upload.state is UploadState.ARRIVED else self._store(upload)
        except Refusal as refusal:
            self._fail(upload, refusal)
        except Exception as error:
            log.exception("leads not imported", upload=upload.uid, attempt=upload.attempts, error=type(error).__name__)
            if upload.attempts >= MOST_ATTEMPTS:
                self._fail(upload, Refusal("leads_not_fetched"))
        return True

    def _preview(self, upload: LeadUpload) -> None:
        with self._database.reading() as session:
            sender = session.get_one(Person, upload.person_id).external_id
        content = self._fetch(upload.file_id, sender)
        sealed = leads_import.seal(self._database.vault, read_file(content))
        with self._database.reading() as session:
            found = leads_import.preview(session, session.get_one(Team, upload.team_id), sealed)
        with self._database.writing() as session:
            if lead_uploads.show(session, upload, content):
                self._say(session, upload, "leads/preview", _told(upload, found))
                if found.bad:
                    rows = [(bad.line, bad.wrong.value, bad.name) for bad in found.bad]
                    self._say(session, upload, FILE, {"rows": rows, "count": len(rows)}, kind=Kind.FILE)

    def _store(self, upload: LeadUpload) -> None:
        with self._database.reading() as session:
            content = lead_uploads.content_of(session, upload)
        sealed = leads_import.seal(self._database.vault, read_file(content))
        now = self._clock.now()
        with self._database.writing() as session:
            if lead_uploads.settle(session, upload, UploadState.DONE):
                team = session.get_one(Team, upload.team_id)
                found = leads_import.store(session, team, sealed, now)
                self._say(session, upload, "leads/imported", {**_told(upload, found), "id": str(team.key)})
                rosters.refresh_team(session, team, now)

    def _fetch(self, file_id: str, sender: str) -> bytes:
        """The bytes of a file, by its id; the token goes only to the address that the chat itself names.

        Raises:
            Refusal: it is no file of the sender's, too large, or the app may not read files.
        """
        try:
            file: dict[str, Any] = self._client.files_info(file=file_id).get("file") or {}
        except SlackApiError as error:
            raise Refusal("leads_not_fetched") from error
        if file.get("user") != sender:
            raise Refusal("leads_not_fetched")
        if int(file.get("size") or 0) > MOST_BYTES:
            raise Refusal("leads_too_large", maximum=MOST_BYTES // 1_000_000)
        address = str(file.get("url_private_download") or file.get("url_private") or "")
        if not address.startswith(("https://", "http://")):
            raise Refusal("leads_not_fetched")
        request = urllib.request.Request(  # noqa: S310 - http or https, see above
            address, headers={"Authorization": f"Bearer {self._client.token}"}
        )
        with _door(self._client).open(request, timeout=TIMEOUT) as answer:
            content: bytes = answer.read(MOST_BYTES + 1)
            is_page = answer.headers.get_content_type() == "text/html"
        if is_page:  # Slack's page to sign in: the scope files:read is missing
            log.warning("a file was not given out: is the scope files:read missing?")
            raise Refusal("leads_not_fetched")
        return content

    def _fail(self, upload: LeadUpload, refusal: Refusal) -> None:
        with self._database.writing() as session:
            if lead_uploads.settle(session, upload, UploadState.FAILED):
                self._say(session, upload, f"errors/{refusal.message}", refusal.data)

    def _say(
        self, session: Session, upload: LeadUpload, message: str, data: dict[str, Any], kind: Kind = Kind.MESSAGE
    ) -> None:
        person = session.get_one(Person, upload.person_id)
        tell(
            session,
            workspace_id=upload.workspace_id,
            channel=person.external_id,
            reader_id=person.key,
            message=message,
            data=data,
            dedupe_key=f"upload:{upload.uid}:{message}",
            now=self._clock.now(),
            kind=kind,
        )


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """Goes nowhere else: the token would go along."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        """None: not followed."""


def _door(client: WebClient) -> urllib.request.OpenerDirector:
    handlers: list[urllib.request.BaseHandler] = [_NoRedirect(), urllib.request.HTTPSHandler(context=client.ssl)]
    if client.proxy:
        handlers.append(urllib.request.ProxyHandler({"http": client.proxy, "https": client.proxy}))
    return urllib.request.build_opener(*handlers)


def _told(upload: LeadUpload, found: Found) -> dict[str, Any]:
    """An import's figures, with the first bad rows."""
    return {
        "upload": upload.uid,
        "title": upload.filename,
        "new": found.new,
        "merged": found.merged,
        "known": found.known,
        "customers": found.customers,
        "bad": len(found.bad),
        "first": [
            {"line": str(bad.line), "wrong": bad.wrong.value, "name": bad.name} for bad in found.bad[:MOST_BAD_SHOWN]
        ],
    }
