"""Print the CPython interpreters of this machine that privkit is tested on, one of each version.

    python tools/find_pythons.py        3.10=/usr/bin/python3.10 …

Looked at are python3.x on the path and what pyenv has installed. One that does not run (a pyenv shim whose
version is not active) does not count.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

VERSIONS = ("3.10", "3.11", "3.12", "3.13")
_ASK = "import sys, venv, ensurepip; print(sys.implementation.name, '%d.%d' % sys.version_info[:2])"


def candidates(version: str) -> Iterator[str]:
    """Yield where an interpreter of this version may be, the likeliest first."""
    on_path = shutil.which(f"python{version}")
    if on_path:
        yield on_path
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    for found in sorted(pyenv.glob(f"versions/{version}.*/bin/python{version}"), reverse=True):
        yield str(found)


def runs(path: str, version: str) -> bool:
    """Say whether it starts, is CPython of this version and can make environments."""
    try:
        done = subprocess.run([path, "-c", _ASK], capture_output=True, text=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0 and done.stdout.split() == ["cpython", version]


def main() -> int:
    """Print one line for each version that is here."""
    found = {}
    for version in VERSIONS:
        path = next((path for path in candidates(version) if runs(path, version)), None)
        if path:
            found[version] = path
        else:
            print(f"no CPython {version} that runs was found", file=sys.stderr)
    for version, path in found.items():
        print(f"{version}={path}")
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
