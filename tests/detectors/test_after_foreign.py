"""Small words, and what is written small, in texts of languages the lists know little of."""

from __future__ import annotations

import pytest
from growth import assert_linear

from privkit import detectors
from privkit.detectors._after import Lexicon, Row
from privkit.detectors._after._foreign import without_foreign

_FIND = detectors.names(entities=["PERSON", "LOCATION", "ADDRESS"])


def _found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in _FIND(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Uma gaveta não abre e estes parafusos são curtos.", []),
        ("Sådan ser det ud hver gang, og det er ikke første gang.", []),
        ("Sådan ser det ud hos Mette, og det er ikke første gang.", ["Mette"]),
        ("det er en ødelagt skænkedør, og den kan ikke lukkes", []),
        ("det er birgitte, og den kan ikke lukkes", ["birgitte"]),
        ("eu queria saber da revitalização, mas ninguém responde", []),
        ("a jussara não recebeu este pedido, mas ninguém responde", ["jussara"]),
        ("min kone hedder ylgritte og bor her", ["ylgritte"]),
        ("jeg bor i tårnby og har ikke fået den endnu", ["tårnby"]),
        ("Han vender sig om, og så er den væk igen", []),
        ("Hablé con ella del reembolso de la factura.", []),
        ("Me llamo Ella y quiero el reembolso de la factura.", ["Ella"]),
        ("me llamo ella y quiero el reembolso de la factura", ["ella"]),
        ("Apri la lista delle impostazioni e poi scegli il tuo profilo", []),
        ("Lista delle cose da fare per Nives della Valle", ["Nives della Valle"]),
        ("Kan inte läsa från hårddisken", []),
        ("Nie można usunąć bieżącego pliku z folderu", []),
        ("Sig. Rossi non ha ancora ricevuto questo pacco", ["Rossi"]),
    ],
)
def test_the_words_of_a_language_are_no_names_and_those_behind_a_cue_are(text: str, found: list[str]) -> None:
    assert _found(text) == found


def test_a_text_of_another_language_is_left_alone() -> None:
    rows = [Row(0, 3, "PERSON", 0.6)]
    words = frozenset(["uma", "is", "not", "at", "the", "desk", "today"])
    assert without_foreign("uma is not at the desk today", 0, 28, words, rows, Lexicon({})) == rows


def test_a_particle_inside_a_name_is_no_word_of_the_language() -> None:
    text = "ik sprak toen met meneer van leeuwen, maar het is er niet"
    words = frozenset(text.replace(",", "").split())
    name, other = Row(18, 36, "PERSON", 0.6), Row(38, 46, "PERSON", 0.6)
    assert without_foreign(text, 0, len(text), words, [name, other], Lexicon({})) == [name]


def _without(text: str) -> list[Row]:
    rows = [Row(at, at + 3, "PERSON", 0.5) for at in range(0, len(text) - 15, 16)]
    words = frozenset(("uma", "não", "mas", "com"))
    return without_foreign(text, 0, len(text), words, rows, Lexicon({}))


def test_it_grows_with_the_text_and_no_faster() -> None:
    assert not _without("uma não mas com " * 4)
    assert_linear(_without, "uma não mas com ")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("varför är leveransen försenad", []),
        ("lodówka strasznie hałasuje", []),
        ("vorrei cambiare la taglia della giacca", []),
        ("prenotazione a nome della valle", ["della valle"]),
        ("ho un problema con l'ordine", []),
        ("het pakket van karim is kwijt", ["karim"]),
        ("la camicia di ilaria è stretta", ["ilaria"]),
        ("moi c est karim j habite a lyon", ["karim", "lyon"]),
    ],
)
def test_what_is_written_to_shops_of_is_nobody(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in detectors.names()(text)] == found
