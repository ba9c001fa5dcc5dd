"""The weights file: damage is told, and what is written is read back."""

from __future__ import annotations

import hashlib
import zlib
from pathlib import Path

import pytest

from privkit.detectors._tagger import Tagger
from privkit.detectors._tagger._digest import DIGEST
from privkit.detectors._tagger._features import FAMILIES, LABELS
from privkit.detectors._tagger._weights import dump, load
from privkit.errors import ConfigurationError

SHIPPED = Path(load.__code__.co_filename).with_name("names.weights")


def small() -> bytes:
    families: list[dict[int, list[int]]] = [{} for _ in range(FAMILIES)]
    families[0][4_000_000_000] = [1, -2, 3, -4, 5, -128, 127, 0, 9]
    families[9][1 << 34] = [7] * 9
    return dump(
        calibration=(24.0, 0.5, -1.0),
        words=[("the", 0x3000), ("john", 0x3)],
        frequent=1,
        transitions=[[row * 10 + column for column in range(len(LABELS))] for row in range(len(LABELS))],
        families=families,
    )


def test_what_is_written_is_read_back() -> None:
    weights = load(small())
    assert (weights.scale, weights.slope, weights.offset) == (24.0, 0.5, -1.0)
    assert weights.vocabulary == {"the": 0x3000 | 1 << 16, "john": 0x3}
    assert weights.transitions[3][4] == 34
    row = weights.families[0][4_000_000_000].to_bytes(18, "little")
    assert [row[2 * i] - 128 for i in range(9)] == [1, -2, 3, -4, 5, -128, 127, 0, 9]
    assert list(weights.families[9]) == [1 << 34]


def test_the_same_content_gives_the_same_bytes() -> None:
    assert small() == small()


def test_the_shipped_file_matches_its_digest_and_stays_small() -> None:
    data = SHIPPED.read_bytes()
    assert hashlib.sha256(data).hexdigest() == DIGEST
    assert len(data) <= 1_500_000


def test_another_digest_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="digest"):
        load(small(), digest="0" * 64)


@pytest.mark.parametrize("size", [17, 60, -30, -1])
def test_a_truncated_file_is_refused(size: int) -> None:
    with pytest.raises(ConfigurationError):
        load(small()[:size])


@pytest.mark.parametrize("cut", [10, 40, 70, -1])
def test_missing_content_is_refused(cut: int) -> None:
    magic, body = small()[:16], zlib.decompress(small()[16:])
    with pytest.raises(ConfigurationError, match="damaged"):
        load(magic + zlib.compress(body[:cut]))


def test_a_foreign_file_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="not a weights file"):
        load(b"PK\x03\x04 something else")


def test_a_file_of_another_version_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="another version of privkit; make it again"):
        load(b"privkit names 1\n" + small()[16:])


def test_rows_that_are_alike_are_kept_once() -> None:
    alike = {key: [5] * len(LABELS) for key in range(1000)}
    weights = load(
        dump(
            calibration=(1.0, 1.0, 0.0),
            words=[("the", 0)],
            frequent=0,
            transitions=[[0] * len(LABELS)] * len(LABELS),
            families=[alike] * FAMILIES,
        )
    )
    assert len({id(row) for family in weights.families for row in family.values()}) == 1


@pytest.mark.parametrize("place", [2, 2**32 - 1])
def test_a_key_without_a_row_is_refused(place: int) -> None:
    body = bytearray(zlib.decompress(small()[16:]))
    at = body.rindex((1 << 34).to_bytes(8, "little")) + 8
    body[at : at + 4] = place.to_bytes(4, "little")
    with pytest.raises(ConfigurationError, match="damaged"):
        load(small()[:16] + zlib.compress(body))


def test_a_missing_file_is_told_with_a_typed_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="cannot read"):
        Tagger.load(tmp_path / "none.weights")


def test_a_file_of_your_own_needs_no_digest(tmp_path: Path) -> None:
    path = tmp_path / "own.weights"
    path.write_bytes(small())
    assert Tagger.load(path).weights.scale == 24.0
