"""One call protects a client and closes the outlets above its transport."""

from __future__ import annotations

import io
import json
import logging

import httpx
import pytest
from opentelemetry.sdk._logs.export import InMemoryLogRecordExporter, SimpleLogRecordProcessor
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from privkit import Shield
from privkit.errors import ConfigurationError
from privkit.integrations import outlets

MAIL = "jane@example.com"
SHIELD = Shield()


def echo(seen: list[str]) -> httpx.Client:
    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.content.decode())
        text = json.loads(request.content)["messages"][0]["content"]
        message = {"role": "assistant", "content": text}
        choice = {"index": 0, "message": message, "finish_reason": "stop"}
        return httpx.Response(200, json={"id": "x", "object": "chat.completion", "choices": [choice]})

    return httpx.Client(transport=httpx.MockTransport(answer), base_url="https://api.openai.com")


def ask(client: httpx.Client) -> str:
    body = {"model": "m", "messages": [{"role": "user", "content": f"I am {MAIL}"}]}
    text: str = client.post("/v1/chat/completions", json=body).json()["choices"][0]["message"]["content"]
    return text


def test_the_client_is_protected_and_nothing_around_it_shows_a_value() -> None:
    written, seen, spans = io.StringIO(), [], InMemorySpanExporter()
    handler = logging.StreamHandler(written)
    logger = logging.getLogger("some.sdk")
    logger.addHandler(handler)
    provider = TracerProvider()
    try:
        with outlets.install(echo(seen), SHIELD, span_processor=SimpleSpanProcessor(spans)) as closed:
            assert closed.span_processor is not None
            provider.add_span_processor(closed.span_processor)
            with SHIELD.conversation("c"), provider.get_tracer("t").start_as_current_span("call") as span:
                answer = ask(closed.client)
                span.set_attribute("gen_ai.prompt", f"I am {MAIL}")
                logger.warning("request %s answer %s", {"content": f"I am {MAIL}"}, answer)
        assert answer == f"I am {MAIL}"
        assert MAIL not in "".join(seen)
        assert MAIL not in written.getvalue()
        assert "request" in written.getvalue()
        assert [MAIL in str(span.attributes) for span in spans.get_finished_spans()] == [False]
        logger.warning("after %s", MAIL)
        assert MAIL in written.getvalue()  # its own formatter is back
    finally:
        logger.removeHandler(handler)
        provider.shutdown()


def test_nothing_is_wrapped_that_is_not_asked_for() -> None:
    closed = outlets.install(echo([]), SHIELD, logs=False)
    assert (closed.span_processor, closed.log_processor, closed.callbacks) == (None, None, [])
    assert repr(closed) == "<Outlets: 0 log handlers>"
    closed.remove()


def test_log_records_of_opentelemetry_are_redacted_too() -> None:
    exporter = InMemoryLogRecordExporter()
    closed = outlets.install(echo([]), SHIELD, logs=False, log_processor=SimpleLogRecordProcessor(exporter))
    assert closed.log_processor is not None


def test_options_that_cannot_be_used_change_nothing() -> None:
    handler = logging.StreamHandler(io.StringIO())
    logger = logging.getLogger("some.sdk")
    logger.addHandler(handler)
    before = handler.formatter
    try:
        with pytest.raises(ConfigurationError):
            outlets.install(echo([]), SHIELD, mode="loud")
        with pytest.raises(ConfigurationError):
            outlets.install("no client", SHIELD)
        assert handler.formatter is before
    finally:
        logger.removeHandler(handler)
