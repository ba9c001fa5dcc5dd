"""A support bot on OpenAI: ``python -m examples.support_bot.openai_bot``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import openai

import privkit
import privkit.llm
from examples.support_bot._terminal import talk

INSTRUCTIONS = "You work for a parcel service. Answer in two sentences."


class SupportBot:
    """One chat with one customer."""

    def __init__(self, client: openai.OpenAI, shield: privkit.Shield, chat_id: str) -> None:
        self._client = privkit.llm.protect(client, shield)
        self._chat = shield.conversation(chat_id)
        self._messages: list[Any] = [{"role": "system", "content": INSTRUCTIONS}]

    def __call__(self, message: str) -> Iterator[str]:
        """Answer a message, piece by piece."""
        self._messages.append({"role": "user", "content": message})
        with self._client.chat.completions.stream(
            model="gpt-4o-mini", messages=self._messages, extra_headers=privkit.llm.header(self._chat)
        ) as stream:
            for event in stream:
                if event.type == "content.delta":
                    yield event.delta
            answer = stream.get_final_completion().choices[0].message.content
        # The history holds what customer and bot said; it is protected again with each call, to the same tokens.
        self._messages.append({"role": "assistant", "content": answer})


if __name__ == "__main__":
    talk(lambda: SupportBot(openai.OpenAI(), privkit.Shield(), "chat-1"))
