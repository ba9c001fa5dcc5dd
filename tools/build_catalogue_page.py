"""Write docs/reference/catalogue.md and docs/reference/cues.md from the catalogue.

python tools/build_catalogue_page.py            write the pages
python tools/build_catalogue_page.py --check    fail when a page is not what the catalogue gives
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from privkit import catalogue
from privkit.detectors import REGIONS
from privkit.detectors.catalogue import numbers_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from privkit import Kind

REFERENCE = Path(__file__).resolve().parent.parent / "docs" / "reference"
CUES_SHOWN = 4

COUNTRIES = {
    "US": "United States", "UK": "United Kingdom", "CA": "Canada", "AU": "Australia", "IN": "India", "DE": "Germany",
    "FR": "France", "ES": "Spain", "IT": "Italy", "NL": "Netherlands", "PL": "Poland", "BR": "Brazil", "BE": "Belgium",
    "AT": "Austria", "CH": "Switzerland", "PT": "Portugal", "IE": "Ireland", "SE": "Sweden", "NO": "Norway", "DK": "Denmark",
    "FI": "Finland", "EE": "Estonia", "LT": "Lithuania", "LV": "Latvia", "LU": "Luxembourg", "IS": "Iceland",
    "LI": "Liechtenstein", "AD": "Andorra", "FO": "Faroe Islands", "GR": "Greece", "CY": "Cyprus", "MT": "Malta",
    "CZ": "Czechia", "SK": "Slovakia", "HU": "Hungary", "RO": "Romania", "BG": "Bulgaria", "HR": "Croatia", "SI": "Slovenia",
    "RS": "Serbia", "BA": "Bosnia and Herzegovina", "ME": "Montenegro", "MK": "North Macedonia", "AL": "Albania",
    "MD": "Moldova", "UA": "Ukraine", "BY": "Belarus", "RU": "Russia", "AZ": "Azerbaijan", "SM": "San Marino", "MC": "Monaco",
    "TR": "Turkey", "MX": "Mexico", "AR": "Argentina", "CL": "Chile", "CO": "Colombia", "PE": "Peru", "EC": "Ecuador",
    "UY": "Uruguay", "PY": "Paraguay", "VE": "Venezuela", "CR": "Costa Rica", "DO": "Dominican Republic", "SV": "El Salvador",
    "GT": "Guatemala", "CU": "Cuba", "CN": "China", "JP": "Japan", "KR": "South Korea", "SG": "Singapore", "TH": "Thailand",
    "PH": "Philippines", "MY": "Malaysia", "ID": "Indonesia", "PK": "Pakistan", "VN": "Vietnam", "TW": "Taiwan",
    "IL": "Israel", "NZ": "New Zealand", "EG": "Egypt", "GH": "Ghana", "KE": "Kenya", "NG": "Nigeria", "ZA": "South Africa",
    "MA": "Morocco", "TN": "Tunisia", "DZ": "Algeria", "SN": "Senegal", "GN": "Guinea", "MZ": "Mozambique", "MU": "Mauritius",
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


MATRIX = """\
# What needs a cue

<!-- Written by tools/build_catalogue_page.py; run `make catalogue` after a change to the tables. -->

A *cue* is a word beside a value that says what it is: "passport", "ИНН", "身份证". Whether a number counts without one
depends on what else its form could be:

- **always**: the form and the check digits are those of nothing else, however it is typed;
- **as it is usually written**: with its usual separators, such as `219-09-9999`; run together it needs a cue;
- **in some forms**: one of its forms counts by itself, another needs a cue;
- **with a cue**: only beside a word that announces it, because its form alone could be anything.

Of {total} types, {always} count always, {formatted} as they are usually written, {some} in some forms, {cued} with a cue.
The cues themselves are in the [catalogue](catalogue.md); `privkit explain` says which one decided, and
`detectors.readings()` which types a number could be.
"""

ALWAYS, FORMATTED, SOME, CUED = "always", "as it is usually written", "in some forms", "with a cue"


def page() -> str:
    """Return the page of all types."""
    kinds = catalogue()
    default = sum(kind.default for kind in kinds)
    parts = [INTRODUCTION.format(total=len(kinds), default=default)]
    for region in ("", *REGIONS):
        title = COUNTRIES[region] if region else "Worldwide"
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


def matrix() -> str:
    """Return the page of what counts without a cue."""
    kinds = catalogue()
    counts = Counter(map(without_cue, kinds))
    told = MATRIX.format(
        total=len(kinds),
        always=counts[ALWAYS],
        formatted=counts[FORMATTED],
        some=counts[SOME],
        cued=counts[CUED],
    )
    lines = ["| Type | Region | Counts | Check digits | Set |", "|---|---|---|---|---|"]
    for region in ("", *REGIONS):
        lines += [row(kind) for kind in kinds if kind.region == region]
    return told + "\n" + "\n".join(lines) + "\n"


def row(kind: Kind) -> str:
    """Return the line of a type in the matrix."""
    where = COUNTRIES[kind.region] if kind.region else "worldwide"
    chosen = "default" if kind.default else "on request"
    cells = (f"`{kind.entity_type}`", where, without_cue(kind), kind.checksum or "none", chosen)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def without_cue(kind: Kind) -> str:
    """Say when a type counts without a cue."""
    entries = {number.alone for number in numbers_of() if number.entity_type == kind.entity_type}
    # Both are found by code of their own: an international form, or a national one with its separators; signs in pairs.
    if kind.entity_type == "PHONE_NUMBER":
        return FORMATTED
    if kind.entity_type == "MAC_ADDRESS":
        return SOME
    if not entries:
        return CUED if kind.needs_cue else ALWAYS
    if len(entries) > 1:
        return SOME
    return {"always": ALWAYS, "formatted": FORMATTED, "never": CUED}[entries.pop()]


def main() -> int:
    """Write the pages, or check them."""
    parser = argparse.ArgumentParser(
        description="Write the reference pages of entity types from the catalogue."
    )
    parser.add_argument(
        "--check", action="store_true", help="fail when a page is not what the catalogue gives"
    )
    check: bool = parser.parse_args().check
    stale = 0
    for name, written in (("catalogue.md", page()), ("cues.md", matrix())):
        path = REFERENCE / name
        if not check:
            path.write_text(written, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != written:
            print(f"{name} is not what the catalogue gives; run make catalogue", file=sys.stderr)
            stale = 1
    return stale


if __name__ == "__main__":
    sys.exit(main())
