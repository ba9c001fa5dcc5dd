"""Identity papers whose series and number words part."""

from __future__ import annotations

import pytest

from privkit import resolve
from privkit.detectors import default

SCANNER = default()[0]


def found(text: str) -> list[tuple[str, str]]:
    return [(span.entity_type, text[span.start : span.end]) for span in resolve(SCANNER(text))]


@pytest.mark.parametrize(
    ("text", "entity", "value"),
    [
        ("паспорт серия 45 10 номер 000001", "RU_PASSPORT", "45 10 номер 000001"),
        ("Паспорт: серия 4510 № 000001, выдан", "RU_PASSPORT", "4510 № 000001"),
        ("серии 45 10 номер 000001", "RU_PASSPORT", "45 10 номер 000001"),
        ("мій паспорт АА 000001", "UA_PASSPORT", "АА 000001"),
        ("паспорт серії АА номер 000001", "UA_PASSPORT", "АА номер 000001"),
        ("паспорт МР0000001 выдан", "BY_PASSPORT", "МР0000001"),
        ("αριθμός ταυτότητας ΑΒ 123456", "GR_ID_CARD", "ΑΒ 123456"),
        ("ΑΔΤ: Χ123456", "GR_ID_CARD", "Χ123456"),
        ("CI seria XM nr. 000001 eliberată", "RO_ID_CARD", "XM nr. 000001"),
        ("buletin seria XM, numărul 000001", "RO_ID_CARD", "XM, numărul 000001"),
    ],
)
def test_series_and_number_are_one_finding(text: str, entity: str, value: str) -> None:
    assert (entity, value) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "паспорт на 123456 человек",
        "серия 12 из 20",
        "паспорт 00 10 № 000001",
        "сериал 2010 года",
        "паспорт серия 45 10 номер 0000012345678",
        "seria a 2024 nr 12",
        "ταυτότητα 123",
        "паспорта АА и ББ",
    ],
)
def test_other_words_are_no_papers(text: str) -> None:
    assert not [kind for kind, _ in found(text) if "PASSPORT" in kind or "ID_CARD" in kind]


def test_only_what_is_asked_for_is_reported() -> None:
    (scanner,) = default(regions=["UA"], entities=["UA_PASSPORT"])
    assert scanner("паспорт серия 45 10 номер 000001") == []
