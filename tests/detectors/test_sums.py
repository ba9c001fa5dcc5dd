"""Money is no number of anybody: a currency behind a number takes back what a cue says of it."""

from __future__ import annotations

import pytest
from growth import assert_linear
from hypothesis import given
from hypothesis import strategies as st

from privkit import resolve
from privkit.detectors import default
from privkit.detectors._sums import is_sum

SCANNER = default()[0]


def found(text: str) -> list[tuple[str, str]]:
    return [(span.entity_type, text[span.start : span.end]) for span in resolve(SCANNER(text))]


@pytest.mark.parametrize(
    "text",
    [
        "договор на 100500 рублей",
        "договор на 100 500 руб.",
        "договор на 100500,50 рублей",
        "заказ на 125 000 ₽ оплачен",
        "договір на 100500 гривень",
        "счёт на 100500 тыс. рублей",
        "合同和订单：100500元",
        "注文 100500円でした",
        "주문 100500원",
        "הזמנה על 10050 שקלים",
        "طلب بقيمة 100500 ريال",
        "invoice for 30000 EUR, please",
        "Rechnung über 30000 Euro",
        "commande de 48211 euros",
        "zamówienie na 30000 zł",
        "pedido de 30000 pesos",
        "order worth 30000 dollars",
        "заплатил 8005553535 рублей",
    ],
)
def test_a_sum_is_not_what_the_cue_says(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("договор 100500, сумма в рублях", [("ACCOUNT_NUMBER", "100500")]),
        ("account 12345678 EUR", [("ACCOUNT_NUMBER", "12345678")]),  # the account's own currency
        ("invoice no 30481 EUR 200", [("INVOICE_NUMBER", "30481")]),  # that of the next number
        ("invoice 30481 $200", [("INVOICE_NUMBER", "30481")]),
        ("account 30481234 €20", [("ACCOUNT_NUMBER", "30481234")]),
        ("invoice 48211, 30000 EUR", [("INVOICE_NUMBER", "48211")]),
        ("order 48211 won't arrive", [("ORDER_NUMBER", "48211")]),
        ("ordine 48211 lei lo vede", [("ORDER_NUMBER", "48211")]),
        ("order AB-48211 euros", [("ORDER_NUMBER", "AB-48211")]),  # no sum has letters
        ("card 4111111111111111 euros", [("CREDIT_CARD", "4111111111111111")]),  # check digits
        ("мой ИНН 123456789047 рублей", [("RU_INN", "123456789047")]),
    ],
)
def test_what_is_told_otherwise_stays(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "likely", "expected"),
    [
        (" dollars", False, True),
        (" EUR", False, False),
        (" EUR", True, True),
        (" EURO", False, True),
        (" eureka", True, False),
        (".50 €", False, True),
        (".505 €", False, False),
        ("  €", False, False),
        ("\n€", False, True),
        (" € 20", False, False),
        ("", True, False),
    ],
)
def test_the_currency_stands_right_behind_it(text: str, likely: bool, expected: bool) -> None:
    assert is_sum(f"7{text}", 1, likely=likely) is expected


@given(st.text(), st.integers(0, 9))
def test_no_text_upsets_it(text: str, at: int) -> None:
    assert is_sum(text, at, likely=False) <= is_sum(text, at, likely=True)


@pytest.mark.parametrize(
    "unit", ["order 48211 euros ", "12345 тыс", "заказ на 48211 ", "1.50 € ", "100 руб. 2"]
)
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    assert_linear(SCANNER, unit)
