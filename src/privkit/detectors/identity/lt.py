"""Lithuania: personal code and VAT number."""

from __future__ import annotations

from privkit.detectors._number import Number, beside_cue
from privkit.detectors.identity.ee import personal_code, two_rounds

__all__ = ["NUMBERS"]


def _asmens(value: str) -> bool:
    """What stands behind a first 9 is no day of birth."""
    return personal_code(value) or (
        len(value) == 11 and value.isdecimal() and value[0] == "9" and two_rounds(value)
    )


def _pvm(value: str) -> bool:
    return value.startswith("LT") and _pvm_without_country(value)


def _pvm_without_country(value: str) -> bool:
    number = value.removeprefix("LT")
    if not number.isdecimal() or len(number) not in (9, 12):
        return False
    return number[-2] == "1" and two_rounds(number)


NUMBERS: tuple[Number, ...] = (
    Number(
        "LT_ASMENS",
        "Lithuanian personal code (asmens kodas)",
        ("00000000000", "0-000000-0000"),
        "33309240064",
        ("asmens kodas", "asmens kodo", "asmens koda", "asm kodas", "asm k", "ak",
         "a k", "personal code", "lithuanian id", "national id"),
        "Gyventojų registro įstatymas (Lithuania), Article 8",
        region="LT", check=_asmens, checksum="modulo 11, two rounds", strength=2,
    ),
    *beside_cue(Number(
        "LT_PVM",
        "Lithuanian VAT number (PVM mokėtojo kodas)",
        ("AA000000000", "AA000000000000", "AA-000000000", "AA-000000000000"),
        "LT119511515",
        ("pvm", "pvm kodas", "pvm moketojo kodas", "vat", "vat number", "vat no", "vat id"),
        "Valstybinė mokesčių inspekcija (Lithuania), PVM mokėtojo kodas",
        region="LT", check=_pvm,
        checksum="modulo 11, two rounds", alone="always", strength=4,
    ), _pvm_without_country, formats=("000000000", "000000000000", "000-000-000"), strength=0, reach=0),
)  # fmt: skip
