"""What is asked of places, whoever wrote them: errors typed and without what they quote, answers checked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from privkit.errors import LifecycleError, PrivkitError
from privkit.lifecycle.places._place import Located, Outcome, Place, Record, Subject

__all__ = ["erase", "locate", "of_its_own", "records", "verify"]

_Answer = TypeVar("_Answer")


@contextmanager
def _typed(place: Place) -> Iterator[None]:
    try:
        yield
    except PrivkitError:
        raise
    except Exception as error:
        # Its text may quote values, so only its kind is told.
        raise LifecycleError(f"{place.name} failed: {type(error).__name__}") from None


def locate(place: Place, subject: Subject) -> Located:
    """Return what a place holds of a person.

    Raises:
        LifecycleError: the place failed.
    """
    with _typed(place):
        return _checked(place, "locate", place.locate(subject), Located)


def erase(place: Place, subject: Subject) -> Outcome:
    """Erase what a place holds of a person.

    Raises:
        LifecycleError: the place failed.
    """
    with _typed(place):
        return _checked(place, "erase", place.erase(subject), Outcome)


def verify(place: Place, subject: Subject) -> Outcome:
    """Look again.

    Raises:
        LifecycleError: the place failed.
    """
    with _typed(place):
        return _checked(place, "verify", place.verify(subject), Outcome)


def records(place: Place, subject: Subject) -> list[Record]:
    """Return all that a place hands out.

    Raises:
        LifecycleError: the place failed.
    """
    with _typed(place):
        return [_checked(place, "export", record, Record) for record in place.export(subject)]


def of_its_own(place: Place, what: str, subject: Subject) -> Any:
    """Return what a place answers that not every place knows, such as ``held``; ``None`` from others.

    Raises:
        LifecycleError: the place failed.
    """
    call = getattr(place, what, None)
    if not callable(call):
        return None
    with _typed(place):
        return call(subject)


def _checked(place: Place, what: str, answer: object, wanted: type[_Answer]) -> _Answer:
    if not isinstance(answer, wanted):
        raise LifecycleError(f"{place.name}: {what} gave a {type(answer).__name__}, no {wanted.__name__}")
    return answer
