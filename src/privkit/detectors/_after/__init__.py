"""What comes after the tagger: names and addresses in their whole extent, certain forms, and who is who."""

from __future__ import annotations

from collections.abc import Sequence

from privkit.detectors._after._airports import AIRPORT_WORDS, airports
from privkit.detectors._after._aliases import Aliases
from privkit.detectors._after._anchors import Places
from privkit.detectors._after._announced import LISTED, TITLED, announced
from privkit.detectors._after._beside import beside
from privkit.detectors._after._booked import booked
from privkit.detectors._after._called import is_acronym, is_called_after
from privkit.detectors._after._coded import coded
from privkit.detectors._after._columns import columns
from privkit.detectors._after._cued import cued
from privkit.detectors._after._doings import told
from privkit.detectors._after._elsewhere import without_elsewhere
from privkit.detectors._after._foreign import without_foreign
from privkit.detectors._after._half import half_addresses
from privkit.detectors._after._houses import houses
from privkit.detectors._after._idioms import without_sayings
from privkit.detectors._after._letters import lettered
from privkit.detectors._after._listed import as_people, completed, countries, listed, together
from privkit.detectors._after._machine import is_machines
from privkit.detectors._after._names_too import GIVEN_TOO
from privkit.detectors._after._people import joined, parted, past_greetings
from privkit.detectors._after._places import addressed, grown
from privkit.detectors._after._postal import POSTAL_WORDS, postal
from privkit.detectors._after._postcodes import posted
from privkit.detectors._after._row import Lexicon, Row, Seen, covered
from privkit.detectors._after._syllables import spelled
from privkit.detectors._after._things import is_thing
from privkit.detectors._after._topics import without_topics
from privkit.detectors._after._trimmed import trimmed

__all__ = ["GIVEN_TOO", "UNTAGGED", "Aliases", "Lexicon", "Row", "Seen", "mend"]

# Words that, besides those of ``GIVEN_TOO``, want a look where the tagger sees none that can be part of a name.
UNTAGGED = (
    AIRPORT_WORDS
    | POSTAL_WORDS
    | {"Airport", "AIRPORT", "will", "corner", "intersection", "ZIP", "PLZ", "Postleitzahl", "Postcode"}
    | {"Mr", "Mrs", "Ms", "Dr", "Herr", "Frau", "Monsieur", "Madame", "Señor", "Señora"}
    | {"Signor", "Signora", "MR", "MRS"}
)

_MARKS = ' \t\r\n\xa0"“”„»«,;:|<>'


def mend(
    text: str,
    words: frozenset[str],
    begin: int,
    end: int,
    tagged: Sequence[tuple[int, int, str, float]],
    lexicon: Lexicon,
    *,
    code: bool = False,
    seen: int = Seen.ALL,
) -> list[Row]:
    """Return what the tagger found in one segment, mended, with what rules find besides; in order, disjoint.

    Nothing outside the segment is looked at.

    Args:
        text: the whole text.
        words: the segment's, in small letters.
        begin: where the segment begins.
        end: where it ends.
        tagged: (start, end, entity type, score) of the tagger, in order.
        lexicon: the word lists.
        code: whether the segment reads like code or data.
        seen: what the segment's words can be, by ``Lexicon.seen``.
    """
    rows = _tagged(text, words, begin, end, tagged, lexicon, code=code, seen=seen)
    places = Places(text, begin, end, seen)
    rows, more = _with_people(text, words, begin, end, rows, lexicon, places, code=code)
    rows, more = _with_places(text, words, begin, end, rows, more, lexicon, places)
    more += columns(text, begin, end, words, lexicon)
    rows = without_sayings(text, begin, end, words, _disjoint([*rows, *more]) if more else rows)
    bare = (_bare(text, row) for row in grown(text, begin, end, rows))
    return [row for row in bare if row.start < row.end]


def _tagged(
    text: str,
    words: frozenset[str],
    begin: int,
    end: int,
    tagged: Sequence[tuple[int, int, str, float]],
    lexicon: Lexicon,
    *,
    code: bool,
    seen: int,
) -> list[Row]:
    """Return what the tagger found, trimmed and completed, and what the lists tell by themselves."""
    rows = [
        # What the sensitivity let through counts: the model's own doubt shows in the upper half only.
        trimmed(text, Row(past_greetings(text, start, stop), stop, entity_type, 0.5 + score / 2), lexicon)
        for start, stop, entity_type, score in tagged
    ]
    rows = as_people(text, begin, without_elsewhere(text, rows, words, lexicon), lexicon)
    if not code and seen & (Seen.ALONE | Seen.RARE):
        more = listed(text, begin, end, words, rows, lexicon, seen)
        rows = sorted([*rows, *more]) if more else rows
    rows = without_foreign(text, begin, end, words, rows, lexicon)
    rows = [row for row in rows if row.start < row.end and not is_machines(text, row, lexicon, code=code)]
    rows = [part for row in rows for part in parted(text, begin, row, lexicon)]
    rows = completed(text, begin, end, words, joined(text, begin, end, rows, lexicon), lexicon)
    rows = [row for row in rows if not is_called_after(text, begin, end, row, lexicon)]
    return without_topics(text, begin, end, words, rows, lexicon)


def _with_people(
    text: str,
    words: frozenset[str],
    begin: int,
    end: int,
    rows: list[Row],
    lexicon: Lexicon,
    places: Places,
    *,
    code: bool,
) -> tuple[list[Row], list[Row]]:
    """Return the rows that stand beside the people whom rules find, and these, with what they tell of towns."""
    more = [
        row
        for row in announced(text, begin, end, words, rows, lexicon, places)
        if (row.score > LISTED or not is_called_after(text, begin, end, row, lexicon))
        and (row.score > TITLED or not is_thing(text, begin, end, row, lexicon))
    ]
    more = without_foreign(text, begin, end, words, more, lexicon)
    if more:  # "my name is" knows better than the tagger, which took it for a company
        rows = [
            row for row in rows if row.entity_type != "ORGANIZATION" or not covered(more, row.start, row.end)
        ]
    people = [row for row in [*rows, *more] if row.entity_type == "PERSON"]
    people = told(text, begin, end, words, people, lexicon, places)
    if not code:
        people += spelled(text, begin, end, words, [*rows, *more, *people], lexicon, places.seen)
        people += together(text, begin, end, _disjoint([*rows, *more, *people]), lexicon)
        people += booked(text, begin, end, words, lexicon)
        near = beside(text, begin, end, words, [*more, *people], lexicon, places)
        people += [row for row in near if row.entity_type == "PERSON"]
        people += cued(text, begin, end, words, people, lexicon, places)
        goals = [row for row in near if row.entity_type != "PERSON"]
        if goals:  # "the nairobi flight" is no company
            rows = [
                row
                for row in rows
                if row.entity_type != "ORGANIZATION"
                or not any(row.start <= goal.start < row.end for goal in goals)
            ]
            more += [row for row in goals if not covered(rows, row.start, row.end)]
        people += lettered(text, begin, end, words, [*rows, *more, *people], lexicon)
    people = [
        row
        for row in without_foreign(text, begin, end, words, people, lexicon)
        if not is_acronym(text, begin, end, row, lexicon) and not is_thing(text, begin, end, row, lexicon)
    ]
    if people:  # "Virginia is my neighbour" is no place
        rows = [row for row in rows if not covered(people, row.start, row.end)]
        more += people
    return rows, more


def _with_places(
    text: str,
    words: frozenset[str],
    begin: int,
    end: int,
    rows: list[Row],
    more: list[Row],
    lexicon: Lexicon,
    places: Places,
) -> tuple[list[Row], list[Row]]:
    """Return the rows that stand beside the places and addresses that rules find, and what rules found, with these."""
    if not AIRPORT_WORDS.isdisjoint(words):
        ports = airports(
            text, begin, end, [row for row in [*rows, *more] if row.entity_type != "ORGANIZATION"], lexicon
        )
        rows = [row for row in rows if not covered(ports, row.start, row.end)]
        more += ports
    if places.seen & Seen.DIGIT:
        more += addressed(text, begin, end, words, rows, places)
        more += coded(text, begin, end, words, rows, lexicon, places)
        towns = posted(text, begin, end, rows, lexicon, places)
        towns += postal(text, begin, end, words, [*rows, *more, *towns], places)
        rows = [row for row in rows if not covered(towns, row.start, row.end)]
        more += towns
    more += half_addresses(text, begin, end, words, lexicon, places.seen)
    more += countries(text, begin, end, words)
    named = houses(text, begin, end, words, [*rows, *more], lexicon, places)
    if named:  # "Kingsley Manor" is nobody, before a town
        rows = [row for row in rows if not covered(named, row.start, row.end)]
        more = [row for row in more if not covered(named, row.start, row.end)] + named
    return rows, more


def _bare(text: str, row: Row) -> Row:
    """Return the row without the blanks and marks that the tagger, or another row cut out of it, left at its end."""
    if text[row.end - 1] not in _MARKS:
        return row
    return row._replace(end=row.start + len(text[row.start : row.end].rstrip(_MARKS)))


def _disjoint(rows: list[Row]) -> list[Row]:
    """Return the rows in order without overlaps: the longest keep their place, others what is left of them."""
    result: list[Row] = []
    for row in sorted(rows, key=lambda row: (row.start, -row.end)):
        if not result or row.start >= result[-1].end:
            result.append(row)
        elif row.end > result[-1].end:
            last = result[-1]
            if row.end - row.start > last.end - last.start:
                result[-1:] = [last._replace(end=row.start), row] if row.start > last.start else [row]
            else:
                result.append(row._replace(start=last.end))
    return result
