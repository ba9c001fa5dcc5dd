"""assert_redacted: nothing of a value stays, nothing else is changed, and the message shows no value."""

from __future__ import annotations

from typing import Any

import pytest

from privkit import Policy, Shield
from privkit.redactors import keyed_hash, mask, partial, placeholder, surrogate
from privkit.testing import LeakError, assert_redacted

TEXT = "I am Jane Doe, mail jane@example.com, card 4111 1111 1111 1111 please"
GOOD: list[tuple[Any, Any]] = [
    (TEXT, "I am [PERSON], mail [EMAIL], card [CARD] please"),
    (TEXT, "I am PERSON_1_kaf, mail EMAIL_ADDRESS_1_tup, card CREDIT_CARD_1_wok please"),
    (TEXT, "I am ***, mail ***, card **** please"),
    (TEXT, "I am , mail , card  please"),
    ("nothing here", "nothing here"),
    ({"mail": "jane@example.com", "n": 1}, {"mail": "[x]", "n": 1}),
    ({"card": 4111111111111111}, {"card": 0}),
]
BAD: list[tuple[Any, Any, str]] = [
    (TEXT, TEXT, "PERSON at line 1, column 6"),
    (TEXT, "I am [PERSON], mail jane@[HOST], card [CARD] please", "EMAIL_ADDRESS at line 1, column 21"),
    (TEXT, "I am [PERSON], mail [EMAIL], card **** **** **** 1111 please", "CREDIT_CARD"),
    (TEXT, "I am Jane ***, mail [EMAIL], card [CARD] please", "PERSON"),
    (TEXT, "I am [PERSON], mail [EMAIL], card [CARD 4111 1111 1111 1111] please", "CREDIT_CARD"),
    (TEXT, "I am [PERSON], mail [EMAIL], card [CARD] thanks", "was changed"),
    (TEXT, "He is [PERSON], mail [EMAIL], card [CARD] please", "was changed"),
    (TEXT, "I am [PERSON], post [EMAIL], card [CARD] please", "was changed"),
    ("nothing here", "nothing there", "was changed"),
    ("nothing here", "nothing here.", "was changed"),
    ({"mail": "jane@example.com"}, {"mail": "jane@x"}, "EMAIL_ADDRESS at $.mail"),
    ({"mail": "jane@example.com"}, {"post": "[x]"}, "form"),
    (["a"], ["a", "b"], "form"),
    ({"card": 4111111111111111}, {"card": 4111111111111111}, "CREDIT_CARD at $.card"),
]


@pytest.mark.parametrize(("original", "redacted"), GOOD)
def test_a_text_in_which_nothing_of_the_values_stays_passes(original: Any, redacted: Any) -> None:
    assert_redacted(original, redacted)


@pytest.mark.parametrize(("original", "redacted", "told"), BAD)
def test_what_stays_or_was_changed_fails_and_shows_no_value(original: Any, redacted: Any, told: str) -> None:
    with pytest.raises(LeakError) as caught:
        assert_redacted(original, redacted)
    shown = f"{caught.value!s} {caught.value.args}"
    assert told in shown
    assert not any(part in shown for part in ("Jane", "jane", "Doe", "example", "1111"))


@pytest.mark.parametrize(
    "redactor",
    [
        placeholder(style="prose"),
        placeholder(style="labelled"),
        mask(),
        partial(keep_last=4),
        keyed_hash(key=b"k" * 32),
        surrogate(key=b"k" * 32),
    ],
)
@pytest.mark.parametrize(
    "text", [TEXT, "Born on 1987-03-05 at 1234 Elm Street, Springfield; call +44 20 7946 0958", ""]
)
def test_what_a_shield_redacts_passes_by_that_shield(redactor: Any, text: str) -> None:
    shield = Shield(policy=Policy(default=redactor))
    assert_redacted(text, shield.redact(text).text, shield=shield)


def test_what_one_policy_keeps_another_does_not_let_pass() -> None:
    keeping = Shield(policy=Policy.preset("pci"))
    redacted = keeping.redact("card 4111 1111 1111 1111").text
    assert_redacted("card 4111 1111 1111 1111", redacted, shield=keeping)
    with pytest.raises(LeakError, match="CREDIT_CARD"):
        assert_redacted("card 4111 1111 1111 1111", redacted)


def test_tokens_of_a_conversation_pass() -> None:
    shield = Shield()
    with shield.conversation("one") as chat:
        assert_redacted(TEXT, chat.protect(TEXT), shield=shield)


def test_redacted_json_passes() -> None:
    shield, data = Shield(), {"user": {"name": "Jane Doe", "mail": "jane@example.com"}, "n": [1, "two"]}
    assert_redacted(data, shield.redact_json(data), shield=shield)


def test_a_value_that_was_replaced_once_and_stands_a_second_time_fails() -> None:
    shield = Shield(detectors=[OnlyFirst()])
    with pytest.raises(LeakError, match="EMAIL_ADDRESS at line 1, column 1 "):
        assert_redacted("jane@example.com or jane@example.com", "[x] or jane@example.com", shield=shield)


class OnlyFirst:
    """Finds the first address only."""

    entities = frozenset({"EMAIL_ADDRESS"})

    def __call__(self, text: str) -> list[Any]:
        from privkit import Span

        return [Span(0, 16, "EMAIL_ADDRESS")]
