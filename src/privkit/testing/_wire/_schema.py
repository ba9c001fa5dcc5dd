"""An answer that fits the JSON schema a request asks for."""

from __future__ import annotations

import json
import re
from typing import Any

from privkit.testing._wire._request import WireRequest

__all__ = ["fitting", "wanted"]

_MAIL = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,200}\w|EMAIL_ADDRESS_\d{1,7}_[a-z]{3}")
_DEEPEST = 12


def wanted(request: WireRequest) -> dict[str, Any] | None:
    """Return the schema that the answer has to fit; ``None`` where text is asked for."""
    body = request.body if isinstance(request.body, dict) else {}
    for at in (
        ("response_format", "json_schema", "schema"),
        ("text", "format", "schema"),
        ("output_config", "format", "schema"),
        ("output_format", "schema"),
        ("generationConfig", "responseJsonSchema"),
        ("generationConfig", "responseSchema"),
    ):
        found: Any = body
        for name in at:
            found = found.get(name) if isinstance(found, dict) else None
        if isinstance(found, dict):
            return found
    return None


def fitting(schema: dict[str, Any], said: str) -> str:
    """Return JSON source of the schema's form, with what was said in its texts."""
    return json.dumps(_made(schema, schema, said, 0), ensure_ascii=False)


def _made(schema: Any, root: dict[str, Any], said: str, depth: int) -> Any:
    if not isinstance(schema, dict) or depth > _DEEPEST:
        return None
    if "$ref" in schema:
        return _made(_at(root, schema["$ref"]), root, said, depth + 1)
    for name in ("const", "default"):
        if name in schema:
            return schema[name]
    if schema.get("enum"):
        return schema["enum"][0]
    for name in ("anyOf", "oneOf", "allOf"):
        if schema.get(name):
            return _made(schema[name][0], root, said, depth + 1)
    return _of_kind(_kind(schema), schema, root, said, depth)


def _at(root: dict[str, Any], reference: str) -> Any:
    found: Any = root
    for name in reference.removeprefix("#/").split("/"):
        found = found.get(name) if isinstance(found, dict) else None
    return found


def _kind(schema: dict[str, Any]) -> str:
    kind = schema.get("type", "object" if "properties" in schema else "string")
    return str(kind[0] if isinstance(kind, list) else kind).lower()


def _of_kind(kind: str, schema: dict[str, Any], root: dict[str, Any], said: str, depth: int) -> Any:
    if kind == "object":
        inside = schema.get("properties") or {}
        return {name: _made(each, root, said, depth + 1) for name, each in inside.items()}
    if kind == "array":
        return [_made(schema.get("items") or {"type": "string"}, root, said, depth + 1)]
    if kind == "string":
        return _text(schema, said)
    return {"integer": schema.get("minimum", 1), "number": schema.get("minimum", 1.5), "boolean": True}.get(
        kind
    )


def _text(schema: dict[str, Any], said: str) -> str:
    """Return what was said; for a format of an e-mail address, the first one of it."""
    if schema.get("format") == "email":
        found = _MAIL.search(said)
        return found.group() if found else "nobody@example.com"
    return {"date": "2000-01-01", "uri": "https://example.com/"}.get(schema.get("format", ""), said)
