"""Requests and answers by the tables: what becomes a token, what stays, what is refused."""

from __future__ import annotations

import gzip
import json
import zlib
from typing import Any

import pytest
from bodies import CHAT, SHIELD, guard, left, sent
from hypothesis import given
from hypothesis import strategies as st

import privkit
from privkit.llm._source import changed_source, changed_value
from privkit.llm._wire import ENDPOINTS, endpoint_of

MAIL = "jane@example.com"
RESPONSES, MESSAGES, GEMINI = "/v1/responses", "/v1/messages", "/v1beta/models/m:generateContent"


def chat(**more: Any) -> dict[str, Any]:
    return {"model": "m", "messages": [{"role": "user", "content": "hi"}], **more}


def says(content: Any, role: str = "user", **more: Any) -> dict[str, Any]:
    return {"model": "m", "messages": [{"role": role, "content": content, **more}]}


# Bodies with T for a value: each becomes a token, and nothing else is changed.
PROTECTED: list[tuple[str, Any]] = [
    (CHAT, says("T", "system")),
    (CHAT, says("T", "developer", name="T")),
    (CHAT, says([{"type": "text", "text": "T"}, {"type": "text", "text": "hi"}])),
    (
        CHAT,
        says(
            "T",
            "assistant",
            refusal="T",
            tool_calls=[
                {
                    "id": "call_1",
                    "type": "function",
                    "function": {"name": "f", "arguments": '{"a": "T", "T": [1, 2.50]}'},
                }
            ],
        ),
    ),
    (
        CHAT,
        says(
            None,
            "assistant",
            tool_calls=[{"id": "c", "type": "custom", "custom": {"name": "f", "input": "T"}}],
        ),
    ),
    (CHAT, says("T", "tool", tool_call_id="c")),
    (CHAT, says("T", "function", name="f")),
    (
        CHAT,
        chat(
            user="T",
            safety_identifier="T",
            prompt_cache_key="T",
            metadata={"who": "T"},
            stop=["T"],
            temperature=0.5,
            tool_choice={"type": "function", "function": {"name": "f"}},
        ),
    ),
    (CHAT, chat(prediction={"type": "content", "content": "T"}, reasoning_effort="low", service_tier=None)),
    (
        CHAT,
        chat(
            tools=[
                {
                    "type": "function",
                    "function": {
                        "name": "f",
                        "description": "T",
                        "parameters": {
                            "type": "object",
                            "properties": {"title": {"description": "T", "default": "T", "type": "string"}},
                        },
                    },
                }
            ]
        ),
    ),
    (
        CHAT,
        chat(
            response_format={
                "type": "json_schema",
                "json_schema": {
                    "name": "n",
                    "schema": {"enum": ["T", "none"], "$defs": {"a": {"const": "T"}}},
                },
            }
        ),
    ),
    ("/v1/completions", {"model": "m", "prompt": ["T", "hi"], "suffix": "T"}),
    ("/v1/moderations", {"model": "m", "input": ["T"]}),
    ("/v1/images/generations", {"prompt": "T", "n": 1}),
    (
        "/v1/conversations",
        {"items": [{"type": "message", "role": "user", "content": "T"}], "metadata": {"a": "T", "T": "b"}},
    ),
    ("/v1/vector_stores/vs_1/search", {"query": "T", "max_num_results": 3}),
    (
        "/v1/batches",
        {
            "input_file_id": "f",
            "endpoint": "/v1/responses",
            "completion_window": "24h",
            "metadata": {"a": "T"},
        },
    ),
    (
        RESPONSES,
        {
            "model": "m",
            "input": "T",
            "instructions": "T",
            "prompt": {"id": "p", "variables": {"a": "T", "b": {"type": "input_text", "text": "T"}}},
        },
    ),
    (
        RESPONSES,
        {"model": "m", "input": [{"role": "user", "content": [{"type": "input_text", "text": "T"}]}]},
    ),
    (
        RESPONSES,
        {
            "model": "m",
            "input": [
                {
                    "type": "message",
                    "id": "m",
                    "role": "assistant",
                    "status": "completed",
                    "content": [{"type": "output_text", "text": "T", "annotations": []}],
                },
                {"type": "function_call", "id": "x", "call_id": "c", "name": "f", "arguments": '{"a": "T"}'},
                {"type": "function_call_output", "call_id": "c", "output": '{"a": ["T"]}'},
                {"type": "custom_tool_call", "call_id": "c", "name": "f", "input": "T"},
                {
                    "type": "mcp_call",
                    "id": "x",
                    "name": "f",
                    "arguments": "{}",
                    "server_label": "s",
                    "output": "T",
                },
                {
                    "type": "reasoning",
                    "id": "r",
                    "summary": [{"type": "summary_text", "text": "T"}],
                    "encrypted_content": "gAAAjane@example.com=",
                },
                {
                    "type": "file_search_call",
                    "id": "x",
                    "queries": ["T"],
                    "results": [{"text": "T", "filename": "T", "file_id": "f"}],
                },
                {
                    "type": "computer_call",
                    "id": "x",
                    "call_id": "c",
                    "action": {"type": "type", "text": "T"},
                    "pending_safety_checks": [],
                },
                {"type": "item_reference", "id": "x"},
            ],
        },
    ),
    (
        RESPONSES,
        {
            "model": "m",
            "input": "hi",
            "tools": [
                {"type": "function", "name": "f", "description": "T", "parameters": {}},
                {"type": "web_search", "user_location": {"type": "approximate", "city": "T"}},
                {
                    "type": "mcp",
                    "server_label": "s",
                    "server_url": "https://mcp.example.org",
                    "server_description": "T",
                },
            ],
        },
    ),
    (
        MESSAGES,
        {**says("T"), "max_tokens": 9, "system": "T", "metadata": {"user_id": "T"}, "stop_sequences": ["T"]},
    ),
    (
        MESSAGES,
        {
            **says(
                [
                    {"type": "text", "text": "T", "cache_control": {"type": "ephemeral"}},
                    {
                        "type": "search_result",
                        "source": "T",
                        "title": "T",
                        "content": [{"type": "text", "text": "T"}],
                    },
                ]
            ),
            "system": [{"type": "text", "text": "T"}],
        },
    ),
    (
        MESSAGES,
        says(
            [
                {"type": "tool_result", "tool_use_id": "t", "content": [{"type": "text", "text": "T"}]},
                {"type": "tool_result", "tool_use_id": "t", "content": '{"a": "T"}'},
            ]
        ),
    ),
    (
        MESSAGES,
        says(
            [
                {
                    "type": "document",
                    "title": "T",
                    "context": "T",
                    "source": {"type": "text", "media_type": "text/plain", "data": "T"},
                }
            ]
        ),
    ),
    (
        MESSAGES,
        says(
            [
                {"type": "tool_use", "id": "t", "name": "f", "input": {"a": {"b": ["T", 5]}}},
                {"type": "thinking", "thinking": "jane@example.com", "signature": "s"},
                {"type": "redacted_thinking", "data": "jane@example.com"},
            ],
            "assistant",
        ),
    ),
    ("/v1/messages/count_tokens", says("T")),
    ("/v1/messages/batches", {"requests": [{"custom_id": "a", "params": {**says("T"), "max_tokens": 9}}]}),
    (
        GEMINI,
        {
            "contents": [{"parts": [{"text": "T"}]}],
            "systemInstruction": {"parts": [{"text": "T"}]},
            "generationConfig": {"temperature": 1, "stopSequences": ["T"]},
            "labels": {"a": "T"},
        },
    ),
    (
        GEMINI,
        {
            "contents": [
                {
                    "role": "model",
                    "parts": [
                        {
                            "functionCall": {"name": "f", "args": {"a": "T"}},
                            "thoughtSignature": "jane@example.com",
                        }
                    ],
                },
                {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {"a": "T"}}}]},
            ],
            "tools": [
                {
                    "functionDeclarations": [
                        {
                            "name": "f",
                            "description": "T",
                            "parameters": {
                                "type": "OBJECT",
                                "properties": {"a": {"type": "STRING", "description": "T"}},
                            },
                        }
                    ]
                }
            ],
        },
    ),
    (
        GEMINI,
        {
            "system_instruction": {"parts": {"text": "T"}},
            "contents": {"parts": [{"text": "T"}]},
            "generation_config": {"top_p": 1},
        },
    ),
    ("/v1beta/models/m:countTokens", {"contents": [{"parts": [{"text": "T"}]}]}),
    (
        "/v1beta/models/m:batchGenerateContent",
        {
            "batch": {
                "displayName": "T",
                "inputConfig": {
                    "requests": {
                        "requests": [
                            {"request": {"contents": [{"parts": [{"text": "T"}]}]}, "metadata": {"key": "T"}}
                        ]
                    }
                },
            }
        },
    ),
    (
        "/v1/projects/p/locations/l/publishers/google/models/m:generateContent",
        {"contents": [{"parts": [{"text": "T"}]}]},
    ),
    ("/openai/deployments/d/chat/completions", says("T")),
]


def filled(body: Any, value: str) -> Any:
    return json.loads(json.dumps(body).replace('"T"', json.dumps(value)).replace('\\"T\\"', f'\\"{value}\\"'))


@pytest.mark.parametrize(("path", "body"), PROTECTED, ids=lambda each: str(each)[:60])
def test_every_text_becomes_a_token_and_nothing_else_changes(path: str, body: Any) -> None:
    with SHIELD.conversation("tables") as opened:
        token = opened.protect(MAIL)
        assert left(guard(), path, filled(body, MAIL)) == filled(body, token)


MEDIA = privkit.MediaRefusedError
SHAPE = privkit.UnknownShapeError
REFUSED: list[tuple[str, Any, type[Exception]]] = [
    (CHAT, says([{"type": "image_url", "image_url": {"url": "x"}}]), MEDIA),
    (CHAT, says([{"type": "input_audio", "input_audio": {"data": "x"}}]), MEDIA),
    (CHAT, says([{"type": "file", "file": {"file_id": "x"}}]), MEDIA),
    (CHAT, says([{"type": "hologram", "text": "x"}]), SHAPE),
    (CHAT, says("x", "narrator"), SHAPE),
    (CHAT, says({"text": "x"}), SHAPE),
    (CHAT, says(5), SHAPE),
    (CHAT, chat(novelty=4111111111111111), SHAPE),
    (CHAT, chat(tools=[{"type": "novel"}]), SHAPE),
    (CHAT, [], SHAPE),
    (CHAT, b"{", SHAPE),
    (CHAT, b"a=b", SHAPE),
    (RESPONSES, {"input": [{"type": "novel"}]}, SHAPE),
    (RESPONSES, {"input": [{"role": "user", "content": [{"type": "input_image", "image_url": "x"}]}]}, MEDIA),
    (RESPONSES, {"input": [{"type": "computer_call_output", "output": {}}]}, MEDIA),
    (MESSAGES, says([{"type": "image", "source": {}}]), MEDIA),
    (MESSAGES, says([{"type": "document", "source": {"type": "base64", "data": "x"}}]), MEDIA),
    (MESSAGES, says([{"type": "novel"}]), SHAPE),
    (GEMINI, {"contents": [{"parts": [{"inlineData": {"data": "x"}}]}]}, MEDIA),
    (GEMINI, {"contents": [{"parts": [{"novel": "x"}]}]}, SHAPE),
    ("/v1/embeddings", {"model": "m", "input": [1, 2, 3]}, MEDIA),
    ("/v1/completions", {"model": "m", "prompt": [[1, 2]]}, MEDIA),
    ("/v1/audio/speech", {"input": "x"}, privkit.UnknownEndpointError),
    ("/v1/models", {"x": "y"}, privkit.UnknownEndpointError),
    ("/v1/batches/b/cancel", {"x": "y"}, SHAPE),
]


@pytest.mark.parametrize(("path", "body", "error"), REFUSED, ids=lambda each: str(each)[:60])
def test_what_no_table_knows_is_refused(path: str, body: Any, error: type[Exception]) -> None:
    by = guard()
    with SHIELD.conversation("refused"), pytest.raises(error):
        sent(by, path, body)
    assert by.counts.refused == 1


def test_an_error_names_the_place_and_no_value() -> None:
    body = says([{"type": "text", "text": "hi"}, {"type": "image_url", "image_url": {"url": MAIL}}])
    with SHIELD.conversation("names"):
        with pytest.raises(MEDIA) as caught:
            sent(guard(), CHAT, body)
        with pytest.raises(SHAPE) as other:
            sent(guard(), CHAT, chat(**{MAIL: "x"}))
        with pytest.raises(privkit.UnknownEndpointError) as third:
            sent(guard(), f"/v1/users/{MAIL}", {})
    assert caught.value.path == "messages.content"
    assert other.value.path == "*"
    assert third.value.endpoint == "/v1/users/{}"
    assert not [error for error in (caught, other, third) if MAIL in str(error.value)]


def test_signed_bodies_and_web_sockets_are_refused() -> None:
    with SHIELD.conversation("signed"):
        with pytest.raises(privkit.LLMError, match="SigV4"):
            sent(guard(), CHAT, chat(), authorization="AWS4-HMAC-SHA256 Credential=x")
        with pytest.raises(privkit.LLMError, match="web socket"):
            sent(guard(), CHAT, chat(), upgrade="websocket")


@pytest.mark.parametrize(
    ("encoding", "encode"),
    [
        ("gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("gzip, deflate", lambda data: zlib.compress(gzip.compress(data))),
        ("identity", bytes),
    ],
)
def test_compressed_requests_are_looked_into(encoding: str, encode: Any) -> None:
    with SHIELD.conversation("gzip"):
        body = encode(json.dumps(says(MAIL)).encode())
        out = sent(guard(), CHAT, body, content_encoding=encoding).body or b""
        assert MAIL.encode() not in out
        assert json.loads(out)["messages"][0]["content"].startswith("EMAIL_ADDRESS_1_")
        with pytest.raises(SHAPE):
            sent(guard(), CHAT, body, content_encoding="novel")


ANSWERS: list[tuple[str, Any]] = [
    (
        CHAT,
        {
            "choices": [
                {
                    "index": 0,
                    "message": {"role": "assistant", "content": "T", "refusal": "T"},
                    "logprobs": {"content": [{"token": "EMAIL_ADDRESS_1_kaf"}]},
                }
            ],
            "novelty": {"a": 1},
        },
    ),
    (
        RESPONSES,
        {
            "output": [
                {
                    "type": "message",
                    "role": "assistant",
                    "content": [{"type": "output_text", "text": "T", "annotations": []}],
                },
                {
                    "type": "reasoning",
                    "summary": [{"type": "summary_text", "text": "T"}],
                    "encrypted_content": "x",
                },
                {"type": "novel", "text": "kept"},
            ],
            "instructions": "T",
            "metadata": {"a": "T"},
        },
    ),
    (
        MESSAGES,
        {
            "content": [
                {
                    "type": "text",
                    "text": "T",
                    "citations": [{"type": "char_location", "cited_text": "T", "document_title": "T"}],
                },
                {"type": "novel", "text": "kept"},
            ]
        },
    ),
    (
        GEMINI,
        {
            "candidates": [
                {
                    "content": {"parts": [{"text": "T"}, {"text": "T", "thought": True}]},
                    "finishReason": "STOP",
                }
            ]
        },
    ),
]


@pytest.mark.parametrize(("path", "answer"), ANSWERS, ids=lambda each: str(each)[:60])
def test_the_texts_of_an_answer_are_restored_and_the_rest_is_left(path: str, answer: Any) -> None:
    body = (
        {"contents": []}
        if path == GEMINI
        else {"model": "m", "messages": []}
        if path != RESPONSES
        else {"input": ""}
    )
    with SHIELD.conversation("answers") as opened:
        token = opened.protect(MAIL)
        codec = sent(guard(), path, body).answer(200, "application/json; charset=utf-8")
        assert codec is not None
        codec.feed(json.dumps(filled(answer, token)).encode())
        assert json.loads(codec.finish()) == filled(answer, MAIL)


def test_errors_of_the_provider_and_other_types_are_left() -> None:
    with SHIELD.conversation("left"):
        made = sent(guard(), CHAT, chat())
        assert made.answer(400, "application/json") is None
        assert made.answer(200, "image/png") is None


def test_a_body_that_is_no_json_after_all_is_left() -> None:
    with SHIELD.conversation("broken"):
        codec = sent(guard(), CHAT, chat()).answer(200, "application/json")
        assert codec is not None
        codec.feed(b"{broken")
        assert codec.finish() == b"{broken"


DOCUMENT = (
    '{ "a" : "x", "Jane K": [1.50, 4111111111111111, "x\\u00e9\\"", {"b":"{\\"c\\": \\"x\\"}"}], "n": null }'
)


def upper(text: str, path: tuple[str, ...]) -> str:
    return text.upper()


def test_the_source_of_a_document_keeps_everything_but_its_strings() -> None:
    assert changed_source(DOCUMENT, upper) == (
        '{ "a" : "X", "JANE K": [1.50, 4111111111111111, "X\\u00c9\\"", {"b":"{\\"c\\": \\"X\\"}"}], "n": null }'
    )
    assert changed_source(DOCUMENT, lambda text, path: text) == DOCUMENT


def test_a_change_is_told_the_names_above_a_value() -> None:
    seen: list[tuple[str, tuple[str, ...]]] = []

    def note(text: str, path: tuple[str, ...]) -> str:
        seen.append((text, path))
        return text

    changed_source('{"a": {"b": ["x"]}, "phone": 1234567}', note)
    changed_value({"a": {"b": ["x"]}, "phone": 1234567}, note)
    assert seen == [("x", ("a", "b", "0")), ("1234567", ("phone",))] * 2


def test_a_long_number_that_is_found_becomes_a_token() -> None:
    document = json.dumps({"card": 4111111111111111, "n": 12345})
    with SHIELD.conversation("numbers") as opened:
        out = json.loads(
            left(guard(), CHAT, says(document, "tool", tool_call_id="c"))["messages"][0]["content"]
        )
        assert opened.restore(out["card"], sink="tool") == "4111111111111111"
        assert out["n"] == 12345


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(
    st.lists(json_values, max_size=3) | st.dictionaries(st.text(max_size=5), json_values, max_size=3),
    st.booleans(),
)
def test_any_document_stays_the_same_when_nothing_is_found(value: Any, ascii_only: bool) -> None:
    source = json.dumps(value, ensure_ascii=ascii_only)
    assert changed_source(source, lambda text, path: text) == source
    marked = json.loads(changed_source(source, lambda text, path: text + "!"))
    assert type(marked) is type(value)
    assert len(marked) == len(value) or isinstance(value, dict)


def test_escapes_of_letters_in_prose_hide_nothing() -> None:
    text = f"The customer: {json.dumps({'email': 'josé@example.com'})} wrote"
    with SHIELD.conversation("escapes"):
        out = left(guard(), CHAT, says(text))["messages"][0]["content"]
    assert "example.com" not in out


def test_every_endpoint_is_found_by_its_own_address() -> None:
    for endpoint in ENDPOINTS:
        path = "/v1/" + endpoint.path.replace("{}", "x1").removeprefix("v1/")
        assert endpoint_of(endpoint.method, path) == endpoint


@pytest.mark.parametrize(
    "path",
    ["/v1/organization/usage/models", "/v1/containers/c/files", "/v1/fine_tuning/x/models", "/"],
)
def test_the_end_of_another_address_is_not_taken_for_one_that_is_known(path: str) -> None:
    with pytest.raises(privkit.UnknownEndpointError):
        endpoint_of("GET", path)


def test_deeply_nested_bodies_are_refused() -> None:
    deep: Any = "x"
    for _ in range(300):
        deep = [deep]
    with SHIELD.conversation("deep"), pytest.raises(SHAPE):
        sent(
            guard(),
            MESSAGES,
            says([{"type": "tool_use", "id": "t", "name": "f", "input": {"a": deep}}], "assistant"),
        )
    with SHIELD.conversation("deeper"), pytest.raises(SHAPE):
        sent(guard(), CHAT, b'{"a":' * 100_000)


PROSE = "for Jane Doe, jane@example.com"
SCHEMED = {
    "type": "object",
    "x-note": PROSE,
    "properties": {
        "a": {
            "type": "string",
            "pattern": "jane@example.com",
            "enumDescriptions": [PROSE],
            "new": {"b": PROSE},
        }
    },
}


@pytest.mark.parametrize(
    ("path", "body"),
    [
        (
            CHAT,
            {**says("hi"), "reasoning_effort": PROSE, "stream_options": {"new": [PROSE]}, "seed": {PROSE: 1}},
        ),
        (
            CHAT,
            {**says("hi"), "tools": [{"type": "function", "function": {"name": "f", "parameters": SCHEMED}}]},
        ),
        (RESPONSES, {"model": "m", "input": "hi", "reasoning": {"effort": PROSE}, "truncation": PROSE}),
        (MESSAGES, {**says("hi"), "container": {"id": PROSE}, "thinking": {"type": "enabled", "new": PROSE}}),
        (GEMINI, {"contents": [{"parts": [{"text": "hi"}]}], "safetySettings": [{"category": PROSE}]}),
    ],
)
def test_prose_where_settings_stand_is_protected(path: str, body: Any) -> None:
    with SHIELD.conversation("settings"):
        out = json.dumps(left(guard(), path, body))
    assert "Jane" not in out
    assert "jane" not in out


def test_settings_stay_as_they_are() -> None:
    body = {
        **says("hi"),
        "stream_options": {"include_usage": True},
        "tool_choice": {"type": "function", "function": {"name": "find_jane"}},
        "reasoning_effort": "high",
        "tools": [
            {
                "type": "function",
                "function": {
                    "name": "f",
                    "parameters": {
                        "type": "object",
                        "required": ["mail"],
                        "properties": {
                            "mail": {"type": "string", "format": "email", "pattern": "^[^@ ]+@[^@ ]+$"}
                        },
                    },
                },
            }
        ],
    }
    with SHIELD.conversation("settings"):
        assert left(guard(), CHAT, body) == body
