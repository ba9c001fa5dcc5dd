"""Addresses of machines and places on the globe: IP, MAC, coordinates."""

from __future__ import annotations

import re

__all__ = ["coordinates", "dotted_mac_addresses", "ip_addresses", "ip_v6_addresses", "mac_addresses"]

Row = tuple[int, int, str, float, str, tuple[str, ...]]

_V4 = re.compile(rb"(?<![0Aa.])0{1,3}\.0{1,3}\.0{1,3}\.0{1,3}(?![0Aa_])(?!\.[0Aa])")
# Words that make dotted numbers versions or sections: the last word before them, or one earlier on.
_VERSION_NEAR = frozenset(
    b"v ver vers rel rev section chapter clause kapitel abschnitt driver package sdk api ios android windows chrome firefox "
    b"safari".split()
)
_VERSION_FAR = frozenset(b"version firmware release upgrade update build patch revision".split())
_LATER = re.compile(r"(?: or (?:later|newer|above|higher)|\+| release| build)", re.IGNORECASE)
_V6 = re.compile(
    r"(?<![\w:.])(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){7}|(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?::"
    r"(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?(?:(?<=:)\d{1,3}(?:\.\d{1,3}){3})?)(?:%\w{1,16})?(?![\w:])",
    re.IGNORECASE,
)
_HEX = frozenset("0123456789abcdefABCDEF:")
_MAC = re.compile(
    r"(?<![\w:\-])[0-9a-f]{2}([:\-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![\w:\-])", re.IGNORECASE
)
_MAC_DOTTED = re.compile(r"(?<![\w.])[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?![\w.]\w)(?!\w)", re.IGNORECASE)
_DOTS = re.compile(rb"\.[0Aa]{4}\.")
_LAT_LONG = re.compile(
    r"(?<![\w.,])[(\[]?(?P<lat>[+\-]?\d{1,2}\.\d{4,15})\s?°?\s?[NS]?\s{0,2}[,;/ ]\s{0,2}"
    r"(?P<lon>[+\-]?\d{1,3}\.\d{4,15})(?:\s?°?\s?[EWO])?(?![\w.]?\d)",
)


def ip_addresses(text: str, shape: bytes, words: bytes) -> list[Row]:
    """Return IPv4 addresses (RFC 791), but not version numbers."""
    return [
        (match.start(), match.end(), "IP_ADDRESS", 0.85, "ip", ())
        for match in _V4.finditer(shape)
        if _is_v4(text[match.start() : match.end()])
        and not _is_version(text, words, match)
    ]


def _is_version(text: str, words: bytes, match: re.Match[bytes]) -> bool:
    before = words[max(0, match.start() - 40) : match.start()].split()
    if before and before[-1] != b"ip" and (before[-1] in _VERSION_NEAR or not _VERSION_FAR.isdisjoint(before)):
        return True
    return _LATER.match(text, match.end()) is not None


def _is_v4(value: str) -> bool:
    parts = value.split(".")
    return all(int(part) < 256 and (part == "0" or part[0] != "0") for part in parts) and value != "0.0.0.0"  # noqa: S104


def ip_v6_addresses(text: str) -> list[Row]:
    """Return IPv6 addresses (RFC 4291), matched only where groups and colons stand together."""
    rows: list[Row] = []
    at = text.find(":")
    while at >= 0:
        start = at
        while start > 0 and start > at - 4 and text[start - 1] in _HEX:
            start -= 1
        match = _V6.match(text, start)
        if match and match.end() - start > 3 and _is_v6(match.group()):
            rows.append((start, match.end(), "IP_ADDRESS", 0.85, "ip", ()))
            at = match.end()
        else:
            at = _word_end(text, at + 1)
        at = text.find(":", at)
    return rows


def _word_end(text: str, at: int) -> int:
    while at < len(text) and text[at] in _HEX:
        at += 1
    return at


def _is_v6(value: str) -> bool:
    value = value.partition("%")[0]
    groups = [group for group in value.split(":") if group]
    enough = len(groups) == 8 or ("::" in value and 1 < len(groups) < 8) or value.lower().startswith("fe80::")
    return enough and any(character.isdigit() for character in value)


def mac_addresses(text: str, shape: bytes) -> list[Row]:
    """Return hardware addresses with colons or hyphens (IEEE 802)."""
    if shape.count(b":") < 5 and shape.count(b"-") < 5:
        return []
    return [_mac(match) for match in _MAC.finditer(text) if len(set(match.group()) - {":", "-"}) > 1]


def dotted_mac_addresses(text: str, shape: bytes) -> list[Row]:
    """Return hardware addresses in the dotted notation, ``0000.5e00.53af``."""
    rows: list[Row] = []
    for dots in _DOTS.finditer(shape):
        match = _MAC_DOTTED.match(text, max(0, dots.start() - 4))
        if match and not match.group().replace(".", "").isdigit() and any(sign.isdigit() for sign in match.group()):
            rows.append(_mac(match))
    return rows


def _mac(match: re.Match[str]) -> Row:
    return (match.start(), match.end(), "MAC_ADDRESS", 0.9, "mac", ())


def coordinates(text: str, shape: bytes) -> list[Row]:
    """Return pairs of latitude and longitude in decimal degrees with at least four decimals (about 10 m)."""
    if b".0000" not in shape:
        return []
    return [
        (match.start("lat"), match.end("lon"), "GEO_COORDINATE", 0.7, "coordinates", ())
        for match in _LAT_LONG.finditer(text)
        if abs(float(match["lat"])) <= 90 and abs(float(match["lon"])) <= 180
    ]
