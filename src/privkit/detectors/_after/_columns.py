"""Cells of tables whose heading says that people, places or addresses stand below it: Markdown, CSV, tabs, one under another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from privkit.detectors._after._row import Lexicon, Row, word_set

__all__ = ["columns"]

_SCORE = 0.75
_SIGNS = "|\t;,"
_MOST_LETTERS = 48  # of a cell
_HEADING = re.compile(r"[^\W\d_][\w ./-]{0,30}")
_WHAT = {
    "PERSON": word_set(
        "name full_name fullname customer customer_name client client_name guest guest_name passenger passenger_name recipient",
        "contact contact_name contact_person first_name firstname last_name lastname surname given_name family_name cardholder",
        "account_holder patient traveller traveler attendee employee driver tenant member beneficiary owner",
        "nombre apellido apellidos cliente pasajero titular nom prénom prenom passager nome cognome sobrenome passageiro vorname",
        "nachname kunde naam voornaam achternaam klant namn kund navn kunde imię nazwisko klient",
    ),
    "LOCATION": word_set(
        "city town suburb village municipality district county province hometown birthplace ship_city shipping_city billing_city",
        "ciudad provincia localidad ville città comune cidade bairro localidade stadt ort wohnort plaats woonplaats stad ort by",
        "poststed miasto miejscowość",
    ),
    "ADDRESS": word_set(
        "address street street_address address_line_1 address_line1 shipping_address billing_address delivery_address ship_to",
        "home_address dirección domicilio calle adresse rue indirizzo via endereço rua morada straße strasse anschrift adres",
        "straat adress gata vej ulica",
    ),
}
_HEADINGS = {heading: entity_type for entity_type, headings in _WHAT.items() for heading in headings}
_FIRST_WORDS = frozenset(heading.partition("_")[0] for heading in _HEADINGS)
# Beside these a "name" is a thing's.
_OF_THINGS = word_set(
    "sku price qty quantity stock type default description version size unit units file path value category brand weight column"
)
_WORD = r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?"
_NAME = re.compile(rf"{_WORD}(?:,?[ ]{_WORD}){{0,4}}")
_NO_HEADING = frozenset(":!?@")
_LONGEST_LABEL = 40
_LINES = re.compile(r"[^\n]+")


def columns(text: str, begin: int, end: int, words: frozenset[str], lexicon: Lexicon) -> list[Row]:
    """Return the cells below such headings that can be what the heading says.

    ``words`` are those of the segment in small letters.
    """
    if text.find("\n", begin, end) < 0 or _FIRST_WORDS.isdisjoint(words):
        return []
    return [
        Row(start, stop, entity_type, _SCORE)
        for start, stop, entity_type in (*_below(text, begin, end), *_beneath(text, begin, end))
        if _can_be(text[start:stop], entity_type, lexicon)
    ]


def _below(text: str, begin: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield the cells of tables with a heading line."""
    heads: list[str | None] = []
    sign = ""
    for line in _LINES.finditer(text, begin, end):
        if heads:
            cells = _cells(text, *line.span(), sign)
            if len(cells) == len(heads):
                yield from ((*cell, kind) for cell, kind in zip(cells, heads, strict=True) if kind)
                continue
        heads, sign = _headings(text, *line.span())


def _headings(text: str, start: int, stop: int) -> tuple[list[str | None], str]:
    """Return what the columns below a line hold, if it is a heading line, and the sign that parts them."""
    line = text[start:stop]
    sign = next((sign for sign in _SIGNS if sign in line), "")
    if not sign or not _NO_HEADING.isdisjoint(line):
        return [], ""
    labels = [_label(text[first:last]) for first, last in _cells(text, start, stop, sign)]
    if len(labels) < 2 or not all(labels):
        return [], ""
    kinds = [_HEADINGS.get(label) for label in labels]
    if "name" in labels and not _OF_THINGS.isdisjoint(labels):
        return [], ""
    return (kinds, sign) if any(kinds) else ([], "")


def _beneath(text: str, begin: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield the lines right under one that is such a heading and nothing else, where two of them are."""
    lines = [line.span() for line in _LINES.finditer(text, begin, end)]
    labels = [_HEADINGS.get(_label(text[start:stop])) for start, stop in lines]
    if sum(map(bool, labels)) < 2:
        return
    for kind, below, (start, stop) in zip(labels, labels[1:], lines[1:], strict=False):
        if kind and not below:
            yield (*_stripped(text, start, stop), kind)


def _label(cell: str) -> str:
    if len(cell) > _LONGEST_LABEL:
        return ""
    bare = cell.strip(" *\"'").rstrip(": ")
    return re.sub(r"[ ./-]+", "_", bare.lower()) if _HEADING.fullmatch(bare) else ""


def _cells(text: str, start: int, stop: int, sign: str) -> list[tuple[int, int]]:
    """Return where the cells of a line stand, without blanks and quotes."""
    if sign == "|":
        start, stop = _stripped(text, start, stop, " |")
    edges = [
        start - 1,
        *(match.start() for match in re.compile(re.escape(sign)).finditer(text, start, stop)),
        stop,
    ]
    return [_stripped(text, first + 1, last) for first, last in pairwise(edges)]


def _stripped(text: str, start: int, stop: int, signs: str = " *\"'\r") -> tuple[int, int]:
    while start < stop and text[start] in signs:
        start += 1
    while start < stop and text[stop - 1] in signs:
        stop -= 1
    return start, stop


def _can_be(cell: str, entity_type: str, lexicon: Lexicon) -> bool:
    """Say whether a cell can be somebody's name, a town, or a street with a number."""
    if len(cell) > _MOST_LETTERS or len(cell) < 2:
        return False
    if entity_type == "ADDRESS":
        return any(map(str.isdigit, cell)) and any(map(str.isalpha, cell)) and " " in cell
    if not _NAME.fullmatch(cell):
        return False
    words = cell.replace(",", " ").split()
    if entity_type == "LOCATION":
        return not all(map(lexicon.frequent, words))
    return any(map(lexicon.is_name, words)) or not any(map(lexicon.ordinary, words))
