"""What outlives a restart, and what starting over leaves."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.practice.people import many, nine
from bot.practice.records import Message
from bot.practice.storage import FILE_NAME
from bot.practice.visitor import Visitor
from bot.practice.world import World
from tests.bot.practice.conftest import BOT, REP, TEAM
from tests.practice import wait_for

HOME = {"type": "home", "blocks": [{"type": "divider"}]}


def team_messages(world: World) -> list[Message]:
    return world.posts.all_in(TEAM, REP)


def test_a_workspace_is_as_it_was_after_a_restart(tmp_path: Path) -> None:
    before = World(folder=tmp_path)
    visitor = Visitor(before)
    said = visitor.say(REP, TEAM, "kept")
    visitor.react("U0LEO", TEAM, said.ts, "tada")
    visitor.upload(REP, BOT, "leads.csv", b"a,b")
    visitor.change_user(REP, locale="en-US")
    before.views.publish(REP, HOME)
    before.turn_clock(3600)
    unread = before.posts.unread("U0LEO", TEAM)
    before.close()

    after = World(folder=tmp_path)
    assert [user.id for user in after.users()] == [user.id for user in before.users()]
    assert [room.id for room in after.rooms.all()] == [room.id for room in before.rooms.all()]
    (message,) = team_messages(after)
    assert (message.text, message.reactions) == ("kept", {"tada": ["U0LEO"]})
    person, home = after.user(REP), after.views.home(REP)
    assert person is not None
    assert person.locale == "en-US"
    assert home is not None
    assert home.content["blocks"][0]["type"] == "divider"
    direct = after.rooms.direct(REP, BOT)
    (file_id,) = after.posts.all_in(direct.id)[0].files
    assert after.files.data(file_id) == b"a,b"
    assert after.clock.offset == 3600
    assert after.posts.unread("U0LEO", TEAM) == unread == 1
    assert Visitor(after).say(REP, TEAM, "later").ts > said.ts
    after.close()


def test_a_deleted_message_stays_deleted_and_an_ephemeral_one_is_forgotten(tmp_path: Path) -> None:
    before = World(folder=tmp_path)
    visitor = Visitor(before)
    visitor.delete(REP, TEAM, visitor.say(REP, TEAM, "gone").ts)
    room = before.rooms.get(TEAM)
    assert room is not None
    before.posts.add(room, BOT, "psst", only_for=REP)
    before.close()
    after = World(folder=tmp_path)
    assert team_messages(after) == []
    after.close()


def test_what_is_kept_is_on_disk_a_moment_later_without_a_clean_stop(tmp_path: Path) -> None:
    world = World(folder=tmp_path)
    Visitor(world).say(REP, TEAM, "kept")

    def on_disk() -> bool:
        with closing(sqlite3.connect(tmp_path / FILE_NAME)) as other:
            rows = other.execute("SELECT value FROM records WHERE kind = 'message'").fetchall()
        return [json.loads(value)["text"] for (value,) in rows] == ["kept"]

    wait_for(on_disk)
    world.close()


def test_starting_over_forgets_everything_on_disk_too(tmp_path: Path) -> None:
    world = World(folder=tmp_path)
    Visitor(world).say(REP, TEAM, "forgotten")
    world.turn_clock(3600)
    world.start_over()
    assert team_messages(world) == []
    assert world.clock.offset == 0
    world.close()
    again = World(folder=tmp_path)
    assert team_messages(again) == []
    assert len(again.users()) == 10
    again.close()


def test_callbacks_hear_of_changes_until_they_are_ended() -> None:
    world = World()
    heard: list[int] = []
    end = world.subscribe(heard.append)
    Visitor(world).say(REP, TEAM, "one")
    assert heard == sorted(set(heard))
    assert heard
    end()
    count = len(heard)
    Visitor(world).say(REP, TEAM, "two")
    assert len(heard) == count


def test_the_default_people_are_six_reps_a_mentor_a_manager_and_a_newcomer() -> None:
    cast = nine()
    assert [user.locale for user in cast.users].count("en-US") == 2
    assert len(cast.users) == 9
    assert [user.real_name for user in cast.users if user.is_admin] == ["沈岚"]
    assert {user.tz for user in cast.users} == {"Asia/Shanghai"}
    assert [channel.name for channel in cast.channels] == ["销售一组", "求助", "general"]


@pytest.mark.parametrize("reps", [1, 30, 1000])
def test_as_many_reps_as_a_benchmark_needs_each_in_one_team(reps: int) -> None:
    cast = many(reps)
    members = [user for channel in cast.channels for user in channel.members if user.startswith("U1")]
    assert len(members) == len(set(members)) == reps
