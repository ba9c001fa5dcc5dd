"""``privkit export``: all of a person's data, for them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from privkit._files import STANDARD, is_special, write_text
from privkit.cli import _output
from privkit.cli._life import code_argument, code_from, map_argument, subject_argument, subject_from
from privkit.cli._options import Commands, command
from privkit.errors import ConfigurationError

if TYPE_CHECKING:
    from argparse import Namespace

    from privkit.lifecycle.rights import Export

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the command."""
    parser = command(
        commands,
        "export",
        "Hand a person all their data, other people's masked.",
        "privkit export life.toml - data.html --form html --by privacy-team --identity-checked",
    )
    map_argument(parser)
    subject_argument(parser)
    parser.add_argument("out", metavar="OUT", help="the file to write, readable by its owner only")
    parser.add_argument(
        "--form", choices=("json", "csv", "html", "archive"), default="json", help="default: json"
    )
    parser.add_argument(
        "--passphrase-env", metavar="NAME", help="the environment variable with the archive's passphrase"
    )
    parser.add_argument("--by", metavar="NAME", required=True, help="who answers the request")
    parser.add_argument(
        "--identity-checked",
        action="store_true",
        required=True,
        help="somebody made sure that the person is who they say; nothing is handed out without",
    )
    parser.add_argument(
        "--approval",
        action="append",
        default=[],
        metavar="[PLACE=]ID",
        help="what grant ask printed and somebody else approved, for a vault that two people have to open; PLACE is "
        "its name, vault if nothing is said",
    )
    code_argument(parser)
    parser.set_defaults(run=_run)


def _run(options: Namespace) -> int:
    from privkit.lifecycle.settings import Life

    passphrase = _passphrase(options)
    life = Life.from_file(options.map)
    approvals = dict(_approval(each) for each in options.approval)
    with life.requests(
        identity=lambda _, checked: checked is True, approvals=approvals, code=code_from(options)
    ) as requests:
        request = requests.receive(subject_from(options), kind="access")
        requests.identify(request.id, True)
        export = requests.export(request.id, data_map=life.map)
        _write(options, export, passphrase)
        requests.finish(request.id, by=options.by)
    _output.note(f"{len(export.records)} records")
    return 0


def _approval(given: str) -> tuple[str, str]:
    place, separator, name = given.rpartition("=")
    return (place if separator else "vault"), name


def _passphrase(options: Namespace) -> str:
    """Return the passphrase of an archive, before anything is written down or to a file."""
    if options.form != "archive":
        return ""
    passphrase = os.environ.get(options.passphrase_env or "", "")
    if not passphrase or options.out == STANDARD:
        raise ConfigurationError(
            "an archive wants a file, and --passphrase-env with the name of a variable that is set"
        )
    from privkit.lifecycle.rights._archive import check_passphrase

    check_passphrase(passphrase)
    return passphrase


def _write(options: Namespace, export: Export, passphrase: str) -> None:
    if options.out != STANDARD and not is_special(options.out):
        file = os.open(options.out, os.O_CREAT | os.O_WRONLY, 0o600)
        os.chmod(options.out, 0o600)  # noqa: PTH101, also where it was there before
        os.close(file)
    if options.form != "archive":
        write_text(options.out, [getattr(export, options.form)()])
        return
    Path(options.out).write_bytes(export.archive(passphrase))
