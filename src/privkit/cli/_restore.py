"""``privkit protect`` and ``privkit restore``: a text of a conversation that a vault keeps, out and back in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from privkit import Shield
from privkit._files import STANDARD, read_chunks, write_text
from privkit.cli import _output
from privkit.cli._options import Commands, command, policy_from, policy_options, text_options
from privkit.cli._progress import ended_tidily
from privkit.cli._vault import open_vault, vault_options

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from privkit.conversation import Conversation
    from privkit.vault import Vault

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the two commands."""
    protect = command(
        commands,
        "protect",
        "Replace personal data by tokens that a vault keeps.",
        "privkit protect chat.txt --vault sqlite:///pii.db --conversation c42",
    )
    _options(protect)
    policy_options(protect)
    protect.set_defaults(run=_protect)
    restore = command(
        commands,
        "restore",
        "Put the values back in the place of a conversation's tokens.",
        "privkit restore answer.txt --vault sqlite:///pii.db --conversation c42",
    )
    _options(restore)
    restore.add_argument(
        "--into", choices=("text", "json", "url"), default="text", help="what FILE is (default: text)"
    )
    policy_options(restore)
    restore.set_defaults(run=_restore)


def _options(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="what to read; - for standard input")
    parser.add_argument("out", metavar="OUT", nargs="?", help="what to write (default: standard output)")
    parser.add_argument("--vault", metavar="URL", required=True, help="such as sqlite:///pii.db")
    parser.add_argument("--conversation", metavar="ID", required=True, help="of which conversation")
    parser.add_argument("--tenant", metavar="ID", default="", help="whose customer it is")
    parser.add_argument("--subject", metavar="ID", default="", help="whose data it is")
    vault_options(parser)
    text_options(parser)


def _protect(options: Namespace) -> int:
    with open_vault(options, create=True) as vault, ended_tidily():
        chat = _chat(options, vault)
        chunks = read_chunks(options.file, encoding=options.encoding)
        write_text(options.out or STANDARD, chat.protect_stream(chunks), encoding=options.encoding)
    return 0


def _restore(options: Namespace) -> int:
    with open_vault(options) as vault, ended_tidily():
        chat = _chat(options, vault)
        chunks = read_chunks(options.file, encoding=options.encoding)
        restored = _Counted(chat.restore_stream(chunks, into=options.into))
        write_text(options.out or STANDARD, restored, encoding=options.encoding)
    if restored.stayed:
        _output.note(
            f"privkit: note: {restored.stayed} that look like tokens stayed: of another conversation, tenant or subject, "
            "or not known to this vault any more"
        )
    return 0


class _Counted:
    """Passes a text on and counts the tokens left in it."""

    def __init__(self, chunks: Iterator[str]) -> None:
        self._chunks, self.stayed = chunks, 0

    def __iter__(self) -> Iterator[str]:
        from privkit.tokens._grammar import look_alikes

        for chunk in self._chunks:
            self.stayed += len(look_alikes(chunk))
            yield chunk


def _chat(options: Namespace, vault: Vault) -> Conversation:
    shield = Shield(policy=policy_from(options), vault=vault)
    return shield.conversation(options.conversation, tenant=options.tenant, subject=options.subject)
