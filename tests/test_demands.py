"""What is asked for is on one page, and each row names something that is there and tests that are there."""

from __future__ import annotations

import ast
import importlib
import re
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "demands.md"
ASKED = (
    *(
        "encryption at rest",
        "encryption in transit",
        "second factor",
        "access control",
        "audits",
        "audit trail",
    ),
    *(
        "deletion from active systems",
        "deletion from backup systems",
        "within the legal time",
        "minimisation",
    ),
    *(
        "retention",
        "consent",
        "access",
        "portability",
        "breach reporting",
        "anonymisation",
        "pseudonymisation",
    ),
    *("tokenisation", "hipaa de-identification", "threat detection", "incident response", "transparency"),
    *("vendor agreements", "monitoring"),
)


class Row(NamedTuple):
    asked: str
    offered: str
    name: str
    tests: list[str]


def rows() -> list[Row]:
    lines = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| ")][1:]
    cells = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]
    return [
        Row(asked, offered, name.strip("`"), re.findall(r"`([^`]+)`", tests))
        for asked, offered, name, tests in cells
    ]


@pytest.mark.parametrize("asked", ASKED)
def test_what_is_asked_for_has_a_row(asked: str) -> None:
    assert any(asked in row.asked.lower() for row in rows())


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.asked)
def test_a_row_names_what_is_there(row: Row) -> None:
    module = row.name
    while True:
        try:
            found: object = importlib.import_module(module)
            break
        except ModuleNotFoundError:
            module = module.rpartition(".")[0]
    for name in row.name.removeprefix(module).split(".")[1:]:
        found = getattr(found, name)
    assert callable(found)


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.asked)
def test_a_row_names_tests_that_are_there(row: Row) -> None:
    assert row.tests
    for test in row.tests:
        path, _, name = test.partition("::")
        tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
        names = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
        assert name.startswith("test_")
        assert name in names, f"{path} has no {name}"
