"""Names spelt out letter by letter."""

from __future__ import annotations

import pytest
from growth import assert_linear

from privkit import Shield, detectors, presets
from privkit.detectors._after._letters import lettered

_FIND = detectors.names(entities=["PERSON"])
_LEXICON = detectors.names().remember().lexicon


@pytest.mark.parametrize(
    "text, name",
    [
        ("it's under Papadopoulos, P-A-P-A-D-O-P-O-U-L-O-S", "P-A-P-A-D-O-P-O-U-L-O-S"),
        ("that's Nguyen, N G U Y E N", "N G U Y E N"),
        ("my name is Siobhan, spelled S.I.O.B.H.A.N", "S.I.O.B.H.A.N"),
        ("last name spelled k-o-w-a-l-s-k-i", "k-o-w-a-l-s-k-i"),
        ("Nachname buchstabiert W - E - R - F - E - L", "W - E - R - F - E - L"),
        ("mon nom s'écrit G. O. U. R. I. O", "G. O. U. R. I. O"),
        ("my name is Bob, that is B O B", "B O B"),
    ],
)
def test_letters_that_make_a_name_are_one(text: str, name: str) -> None:
    assert name in [text[span.start : span.end] for span in _FIND(text)]


@pytest.mark.parametrize(
    "text",
    [
        "options a, b, c, d are fine",
        "U-S-A and F-A-Q",
        "plan A B C D E",
        "i said N-O",
        "W-A-R-R-A-N-T-Y please",
        "vitamins A, B, C and K",
    ],
)
def test_other_letters_are_none(text: str) -> None:
    assert not _FIND(text)


@pytest.mark.parametrize(
    "text, name",
    [
        ("schmitt mit zwei t", "schmitt"),
        ("korrektur: grubmüller mit ü", "grubmüller"),
        ("dupont avec un t", "dupont"),
        ("janssen met dubbel s", "janssen"),
        ("pettersson med två s", "pettersson"),
        ("Lavrentiou with a v", "Lavrentiou"),
        ("der stick mit c stecker", None),
        ("i need the jacket with a v", None),
        ("vitamin mit d", None),
        ("the sleeve with x and y", None),
        ("schmitt mit zwei k", None),  # no letter of it
        ("Lavrentiou with an o, please", "Lavrentiou"),
        ("köhler mit ö", "köhler"),
        ("Estive em Lisboa com o carro e gostei", None),  # words of one letter
        ("Viajo para Fortaleza com a família e dois amigos", None),
        ("habitación en Mallorca con o sin desayuno", None),
        ("pizza Margherita con e senza mozzarella", None),
    ],
)
def test_a_name_of_which_a_letter_is_explained(text: str, name: str | None) -> None:
    assert [text[span.start : span.end] for span in _FIND(text)] == ([name] if name else [])


def test_the_letters_of_a_name_are_the_same_person() -> None:
    clean = Shield(policy=presets.SUPPORT_CHAT).redact(
        "I am Papadopoulos, spelled P-A-P-A-D-O-P-O-U-L-O-S, and Ann Lee is my wife"
    )
    assert clean.text == "I am Customer Name, spelled Customer Name, and Customer Name 2 is my wife"


@pytest.mark.parametrize("unit", ["a-b-c-d ", "a b c ", "name is a.b.c.d.e ", "d with ", "schmitt with d "])
def test_it_grows_with_the_text_and_no_faster(unit: str) -> None:
    words = frozenset("abcd") | {"with"}
    assert_linear(lambda text: lettered(text, 0, len(text), words, [], _LEXICON), unit)
