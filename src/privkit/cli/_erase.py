"""``privkit erase``: request, identified, approve, run, deliver, extend, refuse, status, verify."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from privkit._files import write_text
from privkit.cli import _output
from privkit.cli._life import (
    code_argument,
    code_from,
    half,
    map_argument,
    moment,
    said,
    subject_argument,
    subject_from,
)
from privkit.cli._options import Commands, command
from privkit.errors import ConfigurationError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from privkit.lifecycle.rights import Request, Requests

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the command and those below it."""
    parser = command(
        commands, "erase", "Erase a person's data in all places.", "privkit erase status life.toml"
    )
    halves = parser.add_subparsers(
        metavar="request|identified|approve|run|deliver|extend|refuse|status|verify", required=True
    )
    request = half(
        halves,
        "request",
        "Write a request down and show what it would reach, with a token.",
        "privkit erase request life.toml - --identity-checked",
        _request,
    )
    map_argument(request)
    subject_argument(request)
    request.add_argument("--received", type=moment, metavar="WHEN", help="when it came in (default: now)")
    request.add_argument(
        "--identity-checked", action="store_true", help="somebody made sure that the person is who they say"
    )
    identified = half(
        halves,
        "identified",
        "Write down that a person who was asked has shown who they are; show what it would reach, with a token.",
        "privkit erase identified life.toml ID",
        _identified,
    )
    _about(identified)
    approve = half(
        halves,
        "approve",
        "Let a request be run, having seen what it reaches.",
        "privkit erase approve life.toml ID TOKEN --by privacy-team",
        _approve,
    )
    _about(approve)
    approve.add_argument("token", metavar="TOKEN", help="what the request or status showed")
    approve.add_argument("--by", metavar="NAME", required=True, help="who approves")
    approve.add_argument(
        "--keep",
        action="append",
        default=[],
        metavar="PLACE=EXCEPTION",
        help="a place that has to keep what it holds, and by which exception, such as shop=legal_obligation",
    )
    run = half(
        halves,
        "run",
        "Erase as far as it goes; again while it is pending. Exit code 0: done, 1: pending.",
        "privkit erase run life.toml ID --certificate certificate.json",
        _run,
    )
    _about(run)
    code_argument(run)
    run.add_argument("--certificate", metavar="FILE", help="where the certificate goes when it is done")
    _more(halves)
    status = half(
        halves, "status", "Print the requests that are not over.", "privkit erase status life.toml", _status
    )
    map_argument(status)
    verify = half(
        halves,
        "verify",
        "Check a certificate. Exit code 0: genuine, 2: not.",
        "privkit erase verify certificate.json PUBLIC_KEY",
        _verify,
    )
    verify.add_argument("file", metavar="FILE", help="the certificate")
    verify.add_argument("public_key", metavar="PUBLIC_KEY", help="the key you trust, in base64")


def _more(halves: Commands) -> None:
    """Add what tells recipients, ends a request or moves its time limit."""
    deliver = half(
        halves,
        "deliver",
        "Send the messages that wait for recipients; what does not arrive waits for the next time.",
        "privkit erase deliver life.toml --secret-env CRM_SECRET --to https://crm.example/erase",
        _deliver,
    )
    map_argument(deliver)
    deliver.add_argument(
        "--secret-env",
        metavar="NAME",
        required=True,
        help="the environment variable with the secret agreed with the receiver",
    )
    deliver.add_argument("--to", metavar="URL", help="only messages to this address (default: all)")
    extend = half(
        halves,
        "extend",
        "Extend the time limit, once, which the person has to be told within the first.",
        "privkit erase extend life.toml ID --by privacy-team",
        _extend,
    )
    refuse = half(
        halves,
        "refuse",
        "Refuse a request, and forget who it was about.",
        "privkit erase refuse life.toml ID --why legal_claims --by privacy-team",
        _refuse,
    )
    for parser in (extend, refuse):
        _about(parser)
        parser.add_argument("--by", metavar="NAME", required=True, help="who decided it")
    refuse.add_argument(
        "--why",
        metavar="EXCEPTION",
        required=True,
        help="an exception of the regulation, or 'not identified'",
    )


def _about(parser: ArgumentParser) -> None:
    map_argument(parser)
    parser.add_argument("id", metavar="ID", help="of the request")


def _opened(options: Namespace) -> Any:
    from privkit.lifecycle.settings import Life

    # Whoever runs the command answers for the check, by --identity-checked.
    code = code_from(options) if "code_env" in options else None
    return Life.from_file(options.map).requests(identity=lambda _, checked: checked is True, code=code)


def _request(options: Namespace) -> int:
    with _opened(options) as requests:
        request = requests.receive(subject_from(options), received=options.received)
        if options.identity_checked:
            requests.identify(request.id, True)
        else:
            requests.ask_identity(request.id)
        _output.say(said(_shown(requests, requests.get(request.id))))
    return 0


def _identified(options: Namespace) -> int:
    with _opened(options) as requests:
        requests.identify(options.id, True)
        _output.say(said(_shown(requests, requests.get(options.id))))
    return 0


def _approve(options: Namespace) -> int:
    keep = dict(_kept(word) for word in options.keep)
    with _opened(options) as requests:
        requests.approve(options.id, options.token, by=options.by, keep=keep)
    _output.say(f"{options.id}: approved")
    return 0


def _kept(word: str) -> tuple[str, str]:
    place, separator, exception = word.rpartition("=")
    if not separator:
        raise ConfigurationError("--keep: give PLACE=EXCEPTION, such as shop=legal_obligation")
    return place, exception


def _deliver(options: Namespace) -> int:
    from privkit.lifecycle.settings import Life

    secret = os.environ.get(options.secret_env)
    if not secret:
        raise ConfigurationError(f"--secret-env: the environment variable {options.secret_env} is not set")
    with Life.from_file(options.map).outbox() as outbox:
        _output.say(f"{outbox.deliver(secret=secret, url=options.to)} arrived")
    return 0


def _extend(options: Namespace) -> int:
    with _opened(options) as requests:
        deadline = requests.extend(options.id, by=options.by)
    _output.say(f"{options.id}: due {deadline.day.isoformat()} ({deadline.citations[0]})")
    return 0


def _refuse(options: Namespace) -> int:
    with _opened(options) as requests:
        requests.refuse(options.id, why=options.why, by=options.by)
    _output.say(f"{options.id}: refused")
    return 0


def _run(options: Namespace) -> int:
    with _opened(options) as requests:
        request = requests.run(options.id)
        _output.say(said(_shown(requests, request)))
        if request.state != "done":
            return 1
        if options.certificate:
            write_text(options.certificate, [said(requests.certificate(options.id)) + "\n"])
    return 0


def _status(options: Namespace) -> int:
    with _opened(options) as requests:
        for request in requests.open():
            _output.say(said(_shown(requests, request)))
    return 0


def _verify(options: Namespace) -> int:
    from privkit.lifecycle.rights import verify

    found = verify(Path(options.file).read_bytes(), public_key=options.public_key)
    _output.say(
        f"genuine: request {found['request']}, {len(found['places'])} places, finished {found['finished']}"
    )
    return 0


def _shown(requests: Requests, request: Request) -> dict[str, object]:
    shown: dict[str, object] = {"id": request.id, "kind": request.kind, "state": request.state}
    if request.state != "done":
        shown["due"] = requests.due(request.id).day
    if request.state == "verified" and request.kind == "erasure":
        preview = requests.preview(request.id)
        shown |= {"places": preview.places, "held": preview.held, "token": preview.token}
    if request.waiting:
        shown["waiting"] = request.waiting
    return shown
