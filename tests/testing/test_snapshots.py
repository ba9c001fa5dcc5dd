"""Snapshots: what is stored is redacted, differences show nothing else, orphans are told."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_plugin import LOUD, Run, everything, outcomes, run, values_in

__all__ = ["run"]  # the fixture

pytest_plugins = ["pytester"]
MAIL = "planted.person@example.com"
FOLDER = "privkit_snapshots"

TESTS = f"""
import pytest

CHAT = "Customer: my mail is {MAIL}\\nAgent: thank you, I wrote to {MAIL}.\\n"

def test_chat(privkit_snapshot):
    privkit_snapshot(CHAT)

def test_several(privkit_snapshot):
    privkit_snapshot("first {MAIL}")
    privkit_snapshot("second")
    privkit_snapshot("third", name="of-its-own")

@pytest.mark.parametrize("how", ["loud", "quiet"])
def test_parameters(privkit_snapshot, how):
    privkit_snapshot(how + " {MAIL}")
"""


def stored(pytester: pytest.Pytester, module: str = "test_it") -> dict[str, str]:
    folder = pytester.path / FOLDER / module
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())}


EXPECTED = {
    "of-its-own": "third\n",
    "test_chat": "Customer: my mail is Customer Email\nAgent: thank you, I wrote to Customer Email.\n",
    "test_parameters-loud": "loud Customer Email\n",
    "test_parameters-quiet": "quiet Customer Email\n",
    "test_several": "first Customer Email\n",
    "test_several-2": "second\n",
}


@pytest.mark.parametrize("xdist", [(), ("-p", "xdist", "-n", "2")])
def test_snapshots_are_written_once_redacted_and_compared_from_then_on(
    xdist: tuple[str, ...], run: Run, pytester: pytest.Pytester
) -> None:
    pytester.makepyfile(test_it=TESTS)
    missing = run(*LOUD, *xdist)
    assert outcomes(missing) == {"failed": 4}
    assert "no snapshot 'test_chat' yet: run pytest --privkit-update" in str(missing.stdout)
    assert not (pytester.path / FOLDER).exists()
    assert outcomes(run("--privkit-update", *LOUD, *xdist)) == {"passed": 4}
    assert stored(pytester) == EXPECTED
    again = run(*LOUD, *xdist)
    assert outcomes(again) == {"passed": 4}
    assert "that no test asks for" not in str(again.stdout)
    assert not values_in(everything(missing, pytester) + everything(again, pytester))


def test_a_difference_is_told_in_redacted_text_only(run: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_it=TESTS)
    run("--privkit-update")
    pytester.makepyfile(test_it=TESTS.replace("thank you, I", "thanks, I"))
    result = run(*LOUD)
    assert outcomes(result) == {"failed": 1, "passed": 3}
    shown = everything(result, pytester)
    assert not values_in(shown)
    assert "the snapshot 'test_chat' differs:" in shown
    assert "-Agent: thank you, I wrote to Customer Email." in shown
    assert "+Agent: thanks, I wrote to Customer Email." in shown
    assert outcomes(run("--privkit-update")) == {"passed": 4}
    assert "thanks, I" in stored(pytester)["test_chat"]


def test_a_snapshot_somebody_put_values_into_is_not_shown(run: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_it=TESTS)
    run("--privkit-update")
    (pytester.path / FOLDER / "test_it" / "test_chat.txt").write_text(f"mail {MAIL}\n", encoding="utf-8")
    result = run(*LOUD)
    assert outcomes(result) == {"failed": 1, "passed": 3}
    shown = everything(result, pytester)
    assert not values_in(shown)
    assert "holds what looks like personal data (EMAIL_ADDRESS): not shown" in shown


REFUSED = f"""
import pytest

def test_said_to_be_redacted(privkit_snapshot):
    privkit_snapshot("mail {MAIL}", redacted=True)

def test_labels(privkit_snapshot):
    privkit_snapshot("mail Customer Email, [EMAIL_ADDRESS_1]", redacted=True)

@pytest.mark.privkit_allow("{MAIL}")
def test_allowed(privkit_snapshot):
    privkit_snapshot("mail {MAIL}")

def test_twice(privkit_snapshot):
    privkit_snapshot("a", name="a")
    privkit_snapshot("b", name="a")

@pytest.mark.parametrize("name", ["../up", "a/b", "mail-{MAIL}", "x" * 200, ".hidden"], ids=list("abcde"))
def test_names(privkit_snapshot, name):
    privkit_snapshot("a", name=name)

@pytest.mark.parametrize("text", [b"bytes", None, "lone \\ud800"], ids=list("abc"))
def test_no_text(privkit_snapshot, text):
    privkit_snapshot(text)
"""


def test_what_cannot_be_stored_is_refused(run: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_it=REFUSED)
    result = run("--privkit-update", "--tb=short", "-q")
    assert outcomes(result) == {"passed": 2, "failed": 10}
    shown = str(result.stdout)
    assert "not stored, personal data is still found:" in shown
    assert "EMAIL_ADDRESS at line 1, column 6" in shown
    assert "has a snapshot of that name already" in shown
    assert shown.count("ConfigurationError: a snapshot's name has") == 5
    assert shown.count("InputError: a snapshot is of text") == 2
    assert stored(pytester) == {
        "a": "a\n",
        "test_allowed": f"mail {MAIL}\n",
        "test_labels": "mail Customer Email, [EMAIL_ADDRESS_1]\n",
    }


def test_a_policy_that_keeps_values_is_refused_and_one_that_invents_them_is_not(
    run: Run, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRIVKIT_KEY", "a key for these tests")
    pytester.makepyfile(test_it=f'def test_it(privkit_snapshot):\n    privkit_snapshot("mail {MAIL} now")\n')
    pytester.makeini("[pytest]\nprivkit_policy = own.toml\n")
    policy = pytester.path / "own.toml"
    policy.write_text('[rules]\nEMAIL_ADDRESS = "keep"\n')
    result = run("--privkit-update", *LOUD)
    assert outcomes(result) == {"failed": 1}
    assert not values_in(everything(result, pytester))
    policy.write_text('[rules]\nEMAIL_ADDRESS = { use = "surrogate", key_env = "PRIVKIT_KEY" }\n')
    assert outcomes(run("--privkit-update")) == {"passed": 1}
    assert "@example." in stored(pytester)["test_it"]
    assert not values_in(stored(pytester)["test_it"])
    assert outcomes(run()) == {"passed": 1}


@pytest.mark.parametrize("xdist", [(), ("-p", "xdist", "-n", "2")])
def test_snapshots_that_no_test_asks_for_are_told_when_all_of_a_module_ran(
    xdist: tuple[str, ...], run: Run, pytester: pytest.Pytester
) -> None:
    pytester.makepyfile(test_it=TESTS, test_other="def test_one():\n    pass\n")
    run("--privkit-update")
    folder = pytester.path / FOLDER
    (folder / "test_it" / "old.txt").write_text("old\n", encoding="utf-8")
    (folder / "test_gone").mkdir()
    (folder / "test_gone" / "gone.txt").write_text("gone\n", encoding="utf-8")
    whole = str(run(*xdist).stdout)
    assert "2 that no test asks for" in whole
    assert f"{FOLDER}/test_it/old.txt" in whole
    assert f"{FOLDER}/test_gone/gone.txt" in whole
    for some in (("-k", "chat"), ("test_it.py::test_chat",), ("--deselect", "test_it.py::test_chat")):
        assert "that no test asks for" not in str(run(*xdist, *some).stdout)


def test_nothing_is_told_of_a_module_in_which_a_test_failed(run: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_it=TESTS)
    run("--privkit-update")
    pytester.makepyfile(
        test_it=TESTS.replace(
            "def test_chat(privkit_snapshot):", "def test_chat(privkit_snapshot):\n    assert 0"
        )
    )
    result = run()
    assert outcomes(result) == {"failed": 1, "passed": 3}
    assert "that no test asks for" not in str(result.stdout)


def test_a_run_without_snapshots_leaves_no_folder(run: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_it="def test_it(privkit_snapshot):\n    pass\n")
    assert outcomes(run("--privkit-update")) == {"passed": 1}
    assert not (Path(pytester.path) / FOLDER).exists()


def test_tests_of_the_same_name_in_classes_have_snapshots_of_their_own(
    run: Run, pytester: pytest.Pytester
) -> None:
    pytester.makepyfile(
        test_it="""
        class TestOne:
            def test_chat(self, privkit_snapshot):
                privkit_snapshot("one")

            class TestInner:
                def test_chat(self, privkit_snapshot):
                    privkit_snapshot("inner")

        def test_chat(privkit_snapshot):
            privkit_snapshot("none")
        """
    )
    run("--privkit-update")
    assert stored(pytester) == {
        "TestOne.test_chat": "one\n",
        "TestOne.TestInner.test_chat": "inner\n",
        "test_chat": "none\n",
    }
    assert outcomes(run()) == {"passed": 3}


def test_two_tests_that_share_a_name_must_share_the_text(run: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        test_it="""
        import pytest

        @pytest.mark.parametrize("how", ["b", "c", "other"])
        def test_it(privkit_snapshot, how):
            privkit_snapshot("other" if how == "other" else "same", name="common")
        """
    )
    result = run("--privkit-update")
    assert outcomes(result) == {"failed": 1, "passed": 2}
    assert "another test gave the snapshot 'common' another text in this run" in str(result.stdout)
    assert stored(pytester) == {"common": "same\n"}
