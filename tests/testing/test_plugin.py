"""The pytest plugin: output under --privkit, reports without values, the fixture, tables, xdist."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]
SOURCE = Path(__file__).parents[2] / "src"
Run = Callable[..., pytest.RunResult]

MAIL, CARD = "planted.person@example.com", "4012 8888 8888 1881"
PARTS = ("planted", "person@", "4012", "8888", "1881")
LOUD = ("-vv", "--showlocals", "-rA", "--junitxml=report.xml", "--tb=long")

LEAKING = f'''
import logging, sys, warnings, pytest
MAIL = "{MAIL}"

@pytest.fixture
def noisy():
    print("setup", MAIL)
    yield
    print("teardown", MAIL)

def test_stdout():
    print("sent to", MAIL)

def test_stderr():
    print("sent to", MAIL, file=sys.stderr)

def test_log():
    logging.getLogger("app").warning("sent to %s", MAIL)

def test_warning():
    warnings.warn("sent to {MAIL}")

def test_in_setup_and_teardown(noisy):
    pass

@pytest.mark.xfail(strict=False)
def test_expected_failure():
    print("sent to", MAIL)
    raise ValueError

def test_clean():
    print("all is well")
    logging.getLogger("app").warning("nothing to see")
    warnings.warn("nothing to see")
'''


@pytest.fixture
def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run pytest in a process of its own, with the plugin named, as where privkit is not installed."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(SOURCE), os.environ.get("PYTHONPATH", "")]))
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.delenv("PYTEST_ADDOPTS", raising=False)
    monkeypatch.delenv("CI", raising=False)  # with it, pytest tells each failure twice

    def run(*options: str) -> pytest.RunResult:
        return pytester.runpytest_subprocess(
            "-p", "privkit.testing.plugin", "-p", "no:cacheprovider", *options
        )

    return run


def everything(result: pytest.RunResult, pytester: pytest.Pytester) -> str:
    report = pytester.path / "report.xml"
    written = report.read_text(encoding="utf-8") if report.exists() else ""
    return f"{result.stdout}\n{result.stderr}\n{written}"


def values_in(text: str) -> list[str]:
    return [part for part in PARTS if part in text]


def outcomes(result: pytest.RunResult) -> dict[str, int]:
    return {name: count for name, count in result.parseoutcomes().items() if name != "warnings"}


def test_output_of_every_kind_and_phase_fails_the_test_and_is_not_shown(
    run: Run, pytester: pytest.Pytester
) -> None:
    pytester.makepyfile(LEAKING)
    result = run("--privkit", *LOUD)
    # A failure in a phase around the test is an error, as pytest has it.
    assert outcomes(result) == {"failed": 5, "passed": 1, "errors": 2}
    shown = everything(result, pytester)
    assert not values_in(shown)
    assert "Captured stdout call: EMAIL_ADDRESS at line 1, column 9" in shown
    assert "a UserWarning: EMAIL_ADDRESS at line 1, column 9" in shown
    assert "sent to [EMAIL_ADDRESS]" in shown
    assert "nothing to see" in shown
    # The expected failure counts as a failure there as well, not as one that was skipped.
    assert 'errors="2" failures="5" skipped="0"' in shown


def test_without_the_option_output_is_left_alone(run: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(LEAKING)
    result = run("-rA")
    assert outcomes(result) == {"passed": 6, "xfailed": 1}
    assert values_in(str(result.stdout))


def test_a_failure_of_another_kind_is_shown_without_values(run: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        f"""
        import pytest

        def test_compares():
            mail = "{MAIL}"
            assert mail == "other"

        def test_raises():
            card = "{CARD}"
            raise ValueError("bad card " + card)

        def test_skips():
            pytest.skip("not for {MAIL}")
        """
    )
    result = run("--privkit", *LOUD)
    assert outcomes(result) == {"failed": 2, "skipped": 1}
    assert not values_in(everything(result, pytester))
    result.stdout.fnmatch_lines(["*ValueError: bad card *CREDIT_CARD*"])


@pytest.mark.parametrize("options", [(), ("--privkit",)])
def test_an_assertion_of_ours_shows_neither_the_line_nor_the_locals_around_it(
    options: tuple[str, ...], run: Run, pytester: pytest.Pytester
) -> None:
    pytester.makepyfile(
        f"""
        import pytest
        from privkit.testing import assert_no_pii, assert_redacted

        def test_text():
            text = "mail {MAIL}"
            assert_no_pii(text)

        def test_literal():
            assert_no_pii({{"card": "{CARD}"}})

        def test_redacted():
            assert_redacted("mail {MAIL}", "mail {MAIL}")

        def test_in_an_except_block():
            try:
                raise ValueError("{MAIL}")
            except ValueError:
                assert_no_pii("{MAIL}")
        """
    )
    result = run(*LOUD, *options)
    assert outcomes(result) == {"failed": 4}
    shown = everything(result, pytester)
    assert not values_in(shown)
    assert (
        "test_an_assertion_of_ours_shows_neither_the_line_nor_the_locals_around_it.py:6: LeakError" in shown
    )
    assert "EMAIL_ADDRESS at line 1, column 6" in shown
    assert "CREDIT_CARD at $.card, line 1, column 1" in shown


CHAINED = f'''
import pytest
from privkit.testing import assert_no_pii

class Group(Exception):  # ExceptionGroup, as Python 3.10 has none
    def __init__(self, *exceptions):
        super().__init__("of {MAIL}")
        self.exceptions = exceptions

@pytest.fixture
def leaking():
    print("{MAIL}")
    assert_no_pii("{MAIL}")

def test_cause():
    try:
        assert_no_pii("{MAIL}")
    except AssertionError as error:
        raise ValueError("{MAIL}") from error

def test_context():
    try:
        assert_no_pii("{MAIL}")
    except AssertionError:
        {{"{MAIL}": 1}}["none"]

def test_in_a_group():
    try:
        assert_no_pii("{MAIL}")
    except AssertionError as error:
        raise Group(ValueError("{MAIL}"), error)

def test_handled_before_another_failure():
    with pytest.raises(AssertionError):
        assert_no_pii("joe@example.com")
    assert 1 == 2

def test_output(capsys):
    print("{MAIL}")
    with capsys.disabled():
        pass
    import logging
    logging.getLogger("app").warning("{MAIL}")
    assert_no_pii("{MAIL}")

def test_fixture(leaking):
    pass

def test_skipped():
    try:
        assert_no_pii("{MAIL}")
    except AssertionError:
        pytest.skip("not now")
'''


@pytest.mark.parametrize("options", [(), ("--privkit",), ("-p", "xdist", "-n", "1")])
def test_an_assertion_of_ours_behind_another_error_and_output_beside_it_show_no_value(
    options: tuple[str, ...], run: Run, pytester: pytest.Pytester
) -> None:
    pytester.makepyfile(test_it=CHAINED)
    result = run(*LOUD, *options)
    assert outcomes(result) == {"failed": 5, "errors": 1, "skipped": 1}
    shown = everything(result, pytester)
    assert not values_in(shown)
    assert "test_it.py:18: ValueError" in shown
    assert "test_it.py:16: LeakError: personal data in 1 place(s)" in shown
    assert "KeyError" in shown
    told = "[EMAIL_ADDRESS]" if "--privkit" in options else "withheld beside a failed assertion"
    assert told in shown


def test_a_doctest_that_fails_by_an_assertion_of_ours_shows_no_value(
    run: Run, pytester: pytest.Pytester
) -> None:
    pytester.maketxtfile(
        test_page=f">>> from privkit.testing import assert_no_pii\n>>> assert_no_pii('{MAIL}')\n"
    )
    result = run(*LOUD)
    assert outcomes(result) == {"failed": 1}
    shown = everything(result, pytester)
    assert "LeakError: personal data in 1 place(s)" in shown
    assert not values_in(shown)


def test_values_that_pytest_shortens_are_shown_in_no_part(run: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        f"""
        class User:
            def __repr__(self):
                return "<User mail={MAIL} plan=basic, paid, since the second week>"

        def test_in_an_object():
            assert {{"the mail of the customer": "{MAIL}"}} == {{"mail": "b"}}

        def test_in_a_list():
            assert ["{MAIL}"] * 50 == ["x"] * 50

        def test_without_quotes():
            assert [User()] == [1]

        def test_words_stay():
            assert "shown before the end" == "Loading..."

        def test_differences_stay():
            print("Loading... please wait")
            assert "Loading... please wait" == "Loaded... thank you"
        """
    )
    result = run("--privkit", "-rA", "--junitxml=report.xml")
    assert outcomes(result) == {"failed": 5}
    shown = everything(result, pytester)
    assert not values_in(shown)
    assert "- Loaded... thank you" in shown and "+ Loading... please wait" in shown
    assert "@example" not in shown and ".person" not in shown
    assert "['[cut]', ...] == ['x', " in shown and "[<User [cut] second week>]" in shown
    assert "'shown before the end' == 'Loading...'" in shown


def test_the_summary_says_what_failed_and_no_value(run: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_a=f'def test_it():\n    mail = "{MAIL}"\n    raise ValueError("no " + mail)\n')
    for options in ((), ("-p", "xdist", "-n", "1")):
        result = run("--privkit", "-rA", "--junitxml=report.xml", *options)
        result.stdout.fnmatch_lines(["FAILED *::test_it - ValueError: no [[]EMAIL_ADDRESS]"])
        assert '<failure message="ValueError: no [EMAIL_ADDRESS]">' in everything(result, pytester)
        assert not values_in(everything(result, pytester))
    result = run("--privkit", "--tb=line")
    result.stdout.fnmatch_lines(["*.py:3: ValueError: no [[]EMAIL_ADDRESS]"])


def test_arguments_of_subtests_are_shown_without_values(run: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        f"""
        import unittest

        def test_it(subtests):
            with subtests.test("for {MAIL}", mail="{MAIL}", number=7):
                assert 0

        class TestOld(unittest.TestCase):
            def test_old(self):
                with self.subTest(mail="{MAIL}"):
                    assert 0
        """
    )
    for options in ((), ("-p", "xdist", "-n", "2")):
        result = run("--privkit", *LOUD, *options)
        assert not values_in(everything(result, pytester))
        result.stdout.fnmatch_lines(["SUBFAILED*for [[]EMAIL_ADDRESS]*number=*7*test_it*"])


@pytest.mark.parametrize("options", [(), ("-p", "xdist", "-n", "2")])
def test_a_marker_that_cannot_be_used_fails_its_test_and_no_other(
    run: Run, pytester: pytest.Pytester, options: tuple[str, ...]
) -> None:
    pytester.makepyfile(
        """
        import pytest

        @pytest.mark.privkit_allow("EMAIL_ADDRES")
        def test_misspelt():
            pass

        @pytest.mark.privkit_allow(7)
        def test_no_text():
            pass

        def test_other():
            pass
        """
    )
    for privkit in ((), ("--privkit",)):
        result = run("-rA", *privkit, *options)
        assert outcomes(result) == {"errors": 2, "passed": 1}
        shown = str(result.stdout)
        assert "privkit_allow: unknown entity type 'EMAIL_ADDRES'; did you mean 'EMAIL_ADDRESS'?" in shown
        assert "privkit_allow: allow wants a list of texts" in shown


def test_what_subtests_write_is_looked_at_too(run: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        f"""
        from privkit.testing import assert_no_pii

        def test_it(subtests):
            with subtests.test("prints"):
                print("{MAIL}")
            with subtests.test("prints nothing"):
                pass

        def test_ours(subtests):
            with subtests.test("fails"):
                print("{MAIL}")
                assert_no_pii("{MAIL}")
        """
    )
    result = run("--privkit", *LOUD)
    assert not values_in(everything(result, pytester))
    result.stdout.fnmatch_lines(["*SUBFAILED[[]prints] *test_it*"])
    quiet = run(*LOUD, "-k", "test_ours")
    assert not values_in(everything(quiet, pytester))
    assert "withheld beside a failed assertion" in str(quiet.stdout)


@pytest.mark.parametrize("options", [(), ("--privkit",)])
def test_filters_of_warnings_that_a_fixture_sets_hold_in_the_test(
    options: tuple[str, ...], run: Run, pytester: pytest.Pytester
) -> None:
    pytester.makepyfile(
        """
        import warnings, pytest

        @pytest.fixture
        def strict():
            warnings.simplefilter("error")

        @pytest.fixture
        def quiet():
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                yield
                warnings.warn("unheard")

        def test_strict(strict):
            with pytest.raises(UserWarning):
                warnings.warn("heard")

        def test_quiet(quiet):
            warnings.warn("unheard")

        def test_after():
            warnings.warn("heard again")
        """
    )
    result = run(*options)
    assert outcomes(result) == {"passed": 3}
    assert "unheard" not in str(result.stdout)
    assert "heard again" in str(result.stdout)


def test_warnings_are_told_in_the_phase_they_come_in(run: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        f"""
        import warnings, pytest

        @pytest.fixture
        def noisy():
            yield
            warnings.warn("late {MAIL}")

        def test_it(noisy):
            warnings.warn("nothing in it")
        """
    )
    result = run("--privkit", *LOUD)
    assert outcomes(result) == {"passed": 1, "errors": 1}
    shown = everything(result, pytester)
    assert "a UserWarning: EMAIL_ADDRESS at line 1, column 6" in shown
    assert "late [EMAIL_ADDRESS]" in shown
    assert not values_in(shown)


def test_types_can_be_allowed_and_chosen(run: Run, pytester: pytest.Pytester) -> None:
    pytester.makeini(
        "[pytest]\nprivkit_allow =\n    IP_ADDRESS\nprivkit_entities = EMAIL_ADDRESS IP_ADDRESS PERSON\n"
    )
    pytester.makepyfile(
        f"""
        import pytest

        def test_by_the_settings():
            print("from 203.0.113.9, card {CARD}")

        @pytest.mark.privkit_allow("EMAIL_ADDRESS")
        def test_by_a_marker():
            print("{MAIL}")

        def test_not_allowed():
            print("{MAIL}")

        def test_a_type_that_the_preset_leaves_out():
            print("Hello, my name is Jane Doe and I ordered a kettle.")

        def test_the_fixture(privkit_shield):
            assert privkit_shield.entities == {{"EMAIL_ADDRESS", "IP_ADDRESS", "PERSON"}}
        """
    )
    result = run("--privkit")
    assert outcomes(result) == {"failed": 2, "passed": 3}
    result.stdout.fnmatch_lines(["*FAILED*test_not_allowed*", "*FAILED*that_the_preset_leaves_out*"])


def test_what_the_settings_or_a_marker_allow_may_be_written(run: Run, pytester: pytest.Pytester) -> None:
    pytester.makeini("[pytest]\nprivkit_allow =\n    help@example.com\n")
    pytester.makepyfile(
        f"""
        import pytest

        def test_by_the_settings():
            print("HELP@example.com")

        @pytest.mark.privkit_allow("{MAIL}")
        def test_by_a_marker():
            print("{MAIL}", "help@example.com")

        def test_not_allowed():
            print("{MAIL}")
        """
    )
    result = run("--privkit", "--strict-markers")
    assert outcomes(result) == {"failed": 1, "passed": 2}
    result.stdout.fnmatch_lines(["*FAILED*test_not_allowed*"])


def test_it_works_under_xdist(run: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(LEAKING)
    pytester.makefile(".privkit.toml", rows='[[row]]\ninput = "hi"\nexpected = "hi"\n')
    result = run("--privkit", *LOUD, "-p", "xdist", "-n", "1")
    assert outcomes(result) == {"failed": 5, "passed": 2, "errors": 2}
    assert not values_in(everything(result, pytester))


@pytest.mark.parametrize(
    ("setting", "card", "mail"),
    [
        ("", "Card Number", "Customer Email"),
        ("privkit_preset = pci", "************1881", MAIL),
        ("privkit_policy = own.toml", "********", "Customer Email"),
    ],
)
def test_the_fixture_has_the_policy_of_the_settings(
    setting: str, card: str, mail: str, run: Run, pytester: pytest.Pytester
) -> None:
    pytester.makeini(f"[pytest]\n{setting}\n")
    (pytester.path / "own.toml").write_text('[rules]\nCREDIT_CARD = { use = "mask", keep_length = false }\n')
    pytester.makepyfile(
        f"""
        def test_it(privkit_shield):
            said = privkit_shield.redact("mail {MAIL} card {CARD.replace(" ", "")}").text
            assert "{mail}" in said
            assert said.endswith("card {card}")
            assert privkit_shield.policy is privkit_shield.policy
        """
    )
    assert outcomes(run()) == {"passed": 1}


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ("privkit_preset = lgos", "did you mean 'logs'"),
        ("privkit_policy = none.toml", "cannot be read"),
        ("privkit_preset = logs\nprivkit_policy = x.toml", "not both"),
        ("privkit_entities = EMAIL_ADRESS", "did you mean 'EMAIL_ADDRESS'"),
        ("privkit_allow = EMAIL_ADRESS", "did you mean 'EMAIL_ADDRESS'"),
    ],
)
def test_settings_that_cannot_be_used_stop_the_run(
    setting: str, told: str, run: Run, pytester: pytest.Pytester
) -> None:
    pytester.makeini(f"[pytest]\n{setting}\n")
    result = run()
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    assert told in str(result.stderr)


TABLE = f"""
preset = "logs"

[[row]]
name = "labels"
input = "mail {MAIL}"
expected = "mail [EMAIL_ADDRESS_1]"

[[row]]
preset = "support-chat"
input = "mail {MAIL}"
expected = "mail Customer Email"

[[row]]
policy = "own.toml"
input = "card {CARD}"
expected = "card ********"

[[row]]
input = "mail {MAIL}"
expected = "mail {MAIL}"
"""


def test_rows_of_tables_are_tests_and_their_failures_show_no_value(
    run: Run, pytester: pytest.Pytester
) -> None:
    (pytester.path / "own.toml").write_text('[rules]\nCREDIT_CARD = { use = "mask", keep_length = false }\n')
    pytester.makefile(".privkit.toml", rows=TABLE)
    result = run(*LOUD)
    assert outcomes(result) == {"failed": 1, "passed": 3}
    shown = everything(result, pytester)
    assert not values_in(shown)
    assert "row 4: the redacted text differs from the expected one from character 6 on" in shown
    assert "EMAIL_ADDRESS at line 1, column 6" in shown


BROKEN = [
    (f'[[row]]\ninput = "{MAIL}', "is not TOML at"),
    ("", "no rows"),
    ("[[rwo]]", "did you mean 'row'"),
    (f'[[row]]\ninput = "{MAIL}"', "row 1: a row needs input and expected"),
    (f'[[row]]\ninput = "{MAIL}"\nexpected = ""\nextra = 1', "nothing else"),
    (f'[[row]]\ninput = "{MAIL}"\nexpected = 1', "are texts"),
    (f'[[row]]\ninput = "{MAIL}"\nexpected = ""\npreset = "a"\npolicy = "b"', "not both"),
    (f'[[row]]\ninput = "{MAIL}"\nexpected = ""\npreset = "lgos"', "did you mean 'logs'"),
]


def test_broken_tables_say_where_and_not_what(run: Run, pytester: pytest.Pytester) -> None:
    for at, (table, _) in enumerate(BROKEN):
        (pytester.path / f"t{at}.privkit.toml").write_text(table)
    result = run(*LOUD, "--continue-on-collection-errors")
    assert outcomes(result) == {"errors": len(BROKEN) - 1, "failed": 1}
    shown = everything(result, pytester)
    for at, (_, told) in enumerate(BROKEN):
        assert any(f"t{at}.privkit.toml" in line and told in line for line in shown.splitlines()), told
    assert not values_in(shown)


def test_pytest_finds_the_plugin_where_privkit_is_installed(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = (SOURCE.parent / "pyproject.toml").read_text(encoding="utf-8")
    assert '[project.entry-points.pytest11]\nprivkit = "privkit.testing.plugin"\n' in project
    information = pytester.path / "site" / "privkit-0.dist-info"
    information.mkdir(parents=True)
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: privkit\nVersion: 0\n")
    (information / "entry_points.txt").write_text("[pytest11]\nprivkit = privkit.testing.plugin\n")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(SOURCE), str(information.parent)]))
    pytester.makepyfile("def test_it(privkit_shield): pass")
    result = pytester.runpytest_subprocess("-W", "error")
    assert outcomes(result) == {"passed": 1}
    assert "privkit-0" in str(result.stdout)


def test_importing_the_plugin_loads_no_scanner_and_nothing_dear() -> None:
    code = (
        "import sys, privkit.testing.plugin\n"
        "print([name for name in ('phonenumbers', 'stdnum', 'pydantic', 'hypothesis',"
        " 'privkit.detectors._tagger._weights', 'privkit.presets', 'privkit.testing._output',"
        " 'privkit.testing._tables') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True,
                          env={"PYTHONPATH": str(SOURCE)})  # fmt: skip
    assert done.stdout.strip() == "[]"


BOT = f"""
import json, os, urllib.request
import pytest
from privkit import Shield

MESSAGE = "I am Jane Doe, {MAIL}"

def ask(text):
    body = json.dumps({{"messages": [{{"role": "user", "content": text}}]}}).encode()
    url = os.environ["OPENAI_BASE_URL"] + "/chat/completions"
    with urllib.request.urlopen(urllib.request.Request(url, body)) as done:
        return json.load(done)["choices"][0]["message"]["content"]
"""


def test_the_fake_provider_is_found_by_its_environment_and_only_for_the_test(
    run: Run, pytester: pytest.Pytester
) -> None:
    pytester.makepyfile(
        BOT
        + """
def my_chatbot(message):
    chat = Shield().conversation("c")
    return chat.restore(ask(chat.protect(message)))

def test_it(privkit_wire):
    assert privkit_wire.run(my_chatbot, MESSAGE) == MESSAGE
    privkit_wire.assert_no_pii()
    privkit_wire.assert_round_trip()
    for name in ("OPENAI", "ANTHROPIC"):
        assert os.environ[name + "_BASE_URL"].startswith(privkit_wire.url)
    assert os.environ["GOOGLE_GEMINI_BASE_URL"] == privkit_wire.gemini_url
    assert "GEMINI_API_KEY" not in os.environ

def test_after_it():
    assert "OPENAI_BASE_URL" not in os.environ
"""
    )
    assert outcomes(run("-W", "error")) == {"passed": 2}


@pytest.mark.parametrize("options", [(), ("--privkit",)])
def test_what_the_fake_provider_asserts_shows_no_value(
    options: tuple[str, ...], run: Run, pytester: pytest.Pytester
) -> None:
    pytester.makepyfile(
        BOT
        + f"""
def test_leak(privkit_wire):
    privkit_wire.run(ask, MESSAGE)
    privkit_wire.assert_no_pii()

def test_loss(privkit_wire):
    answer = privkit_wire.run(lambda text: ask(Shield().conversation("c").protect(text)), "{MAIL}")
    privkit_wire.assert_round_trip()
"""
    )
    result = run(*options, *LOUD)
    assert outcomes(result) == {"failed": 2}
    shown = everything(result, pytester)
    assert not values_in(shown)
    assert "EMAIL_ADDRESS of the message at $.messages[0].content" in shown
    assert "stands in the answer" in shown
