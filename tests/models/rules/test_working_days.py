"""Working days follow week, holidays and published make-up days; a book's own days win; unknown years are told."""

from datetime import date

import pytest

from models.rules.working_days import Counted, DayKind, SpecialDay, WorkingDays

PLAIN = WorkingDays()
CLOSED = SpecialDay(date=date(2026, 6, 12), kind=DayKind.OFF, name="本站休息", source="本单位文件 12 号")
WORKED = SpecialDay(date=date(2027, 2, 20), kind=DayKind.WORK, name="春节调休", source="国务院办公厅通知")


def with_days(*days: SpecialDay, published: frozenset[int] = frozenset()) -> WorkingDays:
    return WorkingDays({day.date: day for day in days}, published)


def test_the_calendar_of_2026_as_it_was_published() -> None:
    """国务院办公厅关于2026年部分节假日安排的通知, day by day: everything that differs from the week."""
    off = [(1, 1, 3), (2, 15, 23), (4, 4, 6), (5, 1, 5), (6, 19, 21), (9, 25, 27), (10, 1, 7)]
    holidays = {date(2026, month, day) for month, first, last in off for day in range(first, last + 1)}
    worked = {date(2026, 1, 4), date(2026, 2, 14), date(2026, 2, 28)}
    worked |= {date(2026, 5, 9), date(2026, 9, 20), date(2026, 10, 10)}
    for ordinal in range(date(2026, 1, 1).toordinal(), date(2027, 1, 1).toordinal()):
        day = date.fromordinal(ordinal)
        weekday = day.isoweekday() <= 5
        assert PLAIN.is_working_day(day) == (day in worked or (weekday and day not in holidays)), day


def test_a_day_tells_why_it_is_what_it_is() -> None:
    assert PLAIN.day(date(2026, 10, 1)).name == "国庆节"
    assert PLAIN.day(date(2026, 10, 10)).name == "调休上班"
    assert PLAIN.day(date(2026, 6, 10)).name == ""
    own = with_days(CLOSED).day(CLOSED.date)
    assert (own.kind, own.name, own.special) == (DayKind.OFF, "本站休息", CLOSED)


def test_years_without_published_make_up_days_are_told() -> None:
    assert all(PLAIN.is_official(year) for year in range(2001, 2027))
    assert not any(PLAIN.is_official(year) for year in (1949, 2000, 2027, 2028, 2100, 2101, 9998))
    assert with_days(WORKED, published=frozenset({2027})).is_official(2027)
    assert not with_days(WORKED).is_official(2027)  # one day is not the whole arrangement


def test_the_last_days_of_a_year_wait_for_the_calendar_of_the_next() -> None:
    assert PLAIN.unofficial_years(date(2026, 12, 28)) == ()
    assert PLAIN.unofficial_years(date(2026, 12, 29)) == (2027,)
    assert PLAIN.unofficial_years(date(2027, 12, 31)) == (2027, 2028)
    assert PLAIN.unofficial_years(date(2018, 12, 31)) == ()


def test_a_day_that_the_book_names_is_sure_in_an_unofficial_year() -> None:
    assert with_days(WORKED).unofficial_years(WORKED.date) == ()
    assert with_days(WORKED).unofficial_years(date(2027, 2, 22)) == (2027,)


@pytest.mark.parametrize(
    ("count", "day", "found"),
    [
        ("after", date(2026, 9, 30), date(2026, 10, 8)),
        ("counting", date(2026, 9, 30), date(2026, 9, 30)),
        ("before", date(2026, 10, 8), date(2026, 9, 30)),
        ("counting_back", date(2026, 10, 8), date(2026, 10, 8)),
        ("counting", date(2026, 10, 1), date(2026, 10, 8)),
        ("counting_back", date(2026, 10, 7), date(2026, 9, 30)),
    ],
)
def test_the_first_working_day_in_each_direction(count: str, day: date, found: date) -> None:
    assert getattr(PLAIN, count)(day, 1) == Counted(found, ())
