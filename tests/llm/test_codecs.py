"""Streams are read the same however their bytes were cut, and nothing but tokens is changed."""

from __future__ import annotations

import itertools
import json
import random
from typing import Any

import pytest
from bodies import PATHS, SHIELD, read, reader, streamed
from hypothesis import given, settings
from hypothesis import strategies as st
from tracing import Table

from privkit.conversation import Conversation
from privkit.llm._codecs import EventStream
from privkit.testing import Reply, ToolCall

SPLITS = 2_500  # for each of the forms below: more than 10,000 in all
TEXT = "Jane Doe, Füße ✓ 😀 PERSON_7_zob A_ <"


def reply(chat: Conversation) -> Reply:
    said = chat.protect(TEXT)
    call = ToolCall("send", {"to": chat.protect("jane@example.com"), "note": 'a "b" \\ 😀'}, id="c")
    return Reply(said, tool_calls=(call,), thinking="so " + said, choices=(said, "two"))


def cut(data: bytes, at: list[int]) -> list[bytes]:
    edges = [0, *sorted(at), len(data)]
    return [data[start:end] for start, end in itertools.pairwise(edges)]


@pytest.mark.parametrize("crlf", [False, True], ids=["lf", "crlf"])
@pytest.mark.parametrize("name", PATHS)
def test_the_same_bytes_come_out_however_they_were_cut(name: str, crlf: bool) -> None:
    with SHIELD.conversation("cuts") as chat:
        content_type, data = streamed(name, reply(chat), crlf=crlf, piece=7)
        make = reader(chat, name, content_type, tools=["send"])
        whole = read(make(), [data])
        random_, told = random.Random(f"{name} {crlf}"), Table()
        for _ in range(SPLITS // 2):
            at = [random_.randrange(len(data) + 1) for _ in range(random_.choice((1, 2, 3, 30)))]
            with told.row():
                assert read(make(), cut(data, at)) == whole
        assert read(make(), [data[at : at + 1] for at in range(len(data))]) == whole
        assert b"jane@example.com" in whole
        assert b"Jane Doe" in whole


@pytest.mark.parametrize("name", ["chat", "messages"])
def test_every_single_place_to_cut_gives_the_same(name: str) -> None:
    with SHIELD.conversation("places") as chat:
        content_type, data = streamed(name, Reply(chat.protect("Füße, Jane Doe")), piece=4)
        make = reader(chat, name, content_type)
        whole = read(make(), [data])
        told = Table()
        for at in range(len(data)):
            with told.row():
                assert read(make(), [data[:at], data[at:]]) == whole


def texts(name: str, data: bytes) -> list[str]:
    """Return the texts of a streamed answer as a client puts them together: by choice or block."""
    found: dict[Any, str] = {}
    for line in data.decode().splitlines():
        if not line.startswith("data:") or line == "data: [DONE]":
            continue
        event = json.loads(line[5:])
        if name == "chat":
            for choice in event["choices"]:
                delta = choice["delta"]
                found[choice["index"]] = found.get(choice["index"], "") + (delta.get("content") or "")
        elif event["type"] == "content_block_delta":
            delta = event["delta"]
            kind = delta["type"]
            key = event["index"], kind
            found[key] = found.get(key, "") + str(
                delta.get("text") or delta.get("partial_json") or delta.get("thinking", "")
            )
    return list(found.values())


@settings(max_examples=40)
@given(size=st.integers(1, 40))
def test_a_stream_gives_what_the_whole_gives(size: int) -> None:
    with SHIELD.conversation("sizes") as chat:
        answer = reply(chat)
        for name in ("chat", "messages"):
            content_type, data = streamed(name, answer, piece=size)
            out = texts(name, read(reader(chat, name, content_type, tools=["send"])(), [data]))
            wanted = (
                [chat.restore(answer.choice(at)) for at in range(2)]
                if name == "chat"
                else [chat.restore(answer.text)]
            )
            assert [text for text in out if text in wanted] == wanted


class Upper:
    """Changes what is in the field ``say`` and sends an event of its own before ``end``."""

    def event(self, data: dict[str, Any]) -> tuple[list[dict[str, Any]], bool]:
        if data.get("say") == "end":
            return [{"say": "HELD"}], False
        if "say" not in data:
            return [], False
        data["say"] = data["say"].upper()
        return [], True

    def end(self) -> list[dict[str, Any]]:
        return [{"say": "LAST"}]


ROWS = [
    ("changed", b'data: {"say":"a"}\n\n', b'data: {"say":"A"}\n\n'),
    ("unchanged", b'data: { "x" : 1 }\n\n', b'data: { "x" : 1 }\n\n'),
    (
        "names, ids, retries and comments stay",
        b': hi\nevent: e\nid: 7\nretry: 9\ndata: {"say":"a"}\n\n',
        b': hi\nevent: e\nid: 7\nretry: 9\ndata: {"say":"A"}\n\n',
    ),
    ("data on several lines", b'data: {"say":\ndata:"a"}\n\n', b'data: {"say":"A"}\n\n'),
    ("no space", b'data:{"say":"a"}\r\n\r\n', b'data: {"say":"A"}\r\n\r\n'),
    (
        "carriage returns",
        b'data: {"say":"a"}\r\rdata: {"x":1}\r\r',
        b'data: {"say":"A"}\r\rdata: {"x":1}\r\r',
    ),
    ("a byte order mark", b'\xef\xbb\xbfdata: {"say":"a"}\n\n', b'data: {"say":"A"}\n\n'),
    ("no JSON", b"data: hello\n\n", b"data: hello\n\n"),
    ("no object", b"data: [1]\n\n", b"data: [1]\n\n"),
    ("comments only", b": ping\n\n", b": ping\n\n"),
    (
        "an event before another",
        b'event: e\ndata: {"say":"end"}\n\n',
        b'event: message\ndata: {"say":"HELD"}\n\nevent: e\ndata: {"say":"end"}\n\n',
    ),
]


@pytest.mark.parametrize(("given_", "wanted"), [pytest.param(*row[1:], id=row[0]) for row in ROWS])
def test_server_sent_events_keep_their_form(given_: bytes, wanted: bytes) -> None:
    ended = b"data: [DONE]\n\n"
    out = read(EventStream(Upper()), [given_, ended])
    assert out.startswith(wanted)
    assert out.endswith(b'data: {"say":"LAST"}\n\n' + ended)
    assert read(EventStream(Upper()), [bytes([byte]) for byte in given_ + ended]) == out


def test_what_was_held_back_is_sent_where_a_stream_just_stops() -> None:
    assert (
        read(EventStream(Upper()), [b'data: {"say":"a"}']) == b'data: {"say":"A"}\n\ndata: {"say":"LAST"}\n\n'
    )
