"""Passwords: argon2id, tuned to about a quarter of a second; run on the desk's thread, never on the GUI's."""

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_HASHER = PasswordHasher(time_cost=4, memory_cost=96 * 1024, parallelism=2)


def hash_password(password: str) -> str:
    return _HASHER.hash(password)


def verify_password(stored: str | None, password: str) -> bool:
    try:
        _HASHER.verify(stored or _nobody(), password)
    except (VerificationError, InvalidHashError):
        return False
    return stored is not None


@cache
def _nobody() -> str:
    """Compared against when the account has no password, so that an unknown name takes as long as a wrong password."""
    return _HASHER.hash("")
