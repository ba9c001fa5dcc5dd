"""Numbers announced in the words of their own country, in its own script, as people decline and shorten them."""

from __future__ import annotations

import pytest

from privkit.detectors import _phone_words, default
from privkit.detectors._inflections import inflected, with_stops

SCANNER = default(entities="default", exclude=["PERSON", "ADDRESS", "LOCATION"])[0]


def found(text: str) -> list[tuple[str, str]]:
    return [(text[span.start : span.end], span.entity_type) for span in SCANNER(text)]


PHONES = [
    ("HU", "a telefonszámom {}", "06 20 123 9083"),
    ("HU", "hívjon vissza a {} számon", "(06 1) 234 0166"),
    ("FI", "puhelinnumeroni on {}", "041 2341318"),
    ("FI", "soittakaa minulle {}", "013 1236091"),
    ("CZ", "moje telefonní číslo je {}", "601 120 824"),
    ("SK", "zavolajte mi na {}", "0912 129 482"),
    ("SE", "telefonnumret är {}", "070-123 51 81"),
    ("NO", "mobilnummeret mitt er {}", "40 61 78 65"),
    ("CH", "meine Natelnummer ist {}", "021 234 59 79"),
    ("PT", "o meu telemóvel é o {}", "912 348 426"),
    ("RO", "sunați-mă la {}", "0712 036 859"),
    ("RS", "moj broj telefona je {}", "060 1239624"),
    ("SI", "moja telefonska številka je {}", "031 232 154"),
    ("LV", "mans tālruņa numurs ir {}", "21 231 485"),
    ("EE", "helistage mulle {}", "321 9336"),
    ("IS", "símanúmerið mitt er {}", "611 3387"),
    ("TR", "telefonum {}", "0501 234 52 60"),
    ("TR", "numaram {} beni arayın", "02123451815"),
    ("AZ", "mənim nömrəm {}", "(012) 312 87 37"),
    ("AL", "numri im i telefonit {}", "067 212 3532"),
    ("ID", "nomor hp saya {}", "0812-340-175"),
    ("VN", "gọi cho tôi theo số {}", "0912 343 340"),
    ("KE", "nambari yangu ya simu ni {}", "0712 125894"),
    ("ZA", "my selnommer is {}", "0711231144"),
    ("CL", "mi fono es {}", "(2) 2123 8656"),
    ("UA", "передзвоніть на {}", "0501232159"),
    ("IL", "תתקשרו אליי {}", "0502347439"),
    ("TN", "رقمي {}", "20 121 705"),
    ("KR", "제 번호는 {}입니다", "01020002227"),
    ("TH", "ติดต่อ {}", "0812345888"),
    ("GE", "ჩემი ტელეფონის ნომერია {}", "555 12 20 83"),
    ("AM", "իմ հեռախոսահամարը {}", "077 122344"),
    ("LK", "මගේ දුරකථන අංකය {}", "0712342470"),
    ("KH", "លេខទូរស័ព្ទរបស់ខ្ញុំ {}", "091 235 617"),
    ("ET", "ስልክ ቁጥሬ {}", "0911238014"),
]


@pytest.mark.parametrize(("region", "frame", "number"), PHONES)
def test_a_number_as_it_is_dialled_is_found_in_the_language_of_its_country(
    region: str, frame: str, number: str
) -> None:
    (span,) = SCANNER(frame.format(number))
    assert (span.start, span.end) == (frame.index("{"), frame.index("{") + len(number)), region
    assert span.entity_type == "PHONE_NUMBER"


@pytest.mark.parametrize(
    "text",
    [
        "a telefonszámom 12",
        "soittakaa minulle 2024-05-03",
        "moje číslo bot je 42",
        "numaram yok",
        "제 번호는 3번입니다",
        "ring size 1234567890123456789",
        "elfutils (0.182+20210205-1) unstable",
        "testsuite/17_intro/headers/c++1998/103650.cc",
        "Add 02-687531-fix-missing-ldflags.patch",
    ],
)
def test_what_is_no_telephone_number_is_left(text: str) -> None:
    assert found(text) == []


def test_a_region_that_was_not_asked_for_is_not_tried() -> None:
    (scanner,) = default(entities=["PHONE_NUMBER"], regions=["US"])
    assert scanner("puhelinnumeroni on vaikka 013 1236091") == []
    assert scanner("puhelinnumeroni on vaikka (415) 555-0132") != []


@pytest.mark.parametrize("text", ["+40 712 036 859", "nås på +46 8 12 90 93", "+40712036859"])
def test_behind_a_plus_a_check_that_is_passed_by_chance_does_not_count(text: str) -> None:
    assert [name for _, name in found(text)] == ["PHONE_NUMBER"]


def test_behind_a_plus_other_numbers_are_not_lost() -> None:
    assert found("+4111111111111111") == [("4111111111111111", "CREDIT_CARD")]
    assert found("q=+219-09-9999") == [("219-09-9999", "US_SSN")]


def test_phone_words_of_one_form_have_the_regions_of_all_their_languages() -> None:
    cues = _phone_words.cues()
    assert {"CZ", "SK"} <= set(cues["volejte"])
    assert cues["phone"] == ()
    assert {"NO", "DK"} <= set(cues["telefonnummeret"])


PAPERS = [
    ("Személyi igazolványom száma 000001AA", "000001AA", "HU_ID_CARD"),
    ("{} plakalı araç", "34 ABC 123", "TR_LICENSE_PLATE"),
    ("{} plakalı araç", "34 abc 123", "TR_LICENSE_PLATE"),
    ("номер ВУ {}", "77 01 000001", "RU_DRIVER_LICENSE"),
    ("veículo de placas {}", "ABC1D23", "BR_LICENSE_PLATE"),
    ("pers.nr {}", "6408233234", "SE_PERSONNUMMER"),
    ("meri gaadi ka number {}", "mh 12 ab 1234", "IN_VEHICLE_REGISTRATION"),
    ("ड्राइविंग लाइसेंस {}", "mh-12-2011-0012345", "IN_DRIVER_LICENSE"),
    ("kenteken {}", "16-rsl-9", "NL_LICENSE_PLATE"),
    ("targa della macchina {}", "ab 123 cd", "IT_LICENSE_PLATE"),
    ("il mio codice fiscale è {}", "RSSMRA 85T10 A562S", "IT_FISCAL_CODE"),
    ("Unternehmens-UID der Firma: {}", "che-100.155.212", "CH_UID"),
    ("asm. kodas: {}", "33309240064", "LT_ASMENS"),
    ("p.k. {}", "161175-19997", "LV_PERSONAL_CODE"),
    ("رقمي القومي هو {}", "29001011234567", "EG_NATIONAL_ID"),
    ("nº D.N.I. {}", "12345678Z", "ES_NIF"),
    ("срок действия {}", "04/29", "CARD_EXPIRY"),
    ("有効期限 {}", "04/29", "CARD_EXPIRY"),
    ("güvenlik kodu {}", "837", "CVV"),
    ("mein Kundenkonto {}", "83920117", "ACCOUNT_NUMBER"),
    ("tilaukseni {} ei ole tullut", "559201", "ORDER_NUMBER"),
    ("a megrendelésem {}", "559201", "ORDER_NUMBER"),
    ("سفارش {}", "559201", "ORDER_NUMBER"),
    ("paczki {} jeszcze nie ma", "00340434161094042557", "TRACKING_NUMBER"),
    ("mã vận đơn {}", "00340434161094042557", "TRACKING_NUMBER"),
    ("broj kupca {}", "83920117", "ACCOUNT_NUMBER"),
    ("会员编号{}", "83920117", "ACCOUNT_NUMBER"),
    ("면허증 번호 {}", "11-19-123456-70", "KR_DRIVER_LICENSE"),
    ("imei2 - {}", "490154203237518", "IMEI"),
    ('{"taxId": "{}"}', "576937-K", "GT_NIT"),
    ('{"numberPlate": "{}"}', "34 ABC 123", "TR_LICENSE_PLATE"),
    ("ngày sinh {}", "14/02/1961", "DATE_OF_BIRTH"),
    ("sinh ngày {}", "14/02/1961", "DATE_OF_BIRTH"),
    ("tanggal lahir {}", "14-02-1961", "DATE_OF_BIRTH"),
    ("تاریخ تولد {}", "1961-02-14", "DATE_OF_BIRTH"),
    ("დაბადების თარიღი {}", "14.02.1961", "DATE_OF_BIRTH"),
    ("poproszę paragon na NIP {}", "856-734-62-15", "PL_NIP"),
]


@pytest.mark.parametrize(("frame", "value", "name"), PAPERS)
def test_a_number_is_found_by_the_words_of_its_country(frame: str, value: str, name: str) -> None:
    text = frame.replace("{}", value)
    assert (value, name) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "tilaukseni on myöhässä 3 päivää",
        "platnost 12 let",
        "mein Kundenkonto ist gesperrt",
        "targa 12",
        "paczki z 20 lat",
    ],
)
def test_the_same_words_alone_announce_nothing(text: str) -> None:
    assert found(text) == []


def test_hungarian_papers_have_a_number_of_their_own() -> None:
    assert "szemelyi igazolvanyom szama" in inflected("szemelyi igazolvany szam", "HU")
    assert "taj szamom" in inflected("taj szam", "HU")


@pytest.mark.parametrize(
    ("word", "expected"),
    [("dni", ["d n i"]), ("id", []), ("no", []), ("cuenta", []), ("ид", []), ("vat", [])],
)
def test_an_abbreviation_may_be_typed_with_stops(word: str, expected: list[str]) -> None:
    assert with_stops(word) == expected
