"""privkit keeps customers' personal data private in chatbots and AI customer service.

::

    import privkit

    privkit.detect("My card is 4111 1111 1111 1111")        # [Span(11, 30, 'CREDIT_CARD', 0.95)]
    privkit.redact("Write to jane@example.com").text         # 'Write to Customer Email'

    shield = privkit.Shield(policy=privkit.Policy.preset("logs"))
    shield.redact(line).text

The functions are sugar over one ``Shield`` with the default policy, built on first use. Nothing but the errors is
loaded before it is asked for.
"""

from __future__ import annotations

from privkit import errors
from privkit.errors import (
    AccessDeniedError,
    AnswerError,
    AuditError,
    AuditTamperedError,
    BlockedError,
    BudgetExceededError,
    ConfigurationError,
    ConversationError,
    DetectorError,
    DetectorTimeoutError,
    ErasedError,
    FormatError,
    InputError,
    LedgerError,
    LifecycleError,
    LLMError,
    MediaRefusedError,
    NoConversationError,
    NotFoundError,
    PolicyError,
    PrivkitError,
    RefusedError,
    RequestError,
    StepUpRequiredError,
    StoreError,
    TamperedError,
    UnknownEndpointError,
    UnknownEntityError,
    UnknownShapeError,
    UnknownTokenError,
    VaultError,
    VaultKeyError,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from privkit import detectors as detectors
    from privkit import integrations as integrations
    from privkit import lifecycle as lifecycle
    from privkit import llm as llm
    from privkit import presets as presets
    from privkit import redactors as redactors
    from privkit import testing as testing
    from privkit import text as text
    from privkit import vault as vault
    from privkit._replace import Redacted as Redacted
    from privkit.detectors import Kind as Kind
    from privkit.detectors import catalogue as catalogue
    from privkit.policy import Policy as Policy
    from privkit.shield import Shield as Shield
    from privkit.text import Span as Span
    from privkit.text import resolve as resolve
    from privkit.vault import Vault as Vault

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
    "Kind",
    "LLMError",
    "LedgerError",
    "LifecycleError",
    "MediaRefusedError",
    "NoConversationError",
    "NotFoundError",
    "Policy",
    "PolicyError",
    "PrivkitError",
    "Redacted",
    "RefusedError",
    "RequestError",
    "Shield",
    "Span",
    "StepUpRequiredError",
    "StoreError",
    "TamperedError",
    "UnknownEndpointError",
    "UnknownEntityError",
    "UnknownShapeError",
    "UnknownTokenError",
    "Vault",
    "VaultError",
    "VaultKeyError",
    "__version__",
    "catalogue",
    "detect",
    "detectors",
    "errors",
    "llm",
    "presets",
    "redact",
    "redactors",
    "resolve",
    "text",
]

__version__ = "0.1.0"

# Import is part of the price: a program that may never redact does not pay for the tables of ninety countries.
_PARTS = frozenset(
    {"detectors", "integrations", "lifecycle", "llm", "presets", "redactors", "testing", "text", "vault"}
)
_HOMES = {
    "Kind": "privkit.detectors",
    "Policy": "privkit.policy",
    "Redacted": "privkit._replace",
    "Shield": "privkit.shield",
    "Span": "privkit.text",
    "Vault": "privkit.vault",
    "catalogue": "privkit.detectors",
    "resolve": "privkit.text",
}

_default: Shield | None = None


def _shield() -> Shield:
    global _default  # one immutable object, built on first use; two threads at once build it twice, no harm
    if _default is None:
        from privkit.shield import Shield

        _default = Shield()
    return _default


if not TYPE_CHECKING:  # else a type checker would take every misspelt name for one of these

    def __getattr__(name: str) -> object:
        from importlib import import_module

        if name in _PARTS:
            return import_module(f"privkit.{name}")
        if name not in _HOMES:
            raise AttributeError(f"module 'privkit' has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(_HOMES[name]), name)
        return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, *_PARTS})


def detect(text: str) -> list[Span]:
    """Return what the default detectors find: disjoint spans in order, at code-point offsets, half open.

    Raises:
        InputError: the argument is not a ``str``.
    """
    return _shield().detect(text)


def redact(text: str) -> Redacted:
    """Return the text with personal data replaced by readable words, one way: ``.text``, ``.spans``, ``.counts``.

    Raises:
        InputError: the argument is not a ``str``.
    """
    return _shield().redact(text)
