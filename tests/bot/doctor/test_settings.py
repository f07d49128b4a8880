"""What `.env` can hold that the bot would pass over in silence."""

from pathlib import Path

import pytest

from bot.doctor import Status, examine
from tests.bot.doctor.kit import ON_SQLITE, Practice, of, only
from tests.conftest import KEY


@ON_SQLITE
def test_slips_in_the_env_file_are_told_and_their_values_are_not(practice: Practice) -> None:
    practice.more = "\n".join(
        [
            "SLACK_TOKEN=hunter2hunter2",
            "JIAYOU_SECRET=hunter2hunter2",
            "xoxb-hunter2hunter2=1",
            "hunter2hunter2 without a sign",
            "BAD\x1b[2J=hunter2hunter2",
            "HEALTH_PORT=hunter2hunter2",
            "SLACK_PACE=hunter2hunter2",
            "LOG_LEVEL=hunter2hunter2",
            "LOG_LEVEL=hunter2hunter2",
            "OTHERS_PASSWORD=hunter2hunter2",
        ]
    )
    found = of(practice.examine(), "settings")
    told = "\n".join(f"{one.found} → {one.do}" for one in found)
    assert "SLACK_BOT_TOKEN" in told
    for name in ("JIAYOU_SECRET", "HEALTH_PORT", "SLACK_PACE", "LOG_LEVEL is malformed", "more than once"):
        assert name in told
    assert "can't be read" in told
    assert "OTHERS_PASSWORD" not in told
    assert "\x1b" not in told


@pytest.mark.parametrize("content", [b"\xff\xfe\x00SLACK", b"A" * (2 << 20)], ids=["not text", "huge"])
def test_an_env_file_that_is_none_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / ".env").write_bytes(content)
    assert "no text file" in only(examine(tmp_path / ".env"), "settings", Status.FAILURE).found


def test_an_env_file_with_a_byte_order_mark_or_open_to_others_is_told(tmp_path: Path) -> None:
    env_file = tmp_path / ".env"
    env_file.write_bytes(f"\ufeffLOG_LEVEL=INFO\nJIAYOU_KEY={KEY}\n".encode())
    env_file.chmod(0o644)
    mark, rights = of(examine(env_file), "settings")
    assert "byte order mark" in mark.found
    assert rights.do == "chmod 600 .env"
