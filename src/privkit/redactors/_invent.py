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
from privkit.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from privkit.redactors._stream import Stream

__all__ = ["invent"]

_TIME = re.compile(r"(\d{1,2})((?::\d{2}){0,2})(\s?[AaPp]\.?[Mm]\.?)?")
_DEGREES = re.compile(r"(\d{1,3})([.,]\d{1,20})?((?:\s?[′'’″\"”])?)")
_LATE = 2015  # a date of birth from then on is moved back
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


def _other_birth(value: str, stream: Stream) -> str:
    """Return another date; of a small child an earlier one, since nobody was born in the future."""
    from privkit.redactors._written_dates import read

    written = read(value, day_first=False)
    return _other_date(value, stream, earlier=written is not None and written.day.year >= _LATE)


def _other_date(value: str, stream: Stream, *, earlier: bool = False) -> str:
    """Return another date, time or day of the year in the same written form; in ISO 8601 where that cannot be read."""
    from privkit.redactors._written_dates import shifted

    days = (1 + stream.below(5 * 365)) * stream.pick((1, -1))
    days = -abs(days) if earlier else days
    plain = value.strip()
    made = shifted(value, days, day_first=False)
    if not made and (found := shifted(f"{plain} 2024", days, day_first=False)):
        made = found[:-5]  # "5 March"
    if not made and (found := shifted(f"1 {plain}", days, day_first=False)):
        made = found.partition(" ")[2]  # "March 1987"
    if made or not any(map(str.isalnum, value)):
        return made or ""
    return (
        _other_time(value, stream)
        or f"{1940 + stream.below(65)}-{1 + stream.below(12):02}-{1 + stream.below(28):02}"
    )


def _other_time(value: str, stream: Stream) -> str:
    found = _TIME.fullmatch(value.strip())
    if not found:
        return ""
    hour, rest, tail = found.groups("")
    half = bool(tail) or int(hour) <= 12
    new = str(1 + stream.below(11 if half else 23))
    minutes = "".join([f":{stream.below(60):02}" for _ in range(rest.count(":"))])
    return f"{new.zfill(len(hour)) if hour[0] == '0' else new}{minutes}{tail}"


def _other_age(value: str, stream: Stream) -> str:
    """Return another age: of a child for a child's, of a grown-up's for all others; words around it stay."""
    figures = re.search(r"\d+", value)
    if not figures:
        return str(18 + stream.below(72)) if any(map(str.isalpha, value)) else ""
    child = len(figures[0]) <= 2 and int(figures[0]) < 18
    age = 1 + stream.below(17) if child else 18 + stream.below(72)
    return f"{value[: figures.start()]}{age}{value[figures.end() :]}"


def _other_expiry(value: str, stream: Stream) -> str:
    """Return another month of a year soon to come, as the year was written."""
    figures = "".join(filter(str.isdecimal, value))
    month, year = f"{1 + stream.below(12):02}", str(2027 + stream.below(6))
    if len(figures) not in (4, 6):
        return same_shape(value, stream)
    if len(figures) == 4:
        made = pour(value, month + year[2:])
    else:
        made = pour(value, year + month if figures.startswith("20") else month + year)
    return made or same_shape(value, stream)


def _other_named(value: str, stream: Stream) -> str:
    from privkit.redactors._invent_places import place

    return place(value, stream, same_shape)


def _other_product(value: str, stream: Stream) -> str:
    from privkit.redactors._invent_places import product

    return product(value, stream, same_shape) if any(map(str.isalnum, value)) else ""


def _other_wallet(value: str, stream: Stream) -> str:
    from privkit.redactors._invent_wallets import wallet

    return wallet(value, stream) or same_shape(value, stream)


def _other_bank(value: str, stream: Stream) -> str:
    """Return a code of no bank in the same country: its letters stand fifth and sixth (ISO 9362)."""
    made = same_shape(value, stream)
    return made[:4] + value[4:6] + made[6:] if len(made) == len(value) else made


def _other_place(value: str, stream: Stream) -> str:
    """Return another place: below 90 degrees, so that it is a latitude or a longitude, and 60 minutes and seconds."""

    def other(found: re.Match[str]) -> str:
        whole, fraction, unit = found.groups("")
        made = str(stream.below(60 if unit else 90))
        return (
            f"{made.zfill(len(whole)) if whole[0] == '0' and len(whole) > 1 else made}"
            f"{fraction[:1]}{stream.digits(len(fraction[1:]))}{unit}"
        )

    made = _DEGREES.sub(other, fold(value))
    made = re.sub(r"(?<![^\W\d_])[NSns](?![^\W\d_])", lambda _: stream.pick("NS"), made)
    return re.sub(r"(?<![^\W\d_])[EWew](?![^\W\d_])", lambda _: stream.pick("EW"), made)


_MAKERS: dict[str, Callable[[str, Stream], str]] = {
    "ADDRESS": _other_named,
    "AGE": _other_age,
    "CARD_EXPIRY": _other_expiry,
    "CA_SIN": numbers.sin,
    "CREDIT_CARD": numbers.card,
    "CRYPTO": _other_wallet,
    "DATE_OF_BIRTH": _other_birth,
    "DATE_TIME": _other_date,
    "EMAIL_ADDRESS": contact.email,
    "FI_PERSONAL_IDENTITY_CODE": numbers.finnish,
    "GEO_COORDINATE": _other_place,
    "IBAN_CODE": numbers.iban,
    "IMEI": numbers.imei,
    "IN_AADHAAR": numbers.aadhaar,
    "IP_ADDRESS": contact.ip,
    "LOCATION": _other_named,
    "MAC_ADDRESS": contact.mac,
    "NL_BSN": numbers.bsn,
    "ORGANIZATION": _other_named,
    "PERSON": person,
    "PHONE_NUMBER": contact.phone,
    "PH_MOBILE_NUMBER": contact.phone,
    "PL_PESEL": numbers.pesel,
    "PRODUCT": _other_product,
    "TR_PHONE_NUMBER": contact.phone,
    "SWIFT_CODE": _other_bank,
    "UK_NHS": numbers.nhs,
    "UK_NINO": numbers.nino,
    "URL": contact.url,
    "US_SSN": numbers.ssn,
}
