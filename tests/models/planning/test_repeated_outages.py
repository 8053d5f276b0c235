"""Counts of repeated outages, against a count by hand: one day, one window, one outage at a time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.entities.outage_plans import Window
from models.ids import AreaCode, PlanId
from models.planning.outage_history import OutageHistory, OutageSource
from models.planning.outage_records import OutageRecord, PlannedOutage
from models.planning.repeat_details import area_detail
from models.planning.repeat_limits import CLASS_OF_CODE, RepeatClass, repeat_limits
from models.planning.repeated_outages import Caliber, RepeatWhatIf, Side, what_if
from models.planning.rolling_windows import RollingWindow, local_days
from models.rules.rule_book import MajorEvent, RuleBook

CITY = ZoneInfo("Asia/Shanghai")
NOW = datetime(2027, 1, 1, tzinfo=UTC)
A = AreaCode("A")


def on(day: date, hour: float = 9.0) -> datetime:
    """That hour of the city's clock."""
    return (datetime(day.year, day.month, day.day, tzinfo=CITY) + timedelta(hours=hour)).astimezone(UTC)


def outage(day: date, hour: float = 9.0, *, hours: float = 1.0, **more: object) -> OutageRecord:
    start = on(day, hour)
    values = {"areas": (A,), "start": start, "end": start + timedelta(hours=hours)}
    return OutageRecord(**(values | more))  # type: ignore[arg-type]


def plan(day: date, hour: float = 9.0, *, hours: float = 1.0, **more: object) -> PlannedOutage:
    start = on(day, hour)
    values = {"id": PlanId("draft"), "areas": (A,), "window": Window(start, start + timedelta(hours=hours))}
    return PlannedOutage(**(values | more))  # type: ignore[arg-type]


def history(*records: OutageRecord, plans: Iterable[PlannedOutage] = ()) -> OutageHistory:
    book = OutageHistory()
    for number, record in enumerate(records):
        book.put_row(str(number), record)
    for one in plans:
        book.put_plan(one)
    return book


def asked(
    book: OutageHistory, rules: RuleBook, after: PlannedOutage | None, before: PlannedOutage | None = None
) -> RepeatWhatIf:
    return what_if(book.table(), before=before, after=after, now=NOW, rules=rules)


def classes(answer: RepeatWhatIf, caliber: Caliber = Caliber.ALL) -> tuple[RepeatClass, RepeatClass]:
    before, after = (CLASS_OF_CODE[answer.class_of(caliber, side)[0]] for side in Side)
    return before, after


# -- worked by hand --------------------------------------------------------------------------------------------

DAY = date(2026, 6, 1)


def days_after(*gaps: int, start: date = DAY) -> list[date]:
    return [start + timedelta(days=gap) for gap in gaps]


@pytest.mark.parametrize(
    ("outages", "planned_for", "expected", "why"),
    [
        ([], 0, RepeatClass.NORMAL, "one outage is nothing"),
        ([-29], 0, RepeatClass.WARNING, "R-3: 2 within 30 days, the first and the thirtieth"),
        ([-30], 0, RepeatClass.NORMAL, "the thirty-first day is outside"),
        ([29], 0, RepeatClass.WARNING, "a later outage counts like an earlier one"),
        ([-49, -31], 0, RepeatClass.WARNING, "R-3: 3 within 50 days"),
        ([-31, -62], 0, RepeatClass.NORMAL, "2 in 50, and 62 days would have to be 63"),
        ([-31, -61], 0, RepeatClass.WARNING, "R-5: 3 within 62 days"),
        ([-59, -40, -20], 0, RepeatClass.FREQUENT, "R-2: 4 within 60 days, the sixtieth included"),
        ([-60, -40, -20], 0, RepeatClass.WARNING, "on the sixty-first day it is 3 in 60 days: not more than 3"),
        ([-30, 15, 29], 0, RepeatClass.FREQUENT, "the window lies around the plan"),
        ([10, 30, 59], 0, RepeatClass.FREQUENT, "the window begins with the plan, the others come later"),
        ([-70, -65, -62, -61], 0, RepeatClass.WARNING, "the bad sixty days are over; in the year it is the fifth"),
        ([-100, -140, -180, -220], 0, RepeatClass.WARNING, "the fifth in a year"),
        ([-100, -140, -180, -220, -260], 0, RepeatClass.FREQUENT, "the sixth in a year is more than 5"),
    ],
)
def test_limits_by_hand(rules: RuleBook, outages: list[int], planned_for: int, expected: RepeatClass, why: str) -> None:
    book = history(*(outage(day) for day in days_after(*outages)))
    answer = asked(book, rules, plan(*days_after(planned_for)))
    assert classes(answer)[1] is expected, why


def test_a_year_ends_the_day_before_the_same_date(rules: RuleBook) -> None:
    """From 1 March 2027 to 29 February 2028 there are 366 days; one more day is another year."""
    others = [outage(date(2027, 3, 1), hour) for hour in (1, 3, 5, 7, 9)]
    year = repeat_limits(rules)[0]
    for day, count in ((date(2028, 2, 28), 6), (date(2028, 2, 29), 6), (date(2028, 3, 1), 1)):
        answer = asked(history(*others), rules, plan(day))
        assert answer.count(year, Side.AFTER).tolist() == [count], day


def test_a_year_from_a_leap_day_ends_with_february(rules: RuleBook) -> None:
    year = repeat_limits(rules)[0]
    book = history(outage(date(2028, 2, 29)))
    for day, count in ((date(2029, 2, 28), 2), (date(2029, 3, 1), 1)):
        assert asked(book, rules, plan(day)).count(year, Side.AFTER).tolist() == [count], day


def test_only_arranged_outages_count_against_the_arranged(rules: RuleBook) -> None:
    """R-2: more than 3 arranged ones in a year."""
    faults = [outage(day) for day in days_after(-300, -200)]
    arranged = [outage(day, planned=True) for day in days_after(-330, -230, -130)]
    assert classes(asked(history(*arranged), rules, plan(DAY)))[1] is RepeatClass.FREQUENT
    answer = asked(history(*arranged), rules, plan(DAY))
    assert [limit.number for limit in answer.limits_passed(A)] == ["R-2.planned", "R-3.year"]
    assert classes(asked(history(*arranged), rules, plan(DAY, planned=False)))[1] is RepeatClass.WARNING
    assert classes(asked(history(*arranged[1:], *faults), rules, plan(DAY)))[1] is RepeatClass.WARNING


def test_the_first_rule_decides_and_all_are_told(rules: RuleBook) -> None:
    book = history(*(outage(day) for day in days_after(-59, -20, -10)))
    answer = asked(book, rules, plan(DAY))
    passed = area_detail(answer, book.table(), A).passed
    assert [one.limit.number for one in passed] == ["R-2.days", "R-3.short", "R-3.long", "R-3.year", "R-5"]
    assert answer.limits[int(answer.first[0, 1, 0])].number == "R-2.days"
    worst = passed[0]
    assert (worst.before, worst.after) == (3, 4)
    assert (worst.first_day, worst.last_day) == (DAY - timedelta(days=59), DAY)
    assert answer.newly(RepeatClass.FREQUENT) == answer.areas_in(RepeatClass.FREQUENT) == (A,)
    assert answer.totals(Caliber.ALL, Side.BEFORE)[RepeatClass.WARNING] == 1


def test_outages_that_touch_are_one(rules: RuleBook) -> None:
    """Supply did not come back in between; begun in the same second they are one, too."""
    count = repeat_limits(rules)[0]
    for other, expected in (
        (outage(DAY, 8, hours=1), 1),
        (outage(DAY, 9, hours=0), 1),
        (outage(DAY, 9, hours=3), 1),
        (outage(DAY, 10, hours=1), 1),
        (outage(DAY, 10.01, hours=1), 2),
        (outage(DAY, 7.9, hours=1), 2),
    ):
        assert asked(history(other), rules, plan(DAY)).count(count, Side.AFTER).tolist() == [expected], other
    bridged = history(outage(DAY, 8, hours=1), outage(DAY, 10, hours=1))
    answer = asked(bridged, rules, plan(DAY))
    assert answer.count(count, Side.BEFORE).tolist() == [2]
    assert answer.count(count, Side.AFTER).tolist() == [1]


def test_an_outage_that_goes_on_lasts_until_now(rules: RuleBook) -> None:
    start = NOW - timedelta(hours=5)
    going_on = OutageRecord(areas=(A,), start=start, end=None, running=True)
    soon = PlannedOutage(id=PlanId("p"), areas=(A,), window=Window(NOW, NOW + timedelta(hours=1)))
    count = repeat_limits(rules)[0]
    assert asked(history(going_on), rules, soon).count(count, Side.AFTER).tolist() == [1]
    over = replace(going_on, running=False, end=start + timedelta(hours=1))
    assert asked(history(over), rules, soon).count(count, Side.AFTER).tolist() == [2]


def test_what_began_after_an_order_that_nobody_closed_counts_for_itself(rules: RuleBook) -> None:
    """The area was evidently supplied again in between; a plan to come is no evidence of that."""
    forgotten = OutageRecord(areas=(A,), start=NOW - timedelta(days=40), end=None, running=True)
    ago = [timedelta(days=days) for days in (30, 20, 10)]
    faults = [OutageRecord(areas=(A,), start=NOW - one, end=NOW - one + timedelta(hours=1)) for one in ago]
    sixty = repeat_limits(rules)[1]
    soon = PlannedOutage(id=PlanId("p"), areas=(A,), window=Window(NOW, NOW + timedelta(hours=1)))
    for known, expected in (([forgotten], 1), ([forgotten, *faults], 5), ([*faults, forgotten], 5)):
        answer = asked(history(*known), rules, soon)
        # Alone it still goes on and takes in the plan that begins this moment; else it was over when the next began.
        assert answer.count(sixty, Side.AFTER).tolist() == [expected], known
    # Two reports of one loss, both open, are one outage, until one of them is older than somebody would believe.
    for hours, expected in ((1, 1), (71, 1), (73, 2)):
        twice = [
            OutageRecord(areas=(A,), start=NOW - timedelta(hours=at), end=None, running=True) for at in (1 + hours, 1)
        ]
        assert asked(history(*twice), rules, soon).count(sixty, Side.AFTER).tolist() == [expected], hours
    # What runs elsewhere is another matter, and so is the plan's own hours that have begun.
    elsewhere = replace(forgotten, areas=(AreaCode("B"),))
    assert asked(history(elsewhere, *faults), rules, soon).count(sixty, Side.AFTER).tolist() == [4]
    begun = replace(soon, window=Window(NOW - timedelta(hours=1), NOW + timedelta(hours=9)))
    assert asked(history(forgotten), rules, begun).count(sixty, Side.AFTER).tolist() == [2]


def with_events(rules: RuleBook, *days: date) -> RuleBook:
    events = tuple(MajorEvent(first=day, last=day, name="台风", source="公司令") for day in days)
    return replace(rules, major_events=events)


def test_the_second_caliber_leaves_out_external_damage_and_days_of_major_events(rules: RuleBook) -> None:
    typhoon = DAY - timedelta(days=20)
    book = history(outage(DAY - timedelta(days=10), external_damage=True), outage(typhoon), outage(typhoon, 20))
    answer = asked(book, with_events(rules, typhoon), plan(DAY))
    assert classes(answer)[1] is RepeatClass.FREQUENT
    assert classes(answer, Caliber.WITHOUT_EXTERNAL)[1] is RepeatClass.NORMAL
    told = area_detail(answer, book.table(), A)
    assert [one.external for one in told.outages] == [True, True, True, False]
    assert told.passed[0].without_external == 1


def test_a_plan_does_not_count_beside_itself(rules: RuleBook) -> None:
    """The book has it already: asked again, moved or given up it stands there once or not at all."""
    drafted = plan(DAY)
    book = history(outage(DAY - timedelta(days=10)), plans=[drafted])
    count = repeat_limits(rules)[3]
    assert asked(book, rules, drafted).count(count, Side.AFTER).tolist() == [2]
    moved = asked(book, rules, plan(DAY + timedelta(days=60)), before=drafted)
    assert (classes(moved), moved.newly(RepeatClass.WARNING)) == ((RepeatClass.WARNING, RepeatClass.NORMAL), ())
    assert classes(asked(book, rules, None, before=drafted)) == (RepeatClass.WARNING, RepeatClass.NORMAL)
    book.drop_plan(drafted.id)
    assert len(book) == 1


def test_a_plan_is_followed_where_it_is_moved_and_cut(rules: RuleBook) -> None:
    """An area that is left out is judged by the day it was to be dark, a new one by the day it now is."""
    b, c = AreaCode("B"), AreaCode("C")
    book = history(outage(DAY, 3, areas=(A,)), outage(DAY, 3, areas=(b,)), outage(DAY + timedelta(days=90), areas=(c,)))
    answer = asked(
        book, rules, plan(DAY + timedelta(days=91), areas=(b, c)), before=plan(DAY + timedelta(days=1), areas=(A, b))
    )
    found = {
        area: tuple(CLASS_OF_CODE[int(answer.class_of(Caliber.ALL, side)[row])] for side in Side)
        for row, area in enumerate(answer.areas)
    }
    none, warned = RepeatClass.NORMAL, RepeatClass.WARNING
    assert found == {A: (warned, none), b: (warned, none), c: (none, warned)}


def test_midnight_is_the_citys(rules: RuleBook) -> None:
    """23:59 and 00:00 are two days in the city, one in UTC."""
    book = history(outage(DAY - timedelta(days=30), 23.99, hours=0.005), outage(DAY - timedelta(days=29), 0.0))
    count = repeat_limits(rules)[3]
    assert asked(book, rules, plan(DAY)).count(count, Side.AFTER).tolist() == [2]


def test_a_draft_without_areas_and_unknown_areas(rules: RuleBook) -> None:
    assert asked(history(outage(DAY)), rules, plan(DAY, areas=())).areas == ()
    answer = asked(history(outage(DAY)), rules, plan(DAY, areas=(AreaCode("new"),)))
    assert classes(answer) == (RepeatClass.NORMAL, RepeatClass.NORMAL)
    with pytest.raises(ValueError, match="no plan"):
        asked(history(), rules, None)


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/Havana", "Pacific/Apia", "Asia/Shanghai"])
def test_days_where_clocks_are_moved(zone: str) -> None:
    """Also where it happens at midnight, and where a whole day was left out."""
    place = ZoneInfo(zone)
    moments = np.arange(int(datetime(2011, 10, 1, tzinfo=UTC).timestamp()), 1_336_000_000, 1800)
    expected = [datetime.fromtimestamp(int(at), place).toordinal() for at in moments]
    assert local_days(moments, place).tolist() == expected


def test_windows_reach_back_as_far_as_they_reach_on() -> None:
    days = np.arange(date(2026, 1, 1).toordinal(), date(2034, 1, 1).toordinal())
    for window in (RollingWindow(None), RollingWindow(1), RollingWindow(60)):
        until, since = window.until(days), window.since(days)
        for day, first in zip(days.tolist(), since.tolist(), strict=True):
            assert window.until(np.array([first]))[0] > day >= window.until(np.array([first - 1]))[0]
        assert (np.diff(until) >= 0).all()


# -- counted one by one ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Spell:
    start: datetime
    end: datetime
    planned: bool
    external: bool


def one_by_one(spells: Sequence[Spell], anchors: Sequence[date], days: int | None) -> int:
    """The most interruptions that begin within a window with one of the anchors in it."""
    begins: list[date] = []
    reached: datetime | None = None
    for spell in sorted(spells, key=lambda one: one.start):
        if reached is None or spell.start > reached:
            begins.append(spell.start.astimezone(CITY).date())
        reached = spell.end if reached is None else max(reached, spell.end)
    worst = 0
    for anchor in anchors:
        for back in range(days or 366):
            first = anchor - timedelta(days=back)
            last = last_day(first, days)
            if last >= anchor:
                worst = max(worst, sum(first <= day <= last for day in begins))
    return worst


def last_day(first: date, days: int | None) -> date:
    if days is not None:
        return first + timedelta(days=days - 1)
    try:
        return first.replace(year=first.year + 1) - timedelta(days=1)
    except ValueError:
        return date(first.year + 1, 2, 28)


def class_by_rule(all_of: dict[int | None, int], planned_in_year: int) -> RepeatClass:
    if all_of[None] > 5 or all_of[60] > 3 or planned_in_year > 3:
        return RepeatClass.FREQUENT
    if all_of[30] >= 2 or all_of[50] >= 3 or all_of[None] in {4, 5} or all_of[62] >= 3:
        return RepeatClass.WARNING
    return RepeatClass.NORMAL


AREAS = (AreaCode("A"), AreaCode("B"))
areas_of = st.sets(st.sampled_from(AREAS), min_size=1).map(lambda found: tuple(sorted(found)))
moments = st.one_of(
    st.integers(-400 * 24, 400 * 24),
    st.integers(-70 * 24, 70 * 24),
    st.integers(-2 * 24, 2 * 24),
    st.sampled_from(
        [24 * days + hour for days in (-366, -365, -364, -60, -59, -30, -29, 59, 60, 365) for hour in (0, 9)]
    ),
).map(lambda hours: on(date(2028, 2, 28), hours))
spans = st.sampled_from([0, 1, 1, 3, 14, 40]).map(lambda hours: timedelta(hours=hours))
records = st.builds(
    lambda areas, start, span, planned, external: OutageRecord(
        areas=areas, start=start, end=start + span, planned=planned, external_damage=external
    ),
    areas_of,
    moments,
    spans,
    st.booleans(),
    st.booleans(),
)
plans = st.builds(
    lambda areas, start, span, planned: PlannedOutage(
        id=PlanId("draft"), areas=areas, window=Window(start, start + span), planned=planned
    ),
    areas_of,
    moments,
    spans.filter(bool),
    st.booleans(),
)


@settings(max_examples=25)
@given(st.lists(records, max_size=10), st.none() | plans, plans, st.sets(st.integers(-3, 3), max_size=2))
def test_as_counted_one_by_one(
    rules: RuleBook,
    known: list[OutageRecord],
    before: PlannedOutage | None,
    after: PlannedOutage,
    major: set[int],
) -> None:
    events = frozenset(date(2028, 2, 28) + timedelta(days=day) for day in major)
    book = history(*known)
    answer = asked(book, with_events(rules, *events), after, before)
    for caliber in Caliber:
        for side, here in ((Side.BEFORE, before), (Side.AFTER, after)):
            for row, area in enumerate(answer.areas):
                spells = [
                    Spell(one.start, one.end or one.start, one.planned, one.external_damage)
                    for one in known
                    if area in one.areas
                ]
                if here is not None and area in here.areas:
                    spells.append(Spell(here.window.start, here.window.end, here.planned, external=False))
                if caliber is Caliber.WITHOUT_EXTERNAL:
                    left = [one for one in spells if not one.external]
                    spells = [one for one in left if one.start.astimezone(CITY).date() not in events]
                anchors = [
                    one.window.start.astimezone(CITY).date()
                    for one in (before, after)
                    if one is not None and area in one.areas
                ]
                arranged = [one for one in spells if one.planned]
                counted = {days: one_by_one(spells, anchors, days) for days in (30, 50, 60, 62, None)}
                by_plan = {days: one_by_one(arranged, anchors, days) for days in (30, 50, 60, 62, None)}
                found = answer.counts[list(Caliber).index(caliber), list(Side).index(side), :, row].tolist()
                expected = [(by_plan if only else counted)[window.days] for window, only in answer.ways]
                assert found == expected, (area, caliber, side)
                code = answer.class_of(caliber, side)[row]
                assert CLASS_OF_CODE[code] is class_by_rule(counted, by_plan[None])


def test_the_book_is_the_one_that_was_asked(rules: RuleBook) -> None:
    """What is put in later does not reach a table that was handed out."""
    book = history(outage(DAY - timedelta(days=5)))
    table = book.table()
    book.put_row("later", outage(DAY - timedelta(days=3)))
    book.put_row("0", outage(DAY - timedelta(days=300)))
    answer = what_if(table, before=None, after=plan(DAY), now=NOW, rules=rules)
    told = area_detail(answer, table, A).outages
    assert [(one.source, one.start) for one in told] == [
        ((OutageSource.TABLE, "0"), on(DAY - timedelta(days=5))),
        (None, on(DAY)),
    ]
