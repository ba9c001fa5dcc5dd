"""Files that are a person's as a whole, such as uploads: whose a file is stands in its name, or in that of its directory."""

from __future__ import annotations

import base64
import glob
import os
from collections.abc import Iterator, Sequence
from datetime import datetime, timezone
from pathlib import Path

from privkit.errors import ConfigurationError, LifecycleError
from privkit.lifecycle.places._place import Located, Outcome, Record, Subject, forms

__all__ = ["OwnFiles"]

_NAMELESS = ("", ".", "..")


class OwnFiles:
    """A person's files below a directory, of any kind; they are handed out and erased as a whole.

    A directory that matches stands for all below it. Those named after the person go too when they are empty. Links are
    refused: what they lead to may be somebody else's.

    Args:
        root: the directory.
        patterns: of paths below it, each with a kind of identifier in braces: ``["uploads/{id}", "faces/{email}.*"]``.
        texts: whether what can be read as UTF-8 is free text, in which other people are masked when it is handed out.
        name: what it is called in reports.

    Raises:
        ConfigurationError: a pattern without braces or that leads out of the root, or a root that is no directory.
    """

    def __init__(
        self,
        root: str | os.PathLike[str],
        patterns: Sequence[str],
        *,
        texts: bool = True,
        name: str = "own files",
    ) -> None:
        self.name = name
        self._root, self._texts = Path(root), frozenset({"text"}) if texts else frozenset()
        self._patterns = () if isinstance(patterns, str) else tuple(patterns)
        if not self._root.is_dir():
            raise ConfigurationError(f"{self._root} is no directory")
        if not self._patterns or not all(map(_is_pattern, self._patterns)):
            raise ConfigurationError(
                "patterns: give paths below the root such as 'uploads/{id}', with an identifier in braces"
            )

    def __repr__(self) -> str:
        return f"<OwnFiles {self.name!r}>"

    def locate(self, subject: Subject) -> Located:
        """Return how many files are the person's."""
        found = self._files(subject)
        return Located({"files": len(found)} if found else {}, tuple(map(self._shown, found)))

    def export(self, subject: Subject) -> Iterator[Record]:
        """Yield the files, as text where they are UTF-8 and else in base64."""
        for file in self._files(subject):
            data, status = self._read(file), file.stat()
            try:
                content = {"text": data.decode()}
            except UnicodeDecodeError:
                content = {"base64": base64.b64encode(data).decode()}
            changed = datetime.fromtimestamp(status.st_mtime, timezone.utc)
            yield Record("files", self._shown(file), {**content, "changed": changed}, self._texts)

    def erase(self, subject: Subject) -> Outcome:
        """Delete the files, and directories that are empty then."""
        for file in self._files(subject):
            try:
                file.unlink(missing_ok=True)
            except OSError as error:  # not its text: the name of a file may be that of the person
                raise LifecycleError(f"{self.name}: a file cannot be deleted ({error.strerror})") from None
            self._tidied(file.parent, subject)
        for folder in self._folders(subject):
            self._tidied(folder, subject)
        return Outcome()

    def verify(self, subject: Subject) -> Outcome:
        """Look for files, and directories, that are left."""
        left = len(self._files(subject)) + len(self._folders(subject))
        return Outcome("pending" if left else "done", left)

    def _files(self, subject: Subject) -> list[Path]:
        """Return the files that match, and those below directories that do."""
        return [path for path in self._matching(subject) if path.is_file()]

    def _folders(self, subject: Subject) -> list[Path]:
        """Return the directories that match, the innermost first."""
        return [path for path in reversed(self._matching(subject)) if path.is_dir()]

    def _matching(self, subject: Subject) -> list[Path]:
        found: set[Path] = set()
        for pattern in self._patterns:
            start, _, rest = pattern.partition("{")
            kind, _, end = rest.partition("}")
            names = {form for value in subject.values(kind) for form in forms(value) if _is_name(form)}
            for name in names:
                found.update(self._root.glob(f"{start}{glob.escape(name)}{end}"))
        found.update([inner for path in found if path.is_dir() for inner in path.rglob("*")])
        for path in found:
            if path.is_symlink() or not path.resolve().is_relative_to(self._root.resolve()):
                raise LifecycleError(f"{self.name}: a link is among the files; see to it by hand")
        return sorted(found)

    def _read(self, file: Path) -> bytes:
        try:
            return file.read_bytes()
        except OSError as error:
            raise LifecycleError(f"{self.name}: a file cannot be read ({error.strerror})") from None

    def _tidied(self, folder: Path, subject: Subject) -> None:
        """Remove a directory and those above it, as far as they are empty and below one that is named after the person."""
        names = [form for value in subject.identifiers for form in forms(value) if _is_name(form)]
        while self._root in folder.parents and any(name in self._shown(folder) for name in names):
            try:
                folder.rmdir()
            except FileNotFoundError:
                pass
            except OSError:  # something else is in it
                return
            folder = folder.parent

    def _shown(self, file: Path) -> str:
        return file.relative_to(self._root).as_posix()


def _is_pattern(pattern: str) -> bool:
    parts = pattern.replace("\\", "/").split("/")
    return (
        pattern.count("{") == pattern.count("}") == 1
        and pattern.find("{") < pattern.find("}")
        and (".." not in parts and not Path(pattern).is_absolute())
    )


def _is_name(value: str) -> bool:
    """Return whether an identifier can be the name of a file: one that leads elsewhere names none."""
    return value not in _NAMELESS and not set(value) & {"/", "\\", "\0"}
