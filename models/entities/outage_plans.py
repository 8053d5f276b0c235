"""What an outage plan (停电计划) is: its kind and its hours."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum


class PlanKind(Enum):
    """Why supply is cut on purpose; each kind has its own notice (domain.md §7)."""

    PLANNED = "planned"
    """计划检修: announced long before (N-1)."""
    TEMPORARY = "temporary"
    """临时检修 (N-2, N-6)."""
    METERING_DEFECT = "metering_defect"
    """计量缺陷: a class-1 defect, removed within a day where it can be (N-15)."""
    CLOSURE_LIVE = "closure_live"
    """销户, the connection removed by live work (N-18)."""
    CLOSURE_OUTAGE = "closure_outage"
    """销户, the connection removed with an outage (N-18)."""
    BURNT_TRANSFORMER = "burnt_transformer"
    """Transformer or JP cabinet burnt: marketing and operation remove the defect in one outage (N-16)."""
    MASTER_METER_OFFLINE = "master_meter_offline"
    """总表掉线: the metering office files it with the command centre (N-17)."""


@dataclass(frozen=True, slots=True)
class Window:
    """The hours of an outage, aware UTC; `end` is not part of it and lies after `start`."""

    start: datetime
    end: datetime

    @property
    def length(self) -> timedelta:
        return self.end - self.start

    def overlaps(self, other: "Window") -> bool:
        return self.start < other.end and other.start < self.end
