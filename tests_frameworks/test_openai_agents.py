"""The OpenAI Agents SDK over a protected client; its traces too."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import openai
import pytest
from agents import (
    Agent,
    OpenAIChatCompletionsModel,
    OpenAIResponsesModel,
    RunConfig,
    Runner,
    SQLiteSession,
    function_tool,
    set_trace_processors,
)
from agents.tracing import TracingProcessor

from privkit import Shield
from privkit.llm import protect
from privkit.testing import FakeProvider, Reply, ToolCall

MESSAGE = "I'm Jane Doe, jane@example.com"
VALUES = ("Jane", "jane@", "Ali")
pytestmark = [
    pytest.mark.usefixtures("swept"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
KINDS = pytest.mark.parametrize("kind", [OpenAIChatCompletionsModel, OpenAIResponsesModel])


class Traces(TracingProcessor):
    """Keeps what would be exported."""

    def __init__(self) -> None:
        self.spans: list[str] = []

    def on_trace_start(self, trace: Any) -> None: ...

    def on_trace_end(self, trace: Any) -> None:
        self.spans.append(str(trace.export()))

    def on_span_start(self, span: Any) -> None: ...

    def on_span_end(self, span: Any) -> None:
        self.spans.append(str(span.export()))

    def shutdown(self) -> None: ...

    def force_flush(self) -> None: ...


@pytest.fixture
def traces() -> Iterator[Traces]:
    kept = Traces()
    set_trace_processors([kept])
    yield kept
    set_trace_processors([])


def agent_of(kind: Any, provider: FakeProvider, shield: Shield, given: list[str], **options: Any) -> Agent:
    client = openai.AsyncOpenAI(base_url=provider.openai_url, api_key="any", max_retries=0)

    @function_tool
    def look_up(email: str) -> str:
        """Look up a customer."""
        given.append(email)
        return f"{email} is Ali Yilmaz"

    model = kind("gpt-4o", protect(client, shield, **options))
    return Agent(name="support", instructions="Help Jane Doe.", model=model, tools=[look_up])


def calls(request: Any) -> Reply:
    email = next(token for token in request.tokens if token.startswith("EMAIL_ADDRESS"))
    return Reply(tool_calls=[ToolCall("look_up", {"email": email})])  # type: ignore[arg-type]


@KINDS
def test_an_agent_with_tools_whole_and_streamed(
    provider: FakeProvider, shield: Shield, traces: Traces, kind: Any
) -> None:
    given: list[str] = []
    agent = agent_of(kind, provider, shield, given, tools=["look_up"], disclose=["user", "tool"])
    quiet = RunConfig(trace_include_sensitive_data=False)

    async def run() -> tuple[str, str]:
        provider.script(calls)
        whole = await Runner.run(agent, MESSAGE, run_config=quiet)
        streamed = Runner.run_streamed(agent, MESSAGE, run_config=quiet)
        text = ""
        async for event in streamed.stream_events():
            if event.type == "raw_response_event" and event.data.type == "response.output_text.delta":
                text += event.data.delta
        return str(whole.final_output), text

    with shield.conversation("c"):
        assert asyncio.run(run()) == ("jane@example.com is Ali Yilmaz", MESSAGE)
    assert given == ["jane@example.com"]
    provider.assert_no_pii()
    assert len(traces.spans) > 4
    assert not [span for span in traces.spans if any(value in span for value in VALUES)]


@KINDS
def test_traces_hold_values_unless_they_are_told_not_to(
    provider: FakeProvider, shield: Shield, traces: Traces, kind: Any
) -> None:
    agent = agent_of(kind, provider, shield, [], tools=["look_up"])
    provider.script(calls)
    with shield.conversation("c"):
        asyncio.run(Runner.run(agent, MESSAGE))
    provider.assert_no_pii()
    assert any("jane@example.com" in span for span in traces.spans)  # so the page says to turn it off


def test_a_tool_that_may_not_have_values_gets_tokens(
    provider: FakeProvider, shield: Shield, traces: Traces
) -> None:
    given: list[str] = []
    agent = agent_of(OpenAIResponsesModel, provider, shield, given)
    provider.script(calls)
    with shield.conversation("c"):
        asyncio.run(Runner.run(agent, MESSAGE))
    assert given[0].startswith("EMAIL_ADDRESS_1_")
    provider.assert_no_pii()


def test_a_session_sends_its_history_with_the_same_tokens(
    provider: FakeProvider, shield: Shield, traces: Traces
) -> None:
    agent = agent_of(OpenAIResponsesModel, provider, shield, [])

    async def run() -> list[str]:
        session = SQLiteSession("c")
        return [
            str((await Runner.run(agent, text, session=session)).final_output)
            for text in (MESSAGE, "and Jane Doe?")
        ]

    with shield.conversation("c"):
        assert asyncio.run(run()) == [MESSAGE, "and Jane Doe?"]
    first, second = provider.requests
    assert second.body["input"][0]["content"] == first.body["input"][0]["content"]
    provider.assert_no_pii()
