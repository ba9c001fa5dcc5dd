"""LangChain and LangGraph: a chat model, or an agent, that sends tokens and gives back values.

::

    from privkit.integrations.langchain import middleware, protect_agent, protect_model

    model = protect_model(ChatOpenAI(model="gpt-4o"))
    agent = protect_agent(create_agent("openai:gpt-4o", tools=[look_up], middleware=[middleware(tools=["look_up"])]))

    with shield.conversation("conv-42"):
        model.invoke("I am Jane Doe")
        agent.invoke({"messages": [("user", "I am Jane Doe")]})

What LangChain calls back, traces, stores in checkpoints and gives to other middleware holds tokens. Values are known
to the tools that may have them, and to what ``protect_model`` and ``protect_agent`` return.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from privkit.errors import ConfigurationError
from privkit.integrations._calls import Bound
from privkit.integrations._common import require

if TYPE_CHECKING:
    from langchain.agents.middleware import AgentMiddleware
    from langchain_core.callbacks import BaseCallbackHandler
    from langchain_core.runnables import Runnable
    from typing_extensions import Unpack

    from privkit.conversation import Conversation
    from privkit.integrations._calls import Options
    from privkit.shield import Shield

__all__ = ["middleware", "protect_agent", "protect_model", "redacting"]


def protect_model(
    model: Any, /, *, conversation: Conversation | None = None, **options: Unpack[Options]
) -> Runnable[Any, Any]:
    """Return a ``Runnable`` that asks a chat model with tokens and answers with values.

    ``invoke``, ``ainvoke``, ``stream``, ``astream``, ``batch`` and ``|`` work as with the model; so do ``bind_tools``,
    ``bind`` and ``with_structured_output``, whose parser gets values. The model that is given is not changed, and
    callbacks and traces of it see tokens.

    Args:
        model: a chat model of LangChain's, or one with something bound to it.
        conversation: for calls that are in no ``with`` of a conversation.
        options: media, tools, hosts, disclose, unknown_tokens, most_unknown and fields, as for ``privkit.llm.protect``.

    Raises:
        ConfigurationError: something else than a model, an option that cannot be used, or LangChain is not installed.
    """
    from privkit.integrations._langchain_model import protected

    require("langchain_core.runnables", extra="langchain")
    if not hasattr(model, "invoke") or not hasattr(model, "stream"):
        raise ConfigurationError("protect_model wants a chat model of LangChain's")
    return protected(model, Bound(conversation, options))


def middleware(
    *, conversation: Conversation | None = None, **options: Unpack[Options]
) -> AgentMiddleware[Any, Any]:
    """Return middleware for ``create_agent`` under which the model, and the agent's state, hold tokens only.

    Before the model is asked, values in the messages, the system prompt and the descriptions of tools become tokens.
    A tool that may have values gets them in its arguments, and its result is protected before it becomes part of the
    state. The agent's answer keeps its tokens: ``protect_agent`` puts the values back at the edge, or
    ``conversation.restore`` does. Put it last in the list, so that nothing changes a request after it.

    Args:
        conversation: for calls that are in no ``with`` of a conversation.
        options: as for ``protect_model``; ``tools`` names the tools, and arguments, that get values.

    Raises:
        ConfigurationError: an option that cannot be used, or LangChain is not installed.
    """
    from privkit.integrations._langchain_agent import middleware_of

    require("langchain.agents.middleware", extra="langchain")
    return middleware_of(Bound(conversation, options))


def protect_agent(
    agent: Any, /, *, conversation: Conversation | None = None, **options: Unpack[Options]
) -> Runnable[Any, Any]:
    """Return a ``Runnable`` around an agent or a graph whose state holds messages: tokens in, values out.

    What comes in is protected before the graph gets it, so that no checkpoint holds a value; what goes out is
    restored, streams of every mode too. The agent needs ``middleware`` inside for its tools.

    Args:
        agent: what ``create_agent`` or ``StateGraph.compile`` gives.
        conversation: for calls that are in no ``with`` of a conversation.
        options: as for ``protect_model``.

    Raises:
        ConfigurationError: something else than a graph, an option that cannot be used, or LangGraph is not installed.
    """
    from privkit.integrations._langchain_agent import agent_of

    require("langgraph.types", extra="langchain")
    if not hasattr(agent, "invoke") or not hasattr(agent, "get_state"):
        raise ConfigurationError("protect_agent wants what create_agent() or StateGraph.compile() gives")
    return agent_of(agent, Bound(conversation, options))


def redacting(handler: BaseCallbackHandler, shield: Shield, /) -> BaseCallbackHandler:
    """Return a callback handler that passes on to another what it is told, without personal data.

    For tracers and loggers around chains that hold values: ``config={"callbacks": [redacting(tracer, shield)]}``.
    Redaction is one-way. The pieces of a streamed answer are withheld, since a value may be cut in two there; the
    whole answer follows. Of an error its type is told, of an object of an unknown kind nothing.

    Args:
        handler: a callback handler of LangChain's, asynchronous or not.
        shield: finds and redacts.

    Raises:
        ConfigurationError: something else than a handler or a shield, or LangChain is not installed.
    """
    from privkit.integrations._langchain_callbacks import told_of
    from privkit.shield import Shield

    callbacks = require("langchain_core.callbacks", extra="langchain")
    if not isinstance(handler, callbacks.BaseCallbackHandler) or not isinstance(shield, Shield):
        raise ConfigurationError("redacting wants a callback handler of LangChain's and a Shield")
    told: BaseCallbackHandler = told_of(handler, shield)
    return told
