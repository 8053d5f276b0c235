"""What an order's clocks have to say, read from what was sent and when, and from nothing the product works out."""

from dataclasses import dataclass
from datetime import datetime, timedelta

DISPATCH = {"T-10": 5}
ARRIVAL = {"T-1": 15, "T-2": 45, "T-3": 60}
"""Minutes from receipt in town: nothing else moves them, and nothing but a crew ends them."""
RESTORE = {"T-7": 180}
"""From the first arrival."""


@dataclass
class Life:
    """Of an order: when it was received, whether somebody is on it, when the first crew was at the door, whether it
    follows another, and whether it ever stood still for a reason: that holds the dispatch clock, and no customer's."""

    received: datetime
    pending: bool = True
    arrived: datetime | None = None
    merged: bool = False
    paused: bool = False

    def due(self) -> dict[str, datetime]:
        """Of every clock that has begun."""
        return _after(self.received, self._from_receipt) | (_after(self.arrived, RESTORE) if self.arrived else {})

    def running(self) -> set[str]:
        if self.merged:
            return set()
        waiting = set(DISPATCH) if self.pending and not self.paused else set()
        return waiting | set(ARRIVAL if self.arrived is None else RESTORE)

    @property
    def _from_receipt(self) -> dict[str, int]:
        return ARRIVAL if self.paused else DISPATCH | ARRIVAL


def _after(moment: datetime, limits: dict[str, int]) -> dict[str, datetime]:
    return {rule: moment + timedelta(minutes=minutes) for rule, minutes in limits.items()}
