"""Products found without a catalogue."""

from __future__ import annotations

from itertools import pairwise

import pytest
from growth import assert_linear
from hypothesis import given
from hypothesis import strategies as st

import privkit
from privkit.detectors import Detector, Reaching, default, products
from privkit.errors import InputError
from privkit.text import resolve


def parts(text: str) -> list[str]:
    return [text[span.start : span.end] for span in resolve(products()(text))]


FOUND = [
    # lines and brands, in any case
    ("I ordered an iPhone 13 yesterday", ["iPhone 13"]),
    ("i orderd it late, delivery of the iphone 13 pro max", ["iphone 13 pro max"]),
    ("MY IPHONE 13 PRO HAS NOT BEEN DELIVERED", ["IPHONE 13 PRO"]),
    ("bought a Samsung Galaxy S21 Ultra 256GB last week", ["Samsung Galaxy S21 Ultra 256GB"]),
    ("bought an iPad 128 GB", ["iPad 128 GB"]),
    ("my new PS5 hasn't arrived", ["PS5"]),
    ("returning the Dyson V11 vacuum tomorrow", ["Dyson V11 vacuum"]),
    ("I ordered Sony WH-1000XM4 headphones", ["Sony WH-1000XM4 headphones"]),
    ("I ordered Sony headphones", ["Sony headphones"]),
    ("ordered a pair of Nike Air Max 90 in size 10", ["Nike Air Max 90"]),
    ("the Fitbit Charge 5 I ordered", ["Fitbit Charge 5"]),
    ("where is my MacBook Air M2? I ordered it on Monday", ["MacBook Air M2"]),
    ("ordered an iPhone 13, an iPhone 14 and a Galaxy S9", ["iPhone 13", "iPhone 14", "Galaxy S9"]),
    ("ordered a Dyson", ["Dyson"]),
    ("ordered a Switch for the kids", ["Switch"]),
    ("received my Apple Watch Series 7 broken", ["Apple Watch Series 7"]),
    ("iPhone SE ordered", ["iPhone SE"]),
    ("I ordered an iPhone 13, the iPhone 13's screen is cracked", ["iPhone 13", "iPhone 13"]),
    ("the Galaxy S22’s battery of my order died", ["Galaxy S22"]),
    ("j'ai commandé l'iPhone 13 hier", ["iPhone 13"]),
    ("l’ordine dell’iPhone 14 Pro non è arrivato", ["iPhone 14 Pro"]),
    ("I ordered a L'Oréal Elvive shampoo", ["L'Oréal Elvive"]),
    ("my kindle 3 days ago delivered", ["kindle"]),
    ("iPhone 13 99 euros ordered", ["iPhone 13"]),
    ("(iPhone 13), ordered", ["iPhone 13"]),
    # what no list knows, by shape and place
    ("I purchased a Trailblazer X200 tent", ["Trailblazer X200"]),
    ("the Nordic Lamp X2 I ordered is broken", ["Nordic Lamp X2"]),
    ("I bought a SoundMax", ["SoundMax"]),
    ("we ordered two Alpine Explorer for the kids", ["Alpine Explorer"]),
    ("refund for my ZX-900", ["ZX-900"]),
    ("the model is broken: model number XR-200", ["XR-200"]),
    ("Model: WX200B", ["WX200B"]),
    # in the field of a form
    ("Product: Pixel 7 Pro. Address: Main Street", ["Pixel 7 Pro"]),
    ("Item: Trailblazer X200, qty 2", ["Trailblazer X200"]),
    ('{"product": "iPhone 13", "item": "Sony WH-1000XM5"}', ["iPhone 13", "Sony WH-1000XM5"]),
    ("Product name: Echo Dot", ["Echo Dot"]),
    ("Produkt: Bosch GSR 12", ["Bosch GSR 12"]),
    ("My Bose QuietComfort 45 is stuck", ["Bose QuietComfort 45"]),
    # other languages
    ("Ich habe ein Galaxy S9 bestellt", ["Galaxy S9"]),
    ("Ich habe eine Bosch Waschmaschine bestellt", ["Bosch Waschmaschine"]),
    ("Meine Rücksendung: Dyson V11, bitte Erstattung", ["Dyson V11"]),
    ("J'ai commandé un iPhone 13 Pro", ["iPhone 13 Pro"]),
    ("J’ai acheté une Xbox Series X", ["Xbox Series X"]),
    ("He pedido un Xiaomi Redmi Note 10", ["Xiaomi Redmi Note 10"]),
    ("Compré una GoPro Hero 9", ["GoPro Hero 9"]),
    ("Ho ordinato una PlayStation 5", ["PlayStation 5"]),
    ("Ik heb een Philips airfryer XXL besteld", ["Philips airfryer XXL"]),
    ("Encomendei um Kindle Paperwhite", ["Kindle Paperwhite"]),
    ("Zamówiłem iPhone 13", ["iPhone 13"]),
    ("La señora Ruiz pidió una Xbox Series X", ["Xbox Series X"]),
    ("O cliente pediu um Kindle Paperwhite", ["Kindle Paperwhite"]),
    ("The MacBook Air has not reached us", ["MacBook Air"]),
    # brands that are everyday words
    ("a brother printer is broken, I want a refund", ["brother printer"]),
    ("Brother HL-2350 ordered", ["Brother HL-2350"]),
    ("I bought Beats Studio", ["Beats Studio"]),
    ("i want to return my beats studio", ["beats studio"]),
]

NOT_FOUND = [
    "Where is my order?\nSent from my iPhone",
    "Wo bleibt meine Bestellung? Gesendet von meinem iPhone",
    "my brother Max ordered a cake",
    "Brother Max paid for the order",
    "I ordered it for the nest",
    "since I received it I have a sharp pain",
    "Product: we do not know yet",
    "Ring 213-555-0180 after work, I ordered it",
    "device=Pixel-8 build=AP31",
    "Item 3: Monday Morning",
    "the article: The end",
    "is the Galaxy S9 waterproof?",  # nobody's
    "does the iPhone 13 come with a charger?",
    "should I buy a Kindle",
    "order A-1234 has not arrived",
    "Order 66 was delivered",
    "my order 5512 with the blue sweater",
    "I ordered 3 books and 2 pens on May 13",
    "shipped Nov 4, delivered Nov 7",
    "we received version 13 and error 0x80 returned",
    "please switch 2 items in my order",
    "please note 3 things about my order",
    "bought a German grammar book",
    "ordered a 12V battery, 500ml, 2kg, size XL and 4XL",
    "The package to Baker Street 12 was delivered",
    "please return the Series A funding",
    "Meine Bestellung Nummer 4711 ist nicht da",
    "Meine Rechnung fehlt, ich habe am Montag bestellt",
    "I ordered on Monday and paid with Visa",
    "I ordered from Emma Thompson",
    "THE PACKAGE HAS NOT ARRIVED AND I ORDERED A MONTH AGO",
    "Smith ordered it, Braun Thompson received it",
    "the model is great",
    "my latitude and precision were returned as floats",
    "cancel it",
    "",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_products_are_found_where_an_order_is_spoken_of(text: str, expected: list[str]):
    assert parts(text) == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_other_words_numbers_and_mere_product_talk_are_none(text: str):
    assert parts(text) == []


def test_an_order_far_away_says_nothing_of_a_product():
    assert parts("I ordered it." + " word" * 40 + " Is the iPhone 13 good?") == []


def test_they_are_a_detector_of_products_that_says_how_far_it_looks():
    detector = products()
    assert isinstance(detector, Detector)
    assert isinstance(detector, Reaching)
    assert detector.entities == {"PRODUCT"}
    assert repr(detector) == "<Products>"


def test_they_are_found_when_asked_for_and_not_by_default():
    text = "I ordered an iPhone 13"
    assert privkit.detect(text) == []
    asked = privkit.Shield(policy=privkit.Policy(entities=["PRODUCT"]))
    assert [span.entity_type for span in asked.detect(text)] == ["PRODUCT"]
    assert any("PRODUCT" in detector.entities for detector in default(entities="all"))


@pytest.mark.parametrize("text", [b"x", None, 5])
def test_only_text_is_searched(text: object):
    with pytest.raises(InputError):
        products()(text)  # type: ignore[arg-type]


HOSTILE = (
    "ordered a ", "iphone ", "iphone 13 ", "sony ", "Sony Galaxy ", "X2 ", "Nordic ", "ordered ", "a ", "1 ", "ordered iPhone ",
    "x-", "ordered a Nordic X2 ", "model ", "model no ", "arrived X2 ", "ab1", "iphone", "é", "\ud800", "\n", ".",
)  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_work_grows_with_the_text_and_no_faster(unit: str):
    find = products()
    assert_linear(lambda text: find("ordered " + text), unit)


WORDS = st.sampled_from([
    "ordered", "an", "a", "my", "iPhone", "13", "Pro", "Sony", "Nordic", "X2", "model", "no.", "Galaxy", ",", ".", "\n",
    "arrived", "gb", "128", "days", "days.", "the", "é", "XL",
])  # fmt: skip


@given(words=st.lists(WORDS, max_size=30), extra=st.text(max_size=20))
def test_findings_lie_in_the_text_and_apart_once_resolved(words: list[str], extra: str):
    text = " ".join(words) + extra
    spans = resolve(products()(text))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))


@given(words=st.lists(WORDS, max_size=120), size=st.integers(1, 40))
def test_a_stream_gives_what_the_whole_text_gives(words: list[str], size: int):
    shield = privkit.Shield(policy=privkit.Policy(entities=["PRODUCT"]))
    text = " ".join(words)
    chunks = (text[at : at + size] for at in range(0, len(text), size))
    assert "".join(shield.redact_stream(chunks)) == shield.redact(text).text
