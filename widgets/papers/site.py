"""What the map of a paper has to show, in metres and words; how it is drawn is the printer's matter."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import QCoreApplication

from models.entities.map_marks import MarkKind
from models.ids import AreaCode, FeederCode
from models.territory.shapes import ShapeKind
from widgets.words.marked import QT_TRANSLATE_NOOP


class SignKind(Enum):
    ORDER = "order"
    PLAN = "plan"
    CREW = "crew"
    CREW_UNSURE = "crew_unsure"
    """Taken to be there, for want of a position that can be believed (YK-4)."""
    DUTY_POINT = "duty_point"
    STATION = "station"
    """A station with a number of its own: how many open orders it has."""
    EARTH = "earth"


class GroundKind(Enum):
    """What of the ground has a line in the key."""

    FEEDER = "feeder"
    AREA = "area"
    CLOSURE = "closure"
    MARK = "mark"
    ROAD = "road"
    WATER = "water"
    STATION_BORDER = "station_border"
    GRID_BORDER = "grid_border"
    AREA_BORDER = "area_border"


KeyKind = SignKind | GroundKind

_KEY: dict[KeyKind, str] = {
    SignKind.ORDER: QT_TRANSLATE_NOOP("SitePlan", "Order"),
    SignKind.PLAN: QT_TRANSLATE_NOOP("SitePlan", "Planned outage"),
    SignKind.CREW: QT_TRANSLATE_NOOP("SitePlan", "Crew, by its position"),
    SignKind.CREW_UNSURE: QT_TRANSLATE_NOOP("SitePlan", "Crew, position not certain"),
    SignKind.DUTY_POINT: QT_TRANSLATE_NOOP("SitePlan", "Duty point of a station"),
    SignKind.STATION: QT_TRANSLATE_NOOP("SitePlan", "Station with its open orders"),
    SignKind.EARTH: QT_TRANSLATE_NOOP("SitePlan", "Earth wires that are out, by number"),
    GroundKind.FEEDER: QT_TRANSLATE_NOOP("SitePlan", "Feeder of the matter"),
    GroundKind.AREA: QT_TRANSLATE_NOOP("SitePlan", "Transformer area of the matter"),
    GroundKind.CLOSURE: QT_TRANSLATE_NOOP("SitePlan", "Closed road"),
    GroundKind.MARK: QT_TRANSLATE_NOOP("SitePlan", "Danger, flooding or another mark"),
    GroundKind.ROAD: QT_TRANSLATE_NOOP("SitePlan", "Street"),
    GroundKind.WATER: QT_TRANSLATE_NOOP("SitePlan", "Water"),
    GroundKind.STATION_BORDER: QT_TRANSLATE_NOOP("SitePlan", "Station border"),
    GroundKind.GRID_BORDER: QT_TRANSLATE_NOOP("SitePlan", "Grid border"),
    GroundKind.AREA_BORDER: QT_TRANSLATE_NOOP("SitePlan", "Area border"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteSign:
    """A sign at (x, y) metres. `number` stands within it, as in the list beside; `name` beside it. The map reaches as
    far as those that are `meant`; another one that lies outside is shown at the frame, with its distance."""

    kind: SignKind
    x: float
    y: float
    number: str = ""
    name: str = ""
    meant: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteMark:
    """A closure or mark that holds, as it was drawn."""

    kind: MarkKind
    shape: ShapeKind
    points: tuple[tuple[float, float], ...]
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """`areas` and `feeders` are those of the matter. `north` and `key` are words; `notes` stand below the map: how old
    positions are."""

    signs: tuple[SiteSign, ...]
    marks: tuple[SiteMark, ...] = ()
    areas: tuple[AreaCode, ...] = ()
    feeders: tuple[FeederCode, ...] = ()
    notes: tuple[str, ...] = ()
    north: str = "N"
    key: Mapping[KeyKind, str] = field(default_factory=dict)


def key_words() -> dict[KeyKind, str]:
    """Every line that a key may have."""
    return {kind: QCoreApplication.translate("SitePlan", _KEY[kind]) for kind in _KEY}
