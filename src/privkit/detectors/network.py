"""Addresses of machines and places on the globe: IP, MAC, coordinates."""

from __future__ import annotations

import re

from privkit.detectors._coordinates import coordinates, degrees
from privkit.detectors._number import Number
from privkit.text._lazy import lazy

__all__ = [
    "NUMBERS",
    "coordinates",
    "degrees",
    "dotted_mac_addresses",
    "ip_addresses",
    "ip_v6_addresses",
    "mac_addresses",
]

Row = tuple[int, int, str, float, str, tuple[str, ...]]

# Begun by a literal, so that the search skips from dot to dot; what stands before the first is looked at afterwards.
_V4_BEHIND = lazy(rb"\.(?<=0\.)0{1,3}\.0{1,3}\.0{1,3}(?![0Aa_])(?!\.[0Aa])")
_NOT_BEFORE = (b"0", b"A", b"a", b".")
_OCTETS = lazy(r"(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(?:\.(?!\Z)|\Z)){4}")
# Words that make dotted numbers versions or sections: the last word before them, or one of the last few.
_VERSION_NEAR = frozenset(
    b"v ver vers rel rev section chapter clause kapitel abschnitt driver package sdk api ios android windows "
    b"chrome firefox safari".split()
)
_VERSION_FAR = frozenset(
    b"version firmware release upgrade update build patch revision bump bumped require requires "
    b"required needs".split()
)
_ADDRESS = frozenset(b"ip ips ipv4 address adresse addr host server from login client gateway dns".split())
_PINNED = lazy(r"(?:[=<>~!^]=|~>)[ ]?\Z")  # "requests==2.31.0.1", as packages are asked for
_LINE_BEFORE = lazy(r"(?:\A|\n)[ \t]{0,8}\Z")
_TITLE = lazy(r"\.[ \t]{1,4}\w")  # of a section: "8.3.2.1.  The while statement"
_BEFORE_LATER = (" ", "+")
_LATER = lazy(r"(?: or (?:later|newer|above|higher)|\+| release| build)", re.IGNORECASE)
_V6 = lazy(r"[0-9a-f:]{2,40}(?:(?<=\d)(?:\.\d{1,3}){3})?(?:%\w[\w.\-]{0,15})?(?!\w)", re.I | re.A)
_HEX = frozenset("0123456789abcdefABCDEF:")
_MAC = lazy(
    # "MAC:00:…" is one, the middle of a longer chain or of a date is not
    r"(?<!\w)[0-9a-f]{2}([:\-])(?<!\b[0-9a-f]{2}[:\-]...)(?<!\d[:\-]...)(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![:\-]?\w)",
    re.IGNORECASE | re.ASCII,
)
# The first separator of a MAC: literal, so that the search skips from one to the next.
_MAC_FIRSTS = (lazy(rb":(?=[0Aa]{2}:[0Aa]{2}:)"), lazy(rb"-(?=[0Aa]{2}-[0Aa]{2}-)"))
_MAC_DOTTED = lazy(r"(?<![\w.])[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?![\w.]\w)(?!\w)", re.I | re.A)
_DOTS = lazy(rb"\.[0Aa]{4}\.")


def ip_addresses(text: str, shape: bytes, words: bytes) -> list[Row]:
    """Return IPv4 addresses (RFC 791), but not version numbers."""
    rows: list[Row] = []
    for behind in _V4_BEHIND.finditer(shape):
        dot, end = behind.span()
        start = dot - 1
        while start > dot - 3 and shape[start - 1 : start] == b"0":
            start -= 1
        if shape[start - 1 : start] in _NOT_BEFORE:
            continue
        if _is_v4(text[start:end]) and not _is_version(text, words, start, end):
            rows.append((start, end, "IP_ADDRESS", 0.85, "ip", ()))
    return rows


def _is_version(text: str, words: bytes, start: int, end: int) -> bool:
    around = text[max(0, start - 3) : start]
    if ("=" in around or ">" in around) and _PINNED.search(text, max(0, start - 3), start):
        return True
    behind = text[end : end + 1]
    if behind == "." and _is_heading(text, start, end):
        return True
    before = words[max(0, start - 40) : start].split()
    if before and before[-1] in _VERSION_NEAR:
        return True
    for word in reversed(before):
        if word in _ADDRESS:  # "after the update my address is 192.0.2.1"
            break
        if word in _VERSION_FAR:
            return True
    return behind in _BEFORE_LATER and _LATER.match(text, end) is not None


def _is_v4(value: str) -> bool:
    return _OCTETS.fullmatch(value) is not None and value != "0.0.0.0"  # noqa: S104


def _is_heading(text: str, start: int, end: int) -> bool:
    return (
        _TITLE.match(text, end) is not None
        and _LINE_BEFORE.search(text, max(0, start - 9), start) is not None
    )


def ip_v6_addresses(text: str) -> list[Row]:
    """Return IPv6 addresses (RFC 4291, RFC 5952), matched only where groups and colons stand together.

    The loopback address ``::1`` identifies no one and is left alone, as are pairs of short groups such as
    ``1::2``, which are slices and scopes in code.
    """
    rows: list[Row] = []
    at = text.find(":")
    while at >= 0:
        if ":" not in text[at + 1 : at + 6]:  # the next of an address is never further off
            at = text.find(":", at + 1)
            continue
        start = at
        while start > 0 and start > at - 5 and text[start - 1] in _HEX:
            start -= 1
        found = _v6_at(text, start)
        if found:
            rows.append((*found, "IP_ADDRESS", 0.85, "ip", ()))
            at = found[1]
        else:
            at = _word_end(text, at + 1)
        at = text.find(":", at)
    return rows


def _v6_at(text: str, start: int) -> tuple[int, int] | None:
    """Return where the address stands in the run of digits and colons that begins here."""
    match = _V6.match(text, start)
    if match is None:
        return None
    value = match.group()
    before = text[start - 1] if start else " "
    if before.isalpha() and before.isascii():  # "src:2001:db8::1": the run begins within a word
        word, _, _ = value.partition(":")
        if not all(character.isalpha() for character in word):
            return None
        start, value = start + len(word), value[len(word) :]
    elif before in "._" or before.isdigit():
        return None
    if value[:1] == ":" != value[1:2]:
        start, value = start + 1, value[1:]
    elif before.isalpha() and before.isascii():  # std::vector
        return None
    if value.endswith(":") and not value.endswith("::"):  # "2001:db8::1: no answer"
        value = value[:-1]
    return (start, start + len(value)) if _is_v6(value) else None


def _word_end(text: str, at: int) -> int:
    while at < len(text) and text[at] in _HEX:
        at += 1
    return at


def _is_v6(value: str) -> bool:
    address = value.partition("%")[0]
    groups = [group for group in address.split(":") if group]
    longest = max(map(len, groups), default=0)  # more than four where the end is dotted
    alone = longest > 4 or (longest == 4 and address[0] != ":")
    plausible = alone or (len(groups) == 2 and longest > 2) or len(groups) > 2
    if not plausible or address.count(":") < 2 or not any(character.isdigit() for character in address):
        return False
    from ipaddress import AddressValueError, IPv6Address

    try:
        IPv6Address(address)
    except AddressValueError:
        return False
    return True


def mac_addresses(text: str, shape: bytes) -> list[Row]:
    """Return hardware addresses with colons or hyphens (IEEE 802)."""
    if shape.count(b":") < 5 and shape.count(b"-") < 5:
        return []
    return [
        _mac(match)
        for first in _MAC_FIRSTS
        for separator in first.finditer(shape)
        if (match := _MAC.match(text, max(0, separator.start() - 2)))
        and len(set(match.group()) - {":", "-"}) > 1
    ]


def dotted_mac_addresses(text: str, shape: bytes) -> list[Row]:
    """Return hardware addresses in the dotted notation, ``0000.5e00.53af``."""
    rows: list[Row] = []
    if _DOTS.search(shape) is None:  # a third of the time of going over none
        return rows
    for dots in _DOTS.finditer(shape):
        match = _MAC_DOTTED.match(text, max(0, dots.start() - 4))
        signs = match.group().replace(".", "") if match else ""
        if match and not signs.isdigit() and not signs.isalpha():
            rows.append(_mac(match))
    return rows


def _is_bare_mac(signs: str) -> bool:
    return not (signs.isdigit() or signs.isalpha() or set(signs) - _HEX)


NUMBERS = (
    Number(
        "MAC_ADDRESS",
        "Hardware address",
        ("X{12}",),
        "00005E0053AF",
        ("mac", "mac address", "mac addr", "mac adresse", "adresse mac", "direccion mac", "indirizzo mac", "mac adres",
         "hardware address", "hwaddr", "bssid"),
        "IEEE 802; RFC 7042",
        check=_is_bare_mac,
    ),
)  # fmt: skip


def _mac(match: re.Match[str]) -> Row:
    return (match.start(), match.end(), "MAC_ADDRESS", 0.9, "mac", ())
