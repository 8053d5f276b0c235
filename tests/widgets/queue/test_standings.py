"""What the queue is sorted, filtered and counted by."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest

from models.entities.orders import OrderState, Pause, PauseReason, Urgency, WorkOrder
from models.entities.places import Zone
from models.ids import OrderId, StationId
from models.life_cycle import OPEN_STATES
from models.rules.arrival_clocks import breached, next_breach
from tests.widgets import pictures as make
from widgets.queue.queue_filter import PHASES, Phase, QueueFilter
from widgets.queue.standings import Standings

RULES = make.rule_book()
NOW = make.NOW


def standings_of(*orders: WorkOrder) -> Standings:
    standings = Standings(RULES)
    standings.put(orders, NOW)
    return standings


def shown(standings: Standings, wanted: QueueFilter | None = None) -> list[str]:
    slots = standings.sorted(standings.passing(wanted or QueueFilter()))
    return [standings.order(slot).id for slot in slots.tolist()]


def test_every_open_state_but_merged_has_its_phase() -> None:
    assert PHASES.keys() == OPEN_STATES


def test_what_breached_everything_stands_first_then_the_nearest_limit() -> None:
    # urban: T-10 5 min, T-1 15, T-2 45, T-3 60
    orders = [
        make.order("1", minutes_ago=2),  # 3 min to T-10
        make.order("2", minutes_ago=14),  # 1 min to T-1
        make.order("3", minutes_ago=61),  # late for everything since 56 min
        make.order("4", minutes_ago=90),  # the same, and longer
        make.order("5", minutes_ago=50),  # 10 min to T-3
    ]
    assert shown(standings_of(*orders)) == ["4", "3", "2", "1", "5"]


def test_where_everything_is_late_the_more_urgent_stands_first() -> None:
    orders = [
        make.order("1", minutes_ago=200),
        make.order("2", minutes_ago=70, urgency=Urgency.CRITICAL),
        make.order("3", minutes_ago=90, urgency=Urgency.IMPORTANT),
        make.order("4", minutes_ago=2),
    ]
    assert shown(standings_of(*orders)) == ["2", "3", "1", "4"]


def test_of_equal_limits_the_more_urgent_stands_first_then_the_smaller_number() -> None:
    orders = [
        make.order("2", urgency=Urgency.GENERAL),
        make.order("1", urgency=Urgency.GENERAL),
        make.order("3", urgency=Urgency.CRITICAL),
        make.order("4", urgency=Urgency.IMPORTANT),
    ]
    assert shown(standings_of(*orders)) == ["3", "4", "1", "2"]


def test_an_order_without_a_running_clock_stands_last() -> None:
    settled = make.advanced(make.order("1", minutes_ago=300), OrderState.CALLED_BACK)
    assert next_breach(settled, RULES, NOW) is None
    assert shown(standings_of(settled, make.order("2"))) == ["2", "1"]


def random_orders(count: int) -> Sequence[WorkOrder]:
    chance = np.random.default_rng(7)
    states = [None, OrderState.DISPATCHED, OrderState.EN_ROUTE, OrderState.ON_SITE, OrderState.RETURNED]
    made = []
    for number in range(count):
        order = make.order(
            f"261121{number:05d}",
            minutes_ago=float(chance.integers(0, 300)),
            urgency=list(Urgency)[int(chance.integers(4))],
            zone=list(Zone)[int(chance.integers(3))],
        )
        state = states[int(chance.integers(len(states)))]
        order = order if state is None else make.advanced(order, state)
        if chance.random() < 0.2:
            pause = Pause(reason=PauseReason.WEATHER, started_at=NOW - timedelta(minutes=1))
            order = replace(order, pauses=(pause,))
        made.append(order)
    return made


def test_it_is_the_rule_books_next_breach_that_sorts() -> None:
    orders = random_orders(300)

    def rule(order: WorkOrder) -> tuple[object, ...]:
        clock = next_breach(order, RULES, NOW)
        tie = (list(Urgency).index(order.urgency), order.received_at, order.id)
        if clock is None:
            return (2, 0, NOW, *tie)
        if clock.due_at < NOW:
            return (0, tie[0], clock.due_at, *tie)
        return (1, 0, clock.due_at, *tie)

    assert shown(standings_of(*orders)) == [order.id for order in sorted(orders, key=rule)]


def test_time_passing_is_seen_without_another_look_at_the_orders() -> None:
    orders = random_orders(200)
    standings = standings_of(*orders)
    later = NOW
    for _ in range(8):
        later += timedelta(minutes=7)
        standings.overtaken(later)
    fresh = Standings(RULES)
    fresh.put(orders, later)
    assert shown(standings) == shown(fresh)


def test_overtaken_names_the_orders_whose_limit_has_just_passed() -> None:
    standings = standings_of(make.order("1", minutes_ago=4), make.order("2", minutes_ago=10))
    assert standings.overtaken(NOW + timedelta(seconds=60)).tolist() == []
    (slot,) = standings.overtaken(NOW + timedelta(seconds=61)).tolist()
    assert standings.order(slot).id == "1"


def test_counts() -> None:
    orders = random_orders(200)
    standings = standings_of(*orders)
    counts = standings.counts(NOW, standings.at(frozenset()))
    assert counts.open == 200
    late = [order for order in orders if any(clock.running for clock in breached(order, RULES, NOW))]
    assert counts.breached == len(late)
    for phase in Phase:
        assert counts.by_phase[phase] == sum(PHASES[order.state] is phase for order in orders)


FILTERED = (
    make.order("26112100042", place=make.place("长江路12号", area="TQ0815")),
    make.advanced(make.order("26112100043", place=make.place("重庆里B座")), OrderState.EN_ROUTE),
    make.order("26112100044", place=make.place("Station Road 7"), station=StationId("S2")),
)


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        (QueueFilter(), ["42", "43", "44"]),
        (QueueFilter(text="0042"), ["42"]),
        (QueueFilter(text=" 长江 "), ["42"]),
        (QueueFilter(text="tq08"), ["42"]),
        (QueueFilter(text="cjl"), ["42"]),
        (QueueFilter(text="CQLB"), ["43"]),
        (QueueFilter(text="zq"), ["43"]),  # 重 is read in two ways
        (QueueFilter(text="station"), ["44"]),
        (QueueFilter(text="nowhere"), []),
        (QueueFilter(phase=Phase.TO_DISPATCH), ["42", "44"]),
        (QueueFilter(phase=Phase.ON_THE_WAY), ["43"]),
        (QueueFilter(station=StationId("S2")), ["44"]),
        (QueueFilter(station=StationId("S9")), []),
        (QueueFilter(text="26", phase=Phase.TO_DISPATCH, station=StationId("S1")), ["42"]),
    ],
)
def test_filters_and_the_same_for_one(wanted: QueueFilter, numbers: list[str]) -> None:
    standings = standings_of(*FILTERED)
    assert sorted(key[-2:] for key in shown(standings, wanted)) == numbers
    for order in FILTERED:
        slot = standings.slot(order.id)
        assert slot is not None
        assert standings.passes(slot, wanted) == (order.id[-2:] in numbers)


def test_a_closed_order_passes_nothing_and_can_be_forgotten() -> None:
    standings = standings_of(*FILTERED)
    closed = replace(FILTERED[0], state=OrderState.VOID)
    standings.put([closed], NOW)
    assert OrderId("26112100042") not in shown(standings)
    standings.forget_closed()
    assert standings.slot(OrderId("26112100042")) is None
    assert len(shown(standings)) == 2
    standings.put([make.order("26112100099")], NOW)
    assert len(shown(standings)) == 3
