"""Addresses for made-up chats: every form is filled, and a seed gives the same ones."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from tools.tagger import _chat_addresses as addresses


class _One:
    """Names and places of which there is one."""

    def last(self) -> str:
        return "Quelle"

    def first(self) -> str:
        return "Ada"

    def bare_city(self) -> str:
        return "Ulmbach"


_ONE: Any = _One()


@pytest.mark.parametrize("form", addresses._FORMS)
def test_every_form_is_filled(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addresses, "_FORMS", [form])
    made = {addresses.elsewhere(Random(seed), _ONE, _ONE) for seed in range(12)}
    assert len(made) > 1
    for address in made:
        assert not set("<>|").intersection(address)
        assert address == address.strip()
    assert any(sign.isdigit() for address in made for sign in address)


def test_a_seed_gives_the_same() -> None:
    assert addresses.elsewhere(Random(3), _ONE, _ONE) == addresses.elsewhere(Random(3), _ONE, _ONE)
