"""When the room was blind, what superiors have ordered, and what the shift itself was (H-2, H-3)."""

from datetime import datetime

from models.entities.orders import StageKind, WorkOrder
from models.entities.shifts import LogRemark
from models.entities.work_permits import PermitAct, PermitState
from models.handover.document import Done, FeedLine, RemarkLine, ShiftPart
from models.handover.moment import Moment
from models.rules.arrival_clocks import ARRIVAL_RULES
from models.rules.rounds import rounds_of

_SENT = frozenset({StageKind.DISPATCHED, StageKind.REASSIGNED})


def feed_lines(on: Moment) -> tuple[FeedLine, ...]:
    """Gaps that lie in the shift, at least with their end, and those that last."""
    gaps = (gap for gap in on.picture.feed_gaps.values() if gap.until is None or gap.until > on.since)
    ordered = sorted(gaps, key=lambda gap: (gap.since, gap.id))
    return tuple(FeedLine(key=f"feed/{gap.id}", feed=gap.feed, since=gap.since, until=gap.until) for gap in ordered)


def superior_lines(on: Moment) -> tuple[RemarkLine, ...]:
    """Superior's orders that are not carried out, and pinned remarks; the oldest first."""
    return tuple(_line(remark) for remark in on.picture.standing_remarks())


def shift_part(on: Moment) -> ShiftPart:
    """Remarks written since the shift began, without those that another one corrects."""
    written = (
        remark
        for remark in on.picture.remarks.values()
        if on.shift is not None and remark.at >= on.since and on.picture.correction_of_remark(remark.id) is None
    )
    return ShiftPart(
        on_duty=() if on.shift is None else on.shift.on_duty,
        remarks=tuple(_line(remark) for remark in sorted(written, key=lambda one: (one.at, one.id))),
        done=_done(on),
    )


def _line(remark: LogRemark) -> RemarkLine:
    return RemarkLine(
        key=f"remark/{remark.id}",
        kind=remark.kind,
        at=remark.at,
        by=remark.by,
        text=remark.text,
        told_by=remark.told_by,
        due_at=remark.due_at,
        pinned=remark.pinned,
        about=remark.order,
    )


def _done(on: Moment) -> Done:
    """Counted on orders as they stand: an act that was undone was not done."""
    since, orders = on.since, list(on.picture.orders.values())
    arrived = [arrival for order in orders for arrival in _arrivals(order) if arrival >= since]
    in_time = [arrival for order in orders for arrival in _arrivals_in_time(order) if arrival >= since]
    answered = [
        case
        for case in on.picture.cases.values()
        if any(reply.sent is not None and reply.sent.at >= since for reply in case.replies)
    ]
    return Done(
        since=since,
        received=sum(order.received_at >= since for order in orders),
        assigned=sum(any(one.kind in _SENT and one.at >= since for one in order.stages) for order in orders),
        arrived=len(arrived),
        arrived_in_time=len(in_time),
        restored=sum(
            any(one.kind is StageKind.RESTORED and one.at >= since for one in order.stages) for order in orders
        ),
        archived=sum(order.archived_at is not None and order.archived_at >= since for order in orders),
        cases_answered=len(answered),
        plans_finished=len(_finished(on, since)),
    )


def _arrivals(order: WorkOrder) -> list[datetime]:
    """The first arrival of each round."""
    return [life.arrived for life in rounds_of(order) if life.arrived is not None]


def _arrivals_in_time(order: WorkOrder) -> list[datetime]:
    """Those that kept every arrival limit that the ground has."""
    found = []
    for arrival in _arrivals(order):
        judged = [one for one in order.judgements if one.rule in ARRIVAL_RULES and one.ended_at == arrival]
        if judged and all(one.met for one in judged):
            found.append(arrival)
    return found


def _finished(on: Moment, since: datetime) -> set[str]:
    """Plans whose newest day was closed."""
    closed = (permit for permit in on.picture.permits.values() if permit.state is PermitState.CLOSED)
    return {
        permit.plan
        for permit in closed
        if any(line.act is PermitAct.CLOSE and line.at >= since for line in permit.lines)
    }
