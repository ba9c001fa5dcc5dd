"""Tables of policies: rows of inputs and what must become of them, in ``*.privkit.toml``, as tests."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from privkit.errors import PolicyError, PrivkitError, nearest
from privkit.testing._assertions import LeakError
from privkit.testing._findings import listed, located

if TYPE_CHECKING:
    from privkit.shield import Shield

__all__ = ["PolicyRow", "PolicyTable"]

_KEYS = ("input", "expected", "name", "preset", "policy")
_PLACE = re.compile(r"at line \d+, column \d+|at end of document")


class _Row(NamedTuple):
    number: int
    input: str
    expected: str
    name: str
    preset: str
    policy: str


class PolicyTable(pytest.File):
    """A file of rows; ``preset`` and ``policy`` above the rows hold for all of them."""

    def collect(self) -> Iterator[PolicyRow]:
        """Yield a test for each row."""
        try:
            rows = _rows(_read(self.path), self.path.name)
        except PrivkitError as error:
            raise self.CollectError(str(error)) from None
        for row in rows:
            yield PolicyRow.from_parent(self, name=row.name or f"row {row.number}", row=row)


class PolicyRow(pytest.Item):
    """One row as a test."""

    privkit_row = True  # its failures hold no value by themselves

    def __init__(self, *, row: _Row, **others: Any) -> None:
        super().__init__(**others)
        self._row = row

    def runtest(self) -> None:
        """Redact the input and compare."""
        __tracebackhide__ = True
        shield = _shield(self._row, self.path)
        actual = shield.redact(self._row.input).text
        if actual != self._row.expected:
            raise LeakError(_difference(self._row, actual, shield)) from None

    def repr_failure(
        self,
        excinfo: pytest.ExceptionInfo[BaseException],
        style: Any = None,  # noqa: ARG002 (pytest's signature)
    ) -> str:
        """Say where the row fails; what it holds may be personal data, so it is not shown."""
        error = excinfo.value
        # The message of an error that is not ours may hold the text.
        said = str(error) if isinstance(error, (LeakError, PrivkitError)) else type(error).__name__
        return f"{self.path.name}, row {self._row.number}: {said}"

    def reportinfo(self) -> tuple[os.PathLike[str] | str, int | None, str]:
        """Return where the row is."""
        return self.path, None, self.name


def _read(path: os.PathLike[str]) -> Mapping[str, Any]:
    from pathlib import Path

    from privkit._policy_file import _toml_reader

    reader = _toml_reader()
    file = Path(path)
    try:
        table: Mapping[str, Any] = reader.loads(file.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        raise PolicyError(f"{file.name} is not UTF-8 text") from None
    except reader.TOMLDecodeError as error:
        place = _PLACE.search(str(error))  # the rest of the message can quote the text
        raise PolicyError(f"{file.name} is not TOML {place.group() if place else ''}".rstrip()) from None
    return table


def _rows(table: Mapping[str, Any], file: str) -> list[_Row]:
    above = {key: table[key] for key in ("preset", "policy") if key in table}
    for key in table:
        if key not in ("preset", "policy", "row"):
            raise PolicyError(f"{file}: unknown key; use [[row]], preset and policy{nearest(key, ('row',))}")
    rows = table.get("row")
    if not isinstance(rows, list) or not rows:
        raise PolicyError(f"{file}: no rows; write each as [[row]] with input and expected")
    return [_row(number, row, above, f"{file}, row {number}") for number, row in enumerate(rows, 1)]


def _row(number: int, row: Any, above: Mapping[str, Any], place: str) -> _Row:
    if not isinstance(row, dict) or not {"input", "expected"} <= row.keys():
        raise PolicyError(f"{place}: a row needs input and expected")
    if not row.keys() <= set(_KEYS):
        raise PolicyError(f"{place}: a row has {', '.join(_KEYS)} and nothing else")
    policies = {"preset", "policy"} & row.keys()
    whole = row if policies else {**above, **row}
    if not all(isinstance(value, str) for value in whole.values()):
        raise PolicyError(f"{place}: {', '.join(_KEYS)} are texts")
    if {"preset", "policy"} <= whole.keys():
        raise PolicyError(f"{place}: give preset or policy, not both")
    return _Row(number, *(whole.get(key, "") for key in _KEYS))


def _shield(row: _Row, path: os.PathLike[str]) -> Shield:
    from pathlib import Path

    from privkit.policy import Policy
    from privkit.shield import Shield

    if row.policy:
        return Shield(policy=Policy.from_file(Path(path).parent / row.policy))
    return Shield(policy=Policy.preset(row.preset) if row.preset else Policy())


def _difference(row: _Row, actual: str, shield: Shield) -> str:
    longest = min(len(actual), len(row.expected))
    same = next((at for at in range(longest) if actual[at] != row.expected[at]), longest)
    found = located(row.input, "", shield.detect(row.input))
    what = f"found in the input:\n{listed(found)}" if found else "nothing was found in the input"
    return f"the redacted text differs from the expected one from character {same + 1} on; {what}"
