"""Policies from TOML and JSON files; pydantic stays inside this module."""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from privkit import redactors
from privkit.errors import ConfigurationError, PolicyError, nearest
from privkit.policy import Policy
from privkit.redactors import Redactor
from privkit.redactors._keys import Keyed

__all__ = ["build", "data_of", "load", "read_data", "schema"]

_FACTORIES: dict[str, Callable[..., Redactor]] = {
    name: getattr(redactors, name) for name in redactors.__all__ if name not in ("Hit", "Redactor")
}


class Rule(BaseModel):
    """A redactor by name with its options; secrets are named by the environment variable that holds them."""

    model_config = ConfigDict(extra="allow", frozen=True)

    use: str = Field(
        description="placeholder, mask, partial, keyed_hash, surrogate, generalise, date_shift, keep or block"
    )
    key_env: str | None = Field(
        default=None, description="environment variable with the key of a keyed redactor"
    )


class PolicyFile(BaseModel):
    """A privkit policy."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="privkit policy")

    preset: str | None = Field(default=None, description="the ready-made policy to start from")
    name: str = ""
    rules: dict[str, str | Rule] = Field(default_factory=dict, description="a redactor for each entity type")
    default: str | Rule | None = Field(default=None, description="the redactor for all other types")
    entities: Literal["default", "all"] | list[str] = "default"
    exclude: list[str] = Field(default_factory=list)
    regions: list[str] | None = None
    sensitivity: Literal["balanced", "high", "max"] = "balanced"
    threshold: float = Field(default=0.5, ge=0, le=1)
    thresholds: dict[str, float] = Field(default_factory=dict)
    allow: list[str] = Field(default_factory=list, description="values that are no secret")
    deny: dict[str, str] = Field(
        default_factory=dict, description="phrases that are always found, with their type"
    )
    fields: dict[str, str] = Field(
        default_factory=dict, description="structured data: entity type, scan or keep"
    )
    on_error: Literal["raise", "redact"] = "raise"


def schema() -> dict[str, object]:
    """Return the JSON schema of a policy file."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **PolicyFile.model_json_schema()}


def load(path: str | os.PathLike[str]) -> Policy:
    """Read and build the policy of a file; see ``Policy.from_file``."""
    return build(read_data(path, "policy file"))


def read_data(path: str | os.PathLike[str], what: str) -> Mapping[str, object]:
    """Return what a TOML or JSON file holds.

    Raises:
        PolicyError: it cannot be read or parsed; the message says ``what`` it was to be.
    """
    if not isinstance(path, (str, os.PathLike)):
        raise PolicyError(f"the {what} is named by its path, not by {type(path).__name__}")
    file = Path(path)
    try:
        text = file.read_text(encoding="utf-8-sig")  # some editors put a mark before the text
    except UnicodeDecodeError:
        raise PolicyError(f"the {what} {file} is not UTF-8 text") from None
    except OSError as error:
        raise PolicyError(f"the {what} {file} cannot be read: {error.strerror}") from None
    if file.suffix == ".json":
        return _parse_json(text, f"the {what} {file}")
    if file.suffix == ".toml":
        return _parse_toml(text, f"the {what} {file}")
    raise PolicyError(f"the {what} {file} must end in .toml or .json")


def _parse_json(text: str, what: str) -> Mapping[str, object]:
    import json

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        whole = dict(pairs)
        if len(whole) < len(pairs):
            raise PolicyError(
                f"{what} has the same key twice"
            )  # which one is not told: it may be a phrase to deny
        return whole

    try:
        data = json.loads(text, object_pairs_hook=once)
    except PolicyError:
        raise
    except ValueError as error:
        raise PolicyError(f"{what} is not JSON: {error}") from None
    except RecursionError:
        raise PolicyError(f"{what} is nested too deeply") from None
    if not isinstance(data, dict):
        raise PolicyError(f"{what} must hold one JSON object")
    return data


def _parse_toml(text: str, what: str) -> Mapping[str, object]:
    reader = _toml_reader()
    try:
        data: Mapping[str, object] = reader.loads(text)
    except reader.TOMLDecodeError as error:
        raise PolicyError(f"{what} is not TOML: {error}") from None
    except RecursionError:
        raise PolicyError(f"{what} is nested too deeply") from None
    return data


def _toml_reader() -> Any:
    name = "tomllib" if find_spec("tomllib") else "tomli"
    try:
        return import_module(name)
    except ImportError:
        raise PolicyError(
            "TOML on Python 3.10 needs a reader: pip install 'privkit[toml]', or use JSON"
        ) from None


def build(data: Mapping[str, object]) -> Policy:
    """Build the policy of a file's content; see ``Policy.from_dict``."""
    if not isinstance(data, Mapping):
        raise PolicyError(f"a policy is built from a dict, not from {type(data).__name__}")
    for key in data:
        if key not in PolicyFile.model_fields:
            raise PolicyError(f"unknown policy key {key!r}{nearest(str(key), PolicyFile.model_fields)}")
    try:
        model = PolicyFile.model_validate(dict(data))
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        raise PolicyError(f"policy key {_wrong(first['loc'], first['msg'], data)}") from None
    start = Policy.preset(model.preset) if model.preset else Policy()
    changes = {name: getattr(model, name) for name in model.model_fields_set - {"preset", "rules", "default"}}
    rules = {kind: _redactor(rule, f"rules.{kind}") for kind, rule in model.rules.items()}
    changes["rules"] = {**start.rules, **rules}
    if model.default is not None:
        changes["default"] = _redactor(model.default, "default")
    return start.replace(**changes)


def data_of(policy: Policy) -> dict[str, object]:
    """Return the content of a file that describes the policy; see ``Policy.as_dict``."""
    data: dict[str, object] = {}
    for name in PolicyFile.model_fields:
        value = getattr(policy, name, None)
        if name == "rules":
            value = {kind: _described(rule, f"rules.{kind}") for kind, rule in policy.rules.items()}
        elif name == "default":
            value = _described(policy.default, name)
        elif isinstance(value, Mapping):
            value = dict(value)
        elif isinstance(value, tuple):
            value = list(value)
        if name != "preset" and value != PolicyFile.model_fields[name].get_default(call_default_factory=True):
            data[name] = value
    return data


def _described(rule: Redactor, place: str) -> dict[str, object]:
    """Return a redactor by its name, with the options that are not as they are anyway."""
    name = getattr(rule, "_name", "")
    if name not in _FACTORIES:
        raise PolicyError(f"{place}: a redactor of your own has no name that a policy file could use")
    if isinstance(rule, Keyed) and not getattr(rule, "random", False):
        raise PolicyError(
            f"{place}: {name} holds a key, which does not belong in a policy file; write key_env there"
        )
    usual = inspect.signature(_FACTORIES[name]).parameters
    options = {option: value for option, value in rule._built().items() if value != usual[option].default}  # type: ignore[attr-defined]
    told = {
        option: dict(value) if isinstance(value, tuple) else value
        for option, value in options.items()
        if value != ()
    }
    return {"use": name, **told}


def _wrong(place: tuple[int | str, ...], problem: str, data: Mapping[str, object]) -> str:
    """Return where a file's content is wrong and how; unions in words of policies, not of types."""
    key = place[0]
    if key == "default" or (key == "rules" and len(place) > 1):
        where = ".".join(map(str, place[: 2 if key == "rules" else 1]))
        return f"{where}: a redactor is a name such as 'mask', or a table such as {{use = 'partial', keep_last = 4}}"
    if key == "entities" and isinstance(given := data["entities"], str):
        return f"entities: 'default', 'all' or a list of entity types{nearest(given, ('default', 'all'))}"
    if key == "deny":
        return f"deny: a phrase's type: {problem}"  # the phrase may be somebody's name
    return f"{'.'.join(map(str, place))}: {problem}"


def _redactor(rule: str | Rule, place: str) -> Redactor:
    rule = Rule(use=rule) if isinstance(rule, str) else rule
    factory = _FACTORIES.get(rule.use)
    if factory is None:
        raise PolicyError(f"{place}: unknown redactor {rule.use!r}{nearest(rule.use, _FACTORIES)}")
    options: dict[str, Any] = dict(rule.model_extra or {})
    known = inspect.signature(factory).parameters
    if "key" in options:
        raise PolicyError(f"{place}: a key does not belong in a policy file; name a variable with key_env")
    for option in options:
        if option not in known:
            raise PolicyError(f"{place}: {rule.use} has no option {option!r}{nearest(option, known)}")
    if rule.key_env is not None:
        options["key"] = _key(rule.key_env, place)
    try:
        return factory(**options)
    except (TypeError, ConfigurationError) as error:
        raise PolicyError(f"{place}: {error}") from None


def _key(variable: str, place: str) -> str:
    value = os.environ.get(variable)
    if not value:
        raise PolicyError(f"{place}: the environment variable {variable} that should hold the key is not set")
    return value
