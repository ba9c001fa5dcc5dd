"""Cues in scripts that are not Latin."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privkit import resolve
from privkit.detectors import default
from privkit.detectors._cues import Cue, CueBook
from privkit.detectors._scripts import ScriptBook, is_foreign, reader, spelt
from privkit.detectors.catalogue import numbers_of

SCANNER = default()[0]


def found(text: str) -> list[tuple[str, str]]:
    return [(span.entity_type, text[span.start : span.end]) for span in resolve(SCANNER(text))]


# What people write, the type, the value.
ANNOUNCED = [
    ("Мой ИНН 123456789047, проверьте пожалуйста", "RU_INN", "123456789047"),
    ("паспорт 45 10 000001 выдан в 2010 году", "RU_PASSPORT", "45 10 000001"),
    ("серия и номер паспорта: 4510 000001", "RU_PASSPORT", "4510 000001"),
    ("данные моего паспорта — 4510 000001", "RU_PASSPORT", "4510 000001"),
    ("СНИЛС указан верно: 11223344595", "RU_SNILS", "11223344595"),
    ("11223344595 — это мой СНИЛС", "RU_SNILS", "11223344595"),
    ("номер заказа 55920177", "ORDER_NUMBER", "55920177"),
    ("Позвоните мне: 495 123-45-67", "PHONE_NUMBER", "495 123-45-67"),
    ("мій РНОКПП 1759013776", "UA_RNTRC", "1759013776"),
    ("код ЄДРПОУ: 32855961", "UA_EDRPOU", "32855961"),
    ("ЕГН 8032056031 на клиента", "BG_EGN", "8032056031"),
    ("мојот матичен број е 0101006450009", "MK_EMBG", "0101006450009"),
    ("мой УНП 200988541", "BY_UNP", "200988541"),
    ("ο ΑΜΚΑ μου είναι 01013099997", "GR_AMKA", "01013099997"),
    ("Αριθμός Φορολογικού Μητρώου: 094259216", "GR_VAT", "094259216"),
    ("תעודת זהות שלי היא 039337423", "IL_IDNR", "039337423"),
    ("ת.ז. 039337423", "IL_IDNR", "039337423"),
    ("מספר זהות: 039337423", "IL_IDNR", "039337423"),
    ("الرقم القومي: 29001011234567", "EG_NATIONAL_ID", "29001011234567"),
    ("والرقم القومي هو ٢٩٠٠١٠١١٢٣٤٥٦٧", "EG_NATIONAL_ID", "٢٩٠٠١٠١١٢٣٤٥٦٧"),
    ("وطلبي رقم الطلب 55920177", "ORDER_NUMBER", "55920177"),
    ("मेरा आधार नंबर 9999 4105 7058 है", "IN_AADHAAR", "9999 4105 7058"),
    ("आधार: 999941057058", "IN_AADHAAR", "999941057058"),
    ("पैन कार्ड ABCPE1234F", "IN_PAN", "ABCPE1234F"),
    ("我的身份证号码是110105491231002", "CN_RIC", "110105491231002"),
    ("身份证：110105491231002，请查收", "CN_RIC", "110105491231002"),
    ("護照號碼：EA0000000", "CN_PASSPORT", "EA0000000"),
    ("我的护照号是E00000000", "CN_PASSPORT", "E00000000"),
    ("旅券番号はTK0000000です", "JP_PASSPORT", "TK0000000"),
    ("パスポート TK0000000", "JP_PASSPORT", "TK0000000"),
    ("הדרכון שלי 20000000", "IL_PASSPORT", "20000000"),
    ("מספר דרכון: 20000000", "IL_PASSPORT", "20000000"),
    ("Is there a newer model? The מספר דרכון you asked for is 20000000", "IL_PASSPORT", "20000000"),
    ("A newer model? The αριθμός ταυτότητας you asked for is 1234567", "CY_ID_CARD", "1234567"),
    ("統一編號 00501503", "TW_UBN", "00501503"),
    ("身分證字號：A123456789", "TW_NATIONAL_ID", "A123456789"),
    ("マイナンバーは6214 9832 0257です", "JP_IN", "6214 9832 0257"),
    ("個人番号：621498320257", "JP_IN", "621498320257"),
    ("주민등록번호는 9001011234568입니다", "KR_RRN", "9001011234568"),
    ("제 여권번호 M123A4567", "KR_PASSPORT", "M123A4567"),
    ("주문번호 55920177 확인해 주세요", "ORDER_NUMBER", "55920177"),
    ("เลขบัตรประชาชนของฉันคือ 1234545678781", "TH_TNIN", "1234545678781"),
    ("เลขประจำตัวผู้เสียภาษี 1234545678781", "TH_TIN", "1234545678781"),
    ("شناختی کارڈ نمبر 3420108912318", "PK_CNIC", "3420108912318"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "entity", "value"), ANNOUNCED)
def test_a_number_is_what_its_cue_says(text: str, entity: str, value: str) -> None:
    assert (entity, value) in found(text)


@pytest.mark.parametrize(("text", "entity", "value"), ANNOUNCED)
def test_without_the_words_it_is_not_that(text: str, entity: str, value: str) -> None:
    hidden = "".join("ж" if is_foreign(sign) and not sign.isdecimal() else sign for sign in text)
    kinds = {kind for kind, hit in found(hidden) if hit == value}
    assert entity not in kinds or entity in ("IN_PAN", "IN_AADHAAR", "JP_IN")


@pytest.mark.parametrize(
    "text",
    [
        "версия 123456789047",  # says that it is something else
        "артикул 1234567894 в каталоге",
        "型号110105491231002",
        "адрес не указан, 123456789047",
        "В 2010 году было 123456 посетителей",
        "我下了订单，金额是12345元",
        "주문 금액은 45000원입니다",
        "заказ на сумму 125000 рублей",
        "инновации 1234567894",  # the cue is only the beginning of another word
        "ΑΜΚΑ 01013099998",  # check digit
        "身份证 110105491331002",  # month
    ],
)
def test_other_words_announce_nothing(text: str) -> None:
    assert found(text) == []


BOOK = ScriptBook(
    {
        "инн": ["RU_INN"], "паспорт": ["PASSPORT"], "номер паспорта": ["PASSPORT"], "身份证": ["CN_RIC"],
        "身份证号码": ["CN_RIC"],
        "תעודת זהות": ["IL_IDNR"], "الرقم القومي": ["EG"], "주민등록번호": ["KR_RRN"], "телефон": ["PHONE_NUMBER"],
    },
    weak=["телефон"],
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("ИНН ", {"RU_INN": Cue(0, -1)}),
        ("ИНН — это ", {"RU_INN": Cue(0, -1)}),
        ("ИНН моей старой фирмы ", {"RU_INN": Cue(3, -1)}),
        ("инновация ", {}),
        ("паспортом ", {"PASSPORT": Cue(0, -1)}),
        ("паспортизация ", {}),
        ("номер паспорта ", {"PASSPORT": Cue(0, -1)}),
        ("ИНН 7707083893 и ", {}),  # belongs to the number before
        ("телефон ", {"PHONE_NUMBER": Cue(3, -1)}),
        ("我的身份证号码是", {"CN_RIC": Cue(0, -2)}),
        ("电话13912345678身份证", {"CN_RIC": Cue(0, -1)}),
        ("והתעודת זהות ", {"IL_IDNR": Cue(0, -2)}),
        ("والرقم القومي ", {"EG": Cue(0, -2)}),
        ("주민등록번호는 ", {"KR_RRN": Cue(0, -1)}),
        ("plain words ", {}),
    ],
)
def test_cues_before_a_place(text: str, cues: dict[str, Cue]) -> None:
    assert BOOK.before(text, len(text)) == cues


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        (" старый ИНН", {"RU_INN": Cue(1, -1)}),
        (". ИНН", {}),  # another sentence
        ("是我的身份证号码", {"CN_RIC": Cue(1, -2)}),
        (", ИНН 7707083893", {}),  # has a number of its own
    ],
)
def test_cues_after_a_place(text: str, cues: dict[str, Cue]) -> None:
    assert BOOK.after(text, 0) == cues


def test_ascii_and_accented_latin_text_is_read_by_the_latin_book_alone() -> None:
    latin = CueBook({"pesel": ["PL_PESEL"]})
    assert reader(latin, BOOK, "mój PESEL: 1") is latin
    assert reader(latin, BOOK, "мой ИНН") is not latin


def test_both_books_are_asked_where_scripts_mix() -> None:
    latin = CueBook({"inn": ["INN"], "tax id": ["RU_INN"]})
    text, words = "inn of the паспорт ", b"inn of the         "
    cues = reader(latin, BOOK, text).before(words, words, len(text))
    assert cues == {"INN": Cue(1, -1), "PASSPORT": Cue(0, -1)}


@pytest.mark.parametrize(
    ("phrase", "same"),
    [("Ταυτότητα", "ταυτοτητα"), ("СЧЁТ", "счет"), ("הזהוּת", "הזהות"), ("کارڈ", "كارڈ"), ("  a  Б ", "a б")],
)
def test_a_phrase_is_compared_without_accents(phrase: str, same: str) -> None:
    assert spelt(phrase) == spelt(same)


def test_every_cue_in_another_script_can_be_found() -> None:
    cues = {cue: [number.entity_type] for number in numbers_of() for cue in number.cues if is_foreign(cue)}
    assert len(cues) > 300
    book = ScriptBook(cues)
    assert [cue for cue in cues if not book.before(f"{cue}: ", len(cue) + 2)] == []


@given(st.text(max_size=120), st.integers(0, 120))
def test_no_text_upsets_it(text: str, at: int) -> None:
    at = min(at, len(text))
    for cues in (BOOK.before(text, at), BOOK.after(text, at)):
        assert all(cue.distance >= 0 for cue in cues.values())


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Дата рождения: 05.03.1987", "05.03.1987"),
        ("я родился 5 марта 1987 года", "5 марта 1987"),
        ("дата народження 05.03.1987", "05.03.1987"),
        ("05.03.1987 — дата на раждане", "05.03.1987"),
        ("датум рођења: 5.3.1987.", "5.3.1987"),
        ("ημερομηνία γέννησης 5 Μαρτίου 1987", "5 Μαρτίου 1987"),
        ("תאריך לידה: 05/03/1987", "05/03/1987"),
        ("تاريخ الميلاد ٠٥/٠٣/١٩٨٧", "٠٥/٠٣/١٩٨٧"),
        ("जन्म तिथि 05-03-1987", "05-03-1987"),
        ("出生日期：1987年3月5日", "1987年3月5日"),
        ("生年月日は1987年03月05日です", "1987年03月05日"),
        ("생년월일 1987년 3월 5일", "1987년 3월 5일"),
        ("วันเกิด 05/03/1987", "05/03/1987"),
    ],
)
def test_a_date_of_birth_is_announced_in_its_script(text: str, date: str) -> None:
    assert found(text) == [("DATE_OF_BIRTH", date)]


@pytest.mark.parametrize(
    "text",
    [
        "доставка 05.03.2024",
        "заказ от 5 марта 2024 года",
        "今天是2024年3月5日",
        "родина 05.03.1987",
        "05.03.1987 г.",
    ],
)
def test_another_date_is_nobody_s_birth(text: str) -> None:
    assert ("DATE_OF_BIRTH") not in {kind for kind, _ in found(text)}
