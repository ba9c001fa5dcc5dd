"""Sentences written for the tagger: what they mark is whole, none stands twice, and ordinary ones name nobody."""

from __future__ import annotations

import re

import pytest

from tools.tagger import _chat_north as north
from tools.tagger import _chat_north_more as north_more
from tools.tagger import _chat_romance as romance
from tools.tagger import _chat_romance_more as romance_more
from tools.tagger._chat_written import WRITTEN

_LANGUAGES = ("da", "de", "es", "fr", "it", "nl", "no", "pl", "pt", "sv")
_SPAN = re.compile(r"\[\[(?:PERSON|ADDRESS|LOCATION|ORGANIZATION) [^\[\]\s][^\[\]]*(?<!\s)\]\]")
_SLOT = re.compile(r"\{([A-Z])\}")
_NAMING, _UNMARKED = set("ABCFLNOSTWZ"), set("DEGHIKMPQVXJ")


def _lines(language: str, kind: int) -> list[str]:
    return WRITTEN[language][kind].split("\n")


@pytest.mark.parametrize("tables", [romance.LINES, romance_more.LINES, north.LINES, north_more.LINES])
def test_every_line_of_every_table_is_among_those_drawn(tables: dict[str, tuple[str, str]]) -> None:
    for language, blocks in tables.items():
        for kind, block in enumerate(blocks):
            assert set(block.strip().split("\n")) <= set(_lines(language, kind))


def test_every_language_has_sentences() -> None:
    assert sorted(WRITTEN) == list(_LANGUAGES)


@pytest.mark.parametrize("language", _LANGUAGES)
def test_what_is_marked_is_closed_and_of_a_known_kind(language: str) -> None:
    for line in _lines(language, 0) + _lines(language, 1):
        rest = _SPAN.sub("", line)
        assert "[[" not in rest, line
        assert "]]" not in rest, line
        assert set(_SLOT.findall(line)) <= _NAMING | _UNMARKED, line


@pytest.mark.parametrize("language", _LANGUAGES)
def test_ordinary_lines_name_nobody(language: str) -> None:
    for line in _lines(language, 1):
        assert not _SPAN.search(line), line
        assert not set(_SLOT.findall(line)) & _NAMING, line


@pytest.mark.parametrize("language", _LANGUAGES)
@pytest.mark.parametrize("kind", [0, 1], ids=["named", "ordinary"])
def test_no_line_is_empty_or_stands_twice(language: str, kind: int) -> None:
    lines = [line.casefold() for line in _lines(language, kind)]
    assert all(line == line.strip() != "" for line in lines)
    assert sorted(lines) == sorted(set(lines))
