"""``privkit consent``: give, withdraw, check, history, verify."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from privkit.cli import _output
from privkit.cli._life import half, map_argument, said, subject_argument, subject_from
from privkit.cli._options import Commands, command
from privkit.errors import InputError, RefusedError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from privkit.lifecycle.consent import Receipt

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the command and those below it."""
    parser = command(commands, "consent", "Keep the ledger of consent.", "privkit consent verify life.toml")
    halves = parser.add_subparsers(metavar="give|withdraw|check|history|verify", required=True)
    give = half(
        halves,
        "give",
        "Write down that a person consents.",
        "privkit consent give life.toml - newsletter --notice-version 3 --notice notice.txt --proof form-17",
        _give,
    )
    _asked(give)
    give.add_argument("--notice", metavar="FILE", required=True, help="the text the person was shown")
    give.add_argument("--notice-version", metavar="NAME", required=True, help="what that text is called")
    give.add_argument("--proof", metavar="NAME", required=True, help="where the proof lies; no personal data")
    withdraw = half(
        halves,
        "withdraw",
        "Write down that a person withdraws or objects.",
        "privkit consent withdraw life.toml - newsletter",
        _withdraw,
    )
    _asked(withdraw)
    check = half(
        halves,
        "check",
        "Say whether a purpose is allowed. Exit code 0: yes, 1: no.",
        "privkit consent check life.toml - newsletter",
        _check,
    )
    _asked(check)
    history = half(
        halves, "history", "Print a person's receipts.", "privkit consent history life.toml -", _history
    )
    map_argument(history)
    subject_argument(history)
    verify = half(
        halves,
        "verify",
        "Check that no receipt was changed, left out or put in between.",
        "privkit consent verify life.toml",
        _verify,
    )
    map_argument(verify)


def _asked(parser: ArgumentParser) -> None:
    map_argument(parser)
    subject_argument(parser)
    parser.add_argument("purpose", metavar="PURPOSE", help="its name in the data map")


def _give(options: Namespace) -> int:
    from privkit.lifecycle.consent import Notice
    from privkit.lifecycle.settings import Life

    try:
        text = Path(options.notice).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise InputError(f"{options.notice} is not utf-8 text") from None
    notice, subject = Notice(options.notice_version, text=text), subject_from(options)
    with Life.from_file(options.map).ledger() as ledger:
        receipt = ledger.give(
            subject.id, options.purpose, notice=notice, proof=options.proof, tenant=subject.tenant
        )
    _output.say(_line(receipt))
    return 0


def _withdraw(options: Namespace) -> int:
    from privkit.lifecycle.settings import Life

    subject = subject_from(options)
    with Life.from_file(options.map).ledger() as ledger:
        _output.say(_line(ledger.withdraw(subject.id, options.purpose, tenant=subject.tenant)))
    return 0


def _check(options: Namespace) -> int:
    from privkit.lifecycle.settings import Life

    subject = subject_from(options)
    with Life.from_file(options.map).ledger() as ledger:
        try:
            ledger.require(subject.id, options.purpose, tenant=subject.tenant)
        except RefusedError as error:
            _output.say(str(error))
            return 1
    _output.say(f"{options.purpose!r} is allowed")
    return 0


def _history(options: Namespace) -> int:
    from privkit.lifecycle.settings import Life

    subject = subject_from(options)
    with Life.from_file(options.map).ledger() as ledger:
        for receipt in ledger.history(subject.id, tenant=subject.tenant):
            _output.say(_line(receipt))
    return 0


def _verify(options: Namespace) -> int:
    from privkit.lifecycle.settings import Life

    with Life.from_file(options.map).ledger() as ledger:
        count, head = ledger.verify(), ledger.head()
    _output.say(said({"receipts": count, "head": head.mac}))
    return 0


def _line(receipt: Receipt) -> str:
    notice = f", notice {receipt.notice_version}" if receipt.notice_version else ""
    return f"{receipt.number}: {receipt.event} {receipt.purpose} at {receipt.at.isoformat()}{notice}"
