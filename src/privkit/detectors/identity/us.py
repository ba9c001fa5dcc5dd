"""National numbers of the United States: tax and social security, health care, banking, licences.

Patterns are plain strings that `re` compiles on first use, so importing the table costs nothing.
"""

from __future__ import annotations

import re

from privkit._checksums import luhn_valid, weighted_sum
from privkit.detectors._number import Number, beside_cue
from privkit.text._lazy import lazy

__all__ = ["NUMBERS"]

# CMS leaves out the letters that look like digits: S, L, O, I, B and Z.
_MBI_LETTER = "[AC-HJKMNPQRT-Y]"
_MBI_EITHER = "[0-9AC-HJKMNPQRT-Y]"
_MBI = f"[1-9]{_MBI_LETTER}{_MBI_EITHER}[0-9]{_MBI_LETTER}{_MBI_EITHER}[0-9]{_MBI_LETTER}{{2}}[0-9]{{2}}"
_ROUTING = "(?:0[0-9]|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)[0-9]{7}"
# Asked of every number in three groups, so these are compiled once.
_SSN = lazy("(?!000|666|9)[0-9]{3}(?!00)[0-9]{2}(?!0000)[0-9]{4}")
_ITIN = lazy("9[0-9]{2}(?:5[0-9]|6[0-5]|7[0-9]|8[0-8]|9[0-24-9])[0-9]{4}")
_ATIN = lazy("9[0-9]{2}93[0-9]{4}")
_EIN = "(?!00|0[7-9]|1[7-9]|2[89]|49|69|70|7[89]|89|9[67])[0-9]{9}"


def _ssn(value: str) -> bool:
    return _SSN.fullmatch(value) is not None


def _itin(value: str) -> bool:
    return _ITIN.fullmatch(value) is not None


def _atin(value: str) -> bool:
    return _ATIN.fullmatch(value) is not None


def _ptin(value: str) -> bool:
    return bool(re.fullmatch("P[0-9]{8}", value))


def _ein(value: str) -> bool:
    return bool(re.fullmatch(_EIN, value))


def _tin(value: str) -> bool:
    return _ssn(value) or _ein(value) or _itin(value) or _atin(value) or _ptin(value)


def _driver_license(value: str) -> bool:
    if not re.fullmatch("[0-9A-Z]{5,16}", value):
        return False
    digits = sum("0" <= character <= "9" for character in value)
    if len(value) == 12 and value[:3].isalpha():  # Washington: without the rule any long word has its form
        return digits >= 3 and (value.startswith("WDL") or value[:7].isalpha())
    return digits >= 2


def _bank_number(value: str) -> bool:
    # Account numbers of four or five digits are rare beside "bank account"; years and round sums are not.
    return bool(re.fullmatch("(?!(?:19|20)[0-9]{2}$)(?![0-9]{2,3}00$)[0-9]{4,17}", value))


def _routing(value: str) -> bool:
    return bool(re.fullmatch(_ROUTING, value)) and _routing_of_any_bank(value)


def _routing_of_any_bank(value: str) -> bool:
    if not re.fullmatch("[0-9]{9}", value) or value == "000000000":
        return False
    return weighted_sum(value, (3, 7, 1, 3, 7, 1, 3, 7, 1)) % 10 == 0


def _mbi(value: str) -> bool:
    return bool(re.fullmatch(_MBI, value))


def _npi(value: str) -> bool:
    return bool(re.fullmatch("[12][0-9]{9}", value)) and luhn_valid("80840" + value)


def _dea(value: str) -> bool:
    if not re.fullmatch("[A-HJ-MPR-UX][A-Z9][0-9]{7}", value):
        return False
    return weighted_sum(value[2:], (1, 2, 1, 2, 1, 2)) % 10 == int(value[8])


NUMBERS: tuple[Number, ...] = (
    Number(
        "US_SSN",
        "US social security number",
        ("000-00-0000",),
        "219-09-9999",
        cues=(
            *("ssn", "ssns", "social", "social security", "social security number", "social security no"),
            *("social security num", "social sec", "soc sec", "soc sec number", "ss", "ss number", "ss no"),
            *("ssn number", "ssnumber", "seguro social", "numero de seguro social"),
        ),
        source="Social Security Administration, POMS RM 10201.035 (invalid social security numbers)",
        region="US",
        check=_ssn,
        alone="formatted",
    ),
    Number(
        "US_ITIN",
        "US individual taxpayer identification number",
        ("000-00-0000",),
        "900-70-1234",
        cues=(
            *("itin", "itin number", "individual taxpayer id", "individual taxpayer identification"),
            *("individual taxpayer identification number", "individual tax id"),
        ),
        source="Internal Revenue Service, Publication 4757 and Internal Revenue Manual 3.21.263",
        region="US",
        check=_itin,
        alone="formatted",
        strength=1,
    ),
    *beside_cue(
        Number(
            "US_ATIN",
            "US adoption taxpayer identification number",
            ("000-00-0000",),
            "900-93-1234",
            cues=(
                *("atin", "atin number", "adoption taxpayer id", "adoption taxpayer identification"),
                *("adoption taxpayer identification number", "adoption tax id"),
            ),
            source="Internal Revenue Service, Form W-7A instructions",
            region="US",
            check=_atin,
            alone="formatted",
            strength=3,
        ),
        None,
        checksum=False,
        strength=0,
    ),
    Number(
        "US_PTIN",
        "US preparer tax identification number",
        ("A00000000", "A-00000000"),
        "P01234567",
        cues=(
            *("ptin", "ptin number", "preparer tax id", "preparer tax identification", "preparer id"),
            *("preparer tax identification number", "tax preparer id"),
        ),
        source="Internal Revenue Service, Form W-12 instructions",
        region="US",
        check=_ptin,
        strength=1,
    ),
    Number(
        "US_EIN",
        "US employer identification number",
        ("00-0000000",),
        "12-3456789",
        cues=(
            *("ein", "ein number", "fein", "federal ein", "employer identification number", "employer id"),
            *("employer identification", "employer id number", "federal employer id", "federal tax id"),
            *("federal tax number", "business tax id", "company tax id", "federal tax id number"),
        ),
        source="Internal Revenue Service, How EINs are assigned and valid EIN prefixes",
        region="US",
        check=_ein,
    ),
    Number(
        "US_TIN",
        "US taxpayer identification number of any kind",
        ("000-00-0000", "00-0000000", "A00000000"),
        "219-09-9999",
        cues=(
            *("tin", "tin number", "tin no", "taxpayer id", "taxpayer id number", "taxpayer identification"),
            *("taxpayer identification number", "tax id", "tax id number", "tax identification number"),
            *("tax identification", "tax payer id", "taxpayer number", "tax payer number", "taxid"),
            *("us tax id", "w9", "form w9"),
        ),
        source="Internal Revenue Code, section 6109; Form W-9 instructions",
        region="US",
        check=_tin,
    ),
    Number(
        "US_DRIVER_LICENSE",
        "US driver license or state identity card number",
        (
            *("0{6,14}", "0000-00-0000", "00-000-000", "000000-000", "A0{5,14}", "A000-0000-0000"),
            *("A000-000-00-000-0", "A-000-000-000-000", "A000-0000-0000-00", "A0000-00000-00000"),
            *("A000000A", "A0A0A", "AA0{5,7}", "AA000000A", "AAA0{6,8}", "000AA0000", "00AAA00000"),
            *("0{7,9}A", "00000000AA", "AAAAAAA000XX", "AAAXXXXXXXXX"),
        ),
        "I1234568",
        cues=(
            *("driver license", "drivers license", "driver's license", "driver licence", "drivers licence"),
            *("driver's licence", "driving license", "driver license number", "drivers license number"),
            *("driver's license number", "driver license no", "drivers lic", "driver lic", "dl", "dln"),
            *("dl number", "dl no", "state id", "state id number", "state issued id", "state id card"),
            *("licencia de conducir", "licencia de manejo"),
        ),
        source="AAMVA DL/ID Card Design Standard, customer identifier (DAQ); state motor vehicle agencies",
        region="US",
        check=_driver_license,
    ),
    Number(
        "US_PASSPORT",
        "US passport number",
        ("000000000", "A00000000"),
        "C01234567",
        cues=(
            *("passport", "passport number", "passport no", "passport num", "us passport", "passport book"),
            *("passport card", "american passport", "passport id", "pasaporte", "numero de pasaporte"),
        ),
        source="US Department of State, Next Generation US Passport; Form DS-11",
        region="US",
    ),
    Number(
        "US_BANK_NUMBER",
        "US bank account number",
        ("0{4,17}",),
        "000123456789",
        cues=(
            *("bank account", "bank account number", "bank acct", "bank acct number", "bank account no"),
            *("account number", "account no", "account num", "acct", "acct number", "acct no", "acct num"),
            *("accountnumber", "bankaccount", "checking account", "checking acct", "checking number"),
            *("my checking", "savings account", "savings acct", "saving account", "deposit account"),
            *("direct deposit", "beneficiary account", "ach account", "cuenta bancaria", "numero de cuenta"),
        ),
        source="Nacha Operating Rules, DFI account number (up to 17 characters)",
        region="US",
        check=_bank_number,
    ),
    *beside_cue(
        Number(
            "ABA_ROUTING_NUMBER",
            "US bank routing number",
            ("000000000", "0000-0000-0"),
            "011000015",
            cues=(
                *("routing", "routing number", "routing no", "routing num", "routing transit number"),
                *("bank routing", "bank routing number", "aba", "aba number", "aba routing", "aba no", "rtn"),
                *("aba routing number", "ach routing", "ach routing number", "wire routing", "routingnumber"),
                *("transit number", "rtn number", "numero de ruta"),
            ),
            source="American Bankers Association, Routing Number Policy and Procedures; ANSI X9.100-110",
            region="US",
            check=_routing,
            checksum="weights 3-7-1, modulo 10",
            strength=1,
        ),
        _routing_of_any_bank,
    ),
    Number(
        "US_MBI",
        "US Medicare beneficiary identifier",
        ("0AX0-AX0-AA00",),
        "1EG4-TE5-MK73",
        cues=(
            *("mbi", "mbi number", "medicare beneficiary identifier", "medicare beneficiary id", "medicare"),
            *("medicare number", "medicare id", "medicare card", "medicare no", "medicare claim number"),
        ),
        source="Centers for Medicare & Medicaid Services, Understanding the MBI Format",
        region="US",
        check=_mbi,
        alone="always",
        strength=1,
    ),
    Number(
        "US_NPI",
        "US national provider identifier",
        ("0000000000",),
        "1234567893",
        cues=(
            *("npi", "npi number", "npi no", "national provider identifier", "national provider id"),
            *("provider npi", "prescriber npi", "provider identifier", "national provider number"),
        ),
        source="45 CFR 162.406; CMS, NPI check digit calculation (ISO/IEC 7812 prefix 80840)",
        region="US",
        check=_npi,
        checksum="Luhn, prefix 80840",
        strength=2,
    ),
    Number(
        "MEDICAL_LICENSE",
        "US Drug Enforcement Administration registration number of a prescriber",
        ("AA0000000", "A00000000", "AA-0000000"),
        "AB1234563",
        cues=(
            *("dea", "dea number", "dea no", "dea registration", "dea registration number", "dea license"),
            *("dea certificate", "dea id", "medical license", "medical license number", "medical licence"),
            *("prescriber", "prescriber number", "prescriber id"),
        ),
        source="21 CFR 1301; Drug Enforcement Administration, Diversion Control Division",
        region="US",
        check=_dea,
        checksum="DEA weights 1-2, modulo 10",
        strength=1,
    ),
)
