"""What crews did with their time: for each order the spells that crews held it, cut into phases by its stage lines.

Times are those first written, as the clocks take them; a correction stands beside its line and moves nothing (WO-3).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

import numpy as np

from models.entities.fixes import Fix
from models.entities.orders import OrderState, StageKind, WorkOrder
from models.ids import CrewId, OrderId
from models.planning.positions import is_from_future, is_stale
from models.planning.travel import travel_seconds
from models.rules.rule_book import RuleBook


class Phase(Enum):
    """How far a crew is with an order."""

    ASSIGNED = "assigned"
    EN_ROUTE = "en_route"
    AT_WORK = "at_work"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class Part:
    """One phase of a spell; `ended` is None while it goes on."""

    phase: Phase
    started: datetime
    ended: datetime | None


@dataclass(frozen=True, slots=True)
class Spell:
    """From the sending of a crew until it handed the order in or lost it. `end` is the line that took the order from
    the crew; it and `ended` are None while the crew holds the order. `parts` follow one another without a gap."""

    order: OrderId
    crew: CrewId
    parts: tuple[Part, ...]
    ended: datetime | None
    end: StageKind | None

    @property
    def started(self) -> datetime:
        return self.parts[0].started


def spells_of(order: WorkOrder) -> tuple[Spell, ...]:
    """Every spell of every crew, oldest first; those of former rounds too."""
    spells: list[Spell] = []
    crew: CrewId | None = None
    begun: list[tuple[Phase, datetime]] = []
    for stage in order.stages:
        kind = stage.kind
        if kind in _SENDINGS:
            if crew is not None:
                spells.append(_spell(order.id, crew, begun, stage.at, kind))
            crew, begun = stage.crew, [(Phase.ASSIGNED, stage.at)]
        elif crew is None:
            continue
        elif kind in _BEGINS:
            begun.append((_BEGINS[kind], stage.at))
        # A main order carries the line of a merge too, without a crew: only the sub order leaves its crew by it.
        elif kind in _ENDS and (kind is not StageKind.MERGED or stage.crew is not None):
            spells.append(_spell(order.id, crew, begun, stage.at, kind))
            crew = None
    if crew is not None:
        spells.append(_spell(order.id, crew, begun, None, None))
    return tuple(spells)


def arrival_estimate(
    order: WorkOrder, *, fixes: Mapping[CrewId, Fix], rules: RuleBook, now: datetime
) -> datetime | None:
    """When a crew on its way is there by YK-3, from a position that YK-4 believes; None in every other case, also
    while the order is suspended."""
    if order.state is not OrderState.EN_ROUTE or order.crew is None or order.paused:
        return None
    fix = fixes.get(order.crew)
    if fix is None or is_stale(fix, now, rules) or is_from_future(fix, now, rules):
        return None
    to_xy = (order.place.x, order.place.y)
    seconds = travel_seconds(from_xy=np.array([(fix.x, fix.y)]), to_xy=to_xy, zone=order.zone, rules=rules)
    return fix.at + timedelta(seconds=float(seconds[0]))


def _spell(
    order: OrderId, crew: CrewId, begun: list[tuple[Phase, datetime]], ended: datetime | None, end: StageKind | None
) -> Spell:
    ends = [*(at for _, at in begun[1:]), ended]
    parts = tuple(Part(phase, at, until) for (phase, at), until in zip(begun, ends, strict=True))
    return Spell(order, crew, parts, ended, end)


_SENDINGS = frozenset({StageKind.DISPATCHED, StageKind.REASSIGNED})

_BEGINS = {
    StageKind.DEPARTED: Phase.EN_ROUTE,
    StageKind.ARRIVED: Phase.AT_WORK,
    StageKind.RESTORED: Phase.RESTORED,
}

_ENDS = frozenset(
    {
        StageKind.RECALLED,
        StageKind.DECLINED,
        StageKind.RETURNED,
        StageKind.MERGED,
        StageKind.VOIDED,
        StageKind.ARCHIVED,
        StageKind.REOPENED,
    }
)
