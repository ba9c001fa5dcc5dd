"""The pytest plugin: ``privkit_shield``, ``privkit_wire``, ``--privkit`` and tables of policies as tests.

pytest loads it by its entry point; nothing of privkit that is dear is imported before a test needs it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from privkit.testing._between import Between
from privkit.testing._orphans import Orphans
from privkit.testing._wire_fixture import privkit_wire

if TYPE_CHECKING:
    from privkit import Policy, Shield
    from privkit.testing._output import Warned
    from privkit.testing._snapshots import Snapshots
    from privkit.testing._tables import PolicyTable

__all__ = [
    "privkit_shield",
    "privkit_snapshot",
    "privkit_wire",
    "pytest_addoption",
    "pytest_collect_file",
    "pytest_configure",
    "pytest_runtest_makereport",
    "pytest_runtest_protocol",
    "pytest_runtest_setup",
]

_SHIELD = pytest.StashKey["Shield"]()
_OUTPUT_SHIELD = pytest.StashKey["Shield"]()
_WARNINGS: pytest.StashKey[Warned] = pytest.StashKey()
_OURS = pytest.StashKey[bool]()
_RUNNING = pytest.StashKey[pytest.Item]()
_PLAIN = str.maketrans("[]", "--")  # of names of tests with parameters
_ORPHANS: pytest.StashKey[Orphans] = pytest.StashKey()
_MARK = "privkit_allow(*values): values, matched whole, or entity types that the test's output may hold under --privkit"
# Names and places are left out of it: the model that finds them is made for messages, not for output of programs.
_OUTPUT_PRESET = "logs"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options."""
    parser.getgroup("privkit").addoption(
        "--privkit",
        action="store_true",
        help="fail tests whose captured output, log records or warnings hold personal data",
    )
    parser.getgroup("privkit").addoption(
        "--privkit-update",
        action="store_true",
        help="write the snapshots of privkit_snapshot rather than compare with them",
    )
    parser.addini("privkit_preset", "the preset of privkit_shield and --privkit", default="")
    parser.addini("privkit_policy", "the policy file of privkit_shield and --privkit", default="")
    parser.addini(
        "privkit_entities", "the entity types that privkit_shield and --privkit look for", type="args"
    )
    parser.addini(
        "privkit_allow", "values or entity types that output may hold, one on each line", type="linelist"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Explain the marker, and refuse options that cannot be used before any test runs."""
    config.addinivalue_line("markers", _MARK)
    config.pluginmanager.register(_Subtests(config), "privkit-subtests")
    config.pluginmanager.register(Between(), "privkit-between")
    config.stash[_ORPHANS] = Orphans(config)
    config.pluginmanager.register(config.stash[_ORPHANS], "privkit-orphans")
    if config.getini("privkit_preset") and config.getini("privkit_policy"):
        raise pytest.UsageError("give privkit_preset or privkit_policy, not both")
    if any(config.getini(f"privkit_{name}") for name in ("preset", "policy", "entities", "allow")):
        from privkit.errors import PrivkitError
        from privkit.testing._assertions import checked_allow

        try:
            _shield(config, _SHIELD)
            checked_allow(config.getini("privkit_allow"))
        except PrivkitError as error:
            raise pytest.UsageError(f"privkit: {error}") from None


def _policy(config: pytest.Config, otherwise: str = "") -> Policy:
    from privkit.policy import Policy

    file = config.getini("privkit_policy")
    preset = config.getini("privkit_preset") or otherwise
    start = Policy.preset(preset) if preset else Policy()
    policy = Policy.from_file(Path(config.rootpath, file)) if file else start
    entities = config.getini("privkit_entities")
    if not entities:
        return policy
    chosen = entities[0] if entities in (["default"], ["all"]) else entities
    return policy.replace(entities=chosen, exclude=[each for each in policy.exclude if each not in entities])


def _shield(config: pytest.Config, key: pytest.StashKey[Shield], otherwise: str = "") -> Shield:
    from privkit.shield import Shield

    if key not in config.stash:
        config.stash[key] = Shield(policy=_policy(config, otherwise))
    return config.stash[key]


@pytest.fixture(scope="session")
def privkit_shield(request: pytest.FixtureRequest) -> Shield:
    """A ``Shield`` with the policy that the settings ``privkit_preset`` or ``privkit_policy`` name."""
    return _shield(request.config, _SHIELD)


@pytest.fixture
def privkit_snapshot(request: pytest.FixtureRequest) -> Iterator[Snapshots]:
    """Compare a text, redacted, with the snapshot beside the test: ``privkit_snapshot(transcript)``."""
    from privkit.testing._snapshots import Snapshots, folder_of

    snapshots = Snapshots(
        folder_of(request.path),
        test=_name(request.node).translate(_PLAIN).rstrip("-"),
        shield=_shield(request.config, _SHIELD),
        allow=_allowed(request.node),
        update=request.config.getoption("privkit_update"),
        others=request.config.stash[_ORPHANS].used,
    )
    yield snapshots
    request.config.stash[_ORPHANS].use(snapshots.used)


def _name(item: pytest.Item) -> str:
    """Return the name of a test within its module, with those of the classes it is in."""
    classes = [node.name for node in item.listchain() if isinstance(node, pytest.Class)]
    return ".".join([*classes, item.name])


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> PolicyTable | None:
    """Collect the rows of ``*.privkit.toml``."""
    if not file_path.name.endswith(".privkit.toml"):
        return None
    from privkit.testing._tables import PolicyTable

    return PolicyTable.from_parent(parent, path=file_path)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Look at the warnings of the test and its fixtures.

    Once around all phases, inside pytest's own watch, so that filters a fixture sets hold in the test.
    """
    item.config.stash[_RUNNING] = item
    item.stash[_OURS] = False
    if not item.config.getoption("privkit"):
        return (yield)
    from privkit.testing._output import watched_warnings

    shield = _shield(item.config, _OUTPUT_SHIELD, _OUTPUT_PRESET)
    with watched_warnings(shield, _allowed(item)) as item.stash[_WARNINGS]:
        return (yield)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Fail a test whose marker cannot be used, rather than the run."""
    if problem := _unusable(item):
        pytest.fail(f"privkit_allow: {problem}", pytrace=False)


def _unusable(item: pytest.Item) -> str:
    """Return what is wrong with the test's marker, if anything is."""
    if not (marked := _marked(item)):
        return ""
    from privkit.errors import PrivkitError
    from privkit.testing._assertions import checked_allow

    try:
        checked_allow(marked)
    except PrivkitError as error:
        return str(error)
    return ""


def _marked(item: pytest.Item) -> list[str]:
    return [value for mark in item.iter_markers("privkit_allow") for value in mark.args]


def _allowed(item: pytest.Item) -> tuple[str, ...]:
    from privkit.testing._assertions import checked_allow

    marked = [] if _unusable(item) else _marked(item)
    return checked_allow([*item.config.getini("privkit_allow"), *marked])


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Take values out of the report; with ``--privkit``, fail the test whose output holds some."""
    report: pytest.TestReport = yield  # type: ignore[assignment]
    if call.excinfo is not None and _failed_by_ours(item, call):
        from privkit.testing._output import own_failure

        own_failure(report, call.excinfo)
    _clean(item, report)
    return report  # type: ignore[return-value]


class _Subtests:
    """Looks at what subtests wrote, which pytest puts into their reports after these were made."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        item = self._config.stash.get(_RUNNING, None)
        # With xdist, reports come to the first process from others, which have looked at them.
        if item is not None and hasattr(report, "context") and report.nodeid == item.nodeid:
            _clean(item, report)
            if self._config.getoption("privkit"):
                _clean_context(item, report.context)


def _clean_context(item: pytest.Item, context: Any) -> None:
    """Take values out of what a subtest is called by: its message and the arguments it was given."""
    from privkit.testing._output import cleaned

    shields = [_shield(item.config, _OUTPUT_SHIELD, _OUTPUT_PRESET)]
    told = {name: cleaned(str(value), shields, _allowed(item)) for name, value in context.kwargs.items()}
    object.__setattr__(context, "kwargs", told)  # it is frozen, and would quote the values a second time
    if isinstance(context.msg, str):
        object.__setattr__(context, "msg", cleaned(context.msg, shields, _allowed(item)))


def _clean(item: pytest.Item, report: pytest.TestReport) -> None:
    ours = item.stash.get(_OURS, False)
    if item.config.getoption("privkit"):
        from privkit.testing._output import examine

        strict = [_shield(item.config, _SHIELD)] if ours else []
        warned = item.stash[_WARNINGS].since() if _WARNINGS in item.stash else []
        shields = [_shield(item.config, _OUTPUT_SHIELD, _OUTPUT_PRESET), *strict]
        examine(report, shields, _allowed(item), warned)
    elif ours:
        from privkit.testing._output import withhold

        withhold(report)


def _failed_by_ours(item: pytest.Item, call: pytest.CallInfo[None]) -> bool:
    """Say whether an assertion of ours failed in this phase, and remember it for the phases that follow.

    Neither the line that calls it nor the locals around it may be shown then, nor what the test wrote.
    """
    # A row of a table tells its failures by itself.
    if hasattr(item, "privkit_row") or call.excinfo is None or not _holds_ours(call.excinfo.value):
        return False
    item.stash[_OURS] = True
    return True


def _holds_ours(error: BaseException) -> bool:
    """Say whether one of the errors in the chain is ours.

    It is known by its name, since importing its class would load privkit for every failure there is.
    """
    from privkit.testing._chain import chain

    return any(
        base.__name__ in ("LeakError", "RoundTripError")
        for each in chain(error)
        for base in type(each).__mro__
    )
