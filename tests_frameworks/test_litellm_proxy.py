"""The callback in a running proxy of LiteLLM: its clients send and get values, providers get tokens, by any address."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from privkit.testing import FakeProvider, WireRequest

KEY = "sk-" + "0123456789abcdef" * 3
TEXT = "I am Jane Doe, jane@example.com"
MESSAGES = [{"role": "user", "content": TEXT}]
CHAT = {"model": "m", "messages": MESSAGES}
GEMINI = {"contents": [{"parts": [{"text": TEXT}]}]}

MODULE = """
import privkit
from privkit.integrations.litellm import callback

shield = privkit.Shield()
chats = {}


def conversation(data):
    name = data["proxy_server_request"]["headers"]["x-chat-id"]
    return chats.setdefault(name, shield.conversation(name, ttl="12h"))


privkit_callback = callback(conversation)
"""


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


def configured(folder: Path, provider: FakeProvider) -> Path:
    (folder / "ours.py").write_text(MODULE, encoding="utf-8")
    settings = {
        "model_list": [
            {
                "model_name": "m",
                "litellm_params": {
                    "model": "openai/gpt-4o",
                    "api_base": provider.openai_url,
                    "api_key": "any",
                },
            }
        ],
        "litellm_settings": {"callbacks": "ours.privkit_callback", "num_retries": 0},
    }
    path = folder / "config.yaml"
    path.write_text(json.dumps(settings), encoding="utf-8")  # YAML holds JSON
    return path


@pytest.fixture(scope="module")
def running() -> Iterator[FakeProvider]:
    with FakeProvider(piece=3) as provider:
        yield provider


@pytest.fixture(scope="module")
def proxy(running: FakeProvider, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    folder, port = tmp_path_factory.mktemp("proxy"), free_port()
    command = [str(Path(sys.executable).with_name("litellm")), "--config", str(configured(folder, running))]
    own = {
        "LITELLM_MASTER_KEY": KEY,
        "LITELLM_LOCAL_MODEL_COST_MAP": "True",
        "LITELLM_TELEMETRY": "False",
        "OPENAI_API_KEY": "any",
        "OPENAI_API_BASE": running.openai_url,
        "ANTHROPIC_API_KEY": "any",
        "ANTHROPIC_API_BASE": running.anthropic_url,
    }
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [*command, "--host", "127.0.0.1", "--port", str(port)],
            env={**os.environ, **own},
            cwd=folder,
            stdout=log,
            stderr=log,
        )
        try:
            headers = {"authorization": f"Bearer {KEY}", "x-chat-id": "a"}
            with httpx.Client(base_url=f"http://127.0.0.1:{port}", headers=headers, timeout=60) as client:
                wait_for(client, process, folder / "log")
                yield client
        finally:
            process.terminate()
            process.wait(30)


def wait_for(client: httpx.Client, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(600):
        if process.poll() is not None:
            break
        try:
            if client.get("/health/liveliness").is_success:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.2)
    raise AssertionError(
        f"the proxy did not start: {log.read_text(encoding='utf-8', errors='replace')[-2000:]}"
    )


Asked = Callable[[], list[WireRequest]]


@pytest.fixture
def asked(running: FakeProvider) -> Asked:
    """What the provider is asked in this test."""
    before = len(running.requests)
    return lambda: running.requests[before:]


def streamed(proxy: httpx.Client, path: str, body: dict[str, Any]) -> list[dict[str, Any]]:
    lines = proxy.post(path, json={**body, "stream": True}).raise_for_status().text.splitlines()
    return [json.loads(line[6:]) for line in lines if line.startswith("data: {")]


def test_chats_leave_as_tokens_and_come_back_with_values(
    proxy: httpx.Client, running: FakeProvider, asked: Asked
) -> None:
    answer = proxy.post("/v1/chat/completions", json=CHAT).raise_for_status().json()
    assert answer["choices"][0]["message"]["content"] == TEXT
    chunks = streamed(proxy, "/v1/chat/completions", CHAT)
    assert "".join(c["choices"][0]["delta"].get("content") or "" for c in chunks if c["choices"]) == TEXT
    running.assert_no_pii()
    first, second = asked()
    assert first.body["messages"] == second.body["messages"]


def test_responses_leave_as_tokens_and_come_back_with_values(
    proxy: httpx.Client, running: FakeProvider, asked: Asked
) -> None:
    body = {"model": "m", "input": TEXT}
    answer = proxy.post("/v1/responses", json=body).raise_for_status().json()
    assert answer["output"][0]["content"][0]["text"] == TEXT
    events = streamed(proxy, "/v1/responses", body)
    assert "".join(e["delta"] for e in events if e["type"] == "response.output_text.delta") == TEXT
    running.assert_no_pii()
    assert asked()


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/engines/m/chat/completions", CHAT),
        ("/openai/deployments/m/chat/completions", CHAT),
        # The proxy asks no hook of requests here, only that of the call to a deployment.
        ("/queue/chat/completions", {**CHAT, "priority": 1}),
        ("/v1/chat/completions", {**CHAT, "user": "jane@example.com", "n": 2}),
    ],
)
def test_other_ways_to_a_chat_are_protected_too(
    proxy: httpx.Client, running: FakeProvider, asked: Asked, path: str, body: dict[str, Any]
) -> None:
    proxy.post(path, json=body).raise_for_status()
    running.assert_no_pii()
    assert asked()


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/v1/embeddings", {"model": "m", "input": TEXT}),
        ("/v1/completions", {"model": "m", "prompt": TEXT}),
        ("/v1/messages", {**CHAT, "max_tokens": 9}),
        ("/v1/moderations", {"model": "m", "input": TEXT}),
        ("/v1/images/generations", {"model": "m", "prompt": TEXT}),
        ("/v1/audio/speech", {"model": "m", "input": TEXT, "voice": "a"}),
        ("/v1/rerank", {"model": "m", "query": TEXT, "documents": [TEXT]}),
        ("/v1beta/models/m:generateContent", GEMINI),
        ("/openai/v1/chat/completions", CHAT),
        ("/anthropic/v1/messages", {**CHAT, "max_tokens": 9}),
        ("/v1/chat/completions", {**CHAT, "extra_body": {"note": TEXT}}),
    ],
)
def test_what_is_not_looked_into_is_refused(
    proxy: httpx.Client, asked: Asked, path: str, body: dict[str, Any]
) -> None:
    answer = proxy.post(path, json=body)
    assert answer.is_error
    assert "Jane" not in answer.text
    assert not asked()


def test_without_a_conversation_nothing_is_sent(proxy: httpx.Client, asked: Asked) -> None:
    for path in ("/v1/chat/completions", "/queue/chat/completions"):
        headers = {"x-chat-id": ""}
        assert proxy.post(path, json=CHAT, headers=headers).is_error
    assert not asked()
