"""E-mail addresses spelt for people: "jane (at) example dot com", "jane arroba ejemplo punto es"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from privkit.detectors._domains import known
from privkit.detectors.contact import email_addresses
from privkit.text._lazy import lazy

__all__ = ["AT_ACCENTED", "AT_WORDS", "DOT_WORDS", "mail_addresses", "may_be_at", "may_be_sign"]

Row = tuple[int, int, str, float, str, tuple[str, ...]]

# What people call the sign: English (and German), Spanish and Portuguese, Italian, German, French, Dutch; Polish, Danish and
# Norwegian, Hungarian, Czech without their accents.
AT_WORDS = (
    "at", "arroba", "chiocciola", "klammeraffe", "arobase", "arobas", "apenstaartje", "apestaartje", "malpa", "snabela",
    "kukac", "zavinac", "ma\u0142pa", "zavin\u00e1\u010d",
)  # fmt: skip
DOT_WORDS = (
    "dot",
    "punkt",
    "punto",
    "point",
    "ponto",
    "punt",
    "kropka",
    "pont",
    "tecka",
    "bodka",
    "te\u010dka",
)
AT_ACCENTED = {b"malpa": "ma\u0142pa", b"zavinac": "zavin\u00e1\u010d"}
"""Words for the sign as they are written, by what is left of them without accents."""
_JOINTS = {"underscore": "_", "hyphen": "-", "dash": "-", "minus": "-", **dict.fromkeys(DOT_WORDS, ".")}
# Before "at" in prose: "look at example dot com". Also words of other languages that "at" does not follow there.
_PROSE = (
    "look looks looked shop shops visit us me you him her them it we they i he she who what where here there available sold is "
    "are was were am be been see seen find found work works more up in out on off back online website site page order orders "
    "ordered book booked buy bought register registered login arrive arrived start started stay and or not now only just also "
    "live store read go went get got check price prices offer offers down over left right day time home things stuff people "
    "work job team everyone anyone someone all one this that yours good bad meet met today tomorrow apply join joined "
    "download downloaded watch listed hosted"
)
_NO_NAMES = frozenset(_PROSE.split())
# Providers that people have their mail with and say so: what stands at one is an address, not a page.
_MAIL_HOSTS = (
    "gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de icloud.com "
    "me.com mac.com aol.com gmx.de gmx.net gmx.com gmx.at gmx.ch web.de t-online.de proton.me protonmail.com mail.com "
    "zoho.com orange.fr free.fr laposte.net wanadoo.fr libero.it virgilio.it wp.pl onet.pl interia.pl mail.ru yandex.ru "
    "qq.com 163.com rediffmail.com uol.com.br bol.com.br terra.com.br hotmail.co.uk hotmail.fr btinternet.com comcast.net "
    "verizon.net att.net ziggo.nl kpnmail.nl planet.nl telenet.be skynet.be bluewin.ch seznam.cz"
)
_MAILS = frozenset(_MAIL_HOSTS.split())
_LONGEST = 140
_LEFT = 100
_CUE = 32

_DOT_WORD = f"(?:{'|'.join(DOT_WORDS)})"
_DOTTED = rf"(?:\.[^\W_]|[ \t]\.[ \t]|[ \t]{{0,2}}[(\[{{<*_\-][ \t]?(?:\.|{_DOT_WORD})|[ \t]{{1,2}}{_DOT_WORD}[ \t])"
_SIGN = r"(?:[ \-](?:sign|symbol)(?=[ \t]))?"  # "jane at sign example dot com"
# Each begins with a literal, so that the search skips to it. Most often behind an @ comes the rest of an address that is
# found as it is, behind "at" a word that no dot follows.
# The sign as URLs, HTML and people with odd keyboards write it.
_ENCODED = ("%40", "&#64;", "&#x40;", "&#064;", "&commat;", "(a)", "\\u0040")
_LIKELY = {
    **{
        sign: lazy(
            rf"{re.escape(sign)}(?<=[^\W_]{re.escape(sign)})(?=[\w\-]{{1,63}}(?:\.|&period;|&#46;)[^\W_])"
        )
        for sign in _ENCODED
    },
    "@": lazy(r"@(?!(?<=[\w\-]@)[\w\-]{1,63}\.[^\W_])"),
    **{
        word: lazy(
            rf"{word}(?<![^\W_]{word}){_SIGN if word == 'at' else ''}"
            rf"(?:[ \t]?[)\]}}>*_\-]|[ \t]{{1,3}}(?![0-9]{{1,4}}[.:])[\w\-]{{1,63}}{_DOTTED})"
        )
        for word in AT_WORDS
    },
}
may_be_sign = _LIKELY["@"].search
"""Say (by a match or ``None``) whether a text in small letters holds an @ that may be in disguise."""
_is_likely_at = _LIKELY["at"].match
_AT = b" at "
_MAY_GO_ON = ".([{<*_-"  # a dot, and what may stand around one
_OPEN, _CLOSE = r"[(\[{<*_\-]", r"[)\]}>*_\-]"
_OPENED = lazy(rf"[ \t]?{_OPEN}{{1,2}}[ \t]{{0,2}}")  # read backwards
_CLOSED = lazy(rf"[ \t]?{_CLOSE}{{1,2}}[ \t]{{0,2}}")
_BLANK = lazy(r"[ \t]{1,3}")
_CALLED = lazy(r"[ \-](?:sign|symbol)(?=[ \t])")
_LABEL = lazy(
    r"[^\W_](?:[\w\-]{0,61}?[^\W_])??(?=[^\w\-]|[_\-]+[ \t]?(?:dot|punkt|punto|point|ponto|punt)[ \t]?[_\-]|\Z)"
)


def _joint(words: str, encoded: str) -> re.Pattern[str]:
    """Match a dot between two labels: a sign, a word between spaces, or either in brackets."""
    bracket = r"[()\[\]{}<>*_\-]"
    return lazy(
        rf"[ \t]{{1,2}}({words})[ \t]{{1,2}}"
        rf"|[ \t]{{0,2}}{bracket}[ \t]?({words}|\.)[ \t]?{bracket}[ \t]{{0,2}}|[ \t](\.)[ \t]|(\.|{encoded})"
    )


_DOT = _joint("|".join(DOT_WORDS), "&period;|&#46;")
_JOINT_BACK = _joint("|".join(word[::-1] for word in _JOINTS), ";doirep&|;64#&")
_NAME_BACK = lazy(r"[\w.+\-]{1,64}")
_MAIL_CUE = lazy(r"(?:mail|correo|courriel|address|adresse?|indirizzo|contact|reach|write)(?![^\W_])")


def may_be_at(lowered: str, words: bytes, at: int) -> bool:
    """Say whether the " at " at an offset, or one behind it, may be in disguise."""
    while at >= 0:
        if not _is_prose(lowered, words, at) and _is_likely_at(lowered, at + 1):
            return True
        at = words.find(_AT, at + 3)
    return False


def _is_prose(lowered: str, words: bytes, at: int) -> bool:
    """Say, in a tenth of the time that the expression takes, whether no dot can follow the word behind this " at "."""
    if words.startswith((b"sign ", b"symbol "), at + 4):
        return False  # of the sign itself
    end = words.find(b" ", at + 4)
    if end <= at + 4 or lowered[at + 3] != " ":
        return False
    if lowered[end] == " ":
        end += 1
    sign = lowered[end : end + 1]
    return "!" <= sign <= "z" and sign not in _MAY_GO_ON and not lowered.startswith(DOT_WORDS, end)


class _Part(NamedTuple):
    plain: str
    edge: int  # where it begins or ends
    worded: bool  # a dot of it is a word, or stands in brackets


def mail_addresses(folded: str, lowered: str, words: Sequence[str]) -> list[Row]:
    """Return a row for each address in which the at sign or a dot is spelt or set apart.

    Args:
        folded: the text, its odd characters folded.
        lowered: the same in lower case.
        words: which of ``AT_WORDS`` stand in it.
    """
    places: list[tuple[int, int]] = []
    for word in (*_ENCODED, "@", *words):
        if word not in lowered:
            continue
        places += [(match.start(), match.start() + len(word)) for match in _LIKELY[word].finditer(lowered)]
    if not places:
        return []
    rows: list[Row] = []
    edge = 0
    for start, end in sorted(places):
        row = _around(folded, lowered, start, end, edge) if start >= edge else None
        if row is not None:
            rows.append(row)
            edge = row[1]
    return rows


def _around(folded: str, lowered: str, start: int, end: int, edge: int) -> Row | None:
    """Return the row of the address around the at sign or the word for one."""
    encoded = lowered[start:end] in _ENCODED
    named = _CALLED.match(lowered, end) if lowered[start:end] == "at" else None
    end = named.end() if named else end
    sign = encoded or folded[start] == "@"
    closed = _CLOSED.match(lowered, end) or _BLANK.match(lowered, end)
    domain = _domain(lowered, closed.end() if closed else end) if closed or sign else None
    if domain is None:
        return None
    before = lowered[max(edge, start - _LEFT) : start][::-1]
    opened = _OPENED.match(before) or _BLANK.match(before)
    bracketed = _is_bracket(opened) and _is_bracket(closed)
    if not encoded and not (opened and closed) and not (sign and (opened or closed or domain.worded)):
        return None  # no address, or a plain one, which is found as it is
    name = _name(before, opened.end() if opened else 0)
    if name is None:
        return None
    left, right = start - name.edge, domain.edge
    if right - left > _LONGEST or not _is_one(f"{name.plain}@{domain.plain}"):
        return None
    spelt = folded[start:end]
    spoken = not sign and spelt.lower() != "at" and not (named and name.plain in _NO_NAMES)
    sure = encoded or bracketed or spoken
    if not sure and not _certain(folded, lowered, left, name, domain, spelt):
        return None
    return (left, right, "EMAIL_ADDRESS", 0.85, "disguise", ())


def _is_bracket(match: re.Match[str] | None) -> bool:
    return match is not None and not match.group().isspace()


def _certain(folded: str, lowered: str, left: int, name: _Part, domain: _Part, spelt: str) -> bool:
    """Say whether it is an address although "at", or an @ between spaces, may be a word of the sentence."""
    if name.plain in _NO_NAMES or (name.plain.endswith("ing") and name.plain.isalpha()):
        return False
    loud = spelt == "AT" and not folded[left : left + _LONGEST].isupper()
    if domain.worded or spelt == "@" or loud or domain.plain in _MAILS:
        return True
    return _MAIL_CUE.search(lowered, max(0, left - _CUE), left) is not None


def _is_one(plain: str) -> bool:
    rows = email_addresses(plain)
    return len(rows) == 1 and rows[0][:2] == (0, len(plain))


def _domain(lowered: str, at: int) -> _Part | None:
    """Return the domain that begins here, up to the last label that is a top-level domain."""
    label = _LABEL.match(lowered, at)
    plain, worded, bracketed = label.group() if label else "", False, False
    best: _Part | None = None
    for _ in range(5):
        joint = _DOT.match(lowered, label.end()) if label else None
        label = _LABEL.match(lowered, joint.end()) if joint else None
        if joint is None or label is None:
            break
        plain += "." + label.group()
        worded = worded or joint.group() != "."
        bracketed = joint.group(2) is not None
        if label.group() in known or (bracketed and label.group().isalpha() and len(label.group()) > 1):
            best = _Part(plain, label.end(), worded)
    return best


def _name(before: str, at: int) -> _Part | None:
    """Return the local part that ends here, read backwards; its edge is how far back it begins."""
    label = _NAME_BACK.match(before, at)
    plain, edge, worded = "", at, False
    for _ in range(4):
        if label is None:
            break
        plain, edge = plain + label.group(), label.end()
        joint = _JOINT_BACK.match(before, edge)
        if joint is None or joint.group() == ".":
            break
        word = joint.group(1) or joint.group(2) or "."
        label = _NAME_BACK.match(before, joint.end())
        if label is not None:
            plain, worded = plain + _JOINTS.get(word[::-1], "."), True
    plain = plain[::-1]
    trimmed = plain.lstrip(".-_+")
    return _Part(trimmed, edge - len(plain) + len(trimmed), worded) if trimmed else None
