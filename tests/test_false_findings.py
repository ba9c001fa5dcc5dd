"""The benchmark of false findings: its texts, what it counts, and what it found once stays mended."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tracing import untraced

# The benchmarks are no part of the package, and a bare `pytest` leaves the repository's root off the path.
sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks._gathered import GATHERED, gathered
from benchmarks._ordinary import MADE, made
from benchmarks.false_findings import NAMES, is_checked, tally
from privkit import Shield, detectors

SHIELD = Shield(detectors=detectors.default(exclude=NAMES))


@pytest.mark.parametrize("kind", MADE)
def test_made_texts_are_as_long_as_asked_and_the_same_for_the_same_seed(kind: str) -> None:
    texts = list(made(kind, 500, 1))
    assert sum(len(text.split()) for text in texts) >= 500
    assert texts == list(made(kind, 500, 1))
    assert texts != list(made(kind, 500, 2))


@pytest.mark.parametrize("kind", [kind for kind in GATHERED if kind.startswith("Python")])
def test_gathered_texts_are_found_on_any_machine_with_python(kind: str) -> None:
    with untraced():
        texts = list(gathered(kind, 300, 1))
        assert sum(len(text.split()) for text in texts) >= 300
        assert texts == list(gathered(kind, 300, 1))


@pytest.mark.parametrize(
    ("entity_type", "value", "expected"),
    [
        ("EMAIL_ADDRESS", "jane@example.com", True),
        ("EMAIL_ADDRESS", "@example.com", False),
        ("URL", "https://example.com/a", True),
        ("URL", "good.Thanks", False),
        ("IP_ADDRESS", "192.0.2.7", True),
        ("IP_ADDRESS", "2001:db8::/32", True),
        ("IP_ADDRESS", "1.2.3.400", False),
        ("MAC_ADDRESS", "52:54:00:9d:0e:67", True),
        ("MAC_ADDRESS", "12:34:56", False),
        ("DATE_TIME", "2024-01-01", True),
        ("US_SSN", "078-05-1120", False),
        ("PHONE_NUMBER", "555-0100", False),
    ],
)
def test_what_a_rule_can_check_is_not_counted_as_false(entity_type: str, value: str, expected: bool) -> None:
    assert is_checked(entity_type, value) is expected


def test_a_tally_counts_words_and_tells_the_false_from_the_checked() -> None:
    result = tally("x", iter(["write to jane@example.com today", "password: hunter2 please"]), SHIELD)
    assert (result.words, dict(result.checked), dict(result.false)) == (
        7,
        {"EMAIL_ADDRESS": 1},
        {"SECRET": 1},
    )
    assert result.rate == pytest.approx(10_000 / 7)
    assert [sample.value for sample in result.samples] == ["hunter2"]


@pytest.mark.parametrize("kind", sorted(set(MADE) - {"made: telemetry"}))
def test_ordinary_texts_have_at_most_one_false_finding_in_ten_thousand_words(kind: str) -> None:
    with untraced():
        assert tally(kind, made(kind, 10_000, 3), SHIELD).false.total() <= 1


@pytest.mark.parametrize(
    "text",
    [
        "from site import USER_SITE and HAS_USER_SITE",
        "handle_starttag and handle_endtags",
        "Handle BRANCH_RIGHT and BRANCH_LEFT events",
        'self.users = user["name_1"]',
        '"username": username,',
        "twitter:card: summary_large_image",
        '<meta name="twitter:title" content="x">',
        "hljs_style: github hljs_style_dark: github-dark",
        "URLs like 'user@hostname:user/repo.git'",
        "ORDER_TABLE = { 0x8861: 0, 0x8862: 1 }",
        "order class BrainpoolP256R1 first",
        "case SHA256 and case UTF16",
        "you should pass max_size explicitly",
        "pass ``with_attribute.ANY_VALUE`` as the value",
        "to pass to :meth:`main`.",
        "token = Name.Builtin",
        "token = nextchar if seen",
        "176695118.00 150446093.66",
        "0 0 0-.23.648.22.22 0 0 1-.22.215.22.22 0",
        "request ba85ae5d-e152-4728-8021-6fef8a7fa1bf done",
        "b7 ac 06 27 20 08 crc",
    ],
)
def test_what_the_benchmark_found_false_once_is_left_alone(text: str) -> None:
    assert [span.entity_type for span in SHIELD.detect(text)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("username: jdoe", "USERNAME"),
        ("my github is jane_doe99", "USERNAME"),
        ("my handle is @janed", "USERNAME"),
        ("twitter: jane_doe99", "USERNAME"),
        ("order ORD-559201", "ORDER_NUMBER"),
        ("a/c no 00912345", "ACCOUNT_NUMBER"),
        ("a/c 00912345", "ACCOUNT_NUMBER"),
        ("cpf 529.982.247-25", "BR_CPF"),
        ("password s3cret_word", "SECRET"),
        ("api_token=abcd_efgh_1234", "SECRET"),
    ],
)
def test_what_stands_beside_them_is_still_found(text: str, expected: str) -> None:
    assert [span.entity_type for span in SHIELD.detect(text)] == [expected]
