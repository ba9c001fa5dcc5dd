"""The Shield: detectors and a policy together."""

import asyncio
import copy
import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

import privkit
from privkit import (
    BlockedError,
    ConfigurationError,
    DetectorError,
    InputError,
    Policy,
    PolicyError,
    Redacted,
    Shield,
    Span,
    UnknownEntityError,
)
from privkit.detectors import default, pattern, phrases
from privkit.redactors import block, keep, mask, partial, placeholder

CARD = "My card is 4111 1111 1111 1111, write jane@example.com"
EVERYTHING = st.text(alphabet=st.characters(codec=None, categories=None), max_size=200)


def test_the_module_functions_do_the_main_job():
    assert [span.entity_type for span in privkit.detect(CARD)] == ["CREDIT_CARD", "EMAIL_ADDRESS"]
    result = privkit.redact(CARD)
    assert "4111" not in result.text
    assert "jane" not in result.text
    assert result.counts == {"CREDIT_CARD": 1, "EMAIL_ADDRESS": 1}
    assert [CARD[span.start : span.end] for span in result.spans] == [
        "4111 1111 1111 1111",
        "jane@example.com",
    ]


def test_the_same_value_has_the_same_number_however_it_is_typed():
    text = "4111 1111 1111 1111, 4111-1111-1111-1111 and 5555555555554444"
    shield = Shield(policy=Policy(default=placeholder(style="labelled")))
    assert shield.redact(text).text == "[CREDIT_CARD_1], [CREDIT_CARD_1] and [CREDIT_CARD_2]"


def test_the_policy_says_what_becomes_of_each_type():
    policy = Policy(rules={"CREDIT_CARD": partial(keep_last=4), "EMAIL_ADDRESS": keep()}, default=mask())
    assert Shield(policy=policy).redact(CARD).text == "My card is **** **** **** 1111, write jane@example.com"


def test_a_blocked_type_stops_the_text():
    with pytest.raises(BlockedError, match="CREDIT_CARD") as caught:
        Shield(policy=Policy(rules={"CREDIT_CARD": block()})).redact(CARD)
    assert "4111" not in str(caught.value)


def test_allowed_values_are_left_alone_and_denied_phrases_always_found():
    policy = Policy(allow=["Jane@Example.com"], deny={"project falcon": "ORGANIZATION"})
    found = Shield(policy=policy).detect(f"{CARD} about Project  Falcon")
    assert [span.entity_type for span in found] == ["CREDIT_CARD", "ORGANIZATION"]


@pytest.mark.parametrize(
    ("policy", "kinds"),
    [
        (Policy(), ["CREDIT_CARD", "EMAIL_ADDRESS"]),
        (Policy(exclude=["CREDIT_CARD"]), ["EMAIL_ADDRESS"]),
        (Policy(entities=["CREDIT_CARD"]), ["CREDIT_CARD"]),
        (Policy(threshold=0.99), []),
        (Policy(thresholds={"CREDIT_CARD": 0.99}), ["EMAIL_ADDRESS"]),
        (Policy(threshold=0.99, thresholds={"EMAIL_ADDRESS": 0.9}), ["EMAIL_ADDRESS"]),
    ],
)
def test_the_policy_says_what_counts(policy, kinds):
    assert [span.entity_type for span in Shield(policy=policy).detect(CARD)] == kinds


def test_regions_decide_between_numbers_of_one_form():
    text = "passport 123456789"
    for region in ("US", "UK"):
        (span,) = Shield(policy=Policy(regions=[region, "US"])).detect(text)
        assert span.entity_type == f"{region}_PASSPORT"


def test_own_detectors_join_the_built_in_ones():
    shield = Shield(
        detectors=[
            *default(),
            pattern("LOYALTY_NUMBER", r"\bLY-\d{6}\b"),
            phrases("PRODUCT", ["Alpha Kettle"]),
        ]
    )
    found = shield.detect("LY-123456 for my alpha kettle, jane@example.com")
    assert [span.entity_type for span in found] == ["LOYALTY_NUMBER", "PRODUCT", "EMAIL_ADDRESS"]
    assert {"LOYALTY_NUMBER", "PRODUCT", "CREDIT_CARD"} <= shield.entities


def test_a_rule_for_a_type_nobody_reports_is_refused():
    with pytest.raises(UnknownEntityError, match="LOYALTY"):
        Shield(policy=Policy(rules={"LOYALTY_NUMBER": mask()}))
    assert Shield(
        policy=Policy(rules={"LOYALTY_NUMBER": mask()}), detectors=[pattern("LOYALTY_NUMBER", "LY")]
    )


class Failing:
    entities = frozenset({"PERSON"})

    def __call__(self, text):
        raise ValueError(f"cannot work on {text}")


class Lying(Failing):
    def __call__(self, text):
        return [Span(0, len(text) + 5, "PERSON")]


class Confused(Failing):
    def __call__(self, text):
        return [(0, 1, "PERSON")]


@pytest.mark.parametrize("detector", [Failing(), Lying(), Confused()])
def test_a_failing_detector_lets_nothing_through(detector):
    with pytest.raises(DetectorError) as caught:
        Shield(detectors=[detector]).redact("secret text")
    assert "secret text" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
    careful = Shield(
        policy=Policy(on_error="redact", default=placeholder(style="labelled")), detectors=[detector]
    )
    assert careful.redact("secret text").text == "[UNCHECKED_1]"


@pytest.mark.parametrize("wrong", ["scanner", 3, object(), len])
def test_what_is_no_detector_is_refused_when_built(wrong):
    with pytest.raises(ConfigurationError, match="detector"):
        Shield(detectors=[wrong])


def test_what_is_no_policy_is_refused_when_built():
    with pytest.raises(ConfigurationError, match="from_file"):
        Shield(policy="policy.toml")


@pytest.mark.parametrize("wrong", [None, b"text", bytearray(b"text"), 3, ["text"]])
def test_what_is_no_text_is_refused(wrong):
    for call in (privkit.detect, privkit.redact, Shield().detect):
        with pytest.raises(InputError, match="expected text"):
            call(wrong)
    with pytest.raises(InputError, match="expected text"):
        list(Shield().redact_stream([wrong]))


def test_reprs_show_no_value():
    shield = Shield(policy=Policy(name="mine", deny={"falcon": "ORGANIZATION"}))
    result = shield.redact(CARD)
    shown = repr(shield) + repr(result) + repr(result.spans) + repr(shield.policy)
    assert "4111" not in shown
    assert "falcon" not in shown
    with pytest.raises(AttributeError):
        result.text = "other"
    assert isinstance(result, Redacted)


def test_spans_survive_copying_and_pickling():
    result = privkit.detect(CARD)
    assert pickle.loads(pickle.dumps(result)) == copy.deepcopy(result) == result


def test_what_was_redacted_in_another_process_can_be_handed_back():
    done = privkit.redact(CARD)
    for again in (pickle.loads(pickle.dumps(done)), copy.deepcopy(done), copy.copy(done)):
        assert (again.text, again.spans, again.counts) == (done.text, done.spans, done.counts)


@given(EVERYTHING)
def test_redacting_leaves_everything_but_the_findings(text):
    shield = Shield(policy=Policy(default=placeholder(style="labelled")))
    result = shield.redact(text)
    rest, at = [], 0
    for span in result.spans:
        rest.append(text[at : span.start])
        at = span.end
    assert at <= len(text)
    for piece in rest:
        assert piece in result.text


def test_async_calls_give_the_same_and_leave_the_loop_running():
    long = "padding " * 5000 + CARD

    async def work():
        shield = Shield()
        ticks = 0

        async def tick():
            nonlocal ticks
            while True:
                ticks += 1
                await asyncio.sleep(0)

        ticker = asyncio.create_task(tick())
        spans = await shield.adetect(long)
        result = await shield.aredact(long)
        short = await shield.aredact(CARD)
        assert await shield.adetect(CARD) == shield.detect(CARD)
        ticker.cancel()
        return spans, result.text, short.text, ticks

    spans, redacted, short, ticks = asyncio.run(work())
    assert spans == Shield().detect(long)
    assert redacted == Shield().redact(long).text
    assert short == Shield().redact(CARD).text
    assert ticks > 2


def test_an_async_stream_gives_the_same_as_the_whole():
    async def chunks():
        for at in range(0, len(CARD), 7):
            yield CARD[at : at + 7]

    async def work():
        return "".join([piece async for piece in Shield().aredact_stream(chunks())])

    assert asyncio.run(work()) == Shield().redact(CARD).text


def test_threads_may_share_a_shield():
    shield = Shield()
    texts = [f"card 4111 1111 1111 1111 number {at} from jane{at}@example.com" for at in range(300)]
    with ThreadPoolExecutor(16) as pool:
        assert list(pool.map(lambda text: shield.redact(text).text, texts)) == [
            shield.redact(text).text for text in texts
        ]


def test_a_very_long_text_is_redacted():
    text = "word " * 400_000 + CARD
    assert Shield().redact(text).counts == {"CREDIT_CARD": 1, "EMAIL_ADDRESS": 1}


@pytest.mark.parametrize(
    "policy",
    [
        Policy(threshold=0.9),
        Policy(thresholds={"ORDER_NUMBER": 0.9}),
        Policy(exclude=["ORDER_NUMBER"]),
        Policy(allow=["559201"]),
    ],
)
def test_the_policy_is_heard_where_our_own_scanner_is_handed_over(policy):
    scanner = default(exclude=["PERSON", "ADDRESS", "LOCATION"], minimum_score=0.1)
    assert [span.entity_type for span in Shield(detectors=scanner).detect("order 559201")] == ["ORDER_NUMBER"]
    assert Shield(policy=policy, detectors=scanner).detect("order 559201") == []


class Failing:
    kind = "irreversible"

    def __init__(self, outcome):
        self.outcome = outcome

    def __call__(self, hit):
        if self.outcome is ValueError:
            raise ValueError(hit.value)
        return self.outcome


@pytest.mark.parametrize("outcome", [ValueError, None, b"bytes"])
@pytest.mark.parametrize(
    "use",
    [
        lambda shield: shield.redact(CARD),
        lambda shield: list(shield.redact_stream([CARD])),
        lambda shield: shield.redact_json({"text": CARD}),
    ],
)
def test_a_redactor_that_fails_lets_nothing_through_and_its_error_holds_no_value(outcome, use):
    shield = Shield(policy=Policy(default=Failing(outcome)))
    with pytest.raises(PolicyError, match="Failing for CREDIT_CARD") as caught:
        use(shield)
    assert caught.value.__context__ is None
    assert "4111" not in str(caught.value)


@pytest.mark.parametrize("stream", [[b"bytes"], [None]])
def test_what_is_no_stream_of_texts_is_refused(stream):
    chat = Shield().conversation("c")
    for use in (Shield().redact_stream, chat.protect_stream, chat.restore_stream):
        with pytest.raises(InputError):
            list(use(stream))


@pytest.mark.parametrize("stream", [None, 3, b"bytes"])
def test_what_is_no_stream_is_refused_at_the_call(stream):
    shield, chat = Shield(), Shield().conversation("c")
    for use in (shield.redact_stream, chat.protect_stream, chat.restore_stream):
        with pytest.raises(InputError):
            use(stream)
    for use in (shield.aredact_stream, chat.aprotect_stream, chat.arestore_stream):
        for each in (stream, ["an ordinary list"]):
            with pytest.raises(InputError, match="asynchronous"):
                use(each)


@pytest.mark.parametrize("detectors", [3, default])
def test_what_is_no_list_of_detectors_is_refused(detectors):
    with pytest.raises(ConfigurationError, match="a list"):
        Shield(detectors=detectors)


@pytest.mark.parametrize("options", [{"regions": [1]}, {"regions": "US"}, {"entities": 3}])
def test_what_is_no_list_of_regions_or_types_is_refused(options):
    with pytest.raises(ConfigurationError):
        default(**options)


def test_the_catalogue_spells_regions_as_detectors_do():
    assert privkit.catalogue(regions=["GB"]) == privkit.catalogue(regions=["uk"])
    with pytest.raises(ConfigurationError, match="list"):
        privkit.catalogue(regions="US")
