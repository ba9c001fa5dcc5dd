"""Thailand: identity number of a person, juristic person's number and tax number."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

_WEIGHTS = (13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2)


def _check_digit(value: str) -> bool:
    if len(value) != 13 or not value.isdecimal():
        return False
    return (11 - weighted_sum(value, _WEIGHTS) % 11) % 10 == int(value[12])


def _person(value: str) -> bool:
    """The first digit is the kind of person; 9 is not given out and 0 marks juristic persons."""
    return "1" <= value[:1] <= "8" and _check_digit(value)


def _juristic(value: str) -> bool:
    return value[:1] == "0" and _check_digit(value)


def _taxpayer(value: str) -> bool:
    return _person(value) or _juristic(value)


_PERSON, _JURISTIC = "0-0000-00000-00-0", "0-00-0-000-00000-0"

NUMBERS: tuple[Number, ...] = (
    Number(
        "TH_TNIN",
        "Thai national identity number",
        (_PERSON,),
        "1-2345-45678-78-1",
        (
            "tnin", "thai id", "thai id number", "thai id card", "thai national id", "national id",
            "national id number", "national id card", "citizen id", "citizen id number",
            "citizen identification number", "identification number", "identity card",
            "identity card number", "id card", "id card number", "population identification number",
            "bat prachachon", "lek bat prachachon", "bat pracha chon", "lek prachamtua prachachon",
            "lek pracham tua", "laek bat prachachon", "thai pin",
            "เลขบัตรประชาชน", "เลขประจำตัวประชาชน", "บัตรประชาชน", "หมายเลขบัตรประชาชน", "เลขที่บัตรประชาชน",
        ),
        "Ministry of Interior of Thailand, Bureau of Registration Administration; Civil Registration Act 1991",
        region="TH", check=_person, checksum="weights 13-2, modulo 11", alone="formatted", strength=1,
    ),
    Number(
        "TH_MOA",
        "Thai number of a juristic person (memorandum of association)",
        (_JURISTIC,),
        "0-99-4-000-61772-1",
        (
            "moa", "moa number", "memorandum of association number", "memorandum of association",
            "juristic person number", "juristic person registration number", "company registration number",
            "juristic id", "company registration no", "thai company number", "thabian nitibukkhon",
            "เลขทะเบียนนิติบุคคล", "ทะเบียนนิติบุคคล", "นิติบุคคล",
            "lek thabian nitibukkhon",
        ),
        "Department of Business Development, notification on registration numbers of 2009",
        region="TH", check=_juristic, checksum="weights 13-2, modulo 11", alone="formatted", strength=2,
    ),
    Number(
        "TH_TIN",
        "Thai taxpayer identification number of a person or a company",
        (_PERSON, _JURISTIC),
        "1-2345-45678-78-1",
        (
            "tin", "thai tax id", "thai tin", "tax id", "tax id number", "taxpayer id",
            "taxpayer identification number", "tax identification number", "lek phu sia phasi",
            "เลขประจำตัวผู้เสียภาษี", "เลขผู้เสียภาษี", "ผู้เสียภาษี",
            "phu sia phasi", "phasi number",
        ),
        "Revenue Department of Thailand; OECD, tax identification numbers: Thailand",
        region="TH", check=_taxpayer, checksum="weights 13-2, modulo 11", strength=1,
    ),
)  # fmt: skip
