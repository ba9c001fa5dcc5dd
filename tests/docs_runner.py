"""Running what the documentation shows. Used by ``test_docs.py``.

On a page, in order and in one namespace and one directory:

- ``python`` blocks are run statement by statement. ``# -> …`` behind a statement, or on lines of their own after it,
  is what it prints or, for an expression, its ``repr``; ``…`` there stands for anything.
- A block of another language with ``title="name"`` is written to that file.
- Lines of ``bash`` blocks that begin with ``privkit`` (or pipe into it from ``echo``) are run through the command
  line; ``# exit N`` behind one is its exit code, 0 where nothing is said. A ``text`` block titled ``output`` right
  after is what they print together.
"""

from __future__ import annotations

import ast
import contextlib
import io
import re
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from unittest import mock

from privkit.cli import main

_FENCE = re.compile(
    r"^(?P<indent> *)```(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=indent)```\s*$", re.MULTILINE | re.DOTALL
)
_TITLE = re.compile(r'title="([^"]+)"')
_EXPECTED = re.compile(r"^\s*# -> (.*)$")
_BEHIND = re.compile(r"#\s->\s(.*)$")
_EXIT = re.compile(r"\s+# exit (\d+)$")


class Block(NamedTuple):
    """A fenced block: its language, its title, its text and the line of the page it begins on."""

    language: str
    title: str
    text: str
    line: int


def blocks(page: str) -> list[Block]:
    """Return the fenced blocks of a page."""
    found = []
    for match in _FENCE.finditer(page):
        indent, info = match["indent"], match["info"].strip()
        text = "".join(line.removeprefix(indent) for line in match["body"].splitlines(keepends=True))
        title = _TITLE.search(info)
        line = page.count("\n", 0, match.start()) + 2
        found.append(Block(info.split(" ")[0], title[1] if title else "", text, line))
    return found


def run_page(page: str, directory: Path, name: str) -> int:
    """Run all blocks of a page in a directory; return how many statements and commands were compared or run."""
    namespace: dict[str, object] = {"__name__": "documentation"}
    ran, printed = 0, ""
    with contextlib.chdir(directory) if sys.version_info >= (3, 11) else _chdir(directory):
        for block in blocks(page):
            place = f"{name}:{block.line}"
            if block.language == "python":
                ran += _run_python(block, namespace, place)
            elif block.language == "bash":
                count, printed = _run_commands(block, place)
                ran += count
            elif block.title == "output":
                assert _fits(block.text.strip(), printed.strip()), f"{place}: printed was\n{printed}"
                ran += 1
            elif block.title:
                Path(block.title).write_text(block.text, encoding="utf-8")
    return ran


@contextlib.contextmanager
def _chdir(directory: Path) -> Iterator[None]:
    import os

    before = Path.cwd()
    os.chdir(directory)
    try:
        yield
    finally:
        os.chdir(before)


def _run_python(block: Block, namespace: dict[str, object], place: str) -> int:
    tree = ast.parse(block.text)
    lines = block.text.splitlines()
    for at, statement in enumerate(tree.body):
        following = tree.body[at + 1].lineno - 1 if at + 1 < len(tree.body) else len(lines)
        expected = _expected(lines, statement.end_lineno or statement.lineno, following)
        actual = _result(statement, namespace, f"{place} (line {statement.lineno} of the block)")
        if expected is not None:
            assert _fits(expected, actual), (
                f"{place}: {ast.unparse(statement)}\ngave  {actual}\nnot   {expected}"
            )
        else:
            assert not actual.strip() or isinstance(statement, ast.Expr), (
                f"{place}: printed but not told: {actual}"
            )
    return len(tree.body)


def _expected(lines: list[str], end: int, following: int) -> str | None:
    """Return what is said of a statement that ends on line ``end``, or nothing where nothing is said."""
    told = _BEHIND.search(lines[end - 1])
    found = [told[1]] if told else []
    for line in lines[end:following]:
        more = _EXPECTED.match(line)
        if not more:
            break
        found.append(more[1])
    return "\n".join(found) if found else None


def _result(statement: ast.stmt, namespace: dict[str, object], place: str) -> str:
    """Run a statement; return what it printed and, for an expression, what it is."""
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        if isinstance(statement, ast.Expr):
            value = eval(compile(ast.Expression(statement.value), place, "eval"), namespace)
            if value is not None:
                print(repr(value))
        else:
            exec(compile(ast.Module([statement], []), place, "exec"), namespace)
    return output.getvalue().rstrip("\n")


def _fits(expected: str, actual: str) -> bool:
    """Compare, ``…`` standing for anything."""
    return bool(re.fullmatch(".*".join(map(re.escape, expected.split("…"))), actual, re.DOTALL))


def _run_commands(block: Block, place: str) -> tuple[int, str]:
    count, printed = 0, ""
    for line in block.text.replace("\\\n", "").splitlines():
        if not re.match(r"(?:echo [^|]*\| )?privkit ", line):
            continue
        code = _EXIT.search(line)
        actual, output = _run_command(_EXIT.sub("", line).split("  #")[0])
        assert actual == (int(code[1]) if code else 0), f"{place}: {line}\nexit {actual}\n{output}"
        printed += output
        count += 1
    return count, printed


def _run_command(line: str) -> tuple[int, str]:
    """Run one command, perhaps with words piped into it or its output going to a file."""
    typed, _, command = line.rpartition(" | ")
    words = shlex.split(command)
    target = None
    if ">" in words:
        words, target = words[: words.index(">")], words[-1]
    given = io.TextIOWrapper(io.BytesIO((" ".join(shlex.split(typed)[1:]) + "\n").encode()), encoding="utf-8")
    raw, complaints = io.BytesIO(), io.StringIO()
    output = io.TextIOWrapper(raw, encoding="utf-8", write_through=True)
    with contextlib.ExitStack() as stack:
        stack.enter_context(mock.patch.object(sys, "stdin", given))
        stack.enter_context(contextlib.redirect_stdout(output))
        stack.enter_context(contextlib.redirect_stderr(complaints))
        code = main(words[1:])
    if target:
        Path(target).write_bytes(raw.getvalue())
        return code, complaints.getvalue()
    return code, raw.getvalue().decode() + complaints.getvalue()
