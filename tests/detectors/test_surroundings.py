"""What stands around digits makes them times of day, members of a list, cases of a switch, versions and labels, or does not."""

from __future__ import annotations

import pytest

from privkit.detectors import default

DETECTORS = default(exclude=["PERSON", "ADDRESS", "LOCATION", "ORGANIZATION"])
NOBODYS = {
    "timetable": "Abfahrt 2355 0219 2014 2219; back 2350 0818 1617 1856",
    "timetable in one line": "Bus 17: 0517 0552 0617 0642 0707 0831 2354",
    "integers of JSON": '{"items": [931791499, 2575752519975491, 5436914826447208]}',
    "the only integer": '{"items":[2575752519975491]}',
    "switch": "case 8555: return new Box(1)",
    "switch, a call": "{ case 9021: go(14); }",
    "switch, an assignment": "  case 9021:\n    x = 3;",
    "label of Kubernetes": "type: kubernetes.io/tls\n  app.kubernetes.io/name: web",
    "image with its version": "image: reg/nut:2.2.6-68fed9b",
    "kernel": "Jan  8 10:57:29 host kernel: [07090.134030] usb 1-1",
    "reports of law": "496 U.S. 442 (1931); 163 U.S. 095 (1929)",
    "drug code": "NDC 06839-1458-99, LOINC 06839-1",
    "a sign to look at": "look at sign example dot com",
    "a street sign": "stop at sign post.Then go; turn left at sign 12.5 km",
    "entity of HTML": "of that reference&#8221; and so on",
    "hash in a log": "span=abcca004137ff93f status=404",
    "created at": '"id": "41d5-acc1-f48b", "created_at": 1752522258',
}
SOMEBODYS = {
    "a call at no time": ("call 0517 0552 0617", "0517 0552 0617"),
    "a card of a list": ('{"cards": [4111111111111111, 5555555555554444]}', "5555555555554444"),
    "cards in prose": ("mine are 4111111111111111, 5555555555554444, thanks", "4111111111111111"),
    "a case": ("case 8555: the customer is angry", "8555"),
    "a phone with a dot": ("ruf mich an 0171.1234567", "0171.1234567"),
    "a path": ("see example.com/tls", "example.com/tls"),
    "escaped in JSON": ('{"email":"jane.doe\\u0040example.com"}', "jane.doe\\u0040example.com"),
    "at sign": ("write to jane at sign example dot com", "jane at sign example dot com"),
    "at symbol": ("my mail is jane.doe at symbol example.com", "jane.doe at symbol example.com"),
    "at-sign": ("jane at-sign example.com please", "jane at-sign example.com"),
    "far behind its cue": ("the order you have on file for me, 559201, is gone", "559201"),
    "what it should be": ("the order number you gave me is wrong, it should be 559201", "559201"),
}


def found(text: str) -> set[str]:
    return {text[span.start : span.end] for detector in DETECTORS for span in detector(text)}


@pytest.mark.parametrize("text", NOBODYS.values(), ids=NOBODYS)
def test_digits_that_are_nobodys(text: str) -> None:
    """Lists, times, code, labels."""
    assert found(text) == set()


@pytest.mark.parametrize(("text", "value"), SOMEBODYS.values(), ids=SOMEBODYS)
def test_digits_that_are_somebodys(text: str, value: str) -> None:
    """The same forms, with a word that says what they are."""
    assert value in found(text)
