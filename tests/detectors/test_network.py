"""Addresses of machines and places on the globe."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable
from itertools import pairwise

import pytest
from growth import assert_linear
from hypothesis import given
from hypothesis import strategies as st

import privkit
from privkit.detectors import network
from privkit.detectors._shape import latin, shape_of, words_of
from privkit.text import fold

Find = Callable[[str], list[network.Row]]


def v4(text: str) -> list[network.Row]:
    raw = latin(text)
    return network.ip_addresses(text, shape_of(raw), words_of(raw))


def macs(text: str) -> list[network.Row]:
    shape = shape_of(latin(text))
    return sorted(network.mac_addresses(text, shape) + network.dotted_mac_addresses(text, shape))


def places(text: str) -> list[network.Row]:
    return network.coordinates(text, text.lower(), shape_of(latin(text)))


def parts(find: Find, text: str) -> list[str]:
    text = fold(text)
    return [text[start:end] for start, end, *_ in find(text)]


V4: list[tuple[str, list[str]]] = [
    ("requests==2.31.0.1 foo>=1.2.3.4 bar ~= 1.2.3.4", []),
    ("ip=1.2.3.4", ["1.2.3.4"]),
    ("192.168.0.1", ["192.168.0.1"]),
    ("from 8.8.8.8 to 1.1.1.1.", ["8.8.8.8", "1.1.1.1"]),
    ("10.0.0.0/8 192.168.1.1:8080", ["10.0.0.0", "192.168.1.1"]),
    ("[10.1.2.3] (10.1.2.4) <10.1.2.5> '10.1.2.6'", ["10.1.2.3", "10.1.2.4", "10.1.2.5", "10.1.2.6"]),
    ("IP:192.0.2.1,ip=192.0.2.2;http://192.0.2.3/x", ["192.0.2.1", "192.0.2.2", "192.0.2.3"]),
    ("192.0.2.1-192.0.2.9", ["192.0.2.1", "192.0.2.9"]),
    ("255.255.255.255 127.0.0.1", ["255.255.255.255", "127.0.0.1"]),
    ("地址192.0.2.1端口", ["192.0.2.1"]),
    ("１９２.0.2.1", ["192.0.2.1"]),
    ("after the update my IP is 192.0.2.1", ["192.0.2.1"]),
    ("version 2 of the app logs in from 192.0.2.1", ["192.0.2.1"]),
    ("the IP version 4 address 192.0.2.1", ["192.0.2.1"]),
    # versions, sections
    ("version 1.2.3.4", []),
    ("v1.2.3.4 ver. 1.2.3.4 v 1.2.3.4", []),
    ("firmware update to 1.2.3.4", []),
    ("section 4.3.2.1, clause 4.3.2.2, Kapitel 1.2.3.4", []),
    ("1.2.3.4 or later, 1.2.3.4+", []),
    ("Chrome 99.1.2.3", []),
    # no addresses
    ("256.1.1.1 1.2.3.999", []),
    ("192.168.01.1 010.0.0.1", []),
    ("0.0.0.0", []),
    ("1.2.3.4.5 1.2.3 .1.2.3.4", []),
    ("a1.2.3.4 1.2.3.4b 1234.1.1.1 1.2.3.4567", []),
    ("1..2.3.4 1.2.3.", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), V4)
def test_ip_v4_addresses_are_told_from_versions(text: str, expected: list[str]):
    assert parts(v4, text) == expected


V6: list[tuple[str, list[str]]] = [
    # forms of RFC 4291, section 2.2
    ("ABCD:EF01:2345:6789:ABCD:EF01:2345:6789", ["ABCD:EF01:2345:6789:ABCD:EF01:2345:6789"]),
    ("2001:DB8:0:0:8:800:200C:417A", ["2001:DB8:0:0:8:800:200C:417A"]),
    ("2001:db8::8:800:200C:417A FF01::101", ["2001:db8::8:800:200C:417A", "FF01::101"]),
    ("0:0:0:0:0:FFFF:129.144.52.38", ["0:0:0:0:0:FFFF:129.144.52.38"]),
    ("::FFFF:129.144.52.38 ::13.1.68.3", ["::FFFF:129.144.52.38", "::13.1.68.3"]),
    ("64:ff9b::192.0.2.33", ["64:ff9b::192.0.2.33"]),
    ("2001:0DB8:0000:CD30::/60", ["2001:0DB8:0000:CD30::"]),
    # forms of RFC 5952
    ("2001:db8::1 2001:db8:0:1:1:1:1:1 2001:db8::", ["2001:db8::1", "2001:db8:0:1:1:1:1:1", "2001:db8::"]),
    ("[2001:db8::1]:80 http://[2001:db8::2]/x", ["2001:db8::1", "2001:db8::2"]),
    ("2000:: ::abcd:12", ["2000::", "::abcd:12"]),
    ("fe80::1%eth0 fe80::1%25 fe80::", ["fe80::1%eth0", "fe80::1%25", "fe80::"]),
    # what stands around
    ("(2001:db8::2), 2001:db8::3. 2001:db8::4: no", ["2001:db8::2", "2001:db8::3", "2001:db8::4"]),
    ("IP:2001:db8::1 src:2001:db8::2 addr=2001:db8::3", ["2001:db8::1", "2001:db8::2", "2001:db8::3"]),
    ("地址2001:db8::1端口", ["2001:db8::1"]),
    ("2001:db8::1,2001:db8::2", ["2001:db8::1", "2001:db8::2"]),
    # the unspecified and the loopback address identify no one
    ("::1 :: ::0 ::1234", []),
    # no addresses
    ("10:30:45 12:30 16:9 1:2:3:4:5:6:7", []),
    ("00:1A:2B:3C:4D:5E", []),
    ("std::vector<int> a::b Foo::Bar b2::c1 cafe::bed x[1::2] [10::30]", []),
    ("1:2:3:4:5:6:7:8:9 1::2::3 2001:db8::12345 2001:db8::1::2", []),
    ("g2001:db8::1 _2001:db8::1 .2001:db8::1", []),
    ("2001:db8::1g", []),
    (":: ::: :a: a: :1", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), V6)
def test_ip_v6_addresses_are_told_from_times_ratios_and_code(text: str, expected: list[str]):
    assert parts(network.ip_v6_addresses, text) == expected


def test_a_mapped_address_is_one_finding():
    text = "from ::ffff:192.0.2.128 today"
    [span] = privkit.detect(text)
    assert (text[span.start : span.end], span.entity_type) == ("::ffff:192.0.2.128", "IP_ADDRESS")


@given(st.ip_addresses(v=4))
def test_any_v4_address_is_found_but_the_unspecified(address: ipaddress.IPv4Address):
    assert parts(v4, f"from {address}.") == ([str(address)] if int(address) else [])


@given(st.integers(0x2000 << 112, (0x4000 << 112) - 1), st.sampled_from(["compressed", "exploded", "upper"]))
def test_any_global_v6_address_is_found_in_any_spelling(number: int, spelling: str):
    address = ipaddress.IPv6Address(number)
    written = str(address).upper() if spelling == "upper" else getattr(address, spelling)
    assert parts(network.ip_v6_addresses, f"from [{written}]:443") == [written]


MACS: list[tuple[str, list[str]]] = [
    ("00:1A:2B:3C:4D:5E", ["00:1A:2B:3C:4D:5E"]),
    ("00-1a-2b-3c-4d-5e", ["00-1a-2b-3c-4d-5e"]),
    ("001A.2B3C.4D5E", ["001A.2B3C.4D5E"]),
    ("(00:1a:2b:3c:4d:5e), 001a.2b3c.4d5e.", ["00:1a:2b:3c:4d:5e", "001a.2b3c.4d5e"]),
    ("MAC:00:1A:2B:3C:4D:5E mac-00-1a-2b-3c-4d-5e", ["00:1A:2B:3C:4D:5E", "00-1a-2b-3c-4d-5e"]),
    ("00:1A:2B:3C:4D:5E: offline", ["00:1A:2B:3C:4D:5E"]),
    ("地址00:1A:2B:3C:4D:5E是", ["00:1A:2B:3C:4D:5E"]),
    # no addresses
    ("550e8400-e29b-41d4-a716-446655440000", []),
    ("2024-01-02-03-04-05-06 01-02-2024", []),
    ("00:00:00:00:00:00 ff:ff:ff:ff:ff:ff", []),
    ("00:1A:2B:3C:4D:5E:6F 00:1A:2B:3C:4D 00:1A-2B:3C:4D:5E", []),
    ("00:11:22:33:44:55:66:77", []),
    ("x00:1A:2B:3C:4D:5E 00:1A:2B:3C:4D:5Ex 0:1A:2B:3C:4D:5E", []),
    ("1234.5678.9012 aabb.ccdd.eeff", []),
    ("001a.2b3c.4d5e.6f70 x001a.2b3c.4d5e 001a.2b3c.4d5e9", []),
    ("10:30:45 2024:05:12", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), MACS)
def test_hardware_addresses_are_told_from_dates_and_uuids(text: str, expected: list[str]):
    assert parts(macs, text) == expected


PLACES: list[tuple[str, list[str]]] = [
    ("51.4779, -0.0015", ["51.4779, -0.0015"]),
    ("(48.8584,2.2945) [40.7128;-74.0060]", ["48.8584,2.2945", "40.7128;-74.0060"]),
    ("40.7128/-74.0060 51.4779 -0.0015", ["40.7128/-74.0060", "51.4779 -0.0015"]),
    ("51.4779° N, 0.0015° W", ["51.4779° N, 0.0015"]),
    ("51.4779, -0.0015, 35.0", ["51.4779, -0.0015"]),
    ('{"lat": 51.4779, "lng": -0.0015}', ["51.4779", "-0.0015"]),
    ("latitude=51.4779&longitude=-0.0015", ["51.4779", "-0.0015"]),
    ("lat 51.4779 lon -0.0015", ["51.4779", "-0.0015"]),
    ("坐标51.4779,-0.0015处", ["51.4779,-0.0015"]),
    ("-90.0000, 180.0000", ["-90.0000, 180.0000"]),
    ("a 40.4168, -3.7038 hoy", ["40.4168, -3.7038"]),
    (
        "51.4779,-0.0015 48.8566,2.3522 40.7128,-74.0060",
        ["51.4779,-0.0015", "48.8566,2.3522", "40.7128,-74.0060"],
    ),
    # drawings and columns
    ('d="m 12.0390,4.5612 c 0.1234,5.4321 1,1 1,2 z"', []),
    ("M12.0390 4.5612L3.2222 4.3333z", []),
    ("c 0 0.554688 0.445312 1 1 1 h 1", []),
    ("0.1234 0.5678 0.9012", []),
    # no places
    ("90.0001, 20.1234 51.1234, 180.0001", []),
    ("[-51.4779, +0.0015] (+51.4779,-0.0015)", ["-51.4779, +0.0015", "+51.4779,-0.0015"]),
    ("LATITUDE: -51.4779 x Long -0.0015 lonG 12.3456 lat", ["-51.4779", "-0.0015", "12.3456"]),
    ("lat: 51.47, lng: -0.01 lat 1.22 long 2.33 lat 91.22 lon 2.33", ["51.47", "-0.01", "1.22", "2.33"]),
    ("lat: 90.5000", []),
    ("51.47, -0.00 51.4779", []),
    ("0.1234, 0.5678, 0.9012 and 0.1234,0.5678,0.9012,0.3456", []),
    ("flat: 12.3456 colon 12.3456", []),
    ("1.2.3.4567, 1.2345", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_coordinates_come_in_pairs_or_behind_their_name(text: str, expected: list[str]):
    assert parts(places, text) == expected


DEGREES = [
    ("48°51'24\"N 2°21'03\"E", ["48°51'24\"N 2°21'03\"E"]),
    ("meet at 48° 51' 24.5\" N, 2° 21' 3.1\" E tonight", ["48° 51' 24.5\" N, 2° 21' 3.1\" E"]),
    ("48°51′24″N 2°21′03″W", ["48°51′24″N 2°21′03″W"]),
    ("N 40° 26.767' W 79° 58.933'.", ["N 40° 26.767' W 79° 58.933'"]),
    ("(33.8688°S 151.2093°E)", ["33.8688°S 151.2093°E"]),
    ("40.4460° N, 79.9822° O", ["40.4460° N, 79.9822° O"]),
    ("it was 20° N of here, 30° E", []),
    ("5° N 3° E", []),
    ("12° 30° 45°", []),
    ("48.8566°", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), DEGREES)
def test_degrees_come_in_pairs_with_minutes_or_decimals(text: str, expected: list[str]):
    assert parts(lambda plain: network.degrees(fold(plain)), text) == expected


ALL: list[Find] = [network.degrees, v4, network.ip_v6_addresses, macs, places]
HOSTILE = (
    ":", "::", ":::", "1:", "a:", "ab:", "abcd:", "::1:", "1::", "2001:db8::1 ", "1:2:3:4:5:6:7:8", "ab:cd:", "00-", "0a-",
    "abcd.", "1234.", "0a0a.", "1.", "11.", "1.1.1.1 ", "1.1.1.1.", "v 1.1.1.1 ", "%", "fe80::1%a", "1.1111 ",
    "1.1111,1.1111,", "1.1111 1.1111 ", "m 1.1111,1.1111 ", "1.11111111", "lat 1.1234", "lon", "[", "1°", "1°1'", "N 1° ",
    "1.1°N ", "\ud800", "1", " ",
)  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
@pytest.mark.parametrize("find", ALL)
def test_work_grows_with_the_text_and_no_faster(find: Find, unit: str):
    assert_linear(find, unit)


@pytest.mark.parametrize(
    ("unit", "find"),
    [
        ("192.0.2.1 ", v4),
        ("2001:db8::1 ", network.ip_v6_addresses),
        ("00:1A:2B:3C:4D:5E ", macs),
        ("1.5°N 2.5°E ", network.degrees),
        ("(51.4779,-0.0015) ", places),
    ],
)
def test_four_times_the_text_has_four_times_the_findings(unit: str, find: Find):
    assert [len(find(unit * count)) for count in (500, 2_000)] == [500, 2_000]


WIDE = st.text(
    st.one_of(
        st.sampled_from("0123456789abcdefABCDEF::::....--%,;/° \n[]()xvé中\u0660\ud800"), st.characters()
    )
)
PIECES = st.lists(
    st.sampled_from(
        [
            "2001",
            ":",
            "::",
            "db8",
            "ffff",
            "192.0.2.1",
            ".",
            "-",
            "0a",
            "00",
            "1234",
            "lat",
            "51.4779",
            ",",
            " ",
            "%",
            "中",
            "x",
        ]
    )
).map("".join)


@pytest.mark.parametrize("find", ALL)
@given(text=WIDE | PIECES)
def test_findings_lie_in_the_text_in_order_and_are_never_empty(find: Find, text: str):
    text = fold(text)
    rows = find(text)
    assert all(0 <= start < end <= len(text) for start, end, *_ in rows)
    assert all(left[1] <= right[0] for left, right in pairwise(rows))


@given(text=WIDE | PIECES)
def test_what_is_called_an_ip_v6_address_is_one(text: str):
    for found in parts(network.ip_v6_addresses, text):
        assert ipaddress.IPv6Address(found.partition("%")[0])
