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
    ├── LLMError                             a call of a model that was not let through
    │   ├── NoConversationError              … no conversation is active (a ConversationError too)
    │   ├── UnknownEndpointError             … no table knows its address
    │   ├── UnknownShapeError                … no table knows a part of its body
    │   ├── MediaRefusedError                … it holds an image, sound, a file or numbers that stand for text
    │   ├── UnknownTokenError                … the answer holds a token nobody gave out, and that was to raise
    │   └── AnswerError                      … the answer cannot be read
    ├── LifecycleError                       a record of the life of the data that cannot be kept or is not true
    │   ├── RefusedError                     a gate said no: no consent, no agreement, not for this purpose
    │   └── RequestError                     a request that cannot do this in its state
    └── VaultError                           the vault refused, and nothing was written or shown
        ├── VaultKeyError                    a key is missing, wrong or out of reach
        ├── StoreError                       the store cannot be read or written
        ├── TamperedError                    something stored is not what was stored
        ├── FormatError                      a record of a version this release does not know
        ├── NotFoundError                    no such token for this tenant: unknown, expired or erased
        ├── ErasedError                      the subject was erased; nothing new may be kept of it
        ├── LedgerError                      the erasure ledger is missing, older than the store, or broken
        ├── AccessDeniedError                no grant allows this, or the actor is locked
        │   ├── StepUpRequiredError          allowed after proving once more who one is
        │   └── BudgetExceededError          more than this actor may have in the time
        └── AuditError                       the audit cannot be written or read, so nothing is done
            └── AuditTamperedError           the audit was changed after it was written

No message, argument or attribute of these errors holds a personal value: they name types, positions,
files and options, so they are safe to log. Catch the base to catch them all::

    try:
        safe = shield.redact(message).text
    except privkit.PrivkitError as error:
        log.warning("message withheld: %s", error)
"""

from __future__ import annotations

__all__ = [
    "AccessDeniedError",
    "AnswerError",
    "AuditError",
    "AuditTamperedError",
    "BlockedError",
    "BudgetExceededError",
    "ConfigurationError",
    "ConversationError",
    "DetectorError",
    "DetectorTimeoutError",
    "ErasedError",
    "FormatError",
    "InputError",
    "LLMError",
    "LedgerError",
    "LifecycleError",
    "MediaRefusedError",
    "NoConversationError",
    "NotFoundError",
    "PolicyError",
    "PrivkitError",
    "RefusedError",
    "RequestError",
    "StepUpRequiredError",
    "StoreError",
    "TamperedError",
    "UnknownEndpointError",
    "UnknownEntityError",
    "UnknownShapeError",
    "UnknownTokenError",
    "VaultError",
    "VaultKeyError",
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


class LLMError(PrivkitError):
    """A call of a model was not let through; nothing of it has left, unless it is the answer that failed."""


class NoConversationError(LLMError, ConversationError):
    """The call belongs to no conversation, so there is nothing to take tokens from.

    Context variables do not reach threads of ``ThreadPoolExecutor.submit``: enter the conversation there, or
    give it with the call.
    """


class UnknownEndpointError(LLMError):
    """No table knows this address, so it is unknown where its text is.

    Attributes:
        method: of HTTP.
        endpoint: the path of the address, without what is behind ``?``; ids in it are left out.
    """

    def __init__(self, message: str, *, method: str = "", endpoint: str = "") -> None:
        super().__init__(message)
        self.method = method
        self.endpoint = endpoint


class UnknownShapeError(LLMError):
    """A part of the body is of no form that the table of its endpoint knows.

    Attributes:
        path: the names of the fields that lead to it; where a name is not of the API's, there is ``*``.
    """

    def __init__(self, message: str, *, path: str = "") -> None:
        super().__init__(message)
        self.path = path


class MediaRefusedError(LLMError):
    """An image, sound, a file, an upload or numbers that stand for text: nobody can look into it.

    Attributes:
        path: the names of the fields that lead to it.
    """

    def __init__(self, message: str, *, path: str = "") -> None:
        super().__init__(message)
        self.path = path


class UnknownTokenError(LLMError):
    """The answer holds what looks like a token and is none of this conversation, and ``unknown_tokens`` says raise."""


class AnswerError(LLMError):
    """The answer of the provider cannot be read: an encoding nobody knows, or broken JSON."""


class LifecycleError(PrivkitError):
    """A record of the life of the data cannot be read or written, or was changed. What it guards did not happen."""


class RefusedError(LifecycleError):
    """A gate said no: there is no consent, no agreement, or it is not for this purpose."""


class RequestError(LifecycleError):
    """A request of a person cannot do this in the state it is in; the message says what it waits for."""


class VaultError(PrivkitError):
    """The vault refused; nothing was written, and nothing was shown."""


class VaultKeyError(VaultError):
    """A key is missing, is not the one the vault was made with, or cannot be reached now."""


class StoreError(VaultError):
    """The store behind the vault cannot be read or written: not there, full, locked, damaged or read-only."""


class TamperedError(VaultError):
    """A record, a key or a ledger entry is not what was stored: changed, cut, or moved from its place."""


class FormatError(VaultError):
    """A file or a record was written by a version of privkit that this one does not know."""


class NotFoundError(VaultError):
    """There is no such token for this tenant. Unknown, expired, erased and another tenant's look the same."""


class ErasedError(VaultError):
    """The subject was erased, so nothing new is kept of it until ``Vault.readmit`` is called."""


class LedgerError(VaultError):
    """The erasure ledger is missing, older than the store or broken, so erasures might come undone."""


class AccessDeniedError(VaultError):
    """No grant allows this to this actor now, or the actor or tenant is locked; which of them is not said."""


class StepUpRequiredError(AccessDeniedError):
    """It is allowed only after the actor has proved once more who they are, or with a second actor's approval."""


class BudgetExceededError(AccessDeniedError):
    """The actor would have read more values than the budget of the time allows."""


class AuditError(VaultError):
    """The audit cannot be opened, written or read; what was to be recorded must not be done."""


class AuditTamperedError(AuditError):
    """The audit is not as it was written.

    Attributes:
        problems: what was found, each with its kind and place; never what an entry says.
    """

    def __init__(self, message: str, problems: Iterable[object] = ()) -> None:
        super().__init__(message)
        self.problems = tuple(problems)


def nearest(word: str, known: Iterable[str]) -> str:
    """Return a hint such as ``"; did you mean 'EMAIL_ADDRESS'?"``, or nothing when no word is near.

    Only for words of privkit's own vocabulary (types, options, presets), never for user text.
    """
    import difflib

    by_fold = {candidate.casefold(): candidate for candidate in sorted(known)}
    found = difflib.get_close_matches(word.casefold(), by_fold, n=1, cutoff=0.5)
    return f"; did you mean {by_fold[found[0]]!r}?" if found else ""
