"""People and towns told by the word right beside them, and what stands beside such a word without being one."""

from __future__ import annotations

import pytest
from growth import assert_linear

from privkit import detectors
from privkit.detectors._after._beside import beside

_FIND = detectors.names(entities=["PERSON", "LOCATION", "ADDRESS"])
_LEXICON = _FIND.remember().lexicon


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("My mother-in-law, Esperanza, wants a refund", [("PERSON", "Esperanza")]),
        ("my father in law, Ikechukwu, had a fall", [("PERSON", "Ikechukwu")]),
        ("the plumber (Algimantas) came at noon", [("PERSON", "Algimantas")]),
        ("the plumber (algimantas) came at noon", [("PERSON", "algimantas")]),
        ("For Nurse Petrakis: bed 2 wants water", [("PERSON", "Petrakis")]),
        ("for nurse petrakis: bed 2 wants water", [("PERSON", "petrakis")]),
        ("can Papa Traore come to the shop", [("PERSON", "Traore")]),
        ("is the lagos flight on time", [("LOCATION", "lagos")]),
        ("two tickets for the Munich bus", [("LOCATION", "Munich")]),
        ("mr zbornak did not sign", [("PERSON", "zbornak")]),
        ("my boss, honestly, never asks", []),
        ("the driver (again) was late", []),
        ("the nurse said so", []),
        ("Sister Act was fun, and Father Christmas too", []),
        ("the officer asked me twice", []),
        ("the next flight, the late bus", []),
        ("our main office is shut", []),
    ],
)
def test_who_and_where_is_told(text: str, found: list[tuple[str, str]]) -> None:
    assert [(span.entity_type, text[span.start : span.end]) for span in _FIND(text)] == found


@pytest.mark.parametrize("unit", ["my own son, ", "nurse x ", "the lagos flight ", "mr abcd ", "the a-b "])
def test_work_grows_with_the_text_and_no_faster(unit: str) -> None:
    words = frozenset(("my", "son", ",", "nurse", "mr", "flight", "the"))
    assert_linear(lambda text: beside(text, 0, len(text), words, [], _LEXICON), unit)
