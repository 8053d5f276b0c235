"""Days and the windows that roll over them. A day is a calendar day of the utility's own time zone, as its ordinal."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

_EPOCH = date(1970, 1, 1).toordinal()
LONGEST = 366
"""Days of the longest window there is."""


@dataclass(frozen=True, slots=True)
class RollingWindow:
    """So many days in a row, or twelve months (`days` None): up to the day before the same date of the next year, so
    that a year that has a 29 February is a day longer."""

    days: int | None

    def until(self, first: Ints) -> Ints:
        """The day after the last one of the window that begins on `first`."""
        if self.days is not None:
            return first + self.days
        day = (first - _EPOCH).astype("datetime64[D]")
        month = day.astype("datetime64[M]")
        later: Ints = ((month + 12).astype("datetime64[D]") + (day - month.astype("datetime64[D]"))).astype(np.int64)
        return later + _EPOCH

    def since(self, last: Ints) -> Ints:
        """The first day of all windows that reach `last`."""
        if self.days is not None:
            return last - self.days + 1
        earliest = last - LONGEST + 1
        return np.where(self.until(earliest) > last, earliest, earliest + 1)


def local_days(moments: Ints, zone: ZoneInfo) -> Ints:
    """The ordinals of the days on which these moments (seconds since 1970) lie. Midnights are asked of the zone one by
    one, so that days on which clocks are moved are as long as they are."""
    if not len(moments):
        return moments
    first = datetime.fromtimestamp(int(moments.min()), zone).toordinal()
    last = datetime.fromtimestamp(int(moments.max()), zone).toordinal()
    days = (datetime.fromordinal(day).replace(tzinfo=zone) for day in range(first, last + 1))
    midnights = np.array([int(day.timestamp()) for day in days])
    return np.searchsorted(midnights, moments, side="right") - 1 + first
