"""Data frames of pandas and polars: text redacted, everything else as it was."""

from __future__ import annotations

import datetime
import decimal
from collections.abc import Callable
from typing import Any

import numpy
import pandas
import polars
import pyarrow
import pytest

from privkit import Policy, Shield
from privkit.errors import BlockedError, ConfigurationError, InputError
from privkit.integrations.frames import redact_frame
from privkit.redactors import block, mask, placeholder

MAIL, OTHER, CARD = "jane@example.com", "joe@example.com", 4111111111111111
LABELS = Policy(default=placeholder(style="labelled"))
SHIELD = Shield(policy=LABELS)
HIDING = Shield(policy=Policy(default=mask(keep_length=False)))  # any value becomes the same
DAY = datetime.date(2026, 11, 27)

DATA: dict[str, list[Any]] = {
    "note": [f"mail {MAIL}", None, f"mail {OTHER} or {MAIL}"],
    "email": [MAIL, OTHER, None],
    "count": [1, 2, 3],
    "price": [1.5, 2.5, 3.5],
    "ok": [True, False, True],
    "day": [DAY, DAY, DAY],
}
NOTES = ["mail [EMAIL_ADDRESS_1]", None, "mail [EMAIL_ADDRESS_2] or [EMAIL_ADDRESS_1]"]
Make = Callable[[dict[str, list[Any]]], Any]
BOTH: list[Any] = [pandas.DataFrame, polars.DataFrame]


def values(column: Any) -> list[Any]:
    """Return the values of a column, whatever stands for what is missing as ``None``."""
    return [
        None if value is None or value is pandas.NA or value != value else value for value in column.to_list()
    ]


@pytest.mark.parametrize("make", BOTH)
def test_columns_of_text_are_redacted_with_one_numbering_and_others_stay(make: Make) -> None:
    frame = make(DATA)
    clean = redact_frame(frame, SHIELD)
    assert type(clean) is type(frame)
    assert list(clean.columns) == list(DATA)
    assert values(clean["note"]) == NOTES
    assert values(clean["email"]) == ["[EMAIL_ADDRESS_1]", "[EMAIL_ADDRESS_2]", None]
    for name in ("count", "price", "ok", "day"):
        assert values(clean[name]) == DATA[name]
    assert [str(each) for each in clean.dtypes] == [str(each) for each in frame.dtypes]
    # The frame that was given is as it was.
    assert values(frame["email"]) == [MAIL, OTHER, None]


@pytest.mark.parametrize("make", BOTH)
@pytest.mark.parametrize(
    ("scope", "email"),
    [
        ("frame", ["[EMAIL_ADDRESS_2]", "[EMAIL_ADDRESS_1]"]),
        ("column", ["[EMAIL_ADDRESS_1]", "[EMAIL_ADDRESS_2]"]),
        ("value", ["[EMAIL_ADDRESS_1]", "[EMAIL_ADDRESS_1]"]),
    ],
)
def test_the_scope_says_how_far_a_number_holds(make: Make, scope: Any, email: list[str]) -> None:
    frame = make({"first": [OTHER, MAIL], "email": [MAIL, OTHER]})
    assert values(redact_frame(frame, SHIELD, scope=scope)["email"]) == email


@pytest.mark.parametrize("make", BOTH)
def test_rules_say_what_becomes_of_a_column(make: Make) -> None:
    data = {
        "who": ["Zyx", "Abc"],
        "note": [MAIL, MAIL],
        "kept": [MAIL, MAIL],
        "card": [CARD, 7],
        "number": [CARD, 7],
    }
    rules = {"who": "PERSON", "note": "scan", "kept": "keep", "card": "scan"}
    clean = redact_frame(make(data), SHIELD, columns=rules)
    assert values(clean["who"]) == ["[PERSON_1]", "[PERSON_2]"]
    assert values(clean["note"]) == ["[EMAIL_ADDRESS_1]"] * 2
    assert values(clean["kept"]) == [MAIL] * 2
    assert values(clean["card"]) == [0, 7]
    assert values(clean["number"]) == [CARD, 7]  # it was not named
    assert values(redact_frame(make(data), SHIELD, columns=["note"])["kept"]) == [MAIL] * 2


@pytest.mark.parametrize("make", BOTH)
def test_the_name_of_a_column_is_a_cue(make: Make) -> None:
    clean = redact_frame(make({"passport number": ["123456789"], "count": ["123456789"]}), SHIELD)
    assert "123456789" not in values(clean["passport number"])[0]
    assert values(clean["count"]) == ["123456789"]


@pytest.mark.parametrize("make", BOTH)
def test_lists_and_objects_in_cells_are_walked(make: Make) -> None:
    clean = redact_frame(
        make({"list": [[MAIL, OTHER]], "object": [{"to": MAIL, "n": 2, "day": DAY}]}), SHIELD
    )
    assert list(values(clean["list"])[0]) == ["[EMAIL_ADDRESS_1]", "[EMAIL_ADDRESS_2]"]
    assert values(clean["object"])[0] == {"to": "[EMAIL_ADDRESS_1]", "n": 2, "day": DAY}


@pytest.mark.parametrize("make", BOTH)
@pytest.mark.parametrize(
    ("columns", "told"),
    [
        (["note", "emial"], "no column 'emial'; did you mean 'email'"),
        ("email", "a list of columns"),
        ({"email": "EMAIL_ADRESS"}, "did you mean 'EMAIL_ADDRESS'"),
    ],
)
def test_columns_that_cannot_be_are_refused(make: Make, columns: Any, told: str) -> None:
    with pytest.raises(ConfigurationError, match=told):
        redact_frame(make(DATA), SHIELD, columns=columns)


@pytest.mark.parametrize("make", BOTH)
def test_bytes_are_refused_and_a_block_stops(make: Make) -> None:
    with pytest.raises(InputError, match="column 'raw'") as caught:
        redact_frame(make({"raw": [MAIL.encode()]}), SHIELD)
    assert MAIL not in str(caught.value)
    with pytest.raises(BlockedError):
        redact_frame(make(DATA), Shield(policy=Policy(rules={"EMAIL_ADDRESS": block()})))


@pytest.mark.parametrize("make", BOTH)
def test_an_empty_frame_stays_one(make: Make) -> None:
    frame = make({"note": [], "count": []})
    assert redact_frame(frame, SHIELD).shape == (0, 2)
    assert redact_frame(make({}), SHIELD).shape == (0, 0)


KINDS: list[Any] = [
    object,
    "str",
    "string",
    pandas.StringDtype("python"),
    pandas.StringDtype("pyarrow"),
    pandas.ArrowDtype(pyarrow.string()),
    pandas.ArrowDtype(pyarrow.large_string()),
]


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_each_kind_of_text_of_pandas_stays_of_its_kind(kind: Any) -> None:
    frame = pandas.DataFrame({"note": pandas.Series(DATA["note"], dtype=kind)})
    clean = redact_frame(frame, SHIELD)
    assert clean["note"].dtype == frame["note"].dtype
    assert values(clean["note"]) == NOTES
    assert list(clean["note"].isna()) == [False, True, False]


def test_the_index_columns_of_one_name_and_names_that_are_no_text_stay() -> None:
    index = pandas.MultiIndex.from_tuples([("a", 1), ("b", 2)], names=["x", "y"])
    frame = pandas.DataFrame([[MAIL, 1, OTHER], [None, 2, MAIL]], columns=["a", 7, "a"], index=index)
    clean = redact_frame(frame, SHIELD)
    assert clean.index.equals(index)
    assert list(clean.columns) == ["a", 7, "a"]
    assert clean.iloc[:, 0].tolist()[0] == "[EMAIL_ADDRESS_1]"
    assert clean.iloc[:, 2].tolist() == ["[EMAIL_ADDRESS_2]", "[EMAIL_ADDRESS_1]"]
    numbered = pandas.DataFrame({0: [MAIL], 1: [MAIL]})
    assert redact_frame(numbered, SHIELD, columns=[1]).loc[0].tolist() == [MAIL, "[EMAIL_ADDRESS_1]"]


def test_mixed_cells_of_pandas_keep_what_is_no_text() -> None:
    plain = [None, float("nan"), pandas.NA, pandas.NaT, True, DAY, decimal.Decimal("1.5"), 3, numpy.int64(4)]
    frame = pandas.DataFrame({"card": pandas.Series([*plain, MAIL, CARD, numpy.int64(CARD)], dtype=object)})
    clean = redact_frame(frame, SHIELD)["card"].tolist()
    assert clean[0] is None
    assert numpy.isnan(clean[1])
    assert clean[2] is pandas.NA
    assert clean[3] is pandas.NaT
    assert clean[4:] == [True, DAY, decimal.Decimal("1.5"), 3, 4, "[EMAIL_ADDRESS_1]", 0, 0]


@pytest.mark.parametrize("ordered", [False, True])
def test_categories_of_pandas_are_redacted_and_those_that_become_the_same_are_one(ordered: bool) -> None:
    made = pandas.Categorical(
        ["b", MAIL, None, OTHER], categories=[MAIL, "b", OTHER, "joan@example.com"], ordered=ordered
    )
    frame = pandas.DataFrame({"who": made}, index=[4, 3, 2, 1])
    clean = redact_frame(frame, HIDING)["who"]
    assert values(clean) == ["b", "********", None, "********"]
    assert clean.cat.categories.tolist() == ["********", "b"]
    assert clean.cat.ordered is ordered
    assert clean.index.tolist() == [4, 3, 2, 1]
    numbers = pandas.DataFrame({"size": pandas.Categorical([1, 2])})
    assert redact_frame(numbers, HIDING)["size"].dtype == numbers["size"].dtype


@pytest.mark.parametrize("kind", ["category", "enum"])
def test_categories_of_polars_are_redacted(kind: str) -> None:
    dtype = polars.Categorical() if kind == "category" else polars.Enum([MAIL, "b", OTHER])
    frame = polars.DataFrame({"who": polars.Series(["b", MAIL, None, OTHER], dtype=dtype)})
    clean = redact_frame(frame, HIDING)["who"]
    assert values(clean) == ["b", "********", None, "********"]
    assert isinstance(clean.dtype, type(dtype))
    if kind == "enum":
        assert clean.dtype.categories.to_list() == ["********", "b"]  # type: ignore[attr-defined]


def test_missing_numbers_stay_missing_in_columns_that_are_looked_at() -> None:
    frame = polars.DataFrame({"card": [float("nan"), None, float(CARD), 1.5]})
    clean = redact_frame(frame, SHIELD, columns=["card"])["card"].to_list()
    assert clean[0] != clean[0]
    assert clean[1:] == [None, 0.0, 1.5]


@pytest.mark.parametrize(
    ("frame", "told"),
    [
        (polars.LazyFrame(DATA), r"LazyFrame: collect\(\) it first"),
        (polars.Series(["a"]), r"Series: use to_frame\(\)"),
        (pandas.Series(["a"]), r"Series: use to_frame\(\)"),
    ],
)
def test_what_is_no_frame_is_refused(frame: Any, told: str) -> None:
    with pytest.raises(ConfigurationError, match=told):
        redact_frame(frame, SHIELD)


def test_what_a_redactor_makes_must_fit_the_type_of_the_column() -> None:
    class Long:
        kind = "irreversible"

        def __call__(self, hit: Any, /) -> str:
            return "9" * 30

    shield = Shield(policy=Policy(rules={"CREDIT_CARD": Long()}))  # type: ignore[dict-item]
    for make in BOTH:
        with pytest.raises(InputError, match="do not fit its type") as caught:
            redact_frame(make({"card": [CARD]}), shield, columns=["card"])
        assert "4111" not in str(caught.value)


def test_a_subclass_of_a_frame_is_one() -> None:
    class Orders(pandas.DataFrame):
        @property
        def _constructor(self) -> Any:
            return Orders

    assert redact_frame(Orders({"note": [MAIL]}), SHIELD)["note"].tolist() == ["[EMAIL_ADDRESS_1]"]
