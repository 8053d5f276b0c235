"""Open orders by station, with the time that is left and who was told what."""

from collections.abc import Iterator
from datetime import datetime

from models.entities.orders import ReportState, StageKind, WorkOrder
from models.handover.document import OrderLine, RunningClock, Told, ToldKind
from models.handover.moment import Moment
from models.life_cycle import OPEN_STATES
from models.rules.arrival_clocks import Clock, clocks_of

_AT_ONCE = 250
"""Orders between two pauses: a storm has thousands, and whoever composes has other work too."""


def order_lines(on: Moment) -> Iterator[tuple[OrderLine, ...] | None]:
    """By station, and in each the one whose limit runs out first, first; those without a clock that runs come last.
    None while it is not all there, then all of it."""
    lines: list[OrderLine] = []
    for some in orders_by_pieces(on):
        lines += [_line(order, on) for order in some]
        yield None
    yield tuple(sorted(lines, key=_place))


def open_orders(on: Moment) -> list[WorkOrder]:
    """Those that still ask for somebody's work; a merged one goes with its main order (D-2)."""
    return [order for order in on.picture.orders.values() if order.state in OPEN_STATES]


def orders_by_pieces(on: Moment) -> Iterator[list[WorkOrder]]:
    orders = open_orders(on)
    for first in range(0, len(orders), _AT_ONCE):
        yield orders[first : first + _AT_ONCE]


def running_clocks(order: WorkOrder, on: Moment) -> list[Clock]:
    """Those that have not ended, the first to run out first."""
    clocks = (clock for clock in clocks_of(order, on.rules) if clock.ended_at is None)
    return sorted(clocks, key=lambda clock: (clock.due_at, clock.rule))


def _line(order: WorkOrder, on: Moment) -> OrderLine:
    reports = [one for one in on.picture.all_reports_of(order.id) if one.state is not ReportState.VOID]
    return OrderLine(
        key=f"order/{order.id}",
        order=order.id,
        station=order.station,
        grid=order.place.grid,
        state=order.state,
        urgency=order.urgency,
        address=order.place.address,
        symptom=order.symptom.value,
        received_at=order.received_at,
        crew=order.crew,
        customers=order.customers_out,
        reports=len(reports),
        merged=len(on.picture.following(order.id)),
        urges=len(order.urges),
        supervised=order.supervised,
        suspended=order.paused,
        clocks=tuple(_clock(clock) for clock in running_clocks(order, on)),
        told=_told(order, on),
    )


def _clock(clock: Clock) -> RunningClock:
    due = None if clock.paused_since is not None else clock.due_at
    return RunningClock(leg=clock.leg, rule=clock.rule, due_at=due)


def _told(order: WorkOrder, on: Moment) -> tuple[Told, ...]:
    said: list[Told] = []
    estimate = order.estimate
    if estimate is not None:
        said.append(
            Told(
                kind=ToldKind.ESTIMATE,
                at=estimate.made_at,
                by=estimate.by,
                until=estimate.at,
                words=estimate.reason,
            )
        )
    explained = (stage for stage in order.stages if stage.kind is StageKind.EXPLAINED)
    said += [Told(kind=ToldKind.DELAY, at=one.at, by=one.actor, words=one.note) for one in explained]
    said += [Told(kind=ToldKind.URGED, at=one.at, by=one.by, words=one.note) for one in order.urges]
    calls = (call for report in on.picture.all_reports_of(order.id) for call in report.call_backs)
    said += [Told(kind=ToldKind.CALLED_BACK, at=one.at, by=one.by, words=one.note) for one in calls]
    kinds = list(ToldKind)
    return tuple(sorted(said, key=lambda one: (one.at, kinds.index(one.kind), one.by, one.words)))


def _place(line: OrderLine) -> tuple[str, bool, datetime, str]:
    due = next((clock.due_at for clock in line.clocks if clock.due_at is not None), None)
    return line.station or "", due is None, due or line.received_at, line.order
