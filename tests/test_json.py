"""JSON: values are redacted; keys, order, types and validity stay."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privkit import ConfigurationError, InputError, Policy, Shield, UnknownEntityError
from privkit.redactors import partial, placeholder, surrogate

SHIELD = Shield(policy=Policy(default=placeholder(style="labelled")))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"mail": "jane@example.com"}, {"mail": "[EMAIL_ADDRESS_1]"}),
        ({"ssn": "123456789"}, {"ssn": "[US_SSN_1]"}),
        ({"ssn": 123456789}, {"ssn": 0}),
        ({"id": 123456789, "n": 1.5, "ok": True, "none": None}, {"id": 123456789, "n": 1.5, "ok": True, "none": None}),
        ({"jane@example.com": "x"}, {"jane@example.com": "x"}),
        (["a@example.com", "b@example.com", "A@example.com"], [f"[EMAIL_ADDRESS_{at}]" for at in (1, 2, 1)]),
        ({"a": {"b": [{"card": "4111111111111111"}]}}, {"a": {"b": [{"card": "[CREDIT_CARD_1]"}]}}),
        ({"id": 4111111111111111}, {"id": 4111111111111111}),
        ({"card_number": 4111111111111111}, {"card_number": 0}),
        ({"card_number": 4111111111111111.0, "price": 12.0}, {"card_number": 0.0, "price": 12.0}),
        ({"card_number": 4111111111111111.5}, {"card_number": 4111111111111111.5}),
        ("", ""),
        ([], []),
    ],
)  # fmt: skip
def test_values_are_redacted_and_the_form_stays(data, expected):
    if data == "":
        with pytest.raises(InputError):
            SHIELD.redact_json(data)
        return
    assert SHIELD.redact_json(data) == expected
    assert json.loads(SHIELD.redact_json(json.dumps(data))) == expected


def test_a_document_that_can_be_written_to_a_file_still_can():
    document = SHIELD.redact_json('["caf\\u00e9 \\ud800 jane@example.com"]')
    assert json.loads(document.encode()) == ["café \ud800 [EMAIL_ADDRESS_1]"]
    assert SHIELD.redact_json('["caf\\u00e9"]') == '["café"]'


@pytest.mark.parametrize("data", [{1: 2}, [object()], [b"x"], [10**5000], {"a": {2}}])
def test_data_that_is_no_json_is_refused(data):
    with pytest.raises(InputError):
        SHIELD.redact_json(data)


def test_a_number_stays_a_number_when_the_redactor_makes_one():
    shield = Shield(policy=Policy(rules={"CREDIT_CARD": surrogate()}))
    result = shield.redact_json({"card": 4111111111111111})
    assert isinstance(result["card"], int)
    assert len(str(result["card"])) == 16


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"name": "PERSON"}, {"name": "[PERSON_1]", "id": "jane@example.com", "rows": [{"id": "x"}]}),
        ({"id": "keep"}, {"name": "[PERSON_1]", "id": "jane@example.com", "rows": [{"id": "x"}]}),
        (
            {"rows": "keep", "id": "USERNAME"},
            {"name": "[PERSON_1]", "id": "[USERNAME_1]", "rows": [{"id": "[USERNAME_2]"}]},
        ),
        (
            {"rows.*.id": "USERNAME"},
            {"name": "[PERSON_1]", "id": "[EMAIL_ADDRESS_1]", "rows": [{"id": "[USERNAME_1]"}]},
        ),
        (
            {"id": "USERNAME", "rows.*.id": "keep"},
            {"name": "[PERSON_1]", "id": "[USERNAME_1]", "rows": [{"id": "x"}]},
        ),
    ],
)
def test_field_rules_say_what_a_field_is(fields, expected):
    data = {"name": "Jane", "id": "jane@example.com", "rows": [{"id": "x"}]}
    if "name" in fields:
        expected = {**expected, "id": "[EMAIL_ADDRESS_1]"}
    assert SHIELD.redact_json(data, fields=fields) == expected
    assert Shield(policy=SHIELD.policy.replace(fields=fields)).redact_json(data) == expected


def test_a_misspelt_field_rule_is_refused():
    with pytest.raises(UnknownEntityError, match="EMAIL_ADDRESS"):
        SHIELD.redact_json({}, fields={"mail": "EMAIL_ADRESS"})
    with pytest.raises(ConfigurationError):
        SHIELD.redact_json({}, fields={"mail": ""})


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ('{"mail": "jane@example.com"', "line 1"),
        ('{"a": 1, "a": 2}', "twice"),
        ("[NaN]", "NaN"),
        ("[" * 100_000, "nested|broken"),
        ("", "broken"),
    ],
)
def test_a_broken_document_is_refused_without_showing_it(document, message):
    with pytest.raises(InputError, match=message) as caught:
        SHIELD.redact_json(document)
    assert "jane" not in str(caught.value)


@pytest.mark.parametrize("data", [{"a": {1, 2}}, {"a": object()}, {1: "x"}, {"a": b"x"}])
def test_what_is_no_json_is_refused(data):
    with pytest.raises(InputError):
        SHIELD.redact_json(data)


def test_data_nested_without_end_is_refused():
    data = []
    data.append(data)
    with pytest.raises(InputError, match="nested"):
        SHIELD.redact_json(data)


scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=20)
)
documents = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
)


def same_form(left, right):
    if isinstance(left, dict):
        return (
            isinstance(right, dict)
            and list(left) == list(right)
            and all(same_form(left[k], right[k]) for k in left)
        )
    if isinstance(left, list):
        return isinstance(right, list) and len(left) == len(right) and all(map(same_form, left, right))
    return type(left) is type(right)


@given(documents)
def test_the_form_is_the_same_for_any_document(data):
    if isinstance(data, str):
        data = [data]
    assert same_form(data, SHIELD.redact_json(data))
    assert same_form(data, json.loads(SHIELD.redact_json(json.dumps(data))))


def test_a_policys_partial_mask_holds_in_json():
    shield = Shield(policy=Policy(rules={"CREDIT_CARD": partial(keep_last=4)}))
    assert shield.redact_json({"card": "4111-1111-1111-1111"}) == {"card": "****-****-****-1111"}


def test_the_name_of_a_field_that_holds_prose_is_no_cue_for_what_it_holds():
    shield = Shield(policy=Policy.preset("support-chat"))
    row = {"text": "servus, seit gestern hab i ka internet mehr", "content": "salve volevo la fattura"}
    assert shield.redact_json(row) == {key: shield.redact(value).text for key, value in row.items()}
    assert shield.redact_json(row)["text"] == row["text"]


def test_who_is_named_in_one_value_is_known_in_those_after_it() -> None:
    chat = [
        {"from": "John Smith"},
        {"text": "could smith call me back"},
        {"text": "No Smith here"},
        {"note": "SMITH"},
    ]
    redacted = Shield().redact_json(chat)
    assert [value for turn in redacted for value in turn.values()] == [
        "Customer Name", "could Customer Name call me back", "No Customer Name here", "Customer Name",
    ]  # fmt: skip


def test_what_one_document_named_is_forgotten_in_the_next() -> None:
    shield = Shield()
    shield.redact_json({"from": "Joan Baker"})
    assert shield.redact_json({"text": "no baker"}) == {"text": "no baker"}
    both = [{"from": "Joan Baker"}, {"text": "no baker"}]
    assert shield.redact_json(both)[1] == {"text": "no Customer Name"}


def test_a_rule_holds_for_flat_names_with_dots_too():
    fields = {"customer.name": "PERSON", "note": "keep"}
    data = {"customer.name": "zork", "order.note": "jane@example.com", "renote": "jane@example.com"}
    assert SHIELD.redact_json(data, fields=fields) == {
        "customer.name": "[PERSON_1]",
        "order.note": "jane@example.com",
        "renote": "[EMAIL_ADDRESS_1]",
    }


def test_a_number_too_long_to_read_is_told_as_that():
    with pytest.raises(InputError, match="a number is too long to be read"):
        SHIELD.redact_json('{"n": ' + "9" * 5000 + "}")


def test_a_number_is_found_again_in_a_text_as_it_is_without_json():
    text = "my order number is 884120. And again 884120"
    assert json.loads(SHIELD.redact_json(json.dumps({"note": text})))["note"] == SHIELD.redact(text).text
    assert SHIELD.redact(text).text.count("884120") == 0
