"""How findings are told: lines for people, JSON lines, SARIF 2.1.0, annotations of GitHub workflows."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import privkit
from privkit._files import STANDARD
from privkit.cli import _output
from privkit.cli._finding import Finding

__all__ = ["FORMATS", "LINES", "sarif"]

FORMATS = ("text", "json", "sarif", "github")
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_BOLD, _RED, _YELLOW, _DIM, _PLAIN = "\033[1m", "\033[31m", "\033[33m", "\033[2m", "\033[0m"
_SURE = 0.8


def _as_line(finding: Finding) -> str:
    place = f"{_output.printable(finding.path)}:{finding.line}:{finding.column}"
    pointer = f" at {finding.pointer}" if finding.pointer else ""
    if not _coloured():
        return f"{place}: {finding.entity_type} {finding.score:.2f}{pointer}"
    kind = f"{_RED if finding.score >= _SURE else _YELLOW}{finding.entity_type}{_PLAIN}"
    return f"{_BOLD}{place}{_PLAIN}: {kind} {finding.score:.2f}{_DIM}{pointer}{_PLAIN}"


def _coloured() -> bool:
    """Whether standard output is a terminal that wants colours: see https://no-color.org."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout is not None and sys.stdout.isatty()


def _as_json(finding: Finding) -> str:
    import json

    told = finding._asdict()
    del told["end_line"], told["end_column"]
    for name in ("pointer", "fingerprint"):
        if not told[name]:
            del told[name]
    return json.dumps(told)


def _as_annotation(finding: Finding) -> str:
    where: dict[str, object] = {
        "file": _from_here(finding.path),
        "line": finding.line,
        "endLine": finding.end_line,
        "col": finding.column,
        "endColumn": finding.end_column,
        "title": f"Personal data: {finding.entity_type}",
    }
    if finding.line != finding.end_line:  # GitHub takes columns within one line only
        del where["col"], where["endColumn"]
    if finding.path == STANDARD:
        del where["file"]
    told = ",".join(f"{name}={_property(str(value))}" for name, value in where.items())
    return f"::error {told}::{_data(_message(finding))}"


def _data(text: str) -> str:
    text = "".join(sign if sign in "\r\n" else _output.printable(sign) for sign in text)
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _message(finding: Finding) -> str:
    pointer = f" at {finding.pointer}" if finding.pointer else ""
    return f"{finding.entity_type} found{pointer} (score {finding.score:.2f})"


def _from_here(path: str) -> str:
    """Return the path from the current directory where it lies below it, as it was given otherwise."""
    if path == STANDARD:
        return path
    try:
        inside = Path(os.path.abspath(path)).relative_to(Path.cwd())  # noqa: PTH100  # links stay links
    except (ValueError, OSError):
        return path
    return inside.as_posix()


LINES: dict[str, Callable[[Finding], str]] = {
    "text": _as_line,
    "json": _as_json,
    "github": _as_annotation,
}


# SARIF ----------------------------------------------------------------------------------------------------


def sarif(findings: Iterable[Finding], problems: Iterable[str]) -> str:
    """Return the findings as a SARIF 2.1.0 log; problems are files that could not be read.

    Fingerprints stand in it only if they were made with a key.
    """
    import json

    results = [*findings]
    rules = sorted({finding.entity_type for finding in results})
    told = [*problems]
    run = {
        "tool": {"driver": _driver(rules)},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {"executionSuccessful": not told, "toolExecutionNotifications": [*map(_notification, told)]}
        ],
        "results": [_result(finding, rules.index(finding.entity_type)) for finding in results],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1)


def _driver(rules: list[str]) -> dict[str, Any]:
    return {
        "name": "privkit",
        "version": privkit.__version__,
        "semanticVersion": privkit.__version__,
        "rules": [*map(_rule, rules)],
    }


def _rule(entity_type: str) -> dict[str, Any]:
    kinds = {kind.entity_type: kind for kind in privkit.catalogue()}
    kind = kinds.get(entity_type)
    rule: dict[str, Any] = {
        "id": entity_type,
        "shortDescription": {"text": kind.description if kind else f"Personal data: {entity_type}"},
        "defaultConfiguration": {"level": "error"},
        "properties": {"tags": ["privacy", "security"]},
    }
    if kind is not None and kind.source:
        rule["fullDescription"] = {"text": f"{kind.description}. Source: {kind.source}"}
    return rule


def _notification(problem: str) -> dict[str, Any]:
    return {"level": "error", "message": {"text": problem}}


def _result(finding: Finding, rule: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.entity_type,
        "ruleIndex": rule,
        "level": "error",
        "message": {"text": _message(finding)},
        "locations": [_location(finding)],
        "rank": round(100 * finding.score, 2),
    }
    if finding.fingerprint:
        result["partialFingerprints"] = {"privkit/v1": finding.fingerprint}
    return result


def _location(finding: Finding) -> dict[str, Any]:
    region = {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
        "charOffset": finding.start,
        "charLength": finding.end - finding.start,
    }
    location: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": {"uri": _uri(finding.path)}, "region": region}
    }
    if finding.pointer:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.pointer, "kind": "value"}]
    return location


def _uri(path: str) -> str:
    from urllib.parse import quote

    if path == STANDARD:
        return "stdin"
    inside = Path(_from_here(path))
    if inside.is_absolute():
        return inside.as_uri()
    name = quote(os.fsencode(inside.as_posix()))
    return name if ":" not in name.split("/")[0] else f"./{name}"
