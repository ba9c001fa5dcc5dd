"""What callback handlers and tracers of LangChain's are told, through ``redacting``."""

from __future__ import annotations

import asyncio
from typing import Any

import openai
import pytest
from langchain.agents import create_agent
from langchain_core.callbacks import AsyncCallbackHandler, BaseCallbackHandler
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.tracers import BaseTracer
from langchain_openai import ChatOpenAI

from privkit import Shield
from privkit.errors import ConfigurationError
from privkit.integrations import outlets
from privkit.integrations.langchain import redacting
from privkit.testing import FakeProvider, Fault, Reply, ToolCall

MESSAGE = "I'm Jane Doe, jane@example.com"
VALUES = ("Jane", "jane@", "Ali Yilmaz")
SHIELD = Shield()
pytestmark = [
    pytest.mark.usefixtures("swept"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


class Tracer(BaseTracer):
    """Keeps the runs as a tracer sends them away."""

    def __init__(self) -> None:
        super().__init__()
        self.runs: list[str] = []

    def _persist_run(self, run: Any) -> None:
        self.runs.append(run.model_dump_json() if hasattr(run, "model_dump_json") else str(run))


class Everything(BaseCallbackHandler):
    """Keeps all it is told."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def __getattribute__(self, name: str) -> Any:
        if name.startswith("on_"):
            return lambda *args, **kwargs: self.told.append(f"{name} {args} {kwargs}")
        return super().__getattribute__(name)


class Later(AsyncCallbackHandler):
    """Keeps what it is told of models and chains."""

    def __init__(self) -> None:
        self.told: list[str] = []

    async def on_chain_start(self, *args: Any, **kwargs: Any) -> None:
        self.told.append(f"{args} {kwargs}")

    async def on_llm_end(self, *args: Any, **kwargs: Any) -> None:
        self.told.append(f"{args} {kwargs}")


def model_of(provider: FakeProvider) -> ChatOpenAI:
    return ChatOpenAI(model="m", base_url=provider.openai_url, api_key="any", max_retries=0)  # type: ignore[arg-type]


def chain_of(provider: FakeProvider) -> Any:
    prompt = ChatPromptTemplate.from_messages([("system", "Help."), ("user", "{text}")])
    return prompt | model_of(provider) | StrOutputParser()


def clean(texts: list[str]) -> bool:
    return bool(texts) and not [text for text in texts if any(value in text for value in VALUES)]


@pytest.mark.parametrize("make", [Tracer, Everything])
def test_a_chain_is_traced_without_values(provider: FakeProvider, make: Any) -> None:
    plain, safe = make(), make()
    config: Any = {"callbacks": [plain, redacting(safe, SHIELD)], "metadata": {"email": "jane@example.com"}}
    assert chain_of(provider).invoke({"text": MESSAGE}, config) == MESSAGE
    assert "".join(chain_of(provider).stream({"text": MESSAGE}, config)) == MESSAGE
    before, after = (each.runs if make is Tracer else each.told for each in (plain, safe))
    assert not clean(before)
    assert clean(after)
    assert len(before) == len(after)
    assert any("Customer" in text for text in after)


def test_an_agent_and_its_tools_are_traced_without_values(provider: FakeProvider) -> None:
    def look_up(email: str) -> str:
        """Look up a customer."""
        return f"{email} is Ali Yilmaz"

    seen = Everything()
    provider.script(Reply(tool_calls=[ToolCall("look_up", {"email": "jane@example.com"})]))  # type: ignore[arg-type]
    agent = create_agent(model_of(provider), tools=[look_up])
    agent.invoke({"messages": [("user", MESSAGE)]}, {"callbacks": [redacting(seen, SHIELD)]})
    assert clean(seen.told)
    assert {"on_tool_start", "on_tool_end", "on_chain_start", "on_llm_end"} <= {
        text.split()[0] for text in seen.told
    }


def test_errors_are_told_by_their_type(provider: FakeProvider) -> None:
    seen = Everything()
    provider.script(Fault(429, "not for jane@example.com"))
    with pytest.raises(Exception, match="429"):
        chain_of(provider).invoke({"text": MESSAGE}, {"callbacks": [redacting(seen, SHIELD)]})
    assert clean(seen.told)
    assert any("RateLimit" in text for text in seen.told if text.startswith("on_llm_error"))


def test_asynchronous_handlers_are_told_too(provider: FakeProvider) -> None:
    seen = Later()

    async def run() -> None:
        await chain_of(provider).ainvoke({"text": MESSAGE}, {"callbacks": [redacting(seen, SHIELD)]})

    asyncio.run(run())
    assert clean(seen.told)
    assert len(seen.told) > 2


def test_what_is_no_handler_is_refused() -> None:
    for wrong in ((object(), SHIELD), (Everything(), "shield")):
        with pytest.raises(ConfigurationError):
            redacting(*wrong)  # type: ignore[arg-type]


def test_the_call_that_protects_a_client_closes_callbacks_too() -> None:
    tracer = Tracer()
    with FakeProvider() as provider:
        client = openai.OpenAI(base_url=provider.openai_url, api_key="x")
        with outlets.install(client, SHIELD, callbacks=[tracer]) as closed, SHIELD.conversation("c"):
            model = ChatOpenAI(model="m", base_url=provider.openai_url, api_key="x")  # type: ignore[arg-type]
            answer = model.invoke(MESSAGE, config={"callbacks": closed.callbacks})
            said = closed.client.chat.completions.create(
                model="m", messages=[{"role": "user", "content": MESSAGE}]
            )
        client.close()
        last = provider.requests[-1]
    assert answer.content
    assert tracer.runs
    assert not [value for value in VALUES if value in "".join(tracer.runs)]
    assert "jane@example.com" in str(said.choices[0].message.content)
    assert "jane@" not in str(last.body)
