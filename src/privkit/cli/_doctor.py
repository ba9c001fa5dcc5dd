"""``privkit doctor``: what is to be mended in a vault, or in all that a file of settings names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from privkit.cli import _output
from privkit.cli._life import said
from privkit.cli._options import Commands, command
from privkit.cli._vault import vault_options

if TYPE_CHECKING:
    from argparse import Namespace

    from privkit.lifecycle.doctor import Finding

__all__ = ["add"]

_OF_VAULT = ("keys", "keystore", "ledger", "audit", "access", "anchor", "policy")


def add(commands: Commands) -> None:
    """Add the command."""
    parser = command(
        commands,
        "doctor",
        "Say what is to be mended: keys, modes, TLS, retention, audit, access, ledger. Exit code 1 if something is.",
        "privkit doctor life.toml",
    )
    parser.add_argument(
        "target", metavar="MAP|URL", help="a file of settings, or a vault such as sqlite:///pii.db"
    )
    vault_options(parser)
    group = parser.add_argument_group("what else is known of a vault (settings say it themselves)")
    group.add_argument("--audit", metavar="FILE", help="its audit")
    group.add_argument("--anchor", metavar="FILE", help="where checkpoints of its audit are anchored")
    group.add_argument("--access", metavar="FILE", help="the grants it is opened with")
    group.add_argument(
        "--backups",
        metavar="DIRECTORY",
        action="append",
        default=[],
        help="what is backed up; may be given again",
    )
    group.add_argument("--policy", metavar="FILE", help="the policy in use")
    parser.add_argument("--json", action="store_true", help="as a JSON object")
    parser.set_defaults(run=_run, secretive=True)


def _run(options: Namespace) -> int:
    from privkit.lifecycle.doctor import checkup

    given = {name: value for name in _OF_VAULT if (value := getattr(options, name)) is not None}
    found = checkup(options.target, backups=options.backups, **given)
    if options.json:
        _output.say(said(found.as_dict()))
    else:
        for finding in found.findings:
            _output.say(_line(finding))
        _output.say(f"{len(found.findings)} looked at, {len(found.mend)} to mend. {found.note}")
    return 1 if found.mend else 0


def _line(finding: Finding) -> str:
    told = f"{finding.state:4}  {finding.check}: {finding.looked_at}"
    return f"{told}\n      -> {finding.do}" if finding.do else told
