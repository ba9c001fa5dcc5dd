"""pydantic-ai over a protected client."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import anthropic
import openai
import pytest
from pydantic import BaseModel
from pydantic_ai import Agent
from pydantic_ai.models.anthropic import AnthropicModel
from pydantic_ai.models.openai import OpenAIChatModel, OpenAIResponsesModel
from pydantic_ai.providers.anthropic import AnthropicProvider
from pydantic_ai.providers.openai import OpenAIProvider

from privkit import Shield
from privkit.llm import protect
from privkit.testing import FakeProvider, Reply, ToolCall

MESSAGE = "I'm Jane Doe, jane@example.com"
# pydantic-ai warns of models it does not know.
pytestmark = [pytest.mark.filterwarnings("ignore"), pytest.mark.usefixtures("swept")]


def openai_of(kind: Any) -> Callable[..., Any]:
    def made(provider: FakeProvider, shield: Shield, **options: Any) -> Any:
        client = openai.AsyncOpenAI(base_url=provider.openai_url, api_key="any", max_retries=0)
        return kind("gpt-4o", provider=OpenAIProvider(openai_client=protect(client, shield, **options)))

    return made


def anthropic_of(provider: FakeProvider, shield: Shield, **options: Any) -> Any:
    client = anthropic.AsyncAnthropic(base_url=provider.anthropic_url, api_key="any", max_retries=0)
    return AnthropicModel(
        "claude-m", provider=AnthropicProvider(anthropic_client=protect(client, shield, **options))
    )


every_model = pytest.mark.parametrize(
    "make",
    [openai_of(OpenAIChatModel), openai_of(OpenAIResponsesModel), anthropic_of],
    ids=["chat", "responses", "messages"],
)


@pytest.fixture(scope="module")
def shield() -> Shield:
    return Shield()


@every_model
def test_an_agent_with_tools_whole_and_streamed(
    provider: FakeProvider, shield: Shield, make: Callable[..., Any]
) -> None:
    given: list[str] = []
    agent: Any = Agent(
        make(provider, shield, tools=["look_up"], disclose=["user", "tool"]), instructions="Help."
    )

    @agent.tool_plain
    def look_up(email: str) -> str:
        """Look up a customer."""
        given.append(email)
        return f"{email} is Ali Yilmaz"

    async def whole(text: str) -> str:
        return str((await agent.run(text)).output)

    async def pieces(text: str) -> AsyncIterator[str]:
        async with agent.run_stream(text) as streamed:
            async for piece in streamed.stream_text(delta=True):
                yield piece

    async def run() -> list[str]:
        provider.script(lambda request: Reply(tool_calls=[ToolCall("look_up", {"email": request.tokens[1]})]))
        return [await provider.arun(bot, MESSAGE) for bot in (whole, pieces)]

    with shield.conversation("c"):
        assert asyncio.run(run()) == ["jane@example.com is Ali Yilmaz", MESSAGE]
    assert given == ["jane@example.com"]
    provider.assert_no_pii()


@every_model
def test_structured_output(provider: FakeProvider, shield: Shield, make: Callable[..., Any]) -> None:
    class Customer(BaseModel):
        name: str

    agent: Any = Agent(make(provider, shield, tools=["final_result"]), output_type=Customer)
    provider.script(lambda request: Reply(tool_calls=[ToolCall("final_result", {"name": request.tokens[0]})]))
    with shield.conversation("c"):
        assert asyncio.run(agent.run(MESSAGE)).output == Customer(name="Jane Doe")
    provider.assert_no_pii()
