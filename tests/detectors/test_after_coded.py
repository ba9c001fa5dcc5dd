"""Addresses told by the postcode they end in."""

from __future__ import annotations

import pytest
from growth import assert_linear

from privkit import detectors
from privkit.detectors._after._coded import coded

_FIND = detectors.names(entities=["ADDRESS", "LOCATION"])
_LEXICON = detectors.names().remember().lexicon


def _places(text: str) -> list[str]:
    return [text[span.start : span.end] for span in _FIND(text) if span.entity_type == "ADDRESS"]


@pytest.mark.parametrize(
    "text, addresses",
    [
        ("Bitte nach Dorf 44, 6870 Bezau liefern", ["Dorf 44, 6870 Bezau"]),
        ("Stuur naar Lange Nieuwstraat 6, 2000 Antwerpen", ["Lange Nieuwstraat 6, 2000 Antwerpen"]),
        ("vivo en calle aragón 211 2-1 08011 barcelona", ["calle aragón 211 2-1 08011 barcelona"]),
        ("Rose Cottage, Mill Lane, Penny Hill, TR26 1AB", ["Rose Cottage, Mill Lane, Penny Hill, TR26 1AB"]),
        ("7 Sráid an Mhuilinn, Westport, Co. Mayo, F28 XY72", ["7 Sráid an Mhuilinn, Westport, Co. Mayo, F28 XY72"]),
        ("RR 2, Site 5 Comp 12, Smithers BC V0J 2N0", ["RR 2, Site 5 Comp 12, Smithers BC V0J 2N0"]),
        ("4-chome-12-8 Nishi-Azabu, Minato-ku, Tokyo 106-0031", ["4-chome-12-8 Nishi-Azabu, Minato-ku, Tokyo 106-0031"]),
        ("ich wohne unter den linden 41, 10117 berlin", ["unter den linden 41, 10117 berlin"]),
        ("lot 41 wattle grove rd, wagga wagga nsw 2650", ["lot 41 wattle grove rd, wagga wagga nsw 2650"]),
        ("Rose Cottage\nPenny Hill\nSt Ives\nTR26 1AB", ["Rose Cottage\nPenny Hill\nSt Ives\nTR26 1AB"]),
        ("Adresa je Pražský hrad 1, 119 08 Praha.", ["Pražský hrad 1, 119 08 Praha"]),
        ("Skicka den till Södra Blasieholmshamnen 2, 111 48 Stockholm", ["Södra Blasieholmshamnen 2, 111 48 Stockholm"]),
        # Dates, versions, counts.
        ("We met on May 12, 2024 Edition of it", []),
        ("order 12, 2019 Paris edition", []),
        ("version 3, 2024 Build", []),
        ("Hello, my order, RE 12345", []),
        ("Hello, thanks, the code is AB1 2CD", []),
    ],
)  # fmt: skip
def test_a_house_number_or_parts_before_a_postcode_make_an_address(text: str, addresses: list[str]) -> None:
    assert _places(text) == addresses


@pytest.mark.parametrize(
    "unit", ["12, 6870 Bezau ", "Rose, E1 5AA, ", "a b c d, 1-2-3 Tenjin, ", "1 ", "E1 5AA "]
)
def test_it_grows_with_the_text_and_no_faster(unit: str) -> None:
    assert_linear(lambda text: coded(text, 0, len(text), frozenset((",", "-")), [], _LEXICON), unit)
