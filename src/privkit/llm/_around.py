"""What leaves around the body: the address with its query, and headers of the caller's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING
from urllib.parse import unquote_plus

from privkit.errors import LLMError

if TYPE_CHECKING:
    from privkit.shield import Shield

__all__ = ["check_around"]

# What is looked for reaches or pays for a person. Addresses of pages, names of apps and keys belong in headers.
_PERSONAL = frozenset({"CREDIT_CARD", "EMAIL_ADDRESS", "IBAN_CODE", "PHONE_NUMBER", "US_SSN"})
_SURE = 0.75
# Headers of the SDKs, of HTTP and of tracing: RFC 9110, RFC 6265, W3C Trace Context.
_USUAL = frozenset(
    {
        *(
            "authorization",
            "proxy-authorization",
            "host",
            "user-agent",
            "cookie",
            "connection",
            "date",
            "expect",
            "te",
            "trailer",
        ),
        *(
            "upgrade",
            "via",
            "etag",
            "if-match",
            "if-none-match",
            "range",
            "transfer-encoding",
            "traceparent",
            "tracestate",
        ),
        *("api-key", "x-api-key", "x-goog-api-key", "x-goog-api-client", "idempotency-key", "x-request-id"),
        *("openai-organization", "openai-project", "openai-beta", "anthropic-version", "anthropic-beta"),
    }
)
_OF_SDKS = ("x-stainless-", "content-", "accept", "x-privkit-", "sec-")
_FEWEST_DIGITS = 7


def check_around(path: str, query: str, headers: Mapping[str, str], shield: Shield) -> None:
    """See that no mail address, telephone or account number stands in the address or in a header of the caller's own.

    Neither can be changed without changing where the request goes or what it means, so it is refused.

    Args:
        path: of the address.
        query: of the address, as it is sent.
        headers: by their names in small letters.
        shield: finds what is personal; what its policy keeps may pass.

    Raises:
        LLMError: something personal stands there; the message names the header and the type.
    """
    for entity_type in _found(unquote_plus(f"{path}?{query}"), shield):
        raise LLMError(
            f"the address of the request holds personal data ({entity_type}), so nothing was sent: pass it in the body"
        )
    for name, value in _own(headers.items()):
        for entity_type in _found(unquote_plus(value), shield):
            raise LLMError(
                f"the header {name!r} holds personal data ({entity_type}), so nothing was sent: leave it out, or send an id"
            )


def _own(headers: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    return [(name, value) for name, value in headers if name not in _USUAL and not name.startswith(_OF_SDKS)]


def _found(text: str, shield: Shield) -> Iterable[str]:
    """Return the types of what is personal in a text and not kept by the policy."""
    if "@" not in text and sum(map(str.isdigit, text)) < _FEWEST_DIGITS:
        return ()
    spans = [span for span in shield.detect(text) if span.score >= _SURE and span.entity_type in _PERSONAL]
    if not spans or shield.redact(text).text == text:
        return ()
    return [span.entity_type for span in spans]
