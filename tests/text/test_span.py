"""Where something was found."""

import copy
import pickle

import pytest

from privkit import ConfigurationError, Span
from privkit.text._span import unchecked


def test_a_span_is_frozen_and_compares_by_value():
    span = Span(1, 4, "EMAIL_ADDRESS", 0.5, "email", ("URL",))
    assert span == Span(1, 4, "EMAIL_ADDRESS", 0.5, "email", ("URL",))
    assert span != Span(1, 4, "EMAIL_ADDRESS", 0.6, "email", ("URL",))
    assert span != (1, 4, "EMAIL_ADDRESS")
    assert hash(span) == hash(copy.copy(span)) == hash(pickle.loads(pickle.dumps(span)))
    with pytest.raises(AttributeError, match="frozen"):
        span.start = 2
    with pytest.raises(AttributeError, match="frozen"):
        del span.end


def test_its_repr_shows_places_not_text():
    assert repr(Span(1, 4, "PERSON", 0.5)) == "Span(1, 4, 'PERSON', 0.50)"


@pytest.mark.parametrize(
    ("start", "end", "score"),
    [(-1, 2, 0.5), (2, 2, 0.5), (3, 2, 0.5), (0, 1, 1.1), (0, 1, -0.1), (0, 1, float("nan"))],
)
def test_impossible_spans_are_refused(start, end, score):
    with pytest.raises(ConfigurationError, match="0 <= start < end"):
        Span(start, end, "PERSON", score)


def test_moving_and_clipping_keep_everything_else():
    span = Span(3, 9, "PERSON", 0.5, "names", ("LOCATION",))
    assert span.moved(2) == Span(5, 11, "PERSON", 0.5, "names", ("LOCATION",))
    assert span.clipped(4, 6) == Span(4, 6, "PERSON", 0.5, "names", ("LOCATION",))
    linked = Span(3, 9, "PERSON", link=7)
    assert (linked.moved(2).link, linked.clipped(4, 6).link) == (7, 7)


def test_a_link_is_part_of_what_a_span_is():
    span = Span(1, 4, "PERSON", link=2)
    assert span != Span(1, 4, "PERSON")
    assert Span(1, 4, "PERSON") < span < Span(1, 4, "PERSON", link=3)
    assert Span(1, 4, "PERSON").link == 0
    assert pickle.loads(pickle.dumps(span)).link == copy.deepcopy(span).link == 2
    assert repr(span) == "Span(1, 4, 'PERSON', 1.00)"


@pytest.mark.parametrize("link", [-1, 1.0, 0.0, True, False, None, "", "1"])
def test_impossible_links_are_refused(link):
    with pytest.raises(ConfigurationError, match="link"):
        Span(0, 1, "PERSON", link=link)


def test_spans_sort_by_place():
    assert sorted([Span(3, 4, "A"), Span(1, 9, "B"), Span(1, 2, "C")]) == [
        Span(1, 2, "C"),
        Span(1, 9, "B"),
        Span(3, 4, "A"),
    ]


def test_a_span_of_a_trusted_row_is_like_any_other():
    span = unchecked([(3, 7, "US_SSN", 0.9, "numbers", ("UK_UTR",))], {"US_SSN"}, 0.5)[0]
    assert type(span) is Span
    assert span == Span(3, 7, "US_SSN", 0.9, "numbers", ("UK_UTR",))
    assert hash(span) == hash(Span(3, 7, "US_SSN", 0.9, "numbers", ("UK_UTR",)))
    assert pickle.loads(pickle.dumps(span)) == span
    with pytest.raises(AttributeError, match="frozen"):
        span.start = 4
