"""Reading digits as a telephone number: what of the text belongs to it, and whose it is."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from privkit._checksums import weighted_sum
from privkit.detectors._candidates import NEAR, Candidate
from privkit.detectors._cues import DIALLED_IN, Cue
from privkit.detectors._number import Number
from privkit.detectors._phones import PhoneBook
from privkit.detectors._plans import Part
from privkit.detectors._surroundings import in_dump, in_identifier, phone_extent
from privkit.text._lazy import lazy

__all__ = ["PhoneReader"]

# Typed in one, and announced by nothing: shorter ones are as likely filled up with noughts.
_DIALLED = lazy(r"00[1-9][0-9]{9,}")
_STATE = lazy(
    rb"(?<![A-Za-z])[A-Z]{2},?\s{1,8}[0-9]{5}-[0-9]{4}\Z"
)  # "MA 02110-1301": a postcode of the United States
_REACH = 7  # words a cue may stand away
_RIGHT_BESIDE = 1
_PHONE = Number("PHONE_NUMBER", "", (), "", (), "")
_NEAR = Cue(NEAR, 0)
_PLUS = ord("+")


class PhoneReader:
    """Says which parts of a text are telephone numbers.

    Args:
        phones: judges the digits.
    """

    __slots__ = ("_phones",)

    def __init__(self, phones: PhoneBook) -> None:
        self._phones = phones

    def read(
        self,
        folded: str,
        raw: bytes,
        start: int,
        part: Part,
        cue: Cue | None,
        *,
        free: bool,
        around: Mapping[str, Cue] | None = None,
    ) -> list[Candidate]:
        """Return the number that a part of the atom at ``start`` is, or nothing.

        Args:
            folded: the text.
            raw: a byte for each of its characters.
            start: where the atom begins.
            part: the part of it, with its groups of digits.
            cue: what announces a telephone number.
            free: whether it may be one without a cue.
            around: all cues, of which some tell in which regions' language it is called a telephone number.
        """
        spelt = folded[start + part.start : start + part.groups[-1][1]]
        for sign in part.signs:
            spelt = spelt.replace(sign, " ")
        groups = tuple(spelt.split())
        if (
            len(groups) == 2
            and part.signs == (".",)
            and (groups[0] == "0" or (cue is None and raw[start - 1] != _PLUS))
        ):
            return []  # a decimal fraction
        if cue is not None and cue.distance > _REACH:
            cue = None
        left, right = phone_extent(raw, start + part.start, start + part.end)
        if "(" in part.signs and raw.find(b"(", left, right) >= 0 > raw.find(b")", left, right + 1):
            return []  # two numbers: "+50.108 (284.5 km/h)", "84-105 (40-20, 27-29)"
        if cue is None and raw[right : right + 1] == b")" and raw.find(b"(", left, right) > left:
            return []  # and a remark on one: "496 U.S. 442 (1931)"
        if _PLUS in raw[left : left + 2]:
            if not self._phones.possible("".join(groups)):
                return []
            return [Candidate(left, right, _PHONE, cue or _NEAR, True, True)]
        if cue is None and part.signs == ("-",) and _STATE.search(raw, max(0, left - 12), right):
            return []
        if in_identifier(raw, left, right) or (cue is None and in_dump(raw, left, right, groups)):
            return []
        region = self._region(groups, cue, around) if free or cue is not None else None
        if region is None:
            return []
        return [Candidate(left, right, _phone_of(region), cue, part.clean_left, part.clean_right)]

    def _region(
        self, groups: tuple[str, ...], cue: Cue | None, around: Mapping[str, Cue] | None
    ) -> str | None:
        """Return whose number it is: of any country, where it is dialled or called one; or ``None``."""
        told = len(groups) > 1 or cue is not None or (_DIALLED.match(groups[0]) and not _is_gtin(groups[0]))
        if groups[0][0] == "0" and told and self._dialled(groups):
            return ""
        region = self._phones.national(groups, cue=cue is not None)
        if region is None and around and cue is not None and not self._phones.asked_for:
            spoken = [entity[1:] for entity in around if entity.startswith(DIALLED_IN)]
            region = self._phones.national(groups, cue=True, regions=spoken) if spoken else None
        called = region is None and cue is not None and cue.distance <= _RIGHT_BESIDE
        return "" if called and self._phones.plausible(groups) else region

    def _dialled(self, groups: tuple[str, ...]) -> bool:
        """Say whether it is an international number behind the prefix dialled for one (ITU-T E.123, NANP)."""
        digits = "".join(groups)
        return any(
            digits.startswith(prefix)
            and groups[0] != "0"
            and self._phones.international(digits[len(prefix) :])
            for prefix in ("00", "011")
        )


def _is_gtin(digits: str) -> bool:
    """Say whether it may be an article's number: of 13 or 14 digits, with its check digit (GS1 General Specifications, 7.9)."""
    return len(digits) in (13, 14) and weighted_sum(digits[::-1], (1, 3) * 7) % 10 == 0


@cache
def _phone_of(region: str) -> Number:
    return _PHONE._replace(region=region)
