"""The project as a stranger meets it: what it needs, what it ships, and commands that exist."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

import privkit

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).parent.parent
RUN_TIME = {"cryptography", "phonenumbers", "pydantic", "python-stdnum", "regex", "typing-extensions"}
_NAME = re.compile(r"[A-Za-z0-9._-]+")


def configuration() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def names(requirements: list[str]) -> set[str]:
    found = [_NAME.match(requirement) for requirement in requirements]
    return {match[0].lower() for match in found if match}


def test_it_needs_exactly_six_packages_at_run_time() -> None:
    assert names(configuration()["project"]["dependencies"]) == RUN_TIME


def test_the_versions_in_the_code_and_in_the_project_file_agree() -> None:
    assert configuration()["project"]["version"] == privkit.__version__


def test_the_changelog_tells_of_the_version() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert (
        re.search(rf"^## \[?{re.escape(privkit.__version__)}\]?", text, re.MULTILINE)
        or "## [Unreleased]" in text
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    target = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(target)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (built,) = target.glob("*.whl")
    return zipfile.ZipFile(built)


def test_the_wheel_holds_privkit_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    tops = {name.partition("/")[0] for name in wheel.namelist()}
    assert tops == {"privkit", f"privkit-{privkit.__version__}.dist-info"}


def test_the_wheel_holds_every_source_file_and_no_leftover(wheel: zipfile.ZipFile) -> None:
    packed = {name for name in wheel.namelist() if name.startswith("privkit/")}
    sources = {
        path.relative_to(ROOT / "src").as_posix()
        for path in (ROOT / "src" / "privkit").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert packed == sources
    assert "privkit/py.typed" in packed


def test_the_wheel_carries_licence_notice_and_command(wheel: zipfile.ZipFile) -> None:
    info = f"privkit-{privkit.__version__}.dist-info"
    assert {f"{info}/licenses/LICENSE", f"{info}/licenses/NOTICE"} <= set(wheel.namelist())
    assert b"privkit = privkit.cli:main" in wheel.read(f"{info}/entry_points.txt")


def test_the_wheel_asks_for_the_run_time_packages_only(wheel: zipfile.ZipFile) -> None:
    metadata = wheel.read(f"privkit-{privkit.__version__}.dist-info/METADATA").decode()
    needed = re.findall(r"^Requires-Dist: ([A-Za-z0-9._-]+)(?!.*extra ==)", metadata, re.MULTILINE)
    assert {name.lower() for name in needed} == RUN_TIME


def test_the_licence_is_the_one_the_project_file_names() -> None:
    assert configuration()["project"]["license"] == "Apache-2.0"
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in text
    assert "END OF TERMS AND CONDITIONS" in text


def ours(*patterns: str) -> list[Path]:
    """Return the project's text files, wherever git is not there to list them."""
    skipped = {".git", ".venv", ".venvs", "__pycache__", "site", "build", "dist", "node_modules"}
    found = [path for pattern in patterns for path in ROOT.rglob(pattern)]
    return [path for path in found if path.is_file() and not skipped & set(path.relative_to(ROOT).parts)]


def test_no_test_reads_what_lies_outside_the_project() -> None:
    outside = re.compile(r"\.\./shared|[\"']shared[\"']|/shared/")
    tests = [path for path in ours("tests/**/*.py") if path != Path(__file__)]
    assert not [path.name for path in tests if outside.search(path.read_text(encoding="utf-8"))]


def test_no_file_names_a_directory_of_this_machine() -> None:
    places = [f"{place}/" for place in (ROOT.parent, Path.home()) if place != Path(place.anchor)]
    files = ours("*.py", "*.toml", "*.yml", "*.md", "Makefile", ".ci/run")
    assert not [path for path in files if any(place in path.read_text(encoding="utf-8") for place in places)]


def test_ci_runs_what_the_readme_says() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [line.split("#")[0].strip() for line in readme.splitlines() if line.startswith("make ")][:2] == [
        "make demo",
        "make test",
    ]
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "README.md" in script
    assert "make test" not in script, "the command comes from the README, so that the two cannot differ"


def test_every_path_the_makefile_uses_exists() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert all((ROOT / path).exists() for path in re.findall(r"(?:tools|examples)/\w+\.py", text))
    modules = re.findall(r"-m benchmarks\.(\w+)", text)
    assert modules
    assert not [name for name in modules if not (ROOT / "benchmarks" / f"{name}.py").exists()]


def test_the_hints_for_python_versions_agree() -> None:
    project = configuration()["project"]
    classified = re.findall(r"Python :: (3\.\d+)'", str(project["classifiers"]))
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    low, high = re.findall(r"\((3), (\d+)\)", makefile)
    assert project["requires-python"] == f">={classified[0]}"
    assert [f"{major}.{minor}" for major, minor in (low, high)] == [classified[0], classified[-1]]
    finder = (ROOT / "tools" / "find_pythons.py").read_text(encoding="utf-8")
    assert all(f'"{version}"' in finder for version in classified)
