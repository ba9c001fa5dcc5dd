"""The callback for LiteLLM's proxy."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from functools import lru_cache
from types import new_class
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

from privkit.errors import UnknownEndpointError
from privkit.integrations._calls import aside
from privkit.integrations._litellm_answers import ChatChunks, ResponseParts, restored_chat, restored_response
from privkit.integrations._litellm_calls import protected_arguments
from privkit.integrations._litellm_table import CALLS
from privkit.llm._walks import Answers, Outgoing, json_output

if TYPE_CHECKING:
    from privkit.conversation import Conversation
    from privkit.integrations._calls import Bound

__all__ = ["callback_of"]

_CALLS = {
    **dict.fromkeys(("completion", "acompletion"), "completion"),
    **dict.fromkeys(("responses", "aresponses"), "responses"),
}


def callback_of(conversation: Callable[[Mapping[str, Any]], Conversation], bound: Bound) -> Any:
    """Return the callback."""
    return _kind()(conversation, bound)


@lru_cache(maxsize=1)
def _kind() -> Any:
    from litellm.integrations.custom_logger import CustomLogger

    # The proxy calls a hook only where the class of the callback itself has it: one that is inherited is passed over.
    hooks = {name: hook for name, hook in vars(_Callback).items() if name.startswith("async_")}
    return new_class("PrivkitCallback", (_Callback, CustomLogger), exec_body=lambda body: body.update(hooks))


class _Callback:
    """The hooks of the proxy."""

    def __init__(self, conversation: Callable[[Mapping[str, Any]], Conversation], bound: Bound) -> None:
        super().__init__()
        self._conversation = conversation
        self._bound = bound
        self._protected: WeakSet[Any] = WeakSet()

    @property
    def counts(self) -> Any:
        """How often what happened; numbers only."""
        return self._bound.counts

    async def async_pre_call_hook(
        self,
        user_api_key_dict: Any,  # noqa: ARG002 (the proxy's signature)
        cache: Any,  # noqa: ARG002
        data: dict[str, Any],
        call_type: str,
    ) -> dict[str, Any]:
        """Put tokens into the data of a request, in place, as the proxy goes on with the same."""
        call = _call(call_type)
        texts = {name: value for name, value in data.items() if name not in _OF_PROXY}
        data.update(await self._with_tokens(call, texts, data))
        if (noted := data.get("litellm_logging_obj")) is not None:
            self._protected.add(noted)
        return data

    async def async_pre_call_deployment_hook(
        self, kwargs: dict[str, Any], call_type: Any
    ) -> dict[str, Any] | None:
        """Put tokens into a call that the first hook was not asked about: not every address of the proxy asks it."""
        if kwargs.get("litellm_logging_obj") in self._protected:
            return None
        call = _call(str(getattr(call_type, "value", call_type)))
        texts = {name: value for name, value in kwargs.items() if name in CALLS[call]}
        return {**kwargs, **await self._with_tokens(call, texts, kwargs)}

    async def async_post_call_success_hook(
        self,
        data: dict[str, Any],
        user_api_key_dict: Any,  # noqa: ARG002
        response: Any,
    ) -> Any:
        """Return the answer with the values."""
        answers = self._answers(data)
        if hasattr(response, "choices"):
            return restored_chat(response, answers)
        return restored_response(response, answers) if hasattr(response, "output") else response

    async def async_post_call_streaming_iterator_hook(
        self,
        user_api_key_dict: Any,  # noqa: ARG002 (the proxy's signature)
        response: Any,
        request_data: dict[str, Any],
    ) -> AsyncIterator[Any]:
        """Yield the chunks with the values."""
        answers = self._answers(request_data)
        chat, parts = ChatChunks(answers), ResponseParts(answers)
        async for chunk in response:
            for part in (chat if hasattr(chunk, "choices") else parts).part(chunk):
                yield part
        for part in (*chat.end(), *parts.end()):
            yield part

    async def _with_tokens(self, call: str, texts: dict[str, Any], data: Mapping[str, Any]) -> dict[str, Any]:
        walk = Outgoing(self._conversation(data), self._bound.settings)
        return await aside(lambda given: protected_arguments(call, given, walk), texts)

    def _answers(self, data: Mapping[str, Any]) -> Answers:
        chat, settings = self._conversation(data), self._bound.settings
        return Answers(chat, settings, self._bound.counts, json_output=json_output(data))


def _call(call_type: str) -> str:
    call = _CALLS.get(call_type)
    if call is None:
        raise UnknownEndpointError(f"calls of the type {call_type} are not let through", endpoint=call_type)
    return call


# What the proxy notes of a request for itself: headers, keys, times. No provider gets it.
_OF_PROXY = frozenset(
    {"metadata", "litellm_metadata", "proxy_server_request", "secret_fields", "litellm_logging_obj"}
)
