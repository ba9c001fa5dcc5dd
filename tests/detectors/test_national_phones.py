"""National phone formats of the region asked for, and international ones always, in running text."""

import phonenumbers
import pytest

from privkit.detectors import default

ANYWHERE = default(entities=["PHONE_NUMBER"])[0]
KINDS = (phonenumbers.PhoneNumberType.FIXED_LINE, phonenumbers.PhoneNumberType.MOBILE)


def examples():
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        for kind in KINDS:
            example = phonenumbers.example_number_for_type(region, kind)
            if example is not None and len(str(example.national_number)) >= 7:
                yield region, example


def is_found(scanner, text, value):
    start = text.index(value)
    return any(span.start <= start and start + len(value) <= span.end for span in scanner(text))


def test_national_formats_are_found_when_their_region_is_asked_for():
    missed = set()
    regions = set()
    for region, example in examples():
        regions.add(region)
        scanner = default(entities=["PHONE_NUMBER"], regions=[region])[0]
        value = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.NATIONAL)
        for text in (f"call me at {value}", f"({value}) is my phone", f"my number is {value}."):
            if not is_found(scanner, text, value):
                missed.add(region)
    assert len(regions) > 220
    assert len(regions - missed) >= 200, sorted(missed)


@pytest.mark.parametrize("style", ["INTERNATIONAL", "E164"])
def test_international_formats_are_found_without_region_or_cue(style):
    missed = []
    for region, example in examples():
        value = phonenumbers.format_number(example, getattr(phonenumbers.PhoneNumberFormat, style))
        texts = (f"{value}", f"write or {value}, either", f"({value})")
        missed += [(region, text) for text in texts if not is_found(ANYWHERE, text, value)]
    assert missed == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("call (415) 555-0132 x204 today", "(415) 555-0132 x204"),
        ("call 415-555-0132 ext. 12", "415-555-0132 ext. 12"),
        ("tel:+1-415-555-0132", "+1-415-555-0132"),
        ("ring +44 (0)20 7946 0958", "+44 (0)20 7946 0958"),
        ("0044 20 7946 0958", "0044 20 7946 0958"),
        ("whatsapp 07700900123", "07700900123"),
        ("phone 555-0132", "555-0132"),
        ("Tel.: 030 / 901820", "030 / 901820"),
    ],
)
def test_the_whole_number_is_one_finding(text, value):
    assert [text[span.start : span.end] for span in ANYWHERE(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "call me in 2024",
        "at 10:30 on 05.11.2024",
        "1699999999",
        "order 5551234567 please",
        "$4155550132",
        "650 000 000 people",
        "call the number 0.5772156649",
    ],
)
def test_other_numbers_are_no_phones(text):
    assert [span.entity_type for span in ANYWHERE(text)] == []
