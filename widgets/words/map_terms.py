"""Terms of the map."""

from enum import Enum

from models.base_map.sources import Datum
from widgets.words.marked import QT_TRANSLATE_NOOP

MAP_TERMS: dict[Enum, str] = {
    Datum.WGS84: QT_TRANSLATE_NOOP("Datum", "WGS-84 or CGCS2000"),
    Datum.GCJ02: QT_TRANSLATE_NOOP("Datum", "GCJ-02 (shifted)"),
}
