"""The Safe Harbor method: what becomes of single values, and the report over its eighteen categories."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from privkit.errors import ConfigurationError
from privkit.lifecycle._common import EVIDENCE
from privkit.lifecycle._law.safe_harbor import CATEGORIES, OLDEST, ZIP3
from privkit.redactors import Hit
from privkit.redactors._base import Frozen, Kind
from privkit.redactors._coarse import category, coarse
from privkit.text import fold

__all__ = [
    "Category",
    "SafeHarborRedactor",
    "SafeHarborReport",
    "age",
    "category_of",
    "report",
    "year",
    "zip3",
]

_NUMBER = re.compile(r"\d{1,4}")
_OTHER_UNIT = re.compile(r"month|week|day|hour|mo\b|wk", re.IGNORECASE)
_ZIP = re.compile(r"(\d{5})(?:[- ]?\d{4})?")
_CITATION = "45 CFR 164.514(b)(2)(i)"


def zip3(value: str, restricted: frozenset[str] | None = None) -> str:
    """Return the first three digits of a US ZIP code, ``"000"`` where few people live or it cannot be read.

    Args:
        value: five digits, or nine.
        restricted: the three-digit codes of small areas; by default those of the 2000 Census as told by the HHS
            guidance of 26 November 2012.
    """
    found = _ZIP.fullmatch(fold(str(value)).strip())
    prefix = found[1][:3] if found else "000"
    return "000" if prefix in (ZIP3["restricted"] if restricted is None else restricted) else prefix


def age(value: int | str) -> str:
    """Return an age: as it is up to 89, ``"90+"`` above; ``"an age"`` where it cannot be read."""
    text = fold(str(value))
    numbers = [int(number) for number in _NUMBER.findall(text)]
    if not numbers or _OTHER_UNIT.search(text):
        return "an age"
    return "90+" if max(numbers) > OLDEST else str(value)


def year(value: date | str, *, today: date, born: bool = False) -> str:
    """Return the year of a date; a year that can tell an age over 89 becomes one category with all before.

    Args:
        value: a date, or text that is one.
        today: from which ages are counted.
        born: whether it is a date of birth, which becomes ``"90+"``; another becomes ``"1936 or before"``.
    """
    found = str(value.year) if isinstance(value, date) else coarse("DATE_TIME", str(value), 10)
    if found is None:
        return "a date"
    limit = today.year - OLDEST - 1  # who was born in that year may be 90 this year
    if int(found) > limit:
        return found
    return "90+" if born else f"{limit} or before"


class SafeHarborRedactor(Frozen):
    """Replaces findings as 45 CFR 164.514(b)(2) wants: dates to years, ages over 89 to "90+", all else to a word."""

    __slots__ = ("restricted", "today")
    kind: Kind = "irreversible"
    _name = "safe_harbor"
    _options = ("today", "restricted")

    today: date
    restricted: frozenset[str]

    def __init__(self, *, today: date, restricted: frozenset[str] | None = None) -> None:
        if not isinstance(today, date) or isinstance(today, datetime):
            raise ConfigurationError("today: give a date, from which ages are counted")
        self._put(today=today, restricted=ZIP3["restricted"] if restricted is None else frozenset(restricted))

    def __call__(self, hit: Hit, /) -> str:
        if hit.entity_type == "AGE":
            return age(hit.value)
        if hit.entity_type in ("DATE_OF_BIRTH", "DATE_TIME"):
            return year(hit.value, today=self.today, born=hit.entity_type == "DATE_OF_BIRTH")
        if hit.entity_type.endswith(("ZIP", "ZIP_CODE")):
            return zip3(hit.value, self.restricted)
        return category(hit.entity_type)


def category_of(entity_type: str) -> str:
    """Return the letter of the category an entity type belongs to; R for what has none of its own."""
    for letter, _, types, endings, _ in CATEGORIES:
        if entity_type in types or (endings and entity_type.endswith(endings)):
            return letter
    return "R"


@dataclass(frozen=True, slots=True)
class Category:
    """One of the eighteen categories, and what was done about it.

    Attributes:
        letter: A to R.
        title: what it is.
        citation: where it stands.
        found: how many values were found in texts.
        columns: the columns of tables that were treated as such.
        treatment: what becomes of it.
    """

    letter: str
    title: str
    citation: str
    found: int
    columns: tuple[str, ...]
    treatment: str

    @property
    def looked_for(self) -> bool:
        """Whether privkit looks for it at all."""
        return not self.treatment.startswith("not looked for")


@dataclass(frozen=True, slots=True)
class SafeHarborReport:
    """What was found and done, over all eighteen categories. It holds counts and names of columns, no values.

    Attributes:
        categories: A to R, in order.
        texts: how many texts were read.
        rows: how many rows of tables were treated.
        zip_source: which list of small areas was used.
        remaining: what is left for people to see to.
        note: what this is and is not.
    """

    categories: tuple[Category, ...]
    texts: int
    rows: int
    zip_source: str
    remaining: tuple[str, ...]
    note: str = EVIDENCE

    def as_dict(self) -> dict[str, Any]:
        """Return it as data for JSON."""
        rows = [
            {**{name: getattr(each, name) for name in Category.__slots__}, "columns": list(each.columns)}
            for each in self.categories
        ]
        plain = {name: getattr(self, name) for name in ("texts", "rows", "zip_source", "note")}
        return {"categories": rows, **plain, "remaining": list(self.remaining)}


def report(
    counts: Mapping[str, int],
    columns: Mapping[str, str],
    *,
    texts: int,
    rows: int,
    own_zips: bool,
) -> SafeHarborReport:
    """Return the report of what was found by type and which column was treated as which category."""
    found: Counter[str] = Counter()
    for entity_type, count in counts.items():
        found[category_of(entity_type)] += count
    categories = tuple(
        Category(
            letter,
            title,
            f"{_CITATION}({letter})",
            found[letter],
            tuple(sorted(name for name, of in columns.items() if of == letter)),
            treatment,
        )
        for letter, title, _, _, treatment in CATEGORIES
    )
    source = "the caller's own list" if own_zips else f"{ZIP3['source']}, {ZIP3['as_of']}"
    return SafeHarborReport(categories, texts, rows, source, _REMAINING)


_REMAINING = (
    "biometric identifiers and images (P, Q) are not looked for",
    "other unique characteristics (R), such as a rare diagnosis or a known post, are for people to judge",
    "a detector misses some values; measure it on your own texts",
    "45 CFR 164.514(b)(2)(ii): no actual knowledge that what is left could identify someone",
)
