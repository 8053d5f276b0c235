"""Terms of the map."""

from enum import Enum

from models.base_map.sources import Datum
from models.entities.map_marks import MarkKind
from models.territory.coordinates import CoordinateSystem
from widgets.finding import FoundKind
from widgets.words.marked import QT_TRANSLATE_NOOP

MAP_TERMS: dict[Enum, str] = {
    Datum.WGS84: QT_TRANSLATE_NOOP("Datum", "WGS-84 or CGCS2000"),
    Datum.GCJ02: QT_TRANSLATE_NOOP("Datum", "GCJ-02 (shifted)"),
    FoundKind.ORDER: QT_TRANSLATE_NOOP("FoundKind", "Order"),
    FoundKind.CREW: QT_TRANSLATE_NOOP("FoundKind", "Crew"),
    FoundKind.STATION: QT_TRANSLATE_NOOP("FoundKind", "Station"),
    FoundKind.GRID: QT_TRANSLATE_NOOP("FoundKind", "Grid"),
    FoundKind.AREA: QT_TRANSLATE_NOOP("FoundKind", "Transformer area"),
    FoundKind.FEEDER: QT_TRANSLATE_NOOP("FoundKind", "Feeder"),
    FoundKind.SUBSTATION: QT_TRANSLATE_NOOP("FoundKind", "Substation"),
    FoundKind.ROAD: QT_TRANSLATE_NOOP("FoundKind", "Road"),
    MarkKind.CLOSURE: QT_TRANSLATE_NOOP("MarkKind", "Closed"),
    MarkKind.DANGER: QT_TRANSLATE_NOOP("MarkKind", "Danger"),
    MarkKind.FLOODING: QT_TRANSLATE_NOOP("MarkKind", "Flooding"),
    MarkKind.STAGING_AREA: QT_TRANSLATE_NOOP("MarkKind", "Staging area"),
    MarkKind.MEETING_POINT: QT_TRANSLATE_NOOP("MarkKind", "Meeting point"),
    MarkKind.COMMAND_POST: QT_TRANSLATE_NOOP("MarkKind", "Command post"),
    MarkKind.OTHER: QT_TRANSLATE_NOOP("MarkKind", "Other mark"),
    CoordinateSystem.WGS84: QT_TRANSLATE_NOOP("CoordinateSystem", "WGS-84"),
    CoordinateSystem.GCJ02: QT_TRANSLATE_NOOP("CoordinateSystem", "GCJ-02"),
    CoordinateSystem.PLANE: QT_TRANSLATE_NOOP("CoordinateSystem", "Local plane"),
}
