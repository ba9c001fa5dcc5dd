"""What is called after a person is no person."""

from __future__ import annotations

import pytest

from privkit import detectors

_FIND = detectors.names(entities=["PERSON"])


def _people(text: str) -> list[str]:
    return [text[span.start : span.end] for span in _FIND(text)]


@pytest.mark.parametrize(
    "text, people",
    [
        ("My dog Bruno chewed the cable", []),
        ("My son Bruno chewed the cable", ["Bruno"]),
        ("The movie Annabelle is not on my list", []),
        ("The invoice for Annabelle is not on my list", ["Annabelle"]),
        ("Is the Kalman filter stable?", []),
        ("Is the Laplace transform in the library?", []),
        ("Ask Laura whether the filter is stable", ["Laura"]),
        ("I ordered at Antonella's Ristorante last week", []),
        ("I ordered with Antonella's card last week", ["Antonella"]),
        ("A restaurant called Celia is near the office", []),
        ("A lady called Celia is near the office", ["Celia"]),
        ("Alzheimer's is what the leaflet is about", []),
        ("The parcel for Mrs Alzheimer is late", ["Alzheimer"]),
        ("The result is valid until Monday", []),
        ("The Michelin tyres are worn", []),
        ("Nivea cream, two for one", []),
        ("my Aadhaar Number and UK Taxpayer Reference", []),
        ("I am Australian, so which plug do I need?", []),
        ("I am Sebastian, which plug do I need?", ["Sebastian"]),
        ("Hurricane Katrina flooded the depot", []),
        ("Katrina flooded me with mails", ["Katrina"]),
    ],
)
def test_what_stands_beside_a_name_tells_that_no_person_is_meant(text: str, people: list[str]) -> None:
    assert _people(text) == people


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Turkey sandwich was off the menu", []),
        ("six china cups, one chipped", []),
        ("We ship to China and Turkey", ["China", "Turkey"]),
        ("Turkey breast from Turkey", ["Turkey"]),
    ],
)
def test_what_countries_share_their_names_with_is_no_place(text: str, places: list[str]) -> None:
    find = detectors.names(entities=["LOCATION"])
    assert [text[span.start : span.end] for span in find(text)] == places


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It talks to an XML-RPC server", []),
        ("This is an ad-hoc remedy", []),
        ("Il totale con IVA è di 43 euro", []),
        ("el precio sin iva es de 20 euros", []),
        ("Iva Novak ha pagado el pedido", ["Iva Novak"]),
        ("Ask Iva about the invoice", ["Iva"]),
        ("The EAN on the box does not scan", []),
        ("Thank you ma'am, the bank takes five days", []),
        ("An Nguyen called about the XML-RPC server", ["An Nguyen"]),
        ("ask JFK, the hub, about it", []),
        ("The name is parsed as written", []),
        ("my name is jared", ["jared"]),
        ("I AM KIM", ["KIM"]),
    ],
)
def test_acronyms_and_what_has_an_article_are_no_names(text: str, names: list[str]) -> None:
    assert _people(text) == names
