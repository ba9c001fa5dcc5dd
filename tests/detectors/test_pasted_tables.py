"""Cells of pasted tables are read under their headings, in the whole text and in a stream of it."""

from __future__ import annotations

import pytest
from growth import assert_linear

from privkit import Policy, Shield
from privkit.detectors import default

DETECTORS = default()
HEADED = {
    "comma": ("name,passport,phone\nx,C01X00T478,020 7946 0958\ny,C01X00T47,", {"C01X00T478", "C01X00T47", "020 7946 0958"}),
    "semicolon, second row": ("id;order;active\n1;559201;true\n2;559202;false", {"559201", "559202"}),
    "tab": ("Ref\tNHS number\tNote\nA\t943 476 5919\tok\nB\t9434765919\tok", {"943 476 5919", "9434765919"}),
    "Markdown": ("| Item | Order |\n|---|---:|\n| kettle | 559201 |\n| mug | 559202 |", {"559201", "559202"}),
    "quoted in a mail": ("> | Item | Order |\n> | kettle | 559201 |", {"559201"}),
    "psql": (" id |  ssn\n----+-------\n  1 | 219099999\n  2 | 219099998\n", {"219099999", "219099998"}),
    "mysql": ("+----+--------+\n| id | order |\n+----+--------+\n|  1 | 559201 |\n+----+--------+", {"559201"}),
    "quotes": ('"Customer","Account number"\n"x, y","31926819"\r\n"z","31926820"\r\n', {"31926819", "31926820"}),
    "bold headings": ("| **Order** | **Qty** |\n|---|---|\n| 559201 | 2 |", {"559201"}),
    "camel case": ("userId,passportNumber\n1,C01X00T478\n2,C01X00T47\n", {"C01X00T478", "C01X00T47"}),
    "index column": (",note,order\n0,a,559201\n1,b,559202", {"559201", "559202"}),
    "behind a greeting": ("Dear all, thanks\nname,order\nx,559201\ny,559202", {"559201", "559202"}),
    "two tables": ("a;order\n1;559201\n\na;qty;order\n1;2;559202", {"559201", "559202"}),
    "passwords": ("password,user\nhunter22,jane\ncorrect-horse,bob", {"jane", "bob", "hunter22", "correct-horse"}),
    "births": ("x,dob\ny,1988-03-04\nz,04/03/1988", {"1988-03-04", "04/03/1988"}),
    "blanks": ("Item    Account No    Qty\nlamp    90121285      4\nsofa    40465203      12\n", {"90121285", "40465203"}),
    "blanks and a gap": ("Order     Note      Qty\n559201              1\n559202    ok        2\n", {"559201", "559202"}),
    "Greek": ("α;ΑΦΜ\n1;094259216\n2;094259216", {"094259216"}),
    "two in a cell": ("x,orders\n1,559201 and 559202\n2,559203", {"559201", "559202", "559203"}),
}  # fmt: skip
NOBODYS = {
    "of amounts": "order,total\nx,559201559201\ny,4155550132",
    "of things in columns of blanks": "sku           price     order of it\n4155550132    12.00     x\n4155550133    13.00  "
    "   y\n",
    "of things": "sku,price,qty\n4155550132,12.00,3\n4155550133,13.00,4\n",
    "below another column": "order,value\nx,a long note, of no use to anybody who reads it, and more of it\ny,5592012\n",
    "behind the table": "order;b\nx;y\n\nThese are words of no use to anybody who reads them, and more of it.\na;b\n5592011;c",
    "in a sentence": "We like the order, the colour and the shape of it, all in all.\n5592011 x, 12\n",
    "measurements": "timestamp,temperature,count\n1700000000,21.5,4155550132\n1700000060,21.6,4155550133",
}


def found(text: str) -> set[str]:
    spans = [span for detector in DETECTORS for span in detector(text) if span.detector != "names"]
    return {text[span.start : span.end] for span in spans}


@pytest.mark.parametrize(("text", "values"), HEADED.values(), ids=HEADED)
def test_cells_are_read_under_their_heading(text: str, values: set[str]) -> None:
    """Each sign that parts cells, with lines drawn or without, and headings as programs and people write them."""
    assert found(text) == values


@pytest.mark.parametrize("text", NOBODYS.values(), ids=NOBODYS)
def test_cells_of_other_columns_are_nobodys(text: str) -> None:
    """A heading speaks of its own column, and of nothing behind the table."""
    assert found(text) == set()


@pytest.mark.parametrize("size", [1, 7, 300])
def test_a_stream_remembers_the_heading(size: int) -> None:
    """However far above the heading stands, and wherever chunks end, the stream finds what the whole text does."""
    rows = [f"{at},some words about it,{559200 + at},yes" for at in range(60)]
    text = "Hello, here it is\n" + "\n".join(["id,note,order,active", *rows, "", "Thanks, bye: 5592011 x"])
    shield = Shield(policy=Policy(entities=["ORDER_NUMBER", "PHONE_NUMBER", "ACCOUNT_NUMBER"]))
    whole = shield.redact(text)
    assert len(whole.spans) == len(rows)
    assert (
        "".join(shield.redact_stream([text[at : at + size] for at in range(0, len(text), size)]))
        == whole.text
    )


def test_offsets_are_those_of_the_original() -> None:
    """Also where characters were taken out of the text before it was read."""
    text = "id;order\n1;55\u200b9201\n2;559202"
    assert {"55\u200b9201", "559202"} <= found(text)


@pytest.mark.parametrize(
    "unit",
    ["order,a\norder,a,b\n", "x;order\n1;559201\n\n", "order,b\n559201,c\n", 'order,"a\n', "|order"],
    ids=repr,
)
def test_many_headings_and_tables_take_linear_time(unit: str) -> None:
    """Also where each line begins another table, and where quotes never end."""
    (detector, *_) = default(exclude=["PERSON", "ADDRESS", "LOCATION"])
    assert_linear(detector, unit)
