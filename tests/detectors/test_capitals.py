"""Messages that are all capitals: their words are no letters of the numbers beside them."""

from __future__ import annotations

import pytest

from privkit.detectors import default
from privkit.text import resolve

SCANNER = default(entities="default")[0]


def found(text: str) -> list[tuple[str, str]]:
    return [(span.entity_type, text[span.start : span.end]) for span in resolve(SCANNER(text))]


@pytest.mark.parametrize(
    "text",
    [
        "call me on 07700 900 321 re order 77120",
        "please ring 212-555-0147 or mail jane@example.com, order 55123 and order 88120",
        "tel 030 1234567 fax 030 1234568",
        "ssn 536-90-4399 and ssn 219-09-9990",
        "card 4111 1111 1111 1111 cvv 123 exp 04/27",
        "iban de89 3704 0044 0532 0130 00 bic deutdeff500",
        "my pesel is 44051401359 and my account is 99120045",
        "phone +1 404 555 0197 ssn 085-37-1049",
        "imei 490154203237518 ticket 88213",
    ],
)
def test_capitals_hide_no_number(text: str) -> None:
    upper = text.upper()
    assert [kind for kind, _ in found(upper)] == [kind for kind, _ in found(upper.capitalize())] != []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BIC DEUTDEFF500 AND COBADEFFXXX", [("SWIFT_CODE", "DEUTDEFF500"), ("SWIFT_CODE", "COBADEFFXXX")]),
        ("PLATE AB12 CDE", [("UK_VEHICLE_REGISTRATION", "AB12 CDE")]),
        ("IBAN GB29 NWBK 6016 1331 9268 19", [("IBAN_CODE", "GB29 NWBK 6016 1331 9268 19")]),
        ("NINO QQ 12 34 56 C", [("UK_NINO", "QQ 12 34 56 C")]),
        ("ROOM 12 AB 3456 CD", []),
        ("PAY 300 EUR 4500 TIMES", []),
    ],
)
def test_letters_of_a_number_stay_its_own(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected
