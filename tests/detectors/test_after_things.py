"""Brands, works, dishes and teams with the names of people and places are neither."""

from __future__ import annotations

import pytest

from privkit import detectors

_FIND = detectors.names(entities=["PERSON", "LOCATION", "ADDRESS"])


def _found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in _FIND(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Paul Smith scarf arrived torn", []),
        ("The scarf for Paul Smythe arrived torn", ["Paul Smythe"]),
        ("Paul Smith ordered a scarf", ["Paul Smith"]),
        ("I, Peter Parker, never received it", ["Peter Parker"]),
        ("Jack Ryan called about his refund", ["Jack Ryan"]),
        ("Returned to the desk at John Lewis", []),
        ("I bought Anna socks", ["Anna"]),
        ("Mr Bean bought a scarf", ["Bean"]),
        ("Jane Austen wants her refund", ["Jane Austen"]),
        ("Will and Grace are waiting", ["Will", "Grace"]),
        ("Tommy socks are out of stock", []),
        ("wells fargo asked for the form again", []),
        ("Victoria's Secret is closed on Sunday", []),
        ("Victoria's phone is broken", ["Victoria"]),
        ("Vincent van Gogh lives above the shop", ["Vincent van Gogh"]),
        ("Mr. Dyson, your parcel is here", ["Dyson"]),
        ("My Dyson stopped in the hall", []),
        ("Hey Siri, call the shop", []),
        ("Hey Sigrid, call the shop", ["Sigrid"]),
        ("a Chevrolet Malibu is cheaper per day", []),
        ("graham crackers and milk, please", []),
        ("Boston cream doughnuts are sold out", []),
        ("We ship cream to Boston", ["Boston"]),
        ("Denver won against the others", []),
        ("I live in Denver", ["Denver"]),
        ("I watched Rocky and Carrie last night", []),
        ("I met Carrie last night", ["Carrie"]),
        ("Do you have it in XL?", []),
        ("We moved to Austin, TX", ["Austin, TX"]),
        ("Autumn is my favourite season", []),
        ("Restaurant Chungdam is fully booked", []),
        ("The stove leaks, I live at Cypress Point Villas", ["Cypress Point Villas"]),
    ],
)
def test_things_called_after_people_and_places_stay_and_those_do_not(text: str, found: list[str]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The event takes place at 1060 West Addison Street.", ["1060 West Addison Street"]),
        ("There are rooms available. The address is 1 South Franklin Street.", ["1 South Franklin Street"]),
        ("The hall is at 949 El Camino Real and the tickets are 10 dollars", ["949 El Camino Real"]),
        ("Place Bellecour 12, 69002 Lyon, merci", ["Place Bellecour 12, 69002 Lyon"]),
        ("Bağdat Caddesi No: 12 D: 3, 34710 Kadıköy/İstanbul", ["Bağdat Caddesi No: 12 D: 3, 34710 Kadıköy/İstanbul"]),
        ("My flight leaves from O'Hare International Airport", ["O'Hare International Airport"]),
        ("We are next to the airport", []),
    ],
)  # fmt: skip
def test_addresses_end_where_the_sentence_goes_on(text: str, found: list[str]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize("street", ["5b Queen's Road", "12b St Mary's Road", "7 King's Close"])
def test_a_house_number_before_a_street_makes_an_address(street: str) -> None:
    text = f"Did it get to her flat at {street} yet?"
    assert [(span.entity_type, text[span.start : span.end]) for span in _FIND(text)] == [("ADDRESS", street)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Will and Mark are waiting", ["Will", "Mark"]),
        ("Ivy, Lily and Rose called", ["Ivy", "Lily", "Rose"]),
        ("I met Sarah and Will yesterday", ["Sarah", "Will"]),
        ("We met in May and June last year", []),
        ("June called in May", ["June"]),
        ("from April to May", []),
        ("Wir wohnen seit Mai hier", []),
        ("od maja do czerwca", []),
        ("Maja dzwoni od rana", ["Maja"]),
        ("It is open between April and June", []),
        ("the Sage and Olive rug", []),
    ],
)
def test_first_names_are_found_beside_others(text: str, found: list[str]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("bitlocker wants a recovery key", []),
        ("my statement shows a charge from Patreon", []),
        ("Okta says the code is wrong", []),
        ("the electric toothbrush died after two weeks", []),
        ("dr martens in size 6 please", []),
        ("Dr Martinez in room 6 please", ["Martinez"]),
        ("is Mr Pepsi in today?", ["Pepsi"]),
        ("henry hoover bags, which ones fit", []),
        ("henry hoover called", ["henry hoover"]),
        ("Zara says the code is wrong", ["Zara"]),
    ],
)
def test_what_only_a_product_is_called_is_nobody(text: str, found: list[str]) -> None:
    assert _found(text) == found


def test_no_product_is_a_frequent_name_or_a_town() -> None:
    from privkit.detectors._after._wares import WARES
    from privkit.detectors._names import _lexicon, _shipped

    lexicon = _lexicon(_shipped())
    # Where some are called so, or a town is, the thing is what is written of.
    spared = {"dacia", "fifa", "ibis", "ing", "lexus", "okta"} | {"mubi", "nokia", "quiche", "udon"}
    names = {
        word
        for word in WARES
        if lexicon.is_given(word) or lexicon.has_frequent_surname(word) or lexicon.is_town(word)
    }
    assert names - spared == set()
