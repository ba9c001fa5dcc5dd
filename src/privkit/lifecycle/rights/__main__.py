"""``python -m privkit.lifecycle.rights CERTIFICATE PUBLIC_KEY``: check a certificate of erasure. Exit code 0: genuine."""

from __future__ import annotations

import sys
from pathlib import Path

from privkit.errors import LifecycleError
from privkit.lifecycle.rights._certificate import verify


def main(words: list[str]) -> int:
    """Check a certificate and say what it is about."""
    if len(words) != 2:
        print("usage: python -m privkit.lifecycle.rights CERTIFICATE PUBLIC_KEY", file=sys.stderr)
        return 2
    try:
        found = verify(Path(words[0]).read_bytes(), public_key=words[1])
    except (LifecycleError, OSError) as error:
        print(f"not genuine: {error}", file=sys.stderr)
        return 1
    print(f"genuine: request {found['request']}, {len(found['places'])} places, finished {found['finished']}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
