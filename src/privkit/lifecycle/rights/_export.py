"""What a person is handed: all their data with its sources, as JSON, CSV and a page to read; others' data masked."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from privkit.lifecycle.places._place import Place, Record, Subject, mentions
from privkit.lifecycle.rights import _ask

if TYPE_CHECKING:
    from privkit.lifecycle.datamap import DataMap
    from privkit.shield import Shield

__all__ = ["MASKED", "Export", "gather"]

MASKED = "[another person]"

_LONE = re.compile("[\ud800-\udfff]")  # halves of characters, which JSON and so databases may hold
_UNREADABLE = "\ufffd"
_UNSEEN = " \x00\x0b\x0c\x1c\x1d\x1e\x1f\x7f\x85\xa0\xad\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u2060\u3000\ufeff"
_FORMULA = frozenset("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")  # the wide ones too; OWASP, CSV Injection

# Types that are about things and times, so that masking them would take away what the person may see.
_THINGS = frozenset(
    [
        "AGE", "DATE_TIME", "INVOICE_NUMBER", "LOCATION", "NRP", "ORDER_NUMBER", "ORGANIZATION", "PRODUCT",
        "TICKET_NUMBER", "TRACKING_NUMBER", "URL",
    ]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Export:
    """All that the places hold of one person. Its repr shows counts only.

    Attributes:
        made: when.
        records: each with ``place``, ``kind``, ``key`` and ``fields``.
        about: what the person is told besides: recipients, purposes, retention, sources.
    """

    made: datetime
    records: tuple[Mapping[str, Any], ...] = field(repr=False)
    about: Mapping[str, Any] = field(repr=False)

    def json(self) -> str:
        """Return it as JSON."""
        data = {"made": self.made.isoformat(), "about": dict(self.about), "records": list(self.records)}
        text = json.dumps(data, ensure_ascii=False, indent=1, default=_plain) + "\n"
        return _LONE.sub(
            lambda found: f"\\u{ord(found[0]):04x}", text
        )  # JSON has a way to write them, UTF-8 has none

    def csv(self) -> str:
        """Return it as CSV, one value a line; what a spreadsheet would take for a formula has a ``'`` before it."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(("place", "kind", "key", "field", "value"))
        for record in self.records:
            for name, value in _leaves(record["fields"], ""):
                row = (record["place"], record["kind"], record["key"], name, _text(value))
                writer.writerow([_harmless(cell) for cell in row])
        return _LONE.sub(_UNREADABLE, out.getvalue())

    def html(self) -> str:
        """Return it as a page to read, without scripts and without anything from elsewhere."""
        parts = [
            "<!doctype html>",
            '<html lang="en"><head><meta charset="utf-8"><title>Your data</title>',
            (
                '<meta http-equiv="Content-Security-Policy" '
                "content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">"
            ),
            (
                "<style>body{font:1em sans-serif;max-width:60em;margin:2em auto}td,th{text-align:left;padding:.2em 1em .2em 0;"
                "vertical-align:top}</style></head><body>"
            ),
            (
                f"<h1>Your data</h1><p>As of {html.escape(self.made.strftime('%Y-%m-%d %H:%M %Z'))}. "
                f"{len(self.records)} records.</p>"
            ),
            *_section("About it", self.about),
            *(
                part
                for record in self.records
                for part in _section(f"{record['place']}: {record['kind']} {record['key']}", record["fields"])
            ),
            "</body></html>",
        ]
        return _LONE.sub(_UNREADABLE, "\n".join(parts) + "\n")

    def archive(self, passphrase: str) -> bytes:
        """Return all three in one archive, encrypted; ``open_archive`` opens it.

        Args:
            passphrase: at least 12 characters, told to the person another way.

        Raises:
            ConfigurationError: a passphrase that is too short.
        """
        from privkit.lifecycle.rights._archive import locked

        files = {"data.json": self.json(), "data.csv": self.csv(), "data.html": self.html()}
        return locked(files, passphrase)


def gather(
    subject: Subject,
    places: Sequence[Place],
    *,
    made: datetime,
    shield: Shield | None = None,
    data_map: DataMap | None = None,
) -> Export:
    """Return what all places hold of a person.

    In texts, and in records of other people that mention the person, what the shield finds and what is not the person's
    own is masked: their own is what identifies them and what stands in the other fields of their own records.

    Args:
        subject: the person.
        places: where to look.
        made: the moment.
        shield: finds other people's data; by default one with the default policy.
        data_map: tells recipients, purposes and retention.

    Raises:
        LifecycleError: a place failed.
    """
    if shield is None:
        from privkit.shield import Shield

        shield = Shield()
    found = [(place.name, record) for place in places for record in _ask.records(place, subject)]
    mask = _Mask(subject, [record for _, record in found], shield)
    records = tuple(
        {"place": place, "kind": record.kind, "key": record.key, "fields": mask.fields(record)}
        for place, record in found
    )
    return Export(made, records, _about(data_map, [place.name for place in places]))


class _Mask:
    """Knows what is the person's own, and masks what is not."""

    def __init__(self, subject: Subject, records: Iterable[Record], shield: Shield) -> None:
        self._shield, self._find = shield, mentions(subject)
        own = {_bare(value) for value in subject.identifiers}
        for record in records:
            for name, value in record.fields.items():
                if name not in record.texts and name not in record.others:
                    own.update(_bare(_text(leaf)) for _, leaf in _leaves(value, ""))
        self._own = own - {""}
        self._words = {word for value in self._own for word in value.split() if len(word) > 1}

    def fields(self, record: Record) -> dict[str, Any]:
        return {name: self._field(record, name, value) for name, value in record.fields.items()}

    def _field(self, record: Record, name: str, value: Any) -> Any:
        if name in record.others:
            return None if value is None else MASKED
        return self._texts(value) if name in record.texts else value

    def _texts(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, Mapping):
            return {name: self._texts(inner) for name, inner in value.items()}
        if isinstance(value, (list, tuple)):
            return [self._texts(inner) for inner in value]
        return value

    def _text(self, text: str) -> str:
        own = self._find(text)
        parts: list[str] = []
        at = 0
        for span in self._shield.detect(text):
            if span.entity_type in _THINGS or self._is_own(text[span.start : span.end]):
                continue
            if any(start <= span.start and span.end <= end for start, end in own):
                continue
            parts += text[at : span.start], MASKED
            at = span.end
        return "".join([*parts, text[at:]])

    def _is_own(self, value: str) -> bool:
        bare = _bare(value)
        return bare in self._own or all(word in self._words for word in bare.split())


def _bare(text: str) -> str:
    """Return the words of a text without signs, so that a number is the same however it is grouped."""
    kept = "".join(sign if sign.isalnum() or sign in "@." else " " for sign in text.casefold())
    words = kept.replace(". ", " ").strip(" .").split()
    return "".join(words) if all(word.isdigit() for word in words) else " ".join(words)


def _about(data_map: DataMap | None, places: Sequence[str]) -> dict[str, Any]:
    if data_map is None:
        return {"sources": list(places)}
    return {
        "sources": list(places),
        "responsible": f"{data_map.controller.name}, {data_map.controller.contact}",
        "purposes": [purpose.name for purpose in data_map.purposes],
        "recipients": [f"{vendor.name}: {vendor.role}" for vendor in data_map.vendors],
        "retention": [f"{rule.data_type}, {rule.purpose}: {rule.period}" for rule in data_map.schedule],
    }


def _leaves(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _leaves(inner, f"{path}.{name}" if path else str(name))
    elif isinstance(value, (list, tuple)):
        for at, inner in enumerate(value):
            yield from _leaves(inner, f"{path}.{at}" if path else str(at))
    else:
        yield path, value


def _plain(value: Any) -> Any:
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def _text(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else str(_plain(value))


def _harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula, nor one that leaves out blanks and signs nobody sees."""
    seen = cell.lstrip(_UNSEEN)
    return f"'{cell}" if cell[:1] in _FORMULA or seen[:1] in _FORMULA else cell


def _section(title: str, values: Mapping[str, Any]) -> Iterator[str]:
    yield f"<h2>{html.escape(title)}</h2><table>"
    for name, value in _leaves(values, ""):
        yield f"<tr><th>{html.escape(name)}</th><td>{html.escape(_text(value))}</td></tr>"
    yield "</table>"
