"""Which stations this seat looks at: said wherever something is left out because of it."""

import json
from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from models.ids import StationId
from models.picture import Picture


class SeatStations(QObject):
    """Empty for all, as at the first time. A matter of looks: nobody's permissions hang on it."""

    changed = Signal(object)
    """frozenset[StationId]"""

    def __init__(self, *, picture: Picture, parent: QObject) -> None:
        super().__init__(parent)
        self._picture = picture
        self._stations: frozenset[StationId] = frozenset()

    @property
    def stations(self) -> frozenset[StationId]:
        return self._stations

    def known(self) -> tuple[StationId, ...]:
        """Those that one can choose from, by name."""
        stations = [station for station in self._picture.stations.values() if not station.retired]
        return tuple(station.id for station in sorted(stations, key=lambda station: (station.name, station.id)))

    def choose(self, stations: frozenset[StationId]) -> None:
        """All of them is the same as none named, so that a station that is new is not left out unseen."""
        stations &= set(self.known())
        if stations == set(self.known()):
            stations = frozenset()
        if stations != self._stations:
            self._stations = stations
            self.changed.emit(stations)

    def looks(self) -> dict[str, str]:
        return {"stations": json.dumps(sorted(self._stations), ensure_ascii=False)}

    def show_looks(self, kept: Mapping[str, str]) -> None:
        try:
            stations = json.loads(kept.get("stations", "[]"))
            self.choose(frozenset(StationId(station) for station in stations if isinstance(station, str)))
        except (ValueError, TypeError):
            self.choose(frozenset())
