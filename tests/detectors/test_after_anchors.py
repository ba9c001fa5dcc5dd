"""Forms tried only behind the signs they begin with match what a search of the whole text would."""

from __future__ import annotations

from itertools import product

import pytest

from privkit.detectors._after import _announced, _doings, _pairs
from privkit.detectors._after._anchors import matches_behind

PIECES = (
    "thanks",
    "Regards,",
    "\n",
    "name: Ann",
    "sue called me",
    " and ",
    "; ",
    ". ",
    "Smith, John",
    "hi Bob,",
    "-",
)
SMALL = [
    pytest.param(_doings._STARTS, form, id=f"small {at}")
    for at, (form, _) in enumerate(_doings._SMALL_PATTERNS)
]
SIGNED = [
    pytest.param(_announced._SIGNS[form.pattern.pattern], form.pattern, id=f"form {at}")
    for at, form in enumerate(_announced._FORMS)
    if form.pattern.pattern in _announced._SIGNS
]
PEOPLE = (
    "Ann Lee ",
    "Élodie",
    " ordered ",
    "'s wife ",
    " is my sister",
    ". ",
    " in sales",
    " and I ",
    " will collect ",
)
CAPITALS = [form for form, _ in _doings._PATTERNS if form.pattern.startswith(_doings._ONE_BEGINS)] + [
    _doings._AND_I
]
REVERSED = [pytest.param(_pairs._BEFORE_REVERSED, _pairs._REVERSED, id="reversed")]


@pytest.mark.parametrize(("signs", "form"), [*SIGNED, *REVERSED, *SMALL])
def test_what_begins_behind_a_sign_is_found_as_by_a_search(signs, form):
    for pieces in product(PIECES, repeat=3):
        text = "".join(pieces)
        searched = [match.span() for match in form.finditer(text)]
        assert [match.span() for match in matches_behind(signs, form, text, 0, len(text))] == searched


@pytest.mark.parametrize("form", CAPITALS)
def test_what_begins_with_a_capital_is_found_as_by_a_search(form):
    for pieces in product(PEOPLE, repeat=4):
        text = "".join(pieces)
        searched = [match.span() for match in form.finditer(text)]
        assert [match.span() for match in _doings._matches(form, text, 0, len(text))] == searched


def test_the_texts_of_this_test_hold_matches():
    forms = [case.values[1] for case in (*SIGNED, *REVERSED, *SMALL)]
    found = {
        form.pattern for form in forms for pieces in product(PIECES, repeat=3) if form.search("".join(pieces))
    }
    assert len(found) >= 5
    people = ["".join(pieces) for pieces in product(PEOPLE, repeat=2)]
    assert len([form for form in CAPITALS if any(map(form.search, people))]) >= 5
    assert len(SIGNED) == len(_announced._SIGNS) == 3
