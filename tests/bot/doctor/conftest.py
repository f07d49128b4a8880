"""Fixtures for the doctor: an environment without settings, and a workspace in which all is well."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from bot.database import Database
from bot.doctor.own_settings import KNOWN
from bot.practice.api.methods import SCOPES
from bot.practice.server import PracticeServer
from bot.practice.world import World
from tests.bot.doctor.kit import OTHER_KEY, PHONE, Practice, fill
from tests.conftest import KEY
from tests.house import manifest


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting comes from outside the test."""
    for name in list(os.environ):
        if name.upper() in KNOWN:
            monkeypatch.delenv(name)


@pytest.fixture
def practice(database: Database, database_url: str, tmp_path: Path) -> Iterator[Practice]:
    """A team with two channels, a contact and a good `.env`; afterwards nothing that was said holds a secret."""
    declared = manifest()
    declared["oauth_config"]["scopes"]["bot"] = SCOPES.split(",")
    written = tmp_path / "manifest.yaml"
    written.write_text(yaml.safe_dump(declared), encoding="utf-8")
    world = World(manifest=manifest())
    fill(database, world.team_id)
    with PracticeServer(world) as server:
        settings = {
            "SLACK_BOT_TOKEN": world.bot_token,
            "SLACK_APP_TOKEN": world.app_token,
            "SLACK_API_URL": server.api_url,
            "DATABASE_URL": database_url,
            "JIAYOU_KEY": KEY,
        }
        made = Practice(world, tmp_path, settings, written)
        yield made
    for text in made.told:
        for secret in (world.bot_token, world.app_token, KEY, OTHER_KEY, PHONE, "张三", "林悦", "hunter2hunter2"):
            assert secret not in text
