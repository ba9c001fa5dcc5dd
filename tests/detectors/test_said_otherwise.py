"""Numbers in the words customers choose and the markup they paste, beside texts that only look like them."""

from __future__ import annotations

import pytest

from privkit import Shield, detectors

SHIELD = Shield(detectors=detectors.default(exclude=["PERSON", "LOCATION", "ADDRESS"]))


def found(text: str) -> list[tuple[str, str]]:
    return [(text[span.start : span.end], span.entity_type) for span in SHIELD.detect(text)]


PLATES = [
    ("mein Auto M-AB 1234 steht dort", [("M-AB 1234", "DE_KFZ")]),
    ("mein Auto A4 2019", []),
    ("meinem Wagen fehlen 250 kg", []),
    ("ma voiture AB-123-CD est en panne", [("AB-123-CD", "FR_LICENSE_PLATE")]),
    ("ma voiture 208 HDI 90", []),
    ("ma voiture fait 5 l aux 100 km", []),
    ("mi coche 1234 BCD está en el taller", [("1234 BCD", "ES_LICENSE_PLATE")]),
    ("mi coche 2000 TDI", []),
    ("mi coche me costó 1234 EUR", []),
    ("la mia macchina AB 123 CD è rotta", [("AB 123 CD", "IT_LICENSE_PLATE")]),
    ("la mia auto da 500 km", []),
    ("mijn auto 16-RSL-9 is weg", [("16-RSL-9", "NL_LICENSE_PLATE")]),
    ("mijn auto V70 2.4", []),
    ("my van AB51 ABC was clamped", [("AB51 ABC", "UK_VEHICLE_REGISTRATION")]),
    ("my car ab51 abc was towed", [("ab51 abc", "UK_VEHICLE_REGISTRATION")]),
    ("my car does 46 mpg", []),
    ("my van takes 3 pallets of 250 kg", []),
]
SMALL = [
    ("cups es 1234 1234 5678 9012 jy", [("es 1234 1234 5678 9012 jy", "ES_CUPS")]),
    ("btw-nummer is be 0403.019.261", [("be 0403.019.261", "BE_VAT")]),
    ("org nr 995 525 828 mva", [("995 525 828 mva", "NO_MVA")]),
    ("mi pasaporte es 123456", []),
    ("1234 es grande", []),
]
WORDS = [
    ("numri im personal është J80101001A", [("J80101001A", "AL_NID")]),
    ("broj moje osobne je 100000001", [("100000001", "HR_ID_CARD")]),
    ("a személyim száma 000001AA", [("000001AA", "HU_ID_CARD")]),
    ("môj občiansky má číslo SP000001", [("SP000001", "SK_ID_CARD")]),
    ("номерът на личната ми карта е 600000001", [("600000001", "BG_ID_CARD")]),
    ("IČ 25123891", [("25123891", "CZ_ICO")]),
    ("IČ 25123892", []),
    ("C.I. 171430710-3", [("171430710-3", "EC_CI")]),
    ("a.k. 33309240064", [("33309240064", "LT_ASMENS")]),
    ("n° fiscal 30 23 217 600 053", [("30 23 217 600 053", "FR_NIF")]),
    ("my ord 559201 is late", [("559201", "ORDER_NUMBER")]),
    ("order by 15", []),
    ("case C-529/23 and case T-123/19", []),
    ("case B-529/23", [("B-529/23", "TICKET_NUMBER")]),
    ("my case is C52923", [("C52923", "TICKET_NUMBER")]),
    ("P/N 657-6761-88", []),
    ("lap 1:45.014 +50.108 (284.5 km/h)", []),
    ("84-105 (40-20, 27-29)", []),
    ("call 0171 (5550123)", [("0171 (5550123", "PHONE_NUMBER")]),
]
MARKED = [
    ("<td>BIC</td><td>DEUTDEFF</td>", [("DEUTDEFF", "SWIFT_CODE")]),
    ("<bic>DEUTDEFF</bic>", [("DEUTDEFF", "SWIFT_CODE")]),
    ('<input name="bic" value="DEUTDEFF">', [("DEUTDEFF", "SWIFT_CODE")]),
    ("DEUTDEFF is our BIC", [("DEUTDEFF", "SWIFT_CODE")]),
    ("CUSTOMER is our BIC", []),
    ("<p>swift</p><p>LANGUAGE</p>", []),
    ("<username>jdoe</username>", [("jdoe", "USERNAME")]),
    ("<td>Username</td><td>jdoe_42</td>", [("jdoe_42", "USERNAME")]),
    ('<input name="username" value="jdoe">', [("jdoe", "USERNAME")]),
    ("<td>Username</td><td>Created</td>", []),
    ("username>", []),
    ("user>ls", []),
    ("<username>null</username>", []),
]
PLACES = [
    ("lat: 51.47, lng: -0.01", [("51.47", "GEO_COORDINATE"), ("-0.01", "GEO_COORDINATE")]),
    ('{"lat": 48.85, "lon": 2.35}', [("48.85", "GEO_COORDINATE"), ("2.35", "GEO_COORDINATE")]),
    ("lat 95.12, lon 2.35", []),
    ("latency 2.31, long 3.45", []),
    ("lat 51.5, lon 0.1", []),
    ("prices 51.47, 20.01", []),
]


@pytest.mark.parametrize(("text", "expected"), [*PLATES, *SMALL, *WORDS, *MARKED, *PLACES])
def test_what_people_say_is_found_and_what_only_looks_like_it_is_left(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(text) == expected
