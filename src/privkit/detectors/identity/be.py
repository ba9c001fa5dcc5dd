"""Belgium: national register and BIS numbers, identity card, VAT."""

from __future__ import annotations

from privkit.detectors._number import Number, beside_cue
from privkit.detectors.identity._days import is_day

__all__ = ["NUMBERS"]


def _register(value: str) -> bool:
    return _checked(value, bis=False)


def _bis(value: str) -> bool:
    return _checked(value, bis=True)


def _checked(value: str, *, bis: bool) -> bool:
    """Two digits complete the first nine to a multiple of 97; those born since 2000 have a 2 put before them."""
    if len(value) != 11 or not value.isdecimal():
        return False
    first, check = value[:9], int(value[9:])
    return any(
        97 - int(lead + first) % 97 == check and _is_day(value, century, bis=bis)
        for lead, century in (("", 1900), ("2", 2000))
    )


def _register_of_any_day(value: str) -> bool:
    return _completed(value) and int(value[2:4]) <= 12


def _bis_of_any_day(value: str) -> bool:
    """Those who were registered later keep the words for their number, though it is a national one now."""
    return _completed(value) and (
        int(value[2:4]) <= 12 or int(value[2:4]) in (*range(20, 33), *range(40, 53))
    )


def _completed(value: str) -> bool:
    """Say whether the last two digits are right, whatever the day: serials of a day have run out."""
    if len(value) != 11 or not value.isdecimal() or not value.strip("0"):
        return False
    return any(97 - int(lead + value[:9]) % 97 == int(value[9:]) for lead in ("", "2"))


def _is_day(value: str, century: int, *, bis: bool) -> bool:
    """Month or day may be unknown (00); BIS numbers have 20 or 40 added to the month."""
    year, month, day = century + int(value[:2]), int(value[2:4]), int(value[4:6])
    if bis != (month >= 20):
        return False
    month %= 20
    return is_day(year, month or 1, day or 1)


def _card(value: str) -> bool:
    if len(value) != 12 or not value.isdecimal():
        return False
    return (int(value[:10]) % 97 or 97) == int(value[10:])


def _vat(value: str) -> bool:
    number = value.removeprefix("BE").zfill(10)
    if len(number) != 10 or not number.isdecimal() or number[0] not in "01" or not number.strip("0"):
        return False
    return 97 - int(number[:8]) % 97 == int(number[8:])


_CUES = (
    "rijksregisternummer", "rijksregister", "rijksregisternr", "rrn", "numero de registre national", "registre national",
    "numero national", "no national", "niss", "insz", "insz nummer", "nationalregisternummer", "national register number",
    "national number", "belgian id", "national id", "social security number",
)  # fmt: skip

NUMBERS: tuple[Number, ...] = (
    *beside_cue(Number(
        "BE_NN",
        "Belgian national register number (rijksregisternummer, numéro national)",
        ("000000-000-00", "00-00-00-000-00", "000000-00000"),
        "85.07.30-033 28",
        _CUES,
        "Royal Decree of 3 April 1984 (Belgium) on the identification number of the National Register",
        region="BE", check=_register, checksum="modulo 97", alone="formatted", strength=3,
    ), _register_of_any_day),
    *beside_cue(Number(
        "BE_BIS",
        "Belgian BIS number of people who are not in the national register",
        ("000000-000-00", "00-00-00-000-00", "000000-00000"),
        "98.47.28-997 65",
        ("bis nummer", "numero bis", "bis number", *_CUES),
        "Crossroads Bank for Social Security (Belgium), BIS register",
        region="BE", check=_bis, checksum="modulo 97", alone="formatted", strength=3,
    ), _bis_of_any_day),
    Number(
        "BE_EID",
        "Belgian identity card number",
        ("000-0000000-00",),
        "591-1917064-58",
        ("identiteitskaart", "identiteitskaartnummer", "kaartnummer", "carte d identite", "numero de carte",
         "identity card", "identity card number", "id card", "eid"),
        "IBZ (Belgium), eID: number of the card",
        region="BE", check=_card, checksum="modulo 97", alone="formatted", strength=2,
    ),
    Number(
        "BE_VAT",
        "Belgian enterprise or VAT number (BTW, TVA)",
        ("0000000000", "0000-000-000", "AA0000000000", "AA-0000-000-000", "AA-0000000000", "000-000-000"),
        "BE 0403.019.261",
        ("btw", "btw nummer", "btw nr", "ondernemingsnummer", "kbo", "kbo nummer", "tva", "numero de tva", "no tva",
         "numero d entreprise", "bce", "enterprise number", "vat", "vat number", "vat no", "vat id"),
        "Crossroads Bank for Enterprises (Belgium); Royal Decree of 24 June 2003",
        region="BE", check=_vat, checksum="modulo 97", strength=2,
    ),
    Number(
        "BE_VAT",
        "Belgian VAT number as it was until 2005, without the leading 0",
        ("AA000000000", "AA-000-000-000", "AA-000000000"),
        "BE 403.019.261",
        ("btw", "btw nummer", "btw nr", "ondernemingsnummer", "tva", "numero de tva", "no tva", "enterprise number", "vat",
         "vat number", "vat no", "vat id", "belgian vat number"),
        "Royal Decree of 24 June 2003 (Belgium)",
        region="BE", check=_vat, checksum="modulo 97", strength=3,
    ),
)  # fmt: skip
