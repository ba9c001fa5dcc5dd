"""Law 3: however a stream is cut into chunks, the redaction is that of the whole text."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tracing import Table

from privkit import Policy, Shield, Span
from privkit.detectors import default, pattern, phrases
from privkit.detectors.catalogue import numbers_of
from privkit.errors import DetectorError
from privkit.redactors import placeholder

SHIELD = Shield(policy=Policy(entities="all", default=placeholder(style="labelled")))
VALUES = [
    *(number.example for number in numbers_of()), "jane@example.com", "https://x.example/a?b=c", "192.168.3.4", "fe80::1:2",
    "+44 20 7946 0958", "(415) 555-0132 x12", "DE89 3704 0044 0532 0130 00", "password: hunter2", "5 March 1987",
    "-----BEGIN RSA PRIVATE KEY-----\nMIIEabcd1234\nabcd\n-----END RSA PRIVATE KEY-----",
]  # fmt: skip
CUES = [
    "born",
    "dob",
    "username",
    "swift",
    "password is",
    *(cue for number in numbers_of() for cue in number.cues[:1]),
]
FILLING = [
    "hello",
    "is",
    "12",
    "1234",
    "İ",
    "ß",
    "ł",
    "。",
    "\x00",
    "\ud800",
    "$",
    "#",
    "-",
    '{"id":',
    "}",
    "İstanbul",
    "x",
]
pieces = st.sampled_from(VALUES) | st.sampled_from(CUES) | st.sampled_from(FILLING) | st.text(max_size=6)
texts = st.lists(st.tuples(pieces, st.sampled_from([" ", " ", ", ", "", "\n", "-", "  "])), max_size=90).map(
    lambda parts: "".join(piece + gap for piece, gap in parts)
)


class Linking:
    """Finds one phrase's mentions, all linked, with the link's number hanging on what is in view."""

    entities = frozenset({"PRODUCT"})
    reach = 40
    inner = phrases("PRODUCT", ["iPhone 13", "Galaxy S9"])

    def __call__(self, text):
        links = {}
        for span in self.inner(text):
            link = links.setdefault(text[span.start : span.end].casefold(), len(links) + 1)
            yield Span(span.start, span.end, span.entity_type, span.score, "linking", link=link)


class Swallowing:
    """A redactor that takes up to so many whole words before a finding with it."""

    kind = "irreversible"

    def __init__(self, words):
        self.words = re.compile(rf"(?<!\S)(?:(?:an|the|order|address|on) ){{1,{words}}}\Z")

    def lead(self, entity_type, before):
        match = self.words.search(before)
        return len(before) - match.start() if match else 0

    def __call__(self, hit):
        return f"<{hit.entity_type} {hit.ordinal}>"


NAMED = [
    *default(),
    phrases("PERSON", ["John Smith", "Smith", "Maria Lopez", "maria"]),
    phrases("ADDRESS", ["1234 Elm Street", "address 5"]),
    Linking(),
]
LEADING = [
    Shield(policy=Policy(default=placeholder(style="prose")), detectors=NAMED),
    Shield(policy=Policy(default=placeholder(style="prose", language="de")), detectors=NAMED),
    Shield(policy=Policy(default=placeholder(), rules={"PRODUCT": Swallowing(3)}), detectors=NAMED),
]
LEADS = [
    "an", "the", "my order number", "order #", "order no.", "invoice", "at his new delivery address on", "his address",
    "my home", "Mr.", "Prof. Dr.", "customer", "meine Bestellung mit der Nummer", "an ihre Adresse in der", "Frau", "#",
]  # fmt: skip
FOUND = [
    "John Smith", "Smith", "maria", "iPhone 13", "galaxy s9", "1234 Elm Street", "address 5", "559201", "ORD-559207",
    "INV-2024-00123", "jane@example.com",
]  # fmt: skip
led = st.lists(
    st.tuples(
        st.sampled_from(LEADS) | st.sampled_from(FOUND) | st.sampled_from(FILLING),
        st.sampled_from([" ", " ", " ", "  ", ", ", "", "\n", "-", ". "]),
    ),
    max_size=160,
).map(lambda parts: "".join(piece + gap for piece, gap in parts))


def cut(text, sizes):
    chunks, at = [], 0
    while at < len(text):
        size = sizes[len(chunks) % len(sizes)]
        chunks.append(text[at : at + size])
        at += size
    return chunks


@settings(max_examples=300, deadline=None)
@given(texts, st.lists(st.integers(1, 200), min_size=1, max_size=8))
def test_any_cutting_gives_what_the_whole_gives(text, sizes):
    assert "".join(SHIELD.redact_stream(cut(text, sizes))) == SHIELD.redact(text).text


@settings(max_examples=300, deadline=None)
@given(led, st.lists(st.integers(1, 200), min_size=1, max_size=8), st.sampled_from(LEADING))
def test_leads_and_links_are_the_same_in_any_cutting(text, sizes, shield):
    assert "".join(shield.redact_stream(cut(text, sizes))) == shield.redact(text).text


@pytest.mark.parametrize("shield", LEADING)
@pytest.mark.parametrize("size", [1, 3, 50, 211])
def test_no_lead_is_parted_from_its_finding(shield, size):
    """Every offset of a lead and its finding against the places at which a stream is looked at."""
    unit = "it came to his new delivery address on 1234 Elm Street, the order number 559201, an iPhone 13"
    text = "".join(f"{unit} {'z' * (at % 7)}{' w' * (at % 5)} " for at in range(40))
    assert "".join(shield.redact_stream(cut(text, [size]))) == shield.redact(text).text
    assert shield.redact(text).text.count("address") in (0, 40)


def test_a_stream_with_leads_flows_through_a_list_of_findings():
    stream = LEADING[0].redact_stream(f"order #{559201 + at % 9}, " for at in range(100_000))
    assert next(stream).startswith("Order #1, Order #2")


@pytest.mark.parametrize(
    "text",
    [
        "orders " + ", ".join(str(559200 + at) for at in range(300)),
        "cards" + " 4111 1111 1111 1111" * 100,
        "ssn " + " 123-45-6789" * 100,
        "tel " + "; ".join(f"415-555-01{at:02}" for at in range(90)),
        "no white space at all " + "4111111111111111," * 200,
        "x" * 5000 + " jane@example.com " + "y" * 5000,
        "-----BEGIN PRIVATE KEY-----\n" + "QUJD" * 900 + "\n-----END PRIVATE KEY----- and jane@example.com",
        "",
        " ",
    ],
)
@pytest.mark.parametrize("size", [1, 5, 997])
def test_long_lists_keys_and_runs_are_the_same_in_a_stream(text, size):
    assert "".join(SHIELD.redact_stream(cut(text, [size]))) == SHIELD.redact(text).text


def test_every_split_of_one_text_in_two_gives_the_same():
    text = (
        "Hi, my ssn is 123-45-6789 and my card 4111 1111 1111 1111 exp 12/27. " * 12
    ) + "Write to jane@example.com"
    whole, told = SHIELD.redact(text).text, Table()
    for at in range(len(text)):
        with told.row():
            assert "".join(SHIELD.redact_stream([text[:at], text[at:]])) == whole


def test_a_stream_flows_before_it_ends():
    passed = []

    def chunks():
        for at in range(400):
            passed.append(at)
            yield "word "

    stream = Shield(policy=Policy(exclude=["PERSON", "ADDRESS", "LOCATION"])).redact_stream(chunks())
    assert next(stream)
    assert len(passed) < 120
    passed.clear()
    assert next(Shield().redact_stream(chunks()))
    assert len(passed) < 330  # names are let go segment by segment


def test_looking_again_costs_a_bounded_number_of_times_more():
    """Twice the stream, about twice the text looked at (law 8), counted by a detector."""

    class Counting:
        entities = frozenset({"PERSON"})
        reach = 100
        looked_at = 0

        def __call__(self, text):
            self.looked_at += len(text)
            return []

    def looked_at(text):
        detector = Counting()
        list(Shield(detectors=[detector]).redact_stream(cut(text, [4])))
        return detector.looked_at

    for unit in ("word ", "x"):
        assert looked_at(unit * 8000) <= 2.3 * looked_at(unit * 4000)
        assert looked_at(unit * 8000) <= 6 * len(unit * 8000)


def test_a_detector_without_reach_holds_the_stream_to_its_end():
    shield = Shield(detectors=[*default(), pattern("LOYALTY_NUMBER", r"LY.*?END")])
    text = "LY" + " word" * 2000 + " END"
    assert "".join(shield.redact_stream(cut(text, [9]))) == shield.redact(text).text


def test_detectors_with_reach_let_it_flow():
    shield = Shield(
        detectors=[
            *default(),
            pattern("LOYALTY_NUMBER", r"\bLY-\d{6}\b", reach=12),
            phrases("PRODUCT", ["Alpha Kettle"]),
        ]
    )
    text = "my LY-123456 for the alpha kettle " * 80
    assert "".join(shield.redact_stream(cut(text, [7]))) == shield.redact(text).text
    assert next(shield.redact_stream("word " for _ in range(100_000)))


class Tight:
    """Finds "9" as a whole word, and needs to see no more than the character after it."""

    entities = frozenset({"ADDRESS"})
    reach = 2

    def __call__(self, text):
        return [Span(found.start(), found.end(), "ADDRESS") for found in re.finditer(r"(?<!\S)9(?!\S)", text)]


@pytest.mark.parametrize("filling", range(0, 60, 3))
def test_no_lead_is_let_go_before_it_is_known_what_follows(filling):
    shield = Shield(policy=Policy(), detectors=[Tight()])
    text = "z" * filling + " at his new delivery address on 9 and" * 30
    assert shield.redact(text).text.endswith("at Customer Address and")
    for size in (1, 7, 40):
        assert "".join(shield.redact_stream(cut(text, [size]))) == shield.redact(text).text


NAMES = Shield(policy=Policy.preset("support-chat"))
SAID = [
    "John Smith ordered an iPhone 13.",
    "it hasn't arrived at his address on 1234 Elm Street",
    "my name is priya raman",
    "Hi Bob,",
    "call me on 415-555-0132",
    "Regards,\nJane van der Berg",
    "12 Rue de la Paix, 75002 Paris",
    "the order no. 559201 for Mrs Okafor",
    "I live in Lagos",
    "x" * 90,
    "is the blue kettle in stock?",
    "smith",
    "and",
]  # fmt: skip
said = st.lists(
    st.tuples(st.sampled_from(SAID), st.sampled_from([" ", ". ", "\n", "\n\n", ", "])), max_size=60
).map(lambda parts: "".join(piece + gap for piece, gap in parts))


@settings(max_examples=60)
@given(said, st.lists(st.integers(1, 400), min_size=1, max_size=6))
def test_names_are_the_same_in_a_stream_as_in_the_whole(text, sizes):
    assert "".join(NAMES.redact_stream(cut(text, sizes))) == NAMES.redact(text).text


def test_a_stream_with_names_flows_segment_by_segment():
    sentence = "John Smith lives in Lagos, and he waits for his kettle. "
    taken = []
    stream = NAMES.redact_stream(taken.append(at) or sentence for at in range(10_000))
    assert next(stream)
    assert len(taken) < 60


class Counting:
    """A detector by segments of one line each, that counts what it reads."""

    entities = frozenset({"PRODUCT"})
    settled = 1

    def __init__(self):
        self.read = 0
        self.cut = 0

    def segments(self, text):
        self.cut += len(text)
        ends = [found.end() for found in re.finditer(r"\n|(?<=[^\n])\Z", text)]
        return list(zip([0, *ends[:-1]], ends, strict=True)) if ends else []

    def remember(self):
        return []

    def following(self, text, memory):
        self.read += len(text)
        memory.append(text)
        return [Span(found.start(), found.end(), "PRODUCT") for found in re.finditer(r"\bkettle\b", text)]

    def __call__(self, text):
        return self.following(text, self.remember())


def test_a_reader_reads_each_segment_once_and_a_stream_in_linear_time():
    def work(text):
        detector = Counting()
        shield = Shield(detectors=[detector])
        assert "".join(shield.redact_stream(cut(text, [50]))) == shield.redact(text).text
        return detector

    short, long = work("a kettle here\n" * 500), work("a kettle here\n" * 1000)
    assert long.read == 2 * len("a kettle here\n" * 1000)  # once in the stream, once in the whole
    assert long.cut <= 2.2 * short.cut
    endless = work("kettle " * 4000).cut
    assert work("kettle " * 8000).cut <= 2.3 * endless


class Failing(Counting):
    def following(self, text, memory):
        raise ValueError(text)


def test_a_reader_that_fails_stops_the_stream_without_telling_the_text():
    shield = Shield(detectors=[Failing()])
    with pytest.raises(DetectorError) as told:
        list(shield.redact_stream(["my kettle\n"] * 200))
    assert "kettle" not in str(told.value)


def test_thresholds_and_lists_hold_for_readers_too():
    shield = Shield(detectors=[Counting()], policy=Policy(allow=["kettle"]))
    assert "".join(shield.redact_stream(["a kettle\n"] * 100)) == "a kettle\n" * 100


@pytest.mark.parametrize("end", [". ", "! ", "\n", " "])
@pytest.mark.parametrize("size", [1, 7, 64])
@pytest.mark.parametrize(
    "line",
    [
        "adress: 12 foo",
        "Name: kwix zorb",
        "yolanda etxeberria 449-912",
        "J Will Smith came",
        "regards, zorblat",
    ],
)
def test_what_begins_a_segment_is_read_as_in_the_whole_text(line: str, size: int, end: str):
    filler = "the order was late and it is still not here so please tell me what to do about it now " * 5
    text = f"{filler.strip()}{end}{line} and {filler}. {filler}"
    chunks = (text[at : at + size] for at in range(0, len(text), size))
    assert "".join(SHIELD.redact_stream(chunks)) == SHIELD.redact(text).text
