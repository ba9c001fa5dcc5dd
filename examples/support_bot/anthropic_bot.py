"""A support bot on Anthropic: ``python -m examples.support_bot.anthropic_bot``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import anthropic

import privkit
import privkit.llm
from examples.support_bot._terminal import talk

INSTRUCTIONS = "You work for a parcel service. Answer in two sentences."


class SupportBot:
    """One chat with one customer."""

    def __init__(self, client: anthropic.Anthropic, shield: privkit.Shield, chat_id: str) -> None:
        self._client = privkit.llm.protect(client, shield)
        self._chat = shield.conversation(chat_id)
        self._messages: list[Any] = []

    def __call__(self, message: str) -> Iterator[str]:
        """Answer a message, piece by piece."""
        self._messages.append({"role": "user", "content": message})
        with self._client.messages.stream(
            model="claude-sonnet-5-5",
            max_tokens=300,
            system=INSTRUCTIONS,
            messages=self._messages,
            extra_headers=privkit.llm.header(self._chat),
        ) as stream:
            yield from stream.text_stream
            answer = stream.get_final_message().content
        self._messages.append({"role": "assistant", "content": answer})


if __name__ == "__main__":
    talk(lambda: SupportBot(anthropic.Anthropic(), privkit.Shield(), "chat-1"))
