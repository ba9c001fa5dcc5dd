"""What the tagger finds with the shipped weights, and the laws it keeps on any text."""

from __future__ import annotations

import itertools
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privkit.detectors._tagger import Tagger, _facts, segments
from privkit.detectors._tagger._decode import Decoder
from privkit.detectors._tagger._features import ENTITIES, LABELS, pair_keys, word_keys
from privkit.detectors._tagger._tokens import tokens
from privkit.detectors._tagger._words import (
    ALL_CAPITALS,
    ALL_TITLES,
    BOUNDARY,
    CODE,
    FIGURES,
    NO_CAPITALS,
    NORMAL,
    PROSE,
    SENTENCE,
    fold,
    kind_of,
    mode_of,
    raw_shape,
    shape_in,
    word_class,
)

TAGGER = Tagger.load()

SENTENCES = [
    ("My name is John Smith.", {"John Smith": "PERSON"}),
    ("Hello, this is Maria Garcia, my order has not arrived.", {"Maria Garcia": "PERSON"}),
    ("Please ship it to 1234 Elm Street, Springfield, IL 62704.", {"1234 Elm Street": "ADDRESS"}),
    ("I live in Chicago and I want a refund.", {"Chicago": "LOCATION"}),
    ("I moved from Berlin to Madrid.", {"Berlin": "LOCATION", "Madrid": "LOCATION"}),
    ("I spoke with Priya yesterday.", {"Priya": "PERSON"}),
    ("My wife Fatima ordered a laptop.", {"Fatima": "PERSON"}),
    ("Thanks David, have a nice day.", {"David": "PERSON"}),
    ("The delivery address is 12 Oak Avenue.", {"12 Oak Avenue": "ADDRESS"}),
    ("Can I talk to Kevin please?", {"Kevin": "PERSON"}),
]
ORDINARY = [
    "Where is my order?",
    "The app crashes when I open the settings.",
    "I want to return the headphones, they do not work.",
    "Please cancel my subscription.",
    "How long does shipping take?",
    "it may take three days and i hope it will work",
    "Can you mark this as done?",
    "My 12 month warranty ends in June.",
    "Thank you for your help.",
    "run the installer again and choose repair",
    "I was charged $49.99 twice for order 10293.",
    "the screen is cracked and the battery drains fast",
]


def found(text: str, **options: float) -> list[tuple[str, str]]:
    return [(text[start:end], kind) for start, end, kind, _ in TAGGER.tag(text, **options)]


@pytest.mark.parametrize(
    "change", [str, str.lower, str.upper], ids=["as written", "small letters", "capitals"]
)
@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text[:24] for text, _ in SENTENCES])
def test_simple_names_and_places_are_found_in_any_case(
    text: str, expected: dict[str, str], change: type[str]
) -> None:
    got = found(change(text))
    for value, kind in expected.items():
        assert any(change(value) in piece and kind == label for piece, label in got), got


@pytest.mark.parametrize("change", [str, str.lower], ids=["as written", "small letters"])
@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_messages_hold_no_name_or_place(text: str, change: type[str]) -> None:
    assert found(change(text)) == []


def test_a_higher_bias_finds_at_least_as_many_characters() -> None:
    text = "ask Tolwyn about it, the parcel is near Quorndale"
    sizes = [sum(len(value) for value, _ in found(text, bias=bias)) for bias in (0.0, 1.0, 2.0, 6.0)]
    assert sizes == sorted(sizes)
    assert sizes[-1] > 0


PIECES = st.sampled_from(
    [
        "John",
        "Smith",
        "lives",
        "at",
        "12",
        "Elm",
        "Street",
        ",",
        ".",
        "\n",
        "Berlin",
        "o'brien",
        "Łukasz",
        "李",
        "😊",
        "\ud800",
        "\0",
        "ΑΘΗΝΑ",
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=300).map(" ".join))


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from([0.0, 1.0, 2.0]))
def test_spans_are_disjoint_in_bounds_and_not_empty(text: str, bias: float) -> None:
    at = 0
    for start, end, kind, score in TAGGER.tag(text, bias=bias):
        assert at <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        assert kind in ENTITIES
        assert 0.0 <= score <= 1.0
        at = end


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_segments_are_tagged_independently(text: str) -> None:
    pieces = [
        (first + start, last + start, kind, score)
        for start, end in segments(text)
        for first, last, kind, score in TAGGER.tag(text[start:end])
    ]
    assert TAGGER.tag(text) == pieces


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_a_fresh_tagger_and_a_used_one_agree(text: str) -> None:
    fresh = Tagger(TAGGER.weights)
    assert fresh.tag(text) == TAGGER.tag(text)
    assert fresh.tag(text) == TAGGER.tag(text)


def test_users_words_are_not_kept_between_calls() -> None:
    tagger = Tagger(TAGGER.weights)
    tagger.tag("my name is Zyxwvaq Plimbrothson, account 4455667788, BrOwN")
    kept = {word for words in tagger._facts.remembered for word in words}
    assert "name" in kept
    assert not kept & {"Zyxwvaq", "Plimbrothson", "4455667788", "BrOwN"}
    assert {fold(word) for word in kept} <= set(TAGGER.weights.vocabulary) | {"0" * 10}


def test_what_a_word_adds_is_the_sum_of_all_its_keys() -> None:
    facts, row = _facts.Facts(TAGGER.weights), TAGGER.weights.families[0].get
    words = ["anna", "berlin", "paris", "xqzwy", "zzqxy", "the", "0000", "o'neill", "ørsted", "!"]
    for folded, shape, kind in itertools.product(words, range(3), range(3)):
        entry = TAGGER.weights.vocabulary.get(folded, 0)
        class_ = word_class(folded, shape, entry & 0xFFFF)
        total = 0
        for keys in word_keys(folded, shape, class_, entry & 0xFFFF, known=entry > 0, kind=kind):
            total = (total << _facts.BITS) + sum(row(key, 0) for key in keys)
        assert facts._sums(folded, shape, class_, entry, kind) == total.to_bytes(5 * _facts.SIZE, "little")


def test_words_in_use_are_kept_when_older_ones_are_given_up(monkeypatch) -> None:
    monkeypatch.setattr(_facts, "MOST_REMEMBERED", 40)
    tagger = Tagger(TAGGER.weights)
    made: list[str] = []
    make = tagger._facts._made
    monkeypatch.setattr(tagger._facts, "_made", lambda word, *rest: made.append(word) or make(word, *rest))
    words = [word for word in TAGGER.weights.vocabulary if word.isalpha()][:400]
    for word in words:
        tagger.tag(f"please {word}")
        held = [*tagger._facts.remembered, *tagger._facts._older]
        assert sum(map(len, held)) <= 40
    assert made.count("please") == 1
    assert set(words) <= set(made)


class _CountingDecoder(Decoder):
    steps = 0

    def _step(self, *arguments):  # type: ignore[no-untyped-def]
        type(self).steps += 1
        return super()._step(*arguments)


@pytest.mark.parametrize(
    "unit", ["John Smith lives in Berlin. ", "x", "a\n", "O'", "12 Elm St, ", "?! ", "\n", "José 😊 "]
)
def test_twice_the_text_takes_at_most_about_twice_the_steps(unit: str) -> None:
    tagger = Tagger(TAGGER.weights)
    tagger._decoder = _CountingDecoder(TAGGER.weights.transitions)
    steps = []
    for size in (2_000, 4_000):
        _CountingDecoder.steps = 0
        tagger.tag(unit * (size // len(unit)))
        steps.append(_CountingDecoder.steps)
    assert steps[1] <= 2.3 * steps[0] + 200


@pytest.mark.parametrize("lead", [0, 60, 110], ids=["alike", "mostly outside", "nearly all outside"])
def test_forbidden_sequences_are_never_chosen_and_the_best_one_is(lead: int) -> None:
    chance = random.Random(lead)
    moves = [[chance.randint(-40, 40) for _ in LABELS] for _ in LABELS]
    decoder = Decoder(moves)
    for _ in range(20):
        rows = [
            [chance.randint(0, 120) + (lead if label == 0 else 0) for label in range(9)] for _ in range(4)
        ]
        best = decoder.best(rows)
        assert best in _legal(rows)
        assert _worth(best, rows, moves) == max(_worth(labels, rows, moves) for labels in _legal(rows))


def _legal(rows: list[list[int]]) -> list[list[int]]:
    sequences = itertools.product(range(len(LABELS)), repeat=len(rows))
    return [
        list(labels)
        for labels in sequences
        if all(b == 0 or b % 2 or a in (b, b - 1) for a, b in itertools.pairwise((0, *labels)))
    ]


def _worth(labels: list[int], rows: list[list[int]], moves: list[list[int]]) -> int:
    steps = sum(row[label] for row, label in zip(rows, labels, strict=True))
    return steps + sum(moves[a][b] for a, b in itertools.pairwise((0, *labels)))


def test_rows_are_the_sums_of_the_rows_of_all_attributes() -> None:
    words = ["Hi", ",", "my", "name", "is", "Anna", "Kowalska", "-", "Nowak", "from", "Gdańsk", "80"]
    weights, mode = TAGGER.weights, mode_of(words)
    columns, classes, numbers = [word_keys("\n", 0, BOUNDARY, 0, known=False)] * 2, [BOUNDARY] * 2, [0, 0]
    for word in words:
        folded = fold(word)
        entry = weights.vocabulary.get(folded, 0)
        shape = shape_in(mode, raw_shape(word))
        class_ = word_class(folded, shape, entry & 0xFFFF)
        columns.append(word_keys(folded, shape, class_, entry & 0xFFFF, known=entry > 0))
        classes.append(class_)
        numbers.append(entry >> 16)
    columns, classes, numbers = columns + columns[:2], classes + [BOUNDARY] * 2, [*numbers, 0, 0]
    for index, row in enumerate(TAGGER.rows(words)):
        total = sum(
            weights.families[0].get(key, 0) for offset in range(5) for key in columns[index + offset][offset]
        )
        pairs = enumerate(pair_keys(classes, numbers, index), 1)
        total += sum(weights.families[family].get(key, 0) for family, key in pairs)
        assert total.to_bytes(18, "little") == b"".join(value.to_bytes(2, "little") for value in row)


@pytest.mark.parametrize(
    ("text", "mode", "kind"),
    [
        ("Please call me. Nobody answers!", SENTENCE, PROSE),
        ("Please ask Anna to call me", NORMAL, PROSE),
        ("please call me, i'm at home", NO_CAPITALS, PROSE),
        ("1st floor: ask anna", NO_CAPITALS, PROSE),
        ("PLEASE CALL ME at home NOW PLEASE HURRY", ALL_CAPITALS, PROSE),
        ("Anna Nowak, Hill View, Dayton", ALL_TITLES, PROSE),
        ("if (x == {1}) return [y];", NO_CAPITALS, CODE),
        ("user_name is_set = no_value", NO_CAPITALS, CODE),
        ('it says "no" and that is all there was to it, so what now?', NO_CAPITALS, PROSE),
        ("row 12 40 77 total 129 ok", NO_CAPITALS, PROSE),
        ("row 12 40 77 8 total 129 9 11", NO_CAPITALS, FIGURES),
        ("row ١٢ ٤٠ ٧٧ ٨ total ١٢٩ ٩ ١١", NO_CAPITALS, FIGURES),
        ("part 123456789012 of the one order that I still miss", NO_CAPITALS, PROSE),
    ],
)
def test_a_segment_tells_how_it_uses_capitals_and_what_it_is(text: str, mode: int, kind: int) -> None:
    words = [text[start:end] for start, end in tokens(text)]
    assert (mode_of(words), kind_of(words)) == (mode, kind)
