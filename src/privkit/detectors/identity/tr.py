"""Turkey: identity and tax numbers, plates, telephone numbers."""

from __future__ import annotations

from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

_PROVINCES = 81


def _identity(value: str) -> bool:
    if len(value) != 11 or not value.isdecimal() or value[0] == "0":
        return False
    digits = [int(digit) for digit in value]
    tenth = (7 * sum(digits[0:9:2]) - sum(digits[1:8:2])) % 10
    return digits[9] == tenth and digits[10] == sum(digits[:10]) % 10


def _tax(value: str) -> bool:
    if len(value) != 10 or not value.isdecimal():
        return False
    total = 0
    for place, digit in enumerate(value[:9]):
        shifted = (int(digit) + 9 - place) % 10
        total += (shifted * 2 ** (9 - place)) % 9 or (9 if shifted else 0)
    return (10 - total % 10) % 10 == int(value[9])


def _plate(value: str) -> bool:
    return 1 <= int(value[:2]) <= _PROVINCES


def _phone(value: str) -> bool:
    return value.removeprefix("0")[0] in "2345"


NUMBERS: tuple[Number, ...] = (
    Number(
        "TR_NATIONAL_ID",
        "Turkish identity number (T.C. kimlik numarası)",
        ("00000000000", "000-000-000-00"),
        "17291716060",
        (
            "tc kimlik", "tc kimlik no", "tc kimlik numarasi", "tc kimlik numaram", "t c kimlik", "t c kimlik no",
            "kimlik no", "kimlik numarasi", "kimlik numaram", "tckn", "tc", "t c", "tc no", "tc numaram", "tc numarasi",
            "turkish id", "turkish identity number", "national id", "identity number",
        ),
        "Nüfus Hizmetleri Kanunu (Law 5490 of Turkey), Article 46; Nüfus ve Vatandaşlık İşleri Genel Müdürlüğü",
        region="TR", check=_identity, checksum="two checks modulo 10", strength=2,
    ),
    Number(
        "TR_VKN",
        "Turkish tax number (vergi kimlik numarası)",
        ("0000000000", "000-000-00-00"),
        "4540536920",
        ("vergi no", "vergi numarasi", "vergi numaram", "vergi kimlik no", "vergi kimlik numarasi", "vkn",
         "turkish tax number", "tax number"),
        "Gelir İdaresi Başkanlığı (Turkey), vergi kimlik numarası",
        region="TR", check=_tax, checksum="modulo 10", strength=1,
    ),
    Number(
        "TR_LICENSE_PLATE",
        "Turkish vehicle registration plate",
        ("00-A{1,3}-0{2,5}", "00A{1,3}0{2,5}"),
        "34 ABC 123",
        ("plaka", "plakasi", "plakam", "plakali", "plaka no", "arac plakasi",
         "license plate", "licence plate", "number plate", "plate"),
        "Karayolları Trafik Yönetmeliği (Turkey), Annex 7",
        region="TR", check=_plate,
    ),
    Number(
        "TR_PHONE_NUMBER",
        "Turkish telephone number",
        ("0000-000-00-00", "000-000-00-00", "0000-000-0000", "000-000-0000", "00000000000"),
        "0532 000 00 00",
        ("telefon", "telefon no", "telefon numarasi", "telefonum", "cep", "cep telefonu", "cep no", "numaram", "gsm", "tel",
         "phone", "phone number", "mobile", "call"),
        "Bilgi Teknolojileri ve İletişim Kurumu (Turkey), Ulusal Numaralandırma Planı",
        region="TR", check=_phone, default=False,
    ),
)  # fmt: skip
