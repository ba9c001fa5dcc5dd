"""``privkit erase``: request, approve, run, status, verify."""

from __future__ import annotations

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

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from privkit.lifecycle.rights import Request, Requests

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the command and those below it."""
    parser = command(
        commands, "erase", "Erase a person's data in all places.", "privkit erase status life.toml"
    )
    halves = parser.add_subparsers(metavar="request|approve|run|status|verify", required=True)
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


def _approve(options: Namespace) -> int:
    with _opened(options) as requests:
        requests.approve(options.id, options.token, by=options.by)
    _output.say(f"{options.id}: approved")
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
