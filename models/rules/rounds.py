"""When what happened in an order's life: its stage lines read as rounds. A reopening starts a new round."""

from dataclasses import dataclass
from datetime import datetime

from models.entities.orders import OrderState, StageKind, WorkOrder


@dataclass(slots=True)
class Round:
    """Moments of one round, None for what has not happened.

    `dispatched` when the order last left the pool for good, `sent` when its present crew was asked,
    `answered` when that crew accepted, declined or was recalled, `arrived` the first arrival of any crew,
    `closed` when the order was merged into another, made void or archived.
    """

    started: datetime
    reopened: bool = False
    dispatched: datetime | None = None
    sent: datetime | None = None
    answered: datetime | None = None
    arrived: datetime | None = None
    repaired: datetime | None = None
    restored: datetime | None = None
    returned: datetime | None = None
    called_back: datetime | None = None
    closed: datetime | None = None


def round_number(order: WorkOrder) -> int:
    """1 for the first round; every reopening counts one up."""
    return 1 + sum(stage.kind is StageKind.REOPENED for stage in order.stages)


def present_round(order: WorkOrder) -> Round:
    return rounds_of(order)[-1]


def rounds_of(order: WorkOrder) -> list[Round]:
    """All rounds, oldest first; the first starts at receipt."""
    now = Round(order.received_at)
    rounds = [now]
    merged: datetime | None = None
    for stage in order.stages:
        at = stage.at
        match stage.kind:
            case StageKind.DISPATCHED:
                now.dispatched = now.sent = at
                now.answered = None
            case StageKind.REASSIGNED:
                now.sent, now.answered = at, None
            case StageKind.DECLINED | StageKind.RECALLED:
                now.dispatched, now.answered = None, now.answered or at
            case StageKind.ACCEPTED:
                now.answered = at
            case StageKind.ARRIVED:
                now.arrived = now.arrived or at
            case StageKind.REPAIRED:
                now.repaired = at
            case StageKind.RESTORED:
                now.restored = at
            case StageKind.RETURNED:
                now.returned = at
            case StageKind.CALLED_BACK:
                now.called_back = at
            case StageKind.VOIDED | StageKind.ARCHIVED:
                now.closed = now.closed or at
            case StageKind.MERGED:
                merged = at
            case StageKind.REOPENED:
                now = Round(at, reopened=True)
                rounds.append(now)
    if order.merged_into is not None:
        # A main order carries the line of the merge too; only the sub order ends with it.
        now.closed = merged
    elif order.state is OrderState.PENDING:
        # Split off again: whoever had been sent before the merge has long been sent elsewhere.
        now.dispatched = None
    return rounds
