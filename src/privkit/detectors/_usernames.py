"""User names and handles, found beside the words that announce one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from privkit.detectors._domains import known
from privkit.detectors._secret_values import is_metavariable
from privkit.text._lazy import lazy

__all__ = ["USER_WORDS", "usernames"]

Row = tuple[int, int, str, float, str, tuple[str, ...]]

# Searched in lower case. Each alternative begins with a letter, so that the search skips from one of them to another.
_USER_CUES = lazy(
    r"user[ _\-]?name|user[ _\-]?id|user|login[ _\-]?name|login[ _\-]?id|login|handle|screen[ _\-]?name|nickname|nick"
    r"|gamertag|benutzername|benutzerkennung|benutzer|nutzername|nom d'utilisateur|identifiant|nombre de usuario"
    r"|nome utente|gebruikersnaam|nazwa u[zż]ytkownika|nome de usu[aá]rio|nome de utilizador|usu[aá]rio|utilizador"
    r"|skype|telegram|instagram|insta|twitter|snapchat|discord|tiktok|facebook|github|linkedin|reddit|twitch|mastodon"
    r"|bluesky|wechat|log(?:ged)? ?in as|sign(?:ed)? ?in as"
)
_LONGEST_CUE = 24
# These mean a user name beside a colon, an @ or a digit; the others can mean nothing else.
_WEAK_CUES = {
    "user", "login", "handle", "benutzer", "usuario", "usuário", "utilizador", "skype", "telegram", "instagram", "insta",
    "twitter", "snapchat", "discord", "tiktok", "facebook", "github", "linkedin", "reddit", "twitch", "mastodon", "bluesky",
    "wechat",
}  # fmt: skip
USER_WORDS = frozenset(
    b"user userid username usernames login logins loginid loginname handle handles screen screenname nick nickname benutzer "
    b"benutzername benutzerkennung nutzername utilisateur identifiant usuario utente gebruikersnaam "
    b"uzytkownika utilizador gamertag skype telegram instagram insta twitter snapchat discord tiktok "
    b"facebook github linkedin reddit twitch mastodon bluesky wechat log logged signed".split()
)
# <td>User name</td><td>…, <username>…, <input name="username" value="…">
_MARKED = r"(?P<marked></[a-z]{1,8}>\s{0,4}<[a-z]{1,8}>|(?<=[a-z])>(?![\s>])|[\"']\svalue=(?=[\"']))?"
_USER_VALUE = lazy(
    _MARKED + r"[\"'*`)\]]{0,3}\s{0,2}(?:(?:handle|account|name|id|tag)\b\s{0,2})?"
    r"(?P<verb>(?:is|was|should be|ist|lautet|est|es|e|è|é|jest|to)\b\s{0,2})?(?P<sure>[:=]>?\s{0,2}|(?=[\"'(]?@))?"
    r"(?P<cell>\|\s{0,2})?"
    r"[\"'(`*]{0,2}@?(?P<name>\w[\w.\-]{1,126}\w(?:#\d{4}(?!\d))?)",
    re.IGNORECASE,
)
# "the login of my wife is jdoe_42", "May I have your user name?" and the answer to it, "update my login from jdoe_42 to".
_SAID_LATER = lazy(
    r"s?(?:\s(?:of|for|from|on)\s[\w' ]{2,30}?\s(?:is|ist|est|es|è|é)\s|\s(?:are|sind|from|von)\s"
    r"|[^\n?]{0,24}\?\s{1,2}(?:[^\n:]{1,16}:\s)?(?:(?:sure|yes|ok|okay|it's|it is|that's|ja|oui|sí|si)[,. ]{1,2}){0,2})"
    r"[\"'(`*]?@?(?P<name>\w[\w.\-]{1,62}\w)(?![\w@/(])",
    re.IGNORECASE,
)
_NEXT_NAME = lazy(
    r"[\"')`]?(?:,|\s(?:and|or|to|und|oder|et|ou|y|o|e))\s[\"'(`]?@?(?P<name>\w[\w.\-]{1,62}\w)(?![\w@/(])"
)
_AS = "in as"  # "I log in as jdoe_42"
_ENTERED = frozenset([b"log", b"logged", b"signed"])  # which tell nothing without it
# What stands in every cue, with no letter beside it; the last of them tell nothing by themselves.
_BEGINNINGS = USER_WORDS | {b"sign", b"signin", b"signedin", b"loggedin"}
_ACCENTED = (b"usuario", b"uzytkownika")
_LETTERS = bytes(code if code < 128 and chr(code).islower() else ord(" ") for code in range(256))
_SHORT = 400  # characters that are sooner read whole
_LONGEST_TURNED = 110
_POSSESSIVES = (
    "my", "our", "his", "her", "their", "mein", "unser", "mon", "notre", "mi", "nuestro", "o meu", "meu", "il mio", "mijn",
    "moja",
)  # fmt: skip
_WHOSE = frozenset(
    words.split()[-1] for words in _POSSESSIVES
)  # one of them stands in what the next one finds
# "jdoe_42 is my user name", read up to the cue.
_TURNED = lazy(
    r"(?<![^\s\"'`(:,])@?(?P<name>\w[\w.\-]{1,62}\w)[\"'`]?\s(?:is|was|ist|war|est|es|era|é|è|jest)\s"
    rf"(?:{'|'.join(_POSSESSIVES)})\s(?:[^\W\d_]{{2,10}}[ -]){{0,2}}\Z",
    re.IGNORECASE,
)
_DOTTED_WORDS = lazy(r"[a-z]+(?:\.[a-z]+)+\Z")
# What follows "username is" or "User:" in a sentence, a log or a transcript when it is not the name.
_NO_NAME_LINES = (
    "none null true false undefined unknown optional required and the password email string str int text",
    "failed failure success successful error denied invalid pending missing empty blank yes not too wrong",
    "incorrect correct taken already case unique different same longer shorter sensitive still never now",
    "also always gone shown known hidden broken forgotten long short new old public private visible right",
    "fine good bad weird stuck full only just there here very really probably maybe either neither",
    "apparently currently actually exactly simply nothing something anything someone your our his her",
    "their its this that these those what when where why how who which hello hey hiya thanks thank please",
    "yeah nope okay sure sorry can could would will should may might you they she but for with from are",
    "was were have has had does did help need want mine via per page form screen falsch nicht schon",
    "bereits korrekt vergeben gesperrt leider noch mein meine der die das ein eine mir und oder pas déjà",
    "invalide erroné bloqué mon toujours les une incorrecto correcto inválido muy demasiado errato già",
    "non sbagliato corretto bloccato niet fout onjuist ongeldig nie już zajęta não incorreto inválida",
    "errado hallo hola bonjour ciao authenticate customer client guest kunde cliente klant",
)
_NO_NAMES = frozenset(" ".join(_NO_NAME_LINES).split())
_NO_ENDINGS = ("ed", "ing", "able")  # "username is locked"


def usernames(text: str, lowered: str = "", words: bytes = b"", told: Collection[bytes] = ()) -> list[Row]:
    """Return user names and handles that a word such as "username" or "insta" announces.

    Args:
        text: the text; worth a call only where one of ``USER_WORDS`` stands in it.
        lowered: the same in small letters, of the same length.
        words: the text as ``words_of`` makes it.
        told: those of ``USER_WORDS`` in it, where the caller knows: only the text around them is read.
    """
    if told and _ENTERED.issuperset(told) and words.find(_AS.encode()) < 0:
        return []
    if not lowered:
        lowered = text.lower()
        if len(lowered) != len(text):
            lowered = text.replace("\u0130", "i").lower()  # the one letter that gets longer in lower case
    rows: dict[tuple[int, int], Row] = {}
    for cue in _cues(lowered, words, told):
        start, end = cue.span()
        if "a" <= lowered[start - 1 : start] <= "z":
            continue
        later = _SAID_LATER.match(text, end)
        if later and _is_marked(later["name"]):
            for span in _and_further(text, later):
                rows[span] = (*span, "USERNAME", 0.75, "username", ())
            continue
        if "a" <= lowered[end : end + 1] <= "z":
            continue
        value = _USER_VALUE.match(text, end)
        if value and (_is_code(text, start, end, value) or is_metavariable(text, end, *value.span("name"))):
            continue
        named = cue.group() not in _WEAK_CUES and not cue.group().endswith(_AS)
        if not (value and _names_someone(text, start, named, value)):
            before = max(0, start - _LONGEST_TURNED)
            if _WHOSE.isdisjoint(lowered[before:start].split()[-3:]):
                continue
            value = _TURNED.search(text, before, start)
            if value is None or not _is_marked_or_dotted(value["name"]):
                continue
        span = value.span("name")
        rows[span] = (*span, "USERNAME", 0.75, "username", ())
    return sorted(rows.values())


def _and_further(text: str, first: re.Match[str]) -> list[tuple[int, int]]:
    """Return where the name is, and those that follow it in a list."""
    spans = [first.span("name")]
    following = _NEXT_NAME.match(text, first.end())
    while following and _is_marked(following["name"]):
        spans.append(following.span("name"))
        following = _NEXT_NAME.match(text, following.end())
    return spans


def _cues(lowered: str, words: bytes, told: Collection[bytes]) -> Iterator[re.Match[str]]:
    """Yield each cue between the first and the last of the telling words."""
    if not told:
        yield from _USER_CUES.finditer(lowered)
        return
    first = max(0, min([words.find(word) for word in told]) - _LONGEST_CUE)
    last = max([words.rfind(word) + len(word) for word in told]) + _LONGEST_CUE
    if last - first < _SHORT:
        yield from _USER_CUES.finditer(lowered, first, last)
        return
    # Each has one of these with no letter of ours beside it, though a digit may be: "2user".
    letters = lowered.encode("latin-1", "replace").translate(_LETTERS).split()
    for start, end in _stretches(
        words, _BEGINNINGS.intersection(letters).union(told, _ACCENTED), first, last
    ):
        yield from _USER_CUES.finditer(lowered, start, end)


def _stretches(words: bytes, told: Iterable[bytes], first: int, last: int) -> list[tuple[int, int]]:
    """Return the stretches of a text in which cues may stand, in order and apart from one another."""
    places: list[tuple[int, int]] = []
    for word in told:
        at = words.find(word, first)
        while 0 <= at < last:
            places.append((max(first, at - _LONGEST_CUE), min(last, at + len(word) + _LONGEST_CUE)))
            at = words.find(word, at + 1)
    places.sort()
    joined: list[tuple[int, int]] = []
    for start, end in places:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _is_code(text: str, start: int, end: int, value: re.Match[str]) -> bool:
    """Say whether the cue is part of a name in code ("user_info") or of a key ("twitter:card", "user:id:7")."""
    first, behind = value.start("name"), text[value.end() : value.end() + 1]
    if text[end] == ")" and value["sure"] and text[start - 1] in "_.":
        return True  # "(name_from_userid): Add."
    if text[end : end + 2] in ("]@", ">@", "}@", ")@") or (
        value["sure"] and "\n" in text[end : value.start("sure")]
    ):
        return True  # a pattern such as [username]@domain; ":type user:" on the next line
    name = value["name"].lower()
    if first == end or (first == end + 1 and text[end] == "@") or behind in ("[", "("):
        return True  # user_info, user@host, self.users[0]
    if (
        name.replace("_", "").encode() in USER_WORDS
        or name.startswith("self.")
        or text[start - 2 : start] == "::"
    ):
        return True
    if value["sure"] is None and (
        behind == ":" or (text[start:end].lower() == "handle" and not value["verb"] and not value["cell"])
    ):
        return True  # the next key of a file; "Handle the_event"
    glued = text[end] == ":" and value.start("name") == end + 1
    if not glued or not value["name"].isalpha():
        return False
    return behind == ":" or (behind in "\"'" and behind == text[start - 1 : start])


def _names_someone(text: str, cue: int, named: bool, value: re.Match[str]) -> bool:
    """A plain word is a user name after a colon or an @ ("user: jdoe"), or after "username is"."""
    name, end = value["name"], value.end()
    if value["marked"]:
        if value["marked"].startswith("</"):  # the next cell may be another heading
            return named and _is_marked_or_dotted(name)
        element = value["marked"] == ">" and text[cue - 1] == "<"  # <login>jdoe_42</login>
        return (
            (named or (element and _is_marked(name)))
            and name.lower() not in _NO_NAMES
            and (value["marked"] != ">" or element)
        )
    if text[end : end + 1] in ("@", "/", "(") or text.startswith("://", end) or name.lower() in _NO_NAMES:
        return False
    if text[value.start("name") - 1] == "@":
        return True
    said = value["verb"] is not None or text[value.start() - len(_AS) : value.start()].lower() == _AS
    if value["sure"] is not None:
        if any(character.isalpha() for character in name):
            return named or not name.isalpha() or not _is_label(text, cue, end)
        return named and name.isdigit() and len(name) > 3  # a customer's number; others are dates and times
    if value["cell"]:
        return any(
            character.isdigit() for character in name
        )  # others may be headings: "| user | created_at |"
    if name.isalpha():
        return named and said and not name.lower().endswith(_NO_ENDINGS)
    return _is_marked_or_dotted(name) if said else _is_marked(name)


def _is_marked_or_dotted(name: str) -> bool:
    return _is_marked(name) or _is_dotted(name)


def _is_marked(name: str) -> bool:
    """Say whether it looks like no word: letters with digits or an underscore among them."""
    letters = any(character.isalpha() for character in name)
    return letters and any(character.isdigit() or character == "_" for character in name)


def _is_dotted(name: str) -> bool:
    """Say whether it is like "jane.doe", which is no host name and not the end of a sentence."""
    return _DOTTED_WORDS.match(name) is not None and name.rpartition(".")[2] not in known


def _is_label(text: str, start: int, end: int) -> bool:
    """Say whether this is a line of a transcript, "User: Where is it?", rather than "login: jdoe"."""
    before = text[max(0, start - 4) : start].rstrip(" \t*#>-")
    if before and before[-1] not in "\n\r":
        return False
    return text[end : end + 1] in (" ", "'") and text[end + 1 : end + 2].isalpha()
