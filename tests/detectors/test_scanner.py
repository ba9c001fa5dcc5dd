"""The scanner as a whole: every type of the tables in running text, and what is none of them."""

from __future__ import annotations

import pickle
import random
import re

import pytest
from growth import calls, repeated
from hypothesis import given
from hypothesis import strategies as st

from privkit import Span, resolve
from privkit.detectors import default
from privkit.detectors._valid import validator
from privkit.detectors.catalogue import numbers_of
from privkit.errors import InputError

SCANNER = default(entities="all")[0]
EVERYTHING = st.text(alphabet=st.characters(codec=None, categories=None), max_size=200)

# Frames as people write: at the start, at the end, in brackets, beside punctuation, in quotes, in JSON, twice.
FRAMES = (
    "{cue} {value}",
    "my {cue} is {value}.",
    "{cue}: ({value})",
    "{cue} [{value}], ok",
    "“{cue}: {value}”",
    "hello, {cue} number {value} please check",
    "{value} is my {cue}",
    "{cue}={value};",
    '{{"{cue}": "{value}"}}',
    "{cue}\n{value}\n",
    "Could you tell me your {cue}? {value}",
    "{cue}: {value}, {value}",
    "{cue}: {value} and {value}",
)
# Entries whose form and cue another type shares; the caller's regions decide between them.
SHARED = {
    "UK_PASSPORT", "IN_PASSPORT", "AU_PASSPORT", "CA_PASSPORT", "CA_DRIVER_LICENSE", "AU_DRIVER_LICENSE", "LICENSE_PLATE",
    "IN_PINCODE", "US_TIN", "AU_BSB", "US_EIN", "TR_PHONE_NUMBER", "SK_RC", "SK_ICO", "PY_CI",
}  # fmt: skip


def found(text, scanner=SCANNER):
    return [(span.entity_type, text[span.start : span.end]) for span in resolve(scanner(text))]


def typed(number):
    """The example as it stands, and bare."""
    bare = re.sub(r"[ ./-]", "", number.example)
    return list(dict.fromkeys([number.example, bare]))


NUMBERS = [
    (number, value) for number in numbers_of() for value in typed(number) if number.entity_type not in SHARED
]


@pytest.mark.parametrize(("number", "value"), NUMBERS, ids=[f"{n.entity_type}-{v}" for n, v in NUMBERS])
def test_every_number_is_found_beside_its_cues_wherever_it_stands(number, value):
    missed = []
    for cue in number.cues[:2] or ("car",):
        for frame in FRAMES:
            text = frame.format(cue=cue, value=value)
            hits = [v for kind, v in found(text) if kind == number.entity_type]
            if hits != [value] * text.count(value):
                missed.append(text)
    assert missed == []


@pytest.mark.parametrize(
    ("number", "value"),
    [(n, v) for n in numbers_of() if n.entity_type in SHARED for v in typed(n)][:40],
    ids=lambda part: part if isinstance(part, str) else part.entity_type,
)
def test_numbers_of_one_form_go_to_the_region_asked_for(number, value):
    regions = [number.region] if number.region else ["NZ"]
    scanner = default(entities=[number.entity_type], regions=regions if number.region else None)[0]
    assert (number.entity_type, value) in found(f"{number.cues[0]} {value}", scanner)


def test_what_fits_several_types_is_the_same_one_in_another_process():
    again = pickle.loads(pickle.dumps(SCANNER))
    texts = [f"{cue} {number.example}" for number in numbers_of() for cue in number.cues]
    assert [text for text in texts if again(text) != SCANNER(text)] == []


CHECKED = [number for number in numbers_of() if number.checksum and number.check]


@pytest.mark.parametrize("number", CHECKED, ids=lambda number: number.entity_type)
def test_a_broken_checksum_is_not_found_even_beside_its_cue(number):
    chance = random.Random(number.entity_type)
    for _ in range(30):
        at = chance.choice([i for i, sign in enumerate(number.example) if sign.isdigit()])
        value = number.example[:at] + chance.choice("0123456789") + number.example[at + 1 :]
        bare = re.sub(r"[ ./-]", "", value).upper()
        if number.check(bare):
            continue
        right = validator(number.entity_type)(bare)  # by what is asked beside a cue, which may be less
        for cue in ("",) if right else ("", *number.cues[:1]):
            kinds = {kind for kind, hit in found(f"{cue} {value}") if len(hit) == len(value)}
            # A parcel of an unknown carrier has no checksum to break.
            assert number.entity_type not in kinds or number.entity_type in ("TRACKING_NUMBER", "VIN")


WORLDWIDE = [number for number in numbers_of() if number.entity_type not in ("TICKET_NUMBER",)]


@pytest.mark.parametrize("number", WORLDWIDE, ids=lambda number: number.entity_type)
@pytest.mark.parametrize(
    "frame",
    [
        "12{bare}34", "x{bare}y", "abc_{bare}_def", "/path/{bare}/x", "${bare}", "a1b2-{value}-9f9f", "sha {bare}deadbeef",
        "file-{bare}.pdf", "{value}-77-88", "deadbeef{bare}",
    ],
)  # fmt: skip
def test_nothing_is_found_inside_something_else(number, frame):
    bare = re.sub(r"[ ./-]", "", number.example)
    text = frame.format(bare=bare, value=number.example)
    assert [kind for kind, _ in found(text) if kind == number.entity_type] == []


@pytest.mark.parametrize(
    "text",
    [
        "I paid $1,234.56 for 3 items at 10:30 and got €20 back.",
        "Order total 123456789.00 EUR",
        "epoch 1699999999 and 1699999999999",
        "version 10.0.19041.1 of the driver, firmware 2.14.0.3",
        "commit 3f2a1b9c8d7e6f5a4b3c2d1e0f9a8b7c6d5e4f3a",
        "id 550e8400-e29b-41d4-a716-446655440000",
        "INTRODUCTORY A1 C4 size 10.5 1920x1080 RTX 4090 iPhone 13",
        "we won 3-2, then 21-19 25-23",
        "ISBN 978-3-16-148410-0",
        "100,000,000 people; 12 345 678 units",
        '{"id": 123456789, "ts": 1699999999, "count": 42, "price": 12.5}',
        '{"id": 4111111111111111, "sku": 490154203237518}',
        "d41d8cd98f00b204e9800998ecf8427e 0x7ffee4b8",
        "2024-03-05, 05.11.2024 and 11/05/24 are dates",
        "from 10 to 20, 30 to 40, chapter 1.2.3.4",
        "good.Thanks and/or 1/2 km/h",
        "reference design, card games, order of magnitude, phone call",
        "flight LH 123 at gate B12, seat 12A",
        "123456789",
        "078051120 or 4532015112830367",
    ],
)
def test_ordinary_text_is_left_alone(text):
    assert found(text, default()[0]) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("order 4111111111111111 failed", [("ORDER_NUMBER", "4111111111111111")]),
        ("card 4111111111111111 failed", [("CREDIT_CARD", "4111111111111111")]),
        ("nhs 943 476 5919", [("UK_NHS", "943 476 5919")]),
        ("call 943 476 5919", [("PHONE_NUMBER", "943 476 5919")]),
        ("orders 559201 and 559207", [("ORDER_NUMBER", "559201"), ("ORDER_NUMBER", "559207")]),
        (
            "4111 1111 1111 1111 12/27 123",
            [("CREDIT_CARD", "4111 1111 1111 1111"), ("CARD_EXPIRY", "12/27"), ("CVV", "123")],
        ),
        (
            "ssn 123-45-6789 card 4111-1111-1111-1111",
            [("US_SSN", "123-45-6789"), ("CREDIT_CARD", "4111-1111-1111-1111")],
        ),
        ('{"socialSecurityNumber": "123456789"}', [("US_SSN", "123456789")]),
        ('{"ssn": 123456789}', [("US_SSN", "123456789")]),
        ("SSN123456789", [("US_SSN", "123456789")]),
        ("card 4111 1111 1111 1112", []),
        (
            "２ cards: ４１１１ １１１１ １１１１ １１１１",
            [("CREDIT_CARD", "４１１１ １１１１ １１１１ １１１１")],
        ),
        ("4111–1111–1111–1111", [("CREDIT_CARD", "4111–1111–1111–1111")]),
    ],
)
def test_the_cue_decides_and_belongs_to_the_nearest_number(text, expected):
    assert found(text) == expected


def test_other_readings_stay_readable_on_the_finding():
    (span,) = SCANNER("order 4111111111111111")
    assert (span.entity_type, span.alternatives) == ("ORDER_NUMBER", ("CREDIT_CARD",))
    (span,) = SCANNER("passport 123456789")
    assert {"UK_PASSPORT"} <= {span.entity_type, *span.alternatives}


def test_long_chains_of_numbers_are_found_to_the_last():
    cards = " ".join(["4111 1111 1111 1111"] * 100)
    assert found(f"cards {cards}") == [("CREDIT_CARD", "4111 1111 1111 1111")] * 100


@given(EVERYTHING)
def test_spans_lie_in_the_text_for_any_text(text):
    for span in SCANNER(text):
        assert isinstance(span, Span)
        assert 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize("letter", "ÀÿßſłπЖ中")
def test_a_letter_of_another_alphabet_inside_a_number_makes_it_none(letter):
    for number in numbers_of():
        at = len(number.example) // 2
        text = (
            f"{number.cues[0] if number.cues else ''} {number.example[:at]}{letter}{number.example[at + 1 :]}"
        )
        assert all(letter not in value for _, value in found(text))


@pytest.mark.parametrize("text", ["\ud800 4111 1111 1111 1111 \udfff", "\x00 4111 1111 1111 1111 \x00"])
def test_lone_surrogates_and_nul_do_no_harm(text):
    assert found(text) == [("CREDIT_CARD", "4111 1111 1111 1111")]


@pytest.mark.parametrize("wrong", [None, b"4111", 4111, ["4111"]])
def test_what_is_no_text_is_refused(wrong):
    with pytest.raises(InputError, match="expected text"):
        SCANNER(wrong)


@pytest.mark.parametrize(
    "beside",
    ["DE89 3704 0044 0532 0130 00", "00:00:5E:00:53:AF", "192.0.2.17", "2001:db8::1", "j4ne@example.com"],
)
@pytest.mark.parametrize("number", ["4111 1111 1111 1111", "AB 12 34 56 C", "(202) 555-0143"])
def test_a_number_beside_something_else_that_is_found_is_found_too(number, beside):
    for text in (f"{number} {beside}", f"{beside} {number}", f"{number}, {beside}"):
        assert number in {value for _, value in found(text)}, text


GROWING = [
    "4 ", "4 4 4 4\n", "0 ", "00 00 ", "four one ", "four 1 ", "double ", "@", "@ ", "a@", "a@b.", "jane (at) ", " at 4.",
    "at dot ",
    "4111 1111 1111 1111 ", "4-", "4·4·", "0000_", "(4) ", "+1 (415) 555-0132 ", "1.2.3.", ":111122223333:a", "e2 83 55 ",
    "card_count 4 ", "sr_CS.ISO8859-5 ", "phone_", "a_1_", "a-b-c-d-", "order 559201 and ", "call 555 ", "DE89 ", "gb29nwbk6016 ",
    "4\u200b", "４ ", "é4 ", "4111111111111111 12/27 ",
]  # fmt: skip


@pytest.mark.parametrize("unit", GROWING)
def test_the_whole_scanner_takes_linear_time(unit):
    small, large = repeated(unit, 600), repeated(unit, 2_400)
    for text in (small, large):
        SCANNER(text)  # plans are made once
    assert calls(lambda: SCANNER(large)) <= 4.8 * calls(lambda: SCANNER(small)) + 100


NAMED = [
    ("ssn_value = 219-09-9999", "US_SSN"), ("customer_ssn: 219099999", "US_SSN"),
    ('"social_security_number": "219099999"', "US_SSN"), ("phone_home=5550143222", "PHONE_NUMBER"),
    ("my_order_number: 559201", "ORDER_NUMBER"), ("card_cvv_code 123", "CVV"), ("account_number_old: 00912345", "ACCOUNT_NUMBER"),
    ("the passport_no is C01X00T47", "DE_PASSPORT"), ("_order number_ 559201", "ORDER_NUMBER"),
]  # fmt: skip
NAMING_ELSE = [
    "ssn_hash = 219099999", "card_count: 4111", "order_total 559201", "ticket_template: 559201", "cvv_length=123",
    "passport_scans_dir 123456789", "'sr_CS.ISO8859-5'", "updated 'sr' -> 'sr_YU.ISO8859-5'", "phone_calls_made 5550143222",
    "559201 order_table = {", "account_status_code_map 00912345", "to-list-all-orders-559201",
    '"AWS::Cases::Case": "f58166a61ba8be3b"', "Billing::Account 30519265", '"AWS::AppStream::User": "f3b2a206ee753e86"',
    "raise NotFound(user_name=user_name)",
]  # fmt: skip


@pytest.mark.parametrize(("text", "entity"), NAMED)
def test_a_word_of_an_identifier_announces_what_it_names(text, entity):
    assert entity in {kind for span in SCANNER(text) for kind in (span.entity_type, *span.alternatives)}


@pytest.mark.parametrize("text", NAMING_ELSE)
def test_a_word_of_an_identifier_that_names_something_else_announces_nothing(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "RX 16 35 df 53 f7 e2 83 55 85 71 56 d3 crc", "70 66 42 49 23 1d", "0x: c2 09 80 81 86 83", "RX 1d 06 12 34 56 78",
        "arn:aws:ssm-contacts:us-east-2:111122223333:contact/a", "(most recent call last) expected 50331648 bytes",
    ],
)  # fmt: skip
def test_digits_of_machines_are_no_telephone_numbers(text):
    assert "PHONE_NUMBER" not in {kind for kind, _ in found(text)}


@pytest.mark.parametrize(
    "text",
    ["mon numéro : 06 12 34 56 78 de jour", "le 06 12 34 56 78", "poste 12 : 06 12 34 56 78, bureau b2"],
)
def test_words_and_numbers_beside_pairs_are_no_dump(text):
    assert ("PHONE_NUMBER", "06 12 34 56 78") in found(text)
