"""What the tokens of one conversation stand for: which tag is next, whoever asks in whatever order."""

from __future__ import annotations

import random

import pytest
from growth import calls
from tracing import untraced

from privkit.tokens._book import Book
from privkit.tokens._tags import TAGS, tags

SECRET = bytes(range(32))


def drawn(secret: bytes, entity_type: str, number: int) -> list[str]:
    """Return the tags in their order, each once."""
    return list(dict.fromkeys(tags(secret, entity_type, number)))


def tag_of(token: str) -> str:
    return token.rpartition("_")[2]


@pytest.mark.parametrize("number", [1, 11])
def test_each_way_to_write_an_entity_gets_the_next_tag(number: int) -> None:
    book = Book(SECRET)
    made = [tag_of(book.token("PERSON", f"way {way}", number)) for way in range(300)]
    assert made == drawn(SECRET, "PERSON", number)[:300]
    assert tag_of(book.token("PERSON", "way 7", number)) == made[7]


def test_what_the_text_holds_is_passed_over_for_that_text_only() -> None:
    book, order = Book(SECRET), drawn(SECRET, "PERSON", 1)
    assert tag_of(book.token("PERSON", "a", 1, avoid={(1, order[0]), (1, order[1])})) == order[2]
    assert tag_of(book.token("PERSON", "b", 1, avoid={(1, order[0])})) == order[1]
    assert tag_of(book.token("PERSON", "c", 1)) == order[0]
    assert tag_of(book.token("PERSON", "d", 1, avoid={(2, order[3])})) == order[3]


def test_what_was_forgotten_is_given_out_again_in_the_same_order() -> None:
    book, order = Book(SECRET), drawn(SECRET, "PERSON", 1)
    entries = [book.entry(1, tag_of(book.token("PERSON", f"way {way}", 1))) for way in range(9)]
    book.forget([entry for entry in (entries[3], entries[6]) if entry])
    assert [tag_of(book.token("PERSON", f"new {way}", 1)) for way in range(3)] == [
        order[3],
        order[6],
        order[9],
    ]


def test_tags_of_another_type_with_that_number_and_what_was_learned_are_taken() -> None:
    book, order = Book(SECRET), drawn(SECRET, "PERSON", 1)
    book.learn("CODE", 1, order[0], "C-1")
    book.learn("PERSON", 1, order[1], "Jane")
    assert [tag_of(book.token("PERSON", name, 1)) for name in ("a", "b")] == order[2:4]


def test_another_secret_gives_other_tags() -> None:
    """That of a conversation whose subject was erased and readmitted."""
    secrets = [SECRET]
    book = Book(lambda: secrets[-1])
    for way in range(5):
        book.token("PERSON", f"way {way}", 1)
    book.forget(list(book))
    secrets.append(bytes(32))
    made = [tag_of(book.token("PERSON", f"way {way}", 1)) for way in range(5)]
    assert made == drawn(bytes(32), "PERSON", 1)[:5]


def test_the_next_tag_is_the_one_that_looking_from_the_first_finds() -> None:
    """Against the definition, with tokens given out, avoided, learned and forgotten by chance."""
    chance, book = random.Random(14), Book(SECRET)
    order = drawn(SECRET, "PERSON", 1)
    taken: dict[str, str] = {}
    with untraced():
        for turn in range(600):
            avoid = {(1, tag) for tag in chance.sample(order[:200], chance.randrange(9))}
            expected = next(tag for tag in order if tag not in taken and (1, tag) not in avoid)
            made = tag_of(book.token("PERSON", f"way {turn}", 1, avoid=avoid))
            assert made == expected
            taken[made] = f"way {turn}"
            if chance.random() < 0.4:
                gone = chance.choice(list(taken))
                del taken[gone]
                book.forget([entry for entry in book if entry.tag == gone])


def test_an_entity_written_in_as_many_ways_as_there_are_tags_takes_no_more_than_its_share() -> None:
    def work(ways: int) -> int:
        book = Book(SECRET)
        return calls(lambda: [book.token("PERSON", f"way {way}", 1) for way in range(ways)])

    few = len(TAGS) // 4
    assert work(4 * few) < 9 * work(few)  # the last ones are drawn some times before one is new
