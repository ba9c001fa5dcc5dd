"""The benchmarks' corpus and arithmetic; nothing here looks at a clock."""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Callable
from ipaddress import IPv4Address
from pathlib import Path

import phonenumbers
import pytest
import stdnum.iban
import stdnum.luhn
import stdnum.us.ssn

# The benchmarks are no part of the package, and a bare `pytest` leaves the repository's root off the path.
sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks import _values, catalogue, corpus, hostile, names, regions
from benchmarks._hostile_texts import SPECIAL, TEXTS, UNITS
from benchmarks._maths import exponent, median_ratio
from benchmarks._peers import PEERS, surroundings
from benchmarks._score import disjoint, score
from benchmarks._systems import SYSTEMS, in_fours
from benchmarks.accuracy import NAMES, pick, renamed
from privkit.evaluate import Mark, Row

DENSITIES = list(corpus.DENSITIES.values())
PINNED = corpus.Message(
    "I paid with card 5468-4329-4998-4594, thanks. much appreciated! "
    "That was 12 days ago. It cost me £15. It cost me $12.50.",
    ((17, 36, "CREDIT_CARD"),),
)


@pytest.mark.parametrize("findings", DENSITIES)
def test_the_same_seed_gives_the_same_messages_and_another_seed_others(findings: int) -> None:
    first = corpus.messages(50, findings=findings, seed=1)
    assert first == corpus.messages(50, findings=findings, seed=1)
    assert first[:20] == corpus.messages(20, findings=findings, seed=1)
    assert not {m.text for m in first} & {m.text for m in corpus.messages(50, findings=findings, seed=2)}


def test_the_messages_of_a_seed_stay_what_they_were() -> None:
    (message,) = corpus.messages(1, findings=1, seed="pinned")
    assert message == PINNED


@pytest.mark.parametrize("findings", DENSITIES)
def test_thousands_of_messages_differ_from_one_another(findings: int) -> None:
    messages = corpus.messages(3000, findings=findings)
    assert len({message.text for message in messages}) == 3000


@pytest.mark.parametrize(("size", "count"), [(120, 200), (2_000, 10), (100_000, 1)])
@pytest.mark.parametrize("findings", DENSITIES)
def test_size_and_density_are_about_what_was_asked(size: int, count: int, findings: int) -> None:
    for message in corpus.messages(count, size=size, findings=findings):
        assert 0.8 * size <= len(message.text) <= 1.4 * size
        assert len(message.spans) == findings * max(1, round(size / 120))


@pytest.mark.parametrize("findings", [-1, 2, 6])
def test_other_densities_are_refused(findings: int) -> None:
    with pytest.raises(ValueError, match="0, 1 or 5"):
        corpus.messages(1, findings=findings)


def test_more_different_messages_than_the_grammar_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpus, "_block", lambda random, findings: corpus.Message("always this", ()))
    with pytest.raises(ValueError, match="too small"):
        corpus.messages(3, size=240)


@pytest.mark.parametrize("size", [120, 2_000])
def test_planted_values_stand_where_they_are_said_to(size: int) -> None:
    seen = Counter(
        (kind, VALID[kind](message.text[start:end]))
        for findings in (1, 5)
        for message in corpus.messages(100, size=size, findings=findings)
        for start, end, kind in message.spans
    )
    assert set(seen) == {(kind, True) for kind in _values.MAKERS}


def test_planted_spans_are_in_order_and_apart() -> None:
    for message in corpus.messages(200, findings=5):
        assert list(message.spans) == sorted(message.spans)
        ends = [end for _, end, _ in message.spans]
        assert all(end < start for end, (start, _, _) in zip(ends, message.spans[1:], strict=False))


def test_clean_messages_hold_small_numbers_and_no_long_ones() -> None:
    texts = [message.text for message in corpus.messages(500)]
    assert sum(any(sign.isdigit() for sign in text) for text in texts) > 250
    words = [word.strip(".,?!$£%") for text in texts for word in text.split()]
    assert max(sum(sign.isdigit() for sign in word) for word in words) <= 4
    assert not any("@" in word or "/" in word for word in words)


def _url_is_valid(value: str) -> bool:
    return value.startswith("https://") and not set(value) & set(" ,") and value[-1].isalnum()


def _email_is_valid(value: str) -> bool:
    local, _, domain = value.partition("@")
    return bool(local) and domain in _values.DOMAINS


def _card_is_valid(value: str) -> bool:
    digits = value.replace(" ", "").replace("-", "")
    return stdnum.luhn.is_valid(digits) and len(digits) == (15 if digits[0] == "3" else 16)


VALID = {
    "EMAIL_ADDRESS": _email_is_valid,
    "PHONE_NUMBER": lambda value: phonenumbers.is_valid_number(phonenumbers.parse(value, "US")),
    "CREDIT_CARD": _card_is_valid,
    "US_SSN": stdnum.us.ssn.is_valid,
    "IBAN_CODE": stdnum.iban.is_valid,
    "IP_ADDRESS": lambda value: IPv4Address(value).is_global,
    "URL": _url_is_valid,
}


@pytest.mark.parametrize("kind", _values.MAKERS)
def test_made_values_pass_the_referees_and_spoilt_ones_do_not(kind: str) -> None:
    source = random.Random(kind)
    values = {_values.MAKERS[kind](source) for _ in range(500)}
    assert len(values) > 100
    assert [value for value in values if not VALID[kind](value)] == []


@pytest.mark.parametrize(
    ("check", "valid", "spoilt"),
    [
        ("CREDIT_CARD", "4111 1111 1111 1111", "4111 1111 1111 1112"),
        ("IBAN_CODE", "GB82 WEST 1234 5698 7654 32", "GB82 WEST 1234 5698 7654 33"),
        ("US_SSN", "123-45-6789", "666-45-6789"),
        ("PHONE_NUMBER", "(415) 555-0123", "(115) 555-0123"),
        ("IP_ADDRESS", "52.1.2.3", "10.1.2.3"),
    ],
)
def test_the_referees_tell_valid_from_spoilt(check: str, valid: str, spoilt: str) -> None:
    assert VALID[check](valid)
    assert not VALID[check](spoilt)


@pytest.mark.parametrize(("body", "digit"), [("411111111111111", "1"), ("7992739871", "3"), ("0", "0")])
def test_luhn_digits_are_the_published_ones(body: str, digit: str) -> None:
    assert _values.luhn_digit(body) == digit == stdnum.luhn.calc_check_digit(body)


@pytest.mark.parametrize(
    ("country", "account", "check"), [("DE", "370400440532013000", "89"), ("GB", "WEST12345698765432", "82")]
)
def test_iban_digits_are_the_published_ones(country: str, account: str, check: str) -> None:
    assert _values.iban_digits(country, account) == check


@pytest.mark.parametrize("power", [0.0, 0.5, 1.0, 1.4, 2.0, 3.0])
def test_the_exponent_of_a_power_law_is_its_power(power: float) -> None:
    sizes = [1000 * 2**step for step in range(6)]
    assert exponent(sizes, [3e-7 * size**power for size in sizes]) == pytest.approx(power)


def test_the_exponent_bears_noise() -> None:
    noise = random.Random(7)
    sizes = [1000 * 2**step for step in range(6)]
    linear = [size * noise.uniform(0.9, 1.1) for size in sizes]
    quadratic = [size**2 * noise.uniform(0.9, 1.1) for size in sizes]
    assert exponent(sizes, linear) < hostile.LIMIT < exponent(sizes, quadratic)


@pytest.mark.parametrize(
    ("sizes", "times"),
    [([], []), ([1], [1]), ([1, 2], [1]), ([1, 2], [0, 1]), ([0, 2], [1, 1]), ([2, 2], [1, 1])],
)
def test_an_exponent_without_a_slope_is_refused(sizes: list[float], times: list[float]) -> None:
    with pytest.raises(ValueError, match="an exponent needs"):
        exponent(sizes, times)


def test_ratios_are_taken_round_by_round() -> None:
    # In the second round the machine was ten times slower for both.
    assert median_ratio([20, 200, 30], [10, 100, 10]) == 2


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (lambda size: size * 1e-6, 1.0),
        (lambda size: size**2 * 1e-9, 2.0),
        (lambda size: 0.0001, None),
        (lambda size: max(0.0001, (size - 32_000) * 1e-6), None),
    ],
)
def test_only_noticeable_times_are_fitted(seconds: Callable[[int], float], expected: float | None) -> None:
    points = [(size, seconds(size)) for size in (8_000, 16_000, 32_000, 64_000)]
    assert hostile.fitted(points) == (expected and pytest.approx(expected))


@pytest.mark.parametrize(
    ("growth", "verdict"),
    [
        (hostile.Growth([(1000, 1.0)], 1.0), "fine"),
        (hostile.Growth([(1000, 1.0)], 1.41), "TOO STEEP"),
        (hostile.Growth([(1000, 1.0)], None), "undecided"),
        (hostile.Growth([(hostile.LAST_SIZE, 0.001)], None), "fine: too fast to fit"),
    ],
)
def test_verdicts(growth: hostile.Growth, verdict: str) -> None:
    assert growth.verdict == verdict


@pytest.mark.parametrize("name", TEXTS)
def test_hostile_texts_have_exactly_the_size_asked_for(name: str) -> None:
    assert [len(TEXTS[name](size)) for size in (100, 1_000, 4_000)] == [100, 1_000, 4_000]


def test_hostile_texts_are_many_and_none_is_listed_twice() -> None:
    assert len(TEXTS) == len(set(UNITS)) + len(SPECIAL) == len(UNITS) + len(SPECIAL) >= 30


def test_drawn_hostile_texts_never_come_twice() -> None:
    make = SPECIAL["random digit shapes"]
    assert make(1_000) != make(1_000)


GOLD = [[(0, 4, "A"), (10, 14, "B"), (20, 22, "C")]]
TEXT = ["x" * 30]


@pytest.mark.parametrize(
    ("found", "rates"),
    [
        ([], (0.0, 0.0, 1.0, 0.0)),
        ([(0, 4, "A", 1.0), (10, 14, "B", 1.0)], (1.0, 1.0, 0.0, 0.0)),
        ([(0, 2, "A", 1.0)], (1.0, 0.5, 0.75, 0.0)),
        ([(0, 4, "B", 1.0)], (0.0, 0.0, 0.5, 0.0)),
        ([(0, 4, "Z", 1.0)], (0.0, 0.0, 0.5, 0.0)),
        ([(4, 8, "A", 1.0)], (0.0, 0.0, 1.0, 0.2)),
        ([(4, 8, "Z", 1.0)], (0.0, 0.0, 1.0, 0.2)),
        ([(4, 8, "IGNORED", 1.0)], (0.0, 0.0, 1.0, 0.0)),
        ([(20, 22, "C", 1.0)], (0.0, 0.0, 1.0, 0.0)),
    ],
)
def test_scores(found: list[tuple[int, int, str, float]], rates: tuple[float, ...]) -> None:
    got = score(TEXT, GOLD, [found], {"A", "B"}, {"IGNORED"})
    assert (got.precision, got.recall, got.leak, got.over_redaction) == pytest.approx(rates)


def test_f1_is_the_harmonic_mean_and_types_can_be_told_apart() -> None:
    got = score(TEXT, GOLD, [[(0, 4, "A", 1.0), (5, 6, "A", 1.0), (10, 14, "B", 1.0)]], {"A", "B"})
    assert got.f1 == pytest.approx(2 * (2 / 3) / (2 / 3 + 1))
    assert (got.only("A").precision, got.only("B").precision) == (0.5, 1.0)


def test_of_overlapping_findings_the_surer_then_the_longer_stays() -> None:
    found = [
        (0, 9, "URL", 0.5),
        (2, 6, "EMAIL", 1.0),
        (10, 12, "X", 0.5),
        (10, 15, "Y", 0.5),
        (15, 16, "Z", 0.1),
    ]
    assert disjoint(found) == [(2, 6, "EMAIL", 1.0), (10, 15, "Y", 0.5), (15, 16, "Z", 0.1)]


@pytest.mark.parametrize(
    ("asked", "types", "ignored"),
    [
        ("structured", {"URL"}, {"PERSON", "DATE_TIME"}),
        ("personal", {"URL", "PERSON"}, {"DATE_TIME"}),
        ("all", {"URL", "PERSON", "DATE_TIME"}, set()),
        ("URL,US_SSN", {"URL"}, {"PERSON", "DATE_TIME", "IMEI"}),
    ],
)
def test_groups_of_types(asked: str, types: set[str], ignored: set[str]) -> None:
    labelled = frozenset({"URL", "PERSON", "DATE_TIME"})
    group = pick(asked, labelled, labelled | {"IMEI"})
    assert group.types == types
    assert group.ignored & (labelled | {"IMEI"}) == ignored


def test_peers_names_are_put_into_ours_and_weak_findings_dropped() -> None:
    found = [[(0, 1, "EMAIL", 1.0), (2, 3, "OTHER", 0.5), (4, 5, "PHONE", 0.1)]]
    assert renamed("datafog", found, 0.3) == [[(0, 1, "EMAIL_ADDRESS", 1.0), (2, 3, "OTHER", 0.5)]]


def test_every_peer_can_be_called_is_named_and_is_pinned() -> None:
    assert set(SYSTEMS) == set(NAMES) == {"privkit", *PEERS}
    assert all("==" in peer.requirements[0] for peer in PEERS.values())


def test_peers_do_not_see_our_path_and_are_told_not_to_phone_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "src")
    assert surroundings("privkit")["PYTHONPATH"] == "src"
    assert "PYTHONPATH" not in surroundings("datafog")
    assert surroundings("datafog")["DO_NOT_TRACK"] == "1"


@pytest.mark.parametrize("text", ["", "abc", "abcd", "abcdefghi"])
def test_pieces_of_four_make_up_the_text(text: str) -> None:
    pieces = in_fours(text)
    assert "".join(pieces) == text
    assert all(len(piece) == 4 for piece in pieces[:-1])


def test_names_in_small_letters_keep_their_offsets() -> None:
    assert names.lower("İstanbul, JANE") == "İstanbul, jane"


def test_rows_without_marks_tell_how_many_are_touched() -> None:
    rows = [Row("a", ()), Row("b", ()), Row("Jo", (Mark(0, 2, "PERSON"),))]
    assert names.touched(rows, [[(0, 1, "PERSON")], [(0, 1, "URL")], []]) == 0.5
    assert names.touched(rows[2:], [[]]) is None


def test_rounds_of_names_never_share_a_message() -> None:
    rows = [Row(f"message number {number} " + "word " * 12, ()) for number in range(60)]
    rounds = names.samples([names.Set("some", rows)])
    assert len(rounds) == names.ROUNDS
    assert len({text for texts in rounds for text in texts}) == sum(map(len, rounds))


def test_findings_of_a_process_are_scored_as_a_detector() -> None:
    rows = [Row("I am Jo", (Mark(5, 7, "PERSON"),)), Row("nothing", ())]
    [line] = names.quality(names.Set("some", rows), {"one": [[(5, 7, "PERSON")], []]})
    assert line[:5] == ["one", "1.000", "1.000", "1.000", "1.000"]
    assert line[-4:] == ["0.0 %", "0.0 %", "0.0 %", "0.0 %"]


def test_product_names_are_many_and_the_same_every_time() -> None:
    first = catalogue.product_names(500)
    assert len(set(first)) == 500
    assert first == catalogue.product_names(500)
    assert any(any(name in text for name in first) for text in catalogue.texts(first, 6, "x"))


def test_a_larger_draw_of_regions_holds_the_smaller_one_in_the_order_of_the_tables() -> None:
    few, more = regions.regions(20, 3), regions.regions(20 + regions.MORE, 3)
    assert (len(few), len(more), len(set(more))) == (20, 40, 40)
    assert [code for code in more if code in few] == few
    assert few != regions.regions(20, 4)


def test_steps_are_the_same_for_the_same_messages_and_more_for_more() -> None:
    scan, few = regions.scanner(["US"]), regions.texts(0, 10, "x")
    assert regions.steps(scan, few) == regions.steps(scan, few) > 0
    assert regions.steps(scan, few * 2) == 2 * regions.steps(scan, few)


@pytest.mark.parametrize("findings", [0, 1])
def test_twenty_more_countries_take_at_most_a_tenth_more_steps(findings: int) -> None:
    messages = regions.texts(findings, 40, "more")
    few, more = (regions.scanner(regions.regions(size, 1)) for size in (71, 91))
    assert regions.steps(more, messages) <= regions.GOAL * regions.steps(few, messages)
