"""Taking off what hides a value, with a way back to the original (law 7)."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from privkit.text import fold
from privkit.text._unmask import back_over, unmask

HIDDEN = "\u00ad\u200b\u200d\u200e\u202b\u2060\u20e3\ufe0f\ufeff\u0301\u0335\U000e0041"
WIDE = st.text(
    alphabet=st.characters(codec=None, categories=None) | st.sampled_from(HIDDEN + "аеорсАВЕHo1@④① .-"),
    max_size=60,
)


@given(WIDE)
@example("\u200ba\u200b\u200bb\u200b")
def test_the_map_leads_each_character_to_its_own_place(text):
    plain, offsets = unmask(text)
    if offsets is None:
        return
    places = [offsets.original(at) for at in range(len(plain))]
    assert places == sorted(set(places))
    assert all(place < len(text) for place in places)
    skipped = set(range(len(text))) - set(places)
    assert "".join(text[at] for at in sorted(skipped)) == "".join(sign for sign in text if is_hidden(sign))
    for start, place in enumerate(places):
        assert offsets.span(start, len(plain)) == (place, places[-1] + 1)


def is_hidden(sign):
    return unmask(sign)[0] == ""


@given(WIDE)
def test_what_is_not_hidden_and_not_disguised_is_identical(text):
    plain, offsets = unmask(text)
    for at, sign in enumerate(plain):
        original = text[offsets.original(at) if offsets else at]
        if not ("\u0370" <= original <= "\u052f" or "\u2460" <= original <= "\u2792"):
            assert sign == original or original in " .-"


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_ascii_text_is_the_same_object(text):
    assert unmask(text) == (text, None)
    assert unmask(text)[0] is text


@given(st.text(alphabet="abc éüßłØñ“”’–—…€123@.\n\u3000北京日"))
def test_ordinary_accents_quotes_and_ideographs_are_the_same_object(text):
    assert unmask(text)[0] is text


@given(WIDE)
def test_unmasking_twice_takes_out_no_more(text):
    assert unmask(unmask(text)[0])[1] is None


@given(WIDE, st.integers(0, 80))
def test_back_over_leaves_as_many_visible_characters_behind_as_told(text, count):
    at = back_over(text, count)
    visible = sum(not is_hidden(sign) for sign in text[max(at, 0) :])
    assert visible == count if at > 0 else visible <= count


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("41\u200b11", "4111"),
        ("\u202bjane\u202c", "jane"),
        ("so\u00adft", "soft"),
        ("j\u0336a\u0336n\u0336e", "jane"),
        ("4\ufe0f\u20e31\ufe0f\u20e3", "41"),
        ("jаne@exаmple.сom", "jane@example.com"),  # Cyrillic а, а, с
        ("DЕ89", "DE89"),
        ("ВЕ68", "BE68"),  # no Latin letter, but a code
        ("Јоhn", "John"),
        ("МЕ 123456, АА 1234 ВВ", "ME 123456, AA 1234 BB"),  # a passport, a plate
        ("ИВ 123456, МЕ мало, В 2010", "ИВ 123456, МЕ мало, В 2010"),
        ("jοe", "joe"),  # Greek omicron
        ("④①①①", "4111"),
        ("⁴¹¹¹ ₄₁₁₁", "4111 4111"),
        ("10⁶ x²", "10⁶ x²"),
        ("④ ① ①", "4 1 1"),
        ("① one ② two", "① one ② two"),  # a numbered list
        ("①415-555-0132", "①415-555-0132"),
        ("Иван оса", "Иван оса"),
        ("οσα", "οσα"),
        ("500г", "500г"),
        ("USBшнур", "USBшнур"),  # not every letter looks like a Latin one
        ("IT-отдел", "IT-отдел"),
        ("5\u30006", "5\u30006"),
        ("kΩ µm", "kΩ µm"),
        ("", ""),
    ],
)
def test_what_a_reader_sees_is_what_is_left(typed, plain):
    assert unmask(typed)[0] == plain


@pytest.mark.parametrize(
    ("typed", "plain"),
    [("𝟜𝟙𝟏𝟷", "4111"), ("𝒿𝖆𝓃ℯ", "jane"), ("ⓙⓐⓝⓔ", "jane"), ("🄹", "J"), ("℃ № Å", "℃ № Å"), ("½²Ⅷ", "½²Ⅷ")],
)
def test_mathematical_and_ringed_letters_fold_one_for_one(typed, plain):
    assert fold(typed) == plain
