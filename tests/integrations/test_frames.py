"""What of data frames needs no library of frames: cells, choices, refusals. The libraries are in tests_adapters."""

from __future__ import annotations

import datetime
import decimal
import uuid
from typing import Any

import pytest

from privkit import Policy, Shield
from privkit.errors import ConfigurationError, InputError
from privkit.integrations._cells import Cells, chosen, known_values
from privkit.integrations.frames import redact_frame, spark_redactor
from privkit.redactors import date_shift

MAIL = "jane@example.com"
SHIELD = Shield(policy=Policy.preset("logs"))
PLAIN = [
    None,
    True,
    1.5,
    7,
    "nothing",
    datetime.date(2026, 11, 27),
    datetime.timedelta(1),
    decimal.Decimal("1.5"),
    uuid.UUID(int=7),
    float("inf"),
]


@pytest.mark.parametrize("value", PLAIN, ids=str)
def test_what_holds_nothing_stays(value: object) -> None:
    assert Cells(SHIELD, "frame").column("note")(value) is value or value in (1.5, "nothing", float("inf"))
    assert Cells(SHIELD, "frame").column("note")([value]) == [value]


@pytest.mark.parametrize(
    ("value", "redacted"),
    [
        (f"mail {MAIL}", "mail [EMAIL_ADDRESS_1]"),
        ([MAIL, (MAIL,)], ["[EMAIL_ADDRESS_1]", ["[EMAIL_ADDRESS_1]"]]),
        ({"to": MAIL, "n": 1}, {"to": "[EMAIL_ADDRESS_1]", "n": 1}),
        (4111111111111111, 0),
        (4111111111111111.0, 0.0),
    ],
)
def test_texts_numbers_lists_and_objects_are_redacted(value: Any, redacted: Any) -> None:
    made = Cells(SHIELD, "frame").column("card")(value)
    assert made == redacted
    assert type(made) is type(redacted)


MOVING = Shield(policy=Policy(default=date_shift(key="k" * 16)))
BORN = datetime.datetime(2000, 2, 29, 8, 30, tzinfo=datetime.timezone.utc)


@pytest.mark.parametrize("value", [BORN, BORN.replace(tzinfo=None), BORN.date(), [BORN.date()]], ids=str)
def test_dates_of_a_column_with_a_type_are_shifted_and_stay_dates(value: Any) -> None:
    moved = Cells(MOVING, "frame").column("born", "DATE_OF_BIRTH")(value)
    assert type(moved) is type(value)
    one, other = (moved[0], value[0]) if isinstance(value, list) else (moved, value)
    assert type(one) is type(other)
    assert (one - other).seconds == 0
    assert one != other
    assert Cells(MOVING, "frame").column("born")(value) == value


@pytest.mark.parametrize("value", [BORN, BORN.date(), datetime.time(8, 30), datetime.timedelta(1)], ids=str)
def test_dates_of_which_the_policy_makes_labels_are_refused_and_not_left(value: Any) -> None:
    with pytest.raises(InputError, match="column 'born'") as caught:
        Cells(SHIELD, "frame").column("born", "DATE_OF_BIRTH")(value)
    assert caught.value.__cause__ is None
    assert "2000" not in str(caught.value)


def test_decimals_and_ids_of_a_column_with_a_type_become_nought_as_numbers_do() -> None:
    redact = Cells(SHIELD, "frame").column("account", "ACCOUNT_NUMBER")
    assert redact([decimal.Decimal("41.5"), uuid.UUID(int=7), 7, True, None]) == [
        decimal.Decimal(0),
        uuid.UUID(int=0),
        0,
        True,
        None,
    ]
    missing = decimal.Decimal("NaN")
    assert redact(missing) is missing


@pytest.mark.parametrize(
    "value", [MAIL.encode(), object(), {1: MAIL}, {MAIL}], ids=["bytes", "object", "key", "set"]
)
def test_what_nobody_can_look_into_is_refused_by_column_and_kind(value: Any) -> None:
    if isinstance(value, dict):
        assert Cells(SHIELD, "frame").column("raw")(value) == {1: "[EMAIL_ADDRESS_1]"}
        return
    with pytest.raises(InputError, match="column 'raw'") as caught:
        Cells(SHIELD, "frame").column("raw")(value)
    assert MAIL not in str(caught.value)


def test_data_nested_too_deeply_is_refused() -> None:
    deep: Any = MAIL
    for _ in range(300):
        deep = [deep]
    with pytest.raises(InputError, match="column 'raw'"):
        Cells(SHIELD, "frame").column("raw")(deep)


def test_a_name_with_dots_has_its_rule() -> None:
    assert Cells(SHIELD, "frame").column("a.b", "PERSON")("Zyx") == "[PERSON_1]"


def test_texts_that_come_again_are_redacted_once() -> None:
    asked: list[object] = []

    def redact(value: object) -> object:
        asked.append(value)
        return value

    remembering = known_values(redact)
    for value in ["a", "a", 1, 1, *map(str, range(10_001)), "a"]:
        assert remembering(value) == value
    assert asked.count("a") == 2  # what is remembered is bounded
    assert asked.count(1) == 2


def test_columns_are_chosen_by_name() -> None:
    assert chosen(["a", 7], None) is None
    assert chosen(["a", 7], [7]) == {7: "scan"}
    assert chosen(["a", 7], {"a": "keep"}) == {"a": "keep"}


@pytest.mark.parametrize("frame", [None, [1], {"a": [MAIL]}, "text"])
def test_what_is_no_frame_is_refused(frame: Any) -> None:
    with pytest.raises(ConfigurationError, match="a frame of pandas, polars or Spark is wanted"):
        redact_frame(frame, SHIELD)


def test_options_that_cannot_be_used_are_refused() -> None:
    with pytest.raises(ConfigurationError, match="did you mean 'column'"):
        Cells(SHIELD, "colum")  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match="shield must be"):
        Cells("logs", "frame")  # type: ignore[arg-type]


def test_without_spark_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyspark", None)
    monkeypatch.setitem(__import__("sys").modules, "pyspark.sql.functions", None)
    with pytest.raises(ConfigurationError, match=r"pyspark is not installed: pip install 'privkit\[spark\]'"):
        spark_redactor(SHIELD)
