"""Opt-out signals in the headers of requests, as the regulations name them."""

from __future__ import annotations

from collections.abc import Mapping

from privkit.lifecycle._law._load import law

__all__ = ["opted_out"]


def opted_out(headers: Mapping[str, str]) -> bool:
    """Return whether the headers of a request carry an opt-out signal: ``Sec-GPC: 1`` (Global Privacy Control)."""
    signals = {name.lower() for name in law("ccpa")["signals"]}
    return any(name.lower() in signals and value.strip() == "1" for name, value in headers.items())
