"""Where things are: stations, grids, government grids and a place within them (domain rules ORG-1…4, G-1)."""

from dataclasses import dataclass, field
from enum import Enum

from models.ids import AreaCode, FeederCode, GovernmentGridId, GridId, PersonId, StationId


class Zone(Enum):
    """Kind of ground: decides the arrival limits of T-2 and T-3."""

    URBAN = "urban"
    RURAL = "rural"
    REMOTE = "remote"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A spot on the ground and what it belongs to; `x`, `y` are metres in the territory's projection."""

    x: float
    y: float
    address: str
    area: AreaCode | None = None
    grid: GridId | None = None
    government_grid: GovernmentGridId | None = None
    feeder: FeederCode | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """供电服务站; `x`, `y` its duty point in metres. A station left out of a later import is retired."""

    id: StationId
    version: int = field(default=1, compare=False)
    name: str
    x: float
    y: float
    retired: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceGrid:
    """网格 with its three officers (一格三员, ORG-4); customer manager and equipment administrator stand in
    for each other (A/B)."""

    id: GridId
    version: int = field(default=1, compare=False)
    name: str
    station: StationId
    zone: Zone
    customers: int
    customer_manager: PersonId | None = None
    marketing_administrator: PersonId | None = None
    equipment_administrator: PersonId | None = None
    retired: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GovernmentGrid:
    """政府网格 with its officer (网格员); matched to service grids by ground, with gaps and overlaps (G-1)."""

    id: GovernmentGridId
    version: int = field(default=1, compare=False)
    name: str
    officer: PersonId | None = None
    retired: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Which territory is in force: the SHA-256 of its arrays, which the store keeps beside the tables."""

    id: str
    version: int = field(default=1, compare=False)
    digest: str
    projection: str
    source: str
