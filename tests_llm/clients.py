"""What the tests of protected clients share."""

from __future__ import annotations

import json
from typing import Any

import anthropic
import openai
import pytest
from google import genai
from google.genai import types

import privkit
from privkit.llm import protect
from privkit.testing import FakeProvider

SHIELD = privkit.Shield()
VALUES = ("Jane Doe", "jane@example.com", "4111 1111 1111 1111", "+44 20 7946 0958")
TEXT = "I am Jane Doe, jane@example.com, card 4111 1111 1111 1111. Füße ✓ 😀 Call +44 20 7946 0958!"
ASKED: list[Any] = [{"role": "user", "content": TEXT}]
HOSTILE: list[dict[str, Any]] = [
    {},
    {"cut": 1, "piece": 1},
    {"cut": 7, "gzip": True},
    {"cut": "utf-8"},
    {"cut": "crlf", "crlf": True},
    {"cut": "data", "gzip": True, "crlf": True},
]
hostile = pytest.mark.parametrize("settings", HOSTILE, ids=lambda each: "+".join(each) or "plain")


class Clients:
    """Protected clients of one provider, and the plain ones they were made of."""

    def __init__(self, provider: FakeProvider) -> None:
        self.provider = provider
        self.plain: list[Any] = []

    def _protected(self, client: Any, options: dict[str, Any]) -> Any:
        self.plain.append(client)
        return protect(client, **{"shield": SHIELD, **options})

    def openai(self, **options: Any) -> openai.OpenAI:
        return self._protected(openai.OpenAI(base_url=self.provider.openai_url, api_key="any"), options)

    def anthropic(self, **options: Any) -> anthropic.Anthropic:
        client = anthropic.Anthropic(base_url=self.provider.anthropic_url, api_key="any")
        return self._protected(client, options)

    def gemini(self, **options: Any) -> genai.Client:
        where = types.HttpOptions(base_url=self.provider.gemini_url)
        return self._protected(genai.Client(api_key="any", http_options=where), options)

    def close(self) -> None:
        for client in self.plain:
            client.close()


def said(answer: Any) -> Any:
    """Return the text of an answer of Chat Completions."""
    return answer.choices[0].message.content


def asked(client: Any, messages: Any = ASKED, **more: Any) -> Any:
    """Return what Chat Completions answers."""
    return said(client.chat.completions.create(model="m", messages=messages, **more))


def clean(provider: FakeProvider) -> None:
    """Nothing that was planted stands in what the provider got."""
    assert provider.requests
    for request in provider.requests:
        sent = request.raw.decode()
        assert not [value for value in VALUES if value in sent or json.dumps(value)[1:-1] in sent]
