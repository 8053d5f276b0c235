"""What is about to happen in the next shift (H-5), and what should have happened and is still to be done."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from models.entities.alarms import AlarmState
from models.entities.escalations import EscalationState
from models.entities.orders import WorkOrder
from models.entities.service_cases import ServiceCase
from models.handover.ahead_plans import plan_lines
from models.handover.document import AheadKind, AheadLine, Document
from models.handover.moment import Moment
from models.handover.orders import orders_by_pieces, running_clocks
from models.ids import StationId
from models.life_cycle import RUNNING_STATES
from models.rules.arrival_clocks import Clock
from models.rules.case_limits import CaseLimit, due_of


@dataclass(frozen=True, slots=True)
class AheadParts:
    """`past_due` is what was due before the document; of the rest `coming` lies in the next shift, `before` before its
    beginning; each by time."""

    coming: tuple[AheadLine, ...]
    before: tuple[AheadLine, ...]
    past_due: tuple[AheadLine, ...]


_KINDS = {kind: place for place, kind in enumerate(AheadKind)}


def ahead_lines(on: Moment) -> Iterator[tuple[AheadLine, ...] | None]:
    """First what comes in the next shift, then what is to be done before it begins or was long due, each by time. None
    while it is not all there, then all of it."""
    lines: list[AheadLine] = []
    for some in orders_by_pieces(on):
        lines += _of_orders(some, on)
        yield None
    lines += [
        *plan_lines(on),
        *_of_loans(on),
        *_of_jobs(on),
        *_of_cases(on),
        *_of_events(on),
        *_of_shelves(on),
        *_of_superiors(on),
    ]
    yield None
    yield tuple(sorted(lines, key=lambda line: (on.late(line.at), line.at, _KINDS[line.kind], line.key)))


def ahead_parts(document: Document) -> AheadParts:
    """The section by what had run out when the document was made. The section itself is not parted so: its tick holds
    while limits run out."""
    start, at = document.upcoming.start, document.at
    to_come = [line for line in document.ahead if line.at >= at]
    return AheadParts(
        coming=tuple(line for line in to_come if line.at >= start),
        before=tuple(line for line in to_come if line.at < start),
        past_due=tuple(sorted((line for line in document.ahead if line.at < at), key=lambda line: line.at)),
    )


def _of_orders(orders: Iterable[WorkOrder], on: Moment) -> Iterator[AheadLine]:
    for order in orders:
        clocks = [clock for clock in running_clocks(order, on) if clock.running]
        for clock in _coming_clocks(clocks, on):
            key = f"breach/{order.id}/{clock.leg.value}/{clock.rule}"
            yield _of_order(AheadKind.BREACH, order, clock.due_at, key=key, detail=clock.rule)
        estimate = order.estimate
        if estimate is not None and order.state in RUNNING_STATES and on.comes(estimate.at):
            yield _of_order(AheadKind.ESTIMATE, order, estimate.at, key=f"estimate/{order.id}")


def _coming_clocks(clocks: list[Clock], on: Moment) -> Iterator[Clock]:
    """Of each leg every limit that runs out in the next shift; if all have run out before, the last one."""
    by_leg = sorted(clocks, key=lambda clock: (clock.leg.value, clock.due_at, clock.rule))
    for _, group in groupby(by_leg, key=lambda clock: clock.leg):
        of_leg = list(group)
        if on.late(of_leg[-1].due_at):
            yield of_leg[-1]
        else:
            yield from (clock for clock in of_leg if on.comes(clock.due_at) and not on.late(clock.due_at))


def _of_order(kind: AheadKind, order: WorkOrder, at: datetime, *, key: str, detail: str = "") -> AheadLine:
    return AheadLine(key=key, kind=kind, at=at, subject=order.id, station=order.station, detail=detail)


def _of_loans(on: Moment) -> Iterator[AheadLine]:
    for loan in on.picture.loans_out():
        if on.comes(loan.until):
            yield AheadLine(
                key=f"loan/{loan.id}",
                kind=AheadKind.LOAN_DUE,
                at=loan.until,
                subject=loan.id,
                station=loan.borrower,
            )


def _of_jobs(on: Moment) -> Iterator[AheadLine]:
    for job in on.picture.open_escalations():
        if job.state is EscalationState.ASKED and on.comes(job.call.due_at):
            yield AheadLine(
                key=f"answer/{job.id}",
                kind=AheadKind.ANSWER_DUE,
                at=job.call.due_at,
                subject=job.id,
                station=job.call.station,
            )


def _of_cases(on: Moment) -> Iterator[AheadLine]:
    for case in on.picture.open_cases():
        for limit in _coming_limits(case, on):
            yield AheadLine(
                key=f"case/{case.id}/{limit.step.value}/{limit.number}",
                kind=AheadKind.CASE_DUE,
                at=limit.due_at,
                subject=case.id,
                station=case.station,
                detail=limit.step.value,
            )


def _coming_limits(case: ServiceCase, on: Moment) -> Iterator[CaseLimit]:
    """As with clocks, step by step."""
    limits = sorted(
        (limit for limit in due_of(case, on.rules) if limit.running),
        key=lambda limit: (limit.step.value, limit.due_at, limit.number),
    )
    for _, group in groupby(limits, key=lambda limit: limit.step):
        of_step = list(group)
        if on.late(of_step[-1].due_at):
            yield of_step[-1]
        else:
            yield from (limit for limit in of_step if on.comes(limit.due_at) and not on.late(limit.due_at))


def _of_events(on: Moment) -> Iterator[AheadLine]:
    for event in on.picture.events_between(on.upcoming):
        turns = ((AheadKind.EVENT_STARTS, event.starts_at), (AheadKind.EVENT_ENDS, event.ends_at))
        for kind, at in turns:
            if on.upcoming.start <= at < on.upcoming.end:
                yield AheadLine(key=f"{kind.value}/{event.id}", kind=kind, at=at, subject=event.id, station=None)


def _of_shelves(on: Moment) -> Iterator[AheadLine]:
    for alarm in on.picture.standing_alarms():
        shelved = alarm.shelved
        if shelved is not None and alarm.state_at(on.now) is AlarmState.SHELVED and on.comes(shelved.until):
            yield AheadLine(
                key=f"shelf/{alarm.id}",
                kind=AheadKind.SHELF_ENDS,
                at=shelved.until,
                subject=alarm.id,
                station=_first(alarm.stations),
                detail=alarm.kind.value,
            )


def _of_superiors(on: Moment) -> Iterator[AheadLine]:
    for remark in on.picture.standing_remarks():
        if remark.due_at is not None and on.comes(remark.due_at):
            yield AheadLine(
                key=f"superior/{remark.id}",
                kind=AheadKind.SUPERIOR_DUE,
                at=remark.due_at,
                subject=remark.id,
                station=None,
            )


def _first(stations: Iterable[StationId]) -> StationId | None:
    return next(iter(stations), None)
