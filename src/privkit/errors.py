"""Every error privkit raises, in one small tree.

::

    PrivkitError
    ├── ConfigurationError (ValueError)      something was built wrongly
    │   ├── UnknownEntityError               an entity type no detector knows
    │   └── PolicyError                      a policy, a preset or a rule that cannot be used
    ├── InputError (ValueError)              what was handed over cannot be read as text
    ├── DetectorError                        a detector failed; nothing was let through
    │   └── DetectorTimeoutError             a pattern ran longer than it may
    ├── BlockedError                         the policy forbids this text altogether
    ├── ConversationError                    a conversation that is closed or has run out
    └── LifecycleError                       a record of the life of the data that cannot be kept or is not true
        ├── RefusedError                     a gate said no: no consent, no agreement, not for this purpose
        └── RequestError                     a request that cannot do this in its state

No message, argument or attribute of these errors holds a personal value: they name types, positions,
files and options, so they are safe to log. Catch the base to catch them all::

    try:
        safe = shield.redact(message).text
    except privkit.PrivkitError as error:
        log.warning("message withheld: %s", error)
"""

from __future__ import annotations

__all__ = [
    "BlockedError",
    "ConfigurationError",
    "ConversationError",
    "DetectorError",
    "DetectorTimeoutError",
    "InputError",
    "LifecycleError",
    "PolicyError",
    "PrivkitError",
    "RefusedError",
    "RequestError",
    "UnknownEntityError",
    "nearest",
]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


class PrivkitError(Exception):
    """The base of every error privkit raises on purpose."""


class ConfigurationError(PrivkitError, ValueError):
    """An object was built with options that cannot work; the message says which and what to do."""


class UnknownEntityError(ConfigurationError):
    """An entity type that no detector and no catalogue entry knows; the message suggests the nearest."""


class PolicyError(ConfigurationError):
    """A policy, a preset or a rule of one cannot be used as written."""


class InputError(PrivkitError, ValueError):
    """What was handed over is not text, or cannot be decoded as text."""


class DetectorError(PrivkitError):
    """A detector failed. The text is not passed on, because what it holds is unknown."""


class DetectorTimeoutError(DetectorError):
    """A pattern took longer than it was allowed. The text is not passed on."""


class BlockedError(PrivkitError):
    """The policy blocks texts that hold this entity type.

    Attributes:
        entity_type: the type that was found and is blocked.
    """

    def __init__(self, entity_type: str) -> None:
        super().__init__(f"the policy blocks texts that hold {entity_type}")
        self.entity_type = entity_type


class ConversationError(PrivkitError):
    """The conversation is closed or has outlived its ttl, so nothing can be protected or restored in it."""


class LifecycleError(PrivkitError):
    """A record of the life of the data cannot be read or written, or was changed. What it guards did not happen."""


class RefusedError(LifecycleError):
    """A gate said no: there is no consent, no agreement, or it is not for this purpose."""


class RequestError(LifecycleError):
    """A request of a person cannot do this in the state it is in; the message says what it waits for."""


def nearest(word: str, known: Iterable[str]) -> str:
    """Return a hint such as ``"; did you mean 'EMAIL_ADDRESS'?"``, or nothing when no word is near.

    Only for words of privkit's own vocabulary (types, options, presets), never for user text.
    """
    import difflib

    by_fold = {candidate.casefold(): candidate for candidate in sorted(known)}
    found = difflib.get_close_matches(word.casefold(), by_fold, n=1, cutoff=0.5)
    return f"; did you mean {by_fold[found[0]]!r}?" if found else ""
