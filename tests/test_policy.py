"""Policies: built in code, from TOML and from JSON, and checked when built."""

import json
import pickle
import re
import sys

import pytest

from privkit import Policy, PolicyError, Shield, UnknownEntityError, presets
from privkit.errors import ConfigurationError
from privkit.redactors import block, generalise, keep, keyed_hash, mask, partial, placeholder, surrogate

TOML = """
preset = "logs"
name = "shop"
regions = ["US", "DE"]
threshold = 0.6
allow = ["support@shop.example"]

[rules]
CREDIT_CARD = {use = "partial", keep_last = 4}
EMAIL_ADDRESS = "mask"

[deny]
"Project Falcon" = "ORGANIZATION"

[fields]
"customer.name" = "PERSON"
"""


def test_toml_and_json_files_say_the_same(tmp_path):
    toml, other = tmp_path / "policy.toml", tmp_path / "policy.json"
    toml.write_text(TOML, encoding="utf-8")
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    other.write_text(json.dumps(tomllib.loads(TOML)), encoding="utf-8")
    policy = Policy.from_file(toml)
    assert policy == Policy.from_file(str(other))
    assert policy.name == "shop"
    assert policy.regions == ("US", "DE")
    assert policy.redactor_for("CREDIT_CARD") == partial(keep_last=4)
    assert policy.redactor_for("EMAIL_ADDRESS") == mask()
    assert policy.redactor_for("IBAN_CODE") == presets.LOGS.default
    assert policy.redactor_for("SECRET") == presets.LOGS.rules["SECRET"]
    assert Shield(policy=policy).redact("card 4111 1111 1111 1111").text == "card **** **** **** 1111"


@pytest.mark.parametrize(
    ("data", "error", "hint"),
    [
        ({"rulez": {}}, PolicyError, "'rules'"),
        ({"rules": {"EMAIL_ADRESS": "mask"}}, UnknownEntityError, "'EMAIL_ADDRESS'"),
        ({"rules": {"EMAIL_ADDRESS": "maks"}}, PolicyError, "'mask'"),
        ({"rules": {"EMAIL_ADDRESS": {"use": "partial", "kep_last": 2}}}, PolicyError, "'keep_last'"),
        ({"rules": {"EMAIL_ADDRESS": {"use": "partial", "keep_last": -2}}}, PolicyError, "rules.EMAIL_ADDRESS"),
        ({"rules": {"EMAIL_ADDRESS": {"use": "keyed_hash", "key": "x"}}}, PolicyError, "key_env"),
        ({"rules": {"EMAIL_ADDRESS": {"use": "keyed_hash"}}}, PolicyError, "rules.EMAIL_ADDRESS"),
        ({"rules": {"EMAIL_ADDRESS": {"use": "keyed_hash", "key_env": "NO_SUCH_VARIABLE"}}}, PolicyError, "NO_SUCH_VARIABLE"),
        ({"preset": "suport-chat"}, PolicyError, "'support-chat'"),
        ({"threshold": 3}, PolicyError, "threshold"),
        ({"threshold": "high"}, PolicyError, "threshold"),
        ({"entities": "defualt"}, PolicyError, "did you mean 'default'?"),
        ({"entities": 3}, PolicyError, "entities"),
        ({"default": {"style": "prose"}}, PolicyError, "default: a redactor is a name"),
        ({"rules": {"PERSON": 3}}, PolicyError, "rules.PERSON: a redactor is a name"),
        ({"rules": 3}, PolicyError, "rules: "),
        ({"entities": ["CREDIT_CRAD"]}, UnknownEntityError, "'CREDIT_CARD'"),
        ({"deny": {"x": "PERSN"}}, UnknownEntityError, "'PERSON'"),
        ({"fields": {"x": "kep"}}, ConfigurationError, "entity type"),
        ({"on_error": "ignore"}, PolicyError, "on_error"),
        ({"sensitivity": "hihg"}, PolicyError, "'balanced', 'high'"),
    ],
)  # fmt: skip
def test_mistakes_are_named_with_the_nearest_that_is_right(data, error, hint):
    with pytest.raises(error, match=re.escape(hint)):
        Policy.from_dict(data)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("policy.toml", b"rules = [", "not TOML"),
        ("policy.json", b"{", "not JSON"),
        ("policy.json", b"[]", "one JSON object"),
        ("policy.toml", b"name = '\xff'", "UTF-8"),
        ("policy.yaml", b"name: x", ".toml or .json"),
    ],
)
def test_unreadable_files_are_refused(tmp_path, name, content, message):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(PolicyError, match=message):
        Policy.from_file(tmp_path / name)


def test_words_of_a_redactor_may_be_for_a_type_of_the_callers_own():
    labelled = placeholder(labels={"LOYALTY_NUMBER": "loyal"})
    assert Policy(default=labelled).default == labelled


@pytest.mark.parametrize("nothing", [None, 3])
def test_what_is_no_policy_file_is_refused(nothing):
    with pytest.raises(PolicyError):
        Policy.from_file(nothing)
    with pytest.raises(PolicyError):
        Policy.from_dict(nothing)


def test_a_mark_of_the_byte_order_before_the_text_is_no_error(tmp_path):
    path = tmp_path / "policy.toml"
    path.write_bytes(b'\xef\xbb\xbfpreset = "pci"\r\n')
    assert Policy.from_file(path) == Policy.preset("pci")


def test_a_file_nested_too_deeply_is_refused(tmp_path):
    path = tmp_path / "policy.toml"
    path.write_text("allow = " + "[" * 100_000)
    with pytest.raises(PolicyError, match=r"nested too deeply|is not TOML"):
        Policy.from_file(path)


class Own:
    kind = "irreversible"

    def __call__(self, hit, /):
        return "x"


EVERYTHING = Policy(
    name="mine",
    rules={
        "AGE": generalise(words={"AGE": "old"}),
        "PERSON": placeholder(style="prose", language="de", labels={"PERSON": "who"}),
        "SECRET": mask(keep_length=False),
        "CVV": block(),
        "URL": keep(),
        "USERNAME": surrogate(),
    },
    default=partial(keep_last=2, keep_first=1, character="#"),
    entities=["AGE", "PERSON"],
    exclude=["PERSON"],
    regions=[],
    sensitivity="high",
    threshold=0.3,
    thresholds={"AGE": 0.1},
    allow=["a"],
    deny={"Acme": "ORGANIZATION"},
    fields={"a.b": "keep"},
    on_error="redact",
)


@pytest.mark.parametrize(
    "policy", [Policy(), EVERYTHING, presets.SUPPORT_CHAT, presets.LOGS, presets.TRAINING, presets.PCI]
)
def test_a_policy_becomes_data_and_the_same_policy_again(policy, tmp_path):
    path = tmp_path / "policy.json"
    path.write_text(json.dumps(policy.as_dict()), encoding="utf-8")
    assert Policy.from_file(path) == policy == Policy.from_dict(policy.as_dict())


def test_what_is_as_it_is_anyway_is_not_written():
    assert Policy(exclude=["URL"], rules={"CVV": mask()}).as_dict() == {
        "rules": {"CVV": {"use": "mask"}},
        "default": {"use": "placeholder", "style": "prose"},
        "exclude": ["URL"],
    }


@pytest.mark.parametrize("redactor", [surrogate(key="k" * 32), keyed_hash(key="k" * 32), Own()])
def test_keys_and_redactors_of_ones_own_become_no_data(redactor):
    with pytest.raises(PolicyError, match=r"^rules\.AGE: .*(?:holds a key|of your own)") as caught:
        Policy(rules={"AGE": redactor}).as_dict()
    assert "kkkk" not in str(caught.value)


def test_a_phrase_to_deny_is_in_no_message():
    with pytest.raises(PolicyError, match="deny") as caught:
        Policy.from_dict({"deny": {"Jane Doe": 3}})
    assert "Jane" not in str(caught.value)


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(PolicyError, match="cannot be read"):
        Policy.from_file(tmp_path / "none.toml")


def test_a_key_comes_from_the_environment(monkeypatch):
    monkeypatch.setenv("HASH_KEY", "k" * 32)
    policy = Policy.from_dict({"rules": {"EMAIL_ADDRESS": {"use": "keyed_hash", "key_env": "HASH_KEY"}}})
    assert policy.redactor_for("EMAIL_ADDRESS") == keyed_hash(key="k" * 32)
    assert "kkkk" not in repr(policy)


@pytest.mark.parametrize(
    "options",
    [
        {"rules": {"CREDIT_CARD": "mask"}}, {"rules": {"credit card": mask()}}, {"default": 3}, {"threshold": 2},
        {"thresholds": {"CREDIT_CARD": -1}}, {"entities": ["CREDIT_CRAD"]}, {"exclude": "CREDIT_CARD"}, {"allow": "x"},
        {"allow": [""]}, {"deny": {"x": "lower"}}, {"on_error": "pass"}, {"regions": "US"}, {"entities": "al"}, {"name": 3},
        {"rules": ["CREDIT_CARD"]}, {"thresholds": [0.5]}, {"deny": ["x"]}, {"deny": {"": "PERSON"}}, {"fields": ["x"]},
        {"allow": 3}, {"exclude": 3}, {"entities": 3},
        {"default": placeholder(labels={"CREDIT_CRAD": "card"})}, {"rules": {"AGE": generalise(words={"AGEE": "x"})}},
    ],
)  # fmt: skip
def test_policies_are_checked_when_built(options):
    with pytest.raises(ConfigurationError):
        Policy(**options)


def test_an_unknown_region_is_refused_when_the_policy_is_built():
    with pytest.raises(PolicyError, match=r"'UX'.*did you mean"):
        Policy(regions=["US", "UX"])
    assert Policy(regions=["gb", "UK", "XK"]).regions == ("gb", "UK", "XK")


def test_policies_are_frozen_values():
    policy = Policy(name="a", rules={"CREDIT_CARD": mask()})
    with pytest.raises(AttributeError, match="replace"):
        policy.name = "b"
    with pytest.raises(AttributeError):
        del policy.name
    with pytest.raises(TypeError):
        policy.rules["EMAIL_ADDRESS"] = mask()
    assert policy.replace(name="b").rules == policy.rules
    assert policy == Policy(name="a", rules={"CREDIT_CARD": mask()})
    assert hash(policy) == hash(pickle.loads(pickle.dumps(policy)))
    assert pickle.loads(pickle.dumps(policy)) == policy
    assert policy != "a"
    with pytest.raises(PolicyError, match="'name'"):
        policy.replace(nam="b")


def test_the_schema_is_json_and_names_every_key():
    schema = json.loads(json.dumps(Policy.json_schema()))
    assert {"rules", "preset", "threshold", "fields", "deny"} <= set(schema["properties"])
    assert schema["additionalProperties"] is False


@pytest.mark.parametrize("name", sorted(presets.PRESETS))
def test_every_preset_works_and_leaves_no_card_whole(name):
    policy = Policy.preset(name)
    assert policy.name == name
    assert "4111 1111 1111" not in Shield(policy=policy).redact("card 4111 1111 1111 1111 cvv 123").text


def test_presets_do_what_they_say():
    text = "card 4111 1111 1111 1111 cvv 123 from 192.0.2.17 by jane@example.com on 2024-03-05"
    assert Shield(policy=presets.PCI).redact(text).text == (
        "card **** **** **** 1111 cvv ******** from 192.0.2.17 by jane@example.com on 2024-03-05"
    )
    logs = Shield(policy=presets.LOGS).redact(text).text
    assert "[EMAIL_ADDRESS_1]" in logs
    assert "192.0.2.17" not in logs
    training = Shield(policy=presets.TRAINING).redact(text).text
    assert "2024-03-05" not in training
    assert "Card Number" in Shield(policy=presets.SUPPORT_CHAT).redact(text).text


def test_the_default_redactor_applies_to_all_other_types():
    policy = Policy(rules={"CREDIT_CARD": mask()}, default=placeholder(style="labelled"))
    assert (
        Shield(policy=policy).redact("4111111111111111 jane@example.com").text
        == "**************** [EMAIL_ADDRESS_1]"
    )
