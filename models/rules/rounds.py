"""When what happened in an order's life: its stage lines read as rounds. A reopening starts a new round."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from models.entities.orders import OrderState, StageKind, WorkOrder
from models.ids import CrewId


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
    merged: datetime | None = None
    closed: datetime | None = None


def round_number(order: WorkOrder) -> int:
    """1 for the first round; every reopening counts one up."""
    return 1 + sum(stage.kind is StageKind.REOPENED for stage in order.stages)


def present_round(order: WorkOrder) -> Round:
    return rounds_of(order)[-1]


def declined_in_round(order: WorkOrder) -> dict[CrewId, datetime]:
    """Crews that have sent the order back in its present round (WO-9), and when last."""
    found: dict[CrewId, datetime] = {}
    for stage in order.stages:
        if stage.kind is StageKind.REOPENED:
            found.clear()
        elif stage.kind is StageKind.DECLINED and stage.crew is not None:
            found[stage.crew] = stage.at
    return found


def rounds_of(order: WorkOrder) -> list[Round]:
    """All rounds, oldest first; the first starts at receipt."""
    life = Round(order.received_at)
    rounds = [life]
    for stage in order.stages:
        kind = stage.kind
        if kind in _EFFECTS:
            _EFFECTS[kind](life, stage.at)
        elif kind is StageKind.REOPENED:
            life = Round(stage.at, reopened=True)
            rounds.append(life)
    if order.merged_into is not None:
        # A main order carries the line of the merge too; only the sub order ends with it.
        life.closed = life.merged
    elif order.state is OrderState.PENDING:
        # Split off again: whoever had been sent before the merge has long been sent elsewhere.
        life.dispatched = None
    return rounds


def _dispatched(life: Round, at: datetime) -> None:
    life.dispatched = life.sent = at
    life.answered = None


def _reassigned(life: Round, at: datetime) -> None:
    life.sent, life.answered = at, None


def _back_in_pool(life: Round, at: datetime) -> None:
    life.dispatched, life.answered = None, life.answered or at


def _accepted(life: Round, at: datetime) -> None:
    life.answered = at


def _arrived(life: Round, at: datetime) -> None:
    life.arrived = life.arrived or at


def _repaired(life: Round, at: datetime) -> None:
    life.repaired = at


def _restored(life: Round, at: datetime) -> None:
    life.restored = at


def _returned(life: Round, at: datetime) -> None:
    life.returned = at


def _called_back(life: Round, at: datetime) -> None:
    life.called_back = at


def _merged(life: Round, at: datetime) -> None:
    life.merged = at


def _closed(life: Round, at: datetime) -> None:
    life.closed = life.closed or at


_EFFECTS: Mapping[StageKind, Callable[[Round, datetime], None]] = {
    StageKind.DISPATCHED: _dispatched,
    StageKind.REASSIGNED: _reassigned,
    StageKind.DECLINED: _back_in_pool,
    StageKind.RECALLED: _back_in_pool,
    StageKind.ACCEPTED: _accepted,
    StageKind.ARRIVED: _arrived,
    StageKind.REPAIRED: _repaired,
    StageKind.RESTORED: _restored,
    StageKind.RETURNED: _returned,
    StageKind.CALLED_BACK: _called_back,
    StageKind.MERGED: _merged,
    StageKind.VOIDED: _closed,
    StageKind.ARCHIVED: _closed,
}
"""Lists read thousands of orders: a look into a table costs a tenth of a chain of comparisons."""
