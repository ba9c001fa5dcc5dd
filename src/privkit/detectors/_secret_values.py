"""What stands after a cue: where the value begins and ends, and whether it can be a secret at all."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from privkit.detectors._entropy import looks_random
from privkit.detectors._secret_words import (
    CUE_WORDS,
    FOLLOWING,
    FUNCTION_WORDS,
    REFERENCE_ROOTS,
    STATE_WORDS,
    TECHNICAL,
    UNITS,
)
from privkit.text._lazy import lazy

__all__ = [
    "Value",
    "begins_sentence",
    "counts_something",
    "describes",
    "is_credential",
    "is_dummy",
    "is_example",
    "is_plain",
    "is_prose",
    "is_reference",
    "is_state",
    "is_unwordlike",
    "names_cue",
    "phrase_end",
    "read",
    "until",
]


class Value(NamedTuple):
    """A stretch of the text without its quotes."""

    start: int
    end: int
    text: str
    quoted: bool


_LONGEST = 256
_CLOSING = {'"': '"', "'": "'", "`": "`", "“": "”", "„": "“”", "«": "»", "‘": "’"}
_QUOTED = {
    opening: lazy(rf"{opening}((?:[^{closing}\\\n]|\\.){{1,{_LONGEST}}})[{closing}]")
    for opening, closing in _CLOSING.items()
}
_ESCAPED_QUOTE = lazy(rf"""\\(["'])([^"'\\\n]{{1,{_LONGEST}}})\\\1""")
_PREFIXED_QUOTE = lazy(r"""[bBfFrRuU](?=["'])""")
_BARE = lazy(rf"\S{{1,{_LONGEST}}}")
# The next field of a query, a list or a row; a tag; the quote that closes what the cue stood in; an escape.
_FIELD_END = lazy(
    r"""[&;,|](?=[A-Za-z_][\w.-]{0,30}[=:])|<(?=[/A-Za-z])|["'`”“»](?![A-Za-z0-9])"""
    r"""|\\[nrt"']|,(?=["'])|&(?=quot;|amp;)"""
)
_PAIRS = {")": "(", "]": "[", "}": "{", ">": "<"}


def read(text: str, at: int) -> Value | None:
    """Read the value at a place: what its quotes hold, or a run without spaces less what ends it."""
    prefixed = _PREFIXED_QUOTE.match(text, at)
    opening = text[at + 1 : at + 2] if prefixed else text[at : at + 1]
    if opening in _QUOTED:
        quoted = _QUOTED[opening].match(text, at + bool(prefixed))
        if quoted:
            return Value(*quoted.span(1), quoted[1], quoted=True)
    if opening == "\\":
        escaped = _ESCAPED_QUOTE.match(text, at)
        if escaped:
            return Value(*escaped.span(2), escaped[2], quoted=True)
    return _read_bare(text, at)


def until(value: Value, sign: str) -> Value:
    """Return the part of a value before a sign."""
    text = value.text.partition(sign)[0]
    return Value(value.start, value.start + len(text), text, value.quoted)


def _read_bare(text: str, at: int) -> Value | None:
    found = _BARE.match(text, at)
    if not found:
        return None
    start, value = at, found[0]
    marks = len(value) - len(value.lstrip("*\"'`“„«‘")) if value[0] in "*\"'`“„«‘" else 0
    if marks and value.strip("*") == "":
        return None
    start, value = start + marks, value[marks:]
    cut = _FIELD_END.search(value)
    value = _without_trailing(value[: cut.start()] if cut else value)
    if value[:1] == "(" and value[-1:] == ")":
        start, value = start + 1, value[1:-1]
    return Value(start, start + len(value), value, quoted=False) if value else None


def _without_trailing(value: str) -> str:
    while value:
        last = value[-1]
        closes = last in _PAIRS and _PAIRS[last] not in value
        if not closes and last not in ".,;:?…*" and last not in "\"'’”":
            break
        value = value[:-1]
    return value


_DUMMY = lazy(
    r"""[*•●.xX#_?-]+|<.*>|\{.*\}|\[[^0-9]*\]|%\w+%|\$\{.*|\$\(.*|\$[A-Z_][A-Z0-9_]{2,}|\$[a-z_]+"""
    # Where the secret is kept, in the words of programs that fetch it; what Perl has instead of a value.
    r"""|(?:env|vault|ssm|secretsmanager|sops|keyring):[A-Za-z_/][\w/.#-]*|op://\S+|!(?:Ref|Sub|GetAtt|ImportValue|vault|env)\b.*"""
    r"""|\$\w+(?:->|\{).*|\\undef"""
)
# Of C's printf, one or several: "%ld", "%.*s", "%s%s@%s".
_DIRECTIVES = lazy(
    r"(?:%[-+#0]{0,3}[0-9*]{0,4}(?:\.[0-9*]{1,4})?(?:hh?|ll?|[qjztL])?[diouxXeEfgGcs][^\w%]?){1,6}"
)
_MARKS = ("{{", "${", "<%", "%(", "****", "••••", "...", "…", "placeholder", "redacted")
_IMPERATIVES = tuple(
    verb + joint for verb in ("insert", "replace", "enter", "put", "add", "set") for joint in "-_ "
)
_HERE = ("-here", "_here")
_YOURS = lazy(r"(?<![a-z])your(?![a-z])|your_?(?:pass|token|key|secret|api)")


def is_dummy(value: str) -> bool:
    """Say whether a value is a placeholder, a mask or a template variable instead of a secret."""
    if _DUMMY.fullmatch(value) or (value[0] == "%" and _DIRECTIVES.fullmatch(value)):
        return True
    if "xxxx" in value or "XXXX" in value:  # not "xXxX", which generators do give
        return True
    lowered = value.lower()
    if lowered.startswith(_IMPERATIVES) or lowered.endswith(_HERE) or any(mark in lowered for mark in _MARKS):
        return True
    return "your" in lowered and _YOURS.search(lowered) is not None


# Before the word for it and behind the value, in what a program says of itself: "  -p, --password SENHA   set it".
_OPTION = lazy(r"(?:\A|\n)[ \t]{1,12}(?:-\w,? )?--?[\w-]{0,24}\Z")
_EXPLAINED = lazy(r"[ \t]{2}[ \t]{0,40}\S|\t")


def is_metavariable(text: str, at: int, start: int, end: int) -> bool:
    """Say whether a word in capitals stands for the value of an option in the list of a program's options.

    Args:
        text: the text.
        at: where the word begins that announces the value.
        start: where the value begins.
        end: where it ends.
    """
    value = text[start:end]
    return (
        value.isupper()
        and value.replace("_", "").replace("-", "").isalpha()
        and _EXPLAINED.match(text, end) is not None
        and _OPTION.search(text, max(0, at - 48), at) is not None
    )


_COUNTED_UP = ("0123456789abcdef", "1234567890abcdef", "abcdefghijklmnop", "12345678901234567890")


def is_example(token: str) -> bool:
    """Say whether a token calls itself an example, as AWS's do, or was typed along the alphabet.

    Passwords are not asked: people do choose "example1".
    """
    lowered = token.lower()
    return "example" in lowered or any(row in lowered for row in _COUNTED_UP)


_CALL = lazy(r"!?[A-Za-z_$][A-Za-z_.$]*(?:\(|\[)")
_DOTTED = lazy(r"[A-Za-z_$][\w$-]*(?:[?!]?\.[A-Za-z_$][\w$]*)+")
_IDENTIFIER = lazy(r"[A-Za-z_][A-Za-z_.-]*")
_STRUCTURE = lazy(r"[{\[(]+[\"'`]")
_PARAMETER = lazy(
    r"[@:&][a-z_]+|\$[A-Za-z_]\w*(?:/[a-z]|::[A-Za-z_])\S*"
)  # "$dir/private/key.pem", "$section::name"
# A cue joined to other words: db_password, accessToken, env.KEY. "topsecret" and "monkey" are passwords.
_NAMES_CUE = lazy(
    r"(?i:(?:^|[_.-])(?:password|passwd|passphrase|pwd|pass|pw|token|secret|key|env)(?:[_.-]|$))"
    r"|[a-z](?:Password|Passwd|Pwd|Pass|Token|Secret|Key)(?:[A-Z]|$)|(?:password|token|secret)[A-Z_]"
)


def is_reference(value: str) -> bool:
    """Say whether an unquoted value is code: a call, an attribute, a variable, a dictionary."""
    if _CALL.match(value) or _STRUCTURE.match(value) or _PARAMETER.fullmatch(value):
        return True
    if _DOTTED.fullmatch(value) and value.partition(".")[0].rstrip("?!").lower() in REFERENCE_ROOTS:
        return True
    return bool(_IDENTIFIER.fullmatch(value) and _NAMES_CUE.search(value))


def names_cue(value: str) -> bool:
    """Say whether a value is another name for the secret: ``"api_key"``, ``"accessToken"``."""
    return _NAMES_CUE.search(value) is not None


def is_plain(value: str) -> bool:
    """Say whether a value is made of letters only, but for hyphens and apostrophes inside."""
    return value.replace("-", "").replace("'", "").replace("’", "").isalpha()


def is_state(value: str) -> bool:
    """Say whether a word is one that sentences about passwords go on with."""
    word = value.lower().replace("’", "'").strip("!.,;:?()[]*_-\"'")
    return not word or word in STATE_WORDS or word in FUNCTION_WORDS


_PARTICIPLE = lazy(r"[a-z]{2,}(?:ing|ed|able|ible|less|ful|ous)")


def describes(value: str) -> bool:
    """Say whether a plain word has the ending of a participle, an adjective or an adverb."""
    return _PARTICIPLE.fullmatch(value.lower()) is not None


_COUNTED = lazy(r"[0-9]+(?:[-+%]?[A-Za-z]{0,2}|-[A-Za-z]+)|[$€£][0-9.,]+|[0-9]+(?:[.,:/x-][0-9]+)+%?")
_SYMBOL = lazy(r"[!@#$%^&*_+=~|{}\\<>?](?!$)")
_NEXT_WORD = lazy(r"\s{1,3}([^\W\d_]{2,20})")


def is_unwordlike(value: str) -> bool:
    """Say whether a value holds digits, symbols or mixed case as no word, amount or version does."""
    core = value.rstrip("!")
    if len(core) < 4 or core.lower() in TECHNICAL or "://" in value:
        return False
    if core.isdigit():
        return True
    if _COUNTED.fullmatch(core) or not _has_letter(core):
        return False
    return _has_digit(core) or _SYMBOL.search(core) is not None or _mixes_case(core)


def counts_something(text: str, end: int) -> bool:
    """Say whether the word after a number is a unit: "password is 4096 bits"."""
    word = _NEXT_WORD.match(text, end)
    return word is not None and word[1].lower() in UNITS


def _has_digit(value: str) -> bool:
    return any(character.isdigit() for character in value)


def _has_letter(value: str) -> bool:
    return any(character.isalpha() for character in value)


def _mixes_case(value: str) -> bool:
    return any(left.islower() and right.isupper() for left, right in pairwise(value))


_CREDENTIAL = lazy(r"[A-Za-z0-9_./+=:~!@#$%^&*|-]+")
_STANDARD = lazy(r"(?:erc|bep|trc|rfc|iso|sha|utf|aes|rsa|v)[-_ ]?[0-9.]+", re.IGNORECASE)


def is_credential(value: str, *, minimum: int) -> bool:
    """Say whether a value is as long and mixed as generated keys are."""
    if len(value) < minimum or not _CREDENTIAL.fullmatch(value) or _STANDARD.fullmatch(value):
        return False
    if "://" in value or value.lower() in TECHNICAL or _COUNTED.fullmatch(value):
        return False
    letters_only_but_random = len(value) >= 16 and sum(map(str.isupper, value)) >= 4 and _mixes_case(value)
    return _has_letter(value) and (_has_digit(value) or letters_only_but_random or looks_random(value))


_WORDS = lazy(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def is_prose(value: str) -> bool:
    """Say whether a quoted value of several words is a message about a password: "Invalid token"."""
    words = [word.lower() for word in _WORDS.findall(value)]
    if any(word in FUNCTION_WORDS or word in CUE_WORDS for word in words):
        return True
    states = sum(word in STATE_WORDS for word in words)
    return states > (len(words) >= 4)  # a passphrase may hold one: "correct horse battery staple"


_TWO_WORDS = lazy(r"[ \t]([^\W\d_'’]{1,20}(?:['’][a-z]{1,3})?)[ \t]+[^\W\d_]{1,20}")


def begins_sentence(text: str, end: int) -> bool:
    """Say whether two more words follow a plain one, and the first does not begin a new clause."""
    follow = _TWO_WORDS.match(text, end)
    return follow is not None and follow[1].lower() not in FOLLOWING


_PHRASE = lazy(r"[A-Za-z]{2,20}(?:[ -][A-Za-z]{2,20}){3,23}(?=[ \t]*(?:$|[\r\n.,;\"']))")


def phrase_end(text: str, at: int) -> int:
    """Return where a passphrase of four to 24 words ends, or ``at`` when what stands there is a sentence."""
    found = _PHRASE.match(text, at)
    if not found or any(word.lower() in FUNCTION_WORDS for word in re.split("[ -]", found[0])):
        return at
    return found.end()
