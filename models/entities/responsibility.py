"""Areas of responsibility: which account holds which station; zones, sets of stations taken at once."""

from dataclasses import dataclass, field
from datetime import datetime

from models.ids import AccountId, StationId, ZoneId

MOST_STATIONS = 500
"""In one command, and in one zone."""
LONGEST_ZONE_NAME = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class StationHolding:
    """Whose matter a station is: one account's or nobody's. There is one for each station that was ever held, with the
    station's id; `since` and `by` say who changed it last, a release too."""

    id: StationId
    version: int = field(default=1, compare=False)
    holder: AccountId | None
    since: datetime
    by: AccountId

    @property
    def given_by(self) -> AccountId | None:
        """Who handed it over; None if the holder took it."""
        return self.by if self.holder not in {None, self.by} else None


@dataclass(frozen=True, slots=True, kw_only=True)
class StationZone:
    """Stations that one person usually has at night, on holidays, in a storm. Dropped ones stay to be read."""

    id: ZoneId
    version: int = field(default=1, compare=False)
    name: str
    stations: tuple[StationId, ...]
    dropped: bool = False
