"""What people ask of events that supply is protected for (保电)."""

from dataclasses import dataclass

from models.entities.outage_plans import Window
from models.entities.protected_events import ProtectionLevel
from models.ids import AreaCode, ProtectedEventId


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtectEvent:
    """Enter an event; whoever asks has looked up `areas` on the ground."""

    name: str
    level: ProtectionLevel
    window: Window
    areas: tuple[AreaCode, ...]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeProtectedEvent:
    """Write it anew. `seen` is the event's version."""

    event: ProtectedEventId
    seen: int
    name: str
    level: ProtectionLevel
    window: Window
    areas: tuple[AreaCode, ...]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallOffProtectedEvent:
    """It does not take place, or needs no protection any more; say why."""

    event: ProtectedEventId
    seen: int
    reason: str


ProtectedEventCommand = ProtectEvent | ChangeProtectedEvent | CallOffProtectedEvent
