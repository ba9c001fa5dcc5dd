"""Lithuania: personal code and VAT number."""

from __future__ import annotations

from privkit.detectors._number import Number
from privkit.detectors.identity.ee import personal_code, two_rounds

__all__ = ["NUMBERS"]


def _pvm(value: str) -> bool:
    number = value.removeprefix("LT")
    if number == value or not number.isdecimal() or len(number) not in (9, 12):
        return False
    return number[-2] == "1" and two_rounds(number)


NUMBERS: tuple[Number, ...] = (
    Number(
        "LT_ASMENS",
        "Lithuanian personal code (asmens kodas)",
        ("00000000000", "0-000000-0000"),
        "33309240064",
        ("asmens kodas", "asmens kodo", "asmens koda", "ak", "personal code", "lithuanian id", "national id"),
        "Gyventojų registro įstatymas (Lithuania), Article 8",
        region="LT", check=personal_code, checksum="modulo 11, two rounds", strength=2,
    ),
    Number(
        "LT_PVM",
        "Lithuanian VAT number (PVM mokėtojo kodas)",
        ("AA000000000", "AA000000000000", "AA-000000000", "AA-000000000000"),
        "LT119511515",
        ("pvm", "pvm kodas", "pvm moketojo kodas", "vat", "vat number", "vat no", "vat id"),
        "Valstybinė mokesčių inspekcija (Lithuania), PVM mokėtojo kodas",
        region="LT", check=_pvm,
        checksum="modulo 11, two rounds", alone="always", strength=4,
    ),
)  # fmt: skip
