"""The pytest plugin: ``privkit_shield``, ``privkit_wire``, ``--privkit`` and tables of policies as tests.

pytest loads it by its entry point; nothing of privkit that is dear is imported before a test needs it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from privkit.testing._wire_fixture import privkit_wire

if TYPE_CHECKING:
    from privkit import Shield
    from privkit.testing._tables import PolicyTable

__all__ = [
    "privkit_shield",
    "privkit_wire",
    "pytest_addoption",
    "pytest_collect_file",
    "pytest_configure",
    "pytest_runtest_call",
    "pytest_runtest_makereport",
    "pytest_runtest_setup",
    "pytest_runtest_teardown",
]

_SHIELD = pytest.StashKey["Shield"]()
_OUTPUT_SHIELD = pytest.StashKey["Shield"]()
_WARNINGS = pytest.StashKey[dict[str, list[str]]]()
_MARK = "privkit_allow(*values): values that the test's output may hold under --privkit, matched whole"
# Names and places are left out of it: the model that finds them is made for messages, not for output of programs.
_OUTPUT_PRESET = "logs"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options."""
    parser.getgroup("privkit").addoption(
        "--privkit",
        action="store_true",
        help="fail tests whose captured output, log records or warnings hold personal data",
    )
    parser.addini("privkit_preset", "the preset of privkit_shield and --privkit", default="")
    parser.addini("privkit_policy", "the policy file of privkit_shield and --privkit", default="")
    parser.addini("privkit_allow", "values that output may hold, one on each line", type="linelist")


def pytest_configure(config: pytest.Config) -> None:
    """Explain the marker, and refuse options that cannot be used before any test runs."""
    config.addinivalue_line("markers", _MARK)
    if config.getini("privkit_preset") and config.getini("privkit_policy"):
        raise pytest.UsageError("give privkit_preset or privkit_policy, not both")
    if config.getini("privkit_preset") or config.getini("privkit_policy"):
        from privkit.errors import PrivkitError

        try:
            _policy(config)
        except PrivkitError as error:
            raise pytest.UsageError(f"privkit: {error}") from None


def _policy(config: pytest.Config, otherwise: str = "") -> Any:
    from privkit.policy import Policy

    file = config.getini("privkit_policy")
    if file:
        return Policy.from_file(Path(config.rootpath, file))
    preset = config.getini("privkit_preset") or otherwise
    return Policy.preset(preset) if preset else Policy()


def _shield(config: pytest.Config, key: pytest.StashKey[Shield], otherwise: str = "") -> Shield:
    from privkit.shield import Shield

    if key not in config.stash:
        config.stash[key] = Shield(policy=_policy(config, otherwise))
    return config.stash[key]


@pytest.fixture(scope="session")
def privkit_shield(request: pytest.FixtureRequest) -> Shield:
    """A ``Shield`` with the policy that the settings ``privkit_preset`` or ``privkit_policy`` name."""
    return _shield(request.config, _SHIELD)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> PolicyTable | None:
    """Collect the rows of ``*.privkit.toml``."""
    if not file_path.name.endswith(".privkit.toml"):
        return None
    from privkit.testing._tables import PolicyTable

    return PolicyTable.from_parent(parent, path=file_path)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> Iterator[None]:
    """Look at the warnings of the test's fixtures."""
    with _watched(item, "setup"):
        yield


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Look at the warnings of the test."""
    with _watched(item, "call"):
        yield


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Look at the warnings of the test's clean-up."""
    with _watched(item, "teardown"):
        yield


def _watched(item: pytest.Item, when: str) -> Any:
    import contextlib

    if not item.config.getoption("privkit"):
        return contextlib.nullcontext()
    from privkit.testing._output import watched_warnings

    shield = _shield(item.config, _OUTPUT_SHIELD, _OUTPUT_PRESET)
    told = item.stash.setdefault(_WARNINGS, {}).setdefault(when, [])
    return watched_warnings(shield, _allowed(item), told)


def _allowed(item: pytest.Item) -> tuple[str, ...]:
    from privkit.testing._assertions import checked_allow

    marked = [value for mark in item.iter_markers("privkit_allow") for value in mark.args]
    return checked_allow([*item.config.getini("privkit_allow"), *marked])


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Take values out of the report; with ``--privkit``, fail the test whose output holds some."""
    report: pytest.TestReport = yield  # type: ignore[assignment]
    watching = item.config.getoption("privkit")
    # An assertion of ours that failed: neither the line that calls it nor the locals around it may be shown.
    # It is known by its name, since importing its class would load privkit for every failure there is.
    ours = call.excinfo is not None and type(call.excinfo.value).__name__ in ("LeakError", "RoundTripError")
    if call.excinfo is not None and ours and isinstance(item, pytest.Function):
        from privkit.testing._output import own_failure

        own_failure(report, call.excinfo)
    if watching:
        from privkit.testing._output import examine

        shield = _shield(item.config, _OUTPUT_SHIELD, _OUTPUT_PRESET)
        examine(report, shield, _allowed(item), item.stash.get(_WARNINGS, {}).get(report.when, []))
    return report  # type: ignore[return-value]
