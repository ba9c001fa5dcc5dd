"""Imports point one way, every module can be imported alone, and ``import privkit`` stays light."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src"

# The layers, lowest first. A module may import from lower layers and from its own package, nothing else.
LAYERS = (
    ("errors", "_checksums", "_locks", "_sha256"),
    ("_durations", "_files"),
    ("text",),
    ("detectors",),
    ("redactors",),
    ("policy",),
    ("_context", "_policy_file", "presets", "_replace", "_together"),
    ("tokens",),
    ("_again",),
    ("_json",),
    ("_stream",),
    ("vault",),
    ("_chats",),
    ("conversation",),
    ("shield",),
    ("llm",),
    ("integrations", "lifecycle"),
    ("",),  # privkit itself: the public names
    ("evaluate", "testing"),
    ("cli",),
    ("__main__",),
)
RANKS = {name: rank for rank, names in enumerate(LAYERS) for name in names}

# Imports against the direction, each inside the function that needs it, so that no cycle stands at import.
LAZY = {
    ("policy", "privkit.presets"),
    ("policy", "privkit._policy_file"),
}

HEAVY = frozenset(
    [
        "pydantic",
        "pydantic_core",
        "phonenumbers",
        "stdnum",
        "cryptography",
        "regex",
        "dataclasses",
        "asyncio",
        "inspect",
        "json",
        "tomllib",
        "tomli",
        "socket",
        "ssl",
        "select",
        "selectors",
        "http",
        "urllib.request",
        "email",
        "logging",
        "subprocess",
        "multiprocessing",
        "concurrent",
        "concurrent.futures",
        "threading",
        "queue",
        "sqlite3",
        "ctypes",
        "tempfile",
        "random",
        "hashlib",
        "hmac",
        "argparse",
    ]
)
ALL_THAT_IMPORT_LOADS = {"__future__", "privkit", "privkit.errors"}


class Import(NamedTuple):
    """One import statement: which part of privkit imports which, where, and whether inside a function."""

    importer: str
    imported: str
    target: str
    place: str
    lazy: bool


@cache
def modules() -> list[str]:
    files = sorted(path.relative_to(SOURCE) for path in (SOURCE / "privkit").rglob("*.py"))
    return [".".join(path.with_suffix("").parts).removesuffix(".__init__") for path in files]


def path_of(module: str) -> Path:
    base = SOURCE.joinpath(*module.split("."))
    return base / "__init__.py" if base.is_dir() else base.with_suffix(".py")


def part_of(module: str) -> str:
    return module.partition(".")[2].partition(".")[0]


def names_imported(node: ast.stmt, module: str) -> list[str]:
    """Return the full names an import statement speaks of; those of its own package where it is relative."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if not isinstance(node, ast.ImportFrom):
        return []
    assert node.level == 0, f"{module}:{node.lineno} imports relatively; write the whole name"
    return [f"{node.module}.{alias.name}" for alias in node.names]


def imports_of(module: str) -> Iterator[Import]:
    known = set(modules())
    tree = ast.parse(path_of(module).read_text(encoding="utf-8"))
    for node, lazy in statements(tree, lazy=False):
        for name in names_imported(node, module):
            if name.partition(".")[0] != "privkit":
                continue
            target = name if name in known else name.rpartition(".")[0]
            yield Import(part_of(module), part_of(target), target, f"{module}:{node.lineno}", lazy)


@cache
def all_imports() -> list[Import]:
    return [found for module in modules() for found in imports_of(module)]


def statements(node: ast.AST, *, lazy: bool) -> Iterator[tuple[ast.stmt, bool]]:
    """Yield all statements, but for those that only type checkers read."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.dump(child.test):
            for other in child.orelse:
                yield from statements(other, lazy=lazy)
            continue
        if isinstance(child, ast.stmt):
            yield child, lazy
        inside = lazy or isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
        yield from statements(child, lazy=inside)


def against_the_direction(found: Import) -> bool:
    if found.importer == found.imported:
        return False
    if found.lazy and (found.importer, found.target) in LAZY:
        return False
    return RANKS[found.imported] >= RANKS[found.importer]


def test_every_module_belongs_to_a_layer() -> None:
    assert {part_of(module) for module in modules()} <= RANKS.keys()


def test_imports_point_one_way() -> None:
    wrong = [found for found in all_imports() if against_the_direction(found)]
    assert not wrong, "\n".join(f"{found.place} imports {found.target}" for found in wrong)


def test_the_exceptions_are_still_needed() -> None:
    used = {(found.importer, found.target) for found in all_imports()}
    assert used >= LAZY


@pytest.mark.parametrize(
    ("importer", "source", "wrong"),
    [
        ("privkit.text", "from privkit.policy import Policy", True),
        ("privkit.text", "def f():\n    from privkit.policy import Policy", True),
        ("privkit.detectors", "import privkit.redactors", True),
        ("privkit.policy", "from privkit.presets import PRESETS", True),
        ("privkit.policy", "def f():\n    from privkit.presets import PRESETS", False),
        ("privkit.text", "if TYPE_CHECKING:\n    from privkit.policy import Policy", False),
        ("privkit.shield", "from privkit.text import Span", False),
        ("privkit.cli", "from privkit import Shield", False),
        ("privkit.policy", "from privkit import Shield", True),
    ],
)
def test_the_check_itself_sees_imports_of_every_form(
    importer: str, source: str, wrong: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "read_text", lambda *args, **kwargs: source)
    assert any(map(against_the_direction, imports_of(importer))) is wrong


def python(code: str, *words: str) -> str:
    """Run code in a fresh interpreter that knows only ``src`` besides what is installed."""
    environment = {**os.environ, "PYTHONPATH": str(SOURCE), "PYTHONDONTWRITEBYTECODE": "1"}
    environment.pop("COVERAGE_PROCESS_START", None)
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code, *words],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


# What is not privkit's stays loaded, since of a module's own imports mypy sees what is missing.
ALONE = """
import importlib, sys
for module in sys.argv[1:]:
    for loaded in [name for name in sys.modules if name.partition(".")[0] == "privkit"]:
        del sys.modules[loaded]
    try:
        importlib.import_module(module)
    except Exception as error:
        print(module, repr(error))
"""


@pytest.mark.parametrize("part", sorted(RANKS.keys() - {"__main__"}))
def test_each_module_can_be_imported_alone(part: str) -> None:
    here = [module for module in modules() if part_of(module) == part and not module.endswith("__main__")]
    assert here
    assert python(ALONE, *here) == ""


LOADED = """
import json, sys
before = set(sys.modules)
{code}
print(json.dumps(sorted(set(sys.modules) - before)))
"""


def loaded_by(code: str) -> set[str]:
    # ``json`` is needed to tell, so it is loaded before: whether privkit loads it is asked apart.
    return set(json.loads(python(LOADED.format(code=code))))


def test_importing_privkit_loads_no_heavy_module() -> None:
    heavy = "import sys\nbefore = set(sys.modules)\nimport privkit\nprint(*sorted(set(sys.modules) - before))"
    assert not HEAVY & set(python(heavy).split())


def test_importing_privkit_loads_nothing_but_its_errors() -> None:
    assert loaded_by("import privkit") == ALL_THAT_IMPORT_LOADS


def test_a_shield_with_its_detectors_loads_no_heavy_module_but_those_it_needs() -> None:
    heavy = "import sys\nbefore = set(sys.modules)\nimport privkit\nprivkit.detectors, privkit.Policy\n"
    assert not HEAVY & set(python(f"{heavy}print(*sorted(set(sys.modules) - before))").split())


@pytest.mark.parametrize(
    "path",
    [
        "testing.assert_no_pii",
        "integrations.logging.RedactingFormatter",
        "lifecycle.EVIDENCE",
        "vault.Vault",
        "llm.protect",
        "presets.LOGS",
        "detectors.default",
        "text.Span",
        "redactors.mask",
        "Vault.open",
        "Span",
    ],
)
def test_what_the_documentation_names_is_reached_from_privkit_alone(path: str) -> None:
    assert python(f"import privkit; privkit.{path}; print('done')") == "done\n"


def test_dir_names_what_is_loaded_only_when_asked_for() -> None:
    names = set(python("import privkit; print(*dir(privkit))").split())
    assert names >= {"Shield", "Vault", "detect", "testing", "vault", "integrations"}


def test_the_presets_are_loaded_when_they_are_asked_for() -> None:
    assert "privkit.presets" in loaded_by("import privkit; privkit.presets.LOGS")


WATCHED = """
import sys
seen = []
sys.addaudithook(lambda event, args: seen.append(event))
import privkit
shield = privkit.Shield(policy=privkit.Policy.preset("training"))
shield.redact("call +44 20 7946 0958 or write to jane@example.com, card 4111 1111 1111 1111").text
"".join(shield.redact_stream(["my password is ", "hunter2"]))
shield.redact_json({"email": "jane@example.com"})
import threading
print(threading.active_count())
print(*sorted(set(seen)))
"""


def test_detecting_and_redacting_opens_no_connection_and_starts_neither_thread_nor_process() -> None:
    threads, events = python(WATCHED).splitlines()
    assert threads == "1"
    forbidden = (
        "socket.",
        "subprocess.",
        "os.system",
        "os.fork",
        "os.posix_spawn",
        "_thread.start",
        "http.",
        "urllib.",
    )
    assert not [event for event in events.split() if event.startswith(forbidden)]


def test_an_unknown_name_of_privkit_is_an_attribute_error() -> None:
    import privkit

    with pytest.raises(AttributeError, match="no attribute 'anonymise'"):
        _ = privkit.anonymise  # type: ignore[attr-defined]
