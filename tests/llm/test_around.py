"""The address and the caller's own headers: what is personal there is refused, all else passes."""

from __future__ import annotations

import httpx
import pytest

import privkit
from privkit.llm import protect
from privkit.llm._around import check_around
from privkit.redactors import keep

SHIELD = privkit.Shield()
BODY = {"model": "m", "messages": [{"role": "user", "content": "hi"}]}


@pytest.mark.parametrize(
    ("path", "query", "headers", "place"),
    [
        ("/v1/models", "user=jane@example.com", {}, "address"),
        ("/v1/models", "user=jane%40example.com", {}, "address"),
        ("/v1/models/jane@example.com", "", {}, "address"),
        ("/v1/models", "tel=%2B442079460958", {}, "address"),
        ("/v1/models", "", {"x-user": "jane@example.com"}, "x-user"),
        ("/v1/models", "", {"helicone-user-id": "jane%40example.com"}, "helicone-user-id"),
        ("/v1/models", "", {"x-card": "4111 1111 1111 1111"}, "x-card"),
        ("/v1/models", "", {"x-account": "DE89370400440532013000"}, "x-account"),
    ],
)
def test_what_is_personal_around_a_body_is_refused(
    path: str, query: str, headers: dict[str, str], place: str
) -> None:
    with pytest.raises(privkit.LLMError, match=place) as told:
        check_around(path, query, headers, SHIELD)
    assert "jane" not in str(told.value)
    assert "4111" not in str(told.value)


@pytest.mark.parametrize(
    ("path", "query", "headers"),
    [
        ("/openai/deployments/gpt-4o/chat/completions", "api-version=2024-10-21", {}),
        ("/v1beta/models/gemini-2.5-flash:streamGenerateContent", "alt=sse", {}),
        ("/v1/batches/batch_6710f2a1d8c08190b6f0a2a9f3f5a0f6", "", {}),
        ("/v1/models", "limit=20&after=1700000000", {}),
        (
            "/v1/models",
            "",
            {"authorization": "Bearer sk-jane@example.com", "user-agent": "bot (ops@example.com)"},
        ),
        ("/v1/models", "", {"x-stainless-read-timeout": "600", "content-length": "4111111111111111"}),
        ("/v1/models", "", {"http-referer": "https://shop.example", "x-title": "Jane's shop"}),
        ("/v1/models", "", {"traceparent": "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"}),
        ("/v1/models", "", {"x-trace": "4bf92f35-77b3-4da6-a3ce-929d0e0e4736", "x-user": "cust-7"}),
    ],
)
def test_addresses_and_headers_of_every_day_pass(path: str, query: str, headers: dict[str, str]) -> None:
    check_around(path, query, headers, SHIELD)


def test_what_the_policy_keeps_may_pass() -> None:
    kept = privkit.Shield(policy=privkit.Policy(rules={"EMAIL_ADDRESS": keep()}))
    check_around("/v1/models", "", {"x-user": "jane@example.com"}, kept)


@pytest.mark.parametrize(
    "how", [{"headers": {"X-User": "jane@example.com"}}, {"params": {"u": "jane@example.com"}}]
)
def test_a_client_sends_nothing_of_it(how: dict[str, dict[str, str]]) -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={})

    client = protect(httpx.Client(transport=httpx.MockTransport(answer)), SHIELD)
    with SHIELD.conversation("around"):
        with pytest.raises(privkit.LLMError):
            client.post("https://api.openai.com/v1/chat/completions", json=BODY, **how)  # type: ignore[arg-type]
        client.post("https://api.openai.com/v1/chat/completions", json=BODY)
    assert len(seen) == 1
