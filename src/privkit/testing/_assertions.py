"""That a text or JSON data holds no personal data."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from privkit.detectors._base import check_score
from privkit.errors import ConfigurationError, InputError
from privkit.policy import _known_spelling
from privkit.testing._findings import checked_shield, findings, listed

if TYPE_CHECKING:
    from privkit.shield import Shield

__all__ = ["LeakError", "assert_no_pii", "checked_allow"]

_TYPE = re.compile(r"[A-Z]{2,}(?:_[A-Z]+)*\Z")


class LeakError(AssertionError):
    """A test found personal data where none may be. Its message holds types and places, no value."""


def assert_no_pii(
    text_or_json: Any, /, *, shield: Shield | None = None, allow: Iterable[str] = (), threshold: float = 0.5
) -> None:
    """Fail when personal data is found in a text, or in a key or a value of JSON data.

    Args:
        text_or_json: a ``str``, or what ``json.loads`` gives.
        shield: what looks; by default one with the default policy.
        allow: what may stand there: values, such as those of fixtures, matched whole and in any case, or
            entity types, such as ``"URL"``.
        threshold: findings less sure than this are passed over, from 0 to 1. With a shield of your own, its
            policy's thresholds hold besides.

    Raises:
        LeakError: an ``AssertionError`` that lists type, place and detector of each finding.
        InputError: ``bytes``, ``None`` (a reply that never came), or data that is no JSON.
        ConfigurationError: an option that cannot be used.
    """
    __tracebackhide__ = True
    if text_or_json is None:
        raise InputError("there is no text to look at: got None")
    allowed = checked_allow(allow)
    score = check_score(threshold, what="threshold")
    looking = checked_shield(shield) or _looking(score)
    found = findings(text_or_json, looking, allow=allowed, threshold=score)
    if found:
        raise LeakError(f"personal data in {len(found)} place(s):\n{listed(found)}") from None


def checked_allow(allow: Iterable[str]) -> tuple[str, ...]:
    """Return the values and types that may stand.

    Raises:
        ConfigurationError: one string instead of several, something that is no text, or an entity type misspelt.
    """
    values = () if isinstance(allow, (str, bytes)) else tuple(allow)
    if isinstance(allow, (str, bytes)) or not all(isinstance(value, str) for value in values):
        raise ConfigurationError("allow wants a list of texts")
    for value in values:
        if _TYPE.match(value):
            _known_spelling(value)
    return values


def _looking(threshold: float) -> Shield:
    import privkit
    from privkit.policy import Policy

    policy = Policy(threshold=threshold)
    # The default shield is built once for the process; building one costs more than looking through a reply.
    usual = privkit._shield()
    return usual if policy == usual.policy else privkit.Shield(policy=policy)
