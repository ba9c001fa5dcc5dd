"""Invented ways to reach someone, all from ranges reserved for examples, documentation or drama."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from privkit.redactors._characters import digits, pour
from privkit.redactors._invent_names import given, surname
from privkit.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from privkit.redactors._stream import Stream

    Maker = Callable[[str, str, str, Stream], str]

__all__ = ["email", "ip", "mac", "phone", "url"]

_DOMAINS = ("example.com", "example.org", "example.net")  # RFC 2606, section 3
_NETWORKS = ("192.0.2.", "198.51.100.", "203.0.113.")  # RFC 5737
# Geographic area codes of the United States, assigned by NANPA.
_AREAS_TEXT = (
    "201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 224 225 228 229 231 234 239 240 "
    "248 251 252 253 254 256 260 262 267 269 270 276 281 301 302 303 304 305 307 308 309 310 312 313 314 "
    "315 316 317 318 319 320 321 323 325 330 334 336 337 339 347 351 352 360 361 386 401 402 404 405 406 "
    "407 408 409 410 412 413 414 415 417 419 423 425 432 434 435 440 443 469 478 480 484 501 502 503 504 "
    "505 507 508 509 510 512 513 515 516 517 518 520 530 540 541 551 559 561 562 563 567 570 571 573 574 "
    "580 585 586 601 602 603 605 606 607 608 609 610 612 614 615 616 617 618 619 620 623 626 630 631 636 "
    "641 646 650 651 660 661 662 678 682 701 702 703"
)
_AREAS = tuple(_AREAS_TEXT.split())
# Ofcom, "Numbers for use in TV and radio drama programmes", by the first digit after the 0:
# London, 01632 (no area), mobile, UK-wide, freephone. Each has 1,000 numbers.
_UK = {"1": "1632960", "2": "2079460", "3": "3069990", "7": "7700900", "8": "8081570", "9": "8081570"}


def email(value: str, stream: Stream) -> str:
    """Return an address under example.com, .org or .net."""
    made = f"{given(stream)}.{surname(stream)}{stream.digits(4)}@{stream.pick(_DOMAINS)}"
    return made.upper() if value.isupper() else made.lower()


def url(value: str, stream: Stream) -> str:
    """Return a page under example.com, .org or .net, with the scheme or the www that was there."""
    start = re.match(r"https?://", value.strip(), re.IGNORECASE)
    front = start.group().lower() if start else "www." if value.strip()[:4].lower() == "www." else "https://"
    return f"{front}{stream.pick(_DOMAINS)}/{stream.draw('abcdefghijkmnpqrstuvwxyz', 10)}"


def ip(value: str, stream: Stream) -> str:
    """Return an address of the documentation ranges, with the prefix length or port that was there."""
    text = fold(value).strip()
    if text.count(":") > 1:
        made = ":".join(["2001", "db8", *[f"{stream.below(65536):x}" for _ in range(6)]])
        made = made.upper() if text.isupper() else made
        tail = re.search(r"/\d{1,3}\Z", text)
    else:
        made = stream.pick(_NETWORKS) + str(1 + stream.below(254))
        tail = re.search(r"(?:/\d{1,2}|:\d{1,5})\Z", text)
    return made + (tail.group() if tail else "")


def mac(value: str, stream: Stream) -> str:
    """Return an address of 00-00-5E-00-53-00 to -FF (RFC 7042, section 2.1.2)."""
    plain = f"00005E0053{stream.draw('0123456789ABCDEF', 2)}"
    if value.islower():
        plain = plain.lower()
    return pour(value, plain) or "-".join(re.findall("..", plain))


def phone(value: str, stream: Stream) -> str:
    """Return a number that is kept free for fiction, in the grouping of the one that was there."""
    figures = digits(value)
    prefixed = figures.startswith("00")
    if prefixed or fold(value).lstrip(" (").startswith("+"):
        abroad = figures.removeprefix("00") if prefixed else figures
        for code in (abroad[:3], abroad[:2]):
            if maker := _BY_CODE.get(code):
                return maker(value, figures, abroad[len(code) :].removeprefix("0"), stream)
        if not abroad.startswith("1"):
            return _american(value, "", stream)
    elif re.fullmatch(r"0[1-37-9]\d{9}", figures):
        return _british(value, figures, figures[1:], stream)
    return _american(value, figures, stream)


def _american(value: str, figures: str, stream: Stream) -> str:
    area, line = stream.pick(_AREAS), stream.digits(2)
    made = None
    if re.fullmatch(r"(?:00)?1[2-9]\d{9}|[2-9]\d{9}", figures):
        made = pour(value, f"{figures[:-10]}{area}55501{line}")
    elif len(figures) == 7:
        made = pour(value, f"55501{line}")
    return made or f"+1 {area} 555 01{line}"


def _british(value: str, figures: str, national: str, stream: Stream) -> str:
    start, line = _UK.get(national[:1]), stream.digits(3)
    made = pour(value, f"{figures[:-10]}{start}{line}") if start and len(national) == 10 else None
    return made or f"+44 20 7946 0{line}"


def _french(value: str, figures: str, national: str, stream: Stream) -> str:
    line = stream.digits(4)
    made = pour(value, f"{figures[:-9]}63998{line}") if len(national) == 9 else None
    return made or f"+33 6 39 98 {line[:2]} {line[2:]}"


def _german(value: str, figures: str, national: str, stream: Stream) -> str:  # noqa: ARG001
    return f"+49 30 23125 {stream.digits(3)}"


def _nine(start: str, otherwise: str) -> Maker:
    """Return what makes numbers of nine figures after the country's code that begin like this."""

    def made(value: str, figures: str, national: str, stream: Stream) -> str:
        line = stream.digits(9 - len(start))
        poured = pour(value, f"{figures[:-9]}{start}{line}") if len(national) == 9 else None
        return poured or f"{otherwise}{line}"

    return made


# ARCEP's numbering plan keeps 06 39 98 for audiovisual works, the Bundesnetzagentur (0)30 23125-000 to -999, ACMA
# (02) 5550 xxxx for creative works, ComReg 020 91x xxxx for drama and PTS 08-465 004 xx for books and films.
_BY_CODE: dict[str, Maker] = {
    "33": _french,
    "353": _nine("2091", "+353 20 91"),
    "44": _british,
    "46": _nine("8465004", "+46 8 465 004 "),
    "49": _german,
    "61": _nine("25550", "+61 2 5550 "),
}
