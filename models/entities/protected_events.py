"""Events that supply is protected for (保电): examinations, conferences, festivals. A fact with hours and areas; what
stands against it is for plans and dispatchers to see."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from models.entities.outage_plans import Window
from models.ids import AccountId, AreaCode, ProtectedEventId

LONGEST_EVENT_NAME = 80
MOST_EVENT_AREAS = 500
LONGEST_EVENT_DAYS = 60


class ProtectionLevel(Enum):
    """保电等级, the strictest first."""

    SPECIAL = "special"
    FIRST = "first"
    SECOND = "second"
    THIRD = "third"


@dataclass(frozen=True, slots=True, kw_only=True)
class CallingOff:
    """Why an event is protected no more; it stays to be read."""

    at: datetime
    by: AccountId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtectedEvent:
    """`areas` supply its places; `source` says who ordered the protection, by letter or number."""

    id: ProtectedEventId
    version: int = field(default=1, compare=False)
    name: str
    level: ProtectionLevel
    starts_at: datetime
    ends_at: datetime
    areas: tuple[AreaCode, ...]
    source: str
    at: datetime
    by: AccountId
    called_off: CallingOff | None = None

    @property
    def window(self) -> Window:
        return Window(self.starts_at, self.ends_at)

    def stands_at(self, now: datetime) -> bool:
        """Still to come or going on, and not called off."""
        return self.called_off is None and now < self.ends_at
