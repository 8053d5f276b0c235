"""What a password costs whoever tries to guess it."""

import pytest
from argon2 import Type, extract_parameters

from console import passwords

SHIPPED = passwords._HASHER
"""As the program has it: the tests of this folder use a cheap one."""


def test_every_guess_is_dear_also_for_a_name_that_nobody_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "_HASHER", SHIPPED)
    kept = passwords.hash_password("eight or more")
    assert passwords.verify_password(kept, "eight or more")
    assert not passwords.verify_password(kept, "eight or mroe")
    asked = extract_parameters(kept)
    assert asked.type is Type.ID
    assert asked.time_cost >= 4
    assert asked.memory_cost >= 96 * 1024
    assert extract_parameters(passwords._nobody.__wrapped__()) == asked
