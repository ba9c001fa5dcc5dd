"""Scores from margins: a logistic curve fitted to spans of segments that were held out."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from privkit.detectors._tagger._stretches import runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from privkit.detectors._tagger._tagger import Tagger
    from tools.tagger._rows import Segment

_BIAS = 2.0  # spans are drawn at the most sensitive setting, so that doubtful ones are among them


def calibrate(tagger: Tagger, held: Sequence[Segment]) -> tuple[float, float]:
    """Slope and offset that turn the margin of a span into the chance that it is right."""
    points = [point for segment in held for point in _points(tagger, segment)]
    slope, offset = 0.5, 0.0
    for _ in range(25):
        slope, offset = _newton(points, slope, offset)
    return round(slope, 4), round(offset, 4)


def _points(tagger: Tagger, segment: Segment) -> list[tuple[float, bool]]:
    rows = tagger.rows(segment.words)
    labels = tagger.decode(rows, bias=_BIAS)
    return [
        (tagger.margin(rows, labels, first, last), any(segment.labels[first : last + 1]))
        for first, last in runs(labels)
    ]


def _newton(points: Sequence[tuple[float, bool]], slope: float, offset: float) -> tuple[float, float]:
    ga = gb = aa = ab = bb = 0.0
    for margin, right in points:
        chance = 1 / (1 + math.exp(-max(min(slope * margin + offset, 30.0), -30.0)))
        error, weight = right - chance, chance * (1 - chance)
        ga, gb = ga + error * margin, gb + error
        aa, ab, bb = aa + weight * margin * margin, ab + weight * margin, bb + weight
    aa, bb = aa + 1e-3, bb + 1e-3  # a ridge, for when few points are there
    size = aa * bb - ab * ab
    return slope + (bb * ga - ab * gb) / size, offset + (aa * gb - ab * ga) / size
