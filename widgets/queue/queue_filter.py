"""What the queue can be asked to show, and what it counts."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import NamedTuple

from models.entities.orders import OrderState
from models.ids import StationId


class Phase(Enum):
    """What the room looks for in the queue: what to do about an order, in the order of its life."""

    TO_DISPATCH = "to_dispatch"
    ON_THE_WAY = "on_the_way"
    ON_SITE = "on_site"
    TO_CALL_BACK = "to_call_back"


PHASES: dict[OrderState, Phase] = {
    OrderState.PENDING: Phase.TO_DISPATCH,
    OrderState.DISPATCHED: Phase.ON_THE_WAY,
    OrderState.ACCEPTED: Phase.ON_THE_WAY,
    OrderState.EN_ROUTE: Phase.ON_THE_WAY,
    OrderState.ON_SITE: Phase.ON_SITE,
    OrderState.DIAGNOSED: Phase.ON_SITE,
    OrderState.DE_ENERGISED: Phase.ON_SITE,
    OrderState.REPAIRED: Phase.ON_SITE,
    OrderState.RESTORED: Phase.ON_SITE,
    OrderState.RETURNED: Phase.TO_CALL_BACK,
    OrderState.CALLED_BACK: Phase.TO_CALL_BACK,
}
"""Every open state has its phase; a merged order is seen through its main order."""


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """What the queue shows; None and "" let everything through. `text` is part of a number, an address or an area
    code, or initials of the address. `seat` are the stations that this seat looks at, all if it names none; a station
    asked for by itself is shown wherever it belongs."""

    text: str = ""
    phase: Phase | None = None
    station: StationId | None = None
    seat: frozenset[StationId] = frozenset()

    @property
    def of_hand(self) -> "QueueFilter":
        """Without the seat: what was asked for just now."""
        return replace(self, seat=frozenset())


@dataclass(frozen=True, slots=True)
class Counts:
    """Of open orders; `breached` have passed a limit that still runs."""

    open: int
    breached: int
    critical: int
    by_phase: dict[Phase, int]


class Tally(NamedTuple):
    """Open orders, and those of them that are past a limit."""

    open: int
    late: int
