"""Areas of responsibility in the window: the page of who holds what, the sign for what nobody holds, its acts."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from console.further.window import FurtherWindow, Kind
from models.changes import Change
from models.commands.responsibility import TakeStations
from models.entities.people import Account
from models.entities.places import Station
from models.entities.responsibility import StationHolding
from models.ids import StationId
from models.picture import Picture
from models.planning.responsibility import anything_held, unheld_stations
from models.rules.permissions import may_hold, may_send
from widgets.responsibility.wishes import take

if TYPE_CHECKING:
    from console.window import MainWindow

_MOVES = frozenset({StationHolding, Account, Station})


class HoldingWork(QObject):
    def __init__(self, window: "MainWindow", *, picture: Picture, account: Account) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        self._account = account
        self._moved = True
        window.queue.seat.sit_down(account.id)
        window.menus.on("holdings", self.open)
        window.menus.on("take_unheld", self._take_unheld)
        window.strip.unheld_wanted.connect(self.open)
        window.hearers.add(self)
        self._show_offer()

    def open(self) -> None:
        self._window.arrangement.further.bring_up(Kind.HOLDINGS)

    def take(self, window: FurtherWindow) -> None:
        """A further window has been opened."""
        if window.kind is Kind.HOLDINGS:
            window.content.requested.connect(self._window.requested)

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        if any(change.kind in _MOVES for change in changes):
            self._moved = True

    def show_now(self, now: datetime) -> None:
        """Once a second. A room that has not divided its stations hears nothing of it."""
        nobodys = unheld_stations(self._picture) if anything_held(self._picture) else frozenset()
        tallies = self._window.queue.model.standings.by_station(now) if nobodys else {}
        orders = sum(tallies[station].open for station in nobodys if station in tallies)
        self._window.strip.show_unheld(len(nobodys), orders, self._window.book.written_key("holdings"))
        if self._moved:
            self._moved = False
            self._show_offer()

    def _show_offer(self) -> None:
        able = may_send(TakeStations, self._account) and bool(self._takeable())
        self._window.menus.action("take_unheld").setEnabled(able)

    def _take_unheld(self) -> None:
        stations = self._takeable()
        if stations:
            self._window.requested.emit(take(stations, self._picture))

    def _takeable(self) -> list[StationId]:
        return sorted(station for station in unheld_stations(self._picture) if may_hold(self._account, station))
