"""What every redactor promises: its kind, totality, a safe repr, equality, and keys that stay put."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privkit import redactors
from privkit.errors import BlockedError, ConfigurationError
from privkit.redactors import Hit, Redactor
from privkit.text import Span

KEY = b"correct horse battery staple"
VALUE = "Jane Q. Zanzibar"

KINDS = [
    (redactors.placeholder(), "irreversible"),
    (redactors.placeholder(style="prose", language="de"), "irreversible"),
    (redactors.mask(), "irreversible"),
    (redactors.mask(keep_length=False), "irreversible"),
    (redactors.partial(), "irreversible"),
    (redactors.generalise(), "irreversible"),
    (redactors.block(), "irreversible"),
    (redactors.keyed_hash(key=KEY), "pseudonymous"),
    (redactors.surrogate(key=KEY), "pseudonymous"),
    (redactors.surrogate(), "pseudonymous"),
    (redactors.date_shift(key=KEY, subject="customer-7"), "pseudonymous"),
    (redactors.keep(), "reversible"),
]
ALL = [redactor for redactor, _ in KINDS]
KEYED = [redactor for redactor, kind in KINDS if kind == "pseudonymous"]
OPEN = [redactor for redactor, kind in KINDS if kind != "pseudonymous"]
TOTAL = [redactor for redactor in ALL if redactor != redactors.block()]

TYPES = (
    "PERSON ADDRESS LOCATION ORGANIZATION EMAIL_ADDRESS PHONE_NUMBER URL IP_ADDRESS MAC_ADDRESS CREDIT_CARD "
    "IBAN_CODE SWIFT_CODE CRYPTO IMEI DATE_TIME DATE_OF_BIRTH AGE CVV USERNAME GEO_COORDINATE VIN SECRET "
    "LICENSE_PLATE ORDER_NUMBER PRODUCT US_SSN UK_NHS UK_NINO CA_SIN IN_AADHAAR FI_PERSONAL_IDENTITY_CODE "
    "UK_POSTCODE DE_PLZ US_ZIP_CODE TR_PHONE_NUMBER NL_BSN CUSTOM_THING weird {n} type"
)
ENTITY_TYPES = [*TYPES.split(), "", "{0}"]
HEAVY = {"asyncio", "dataclasses", "inspect", "json", "phonenumbers", "pydantic", "stdnum"}
WIDE = st.text(st.characters(codec=None), max_size=40)
NUMBERISH = st.text("0123456789٤１²½ -.+/:()@,xXaAé\u0301\u200f\ud800\x00🙂", max_size=30)


def hit(value: str = VALUE, entity_type: str = "PERSON", ordinal: int = 1) -> Hit:
    return Hit(entity_type, value, ordinal, Span(0, max(len(value), 1), entity_type))


@pytest.mark.parametrize(("redactor", "kind"), KINDS, ids=repr)
def test_each_declares_its_kind_and_is_a_redactor(redactor: Redactor, kind: str) -> None:
    assert redactor.kind == kind
    assert isinstance(redactor, Redactor)


def test_every_public_factory_is_in_these_tables() -> None:
    factories = {name for name in redactors.__all__ if name[0].islower()}
    assert {repr(redactor).partition("(")[0] for redactor in ALL} == factories
    assert redactors.__all__ == sorted(redactors.__all__)


@given(st.sampled_from(TOTAL), st.sampled_from(ENTITY_TYPES), WIDE | NUMBERISH, st.integers(1, 10**6))
def test_any_value_of_any_type_gives_text_and_twice_the_same(
    redactor: Redactor, entity_type: str, value: str, ordinal: int
) -> None:
    first = redactor(hit(value, entity_type, ordinal))
    assert isinstance(first, str)
    assert redactor(hit(value, entity_type, ordinal)) == first


# Longer than Python turns into a number (4,300 digits), and than it lets functions call themselves.
@pytest.mark.parametrize("value", ["a" * 5_000, "1" * 5_000, "1 " * 5_000, "-" * 5_000, "a@" * 5_000])
@pytest.mark.parametrize("entity_type", ENTITY_TYPES)
def test_long_values_are_no_exception(entity_type: str, value: str) -> None:
    for redactor in TOTAL:
        assert isinstance(redactor(hit(value, entity_type)), str)


@pytest.mark.parametrize("redactor", ALL, ids=repr)
def test_repr_names_the_factory_and_shows_no_key_subject_or_value(redactor: Redactor) -> None:
    if redactor in TOTAL:
        redactor(hit())
    shown = repr(redactor) + str(redactor)
    assert getattr(redactors, repr(redactor).partition("(")[0])
    for hidden in (KEY.decode(), KEY.hex(), repr(KEY), "customer-7", VALUE, "Zanzibar"):
        assert hidden not in shown


@pytest.mark.parametrize("redactor", KEYED, ids=repr)
def test_what_holds_a_key_refuses_to_be_pickled_in_every_protocol(redactor: Redactor) -> None:
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        with pytest.raises(TypeError, match="holds a key and cannot be pickled"):
            pickle.dumps(redactor, protocol)
    assert copy.copy(redactor) is copy.deepcopy(redactor) is redactor
    assert not hasattr(redactor, "__dict__")


@pytest.mark.parametrize("redactor", OPEN, ids=repr)
def test_what_holds_no_key_comes_back_equal_from_a_pickle(redactor: Redactor) -> None:
    again = pickle.loads(pickle.dumps(redactor))
    assert again == redactor
    assert hash(again) == hash(redactor)


BUILDS = [
    lambda: redactors.placeholder(style="prose", labels={"PERSON": "Client", "URL": "Link"}),
    lambda: redactors.mask(character="x"),
    lambda: redactors.partial(keep_first=1),
    lambda: redactors.generalise(words={"PERSON": "someone"}),
    lambda: redactors.keyed_hash(key=KEY),
    lambda: redactors.keyed_hash(key=b"another key altogether"),
    lambda: redactors.keyed_hash(key=KEY, length=20),
    lambda: redactors.surrogate(),
    lambda: redactors.surrogate(key=KEY),
    lambda: redactors.surrogate(key=b"another key altogether"),
    lambda: redactors.date_shift(key=KEY, subject="a"),
    lambda: redactors.date_shift(key=KEY, subject="b"),
    lambda: redactors.keep(),
    lambda: redactors.block(),
]


def test_redactors_are_equal_exactly_when_built_alike() -> None:
    left, right = [build() for build in BUILDS], [build() for build in BUILDS]
    for i, one in enumerate(left):
        assert one != "something else"
        for j, other in enumerate(right):
            assert (one == other) is (i == j), (i, j)
            if i == j:
                assert hash(one) == hash(other)


def test_hashes_do_not_depend_on_the_key() -> None:
    assert hash(redactors.keyed_hash(key=KEY)) == hash(redactors.keyed_hash(key=b"another key altogether"))
    assert hash(redactors.surrogate(key=KEY)) == hash(redactors.surrogate(key=b"another key altogether"))


@pytest.mark.parametrize("redactor", ALL, ids=repr)
def test_redactors_are_frozen(redactor: Redactor) -> None:
    with pytest.raises(AttributeError, match="frozen"):
        redactor.kind = "reversible"  # type: ignore[misc]
    with pytest.raises(AttributeError, match="frozen"):
        del redactor.kind  # type: ignore[misc]


def test_keep_returns_the_value_and_block_refuses_without_it() -> None:
    assert redactors.keep()(hit()) == VALUE
    with pytest.raises(BlockedError) as caught:
        redactors.block()(hit())
    assert caught.value.entity_type == "PERSON"
    assert "Jane" not in str(caught.value)


def test_a_hit_hides_its_value_from_repr_str_and_format() -> None:
    one = hit()
    assert one.value == VALUE
    for shown in (repr(one), str(one), f"{one}", f"{[one]}"):
        assert "Jane" not in shown
        assert "PERSON" in shown


def test_a_hit_is_a_frozen_value() -> None:
    assert hit() == hit()
    assert hash(hit()) == hash(hit())
    assert hit() != hit("Joe")
    assert hit() != "Joe"
    assert pickle.loads(pickle.dumps(hit())) == hit()
    with pytest.raises(AttributeError, match="frozen"):
        hit().value = "other"  # type: ignore[misc]
    with pytest.raises(AttributeError, match="frozen"):
        del hit().value
    assert not hasattr(hit(), "__dict__")


@pytest.mark.parametrize("ordinal", [0, -1])
def test_ordinals_count_from_one(ordinal: int) -> None:
    with pytest.raises(ConfigurationError, match="counts from 1"):
        hit(ordinal=ordinal)


@pytest.mark.parametrize("build", [redactors.keyed_hash, redactors.surrogate, redactors.date_shift])
@pytest.mark.parametrize(
    "key", [b"", b"fifteen bytes..", "short", "\ud800" * 20, 1234567890123456, bytearray(32)]
)
def test_unusable_keys_are_refused_without_being_shown(build, key) -> None:
    with pytest.raises(ConfigurationError, match=r"^key: ") as caught:
        build(key=key)
    assert caught.value.__cause__ is None
    for shown in ("fifteen", "short", "1234567890123456"):
        assert shown not in str(caught.value)


@pytest.mark.parametrize("build", [redactors.keyed_hash, redactors.surrogate, redactors.date_shift])
def test_a_text_key_is_its_utf_8(build) -> None:
    assert build(key="a key with ümlauts") == build(key="a key with ümlauts".encode())


def test_importing_the_package_is_light() -> None:
    code = (
        "import sys; before = set(sys.modules); import privkit.redactors;"
        f"print({HEAVY} & sys.modules.keys() - before)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
