"""Law 1: resolving covers exactly the characters it was given; disjoint, idempotent, free of order."""

import random
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from privkit import Span, resolve

spans = st.builds(
    lambda start, size, kind, score, detector, link: Span(
        start, start + size, kind, score, detector, link=link
    ),
    st.integers(0, 60),
    st.integers(1, 30),
    st.sampled_from(["PERSON", "URL", "CREDIT_CARD", "PHONE_NUMBER"]),
    st.sampled_from([0.3, 0.5, 0.5, 0.9, 1.0]),
    st.sampled_from(["a", "b"]),
    st.integers(0, 2),
)


def covered(found):
    return {at for span in found for at in range(span.start, span.end)}


@given(st.lists(spans, max_size=25))
def test_it_covers_exactly_what_it_was_given(given_spans):
    assert covered(resolve(given_spans)) == covered(given_spans)


@given(st.lists(spans, max_size=25))
def test_the_result_is_disjoint_and_in_order(given_spans):
    result = resolve(given_spans)
    assert all(left.end <= right.start for left, right in pairwise(result))


@given(st.lists(spans, max_size=25))
def test_resolving_again_changes_nothing(given_spans):
    once = resolve(given_spans)
    assert resolve(once) == once


@given(st.lists(spans, max_size=25), st.randoms(use_true_random=False))
def test_the_order_of_the_input_does_not_matter(given_spans, shuffler: random.Random):
    shuffled = list(given_spans)
    shuffler.shuffle(shuffled)
    assert resolve(shuffled) == resolve(given_spans)


@given(st.lists(spans, max_size=25))
def test_every_piece_lies_in_a_span_of_its_type(given_spans):
    for piece in resolve(given_spans):
        assert any(
            span.entity_type == piece.entity_type and span.start <= piece.start and piece.end <= span.end
            for span in given_spans
        )


def test_the_longest_keeps_its_place_and_the_rest_stays_covered():
    assert resolve([Span(0, 10, "URL"), Span(8, 14, "PHONE_NUMBER")]) == [
        Span(0, 10, "URL"),
        Span(10, 14, "PHONE_NUMBER"),
    ]
    assert resolve([Span(5, 20, "URL"), Span(0, 8, "PHONE_NUMBER")]) == [
        Span(0, 5, "PHONE_NUMBER"),
        Span(5, 20, "URL"),
    ]


def test_of_two_of_the_same_length_the_surer_wins():
    assert resolve([Span(0, 4, "URL", 0.5), Span(0, 4, "CVV", 0.9)]) == [Span(0, 4, "CVV", 0.9)]


def test_adjacent_findings_stay_apart():
    apart = [Span(0, 4, "CVV"), Span(4, 8, "CVV")]
    assert resolve(apart) == apart


def test_many_overlapping_spans_take_a_step_or_so_each():
    """Twice the spans, at most about twice the comparisons (law 8), counted by the spans themselves."""

    class Counting(Span):
        __slots__ = ()
        looks = 0

        @property
        def alternatives(self):  # read once for each rank that is made
            Counting.looks += 1
            return ()

        @alternatives.setter
        def alternatives(self, value):
            pass

    def looks(count):
        Counting.looks = 0
        resolve([Counting(at, at + 50, "URL") for at in range(count)])
        return Counting.looks

    assert looks(4000) <= 2.5 * looks(2000)


def test_what_is_left_of_a_finding_keeps_its_link():
    found = resolve([Span(0, 6, "PERSON", link=4), Span(4, 20, "ADDRESS", link=1)])
    assert [(span.start, span.end, span.link) for span in found] == [(0, 4, 4), (4, 20, 1)]
