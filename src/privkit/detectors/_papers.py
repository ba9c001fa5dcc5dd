"""Identity papers whose series and number words part: "паспорт серия 45 10 номер 000001", "seria XM nr. 000001".

The letters of a series are often typed in the script of the country, where the tables see none.
"""

from __future__ import annotations

import re

from privkit.text._lazy import lazy

__all__ = ["SERIES_WORDS", "papers_in_latin", "papers_in_scripts"]

Row = tuple[int, int, str, float, str, tuple[str, ...]]

SERIES_WORDS = frozenset(b"seria serie".split())
_NUMBER_OF = r"(?:[\s,;]{0,2}(?:и )?(?:номер|№|N|ном\.)[\s:]{0,2}|[\s\-]?)"
_CYRILLIC = lazy(
    r"(?:паспорт|пашпарт|сер[иі][яиіїею])\w{0,3}[\s:№]{1,3}(?:сер[иі]\w{1,3}[\s:]{1,2})?"
    rf"(?P<paper>(?P<series>(?-i:[А-ЯІЇЄҐA-Z]{{2}})|\d\d ?\d\d){_NUMBER_OF}(?P<number>\d{{6,7}}))(?!\d)",
    re.IGNORECASE,
)
_GREEK = lazy(
    r"(?:ταυτ[οό]τητ\w{0,2}|α\.?δ\.?τ\.?)[\s:]{1,3}(?P<paper>(?-i:[Α-ΩA-Z]{1,2})[\s\-]?\d{6,7})(?!\d)",
    re.IGNORECASE,
)
_ROMANIAN = lazy(
    r"\bseri[ae][\s:]{1,3}(?P<paper>[A-Z]{2}[\s,;]{1,2}(?:[sș]i )?(?:nr|no|num[aă]r(?:ul)?)\b[.:\s]{1,3}\d{6})(?!\d)",
    re.IGNORECASE,
)


def papers_in_scripts(text: str) -> list[Row]:
    """Return passports and identity cards that Cyrillic or Greek words announce, as their country's type.

    Four digits of a series are Russian (Постановление Правительства РФ 2267/2023), two letters before six digits
    Ukrainian (Постанова Верховної Ради 2503-XII), before seven Belarusian (Указ 200/2008).
    """
    rows = [_row(found, "GR_ID_CARD") for found in _GREEK.finditer(text)]
    for found in _CYRILLIC.finditer(text):
        digits, length = found["series"][0].isdigit(), len(found["number"])
        if digits and length == 6 and _is_russian(found["series"].replace(" ", "")):
            rows.append(_row(found, "RU_PASSPORT"))
        elif not digits:
            rows.append(_row(found, "UA_PASSPORT" if length == 6 else "BY_PASSPORT"))
    return rows


def _is_russian(series: str) -> bool:
    """Say whether it is the number of a region and the year of the form, from 1997 on."""
    return series[:2] != "00" and (series[2:] <= "45" or series[2:] >= "97")


def papers_in_latin(text: str) -> list[Row]:
    """Return Romanian identity cards by series and number (Ordonanța de urgență 97/2005, annex).

    Worth a call only where one of ``SERIES_WORDS`` stands in the text.
    """
    return [_row(found, "RO_ID_CARD") for found in _ROMANIAN.finditer(text)]


def _row(found: re.Match[str], entity_type: str) -> Row:
    return (*found.span("paper"), entity_type, 0.85, "series", ())
