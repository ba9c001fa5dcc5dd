"""Restoring: every form a token comes back in, whole and in chunks, and what is no token of the conversation."""

from __future__ import annotations

import json
from itertools import combinations
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tracing import untraced

from privkit import ConfigurationError
from privkit.errors import ConversationError
from privkit.tokens import Book, Restoration, restored
from privkit.tokens._tags import TAGS

SECRET = bytes(range(32))
AWKWARD = 'a "b"\\@x.com\n'


def filled() -> tuple[Book, dict[str, str]]:
    book = Book(SECRET)
    values = [
        ("PERSON", "John Smith", 1),
        ("PERSON", "Smith", 1),
        ("EMAIL_ADDRESS", AWKWARD, 1),
        ("US_SSN", "078-05-1120", 11),
    ]
    return book, {value: book.token(kind, value, number) for kind, value, number in values}


BOOK, TOKENS = filled()
PERSON, EMAIL = TOKENS["John Smith"], TOKENS[AWKWARD]
TAG = PERSON[-3:]


def in_chunks(text: str, sizes: list[int], **options: str) -> str:
    restoration = Restoration(BOOK, **options)  # type: ignore[arg-type]
    parts, at = [], 0
    for size in sizes:
        parts.append(restoration.feed(text[at : at + size]))
        at += size
    return "".join([*parts, restoration.feed(text[at:]), restoration.finish()])


def numbered(text: str) -> str:
    return "".join(f"\\u{ord(sign):04x}" for sign in text)


COME_BACK = {
    PERSON: "John Smith",
    PERSON.lower(): "John Smith",
    PERSON.title(): "John Smith",
    PERSON.replace("_", "\\_"): "John Smith",
    f"**{PERSON}**": "**John Smith**",
    f"`{PERSON}`": "`John Smith`",
    PERSON.replace("_", "&#95;"): "John Smith",
    PERSON.replace("_", "&#x5F;"): "John Smith",
    PERSON.replace("_", "&lowbar;"): "John Smith",
    PERSON.replace("_", "%5F"): "John Smith",
    PERSON.replace("_", "\\u005f"): "John Smith",
    PERSON.replace("_", "-"): "John Smith",
    PERSON.replace("_", "\u2011"): "John Smith",
    PERSON.replace("_", " "): "John Smith",
    PERSON.replace("_", " _ "): "John Smith",
    "\u200b".join(PERSON): "John Smith",
    f"<{PERSON}>": "<John Smith>",
    f"[[{PERSON}]]": "[[John Smith]]",
    PERSON.replace("_", "\uff3f").replace("PERSON", "\uff30\uff25\uff32\uff33\uff2f\uff2e"): "John Smith",
    PERSON.replace("1", "\u0661"): "John Smith",
    f"PERSONNE_1_{TAG}": "John Smith",
    f"Kunden-Name_1_{TAG}": "John Smith",
    f"\u4eba_1_{TAG}": "John Smith",
    f"{PERSON}'s": "John Smith's",
    f"{PERSON}s": "John Smiths",
    f"{PERSON.lower()}ille": "John Smithille",
    f"x{PERSON}y": "xJohn Smithy",
    f"id_{PERSON}_{EMAIL}": f"id_John Smith_{AWKWARD}",
    EMAIL.replace("_", " ").lower(): AWKWARD,
    TOKENS["Smith"]: "Smith",
    TOKENS["078-05-1120"]: "078-05-1120",
}
STAYS = (
    PERSON.replace("_1_", "_11_"),
    PERSON.replace("_1_", "_2_"),
    PERSON.replace("_1_", "_01_"),
    PERSON.replace("_1_", "_0\u200b1_"),
    PERSON.replace("_1_", "_\u0660\u0661_"),
    PERSON.replace("_1_", "_0_"),
    PERSON[:-1] + ("b" if PERSON[-1] != "b" else "c"),
    PERSON[:-1],
    PERSON[:-4],
    f"_1_{TAG}",
    f"page 1 {TAG}",
    f"PERSON_1_1_{TAG}",
    f"{PERSON.lower()}xyz",
    TOKENS["078-05-1120"].replace("_11_", "_1_"),
    "PERSON_9_zaf",
    "_", "<", "PERSON_", "A_A_A_A_1_",
)  # fmt: skip


@pytest.mark.parametrize(("written", "value"), COME_BACK.items())
def test_a_token_comes_back_however_it_was_written(written: str, value: str) -> None:
    for before, behind in (("", ""), ("Dear ", ","), ("(", ")."), ("to\n", "\nok"), ("and ", " too")):
        assert restored(before + written + behind, BOOK) == before + value + behind


@pytest.mark.parametrize("text", STAYS)
def test_what_is_no_token_of_the_conversation_stays(text: str) -> None:
    assert restored(f"so {text} is", BOOK) == f"so {text} is"
    assert restored(text, BOOK) == text


@pytest.mark.parametrize("written", [*COME_BACK, *STAYS])
def test_a_stream_cut_at_any_two_places_is_restored_as_the_whole(written: str) -> None:
    text = f"so {written}, ok"
    whole = restored(text, BOOK)
    for first, second in combinations(range(len(text) + 1), 2):
        assert in_chunks(text, [first, second - first]) == whole


def mangled() -> st.SearchStrategy[str]:
    odd = ("A_A_", "_1_", TAG, " ", "é", "人", "word ", '"', "\\", '{"a":"', "\n", "\\u0050", "\\\\u0041")
    written = st.sampled_from([*COME_BACK, *STAYS, *odd, numbered(PERSON), numbered(EMAIL)])
    cut = st.builds(lambda text, end: text[:end], written, st.integers(1, 12))
    return st.lists(st.one_of(written, cut, st.text(max_size=3)), max_size=8).map("".join)


@given(mangled(), st.lists(st.integers(1, 9), max_size=40), st.sampled_from(["text", "json", "url"]))
def test_a_stream_is_restored_as_the_whole(text: str, sizes: list[int], into: str) -> None:
    assert in_chunks(text, sizes, into=into) == restored(text, BOOK, into=into)  # type: ignore[arg-type]


def test_a_stream_holds_back_no_more_than_may_be_a_token() -> None:
    restoration = Restoration(BOOK)
    assert restoration.feed("Hello there. A < b and c_d, ") == "Hello there. A < b and c_d, "
    assert restoration.feed("PER") == ""
    assert restoration.feed("CEIVED ") == "PERCEIVED "
    assert restoration.feed(f"{PERSON}, so") == "John Smith, "
    assert restoration.finish() == "so"
    assert restoration.count == 1


def test_what_is_put_in_is_not_looked_at_again() -> None:
    book = Book(SECRET)
    inner = book.token("PERSON", "Jane", 1)
    outer = book.token("TOKEN", inner, 1)
    assert restored(f"{outer} {inner}", book) == f"{inner} Jane"


def test_values_are_escaped_for_json_at_the_depth_they_stand_at() -> None:
    inner = json.dumps({"to": EMAIL, "n": 1})
    deepest = json.dumps([inner])
    source = json.dumps(
        {"a": EMAIL, "call": inner, "say": f'[{EMAIL}] said "{EMAIL}"', "deep": deepest, "b\t": [EMAIL]}
    )
    data = json.loads(restored(source, BOOK, into="json"))
    assert data["a"] == AWKWARD
    assert json.loads(data["call"]) == {"to": AWKWARD, "n": 1}
    assert data["say"] == f'[{AWKWARD}] said "{AWKWARD}"'
    assert json.loads(json.loads(data["deep"])[0]) == {"to": AWKWARD, "n": 1}
    assert data["b\t"] == [AWKWARD]


def test_values_are_percent_encoded_for_urls() -> None:
    url = restored(f"https://example.com/?q={EMAIL}&n=1", BOOK, into="url")
    assert url.startswith("https://example.com/?q=a%20%22b%22%5C%40")
    assert unquote(url) == f"https://example.com/?q={AWKWARD}&n=1"


def test_another_form_is_refused_with_the_nearest_word() -> None:
    with pytest.raises(ConfigurationError, match="did you mean 'json'"):
        restored("x", BOOK, into="jsn")  # type: ignore[arg-type]


def test_hostile_text_takes_linear_time(monkeypatch: pytest.MonkeyPatch) -> None:
    from privkit.tokens import _grammar

    looks: list[int] = []
    real = _grammar._start

    def counted(folded: str, floor: int, *rest: object) -> object:
        looks.append(1)
        return real(folded, floor, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(_grammar, "_start", counted)
    for size in (500, 1000):
        looks.clear()
        restored("A_" * size + f"A_1_{TAG} " * size, BOOK)
        assert len(looks) == size


def test_tags_are_two_consonants_around_a_vowel_and_no_everyday_words() -> None:
    assert len(TAGS) > 1400
    assert not {"bus", "bed", "can", "sex", "the"} & set(TAGS)
    assert all(tag[0] not in "aeiou" and tag[1] in "aeiou" and tag[2] not in "aeiou" for tag in TAGS)


def test_a_number_before_a_token_does_not_make_its_type_a_tag() -> None:
    book = Book(SECRET)
    book._by_key[1, "tok"] = book._by_key[1, "zit"] = next(iter(BOOK))
    token = book.token("TOKEN", "value", 1)
    assert restored(f"x_1_{token} x_1_ZIT_2_{TAG}", book) == f"x_1_value x_1_ZIT_2_{TAG}"


def test_number_and_tag_are_never_given_out_twice() -> None:
    book = Book(SECRET)
    with untraced():
        tokens = [
            book.token(kind, f"{kind}{at}", 1) for kind in ("PERSON", "EMAIL_ADDRESS") for at in range(600)
        ]
    assert len({token.split("_")[-1] for token in tokens}) == len(tokens)


def test_no_repr_shows_a_value() -> None:
    assert "Smith" not in repr(BOOK) + repr(list(BOOK))


@pytest.mark.parametrize("escape", ["\n", "\t", "\r", "\b", "\f", "\\", '"', "/"])
@pytest.mark.parametrize("token", [PERSON, PERSON.lower(), f"personne_1_{TAG}"])
def test_the_letter_of_an_escape_is_no_part_of_a_token(escape: str, token: str) -> None:
    source = json.dumps({"a": f"x{escape}{token}{escape}"})
    expected = {"a": f"x{escape}John Smith{escape}"}
    assert json.loads(restored(source, BOOK, into="json")) == expected
    for size in range(1, len(source)):
        assert json.loads(in_chunks(source, [size], into="json")) == expected


@pytest.mark.parametrize(
    ("token", "value"),
    [
        (numbered(PERSON), "John Smith"),
        (numbered(PERSON).upper().replace("U", "u"), "John Smith"),
        (PERSON[:3] + numbered(PERSON[3:5]) + PERSON[5:], "John Smith"),
        (PERSON[:-1] + numbered(PERSON[-1]), "John Smith"),
        (numbered("\uff30\uff25\uff32\uff33\uff2f\uff2e") + PERSON[6:], "John Smith"),
        (PERSON[:4] + "\\u200b" + PERSON[4:], "John Smith"),
        (numbered(EMAIL) + numbered(" ") + numbered(PERSON), f"{AWKWARD} John Smith"),
        ("\\" + numbered(PERSON), None),  # a backslash, and a word that looks like an escape
        (numbered(PERSON.replace("_1_", "_11_")), None),
        (numbered(PERSON[:-1]), None),
        ("\\ud83d\\ude00" + PERSON, "\U0001f600John Smith"),
    ],
)
def test_escapes_by_number_are_read_as_what_they_stand_for(token: str, value: str | None) -> None:
    source = f'{{"a": "so {token}, ok"}}'
    expected = json.loads(source)["a"] if value is None else f"so {value}, ok"
    assert json.loads(restored(source, BOOK, into="json")) == {"a": expected}
    for size in range(1, len(source)):
        assert json.loads(in_chunks(source, [size], into="json")) == {"a": expected}
    assert json.loads(in_chunks(source, [1] * len(source), into="json")) == {"a": expected}


def test_an_escape_alone_is_no_type() -> None:
    source = json.dumps({"a": f"\n_1_{TAG}"})
    assert restored(source, BOOK, into="json") == source


def test_an_entity_in_more_forms_than_there_are_tags_is_a_typed_error_without_them() -> None:
    book = Book(bytes(32))
    forms = [f"Jane{number * ' '}Doe" for number in range(len(TAGS))]
    with untraced():
        made = {book.token("PERSON", form, 1) for form in forms}
    assert len(made) == len(TAGS)
    with pytest.raises(ConversationError, match="PERSON") as caught:
        book.token("PERSON", "Jane\tDoe", 1)
    assert "Jane" not in str(caught.value)
    assert book.token("PERSON", forms[-1], 1) in made
