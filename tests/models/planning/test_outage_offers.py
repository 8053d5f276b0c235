"""What is offered where a plan comes near a limit, and what each offer saves."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.entities.network import EquipmentClass
from models.entities.orders import OrderState, Symptom
from models.entities.people import CrewKind
from models.ids import AreaCode, PlanId
from models.planning.outage_alternatives import Means, alternatives, work_to_ride_along
from models.planning.outage_history import OutageHistory
from models.planning.outage_offers import Ask, Moves, Standing, merge_offers, move_offers, moved_to, standing
from models.planning.outage_records import OutageRecord, PlannedOutage
from models.planning.repeat_limits import RepeatClass
from models.rules.rule_book import RuleBook
from tests.models.builders import crew, department_crew
from tests.models.planning.test_repeated_outages import DAY, NOW, A, history, on, outage, plan
from tests.widgets.pictures import order, place

B, C = AreaCode("B"), AreaCode("C")
CUSTOMERS = {A: 100, B: 40, C: 7}
NOBODY = Standing(frequent=0, frequent_customers=0, warned=0, warned_customers=0)
EARLY = on(date(2026, 1, 1))


def moves(asking: Ask, days: Sequence[date], **more: int) -> Moves:
    """All steps of it."""
    steps = move_offers(asking, days, **more)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            assert isinstance(end.value, Moves)
            return end.value


def ask(book: OutageHistory, drafted: PlannedOutage, rules: RuleBook) -> Ask:
    return Ask(table=book.table(), plan=drafted, now=EARLY, rules=rules, customers=CUSTOMERS)


def around(days: int) -> list[date]:
    return [DAY + timedelta(days=gap) for gap in range(-days, days + 1)]


def test_merging_saves_one_outage_of_each_shared_area(rules: RuleBook) -> None:
    """Three hours and five in one outage of five: three hours of the 140 customers who are in both."""
    other = plan(DAY + timedelta(days=4), id=PlanId("other"), areas=(A, B), hours=5)
    book = history(plans=[other])
    drafted = plan(DAY, areas=(C, B, A), hours=3)
    (offer,) = merge_offers(ask(book, drafted, rules))
    assert (offer.other, offer.shared, offer.customers) == (other.id, (B, A), 140)
    assert offer.customer_hours_saved == pytest.approx(140 * 3)
    assert offer.window.start == other.window.start
    assert offer.window.length == drafted.window.length
    assert offer.standing == NOBODY
    apart = standing(ask(book, drafted, rules).answer(), CUSTOMERS)
    assert (apart.warned, apart.warned_customers, apart.frequent, apart.clear) == (2, 140, 0, False)


def test_only_plans_to_come_nearby_at_other_hours_are_offered(rules: RuleBook) -> None:
    carried_out = plan(DAY + timedelta(days=2), id=PlanId("done"))
    book = history(
        outage(DAY + timedelta(days=1)),
        plans=[
            plan(DAY + timedelta(days=1), id=PlanId("elsewhere"), areas=(B,)),
            plan(DAY + timedelta(days=15), id=PlanId("far")),
            plan(DAY, 9.5, id=PlanId("same hours")),
            plan(date(2025, 12, 31), id=PlanId("begun")),
            plan(DAY - timedelta(days=14), id=PlanId("fits")),
            plan(DAY, 20, id=PlanId("draft")),
            carried_out,
        ],
    )
    book.put_carried_out(carried_out.id, [carried_out.record])
    assert [offer.other for offer in merge_offers(ask(book, plan(DAY), rules))] == ["fits"]


def test_the_best_merges_come_first(rules: RuleBook) -> None:
    book = history(
        plans=[
            plan(DAY + timedelta(days=2), id=PlanId("small"), areas=(C,), hours=3),
            plan(DAY + timedelta(days=3), id=PlanId("short"), areas=(A, B), hours=0.5),
            plan(DAY + timedelta(days=4), id=PlanId("large"), areas=(A, B), hours=3),
        ]
    )
    drafted = plan(DAY, areas=(A, B, C), hours=3)
    assert [one.other for one in merge_offers(ask(book, drafted, rules))] == ["large", "short", "small"]
    assert [one.other for one in merge_offers(ask(book, drafted, rules), most=1)] == ["large"]


def test_a_plan_moves_to_the_nearest_clear_days(rules: RuleBook) -> None:
    """A is dark on day 0: within 30 days it would be the second time. From the draft on day 4 day 30 is the nearest."""
    book = history(outage(DAY, 2))
    drafted = plan(DAY + timedelta(days=4), areas=(A, B))
    found = moves(ask(book, drafted, rules), around(60))
    assert [(one.day - DAY).days for one in found.clear] == [30, 31, 32]
    assert found.least is None
    assert all((one.standing, one.customers_spared) == (NOBODY, 100) for one in found.clear)
    assert found.clear[0].window == plan(DAY + timedelta(days=30)).window
    some = [DAY + timedelta(days=gap) for gap in (-31, -30, -29, 29, 40)]
    assert [(one.day - DAY).days for one in moves(ask(book, drafted, rules), some).clear] == [-30, -31, 40]


def test_a_window_too_short_for_both_others_takes_no_day(rules: RuleBook) -> None:
    """Days 0 and 62 are 63 days: neither 3 in two months nor, from day 30 to 32, the second in 30 days."""
    book = history(outage(DAY, 2), outage(DAY + timedelta(days=62)))
    asking = ask(book, plan(DAY + timedelta(days=10)), rules)
    assert [(one.day - DAY).days for one in moves(asking, around(60), most=9).clear] == [
        30,
        31,
        32,
        -30,
        -31,
        -32,
        -33,
        -34,
        -35,
    ]
    nearer = ask(history(outage(DAY, 2), outage(DAY + timedelta(days=61))), asking.plan, rules)
    assert [(one.day - DAY).days for one in moves(nearer, around(60), most=1).clear] == [-30]


def test_what_lies_a_year_from_the_new_day_counts_too(rules: RuleBook) -> None:
    """R-2: with five outages 330 to 360 days after the new day it would be the sixth in a year."""
    new = DAY + timedelta(days=50)
    book = history(*(outage(new + timedelta(days=gap)) for gap in (330, 340, 350, 355, 360)))
    asking = ask(book, plan(DAY), rules)
    assert asking.answer(to=plan(new).window).areas_in(RepeatClass.FREQUENT) == (A,)
    assert [one.day for one in moves(asking, [new, DAY - timedelta(days=50)]).clear] == [DAY - timedelta(days=50)]
    before = history(*(outage(DAY - timedelta(days=gap)) for gap in (400, 405, 410, 412, 413)))
    days = [DAY - timedelta(days=50), new]
    assert [one.day for one in moves(ask(before, plan(DAY), rules), days).clear] == [new]


def test_where_no_day_is_clear_the_least_harm_is_named(rules: RuleBook) -> None:
    """A is dark every tenth day; with B, too, on the day of the draft. Any day spares B, none spares A."""
    every = [outage(DAY + timedelta(days=gap), 2) for gap in range(-200, 201, 40)]
    book = history(*every, outage(DAY, 2, areas=(B,)))
    drafted = plan(DAY, areas=(A, B))
    found = moves(ask(book, drafted, rules), around(60))
    assert not found.clear
    assert found.least is not None
    assert (found.least.standing.frequent, found.least.standing.warned_customers) == (1, 100)
    assert (found.least.day - DAY).days == -30


def test_a_day_on_which_it_is_dark_anyway_saves_customer_hours(rules: RuleBook) -> None:
    """Two of the three hours fall into another outage of A; what several others darken together is saved once."""
    far = DAY + timedelta(days=60)
    known = [outage(DAY - timedelta(days=gap)) for gap in (2, 5, 10)]
    book = history(*known, outage(far, 10, hours=5), outage(far, 11, hours=1), outage(far, 11.5, hours=6))
    found = moves(ask(book, plan(DAY, hours=3, areas=(A, B)), rules), [far])
    assert found.least is not None
    assert found.least.customer_hours_saved == pytest.approx(2 * 100)
    assert (found.least.standing.frequent, found.least.standing.warned) == (0, 1)
    away = moves(ask(book, plan(far, hours=3, areas=(A, B)), rules), [far + timedelta(days=40)])
    assert away.clear == ()
    back = moves(ask(history(outage(far, 10)), plan(far, hours=3), rules), [DAY])
    assert back.clear[0].customer_hours_saved == pytest.approx(-100)


def test_no_day_to_move_to(rules: RuleBook) -> None:
    found = moves(ask(history(), plan(DAY), rules), [DAY, DAY + timedelta(days=61)])
    assert (found.clear, found.least) == ((), None)


def test_the_hours_of_the_clock_stay(rules: RuleBook) -> None:
    night = plan(DAY, 23, hours=8).window
    assert moved_to(night, DAY + timedelta(days=30), rules) == plan(DAY + timedelta(days=30), 23, hours=8).window


gaps = st.lists(st.integers(-70, 70), max_size=14)


@settings(max_examples=12)
@given(gaps, gaps, st.booleans(), st.booleans())
def test_clear_days_are_those_on_which_the_count_finds_nobody(
    rules: RuleBook, of_a: list[int], of_b: list[int], arranged: bool, planned: bool
) -> None:
    """Short outages at other hours than the plan's, so that none of them is one with it."""
    records: list[OutageRecord] = []
    for areas, days in (((A,), of_a), ((A, B), of_b)):
        records += [
            outage(DAY + timedelta(days=day), 2 + n, hours=0.5, areas=areas, planned=arranged)
            for n, day in enumerate(days[:6])
        ]
    asking = ask(history(*records), plan(DAY, 12, areas=(B, A), planned=planned), rules)
    days = [DAY + timedelta(days=gap) for gap in range(-25, 26, 5)]
    found = moves(asking, days, most=100)
    counted = {day: standing(asking.answer(to=moved_to(asking.plan.window, day, rules)), CUSTOMERS) for day in days}
    assert {one.day for one in found.clear} == {day for day in days if counted[day].clear and day != DAY}
    harm = {day: (one.frequent_customers, one.warned_customers) for day, one in counted.items()}
    if not found.clear:
        least = min(harm.values())
        assert (harm[found.least.day] if found.least else harm[DAY]) == least


def test_alternatives_say_what_they_save_at_most(rules: RuleBook) -> None:
    """One generator goes to B: it has fewer customers than A, but would be the second outage in 30 days."""
    book = history(outage(DAY - timedelta(days=3), areas=(B,)))
    asking = ask(book, plan(DAY, hours=2, areas=(A, B, C)), rules)
    crews = (crew("A1"), department_crew("L1", CrewKind.LIVE_WORK), department_crew("N1", CrewKind.GENERATOR))
    found = {one.means: one for one in alternatives(asking, crews)}
    assert [one.customer_hours_saved for one in alternatives(asking, crews)] == [294, 294, 80]
    assert found[Means.LIVE_WORK].crews == ("L1",)
    assert found[Means.TRANSFER].areas == (A, B, C)
    assert found[Means.LIVE_WORK].standing == NOBODY
    generator = found[Means.GENERATOR]
    assert (generator.crews, generator.areas, generator.customers) == (("N1",), (B,), 40)
    assert generator.standing == NOBODY
    assert asking.answer().newly(RepeatClass.WARNING) == (B,)
    assert [one.means for one in alternatives(asking, [crew("A1")])] == [Means.TRANSFER]
    assert alternatives(ask(book, plan(DAY, areas=()), rules), crews) == ()


def test_metering_defects_inside_ride_along(rules: RuleBook) -> None:
    inside, outside = place(area=A), place(area=B)
    waiting = [
        order("1", place=inside, symptom=Symptom.METER_FAULT, received_at=NOW),
        order("2", place=inside, symptom=Symptom.OTHER, equipment=EquipmentClass.AREA_MASTER_METER, received_at=EARLY),
        order("3", place=outside, symptom=Symptom.METER_FAULT),
        order("4", place=inside, symptom=Symptom.NO_POWER_ONE),
        order("5", place=inside, symptom=Symptom.METER_FAULT, state=OrderState.RESTORED),
    ]
    assert work_to_ride_along(waiting, (A, C)) == ("2", "1")
