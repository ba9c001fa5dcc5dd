"""privkit keeps customers' personal data private in chatbots and AI customer service.

::

    import privkit

    privkit.detect("My card is 4111 1111 1111 1111")        # [Span(11, 30, 'CREDIT_CARD', 0.95)]
    privkit.redact("Write to jane@example.com").text         # 'Write to Customer Email'

    shield = privkit.Shield(policy=privkit.Policy.preset("logs"))
    shield.redact(line).text

The functions are sugar over one ``Shield`` with the default policy, built on first use.
"""

from __future__ import annotations

from privkit import detectors, errors, redactors, text
from privkit._replace import Redacted
from privkit.detectors import Kind, catalogue
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
from privkit.policy import Policy
from privkit.shield import Shield
from privkit.text import Span, resolve

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from privkit import llm as llm
    from privkit import presets as presets
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

_default: Shield | None = None


def _shield() -> Shield:
    global _default  # one immutable object, built on first use; two threads at once build it twice, no harm
    if _default is None:
        _default = Shield()
    return _default


def __getattr__(name: str) -> Any:
    if name == "Vault":  # brings the cryptography with it
        from privkit.vault import Vault

        return Vault
    # Building the presets loads the tables of every country, and few need the transports: only when asked for.
    if name in ("llm", "presets"):
        from importlib import import_module

        return import_module(f"privkit.{name}")
    raise AttributeError(f"module 'privkit' has no attribute {name!r}")


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
