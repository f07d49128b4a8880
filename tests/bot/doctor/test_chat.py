"""Tokens, scopes and channels, against a chat that refuses, limps, hangs or knows less than Slack."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
import yaml
from sqlmodel import select

from bot.database import Database
from bot.doctor import Status
from bot.practice.faults import FaultKind
from bot.time import machine_now
from models import people
from models.outbox import Outbox, State, tell
from models.teams import Team
from tests.bot.doctor.kit import ON_SQLITE, Practice, failures, of, only
from tests.house import manifest

pytestmark = ON_SQLITE


@pytest.mark.parametrize(
    ("setting", "value", "says"),
    [
        ("SLACK_BOT_TOKEN", "xoxb-wrong", "refused: invalid_auth"),
        ("SLACK_BOT_TOKEN", "xapp-practice", "is an app-level token"),
        ("SLACK_BOT_TOKEN", "xoxp-1", "is a person's token"),
        ("SLACK_BOT_TOKEN", "xoxe.xoxb-1", "expires"),
        ("SLACK_BOT_TOKEN", "“xoxb-practice”", "curly quotes"),
        ("SLACK_APP_TOKEN", "xapp-wrong", "refused: invalid_auth"),
        ("SLACK_APP_TOKEN", "xoxb-practice", "is a bot token"),
    ],
)
def test_a_wrong_token_is_told_with_what_to_do(practice: Practice, setting: str, value: str, says: str) -> None:
    found = practice.examine(**{setting: value})
    name = "bot token" if setting == "SLACK_BOT_TOKEN" else "app token"
    finding = only(found, name, Status.FAILURE)
    assert says in finding.found
    assert finding.do


def test_a_server_that_cannot_be_reached_is_told_once_and_waited_for_once(practice: Practice) -> None:
    found = practice.examine(SLACK_API_URL="http://127.0.0.1:9/api/")
    assert failures(found) == {"bot token"}
    assert "can't be reached" in only(found, "bot token", Status.FAILURE).found
    assert only(found, "channels", Status.UNKNOWN)
    assert only(found, "key", Status.OK)


@pytest.mark.parametrize(("kind", "says"), [("error", "HTTP 500"), ("garbage", "no answer"), ("dropped", "")])
def test_a_server_in_trouble_is_told(practice: Practice, kind: FaultKind, says: str) -> None:
    practice.fault("*", kind)
    assert says in only(practice.examine(), "bot token", Status.FAILURE).found


def test_a_server_that_hangs_is_given_up(practice: Practice) -> None:
    practice.timeout = 0.2
    practice.fault("*", "hang", seconds=0.6)
    found = practice.examine()
    assert "does not answer within 0.2 s" in only(found, "bot token", Status.FAILURE).found
    assert only(found, "app token", Status.UNKNOWN)


def test_a_rate_limit_is_no_failure_of_the_channels(practice: Practice) -> None:
    practice.fault("conversations.info", "ratelimited")
    assert "rate limit" in only(practice.examine(), "channels", Status.UNKNOWN).found


def test_a_scope_that_is_missing_is_named(practice: Practice) -> None:
    declared = manifest()
    declared["oauth_config"]["scopes"]["bot"] = ["commands", "canvases:write"]
    practice.manifest.write_text(yaml.safe_dump(declared), encoding="utf-8")
    finding = only(practice.examine(), "scopes", Status.FAILURE)
    assert "canvases:write" in finding.found
    assert "reinstall" in finding.do


def test_a_manifest_that_lacks_a_command_is_told_and_one_that_is_none_too(practice: Practice) -> None:
    declared = manifest()
    declared["features"]["slash_commands"] = declared["features"]["slash_commands"][1:]
    practice.manifest.write_text(yaml.safe_dump(declared), encoding="utf-8")
    assert "/log" in only(practice.examine(), "commands and events", Status.FAILURE).found
    practice.manifest.write_text("[1", encoding="utf-8")
    assert "can't tell" in only(practice.examine(), "commands and events", Status.UNKNOWN).found


def test_each_channel_that_the_bot_cannot_use_is_told(practice: Practice, database: Database) -> None:
    sales, help_channel = practice.world.rooms.get("C0SALES1"), practice.world.rooms.get("C0HELP")
    assert sales is not None
    assert help_channel is not None
    sales.is_archived = True
    practice.world.rooms.leave(help_channel, practice.world.bot.id)
    archived, absent = of(practice.examine(), "channels")
    assert "archived" in archived.found
    assert absent.do == "/invite @jiayou in #求助"
    assert {archived.status, absent.status} == {Status.FAILURE}
    with database.writing() as session:
        team = session.exec(select(Team)).one()
        team.channel, team.help_channel = None, "C0NOWHERE"
    without, lost = of(practice.examine(), "channels")
    assert without.status is Status.WARNING
    assert "/jiayou team" in without.do
    assert "C0NOWHERE" in lost.found


def test_a_token_of_another_workspace_than_the_data_is_told(practice: Practice) -> None:
    practice.world.team_id = "T0OTHER"
    assert "another workspace" in only(practice.examine(), "channels", Status.WARNING).found


@contextmanager
def plain_server(answers: dict[str, Any]) -> Iterator[str]:
    """A Slack-compatible server that sends no header of Slack's and knows these methods only; its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("content-length") or 0))
            method = self.path.rpartition("/")[2]
            body = json.dumps(answers.get(method, {"ok": False, "error": "unknown_method"})).encode()
            self.send_response(200)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/api"
        server.shutdown()
        thread.join()


def test_what_a_plain_server_does_not_tell_is_not_guessed(practice: Practice, database: Database) -> None:
    who = {"ok": True, "team_id": practice.world.team_id, "user": "cheer"}
    no_scope = {"ok": False, "error": "missing_scope", "needed": "channels:read"}
    with plain_server({"auth.test": who, "conversations.info": no_scope}) as url:
        odd = {"SLACK_API_URL": url, "SLACK_BOT_TOKEN": "another-kind-of-token"}
        found = practice.examine(**odd)
        assert of(found, "bot token")[0].status is Status.WARNING
        assert "can't tell" in only(found, "scopes", Status.UNKNOWN).found
        assert all("/invite @cheer" in one.do for one in of(found, "channels"))
        assert {one.status for one in of(found, "channels")} == {Status.UNKNOWN}
        say(practice, database, "C0SALES1", State.DEAD, "not_in_channel")
        say(practice, database, "C0HELP", State.SENT, None)
        refused, went_well = of(practice.examine(**odd), "channels")
    assert "not_in_channel" in refused.found
    assert refused.status is Status.FAILURE
    assert went_well.status is Status.OK


def say(practice: Practice, database: Database, channel: str, state: State, error: str | None) -> None:
    """Let a message to a channel have come to an end."""
    now = machine_now()
    with database.writing() as session:
        workspace = people.workspace_of(session, practice.world.team_id, "", now).id or 0
        row = tell(
            session,
            workspace_id=workspace,
            channel=channel,
            message="log/discarded",
            data={},
            dedupe_key=f"doctor:{channel}",
            now=now,
        )
        told = session.get_one(Outbox, row)
        told.state, told.error, told.settled_at = state, error, now
