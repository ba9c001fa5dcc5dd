"""Turn the marked-up chats of examples/transcripts into examples/support_chats.jsonl.

    python tools/build_transcripts.py            write the JSONL file
    python tools/build_transcripts.py --check    fail when the file is not what the sources give

The markup is described in examples/README.md. Errors name the file and the line, never the text.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
SOURCES = EXAMPLES / "transcripts"
TARGET = EXAMPLES / "support_chats.jsonl"

_TYPES = """
PERSON ADDRESS LOCATION EMAIL_ADDRESS PHONE_NUMBER CREDIT_CARD CVV CARD_EXPIRY IBAN_CODE SWIFT_CODE
IP_ADDRESS MAC_ADDRESS URL DATE_OF_BIRTH USERNAME SECRET CRYPTO IMEI VIN LICENSE_PLATE DE_KFZ
UK_VEHICLE_REGISTRATION ORDER_NUMBER TRACKING_NUMBER ACCOUNT_NUMBER INVOICE_NUMBER TICKET_NUMBER
US_SSN US_ITIN ABA_ROUTING_NUMBER US_PASSPORT US_DRIVER_LICENSE US_MBI
UK_NINO UK_NHS UK_UTR UK_PASSPORT UK_DRIVING_LICENCE CA_SIN AU_TFN AU_ABN AU_MEDICARE
IN_AADHAAR IN_PAN IN_GSTIN DE_TAX_ID DE_SOCIAL_SECURITY DE_HEALTH_INSURANCE DE_ID_CARD DE_PASSPORT
FR_NIR ES_NIF ES_NIE IT_FISCAL_CODE IT_VAT_CODE NL_BSN PL_PESEL PL_NIP BR_CPF BR_CNPJ
"""
ENTITY_TYPES = frozenset(_TYPES.split())

_HEADER = re.compile(r"# conversation ([a-z]{2}-\d{2}) region=([A-Z]{2}) language=([a-z]{2})")
_TURN = re.compile(r"(agent|customer): (.+)")
_ENTITY = re.compile(r"\{\{([A-Z_]+)\|([^{}]+)\}\}")
_ESCAPE = re.compile(r"\\([n\\])")


class TranscriptError(ValueError):
    """A source line that does not follow the markup; says where and what is wrong."""


class Header(NamedTuple):
    """The line that opens a conversation."""

    conversation: str
    region: str
    language: str


class Row(NamedTuple):
    """One turn, as one line of the JSONL file."""

    conversation: str
    turn: int
    role: str
    region: str
    language: str
    text: str
    spans: list[tuple[int, int, str]]


def parse_markup(marked: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Return the plain text of a marked-up turn and the spans in it.

    Raises:
        TranscriptError: for an unknown entity type, braces that mark nothing, or space at a value's edge.
    """
    text, spans, done = "", [], 0
    for found in _ENTITY.finditer(marked):
        text += _plain(marked[done : found.start()])
        value = _value(found[1], found[2])
        spans.append((len(text), len(text) + len(value), found[1]))
        text, done = text + value, found.end()
    return text + _plain(marked[done:]), spans


def _plain(piece: str) -> str:
    if "{{" in piece or "}}" in piece:
        raise TranscriptError(
            "double braces that mark no entity; write {{TYPE|value}}, and '} }' in pasted JSON"
        )
    return _unescape(piece)


def _value(entity_type: str, piece: str) -> str:
    if entity_type not in ENTITY_TYPES:
        raise TranscriptError(f"unknown entity type {entity_type}; see ENTITY_TYPES")
    if piece != piece.strip():
        raise TranscriptError(f"space at the edge of a {entity_type}; move it outside the braces")
    return _unescape(piece)


def _unescape(piece: str) -> str:
    return _ESCAPE.sub(lambda found: "\n" if found[1] == "n" else "\\", piece)


def parse_transcript(lines: Iterable[str], name: str) -> Iterator[Row]:
    """Yield the turns of one source file, in order.

    Raises:
        TranscriptError: with ``name`` and the line number, at the first line that is not markup.
    """
    number = 0

    def counted() -> Iterator[str]:
        nonlocal number
        for line in lines:
            number += 1
            yield line

    try:
        yield from _rows(counted())
    except TranscriptError as error:
        raise TranscriptError(f"{name}:{number}: {error}") from None


def _rows(lines: Iterable[str]) -> Iterator[Row]:
    header, turn = None, 0
    for line in lines:
        if not line.strip():
            header = None
        elif line.startswith("#"):
            header, turn = _header(line), 0
        else:
            turn += 1
            yield _row(header, turn, line)


def _header(line: str) -> Header:
    found = _HEADER.fullmatch(line)
    if found is None:
        raise TranscriptError("write '# conversation us-01 region=US language=en'")
    return Header(*found.groups())


def _row(header: Header | None, turn: int, line: str) -> Row:
    found = _TURN.fullmatch(line)
    if header is None:
        raise TranscriptError("a turn outside a conversation; open one with '# conversation …'")
    if found is None:
        raise TranscriptError("a turn starts with 'agent: ' or 'customer: '")
    text, spans = parse_markup(found[2])
    return Row(header.conversation, turn, found[1], header.region, header.language, text, spans)


def read_sources(directory: Path = SOURCES) -> list[Row]:
    """Return every turn of every source file, ordered by conversation, so that moving one changes nothing.

    Raises:
        TranscriptError: when a source does not follow the markup, or an id is used for two conversations.
    """
    rows: list[Row] = []
    for path in sorted(directory.glob("*.txt")):
        rows += parse_transcript(path.read_text(encoding="utf-8").split("\n"), path.name)
    rows.sort(key=lambda row: (row.conversation, row.turn))
    for before, after in pairwise(rows):
        if before[:2] == after[:2]:
            raise TranscriptError(
                f"conversation {after.conversation} is there twice; give one another number"
            )
    return rows


def to_jsonl(rows: Iterable[Row]) -> str:
    """Return the rows as JSON lines; characters stay as they are, so that people can read the file."""
    return "".join(json.dumps(row._asdict(), ensure_ascii=False) + "\n" for row in rows)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the JSONL file, or compare it with the sources; return the exit status."""
    parser = argparse.ArgumentParser(
        description="Build examples/support_chats.jsonl from examples/transcripts."
    )
    parser.add_argument("--check", action="store_true", help="change nothing; fail when the file is stale")
    options = parser.parse_args(arguments)
    content = to_jsonl(read_sources())
    if not options.check:
        TARGET.write_bytes(content.encode())
        return 0
    if TARGET.exists() and TARGET.read_bytes() == content.encode():
        return 0
    sys.stderr.write(f"{TARGET.name} is stale: run python tools/build_transcripts.py\n")
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
