"""E-mail addresses, web addresses and user names."""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from growth import assert_linear
from hypothesis import example, given
from hypothesis import strategies as st

import privkit
from privkit.detectors import _usernames, contact
from privkit.detectors._shape import latin, words_of
from privkit.detectors.contact import USER_WORDS, email_addresses, urls, usernames
from privkit.text import fold

STRUCTURED = privkit.Shield(policy=privkit.Policy(exclude=["PERSON", "ADDRESS", "LOCATION"]))


def parts(text: str, rows: list[contact.Row]) -> list[str]:
    return [text[start:end] for start, end, *_ in rows]


EMAILS: list[tuple[str, list[str]]] = [
    ("logo@2x.png and icon@1.5x.webp", []),
    ("2x@example.com", ["2x@example.com"]),
    ("git clone git@example.com:team/repo.git", []),
    ("mail git@example.com", ["git@example.com"]),
    ("jane@example.com", ["jane@example.com"]),
    ("jane+tag.x_y-z@mail.shop.example.co.uk.", ["jane+tag.x_y-z@mail.shop.example.co.uk"]),
    (
        "jane@host.example, bob@host.test; ann@example.museum!",
        ["jane@host.example", "bob@host.test", "ann@example.museum"],
    ),
    ("<jane@x.com> (bob@y.org) [ann@z.net]", ["jane@x.com", "bob@y.org", "ann@z.net"]),
    ("mailto:jane@x.com?subject=hi", ["jane@x.com"]),
    ("email=jane@x.com&id=1", ["jane@x.com"]),
    ('{"email":"jane@x.com"}', ["jane@x.com"]),
    ("*jane@x.com* 'bob@x.com' {ann@x.com}", ["jane@x.com", "bob@x.com", "ann@x.com"]),
    ("o'brien@x.com", ["o'brien@x.com"]),
    ('"jane doe"@example.com', ['"jane doe"@example.com']),
    ("JANE@EXAMPLE.COM Jane.Doe@Mail.Example.Com", ["JANE@EXAMPLE.COM", "Jane.Doe@Mail.Example.Com"]),
    ("jane@x.com bob@y.com", ["jane@x.com", "bob@y.com"]),
    ("jane@x.com,bob@y.com;ann@z.com", ["jane@x.com", "bob@y.com", "ann@z.com"]),
    ("jane@163.com 007@example.com", ["jane@163.com", "007@example.com"]),
    ("jane@example.com's cart, jane@example.com?", ["jane@example.com", "jane@example.com"]),
    # an ended sentence without a space after it
    ("write to jane@example.com.Thanks", ["jane@example.com"]),
    ("jane@example.co.uk.Best regards", ["jane@example.co.uk"]),
    # international addresses, RFC 6531
    ("müller@bücher.de", ["müller@bücher.de"]),
    ("jane@xn--bcher-kva.example", ["jane@xn--bcher-kva.example"]),
    ("用户@例子.公司", ["用户@例子.公司"]),
    ("उपयोगकर्ता@उदाहरण.भारत", ["उपयोगकर्ता@उदाहरण.भारत"]),
    ("jane\u0301@example.com", ["jane\u0301@example.com"]),
    # scripts without spaces around the address
    ("请联系jane@example.com谢谢", ["jane@example.com"]),
    ("jane@example.com和bob@example.com。", ["jane@example.com", "bob@example.com"]),
    ("메일은jane@example.com으로", ["jane@example.com"]),
    ("ติดต่อjane@example.comนะ", ["jane@example.com"]),
    ("用户1@example.com", ["用户1@example.com"]),  # only a digit follows: the rest is part of the name
    # address literals, RFC 5321
    ("jane@[192.0.2.1] jane@[IPv6:2001:db8::1]", ["jane@[192.0.2.1]", "jane@[IPv6:2001:db8::1]"]),
    # a second @: the address is what stands around the last one
    ("a@b@c.com", ["b@c.com"]),
    ("jane@x.combob@y.com", ["jane@x.combob"]),  # where the first ends cannot be known; it keeps its letters
    # no addresses
    ("jane@example", []),
    ("jane@localhost jane@", []),
    ("@decorator and @app.route('/x')", []),
    ("meet @ noon, 5 @ $3.20, @jane", []),
    ("lodash@4.17.21 and pkg@1.0.0-beta.rc", []),
    ("jane@example.c jane@.com jane@-x.com", []),
    ("jane @ example.com", []),
    ("@@ @@@ a@@b.com", []),
    ('""@example.com', []),
    ("...@example.com", []),
    ("\ud800@example.com", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), EMAILS)
def test_email_addresses_are_found_whole_and_nothing_else(text: str, expected: list[str]):
    assert parts(text, email_addresses(text)) == expected


@pytest.mark.parametrize("length", [64, 65, 300, 512])
def test_a_local_part_longer_than_the_standard_allows_is_covered_whole(length: int):
    text = f"to {'a' * length}@example.com."
    assert parts(text, email_addresses(text)) == ["a" * length + "@example.com"]


def test_a_quoted_local_part_may_be_64_characters_long_with_its_quotes():
    for length, expected in ((62, 62 + 2), (63, 0)):
        text = f'"{"a b"[: length % 3]}{"x" * (length - length % 3)}"@example.com'
        assert sum(map(len, parts(text, email_addresses(text)))) == (
            expected + len("@example.com") if expected else 0
        )


def test_a_user_and_password_before_a_host_are_no_address_of_their_own():
    text = "https://jane:hunter2@example.com/x"
    assert [text[s.start : s.end] for s in privkit.detect(text)] == [text]


URLS: list[tuple[str, list[str]]] = [
    ("https://example.com/a/b?c=d&e=%20f#g", ["https://example.com/a/b?c=d&e=%20f#g"]),
    ("HTTP://EXAMPLE.COM ftp://x.y s3://bucket/key", ["HTTP://EXAMPLE.COM", "ftp://x.y", "s3://bucket/key"]),
    ("git+https://x.com/a.git", ["git+https://x.com/a.git"]),
    (
        "https://example.com:8443/a http://localhost:3000",
        ["https://example.com:8443/a", "http://localhost:3000"],
    ),
    ("https://jane:pw@example.com/x", ["https://jane:pw@example.com/x"]),
    ("http://[2001:db8::1]:80/x", ["http://[2001:db8::1]:80/x"]),
    (
        "see https://x.com/a, https://x.com/b. https://x.com/c!",
        ["https://x.com/a", "https://x.com/b", "https://x.com/c"],
    ),
    (
        "(https://x.com/a) [https://x.com/b] <https://x.com/c>",
        ["https://x.com/a", "https://x.com/b", "https://x.com/c"],
    ),
    ("https://x.com/a_(b) (https://x.com/a_(b)).", ["https://x.com/a_(b)", "https://x.com/a_(b)"]),
    (
        "\"https://x.com\" 'https://y.com' `https://z.com`",
        ["https://x.com", "https://y.com", "https://z.com"],
    ),
    ("[x](https://a.com)[y](https://b.com)", ["https://a.com", "https://b.com"]),
    ("[![b](https://a/b.svg)](https://c/d)", ["https://a/b.svg", "https://c/d"]),
    ("{'url':'https://x.com','a':1}", ["https://x.com"]),
    ("https://a.com,https://b.com;http://c.d", ["https://a.com", "https://b.com", "http://c.d"]),
    (
        "www.a.com/?u=https://b.com a.com/?u=https://b.com/c",
        ["www.a.com/?u=https://b.com", "a.com/?u=https://b.com/c"],
    ),
    ("www.a.com)https://b(c)", ["www.a.com)https://b(c)"]),
    ("https://web.archive.org/web/https://example.com", ["https://web.archive.org/web/https://example.com"]),
    # what touches the scheme does not hide it
    ("1https://x.com", ["https://x.com"]),
    ("ThisIsOneVeryLongSentence.https://x.com", ["https://x.com"]),
    ("Thanks.https://x.com", ["https://x.com"]),
    ("full:https://x.com/a", ["https://x.com/a"]),
    # hosts
    ("www.example.com/a WWW.EXAMPLE.COM Www.x.org.", ["www.example.com/a", "WWW.EXAMPLE.COM", "Www.x.org"]),
    ("www.a.com WWW.B.COM", ["www.a.com", "WWW.B.COM"]),
    ("www.a.com,www.b.com", ["www.a.com", "www.b.com"]),
    ("//www.example.com/x", ["www.example.com/x"]),
    ("İ www.example.com İ WWW.x.com", ["www.example.com", "WWW.x.com"]),
    ("example.com/path shop.example.co.uk/a?b=c", ["example.com/path", "shop.example.co.uk/a?b=c"]),
    ("example.com/ (example.com/a)", ["example.com/", "example.com/a"]),
    ("example.com:8080/x site:example.com/y", ["example.com:8080/x", "example.com/y"]),
    ("Example.com/x EXAMPLE.COM/X", ["Example.com/x", "EXAMPLE.COM/X"]),
    # international hosts, and scripts without spaces
    ("https://例子.com/路径 müller.de/kontakt", ["https://例子.com/路径", "müller.de/kontakt"]),
    ("https://zh.wikipedia.org/wiki/北京", ["https://zh.wikipedia.org/wiki/北京"]),
    ("请看https://example.com谢谢", ["https://example.com"]),
    ("请看www.example.com和example.com/a吧", ["www.example.com", "example.com/a"]),
    ("(https://example.com/a),谢谢。", ["https://example.com/a"]),
    ("https://example.com에서", ["https://example.com"]),
    # no addresses
    ("good.Thanks and all done.It/she said", []),
    ("and/or 1/2 km/h 24/7 he/him n/a", []),
    ("e.g./i.e. Mr./Mrs. Node.js/React a.b/c", []),
    ("/usr/bin ./a/b ../x.py C:\\x C:/Users/x \\\\server.com/x", []),
    ("src/app.io/x", []),
    ("http:// https://... :// www. www.x www..", []),
    ("jane@example.com/x", []),
    ("awww.example.com @www.example.com", []),
    ("12.05/13.06 3.4/5", []),
    ("/", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), URLS)
def test_web_addresses_end_where_the_sentence_goes_on(text: str, expected: list[str]):
    text = fold(text)
    rows = urls(text)
    assert parts(text, rows) == expected
    assert rows == sorted(rows)


USERS: list[tuple[str, list[str]]] = [
    ("jdoe_42 is my username", ["jdoe_42"]),
    ("hi, jane.doe is my user name", ["jane.doe"]),
    ("'jdoe_42' ist mein Benutzername", ["jdoe_42"]),
    ("which of these is my username", []),
    ("the first is my login", []),
    ("I log in as jdoe_42", ["jdoe_42"]),
    ("signed in as jane.doe today", ["jane.doe"]),
    ("I log in as usual", []),
    ("you are logged in as a guest", []),
    ("username: jdoe", ["jdoe"]),
    ("user name: jdoe, password: x", ["jdoe"]),
    ("user_name=jdoe&x=1 user-id: j.doe", ["jdoe", "j.doe"]),
    ('{"username": "jdoe", "userName":"bob_1"}', ["jdoe", "bob_1"]),
    ("username is: jdoe", ["jdoe"]),
    ("my username is jdoe and I cannot log in", ["jdoe"]),
    ('the user name is "jdoe".', ["jdoe"]),
    ("login: jdoe42 / user: jane", ["jdoe42", "jane"]),
    ("username => 'jdoe'", ["jdoe"]),
    ("user jdoe_42 is blocked", ["jdoe_42"]),
    ("username: _jane_ username: müller", ["_jane_", "müller"]),
    ("user id: 48213", ["48213"]),
    ("username: " + "a1" * 60, ["a1" * 60]),
    # networks
    ("insta @jane.doe and Twitter: @jdoe", ["jane.doe", "jdoe"]),
    ("my twitter handle is @jane_x", ["jane_x"]),
    ("my insta is jane.doe", ["jane.doe"]),
    ("discord: jane#1234", ["jane#1234"]),
    ("我的instagram @janedoe", ["janedoe"]),
    # languages
    ("mein Benutzername ist mmueller", ["mmueller"]),
    ("Nutzername: mmueller, Benutzerkennung: mm12", ["mmueller", "mm12"]),
    ("nom d'utilisateur : jdupont", ["jdupont"]),
    ("mi nombre de usuario es jperez", ["jperez"]),
    ("il mio nome utente è mrossi", ["mrossi"]),
    ("gebruikersnaam: jdevries", ["jdevries"]),
    ("nazwa użytkownika: jkowalski, nazwa uzytkownika: anowak", ["jkowalski", "anowak"]),
    ("nome de usuário: jsilva", ["jsilva"]),
    ("the login of my wife is jdoe_42", ["jdoe_42"]),
    ("May I have the handle?\nBob: yes it's xx_wolf_7", ["xx_wolf_7"]),
    ("our logins are jdoe_42 and asmith7", ["jdoe_42", "asmith7"]),
    ("change my user name from jdoe_42 to jdoe_43", ["jdoe_42", "jdoe_43"]),
    ("<login>jdoe_42</login> | handle | jdoe_43 |", ["jdoe_42", "jdoe_43"]),
    # lines of a form and of a transcript
    ("User: jdoe\nPassword: x", ["jdoe"]),
    ("User: Hello, I need help\nUser: Where is it\nBot: Here", []),
    ("- User: Tracking says it is lost", []),
    # no names
    ("user is not found", []),
    ("login: failed", []),
    ("username or password", []),
    ("username is required, username is locked, username is incorrect", []),
    ("mein Benutzername ist falsch", []),
    ("handle with care", []),
    ("users are here and there, logins from here are slow", []),
    ("which user?\nnobody at all", []),
    ("the handle broke, the handle is broken", []),
    ("instagram is great, twitter.com, my insta is down", []),
    ("follow us on Twitter and Instagram", []),
    ("User-Agent: Mozilla", []),
    ("user = get_user(id)", []),
    ("login: https://example.com", []),
    ("username: jane@example.com", []),
    ("last login: 2024-05-12 10:30, login 10.0.0.1", []),
    ("Xbox 360, login 404, user 12345", []),
    ("user id: 123", []),
    ("my twitter is jane.com", []),
    ("superuser: jdoe users: jdoe usernames", []),
    ("username:", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), USERS)
def test_user_names_are_found_beside_their_words(text: str, expected: list[str]):
    assert parts(text, usernames(text)) == expected


@pytest.mark.parametrize("text", [text for text, expected in USERS if expected])
def test_each_cue_opens_the_gate_of_the_scanner(text: str):
    assert "USERNAME" in {span.entity_type for span in STRUCTURED.detect(text)}


FAR = " and so on, as ever." * 40


class Watched:
    """An expression that notes how much of a text it is shown."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern, self.shown = pattern, 0

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        self.shown += end - start
        return self.pattern.finditer(text, start, end)


@pytest.mark.parametrize(("text", "expected"), USERS)
def test_far_from_one_another_user_names_are_found_as_in_a_short_text(text: str, expected: list[str]):
    long = f"username: jdoe_1{FAR}.\n\n{text}\n\n.{FAR}username: jdoe_2"
    words = words_of(latin(long))
    told = USER_WORDS.intersection(words.split())
    assert parts(long, usernames(long, long.lower(), words, told)) == ["jdoe_1", *expected, "jdoe_2"]


@pytest.mark.parametrize(
    "cue", ["2user: ", "I sign in as ", "I signin as ", "loggedin as ", "żlogin: ", "2usuário: "]
)
def test_a_cue_that_touches_a_digit_or_another_letter_is_one_in_a_long_text_too(cue: str):
    text = f"username: jdoe_1{FAR} {cue}jdoe_3 {FAR}username: jdoe_2"
    words = words_of(latin(text))
    told = USER_WORDS.intersection(words.split())
    assert parts(text, usernames(text, text.lower(), words, told)) == ["jdoe_1", "jdoe_3", "jdoe_2"]


def test_of_a_long_text_only_what_is_around_telling_words_is_read(monkeypatch: pytest.MonkeyPatch):
    watched = Watched(_usernames._USER_CUES)
    monkeypatch.setattr(_usernames, "_USER_CUES", watched)
    text = f"username: jdoe_1{FAR * 20}username: jdoe_2"
    assert parts(text, usernames(text, text.lower(), words_of(latin(text)), [b"username"])) == [
        "jdoe_1",
        "jdoe_2",
    ]
    assert watched.shown < 200


def test_a_text_with_the_one_letter_that_grows_in_lower_case_keeps_its_offsets():
    text = "İİ username: jdoe"
    assert parts(text, usernames(text)) == ["jdoe"]


# ── hostile input ────────────────────────────────────────────────────────────────────────────────────

HOSTILE = (
    "@", "a@", "@a.", "a@b.co", "a@b.", "%@b.co", '"a"@', "a.", "://", "a://", "http://a ", "ab://,", "://)", "http://a)", "www.",
    "www.a,", "www.,", "WWW.", "/", "a/", ".a/", "a.de/", "x.de/](", "a.de/)[", "1/", "12/12/", ":1/", "](", "中@",
    "中www.", "user ", "user-", "user.", "user: ", "user@", "is ", "\ud800", "İwww.", "a", " ",
)  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
@pytest.mark.parametrize("find", [email_addresses, urls, usernames])
def test_work_grows_with_the_text_and_no_faster(find: Callable[[str], object], unit: str):
    assert_linear(find, unit)


class Counting:
    """A pattern that adds up how many characters it read in matches."""

    def __init__(self, form: re.Pattern[str]) -> None:
        self.form = form
        self.read = 0

    def match(self, text: str, at: int) -> re.Match[str] | None:
        found = self.form.match(text, at)
        self.read += found.end() - at if found else 0
        return found


@pytest.mark.parametrize(
    "unit",
    ["a/", "a.de/", ".a/", "://", "a://", "ab://,", "://)", "www.a,", "a.de/)[", "x.de/](", "http://a "],
)
def test_no_stretch_of_a_web_address_is_read_again_and_again(unit: str, monkeypatch: pytest.MonkeyPatch):
    counting = Counting(contact._URL)
    monkeypatch.setattr(contact, "_URL", counting)
    text = unit * 2_000
    urls(text)
    assert counting.read <= 3 * len(text)


@pytest.mark.parametrize("tail", [")" * 50_000, "(" * 50_000 + ")" * 50_000, "." * 50_000, ")." * 50_000])
def test_any_number_of_signs_behind_an_address_is_trimmed(tail: str):
    [(_, end, *_)] = urls("https://x.com/a" + tail)
    assert end == len("https://x.com/a") + (100_000 if tail[0] == "(" else 0)


@pytest.mark.parametrize(
    ("unit", "find"),
    [("jane@x.com ", email_addresses), ("https://x.com/a ", urls), ("insta @jane1 ", usernames)],
)
def test_four_times_the_text_has_four_times_the_findings(unit: str, find: Callable[[str], list[contact.Row]]):
    assert [len(find(unit * count)) for count in (500, 2_000)] == [500, 2_000]


# ── laws ─────────────────────────────────────────────────────────────────────────────────────────────

WIDE = st.text(
    st.one_of(
        st.sampled_from("@./:-_+'\"()[]{}<>,;!?#%&=~| \n0aAéßµ中お한ก\u0301\u0130\ud800\udfff😀"),
        st.characters(),
    )
)
PIECES = st.lists(
    st.sampled_from(
        [
            "a@b.co",
            "@",
            "://",
            "http",
            "www.",
            "x.com",
            "/",
            ")",
            "](",
            ",",
            "user",
            ": ",
            "is ",
            "中",
            "insta",
            ".",
            "\ud800",
        ]
    )
).map("".join)


@pytest.mark.parametrize("find", [email_addresses, urls, usernames])
@given(text=WIDE | PIECES)
@example(text="\ud800@\ud800.\ud800")
def test_findings_lie_in_the_text_in_order_and_are_never_empty(
    find: Callable[[str], list[contact.Row]], text: str
):
    rows = find(text)
    assert all(0 <= start < end <= len(text) for start, end, *_ in rows)
    assert rows == sorted(rows)
    assert all(left[1] <= right[0] for left, right in pairwise(rows))


ATOM = string.ascii_letters + string.digits + "_"
LOCAL = (
    st.lists(st.text(ATOM + "+%-", min_size=1, max_size=12), min_size=1, max_size=4)
    .map(".".join)
    .filter(lambda local: local[0] in ATOM)
)
LABEL = st.from_regex(r"[a-z0-9]([a-z0-9-]{0,12}[a-z0-9])?", fullmatch=True)
DOMAIN = (
    st.tuples(
        LABEL, st.lists(LABEL, max_size=3), st.sampled_from(["com", "de", "example", "museum", "xn--p1ai"])
    )
    .map(lambda drawn: ".".join([drawn[0], *drawn[1], drawn[2]]))
    .filter(lambda domain: not re.match(r"\d+\.\d+\.", domain))
)
FRAMES = [
    "{}",
    "write to {} please",
    "<{}>",
    "({}).",
    "E-mail: {}, thanks",
    '"{}"',
    "mailto:{}",
    "请联系 {}。",
    "\n{}\n",
    "{};",
]


@given(local=LOCAL, domain=DOMAIN, frame=st.sampled_from(FRAMES))
def test_any_address_is_found_whole_inside_a_sentence(local: str, domain: str, frame: str):
    address = f"{local}@{domain}"
    text = frame.format(address)
    assert parts(text, email_addresses(text)) == [address]


@given(
    domain=DOMAIN,
    path=st.text(string.ascii_letters + string.digits + "/-_=&%", max_size=20),
    frame=st.sampled_from(FRAMES),
)
def test_any_https_address_is_found_whole_inside_a_sentence(domain: str, path: str, frame: str):
    address = f"https://{domain}/{path.rstrip('_')}"
    text = frame.format(address)
    assert address in parts(text, urls(text))
