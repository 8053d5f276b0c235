"""What the clock and people ask of alarms. Whoever raises one says what holds; the decision looks for itself."""

from dataclasses import dataclass
from datetime import datetime

from models.alarms.causes import Cause
from models.ids import AlarmId


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenAlarm:
    """An alarm and the level that its reader saw: a higher one since then nobody has acknowledged."""

    alarm: AlarmId
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RaiseAlarms:
    """Causes that hold; those raised before are left out by the decision."""

    causes: tuple[Cause, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClearAlarms:
    """Alarms whose causes are over; one whose cause holds stands."""

    alarms: tuple[AlarmId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AcknowledgeAlarms:
    """Somebody has seen them and sees to them."""

    alarms: tuple[SeenAlarm, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelveAlarms:
    """Out of the way until a moment; say why."""

    alarms: tuple[SeenAlarm, ...]
    until: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnshelveAlarms:
    """Back into the list before their time."""

    alarms: tuple[AlarmId, ...]


AlarmCommand = RaiseAlarms | ClearAlarms | AcknowledgeAlarms | ShelveAlarms | UnshelveAlarms
