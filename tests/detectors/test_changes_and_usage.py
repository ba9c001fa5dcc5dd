"""Lists of changes, usage texts and versions hold nothing personal, though words beside them mean something elsewhere."""

from __future__ import annotations

import pytest
from growth import assert_linear

from privkit.detectors import default
from privkit.detectors._surroundings import begins_entry
from privkit.text import resolve

SCANNER = default(entities="default", exclude=["PERSON", "ADDRESS", "LOCATION"])[0]


def found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in resolve(SCANNER(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Lines that begin with a number each: what stands in one is said of its own.
        ("615128 gdk: focus changes\n 753371 x", []),
        ("\n 753370 leak in an online account\n 753371 typo in documentation", ["753370"]),
        ("\n#753370 leak in an online account\n#753371 typo in documentation", ["753370"]),
        ("my account\n753371 is what I meant", ["753371"]),
        ("Orders:\n559201 blue shirt", ["559201"]),
        ("6a24094 Remove the order of items (#1775)\nb805570 Revert account test\n", []),
        ("Orders\n55920123 blue order (#177523)\n55920127 red", ["55920123", "177523", "55920127"]),
        ("my order (#1775234)", ["1775234"]),
        # Names of files.
        (" src/order/file26.py | 382 +++--", []),
        ("deps =\n    flake8-import-order\n    flake8-putty", []),
        ("OPERATOR 15 <-> (float8, float8) FOR ORDER BY x", []),
        ("booking K3WQ9P", ["K3WQ9P"]),
        ("booking XKQTR7", ["XKQTR7"]),
        ("338, 0xaaae52536c00111", []),
        ("; [.2217.0023.0002] # LATIN", []),
        ("aadhaar 9999 4105 7058", ["9999 4105 7058"]),
        ("* common/t-w32-reg.c (test_read): New.", []),
        ("my reg is w32 xyz", ["w32 xyz"]),
        ("merge 23c781f173 ps/update-ref-hook", []),
        ("559201 is my order/booking", ["559201"]),
        # Versions and days.
        ("in method resolution order.\n\nv36.2.3\n", []),
        ("order v36.2.3", []),
        ("in the ticket for this change.\n\n2013-03-20 20:38 robert", []),
        ("make the order right\nWed Feb 24 2010 Aleksey", []),
        ("order 2010-24", ["2010-24"]),
        ("Require Wayland 1.14.91", []),
        ("Jane Doe 14.11.91", ["14.11.91"]),
        ("Bump to 1.0.99.4", []),
        ("ping 10.0.99.4", ["10.0.99.4"]),
        ("  8.3.2.1.  while", []),
        ("the host 10.3.2.1. It is down", ["10.3.2.1"]),
        # What is ordered has no number.
        ("Wrong focus order 753371", []),
        ("I got the wrong order 753371", ["753371"]),
        ("edge case fix (#2516", []),
        ("see case #25163", ["25163"]),
        # Functions and programs.
        ("(agent_get_passphrase): Call it later.", []),
        ("(my passphrase): hunter2x", ["hunter2x"]),
        ("(name_from_userid): Ditto.", []),
        ("Explicitly pass --disable-xaw8 to configure", []),
        ("always pass -DCLOOG_INT2 along", []),
        ("pass: -hunter2x", ["-hunter2x"]),
        ("non-protected secret.\n\t+ commit 06e82e997a56406e04113a7f6c1d083e0cc04172", []),
        ("secret 06e82e997a56406e04113a7f6c1d083e0cc04172", ["06e82e997a56406e04113a7f6c1d083e0cc04172"]),
        ("  -p, --password HASLO     ustawia haslo", []),
        ("       --ftp-password=SALASANA        aseta", []),
        ("       --ftp-user=UŻYTKOWNIK      ustawia", []),
        ("run it with --password=SALASANA", ["SALASANA"]),
        ("run it with --user=uzytkownik1", ["uzytkownik1"]),
        ("mot de passe : %ld", []),
        ("$real_shell = $pw->shell || 0;", []),
        ("pw -> hunter2x", ["hunter2x"]),
        ("password: %s%s@%s", []),
        ("password: %sunny7", ["%sunny7"]),
    ],
)
def test_changes_usage_and_versions(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("\n753370 leak\n", True),
        ("\n 753370 leak\n ", True),
        ("\n[753370] leak\n[", True),
        ("\n75337 leak\n", False),
        ("\nabcdef leak\n", False),
        ("leak\n", False),
        ("753370 leak, ", False),
    ],
)
def test_an_entry_begins_as_the_one_before_it(before: str, expected: bool) -> None:
    sign = "]" if "[" in before else ""
    raw = f"{before}753371{sign} typo".encode()
    assert begins_entry(raw, len(before)) is expected


@pytest.mark.parametrize("unit", ["\n1234 a", "\n 1234 ab\n ", "\n[", " \n#123 "])
def test_work_grows_with_the_text_and_no_faster(unit: str) -> None:
    assert_linear(SCANNER, unit)
