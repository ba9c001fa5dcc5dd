"""``privkit redact``: personal data out of text, JSON and JSONL files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from privkit import Policy, Shield
from privkit._files import STANDARD, lines, named, read_chunks, split_mark, write_text
from privkit.cli import _output
from privkit.cli._options import Commands, command, policy_from, policy_options, text_options
from privkit.errors import InputError, PrivkitError

if TYPE_CHECKING:
    from argparse import Namespace

    from privkit.redactors import Hit, Redactor

__all__ = ["add"]

_SUFFIXES = {".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json"}
_SPACE = " \t\r\n"  # what JSON takes for white space; str.strip() takes more


def add(commands: Commands) -> None:
    """Add the command."""
    parser = command(
        commands,
        "redact",
        "Replace personal data in a text.",
        "privkit redact chats.jsonl clean.jsonl --field text",
    )
    parser.add_argument("file", metavar="FILE", help="what to read; - for standard input")
    parser.add_argument(
        "out",
        metavar="OUT",
        nargs="?",
        help="what to write, whole or not at all; may be FILE (default: standard output)",
    )
    parser.add_argument(
        "--format",
        choices=("auto", "text", "jsonl", "json"),
        default="auto",
        help="what FILE holds (default: auto, by its suffix)",
    )
    parser.add_argument(
        "--field", metavar="NAME", help="in JSONL rows, redact this field only; the others stay as they are"
    )
    parser.add_argument(
        "--counts",
        action="store_true",
        help="say on standard error how many findings of each type there were",
    )
    text_options(parser)
    policy_options(parser)
    parser.set_defaults(run=_run, accept=_accept)


def _accept(late: list[str], options: Namespace) -> bool:
    """Take OUT when it stands after options."""
    if options.out is not None or len(late) > 1:
        return False
    options.out = late[0]
    return True


def _run(options: Namespace) -> int:
    counts: dict[str, int] = {}
    shield = Shield(policy=_counting(policy_from(options), counts))
    redacted = _redacted(shield, options)
    write_text(
        STANDARD if options.out is None else options.out,
        redacted,
        encoding=options.encoding,
        like=options.file,
    )
    if options.counts:
        _output.note(_output.counted(counts) or "nothing found")
    return 0


def _redacted(shield: Shield, options: Namespace) -> Iterator[str]:
    form = options.format
    if form == "auto":
        form = _SUFFIXES.get(Path(options.file).suffix.lower(), "text")
    if options.field is not None and form != "jsonl":
        raise InputError("--field is for JSONL; add --format jsonl if that is what the file holds")
    mark, text = split_mark(read_chunks(options.file, encoding=options.encoding))
    if form == "text":
        return _marked(mark, shield.redact_stream(text))
    if form == "json":
        return _marked(mark, _document(_whole(shield), text, options))
    return _marked(mark, _rows(shield, text, options))


def _marked(mark: str, chunks: Iterator[str]) -> Iterator[str]:
    yield mark
    yield from chunks


Change = Callable[[Any], Any]


def _document(change: Change, text: Iterator[str], options: Namespace) -> Iterator[str]:
    try:
        yield _changed("".join(text), change, options.encoding)
    except PrivkitError as error:
        raise InputError(f"{named(options.file)}: {error}") from None


def _rows(shield: Shield, text: Iterator[str], options: Namespace) -> Iterator[str]:
    change = _whole(shield) if options.field is None else _only(shield, options.field)
    for number, line in enumerate(lines(text), 1):
        yield _row(line, number, change, options) if line.strip(_SPACE) else line


def _row(line: str, number: int, change: Change, options: Namespace) -> str:
    try:
        return _changed(line, change, options.encoding)
    except PrivkitError as error:
        problem = str(error).replace(" at line 1, column", " at column")
        raise InputError(f"{named(options.file)}, line {number}: {problem}") from None


def _whole(shield: Shield) -> Change:
    # A text alone would be taken for a document, not for its content.
    return lambda data: shield.redact_json([data])[0] if isinstance(data, str) else shield.redact_json(data)


def _only(shield: Shield, field: str) -> Change:
    def change(row: Any) -> Any:
        # A misspelt field, or a row of another form, would otherwise pass through in clear.
        if not isinstance(row, dict) or field not in row:
            raise InputError("the row is no object with the field that --field names")
        return {**row, **shield.redact_json({field: row[field]})}

    return change


def _changed(document: str, change: Change, encoding: str) -> str:
    """Return the document with its values changed, laid out as it was; the very same if nothing changed."""
    import json

    from privkit._json import parse

    data = parse(document.rstrip(_SPACE))
    new = change(data)
    if new == data:
        return document
    body = document.strip(_SPACE)
    head, tail = document[: document.index(body)], document[document.index(body) + len(body) :]
    plain = body.isascii() or not _fits(json.dumps(new, ensure_ascii=False), encoding)
    return head + json.dumps(new, ensure_ascii=plain, **_layout(body)) + tail


def _layout(body: str) -> dict[str, Any]:
    """Return how the document was laid out: indented, or in one line with or without spaces."""
    second = body[1:].lstrip(_SPACE)
    gap = body[1 : len(body) - len(second)]
    if "\n" in gap:
        return {"indent": gap.rpartition("\n")[2]}
    return {} if '": ' in body else {"separators": (",", ":")}


def _fits(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


class _Counted:
    """A redactor that does what another does, and counts."""

    __slots__ = ("_counts", "_redactor", "kind")

    def __init__(self, redactor: Redactor, counts: dict[str, int]) -> None:
        self._redactor = redactor
        self._counts = counts
        self.kind = redactor.kind

    def __call__(self, hit: Hit, /) -> str:
        self._counts[hit.entity_type] = self._counts.get(hit.entity_type, 0) + 1
        return self._redactor(hit)

    def lead(self, entity_type: str, before: str, /) -> int:
        lead_of = getattr(self._redactor, "lead", None)
        return 0 if lead_of is None else int(lead_of(entity_type, before))


def _counting(policy: Policy, counts: dict[str, int]) -> Policy:
    rules = {kind: _Counted(redactor, counts) for kind, redactor in policy.rules.items()}
    return policy.replace(default=_Counted(policy.default, counts), rules=rules)
