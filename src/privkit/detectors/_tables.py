"""Tables in a text: which of its lines are headings, and which cells stand below what those name."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from privkit.text._lazy import lazy

__all__ = ["Column", "Said", "columns", "heading", "may_hold", "outdoing"]

_LONGEST_ROW = 2000  # characters of a line that are read as cells
_LONGEST_CELL = 120  # less than a stream holds back
# What is beyond a number is not looked at, so that no cell says anything of the next; an amount is looked at least.
_BETWEEN = "\n$000\n"
_MARKS = " \t*_`\"'"  # around what a cell holds

# A label has a few words and none of the signs that sentences end with or values are tied by; "Ref." and "No." are short.
_LABEL = lazy(r"(?!.*[^\W\d_]{5}\.\Z)(?:[^\W\d_][^\t\n\r|;,:!?=@{}<>$\"]{0,40}|#):?")
# How a line of labels begins; with the end of the line before, which is found fast.
_FIRST = r"[> |\t;,]{0,4}[ *_`\"']{0,4}(?:[^\W\d_][^\t\n\r|;,:!?=@{}<>$\"]{0,40}|#)[ *_`\"':]{0,8}(?:[\t|;,]|(?<=  )(?=\S))"
_BEGINS = lazy(_FIRST)
_NEXT = lazy(rf"\n(?={_FIRST}[^\n!?=@{{}}<>$]{{0,{_LONGEST_ROW}}}\n(?<![^\W\d_]{{5}}\.\n))")
# What a table draws its lines of.
_RULE = lazy(r"(?:> )?[ |+:=\-─┼│]{3,1000}\r?(?:\n|\Z)")
_COMMAS = lazy(r"\"(?:[^\"\n]|\"\"){0,120}\"(?=[ \t]{0,8}(?:,|\r?\Z))|,")
_BLANKS = "  "  # between columns that are drawn with blanks alone
_SIGNS = ("\t", "|", ";", ",", _BLANKS)
_ALIGNED = lazy(r"\S(?:[^\s]| (?=\S))*")  # a cell of such a column

_MOST_SPACES = 4  # in a label
_CERTAIN = 0.95  # a cue of its own and check digits

Said = Literal["somebody's", "nobody's", ""]
"""What a label says of a column: that it holds personal values, that it holds none, or nothing."""
Cell = tuple[int, int]


class Column(NamedTuple):
    """A column whose heading says what its cells are, as a text of its own.

    ``text`` has a line for each cell, led in by the heading; it is empty where no cell is anybody's. ``starts``: where each
    cell stands in it; ``cells``: where in the text the column is of.
    """

    text: str
    starts: list[int]
    cells: list[Cell]

    def place(self, start: int, end: int) -> Cell | None:
        """Return where something found in the column stands in the text, or ``None`` if it is not inside a cell."""
        at = bisect_right(self.starts, start) - 1
        if at < 0:
            return None
        first, last = self.cells[at]
        moved = first - self.starts[at]
        return (start + moved, end + moved) if end + moved <= last else None


def outdoing(columns: Sequence[Column]) -> Callable[[int, int, float], bool]:
    """Return what says whether a heading says more than what stands around a number found in the text with such a score."""
    cells = sorted((cell, bool(column.text)) for column in columns for cell in column.cells)

    def outdoes(start: int, end: int, score: float) -> bool:
        at = bisect_right(cells, ((start, end), True))
        inside = [
            told for (first, last), told in cells[max(at - 1, 0) : at + 1] if first <= start and end <= last
        ]
        return bool(inside) and (inside[0] or score < _CERTAIN)

    return outdoes


class _Table(NamedTuple):
    start: int
    end: int  # of the heading
    sign: str
    size: int  # in cells
    framed: bool
    heads: Mapping[int, tuple[str, Said]]  # the labels that say what their column holds, by place


def may_hold(text: str) -> bool:
    """Say whether there is a line end and a sign that parts cells, at little cost."""
    return "\n" in text and ("," in text or "|" in text or ";" in text or "\t" in text or _BLANKS in text)


def columns(text: str, told_by: Callable[[str], Said]) -> list[Column]:
    """Return the columns below headings that say what stands there, as ``told_by`` reads them."""
    tables: dict[int, tuple[_Table, dict[int, list[Cell]]]] = {}
    for table, start, end, is_row in _lines(text, told_by):
        if table is None or not is_row:
            continue
        _, cells = tables.setdefault(table.start, (table, {}))
        for place, cell in _placed(text, table, start, end):
            if place in table.heads and 0 < cell[1] - cell[0] <= _LONGEST_CELL:
                cells.setdefault(place, []).append(cell)
    return [
        _column(text, *table.heads[place], column)
        for table, cells in tables.values()
        for place, column in cells.items()
    ]


def _placed(text: str, table: _Table, start: int, end: int) -> Iterator[tuple[int, Cell]]:
    """Yield the cells of a row, each with the place of its column: those drawn with blanks stand below their labels."""
    cells = _cells(text, start, end, table.sign, framed=table.framed)
    if table.sign != _BLANKS:
        yield from enumerate(cells)
        return
    labels = [
        (first - table.start, last - table.start)
        for first, last in _cells(text, table.start, table.end, _BLANKS, framed=False)
    ]
    for first, last in cells:
        below = [
            at for at, label in enumerate(labels) if first - start < label[1] and label[0] < last - start
        ]
        if len(below) == 1:
            yield below[0], (first, last)


def heading(text: str, at: int, told_by: Callable[[str], Said]) -> tuple[str, int] | None:
    """Say what has to stay of the text before ``at`` so that the tables behind it are read as in the whole text.

    Returns:
        The heading of the table that ``at`` is in, with its line end, and where the line of ``at`` begins; ``None`` where it
        is in no table.
    """
    last = text.rfind("\n", 0, at) + 1
    if at - last > _LONGEST_ROW:
        return None
    before = text[:last]
    tables = [table for table, *_ in _lines(before, told_by)] if may_hold(before) else []
    if tables and (table := tables[-1]) is not None:
        return text[table.start : table.end] + "\n", last
    return ("", last) if _could_begin(text, last) or _could_begin(text, at) else None


def _could_begin(text: str, start: int) -> bool:
    """Say whether a line can be a heading, or become one when it goes on."""
    end = text.find("\n", start)
    if end >= 0:
        return bool(_labels(text, start, end)[1])
    so_far = text[start:].rstrip(_MARKS)
    line = so_far + next((sign for sign in _SIGNS if sign in so_far), ",") + "x"
    return bool(_labels(line, 0, len(line))[1])


def _column(text: str, label: str, said: Said, cells: list[Cell]) -> Column:
    if said == "nobody's":
        return Column("", [], cells)
    lead = label + ": "
    pieces: list[str] = []
    starts: list[int] = []
    at = 0
    for start, end in cells:
        starts.append(at + len(lead))
        pieces += (lead, text[start:end], _BETWEEN)
        at = starts[-1] + end - start + len(_BETWEEN)
    return Column("".join(pieces), starts, cells)


def _lines(text: str, told_by: Callable[[str], Said]) -> Iterator[tuple[_Table | None, int, int, bool]]:
    """Yield each line with the table it is in, and whether it is a row of that."""
    table: _Table | None = None
    start, size = 0, len(text)
    while start < size:
        end = text.find("\n", start)
        end = size if end < 0 else end
        new = _begun(text, start, end, told_by, table)
        if new is not None:
            table = new
            yield table, start, end, False
        elif table is not None:
            kind = _kind_of_row(text, start, table.sign)
            if kind == "none":
                table = None
            yield table, start, end, kind == "row"
        else:
            yield None, start, end, False
            following = _NEXT.search(text, end)
            end = following.start() if following else size
        start = end + 1


def _kind_of_row(text: str, start: int, sign: str) -> Literal["row", "rule", "none"]:
    """Say whether a line goes on with a table whose cells this sign parts: as a row, or as a line that is drawn."""
    if _RULE.match(text, start):
        return "rule"
    end = text.find("\n", start, start + _LONGEST_CELL)
    at = text.find(sign, start, start + _LONGEST_CELL if end < 0 else end)
    return "none" if at < 0 else "row"


def _begun(
    text: str, start: int, end: int, told_by: Callable[[str], Said], under_way: _Table | None
) -> _Table | None:
    """Return the table whose heading a line is, unless it is a row of the one under way."""
    sign, labels = _labels(text, start, end)
    if not sign or (under_way is not None and sign == under_way.sign and len(labels) == under_way.size):
        return None
    if end == len(text) or (end + 1 < len(text) and _kind_of_row(text, end + 1, sign) == "none"):
        return None  # a sentence, as a look at its words would show at more cost
    bare = [label.rstrip(": ") for label in labels]
    heads = {place: (label, said) for place, label in enumerate(bare) if label and (said := told_by(label))}
    return _Table(start, end, sign, len(labels), _is_framed(text, start), heads) if heads else None


def _labels(text: str, start: int, end: int) -> tuple[str, list[str]]:
    """Return the labels of a line that is nothing but labels, at least two, and the sign that parts them."""
    if end - start > _LONGEST_ROW or not _BEGINS.match(text, start, end):
        return "", []  # as most lines do
    sign = next((sign for sign in _SIGNS if text.find(sign, start, end) >= 0), "")
    if sign == _BLANKS and not text[start:end].rstrip(_MARKS + "\r").lstrip().count(_BLANKS):
        return "", []  # an indented line
    if not sign:
        return "", []
    labels: list[str] = []
    for first, last in _cells(text, start, end, sign, framed=_is_framed(text, start)):
        label = text[first:last]
        if label and (not _LABEL.fullmatch(label) or label.count(" ") > _MOST_SPACES):
            return "", []
        labels.append(label)
    return (sign, labels) if sum(map(bool, labels)) > 1 else ("", [])


def _cells(text: str, start: int, end: int, sign: str, *, framed: bool) -> Iterator[Cell]:
    """Yield where the cells of a line stand, without blanks and quotes."""
    end = min(end, start + _LONGEST_ROW)
    if sign == _BLANKS:
        for cell in _ALIGNED.finditer(text, start, end):
            yield _stripped(text, *cell.span())
        return
    if framed:
        start = _after_quote(text, start, end)
    if sign == "," and text.find('"', start, end) >= 0:
        for comma in _COMMAS.finditer(text, start, end):
            if comma.group() == ",":
                yield _stripped(text, start, comma.start())
                start = comma.end()
    else:
        at = text.find(sign, start, end)
        while at >= 0:
            yield _stripped(text, start, at)
            start = at + 1
            at = text.find(sign, start, end)
    yield _stripped(text, start, end)


def _is_framed(text: str, start: int) -> bool:
    """Say whether a line begins with a sign, as in Markdown, and not with a cell."""
    return text.startswith(("|", "> |", " |"), start)


def _after_quote(text: str, start: int, end: int) -> int:
    while start < end and text[start] in "> ":
        start += 1
    return start + 1 if text.startswith("|", start, end) else start


def _stripped(text: str, start: int, end: int) -> Cell:
    while start < end and text[start] in _MARKS:
        start += 1
    while start < end and text[end - 1] in _MARKS + "\r":
        end -= 1
    return start, end
