"""Redacting until nothing new is found, and what counts as found in a text that was redacted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from privkit import Policy, Shield
from privkit.redactors import block, date_shift, keep, mask, placeholder
from privkit.testing._residual import redacted_and_residual, redacted_through, residual
from privkit.text import Span

EXAMPLES = Path(__file__).parents[2] / "examples" / "support_chats.jsonl"
TEXTS = [json.loads(line)["text"] for line in EXAMPLES.read_text(encoding="utf-8").splitlines()][::3]
POLICIES = {
    "prose": Policy(),
    "labels": Policy(default=placeholder(style="labelled")),
    "mask": Policy(default=mask()),
}


def nothing(span: Span, text: str) -> bool:
    return False


@pytest.mark.parametrize("name", POLICIES)
def test_chats_that_were_redacted_hold_nothing_for_a_further_look(name: str) -> None:
    shield = Shield(policy=POLICIES[name])
    for text in TEXTS:
        redacted, left = redacted_through(text, shield, nothing)
        assert not left
        assert not residual(redacted, shield, nothing)


def test_one_pass_writes_what_the_shield_writes() -> None:
    shield = Shield()
    for text in TEXTS[:60]:
        assert redacted_and_residual(text, shield, nothing)[0] == shield.redact(text).text


FOUND = [
    ("mail jane@example.com", ["EMAIL_ADDRESS"]),
    ("mail Customer Email", []),
    ("mail [EMAIL_ADDRESS_1]", []),
    ("State: Customer Location 2, card 4111 1111 1111 1111", ["CREDIT_CARD"]),
    ("sort code 12-34-56", ["UK_SORT_CODE"]),
]


@pytest.mark.parametrize(("text", "types"), FOUND)
def test_labels_are_no_findings_and_values_are(text: str, types: list[str]) -> None:
    assert [span.entity_type for span in residual(text, Shield(), nothing)] == types


def test_a_policy_that_keeps_or_refuses_writes_no_labels() -> None:
    rules = {"EMAIL_ADDRESS": keep(), "CREDIT_CARD": block(), "DATE_OF_BIRTH": date_shift(key="k" * 16)}
    shield = Shield(policy=Policy(rules=rules))
    text, left = redacted_through("mail jane@example.com", shield, nothing)
    assert text == "mail jane@example.com"
    assert [span.entity_type for span in left] == ["EMAIL_ADDRESS"]
    assert [span.entity_type for span in residual(text, shield, nothing)] == ["EMAIL_ADDRESS"]
