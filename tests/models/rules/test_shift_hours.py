"""Shifts change at eight and at twenty o'clock of the room."""

from datetime import UTC, datetime

import pytest

from models.rules.shift_hours import end_of_shift
from tests.models.builders import rule_book


@pytest.mark.parametrize(
    ("now", "end"),
    [
        ("21 07:59:59", "21 08:00"),
        ("21 08:00:00", "21 20:00"),
        ("21 20:00:00", "22 08:00"),
        ("21 23:30:00", "22 08:00"),
    ],
)
def test_the_end_of_a_shift_is_the_next_change(now: str, end: str) -> None:
    rules = rule_book()
    local = datetime.strptime(f"2026-11-{now}", "%Y-%m-%d %H:%M:%S").replace(tzinfo=rules.zone)
    found = end_of_shift(local.astimezone(UTC), rules)
    assert f"{found.astimezone(rules.zone):%d %H:%M}" == end
    assert found.tzinfo is UTC
