"""Policies: which redactor applies to which entity type, and what counts as a finding."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, get_args

from privkit.detectors._base import check_entity_type, check_score
from privkit.detectors._domains import COUNTRIES
from privkit.detectors._names import Sensitivity
from privkit.detectors.catalogue import VOCABULARY, catalogue
from privkit.errors import PolicyError, UnknownEntityError, nearest
from privkit.redactors import Redactor, placeholder

if TYPE_CHECKING:
    import os

__all__ = ["Policy", "known_types", "narrowed", "replaces"]

_NEAR_MISS = 0.85  # how alike a type must be to a known one to be taken for a slip of the keyboard
_ON_ERROR = ("raise", "redact")
_SETS = ("default", "all")
# ISO 3166, by the countries' domains and what has none of its own.
_REGIONS = COUNTRIES | {"gb", "bl", "bq", "eh", "mf", "sj", "ta", "xk"}
# Rules that replace a value, so that a token or the value itself can stand in its place; all others hold always.
_REPLACING = frozenset({"placeholder", "keyed_hash", "surrogate", "generalise", "date_shift"})
_WORDED = {"placeholder": "labels", "generalise": "words"}  # our redactors that speak of types, and where
FIELD_RULES = ("scan", "keep")


class Policy:
    """What to look for and what to do with it; frozen, and checked when it is built.

    Args:
        name: what to call it in reports.
        rules: a redactor for each entity type that is not to get the default one.
        default: the redactor for all other types, so that nothing is left as it is by omission.
        entities: ``"default"``, ``"all"`` or a list of the types to look for.
        exclude: types not to look for.
        regions: countries whose numbers to look for, the likeliest first; ``None`` for all.
        sensitivity: how readily names and places are found: ``"balanced"``, or ``"high"`` or ``"max"``, which leak
            less and err more; ``"high"`` suits what goes to a model.
        threshold: findings less sure than this are passed over, from 0 to 1.
        thresholds: other thresholds for single types.
        allow: values that are no secret, such as your own support address; matched whole, in any case.
        deny: phrases that are always found, each with the type it gets.
        fields: for structured data, what to do with a field: an entity type (the whole value is one),
            ``"scan"`` (look inside, the default) or ``"keep"``. Keys are names or dotted paths, ``*`` stands
            for any one name or position: ``"customer.email"``, ``"items.*.sku"``.
        on_error: what happens when a detector fails: ``"raise"``, or ``"redact"`` the whole text.

    Raises:
        UnknownEntityError: a type that is all but a known one; the message says which.
        PolicyError: an option that cannot be used.
    """

    __slots__ = (
        "allow", "default", "deny", "entities", "exclude", "fields", "name", "on_error", "regions", "rules", "sensitivity",
        "threshold", "thresholds",
    )  # fmt: skip

    name: str
    rules: Mapping[str, Redactor]
    default: Redactor
    entities: str | tuple[str, ...]
    exclude: tuple[str, ...]
    regions: tuple[str, ...] | None
    sensitivity: Sensitivity
    threshold: float
    thresholds: Mapping[str, float]
    allow: tuple[str, ...]
    deny: Mapping[str, str]
    fields: Mapping[str, str]
    on_error: str

    def __init__(
        self,
        *,
        name: str = "",
        rules: Mapping[str, Redactor] | None = None,
        default: Redactor | None = None,
        entities: str | Iterable[str] = "default",
        exclude: Iterable[str] = (),
        regions: Sequence[str] | None = None,
        sensitivity: Sensitivity = "balanced",
        threshold: float = 0.5,
        thresholds: Mapping[str, float] | None = None,
        allow: Iterable[str] = (),
        deny: Mapping[str, str] | None = None,
        fields: Mapping[str, str] | None = None,
        on_error: str = "raise",
    ) -> None:
        values: dict[str, object] = {
            "name": _text(name, "name"),
            "rules": _frozen(_redactors(_mapping(rules, "rules"))),
            "default": _redactor(default, "default") if default is not None else placeholder(style="prose"),
            "entities": _choice(entities, _SETS, "entities")
            if isinstance(entities, str)
            else _types(entities, "entities"),
            "exclude": _types(exclude, "exclude"),
            "regions": None if regions is None else _regions(regions),
            "sensitivity": _choice(sensitivity, get_args(Sensitivity), "sensitivity"),
            "threshold": check_score(threshold, what="threshold"),
            "thresholds": _frozen(_thresholds(_mapping(thresholds, "thresholds"))),
            "allow": _words(allow, "allow"),
            "deny": _frozen(_denied(_mapping(deny, "deny"))),
            "fields": _frozen(
                {
                    _text(path, "fields"): _field_rule(rule)
                    for path, rule in _mapping(fields, "fields").items()
                }
            ),
            "on_error": _choice(on_error, _ON_ERROR, "on_error"),
        }
        for attribute, value in values.items():
            object.__setattr__(self, attribute, value)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Policy is frozen; use replace({name}=…) for a changed copy")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a Policy is frozen; {name!r} cannot be deleted")

    def __repr__(self) -> str:
        return f"<Policy {self.name!r}: {len(self.rules)} rules, default {self.default!r}>"

    def __eq__(self, other: object) -> bool:
        return self._values() == other._values() if isinstance(other, Policy) else NotImplemented

    def __hash__(self) -> int:
        return hash((self.name, self.threshold, self.entities))

    def _values(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__slots__}

    def __reduce__(self) -> tuple[object, ...]:
        plain = {
            name: dict(value) if isinstance(value, MappingProxyType) else value
            for name, value in self._values().items()
        }
        return _rebuild, (plain,)

    def replace(self, **changes: Any) -> Policy:
        """Return a copy with some options changed.

        Raises:
            PolicyError: an option there is none of.
        """
        for name in changes:
            _choice(name, self.__slots__, "option")
        return Policy(**{**self._values(), **changes})

    def redactor_for(self, entity_type: str) -> Redactor:
        """Return the redactor that applies to findings of this type."""
        return self.rules.get(entity_type, self.default)

    def threshold_for(self, entity_type: str) -> float:
        """Return the score from which findings of this type count."""
        return self.thresholds.get(entity_type, self.threshold)

    @property
    def lowest_threshold(self) -> float:
        """The lowest score that can count for any type."""
        return min((self.threshold, *self.thresholds.values()))

    @staticmethod
    def preset(name: str) -> Policy:
        """Return the ready-made policy of that name: support-chat, logs, training, pci.

        Raises:
            PolicyError: there is none of that name.
        """
        from privkit.presets import PRESETS

        return PRESETS[_choice(name, tuple(PRESETS), "preset")]

    @staticmethod
    def from_file(path: str | os.PathLike[str]) -> Policy:
        """Return the policy a TOML or JSON file describes.

        Raises:
            PolicyError: the file cannot be read or parsed, or says something that cannot be used.
        """
        from privkit._policy_file import load

        return load(path)

    @staticmethod
    def from_dict(data: Mapping[str, object]) -> Policy:
        """Return the policy that data of the same form as a policy file describes.

        Raises:
            PolicyError: a key or a value that cannot be used; the message names the nearest that can.
        """
        from privkit._policy_file import build

        return build(data)

    def as_dict(self) -> dict[str, object]:
        """Return data that ``from_dict`` makes the same policy of, such as for ``json.dump``.

        Raises:
            PolicyError: a redactor holds a key, or is one of your own: neither can stand in a file.
        """
        from privkit._policy_file import data_of

        return data_of(self)

    @staticmethod
    def json_schema() -> dict[str, object]:
        """Return the JSON schema of policy files (JSON Schema 2020-12)."""
        from privkit._policy_file import schema

        return schema()


@cache
def known_types() -> frozenset[str]:
    """Return every entity type privkit has a name for, found by a built-in detector or not."""
    return VOCABULARY.union(kind.entity_type for kind in catalogue())


def narrowed(policy: Policy, types: Iterable[str]) -> Policy:
    """Return the policy that keeps findings of these types and redacts all others; see ``Shield.only``."""
    from privkit.redactors import keep

    kept = dict.fromkeys(_types(types, "types"), keep())
    strict = {kind: rule for kind, rule in policy.rules.items() if not replaces(rule) and rule != keep()}
    others = {kind: rule for kind, rule in policy.rules.items() if kind not in kept and rule != keep()}
    return policy.replace(
        rules={**kept, **others, **strict},
        default=placeholder(style="prose") if policy.default == keep() else policy.default,
        fields={path: "scan" if rule == "keep" else rule for path, rule in policy.fields.items()},
    )


def replaces(rule: Redactor) -> bool:
    """Return whether a rule only puts something in the place of a value; masks and blocks do more."""
    return getattr(rule, "_name", "") in _REPLACING


def _rebuild(values: dict[str, Any]) -> Policy:
    return Policy(**values)


def _frozen(values: dict[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType(values)


def _known_spelling(entity_type: object) -> str:
    """Return the type unless it is a known one misspelt; a type of the caller's own is fine."""
    name = check_entity_type(entity_type)
    known = known_types()
    if name not in known:
        import difflib

        if difflib.get_close_matches(name, known, n=1, cutoff=_NEAR_MISS):
            raise UnknownEntityError(f"unknown entity type {name!r}{nearest(name, known)}")
    return name


def _types(names: Iterable[str], option: str) -> tuple[str, ...]:
    return tuple(_known_spelling(name) for name in _words(names, option))


def _words(words: Iterable[str], option: str) -> tuple[str, ...]:
    if isinstance(words, (str, bytes)):
        raise PolicyError(f"{option} wants a list, not one string")
    collected = tuple(words) if isinstance(words, Iterable) else (None,)
    if not all(isinstance(word, str) and word for word in collected):
        raise PolicyError(f"{option} wants a list of words, none of them empty")
    return collected


def _regions(codes: Iterable[str]) -> tuple[str, ...]:
    """Return region codes as they were given; each is one of ISO 3166, ``UK`` as well as ``GB``."""
    codes = _words(codes, "regions")
    for code in codes:
        if code.lower() not in _REGIONS:
            hint = nearest(code.upper(), map(str.upper, _REGIONS))
            raise PolicyError(f"unknown region {code!r}; regions are written 'US' or 'DE'{hint}")
    return codes


def _text(value: object, option: str) -> str:
    if isinstance(value, str):
        return value
    raise PolicyError(f"{option} wants a text")


def _mapping(value: Mapping[str, Any] | None, option: str) -> Mapping[str, Any]:
    if value is None or isinstance(value, Mapping):
        return value or {}
    raise PolicyError(f"{option} wants a dict, not {type(value).__name__}")


def _denied(deny: Mapping[str, Any]) -> dict[str, str]:
    return {phrase: _known_spelling(deny[phrase]) for phrase in _words(deny, "deny")}


def _redactors(rules: Mapping[str, object]) -> dict[str, Redactor]:
    return {_known_spelling(kind): _redactor(rule, kind) for kind, rule in rules.items()}


def _redactor(rule: object, what: str) -> Redactor:
    if callable(rule) and isinstance(rule, Redactor):
        worded = _WORDED.get(getattr(rule, "_name", ""))
        for kind, _ in getattr(rule, worded) if worded else ():
            _known_spelling(kind)
        return rule
    raise PolicyError(f"the rule for {what} is no redactor; use one of privkit.redactors, such as mask()")


def _thresholds(values: Mapping[str, float]) -> dict[str, float]:
    return {
        _known_spelling(kind): check_score(value, what=f"the threshold for {kind}")
        for kind, value in values.items()
    }


def _field_rule(rule: object) -> str:
    return rule if isinstance(rule, str) and rule in FIELD_RULES else _known_spelling(rule)


def _choice(word: object, known: Iterable[str], what: str) -> str:
    known = tuple(known)
    if isinstance(word, str) and word in known:
        return word
    raise PolicyError(f"unknown {what} {word!r}; it is one of {', '.join(known)}{nearest(str(word), known)}")
