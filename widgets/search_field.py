"""Find by number or name: orders, crews, stations, grids, areas, feeders, roads. Goes there only when asked."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

import numpy as np
from PySide6.QtCore import QEvent, QModelIndex, QStringListModel, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit

from models.picture import Picture
from models.territory.territory import Territory
from widgets.words.initials import is_initials, masks_of, matches

_MOST = 30
_LEAST_LETTERS = 2


class FoundKind(Enum):
    ORDER = "order"
    CREW = "crew"
    STATION = "station"
    GRID = "grid"
    AREA = "area"
    FEEDER = "feeder"
    SUBSTATION = "substation"
    ROAD = "road"


_LAYERS = {
    FoundKind.STATION: "stations",
    FoundKind.GRID: "grids",
    FoundKind.AREA: "areas",
    FoundKind.FEEDER: "feeders",
    FoundKind.SUBSTATION: "substations",
    FoundKind.ROAD: "roads",
}


@dataclass(frozen=True, slots=True)
class Found:
    """A thing on the map: `key` is its id, or its code for a layer of the territory; `x`, `y` metres and
    `width` a view that holds it."""

    kind: FoundKind
    key: str
    label: str
    x: float
    y: float
    width: float


class SearchField(QLineEdit):
    """Type, choose with the arrows, Enter goes there. `found` carries a `Found`."""

    found = Signal(object)

    def __init__(self, *, picture: Picture, territory: Territory) -> None:
        super().__init__()
        self._picture = picture
        self._territory = territory
        self._hits: list[Found] = []
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(12)
        completer.activated[QModelIndex].connect(self._choose_row)  # type: ignore[index]  # the stubs know one overload
        self.setCompleter(completer)
        self.setClearButtonEnabled(True)
        self.textEdited.connect(self._search)
        self.returnPressed.connect(self._choose_first)
        self._retranslate()

    def show_territory(self, territory: Territory) -> None:
        self._territory = territory

    def hits(self, text: str) -> list[Found]:
        """What fits `text`, at most 30: whole numbers first, then names that begin with it, then the rest."""
        wanted = text.strip().lower()
        if len(wanted) < _LEAST_LETTERS:
            return []
        found = [*self._orders(wanted), *self._crews(wanted)]
        for kind in _LAYERS:
            if len(found) < _MOST:
                found += self._in_layer(kind, wanted)
        return found[:_MOST]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("Find order, crew, place (Ctrl+F)"))
        self.setAccessibleName(self.tr("Find"))

    def _search(self, text: str) -> None:
        self._hits = self.hits(text)
        self._model.setStringList([hit.label for hit in self._hits])

    def _choose_row(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._hits):
            self.found.emit(self._hits[index.row()])

    def _choose_first(self) -> None:
        popup = self.completer().popup()
        chosen = popup is not None and popup.isVisible() and popup.currentIndex().isValid()
        if self._hits and not chosen:
            self.found.emit(self._hits[0])

    def _orders(self, wanted: str) -> Iterator[Found]:
        """Newest first: the last digits are what people say aloud."""
        for key in sorted(self._picture.orders, reverse=True):
            if not key.endswith(wanted) and not (len(wanted) > 5 and key.startswith(wanted)):
                continue
            order = self._picture.orders[key]
            yield Found(FoundKind.ORDER, key, f"{key}  {order.place.address}", order.place.x, order.place.y, 2000)

    def _crews(self, wanted: str) -> Iterator[Found]:
        for key, crew in self._picture.crews.items():
            if crew.retired or not self._fits(wanted, key, crew.name):
                continue
            station = self._picture.stations.get(crew.station) if crew.station is not None else None
            x, y = (station.x, station.y) if station else (0.0, 0.0)
            yield Found(FoundKind.CREW, key, f"{key}  {crew.name}", x, y, 3000)

    def _in_layer(self, kind: FoundKind, wanted: str) -> Iterator[Found]:
        layer = self._territory[_LAYERS[kind]]
        if len(layer) == 0:
            return
        names = np.char.lower(layer.names)
        codes = np.char.lower(layer.codes)
        hit = (np.char.find(names, wanted) >= 0) | (np.char.find(codes, wanted) >= 0)
        if kind in {FoundKind.STATION, FoundKind.GRID} and is_initials(wanted):
            hit |= matches(wanted, np.array([masks_of(str(name)) for name in layer.names]))
        rows = np.flatnonzero(hit)[:_MOST]
        bounds = layer.shapes.bounds()
        for row in rows:
            low_x, low_y, high_x, high_y = bounds[row]
            width = max(high_x - low_x, high_y - low_y, 300.0) * 1.6
            label = f"{layer.names[row]}  {layer.codes[row]}"
            middle = (float(low_x + high_x) / 2, float(low_y + high_y) / 2)
            yield Found(kind, str(layer.codes[row]), label, *middle, float(width))

    def _fits(self, wanted: str, key: str, name: str) -> bool:
        """城东抢修一班 is found by its call sign, a part of its name, or cdqx."""
        if wanted in key.lower() or wanted in name.lower():
            return True
        return is_initials(wanted) and bool(matches(wanted, masks_of(name)[None])[0])
