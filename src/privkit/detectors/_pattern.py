"""A detector from a regular expression, guarded by a time-out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from privkit.detectors._base import check_entity_type, check_score, check_text
from privkit.errors import ConfigurationError, DetectorTimeoutError
from privkit.text import Span

if TYPE_CHECKING:
    import regex

__all__ = ["pattern"]

_SHARE = 100_000  # the time-out is meant for a text of this many code points; longer ones get more
_LONGEST_TIMEOUT = 3600


class _Pattern:
    """See ``pattern``."""

    def __init__(
        self,
        entity_type: str,
        compiled: regex.Pattern[str],
        group: int | str,
        score: float,
        check: Callable[[str], bool] | None,
        timeout: float,
    ) -> None:
        self.entities = frozenset({entity_type})
        self._entity_type = entity_type
        self._compiled = compiled
        self._group = group
        self._score = score
        self._check = check
        self._timeout = timeout

    def __repr__(self) -> str:
        return f"<pattern for {self._entity_type}>"

    def __call__(self, text: str, /) -> list[Span]:
        check_text(text)
        timeout = self._timeout * max(1.0, len(text) / _SHARE)
        try:
            matches = [match.span(self._group) for match in self._compiled.finditer(text, timeout=timeout)]
        except TimeoutError:
            raise DetectorTimeoutError(
                f"the pattern for {self._entity_type} took longer than {timeout:g} s; make it linear "
                "(a left guard, bounded repeats) or raise its timeout"
            ) from None
        return [
            Span(start, end, self._entity_type, self._score, "pattern")
            for start, end in matches
            if start < end and (self._check is None or self._check(text[start:end]))
        ]


class _ReachingPattern(_Pattern):
    """A pattern whose author said how far it looks."""

    reach = 0


def pattern(
    entity_type: str,
    expression: str,
    *,
    score: float = 0.85,
    ignore_case: bool = False,
    group: int | str = 0,
    check: Callable[[str], bool] | None = None,
    timeout: float = 1.0,
    reach: int | None = None,
) -> _Pattern:
    r"""Return a detector for your own format: ``pattern("LOYALTY_NUMBER", r"\bLY-\d{6}\b")``.

    The expression is in the syntax of the ``regex`` package. A match longer in coming than the time-out
    raises; it is never skipped.

    Args:
        entity_type: the type findings get; your own or a known one.
        expression: the regular expression.
        score: how sure a finding is, from 0 to 1.
        ignore_case: match letters of either case.
        group: the group that is the value, where the expression also matches what stands around it.
        check: given the matched text, says whether it is valid (a checksum, say).
        timeout: seconds allowed for a text of up to 100,000 code points, at most 3,600; longer texts get more.
        reach: how many code points the expression can match or look at, at the most. With it, streams
            flow on; without it a stream is held back to its end, since the match might still grow.

    Raises:
        ConfigurationError: the expression cannot be compiled, matches the empty text, has no such group,
            or an option is out of range.
    """
    check_entity_type(entity_type)
    check_score(score)
    _check_options(timeout, check, reach)
    compiled = _compiled(entity_type, expression, ignore_case)
    known_group = isinstance(group, (int, str)) and not isinstance(group, bool)
    if not known_group or not (group in compiled.groupindex or group in range(compiled.groups + 1)):
        raise ConfigurationError(f"the pattern for {entity_type} has no group {group!r}")
    if reach is None:
        return _Pattern(entity_type, compiled, group, score, check, timeout)
    reaching = _ReachingPattern(entity_type, compiled, group, score, check, timeout)
    reaching.reach = reach
    return reaching


def _check_options(timeout: object, check: object, reach: object) -> None:
    number = isinstance(timeout, (int, float)) and not isinstance(timeout, bool)
    if not number or not 0 < timeout <= _LONGEST_TIMEOUT:  # type: ignore[operator]  # it is a number here
        raise ConfigurationError(
            f"timeout must be a number of seconds above 0 and at most {_LONGEST_TIMEOUT}"
        )
    if check is not None and not callable(check):
        raise ConfigurationError("check must be a function that takes the matched text, or None")
    if reach is not None and (not isinstance(reach, int) or isinstance(reach, bool) or reach < 1):
        raise ConfigurationError("reach must be a whole number of code points, 1 or more")


def _compiled(entity_type: str, expression: str, ignore_case: bool) -> regex.Pattern[str]:
    import regex

    if not isinstance(expression, str):
        raise ConfigurationError(f"the pattern for {entity_type} must be a str, such as r'\\bLY-\\d{{6}}\\b'")
    try:
        compiled = regex.compile(expression, regex.IGNORECASE if ignore_case else 0)
        empty = compiled.match("")
    except (regex.error, ValueError, OverflowError) as error:
        raise ConfigurationError(f"the pattern for {entity_type} cannot be compiled: {error}") from None
    except (RecursionError, MemoryError):
        raise ConfigurationError(f"the pattern for {entity_type} is nested too deeply") from None
    if empty is not None:
        raise ConfigurationError(
            f"the pattern for {entity_type} matches the empty text; anchor it to something"
        )
    return compiled
