"""Names told by their syllables, and names and words of languages the lists know little of."""

from __future__ import annotations

import pytest

from privkit import detectors

_FIND = detectors.names(entities=["PERSON", "LOCATION"])


def _found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in _FIND(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("xu jianhong paid twice", ["xu jianhong"]),
        ("is zhenyu in today? he knows the case", ["zhenyu"]),
        ("the order of truong my linh is late", ["truong my linh"]),
        ("kwon seo yun paid", ["kwon seo yun"]),
        ("ask choi yuna about it", ["choi yuna"]),
        ("Ha Thi Nguyen needs a wheelchair", ["Ha Thi Nguyen"]),
        ("he sang a song in the long park so do it", []),
        ("le the vert est froid", []),
        ("my huawei and my xiaomi both lag", []),
        ("from zhenyu.lib import a", []),
        ("sione fifita and viliami came by", ["sione fifita", "viliami"]),
        ("where is marisol?", ["marisol"]),
        ("our manager (geraldine) is away", ["geraldine"]),
        ("print(geraldine)", []),
        ("vivo em lisboa há dois anos", ["lisboa"]),
        ("the flight to San Felipe is late", ["San Felipe"]),
    ],
)
def test_names_of_elsewhere_are_found_in_small_letters(text: str, found: list[str]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("hi may, may i come earlier?", ["may"]),
        ("hi there, may i come earlier?", []),
        ("Hi May, is the 3rd of May free?", ["May"]),
        ("Give the keys to Mark, not Bill.", ["Mark", "Bill"]),
        ("Give the card, not Bill of lading", []),
        ("ASK MRS OYELOWO SHE LIVES NEXT DOOR", ["OYELOWO"]),
        ("Kia ora, Aroha here", ["Aroha"]),
    ],
)
def test_names_that_are_words_are_told_by_what_stands_around_them(text: str, found: list[str]) -> None:
    assert _found(text) == found


def test_words_on_no_list_are_no_names_where_most_words_are_on_none() -> None:
    text = "levnedsmiddelkontrollens tilsyn gælder køkkenerne og der er krav om højsæson for svampe i afløsningen"
    assert _found(text) == []
    assert _found(f"{text} siger birgit") == ["birgit"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("x = 1  # QUESTION MARK\ny = 2  # PLUS SIGN", []),
        ("Call MARK about order # 12", ["MARK"]),
        (":param lee: the leeward side", []),
        ("def f(subtype, headers): return get_part(subtype)", []),
    ],
)
def test_words_of_comments_and_parameters_are_no_names(text: str, found: list[str]) -> None:
    assert _found(text) == found
