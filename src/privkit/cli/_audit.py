"""``privkit audit``: whether an audit is as it was written, and what it says."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from privkit.cli import _output
from privkit.cli._life import moment
from privkit.cli._options import Commands, command
from privkit.errors import AuditTamperedError, ConfigurationError, nearest

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from privkit.vault.audit import Entry, Report

__all__ = ["VARIABLE", "add"]

VARIABLE = "PRIVKIT_AUDIT_KEY"
_FILTERS = ("actor", "action", "outcome", "tenant", "entity_type", "subject", "token", "since", "until")


def add(commands: Commands) -> None:
    """Add the command and its parts."""
    parser = command(
        commands, "audit", "Verify, export and sum up an audit.", "privkit audit report vault.audit"
    )
    parts = parser.add_subparsers(metavar="verify|rotate|export|report", required=True)
    _add_verify(parts)
    _add_rotate(parts)
    _add_export(parts)
    _add_report(parts)


def _add_verify(parts: Commands) -> None:
    verify = command(
        parts,
        "verify",
        "Say whether an audit is as it was written. Exit code 0: yes, 1: it was changed, 2: an error.",
        "privkit audit verify vault.audit --key-file audit.key --anchor /elsewhere/vault.anchor",
    )
    _file(verify)
    _key_file(verify)
    verify.add_argument("--anchor", metavar="FILE", help="the anchor that has its checkpoints")
    verify.add_argument(
        "--lost",
        type=int,
        default=0,
        metavar="N",
        help="entries known to have gone in power cuts (default: 0)",
    )
    verify.set_defaults(run=_verify)


def _add_rotate(parts: Commands) -> None:
    rotate = command(
        parts,
        "rotate",
        "Put the file of the entries aside and go on in a new one; they are verified together.",
        "privkit audit rotate vault.audit --key-file audit.key --anchor /elsewhere/vault.anchor",
    )
    _file(rotate)
    _key_file(rotate)
    rotate.add_argument("--anchor", metavar="FILE", help="the anchor that takes its checkpoints")
    rotate.set_defaults(run=_rotate)


def _add_export(parts: Commands) -> None:
    export = command(
        parts, "export", "Print entries, one to a line.", "privkit audit export vault.audit --format csv"
    )
    _file(export)
    export.add_argument(
        "--format", choices=("jsonl", "csv"), default="jsonl", help="how they are told (default: jsonl)"
    )
    _filters(export)
    export.set_defaults(run=_export)


def _add_report(parts: Commands) -> None:
    report = command(
        parts,
        "report",
        "Count entries by actor, action, type and day, and say what stands out.",
        "privkit audit report vault.audit --since 2027-01-01",
    )
    _file(report)
    report.add_argument("--json", action="store_true", help="as one JSON object")
    _filters(report)
    report.set_defaults(run=_report)


def _file(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the file of the entries")


def _key_file(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--key-file", metavar="FILE", help=f"the initial key (default: what {VARIABLE} holds, in hexadecimal)"
    )


def _filters(parser: ArgumentParser) -> None:
    group = parser.add_argument_group("which entries")
    group.add_argument("--actor", metavar="ID", help="who did it")
    group.add_argument("--action", metavar="WORD", help="what was done")
    group.add_argument("--outcome", metavar="WORD", help="ok, denied, error or pending")
    group.add_argument("--tenant", metavar="ID", help="in whose data")
    group.add_argument("--type", dest="entity_type", metavar="TYPE", help="a type of which there were values")
    group.add_argument("--subject", metavar="REF", help="the reference of a person concerned")
    group.add_argument("--token", metavar="TOKEN", help="a token that was concerned")
    group.add_argument(
        "--since", type=moment, metavar="TIME", help="from this day or time on, in UTC if it says no zone"
    )
    group.add_argument("--until", type=moment, metavar="TIME", help="before this day or time")


def _key(options: Namespace) -> bytes:
    if options.key_file is not None:
        data = Path(options.key_file).read_bytes()
        return data if len(data) == 32 else _from_hex(data.decode("ascii", "replace"), options.key_file)
    if not (text := os.environ.get(VARIABLE)):
        raise ConfigurationError(
            f"verifying needs the initial key: --key-file FILE, or {VARIABLE} in hexadecimal; "
            "that of a vault's own audit is in the vault: privkit vault verify URL"
        )
    return _from_hex(text, VARIABLE)


def _from_hex(text: str, place: str) -> bytes:
    try:
        key = bytes.fromhex(text.strip())
    except ValueError:
        key = b""
    if len(key) != 32:
        raise ConfigurationError(f"{place} holds no key: 32 bytes, or 64 hexadecimal digits")
    return key


def _verify(options: Namespace) -> int:
    from privkit.vault.audit import FileAnchor, verify

    anchor = None if options.anchor is None else FileAnchor(options.anchor)
    try:
        found = verify(options.file, key=_key(options), anchor=anchor, lost=options.lost)
    except AuditTamperedError as error:
        for problem in error.problems:
            _output.say(f"{_output.printable(options.file)}: {problem}")
        _output.note(f"privkit: {len(error.problems) or 1} problem(s): this audit is not as it was written")
        return 1
    known = (
        f", {found.anchored} of them anchored" if anchor else "; without an anchor, a cut end may go unseen"
    )
    _output.say(f"{_output.printable(options.file)}: {found.entries} entries, as they were written{known}")
    for each in found.before:
        _output.say(f"before: {each.entries} entries of chain {each.chain}")
    if found.lost or found.repairs:
        _output.say(f"{found.lost} lost in power cuts, {found.repairs} repairs at the end")
    return 0


def _rotate(options: Namespace) -> int:
    from privkit.vault.audit import Audit, FileAnchor

    anchor = None if options.anchor is None else FileAnchor(options.anchor)
    key = _key(options)
    with Audit.open(options.file, anchor=anchor) as audit:
        aside = audit.rotate(key=key)
    _output.say(
        f"{_output.printable(_output.from_here(aside))}: put aside; verify looks for it beside {_output.printable(options.file)}"
    )
    return 0


def _chosen(options: Namespace) -> Iterator[Entry]:
    from privkit.vault.audit import entries

    if options.entity_type is not None:
        _see_type(options.file, options.entity_type)
    wanted: dict[str, Any] = {name: getattr(options, name) for name in _FILTERS}
    return entries(options.file, **wanted)


def _see_type(file: str, entity_type: str) -> None:
    """See that a type is one of privkit's, or that some entry has it.

    Raises:
        ConfigurationError: neither; most likely it is misspelt.
    """
    from privkit.policy import known_types
    from privkit.vault.audit import entries

    known = known_types()
    if entity_type in known or next(entries(file, entity_type=entity_type), None) is not None:
        return
    known |= {kind for entry in entries(file) for kind in entry.event.types}
    raise ConfigurationError(f"--type: no entry has a type of this name{nearest(entity_type, known)}")


def _export(options: Namespace) -> int:
    from privkit.vault.audit import as_csv, as_jsonl

    tell = as_csv if options.format == "csv" else as_jsonl
    for line in tell(_chosen(options)):
        _output.say(line.rstrip("\r\n"))
    return 0


def _report(options: Namespace) -> int:
    from privkit.vault.audit import report

    made = report(_chosen(options))
    if options.json:
        import json

        _output.say(json.dumps(made.as_dict(), indent=2))
        return 0
    for line in _told(made):
        _output.say(line)
    return 0


def _told(made: Report) -> Iterator[str]:
    span = f", {made.first:%Y-%m-%d} to {made.last:%Y-%m-%d}" if made.first and made.last else ""
    yield f"{made.entries} entries{span}"
    for name in ("actors", "actions", "outcomes", "types", "days"):
        if counts := getattr(made, name):
            yield f"{name + ':':<10}{_output.counted(counts)}"
    yield f"{'unusual:':<10}{'; '.join(made.anomalies) or 'nothing'}"
