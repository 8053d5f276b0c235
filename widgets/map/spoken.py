"""The map for whoever does not see it or has no mouse: keys step through the orders in view, and it says in words what
is selected."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QEvent, QObject, Signal

from widgets.map.canvas import Canvas
from widgets.map.crew_positions import CrewPositions
from widgets.map.open_orders import OpenOrders
from widgets.map.picking import Spot, SpotKind

_MOST_SAID = 5
"""Of many that are selected: nobody listens to more."""


class Spoken(QObject):
    """Keeps the canvas's accessible name and description; `describe` says what the card beside the pointer would."""

    chosen = Signal(str)
    """OrderId: a key has stepped to it."""

    def __init__(
        self,
        canvas: Canvas,
        *,
        orders: OpenOrders,
        crews: CrewPositions,
        is_shown: Callable[[], bool],
        describe: Callable[[Spot], str],
    ) -> None:
        """`is_shown` says whether orders can be seen: nobody steps to what is hidden."""
        super().__init__(canvas)
        self._canvas = canvas
        self._orders = orders
        self._crews = crews
        self._is_shown = is_shown
        self._describe = describe
        self._selection: tuple[str, ...] = ()
        canvas.stepped.connect(self._step)
        canvas.installEventFilter(self)

    def select(self, ids: tuple[str, ...]) -> None:
        self._selection = ids
        self._say()

    def show_layer(self) -> None:
        """Orders can be seen now, or cannot any more."""
        self._say()

    def set_words(self) -> None:
        self._canvas.setAccessibleName(self.tr("Map"))
        self._say()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._canvas and event.type() is QEvent.Type.FocusIn:
            self._say()
        return False

    def in_view(self) -> list[str]:
        """The open orders in view, the one that most needs a person first; none while their layer is off."""
        if not self._is_shown():
            return []
        left, bottom, right, top = self._canvas.viewport_now().box
        x, y = self._orders.xy.T
        rows = np.flatnonzero((x >= left) & (x <= right) & (y >= bottom) & (y <= top))
        ranked = rows[np.lexsort((rows, -self._orders.customers[rows], self._orders.signs[rows]))]
        return [self._orders.ids[row] for row in ranked.tolist()]

    def _step(self, step: int) -> None:
        keys = self.in_view()
        if not keys:
            self._say()
            return
        at = next((keys.index(key) for key in self._selection if key in keys), None)
        first = 0 if step > 0 else len(keys) - 1
        self.chosen.emit(keys[first if at is None else (at + step) % len(keys)])

    def _say(self) -> None:
        spots = [spot for spot in map(self._spot, self._selection) if spot is not None]
        lines = [self._describe(spot) for spot in spots[:_MOST_SAID]]
        if not self._is_shown():
            lines.append(self.tr("The layer of orders is off; no order can be stepped to."))
        elif not lines:
            lines.append(
                self.tr("Nothing is selected. Open orders in view: {count}.").format(count=len(self.in_view()))
            )
        self._canvas.setAccessibleDescription("\n".join(lines))

    def _spot(self, key: str) -> Spot | None:
        if self._orders.row(key) is not None:
            return Spot(SpotKind.ORDER, (key,), 0.0, 0.0)
        return Spot(SpotKind.CREW, (key,), 0.0, 0.0) if self._crews.row(key) is not None else None
