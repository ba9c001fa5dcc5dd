"""Mexico: population and taxpayer codes."""

from __future__ import annotations

from privkit.detectors._number import Number
from privkit.detectors.identity._days import is_day

__all__ = ["NUMBERS"]

_SIGNS = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ"
_TEXT_STATES = (
    "AS BC BS CC CH CL CM CS DF DG GR GT HG JC MC MN MS NE NL NT OC PL QR QT SL SP SR TC TL TS VZ YN ZS"
)
_STATES = frozenset(_TEXT_STATES.split())


def _curp(value: str) -> bool:
    """The sign before the check digit is a digit for those born before 2000, else a letter."""
    day = value[4:10]
    if len(value) != 18 or not (value[:4].isalpha() and day.isdecimal() and value[17].isdecimal()):
        return False
    if value[10] not in "HMX" or value[11:13] not in _STATES or not value[13:16].isalpha():
        return False
    century = 1900 if value[16].isdecimal() else 2000
    total = sum(_SIGNS.index(sign) * (18 - place) for place, sign in enumerate(value[:17]))
    return _is_day(day, century) and (10 - total % 10) % 10 == int(value[17])


def _is_day(digits: str, century: int) -> bool:
    return is_day(century + int(digits[:2]), int(digits[2:4]), int(digits[4:]))


def _rfc(value: str) -> bool:
    """The last sign checks, but codes in use fail it, so only the form and the day are asked for."""
    letters = len(value) - 9
    name, day = value[:letters], value[letters : letters + 6]
    return letters in (3, 4) and name.isalpha() and day.isdecimal() and _is_day(day, 2000)


def _rfc_alone(value: str) -> bool:
    return _rfc(value + "AAA")


NUMBERS: tuple[Number, ...] = (
    Number(
        "MX_CURP",
        "Mexican population registry code (CURP)",
        ("A{4}0{6}A{6}X0",),
        "BOXW310820HNERXN09",
        ("curp", "clave unica", "registro de poblacion", "mexican id", "national id", "population registry code"),
        "Instructivo normativo para la asignación de la CURP, Diario Oficial de la Federación (Mexico), 18 October 2021",
        region="MX", check=_curp, checksum="modulo 10", alone="always", strength=5,
    ),
    Number(
        "MX_RFC",
        "Mexican taxpayer code (RFC)",
        ("A{3,4}0{6}X{3}", "A{3,4}-0{6}-X{3}"),
        "GODE561231GR8",
        ("rfc", "registro federal de contribuyentes", "registro federal", "clave del rfc", "taxpayer code", "tax id",
         "mexican tax id"),
        "Código Fiscal de la Federación (Mexico), Article 27; SAT, RFC",
        region="MX", check=_rfc,
    ),
    Number(
        "MX_RFC",
        "Mexican taxpayer code (RFC) of a person without the signs that make it unique",
        ("A{4}0{6}", "A{4}-0{6}"),
        "GODE561231",
        ("rfc", "registro federal de contribuyentes", "clave del rfc", "mexican tax id", "mexican tax number"),
        "Código Fiscal de la Federación (Mexico), Article 27; SAT, RFC",
        region="MX", check=_rfc_alone, reach=3,
    ),
)  # fmt: skip
