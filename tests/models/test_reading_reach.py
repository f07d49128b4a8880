"""The many ways to say the same: names, money, further steps, worries, and what people make of an answer.

Each line of `ways_of_saying.jsonl` is a short text and what must be read in it, for the fields that it is about.
"""

import json
from datetime import date
from pathlib import Path

import pytest

from models.reading import read

TODAY = date(2026, 11, 24)
WAYS = [
    json.loads(line)
    for line in (Path(__file__).parent.parent / "data" / "ways_of_saying.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("way", WAYS, ids=[way["text"] for way in WAYS])
def test_it_is_read_whichever_way_it_is_said(way: dict[str, dict[str, object]]) -> None:
    labels = read(str(way["text"]), TODAY).as_labels()
    for field, expected in way["expect"].items():
        assert labels[field] == expected
        assert isinstance(labels[field], bool) == isinstance(expected, bool)


def test_every_field_that_has_many_ways_is_held() -> None:
    held = {field for way in WAYS for field in way["expect"]}
    assert held == {"customer", "stage", "amount", "resolved", "concern"}
