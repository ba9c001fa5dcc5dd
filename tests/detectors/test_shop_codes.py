"""Short numbers of shops count by what they begin with, or right beside their word."""

from __future__ import annotations

import pytest

from privkit import Policy, Shield

SHIELD = Shield(policy=Policy(exclude=["PERSON", "ADDRESS", "LOCATION"]))
FOUND = [
    ("Invoice Number: INV-88", "INVOICE_NUMBER", "INV-88"),
    ("ticket TCK-7 again", "TICKET_NUMBER", "TCK-7"),
    ("my order SO-412", "ORDER_NUMBER", "SO-412"),
    ("customer number CUST-31", "ACCOUNT_NUMBER", "CUST-31"),
    ("Case GPQ904 is open", "TICKET_NUMBER", "GPQ904"),
    ("order QRT-118", "ORDER_NUMBER", "QRT-118"),
    ("what about my refund requests EXT937 and EXT938", "TICKET_NUMBER", "EXT938"),
]
LEFT = [
    "in case RFC822 applies",
    "ticket USB300",
    "claim BMW320",
    "invoice GTX980",
    "an application of SHA256",
    "a different order on x86-64",
    "returns a different order: 0000",
    "MSR(reg) (0x200 + 2 * reg)",
]


def found(text: str) -> list[tuple[str, str]]:
    return [(span.entity_type, text[span.start : span.end]) for span in SHIELD.detect(text)]


@pytest.mark.parametrize(("text", "entity", "value"), FOUND)
def test_short_numbers_of_shops_are_found(text: str, entity: str, value: str) -> None:
    assert (entity, value) in found(text)


@pytest.mark.parametrize("text", LEFT)
def test_names_of_models_and_standards_are_left(text: str) -> None:
    assert found(text) == []
