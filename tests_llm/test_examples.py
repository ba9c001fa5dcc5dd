"""The bots of examples/support_bot, against the fake provider."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import anthropic
import openai
import pytest

from privkit import Shield
from privkit.testing import FakeProvider, Reply, ToolCall

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from examples.support_bot import anthropic_bot, openai_bot, tools_bot  # noqa: E402

MESSAGE = "I'm Jane Doe, jane@example.com, where is my parcel?"


@pytest.fixture(autouse=True)
def _environment(provider: FakeProvider, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in provider.environment.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def open_ai() -> Iterator[openai.OpenAI]:
    with openai.OpenAI(max_retries=0) as client:
        yield client


def test_the_bot_on_openai(provider: FakeProvider, open_ai: openai.OpenAI) -> None:
    bot = openai_bot.SupportBot(open_ai, Shield(), "c")
    assert [provider.run(bot, text) for text in (MESSAGE, "so, Jane Doe?")] == [MESSAGE, "so, Jane Doe?"]
    provider.assert_no_pii()
    provider.assert_round_trip()
    first, second = (request.body["messages"] for request in provider.requests)
    assert second[: len(first)] == first  # a prefix that the provider's cache knows


def test_the_bot_on_anthropic(provider: FakeProvider) -> None:
    with anthropic.Anthropic(max_retries=0) as client:
        bot = anthropic_bot.SupportBot(client, Shield(), "c")
        assert [provider.run(bot, text) for text in (MESSAGE, "so, Jane Doe?")] == [MESSAGE, "so, Jane Doe?"]
    provider.assert_no_pii()
    provider.assert_round_trip()
    first, second = (request.body["messages"] for request in provider.requests)
    assert second[: len(first)] == first


def test_the_bot_with_a_tool(provider: FakeProvider, open_ai: openai.OpenAI) -> None:
    asked: list[str] = []

    def find(email: str) -> dict[str, str]:
        asked.append(email)
        return tools_bot.find_order(email)

    def call(request: Any) -> Reply:
        return Reply(tool_calls=[ToolCall("find_order", {"email": request.tokens[1]})])  # type: ignore[arg-type]

    def tell(request: Any) -> Reply:
        return Reply(f"{request.tokens[0]}, {request.tokens[-1]} brings it.")

    provider.script(call, tell)
    bot = tools_bot.ToolsBot(open_ai, Shield(), "c", find)
    assert provider.run(bot, MESSAGE) == "Jane Doe, Ali Yilmaz brings it."
    assert asked == ["jane@example.com"]
    provider.assert_no_pii()
    provider.assert_round_trip()


@pytest.mark.parametrize("name", ["openai_bot", "anthropic_bot", "tools_bot"])
def test_each_runs_in_a_terminal_without_a_key(name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", f"examples.support_bot.{name}", "--fake"],
        input=f"{MESSAGE}\n",
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    answer, seen = done.stdout.splitlines()
    assert answer == f"Thank you. You wrote: {MESSAGE}"
    assert seen.startswith("  (the provider saw: I'm PERSON_1_")
    assert "Jane" not in seen
