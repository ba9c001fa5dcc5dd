"""The check-digit rules that many numbers share.

python-stdnum is the reference for all of them and the tests compare; these copies of the *rules*
exist because the scanner asks them for every candidate. Each takes a string of ASCII digits (or
letters and digits where it says so) and never raises on other input of the right alphabet.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import mul

__all__ = ["iban_valid", "luhn_valid", "mod97", "mod_11_10_valid", "verhoeff_valid", "weighted_sum"]

_PLAIN = bytes(code - 48 if 48 <= code < 58 else 0 for code in range(256))
_DOUBLED = bytes((0, 2, 4, 6, 8, 1, 3, 5, 7, 9)[value] for value in _PLAIN)
_SPELT = {character: str(int(character, 36)) for character in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


def luhn_valid(digits: str) -> bool:
    """Say whether the last digit is the Luhn check digit of the others (ISO/IEC 7812-1, annex B)."""
    raw = digits.encode()
    return (sum(raw[-1::-2].translate(_PLAIN)) + sum(raw[-2::-2].translate(_DOUBLED))) % 10 == 0


def weighted_sum(digits: str, weights: Sequence[int]) -> int:
    """Return the sum of each digit times its weight; digits beyond the weights do not count."""
    return sum(map(mul, weights, map(int, digits)))  # in this order what is beyond the weights is not read


def mod_11_10_valid(digits: str) -> bool:
    """Say whether the last digit is the check digit of the others (ISO/IEC 7064 MOD 11,10)."""
    product = 10
    for digit in digits[:-1]:
        product = ((int(digit) + product) % 10 or 10) * 2 % 11
    return (11 - product) % 10 == int(digits[-1])


def mod97(value: str) -> int:
    """Return the number that letters (A = 10 … Z = 35) and digits spell, modulo 97 (ISO/IEC 7064)."""
    return int(value if value.isdecimal() else "".join(map(_SPELT.__getitem__, value))) % 97


def iban_valid(value: str) -> bool:
    """Say whether an IBAN's check digits are right (ISO 13616-1): upper case, without spaces."""
    bank, rest = value[4:8], value[8:]  # letters are seldom anywhere but in the bank's code
    if not bank.isdecimal():
        bank = "".join(map(_SPELT.__getitem__, bank))
    if not rest.isdecimal():
        rest = "".join(map(_SPELT.__getitem__, rest))
    return int(f"{bank}{rest}{_SPELT[value[0]]}{_SPELT[value[1]]}{value[2:4]}") % 97 == 1


# The dihedral group D5 and the permutation of J. Verhoeff, "Error Detecting Decimal Codes", 1969.
def _dihedral(left: int, right: int) -> int:
    if left < 5:
        return (left + right) % 5 + (0 if right < 5 else 5)
    return (left - right) % 5 + (5 if right < 5 else 0)


_MULTIPLY = tuple(tuple(_dihedral(left, right) for right in range(10)) for left in range(10))
_FIRST = (1, 5, 7, 6, 2, 8, 3, 0, 9, 4)


def _permutations() -> tuple[tuple[int, ...], ...]:
    rows = [tuple(range(10))]
    for _ in range(7):
        rows.append(tuple(_FIRST[digit] for digit in rows[-1]))
    return tuple(rows)


_PERMUTE = _permutations()


def verhoeff_valid(digits: str) -> bool:
    """Say whether the last digit is the Verhoeff check digit of the others."""
    check = 0
    for place, digit in enumerate(reversed(digits)):
        check = _MULTIPLY[check][_PERMUTE[place % 8][int(digit)]]
    return check == 0
