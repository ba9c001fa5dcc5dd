"""Redacting needs no more memory for a larger file, under a hard limit of the system's."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from privkit._replace import Forms, Numbering
from privkit.errors import PrivkitError

ROOT = Path(__file__).parent.parent.parent
MEGA = 1_000_000


@pytest.fixture
def benchmark(monkeypatch: pytest.MonkeyPatch) -> object:
    if sys.platform != "linux":
        pytest.skip("a hard limit of the address space is Linux's")
    monkeypatch.syspath_prepend(str(ROOT))
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "src"))
    return pytest.importorskip("benchmarks.memory")


def test_a_file_eight_times_as_large_takes_hardly_more_memory(benchmark: object, tmp_path: Path) -> None:
    peaks = []
    for size in (1, 8):
        source, out = tmp_path / "in.txt", tmp_path / "out.txt"
        benchmark.generate(source, size * MEGA)  # type: ignore[attr-defined]
        run = benchmark.measure(source, out, "--exclude", "PERSON,LOCATION,ADDRESS", limit=300 * MEGA)  # type: ignore[attr-defined]
        assert run.code == 0
        assert b"@example.com" not in out.read_bytes()
        peaks.append(run.peak)
    assert 0 < peaks[0] < peaks[1] + 8 * MEGA
    assert peaks[1] - peaks[0] < 6 * MEGA


def test_the_limit_is_hard(benchmark: object, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "in.txt"
    benchmark.generate(source, MEGA)  # type: ignore[attr-defined]
    run = benchmark.measure(source, tmp_path / "out.txt", limit=12 * MEGA)  # type: ignore[attr-defined]
    assert run.code != 0
    assert not (tmp_path / "out.txt").exists()


@pytest.mark.parametrize("most", [1, 3, 1000])
def test_forms_have_the_same_numbers_wherever_they_are_kept(most: int) -> None:
    forms = Forms(most)
    words = [f"word {at * 7 % 40} \ud800" for at in range(100)]
    plain: dict[str, int] = {}
    for at, word in enumerate(words, 1):
        assert forms.get(word) == plain.get(word, 0)
        assert forms.setdefault(word, at) == plain.setdefault(word, at)
    assert [forms.get(word) for word in words] == [plain[word] for word in words]


def test_a_full_disk_is_an_error_of_ours() -> None:
    forms = Forms(1)
    forms.setdefault("a", 1)
    forms._database.close()
    with pytest.raises(PrivkitError, match="no room on the disk"):
        forms.get("b")


def test_numbering_does_not_mind_where_forms_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    def numbers() -> list[int]:
        numbering = Numbering()
        return [numbering.ordinal("EMAIL_ADDRESS", f"User{at % 50}@example.com") for at in range(200)]

    expected = numbers()
    monkeypatch.setattr(Forms, "__init__", lambda self, init=Forms.__init__: init(self, 5))
    assert numbers() == expected
