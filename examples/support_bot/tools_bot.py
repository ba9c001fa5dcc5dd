"""A support bot that looks orders up: ``python -m examples.support_bot.tools_bot``.

The model asks for the tool with a token; the tool is called with the address; what it returns goes to the model with
tokens again.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import openai

import privkit
import privkit.llm
from examples.support_bot._terminal import talk

INSTRUCTIONS = "You work for a parcel service. Look orders up before you answer."
ORDERS = {"jane@example.com": {"order": "A-1077", "status": "on its way", "courier": "Ali Yilmaz"}}
TOOLS: Any = [
    {
        "type": "function",
        "function": {
            "name": "find_order",
            "description": "Find a customer's last order by e-mail address.",
            "parameters": {
                "type": "object",
                "properties": {"email": {"type": "string"}},
                "required": ["email"],
            },
        },
    }
]


def find_order(email: str) -> dict[str, str]:
    return ORDERS.get(email, {"status": "no order"})


class ToolsBot:
    """One chat with one customer."""

    def __init__(
        self,
        client: openai.OpenAI,
        shield: privkit.Shield,
        chat_id: str,
        find: Callable[[str], dict[str, str]] = find_order,
    ) -> None:
        # The tool gets values, in this argument only. What it returns may be told to the customer.
        self._client = privkit.llm.protect(
            client, shield, tools={"find_order": ["email"]}, disclose=["user", "application", "tool"]
        )
        self._chat = shield.conversation(chat_id)
        self._find = find
        self._messages: list[Any] = [{"role": "system", "content": INSTRUCTIONS}]

    def __call__(self, message: str) -> Iterator[str]:
        """Answer a message, after as many calls of the tool as the model wants."""
        self._messages.append({"role": "user", "content": message})
        while True:
            answer = (
                self._client.chat.completions.create(
                    model="gpt-4o-mini",
                    messages=self._messages,
                    tools=TOOLS,
                    extra_headers=privkit.llm.header(self._chat),
                )
                .choices[0]
                .message
            )
            self._messages.append(answer.model_dump(exclude_none=True))
            if not answer.tool_calls:
                yield answer.content or ""
                return
            self._messages += [self._called(call) for call in answer.tool_calls]

    def _called(self, call: Any) -> dict[str, str]:
        found = self._find(**json.loads(call.function.arguments))
        return {"role": "tool", "tool_call_id": call.id, "content": json.dumps(found)}


if __name__ == "__main__":
    talk(lambda: ToolsBot(openai.OpenAI(), privkit.Shield(), "chat-1"))
