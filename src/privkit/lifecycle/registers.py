"""Registers and notices, generated from the data map: what people are told and what authorities ask for.

``transparency_notice`` (GDPR Art. 13, 14), ``records_of_processing`` (Art. 30(1)) and ``dpia_facts`` (the factual part
of Art. 35(7)) are Markdown; ``records`` is the same as data. They tell what the map says and no more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from privkit.lifecycle._common import EVIDENCE
from privkit.lifecycle._law._load import law
from privkit.lifecycle.datamap import DataMap
from privkit.lifecycle.purposes import Purpose
from privkit.lifecycle.vendors import Vendor
from privkit.redactors._coarse import category

__all__ = ["dpia_facts", "records", "records_of_processing", "transparency_notice"]

_RIGHTS = (
    "You can ask for a copy of your data, have it corrected, deleted or handed over in a machine-readable form, have "
    "its use restricted, and object to it."
)


def transparency_notice(data: DataMap, *, on: date) -> str:
    """Return what people are told about their data, in Markdown.

    Args:
        data: the map.
        on: the date of the notice.
    """
    who = data.controller
    lines = [
        f"# How {who.name} uses your data",
        f"As of {on.isoformat()}.",
        f"{who.name} is responsible. Write to {who.contact}."
        + (f" The data protection officer is {who.officer}." if who.officer else ""),
        "## What for",
        *(_told(purpose) for purpose in data.purposes),
        "## Who gets it",
        *([_recipient(vendor) for vendor in data.vendors] or ["Nobody outside."]),
        "## How long it is kept",
        *([_kept(data, purpose) for purpose in data.purposes]),
        "## Your rights",
        _RIGHTS,
        *([_withdraw(data)] if any(purpose.revocable for purpose in data.purposes) else []),
        *([f"You can complain to {who.authority}."] if who.authority else []),
    ]
    return "\n\n".join(lines) + "\n"


def records(data: DataMap) -> list[dict[str, Any]]:
    """Return the records of processing, one for each purpose: GDPR Art. 30(1)(a) to (g)."""
    return [_record(data, purpose) for purpose in data.purposes]


def records_of_processing(data: DataMap, *, on: date) -> str:
    """Return the records of processing in Markdown.

    Args:
        data: the map.
        on: the date of the records.
    """
    parts = [f"# Records of processing of {data.controller.name}", f"As of {on.isoformat()}. {EVIDENCE}"]
    for record in records(data):
        rows = [f"| {name} | {_cell(value)} |" for name, value in record.items() if name != "purpose"]
        parts += [f"## {record['purpose']}", "\n".join(["| GDPR Art. 30(1) | |", "|---|---|", *rows])]
    return "\n\n".join(parts) + "\n"


def dpia_facts(data: DataMap, *, on: date) -> str:
    """Return the factual part of a data protection impact assessment, in Markdown, and what is left to be judged.

    Args:
        data: the map.
        on: the date of the facts.
    """
    remarks = [f"- {remark.vendor}: {remark.what}" for remark in data.vendors.review()]
    lines = [
        f"# Facts for an impact assessment of {data.controller.name}",
        f"As of {on.isoformat()}, GDPR Art. 35(7)(a). {EVIDENCE}",
        "## Processing",
        "\n".join(_facts(data)),
        "## Recipients",
        "\n".join(_recipient(vendor) for vendor in data.vendors) or "None.",
        "## Measures",
        "\n".join(f"- {measure}" for measure in data.security) or "None is written down.",
        "## What stands out",
        "\n".join([*_gaps(data), *remarks]) or "Nothing in the map.",
        "## For people to judge",
        (
            "Whether it is necessary and proportionate (Art. 35(7)(b)), what the risks are (c), and whether the measures meet "
            "them (d)."
        ),
    ]
    return "\n\n".join(lines) + "\n"


def _basis(purpose: Purpose) -> str:
    article = law("gdpr")["bases"].get(purpose.basis)
    where = f"GDPR {article}" if article else law("ccpa")["bases"][purpose.basis]
    return f"{purpose.basis.replace('_', ' ')} ({where})"


def _types(types: Iterable[str]) -> list[str]:
    return sorted({category(entity_type) for entity_type in types})


def _told(purpose: Purpose) -> str:
    data = ", ".join([*_types(purpose.types), *purpose.fields]) or "no data of its own"
    why = f" {purpose.why}" if purpose.why else ""
    return f"**{purpose.name}**: {data}. It rests on {_basis(purpose)}.{why}"


def _recipient(vendor: Vendor) -> str:
    where = f" in {', '.join(vendor.regions)}" if vendor.regions else ""
    transfer = f" ({vendor.transfer})" if vendor.transfer else ""
    onward = ", ".join(f"{name} in {region}" for name, region in vendor.subprocessors)
    parts = [
        f"- {vendor.name}{where}{transfer}, {vendor.role}: {', '.join(_types(vendor.types)) or 'no data'}",
        f"; passed on to {onward}" if onward else "",
        f"; kept for {vendor.retention}" if vendor.retention else "",
    ]
    return "".join(parts) + "."


def _kept(data: DataMap, purpose: Purpose) -> str:
    found = _periods(data, purpose)
    return f"**{purpose.name}**: {'; '.join(found) if found else 'it is not said how long'}."


def _periods(data: DataMap, purpose: Purpose) -> list[str]:
    since = {
        "created": "it came to be",
        "last_used": "it was last used",
        "contract_end": "the contract ended",
    }
    return [
        f"{rule.data_type} for {rule.period} after {since[rule.since]}"
        + (f" ({rule.why})" if rule.why else "")
        for rule in data.schedule
        if rule.purpose == purpose.name
    ]


def _withdraw(data: DataMap) -> str:
    names = ", ".join(purpose.name for purpose in data.purposes if purpose.revocable)
    return f"You can withdraw or object at any time, with effect from then on, to: {names}."


def _record(data: DataMap, purpose: Purpose) -> dict[str, Any]:
    vendors = [vendor for vendor in data.vendors if purpose.name in vendor.purposes]
    who = data.controller
    return {
        "purpose": purpose.name,
        "(a) controller": ", ".join(filter(None, (who.name, who.contact, who.officer))),
        "(b) purpose and basis": f"{purpose.name}: {_basis(purpose)}",
        "(c) people": list(data.people),
        "(c) data": [*purpose.types, *purpose.fields],
        "(d) recipients": [vendor.name for vendor in vendors],
        "(e) transfers": [
            f"{vendor.name}: {', '.join(vendor.regions) or 'no region agreed'}, {vendor.transfer or 'no basis named'}"
            for vendor in vendors
        ],
        "(f) erasure": _periods(data, purpose),
        "(g) security": list(data.security),
    }


def _cell(value: object) -> str:
    text = "; ".join(map(str, value)) if isinstance(value, list) else str(value)
    return text.replace("|", "\\|") or "nothing is written down"


def _facts(data: DataMap) -> Iterator[str]:
    yield f"- people: {', '.join(data.people) or 'not written down'}"
    for purpose in data.purposes:
        yield (
            f"- {purpose.name}: {len(purpose.types)} types, {len(purpose.fields)} fields, {_basis(purpose)}; "
            f"{'; '.join(_periods(data, purpose)) or 'no retention rule'}"
        )


def _gaps(data: DataMap) -> Iterator[str]:
    for purpose in data.purposes:
        if not _periods(data, purpose):
            yield f"- {purpose.name}: there is no retention rule"
        if not purpose.types and not purpose.fields:
            yield f"- {purpose.name}: neither types nor fields are listed"
