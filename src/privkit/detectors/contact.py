"""E-mail addresses and web addresses, found from their literal anchors; user names from their words."""

from __future__ import annotations

import re

from privkit.detectors._domains import UNSPACED, known
from privkit.detectors._usernames import USER_WORDS, usernames
from privkit.text._lazy import lazy

__all__ = ["USER_WORDS", "email_addresses", "urls", "usernames"]

Row = tuple[int, int, str, float, str, tuple[str, ...]]

# Accents and vowel signs that are characters of their own; to Python's \w they are no letters.
_MARKS = "\u0300-\u036f\u064b-\u065f\u0900-\u0963\u0966-\u0dff\u0e31-\u0e4e"
# The local part is read backwards from the @, so that no scan begins at a place without one. RFC 5321
# allows 64 characters, but mailers use more; "=" and "/" are legal there yet in practice end a key or a path.
_LOCAL = lazy(r"[\w.+\-'%&!#$*?^{|}~]+")
_WIDE_LOCAL = lazy(rf"[\w.+\-'%&!#$*?^{{|}}~{_MARKS}]+")
_LONGEST_LOCAL = 512
_QUOTED = lazy(r"\"[^\"\n@]{1,62}\"")
# Two numbers in front are a version: "lodash@4.17.21-rc.beta". Last, an address literal of RFC 5321.
_DOMAIN = lazy(
    r"(?!\d{1,9}\.\d{1,9}\.)(?:[A-Za-z0-9](?:[\w\-]{0,61}[A-Za-z0-9])?\.){1,8}"
    r"(?:[Xx][Nn]--[A-Za-z0-9\-]{1,59}|[A-Za-z]{2,63})|\[(?:IPv6:)?[0-9A-Fa-f.:]{3,45}\]"
)
_WIDE_DOMAIN = lazy(
    rf"(?!\d{{1,9}}\.\d{{1,9}}\.)(?:(?:[^\W_]|[{_MARKS}])(?:[\w\-{_MARKS}]{{0,61}}(?:[^\W_]|[{_MARKS}]))?\.){{1,8}}"
    rf"(?:[Xx][Nn]--[A-Za-z0-9\-]{{1,59}}|[A-Za-z]{{2,63}}(?=[{UNSPACED}])|(?:[^\W\d_]|[{_MARKS}]){{2,63}})"
    r"|\[(?:IPv6:)?[0-9A-Fa-f.:]{3,45}\]"
)
_SHARP = lazy(r"@[1-9](?:\.5)?x\.(?:png|jpe?g|gif|webp|svg|avif|ico)(?!\w)")
_SENTENCE = lazy(r"(?<=\.)([a-z]{2,63})\.[A-Z][a-z]+\Z")
_LEADING = ".'-!#$*?^{|}~&%"
_GLUE = lazy(f"[{UNSPACED}]")
_LATIN_LETTER = lazy("[A-Za-z]")

_URL = lazy(r"[^\s<>\"`{}|\\^\u3000-\u303f\uff00-\uff0f]+")
# Read backwards. Letters that touch a well-known scheme from the left are not part of it.
_SCHEME = lazy(r"[a-z0-9+\-]{1,14}[a-z](?![a-z0-9+\-])|s?ptth|s?ptf|ssw|[a-z]{2,15}", re.IGNORECASE)
_HOST_BACKWARDS = lazy(rf"[\w.\-{_MARKS}]+")
_SETTINGS = frozenset(
    (
        "kubernetes.io",
        "k8s.io",
        "x-k8s.io",
        "helm.sh",
        "argoproj.io",
        "openshift.io",
        "cattle.io",
        "istio.io",
        "cert-manager.io",
    )
)
_TRAILING = ".,;:!?'*_~"
_PAIRS = {")": "(", "]": "[", ">": "<"}
# Where a second link, or the text around, begins without a space: [a](https://…)[b](https://…), a,https://b
_NEXT = lazy(r"[\]),;'](?:(?<=\])\(|(?<=\))\[|(?<=')[,:;]|(?=[A-Za-z]{2,12}://|[Ww]{3}\.)(?<=[,;]))")
_GLUED = lazy(rf"(?<=[A-Za-z0-9,;:!?)\]'])[{UNSPACED}]")


def email_addresses(text: str) -> list[Row]:
    """Return each e-mail address: a local part, an @ and any well-formed domain (RFC 5321, 5322, 6531).

    An unquoted local part of more than 64 characters counts too: half an address would stay readable.
    """
    rows: list[Row] = []
    form = _DOMAIN if text.isascii() else _WIDE_DOMAIN
    edge = 0
    at = text.find("@")
    while at >= 0:
        domain = form.match(text, at + 1)
        if domain:
            name = domain.group()
            start = _local_start(text, at, edge, name.isascii())
            if start < at and not _is_no_mailbox(text, start, at, domain.end()):
                name = name if name.islower() else _SENTENCE.sub(r"\1", name)
                edge = at + 1 + len(name)
                rows.append((start, edge, "EMAIL_ADDRESS", 0.95, "email", ()))
        edge = max(edge, at + 1)
        at = text.find("@", at + 1)
    return rows


def _is_no_mailbox(text: str, start: int, at: int, end: int) -> bool:
    """Say whether it is a picture for sharp screens, ``logo@2x.png``, or a place that git speaks to: ``git@host:path``."""
    if text[end : end + 1] == ":" and text[start:at] == "git":
        return True
    return text[at + 1].isdigit() and _SHARP.match(text, at) is not None


def _local_start(text: str, at: int, edge: int, latin: bool) -> int:
    backwards = text[max(edge, at - _LONGEST_LOCAL) : at][::-1]
    local = _QUOTED.match(backwards)
    if local:
        return at - local.end()
    ascii_only = backwards.isascii()
    local = (_LOCAL if ascii_only else _WIDE_LOCAL).match(backwards)
    if not local:
        return at
    found = local.group()
    if latin and not ascii_only:
        found = _after_glue(found)
    return at - len(found.rstrip(_LEADING))


def _after_glue(backwards: str) -> str:
    """Keep the Latin name that text of a script without spaces runs into: 请写信给jane@example.com."""
    glue = _GLUE.search(backwards)
    if glue and _LATIN_LETTER.search(backwards, 0, glue.start()):
        return backwards[: glue.start()]
    return backwards


def urls(text: str) -> list[Row]:
    """Return each web address: one with a scheme, with ``www.``, or a path on a known top-level domain."""
    rows = _after_schemes(text) if "://" in text else []
    if "w." in text or "W." in text:
        rows += _from_www(text, rows)
    if "/" in text:
        rows += _bare_hosts(text, rows)
    return _outermost(sorted(rows)) if len(rows) > 1 else rows


def _outermost(rows: list[Row]) -> list[Row]:
    """Join those that overlap: www.example.com/?next=https://example.com is one address."""
    joined = rows[:1]
    for row in rows[1:]:
        last = joined[-1]
        if row[0] >= last[1]:
            joined.append(row)
        elif row[1] > last[1]:
            joined[-1] = (last[0], row[1], *last[2:])
    return joined


class _Ends:
    """Says where web addresses end; reads each stretch of the text once, however many begin in it."""

    __slots__ = ("_run", "_text", "stop")

    def __init__(self, text: str) -> None:
        self._text = text
        self._run = 0
        self.stop = 0  # where the search for the next one may go on

    def __call__(self, at: int) -> int:
        """Return where the address that goes on here ends: here, where it does not go on."""
        text = self._text
        if at >= self._run:
            run = _URL.match(text, at)
            self._run = run.end() if run else at
        following = _NEXT.search(text, at, self._run)
        end = following.start() + 1 if following else self._run  # the sign itself is trimmed
        if not text[at:end].isascii():
            glued = _GLUED.search(text, at, end)
            end = glued.start() if glued else end
        self.stop = max(end, at)
        return _trimmed(text, at, end)


class _Inside:
    """Says whether places, asked for in order, lie inside any of the rows."""

    __slots__ = ("_at", "_rows")

    def __init__(self, rows: list[Row]) -> None:
        self._rows = sorted(rows)
        self._at = 0

    def __call__(self, place: int) -> int:
        """Return the end of the row the place lies in, or 0."""
        while self._at < len(self._rows) and self._rows[self._at][1] <= place:
            self._at += 1
        row = self._rows[self._at] if self._at < len(self._rows) else None
        return row[1] if row and row[0] <= place else 0


def _after_schemes(text: str) -> list[Row]:
    rows: list[Row] = []
    ends = _Ends(text)
    at = text.find("://")
    while at >= 0:
        edge = max(rows[-1][1] if rows else 0, at - 16)
        scheme = _SCHEME.match(text[edge:at][::-1])
        following = at + 3
        if scheme:
            end = ends(at + 3)
            following = ends.stop
            if end > at + 3:
                rows.append((at - scheme.end(), end, "URL", 0.9, "url", ()))
        at = text.find("://", following)
    return rows


def _from_www(text: str, found: list[Row]) -> list[Row]:
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = text.replace("\u0130", "i").lower()  # the one letter that gets longer in lower case
    at = lowered.find("www.")
    rows: list[Row] = []
    if at < 0:
        return rows
    ends, inside = _Ends(text), _Inside(found)
    while at >= 0:
        following = inside(at) or at + 4
        if following == at + 4 and _is_free(text, at):
            end = ends(at)
            if "." in text[at + 4 : end]:
                rows.append((at, end, "URL", 0.85, "url", ()))
                following = ends.stop
        at = lowered.find("www.", following)
    return rows


def _is_free(text: str, at: int) -> bool:
    if at == 0:
        return True
    before = text[at - 1]
    return before not in "@.-_" and (not before.isalnum() or _GLUE.match(before) is not None)


def _bare_hosts(text: str, found: list[Row]) -> list[Row]:
    """Find ``host.tld/path``: read the host backwards from each slash."""
    rows: list[Row] = []
    ends, inside = _Ends(text), _Inside(found)
    at = text.find("/")
    while at >= 0:
        following = inside(at) or at + 1
        host = _host_before(text, at) if following == at + 1 else at
        if host < at:
            rows.append((host, ends(at), "URL", 0.7, "url", ()))
            following = max(ends.stop, at + 1)
        at = text.find("/", following)
    return rows


def _host_before(text: str, at: int) -> int:
    """Return where the host name that ends at the slash begins, or the place of the slash."""
    end = at
    if text[at - 1 : at].isdigit():
        colon = text.rfind(":", max(0, at - 6), at)
        end = colon if colon > 0 and text[colon + 1 : at].isdigit() else at
    dot = text.rfind(".", max(0, end - 12), end)
    if dot < 1 or not _is_known(text[dot + 1 : end]):
        return at
    backwards = text[max(0, end - 255) : end][::-1]
    name = _HOST_BACKWARDS.match(backwards)
    host = name.group() if name else ""
    if not host.isascii():
        host = _after_glue(host)
    host = host[::-1].lstrip("._-")
    start = end - len(host)
    labels = host.split(".")
    good = len(labels) > 1 and all(labels) and not labels[-2].isdigit() and not _names_a_setting(labels)
    return start if good and (start == 0 or text[start - 1] not in "@/\\") else at


def _names_a_setting(labels: list[str]) -> bool:
    """Say whether what looks like a host is how Kubernetes and its kin call their labels: ``kubernetes.io/tls``."""
    return ".".join(labels[-2:]) in _SETTINGS


def _is_known(domain: str) -> bool:
    """A country's two letters in title case begin a sentence: "all done.It/she said"."""
    return domain.lower() in known and not (len(domain) == 2 and domain.istitle())


def _trimmed(text: str, start: int, end: int) -> int:
    """Give back the punctuation that ends the sentence, not the address; keep balanced brackets."""
    surplus: dict[str, int] = {}
    while end > start:
        last = text[end - 1]
        if last in _PAIRS:
            if last not in surplus:
                surplus[last] = text.count(last, start, end) - text.count(_PAIRS[last], start, end)
            if surplus[last] <= 0:
                break
            surplus[last] -= 1
        elif last not in _TRAILING:
            break
        end -= 1
    return end
