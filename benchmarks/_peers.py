"""The peers, each in an environment of its own under ``benchmarks/.venvs/``."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENTS = Path(__file__).resolve().parent / ".venvs"


class Peer(NamedTuple):
    """A system beside which privkit is measured: its name and what pip installs for it."""

    name: str
    requirements: tuple[str, ...]


PEERS: dict[str, Peer] = {
    peer.name: peer
    for peer in (
        Peer("datafog", ("datafog[rust]==4.9.0", "datafog-core==0.4.4")),
        # scrubadub imports pkg_resources, which newer setuptools no longer have.
        Peer("scrubadub", ("scrubadub==2.0.1", "setuptools<81")),
        Peer("presidio", ("presidio-analyzer==2.2.366",)),
    )
}


# Beside the vault: envelopes of other libraries.
ENVELOPES: dict[str, Peer] = {
    peer.name: peer
    for peer in (
        Peer("aws-encryption-sdk", ("aws-encryption-sdk==4.0.4",)),
        Peer("tink", ("tink==1.16.1",)),
    )
}


class NotInstalledError(Exception):
    """A peer's environment could not be made; the message says why."""


def python_of(name: str) -> Path:
    """Give the interpreter a system runs in, making its environment on the first call.

    Raises:
        NotInstalledError: pip or venv failed.
    """
    if name == "privkit":
        return Path(sys.executable)
    peer = {**PEERS, **ENVELOPES}[name]
    home = ENVIRONMENTS / f"{name}-{sys.version_info.major}.{sys.version_info.minor}"
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    done = home / "installed.txt"
    wanted = "\n".join(peer.requirements)
    if not (python.exists() and done.exists() and done.read_text() == wanted):
        _make(home, python, peer)
        done.write_text(wanted)
    return python


def _make(home: Path, python: Path, peer: Peer) -> None:
    print(f"installing {', '.join(peer.requirements)} into {home.relative_to(ROOT)} ...", file=sys.stderr)
    _run([sys.executable, "-m", "venv", "--clear", str(home)])
    _run([str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *peer.requirements])


def _run(command: list[str]) -> None:
    try:
        subprocess.run(command, check=True, capture_output=True, text=True, timeout=900)
    except subprocess.CalledProcessError as error:
        reasons = [line for line in (error.stderr or "").splitlines() if line.startswith("ERROR")]
        raise NotInstalledError(
            reasons[0] if reasons else f"{command[2]} exited {error.returncode}"
        ) from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NotInstalledError(str(error)) from error


def surroundings(name: str) -> dict[str, str]:
    """Give a worker's environment variables: privkit's path for privkit alone, and nobody phones home."""
    variables = {**os.environ, "DO_NOT_TRACK": "1", "PYTHONIOENCODING": "utf-8"}
    if name != "privkit":
        variables.pop("PYTHONPATH", None)
    return variables
