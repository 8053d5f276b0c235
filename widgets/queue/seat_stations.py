"""Which stations this seat looks at: its own, everybody's, nobody's or some; said wherever something is left out."""

import json
from collections.abc import Mapping
from enum import Enum

from PySide6.QtCore import QObject, Signal

from models.changes import Change
from models.entities.people import Account
from models.entities.places import Station
from models.entities.responsibility import StationHolding
from models.ids import AccountId, StationId
from models.picture import Picture
from models.planning.responsibility import held_by, unheld_stations

_MOVES = frozenset({StationHolding, Account, Station})
"""Kinds whose changes may move a station to other hands."""


class SeatView(Enum):
    """The value is what looks keep."""

    MINE = "mine"
    """What the account holds; all of them as long as it holds none. So it is at the first time."""
    ALL = "all"
    UNHELD = "unheld"
    """What nobody holds; when there is nothing left of that, as MINE."""
    CHOSEN = "chosen"


class SeatStations(QObject):
    """Empty for all. A matter of looks: who holds what is the room's (`models.planning.responsibility`), and nobody's
    permissions hang on what a seat looks at."""

    changed = Signal(object)
    """frozenset[StationId]"""

    def __init__(self, *, picture: Picture, parent: QObject) -> None:
        super().__init__(parent)
        self._picture = picture
        self._account: AccountId | None = None
        self._wanted = SeatView.MINE
        self._chosen: frozenset[StationId] = frozenset()
        self._stations: frozenset[StationId] = frozenset()
        self._view = SeatView.ALL

    @property
    def stations(self) -> frozenset[StationId]:
        return self._stations

    @property
    def view(self) -> SeatView:
        """Why these are shown: ALL wherever nothing is left out."""
        return self._view

    def known(self) -> tuple[StationId, ...]:
        """Those that one can choose from, by name."""
        stations = [station for station in self._picture.stations.values() if not station.retired]
        return tuple(station.id for station in sorted(stations, key=lambda station: (station.name, station.id)))

    def sit_down(self, account: AccountId) -> None:
        """Who works here: whose stations are the own ones."""
        self._account = account
        self._show()

    def look_at(self, view: SeatView) -> None:
        self._wanted = view
        self._show()

    def choose(self, stations: frozenset[StationId]) -> None:
        """All of them is the same as none named, so that a station that is new is not left out unseen."""
        self._chosen = stations
        self.look_at(SeatView.CHOSEN if stations else SeatView.ALL)

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        """The picture has been advanced by these: stations may have changed hands."""
        if any(change.kind in _MOVES for change in changes):
            self._show()

    def looks(self) -> dict[str, str]:
        return {"stations": json.dumps(sorted(self._chosen), ensure_ascii=False), "view": self._wanted.value}

    def show_looks(self, kept: Mapping[str, str]) -> None:
        try:
            stations = json.loads(kept.get("stations", "[]"))
            self._chosen = frozenset(StationId(station) for station in stations if isinstance(station, str))
        except (ValueError, TypeError):
            self._chosen = frozenset()
        view = kept.get("view", SeatView.CHOSEN.value if self._chosen else "")
        self.look_at(SeatView(view) if view in {one.value for one in SeatView} else SeatView.MINE)

    def _show(self) -> None:
        view, stations = self._in_force()
        known = set(self.known())
        stations = frozenset() if stations >= known else stations & known
        view = view if stations else SeatView.ALL
        if (view, stations) != (self._view, self._stations):
            self._view, self._stations = view, stations
            self.changed.emit(stations)

    def _in_force(self) -> tuple[SeatView, frozenset[StationId]]:
        if self._wanted is SeatView.CHOSEN:
            return self._wanted, self._chosen
        nobodys = unheld_stations(self._picture) if self._wanted is SeatView.UNHELD else frozenset()
        if nobodys:
            return SeatView.UNHELD, nobodys
        if self._wanted is SeatView.ALL or self._account is None:
            return SeatView.ALL, frozenset()
        return SeatView.MINE, held_by(self._account, self._picture)
