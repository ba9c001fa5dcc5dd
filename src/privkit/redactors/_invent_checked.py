"""Invented numbers of types for which no range is reserved: random ones with valid check digits.

What is valid the tables say that find such numbers, and python-stdnum, which is loaded when the first one is wanted.
"""

from __future__ import annotations

from importlib import import_module
from math import prod
from typing import TYPE_CHECKING

from privkit.redactors._characters import alphanumerics, pour
from privkit.redactors._invent_forms import alphabets_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from privkit.redactors._stream import Stream

__all__ = ["MODULES", "checked"]

# Most types are named as the modules of python-stdnum are.
_ALIKE = (
    "AD_NRT AL_NIPT AR_CBU AR_CUIT AR_DNI AT_BUSINESSID AT_POSTLEITZAHL AT_TIN AT_UID AT_VNR AU_ABN AU_ACN AU_TFN AZ_VOEN "
    "BE_BIS BE_EID BE_NN BE_VAT BG_EGN BG_PNF BG_VAT BR_CNPJ BR_CPF BY_UNP CA_BC_PHN CA_BN CH_SSN CH_UID CH_VAT CL_RUT "
    "CN_RIC CN_USCC CO_NIT CR_CPF CR_CPJ CR_CR CU_NI CY_VAT CZ_BANKACCOUNT CZ_DIC CZ_RC DK_CPR DK_CVR DO_CEDULA DO_RNC "
    "DZ_NIF EC_CI EC_RUC EE_IK EE_KMKR EE_REGISTRIKOOD EG_TN ES_CAE ES_CCC ES_CIF ES_CUPS ES_NIE ES_POSTAL_CODE "
    "ES_REFERENCIACATASTRAL EU_AT_02 EU_EXCISE EU_OSS FI_ALV FI_ASSOCIATIONID FI_VERONUMERO FI_YTUNNUS FO_VN FR_ACCISE "
    "FR_NIF FR_NIR FR_SIREN FR_SIRET FR_TVA GH_TIN GN_NIFP GR_AMKA GR_VAT GT_NIT HR_OIB HU_ANUM ID_NIK ID_NPWP IE_PPS "
    "IE_VAT IL_HP IL_IDNR IN_GSTIN IN_PAN IN_VID IS_KENNITALA IS_VSK JP_CN KE_PIN KR_BRN KR_RRN LI_PEID LT_ASMENS LT_PVM "
    "LU_TVA LV_PVN MA_ICE MC_TVA MD_IDNO ME_PIB MK_EDB MT_VAT MU_NID MX_CURP MX_RFC MY_NRIC MZ_NUIT NL_BRIN NL_BTW "
    "NL_ONDERWIJSNUMMER NL_POSTCODE NO_FODSELSNUMMER NO_KONTONR NO_MVA NO_ORGNR NZ_BANKACCOUNT NZ_IRD PE_CUI PE_RUC "
    "PK_CNIC PL_NIP PL_REGON PT_CC PT_NIF PY_RUC RO_CF RO_CNP RO_CUI RO_ONRC RS_PIB RU_INN RU_OGRN SE_PERSONNUMMER "
    "SE_POSTNUMMER SE_VAT SG_UEN SI_DDV SI_EMSO SI_MATICNA SK_DPH SK_RC SM_COE SN_NINEA SV_NIT TH_MOA TH_TIN TN_MF TR_VKN "
    "TW_UBN UA_EDRPOU UA_RNTRC UK_UPN UK_UTR UK_VAT US_ATIN US_EIN US_ITIN US_PTIN US_TIN UY_RUT VE_RIF VN_MST ZA_TIN "
)
_COUNTRIES = {"uk": "gb", "in": "in_", "is": "is_"}


def _module(entity_type: str) -> str:
    country, _, name = entity_type.lower().partition("_")
    return f"{_COUNTRIES.get(country, country)}.{name}"


MODULES: dict[str, str] = {
    **{entity_type: _module(entity_type) for entity_type in _ALIKE.split()},
    "ABA_ROUTING_NUMBER": "us.rtn",
    "DE_TAX_ID": "de.idnr",
    "DE_TAX_NUMBER": "de.stnr",
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
    "ZA_ID_NUMBER": "za.idnr",
}
"""The module of python-stdnum by type."""

_TRIES = 12_000  # of which all fail once in 160,000 values, where one number in 1,000 is valid


def checked(entity_type: str, value: str, stream: Stream) -> str | None:
    """Return another valid number of the same form, or nothing where there is none or the value is not valid itself."""
    plain = alphanumerics(value)
    if not plain.isascii():
        return None
    from privkit.detectors._valid import validator

    referee = import_module(f"stdnum.{MODULES[entity_type]}").is_valid if entity_type in MODULES else None
    tests = [test for test in (validator(entity_type), referee) if test is not None and test(plain)]
    if not tests:
        return None
    written = referee is not None and referee(value)  # in some, the separators say which part is which
    strict = validator(
        entity_type, like=plain
    )  # of the same kind: a parcel of UPS for one, a citizen of the same country
    spare = None
    for made in _drawn(alphabets_of(entity_type, plain), stream):
        if (
            made != plain
            and (spare is None or strict is None or strict(made))
            and all(test(made) for test in tests)
        ):
            poured = _in_case(value, pour(value, made))
            if (written and referee) and not (poured is not None and referee(poured)):
                continue
            if strict is None or strict(made):
                return poured
            spare = poured
    return spare


def _in_case(value: str, poured: str | None) -> str | None:
    """Return letters as small as those of the value are; most values have capitals only."""
    if poured is None or value.isupper() or len(poured) != len(value):
        return poured
    return "".join(
        [made.lower() if sign.islower() else made for sign, made in zip(value, poured, strict=True)]
    )


def _drawn(alphabets: Sequence[Sequence[str]], stream: Stream) -> Iterator[str]:
    """Yield numbers of a form. A try costs no draw of the stream, which only gives the seed.

    Strides through the numbers would be cheaper, but with those that the modulus of a check divides all tries are alike.
    """
    from random import Random

    total = prod(map(len, alphabets))
    bits = total.bit_length() + 32
    seed = stream.below(1 << 62) << 62 | stream.below(1 << 62)
    draw = Random(seed).getrandbits  # noqa: S311  # the seed is what must not be known, and is keyed
    places = [(len(alphabet), alphabet) for alphabet in alphabets]
    for _ in range(_TRIES):
        rest = draw(bits)
        made = []
        for size, alphabet in places:
            rest, at = divmod(rest, size)
            made.append(alphabet[at])
        yield "".join(made)
