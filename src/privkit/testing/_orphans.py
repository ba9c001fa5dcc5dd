"""Snapshots no test asks for any more, told at the end of a run in which every test of their module ran."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from privkit.testing._snapshots import DIRECTORY, folder_of

__all__ = ["Orphans"]

_SHOWN = 20


class Orphans:
    """Keeps what the tests of this process asked for; with pytest-xdist, the first process gathers what all kept."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self.used: set[str] = set()
        self._collected: dict[str, set[str]] = {}  # module, names of its tests
        self._ran: set[str] = set()
        self._partly = bool(config.getoption("lf", False)) or any("::" in str(arg) for arg in config.args)

    def use(self, paths: list[Path]) -> None:
        """Note what a test asked for."""
        self.used.update(map(str, paths))

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Note which tests there are of modules that have snapshots."""
        for item in session.items:
            if (item.path.parent / DIRECTORY).is_dir():
                self._collected.setdefault(str(item.path), set()).add(item.nodeid)

    def pytest_deselected(self) -> None:
        """Where tests are left out, nothing can be said."""
        self._partly = True

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note which tests ran to their end: one that failed may not have come to its snapshots."""
        if report.when == "call" and report.passed:
            self._ran.add(report.nodeid)

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Hand over what this process kept, where it is one of several."""
        output = getattr(session.config, "workeroutput", None)
        if output is not None:
            collected = {module: sorted(names) for module, names in self._collected.items()}
            output["privkit_snapshots"] = [sorted(self.used), collected, self._partly]

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Take over what another process kept."""
        kept = getattr(node, "workeroutput", {}).get("privkit_snapshots")
        if kept is None:  # it crashed
            self._partly = True
            return
        used, collected, partly = kept
        self.used.update(used)
        self._collected.update({module: set(names) for module, names in collected.items()})
        self._partly = self._partly or partly

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Tell the files nobody asked for."""
        orphans = [] if self._partly else self._found()
        if not orphans:
            return
        terminalreporter.section("privkit snapshots")
        terminalreporter.line(f"{len(orphans)} that no test asks for; delete what is not needed:")
        for path in orphans[:_SHOWN]:
            terminalreporter.line(f"  {_shown(path, self._config.rootpath)}")
        if len(orphans) > _SHOWN:
            terminalreporter.line(f"  … and {len(orphans) - _SHOWN} more")

    def _found(self) -> list[Path]:
        whole = [Path(module) for module, names in self._collected.items() if names <= self._ran]
        files = {file for module in whole for file in folder_of(module).glob("*.txt")}
        # A folder whose module is gone.
        for folder in {Path(module).parent / DIRECTORY for module in self._collected}:
            for below in folder.iterdir():
                if below.is_dir() and not (folder.parent / f"{below.name}.py").exists():
                    files.update(below.glob("*.txt"))
        return sorted(file for file in files if str(file) not in self.used)


def _shown(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
