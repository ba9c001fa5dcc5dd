"""Forms tried only behind the signs they begin with match what a search of the whole text would."""

from __future__ import annotations

import re
from itertools import product

import pytest

from privkit.detectors._after import Lexicon, Seen, _announced, _coded, _doings, _pairs, _places, mend
from privkit.detectors._after._anchors import CAPITALS, NUMBERS, Places, matches_at
from privkit.detectors._after._forms import CAPITAL_LETTER, GIVEN, SENTENCE, SMALL
from privkit.detectors._after._heads import heads
from privkit.detectors._tagger import Tagger, tokens
from privkit.detectors._tagger._words import fold, lists_of

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
    " **City**: Wien",
    "my address: Dorf 44",
)
_LABELS = _places._LABEL_SIGNS, _places._BEFORE_LABELS
SIGNED = [
    *(
        pytest.param(
            *behind, *("", " ")[len(behind) - 1 :], re.compile(source, re.IGNORECASE), id=f"form {at}"
        )
        for at, (source, behind) in enumerate(_announced._BEHIND.items())
    ),
    pytest.param(_LABELS[0], _places._ADDRESS_LABELS, _LABELS[1], _places._LABEL, id="label"),
    pytest.param(_LABELS[0], _places._PLACE_LABELS, _LABELS[1], _places._PLACE_LABEL, id="place"),
    pytest.param(_pairs._BEFORE_REVERSED, "", " ", _pairs._REVERSED, id="reversed"),
]
IN_SMALL = [form.pattern for form in _doings._SMALL_PATTERNS.forms if form.begins in (SENTENCE, SMALL)]
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
BY_CAPITALS = [
    form.pattern
    for form in (*_doings._PATTERNS.forms, _doings._AND_I)
    if form.begins in (CAPITAL_LETTER, GIVEN)
]


@pytest.mark.parametrize(("signs", "first", "between", "form"), SIGNED)
def test_what_begins_behind_a_sign_is_found_as_by_a_search(signs, first, between, form):
    for pieces in product(PIECES, repeat=3):
        text = "".join(pieces)
        searched = [match.span() for match in form.finditer(text)]
        places = Places(text, 0, len(text))
        assert [match.span() for match in places.behind(signs, form, first, between)] == searched
        assert [match.span() for match in places.behind(signs, form)] == searched


@pytest.mark.parametrize("form", IN_SMALL)
def test_what_begins_a_sentence_in_small_letters_is_found_as_by_a_search(form):
    for pieces in product(PIECES, repeat=3):
        text = "".join(pieces)
        searched = [match.span() for match in form.finditer(text) if match["name"].islower()]
        starts = Places(text, 0, len(text)).sentences()
        found = [match.span() for match in matches_at(starts, form, text, len(text))]
        assert [span for span in found if span in searched] == searched


@pytest.mark.parametrize("form", BY_CAPITALS)
def test_what_begins_with_a_capital_is_found_as_by_a_search(form):
    for pieces in product(PEOPLE, repeat=4):
        text = "".join(pieces)
        searched = [match.span() for match in form.finditer(text)]
        assert [match.span() for match in Places(text, 0, len(text)).at(CAPITALS, form)] == searched


def test_the_texts_of_this_test_hold_matches():
    forms = [*IN_SMALL, *(case.values[-1] for case in SIGNED)]
    found = {
        form.pattern for form in forms for pieces in product(PIECES, repeat=3) if form.search("".join(pieces))
    }
    assert len(found) >= 6
    people = ["".join(pieces) for pieces in product(PEOPLE, repeat=2)]
    assert len([form for form in BY_CAPITALS if any(map(form.search, people))]) >= 5


HEADED = [
    *(form.pattern for form in (*_doings._PATTERNS.forms, *_doings._SMALL_PATTERNS.forms)),
    *(form.pattern for form in _announced._FORMS),
    *(form for form, _ in _places._FORMS),
    _doings._BEING,
    _doings._FAMILY,
    _doings._TITLED,
]
LED = (
    "Can Ruby sign ",
    "can ruby sign it",
    "ask for Ann Lee",
    "aſk for Bob",
    "my name is Ann",
    "Dr. Ann Lee",
    ". ",
    "_",
    "I gave Ann ",
    "it's ann lee ",
    "from the Smiths",
    "P.O. Box 12",
    "Calle Mayor 5",
)


@pytest.mark.parametrize("form", [form for form in HEADED if heads(form.pattern)])
def test_what_begins_with_certain_words_is_found_as_by_a_search(form):
    for pieces in product(LED, repeat=3):
        text = "".join(pieces)
        searched = [match.span() for match in form.finditer(text)]
        assert [match.span() for match in Places(text, 0, len(text)).headed(form)] == searched


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("ask|asked|sp(?:oke|eak) to", ("ask", "sp")),
        (r"(?<!\w)(?:Mrs?|dr)\.?[ ]x", ("dr", "mr")),
        ("(?i:my|our)[ ](?:big )?dog", ("my", "our")),
        ("(?:old )?town|(?P<name>city)", ("city", "old ", "town")),
        ("i(?:'m| am)|it's", ("i",)),
        ("[áa]b|n?o", ("a", "n", "o", "á")),
        (r"\d+ rue", ()),
        ("[^a]b|rue", ()),
        ("(?:ab)*", ()),
        ("x{0,2}yes", ()),
    ],
)
def test_the_words_a_form_begins_with_are_read_off_its_source(source, expected):
    assert heads(source) == expected


def test_forms_that_no_place_is_known_for_are_few():
    assert sum(not heads(form.pattern) for form in HEADED) < len(HEADED) / 2 + 5


NUMBERED = ("12", "1, 1010 Wien ", "A-", "GL54 2JF", " NSW 2000", "SW1A 1AA, ", "01310-100", "Bondi ", "a")


def test_postcodes_and_numbers_are_found_as_by_a_search():
    for pieces in product(NUMBERED, repeat=4):
        text = "".join(pieces)
        places = Places(text, 0, len(text))
        starts = _coded._before_numbers(text, 0, places)
        found = [match.span() for match in matches_at(starts, _coded._STRONG, text, len(text))]
        assert found == [match.span() for match in _coded._STRONG.finditer(text)]
        addresses = [match.span() for match in _coded._NUMBER_AND_CODE.finditer(text)]
        assert [match.span() for match in places.at(NUMBERS, _coded._NUMBER_AND_CODE)] == addresses
        assert not addresses or _coded._TOWN_BEHIND.search(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("thanks, Ann", True),
        ("best - Ann Lee van Dyk. ", True),
        ("Anne\n", True),
        ("thanks, Ann?", False),
        ("it was fine, I think that all of it is good to go now", False),
        ("thanks Ann", False),
    ],
)
def test_a_text_that_can_end_in_a_signature_ends_in_a_name_behind_a_mark(text, expected):
    assert Places(text, 0, len(text)).signed() is expected


TAGGER = Tagger.load()
LEXICON = Lexicon(TAGGER.weights.vocabulary)
SAID = (
    "Will Smith called me. ",
    "sue in accounts ",
    "it's nikos papadakis ",
    "from the Okafors",
    "smith, john",
    "My sister Ann's dog, ",
    "don't ask Bob to pay. ",
    "ada lovelace 10/12/1985",
    "Dorf 44, 6870 Bezau ",
    "in paris ",
    "The Old Forge, Church Lane, GL54 2JF",
    "\n",
)


def _lists(word):
    return lists_of(word, fold(word), TAGGER.weights.vocabulary)


def test_what_the_lists_say_of_the_words_skips_no_rule_that_finds_something():
    for pieces in product(SAID, repeat=2):
        text = "".join(pieces)
        as_written = [text[first:last] for first, last in tokens(text)]
        words = frozenset(map(str.lower, as_written))
        seen = LEXICON.seen({_lists(word) for word in as_written}, words)
        every = mend(text, words, 0, len(text), (), LEXICON, seen=Seen.ALL)
        assert mend(text, words, 0, len(text), (), LEXICON, seen=seen) == every


@pytest.mark.parametrize(
    ("word", "can_be", "cannot_be"),
    [
        ("table", 0, Seen.GIVEN | Seen.NAME | Seen.SURNAME | Seen.RARE | Seen.ALONE | Seen.DIGIT),
        ("Adeyemi", Seen.NAME | Seen.SURNAME | Seen.RARE, Seen.DIGIT),
        ("Xqzyt", Seen.RARE, Seen.GIVEN | Seen.NAME | Seen.ALONE),
        ("my", Seen.GIVEN, Seen.GIVEN_NAME | Seen.NAME),
        ("12", Seen.DIGIT, Seen.LONG_NUMBER | Seen.RARE),
        ("1234", Seen.DIGIT | Seen.LONG_NUMBER, Seen.NUMBERED),
        ("A12", Seen.DIGIT | Seen.LONG_NUMBER | Seen.NUMBERED, Seen.NAME),
        ("d'Ann", Seen.GIVEN | Seen.NAME | Seen.ALONE, 0),
        ("doesn't", Seen.RARE, Seen.GIVEN | Seen.NAME),
        ("'s", 0, Seen.ALL),
        ("!", 0, Seen.ALL),
    ],
)
def test_what_a_word_can_be(word, can_be, cannot_be):
    seen = LEXICON.seen({_lists(word)}, frozenset((word.lower(),)))
    assert seen & can_be == can_be
    assert not seen & cannot_be
