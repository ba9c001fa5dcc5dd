"""Bank accounts, bank codes and payment cards."""

from __future__ import annotations

import random
import re
import string
from collections.abc import Callable
from itertools import pairwise

import pytest
from growth import assert_linear
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn, numdb
from stdnum.iso7064 import mod_97_10

import privkit
from privkit.detectors import finance
from privkit.detectors._shape import latin, shape_of
from privkit.text import fold

COUNTRIES = sorted(finance._IBAN_LENGTHS)


def ibans(text: str) -> list[finance.Row]:
    return finance.ibans(text, shape_of(latin(text)))


def parts(text: str, find: Callable[[str], list[finance.Row]]) -> list[str]:
    text = fold(text)
    return [text[start:end] for start, end, *_ in find(text)]


def with_check_digits(country: str, account: str) -> str:
    spelt = "".join(str(int(sign, 36)) for sign in account + country + "00")
    return f"{country}{98 - int(spelt) % 97:02d}{account}"


def made_up(country: str, seed: int = 0) -> str:
    chance = random.Random(f"{country}{seed}")
    return with_check_digits(
        country, "".join(chance.choice(string.digits) for _ in range(finance._IBAN_LENGTHS[country] - 4))
    )


def in_groups(value: str, size: int, sign: str = " ") -> str:
    return sign.join(value[at : at + size] for at in range(0, len(value), size))


def broken(iban: str) -> str:
    """One digit off: ISO 7064 notices every single wrong digit."""
    return iban[:-1] + str((int(iban[-1]) + 1) % 10)


# ── IBAN ─────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("country", COUNTRIES)
def test_an_iban_of_every_country_is_found_in_every_writing(country: str):
    iban = made_up(country)
    for written in (
        iban,
        iban.lower(),
        iban[0] + iban[1:].lower(),
        in_groups(iban, 4),
        in_groups(iban.lower(), 4),
        in_groups(iban, 4, "-"),
        in_groups(iban, 4, "\u00a0"),
        f"{iban[:4]} {iban[4:9]} {iban[9:]}",
    ):
        assert parts(f"IBAN: ({written}).", ibans) == [fold(written)]


@pytest.mark.parametrize("country", COUNTRIES)
def test_an_iban_with_a_wrong_digit_or_length_is_never_found(country: str):
    iban = made_up(country)
    for wrong in (
        broken(iban),
        in_groups(broken(iban), 4),
        iban + "0",
        iban[:-1],
        f"X{iban}",
        f"{iban}x",
        f"7{iban}",
    ):
        assert parts(f"IBAN: {wrong}.", ibans) == []


@pytest.mark.parametrize("country", COUNTRIES)
def test_python_stdnum_knows_the_same_lengths(country: str):
    [(_, about), *_] = numdb.get("iban").info(country)
    assert 4 + sum(map(int, re.findall(r"(\d+)!", about["bban"]))) == finance._IBAN_LENGTHS[country]


@pytest.mark.parametrize("country", COUNTRIES)
def test_python_stdnum_knows_the_same_parts(country: str):
    [(_, about), *_] = numdb.get("iban").info(country)
    alphabets = {"n": string.digits, "a": string.ascii_uppercase, "c": string.ascii_uppercase + string.digits}
    for seed in range(20):
        chance = random.Random(f"{country}{seed}")
        account = "".join(
            chance.choice(alphabets[kind])
            for size, kind in re.findall(r"([0-9]+)!([nac])", about["bban"])
            for _ in range(int(size))
        )
        small = with_check_digits(country, account).lower()
        assert parts(f"iban {small}.", ibans) == [small]


def test_identifiers_that_begin_and_end_like_an_iban_are_none():
    chance = random.Random(4)
    signs = string.ascii_lowercase + string.digits
    for country in COUNTRIES:
        if "n" in finance._BBANS[country]:
            account = "".join(chance.choice(signs) for _ in range(finance._IBAN_LENGTHS[country] - 4))
            identifier = with_check_digits(country, account.upper()).lower()
            assert parts(f"id {identifier}", ibans) == [], identifier


def test_python_stdnum_knows_the_same_countries_whose_accounts_have_no_letters():
    infos = {country: numdb.get("iban").info(country)[0][1]["bban"] for country in COUNTRIES}
    assert {country for country, form in infos.items() if not re.search("[ac]", form)} == finance._DIGITAL


IBANS: list[tuple[str, list[str]]] = [
    ("DE89370400440532013000", ["DE89370400440532013000"]),
    ("GB82 WEST 1234 5698 7654 32", ["GB82 WEST 1234 5698 7654 32"]),
    ("MT84MALT011000012345MTLCAST001S", ["MT84MALT011000012345MTLCAST001S"]),
    ("iban gb82west12345698765432 now", ["gb82west12345698765432"]),
    ("NO93 8601 1117 947 please", ["NO93 8601 1117 947"]),
    ("DE 89 3704 0044 0532 0130 00", ["DE 89 3704 0044 0532 0130 00"]),
    ("DE89.3704.0044.0532.0130.00", ["DE89.3704.0044.0532.0130.00"]),
    ("DE89370400440532013000,NO9386011117947", ["DE89370400440532013000", "NO9386011117947"]),
    ("DE89 3704 0044 0532 0130 00 NO93 8601 1117 947", ["DE89 3704 0044 0532 0130 00", "NO93 8601 1117 947"]),
    ("DE89 3704 0044 0532 0130 00 12", ["DE89 3704 0044 0532 0130 00"]),
    ("IBANはDE89370400440532013000です", ["DE89370400440532013000"]),
    (
        "ES 1234 1234 5678 9012 JY they wrote",
        [],
    ),  # mod 97 fits by chance, but a Spanish account has no letters
    ("ＤＥ８９370400440532013000", ["DE89370400440532013000"]),
    # no accounts
    ("DE89 3704 0044 0532 0130 001", []),
    ("DE89 3704 0044 0532 0130", []),
    ("XX89370400440532013000 ZZ00", []),
    ("DE89370400440532013000thanks", []),
    ("DE89\n\n3704 0044 0532 0130 00", []),
    ("IN 20 days we ship from DE 89 countries", []),
    ("DE89 DE89 DE89 DE89 DE89 DE89", []),
    ("A00 a00 DE00", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), IBANS)
def test_ibans_stand_by_themselves(text: str, expected: list[str]):
    assert parts(text, ibans) == expected


def test_prose_of_the_right_length_with_right_check_digits_is_no_iban():
    digits = with_check_digits("AT", "ISTHEONEWEALLSEE")[2:4]
    assert finance.iban_valid(f"AT{digits}ISTHEONEWEALLSEE")
    assert parts(f"AT{digits} is the one we all see, and", ibans) == []


@given(
    st.sampled_from(COUNTRIES),
    st.integers(0, 10**6),
    st.sampled_from(["{}", "to {}, please", '"{}"', "x={};", "IBAN:{}\n"]),
)
def test_any_iban_is_found_whole_inside_a_sentence(country: str, seed: int, frame: str):
    iban = made_up(country, seed)
    assert parts(frame.format(iban), ibans) == [iban]


@given(
    country=st.sampled_from([*COUNTRIES, "US", "XX"]),
    account=st.text(string.ascii_uppercase + string.digits, min_size=11, max_size=30),
    right=st.booleans(),
)
def test_right_check_digits_are_not_enough_the_length_must_be_the_country_s(
    country: str, account: str, right: bool
):
    length = finance._IBAN_LENGTHS.get(country, 0) - 4
    account = (account * 3)[:length] if right and length > 0 else account
    value = with_check_digits(country, account)
    assert mod_97_10.is_valid(value[4:] + value[:4])
    letters = country in finance._DIGITAL and not account.isdecimal()
    assert parts(value, ibans) == ([value] if length == len(account) and not letters else [])


# ── SWIFT ────────────────────────────────────────────────────────────────────────────────────────────

SWIFTS: list[tuple[str, list[str]]] = [
    ("swift «DEUTDEFF500»", ["DEUTDEFF500"]),
    ("BIC DEUTDEFF or COBADEFFXXX, MARKDEFF", ["DEUTDEFF", "COBADEFFXXX", "MARKDEFF"]),
    ("BIC DEUTDEFF and the customer", ["DEUTDEFF"]),
    ("SWIFT: DEUTDEFF", ["DEUTDEFF"]),
    ("SWIFT DEUTDEFF500, BIC COBADEFFXXX", ["DEUTDEFF500", "COBADEFFXXX"]),
    ("SWIFT/BIC: DEUTDEFF BIC/SWIFT-Code: COBADEFF", ["DEUTDEFF", "COBADEFF"]),
    ("SWIFT (BIC): DEUTDEFF", ["DEUTDEFF"]),
    ("the swift code is DEUTDEFF.", ["DEUTDEFF"]),
    ("swift code number: DEUTDEFF", ["DEUTDEFF"]),
    ("der BIC lautet DEUTDEFF", ["DEUTDEFF"]),
    ("the BIC of my bank is DEUTDEFF", ["DEUTDEFF"]),
    ("BIC des Empfängers: DEUTDEFF", ["DEUTDEFF"]),
    ("swift_code=DEUTDEFF swiftCode: 'DEUTDEFF'", ["DEUTDEFF", "DEUTDEFF"]),
    ("bic: deutdeff, swift code deutdeff500", ["deutdeff", "deutdeff500"]),
    ("mon bic c'est DEUTDEFF, code SWIFT n° COBADEFF", ["DEUTDEFF", "COBADEFF"]),
    ("What is your BIC?\nsure, DEUTDEFF500", ["DEUTDEFF500"]),
    ("the BIC we have on file for my account is DEUTDEFF", ["DEUTDEFF"]),
    ("BIC BKCHCNBJ BIC BOFAUS3N BIC KASITHBK", ["BKCHCNBJ", "BOFAUS3N", "KASITHBK"]),
    # no codes
    ("DEUTDEFF", []),
    ("please reply swiftly, SWIFTLY", []),
    ("a SWIFT transfer, SWIFT TRANSFER", []),
    ("swift delivery, SWIFT DELIVERY, SWIFT: DELIVERY", []),
    ("SWIFT LANGUAGE and Swift compiler", []),
    ("a bic pen, Bic lighters, BIC RASIERER", []),
    ("SWIFT: DEUTZZFF", []),
    ("SWIFT: DEUTDEF SWIFT: DEUTDEFF5 SWIFT: DEUTDEFFXXXX", []),
    ("SWIFTDEUTDEFF xswift DEUTDEFF", []),
    ("SWIFT.\nDEUTDEFF", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), SWIFTS)
def test_bank_codes_need_their_word(text: str, expected: list[str]):
    assert parts(text, finance.swift_codes) == expected


# ── cards ────────────────────────────────────────────────────────────────────────────────────────────


def cards(text: str) -> list[str]:
    return [text[s.start : s.end] for s in privkit.detect(text) if s.entity_type == "CREDIT_CARD"]


def card(prefix: str, length: int) -> str:
    body = prefix + "".join(
        random.Random(prefix).choice(string.digits) for _ in range(length - 1 - len(prefix))
    )
    return body + luhn.calc_check_digit(body)


ISSUERS = [
    ("4", 13), ("4", 16), ("4", 19), ("51", 16), ("55", 16), ("2221", 16), ("2720", 16), ("34", 15), ("37", 15),
    ("300", 14), ("36", 14), ("38", 14), ("6011", 16), ("644", 16), ("65", 16), ("3528", 16), ("3589", 16), ("62", 16),
    ("62", 19), ("5018", 16), ("5019", 16), ("6304", 16), ("6759", 16), ("2200", 16), ("9792", 16),
    ("60", 16), ("81", 16), ("5067", 16),
]  # fmt: skip


@pytest.mark.parametrize(("prefix", "length"), ISSUERS)
def test_cards_of_every_network_are_found_in_one_run(prefix: str, length: int):
    number = card(prefix, length)
    assert cards(f"I paid with {number}.") == [number]


@pytest.mark.parametrize(("prefix", "length"), ISSUERS)
def test_a_card_with_a_wrong_digit_is_no_card(prefix: str, length: int):
    number = card(prefix, length)
    assert cards(f"I paid with {number[:-1]}{(int(number[-1]) + 1) % 10}.") == []


CARDS: list[tuple[str, list[str]]] = [
    ("4111 1111 1111 1111", ["4111 1111 1111 1111"]),
    ("4111-1111-1111-1111", ["4111-1111-1111-1111"]),
    ("4111.1111.1111.1111", ["4111.1111.1111.1111"]),
    ("3782 822463 10005 and 3782-822463-10005", ["3782 822463 10005", "3782-822463-10005"]),
    ("3056 930902 5904", ["3056 930902 5904"]),
    ("4111 1111 1111 1111 4242 4242 4242 4242", ["4111 1111 1111 1111", "4242 4242 4242 4242"]),
    ("4111111111111111,4242424242424242", ["4111111111111111", "4242424242424242"]),
    ("card:4111111111111111.", ["4111111111111111"]),
    ("４１１１ 1111 1111 1111", ["４１１１ 1111 1111 1111"]),
    # no cards
    ("4111 1111 1111 1112", []),
    ("0000 0000 0000 0000", []),
    ("411111111111 41111111111111111111", []),
    ("41111111111111111", []),
    ("4111 1111 1111 11114111 1111 1111 1111", []),
    ("x4111111111111111 4111111111111111x", []),
    ("9999 9999 9999 9995", []),
    ("row 65229769137967608", []),  # of a length that hardly any card has
]


@pytest.mark.parametrize(("text", "expected"), CARDS)
def test_cards_are_found_in_their_usual_groups(text: str, expected: list[str]):
    assert cards(text) == expected


BESIDE: list[tuple[str, list[tuple[str, str]]]] = [
    ("CVV: 123", [("123", "CVV")]),
    ("the security code is 987", [("987", "CVV")]),
    ("Prüfnummer 123", [("123", "CVV")]),
    ("the digits on the back of my card are 987", [("987", "CVV")]),
    ("I want it back. Is there a newer one? My address is 136", []),
    ("exp 04/29", [("04/29", "CARD_EXPIRY")]),
    ("expires 04/2029", [("04/2029", "CARD_EXPIRY")]),
    ("gültig bis 04/29", [("04/29", "CARD_EXPIRY")]),
    (
        "4111111111111111 12/27 123",
        [("4111111111111111", "CREDIT_CARD"), ("12/27", "CARD_EXPIRY"), ("123", "CVV")],
    ),
    ("cvv number 12", []),
    ("it costs 123", []),
    ("valid thru 13/29", []),
    ("expires 04/1929", []),
    ("see page 04/29", []),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_what_is_printed_beside_a_card_number_needs_its_cue(text: str, expected: list[tuple[str, str]]):
    assert [(text[s.start : s.end], s.entity_type) for s in privkit.detect(text)] == expected


# ── hostile input and laws ───────────────────────────────────────────────────────────────────────────

HOSTILE = (
    "DE89", "DE89 ", "DE 89 ", "de89", "DE89 1", "DE89-", "A00", "a0", "GB82 WEST ", "NO93", "swift ", "swift:", "bic-",
    "bic a b c d ", "swift code code ", "SWIFT DEUTDEFF", "is ", "1", "\ud800", "  ",
)  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
@pytest.mark.parametrize("find", [ibans, finance.swift_codes])
def test_work_grows_with_the_text_and_no_faster(find: Callable[[str], object], unit: str):
    assert_linear(find, unit)


@pytest.mark.parametrize(
    ("unit", "find"), [("NO93 8601 1117 947, ", ibans), ("BIC DEUTDEFF ", finance.swift_codes)]
)
def test_four_times_the_text_has_four_times_the_findings(unit: str, find: Callable[[str], list[finance.Row]]):
    assert [len(find(unit * count)) for count in (500, 2_000)] == [500, 2_000]


WIDE = st.text(st.one_of(st.sampled_from("ADEGBNOdeno0123456789 -.é中²\u0660\ud800"), st.characters()))
PIECES = st.lists(
    st.sampled_from(
        [
            "DE89",
            "37040044",
            "0532013000",
            "NO93 8601 1117 947",
            " ",
            "-",
            "swift",
            "BIC",
            ": ",
            "DEUTDEFF",
            "XXX",
            "中",
            "is",
        ]
    )
).map("".join)


@pytest.mark.parametrize("find", [ibans, finance.swift_codes])
@given(text=WIDE | PIECES)
def test_findings_lie_in_the_text_in_order_and_are_never_empty(
    find: Callable[[str], list[finance.Row]], text: str
):
    text = fold(text)
    rows = find(text)
    assert all(0 <= start < end <= len(text) for start, end, *_ in rows)
    assert all(left[1] <= right[0] for left, right in pairwise(rows))
