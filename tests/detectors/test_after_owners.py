"""First names that own something and whose apostrophe is left out."""

from __future__ import annotations

import pytest

from privkit import detectors

_FIND = detectors.names(entities=["PERSON", "LOCATION", "ADDRESS"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("can you move sandeeps lesson", ["sandeeps"]),
        ("where is katarzynas refund", ["katarzynas"]),
        ("WE HAVE KEVINS PHONE", ["KEVINS"]),
        ("two lorries and the captains", []),
        ("the dieters diary", []),
        ("it was mondays bus", []),
    ],
)
def test_it_is_told_by_the_lists_where_no_capital_tells(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in _FIND(text)] == found
