"""The tokens that providers mark with a prefix, as data: one row is all another provider takes.

The prefixes and lengths are the providers' own, as their documentation and GitHub's list of supported
secret-scanning patterns (docs.github.com/code-security/secret-scanning) give them. Lengths are minima
where a provider has changed them before: a token half covered is worse than one character too many.

Every pattern is matched at its anchor only. It either takes a fixed number of characters and a guard,
or ends with an open repeat that nothing follows, so a failed match costs a bounded number of steps.
"""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["GROUPS", "Prefix"]

# A letter or digit before makes it part of another word, except the n, r or t of an escaped line break.
_LEFT = r"(?:(?<![A-Za-z0-9])|(?<=\\[nrt]))"
_END = r"(?![A-Za-z0-9])"
_URLSAFE = "[A-Za-z0-9_-]"


class Prefix(NamedTuple):
    """A kind of token: the literal to look for and the pattern that must stand there.

    Attributes:
        anchor: the literal, case-sensitive.
        pattern: matched where the anchor was found, less ``back`` characters.
        name: the provider, as the finding's detector name gives it.
        back: how far before the anchor the token starts.
    """

    anchor: str
    pattern: re.Pattern[str]
    name: str
    back: int = 0


def _row(anchor: str, body: str, name: str, *, back: int = 0) -> Prefix:
    return Prefix(anchor, re.compile(_LEFT + body), f"secrets.{name}", back)


def _fixed(prefix: str, body: str, name: str) -> Prefix:
    return _row(prefix, re.escape(prefix) + body + _END, name)


def _open(prefix: str, minimum: int, name: str, alphabet: str = "[A-Za-z0-9]") -> Prefix:
    return _row(prefix, f"{re.escape(prefix)}{alphabet}{{{minimum},}}", name)


_UNDERSCORE = (
    *(_open(f"gh{kind}_", 36, "github", "[A-Za-z0-9_]") for kind in "pousr"),
    _open("github_pat_", 22, "github", "[A-Za-z0-9_]"),
    *(_row(f"_{mode}_", f"[srp]k_{mode}_[A-Za-z0-9]{{16,}}", "stripe", back=2) for mode in ("live", "test")),
    _open("whsec_", 24, "stripe", "[A-Za-z0-9+/=]"),
    _open("npm_", 36, "npm"),
    _open("hf_", 30, "huggingface"),
    _open("gsk_", 40, "groq"),
    _fixed("r8_", "[A-Za-z0-9]{37,40}", "replicate"),
    _row("_v1_", r"do[opr]_v1_[a-f0-9]{64}" + _END, "digitalocean", back=3),
    _row("shp", r"shp(?:at|ca|pa|ss)_[A-Fa-f0-9]{32}" + _END, "shopify"),
    _open("lin_api_", 32, "linear"),
    _open("ntn_", 40, "notion"),
    _fixed("secret_", "[A-Za-z0-9]{43}", "notion"),
    _open("dckr_pat_", 20, "docker", _URLSAFE),
    _fixed("rubygems_", "[a-f0-9]{48}", "rubygems"),
    _fixed("sbp_", "[a-f0-9]{40}", "supabase"),
    _fixed("glsa_", "[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}", "grafana"),
)

_HYPHEN = (
    _open("sk-ant-", 20, "anthropic", _URLSAFE),
    _row("sk-", rf"sk-(?:proj|svcacct|admin|None|or-v1)-{_URLSAFE}{{20,}}", "openai"),
    _row("sk-", rf"sk-(?=[A-Za-z0-9]{{20}}){_URLSAFE}+", "openai"),
    *(_open(f"gl{kind}-", 20, "gitlab", "[A-Za-z0-9_.-]") for kind in ("pat", "ptt", "dt", "rt")),
    _row("xox", r"xox[a-z](?:\.xox[a-z])?-[A-Za-z0-9-]{10,}", "slack"),
    _open("xapp-", 20, "slack", "[A-Za-z0-9-]"),
    _open("pypi-", 40, "pypi", _URLSAFE),
    _fixed("key-", "[a-f0-9]{32}", "mailgun"),
    _row("sq0", rf"sq0(?:atp|csp|idp)-{_URLSAFE}{{22,}}", "square"),
    _open("GOCSPX-", 24, "google", _URLSAFE),
    _open("HRKU-", 30, "heroku", _URLSAFE),
    _open("PMAK-", 40, "postman", "[a-f0-9-]"),
    _open("AGE-SECRET-KEY-1", 50, "age", "[A-Z0-9]"),
)

_CAPITAL_A = (
    _fixed("AKIA", "[A-Z0-9]{16}", "aws"),
    _fixed("ASIA", "[A-Z0-9]{16}", "aws"),
    _open("AIza", 35, "google", _URLSAFE),
    _fixed("AC", "[a-f0-9]{32}", "twilio"),
    _open("ATATT3", 60, "atlassian", "[A-Za-z0-9_=-]"),
    _open("EAAA", 56, "square", _URLSAFE),
)

_CAPITAL_S = (
    _row("SG.", rf"SG\.{_URLSAFE}{{16,64}}\.{_URLSAFE}{{16,}}", "sendgrid"),
    _fixed("SK", "[a-f0-9]{32}", "twilio"),
)

_DOT = (
    _open("ya29.", 20, "google", _URLSAFE),
    _open("hvs.", 24, "hashicorp", _URLSAFE),
    _row(
        "dp.",
        r"dp\.(?:pt|st|sa|ct|scim|audit)\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,}",
        "doppler",
    ),
)

GROUPS: tuple[tuple[str, tuple[Prefix, ...]], ...] = (
    ("_", _UNDERSCORE),
    ("-", _HYPHEN),
    ("A", _CAPITAL_A),
    ("S", _CAPITAL_S),
    (".", _DOT),
    ("dapi", (_row("dapi", r"dapi[a-f0-9]{32}(?:-\d)?" + _END, "databricks"),)),
)
"""Rows by a literal that all anchors of the group hold, so that one test passes over the group."""
