"""Write docs/reference/catalogue.md from the catalogue.

python tools/build_catalogue_page.py            write the page
python tools/build_catalogue_page.py --check    fail when the page is not what the catalogue gives
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from privkit import catalogue
from privkit.detectors import REGIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from privkit import Kind

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "catalogue.md"
CUES_SHOWN = 4

COUNTRIES = {
    "US": "United States", "UK": "United Kingdom", "CA": "Canada", "AU": "Australia", "IN": "India", "DE": "Germany",
    "FR": "France", "ES": "Spain", "IT": "Italy", "NL": "Netherlands", "PL": "Poland", "BR": "Brazil",
}  # fmt: skip

INTRODUCTION = """\
# Catalogue of entity types

<!-- Written by tools/build_catalogue_page.py; run `make catalogue` after a change to the tables. -->

privkit finds {total} entity types; {default} of them are in the default set. The others (marked *on request*) are
found with `entities="all"` or when they are named. "Needs a cue" means that a value counts only beside a word that
announces it, because its form alone could be anything. The first cues of each type are shown;
`privkit catalogue --json` lists them all.

Examples are from documented test ranges, or made up in the documented form.
"""


def page() -> str:
    """Return the page."""
    kinds = catalogue()
    default = sum(kind.default for kind in kinds)
    parts = [INTRODUCTION.format(total=len(kinds), default=default)]
    for region in ("", *REGIONS):
        title = COUNTRIES.get(region, region) if region else "Worldwide"
        parts.append(
            f"## {title}\n\n" + "\n".join(table(kind for kind in kinds if kind.region == region)) + "\n"
        )
    return "\n".join(parts)


def table(kinds: Iterable[Kind]) -> Iterator[str]:
    """Yield the lines of a table of these types."""
    yield "| Type | What it is | Example | Check digits | Cues | Source |"
    yield "|---|---|---|---|---|---|"
    for kind in kinds:
        name = f"`{kind.entity_type}`" + ("" if kind.default else " (*on request*)")
        cells = (
            name,
            kind.description,
            f"`{kind.example}`",
            kind.checksum or "none",
            cues(kind),
            kind.source,
        )
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def cues(kind: Kind) -> str:
    """Return the first cues of a type and whether it needs one."""
    shown = ", ".join(kind.cues[:CUES_SHOWN]) + (", …" if len(kind.cues) > CUES_SHOWN else "")
    return f"needs a cue: {shown}" if kind.needs_cue else shown or "none"


def main() -> int:
    """Write the page, or check it."""
    parser = argparse.ArgumentParser(description="Write docs/reference/catalogue.md from the catalogue.")
    parser.add_argument(
        "--check", action="store_true", help="fail when the page is not what the catalogue gives"
    )
    check: bool = parser.parse_args().check
    written = page()
    if not check:
        PAGE.write_text(written, encoding="utf-8")
    elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != written:
        print(f"{PAGE.name} is not what the catalogue gives; run make catalogue", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
