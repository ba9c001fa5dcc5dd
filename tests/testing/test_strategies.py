"""The strategies: the places they tell are right, default detection covers them, choices are kept."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, find, given, settings
from hypothesis import strategies as st

from privkit import Policy, Shield, Span, detectors
from privkit.errors import BlockedError, ConfigurationError, UnknownEntityError
from privkit.redactors._invent_names import _FAMILY, _FAMILY_ENDS, _GIVEN, _GIVEN_ENDS, _TAKEN
from privkit.testing import assert_redacted
from privkit.testing._samples import forms, sentences
from privkit.testing.strategies import Chat, Sample, chats, personal_data, persons, policies

DETECTORS = (
    detectors.default()
)  # built once: a shield with detectors of its own costs far more than an example
SHIELD = Shield(detectors=DETECTORS)
CHAT_SHIELD = Shield(policy=Policy.preset("support-chat"))
SOURCE = Path(__file__).parents[2] / "src"
many = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def uncovered(sample: Sample, shield: Shield) -> list[str]:
    """Return the types of what is not covered to its last character."""
    found, missing = shield.detect(sample.text), []
    for span in sample.spans:
        at = span.start
        for other in found:
            if other.start <= at < other.end:
                at = other.end
        if at < span.end:
            missing.append(span.entity_type)
    return missing


@many
@given(personal_data())
def test_default_detection_covers_what_the_samples_tell(sample: Sample) -> None:
    assert not uncovered(sample, SHIELD)


def test_each_part_of_an_invented_name_is_found_in_each_sentence() -> None:
    firsts = {begin + end for begin in _GIVEN for end in _GIVEN_ENDS} - _TAKEN
    lasts = {begin + end for begin in _FAMILY for end in _FAMILY_ENDS} - _TAKEN
    names = [*(f"{first} Nettlemoor" for first in firsts), *(f"Belane {last}" for last in lasts)]
    told = [(name, *sentence.split("{}")) for name in names for sentence in sentences("US", "PERSON")]
    missed = [
        (before, name)
        for name, before, after in told
        if uncovered(
            Sample(before + name + after, (Span(len(before), len(before) + len(name), "PERSON"),)), SHIELD
        )
    ]
    assert not missed


@many
@given(chats())
def test_default_detection_covers_what_the_chats_tell(chat: Chat) -> None:
    assert not uncovered(chat.transcript, SHIELD)
    assert not [missing for message in chat.messages for missing in uncovered(message, SHIELD)]


def test_a_detector_that_sees_less_is_found_out() -> None:
    blind = Shield(policy=Policy(exclude=["CREDIT_CARD"]))
    sample = find(personal_data(regions=["US"]), lambda sample: bool(uncovered(sample, blind)))
    assert uncovered(sample, blind) == ["CREDIT_CARD"]


@many
@given(chats(regions=["DE", "UK"]))
def test_the_places_are_those_of_the_persons_values(chat: Chat) -> None:
    for sample in (*chat.messages, chat.transcript):
        at = 0
        for span in sample.spans:
            assert at <= span.start
            at = span.end
            value = sample.text[span.start : span.end]
            assert value in forms(chat.person, span.entity_type)
    lines = [f"{message.speaker.capitalize()}: {message.text}" for message in chat.messages]
    assert chat.transcript.text == "\n".join(lines)
    assert chat.messages[0].spans


@many
@given(personal_data(entity_types=["IBAN_CODE", "UK_NHS"], regions=["UK", "US", "FR"]))
def test_only_the_types_that_are_asked_for_are_told(sample: Sample) -> None:
    assert {span.entity_type for span in sample.spans} <= {"IBAN_CODE", "UK_NHS"}
    assert sample.spans


@given(persons(regions=["PL", "BR"]))
def test_people_live_where_it_is_asked_for(person: object) -> None:
    assert getattr(person, "region", None) in ("PL", "BR")


@many
@given(personal_data(), policies())
def test_a_policy_that_keeps_nothing_leaves_nothing(sample: Sample, policy: Policy) -> None:
    shield = Shield(policy=policy, detectors=DETECTORS)
    redacted = shield.redact(sample.text).text
    assert not [span for span in sample.spans if sample.text[span.start : span.end] in redacted]


@many
@given(personal_data(), st.data())
def test_policies_keep_and_block_only_when_they_may(sample: Sample, data: st.DataObject) -> None:
    policy = data.draw(policies(keep=True, block=True))
    names = {repr(rule).partition("(")[0] for rule in (policy.default, *policy.rules.values())}
    assert names <= {"placeholder", "mask", "keyed_hash", "surrogate", "keep", "partial", "block"}
    try:
        Shield(policy=policy, detectors=DETECTORS).redact(sample.text)
    except BlockedError:
        assert "block" in names


def test_each_kind_of_rule_comes_up() -> None:
    for name in ("keep", "partial", "block", "surrogate"):
        find(policies(keep=True, block=True), lambda policy, name=name: repr(policy.default).startswith(name))
    find(policies(entity_types=["US_SSN"]), lambda policy: "US_SSN" in policy.rules)


@many
@given(personal_data(regions=["US", "UK", "DE"]))
def test_labels_pass_the_assertion_of_the_package(sample: Sample) -> None:
    assert_redacted(sample.text, CHAT_SHIELD.redact(sample.text).text, shield=CHAT_SHIELD)


@pytest.mark.parametrize("strategy", [personal_data, chats])
@pytest.mark.parametrize(
    ("options", "kind", "told"),
    [
        ({"entity_types": ["EMAIL_ADRESS"]}, UnknownEntityError, "did you mean 'EMAIL_ADDRESS'"),
        ({"entity_types": ["UK_NHS"], "regions": ["US"]}, UnknownEntityError, "no person of these regions"),
        ({"entity_types": "UK_NHS"}, ConfigurationError, "a list"),
        ({"entity_types": []}, ConfigurationError, "empty"),
        ({"regions": ["XX"]}, ConfigurationError, "no people of region"),
        ({"regions": "UK"}, ConfigurationError, "a list"),
        ({"regions": []}, ConfigurationError, "empty"),
    ],
)
def test_what_cannot_be_drawn_is_refused(
    strategy: object, options: dict[str, object], kind: type[Exception], told: str
) -> None:
    with pytest.raises(kind, match=told):
        strategy(**options)  # type: ignore[operator]


def test_a_policy_of_unknown_types_is_refused() -> None:
    with pytest.raises(UnknownEntityError, match="did you mean 'US_SSN'"):
        policies(entity_types=["US_SSNN"])


def test_without_hypothesis_the_extra_is_named() -> None:
    code = (
        "import sys; sys.modules['hypothesis'] = None\n"
        "try:\n    import privkit.testing.strategies\n"
        "except ValueError as error:\n    print(type(error).__name__, error, error.__cause__)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert (
        "ConfigurationError hypothesis is not installed: pip install 'privkit[testing]' None" in done.stdout
    )
