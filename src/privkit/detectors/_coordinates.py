"""Places on the globe: latitudes and longitudes in decimal degrees, or in degrees and minutes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from privkit.text._lazy import lazy

__all__ = ["coordinates", "degrees"]

Row = tuple[int, int, str, float, str, tuple[str, ...]]

# A pair and no more: three and more such numbers in a row are a vector.
_LAT_LONG = lazy(
    r"(?<![\w.,])(?<!\d[,;] )[(\[]?(?P<lat>[+\-]?\d{1,2}\.\d{4,15})\s?°?\s?[NS]?\s{0,2}[,;/ ]\s{0,2}"
    r"(?P<lon>[+\-]?\d{1,3}\.\d{4,15})(?![\w.]?\d)(?:\s?°?\s?[EWO]\b)?(?!\s?[,;]\s?[+\-]?\d{1,3}\.\d{3})",
    re.ASCII,
)
_LABELLED = lazy(
    r"(?<![a-z])(?:(?P<north>lat(?:itude)?)|lon(?:g(?:itude)?)?|lng)[\"']?\s?[:=]?\s?"
    r"(?P<degrees>[+\-]?\d{1,3}\.\d{4,15})(?![\w.]?\d)",
    re.IGNORECASE,
)
# Around a pair in the path of a drawing, "m 1.9763,8.9560 -4.1,2 z", and among columns, "0.1234 0.5678 0.9012".
_NUMBERS = r"(?:[0-9.]{1,14}[ ,+\-]{1,3})"
_DRAWN_BEFORE = lazy(
    rf"(?<![A-Za-z])(?:(?:[MmLlHhVvCcQqTts] ?|[AaS])[+\-]?{_NUMBERS}{{0,12}}|[AaS] [+\-]?{_NUMBERS}{{2,12}})\Z"
)
_DRAWN_BEHIND = lazy(
    r"(?:[ ,+\-]{1,3}[0-9.]{1,14}){0,12} ?(?:[MmLlHhVvCcSsQqTt] ?[+\-]?[0-9.]{1,4}[ ,.0-9]|[Aa][0-9.]{2}|[Zz](?![A-Za-z]))"
)
_BLANK_BETWEEN = lazy(r"[0-9] [+\-]?[0-9]")
_COLUMN_BEFORE = lazy(r"(?:\A|[\s(\[])[+\-]?[0-9]{1,3}\.[0-9]{2,15} [+\-]?\Z")
_COLUMN_BEHIND = lazy(r" [+\-]?[0-9]{1,4}\.[0-9]{2,15}(?![\d,/])")
# Less exact ones count in pairs that say what they are: "lat: 51.47, lng: -0.01".
_LABELLED_PAIR = lazy(
    r"(?<![a-z])lat(?:itude)?[\"']?\s?[:=]?\s?(?P<lat>[+\-]?\d{1,2}\.\d{2,3})(?!\w)[,;\s]{1,3}[\"']?"
    r"(?:lon(?:g(?:itude)?)?|lng)[\"']?\s?[:=]?\s?(?P<lon>[+\-]?\d{1,3}\.\d{2,3})(?!\w)",
    re.IGNORECASE,
)
_ANGLE = r"\d{1,3}(?:\.\d{1,8})?\s?[°º]\s?(?:\d{1,2}(?:\.\d{1,6})?\s?['′]\s?(?:\d{1,2}(?:\.\d{1,4})?\s?(?:\"|''|″|′′)\s?)?)?"
# "48°51'24"N 2°21'03"E", "N 40° 26.767' W 79° 58.933'"; O is the west of French and Spanish, the east of German.
_DEGREES = lazy(
    rf"(?<![\w.])(?:[NS]\s?{_ANGLE}[\s,;/]{{0,3}}[EWO]\s?{_ANGLE}(?<![\s,])|{_ANGLE}[NS][\s,;/]{{1,3}}{_ANGLE}[EWO])(?!\w)"
)


def _is_drawn(text: str, start: int, end: int) -> bool:
    if _DRAWN_BEHIND.match(text, end) or _DRAWN_BEFORE.search(text, max(0, start - 60), start):
        return True
    return _BLANK_BETWEEN.search(text, start, end) is not None and (
        _COLUMN_BEHIND.match(text, end) is not None
        or _COLUMN_BEFORE.search(text, max(0, start - 24), start) is not None
    )


def coordinates(text: str, lowered: str, shape: bytes) -> list[Row]:
    """Return latitudes and longitudes in decimal degrees with at least four decimals (about 10 m).

    They count in pairs, ``51.4779, -0.0015``, or each behind its name, as in JSON; two decimals (about 1 km) are enough
    for a pair with both names.

    Args:
        text: the folded text.
        lowered: the same in small letters.
        shape: the shape of it.
    """
    spans: list[tuple[int, int]] = []
    if shape.find(b".0000") < 0:
        for pair in _matches(_LABELLED_PAIR, text, _places(lowered, "lat")):
            if abs(float(pair["lat"])) <= 90 and abs(float(pair["lon"])) <= 180:
                spans += (pair.span("lat"), pair.span("lon"))
        return [(start, end, "GEO_COORDINATE", 0.7, "coordinates", ()) for start, end in spans]
    if shape.count(b".0000") > 1:
        for pair in _matches(_LAT_LONG, text, _before_fractions(shape)):
            if (
                abs(float(pair["lat"])) <= 90
                and abs(float(pair["lon"])) <= 180
                and not _is_drawn(text, *pair.span())
            ):
                spans.append((pair.start("lat"), pair.end("lon")))
    for name in ("lat", "lon", "lng"):
        for one in _matches(_LABELLED, text, _places(lowered, name)):
            if abs(float(one["degrees"])) <= (90 if one["north"] else 180):
                spans.append(one.span("degrees"))
    return [(start, end, "GEO_COORDINATE", 0.7, "coordinates", ()) for start, end in sorted(set(spans))]


def _matches(form: re.Pattern[str], text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
    """Yield what ``finditer`` would, of an expression that can match nowhere else: where that begins is found sooner."""
    edge = 0
    for place in places:
        match = form.match(text, place) if place >= edge else None
        if match is not None:
            edge = match.end()
            yield match


def _places(lowered: str, word: str) -> Iterator[int]:
    at = lowered.find(word)
    while at >= 0:
        yield at
        at = lowered.find(word, at + 1)


def _before_fractions(shape: bytes) -> Iterator[int]:
    """Yield where a number of degrees may begin: up to two digits, a sign and a bracket before four decimals."""
    at = shape.find(b".0000")
    while at >= 0:
        yield from range(max(0, at - 4), at)
        at = shape.find(b".0000", at + 1)


def degrees(text: str) -> list[Row]:
    """Return latitudes and longitudes in degrees with minutes or decimals, by their signs. Worth a call only where "°" is."""
    return [
        (match.start(), match.end(), "GEO_COORDINATE", 0.7, "coordinates", ())
        for match in _DEGREES.finditer(text)
        if not {".", "'", "′"}.isdisjoint(match.group())
    ]
