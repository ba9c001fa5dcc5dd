"""Arrays as PostgreSQL writes them, in text: psycopg makes one from a list by a Python call or two for each member."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

__all__ = ["array", "arrays"]


def array(values: Iterable[Any]) -> str:
    r"""Return the array of bytes, texts, whole numbers and ``None``: ``{"\\x00ff","a \"b\"",7,NULL}``.

    PostgreSQL 18, sections 8.15.2 (arrays) and 8.4.1 (bytes in hexadecimal digits).
    """
    return f"{{{','.join(map(_written, values))}}}"


def arrays(rows: Iterable[Iterable[Any]]) -> list[str]:
    """Return an array for each column of rows."""
    return list(map(array, zip(*rows, strict=True)))


def _written(value: Any) -> str:
    if isinstance(value, bytes):
        return f'"\\\\x{value.hex()}"'
    if isinstance(value, str):
        plain = value.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{plain}"'
    return "NULL" if value is None else f"{value:d}"
