"""``privkit grant`` and ``privkit contain``: who may do what, and stopping them."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from privkit.cli import _output
from privkit.cli._options import Commands, command
from privkit.errors import ConfigurationError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from privkit.vault.access import Access, Grant

__all__ = ["add", "add_contain"]

_COLUMNS = ("id", "actor", "role", "entity_type", "purpose", "action", "level", "tenant", "until", "by")


def add(commands: Commands) -> None:
    """Add the command and its parts."""
    parser = command(
        commands, "grant", "Say who may do what with which types.", "privkit grant list --access access.db"
    )
    parts = parser.add_subparsers(metavar="add|list|revoke|ask|approve", required=True)
    _add_add(parts)
    _add_list(parts)
    _add_revoke(parts)
    _add_ask(parts)
    _add_approve(parts)


def add_contain(commands: Commands) -> None:
    """Add the command that freezes."""
    parser = command(
        commands,
        "contain",
        "Freeze an actor or a tenant at once: nothing is allowed any more.",
        "privkit contain --access access.db --actor agent-7 --by lead-2 --reason scrape",
    )
    _access(parser)
    parser.add_argument("--audit", metavar="FILE", help="the audit to record it in, when it is done")
    whom = parser.add_mutually_exclusive_group(required=True)
    whom.add_argument("--actor", metavar="ID", help="whom to freeze")
    whom.add_argument("--tenant", metavar="ID", help="whose data to freeze")
    parser.add_argument(
        "--reason", default="contain", metavar="WORD", help="why, in a word (default: contain)"
    )
    _by(parser)
    parser.set_defaults(run=_contain)


def _add_add(parts: Commands) -> None:
    parser = command(
        parts,
        "add",
        "Grant something for some minutes; the file is made if it is not there.",
        "privkit grant add --access access.db --actor agent-7 --role support --type IBAN_CODE "
        "--purpose refund --action reveal --by lead-2",
    )
    _store_options(parser)
    parser.add_argument("--actor", required=True, metavar="ID", help="to whom")
    parser.add_argument("--role", required=True, metavar="ID", help="acting as what")
    parser.add_argument(
        "--type", required=True, dest="entity_type", metavar="TYPE", help="with which type; * for all"
    )
    parser.add_argument("--purpose", required=True, metavar="ID", help="what for")
    parser.add_argument(
        "--action", required=True, metavar="WORD", help="what: reveal, search, export, erase, roll …"
    )
    parser.add_argument(
        "--level", default="masked", metavar="HOW", help="plain, masked or none (default: masked)"
    )
    parser.add_argument(
        "--minutes", type=float, default=15, metavar="N", help="for how long, up to 1440 (default: 15)"
    )
    parser.add_argument("--tenant", default="", metavar="ID", help="in whose data; * for everybody's")
    _by(parser)
    parser.set_defaults(run=_grant)


def _add_list(parts: Commands) -> None:
    parser = command(
        parts,
        "list",
        "List the grants that hold now, and who is frozen.",
        "privkit grant list --access access.db",
    )
    _access(parser)
    parser.add_argument("--actor", metavar="ID", help="of this actor only")
    parser.add_argument("--json", action="store_true", help="as one JSON object")
    parser.set_defaults(run=_list)


def _add_revoke(parts: Commands) -> None:
    parser = command(
        parts,
        "revoke",
        "End a grant at once.",
        "privkit grant revoke 00c0ffee00c0ffee --access access.db --by lead-2",
    )
    parser.add_argument("id", metavar="ID", help="the grant, as grant list calls it")
    _store_options(parser)
    _by(parser)
    parser.set_defaults(run=_revoke)


def _add_ask(parts: Commands) -> None:
    parser = command(
        parts,
        "ask",
        "Ask somebody else to approve one act, such as an export; print what the approval is called.",
        "privkit grant ask --access access.db --actor officer-1 --role privacy --purpose rights --action export "
        "--values 500",
    )
    _store_options(parser)
    parser.add_argument("--actor", required=True, metavar="ID", help="who wants to do it")
    parser.add_argument("--role", required=True, metavar="ID", help="acting as what")
    parser.add_argument("--purpose", required=True, metavar="ID", help="what for")
    parser.add_argument("--action", required=True, metavar="WORD", help="what, such as export")
    parser.add_argument("--values", required=True, type=int, metavar="N", help="of how many values at most")
    parser.add_argument("--tenant", default="", metavar="ID", help="in whose data")
    parser.add_argument(
        "--minutes",
        type=float,
        default=60,
        metavar="N",
        help="for how long it can be approved and used (default: 60)",
    )
    parser.set_defaults(run=_ask)


def _add_approve(parts: Commands) -> None:
    parser = command(
        parts,
        "approve",
        "Approve what somebody else asked for; it wants a grant to approve.",
        "privkit grant approve 00c0ffee00c0ffee --access access.db --role lead --by lead-2",
    )
    parser.add_argument("id", metavar="ID", help="what grant ask printed")
    _store_options(parser)
    parser.add_argument("--role", required=True, metavar="ID", help="acting as what")
    _by(parser)
    parser.set_defaults(run=_approve)


def _access(parser: ArgumentParser) -> None:
    parser.add_argument("--access", required=True, metavar="FILE", help="the file of the grants")


def _store_options(parser: ArgumentParser) -> None:
    _access(parser)
    parser.add_argument(
        "--audit", metavar="FILE", help="the audit to record it in; if that fails, nothing is done"
    )


def _by(parser: ArgumentParser) -> None:
    parser.add_argument("--by", required=True, metavar="ID", help="who does it")


@contextlib.contextmanager
def _opened(options: Namespace, *, may_make: bool = False) -> Iterator[Access]:
    from privkit.vault.access import Access
    from privkit.vault.audit import Audit

    if not may_make and not Path(options.access).exists():
        # a slip of the keyboard must not freeze somebody in a file nobody reads
        raise ConfigurationError(f"there is no access file {options.access}")
    with contextlib.ExitStack() as stack:
        place = getattr(options, "audit", None)
        audit = stack.enter_context(Audit.open(place)) if place is not None else None
        access = Access(options.access, audit=audit)
        stack.callback(access.store.close)
        yield access


def _grant(options: Namespace) -> int:
    from privkit.vault.access import Access

    wanted = {
        name: getattr(options, name)
        for name in ("actor", "role", "entity_type", "purpose", "action", "level", "minutes", "tenant", "by")
    }
    Access().grant(**wanted)  # what is no grant makes no file
    is_new = not Path(options.access).exists()
    with _opened(options, may_make=True) as access:
        made = access.grant(**wanted)
    if is_new:
        _output.note(f"privkit: note: {_output.printable(options.access)} is new")
    _output.say(f"{made.id} until {_moment(made.expires)}")
    return 0


def _revoke(options: Namespace) -> int:
    with _opened(options) as access:
        access.revoke(options.id, by=options.by)
    _output.say(f"{options.id} is revoked")
    return 0


def _ask(options: Namespace) -> int:
    with _opened(options) as access:
        name = access.ask(
            options.actor, options.action, role=options.role, purpose=options.purpose, values=options.values,
            tenant=options.tenant, minutes=options.minutes,
        )  # fmt: skip
    _output.say(name)
    return 0


def _approve(options: Namespace) -> int:
    with _opened(options) as access:
        access.approve(options.id, actor=options.by, role=options.role)
    _output.say(f"{options.id} is approved")
    return 0


def _contain(options: Namespace) -> int:
    from privkit.vault.audit import Audit, Event

    place, options.audit = options.audit, None  # who must be stopped is stopped, whatever an audit says
    with _opened(options) as access:
        freeze = access.contain(
            actor=options.actor, tenant=options.tenant, by=options.by, reason=options.reason
        )
    _output.say(f"{freeze.kind} {freeze.name} is frozen")
    if place is not None:
        detail = {freeze.kind: freeze.name, "reason": freeze.reason}
        with Audit.open(place) as audit:
            audit.append(Event(actor=freeze.by, action="contain", tenant=options.tenant or "", detail=detail))
    return 0


def _list(options: Namespace) -> int:
    with _opened(options) as access:
        grants, frozen = access.grants(actor=options.actor), access.store.frozen()
    if options.json:
        import json

        told = {"grants": [each._asdict() for each in grants], "frozen": [each._asdict() for each in frozen]}
        _output.say(json.dumps(told, indent=2))
        return 0
    rows = [tuple(name.upper() for name in _COLUMNS), *(_row(grant) for grant in grants)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_COLUMNS))]
    for row in rows:
        _output.say("  ".join(map(str.ljust, row, widths)).rstrip())
    for freeze in frozen:
        _output.say(
            f"frozen: {freeze.kind} {freeze.name}, {freeze.reason}, by {freeze.by} at {_moment(freeze.at)}"
        )
    return 0


def _row(grant: Grant) -> tuple[str, ...]:
    told = {**grant._asdict(), "until": _moment(grant.expires), "tenant": grant.tenant or "-"}
    return tuple(str(told[name]) for name in _COLUMNS)


def _moment(seconds: float) -> str:
    return f"{datetime.fromtimestamp(seconds, timezone.utc):%Y-%m-%dT%H:%M:%SZ}"
