"""Invented numbers of types for which no range is reserved: random ones with valid check digits.

python-stdnum says what is valid, and is loaded when the first such number is wanted.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from privkit.redactors._characters import alphanumerics, pour

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from privkit.redactors._stream import Stream

__all__ = ["MODULES", "checked"]

# Types of which at least one in 400 numbers of the right form is valid. Most are named as the modules of python-stdnum are.
_ALIKE = (
    "AD_NRT AL_NIPT AR_CBU AR_CUIT AT_POSTLEITZAHL AT_TIN AT_UID AT_VNR AU_ABN AU_ACN AU_TFN AZ_VOEN BE_BIS BE_EID "
    "BG_EGN BG_PNF BG_VAT BR_CNPJ BR_CPF BY_UNP CA_BC_PHN CH_UID CL_RUT CN_USCC CO_NIT CR_CPJ CR_CR CU_NI CY_VAT "
    "CZ_DIC CZ_RC DK_CPR DK_CVR DO_CEDULA DO_RNC EC_CI EC_RUC EE_IK EE_KMKR EE_REGISTRIKOOD ES_CCC ES_CIF ES_NIE "
    "ES_POSTAL_CODE EU_AT_02 EU_EXCISE EU_OSS FI_ALV FI_YTUNNUS FR_ACCISE FR_NIR FR_SIREN FR_SIRET GN_NIFP GR_AMKA "
    "GR_VAT GT_NIT HR_OIB ID_NIK ID_NPWP IE_PPS IE_VAT IL_HP IL_IDNR IN_VID JP_CN KE_PIN KR_BRN KR_RRN LT_ASMENS "
    "LT_PVM LU_TVA LV_PVN MA_ICE MD_IDNO ME_PIB MK_EDB MT_VAT MX_RFC MY_NRIC MZ_NUIT NL_BTW NL_POSTCODE NO_KONTONR "
    "NO_ORGNR NZ_IRD PE_CUI PE_RUC PK_CNIC PL_NIP PL_REGON PT_CC PT_NIF PY_RUC RO_CF RO_CUI RS_PIB RU_INN RU_OGRN "
    "SE_PERSONNUMMER SE_POSTNUMMER SG_UEN SI_DDV SI_EMSO SI_MATICNA SK_DPH SK_RC SN_NINEA SV_NIT TH_MOA TH_TIN "
    "TN_MF TR_VKN TW_UBN UA_EDRPOU UA_RNTRC UK_UPN UK_UTR UK_VAT US_EIN US_ITIN US_PTIN VE_RIF VN_MST ZA_TIN "
)
_COUNTRIES = {"uk": "gb", "in": "in_"}


def _module(entity_type: str) -> str:
    country, _, name = entity_type.lower().partition("_")
    return f"{_COUNTRIES.get(country, country)}.{name}"


MODULES: dict[str, str] = {
    **{entity_type: _module(entity_type) for entity_type in _ALIKE.split()},
    "ABA_ROUTING_NUMBER": "us.rtn",
    "DE_TAX_ID": "de.idnr",
    "DE_VAT_ID": "de.vat",
    "ES_NIF": "es.dni",
    "IN_VOTER": "in_.epic",
    "ISNI": "isni",
    "IT_FISCAL_CODE": "it.codicefiscale",
    "IT_VAT_CODE": "it.iva",
    "LEI": "lei",
    "SE_ORGANISATIONSNUMMER": "se.orgnr",
    "TH_TNIN": "th.pin",
    "TR_NATIONAL_ID": "tr.tckimlik",
}
"""The module of python-stdnum by type."""

_TRIES = 6000  # of which all fail once in three million values, where one number in 400 is valid
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_DIGITS = "0123456789"
_LONGEST_CODE = 3  # "AT", "ATU", "CHE": letters at the beginning that say nothing but the country


def checked(entity_type: str, value: str, stream: Stream) -> str | None:
    """Return another valid number of the same form, or nothing where there is none or the value is not valid itself."""
    module = MODULES.get(entity_type)
    plain = alphanumerics(value)
    if module is None or not plain.isascii():
        return None
    valid: Callable[[str], bool] = import_module(f"stdnum.{module}").is_valid
    if not valid(plain):
        return None
    code = _code(entity_type, plain)
    alphabets = [_DIGITS if sign.isdigit() else _CAPITALS for sign in plain[len(code) :]]
    number = next((made for made in _drawn(code, alphabets, stream) if made != plain and valid(made)), None)
    if number is None:
        return None
    poured = pour(value, number)
    return poured.lower() if poured and value.islower() else poured


def _code(entity_type: str, plain: str) -> str:
    """Return the letters at the beginning that name the country of the type."""
    letters = plain[: len(plain) - len(plain.lstrip(_CAPITALS))]
    country = {"UK": ("GB",), "GR": ("EL", "GR")}.get(entity_type[:2], (entity_type[:2],))
    return letters if letters.startswith(country) and len(letters) <= _LONGEST_CODE else ""


def _drawn(code: str, alphabets: list[str], stream: Stream) -> Iterator[str]:
    """Yield different numbers of a form: from a drawn one on in drawn strides, so that a try costs no draw."""
    total = 1
    for alphabet in alphabets:
        total *= len(alphabet)
    start, stride = (stream.below(1 << 62) << 62 | stream.below(1 << 62) for _ in range(2))
    stride = stride // 130 * 130 + 1  # has no divisor in common with a product of tens and twenty-sixes
    for turn in range(min(_TRIES, total)):
        rest = (start + turn * stride) % total
        made = []
        for alphabet in reversed(alphabets):
            rest, at = divmod(rest, len(alphabet))
            made.append(alphabet[at])
        yield code + "".join(reversed(made))
