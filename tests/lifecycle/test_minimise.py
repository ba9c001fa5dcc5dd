"""Minimisation lets through what is listed and nothing else, in records and in texts."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privkit import Policy, Shield
from privkit.detectors import phrases
from privkit.errors import BlockedError, ConfigurationError, InputError, UnknownEntityError
from privkit.lifecycle.minimise import FieldUse, minimise, shield_for
from privkit.lifecycle.purposes import Purpose
from privkit.redactors import block, keep, keyed_hash, mask

ORDER = {
    "id": 17,
    "customer": {
        "name": "Jane Doe",
        "email": "jane@example.com",
        "address": {"city": "Leeds", "street": "1 Elm"},
    },
    "items": [{"sku": "A1", "price": 3, "gift": {"to": "Tom"}}, {"sku": "B2", "price": None}],
    "note": None,
}


def purpose(*fields: str) -> Purpose:
    return Purpose("p", basis="contract", fields=fields)


@pytest.mark.parametrize(
    ("fields", "left"),
    [
        ((), {}),
        (("id",), {"id": 17}),
        (("id", "nothing"), {"id": 17}),
        (("note",), {"note": None}),
        (("customer.email",), {"customer": {"email": "jane@example.com"}}),
        (("customer.address",), {"customer": {"address": {"city": "Leeds", "street": "1 Elm"}}}),
        (
            ("customer.address.city", "customer.address"),
            {"customer": {"address": ORDER["customer"]["address"]}},
        ),  # type: ignore[index]
        (
            ("customer.address", "customer.address.city"),
            {"customer": {"address": ORDER["customer"]["address"]}},
        ),  # type: ignore[index]
        (("customer.*.city",), {"customer": {"address": {"city": "Leeds"}}}),
        (("items.*.sku",), {"items": [{"sku": "A1"}, {"sku": "B2"}]}),
        (("items.*.gift.to",), {"items": [{"gift": {"to": "Tom"}}]}),
        (("items.0",), {"items": [{"sku": "A1", "price": 3, "gift": {"to": "Tom"}}]}),
        (("items.*.price",), {"items": [{"price": 3}, {"price": None}]}),
        (("*",), ORDER),
        (("name",), {}),
        (("customer.name.first",), {}),
    ],
)
def test_a_record_keeps_what_the_purpose_lists(fields: tuple[str, ...], left: dict[str, Any]) -> None:
    assert minimise(ORDER, purpose(*fields)) == left


def test_the_record_itself_is_left_alone() -> None:
    before = pickle.dumps(ORDER)
    copy = minimise(ORDER, purpose("*"))
    copy["customer"]["address"]["city"] = "York"
    assert pickle.dumps(ORDER) == before


def test_a_list_of_records_is_minimised_one_by_one() -> None:
    assert minimise([{"a": 1, "b": 2}, {"b": 3}], purpose("a")) == [{"a": 1}, {}]


@pytest.mark.parametrize("record", ["text", 7, None])
def test_what_is_no_record_is_refused(record: object) -> None:
    with pytest.raises(InputError, match="expected a mapping"):
        minimise(record, purpose("a"))


def test_deep_nesting_is_refused_and_not_a_crash() -> None:
    deep: Any = "x"
    for _ in range(5000):
        deep = {"a": deep}
    with pytest.raises(InputError, match="nested"):
        minimise(deep, purpose("a"))
    assert minimise(deep, purpose(".".join("a" * 98) + ".b")) == {}
    with pytest.raises(InputError, match="nested"):
        FieldUse().reading(deep)


json_like = st.recursive(
    st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=12,
)
records = st.dictionaries(st.sampled_from("abc"), json_like, max_size=3)


def leaves(value: Any, path: tuple[str, ...] = ()) -> set[tuple[str, ...]]:
    if isinstance(value, dict):
        return set().union(*(leaves(inner, (*path, name)) for name, inner in value.items()))
    if isinstance(value, list):
        return set().union(*(leaves(inner, (*path, "*")) for inner in value))
    return {path}


@given(records, st.lists(st.sampled_from(["a", "a.b", "b.*.c", "*.c", "c"]), max_size=3))
def test_every_leaf_that_is_left_stands_below_a_listed_path(record: Any, fields: list[str]) -> None:
    listed = [tuple(field.split(".")) for field in fields]
    for path in leaves(minimise(record, purpose(*fields))):
        assert not path or any(
            len(allowed) <= len(path)
            and all(a in ("*", p) or p == "*" for a, p in zip(allowed, path, strict=False))
            for allowed in listed
        )


TEXT = "Jane Doe, jane@example.com, card 4111 1111 1111 1111"


def seen(shield: Shield, *types: str) -> str:
    return shield_for(shield, Purpose("p", types=types)).redact(TEXT).text


def test_a_purpose_sees_its_types_and_no_others() -> None:
    text = seen(Shield(), "EMAIL_ADDRESS")
    assert "jane@example.com" in text
    assert "4111" not in text
    assert "Jane Doe" not in text
    assert "jane@example.com" not in seen(Shield())


def test_a_purpose_takes_away_what_the_policy_keeps() -> None:
    shield = Shield(policy=Policy(rules={"CREDIT_CARD": keep()}, default=keep()))
    assert shield.redact(TEXT).text == TEXT
    text = seen(shield, "PERSON")
    assert "4111" not in text
    assert "jane@" not in text
    assert "Jane Doe" in text


def test_what_the_policy_masks_or_blocks_stays_so() -> None:
    assert "4111" not in seen(Shield(policy=Policy(rules={"CREDIT_CARD": mask()})), "CREDIT_CARD")
    with pytest.raises(BlockedError):
        seen(Shield(policy=Policy(rules={"CREDIT_CARD": block()})), "CREDIT_CARD")
    hashed = Policy(rules={"EMAIL_ADDRESS": keyed_hash(key=b"k" * 32)})
    assert "jane@example.com" in seen(Shield(policy=hashed), "EMAIL_ADDRESS")
    assert "jane@example.com" not in seen(Shield(policy=hashed), "PERSON")


def test_detectors_of_ones_own_and_fields_go_along() -> None:
    orders = phrases("PRODUCT", ["Elm chair"])
    shield = Shield(policy=Policy(fields={"mail": "keep"}), detectors=iter([orders])).only(["EMAIL_ADDRESS"])
    assert "Elm chair" not in shield.redact("the Elm chair").text
    assert "Elm chair" not in shield.redact_json({"mail": "the Elm chair"})["mail"]
    assert "Elm chair" in shield.only(["PRODUCT"]).redact("the Elm chair").text
    with pytest.raises(UnknownEntityError):
        shield.only(["EMAIL_ADDRES"])


def test_in_a_conversation_the_purposes_types_need_no_token() -> None:
    with Shield().only(["EMAIL_ADDRESS"]).conversation("c") as chat:
        safe = chat.protect(TEXT)
    assert "jane@example.com" in safe
    assert "PERSON_1_" in safe


def test_fields_that_are_collected_and_never_read_are_told() -> None:
    use = FieldUse()
    for _ in range(2):
        view = use.reading(ORDER)
        assert view["customer"]["email"] == "jane@example.com"
        assert [item["sku"] for item in view["items"]] == ["A1", "B2"]
    use.used(["id"])
    report = use.report()
    assert report.records == 2
    assert report.unused == (
        "customer.address.city", "customer.address.street", "customer.name", "items.*.gift.to", "items.*.price",
    )  # fmt: skip
    assert report.used["items.*.sku"] == 4
    assert report.collected["items.*.sku"] == 2
    assert "jane" not in repr(report) + repr(view)
    assert len(view) == len(list(view)) == 4
    assert "not legal advice" in report.note


def test_what_is_no_mapping_or_no_list_of_paths_is_refused() -> None:
    with pytest.raises(InputError, match="expected a mapping"):
        FieldUse().reading([1])  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match="give a list"):
        FieldUse().used("id")
