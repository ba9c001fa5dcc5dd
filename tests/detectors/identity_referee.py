"""What the tests of identity tables share: random numbers, running text, python-stdnum as the referee."""

from __future__ import annotations

import importlib
import random
import string
from itertools import product
from typing import TYPE_CHECKING

from tracing import Table

from privkit.detectors import default
from privkit.detectors.catalogue import numbers_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from privkit.detectors._number import Number

    Template = str | Callable[[random.Random], str]

__all__ = [
    "FRAMES", "agreements", "day", "entries", "found", "missed", "referee_says", "table_accepts", "values_of",
]  # fmt: skip

DIGITS, LETTERS = string.digits, string.ascii_uppercase
# In a template # is a random digit, @ a random letter and * either; the signs ? (digit), ~ (letter) and !
# (either) are tried with every value they can have, so each body meets its right check signs and wrong ones.
RANDOM = {"#": DIGITS, "@": LETTERS, "*": DIGITS + LETTERS}
TRIED = {"?": DIGITS, "~": LETTERS, "!": DIGITS + LETTERS}

# At the start, at the end, in brackets, beside punctuation, in a form, in JSON, in a sentence.
FRAMES = (
    "{value}", "it is {value}", "{value} it is", "({value})", "Here: {value}.", '"{value}", they wrote', "{value}; thanks!",
    "is it {value}?", '{{"value": "{value}"}}', "first\n{value}\nlast",
)  # fmt: skip


def entries(*regions: str) -> dict[str, list[Number]]:
    table: dict[str, list[Number]] = {}
    for number in numbers_of(regions):
        if number.region in regions:
            table.setdefault(number.entity_type, []).append(number)
    return table


def values_of(template: Template, rng: random.Random) -> Iterator[str]:
    text = template if isinstance(template, str) else template(rng)
    body = [rng.choice(RANDOM[sign]) if sign in RANDOM else sign for sign in text]
    for choice in product(*[TRIED.get(sign, sign) for sign in body]):
        yield "".join(choice)


def day(rng: random.Random, order: str = "ymd") -> str:
    """Six digits that are mostly a day, and sometimes nearly one."""
    parts = {"y": rng.randrange(100), "m": rng.randrange(14), "d": rng.randrange(33)}
    return "".join(f"{parts[sign]:02d}" for sign in order)


def table_accepts(table: dict[str, list[Number]], name: str, value: str) -> bool:
    return any(number.check is None or number.check(value) for number in table[name])


def referee_says(module: str, value: str) -> bool:
    return bool(importlib.import_module(f"stdnum.{module}").is_valid(value))


def agreements(
    table: dict[str, list[Number]], name: str, module: str, template: Template, stricter: str, count: int
) -> int:
    """Compare a check with python-stdnum's; return how many values both accept.

    ``stricter`` says which of the two refuses more on purpose: "ours", "theirs" or neither.
    """
    rng = random.Random(f"{name} {template if isinstance(template, str) else ''}")
    both, told = 0, Table()
    for _ in range(count):
        with told.row():
            for value in values_of(template, rng):
                ours, theirs = table_accepts(table, name, value), referee_says(module, value)
                both += ours and theirs
                assert ours == theirs or (stricter == "ours") == theirs, value
                assert ours == theirs or stricter, value
    return both


def missed(region: str, name: str, value: str, cue: str = "") -> list[str]:
    """Return the frames in which a value is not found, with the cue before each."""
    lead = f"{cue}: " if cue else ""
    return [frame for frame in FRAMES if value not in found(lead + frame.format(value=value), region, name)]


def found(text: str, region: str, name: str) -> list[str]:
    """What is found in the text when one type of one region is asked for."""
    return [text[span.start : span.end] for span in _scanner(region, name)(text) if span.entity_type == name]


_scanners: dict[tuple[str, str], Callable[[str], object]] = {}


def _scanner(region: str, name: str):
    if (region, name) not in _scanners:
        _scanners[region, name] = default(regions=[region], entities=[name])[0]
    return _scanners[region, name]
