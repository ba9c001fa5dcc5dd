"""What a word gave away is found again behind it, in a whole text and in a stream."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from growth import assert_linear

import privkit._again
from privkit import Policy, Shield
from privkit._again import Again, with_mentions
from privkit.text import Span

SHIELD = Shield(policy=Policy(exclude=["PERSON", "ADDRESS", "LOCATION"]))


def found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in SHIELD.detect(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("my order 559201 is late, I asked for 559201 twice", ["559201", "559201"]),
        ("order ORD-559201, then ord-559201 there", ["ORD-559201", "ord-559201"]),
        ("call me on 0612345678. (0612345678)", ["0612345678", "0612345678"]),
        ("password is hunter2, and hunter2 fails", ["hunter2", "hunter2"]),
        ("username: jdoe_42\nso jdoe_42 is locked", ["jdoe_42", "jdoe_42"]),
        # Not before it, not as a part of something else, not what may be anything.
        ("559201 is what I see here and there. Then: order 559201", ["559201"]),
        ("order 559201, then 1559201 and 5592011", ["559201"]),
        ("order 5592, then 5592 km", ["5592"]),
        ("order 55920, in 55920 steps", ["55920"]),
        ("cvv 123, then 123", ["123"]),
        ("username: bluebird, then bluebird", ["bluebird"]),
        ("nothing 559201 at 559201", []),
    ],
)
def test_a_later_mention_is_found(text: str, expected: list[str]) -> None:
    assert found(text) == expected


MANY = "".join(f"order {at * 7919} x. " for at in range(1000, 1040))


@pytest.mark.parametrize("more", ["", "£ é ² ½", "٣٤ and 漢", "\ud800"])
def test_among_many_findings_and_in_other_scripts_too(more: str) -> None:
    text = f"{MANY}{more} order 559201 a559202 5592011 559201, order AB-12C34, so 559201 and ab-12c34 12"
    assert found(text)[-5:] == ["559201", "559201", "AB-12C34", "559201", "ab-12c34"]


def test_digits_of_another_script_are_seen_again() -> None:
    assert found(f"{MANY} order ٥٥٩٢٠١ x ٥٥٩٢٠١")[-2:] == ["٥٥٩٢٠١"] * 2


def test_the_text_is_gone_over_once_for_all_that_is_found_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    runs = privkit._again._Runs

    def counted(text: str) -> object:
        asked.append(len(text))
        return runs(text)

    monkeypatch.setattr(privkit._again, "_Runs", counted)
    text = MANY + MANY
    assert len(SHIELD.detect(text)) == 80
    assert asked == [len(text)]


def test_a_mention_is_the_same_entity() -> None:
    text = "order 559201 and order 559202 are late. 559202 was paid, 559201 was not."
    assert SHIELD.redact(text).text == "Order #1 and Order #2 are late. Order #2 was paid, Order #1 was not."


def test_a_mention_has_the_score_and_type_of_the_first() -> None:
    first, second = SHIELD.detect("order 559201 late. 559201 paid")
    assert (second.entity_type, second.score) == (first.entity_type, first.score)


def test_what_the_policy_passes_over_is_not_found_again() -> None:
    policy = Policy(exclude=["PERSON", "ADDRESS", "LOCATION", "ORDER_NUMBER"])
    assert Shield(policy=policy).detect("order 559201 late. 559201 paid") == []


SENTENCES = (
    "my order 559201 is late. ", "I saw 559201 there. ", "call me on 0612345678 ", "0612345678 again ", "\n\n",
    "password is hunter2 ok. ", "hunter2 did not work ", "price 559201 EUR ", "x y z " * 60, "account 83920117, ",
    "83920117 ", "Orders 559201 and 559299. ", "559299! ", "login jdoe_42 ", "jdoe_42 ",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(12))
def test_a_stream_gives_what_the_whole_text_gives(seed: int) -> None:
    rng = random.Random(seed)
    text = "".join(rng.choice(SENTENCES) for _ in range(60))
    cuts = [0, *sorted(rng.sample(range(len(text)), 40)), len(text)]
    chunks = [text[left:right] for left, right in pairwise(cuts)]
    assert "".join(SHIELD.redact_stream(chunks)) == SHIELD.redact(text).text


def test_a_mention_at_the_end_ends_with_the_text() -> None:
    text = "account 83920117, account 83920117-44. 83920117"
    assert all(span.end <= len(text) for span in SHIELD.detect(text))
    assert "".join(SHIELD.redact_stream(text)) == SHIELD.redact(text).text


def test_a_second_look_at_what_was_passed_on_remembers_nothing_new() -> None:
    again = Again()
    text = "order np-559201 so 559201"
    cut_short = [Span(9, 15, "INVOICE_NUMBER", 0.9, "numbers")]
    assert again.found(text, cut_short, since=16) == cut_short
    again.pass_on(16)
    assert again.found("559201", []) == []


def test_what_a_mention_takes_the_place_of_is_remembered_all_the_same() -> None:
    again = Again()
    text = "559201-44 559201"
    again.found(
        text, [Span(0, 9, "ORDER_NUMBER", 0.9, "numbers"), Span(10, 16, "INVOICE_NUMBER", 0.8, "numbers")]
    )
    again.pass_on(10)
    assert [span.start for span in again.found("559201-44 559201", [], since=0)] == [0]


def test_a_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("privkit._again._MOST", 2)
    text = "order 559201, 559202, 559203. So 559201 x 559202 x 559203"
    assert found(text) == ["559201", "559202", "559203", "559201", "559202"]
    assert "".join(SHIELD.redact_stream(text)) == SHIELD.redact(text).text


def test_without_findings_nothing_is_remembered() -> None:
    assert with_mentions("order 559201", []) == []
    again = Again()
    again.pass_on(12)
    assert again.found("so 559201", []) == []


@pytest.mark.parametrize("unit", ["order 559201 x ", "order 559201 559201 ", "password is hunter2 hunter2 "])
def test_work_grows_with_the_text_and_no_faster(unit: str) -> None:
    assert_linear(SHIELD.detect, unit)
