"""Where names and addresses end: small words, thanks and doorbells are no part of either."""

from __future__ import annotations

import pytest

from privkit import detectors

_FIND = detectors.names(entities=["PERSON", "LOCATION", "ADDRESS"])


def _found(text: str) -> list[tuple[str, str]]:
    return [(span.entity_type, text[span.start : span.end]) for span in _FIND(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the man is tunde and hes rude", ["tunde"]),
        ("call amit, hes at home", ["amit"]),
        ("i told josef itll be late", ["josef"]),
        ("need an appt for kwaku", ["kwaku"]),
        ("MEU NOME É CARLOS ANDRADE E QUERO DESISTIR", ["CARLOS ANDRADE"]),
        ("ME LLAMO DIEGO Y NO TENGO INTERNET", ["DIEGO"]),
        ("SONO PAOLO RINALDI E VORREI UN RIMBORSO", ["PAOLO RINALDI"]),
        ("FALEI COM O BRUNO E ELE DISSE QUE SIM", ["BRUNO"]),
        ("mio nonno ha 80 anni e vive da solo", []),
        ("un tavolo per otto persone", []),
        ("ja, das war davor alles gut", []),
        ("Rabbi Kaplan will collect it", ["Kaplan"]),
        ("Hi! I'm flying back on Sunday and I can't check in", []),
        ("de monteur heette joris", ["joris"]),
        ("el técnico se llamaba ramiro", ["ramiro"]),
        ("una prenotazione a nome brambilla per sei", ["brambilla"]),
        ("in nome di tutti", []),
        ("Jeg har talt med Bo om regningen, og han sagde at den var betalt", ["Bo"]),
        ("¿está ahí yolanda? dígale que me llame", ["yolanda"]),
        ("please cancel arjuns slot. Arjun Nair, ten past two", ["arjuns", "Arjun Nair"]),
    ],
)
def test_a_name_ends_with_the_name(text: str, found: list[str]) -> None:
    assert [value for _, value in _found(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("12 MILL LANE, YORK, THANKS", [("ADDRESS", "12 MILL LANE, YORK")]),
        ("access via Station Road only", [("ADDRESS", "Station Road")]),
        ("via Garibaldi 12, 20121 Milano", [("ADDRESS", "via Garibaldi 12, 20121 Milano")]),
        (
            "SEND TO 14 HIGH STREET, BATH, ASK FOR PAUL",
            [("ADDRESS", "14 HIGH STREET, BATH"), ("PERSON", "PAUL")],
        ),
        (
            "Spedire a Via Roma 3, 10121 Torino, citofono Esposito",
            [("ADDRESS", "Via Roma 3, 10121 Torino"), ("PERSON", "Esposito")],
        ),
        ("un taxi para Paseo de Gracia 83 a las seis", [("ADDRESS", "Paseo de Gracia 83")]),
        ("12 Triq San Pawl, Valletta", [("ADDRESS", "12 Triq San Pawl, Valletta")]),
        ("19 bothar na tra, galway", [("ADDRESS", "19 bothar na tra, galway")]),
        ("12 A High Street, Leeds", [("ADDRESS", "12 A High Street, Leeds")]),
    ],
)
def test_an_address_ends_before_what_follows_it(text: str, found: list[tuple[str, str]]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Is Safari or Chrome faster?", []),
        ("Robin, wren and sparrow feeders are in stock", []),
        ("Robin ordered two sparrow feeders", ["Robin"]),
    ],
)
def test_browsers_and_birds_are_nobody(text: str, found: list[str]) -> None:
    assert [value for _, value in _found(text)] == found
