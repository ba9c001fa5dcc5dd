"""What leads back from a number to its word, and the letters of a country before it."""

from __future__ import annotations

import pytest

from privkit import Policy, Shield

SHIELD = Shield(policy=Policy(exclude=["PERSON", "ADDRESS", "LOCATION"]))
FOUND = [
    ("the passport number we have on file for my daughter is C01X00T47", "DE_PASSPORT", "C01X00T47"),
    ("the IMEI of the phone that you sent me is 490154203237518", "IMEI", "490154203237518"),
    ("die Kunden-Nr. lautet 40217788", "ACCOUNT_NUMBER", "40217788"),
    ("Bestell-Nr. 559201 fehlt", "ORDER_NUMBER", "559201"),
    ("mi RUT es CL 12.531.909-2", "CL_RUT", "CL 12.531.909-2"),
    ("RUT 12.531.909-2", "CL_RUT", "12.531.909-2"),
    ("my TVA n° 40303265045", "FR_TVA", "40303265045"),
    ("паспорт МЕ 123456", "UA_PASSPORT", "МЕ 123456"),
]
LEFT = ["the passport office for my daughter is 30045 metres away", "it is from 2026 to 2031"]


def found(text: str) -> list[tuple[str, str]]:
    return [(span.entity_type, text[span.start : span.end]) for span in SHIELD.detect(text)]


@pytest.mark.parametrize(("text", "entity", "value"), FOUND)
def test_a_number_is_found_with_all_that_is_its_own(text: str, entity: str, value: str) -> None:
    assert found(text) == [(entity, value)]


@pytest.mark.parametrize("text", LEFT)
def test_a_sentence_leads_no_other_number_back(text: str) -> None:
    assert found(text) == []
