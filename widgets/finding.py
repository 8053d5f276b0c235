"""Orders, crews and places by number, name or initials: what the search field and the command line go to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from models.picture import Picture
from models.territory.territory import Territory
from widgets.noted_orders import orders_noted
from widgets.order_numbers import orders_called
from widgets.words.initials import Masks, is_initials, masks_of, matches

Texts = NDArray[np.str_]

_MOST = 30
LEAST_LETTERS = 2
"""Fewer letters are looked for nowhere."""
_WHOLE_NUMBER = range(11, 13)
"""Digits of an order: its day and five of that day, six after a very bad one."""
_MOST_READ = 2000
"""More names than these are not read sign by sign while somebody types: areas go by name and code."""


class FoundKind(Enum):
    ORDER = "order"
    CREW = "crew"
    STATION = "station"
    GRID = "grid"
    AREA = "area"
    FEEDER = "feeder"
    SUBSTATION = "substation"
    ROAD = "road"


_AT_ONCE = 200
"""Names whose initials are looked up in one turn."""

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
    name: str
    label: str
    x: float
    y: float
    width: float


class Finder:
    def __init__(self, *, picture: Picture, territory: Territory) -> None:
        self._picture = picture
        self._territory = territory
        self._names: dict[FoundKind, _Names] = {}

    def show_territory(self, territory: Territory) -> None:
        self._territory = territory
        self._names.clear()

    def hits(self, text: str) -> list[Found]:
        """What fits `text`, at most 30: orders, crews, places from the large to the small, orders by their notes."""
        wanted = text.strip().lower()
        if len(wanted) < LEAST_LETTERS:
            return []
        found = [*self._orders(wanted), *self._crews(wanted), *self.places(wanted)]
        found = found or list(self._archived(wanted))
        if len(found) < _MOST:
            known = {one.key for one in found}
            found += (one for one in self._noted(wanted) if one.key not in known)
        return found[:_MOST]

    def places(self, text: str) -> list[Found]:
        """Of the territory alone, from the large to the small. If one has `text` as whole name or code, that one."""
        wanted = text.strip().lower()
        found: list[Found] = []
        if len(wanted) >= LEAST_LETTERS:
            for kind in _LAYERS:
                if len(found) < _MOST:
                    found += self._in_layer(kind, wanted)
        whole = [one for one in found if wanted in {one.key.lower(), one.name.lower()}]
        return whole if len(whole) == 1 else found[:_MOST]

    def read_some(self) -> bool:
        """A few names at a time, so that the first letters that somebody types need not wait for all of them; whether
        there was anything left to read."""
        for kind, layer in _LAYERS.items():
            # Of a province's areas not even the codes are made ready: that takes longer than a frame.
            if len(self._territory[layer]) <= _MOST_READ and self._names_of(kind).read(_AT_ONCE):
                return True
        return False

    def _orders(self, wanted: str) -> Iterator[Found]:
        """Newest first: the last digits are what people say aloud."""
        for key in orders_called(wanted, self._picture.orders)[:_MOST]:
            place = self._picture.orders[key].place
            yield Found(FoundKind.ORDER, key, key, f"{key}  {place.address}", place.x, place.y, 2000)

    def _noted(self, wanted: str) -> Iterator[Found]:
        for key, label in orders_noted(wanted, self._picture, _MOST):
            place = self._picture.orders[key].place
            yield Found(FoundKind.ORDER, key, key, label, place.x, place.y, 2000)

    def _archived(self, wanted: str) -> Iterator[Found]:
        """A whole number that nothing at hand has: the order may have left for the archive."""
        if len(wanted) in _WHOLE_NUMBER and wanted.isascii() and wanted.isdigit():
            yield Found(FoundKind.ORDER, wanted, wanted, _in_archive(wanted), 0, 0, 0)

    def _crews(self, wanted: str) -> Iterator[Found]:
        crews = [crew for crew in self._picture.crews.values() if not crew.retired]
        names = _Names.of([crew.id for crew in crews], [crew.name for crew in crews])
        for row in names.hits(wanted):
            crew = crews[row]
            station = self._picture.stations.get(crew.station) if crew.station is not None else None
            x, y = (station.x, station.y) if station else (0.0, 0.0)
            yield Found(FoundKind.CREW, crew.id, crew.name, f"{crew.id}  {crew.name}", x, y, 3000)

    def _in_layer(self, kind: FoundKind, wanted: str) -> Iterator[Found]:
        layer = self._territory[_LAYERS[kind]]
        if len(layer) == 0:
            return
        for row in self._names_of(kind).hits(wanted):
            low_x, low_y, high_x, high_y = layer.shapes.box(row)
            width = max(high_x - low_x, high_y - low_y, 300.0) * 1.6
            label = f"{layer.names[row]}  {layer.codes[row]}"
            name = str(layer.names[row])
            yield Found(kind, str(layer.codes[row]), name, label, (low_x + high_x) / 2, (low_y + high_y) / 2, width)

    def _names_of(self, kind: FoundKind) -> "_Names":
        if kind not in self._names:
            layer = self._territory[_LAYERS[kind]]
            self._names[kind] = _Names.of(layer.codes, layer.names)
        return self._names[kind]


class _Names:
    """Codes and names in small letters, so that a keystroke only compares."""

    def __init__(self, codes: Texts, names: Texts) -> None:
        """(n,) each."""
        self._codes = codes
        self._names = names
        self._masks: list[Masks] = []
        self._whole: Masks | None = None

    @classmethod
    def of(cls, codes: Sequence[str] | Texts, names: Sequence[str] | Texts) -> "_Names":
        return cls(np.char.lower(np.asarray(codes, dtype=np.str_)), np.char.lower(np.asarray(names, dtype=np.str_)))

    def hits(self, wanted: str) -> list[int]:
        """Rows, at most 30: the code itself, what begins with `wanted`, what holds it, what has it as initials."""
        codes, names = self._codes, self._names
        found = [
            codes == wanted,
            np.char.startswith(codes, wanted) | np.char.startswith(names, wanted),
            (np.char.find(codes, wanted) >= 0) | (np.char.find(names, wanted) >= 0),
        ]
        if is_initials(wanted) and len(names) <= _MOST_READ:
            found.append(matches(wanted, self._initials()))
        rows = np.concatenate([np.flatnonzero(hit) for hit in found])
        return list(dict.fromkeys(rows.tolist()))[:_MOST]

    def read(self, most: int) -> bool:
        """Look up the initials of so many more names, where they are looked up at all; whether there was anything to
        do."""
        if self._whole is not None or len(self._names) > _MOST_READ:
            return False
        begun = len(self._masks)
        self._masks += [masks_of(str(name)) for name in self._names[begun : begun + most]]
        if len(self._masks) == begun:
            self._whole = np.array(self._masks)
        return True

    def _initials(self) -> Masks:
        while self.read(len(self._names)):
            pass
        assert self._whole is not None
        return self._whole


def _in_archive(order: str) -> str:
    return QCoreApplication.translate("Finder", "{order}  look in the archive").format(order=order)
