"""Seats at the console for every test of this folder; passwords and databases that cost next to nothing."""

from collections.abc import Iterator

import pytest
from argon2 import PasswordHasher, profiles

from tests.console.seats import consoles, open_seat, own_look
from tests.store.databases import statements_compiled_once

__all__ = ["consoles", "open_seat", "own_look"]


@pytest.fixture(autouse=True, scope="session")
def cheap_passwords() -> Iterator[None]:
    """A hash is meant to cost a quarter of a second: test_passwords.py alone pays for it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("console.passwords._HASHER", PasswordHasher.from_parameters(profiles.CHEAPEST))
        yield


@pytest.fixture(autouse=True, scope="session")
def same_statements() -> Iterator[None]:
    with statements_compiled_once():
        yield
