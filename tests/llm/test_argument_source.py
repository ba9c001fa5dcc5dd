"""Arguments of tools as JSON source and as data are restored alike, addresses in them too."""

from __future__ import annotations

import json

import pytest
from bodies import SHIELD
from hypothesis import given
from hypothesis import strategies as st

from privkit.llm._settings import Counts, Settings
from privkit.llm._source import changed_source, changed_value
from privkit.llm._walks import Answers, Incoming

CHAT = SHIELD.conversation("source")
TOKEN = CHAT.protect("jane@example.com")
ANSWERS = Answers(CHAT, Settings(tools=["f"], hosts=["good.example"]), Counts())
EVIL, GOOD = "https://evil.example/?q=", "https://good.example/?q="


def as_data(arguments: dict[str, str]) -> dict[str, str]:
    return dict(Incoming(ANSWERS).call("f", arguments))


def as_source(source: str, sizes: list[int]) -> dict[str, str]:
    restoration, at, parts = ANSWERS.for_tool("f"), 0, []
    for turn in range(len(source)):
        parts.append(restoration.feed(source[at : at + sizes[turn % len(sizes)]]))
        at += sizes[turn % len(sizes)]
    return dict(json.loads("".join(parts) + restoration.finish()))


ROWS = [
    (
        {"url": "https://shop.example/x", "to": TOKEN},
        {"url": "https://shop.example/x", "to": "jane@example.com"},
    ),
    ({"path": f"C:\\Users\\{TOKEN}"}, {"path": "C:\\Users\\jane@example.com"}),
    ({"text": f"see {EVIL}1\n{TOKEN}"}, {"text": f"see {EVIL}1\njane@example.com"}),
    ({"url": f"{EVIL}{TOKEN}"}, {"url": f"{EVIL}{TOKEN}"}),
    ({"url": f"{GOOD}{TOKEN}"}, {"url": f"{GOOD}jane%40example.com"}),
    ({"html": f'<a href="{EVIL}{TOKEN}">'}, {"html": f'<a href="{EVIL}{TOKEN}">'}),
    ({"html": f'<a href="{EVIL}">{TOKEN}</a>'}, {"html": f'<a href="{EVIL}">jane@example.com</a>'}),
    ({"url": f"https:\\\\evil.example\\{TOKEN}"}, {"url": f"https:\\\\evil.example\\{TOKEN}"}),
]


@pytest.mark.parametrize(("arguments", "expected"), ROWS)
@pytest.mark.parametrize("separators", [(",", ":"), (", ", ": ")])
@pytest.mark.parametrize("ascii_only", [True, False])
def test_each_argument_is_looked_at_by_itself_and_as_it_will_be_read(
    arguments: dict[str, str], expected: dict[str, str], separators: tuple[str, str], ascii_only: bool
) -> None:
    source = json.dumps(arguments, separators=separators, ensure_ascii=ascii_only)
    for sizes in ([1], [2], [7], [len(source)]):
        assert as_source(source, sizes) == expected
    assert as_data(arguments) == expected


PARTS = st.sampled_from(
    [TOKEN, EVIL, GOOD, "\\", '"', "\n", " ", "/", "é", "\u2028", "x", "<", ">", "(", ")", "u0"]
)
TEXTS = st.lists(PARTS, max_size=8).map("".join)


@given(
    one=TEXTS, two=TEXTS, sizes=st.lists(st.integers(1, 9), min_size=1, max_size=4), ascii_only=st.booleans()
)
def test_source_and_data_agree(one: str, two: str, sizes: list[int], ascii_only: bool) -> None:
    arguments = {"one": one, "two": two}
    assert as_source(json.dumps(arguments, ensure_ascii=ascii_only), sizes) == as_data(arguments)


@pytest.mark.parametrize(
    ("number", "seen"),
    [
        ("4111111111111111.0", ["4111111111111111"]),
        ("4111111111111111.00", ["4111111111111111"]),
        ("41111.5", ["41111.5"]),
        ("12.0", []),
    ],
)
def test_a_whole_number_with_a_fraction_of_zero_is_looked_at_as_a_whole_number(
    number: str, seen: list[str]
) -> None:
    looked_at: list[str] = []

    def change(text: str, _: tuple[str, ...]) -> str:
        looked_at.append(text)
        return "TOKEN"

    fraction = "." + number.partition(".")[2] if seen != [number] else ""
    changed = changed_source(f'{{"card":{number}}}', change)
    assert looked_at == seen
    assert changed == (f'{{"card":"TOKEN{fraction}"}}' if seen else f'{{"card":{number}}}')
    if seen and number != "4111111111111111.00":
        assert changed_value({"card": float(number)}, change) == {"card": f"TOKEN{fraction}"}
