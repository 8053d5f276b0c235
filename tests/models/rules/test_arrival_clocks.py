"""T-1…T-14: what each clock counts, when it stands still, and how it is judged."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.alarms.clocks import CLOCKS, rule_of_clock
from models.entities.orders import CallBack, CallBackResult, OrderState, ReportState, WorkOrder
from models.entities.orders import StageKind as K
from models.entities.places import Zone
from models.ids import AccountId, OrderId
from models.picture import Picture
from models.rules.arrival_clocks import (
    Clock,
    ClockState,
    Leg,
    RunningClocks,
    breached,
    clocks_of,
    judgements_at,
    next_breach,
    report_clocks,
)
from models.rules.rule_book import RuleBook
from models.rules.rule_book_text import parse_rule_book
from resources.rule_books import read_rule_book_text
from tests.models.rules.life import NOON, a_report, an_order, at, pause

RULES = parse_rule_book(read_rule_book_text("2026.1"))


def clock(order: WorkOrder, rule: str) -> Clock:
    return next(found for found in clocks_of(order, RULES) if found.rule == rule)


def rules_of(clocks: tuple[Clock, ...]) -> list[str]:
    return [found.rule for found in clocks]


@pytest.mark.parametrize(
    ("zone", "limits"),
    [
        (Zone.URBAN, {"T-1": 15, "T-2": 45, "T-3": 60}),
        (Zone.RURAL, {"T-2": 90, "T-3": 120}),
        (Zone.REMOTE, {"T-2": 120, "T-3": 240}),
    ],
)
def test_arrival_limits_run_side_by_side_from_receipt(zone: Zone, limits: dict[str, int]) -> None:
    arrival = [found for found in clocks_of(an_order(zone=zone), RULES) if found.leg is Leg.ARRIVAL]
    assert {found.rule: found.due_at for found in arrival} == {rule: at(m) for rule, m in limits.items()}
    assert {found.started_at for found in arrival} == {NOON}
    assert all(found.customer for found in arrival)


def test_a_book_may_add_a_rural_target() -> None:
    text = read_rule_book_text("2026.1")
    text += '\n[[number]]\nid = "T-1.rural"\nvalue = 30\nunit = "min"\nrule = "T-1"\n'
    found = clocks_of(an_order(zone=Zone.RURAL), parse_rule_book(text))
    assert {one.rule: one.due_at for one in found if one.leg is Leg.ARRIVAL}["T-1"] == at(30)


@pytest.mark.parametrize(("zone", "minutes"), [(Zone.URBAN, 180), (Zone.RURAL, 240), (Zone.REMOTE, 240)])
def test_t7_restoration_counts_from_arrival(zone: Zone, minutes: int) -> None:
    order = an_order((K.DISPATCHED, 1), (K.ACCEPTED, 2), (K.ARRIVED, 10), zone=zone, state=OrderState.ON_SITE)
    restore = clock(order, "T-7")
    assert (restore.started_at, restore.due_at, restore.customer) == (at(10), at(10 + minutes), True)


WHOLE_LIFE = (
    (K.RECEIVED, 0),
    (K.DISPATCHED, 1),
    (K.ACCEPTED, 3),
    (K.DEPARTED, 4),
    (K.ARRIVED, 14),
    (K.DIAGNOSED, 20),
    (K.REPAIRED, 50),
    (K.RESTORED, 55),
    (K.RETURNED, 70),
    (K.CALLED_BACK, 90),
    (K.ARCHIVED, 95),
)


def test_every_leg_of_a_whole_life() -> None:
    order = an_order(*WHOLE_LIFE, state=OrderState.ARCHIVED)
    found = [(c.rule, c.leg, c.started_at, c.due_at, c.ended_at) for c in clocks_of(order, RULES)]
    assert found == [
        ("T-10", Leg.DISPATCH, at(0), at(5), at(1)),
        ("T-11", Leg.ACCEPT, at(1), at(4), at(3)),
        ("T-1", Leg.ARRIVAL, at(0), at(15), at(14)),
        ("T-2", Leg.ARRIVAL, at(0), at(45), at(14)),
        ("T-3", Leg.ARRIVAL, at(0), at(60), at(14)),
        ("T-7", Leg.RESTORE, at(14), at(194), at(55)),
        ("T-13", Leg.RETURN, at(50), at(80), at(70)),
        ("T-14", Leg.CALL_BACK, at(70), at(70 + 24 * 60), at(90)),
    ]
    assert {c.state(at(999), RULES) for c in clocks_of(order, RULES)} == {ClockState.MET}


@pytest.mark.parametrize("count", range(1, len(WHOLE_LIFE) + 1))
def test_a_clock_exists_only_once_its_start_does(count: int) -> None:
    starts = {"T-10": 1, "T-1": 1, "T-11": 2, "T-7": 5, "T-13": 7, "T-14": 9}
    states = [OrderState.PENDING, OrderState.DISPATCHED, OrderState.ACCEPTED, *[OrderState.ON_SITE] * 8]
    order = an_order(*WHOLE_LIFE[:count], state=states[count - 1])
    there = set(rules_of(clocks_of(order, RULES)))
    assert {rule for rule, start in starts.items() if start <= count} == there - {"T-2", "T-3"}


def test_a_pool_return_leaves_the_original_dispatch_clock_running() -> None:
    order = an_order((K.DISPATCHED, 1), (K.DECLINED, 3))
    assert (clock(order, "T-10").started_at, clock(order, "T-10").ended_at) == (NOON, None)
    assert clock(order, "T-11").ended_at == at(3)
    again = an_order((K.DISPATCHED, 1), (K.RECALLED, 3), (K.DISPATCHED, 9), state=OrderState.DISPATCHED)
    assert clock(again, "T-10").ended_at == at(9)
    assert clock(again, "T-11").started_at == at(9)


def test_an_order_void_in_the_pool_was_undispatched_until_then() -> None:
    order = an_order((K.DISPATCHED, 1), (K.DECLINED, 3), (K.VOIDED, 30), state=OrderState.VOID)
    assert clock(order, "T-10").ended_at == at(30)


def test_a_reassignment_asks_the_new_crew_anew_and_leaves_the_customers_clock_alone() -> None:
    order = an_order((K.DISPATCHED, 1), (K.ACCEPTED, 2), (K.REASSIGNED, 8), state=OrderState.DISPATCHED)
    assert clock(order, "T-10").ended_at == at(1)
    assert (clock(order, "T-11").started_at, clock(order, "T-11").ended_at) == (at(8), None)
    assert clock(order, "T-1").due_at == at(15)


def test_a_second_crew_does_not_start_arrival_again() -> None:
    order = an_order(
        (K.DISPATCHED, 1), (K.ACCEPTED, 2), (K.ARRIVED, 10), (K.DECLINED, 12), (K.DISPATCHED, 13),
        (K.ACCEPTED, 14), (K.ARRIVED, 40), state=OrderState.ON_SITE,
    )  # fmt: skip
    assert clock(order, "T-1").ended_at == at(10)
    assert clock(order, "T-7").started_at == at(10)


def test_a_reopening_starts_a_new_round_for_everybody() -> None:
    order = an_order(*WHOLE_LIFE, (K.REOPENED, 200), state=OrderState.PENDING)
    assert rules_of(clocks_of(order, RULES)) == ["T-10", "T-1", "T-2", "T-3"]
    assert (clock(order, "T-10").due_at, clock(order, "T-1").due_at) == (at(205), at(215))


@pytest.mark.parametrize(
    ("kind", "state", "more"),
    [
        (K.VOIDED, OrderState.VOID, {}),
        (K.MERGED, OrderState.MERGED, {"merged_into": OrderId("9")}),
    ],
)
def test_merged_and_void_orders_have_no_running_clock(kind: K, state: OrderState, more: dict[str, object]) -> None:
    order = an_order((K.DISPATCHED, 1), (kind, 30), state=state, **more)
    assert next_breach(order, RULES, at(40)) is None
    assert breached(order, RULES, at(999)) == ()
    assert warned(order, 999) == {}
    assert clock(order, "T-1").ended_at == clock(order, "T-11").ended_at == at(30)


def test_the_main_order_of_a_merge_runs_on() -> None:
    order = an_order((K.MERGED, 2))
    assert clock(order, "T-1").ended_at is None


def test_a_split_order_runs_on_as_if_never_merged() -> None:
    order = an_order((K.DISPATCHED, 1), (K.MERGED, 2), (K.SPLIT, 30))
    assert [c.rule for c in clocks_of(order, RULES) if c.ended_at is None] == ["T-10", "T-1", "T-2", "T-3"]
    assert "T-11" not in rules_of(clocks_of(order, RULES))


def test_a_correction_changes_no_clock() -> None:
    """WO-3: the line first written counts."""
    lines = ((K.DISPATCHED, 1), (K.ACCEPTED, 2), (K.ARRIVED, 20))
    order = an_order(*lines, state=OrderState.ON_SITE)
    corrected = an_order(*lines, (K.CORRECTED, 14), state=OrderState.ON_SITE)
    assert clocks_of(corrected, RULES) == clocks_of(order, RULES)


def test_internal_clocks_stand_still_while_suspended() -> None:
    order = an_order((K.DISPATCHED, 1), state=OrderState.DISPATCHED, pauses=(pause(2),))
    accept = clock(order, "T-11")
    assert accept.paused_since == at(2)
    assert accept.left(at(50)) == timedelta(minutes=2)
    assert accept.state(at(50), RULES) is ClockState.PAUSED
    resumed = clock(an_order((K.DISPATCHED, 1), state=OrderState.DISPATCHED, pauses=(pause(2, 12),)), "T-11")
    assert (resumed.due_at, resumed.paused, resumed.paused_since) == (at(14), timedelta(minutes=10), None)


def test_only_the_part_of_a_pause_within_the_leg_counts() -> None:
    order = an_order((K.DISPATCHED, 5), (K.ACCEPTED, 9), state=OrderState.ACCEPTED, pauses=(pause(1, 7), pause(8, 30)))
    assert clock(order, "T-11").paused == timedelta(minutes=3)
    assert clock(order, "T-10").paused == timedelta(minutes=4)


def test_a_breach_outweighs_a_pause() -> None:
    order = an_order((K.DISPATCHED, 1), state=OrderState.DISPATCHED, pauses=(pause(6),))
    assert clock(order, "T-11").state(at(7), RULES) is ClockState.BREACHED
    assert "T-11" in rules_of(breached(order, RULES, at(7)))


@pytest.mark.parametrize(
    ("minutes", "state"),
    [
        (0, ClockState.RUNNING),
        (7.49, ClockState.RUNNING),
        (7.5, ClockState.WARNED),
        (11.99, ClockState.WARNED),
        (12, ClockState.URGENT),
        (15, ClockState.URGENT),
        (15.01, ClockState.BREACHED),
    ],
)
def test_states_of_a_quarter_of_an_hour(minutes: float, state: ClockState) -> None:
    assert clock(an_order(), "T-1").state(at(minutes), RULES) is state


@pytest.mark.parametrize(("minutes", "state"), [(15, ClockState.MET), (15.01, ClockState.MISSED)])
def test_arriving_at_the_last_second_meets_the_limit(minutes: float, state: ClockState) -> None:
    order = an_order((K.ARRIVED, minutes), state=OrderState.ON_SITE)
    assert clock(order, "T-1").state(at(999), RULES) is state


@pytest.mark.parametrize(
    ("minutes", "rule"), [(0, "T-10"), (5, "T-10"), (6, "T-1"), (16, "T-2"), (50, "T-3"), (61, "T-10")]
)
def test_next_breach_goes_from_limit_to_limit_and_ends_with_the_most_overdue(minutes: float, rule: str) -> None:
    found = next_breach(an_order(), RULES, at(minutes))
    assert found is not None
    assert found.rule == rule


def test_next_breach_passes_over_paused_clocks() -> None:
    order = an_order(pauses=(pause(1),))
    found = next_breach(order, RULES, at(2))
    assert found is not None
    assert found.rule == "T-1"


def test_breached_tells_the_most_overdue_first() -> None:
    assert rules_of(breached(an_order(), RULES, at(50))) == ["T-10", "T-1", "T-2"]


def warned(order: WorkOrder, minutes: float) -> dict[str, int]:
    """Rule → level of the alarms that the order's clocks would raise then."""
    picture = Picture()
    picture.put(order)
    found = CLOCKS.look(order.id, picture, RULES, at(minutes))
    return {rule_of_clock(cause.key): cause.level for cause in found.causes}


def test_warnings_tell_only_the_highest_level_of_each_clock() -> None:
    assert warned(an_order(), 36) == {"T-10": 3, "T-1": 3, "T-2": 2, "T-3": 1}
    assert warned(an_order(), 2.49) == {}
    assert warned(an_order(), 5) == {"T-10": 3}


def test_warnings_leave_paused_and_ended_clocks_alone() -> None:
    order = an_order((K.DISPATCHED, 1), state=OrderState.DISPATCHED, pauses=(pause(2),))
    assert set(warned(order, 14)) == {"T-1"}


def test_judgements_store_limit_moment_and_version() -> None:
    order = an_order((K.DISPATCHED, 1), (K.ACCEPTED, 2), state=OrderState.EN_ROUTE)
    found = judgements_at(order, at=at(46), legs={Leg.ARRIVAL}, rules=RULES)
    assert [(one.rule, one.met) for one in found] == [("T-1", False), ("T-2", False), ("T-3", True)]
    assert {(one.started_at, one.ended_at, one.rule_book) for one in found} == {(NOON, at(46), "2026.1")}


def test_judgements_leave_ended_clocks_and_other_legs_alone() -> None:
    order = an_order((K.DISPATCHED, 1), state=OrderState.DISPATCHED)
    assert judgements_at(order, at=at(3), legs={Leg.DISPATCH}, rules=RULES) == ()
    assert [one.rule for one in judgements_at(order, at=at(3), legs={Leg.ACCEPT}, rules=RULES)] == ["T-11"]


def test_a_pause_that_still_runs_moves_the_judged_limit() -> None:
    order = an_order(pauses=(pause(2),))
    (found,) = judgements_at(order, at=at(30), legs={Leg.DISPATCH}, rules=RULES)
    assert (found.due_at, found.met) == (at(33), True)


# -- reports ------------------------------------------------------------------------------------------------


def test_each_report_counts_from_its_own_receipt() -> None:
    order = an_order((K.DISPATCHED, 1), (K.ACCEPTED, 2), (K.ARRIVED, 40), state=OrderState.ON_SITE)
    early, late = a_report(0), a_report(30)
    assert report_clocks(early, order, RULES)[0].state(at(41), RULES) is ClockState.MISSED
    assert report_clocks(late, order, RULES)[0].state(at(41), RULES) is ClockState.MET
    assert report_clocks(late, order, RULES)[1].due_at == at(75)


def test_a_report_after_arrival_has_met_its_limits_at_once() -> None:
    order = an_order((K.ARRIVED, 10), state=OrderState.ON_SITE)
    for found in report_clocks(a_report(20), order, RULES):
        assert found.started_at == found.ended_at == at(20)
        assert found.state(at(999), RULES) is ClockState.MET


def test_a_void_report_has_no_clock() -> None:
    assert report_clocks(a_report(state=ReportState.VOID), an_order(), RULES) == ()


def call(minutes: float, result: CallBackResult) -> CallBack:
    return CallBack(at=at(minutes), by=AccountId("who"), result=result)


@pytest.mark.parametrize(
    ("calls", "state", "ended"),
    [
        ((), ReportState.RESTORED, None),
        ((call(80, CallBackResult.NO_ANSWER),), ReportState.RESTORED, None),
        ((call(80, CallBackResult.NO_ANSWER), call(85, CallBackResult.SATISFIED)), ReportState.SETTLED, 85),
        ((call(80, CallBackResult.NO_ANSWER), call(86, CallBackResult.NO_ANSWER)), ReportState.SETTLED, 86),
        ((call(81, CallBackResult.STILL_DARK),), ReportState.OPEN, 81),
        # Asked while the crew was still writing: the duty is met the moment it begins.
        ((call(60, CallBackResult.SATISFIED),), ReportState.SETTLED, 70),
    ],
)
def test_the_call_back_duty_of_a_report(calls: tuple[CallBack, ...], state: ReportState, ended: float | None) -> None:
    order = an_order(*WHOLE_LIFE[:9], state=OrderState.RETURNED)
    duty = report_clocks(a_report(call_backs=calls, state=state), order, RULES)[-1]
    assert (duty.rule, duty.started_at, duty.customer) == ("T-14", at(70), False)
    assert duty.ended_at == (at(ended) if ended is not None else None)


def test_a_dark_report_of_a_reopened_order_starts_again_but_a_settled_one_does_not() -> None:
    order = an_order(*WHOLE_LIFE, (K.REOPENED, 200))
    settled = a_report(call_backs=(call(85, CallBackResult.SATISFIED),), state=ReportState.SETTLED)
    assert report_clocks(a_report(), order, RULES)[0].due_at == at(215)
    assert report_clocks(settled, order, RULES)[0].ended_at == at(14)


# -- properties ---------------------------------------------------------------------------------------------

ZONES = st.sampled_from(Zone)


@st.composite
def lives(draw: st.DrawFn) -> WorkOrder:
    """An order somewhere in its life, suspended any number of times."""
    count = draw(st.integers(0, len(WHOLE_LIFE)))
    gaps = draw(st.lists(st.floats(0.01, 90), min_size=count, max_size=count))
    moments = [sum(gaps[: row + 1]) for row in range(count)]
    cuts = sorted(draw(st.lists(st.floats(0, 400), max_size=5, unique=True)))
    ends: list[float | None] = [*cuts, None]
    pauses = tuple(pause(cuts[row], ends[row + 1]) for row in range(0, len(cuts), 2))
    lines = [(kind, moment) for (kind, _), moment in zip(WHOLE_LIFE[:count], moments, strict=True)]
    state = OrderState.DISPATCHED if count == 2 else OrderState.PENDING if count < 2 else OrderState.ON_SITE
    return an_order(*lines, state=state, zone=draw(ZONES), pauses=pauses)


@given(lives(), st.floats(0, 2000))
def test_no_pause_ever_moves_a_customers_clock(order: WorkOrder, minutes: float) -> None:
    calm = an_order(state=order.state, zone=order.zone, stages=order.stages)
    mine = [c for c in clocks_of(order, RULES) if c.customer]
    assert mine == [c for c in clocks_of(calm, RULES) if c.customer]
    assert all(c.paused == timedelta(0) and c.paused_since is None for c in mine)


@given(lives())
def test_a_pause_never_shortens_an_internal_limit(order: WorkOrder) -> None:
    for found in clocks_of(order, RULES):
        assert found.due_at - found.started_at - found.paused == RULES.duration(found.number)
        assert found.paused >= timedelta(0)


@given(lives(), st.floats(0, 2000), st.floats(0, 2000))
def test_time_left_never_grows(order: WorkOrder, one: float, other: float) -> None:
    early, late = sorted((one + 500, other + 500))
    for found in clocks_of(order, RULES):
        assert found.left(at(late)) <= found.left(at(early))
        assert found.fraction(at(late)) >= found.fraction(at(early))


@given(lives(), st.floats(0, 2000))
def test_target_promise_and_ceiling_follow_each_other(order: WorkOrder, minutes: float) -> None:
    arrival = [c.due_at for c in clocks_of(order, RULES) if c.leg is Leg.ARRIVAL]
    assert arrival == sorted(arrival)


@given(lives(), st.floats(500, 2000))
def test_next_breach_is_a_running_clock_with_the_earliest_limit_ahead(order: WorkOrder, minutes: float) -> None:
    running = [c for c in clocks_of(order, RULES) if c.running]
    found = next_breach(order, RULES, at(minutes))
    if found is None:
        assert not running
        return
    assert found in running
    if found.left(at(minutes)) >= timedelta(0):
        assert all(c.due_at >= found.due_at for c in running if c.left(at(minutes)) >= timedelta(0))
    else:
        assert all(c.due_at >= found.due_at for c in running)


@given(lives(), st.floats(500, 2000))
def test_a_judgement_says_what_the_ended_clock_will_show(order: WorkOrder, minutes: float) -> None:
    judged = judgements_at(order, at=at(minutes), legs=set(Leg), rules=RULES)
    open_clocks = [c for c in clocks_of(order, RULES) if c.ended_at is None]
    assert len(judged) == len(open_clocks)
    for one, found in zip(judged, open_clocks, strict=True):
        assert one.met is (found.ended(at(minutes)).state(at(minutes), RULES) is ClockState.MET)
        assert one.met is (found.left(at(minutes)) >= timedelta(0))


def test_the_rule_book_alone_sets_the_limits(rules: RuleBook) -> None:
    other = parse_rule_book(read_rule_book_text("2026.1").replace("value = 15\n", "value = 20\n", 1))
    assert clocks_of(an_order(), rules)[1].due_at == at(15)
    assert clocks_of(an_order(), other)[1].due_at == at(20)


def test_kept_clocks_are_those_of_the_order_as_it_is_now() -> None:
    kept = RunningClocks(RULES)
    first = an_order()
    later = replace(first, received_at=first.received_at + timedelta(minutes=7))
    for one in (first, first, later, first):
        for now in (NOON, NOON + timedelta(hours=2)):
            assert kept.next_breach(one, now) == next_breach(one, RULES, now)
