"""The tools of the map: at most one is in the hand."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from widgets.map.canvas import Canvas
from widgets.map.hand import Hand
from widgets.map.open_orders import OpenOrders
from widgets.map.tools.measuring import area_task, length_task
from widgets.map.tools.selecting import box_task, lasso_task
from widgets.map.tools.sketching import Sketching, Task
from widgets.theme.theme import Theme


class MapTools(QObject):
    """To take one puts the other away."""

    chosen = Signal(int)
    """So many orders were found inside the figure."""

    def __init__(
        self,
        room: QWidget,
        canvas: Canvas,
        *,
        orders: OpenOrders,
        hand: Hand,
        is_shown: Callable[[], bool],
        theme: Theme,
    ) -> None:
        """`is_shown` says whether orders can be seen."""
        super().__init__(room)
        self._orders = orders
        self._hand = hand
        self._is_shown = is_shown
        self.sketching = Sketching(room, canvas, shift_drag=self._box, theme=theme)

    def measure_length(self) -> None:
        self.sketching.begin(length_task())

    def measure_area(self) -> None:
        self.sketching.begin(area_task())

    def select_box(self) -> None:
        self.sketching.begin(self._box())

    def select_lasso(self) -> None:
        self.sketching.begin(lasso_task(self._orders, self._choose))

    def _box(self) -> Task:
        return box_task(self._orders, self._choose)

    def _choose(self, orders: tuple[str, ...], modifiers: Qt.KeyboardModifier) -> None:
        """Nothing found and nothing to add to: nothing is selected. Nobody chooses what is hidden."""
        if not self._is_shown():
            orders = ()
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._hand.choose_also(orders)
        else:
            self._hand.choose(orders)
        self.chosen.emit(len(orders))
