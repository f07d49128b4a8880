"""How often each field is read as people labelled it, held by file of labelled messages."""

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from models.reading import read

DATA = Path(__file__).parent.parent / "data"
TODAY = date(2026, 11, 24)
FIELDS = [
    "customer",
    "minutes",
    "contact",
    "contact_value",
    "stage",
    "amount",
    "concern",
    "resolved",
    "follow_up",
]
FREE = {"customer": 0.88, "concern": 0.88, "resolved": 0.88}
"""Fields for which there are many ways to say the same; the others are held at 0.92 and more."""


def _agreement(name: str) -> dict[str, float]:
    lines = (DATA / name).read_text("utf-8").splitlines()
    right: Counter[str] = Counter()
    for line in lines:
        case = json.loads(line)
        labels = read(case["text"], TODAY).as_labels()
        right.update(field for field in FIELDS if _same(labels[field], case["expect"][field]))
    return {field: right[field] / len(lines) for field in FIELDS}


def _same(read_value: object, expected: object) -> bool:
    """Compare by equality, where false is not null and true is not one."""
    return read_value == expected and isinstance(read_value, bool) == isinstance(expected, bool)


@pytest.mark.parametrize(
    ("name", "least", "least_free"),
    [
        ("log_messages.jsonl", 0.97, 0.95),
        ("log_messages_a_dev.jsonl", 0.96, 0.95),
        ("log_messages_b.jsonl", 0.97, 0.96),
        ("log_messages_c.jsonl", 0.89, 0.92),
        ("log_messages_d.jsonl", 0.97, 0.91),
        ("log_messages_e.jsonl", 0.97, 0.95),
        # Their errors were not studied: they tell how new messages fare, and are no target reached.
        ("log_messages_a_held.jsonl", 0.92, 0.85),
        ("log_messages_e_held.jsonl", 0.95, 0.86),
    ],
)
def test_the_labelled_messages_are_read_as_people_read_them(name: str, least: float, least_free: float) -> None:
    agreement = _agreement(name)
    below = {field: share for field, share in agreement.items() if share < (least_free if field in FREE else least)}
    assert below == {}


def test_the_public_examples_reach_the_promised_agreement() -> None:
    agreement = _agreement("log_messages.jsonl")
    assert all(agreement[field] >= FREE.get(field, 0.92) for field in FIELDS)
