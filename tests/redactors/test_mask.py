"""Masks, whole and partial."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privkit.errors import ConfigurationError
from privkit.redactors import Hit, mask, partial
from privkit.redactors._characters import is_separator
from privkit.text import Span

WIDE = st.text(st.characters(codec=None), max_size=40)


def hit(value: str, entity_type: str = "CREDIT_CARD") -> Hit:
    return Hit(entity_type, value, 1, Span(0, max(len(value), 1), entity_type))


@pytest.mark.parametrize(
    ("value", "masked", "shown"),
    [
        ("4111 1111 1111 1111", "**** **** **** ****", "**** **** **** 1111"),
        ("123-45-6789", "***-**-****", "***-**-6789"),
        ("jane.doe@example.com", "****.***@*******.***", "****.***@******e.com"),
        ("1234567", "*******", "*******"),  # seven is less than twice four
        ("12345678", "********", "****5678"),
        ("a b c d e f g", "* * * * * * *", "* * * * * * *"),
        ("Zoe\u0308 O’Brien", "**** *’*****", "**** *’*rien"),
        ("मुंबई रोड १२", "***** *** **", "***** *** **"),
        ("a🙂\x00\u200d\ud800bcdef", "**********", "**********"),  # seven that are seen
        ("a🙂\x00\u200d\ud800bcdefg", "***********", "*******defg"),
        ("\u202e123456\u200b78\u3164", "***********", "*****56*78*"),
        ("4\u200b1\u200b1\u200b1", "*******", "*******"),  # what nobody sees makes a value no longer
        ("re\u0301my cote\u0301", "***** *****", "***** cote\u0301"),
        ("", "", ""),
        ("--", "**", "**"),  # nothing but separators: then they are the value
    ],
)
def test_letters_and_digits_go_and_separators_stay(value: str, masked: str, shown: str) -> None:
    assert mask()(hit(value)) == masked
    assert partial()(hit(value)) == shown


@given(WIDE)
def test_a_mask_keeps_the_length_and_nothing_but_separators(value: str) -> None:
    made = mask()(hit(value))
    assert len(made) == len(value)
    for old, new in zip(value, made, strict=True):
        assert new == "*" or (new == old and is_separator(old) and not old.isalnum())


@given(WIDE)
def test_a_mask_of_fixed_length_tells_nothing(value: str) -> None:
    assert mask(keep_length=False, character="•")(hit(value)) == "••••••••"


@given(WIDE, st.integers(0, 6), st.integers(0, 6))
def test_partial_shows_the_ends_and_never_more_than_half(value: str, first: int, last: int) -> None:
    if not first + last:
        return
    made = partial(keep_first=first, keep_last=last)(hit(value))
    content = [at for at, character in enumerate(value) if not is_separator(character)] or range(len(value))
    unseen = "\u115f\u1160\u2800\u3164\uffa0"
    seen = [
        at for at in content if unicodedata.category(value[at])[0] not in "MC" and value[at] not in unseen
    ]
    stays = [at for at in content if made[at] == value[at] != "*"]
    assert len(made) == len(value)
    assert not any(unicodedata.category(value[at])[0] == "C" or value[at] in unseen for at in stays)
    assert len([at for at in stays if at in seen]) <= len(seen) / 2
    allowed = {*seen[:first], *seen[len(seen) - last :]} if len(seen) >= 2 * (first + last) else set()
    letters = {at for at in stays if unicodedata.category(value[at])[0] != "M"}
    assert letters <= allowed
    assert {at for at in allowed if value[at] != "*"} <= set(stays)
    for at in set(stays) - letters:  # an accent stays with its letter only
        assert max(base for base in seen if base < at) in allowed


def test_the_first_ones_can_stay_too() -> None:
    assert partial(keep_first=2, keep_last=2, character="#")(hit("AB12-CD34")) == "AB##-##34"
    assert partial(keep_first=1, keep_last=0)(hit("Jane")) == "J***"


@pytest.mark.parametrize("secret", ["p@ss.word-1!", "!!!! ----"])
def test_in_a_secret_punctuation_is_hidden_too(secret: str) -> None:
    assert mask()(hit(secret, "SECRET")) == "*" * len(secret)
    assert partial(keep_last=2)(hit(secret, "SECRET")) == "*" * (len(secret) - 2) + secret[-2:]


@pytest.mark.parametrize(
    "character", ["", "**", " ", "\n", "\x00", "\u0301", "\u200d", "7", "٧", "\ud800", None, 3]
)
@pytest.mark.parametrize("build", [mask, partial])
def test_only_one_visible_character_masks(build, character) -> None:
    with pytest.raises(ConfigurationError, match=r"^character: "):
        build(character=character)


@pytest.mark.parametrize("character", ["*", "x", "•", "█", "#"])
def test_visible_characters_mask(character: str) -> None:
    assert mask(character=character)(hit("ab")) == character * 2


@pytest.mark.parametrize(
    ("build", "options", "message"),
    [
        (mask, {"keep_length": 1}, "keep_length: "),
        (partial, {"keep_last": -1}, "keep_last: "),
        (partial, {"keep_last": True}, "keep_last: "),
        (partial, {"keep_last": 2.0}, "keep_last: "),
        (partial, {"keep_first": 1001}, "keep_first: "),
        (partial, {"keep_last": 0}, r"use mask\(\)"),
    ],
)
def test_what_cannot_work_is_refused_when_built(build, options, message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        build(**options)
