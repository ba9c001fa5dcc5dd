"""The public names are those that ``__all__`` says, and each explains itself."""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Iterator
from types import ModuleType

import pytest

import privkit

LISTED = (
    "privkit.detectors",
    "privkit.errors",
    "privkit.llm",
    "privkit.presets",
    "privkit.redactors",
    "privkit.text",
)
LIFECYCLE = (
    *(
        "consent",
        "datamap",
        "deadlines",
        "deidentify",
        "doctor",
        "incident",
        "minimise",
        "places",
        "purposes",
        "registers",
    ),
    *("retention", "rights", "settings", "vendors"),
)
# The tools and the parts of the life of the data are imported by name.
PUBLIC_MODULES = (
    *(
        "privkit",
        *LISTED,
        "privkit.evaluate",
        "privkit.testing",
        "privkit.testing.strategies",
        "privkit.lifecycle",
    ),
    *("privkit.vault", "privkit.vault.access", "privkit.vault.audit", "privkit.vault.keys"),
    *(f"privkit.lifecycle.{part}" for part in LIFECYCLE),
)

# Names a package imports for its own use from its private modules.
_OWN_USE: dict[str, set[str]] = {
    "privkit.lifecycle.deadlines": {"EVIDENCE", "REGULATIONS"},
    "privkit.lifecycle.doctor": {"Looked", "of_settings", "of_vault"},
    "privkit.lifecycle.minimise": {"EVIDENCE"},
    "privkit.lifecycle.purposes": {"REGULATIONS"},
    "privkit.lifecycle.registers": {"EVIDENCE"},
}


def module(name: str) -> ModuleType:
    return importlib.import_module(name)


def isort_order(name: str) -> tuple[int, str]:
    """Constants, then classes, then the rest: the order the linter keeps."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2), name


def public_names(of: ModuleType) -> set[str]:
    """Return the names without underscore that stand for something of privkit's and are no module."""
    return {
        name
        for name, value in vars(of).items()
        if not name.startswith("_")
        and not isinstance(value, ModuleType)
        and (getattr(value, "__module__", None) or of.__name__).startswith(of.__name__)
        and name not in ("annotations", "TYPE_CHECKING")
    }


@pytest.mark.parametrize("name", PUBLIC_MODULES)
def test_all_is_sorted_and_holds_no_name_twice(name: str) -> None:
    names = module(name).__all__
    assert list(names) == sorted(set(names), key=isort_order)


@pytest.mark.parametrize("name", PUBLIC_MODULES)
def test_all_holds_exactly_the_public_names(name: str) -> None:
    found = module(name)
    wanted = {each for each in found.__all__ if not isinstance(getattr(found, each), ModuleType)}
    own_use = _OWN_USE.get(name, set())
    assert own_use <= public_names(found)
    assert public_names(found) - own_use == wanted - {"__version__"} - plain_values(found)


def plain_values(of: ModuleType) -> set[str]:
    """Constants carry no module of their own, so they count as public only where they are listed."""
    return {each for each in of.__all__ if each not in public_names(of)}


def test_the_modules_that_privkit_lists_are_the_public_ones() -> None:
    listed = {name for name in privkit.__all__ if isinstance(getattr(privkit, name), ModuleType)}
    assert {f"privkit.{name}" for name in listed} == set(LISTED)


def test_a_star_import_gives_the_listed_names() -> None:
    namespace: dict[str, object] = {}
    exec("from privkit import *", namespace)
    assert set(privkit.__all__) <= namespace.keys()


def public_objects() -> Iterator[tuple[str, object]]:
    for name in PUBLIC_MODULES:
        found = module(name)
        yield name, found
        for each in found.__all__:
            value = getattr(found, each)
            if inspect.isclass(value) or inspect.isroutine(value):
                yield f"{name}.{each}", value
            if inspect.isclass(value):
                yield from members(f"{name}.{each}", value)


def members(name: str, of: type) -> Iterator[tuple[str, object]]:
    for each, value in vars(of).items():
        if each.startswith("_"):
            continue
        plain = getattr(value, "__func__", value)
        if inspect.isroutine(plain) or isinstance(value, property):
            yield f"{name}.{each}", plain


def test_every_public_object_has_a_docstring() -> None:
    found = dict(public_objects())
    assert len(found) > 40
    assert not [name for name, value in found.items() if not (inspect.getdoc(value) or "").strip()]


def test_no_docstring_is_merely_inherited_from_a_builtin() -> None:
    plain = {inspect.getdoc(builtin) for builtin in (object, Exception, ValueError, tuple, str)}
    assert not [name for name, value in public_objects() if inspect.getdoc(value) in plain]


def drawn_tree() -> dict[str, tuple[str, bool]]:
    """Read the tree in the docstring of the errors: each name with its parent and whether it is a ValueError."""
    tree: dict[str, tuple[str, bool]] = {}
    path: dict[int, str] = {}
    drawing = (privkit.errors.__doc__ or "").split("No message")[0]
    for line in drawing.splitlines():
        match = re.match(r"^([\s│├└─]*)([A-Z]\w+Error)( \(ValueError\))?(?:\s|$)", line)
        if match:
            depth = len(match[1])
            path = {at: name for at, name in path.items() if at < depth}
            tree[match[2]] = (path[max(path)] if path else "Exception", bool(match[3]))
            path[depth] = match[2]
    return tree


def test_the_errors_docstring_draws_the_tree_that_exists() -> None:
    classes = [value for value in vars(privkit.errors).values() if inspect.isclass(value)]
    actual = {each.__name__: (each.__bases__[0].__name__, ValueError in each.__bases__) for each in classes}
    assert drawn_tree() == actual


def test_privkit_offers_every_error_at_its_top() -> None:
    classes = {name for name in privkit.errors.__all__ if name.endswith("Error")}
    assert classes <= set(privkit.__all__)


@pytest.mark.parametrize("name", sorted(set(privkit.redactors.__all__) - {"Hit", "Leading", "Redactor"}))
def test_options_of_redactors_are_keyword_only(name: str) -> None:
    parameters = inspect.signature(getattr(privkit.redactors, name)).parameters.values()
    assert all(each.kind is inspect.Parameter.KEYWORD_ONLY for each in parameters)


@pytest.mark.parametrize("made", [privkit.Shield, privkit.Policy, privkit.detectors.default])
def test_options_of_the_large_objects_are_keyword_only(made: object) -> None:
    parameters = inspect.signature(made).parameters.values()  # type: ignore[arg-type]
    assert all(each.kind is inspect.Parameter.KEYWORD_ONLY for each in parameters)
