"""Which maker invents values of which type, and the shape-keeping one for all others."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from privkit.redactors import _invent_contact as contact
from privkit.redactors import _invent_numbers as numbers
from privkit.redactors._characters import is_separator, pour
from privkit.redactors._invent_checked import checked
from privkit.redactors._invent_names import person

if TYPE_CHECKING:
    from collections.abc import Callable

    from privkit.redactors._stream import Stream

__all__ = ["invent"]

_LATIN = "abcdefghijklmnopqrstuvwxyz"
# Letters of other scripts by their first and last code point; case follows the letter replaced.
_SCRIPTS = (
    (0x0370, 0x03FF, "αβγδεζηθικλμνξοπρστυφχψω"),
    (0x0400, 0x052F, "абвгдежзиклмнопрстуфхцчшэюя"),
    (0x0590, 0x05FF, "אבגדהוזחטיכלמנסעפצקרשת"),
    (0x0600, 0x06FF, "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"),
    (0x0900, 0x097F, "कखगघचछजझटठडढतथदधनपफबभमयरलवशषसह"),
    (0x0E00, 0x0E7F, "กขคงจชซญดตถทนบปผพฟมยรลวสหอ"),
    (
        0x3040,
        0x309F,
        "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわ",
    ),
    (
        0x30A0,
        0x30FF,
        "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ",
    ),
    (
        0x3400,
        0x9FFF,
        "天地山川水火木土日月星雨雪風花草林田石金玉馬牛羊魚鳥東西南北中上下大小高長新古明春夏秋冬",
    ),
    (0xAC00, 0xD7AF, "가나다라마바사아자차카타파하고노도로모보소오조초코토포호"),
)


def invent(entity_type: str, value: str, stream: Stream) -> str:
    """Return an invented value; an empty text where nothing in the value can be replaced."""
    maker = _MAKERS.get(entity_type)
    return maker(value, stream) if maker else checked(entity_type, value, stream) or same_shape(value, stream)


def same_shape(value: str, stream: Stream) -> str:
    """Replace letters by letters of the same case and script and digits by digits; keep what separates."""
    made = [_same_class(character, stream) for character in unicodedata.normalize("NFC", value)]
    return "".join(made) if any(not is_separator(character) for character in "".join(made)) else ""


def _same_class(character: str, stream: Stream) -> str:
    if is_separator(character):
        return character
    category = unicodedata.category(character)
    if category[0] == "N":
        value = unicodedata.decimal(character, None)
        zero = ord("0") if value is None else ord(character) - value
        return chr(zero + stream.below(10))
    if category[0] != "L":
        return ""
    letter = stream.pick(_alphabet(ord(character)))
    return letter.upper() if category in ("Lu", "Lt") else letter


def _alphabet(code: int) -> str:
    return next((letters for first, last, letters in _SCRIPTS if first <= code <= last), _LATIN)


def _other_date(value: str, stream: Stream) -> str:
    from privkit.redactors._written_dates import shifted

    days = (1 + stream.below(5 * 365)) * stream.pick((1, -1))
    return shifted(value, days, day_first=False) or same_shape(value, stream)


def _other_expiry(value: str, stream: Stream) -> str:
    """Return another month of a year soon to come, as the year was written."""
    size = sum(map(str.isdecimal, value))
    month, year = f"{1 + stream.below(12):02}", str(2027 + stream.below(6))
    made = pour(value, month + (year if size == 6 else year[2:])) if size in (4, 6) else None
    return made or same_shape(value, stream)


def _other_wallet(value: str, stream: Stream) -> str:
    from privkit.redactors._invent_wallets import wallet

    return wallet(value, stream) or same_shape(value, stream)


def _other_bank(value: str, stream: Stream) -> str:
    """Return a code of no bank in the same country: its letters stand fifth and sixth (ISO 9362)."""
    made = same_shape(value, stream)
    return made[:4] + value[4:6] + made[6:] if len(made) == len(value) else made


def _other_place(value: str, stream: Stream) -> str:
    """Return another place: each number below 90, so that it is a latitude or a longitude."""
    made = same_shape(value, stream)
    return re.sub(r"(?<![\d.])\d{2,}(?=\.)", lambda number: f"{int(number[0]) % 90:0{len(number[0])}}", made)


_MAKERS: dict[str, Callable[[str, Stream], str]] = {
    "CARD_EXPIRY": _other_expiry,
    "CA_SIN": numbers.sin,
    "CREDIT_CARD": numbers.card,
    "CRYPTO": _other_wallet,
    "DATE_OF_BIRTH": _other_date,
    "DATE_TIME": _other_date,
    "EMAIL_ADDRESS": contact.email,
    "FI_PERSONAL_IDENTITY_CODE": numbers.finnish,
    "GEO_COORDINATE": _other_place,
    "IBAN_CODE": numbers.iban,
    "IMEI": numbers.imei,
    "IN_AADHAAR": numbers.aadhaar,
    "IP_ADDRESS": contact.ip,
    "MAC_ADDRESS": contact.mac,
    "NL_BSN": numbers.bsn,
    "PERSON": person,
    "PHONE_NUMBER": contact.phone,
    "PH_MOBILE_NUMBER": contact.phone,
    "PL_PESEL": numbers.pesel,
    "TR_PHONE_NUMBER": contact.phone,
    "SWIFT_CODE": _other_bank,
    "UK_NHS": numbers.nhs,
    "UK_NINO": numbers.nino,
    "URL": contact.url,
    "US_SSN": numbers.ssn,
}
