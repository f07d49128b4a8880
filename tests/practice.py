"""The practice workspace for tests: a client for its HTTP side, and waiting that does not guess at times."""

from __future__ import annotations

import base64
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, TypeVar

import httpx
from slack_bolt.adapter.socket_mode import SocketModeHandler

Json = dict[str, Any]
T = TypeVar("T")
PATIENCE = 10.0
PAUSE = 0.005


def wait_for(look: Callable[[], T], patience: float = PATIENCE) -> T:
    """Look again and again until what is seen is true, and return it; AssertionError after `patience` seconds."""
    until = time.monotonic() + patience
    while True:
        seen = look()
        if seen:
            return seen
        assert time.monotonic() < until, f"not seen within {patience} s"
        time.sleep(PAUSE)


class RefusedError(AssertionError):
    """The workspace offers nothing like what the test wanted to do."""


@dataclass(frozen=True)
class Result:
    """What came of an act; see `bot.practice.visitor.Result`."""

    ok: bool
    shown: str = ""
    ms: float | None = None
    messages: list[Json] = field(default_factory=list)
    errors: dict[str, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    view: Json | None = None
    channel: str = ""
    ts: str = ""

    @property
    def text(self) -> str:
        """The text of the only message that the acknowledgement carried."""
        assert len(self.messages) == 1, f"{len(self.messages)} messages; shown: {self.shown!r}"
        text: str = self.messages[0]["text"]
        return text


class PracticeClient:
    """Acts as people of a practice workspace and looks at it, over HTTP."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._http = httpx.Client(base_url=f"{url}/practice", timeout=30, trust_env=False)

    def __enter__(self) -> PracticeClient:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()

    # acts

    def say(self, user: str, channel: str, text: str, thread_ts: str = "") -> Result:
        """Send a message; `channel` may be the bot's user id."""
        return self.act("say", user=user, channel=channel, text=text, thread_ts=thread_ts)

    def edit(self, user: str, channel: str, ts: str, text: str) -> Result:
        """Change one's own message."""
        return self.act("edit", user=user, channel=channel, ts=ts, text=text)

    def delete(self, user: str, channel: str, ts: str) -> Result:
        """Delete one's own message."""
        return self.act("delete", user=user, channel=channel, ts=ts)

    def react(self, user: str, channel: str, ts: str, name: str, *, added: bool = True) -> Result:
        """Add a reaction, or take it back."""
        return self.act("react", user=user, channel=channel, ts=ts, name=name, added=added)

    def upload(self, user: str, channel: str, name: str, data: bytes, text: str = "") -> Result:
        """Send a file."""
        encoded = base64.b64encode(data).decode()
        return self.act("upload", user=user, channel=channel, name=name, data=encoded, text=text)

    def command(self, user: str, command: str, text: str = "", channel: str = "", thread_ts: str = "") -> Result:
        """Type a slash command, by default in one's direct message with the bot."""
        place = channel or self.dm_channel(user)
        return self.act("command", user=user, channel=place, command=command, text=text, thread_ts=thread_ts)

    def press(
        self, user: str, action_id: str, value: Any = None, *, message: Json | None = None, **more: str
    ) -> Result:
        """Press or choose in `message` (as `messages` gave it), else in the modal or App Home now shown."""
        if message is not None:
            more |= {"channel": message["channel"], "ts": message["ts"]}
        return self.act("press", user=user, action_id=action_id, value=value, **more)

    def fill(self, user: str, values: Json) -> Result:
        """Type into the form now shown, without sending it."""
        return self.act("fill", user=user, values=values)

    def submit(self, user: str, values: Json | None = None) -> Result:
        """Fill in and send the form now shown."""
        return self.act("submit", user=user, values=values or {})

    def close_view(self, user: str, *, everything: bool = False) -> Result:
        """Close the form now shown, or all of them."""
        return self.act("close", user=user, everything=everything)

    def shortcut(self, user: str, callback_id: str, message: Json | None = None) -> Result:
        """Use a shortcut, from a message's menu or from the search bar."""
        place = {"channel": message["channel"], "ts": message["ts"]} if message else {}
        return self.act("shortcut", user=user, callback_id=callback_id, **place)

    def open_home(self, user: str, tab: str = "home") -> Result:
        """Open the app's Home tab."""
        return self.act("open_home", user=user, tab=tab)

    def join(self, user: str, channel: str) -> Result:
        """Join a public channel."""
        return self.act("join", user=user, channel=channel)

    def invite(self, user: str, channel: str, guest: str) -> Result:
        """Bring someone, or the bot, into a channel."""
        return self.act("invite", user=user, channel=channel, guest=guest)

    def leave(self, user: str, channel: str) -> Result:
        """Leave a channel."""
        return self.act("leave", user=user, channel=channel)

    def change_user(self, user: str, **changes: Any) -> Result:
        """Change someone's locale, tz, display_name, deleted, …"""
        return self.act("change_user", user=user, **changes)

    def act(self, act: str, **arguments: Any) -> Result:
        """Any act of `bot.practice.visitor.Visitor`; RefusedError where the client offers no such thing."""
        answer = self._http.post(f"/act/{act}", json=arguments)
        if answer.status_code >= 400:
            raise RefusedError(f"{act}: {answer.text}")
        return Result(**answer.json())

    # what is seen

    def messages(self, channel: str, user: str = "") -> list[Json]:
        """What `user` sees in a channel, oldest first."""
        return self._list(f"/messages/{channel}", viewer=user)

    def dm(self, user: str) -> list[Json]:
        """A person's conversation with the bot, oldest first."""
        return self._list(f"/dm/{user}")

    def dm_channel(self, user: str) -> str:
        """The id of a person's direct message with the bot; opens it."""
        return self.act("open_dm", user=user).channel

    def view(self, user: str) -> Json | None:
        """The form that a person sees on top."""
        view: Json | None = self.person(user)["view"]
        return view

    def home(self, user: str) -> Json | None:
        """A person's App Home."""
        home: Json | None = self.person(user)["home"]
        return home

    def person(self, user: str) -> Json:
        """One person: `user`, `view`, `errors`, `stack`, `home`, `channels`, `unread`."""
        return self._object(f"/people/{user}")

    def state(self) -> Json:
        """`version`, `connections`, `undelivered`, `now`, `offset`."""
        return self._object("/state")

    def traffic(self, since: int = 0) -> list[Json]:
        """The log of what went over the wire."""
        return self._list("/traffic", since=str(since))

    # the workspace itself

    def now(self) -> float:
        """Practice time, in seconds since 1970."""
        now: float = self._object("/clock")["now"]
        return now

    def turn_clock(self, *, seconds: float) -> None:
        """Turn practice time forward."""
        self._post("/clock", seconds=seconds)

    def turn_clock_to(self, moment: float) -> None:
        """Turn practice time forward to a moment (seconds since 1970)."""
        self._post("/clock", to=moment)

    def fault(self, method: str, kind: str, times: int = 1, seconds: float = 1.0) -> None:
        """Let the next calls of a Web API method fail; kinds as in `bot.practice.faults`."""
        self._post("/faults", method=method, kind=kind, times=times, seconds=seconds)

    def limits(self, mode: str) -> None:
        """Rate limits "on" or "off"."""
        self._post("/limits", mode=mode)

    def disconnect(self, reason: str = "refresh_requested") -> None:
        """Close the bot's connections and ask it to connect anew; with an empty reason, just close."""
        self._post("/disconnect", reason=reason)

    def hang_up(self, handler: SocketModeHandler) -> None:
        """Close a bot's handler at once: by itself it waits 3 s for a last word from the server, and 1 s more."""
        socket = handler.client
        socket.auto_reconnect_enabled = socket.default_auto_reconnect_enabled = False
        socket.closed = True
        socket.enqueue_message("")  # wakes its queue
        self.disconnect(reason="")
        handler.close()  # type: ignore[no-untyped-call]

    def start_over(self) -> None:
        """Forget everything."""
        self._post("/start-over")

    def wait_for(self, look: Callable[[], T], patience: float = PATIENCE) -> T:
        """As the function `wait_for` of this module."""
        return wait_for(look, patience)

    def wait_for_bot(self, connections: int = 1) -> None:
        """Wait until the bot is connected."""
        self.wait_for(lambda: self.state()["connections"] >= connections)

    def wait_for_delivery(self) -> None:
        """Wait until no event is under way any more."""
        self.wait_for(lambda: self.state()["undelivered"] == 0)

    def _post(self, path: str, **body: Any) -> None:
        answer = self._http.post(path, json=body)
        if answer.status_code >= 400:
            raise RefusedError(f"{path}: {answer.text}")

    def _list(self, path: str, **query: str) -> list[Json]:
        answer = self._http.get(path, params=query)
        answer.raise_for_status()
        found: list[Json] = answer.json()
        return found

    def _object(self, path: str) -> Json:
        answer = self._http.get(path)
        answer.raise_for_status()
        found: Json = answer.json()
        return found
