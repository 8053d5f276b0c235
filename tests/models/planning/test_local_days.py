"""Days by the clocks on the wall: 23, 24 and 25 hours long, and where hours end at midnight."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from models.entities.outage_plans import Window
from models.planning.local_days import day_window, days_touched, whole_days

BERLIN, SHANGHAI = ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Shanghai")


def test_a_day_is_as_long_as_the_clocks_make_it() -> None:
    """The clocks go forward on 29 March and back on 25 October 2026."""
    days = (date(2026, 3, 28), date(2026, 3, 29), date(2026, 10, 25))
    assert [day_window(day, BERLIN).length / timedelta(hours=1) for day in days] == [24, 23, 25]


def test_hours_that_end_at_midnight_touch_no_further_day() -> None:
    start = datetime(2026, 12, 31, 14, tzinfo=UTC)  # 22:00 in Shanghai
    assert days_touched(Window(start, start + timedelta(hours=2)), SHANGHAI) == [date(2026, 12, 31)]
    over = Window(start, start + timedelta(hours=2, seconds=1))
    assert days_touched(over, SHANGHAI) == [date(2026, 12, 31), date(2027, 1, 1)]
    assert whole_days(over, SHANGHAI).length == timedelta(days=2)
