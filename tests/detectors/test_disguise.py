"""Values in disguise: found for the whole stretch, at the original's offsets, and numbers that are none."""

import pytest
from growth import assert_linear
from hypothesis import given, settings
from hypothesis import strategies as st

from privkit import Policy, Shield, resolve
from privkit.detectors import default, names
from privkit.detectors._disguise import WORDS, disguised, likely
from privkit.detectors._shape import both, holds_atom, shape_of, words_of
from privkit.redactors import placeholder
from privkit.text._unmask import unmask

SCANNER = default(entities="default")[0]
SHIELD = Shield(
    policy=Policy(exclude=["PERSON", "ADDRESS", "LOCATION"], default=placeholder(style="labelled"))
)
NAMED = Shield(policy=Policy(default=placeholder(style="labelled")))


def found(text):
    return [(span.entity_type, text[span.start : span.end]) for span in resolve(SCANNER(text))]


MAIL = [
    "jane%40example.com", "jane&#64;example.com", "jane(a)example.com", "jane at gmail.com", "jane.doe at gmx.de",
    "jane (at) example dot com", "jane [at] example [dot] com", "jane{at}example{dot}com", "jane<at>example.com",
    "jane AT example DOT com", "jane at example dot com", "jane.doe at example dot co dot uk",
    "jane dot doe at example dot com", "jane underscore doe at example dot com", "jane-at-example-dot-com",
    "jane -at- example -dot- com", "jane_at_example_dot_com", "jane @ example . com", "jane @ example dot com",
    "jane@example dot com", "jane@example[.]com", "jane(at)example.com", "jane AT example.com", "info at example dot org",
    "jane arroba ejemplo punto es", "jane arroba exemplo ponto com ponto br", "jane chiocciola esempio punto it",
    "jane klammeraffe beispiel punkt de", "jane at beispiel punkt de", "jane arobase exemple point fr",
    "jane&commat;example.com", "jane&#064;example.com", "jane&period;doe&commat;example&period;com",
    "jane&#64;example&#46;com",
    "jane małpa przyklad kropka pl", "jane malpa przyklad kropka pl", "jane at gmail kropka com",
    "jane zavináč priklad tečka cz", "jane snabela eksempel punkt dk", "jane kukac pelda pont hu",
    "jane apestaartje voorbeeld punt nl",
    "jane apenstaartje voorbeeld punt nl", "jane (at) corp [dot] internal", "jаne (at) exаmple dot com",
    "ja\u200bne (at) exam\u200bple dot com", "jane ( at ) example ( dot ) com", "jane2 at example dot com",
]  # fmt: skip
FRAMES = ["{}", "my address is {}, thanks", "reach me: {}.", "({})", "hello\n{}\nbye", "{} or by letter"]


@pytest.mark.parametrize("value", MAIL)
@pytest.mark.parametrize("frame", FRAMES)
def test_an_address_spelt_for_people_is_found_whole(value, frame):
    assert found(frame.format(value)) == [("EMAIL_ADDRESS", value)]


@pytest.mark.parametrize(
    "text",
    [
        "look at example dot com", "We are looking at example dot com today", "shop at example dot com", "find us at example.com",
        "I work at example.com", "see you at 5. com is a module", "meet me at the dot", "we arrived at point b",
        "at this point in time", "sign up at example dot com", "she is at home. net of tax, it is fine", "he was at work.It is",
        "lunch @ noon", "3 @ 5.00 each", "a (at) b", "the dot com boom", "jane at example dot thing", "it is at dot com",
        "look at gmail.com", "I found it at yahoo.com", "100%40 of it", "section 3(a)bis.x", "f(a)g", "a&#64; b",
        "look at dot dot dot", "le point de vue", "punto y coma", "@ . com", "at at at dot dot dot",
    ],
)  # fmt: skip
def test_prose_is_no_address(text):
    assert "EMAIL_ADDRESS" not in [kind for kind, _ in found(text)]


SPELT = [
    ("my number is ", "four one five five five five zero one three two", "PHONE_NUMBER"),
    ("phone: ", "zero seven nine one one two three four five six seven", "PHONE_NUMBER"),
    ("call me on ", "zero two zero, seven nine four six, zero nine five eight", "PHONE_NUMBER"),
    ("call ", "four one five double five double five three two one", "PHONE_NUMBER"),
    ("phone: ", "plus four four two zero seven nine four six zero nine five eight", "PHONE_NUMBER"),
    ("phone: ", "oh two oh seven nine four six oh nine five eight", "PHONE_NUMBER"),
    ("phone: ", "four 1 five 5 five 5 zero 1 three 2", "PHONE_NUMBER"),
    ("Telefon: ", "null drei null eins zwei drei vier fünf sechs sieben", "PHONE_NUMBER"),
    ("Telefon: ", "null eins sieben sechs eins zwei drei vier fuenf sechs sieben", "PHONE_NUMBER"),
    ("portable : ", "zéro six un deux trois quatre cinq six sept huit", "PHONE_NUMBER"),
    ("móvil: ", "seis uno dos tres cuatro cinco seis siete ocho", "PHONE_NUMBER"),
    ("cellulare: ", "tre quattro sette uno due tre quattro cinque sei sette", "PHONE_NUMBER"),
    ("mobiel: ", "nul zes een twee drie vier vijf zes zeven acht", "PHONE_NUMBER"),
    ("celular: ", "um um nove oito sete meia cinco quatro três dois um", "PHONE_NUMBER"),
    ("ssn ", "two one nine, zero nine, nine nine nine one", "US_SSN"),
    ("card: ", "four" + " one" * 15, "CREDIT_CARD"),
    ("phone: ", "07700 treble nine 123", "PHONE_NUMBER"),
    ("appelle ", "zéro six un deux trois quatre cinq six sept huit", "PHONE_NUMBER"),
    ("card: ", "four treble one 1111 1111 1111", "CREDIT_CARD"),
    ("card: ", "four triple one triple one triple one triple one triple one", "CREDIT_CARD"),
    ("", "four" + " one" * 15, "CREDIT_CARD"),
    ("card: ", "FOUR" + "-ONE" * 15, "CREDIT_CARD"),
]


@pytest.mark.parametrize(("cue", "value", "entity"), SPELT)
@pytest.mark.parametrize("tail", ["", ".", ", please", "\nthanks"])
def test_spelt_digits_behind_a_cue_are_found_whole(cue, value, entity, tail):
    assert (entity, value) in found(f"{cue}{value}{tail}")
    assert len(found(f"hello, {cue}{value}{tail}")) == 1


SPACED = [
    ("call ", "020  7946  0958", "PHONE_NUMBER"),
    ("", "DE89  3704  0044  0532  0130  00", "IBAN_CODE"),
    ("IBAN  ", "DE89  3704  0044  0532  0130  00", "IBAN_CODE"),
    ("ni ", "QQ   12   34   58   C", "UK_NINO"),
    ("ip ", "192[.]0[.]2[.]17", "IP_ADDRESS"),
    ("ip ", "192(.)0(.)2(.)17", "IP_ADDRESS"),
    ("", "+44·20·7946·0958", "PHONE_NUMBER"),
    ("call ", "020•7946•0958", "PHONE_NUMBER"),
    ("", "DE89·3704·0044·0532·0130·00", "IBAN_CODE"),
    ("ssn ", "219·09·9999", "US_SSN"),
    ("ssn ", "219 - 09 - 9999", "US_SSN"),
    ("ein ", "12 - 3456789", "US_EIN"),
    ("card ", "4111&nbsp;1111&nbsp;1111&nbsp;1111", "CREDIT_CARD"),
    ("card=", "4111%201111%201111%201111", "CREDIT_CARD"),
    ("card ", "4111+1111+1111+1111", "CREDIT_CARD"),
    ("card ", "4111 1111\n1111 1111", "CREDIT_CARD"),
    ("card ", "4111 1111\n> 1111 1111", "CREDIT_CARD"),
    ("", "DE89 3704\n0044 0532 0130 00", "IBAN_CODE"),
    ("", "192 dot 0 dot 2 dot 17", "IP_ADDRESS"),
    ("card ", "4" + " 1" * 15, "CREDIT_CARD"),
    ("", "4" + " 1" * 15, "CREDIT_CARD"),
    ("", "4" + "-1" * 15, "CREDIT_CARD"),
    ("", "4" + ".1" * 15, "CREDIT_CARD"),
    ("", "4" + "_1" * 15, "CREDIT_CARD"),
    ("", "4" + " * 1" * 15, "CREDIT_CARD"),
    ("card: ", "4" + ", 1" * 15, "CREDIT_CARD"),
    ("card:\n", "4" + "\n1" * 15, "CREDIT_CARD"),
    ("card: ", "4 1 1 1 - 1 1 1 1 - 1 1 1 1 - 1 1 1 1", "CREDIT_CARD"),
    ("card: ", "4 1 1 1  1 1 1 1  1 1 1 1  1 1 1 1", "CREDIT_CARD"),
    ("", "4111_1111_1111_1111", "CREDIT_CARD"),
    ("", "4111*1111*1111*1111", "CREDIT_CARD"),
    ("card: ", "4111, 1111, 1111, 1111", "CREDIT_CARD"),
    ("card:\n", "4111\n1111\n1111\n1111", "CREDIT_CARD"),
    ("ssn ", "2 1 9 0 9 9 9 9 1", "US_SSN"),
    ("ssn ", "1 2 3 - 4 5 - 6 7 8 9", "US_SSN"),
    ("ssn: ", "219_09_9999", "US_SSN"),
    ("phone: ", "4 1 5 5 5 5 0 1 3 2", "PHONE_NUMBER"),
    ("call ", "4.1.5.5.5.5.0.1.3.2", "PHONE_NUMBER"),
    ("tel ", "0 7 9 1 1 2 3 4 5 6 7", "PHONE_NUMBER"),
    ("phone: ", "415_555_0132", "PHONE_NUMBER"),
    ("my US passport is ", "3 9 1 7 1 3 1 7 5", "US_PASSPORT"),
    ("", "D E 8 9 3 7 0 4 0 0 4 4 0 5 3 2 0 1 3 0 0 0", "IBAN_CODE"),
    ("", "G B 8 2 W E S T 1 2 3 4 5 6 9 8 7 6 5 4 3 2", "IBAN_CODE"),
]


@pytest.mark.parametrize(("cue", "value", "entity"), SPACED)
@pytest.mark.parametrize("tail", ["", ".", " please", "\nthanks"])
def test_numbers_typed_digit_by_digit_or_with_odd_signs_are_found_whole(cue, value, entity, tail):
    assert (entity, value) in found(f"{cue}{value}{tail}")


@pytest.mark.parametrize(
    "text",
    [
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16", "1 2 3 4 5 6 7 8 9", "9 8 7 6 5 4 3 2 1 0",
        "4" + ", 1" * 15, "4" + "\n1" * 15, "4" + " | 1" * 15, "4" + "\t1" * 15, "4" + " 1" * 14 + " 2", "4111_1111_1111_1112",
        "4111, 1111, 1111, 1111", "4111\t1111\t1111\t1111", "4111\n1111\n1111\n1111",
        "4111+1111+1111+1111", "4111:1111:1111:1111", "2 + 44 2079 4609", "219 - 09 - 9999", "020·7946·0958",
        "20·79·46", "12 - 3456789",
        "4111 1111\n1111 1111", "card 4111 1111\n1111 1112", "card\n4111 1111 1111 1112\n2026-01-01",
        "5·4·3·2·1", "100%20%30",
        "double room, four beds, 1200 2300 4500",
        "020  7946  0958", "call  12  34  56", "300[.]1[.]2[.]3", "1 dot 2 dot 3", "2020  2021  2022  2023",
        "Innings: 0 0 1 0 2 0 0 3 1  7 11 0", "score 6:4 3:6 7:5 2:1", "4 1 5 5 5 5 0 1 3 2", "2 1 9 0 9 9 9 9 1",
        "1 0 0 1 1 0 1 0 1 1 0 0 1 0 1 1", "\n".join(["4" + " 1" * 15] * 5), "1, 2, 3, 4, 5, 6, 7, 8",
        "one two three four five six seven", "call one two three four five six seven eight nine",
        "four one five five five five zero one three two", "one one one one one one one one", "one of two or three of four, five",
        "core number {0: 1, 1: 2, 2: 2, 3: 2, 4: 1, 5: 2, 6: 0}",
        "uno dos tres", "I bought two, she bought three and they bought four of the five at six",
        "[4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]", "4500, 4600, 4700, 4800", "2019 | 2020 | 2021 | 2022",
    ],
)  # fmt: skip
def test_numbers_that_are_each_their_own_stay(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "entity", "value"),
    [
        ("mail jane@exa\u200bmple.com now", "EMAIL_ADDRESS", "jane@exa\u200bmple.com"),
        ("card 4111 1111 11\u200b11 1111", "CREDIT_CARD", "4111 1111 11\u200b11 1111"),
        ("card 4111\u00ad1111\u00ad1111\u00ad1111", "CREDIT_CARD", "4111\u00ad1111\u00ad1111\u00ad1111"),
        ("\u202b4111111111111111\u202c", "CREDIT_CARD", "4111111111111111"),
        ("4\u03361111111\u033611111111", "CREDIT_CARD", "4\u03361111111\u033611111111"),
        ("4\ufe0f\u20e3" + "1\ufe0f\u20e3" * 15, "CREDIT_CARD", "4\ufe0f\u20e3" + "1\ufe0f\u20e3" * 14 + "1"),
        ("jаne@exаmple.сom", "EMAIL_ADDRESS", "jаne@exаmple.сom"),
        ("DЕ89 3704 0044 0532 0130 00", "IBAN_CODE", "DЕ89 3704 0044 0532 0130 00"),
        ("𝟜𝟙𝟙𝟙 1111 1111 1111", "CREDIT_CARD", "𝟜𝟙𝟙𝟙 1111 1111 1111"),
        ("④" + "①" * 15, "CREDIT_CARD", "④" + "①" * 15),
        ("٤١١١ ١١١١ ١١١١ ١١١١", "CREDIT_CARD", "٤١١١ ١١١١ ١١١١ ١١١١"),
        ("ssn 2\u200b19-09-99\u200b91 ok", "US_SSN", "2\u200b19-09-99\u200b91"),
    ],
)
def test_what_hides_inside_a_value_is_covered_with_it(text, entity, value):
    text = f"é \ufe0f {text} \ufeff."
    assert [(kind, spelt.rstrip("\ufe0f\u20e3")) for kind, spelt in found(text)] == [(entity, value)]


def test_a_number_in_single_digits_hides_none_that_stands_before_it():
    text = "phone: 415_555_0132 card 4" + " 1" * 15
    assert [kind for kind, _ in found(text)] == ["PHONE_NUMBER", "CREDIT_CARD"]


def test_two_values_parted_by_an_invisible_character_only_are_both_found():
    text = "4111111111111111\u200b5500000000000004"
    assert found(text) == [("CREDIT_CARD", "4111111111111111"), ("CREDIT_CARD", "5500000000000004")]


@pytest.mark.parametrize("text", ["４１１１\u3000１１１１\u3000１１１１\u3000１１１１", "4111\u30001111"])
def test_wide_spaces_glue_no_numbers_together(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text", ["My name is Јоhn Smith and I agree.", "My name is Jo\u200bhn Smi\u200bth and I agree."]
)
def test_names_are_seen_through_a_disguise(text):
    assert [text[span.start : span.end] for span in names()(text)] == [text[11:-13]]


UNITS = [
    "4111 1111\n", "4111\n", "4·", "4111&nbsp;", "DE89 3704\n", "&commat;", "a&period;",
    "12  ", "A1  ", "1[.]2", "1 dot ", "a%40b.", "a(a)", "&#64;a.b",
    "4 ", "four one ", "jane (at) ", "at dot ", "4 1.", "(at)", "at example dot ", "@ ", "double ", "0000_", "a 1 ", "\u200b",
    "a\u200b",     "а", "aа", "①", "1 \u0301", "D E 8 9 ", "jane at ", "call one two ", "219_09_9999 ", "4" + " 1" * 15 + " . ",
    "jane (at) example dot com ",
]  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_any_repetition_takes_linear_time(unit):
    """The scanner's own growth is looked at elsewhere; its plans of windows, once made, are kept and skew a count."""

    def find(text):
        plain = unmask(text)[0]
        folded, raw = both(plain)
        shape, words = shape_of(raw), words_of(raw.lower())
        told = WORDS.intersection(words.split())
        return disguised(
            folded, folded.lower(), shape, words, told, lambda window: asked.append(window) or []
        )

    asked = []
    assert_linear(find, unit)
    assert all(len(window) < 240 for window in asked)


PIECES = [
    "4", "41", "411", "4111", " ", "  ", " - ", "-", ".", ", ", "_", "*", " / ", "a", "ab", " at ", "at", " dot ", "punkt",
    "jane", " at gmail", "gmail.com", "(", ")", "[", "é", "Ж", "\t", "\n", " d", ";", "@", "%40", "&#64;", "[.]", "(a)",
    "(.)", "&commat;", "·", "&nbsp;", "%20", "1111\n1111", "małpa", " kropka pl",
]  # fmt: skip


@settings(max_examples=500)
@given(st.lists(st.sampled_from(PIECES), min_size=2, max_size=24).map("".join))
def test_what_is_in_disguise_is_thought_likely_first(text):
    folded, raw = both(text)
    lowered, shape, words = folded.lower(), shape_of(raw), words_of(raw)
    told = WORDS.intersection(words.split())
    rows = disguised(
        folded,
        lowered,
        shape,
        words,
        told,
        lambda window: [(0, len(window), "CREDIT_CARD", 0.95, "numbers", ())],
    )
    assert not rows or likely(lowered, shape, words, told, shape.count(b"0"), holds_atom(shape))


VALUES = [*MAIL, *(cue + value for cue, value, _ in SPELT), *(cue + value for cue, value, _ in SPACED)]
NOISE = [
    "\u200b",
    "\u200b" * 90,
    "\u0301",
    "ﬁ",
    "hello",
    "1 ",
    "two",
    "at",
    "dot com",
    "а",
    "é",
    "call",
    "\ufe0f",
]
texts = st.lists(
    st.tuples(
        st.sampled_from(VALUES) | st.sampled_from(NOISE), st.sampled_from([" ", ". ", "", "\n", " x "])
    ),
    max_size=40,
).map(lambda parts: "".join(part + gap for part, gap in parts))


def cut(text, size):
    return [text[at : at + size] for at in range(0, len(text), size)]


@settings(max_examples=150, deadline=None)
@given(texts, st.integers(1, 200))
def test_a_stream_finds_what_the_whole_text_holds(text, size):
    assert "".join(SHIELD.redact_stream(cut(text, size))) == SHIELD.redact(text).text


@pytest.mark.parametrize("size", [1, 7, 100])
def test_hidden_characters_by_the_hundred_are_the_same_in_a_stream(size):
    card = "4" + ("\u200b" * 40).join(["111"] * 5)
    text = f"my card is {card} and some more words follow it here. " * 4 + "I am Jane\u200b\u200b Doe. " * 20
    assert "".join(NAMED.redact_stream(cut(text, size))) == NAMED.redact(text).text
    assert SHIELD.redact(text).counts["CREDIT_CARD"] == 4
