"""Laws of erasing in files: what is other people's stays byte for byte, what is the person's is gone, twice is once."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from privkit.lifecycle.places import Files, Subject
from privkit.lifecycle.places._place import erased, mentions

JANE = Subject("cust-7", also={"email": ["jane@example.com"]})
WORDS = st.sampled_from(
    ["cust-7", "CUST-7", "jane@example.com", "cust-77", "mary-jane@example.com", "x", "", "ä,\"'", "\u2028"]
)
TEXTS = st.lists(st.one_of(WORDS, st.text(max_size=4)), max_size=4).map(" ".join)
JSON = st.recursive(
    st.one_of(TEXTS, st.integers(), st.none(), st.booleans()),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXTS, inner, max_size=2),
    max_leaves=5,
)


def files(root: Path, name: str, content: str) -> Files:
    (root / name).write_text(content, encoding="utf-8", newline="")
    return Files(root, "*", match={"user": "id", "mail": "email"})


def is_of_jane(row: dict[str, Any]) -> bool:
    return (
        str(row.get("user", "")).strip().lower() == "cust-7"
        or str(row.get("mail", "")).strip().lower() == "jane@example.com"
    )


def holds_jane(value: Any) -> bool:
    if isinstance(value, dict):
        return any(holds_jane(each) for pair in value.items() for each in pair)
    if isinstance(value, list):
        return any(map(holds_jane, value))
    return bool(mentions(JANE)(str(value)))


@given(st.lists(st.fixed_dictionaries({"text": JSON}, optional={"user": TEXTS, "mail": TEXTS}), max_size=6))
@settings(max_examples=60, deadline=None)
def test_lines_of_json(rows: list[dict[str, Any]]) -> None:
    with tempfile.TemporaryDirectory() as directory:
        root = Path(directory)
        written = [json.dumps(row, indent=None) + "\n" for row in rows]
        place = files(root, "a.jsonl", "".join(written))
        assert place.erase(JANE).state == "done"
        left = (root / "a.jsonl").read_text(encoding="utf-8").split("\n")[:-1]
        kept = [(row, line) for row, line in zip(rows, written, strict=True) if not is_of_jane(row)]
        assert len(left) == len(kept)
        for after, (row, line) in zip(left, kept, strict=True):
            assert after + "\n" == line or holds_jane(row)
            assert not holds_jane(json.loads(after))
        assert place.verify(JANE).left == 0
        before = (root / "a.jsonl").read_bytes()
        place.erase(JANE)
        assert (root / "a.jsonl").read_bytes() == before


CELLS = TEXTS.filter(lambda text: "\0" not in text and "\r" not in text)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=6))
@settings(max_examples=60, deadline=None)
def test_rows_of_csv(rows: list[tuple[str, str, str]]) -> None:
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows([("user", "mail", "text"), *rows])
    with tempfile.TemporaryDirectory() as directory:
        root = Path(directory)
        place = files(root, "a.csv", out.getvalue())
        assert place.erase(JANE).state == "done"
        with (root / "a.csv").open(encoding="utf-8", newline="") as file:
            left = list(csv.reader(file))[1:]
        kept = [row for row in rows if not is_of_jane({"user": row[0], "mail": row[1]})]
        assert left == [[erased(cell, mentions(JANE)(cell)) for cell in row] for row in kept]
        assert place.verify(JANE).left == 0


@given(st.lists(TEXTS.filter(lambda text: "\0" not in text), max_size=6).map("\n".join))
@settings(max_examples=60, deadline=None)
def test_plain_text(text: str) -> None:
    with tempfile.TemporaryDirectory() as directory:
        root = Path(directory)
        place = files(root, "a.log", text)
        place.erase(JANE)
        with (root / "a.log").open(encoding="utf-8", newline="") as file:
            assert file.read() == erased(text, mentions(JANE)(text))
