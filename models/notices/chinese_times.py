"""Times as a Chinese notice says them: 11月5日（周四）8:00至12:00."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from models.entities.outage_plans import Window

_WEEKDAYS = "一二三四五六日"


def window_in_chinese(window: Window, *, zone: ZoneInfo, told_at: datetime) -> str:
    """The hours in local time. The day is said once if both ends are of one day; the year wherever it is not the year
    in which people are told; a window that ends at midnight ends at 24:00 of the day before."""
    start, end = window.start.astimezone(zone), window.end.astimezone(zone)
    last_day, until = _end(end)
    crosses = start.year != last_day.year
    first = _day(start, with_year=crosses or start.year != told_at.astimezone(zone).year)
    if start.date() == last_day.date():
        return f"{first}{_hour(start)}至{until}"
    return f"{first}{_hour(start)}至{_day(last_day, with_year=crosses)}{until}"


def moment_in_chinese(at: datetime, *, zone: ZoneInfo, told_at: datetime) -> str:
    """One moment in local time, the year only if it is another than that of `told_at`."""
    local = at.astimezone(zone)
    return _day(local, with_year=local.year != told_at.astimezone(zone).year) + _hour(local)


def date_in_chinese(at: datetime, *, zone: ZoneInfo) -> str:
    """2026年11月5日, in local time: how a notice is dated."""
    local = at.astimezone(zone)
    return f"{local.year}年{local.month}月{local.day}日"


def _end(end: datetime) -> tuple[datetime, str]:
    if (end.hour, end.minute) == (0, 0):
        return end - timedelta(days=1), "24:00"
    return end, _hour(end)


def _day(local: datetime, *, with_year: bool) -> str:
    year = f"{local.year}年" if with_year else ""
    return f"{year}{local.month}月{local.day}日（周{_WEEKDAYS[local.weekday()]}）"


def _hour(local: datetime) -> str:
    return f"{local.hour}:{local.minute:02d}"
