"""What the guard of a client decides: uploads, embeddings, conversations by name, observing."""

from __future__ import annotations

import gc
import json
from typing import Any

import pytest
from bodies import CHAT, SHIELD, guard, left, sent

import privkit
from privkit.llm import header
from privkit.llm._bodies import decoded

MAIL = "jane@example.com"
BODY = {"model": "m", "messages": [{"role": "user", "content": MAIL}]}
LINE = {"custom_id": "a", "method": "POST", "url": "/v1/chat/completions", "body": BODY}
TYPE = 'multipart/form-data; boundary="b0"'


def upload(purpose: str, *lines: Any) -> bytes:
    file = "\n".join(each if isinstance(each, str) else json.dumps(each) for each in lines)
    return (
        f'--b0\r\nContent-Disposition: form-data; name="purpose"\r\n\r\n{purpose}\r\n'
        f'--b0\r\nContent-Disposition: form-data; name="file"; filename="in.jsonl"\r\n\r\n{file}\r\n--b0--\r\n'
    ).encode()


def test_the_requests_of_a_batch_are_protected_line_by_line() -> None:
    with SHIELD.conversation("upload") as chat:
        other = {**LINE, "custom_id": MAIL, "url": "/v1/responses", "body": {"input": MAIL}}
        raw = upload("batch", LINE, other, "")
        out = sent(guard(), "/v1/files", raw, content_type=TYPE).body or b""
        token = chat.protect(MAIL)
        assert MAIL.encode() not in out
        lines = out.split(b"\r\n\r\n")[2].split(b"\r\n")[0].split(b"\n")
        assert json.loads(lines[0])["body"]["messages"][0]["content"] == token
        assert json.loads(lines[1])["custom_id"] == json.loads(lines[1])["body"]["input"] == token
        assert out.startswith(raw.split(b"--b0\r\n")[0] + b"--b0\r\n")
        assert b'; filename="batch.jsonl"' in out
        assert out.endswith(b"\r\n--b0--\r\n")


def test_the_name_of_an_uploaded_file_does_not_leave() -> None:
    with SHIELD.conversation("upload by name"):
        raw = upload("batch", LINE).replace(b"in.jsonl", b"Jane Doe jane@example.com.jsonl")
        out = sent(guard(), "/v1/files", raw, content_type=TYPE).body or b""
        assert b"Jane" not in out
        assert b"jane" not in out


@pytest.mark.parametrize(
    ("raw", "type_"),
    [
        (upload("assistants", LINE), TYPE),
        (upload("batch", {**LINE, "url": "/v1/novel"}), TYPE),
        (upload("batch", {**LINE, "url": "/v1/embeddings"}), TYPE),
        (upload("batch", {**LINE, "novel": 1}), TYPE),
        (upload("batch", "no JSON"), TYPE),
        (upload("batch", [1]), TYPE),
        (upload("batch", LINE), "multipart/form-data"),
        (upload("batch", LINE).replace(b'name="file"', b"name=file"), TYPE),
        (upload("batch", LINE).replace(b'name="file"', b'name="File"'), TYPE),
        (upload("batch", LINE).replace(b'name="file"', b"name*=utf-8''file"), TYPE),
        (upload("batch", LINE).replace(b"\r\n\r\nbatch", b"\r\nX-Note: jane@example.com\r\n\r\nbatch"), TYPE),
        (b"jane@example.com\r\n" + upload("batch", LINE), TYPE),
        (upload("batch", LINE) + b"jane@example.com", TYPE),
        (upload("batch", LINE).replace(b"\r\n", b"\n"), TYPE),
        (
            upload("batch", LINE).replace(
                b"--b0\r\n", b'--b0\r\nContent-Disposition: form-data; name="note"\r\n\r\njane\r\n--b0\r\n', 1
            ),
            TYPE,
        ),
        (b"", TYPE),
    ],
)
def test_other_uploads_are_refused(raw: bytes, type_: str) -> None:
    with SHIELD.conversation("refused upload"), pytest.raises(privkit.LLMError):
        sent(guard(), "/v1/files", raw, content_type=type_)


def test_an_upload_to_another_address_and_another_body_for_uploads_are_refused() -> None:
    with SHIELD.conversation("wrong place"):
        for path, type_ in ((CHAT, TYPE), ("/v1/files", "application/json")):
            with pytest.raises(privkit.MediaRefusedError):
                sent(guard(), path, upload("batch", LINE), content_type=type_)


EMBEDDINGS = "/v1/embeddings"


def test_embeddings_leave_one_way_and_need_no_conversation() -> None:
    body = {"model": "m", "input": [MAIL, "hi"]}
    assert left(guard(), EMBEDDINGS, body)["input"] == ["Customer Email", "hi"]
    by = guard(embeddings="surrogate")
    made = [left(by, EMBEDDINGS, body)["input"][0] for _ in range(2)]
    assert made[0] == made[1] != MAIL
    assert made[0].partition("@")[2].startswith("example.")
    with pytest.raises(privkit.LLMError, match="embeddings are blocked"):
        sent(guard(embeddings="block"), EMBEDDINGS, body)


def test_a_rule_of_the_policy_that_keeps_a_type_holds_for_embeddings_too() -> None:
    policy = privkit.Policy(rules={"EMAIL_ADDRESS": privkit.redactors.keep()})
    by = guard(embeddings="surrogate")
    by.shield = privkit.Shield(policy=policy)
    assert left(by, EMBEDDINGS, {"model": "m", "input": MAIL})["input"] == MAIL


def test_a_call_names_its_conversation() -> None:
    chat = SHIELD.conversation("named", tenant="acme")
    token = chat.protect(MAIL)
    name = {"x_privkit_conversation": "named", "x_privkit_tenant": "acme"}
    by_id = json.loads(sent(guard(), CHAT, BODY, **name).body or b"")
    assert by_id["messages"][0]["content"] == token
    handle = {key.replace("-", "_"): value for key, value in header(chat).items()}
    assert header(chat) == header(chat)
    by_header = json.loads(sent(guard(), CHAT, BODY, **handle).body or b"")
    assert by_header == by_id
    del chat
    gc.collect()
    with pytest.raises(privkit.NoConversationError, match="is gone"):
        sent(guard(), CHAT, BODY, **handle)


def test_observing_reports_what_would_have_been_done() -> None:
    reports: list[Any] = []
    by = guard(mode="observe", report=reports.append)
    assert sent(by, CHAT, BODY).body is None
    assert sent(by, "/v1/novel", BODY).body is None
    assert [tuple(each) for each in reports] == [
        ("POST chat/completions", {"EMAIL_ADDRESS": 1}, ""),
        ("POST (unknown)", {}, "UnknownEndpointError"),
    ]
    assert by.counts.observed == 2


def test_enforcing_reports_too() -> None:
    reports: list[Any] = []
    by = guard(report=reports.append)
    with SHIELD.conversation("reports"):
        sent(by, CHAT, BODY)
    with pytest.raises(privkit.NoConversationError):
        sent(by, CHAT, BODY)
    assert [(each.tokens, each.refused) for each in reports] == [
        ({"EMAIL_ADDRESS": 1}, ""),
        ({}, "NoConversationError"),
    ]


def test_an_answer_to_a_request_without_text_is_restored_inside_a_conversation_only() -> None:
    path = "/v1/responses/resp_1"
    assert sent(guard(), path, b"", method="GET").answer(200, "application/json") is None
    with SHIELD.conversation("later"):
        assert sent(guard(), path, b"", method="GET").answer(200, "application/json") is not None


class NativeError(Exception):
    """The base of the errors of some SDK."""


def test_our_errors_are_the_sdk_s_own_as_well_where_it_lets_only_those_through() -> None:
    from privkit.llm._guard import Guard
    from privkit.llm._settings import Settings

    by = Guard(SHIELD, Settings(), native=NativeError)
    with pytest.raises(privkit.NoConversationError) as caught:
        sent(by, CHAT, BODY)
    assert isinstance(caught.value, NativeError)
    assert type(caught.value).__name__ == "NoConversationError"
    with pytest.raises(privkit.UnknownEndpointError) as other:
        sent(by, "/v1/novel", BODY)
    assert isinstance(other.value, NativeError)
    assert other.value.endpoint == "/v1/novel"


def test_encodings_that_cannot_be_read_are_refused() -> None:
    for encoding in ("gzip", "deflate", "br", "zstd", "novel"):
        with pytest.raises(privkit.UnknownShapeError):
            decoded(b"\x00 no such thing", encoding)


def test_a_short_answer_in_the_history_is_read_with_the_question_before_it() -> None:
    said = [
        {"role": "system", "content": "You help the customers of a shop."},
        {"role": "assistant", "content": "What is your order number?"},
        {"role": "user", "content": "NP-884120"},
    ]
    more = [{"role": "assistant", "content": "Which size?"}, {"role": "user", "content": "NP-884121"}]
    with SHIELD.conversation("asked in a request"):
        first, later = (
            json.loads(sent(guard(), CHAT, {"model": "m", "messages": messages}).body or b"")["messages"]
            for messages in (said, [*said, *more])
        )
    assert first[2]["content"].startswith("ORDER_NUMBER_1_")
    assert later[:3] == first  # to the byte, for the provider's cache of prompts
    assert later[4]["content"] == "NP-884121"  # nothing asked for it
