"""Strict schemas: values of the right form leave in the place of tokens, and are known again."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from bodies import CHAT, SHIELD, guard, left, sent
from hypothesis import given, settings
from hypothesis import strategies as st

from privkit.conversation import Conversation
from privkit.llm._codecs import dumped
from privkit.llm._stand_ins import Form, Undoing, forms_of

VALUES = {
    "email": ("jane@example.com", {"type": "string", "format": "email"}),
    "phone": ("+1 202 555 1234", {"type": "string", "pattern": r"^\+1 \d{3} \d{3} \d{4}$"}),
    "card": ("4111 1111 1111 1111", {"type": "string", "pattern": r"^[0-9 ]{19}$"}),
    "date": ("1980-03-12", {"type": "string", "format": "date"}),
    "address": ("198.51.100.7", {"type": "string", "format": "ipv4"}),
    "ssn": ("078-05-1120", {"type": "string", "pattern": r"^\d{3}-\d{2}-\d{4}$", "maxLength": 11}),
}
PROMPT = (
    "I was born on 1980-03-12, my SSN is 078-05-1120, card 4111 1111 1111 1111, phone +1 202 555 1234, "
    "jane@example.com, IP 198.51.100.7"
)
SCHEMA = {"type": "object", "properties": {name: schema for name, (_, schema) in VALUES.items()}}


def request(schema: Any, text: str = PROMPT) -> dict[str, Any]:
    format_ = {"type": "json_schema", "json_schema": {"name": "n", "strict": True, "schema": schema}}
    return {"model": "m", "messages": [{"role": "user", "content": text}], "response_format": format_}


def answered(body: Any, content: str, **options: Any) -> Any:
    codec = sent(guard(**options), CHAT, body).answer(200, "application/json")
    assert codec is not None
    codec.feed(dumped({"choices": [{"index": 0, "message": {"role": "assistant", "content": content}}]}))
    return json.loads(codec.finish())["choices"][0]["message"]["content"]


@pytest.mark.parametrize("name", VALUES)
def test_what_the_model_must_say_has_the_form_and_comes_back(name: str) -> None:
    value, schema = VALUES[name]
    form = forms_of({"response_format": {"json_schema": {"schema": schema}}})[0]
    with SHIELD.conversation("forms") as chat:
        body = request({"type": "object", "properties": {name: schema}})
        text = left(guard(), CHAT, body)["messages"][0]["content"]
        assert not re.search(rf"{re.escape(value)}(?!\d)", text)  # a stand-in may begin as the value does
        stand_in = next(each for each, token in chat.stand_ins.items() if chat.restore(token) == value)
        assert stand_in in text
        assert form.fits(stand_in)
        assert json.loads(answered(body, json.dumps({name: stand_in}))) == {name: value}


def test_only_what_needs_a_stand_in_gets_one_and_it_keeps_it() -> None:
    with SHIELD.conversation("few") as chat:
        plain = {"type": "object", "properties": {"note": {"type": "string"}}}
        first = left(guard(), CHAT, request(plain))
        assert not chat.stand_ins
        strict = left(guard(), CHAT, request(SCHEMA))
        assert len(chat.stand_ins) == len(VALUES)
        assert first["messages"] != strict["messages"]
        assert left(guard(), CHAT, request(plain))["messages"] == strict["messages"], "from then on, always"
        pasted = next(iter(chat.stand_ins))
        text = left(guard(), CHAT, request(plain, f"it was {pasted}."))["messages"][0]["content"]
        assert text == f"it was {pasted}."


def test_enumerated_values_become_tokens_and_come_back() -> None:
    with SHIELD.conversation("enum") as chat:
        body = request({"type": "string", "enum": ["jane@example.com", "nobody"]}, "Who?")
        out = left(guard(), CHAT, body)["response_format"]["json_schema"]["schema"]
        token = chat.protect("jane@example.com")
        assert out == {"type": "string", "enum": [token, "nobody"]}
        assert answered(body, json.dumps(token)) == json.dumps("jane@example.com")


def test_a_stand_in_inside_another_word_is_none() -> None:
    with SHIELD.conversation("inside") as chat:
        body = request(SCHEMA)
        left(guard(), CHAT, body)
        mail = next(each for each in chat.stand_ins if "@" in each)
        assert answered(body, f"x{mail} {mail}x {mail}") == f"x{mail} {mail}x jane@example.com"


CHAT_ = SHIELD.conversation("cut")
TOKEN = CHAT_.protect("jane@example.com")
PIECES = [
    "ann@example.com",
    "ann",
    "@example.com",
    "ann@example.co",
    "m",
    TOKEN,
    " ",
    '"',
    "x",
    "bo@example.com",
]


def undoing(chat: Conversation) -> Undoing:
    return Undoing(chat.restoration(), {"ann@example.com": TOKEN, "ann@example.co": TOKEN})


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=10).map("".join), st.lists(st.integers(1, 6), max_size=20))
def test_stand_ins_are_known_again_however_the_text_is_cut(text: str, sizes: list[int]) -> None:
    whole = undoing(CHAT_).feed(text, last=True)
    restoring, at, out = undoing(CHAT_), 0, []
    for size in [*sizes, len(text)]:
        out.append(restoring.feed(text[at : at + size]))
        at += size
    assert "".join(out) + restoring.finish() == whole


@pytest.mark.parametrize(
    ("form", "text", "fits"),
    [
        (Form("email"), "a@b.co", True),
        (Form("email"), "a_1_kaf", False),
        (Form("ipv6"), "2001:db8::1", True),
        (Form("ipv6"), "x", False),
        (Form("uuid"), "123e4567-e89b-12d3-a456-426614174000", True),
        (Form("unheard-of"), "x", True),
        (Form(pattern="^a+$"), "aaa", True),
        (Form(pattern="(a+)+$"), "a" * 60 + "b", False),
        (Form(pattern="("), "x", False),
        (Form(least=2, most=3), "abcd", False),
        (Form(least=2), "a", False),
    ],
)
def test_forms(form: Form, text: str, fits: bool) -> None:
    assert form.fits(text) is fits
