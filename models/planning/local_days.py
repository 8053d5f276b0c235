"""Days by the clocks on the wall, as hours: a day may have 23 or 25 of them."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from models.entities.outage_plans import Window

_DAY = timedelta(days=1)


def midnight(day: date, zone: ZoneInfo) -> datetime:
    """When the day begins there; aware UTC, so that spans between two of them are true."""
    return datetime.combine(day, time.min, zone).astimezone(UTC)


def days_window(first: date, last: date, zone: ZoneInfo) -> Window:
    """From the midnight in which `first` begins to that in which `last` ends."""
    return Window(midnight(first, zone), midnight(last + _DAY, zone))


def day_window(day: date, zone: ZoneInfo) -> Window:
    return days_window(day, day, zone)


def days_touched(window: Window, zone: ZoneInfo) -> list[date]:
    """Hours that end at midnight do not touch the day that begins there."""
    first = window.start.astimezone(zone).date()
    last = (window.end - timedelta.resolution).astimezone(zone).date()
    return [first + number * _DAY for number in range((last - first).days + 1)]


def whole_days(window: Window, zone: ZoneInfo) -> Window:
    """The days that the window touches, from midnight to midnight."""
    days = days_touched(window, zone)
    return days_window(days[0], days[-1], zone)
