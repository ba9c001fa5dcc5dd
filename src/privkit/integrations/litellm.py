"""LiteLLM: calls that send tokens and give back values, whatever the provider and its HTTP client.

::

    from privkit.integrations.litellm import protect

    safe = protect()  # or protect(router)

    with shield.conversation("conv-42"):
        answer = safe.completion(model="anthropic/claude-sonnet", messages=[{"role": "user", "content": "I am Jane Doe"}])

LiteLLM itself gets tokens, so that its logs, callbacks, caches and spend records hold no values. LiteLLM's own hooks
would not do for that: they are not called for every synchronous call, and they see what was logged already. For
LiteLLM's proxy, where there are hooks only, there is ``callback``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from privkit.errors import ConfigurationError
from privkit.integrations._calls import Bound
from privkit.integrations._common import require

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from litellm.integrations.custom_logger import CustomLogger
    from typing_extensions import Unpack

    from privkit.conversation import Conversation
    from privkit.integrations._calls import Options
    from privkit.integrations._litellm_calls import ProtectedLiteLLM

__all__ = ["callback", "protect"]


def protect(
    target: Any = None, /, *, conversation: Conversation | None = None, **options: Unpack[Options]
) -> ProtectedLiteLLM:
    """Return LiteLLM's ``completion``, ``acompletion``, ``responses`` and ``aresponses``, protected; nothing is patched.

    Streams are restored as they come. All other calls of LiteLLM's are refused.

    Args:
        target: a ``litellm.Router``; by default the module ``litellm``.
        conversation: for calls that are in no ``with`` of a conversation.
        options: media, tools, hosts, disclose, unknown_tokens, most_unknown and fields, as for ``privkit.llm.protect``;
            ``fields`` tells of arguments of a provider's own as well.

    Raises:
        ConfigurationError: something else than a router, an option that cannot be used, or LiteLLM is not installed.
    """
    from privkit.integrations._litellm_calls import ProtectedLiteLLM

    litellm = require("litellm", extra="litellm")
    if target is not None and not hasattr(target, "acompletion"):
        raise ConfigurationError("protect wants a litellm.Router, or nothing for litellm itself")
    return ProtectedLiteLLM(litellm if target is None else target, Bound(conversation, options))


def callback(
    conversation: Callable[[Mapping[str, Any]], Conversation], /, **options: Unpack[Options]
) -> CustomLogger:
    """Return a callback for LiteLLM's proxy: what providers, logs and caches get has tokens, what clients get has values.

    It protects chats and responses before the call, and restores answers and streams after it. Where it fails, the
    call fails. In a program of your own use ``protect``.

    Args:
        conversation: gives the conversation of a request, by the proxy's data of it: ``data["proxy_server_request"]["headers"]``
            holds the client's headers. It must keep conversations for as long as their clients come back.
        options: as for ``protect``.

    Raises:
        ConfigurationError: no function, an option that cannot be used, or LiteLLM is not installed.
    """
    from privkit.integrations._litellm_proxy import callback_of

    require("litellm", extra="litellm")
    if not callable(conversation):
        raise ConfigurationError("conversation is a function from the data of a request to its conversation")
    return callback_of(conversation, Bound(None, options))
