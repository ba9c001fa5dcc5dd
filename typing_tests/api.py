"""How people use privkit, as a type checker sees it. Checked by mypy, never run."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Any, Literal

from typing_extensions import assert_type

import privkit
from privkit import Policy, Redacted, Shield, Span, detectors, presets, redactors
from privkit.detectors import Detector, Kind
from privkit.evaluate import Report, evaluate, read_rows
from privkit.redactors import Hit, Redactor

assert_type(privkit.detect("text"), list[Span])
assert_type(privkit.redact("text"), Redacted)
assert_type(privkit.redact("text").text, str)
assert_type(privkit.catalogue(), tuple[Kind, ...])
assert_type(privkit.resolve([Span(0, 1, "PERSON")]), list[Span])
assert_type(privkit.presets.LOGS, Policy)
assert_type(presets.PRESETS["logs"], Policy)


class Own:
    """A detector needs no base class."""

    entities = frozenset({"PERSON"})

    def __call__(self, text: str, /) -> Iterable[Span]:
        yield Span(0, len(text), "PERSON")


class Initials:
    """Nor does a redactor."""

    kind: Literal["irreversible"] = "irreversible"

    def __call__(self, hit: Hit, /) -> str:
        return hit.value[:1]


own: Detector = Own()
initials: Redactor = Initials()
made: list[Detector] = [
    *detectors.default(),
    detectors.pattern("CODE", "x"),
    detectors.phrases("PERSON", ["a"]),
    own,
]

policy = Policy(
    rules={"PERSON": initials, "CVV": redactors.mask()},
    default=redactors.placeholder(style="prose"),
    regions=["US"],
    thresholds={"PERSON": 0.4},
)
assert_type(policy.replace(name="x"), Policy)
assert_type(Policy.preset("logs"), Policy)
assert_type(Policy.from_file("policy.toml"), Policy)
assert_type(policy.redactor_for("PERSON"), Redactor)

shield = Shield(policy=policy, detectors=made)
assert_type(shield.entities, frozenset[str])
assert_type(shield.redact_stream(["a", "b"]), Iterator[str])
assert_type(shield.redact_json({"a": 1}), Any)
assert_type(evaluate(read_rows("rows.jsonl"), shield.detect), Report)


async def answers(chunks: AsyncIterator[str]) -> None:
    """The async twins."""
    assert_type(await shield.adetect("text"), list[Span])
    assert_type(await shield.aredact("text"), Redacted)
    assert_type(shield.aredact_stream(chunks), AsyncIterator[str])


# What must not pass: an ignore that is not needed is an error itself.
privkit.redact(b"bytes")  # type: ignore[arg-type]
Shield(policy="logs")  # type: ignore[arg-type]
Shield(policy)  # type: ignore[misc]
Policy(rules={"CVV": "mask"})  # type: ignore[dict-item]
redactors.placeholder(style="words")  # type: ignore[arg-type]
redactors.keyed_hash()  # type: ignore[call-arg]
Span(0, 1)  # type: ignore[call-arg]
Shield(detectors=[Own])  # type: ignore[list-item]
