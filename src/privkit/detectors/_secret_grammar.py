"""The grammar of cues: the word that announces a secret and what may stand between it and the value."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from privkit.text._lazy import lazy

__all__ = ["BESIDE", "BOUND", "SAID", "Cue", "Kind", "Row", "row"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from privkit.detectors._secret_values import Value

Kind = Literal["password", "passphrase", "pin", "answer", "credential", "key"]
Row = tuple[int, int, str, float, str]


class Cue(NamedTuple):
    """A literal to look for and the word that must stand around it, on the lower-case text."""

    anchor: str
    head: re.Pattern[str]
    kind: Kind


# A cue may close a quoted key, a bracket or emphasis, and carry a remark in brackets.
_TAGS = r"(?:</[a-z]{1,8}>\s{0,4}(?:<[a-z]{1,8}(?=>))?)?"  # <td>password</td><td>…
_CLOSE = rf"{_TAGS}[\\\"'`*\])]{{0,4}}(?:\s?\([^()\n]{{1,40}}\))?\s{{0,4}}"
_TYPED = r":\s?(?:optional\[)?(?:&(?:'[a-z]{1,12}\s)?str|str|string|secretstr|bytes)\]?\s?="
# <add key="API_KEY" value="…">, {"name": "API_KEY", "value": "…"}, "- name: API_KEY" and "value: …" below it.
_VALUED = r",?\s{0,24}[\"']?(?<![a-z0-9_-])value[\"']?\s?(?:=(?=[\"'])|:(?=[\s\"']))"
BOUND = lazy(
    rf"(?P<close>{_CLOSE})(?:(?:is|ist|lautet|es|est|é|è|to|jest|är|er|on|je)\s{{1,2}})?"
    rf"(?P<sign>{_TYPED}|{_VALUED}|:=|(?:\|\||\?\?|\?)=|=>|->|={{1,3}}|[:：＝是为為は은는]|>(?=[^\s<]))[*_]{{0,2}}(?P<gap>\s{{0,8}})(?:<[a-z]{{1,8}}>)?"
)
SAID = lazy(
    r"[\"'`*]{0,2}(?P<about>\s(?:for|to|of|on|in|für|para|pour|voor)\s[^\n:=]{1,40}?)?"
    r"(?:['’]s|,?\s{1,4}(?:used\sto\sbe|(?:(?:it|which|that)\s)?(?:is|was)|ist|war|lautet|(?:c['’])?(?:est|[ée]tait)|es|era|é|è|jest|to|este"
    r"|är|er|je|will\sbe|should\sbe|has\sbeen)(?!\w))"
    r"(?:\s(?:now|just|still|currently|actually|simply|jetzt|ahora|maintenant"
    r"|(?:now\s)?(?:set|reset|changed|updated)\sto))?\s{1,4}"
)
BESIDE = lazy(
    r"[\"'`*]{0,2}(?:\s{1,3}(?:to|of|as|like|auf|a|en|na|à|naar)\s{1,3}"
    r"|[ \t]{0,3}(?:[-–—,][ \t]{1,3}|\|[ \t]{0,3}|\r?\n|[ \t]{1,3}))"
)


def row(value: Value, score: float, name: str) -> Row:
    """Return the finding that a value is."""
    return (value.start, value.end, "SECRET", score, name)
