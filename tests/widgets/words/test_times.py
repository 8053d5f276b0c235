from datetime import UTC, datetime, timedelta

import pytest

from tests.widgets.pictures import NOW, rule_book
from widgets.words.times import (
    age_text,
    clock_time,
    clock_time_to_second,
    countdown_text,
    date_text,
    duration_text,
    moment_text,
    near_moment_text,
)

RULES = rule_book()


def test_moments_are_told_in_the_rule_books_zone_by_24_hours() -> None:
    assert clock_time(NOW, RULES) == "20:00"
    assert clock_time_to_second(datetime(2026, 11, 21, 15, 59, 59, tzinfo=UTC), RULES) == "23:59:59"
    assert date_text(datetime(2026, 11, 21, 16, 0, tzinfo=UTC), RULES) == "2026-11-22"


def test_another_days_moment_carries_its_date() -> None:
    assert moment_text(NOW - timedelta(hours=20), now=NOW, rules=RULES) == "00:00"
    assert moment_text(NOW - timedelta(hours=21), now=NOW, rules=RULES) == "2026-11-20 23:00"


def test_a_near_moment_has_its_day_only_where_another_could_be_meant() -> None:
    def told(hours: int) -> str:
        return near_moment_text(NOW + timedelta(hours=hours), now=NOW, rules=RULES)

    assert told(6) == "02:00", "the next night's, whatever its date"
    assert (told(24), told(12), told(-24)) == ("11-22 20:00", "11-22 08:00", "11-20 20:00")


@pytest.mark.parametrize(
    ("span", "text"),
    [
        (timedelta(0), "0 min"),
        (timedelta(minutes=8), "8 min"),
        (timedelta(minutes=59, seconds=40), "1 h 00 min"),
        (timedelta(hours=1, minutes=5), "1 h 05 min"),
        (timedelta(hours=51), "2 d 3 h"),
        (timedelta(minutes=-8), "−8 min"),
        (timedelta(seconds=-10), "0 min"),
    ],
)
def test_durations(span: timedelta, text: str) -> None:
    assert duration_text(span) == text


@pytest.mark.parametrize(
    ("left", "text"),
    [
        (timedelta(minutes=5, seconds=1), "05:01"),
        (timedelta(hours=1, minutes=2, seconds=3), "1:02:03"),
        (timedelta(minutes=-27, seconds=-55), "−27:55"),
        (timedelta(hours=-2), "−2:00:00"),
        (timedelta(0), "00:00"),
        (timedelta(hours=26), "26:00:00"),
    ],
)
def test_countdowns(left: timedelta, text: str) -> None:
    assert countdown_text(left) == text


@pytest.mark.parametrize(
    ("age", "text"),
    [
        (timedelta(seconds=12.9), "12 s"),
        (timedelta(seconds=60), "1 min"),
        (timedelta(minutes=59, seconds=59), "59 min"),
        (timedelta(hours=47), "47 h"),
        (timedelta(days=3), "3 d"),
        (timedelta(seconds=-8), "8 s ahead"),
    ],
)
def test_ages(age: timedelta, text: str) -> None:
    assert age_text(age) == text
