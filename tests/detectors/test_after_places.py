"""Addresses after the tagger: their whole extent in the formats of many countries, and what is none."""

from __future__ import annotations

import pytest

from privkit import detectors

NAMES = detectors.names(entities=["ADDRESS"])


def addresses(text: str) -> list[str]:
    return [text[span.start : span.end] for span in NAMES(text)]


@pytest.mark.parametrize(
    "address",
    [
        "1234 Elm Street",
        "1600 Larkspur Avenue NW, Springfield, IL 62701",
        "742 N. Juniper Rd Apt 4B, Dayton, OH 45499",
        "12 Rue de la Paix, 75002 Paris",
        "17 bis rue des Mésanges, 31000 Toulouse",
        "Hauptplatz 3, 3500 Krems an der Donau",
        "Lindenstraße 12 a, 10969 Berlin",
        "Kossuth u. 31, 6720 Szeged",
        "Konrad-Adenauer-Allee 16, 69190 Walldorf",
        "Platz der Einheit 4, 20457 Hamburg",
        "Hinter dem Deich 4, 25813 Husum",
        "calle Olmo 9, 28013 Madrid",
        "Corso Garofalo 7/C, 10124 Torino",
        "Prinsengracht 263-H",
        "Kinkerstraat 45-III, 1053 DE Amsterdam",
        "c.so Vittorio Emanuele II 84, Torino",
        "v.le Europa 12, 00144 Roma",
        "Rua das Flores 25, 1200-195 Lisboa",
        "Keizersgracht 174, 1016 DW Amsterdam",
        "LINDENSTRASSE 12, 10969 BERLIN",
        "Storgatan 5, 111 23 Stockholm",
        "ul. Długa 7/12, 00-238 Warszawa",
        "221 Cedar Lane, London NW1 6XE",
        "PO Box 4471, Austin, TX 78701",
        "Postfach 1120, 80331 München",
        "H.No 4-12/7, Gandhi Nagar 3rd Cross, Mysuru, Karnataka - 570004",
    ],
)
@pytest.mark.parametrize("frame", ["{}", "Please send it to {}", "my address is {}, thanks"])
def test_every_character_of_an_address_is_covered(address: str, frame: str) -> None:
    text = frame.format(address)
    start = text.index(address)
    covered = {at for span in detectors.names(sensitivity="high")(text) for at in range(span.start, span.end)}
    missed = [
        text[at] for at in range(start, start + len(address)) if at not in covered and text[at].isalnum()
    ]
    assert missed == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("account 12345678 12 Elm St., Springfield, IL 62701", ["12 Elm St., Springfield, IL 62701"]),
        ("it hasn't arrived at his address on 1234 Elm Street.", ["1234 Elm Street"]),
        ("Address: 4 Orchard House, Concord\nCity: Dayton", ["4 Orchard House, Concord"]),
        ("It is a 2 way street and a 4 star hotel", []),
        ("I bought 3 of the large ones for 20 euros", []),
        ("Gwarancja 24 miesiące, Tarda 48 h laborables", []),
        ("card 4111 1111 1111 1111, SSN 123-45-6789, PESEL 44051401359", []),
        ("ring 415 555 0132, 12 Elm Street, Dayton", ["12 Elm Street, Dayton"]),
        ("under 10 MB apiece, 12 months", []),
        ("The drive has 2 TB and the lane assist is off", []),
        ("We waited 20 minutes on the road", []),
        ("", []),
        (
            "Ravi Shankar Iyer, No. 14, 3rd Cross, Indiranagar, Bengaluru 560038 ordered OnePlus 11R",
            ["No. 14, 3rd Cross, Indiranagar, Bengaluru 560038"],
        ),
        ("Anna Roy, 14 Park Street, Kolkata 700016 bought a Redmi 12C", ["14 Park Street, Kolkata 700016"]),
    ],
)
def test_addresses_and_what_only_looks_like_one(text: str, expected: list[str]) -> None:
    assert addresses(text) == expected


def test_a_city_by_itself_is_a_location() -> None:
    text = "I live in Lagos"
    assert [(span.entity_type, text[span.start : span.end]) for span in detectors.names()(text)] == [
        ("LOCATION", "Lagos")
    ]


@pytest.mark.parametrize(
    "address",
    [
        "Unit 9, The Larches, 14 Mopani Rd, Randburg, 2194",
        "Blk 112 Tampines North Ave 5 #03-117, S520112",
        "Résidence Les Mimosas, Bât. B, 5 avenue Foch, 06400 Cannes",
        "lieu-dit le grand pré, 24200 sarlat",
        "jagtvej 120, 3. tv, 2200 københavn n",
        "Bahçelievler Mah. 9. Cad. No:14/2, 06490 Çankaya Ankara",
        "RR 3, Site 2, Box 9, Nanton, AB T0L 1R0",
    ],
)
def test_estates_numbers_and_floors_before_a_street_belong_to_the_address(address: str) -> None:
    text = f"it goes to: {address}"
    spans = detectors.names(entities=["ADDRESS", "LOCATION"], sensitivity="high")(text)
    covered = {at for span in spans for at in range(span.start, span.end)}
    assert not [text[at] for at in range(12, len(text)) if text[at].isalnum() and at not in covered]
    assert not covered.intersection(range(12))
