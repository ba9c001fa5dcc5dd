"""Safe Harbor and anonymity over a real ``DataFrame``, with its empty cells and its numbers."""

from __future__ import annotations

from datetime import date

import pandas

from privkit.lifecycle.deidentify import SafeHarbor, anonymity

PATIENTS = pandas.DataFrame(
    {
        "born": pandas.to_datetime(["1931-05-03", None, "1980-01-01"]),
        "age": [95.0, None, 46.0],
        "zip": pandas.array(["03601", None, "90210-1234"], dtype="string"),
        "seen": pandas.to_datetime(["2026-03-05", None, "1930-03-01"]),
        "note": ["write to jane@example.com", None, "well"],
        "name": ["Jane", "Tom", "Ann"],
    }
)
COLUMNS = {"born": "birth", "age": "age", "zip": "zip", "seen": "date", "note": "text", "name": "drop"}


def test_a_data_frame_is_treated_column_by_column() -> None:
    harbor = SafeHarbor(today=date(2026, 11, 27))
    first, empty, last = harbor.rows(PATIENTS, COLUMNS)
    note = "write to an e-mail address"
    assert first == {"born": "90+", "age": "90+", "zip": "000", "seen": "2026", "note": note}
    assert empty == dict.fromkeys(("born", "age", "zip", "seen", "note"))
    assert last == {"born": "1980", "age": "46.0", "zip": "902", "seen": "1936 or before", "note": "well"}
    assert harbor.report().rows == 3


def test_empty_cells_of_every_kind_are_alike_in_groups() -> None:
    frame = pandas.DataFrame(
        {
            "day": pandas.to_datetime([None, None, "2026-01-01"]),
            "code": pandas.array([None, None, "x"], dtype="string"),
        }
    )
    assert anonymity(frame, ["day", "code"]).k == 1
    assert anonymity(frame.head(2), ["day", "code"]).k == 2
