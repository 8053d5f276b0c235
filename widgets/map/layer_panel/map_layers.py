"""Which layers of the map are on: a switch for each."""

from enum import Enum

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QGraphicsItem

from widgets.map.base_map.control import BaseMapControl
from widgets.map.ground.parts import GroundPart
from widgets.map.layers import Layers
from widgets.map.switch import Switch


class MapLayer(Enum):
    """From the top down, as they lie on each other."""

    ORDERS = "orders"
    CREWS = "crews"
    CREW_NAMES = "crew_names"
    TRAILS = "trails"
    DENSITY = "density"
    MARKS = "marks"
    OUTAGES = "outages"
    NAMES = "names"
    FEEDERS = "feeders"
    BORDERS = "borders"
    AREAS = "areas"
    ROADS = "roads"
    BASE_MAP = "base_map"


OFF_AT_FIRST = frozenset({MapLayer.TRAILS, MapLayer.DENSITY})
"""These are extras; all others are missed where they are off."""
_PARTS = {layer: GroundPart(layer.value) for layer in MapLayer if layer.value in {part.value for part in GroundPart}}


class MapLayers(QObject):
    """Density and trails bring their own switches."""

    base_map_laid = Signal(bool)
    """Whether there is one now."""

    def __init__(self, parent: QObject, *, layers: Layers, density: Switch, base_map: BaseMapControl) -> None:
        super().__init__(parent)
        self._layers = layers
        self._base_map = base_map
        self.switches = {layer: Switch(self) for layer in MapLayer if layer not in OFF_AT_FIRST}
        for switch in self.switches.values():
            switch.turn_on()
        self.switches |= {MapLayer.DENSITY: density, MapLayer.TRAILS: layers.trails.of_all}
        self._tile_layer = Switch(self)
        for changing in (self.switches[MapLayer.BASE_MAP].turned, base_map.laid):
            changing.connect(self._show_base_map)
        base_map.laid.connect(self.base_map_laid)
        for layer in _PARTS:
            self.switches[layer].turned.connect(self._show_ground)
        sheets: dict[MapLayer, QGraphicsItem] = {
            MapLayer.ORDERS: layers.orders.sheet,
            MapLayer.CREWS: layers.crews.sheet,
            MapLayer.MARKS: layers.map_marks.sheet,
            MapLayer.OUTAGES: layers.outage_tint.sheet,
        }
        for layer, sheet in sheets.items():
            self.switches[layer].turned.connect(sheet.setVisible)
        self.switches[MapLayer.CREW_NAMES].turned.connect(self._show_crew_names)

    @property
    def has_base_map(self) -> bool:
        """Whether one is laid, seen or not."""
        return self._base_map.base is not None

    def tick_of(self, layer: MapLayer) -> Switch:
        """On while the layer is and there is something of it; a hand turns that of `switches`."""
        return self._tile_layer if layer is MapLayer.BASE_MAP else self.switches[layer]

    @property
    def hidden(self) -> tuple[MapLayer, ...]:
        """Layers that are off although they are usually on."""
        return tuple(layer for layer in MapLayer if layer not in OFF_AT_FIRST and not self.switches[layer].on)

    def as_text(self) -> str:
        return " ".join(layer.value for layer in self.hidden)

    def show_text(self, text: str) -> None:
        """What `as_text` has written; names that nobody knows are left aside."""
        off = set(text.split())
        for layer in set(MapLayer) - OFF_AT_FIRST:
            if layer.value in off:
                self.switches[layer].turn_off()
            else:
                self.switches[layer].turn_on()

    def _show_base_map(self) -> None:
        if self.switches[MapLayer.BASE_MAP].on and self.has_base_map:
            self._tile_layer.turn_on()
        else:
            self._tile_layer.turn_off()

    def _show_ground(self) -> None:
        hidden = frozenset(part for layer, part in _PARTS.items() if not self.switches[layer].on)
        self._layers.ground.hide_parts(hidden)

    def _show_crew_names(self) -> None:
        if self.switches[MapLayer.CREW_NAMES].on:
            self._layers.crews.write_names()
        else:
            self._layers.crews.leave_names_out()
