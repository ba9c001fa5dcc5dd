"""Addresses without a house number or a kind of street, and what only looks like them."""

from __future__ import annotations

import pytest
from growth import assert_linear

from privkit import detectors
from privkit.detectors._after._half import half_addresses

_FIND = detectors.names(entities=["PERSON", "LOCATION", "ADDRESS"])
_LEXICON = _FIND.remember().lexicon


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("its the house at the corner of Oak and Lincoln", ["Oak and Lincoln"]),
        ("meet me at the corner of 5th and main", ["5th and main"]),
        ("There is a scratch in the corner of the screen", []),
        ("the corner of screen and keyboard is chipped", []),
        ("next to the station on Main, red door", ["Main"]),
        ("the shop on Amazon is closed", []),
        ("Farm 217, Kakamas, Northern Cape", ["Farm 217, Kakamas, Northern Cape"]),
        ("BP 244, Cotonou", ["BP 244, Cotonou"]),
        ("rural route 2, carman mb r0g 0j0", ["rural route 2, carman mb r0g 0j0"]),
        ("animal farm 2, chapter 4", []),
        ("a bp 244, thanks", []),
        ("bitte an gabi schuster, am alten markt 5", ["gabi schuster", "am alten markt 5"]),
        ("er kam am montag 5 minuten zu spät", []),
        ("Kossuth Lajos utca 6, 6720 Szeged", ["Kossuth Lajos utca 6, 6720 Szeged"]),
        ("i live on maple drive, number 44", ["maple drive, number 44"]),
        ("vivo en la calle mayor 15, 3º b", ["calle mayor 15, 3º b"]),
        ("mieszkam na ulicy polnej 5", ["ulicy polnej 5"]),
    ],
)
def test_half_an_address_is_one(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in _FIND(text)] == found


@pytest.mark.parametrize(
    "unit", ["corner of 5th and ", "farm 2, ", "am alten ", "Utca tér ", "station on main "]
)
def test_work_grows_with_the_text_and_no_faster(unit: str) -> None:
    assert_linear(
        lambda text: half_addresses(text, 0, len(text), frozenset(text.lower().split()), _LEXICON), unit
    )
