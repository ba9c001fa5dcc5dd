"""Passwords, keys and codes that only a cue word gives away: ``password is hunter2``, ``API_KEY=…``.

How a value is told from prose, by how tightly the text ties it to the cue:

* **bound** (``:``, ``=``, ``=>``, an XML tag): any value counts but state words ("password: expired"),
  placeholders, references to variables and the beginning of a sentence. ``changeme`` is a password people
  do use, so it counts.
* **said** ("password is X"): a value with a digit, a symbol or mixed case, a quoted one, or a plain word
  that ends its line and names no state.
* **beside** ("password X", "password to X", a label and the next line): only a value no word looks like.

Keys, secrets and tokens want letters *and* digits, unless code assigns them. Where no value follows, a
run of 20 random characters within 24 characters of the cue counts, whatever stands between.
"""

from __future__ import annotations

import re

from privkit.detectors import _secret_values as values
from privkit.detectors._entropy import looks_random
from privkit.detectors._secret_grammar import BOUND, SAID, Cue, Kind, Row, row
from privkit.detectors._secret_passwords import assigned, impossible, password
from privkit.detectors._secret_providers import UNMARKED
from privkit.text._lazy import lazy

__all__ = ["CUE_WORDS", "FOREIGN", "could_hold", "find"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

# What may follow the cue inside one identifier; ``password_reset_url`` and ``tokens`` are other things.
_TAIL = r"(?:[_-]?(?:confirmation|confirm|again|hash|value|[0-9]{1,2}))?(?!\w)"


def _cue(anchor: str, head: str, kind: Kind) -> Cue:
    return Cue(anchor, lazy(head + _TAIL), kind)


# "first pass: look at all", "boarding pass: gate 4".
_TURNS = (
    *("first", "second", "third", "fourth", "one", "two", "single", "final", "last", "next", "each", "this"),
    *("boarding", "season", "day"),
)
_NO_TURN = "".join([f"(?<!{word}[ -])" for word in _TURNS])
FOREIGN = (
    *("пароль", "парола", "лозинка", "κωδικός πρόσβασης", "κωδικος προσβασης", "סיסמה", "סיסמא"),
    *("كلمة المرور", "كلمة السر", "رمز عبور", "パスワード", "密码", "密碼", "비밀번호", "पासवर्ड", "รหัสผ่าน"),
)
"""Words for "password" in other scripts than the Latin one."""
_BEYOND_LATIN_1 = (
    *FOREIGN,
    "şifre",
    "hasło",
    "slaptaž",
    "mật khẩu",
)  # their letters are no letters to ``words_of``

# What codes are sent for.
_CODES = tuple(
    rf"(?<={before}{word}[ -]code)"
    for word in (
        "verification",
        "2fa",
        "mfa",
        "authentication",
        "authenticator",
        "login",
        "sms",
        "backup",
        "recovery",
        "one-time",
    )
    for before in (r"[^\w]", r"\A")
)
_CUES = (
    _cue("pass", r"pass(?:word|wort|wd|code|ord)|(?<=mot de )passe|(?<=palavra[- ])passe", "password"),
    _cue("passphrase", "passphrase", "passphrase"),
    _cue("pass", rf"(?<![^\W_]){_NO_TURN}pass|(?:(?<=db)|(?<=user)|(?<=smtp)|(?<=admin))pass", "password"),
    _cue("pwd", r"(?<![^\W_])pwd|(?<=db)pwd|(?<=user)pwd", "password"),
    _cue("pw", r"(?<![^\W_])pw(?!\w)", "password"),
    _cue("mdp", r"(?<![^\W_])mdp(?!\w)", "password"),  # mot de passe
    _cue("kennwort", "kennwort", "password"),
    _cue("contrase", "contrase(?:[ñn]a|nya)", "password"),
    _cue("senha", r"(?<![^\W_])senha", "password"),
    _cue("has\u0142o", r"(?<![^\W_])hasło", "password"),
    _cue("haslo", r"(?<![^\W_])haslo", "password"),
    _cue("wachtwoord", "wachtwoord", "password"),
    _cue("parola", r"(?<![^\W_])parola", "password"),
    _cue("senord", "(?<=l[öo])senord(?:et)?", "password"),
    _cue("ifre", "(?<=[şs])ifre(?:m|si|niz)?", "password"),
    _cue("t kh", "(?<=m[ậa])t kh[ẩa]u", "password"),
    *(
        _cue(anchor, rf"(?<![^\W_]){anchor}{ending}", "password")
        for anchor, ending in (
            *(
                ("adgangskode", "n?"),
                ("kodeord", "(?:et)?"),
                ("salasana", "n?i?(?: on)?"),
                ("heslo", ""),
                ("jelsz", "[óo]"),
            ),
            *(("lozinka", ""), ("geslo", ""), ("parool", ""), ("parole", ""), ("slapta", "[žz]odis")),
            ("kata sandi", ""),
        )
    ),
    *(Cue(word, lazy(word), "password") for word in FOREIGN),
    _cue("pin", r"(?<![^\W_])pin(?:[ -]?(?:code|number|nummer))?", "pin"),
    _cue(
        "nip", r"(?<![^\W_])nip", "pin"
    ),  # numéro d'identification personnel; the Polish tax number is longer
    _cue("geheimzahl", "geheimzahl", "pin"),
    _cue("otp", r"(?<![^\W_])otp(?:[ -]?(?:code|number))?", "pin"),
    _cue("code", f"code(?:{'|'.join(_CODES)})", "pin"),
    _cue("answer", "answer(?<=security answer)", "answer"),
    _cue("secret", r"secret(?:[ _-]?(?:access[ _-]?)?key(?:_base)?)?", "credential"),
    _cue("token", "token", "credential"),
    _cue("_pat", r"_pat(?=[\s\"'`\])]{0,4}[:=])", "credential"),  # GITHUB_PAT=…: a personal access token
    _cue("key", "key", "key"),
)

_BOUND_SCORE, _RANDOM_SCORE = 0.85, 0.65


# Any of the anchors, by their rarer signs, so that the search passes over most letters: a third of the time of asking for
# one after the other.
_ANCHOR = lazy(
    r"p(?:ass|aro|in|wd?|(?<=mdp)|(?<=nip)(?!\w)|at(?<=_pat)(?!\w))"
    r"|otp|code|k(?:e(?:y|nnwort|n(?<=token))|ode|h[ẩa]u(?<=m[ậa]t kh[ẩa]u))"
    "|s(?:e(?:cret|n(?:ha|ord))|a(?:lasana|ndi)|l(?:apta|o(?:(?<=haslo)|(?<=eslo))))"
    "|contrase|w(?:achtwoord|er(?<=security answer))|fre(?<=ifre)|jelsz|z(?:inka(?<=lozinka)|ahl(?<=geheimzahl))"
)


def could_hold(lowered: str) -> bool:
    """Say whether any cue stands in the text."""
    return _ANCHOR.search(lowered) is not None or (not lowered.isascii() and speaks_foreign(lowered))


def speaks_foreign(lowered: str) -> bool:
    """Say whether a word for "password" with letters beyond Latin-1 stands in the text."""
    for word in _BEYOND_LATIN_1:  # noqa: SIM110  # a generator would cost more than the search
        if word in lowered:
            return True
    return False


def find(text: str, lowered: str) -> list[Row]:
    """Return the values that cue words give away, each without its quotes."""
    rows: list[Row] = []
    for cue in _CUES:
        at = lowered.find(cue.anchor)
        while at >= 0:
            head = cue.head.match(lowered, at)
            if head and _PARAMETER.search(lowered, max(0, at - 40), at):
                head = None  # of a function: ":param bind_pass: another name for it"
            row = _JUDGES[cue.kind](text, lowered, cue, head.span()) if head else None
            if row:
                rows.append(row)
            at = lowered.find(cue.anchor, max(head.end(), row[1] if row else 0) if head else at + 1)
    return rows


_PARAMETER = lazy(r"(?:^|\s):(?:param|type|keyword|ivar|cvar|raises)[ \t]{1,4}[\w ]{0,24}\Z")
_PIN_LINK = lazy(r"[\"'`*\])]{0,3}\s{0,3}(?:[:=#]|-(?=\s))?[\"'`*(\s]{0,4}")
_PIN = lazy(r"[0-9]{4,8}(?![\w%]|[-/.,:]?[0-9])")
_AS_MADE = lazy(r"default[ -]\Z")  # "the default PIN is 0000": it is in the manual
_MADE_WITH = frozenset(["0000", "1234", "1111", "9999", "000000", "123456", "111111", "00000000", "12345678"])


def _pin(text: str, lowered: str, cue: Cue, head: tuple[int, int]) -> Row | None:
    del cue
    said = SAID.match(lowered, head[1]) or BOUND.match(lowered, head[1]) or _PIN_LINK.match(lowered, head[1])
    number = _PIN.match(text, said.end()) if said and said.end() > head[1] else None
    if not number or values.counts_something(text, number.end()):
        return None
    if number[0] in _MADE_WITH and _AS_MADE.search(lowered, max(0, head[0] - 8), head[0]):
        return None
    # India calls its six-digit postcodes PIN codes.
    postcode = "code" in lowered[slice(*head)] and len(number[0]) == 6 and number[0][0] != "0"
    return (*number.span(), "SECRET", 0.5 if postcode else 0.75, "secrets.pin")


_ANSWER = lazy(r"(?:[\w'’.&-]{1,32}[ ]){0,4}[\w'’&-]{1,32}(?=[ ]?[.!?,;\n]|[ ]?\Z)")


def _answer(text: str, lowered: str, cue: Cue, head: tuple[int, int]) -> Row | None:
    """Return the few words that answer a question for security."""
    bound = BOUND.match(lowered, head[1])
    words = _ANSWER.match(text, bound.end()) if bound else None
    if words is None or values.is_state(words[0].partition(" ")[0]):
        return password(text, lowered, cue, head)
    return (*words.span(), "SECRET", _BOUND_SCORE, "secrets.password")


_KEY_OWNERS = (
    *("api", "access", "secret", "private", "encryption", "auth", "account", "master", "signing", "shared"),
    *("subscription", "consumer", "storage", "app", "application", "service", "admin", "client", "webhook"),
)
_CREDENTIAL_OWNERS = (
    *("access", "auth", "api", "refresh", "bearer", "bot", "session", "oauth", "private", "client", "app"),
    *("consumer", "shared", "webhook", "jwt", "signing", "id", "personal", "security", "deploy"),
)


def _credential(text: str, lowered: str, cue: Cue, head: tuple[int, int]) -> Row | None:
    at, end = head
    owner = lowered[max(0, at - 16) : at].rstrip(" _-.")
    if cue.kind == "key" and owner.endswith(("public", "publishable", "mon", "tur", "hoc", "don")):
        return None
    named = owner.endswith(_KEY_OWNERS if cue.kind == "key" else _CREDENTIAL_OWNERS) or lowered[
        at:end
    ].endswith("key")
    if cue.kind == "credential" or owner.endswith(_KEY_OWNERS):
        secret = cue.anchor == "secret"
        value = _tied_credential(text, lowered, end, named=named, minimum=6 if secret else 8)
        if value and lowered[at - 1 : at] == "_" and not (named or secret) and _WORDS.fullmatch(value.text):
            return None  # "output_token": "Marker"
        if value:
            return row(value, _BOUND_SCORE, "secrets.credential")
    return _random_near(text, lowered, end, digest=cue.kind != "key" or _has_owner(lowered, at, owner))


_PROVIDERS = (*(name.lower() for name in UNMARKED), "heroku", "aws", "azure", "dd ")


def _has_owner(lowered: str, at: int, owner: str) -> bool:
    before = lowered[max(0, at - 32) : at]
    return owner.endswith(_KEY_OWNERS) or any(name in before for name in _PROVIDERS)


def _tied_credential(text: str, lowered: str, end: int, *, named: bool, minimum: int) -> values.Value | None:
    bound = BOUND.match(lowered, end)
    link = bound or SAID.match(lowered, end)
    value = values.read(text, link.end()) if link else None
    if not value or impossible(value) or " " in value.text or values.is_example(value.text):
        return None
    if values.is_credential(value.text, minimum=minimum) and not values.counts_something(text, value.end):
        return value
    return value if bound and _is_assigned_word(text, bound, value, named=named) else None


_WORDS = lazy(r"[A-Za-z]?[a-z]+(?:[A-Z][a-z]+)*(?:\.[A-Za-z]?[a-z]+(?:[A-Z][a-z]+)*)*")
# token = nextchar, token = Keyword.Type; a value in a settings file has no gap before it, or is no word.
_VERSION = lazy(r"[0-9][0-9.]*")  # or a mere number: token==2.34.58
_VARIABLE = lazy(r"[A-Za-z]+(?:[._][A-Za-z]+)*")


def _is_assigned_word(text: str, bound: re.Match[str], value: values.Value, *, named: bool) -> bool:
    """Whether code or a named cue ("api key", "client_secret") assigns a value no generator made."""
    in_code = "=" in bound["sign"] or any(quote in bound["close"] for quote in "\"'`")
    if (
        in_code
        and not value.quoted
        and _VARIABLE.fullmatch(value.text)
        and (bound["gap"] or "." in value.text)
    ):
        return False
    if (
        not (in_code or named)
        or len(value.text) < 6
        or _VERSION.fullmatch(value.text)
        or "\n" in bound["gap"]
    ):
        return False
    return assigned(text, value, prose=not in_code) and not values.names_cue(value.text)


_REACH = 24
_RANDOM_START = lazy(r"(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{20}")
_RANDOM = lazy(r"[A-Za-z0-9+/_-]{20,}(?:\.[A-Za-z0-9_-]{6,80}){0,2}={0,2}")
# By itself, or behind the words of a cache's key: "Linux-node-…".
_DIGEST = lazy(
    r"(?:[A-Za-z][A-Za-z0-9]{0,15}[-_/]){0,4}"
    r"(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})"
)
_DIGEST_BEFORE = lazy(
    r"(?:(?:sha-?[0-9]{1,3}|h1|md5|blake2[bs]?|digest|checksum|integrity)[\"']?[=:-]|commit)[ \"']{0,2}\Z"
)
_UUID = lazy(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?!\w)")


def _random_near(text: str, lowered: str, end: int, *, digest: bool) -> Row | None:
    """Find a random run close by; a mere "key" is no cue for one that may be the digest of something."""
    start = _RANDOM_START.search(text, end, end + _REACH + 20)
    found = _RANDOM.match(text, start.start()) if start else None
    if not found:
        return None
    if _DIGEST_BEFORE.search(lowered, max(0, found.start() - 16), found.start()):
        return None
    heroku = _UUID.match(lowered, found.start()) and "heroku" in lowered[max(0, end - 48) : found.start()]
    if not heroku and (not looks_random(found[0]) or values.is_example(found[0])):
        return None
    if not digest and _DIGEST.fullmatch(found[0]):
        return None
    return (*found.span(), "SECRET", _RANDOM_SCORE, "secrets.entropy")


# What the words above are written together with, in prose: "wifipassword", "Benutzerkennwort".
_PARTNERS = (
    *(
        "",
        "db",
        "user",
        "admin",
        "wifi",
        "wlan",
        "root",
        "mail",
        "email",
        "login",
        "start",
        "router",
        "master",
        "account",
    ),
    *("benutzer", "zugangs", "einmal", "haupt", "inlog", "hoofd"),
)
CUE_WORDS = frozenset(
    (before + word).encode()
    for words, partners in (
        (("pw", "pwd", "mdp", "kennwort", "wachtwoord", "secret", "token", "haslo", "senha"), _PARTNERS),
        (
            (
                "losenord",
                "losenordet",
                "adgangskode",
                "kodeord",
                "salasana",
                "heslo",
                "jelszo",
                "sifre",
                "lozinka",
            ),
            ("",),
        ),
        (("geslo", "parool", "slaptazodis", "parole", "sandi"), ("",)),
        (("pin", "nip", "geheimzahl", "pincode", "pinnumber", "pinnummer", "parola", "contrasena"), ("",)),
        (
            ("otp", "otpcode", "verification", "2fa", "mfa", "authentication", "authenticator", "recovery"),
            ("",),
        ),
        (("sms", "backup", "login", "answer"), ("",)),
        (("token", "secret"), _CREDENTIAL_OWNERS),
        (("key", "secretkey"), ("", *_KEY_OWNERS)),
    )
    for word in words
    for before in partners
)
"""The cues without "pass" in them, as words in lower case without accents."""

_JUDGES: dict[Kind, Callable[[str, str, Cue, tuple[int, int]], Row | None]] = {
    "password": password,
    "passphrase": password,
    "pin": _pin,
    "answer": _answer,
    "credential": _credential,
    "key": _credential,
}
