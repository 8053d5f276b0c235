"""Alarms of one workstation: nobody else can know of them, so they are no entities; they stand in the same list."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from models.entities.alarms import AlarmState


class SeatAlarmKind(Enum):
    """The most pressing first. Each is urgent: without it the seat works on what is no longer so."""

    DATABASE_LOST = "database_lost"
    FEED_STOPPED = "feed_stopped"
    BACKUP_FAILED = "backup_failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatAlarm:
    """Ends with its cause; whoever sits here acknowledges it for this seat."""

    kind: SeatAlarmKind
    since: datetime
    acknowledged: bool = False

    @property
    def state(self) -> AlarmState:
        return AlarmState.ACKNOWLEDGED if self.acknowledged else AlarmState.UNACKNOWLEDGED
