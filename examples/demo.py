"""Redact the example chats through the command line and measure what is left in clear: ``make demo``."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

CHATS = Path(__file__).parent / "support_chats.jsonl"
PRESET = ("--preset", "support-chat")


def privkit(*words: str) -> None:
    """Run a command of privkit's, showing it first; its output goes where this program's does."""
    print(f"$ privkit {' '.join(words)}", flush=True)
    subprocess.run([sys.executable, "-m", "privkit", *words], check=True)


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def show_pairs(before: list[dict[str, Any]], after: list[dict[str, Any]]) -> None:
    """Print the first turn of each country in which a customer's words were changed."""
    seen: set[str] = set()
    for old, new in zip(before, after, strict=True):
        if old["role"] == "customer" and old["text"] != new["text"] and old["region"] not in seen:
            seen.add(old["region"])
            print(f"  {old['region']} before  {old['text']!r}\n     after   {new['text']!r}")


def main() -> None:
    with tempfile.TemporaryDirectory() as directory:
        clean = Path(directory) / "clean.jsonl"
        chats = CHATS.relative_to(Path.cwd()) if CHATS.is_relative_to(Path.cwd()) else CHATS
        print("1. Redact: the text of each row; the findings by type\n", flush=True)
        privkit("redact", str(chats), str(clean), "--field", "text", "--counts", *PRESET)
        print("\n2. The first changed turn of each country\n")
        show_pairs(rows(CHATS), rows(clean))
    print("\n3. Measure: the same chats, against the marks made by hand\n", flush=True)
    privkit("evaluate", str(chats), "--bootstrap", "0", *PRESET)


if __name__ == "__main__":
    main()
