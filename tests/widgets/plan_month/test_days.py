"""Days and the plans that touch them: midnight, months, years without a calendar, clocks that are moved."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from models.entities.outage_plans import PlanState, Window
from models.planning.local_days import days_touched
from tests.models.planning.test_month_hours import at, plan
from tests.widgets.pictures import rule_book
from widgets.plan_month.days import by_day, customer_hours, customer_hours_on, part_of, weeks_of
from widgets.plan_month.month_model import shifted
from widgets.plan_month.words import brief_part, day_mark, part_text

BERLIN = ZoneInfo("Europe/Berlin")
RULES = rule_book()


def test_hours_stand_on_each_day_that_they_meet() -> None:
    over = plan("over", "A", start=at(30, 22), hours=28, state=PlanState.DRAFT)  # to 1 December, 02:00 the next day
    till = plan("till", "A", start=at(30, 18), hours=6, state=PlanState.DRAFT)  # to midnight
    gone = plan("gone", "A", start=at(30, 18), hours=6, state=PlanState.CANCELLED)
    days = [date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 2)]
    assert by_day([till, over, gone], RULES.zone) == {days[0]: ["till", "over"], days[1]: ["over"], days[2]: ["over"]}
    assert [part_text(part_of(over, day, RULES.zone)) for day in days] == ["22:00–…", "all day", "…–02:00"]
    assert [brief_part(part_of(over, day, RULES.zone)) for day in days] == ["22:00–", "all day", "–02:00"]
    assert part_text(part_of(till, days[0], RULES.zone)) == "18:00–24:00"
    assert sum((part_of(over, day, RULES.zone).length for day in days), timedelta()) == timedelta(hours=28)


def test_a_day_on_which_clocks_are_moved_is_as_long_as_it_is() -> None:
    start = datetime(2026, 10, 24, 23, tzinfo=UTC)  # 25 October, 01:00 in Berlin
    night = plan("night", "A", start=start, hours=4, state=PlanState.DRAFT)
    part = part_of(night, date(2026, 10, 25), BERLIN)
    assert (part.begins, part.ends, part.length) == (time(1), time(4), timedelta(hours=4))
    whole = plan("whole", "A", start=start - timedelta(days=1), hours=72, state=PlanState.DRAFT)
    assert part_of(whole, date(2026, 10, 25), BERLIN).length == timedelta(hours=25)
    assert days_touched(Window(start, start + timedelta(hours=24)), BERLIN) == [date(2026, 10, 25)]


def test_customer_hours_of_a_day_are_those_of_each_plan_s_part_of_it() -> None:
    start = datetime(2026, 10, 24, 23, tzinfo=UTC)
    plans = [
        plan("night", "A", start=start, hours=4, state=PlanState.DRAFT),
        plan("whole", "A", start=start - timedelta(days=1), hours=72, state=PlanState.DRAFT),
        plan("later", "A", start=start + timedelta(days=9), hours=4, state=PlanState.DRAFT),
    ]
    for day in (date(2026, 10, 24), date(2026, 10, 25), date(2026, 10, 26)):
        each = [customer_hours(one, part_of(one, day, BERLIN).length) for one in plans]
        assert customer_hours_on(plans, day, BERLIN) == sum(each)
    assert customer_hours_on(plans[:2], date(2026, 10, 25), BERLIN) == 29 * plans[0].content.scope.customers


def test_weeks_begin_on_monday_and_hold_the_month() -> None:
    assert weeks_of(date(2027, 2, 9))[0] == date(2027, 2, 1)
    assert len(weeks_of(date(2027, 2, 9))) == 28  # a month of four weeks
    assert (weeks_of(date(2026, 12, 1))[0], weeks_of(date(2026, 12, 1))[-1]) == (date(2026, 11, 30), date(2027, 1, 3))
    assert len(weeks_of(date(2026, 8, 31))) == 42


def test_months_are_as_long_as_they_are() -> None:
    assert shifted(date(2026, 12, 31), 1) == date(2027, 1, 31)
    assert shifted(date(2028, 1, 31), 1) == date(2028, 2, 29)
    assert shifted(date(2026, 3, 31), -1) == date(2026, 2, 28)


def test_days_say_what_kind_of_day_they_are() -> None:
    """National Day 2026, and a Saturday that is worked for it; plain days say nothing."""
    said = [day_mark(RULES.working_days.day(date(2026, 10, day))) for day in (1, 10, 12, 24)]
    assert said == ["off", "work", "", ""]
