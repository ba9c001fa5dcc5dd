"""De-identification: the Safe Harbor method over texts and tables, and how well the rows of a table hide.

::

    harbor = SafeHarbor(today=date.today())
    harbor.text("Jane Doe, born 3 May 1931, seen on 5 March 2026")    # 'a person, born 90+, seen on 2026'
    harbor.rows(patients, {"name": "drop", "born": "birth", "zip": "zip", "state": "keep", "notes": "text"})
    harbor.report()                                                    # over all eighteen categories

What an operator does it says itself: ``safe_harbor`` is irreversible; ``shift_dates`` and keyed hashes are
pseudonymous, which in law is still personal data.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from privkit.detectors import Detector, default
from privkit.errors import ConfigurationError, nearest
from privkit.lifecycle._harbor_finds import cities, old_ages, old_years
from privkit.lifecycle._safe_harbor import (
    Category,
    SafeHarborRedactor,
    SafeHarborReport,
    age,
    report,
    year,
    zip3,
)
from privkit.lifecycle._tables import (
    AnonymityReport,
    anonymity,
    bucket,
    is_missing,
    k_anonymity,
    l_diversity,
    rows_of,
    shift_dates,
    suppress,
)
from privkit.policy import Policy
from privkit.redactors import Redactor
from privkit.shield import Shield

__all__ = [
    "AnonymityReport",
    "Category",
    "SafeHarbor",
    "SafeHarborReport",
    "anonymity",
    "bucket",
    "cities",
    "k_anonymity",
    "l_diversity",
    "old_ages",
    "old_years",
    "safe_harbor",
    "safe_harbor_policy",
    "shift_dates",
    "suppress",
    "zip3",
]

_TREATMENTS = ("age", "birth", "date", "drop", "keep", "text", "zip")
_LETTERS = {"age": "C", "birth": "C", "date": "C", "zip": "B"}


def safe_harbor(*, today: date, restricted: Iterable[str] | None = None) -> Redactor:
    """Return the redactor of the Safe Harbor method, 45 CFR 164.514(b)(2).

    Dates become their year, ages over 89 and the years that tell them "90+", ZIP codes three digits or ``000``, and
    everything else the word for its type.

    Args:
        today: from which ages are counted.
        restricted: the three-digit ZIP codes of areas with 20,000 people or fewer, where you have a newer list.

    Raises:
        ConfigurationError: no date.
    """
    return SafeHarborRedactor(today=today, restricted=None if restricted is None else frozenset(restricted))


def safe_harbor_policy(
    *, today: date, restricted: Iterable[str] | None = None, regions: Iterable[str] | None = ("US",)
) -> Policy:
    """Return the policy that looks for everything and replaces it by the Safe Harbor method.

    Args:
        today: from which ages are counted.
        restricted: as for ``safe_harbor``.
        regions: whose numbers to look for; ``None`` for all countries.

    Raises:
        ConfigurationError: no date, or a region there is none of.
    """
    return Policy(
        name="hipaa-safe-harbor",
        default=safe_harbor(today=today, restricted=restricted),
        entities="all",
        regions=None if regions is None else tuple(regions),
        sensitivity="high",
    )


def _finding(policy: Policy) -> list[Detector]:
    return default(
        regions=policy.regions,
        entities=policy.entities,
        minimum_score=policy.lowest_threshold,
        sensitivity=policy.sensitivity,
    )


class SafeHarbor:
    """Treats texts and tables by the Safe Harbor method and counts what it did.

    Args:
        today: from which ages are counted.
        restricted: as for ``safe_harbor``.
        shield: what finds values in texts, such as one with detectors of your own; by default one with
            ``safe_harbor_policy``, ``old_years``, ``old_ages`` and ``cities``. Its policy's rules are replaced by the
            method's redactor for every type.

    Raises:
        ConfigurationError: no date.
    """

    __slots__ = ("_columns", "_counts", "_restricted", "_rows", "_shield", "_texts", "_today")

    def __init__(
        self, *, today: date, restricted: Iterable[str] | None = None, shield: Shield | None = None
    ) -> None:
        self._restricted = None if restricted is None else frozenset(restricted)
        redactor = safe_harbor(today=today, restricted=self._restricted)
        self._today = today
        if shield is None:
            policy = safe_harbor_policy(today=today, restricted=self._restricted)
            self._shield = Shield(
                policy=policy, detectors=[*_finding(policy), old_years(today=today), old_ages(), cities()]
            )
        else:
            self._shield = shield.with_policy(shield.policy.replace(rules={}, default=redactor, fields={}))
        self._counts: Counter[str] = Counter()
        self._columns: dict[str, str] = {}
        self._texts = self._rows = 0

    def __repr__(self) -> str:
        return f"<SafeHarbor: {self._texts} texts, {self._rows} rows>"

    def text(self, text: str) -> str:
        """Return the text with what the method removes replaced.

        Raises:
            InputError: no ``str``.
            DetectorError: a detector failed.
        """
        redacted = self._shield.redact(text)
        self._counts.update(redacted.counts)
        self._texts += 1
        return redacted.text

    def rows(self, rows: Any, columns: Mapping[str, str]) -> list[dict[str, Any]]:
        """Return the rows of a table, treated column by column.

        Args:
            rows: a list of mappings, or a pandas ``DataFrame``.
            columns: for every column ``"drop"``, ``"keep"``, ``"birth"`` (a date of birth), ``"date"``, ``"age"``,
                ``"zip"`` or ``"text"`` (looked into, as ``text`` does).

        Raises:
            ConfigurationError: a column that nothing is said about, or a treatment there is none of.
        """
        for name, treatment in columns.items():
            if treatment not in _TREATMENTS:
                raise ConfigurationError(
                    f"column {name!r}: unknown treatment {treatment!r}; it is one of "
                    f"{', '.join(_TREATMENTS)}{nearest(str(treatment), _TREATMENTS)}"
                )
        treated = [self._row(row, columns) for row in rows_of(rows)]
        self._columns |= {name: _LETTERS[kind] for name, kind in columns.items() if kind in _LETTERS}
        self._rows += len(treated)
        return treated

    def _row(self, row: Mapping[str, Any], columns: Mapping[str, str]) -> dict[str, Any]:
        for name in row:
            if name not in columns:
                raise ConfigurationError(f"nothing is said about the column {name!r}; drop, keep or treat it")
        return {
            name: value if columns[name] == "keep" else self._treated(value, columns[name])
            for name, value in row.items()
            if columns[name] != "drop"
        }

    def _treated(self, value: Any, treatment: str) -> str | None:
        if is_missing(value):
            return None
        treatments: dict[str, Callable[[Any], str]] = {
            "age": age,
            "birth": lambda value: year(value, today=self._today, born=True),
            "date": lambda value: year(value, today=self._today),
            "text": lambda value: self.text(str(value)),
            "zip": lambda value: zip3(value, self._restricted),
        }
        return treatments[treatment](value)

    def report(self) -> SafeHarborReport:
        """Return what was found and done so far, over all eighteen categories."""
        return report(
            self._counts,
            self._columns,
            texts=self._texts,
            rows=self._rows,
            own_zips=self._restricted is not None,
        )
