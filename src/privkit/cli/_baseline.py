"""A baseline: findings that were accepted, as keyed hashes that tell nobody what was found.

An entry is the HMAC of where, which type and what; not of the line, so moving lines changes nothing. Who has
no key cannot try out values, so the key must not lie where the baseline is published.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from privkit._files import STANDARD, read_text, write_text
from privkit.cli import _output
from privkit.errors import ConfigurationError, InputError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from privkit.cli._finding import Finding

__all__ = ["VARIABLE", "Baseline"]

VARIABLE = "PRIVKIT_BASELINE_KEY"
_SHORTEST = 16
_FORM = 1


class Baseline:
    """The accepted findings of a file, and the key they are hashed with.

    Args:
        file: where it is kept.
        key_file: where the key is; by default the variable ``PRIVKIT_BASELINE_KEY``, else ``FILE.key``.
        writing: whether it is about to be written, so that file and key may be missing yet.

    Raises:
        ConfigurationError: there is no key, or it is too short.
        InputError: the file is no baseline, or was written with another key.
        OSError: a file cannot be read or written.
    """

    def __init__(self, file: str, *, key_file: str | None = None, writing: bool = False) -> None:
        self._file = file
        self._folder = Path(os.path.realpath(file)).parent
        self.own = [file, key_file or f"{file}.key"]
        self._key = _key(key_file, f"{file}.key", writing=writing)
        self._known = frozenset() if writing else self._read()

    def __repr__(self) -> str:
        return f"<Baseline of {len(self._known)} findings>"

    def __contains__(self, fingerprint: object) -> bool:
        return fingerprint in self._known

    def fingerprint(self, path: str, entity_type: str, value: str) -> str:
        """Return the keyed hash of a finding."""
        return self._hash("finding", self._place(path), entity_type, value)

    def write(self, findings: Iterable[Finding]) -> int:
        """Accept these findings and no others; return how many entries that makes."""
        import json

        rows = sorted({(self._place(each.path), each.entity_type, each.fingerprint) for each in findings})
        content = {
            "privkit_baseline": _FORM,
            "key": self._hash("key"),
            "findings": [dict(zip(("path", "entity_type", "hash"), row, strict=True)) for row in rows],
        }
        write_text(self._file, [json.dumps(content, indent=1) + "\n"])
        return len(rows)

    def _place(self, path: str) -> str:
        """Return the path from where the baseline is, so that it holds wherever the command is run."""
        if path == STANDARD:
            return STANDARD
        try:
            return Path(os.path.relpath(os.path.realpath(path), self._folder)).as_posix()
        except ValueError:  # another drive of Windows
            return Path(path).as_posix()

    def _hash(self, *words: str) -> str:
        import hmac

        said = b"".join(
            len(data).to_bytes(8, "big") + data
            for data in (word.encode("utf-8", "surrogatepass") for word in ("privkit baseline 1", *words))
        )
        return hmac.new(self._key, said, "sha256").hexdigest()[:32]

    def _read(self) -> frozenset[str]:
        from privkit._json import parse

        try:
            content = parse(read_text(self._file))
            known = _entries(content)
        except InputError:
            raise InputError(f"{self._file} is no baseline; make one with --write-baseline") from None
        if content["key"] != self._hash("key"):
            raise InputError(
                f"{self._file} was written with another key; give that one, or --write-baseline anew"
            )
        return known


def _entries(content: Any) -> frozenset[str]:
    try:
        if content["privkit_baseline"] == _FORM and isinstance(content["key"], str):
            return frozenset(str(row["hash"]) for row in content["findings"])
    except (TypeError, KeyError, IndexError):
        pass
    raise InputError("not a baseline")


def _key(given: str | None, sibling: str, *, writing: bool) -> bytes:
    if given is not None:
        key, place = Path(given).read_bytes().strip(), given
    elif os.environ.get(VARIABLE):
        key, place = os.environ[VARIABLE].encode(), VARIABLE
    else:
        if writing and not Path(sibling).exists():
            _make_key(sibling)
        place = sibling
        try:
            key = Path(sibling).read_bytes().strip()
        except FileNotFoundError:
            raise ConfigurationError(
                f"the baseline needs its key: set {VARIABLE}, give --baseline-key FILE, or put it in {sibling}"
            ) from None
    if len(key) < _SHORTEST:
        raise ConfigurationError(f"the key of {place} is too short: {_SHORTEST} bytes at least")
    return key


def _make_key(place: str) -> None:
    with open(place, "xb", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
        file.write(os.urandom(32).hex().encode() + b"\n")
    _output.note(
        f"privkit: note: the key of the baseline is in {_output.printable(place)}; keep it out of the repository"
    )
