"""However a streamed message of LangChain's is cut, its chunks add up to what the whole message becomes."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from langchain_core.messages import AIMessage, AIMessageChunk

from privkit import Shield
from privkit.integrations._calls import Bound
from privkit.integrations._langchain_messages import Chunks, restored
from privkit.testing import BREAKERS, MANGLERS

CHAT = Shield().conversation("c")
PERSON, EMAIL = CHAT.protect("Jane Doe"), CHAT.protect('"jane\\doe"@example.com')
BOUND = Bound(CHAT, {"tools": {"f": ["a"], "g": True}})
CHANGES = [*MANGLERS.values(), *BREAKERS.values()]
WORDS = st.sampled_from(
    [
        PERSON,
        EMAIL,
        "PERSON_",
        "PERSON_1_",
        "_",
        "1_",
        " ",
        "\n",
        "é😀",
        '"',
        "\\",
        "x",
        "PERSON_7_abc",
        "(https://example.com/",
    ]
)
TEXTS = st.tuples(st.lists(WORDS, max_size=12), st.sampled_from(CHANGES)).map(
    lambda made: made[1]("".join(made[0]))
)
CUTS = st.lists(st.integers(1, 9), min_size=1, max_size=6)


def cut(text: str, sizes: list[int]) -> list[str]:
    pieces, at, turn = [], 0, 0
    while at < len(text):
        pieces.append(text[at : at + sizes[turn % len(sizes)]])
        at += sizes[turn % len(sizes)]
        turn += 1
    return pieces


def added(chunks: list[AIMessageChunk]) -> AIMessageChunk:
    parts = Chunks(BOUND.answers())
    back = [parts.chunk(chunk) for chunk in chunks]
    back += parts.end(chunks[-1])
    whole = back[0]
    for chunk in back[1:]:
        whole = whole + chunk
    return whole


@given(text=TEXTS, sizes=CUTS, last=st.booleans())
def test_texts(text: str, sizes: list[int], last: bool) -> None:
    chunks = [AIMessageChunk(piece, id="1") for piece in ["", *cut(text, sizes)]]
    chunks += [AIMessageChunk("", id="1", chunk_position="last")] if last else []
    assert added(chunks).text == restored(AIMessage(text), BOUND.answers()).text


@given(texts=st.lists(TEXTS, min_size=2, max_size=2), sizes=CUTS)
def test_blocks_side_by_side(texts: list[str], sizes: list[int]) -> None:
    pieces = [cut(text, sizes) for text in texts]
    chunks = [AIMessageChunk([], id="1")]
    for turn in range(max(map(len, pieces))):
        for index in (0, 1):
            if turn < len(pieces[index]):
                block = {"type": "text", "text": pieces[index][turn], "index": index}
                chunks.append(AIMessageChunk([block], id="1"))
    chunks.append(AIMessageChunk([], id="1", chunk_position="last"))
    content: Any = added(chunks).content
    told = {block["index"]: block["text"] for block in content}
    for index, text in enumerate(texts):
        assert told.get(index, "") == restored(AIMessage(text), BOUND.answers()).text


@given(
    values=st.lists(TEXTS, min_size=2, max_size=2),
    sizes=CUTS,
    name=st.sampled_from("fgh"),
)
def test_arguments_of_tools(values: list[str], sizes: list[int], name: str) -> None:
    arguments = dict(zip("ab", values, strict=True))
    source = json.dumps(arguments, ensure_ascii=False)
    begun = {"name": name, "args": "", "id": "call", "index": 0, "type": "tool_call_chunk"}
    chunks = [AIMessageChunk("", id="1", tool_call_chunks=[begun])]  # type: ignore[list-item]
    for piece in cut(source, sizes):
        more = {"name": None, "args": piece, "id": None, "index": 0, "type": "tool_call_chunk"}
        chunks.append(AIMessageChunk("", id="1", tool_call_chunks=[more]))  # type: ignore[list-item]
    chunks.append(AIMessageChunk("", id="1", chunk_position="last"))
    whole = AIMessage("", tool_calls=[{"name": name, "args": arguments, "id": "call"}])
    expected = restored(whole, BOUND.answers()).tool_calls  # type: ignore[attr-defined]
    assert added(chunks).tool_calls[0]["args"] == expected[0]["args"]
