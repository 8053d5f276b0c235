"""What people ask of areas of responsibility: take, hand over, release; and the zones that stations are taken by."""

from dataclasses import dataclass

from models.ids import AccountId, StationId, ZoneId


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenStation:
    """`seen` is the version of the station's holding, 0 if nobody ever held it."""

    station: StationId
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeStations:
    """Answer for these from now on."""

    stations: tuple[SeenStation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveStations:
    """Hand these over to a colleague, all or none."""

    stations: tuple[SeenStation, ...]
    to: AccountId


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseStations:
    """Answer for these no more; nobody does until somebody takes them."""

    stations: tuple[SeenStation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepZone:
    """Name a set of stations, or change one: `seen` is its version then."""

    name: str
    stations: tuple[StationId, ...]
    zone: ZoneId | None = None
    seen: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DropZone:
    zone: ZoneId
    seen: int


ResponsibilityCommand = TakeStations | GiveStations | ReleaseStations | KeepZone | DropZone
