"""``privkit redact``: personal data out of text, JSON and JSONL files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import privkit
from privkit import Policy, Shield, Span
from privkit._files import (
    STANDARD,
    check_encoding,
    is_special,
    lines,
    named,
    read_chunks,
    split_mark,
    write_text,
)
from privkit.cli import _output
from privkit.cli._options import Commands, command, policy_from, policy_options, text_options
from privkit.cli._progress import ended_tidily, watched
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
    parser.add_argument(
        "--resume",
        action="store_true",
        help="JSONL: keep what is done beside OUT, and go on from it when the run before was stopped",
    )
    parser.add_argument(
        "--no-progress",
        action="store_true",
        help="no progress bar (there is one on a terminal, with OUT and privkit[progress])",
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
    policy = policy_from(options)
    shield = Shield(policy=_counting(policy, counts))
    with ended_tidily():
        if options.resume:
            _resume(shield, policy, options, counts)
        else:
            write_text(
                STANDARD if options.out is None else options.out,
                _redacted(shield, options),
                encoding=options.encoding,
                like=options.file,
            )
    if options.counts:
        _output.note(_output.counted(counts) or "nothing found")
    return 0


def _form(options: Namespace) -> str:
    form: str = options.format
    if form == "auto":
        form = _SUFFIXES.get(Path(options.file).suffix.lower(), "text")
    if options.field is not None and form != "jsonl":
        raise InputError("--field is for JSONL; add --format jsonl if that is what the file holds")
    return form


def _text(options: Namespace) -> tuple[str, Iterator[str]]:
    """Return the byte order mark of the file and its text, with a progress bar around the reading."""
    chunks = read_chunks(options.file, encoding=options.encoding)
    shown = not options.no_progress and options.out is not None
    return split_mark(watched(chunks, options.file, encoding=options.encoding, wanted=shown))


def _redacted(shield: Shield, options: Namespace) -> Iterator[str]:
    form = _form(options)
    mark, text = _text(options)
    if form == "text":
        return _marked(mark, shield.redact_stream(text))
    if form == "json":
        return _marked(mark, _document(_whole(shield), text, options))
    change = _change(shield, options)
    return _marked(mark, (_row(line, number, change, options) for number, line in enumerate(lines(text), 1)))


def _resume(shield: Shield, policy: Policy, options: Namespace, counts: dict[str, int]) -> None:
    from privkit.cli._resume import Job, resumed

    _check_resumable(options)
    job = Job(options.file, options.out, options.encoding, _deciding(policy, options), counts)
    change = _change(shield, options)
    mark, text = _text(options)
    marks = {1: mark}
    resumed(
        job,
        lines(text),
        lambda number, line: marks.get(number, "") + _row(line, number, change, options),
    )


def _check_resumable(options: Namespace) -> None:
    if _form(options) != "jsonl":
        raise InputError("--resume is for JSONL, whose lines stand by themselves")
    if options.file == STANDARD or is_special(options.file):
        raise InputError("--resume needs a file to read, since it reads it again")
    if options.out is None or options.out == STANDARD or is_special(options.out):
        raise InputError("--resume needs a file to write: privkit redact FILE OUT --resume")
    encoding = check_encoding(options.encoding)
    if "a\n".encode(encoding) * 2 != "a\na\n".encode(encoding):
        raise InputError(
            f"--resume cannot go on in {encoding}, which marks its beginning; name its byte order"
        )


def _deciding(policy: Policy, options: Namespace) -> tuple[object, ...]:
    """Return all that decides how a row is redacted; keys show in what the redactors make of a word."""
    written = None if options.policy is None else Path(options.policy).read_bytes()
    names = ("preset", "regions", "entities", "exclude", "sensitivity", "field")
    rules = [("", policy.default), *sorted(policy.rules.items(), key=lambda rule: rule[0])]
    trials = [(kind, _trial(redactor, kind or "PERSON")) for kind, redactor in rules]
    return (privkit.__version__, written, *(getattr(options, name) for name in names), trials)


def _trial(redactor: Redactor, entity_type: str) -> str:
    from privkit.redactors import Hit

    try:
        return redactor(Hit(entity_type, "a trial", 1, Span(0, 7, entity_type)))
    except PrivkitError as error:
        return type(error).__name__


def _marked(mark: str, chunks: Iterator[str]) -> Iterator[str]:
    yield mark
    yield from chunks


Change = Callable[[Any], Any]


def _document(change: Change, text: Iterator[str], options: Namespace) -> Iterator[str]:
    try:
        yield _changed("".join(text), change, options.encoding)
    except PrivkitError as error:
        raise InputError(f"{named(options.file)}: {error}") from None


def _change(shield: Shield, options: Namespace) -> Change:
    return _whole(shield) if options.field is None else _only(shield, options.field)


def _row(line: str, number: int, change: Change, options: Namespace) -> str:
    if not line.strip(_SPACE):
        return line
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
