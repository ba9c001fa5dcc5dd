"""Finding the tokens that providers mark with a literal; ``_secret_providers`` holds the marks.

The number of rows costs next to nothing: what is looked at are the long runs of letters and digits in a
text, and of those only the first three characters of each piece, in one dictionary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from privkit.detectors._secret_providers import INFIXES, PREFIXES
from privkit.detectors._secret_values import is_dummy, is_example

__all__ = ["MARKS", "RUN", "RUNS", "Mark", "find", "run_in"]

_Row = tuple[int, int, str, float, str]
_SCORE = 0.95

# A letter or digit before makes it part of another word, except the n, r or t of an escaped line break.
_LEFT = r"(?:(?<![A-Za-z0-9])|(?<=\\[nrt]))"
_END = r"(?![A-Za-z0-9])"
_CLASSES = {
    "%a": "[A-Za-z0-9]",
    "%u": "[A-Za-z0-9_-]",
    "%h": "[a-f0-9]",
    "%c": "[A-Z0-9]",
    "%b": "[A-Za-z0-9+/_-]",
}


class Mark(NamedTuple):
    """A kind of token.

    Attributes:
        literal: what marks it, case-sensitive.
        expression: the whole token as a regular expression.
        provider: whose it is.
        back: how far before the literal the token starts.
    """

    literal: str
    expression: str
    provider: str
    back: int = 0

    @property
    def name(self) -> str:
        """The name of the finding's detector: ``secrets.github``."""
        return "secrets." + re.sub("[^a-z0-9]", "", self.provider.lower())


def _mark(provider: str, literal: str, behind: str, *, back: int = 0, before: str = "") -> Mark:
    body = before + re.escape(literal) + behind
    for sign, characters in _CLASSES.items():
        body = body.replace(sign, characters)
    return Mark(literal, _LEFT + body + ("" if behind.endswith(",}") else _END), provider, back)


_PREFIXED = tuple(_mark(*row) for rows in PREFIXES.values() for row in rows)
_INFIXED = tuple(
    _mark(provider, literal, behind, back=back, before=before)
    for provider, back, before, literal, behind in INFIXES
)
MARKS = (*_PREFIXED, *_INFIXED)
"""All marks, those a token begins with and those inside one."""

_KEY = 3


def _keys(literal: str) -> Iterator[str]:
    """Yield the three characters a token with this mark can begin with: two-letter ones go on in hexadecimal."""
    return iter(
        [literal[:_KEY]] if len(literal) >= _KEY else [literal + digit for digit in "0123456789abcdef"]
    )


def _index() -> dict[str, list[Mark]]:
    index: dict[str, list[Mark]] = {}
    for mark in sorted(_PREFIXED, key=lambda mark: -len(mark.literal)):  # "sk-ant-" before "sk-"
        for key in _keys(mark.literal):
            index.setdefault(key, []).append(mark)
    return index


_BY_KEY = _index()

RUNS = bytes(
    97 if (chr(code).isascii() and chr(code).isalnum()) or chr(code) in "_-" else 32 for code in range(256)
)
RUN = b"a" * 16
"""What a text that ``RUNS`` translates holds where characters of tokens stand in a row; ``run_in`` asks more."""


def run_in(raw: bytes) -> bool:
    """Say whether 16 of the characters tokens are made of stand in a row, letters among them, as in every token."""
    for _ in _runs(raw):  # quicker than ``next`` or ``any``
        return True
    return False


def _runs(raw: bytes) -> Iterator[tuple[int, int]]:
    runs = raw.translate(RUNS)
    at = runs.find(RUN)
    while at >= 0:
        end = runs.find(b" ", at)
        end = end if end >= 0 else len(runs)
        if raw[at:end].strip(b"0123456789-_"):
            yield at, end
        at = runs.find(RUN, end)


def find(text: str) -> list[_Row]:
    """Return the marked tokens as rows (start, end, ``"SECRET"``, score, detector)."""
    rows: list[_Row] = []
    done = 0
    for at in _starts(text):
        marks = _BY_KEY.get(text[at : at + _KEY]) if at >= done else None
        for mark in marks or ():
            found = _compiled(mark.expression).match(text, at) if text.startswith(mark.literal, at) else None
            if found:
                done = (
                    found.end()
                )  # also of what is no token, or a chain of them would be read again and again
                if _is_generated(found[0], mark):
                    rows.append((at, at + len(found[0].rstrip(".")), "SECRET", _SCORE, mark.name))
                break
    for mark in _INFIXED:
        if mark.literal in text:
            rows += _marked_inside(text, mark)
    return rows


_PIECE = re.compile("[A-Za-z0-9]+")
# What joins the parts of a token: "SG.….…", "access_token$production$…", "sha256~…", "1//0…", "1/12…:…".
_JOINED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.+/$~!:"
_LONGEST_HEAD = 48


def _starts(text: str) -> Iterator[int]:
    """Yield where a token may begin: at each piece of a long run and of what is joined to its front."""
    done = 0
    for at, end in _runs(text.encode("latin-1", "replace")):
        before = text[max(done, at - _LONGEST_HEAD) : at]
        for piece in _PIECE.finditer(text, at - len(before) + len(before.rstrip(_JOINED)), end):
            start = piece.start()
            yield start
            if start and text[start - 1] == "\\" and text[start] in "nrt":
                yield start + 1
        done = end


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    """Compile on first use: all of them at import would be a third of the time it may take."""
    return re.compile(expression)


_FEWEST_KINDS = 5


def _is_generated(token: str, mark: Mark) -> bool:
    """Say whether what a mark stands in is no mask, no placeholder, no example and no identifier of words."""
    body = token.replace(mark.literal, "", 1) if not mark.back else token
    if len(set(body)) < _FEWEST_KINDS or is_dummy(token) or is_example(token):
        return False
    letters = "".join(filter(str.isalnum, body))
    return not (letters.isalpha() and letters.islower())


def _marked_inside(text: str, mark: Mark) -> Iterator[_Row]:
    at = text.find(mark.literal)
    while at >= 0:
        found = _compiled(mark.expression).match(text, at - mark.back) if at >= mark.back else None
        if found and _is_generated(found[0], mark):
            yield (*found.span(), "SECRET", _SCORE, mark.name)
        at = text.find(mark.literal, found.end() if found else at + len(mark.literal))
