"""Texts meant to make a scanner slow: each grows with its size and repeats what some pattern begins with."""

from __future__ import annotations

from itertools import count
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Maker = Callable[[int], str]

UNITS: tuple[str, ...] = (
    # e-mail and web
    "@", "a@", "a.", "a@a.", "a@b", ".@", "%@", "a+", "-.", "http://", "https://a", "https://a.b/?a=",
    "www.", "://", "/a", "a.com", "jane@example.com ", "jane@example.com", " at ", "a (at) b dot ",
    "[at]", " dot ",
    # digits
    "1", "1 ", "1-", "1.", "1/", "(1", "+1", "+", "0", "1 1-1.", "(123) ", "+49 ", "4111 ", "4111-",
    "4111111111111111 ", "123-45-", "123-45-6789 ", "415-555-0123 ", "0x", "one ", "four one one ",
    "1234567890",
    # addresses of machines
    "1.1.", "::", "a:", "a::", "ab:", "ffff:", "2001:db8:", "10.0.0.1", "10.0.0.1 ", "00:1a:",
    # accounts, people's numbers
    "DE89", "GB29 ", "DE89 3704 ", "DE89370400440532013000 ", "AB 12 34 56 C ", "AB123456C ",
    "X1234567", "A1", "1A", "A",
    # secrets
    "eyJ", "eyJhbGciOi.", "-----BEGIN ", "-----BEGIN PRIVATE KEY-----", "password ", "password: ",
    "password=", "pwd:", "sk-", "sk-a", "ghp_", "AKIA", "AKIAIOSFODNN7EXAMPLE ", "api_key=", "secret ",
    "A_A_", "postgres://a:", "Bearer ",
    # cues
    "ssn ", "ssn 12 ", "ssn: ", "card 4111 ", "my name is ", "date of birth ", "born ", "order # ",
    "iban ", "passport no ", "account number 1 ", "dr. ", "Mr Mr. ",
    # dates, places
    "12/12/", "2020-01-01 ", "01.01.1990 ", "12 Main Street ", "1 st ", "Jan ", "52.1, 4.1 ",
    "12.345678,", "N 52° ",
    # shapes of text
    " ", "\n", "\t", "\r\n", "\x00", "a", "_", "-", ".", ",", "'", '"', "(", "[", "{", "<", "&", "\\",
    "=", "()", "[{", '{"a":', "<a>", "&#64;", "%40", "\\u0040", "John ", "john smith ", "JOHN ", "aA",
    "a1b2",
    # Unicode
    "\u200b", "a\u200b", "1\u200b", "\u00ad", "\u0301", "e\u0301", "😀", "👩\u200d👩\u200d👧", "\ud800",
    "\udc00a", "\u202e", "\u200f1", "\ufeff", "\u2003", "\u00a0", "٣", "१", "３", "３ ", "ａ＠ａ．", "＠",
    "а", "аa", "ﬁ", "ß", "İ", "漢", "한", "ﷺ", "\U0001d7ce",
)  # fmt: skip


def repeated(unit: str) -> Maker:
    """Make texts that repeat a unit up to the size."""
    return lambda size: (unit * (size // len(unit) + 1))[:size]


def _framed(before: str, unit: str, after: str) -> Maker:
    return lambda size: before + repeated(unit)(size - len(before) - len(after)) + after


def _endless(pieces: Iterator[str]) -> Maker:
    """Go on where the last text ended: no text comes twice, so no cache makes the small ones look quick."""

    def make(size: int) -> str:
        taken: list[str] = []
        length = 0
        while length < size:
            taken.append(next(pieces))
            length += len(taken[-1])
        return "".join(taken)[:size]

    return make


def _drawn(units: str | tuple[str, ...], most: int) -> Maker:
    def pieces() -> Iterator[str]:
        random = Random("hostile")
        while True:
            yield "".join(random.choices(units, k=random.randint(1, most))) + random.choice(" -.")

    return _endless(pieces())


_BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

SPECIAL: dict[str, Maker] = {
    "'a.'*n + '@'": _framed("", "a.", "@"),
    "'@' + 'a.'*n": _framed("@", "a.", ""),
    "'a'*n + '@a.b'": _framed("", "a", "@a.b"),
    "'0x' + 'f'*n": _framed("0x", "f", ""),
    "'+' + '1'*n": _framed("+", "1", ""),
    "'password: ' + 'a'*n": _framed("password: ", "a", ""),
    "'my name is ' + 'John '*n": _framed("my name is ", "John ", ""),
    "'-----BEGIN KEY-----' + base64": _framed("-----BEGIN PRIVATE KEY-----\n", _BASE64 + "\n", ""),
    "'https://' + 'a.'*n": _framed("https://", "a.", ""),
    "'eyJ' + base64, no end": _framed("eyJ", _BASE64, ""),
    "brackets opened, then closed": lambda size: "(" * (size // 2) + ")" * (size // 2),
    "one base64 run": repeated(_BASE64),
    "different e-mail addresses": _endless(f"user{at}@example{at % 97}.com " for at in count()),
    "different numbers": _endless(f"{at * 7919 % 10**9:09d} " for at in count()),
    "different cards": _endless(f"4111 1111 {at % 10000:04d} 1111 " for at in count()),
    "different names": _endless(f"Mr Jo{chr(97 + at % 26)}{at} Smith{at} " for at in count()),
    "random digit shapes": _drawn("0123456789", 30),
    "random letters and digits": _drawn("abcXYZ0123456789", 40),
    "random base64": _drawn(_BASE64, 90),
    "random mix of all units": _drawn(UNITS, 4),
}

TEXTS: dict[str, Maker] = {f"{unit!a}*n": repeated(unit) for unit in UNITS} | SPECIAL
