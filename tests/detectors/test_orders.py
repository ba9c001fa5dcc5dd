"""Order and tracking numbers, as people write them."""

from __future__ import annotations

from random import Random

import pytest

from privkit import Shield

SHIELD = Shield()


def found(text: str) -> list[tuple[str, str]]:
    return [(span.entity_type, text[span.start : span.end]) for span in SHIELD.detect(text)]


def orders(text: str) -> list[str]:
    return [value for kind, value in found(text) if kind == "ORDER_NUMBER"]


ORDERS = [
    ("order 559201", ["559201"]),
    ("Order: 559201", ["559201"]),
    ("order #559201", ["#559201"]),
    ("order no. 559201", ["559201"]),
    ("order number is 559201", ["559201"]),
    ("my order id: A-12345", ["A-12345"]),
    ("order ORD-559201 is late", ["ORD-559201"]),
    ("order ord-559201 is late", ["ord-559201"]),
    ("Order Ord-559201 is late", ["Ord-559201"]),
    ("my order is ab-559201-x, thanks", ["ab-559201-x"]),
    ("order-559201", ["559201"]),
    ("pre-order-559201", ["559201"]),
    ("my order, re-559201", ["re-559201"]),
    ("order 559201 not 559207", ["559201", "559207"]),
    ("ORDER 559201 NOT 559207", ["559201", "559207"]),
    ("Bestellung 559201, nicht 559207", ["559201", "559207"]),
    ("order 559201 not 2", ["559201"]),
    ("orders 559201 and 559207", ["559201", "559207"]),
    ("orders 559201, 559207 and 559300", ["559201", "559207", "559300"]),
    ("orders #559201 & #559207", ["#559201", "#559207"]),
    ("(order 559201)", ["559201"]),
    ("where is 559201? i mean my order 559202", ["559202"]),
    ("order 559201 order 559202", ["559201", "559202"]),
    ("booking ref QX7712", ["QX7712"]),
    ("confirmation code 8821-AB", ["8821-AB"]),
    ("Bestellung 559201", ["559201"]),
    ("Bestellnummer: 559201", ["559201"]),
    ("ma commande 559201", ["559201"]),
    ("numéro de commande 559201", ["559201"]),
    ("ma commande 559201 n'a pas été facturée", ["559201"]),
    ("mi pedido 559201", ["559201"]),
    ("ordine n. 559201", ["559201"]),
    ("bestelling 559201", ["559201"]),
    ("zamówienie 559201", ["559201"]),
    ("encomenda 559201", ["559201"]),
    ("booking ref QXR7TP", ["QXR7TP"]),
    ("PNR: K3WQ9P", ["K3WQ9P"]),
    ("a rendelésszámom 88213", ["88213"]),
    ("comanda 55120", ["55120"]),
    ("číslo objednávky 20231188", ["20231188"]),
    ("sipariş no: 1029384", ["1029384"]),
    ("tilausnumeroni on 771882", ["771882"]),
    ("75002 Paris, commande n° FR20231188", ["FR20231188"]),
]


@pytest.mark.parametrize(("text", "expected"), ORDERS)
def test_an_order_number_is_found_beside_its_word(text: str, expected: list[str]):
    assert [value.lstrip("#") for value in orders(text)] == [value.lstrip("#") for value in expected]


@pytest.mark.parametrize(
    "text",
    [
        "559201", "number 559201 on the list", "in order to get 20 of them", "order 3 pizzas", "order in 2024",
        "order by 12.05.2026", "order for $1,299.00", "orders over 1000 ship free", "version 559201", "the order of 10000 steps",
        "confirmation code SHA256", "booking for 6 people", "J'ai commandé 15000 cartes", "69002 Lyon a commandé un four",
        "COMMANDÉES 15000", "les cartes commandées 15000",
    ],
)  # fmt: skip
def test_other_numbers_are_no_order_numbers(text: str):
    assert orders(text) == []


def ups(random: Random) -> str:
    body = "".join(random.choices("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ", k=15))
    values = [int(sign) if sign.isdigit() else (ord(sign) - 63) % 10 for sign in body]
    total = sum(values[0::2]) + 2 * sum(values[1::2])
    return f"1Z{body}{-total % 10}"


def s10(random: Random) -> str:
    digits = random.choices(range(10), k=8)
    check = (
        11 - sum(digit * weight for digit, weight in zip(digits, (8, 6, 4, 2, 3, 5, 9, 7), strict=True)) % 11
    )
    return f"RB{''.join(map(str, digits))}{ {10: 0, 11: 5}.get(check, check) }DE".replace(" ", "")


def usps(random: Random) -> str:
    digits = [9, 4, *random.choices(range(10), k=19)]
    total = sum(digit * (3 if at % 2 == 0 else 1) for at, digit in enumerate(reversed(digits)))
    return "".join(map(str, digits)) + str(-total % 10)


@pytest.mark.parametrize("make", [ups, s10, usps])
def test_a_valid_tracking_number_is_found_with_its_word_and_a_broken_one_of_ups_or_s10_is_not(make):  # type: ignore[no-untyped-def]
    random = Random(5)
    for _ in range(50):
        number = make(random)
        assert found(f"tracking number {number}.") == [("TRACKING_NUMBER", number)]
        at = 11 if make is not s10 else 9
        broken = number[:at] + str((int(number[at], 36) + 1) % 10) + number[at + 1 :]
        if (
            make is not usps
            and broken != number
            and int(number[at], 36) % 10 != (int(number[at], 36) + 1) % 10
        ):
            assert ("TRACKING_NUMBER", broken) not in found(f"see {broken} there")


@pytest.mark.parametrize(
    "text", ["tracking 4111 1111 1111 1111", "DHL parcel 4111111111111111", "track 5500005555555559"]
)
def test_a_tracking_number_that_passes_for_a_card_is_what_its_word_says(text: str):
    assert [kind for kind, _ in found(text)] == ["TRACKING_NUMBER"]


@pytest.mark.parametrize("text", ["0034043416109400", "see 003404341610940 there", "page 123456789012"])
def test_plain_digits_without_a_word_are_no_tracking_number(text: str):
    assert ("TRACKING_NUMBER", text) not in found(text)
    assert all(kind != "TRACKING_NUMBER" for kind, _ in found(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("kundenummer {}", "ACCOUNT_NUMBER"),
        ("mitt kundnr är {}", "ACCOUNT_NUMBER"),
        ("klantnr {}", "ACCOUNT_NUMBER"),
        ("nr klienta {}", "ACCOUNT_NUMBER"),
        ("n° client {}", "ACCOUNT_NUMBER"),
        ("nº de cliente {}", "ACCOUNT_NUMBER"),
        ("asiakasnumero {}", "ACCOUNT_NUMBER"),
        ("müşteri no {}", "ACCOUNT_NUMBER"),
        ("ügyfélszámom {}", "ACCOUNT_NUMBER"),
        ("student id {}", "ACCOUNT_NUMBER"),
        ("fakturanr {}", "INVOICE_NUMBER"),
        ("n. fattura {}", "INVOICE_NUMBER"),
        ("saksnummer {}", "TICKET_NUMBER"),
        ("n° de dossier {}", "TICKET_NUMBER"),
        ("bestelnr {}", "ORDER_NUMBER"),
        ("n° de commande : {}", "ORDER_NUMBER"),
    ],
)
def test_numbers_of_a_business_are_found_by_their_words_in_many_languages(text: str, kind: str):
    assert found(text.format("55210")) == [(kind, "55210")]
    assert found(text.format("zehn")) == []
