"""Numbers whose letters are typed small and stand in groups of their own."""

from __future__ import annotations

import pytest
from growth import assert_linear

from privkit.detectors import default
from privkit.detectors._shape import latin, shape_of, words_of
from privkit.detectors._small_letters import raised, told
from privkit.detectors.catalogue import numbers_of
from privkit.text import resolve

_SCANNER = default(entities="default")[0]
_NUMBERS = numbers_of()
_TOLD = told(_NUMBERS, frozenset(cue for number in _NUMBERS for cue in number.cues))


def _found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in resolve(_SCANNER(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kennzeichen b-ma 1234", ["b-ma 1234"]),
        ("mein kennzeichen ist m ab 123, danke", ["m ab 123"]),
        ("my plate is abc-1234.", ["abc-1234"]),
        ("reg is ab51 abc and it was stolen", ["ab51 abc"]),
        ("handelsregister hrb 11223", ["hrb 11223"]),
        ("hrb 11223", ["hrb 11223"]),
        ("unsere hra 11223 b, amtsgericht hof", ["hra 11223 b"]),
        ("ticket case-20931", ["case-20931"]),
        ("rechnung re-2024-00123", ["re-2024-00123"]),
        ("the court-case-20931", ["20931"]),
        ("the test-case-20931", []),
        ("uid che-100.155.212", ["che-100.155.212"]),
        ("matricula 1234 bcd", ["1234 bcd"]),
        ("immatriculation ab 123 cd", ["ab 123 cd"]),
        # Small words are no part of a number, and nothing counts without its cue right before it.
        ("my plate was at 1234", []),
        ("passport in 2024 or so", []),
        ("we sat in row ab 123", []),
        ("the plate fell, then at ab 1234", []),
        ("matricula 1234 has", []),
        ("kennzeichen and vat 12", []),
        ("vat no 12", []),
    ],
)
def test_small_letters_count_where_a_cue_stands_right_before_them(text: str, expected: list[str]) -> None:
    assert _found(text) == expected


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("b-ma 1234", b"A-AA 0000"),
        ("is m ab 123", b"aa A AA 000"),
        ("ssn is 123", None),
        ("of 12", None),
        ("hello 12", None),
        ("12 km", None),
        ("12 xyz", b"00 AAA"),
        ("no-12", None),
        ("xy-12", b"AA-00"),
        ("", None),
        ("n.º 12", None),
    ],
)
def test_groups_of_up_to_three_small_letters_beside_digits_are_raised(text: str, shape: bytes | None) -> None:
    raw = latin(text)
    assert raised(shape_of(raw), words_of(raw), _TOLD) == shape


@pytest.mark.parametrize("unit", ["ab 1", "a-", "1 ab ", "plate ab 12 ", "b-ma 1234 ", "ab "])
def test_work_grows_with_the_text_and_no_faster(unit: str) -> None:
    assert_linear(lambda text: raised(shape_of(latin(text)), words_of(latin(text)), _TOLD), unit)
