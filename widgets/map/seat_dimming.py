"""Orders of stations that a seat does not look at, faint on the map; never hidden."""

from PySide6.QtCore import QObject

from models.ids import StationId
from widgets.map.order_layer import OrderLayer
from widgets.map.switch import Switch


class SeatDimming(QObject):
    """While `switch` is on, and the seat looks at some stations only."""

    def __init__(self, parent: QObject, *, orders: OrderLayer) -> None:
        super().__init__(parent)
        self.switch = Switch(self)
        self._orders = orders
        self._stations: frozenset[StationId] = frozenset()
        self.switch.turned.connect(self._show)

    def show_seat(self, stations: frozenset[StationId]) -> None:
        """Those that the seat looks at; empty for all."""
        self._stations = stations
        self._show()

    def _show(self) -> None:
        self._orders.dim_all_but(self._stations if self.switch.on else frozenset())
