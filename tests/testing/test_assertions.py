"""assert_no_pii: what it finds, what it lets stand, and that its message shows no value."""

from __future__ import annotations

from typing import Any

import pytest

from privkit import Policy, Shield
from privkit.errors import ConfigurationError, InputError
from privkit.testing import LeakError, assert_no_pii

MAIL, CARD, PERSON = "jane@example.com", "4111 1111 1111 1111", "Jane Doe"
FOUND: list[tuple[Any, str]] = [
    (f"write to {MAIL}", "EMAIL_ADDRESS at line 1, column 10"),
    (f"one\ntwo {CARD}", "CREDIT_CARD at line 2, column 5"),
    ({"user": {"mail": MAIL}}, "EMAIL_ADDRESS at $.user.mail, line 1, column 1"),
    ({"rows": [1, {"note": f"x {MAIL}"}]}, "EMAIL_ADDRESS at $.rows[1].note, line 1, column 3"),
    ([("a", MAIL)], "EMAIL_ADDRESS at $[0][1], line 1, column 1"),
    ({"card": 4111111111111111}, "CREDIT_CARD at $.card, line 1, column 1"),
    ({MAIL: 1}, "EMAIL_ADDRESS at the name of $[key 1], line 1, column 1"),
    ({"ok": 1, MAIL: {"card": CARD}}, "CREDIT_CARD at $[key 2].card, line 1, column 1"),
]
CLEAN: list[Any] = [
    "",
    "the blue one for 129.99, order by 5 pm",
    {"colour": "blue", "count": 3, "open": True, "none": None, "list": []},
]


@pytest.mark.parametrize(("data", "place"), FOUND)
def test_a_finding_is_told_by_type_and_place_and_not_by_value(data: Any, place: str) -> None:
    with pytest.raises(LeakError) as caught:
        assert_no_pii(data)
    shown = f"{caught.value!s} {caught.value!r} {caught.value.args}"
    assert place in shown
    assert not any(part in shown for part in ("jane", "example", "4111", "1111"))


@pytest.mark.parametrize("data", CLEAN)
def test_what_holds_nothing_personal_passes(data: Any) -> None:
    assert_no_pii(data)


def test_it_is_an_assertion_error_without_a_cause() -> None:
    with pytest.raises(AssertionError) as caught:
        assert_no_pii(MAIL)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


@pytest.mark.parametrize("data", [b"text", bytearray(b"text"), {"a": b"text"}, [memoryview(b"text")]])
def test_bytes_are_refused_and_the_message_says_what_to_do(data: Any) -> None:
    with pytest.raises(InputError, match="decode it first"):
        assert_no_pii(data)


@pytest.mark.parametrize("data", [None, object(), {"a": {1, 2}}, {1: "a"}])
def test_what_is_no_json_is_refused(data: Any) -> None:
    with pytest.raises(InputError):
        assert_no_pii(data)


def test_allowed_values_may_stand_whole_and_in_any_case_and_others_not() -> None:
    assert_no_pii(f"mail {MAIL}", allow=[MAIL.upper()])
    with pytest.raises(LeakError, match=r"in 1 place\(s\)"):
        assert_no_pii(f"mail {MAIL} or joe@example.com", allow=[MAIL])
    with pytest.raises(LeakError):
        assert_no_pii(f"mail {MAIL}", allow=["jane"])


def test_a_type_may_be_allowed_and_one_misspelt_is_refused() -> None:
    assert_no_pii(f"mail {MAIL}", allow=["EMAIL_ADDRESS"])
    with pytest.raises(LeakError):
        assert_no_pii(f"mail {MAIL}", allow=["email_address"])
    with pytest.raises(ConfigurationError, match="did you mean 'EMAIL_ADDRESS'"):
        assert_no_pii(f"mail {MAIL}", allow=["EMAIL_ADRESS"])


def test_a_shield_of_the_callers_decides_what_is_looked_for() -> None:
    cards = Shield(policy=Policy.preset("pci"))
    assert_no_pii(MAIL, shield=cards)
    with pytest.raises(LeakError, match="CREDIT_CARD"):
        assert_no_pii(CARD, shield=cards)


def test_a_threshold_above_the_score_passes_the_finding_over() -> None:
    (span,) = Shield().detect(f"card {CARD}")
    assert_no_pii(f"card {CARD}", threshold=min(1.0, span.score + 0.01))
    with pytest.raises(LeakError):
        assert_no_pii(f"card {CARD}", threshold=span.score)


@pytest.mark.parametrize(
    "options", [{"allow": "one"}, {"allow": [1]}, {"threshold": 2}, {"shield": "logs"}, {"shield": Policy()}]
)
def test_options_that_cannot_be_used_are_refused(options: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError):
        assert_no_pii("text", **options)


def test_a_long_list_is_cut() -> None:
    with pytest.raises(LeakError) as caught:
        assert_no_pii("\n".join(f"user{at}@example.com" for at in range(30)))
    assert "in 30 place(s)" in str(caught.value)
    assert "… and 10 more" in str(caught.value)
