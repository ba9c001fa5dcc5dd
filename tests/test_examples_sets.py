"""The example sets for names, addresses and messages without personal data: what is promised of them holds."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

from privkit.evaluate import evaluate, read_rows

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
SETS = ("ordinary", "names", "addresses")


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (EXAMPLES / f"{name}.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("name", SETS)
def test_spans_lie_in_the_text_without_overlap_or_empty_edges_and_no_text_is_there_twice(name: str) -> None:
    for row in rows(name):
        end_before = 0
        for start, end, _ in row["spans"]:
            assert end_before <= start < end <= len(row["text"]), row["text"]
            assert row["text"][start:end] == row["text"][start:end].strip()
            end_before = end
    assert max(Counter(row["text"] for row in rows(name)).values()) == 1


@pytest.mark.parametrize(
    ("name", "key"), [("ordinary", "topic"), ("names", "origin"), ("addresses", "country")]
)
def test_the_rows_are_read_with_their_keys(name: str, key: str) -> None:
    read = read_rows(EXAMPLES / f"{name}.jsonl")
    report = evaluate(read, lambda text: [], by=key, bootstrap=0)
    assert report.rows == len(rows(name))
    assert len(report.groups) == len({row.more[key] for row in read if key in row.more}) > 4


def test_the_ordinary_messages_hold_nothing() -> None:
    assert len(rows("ordinary")) == 200
    assert not any(row["spans"] for row in rows("ordinary"))
    assert len({row["language"] for row in rows("ordinary")}) >= 8


def test_every_origin_has_the_same_sentences_with_other_people() -> None:
    frames, people = defaultdict(list), defaultdict(set)
    for row in rows("names"):
        if "origin" in row:
            ((start, end, kind),) = row["spans"]
            assert kind == "PERSON"
            frames[row["origin"]].append((row["frame"], row["text"][:start], row["text"][end:]))
            people[row["origin"]].add(row["text"][start:end])
    assert len(frames) >= 10
    assert all(each == next(iter(frames.values())) for each in frames.values())
    assert {len(each) for each in people.values()} == {20}


def test_words_that_are_names_stand_in_both_readings() -> None:
    readings = defaultdict(set)
    for row in rows("names"):
        if "word" in row:
            readings[row["word"]].add(row["reading"])
            assert bool(row["spans"]) is (row["reading"] != "word")
    assert sum(len(each) > 1 for each in readings.values()) >= 40
    assert {"Will", "Mark", "Grace", "Summer"} <= {
        word for word, each in readings.items() if {"name", "word"} <= each
    }


def test_the_addresses_come_from_many_countries() -> None:
    assert len(rows("addresses")) >= 80
    assert len({row["country"] for row in rows("addresses")}) >= 18
    assert all([kind for *_, kind in row["spans"]] == ["ADDRESS"] for row in rows("addresses"))
