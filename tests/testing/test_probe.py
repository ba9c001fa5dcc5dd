"""privkit.testing.probe: tokens that a model keeps, changes, drops and invents are told apart."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import pytest

from privkit.errors import ConfigurationError, InputError
from privkit.testing import BREAKERS, MANGLERS, probe
from privkit.testing._probe import HINT, PROMPTS
from privkit.tokens._grammar import look_alikes


def same(text: str) -> str:
    return text


def numbers(ask: Callable[[str], object]) -> tuple[int, int, int, int, int]:
    total = probe(ask).total
    return total.tokens, total.kept, total.changed, total.dropped, total.invented


def test_a_model_that_repeats_keeps_all() -> None:
    tokens, kept, changed, dropped, invented = numbers(same)
    assert tokens == kept > 2 * len(PROMPTS)
    assert (changed, dropped, invented) == (0, 0, 0)
    assert probe(same).lossless


@pytest.mark.parametrize("name", sorted(set(MANGLERS) - {"as it is"}))
def test_what_restore_knows_is_a_change_and_no_loss(name: str) -> None:
    report = probe(MANGLERS[name])
    total = report.total
    assert (total.dropped, total.invented) == (0, 0)
    assert total.kept + total.changed == total.tokens
    # What stands around a token is no part of it.
    around = ("square brackets", "angle brackets", "bold", "code", "possessive")
    assert (total.kept if name in around else total.changed) == total.tokens
    assert report.lossless


@pytest.mark.parametrize(
    ("name", "invented"),
    [("dropped", False), ("type only", False), ("another number", True), ("another tag", True)],
)
def test_what_cannot_come_back_is_dropped_and_may_be_invented(name: str, invented: bool) -> None:
    total = probe(BREAKERS[name]).total
    assert total.dropped == total.tokens
    assert (total.invented > 0) is invented
    assert not probe(BREAKERS[name]).lossless


def test_an_answer_that_says_only_some_of_them() -> None:
    def first_only(prompt: str) -> str:
        start, end = look_alikes(prompt)[0]
        return f"{prompt[start:end]} and {prompt[start:end]} and PERSON_9_xyz"

    total = probe(first_only).total
    assert total.kept == total.invented == len(PROMPTS)
    assert total.dropped == total.tokens - total.kept


def test_the_hint_comes_before_every_prompt_and_each_may_be_asked_often() -> None:
    asked: list[str] = []

    def ask(prompt: str) -> str:
        asked.append(prompt)
        return prompt

    report = probe(ask, hint=True, repeat=3, prompts=["json", "repeat"])
    assert [row.name for row in report.rows] == ["json", "repeat"]
    assert len(asked) == 6
    assert all(prompt.startswith(HINT) for prompt in asked)
    # The example in the hint is a token of nobody's, which an answer must not repeat.
    assert report.total.invented == 6
    assert report.rows[0].tokens == 3 * 6


def test_no_prompt_holds_a_value() -> None:
    asked: list[str] = []
    probe(lambda prompt: asked.append(prompt) or prompt)
    assert len(asked) == len(PROMPTS) == len(dict(PROMPTS))
    assert not [prompt for prompt in asked if "Jane" in prompt or "@" in prompt or "{" in prompt]


def test_functions_of_every_kind_are_asked() -> None:
    async def pieces(prompt: str) -> AsyncIterator[str]:
        yield prompt[:7]
        yield prompt[7:]

    assert numbers(pieces) == numbers(list) == numbers(same)
    with pytest.raises(InputError):
        probe(lambda _: None)


def test_the_table_and_the_data_say_the_same() -> None:
    report = probe(MANGLERS["markdown escapes"], prompts=["repeat"])
    assert report.table().splitlines()[:3] == [
        "prompt  tokens  kept  changed  dropped  invented",
        "repeat       2     0        2        0         0",
        "all          2     0        2        0         0",
    ]
    assert "PERSON\\_1\\_" in report.table()
    data = report.as_dict()
    assert data["total"]["changed"] == data["prompts"][0]["changed"] == 2
    assert data["lossless"] is True


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"repeat": 0}, "from 1 on"),
        ({"prompts": ["jsn"]}, "did you mean 'json'"),
        ({"prompts": "tabel"}, "'table'"),
    ],
)
def test_options_that_cannot_be_used(options: dict[str, object], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        probe(same, **options)  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match="takes a prompt"):
        probe("module:function")  # type: ignore[arg-type]
