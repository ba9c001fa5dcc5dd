"""Short answers that are read with what they answer."""

from __future__ import annotations

import asyncio
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privkit import InputError, Policy, Shield, Span
from privkit._context import asks, with_context

SHIELD = Shield(policy=Policy.preset("support-chat"))


def found(text: str, context: str = "") -> list[tuple[str, str]]:
    return [(span.entity_type, text[span.start : span.end]) for span in SHIELD.detect(text, context=context)]


@pytest.mark.parametrize(
    ("context", "text", "expected"),
    [
        ("What is your order number?", "NP-884120", [("ORDER_NUMBER", "NP-884120")]),
        ("Could I have the IMEI, please?", "it's 356938039467486", [("IMEI", "356938039467486")]),
        ("Ihre Kundennummer bitte", "die ist 70 0431 8826", [("ACCOUNT_NUMBER", "70 0431 8826")]),
        ("Quelle est votre date de naissance ?", "22.7.79", [("DATE_OF_BIRTH", "22.7.79")]),
        ("Thank you, Jane Doe. Anything else?", "no that is all", []),
        ("Your order number is NP-884120.", "ok thanks", []),
        ("Which size do you need?", "a 42, and in blue", []),
        ("", "NP-884120", []),
    ],
)
def test_a_short_answer_is_what_the_question_asks_for(
    context: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(text, context) == expected
    assert [each for each in found(text) if each not in expected] == []


@pytest.mark.parametrize(
    ("context", "text", "expected"),
    [
        ("What's your full name?", "kowalski", "kowalski"),
        ("Thanks. And your surname, please?", "it's brakelmann", "brakelmann"),
        ("Can I take your surname please?", "green", "green"),
        ("And the first name?", "mark", "mark"),
        ("Wie ist Ihr Name?", "ja, ravnkilde", "ravnkilde"),
        ("Quel est votre nom ?", "marchandeau", "marchandeau"),
        ("¿A nombre de quién está el pedido?", "sorolla", "sorolla"),
        ("Which city do you live in?", "springfield", "springfield"),
        ("What is the name of your dog?", "kowalski", None),
        ("What is the product name?", "brakelmann", None),
        ("What's your name? Which colour?", "green", None),
        ("Your username?", "brakelmann", None),
    ],
)
def test_a_bare_name_answers_who_somebody_is(context: str, text: str, expected: str | None) -> None:
    assert [value for _, value in found(text, context)] == ([expected] if expected else [])


@pytest.mark.parametrize(
    "question", ["What's your full name?", "Which city are you in?", "Wie ist Ihr Name?"]
)
@pytest.mark.parametrize(
    "answer",
    [
        "why do you need it", "Hang on", "skip", "n/a", "Yes that's right", "same as before", "on the order", "Ok", "dunno",
        "one sec", "what do you mean", "I already told you twice", "human please", "Not telling you", "my husband's", "lol",
    ],
)  # fmt: skip
def test_who_does_not_answer_says_nothing(question: str, answer: str) -> None:
    assert found(answer, question) == []


def test_a_long_text_announces_by_itself_what_it_tells() -> None:
    text = "NP-884120 " + "and so on and so forth " * 8
    assert found(text, "What is your order number?") == []


def test_only_the_end_of_what_was_said_is_read() -> None:
    question = "What is your order number?"
    assert found("NP-884120", question + " words" * 60) == []
    assert found("NP-884120", "words " * 10_000 + question) == [("ORDER_NUMBER", "NP-884120")]


@pytest.mark.parametrize("context", [None, b"?", 3])
def test_a_context_that_is_no_text_is_told(context: object) -> None:
    for read in (SHIELD.detect, SHIELD.redact, SHIELD.conversation("no text").protect):
        with pytest.raises(InputError, match="context"):
            read("NP-884120", context=context)  # type: ignore[operator]


def test_all_ways_to_read_take_it() -> None:
    question, answer = "What is your order number?", "NP-884120"
    (span,) = SHIELD.detect(answer, context=question)
    assert list(SHIELD.redact(answer, context=question).spans) == [span]
    assert "884120" not in SHIELD.redact(answer, context=question).text
    assert asyncio.run(SHIELD.adetect(answer, context=question)) == [span]
    assert (
        asyncio.run(SHIELD.aredact(answer, context=question)).text
        == SHIELD.redact(answer, context=question).text
    )


def test_a_conversation_knows_from_then_on_what_an_answer_told() -> None:
    with SHIELD.conversation("asked") as chat:
        safe = chat.protect("NP-884120", context="What is your order number?")
        assert safe.startswith("ORDER_NUMBER_1_")
        assert chat.protect("NP-884120 is late") == f"{safe} is late"
        assert asyncio.run(chat.aprotect("NP-884120", context="What is your order number?")) == safe
        assert chat.restore(safe) == "NP-884120"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What is your name?", True),
        ("Ihre Kundennummer bitte.", True),
        ("お名前は？", True),
        ("Veuillez patienter", False),
        ("Is it on? " + "Fine. " * 60, False),
        ("We asked for it yesterday", False),
        ("", False),
    ],
)
def test_what_asks_for_something(text: str, expected: bool) -> None:
    assert asks(text) is expected


_ENDS = st.tuples(st.integers(0, 30), st.integers(1, 9), st.sampled_from(["PERSON", "CITY"]))


@st.composite
def disjoint(draw: st.DrawFn) -> list[Span]:
    spans: list[Span] = []
    for gap, length, kind in draw(st.lists(_ENDS, max_size=6)):
        start = (spans[-1].end if spans else 0) + gap % 4
        spans.append(Span(start, start + length, kind))
    return spans


@given(disjoint(), disjoint())
def test_what_a_context_adds_is_disjoint_and_uncovers_nothing(alone: list[Span], more: list[Span]) -> None:
    both = with_context(alone, more)
    assert all(one.end <= other.start for one, other in pairwise(both))
    places = {at for span in both for at in range(span.start, span.end)}
    assert all(set(range(span.start, span.end)) <= places for span in alone)
    assert set(both) <= {*alone, *more}


@pytest.mark.parametrize("context", [None, 1, ["order number?"]])
@pytest.mark.parametrize("path", [(), ("phone",)])
@pytest.mark.parametrize("stable", [False, True])
def test_a_conversation_refuses_what_is_no_context(
    context: object, path: tuple[str, ...], stable: bool
) -> None:
    with pytest.raises(InputError, match="context"):
        SHIELD.conversation("c").protect("NP-884120", context=context, path=path, stable=stable)  # type: ignore[arg-type]
