"""Hours as a Chinese notice says them."""

from zoneinfo import ZoneInfo

import pytest

from models.notices.chinese_times import date_in_chinese, moment_in_chinese, window_in_chinese
from tests.models.notices.notices import SHANGHAI, hours, local


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2026-11-05 08:00", "2026-11-05 12:00", "11月5日（周四）8:00至12:00"),
        ("2026-11-05 08:05", "2026-11-05 17:30", "11月5日（周四）8:05至17:30"),
        ("2026-11-05 22:00", "2026-11-06 02:00", "11月5日（周四）22:00至11月6日（周五）2:00"),
        ("2026-11-05 20:00", "2026-11-06 00:00", "11月5日（周四）20:00至24:00"),
        ("2026-11-05 20:00", "2026-11-06 00:01", "11月5日（周四）20:00至11月6日（周五）0:01"),
        ("2026-11-06 00:00", "2026-11-06 05:00", "11月6日（周五）0:00至5:00"),
        ("2026-11-05 20:00", "2026-11-07 00:00", "11月5日（周四）20:00至11月6日（周五）24:00"),
        ("2026-12-31 22:00", "2027-01-01 04:00", "2026年12月31日（周四）22:00至2027年1月1日（周五）4:00"),
        ("2026-12-31 22:00", "2027-01-01 00:00", "12月31日（周四）22:00至24:00"),
        ("2027-01-03 08:00", "2027-01-03 12:00", "2027年1月3日（周日）8:00至12:00"),
        ("2028-02-29 08:00", "2028-02-29 12:00", "2028年2月29日（周二）8:00至12:00"),
    ],
)
def test_a_window_is_said_with_its_day_and_no_more_than_is_needed(start: str, end: str, said: str) -> None:
    assert window_in_chinese(hours(start, end), zone=SHANGHAI, told_at=local("2026-10-28 09:30")) == said


def test_times_are_those_of_the_zone() -> None:
    window = hours("2026-11-05 01:00", "2026-11-05 03:00")
    urumqi = window_in_chinese(window, zone=ZoneInfo("Asia/Urumqi"), told_at=local("2026-10-28 09:30"))
    assert urumqi == "11月4日（周三）23:00至11月5日（周四）1:00"


def test_the_year_is_that_of_the_reader() -> None:
    """Told at 01:00 of New Year's Day, which is still the old year in UTC."""
    told = local("2027-01-01 01:00")
    assert window_in_chinese(hours("2027-01-09 08:00", "2027-01-09 12:00"), zone=SHANGHAI, told_at=told) == (
        "1月9日（周六）8:00至12:00"
    )
    assert date_in_chinese(told, zone=SHANGHAI) == "2027年1月1日"
    assert moment_in_chinese(local("2026-12-31 09:05"), zone=SHANGHAI, told_at=told) == "2026年12月31日（周四）9:05"
