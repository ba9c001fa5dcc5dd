"""Ordinary texts that a machine with Python has already, under terms that allow to read and use them.

Python's own library (PSF licence) and what pip has installed beside it. Nothing is downloaded or kept.
"""

from __future__ import annotations

import ast
import random
import site
import sysconfig
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["GATHERED", "gathered"]

LIBRARY = Path(sysconfig.get_path("stdlib"))
PACKAGES = [Path(path) for path in {sysconfig.get_path("purelib"), *site.getsitepackages()}]
# privkit's own files, those of its test tools that hold personal data on purpose, and phone number tables.
OTHERS = frozenset(
    [
        "privkit",
        "phonenumbers",
        "stdnum",
        "faker",
        "presidio_analyzer",
        "test",
        "tests",
        "idle_test",
        "lib2to3",
        "site-packages",
    ]
)
LONGEST = 20_000  # characters read of one file, so that no file is most of a kind


def _library(suffix: str) -> Iterator[Path]:
    return (
        path for path in LIBRARY.rglob("*" + suffix) if OTHERS.isdisjoint(path.relative_to(LIBRARY).parts)
    )


def _installed(*suffixes: str) -> Iterator[Path]:
    for root in PACKAGES:
        for path in root.rglob("*"):
            if path.suffix in suffixes and OTHERS.isdisjoint(path.relative_to(root).parts):
                yield path


def _notes() -> Iterator[Path]:
    """Yield licences, metadata, read-me and change files."""
    for root in PACKAGES:
        yield from (
            path
            for path in root.rglob("*.dist-info/**/*")
            if path.is_file()
            and path.name not in ("RECORD", "WHEEL")
            and OTHERS.isdisjoint(part.partition("-")[0] for part in path.relative_to(root).parts)
        )


def _records() -> Iterator[Path]:
    """Yield pip's lists of files with their digests."""
    for root in PACKAGES:
        yield from root.glob("*.dist-info/RECORD")


def _docstrings(source: str) -> str:
    nodes = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return ""
    return "\n\n".join(
        filter(None, (ast.get_docstring(node) for node in ast.walk(tree) if isinstance(node, nodes)))
    )


def _comments(source: str) -> str:
    return "\n".join(line.strip() for line in source.splitlines() if line.lstrip().startswith("#"))


Reader = tuple["Callable[[], Iterator[Path]]", "Callable[[str], str]"]
GATHERED: dict[str, Reader] = {
    "Python library: code": (lambda: _library(".py"), str),
    "Python library: docstrings": (lambda: _library(".py"), _docstrings),
    "Python library: comments": (lambda: _library(".py"), _comments),
    "packages: code": (lambda: _installed(".py", ".pyi"), str),
    "packages: docstrings": (lambda: _installed(".py"), _docstrings),
    "packages: licences, notes, metadata": (_notes, str),
    "packages: file lists with digests": (_records, str),
    "packages: JSON, CSV, TOML, YAML": (
        lambda: _installed(".json", ".csv", ".toml", ".yaml", ".yml", ".txt"),
        str,
    ),
    "packages: JavaScript, CSS, HTML": (lambda: _installed(".js", ".css", ".html", ".svg"), str),
}


def gathered(kind: str, words: int, seed: int) -> Iterator[str]:
    """Yield texts of a kind in a shuffled order until there are so many words, or no more files."""
    paths, read = GATHERED[kind]
    files = sorted(set(paths()))
    random.Random(seed).shuffle(files)
    left = words
    for path in files:
        text = read(path.read_text(encoding="utf-8", errors="replace"))[:LONGEST]
        if not text.strip():
            continue
        yield text
        left -= len(text.split())
        if left <= 0:
            return
