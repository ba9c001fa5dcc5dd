"""Which signs a number of a type can have at which place, where not all are as likely to make a valid one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["alphabets_of"]

_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_DIGITS = "0123456789"
_HEX_LETTERS = "ABCDEF"
_LONGEST_CODE = (
    4  # "AT", "ATU", "CHE": letters at the beginning that say nothing but the country or the register
)
_CODES = {
    "AT_BUSINESSID": ("FN",), "DE_HANDELSREGISTER": ("HR", "GNR", "PR", "VR", "GSR"), "EU_OSS": ("EU", "IM"), "GR": ("EL", "GR"),
    "MC_TVA": ("FR",), "TRACKING_NUMBER": ("1Z", "TBA"), "UK": ("GB",),
}  # fmt: skip
# What stands behind such a code: = stays, . is of the same class, # a digit, x hexadecimal, yy or yyyy a year, mm a month,
# dd a day (these two with what is added to them, to tell women or people from abroad); * is any number of dots, once;
# capitals and digits are themselves.
_FORMS: dict[str, str] = {
    "AT_VNR": "####ddmmyy",
    "BA_JMBG": "ddmm###=######",
    "BE_BIS": "yymmdd#####",
    "BE_NN": "yymmdd#####",
    "BE_VAT": "=#########",
    "BG_EGN": "yymmdd####",
    "BY_PERSONAL_NUMBER": "#ddmmyy=###==#",
    "CA_BN": "#########==####",
    "CH_SSN": "756##########",
    "CH_VAT": "#########=== #########====",
    "CN_RIC": "110101yyyymmdd###. 110101yymmdd###",
    "CU_NI": "yymmdd#####",
    "CZ_BANKACCOUNT": "*====",
    "CZ_RC": "yymmdd*",
    "DE_SOCIAL_SECURITY": "##ddmmyy.###",
    "DK_CPR": "ddmmyy####",
    "EE_IK": "#yymmdd####",
    "EG_NATIONAL_ID": "=yymmdd=======",
    "ES_CAE": "000====###.",
    "FR_NIF": "=*",
    "GH_TIN": "=00*",
    "HR_JMBG": "ddmm###=######",
    "HU_SZEMELYI_SZAM": "#yymmdd####",
    "IN_GSTIN": "##...=.####.#Z.",
    "IN_PAN": "...P.####.",
    "ISNI": "====*",
    "IS_KENNITALA": "ddmmyy####",
    "IT_FISCAL_CODE": "......##=##.....",
    "KR_FRN": "yymmdd#######",
    "KR_RRN": "yymmdd#######",
    "LT_ASMENS": "#yymmdd####",
    "LU_MATRICULE": "yyyymmdd#####",
    "MC_TVA": "##000######",
    "MEID": "==xxxxxxxxxxxx",
    "ME_JMBG": "ddmm###=######",
    "MU_NID": ".ddmmyy######.",
    "MX_CURP": "....yymmdd===...=#",
    "NL_ONDERWIJSNUMMER": "10#######",
    "NO_FODSELSNUMMER": "ddmmyy#####",
    "NO_MVA": "#########===",
    "NZ_BANKACCOUNT": "01*",
    "RO_CNP": "#yymmdd######",
    "RO_ONRC": "=200########## =1#*199#",
    "RS_JMBG": "ddmm###=######",
    "SE_VAT": "##########==",
    "SK_RC": "yymmdd*",
    "SV_NIT": "====ddmmyy####",
    "UA_UNZR": "yyyymmdd#####",
    "US_ATIN": "9##93####",
    "UY_RUT": "==######001#",
    "ZA_ID_NUMBER": "yymmdd####==#",
}  # fmt: skip
_PARTS = re.compile("y+|mm|dd|.")
_YEARS, _MONTHS, _DAYS = range(100), range(1, 13), range(1, 29)
_FULL_YEARS = range(1930, 2010)
_ADDED = (0, 20, 40, 50, 60, 70, 80)  # to months and days


def alphabets_of(entity_type: str, plain: str) -> list[Sequence[str]]:
    """Return what may stand in the places of a value, in capitals and without separators, one after another."""
    code = _code(entity_type, plain)
    rest = plain[len(code) :]
    form = next((form for form in _forms(entity_type, len(rest)) if len(form) == len(rest)), "." * len(rest))
    return [*code, *(_alphabet(part[0], rest[slice(*part.span())]) for part in _PARTS.finditer(form))]


def _forms(entity_type: str, length: int) -> list[str]:
    forms = _FORMS.get(entity_type, "").split()
    return [form.replace("*", "." * (length + 1 - len(form))) for form in forms]


def _code(entity_type: str, plain: str) -> str:
    """Return the letters at the beginning that name the country of the type, or the register."""
    letters = plain[: len(plain) - len(plain.lstrip(_CAPITALS))]
    fixed = next((code for code in _CODES.get(entity_type, ()) if plain.startswith(code)), "")
    if fixed[:1].isdecimal():
        return fixed
    country = entity_type[:2]
    codes = _CODES.get(entity_type) or _CODES.get(country, (country,))
    return letters if letters.startswith(codes) and len(letters) <= _LONGEST_CODE else ""


def _alphabet(part: str, here: str) -> Sequence[str]:
    if part in ("yy", "yyyy"):
        return [f"{year:02}" for year in (_YEARS if part == "yy" else _FULL_YEARS)]
    if part in ("mm", "dd"):
        return _added(here, _MONTHS if part == "mm" else _DAYS)
    if part == "." or part == "x":
        return _DIGITS if here.isdigit() else _HEX_LETTERS if part == "x" else _CAPITALS
    return _DIGITS if part == "#" else here if part == "=" else part


def _added(here: str, usual: range) -> list[str]:
    """Return the months or days with the same number added to them as there is to this one."""
    number = int(here) if here.isdecimal() else 0
    added = next((added for added in reversed(_ADDED) if number - added in usual), 0)
    return [f"{added + each:02}" for each in usual]
