"""LlamaIndex over a protected client."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Any

import openai
import pytest
from llama_index.core import Document, PromptTemplate
from llama_index.core.indices.list import SummaryIndex
from llama_index.core.llms import ChatMessage
from llama_index.llms.openai import OpenAI, OpenAIResponses

from privkit import Shield
from privkit.errors import NoConversationError
from privkit.llm import protect
from privkit.testing import FakeProvider

MESSAGE = "I'm Jane Doe, jane@example.com"
# LlamaIndex warns of itself.
pytestmark = [pytest.mark.filterwarnings("ignore"), pytest.mark.usefixtures("swept")]


def llm_of(kind: Any, provider: FakeProvider, shield: Shield) -> Any:
    options: Any = {"base_url": provider.openai_url, "api_key": "any", "max_retries": 0}
    return kind(
        model="gpt-4o",
        max_retries=0,
        openai_client=protect(openai.OpenAI(**options), shield),
        async_openai_client=protect(openai.AsyncOpenAI(**options), shield),
    )


@pytest.mark.parametrize("kind", [OpenAI, OpenAIResponses])
def test_chats_send_tokens_and_give_back_values(provider: FakeProvider, shield: Shield, kind: Any) -> None:
    llm = llm_of(kind, provider, shield)

    def asked(text: str) -> list[ChatMessage]:
        return [ChatMessage(role="system", content="Help."), ChatMessage(role="user", content=text)]

    def whole(text: str) -> str:
        return str(llm.chat(asked(text)).message.content)

    def pieces(text: str) -> Iterator[str]:
        return (chunk.delta for chunk in llm.stream_chat(asked(text)))

    async def awhole(text: str) -> str:
        return str((await llm.achat(asked(text))).message.content)

    async def apieces(text: str) -> AsyncIterator[str]:
        async for chunk in await llm.astream_chat(asked(text)):
            yield chunk.delta

    async def both() -> list[str]:
        return [await provider.arun(bot, MESSAGE) for bot in (awhole, apieces)]

    with shield.conversation("c"):
        assert [provider.run(bot, MESSAGE) for bot in (whole, pieces)] == [MESSAGE] * 2
        assert asyncio.run(both()) == [MESSAGE] * 2
    provider.assert_no_pii()
    provider.assert_round_trip()


def test_a_query_engine_sends_documents_with_tokens(provider: FakeProvider, shield: Shield) -> None:
    provider.settings(reply=lambda request: f"It is {request.tokens[0]}.")
    index = SummaryIndex.from_documents([Document(text="The customer of order 7 is Jane Doe.")])
    engine = index.as_query_engine(
        llm=llm_of(OpenAI, provider, shield),
        text_qa_template=PromptTemplate("{context_str}\n{query_str}"),
    )
    with shield.conversation("c"):
        assert str(engine.query("Who is it?")) == "It is Jane Doe."
    assert provider.requests
    provider.assert_no_pii()


def test_without_a_conversation_nothing_is_sent(provider: FakeProvider, shield: Shield) -> None:
    with pytest.raises(Exception) as caught:
        llm_of(OpenAI, provider, shield).chat([ChatMessage(role="user", content=MESSAGE)])
    causes = [caught.value, caught.value.__cause__, caught.value.__context__]
    assert any(isinstance(cause, NoConversationError) for cause in causes)
    assert not provider.requests
