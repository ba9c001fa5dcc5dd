"""Words in the plural announce numbers where several follow, and count things elsewhere."""

from __future__ import annotations

import pytest
from growth import assert_linear

from privkit import Policy, Shield
from privkit.detectors._plurals import announces_several, singular

SHIELD = Shield(policy=Policy(exclude=["PERSON", "ADDRESS", "LOCATION"]))
SEVERAL = [
    ("my cases 4711 and 4712 are open", ["4711", "4712"]),
    ("the tickets 884120 or 884121", ["884120", "884121"]),
    ("Invoices: RE-30411, RE-30412", ["RE-30411", "RE-30412"]),
    ("both reservations (77120 and 77121) were lost", ["77120", "77121"]),
    ("Tickets:\n48120\n48121\n48135\n", ["48120", "48121", "48135"]),
    ("Claims:\n- 60412\n- 60413\n", ["60412", "60413"]),
    ("our claims 60412 to 60419", ["60412", "60419"]),
    ("accounts 70012345 as well as 70012346", ["70012345", "70012346"]),
    ("die Rechnungsnummern 40021 und 40022", ["40021", "40022"]),
    ("orders number 559201 and number 559207", ["559201", "559207"]),
    ("passport numbers 123456789 and 987654321", ["123456789", "987654321"]),
    ("our CUITs are 20-11111111-2 and 27-11111111-7", ["20-11111111-2", "27-11111111-7"]),
    ("change my phone from 415-555-0132 to 415-555-0147", ["415-555-0132", "415-555-0147"]),
    ("bookings nos. 94084 and 780812", ["94084", "780812"]),
    ("reservation numbers 88120 through 88125", ["88120", "88125"]),
    ("our VAT numbers: DE136695976 and ATU13585627", ["DE136695976", "ATU13585627"]),
    ("invoices INV-7 & INV-8", ["INV-7", "INV-8"]),
]
COUNTED = [
    "Cases: 45123",
    "new cases 12500 in May",
    "tickets 4500 per day",
    "cases 12500 and 310 deaths",
    "accounts 45000 of 90000 closed",
    "invoices 30 and 60 days overdue",
    "bookings rose 12000 last year",
    "Tickets:\n1. buy\n2. print\n",
    "bookings for 2026 and 2027",
    "tickets 2026/2027 in an overview",
]


def found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in SHIELD.detect(text)]


@pytest.mark.parametrize(("text", "values"), SEVERAL)
def test_what_is_announced_in_the_plural_is_found(text: str, values: list[str]) -> None:
    assert found(text) == values


@pytest.mark.parametrize("text", COUNTED)
def test_how_many_there_are_is_nobodys_number(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("word", "one"),
    [
        (b"invoices", b"invoice"),
        (b"ssns", b"ssn"),
        (b"kundennummern", b"kundennummer"),
        (b"bestellungen", b"bestellung"),
        (b"ids", b"id"),
        (b"us", b"us"),
        (b"order", b"order"),
    ],
)
def test_a_word_is_said_of_one_thing(word: bytes, one: bytes) -> None:
    assert singular(word) == one


@pytest.mark.parametrize("unit", ["1234 and ", "A-1", "1234,", "1234\n- ", "#", "-"])
def test_a_list_is_read_in_linear_time(unit: str) -> None:
    assert_linear(lambda text: announces_several(b"", b"", text.encode(), 0), unit)
