"""Names that are words as well, and those on no list, told by what is said around them in any case."""

from __future__ import annotations

import pytest
from growth import assert_linear

from privkit import detectors
from privkit.detectors._after._cued import cued

_FIND = detectors.names(entities=["PERSON", "LOCATION", "ADDRESS"])
_LEXICON = _FIND.remember().lexicon


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("reply to mark by friday", "mark"),
        ("REPLY TO MARK BY FRIDAY", "MARK"),
        ("i gave the key to frank", "frank"),
        ("my sister hope is on the account too", "hope"),
        ("my wife quindra has moved", "quindra"),
        ("the tenant meshalo moved out", "meshalo"),
        ("The tenant Meshalo moved out", "Meshalo"),
        ("waiting for grace to confirm", "grace"),
        ("son of borvik", "borvik"),
        ("can joy reset my password", "joy"),
        ("zelani is allergic to nuts", "zelani"),
        ("Zelani said it was sent", "Zelani"),
        ("book it for rose at noon", "rose"),
        ("i gave the key to zelani", "zelani"),
        ("quindra can't log in", "quindra"),
        ("tell summer the parcel is here", "summer"),
        ("please add hope to the booking", "hope"),
        ("the order was placed by mark", "mark"),
        ("the ticket is for joy", "joy"),
        ("will's bag is still in the taxi", "will"),
        ("patient dawn was seen at ten", "dawn"),
        ("from: dean\nto: all of us", "dean"),
    ],
)
def test_who_is_meant_is_told(text: str, name: str) -> None:
    assert [(span.entity_type, text[span.start : span.end]) for span in _FIND(text)] == [("PERSON", name)]


@pytest.mark.parametrize(
    "text",
    [
        "waiting for summer to come",
        "send it to storage please",
        "please forward to accounts",
        "the student loan has a limit",
        "my partner webinar is today",
        "the mother of all sales",
        "can alexa change the volume",
        "booked one for sunday at ten",
        "pink is his favourite",
        "nobody told me",
        "ask may i go",
        "paid by card",
        "ticket for april",
        "add basil to the list",
        "the doctor's address",
        "taken by storm",
        "the teacher also told us",
        "from: billing",
        "my boss never is on time",
    ],
)
def test_what_is_said_of_things_names_nobody(text: str) -> None:
    assert _FIND(text) == []


@pytest.mark.parametrize(
    "unit", ["my own son abc ", "gave a b to abc ", "can abc reset a ", "book a b for abc "]
)
def test_work_grows_with_the_text_and_no_faster(unit: str) -> None:
    words = frozenset(("son", "gave", "can", "book"))
    assert_linear(lambda text: cued(text, 0, len(text), words, [], _LEXICON), unit)
