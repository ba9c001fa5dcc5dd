"""New Zealand: tax number and bank account."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

_FIRST, _SECOND = (3, 2, 7, 6, 5, 4, 3, 2), (7, 4, 3, 2, 5, 2, 7, 6)


def _ird(value: str) -> bool:
    if not value.isdecimal() or not 10_000_000 < int(value) < 200_000_000 or len(value) not in (8, 9):
        return False
    base, given = value[:-1].zfill(8), int(value[-1])
    for weights in (_FIRST, _SECOND):  # the second are for numbers which the first leave without a digit
        check = -weighted_sum(base, weights) % 11
        if check < 10:
            return check == given
    return False


def _bank_account(value: str) -> bool:
    if not value.isdecimal() or len(value) not in (15, 16):
        return False
    return "01" <= value[:2] <= "38" and value[2:6] != "0000" and bool(value[6:13].strip("0"))


NUMBERS: tuple[Number, ...] = (
    Number(
        "NZ_IRD",
        "New Zealand Inland Revenue (IRD) number",
        ("00-000-000", "000-000-000", "0000000-0", "00000000-0"),
        "49-098-576",
        (
            "ird", "ird number", "ird no", "ird num", "inland revenue number", "inland revenue", "nz ird",
            "nz tax number", "new zealand tax number", "nz tax id", "tau ird", "te tari taake",
        ),
        "Inland Revenue (New Zealand), Resident withholding tax specification 2020, IRD number validation",
        region="NZ", check=_ird, checksum="weights 2-7, modulo 11", strength=2,
    ),
    Number(
        "NZ_BANKACCOUNT",
        "New Zealand bank account number",
        ("00-0000-0000000-00", "00-0000-0000000-000"),
        "01-0242-0100194-00",
        (
            "nz bank account", "nz account number", "bank account", "bank account number", "bank account no", "account number",
            "account no", "acct", "acct number", "bank acct", "nz account", "pay to account", "payee account",
            "putea", "direct credit", "direct debit",
        ),
        "Payments NZ, New Zealand bank account number structure (bank, branch, account, suffix)",
        region="NZ", check=_bank_account,
    ),
)  # fmt: skip
