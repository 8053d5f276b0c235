"""Working days (工作日) of China: week, public holidays, make-up days (调休), and what a rule book says otherwise.

Holidays follow from the law; which weekends are worked in exchange is published by the State Council for one year at a
time, in November of the year before. Until then a year is *unofficial*: its holidays are counted as the law has them,
its make-up days are unknown, and whoever counts through it is told so. A rule book's own days win over both."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache
from types import MappingProxyType

_DAY = timedelta(days=1)
_WEEKEND = frozenset({5, 6})
_LAST_DAYS = (12, 29)
"""From this month and day on the arrangement of the next year reaches back: that of 2019 moved 29 to 31 December 2018,
and none since 2001, when the first was published, moved an earlier day."""


class DayKind(Enum):
    WORK = "work"
    OFF = "off"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecialDay:
    """A day on which a rule book says otherwise than week and holidays: who ordered it is its source."""

    date: date
    kind: DayKind
    name: str
    source: str

    @property
    def id(self) -> str:
        return self.date.isoformat()


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """What a day is; `name` is the holiday's or make-up day's in Chinese, as it is published, and empty for a plain
    day. `special` is the rule book's own word, where it has one."""

    date: date
    kind: DayKind
    name: str
    special: SpecialDay | None


@dataclass(frozen=True, slots=True)
class Counted:
    """The day that a count ends on, and the years without published make-up days that it went through."""

    day: date
    unofficial: tuple[int, ...]


_NO_DAYS: Mapping[date, SpecialDay] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """`special` are a rule book's own days, `published` the years of which it carries the whole arrangement."""

    special: Mapping[date, SpecialDay] = field(default_factory=lambda: _NO_DAYS)
    published: frozenset[int] = frozenset()
    _walked: dict[tuple[date, int, timedelta], Counted] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )
    """What was counted before: a list of plans asks for the same few days thousands of times."""

    def day(self, day: date) -> CalendarDay:
        special = self.special.get(day)
        if special is not None:
            return CalendarDay(day, special.kind, special.name, special)
        year = _library_year(day.year)
        if day in year.worked:
            return CalendarDay(day, DayKind.WORK, "调休上班", None)
        name = year.holidays.get(day, "")
        off = bool(name) or day.weekday() in _WEEKEND
        return CalendarDay(day, DayKind.OFF if off else DayKind.WORK, name, None)

    def is_working_day(self, day: date) -> bool:
        return self.day(day).kind is DayKind.WORK

    def is_official(self, year: int) -> bool:
        """Whether the make-up days of `year` are published, as far as the library or the rule book knows."""
        return year in self.published or _library_year(year).published

    def unofficial_years(self, day: date) -> tuple[int, ...]:
        """Years whose missing arrangement leaves it open whether `day` is worked."""
        years = [day.year]
        if (day.month, day.day) >= _LAST_DAYS:
            years.append(day.year + 1)
        return tuple(year for year in years if day not in self.special and not self.is_official(year))

    def after(self, day: date, count: int) -> Counted:
        """The `count`-th working day after `day`, which is itself not counted."""
        return self._walk(day + _DAY, count, _DAY)

    def counting(self, day: date, count: int) -> Counted:
        """The `count`-th working day, `day` being the first if it is one: filed Monday, worked Wednesday (N-6)."""
        return self._walk(day, count, _DAY)

    def before(self, day: date, count: int) -> Counted:
        """The `count`-th working day before `day`, which is itself not counted."""
        return self._walk(day - _DAY, count, -_DAY)

    def counting_back(self, day: date, count: int) -> Counted:
        """The `count`-th working day backwards, `day` itself being the first if it is one."""
        return self._walk(day, count, -_DAY)

    def _walk(self, day: date, count: int, step: timedelta) -> Counted:
        asked = (day, count, step)
        known = self._walked.get(asked)
        if known is None:
            known = self._walked[asked] = self._walk_anew(day, count, step)
        return known

    def _walk_anew(self, day: date, count: int, step: timedelta) -> Counted:
        unofficial: set[int] = set()
        while True:
            unofficial.update(self.unofficial_years(day))
            count -= self.is_working_day(day)
            if not count:
                return Counted(day, tuple(sorted(unofficial)))
            day += step


@dataclass(frozen=True, slots=True)
class _LibraryYear:
    """`published`: the arrangement of the year is in the library. Each year since 2001 has had five make-up days or
    more before its last days, so that a year without one is a year that nobody has entered yet."""

    holidays: Mapping[date, str]
    worked: frozenset[date]
    published: bool


_FIRST, _LAST = 1950, 2100
"""Years of the library's lunar calendar; outside of them there are only weeks."""


@lru_cache(maxsize=64)
def _library_year(year: int) -> _LibraryYear:
    if not _FIRST <= year <= _LAST:
        return _LibraryYear(_NO_HOLIDAYS, frozenset(), False)
    from holidays import country_holidays  # 55 ms that a start needs not wait for

    known = country_holidays("CN", years=year, language="zh_CN")
    worked = frozenset(day for day in known.weekend_workdays if day.year == year)
    last_days = date(year, *_LAST_DAYS)
    return _LibraryYear(MappingProxyType(dict(known.items())), worked, any(day < last_days for day in worked))


_NO_HOLIDAYS: Mapping[date, str] = MappingProxyType({})
