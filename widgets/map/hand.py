"""What the hand does on the map: point, click, choose, carry an order to a crew."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer, Signal

from models.ids import CrewId, OrderId
from widgets.map.canvas import Canvas
from widgets.map.crew_layer import CrewLayer
from widgets.map.hover_card import HoverCard
from widgets.map.mark_layer import MarkLayer
from widgets.map.order_layer import OrderLayer
from widgets.map.picking import Picker, Spot, SpotKind
from widgets.map.viewport import Floats, Viewport

_CARD_MS = 250
_GROUND_CARD_MS = 900
"""The ground speaks only to a hand that has come to rest."""
_GATHERINGS = frozenset({SpotKind.CLUSTER, SpotKind.CREWS})
_ZOOMED_TO = frozenset({SpotKind.CLUSTER, SpotKind.DENSITY})
_WITH_MENU = frozenset({SpotKind.ORDER, SpotKind.CREW})
"""A menu of their own; all else has that of the ground."""
_SELECTABLE = frozenset({SpotKind.ORDER, SpotKind.CLUSTER, SpotKind.CREW, SpotKind.CREWS})


class Hand(QObject):
    """Keeps what is selected, hovered and aimed at, and shows it in the mark layer."""

    selected = Signal(object)
    order_dropped = Signal(object, object)
    menu_wanted = Signal(str, QPoint)
    ground_menu_wanted = Signal(QPointF, QPoint)
    """Where in the view and on the screen somebody asks what can be done with the ground."""
    gathering_opened = Signal(object)
    """The `Spot` of orders or crews that stand together, for a closer look; None when the hand turns elsewhere."""
    cluster_opened = Signal(object)
    """Ids of the orders in a cluster that somebody wants to see apart."""

    def __init__(
        self,
        canvas: Canvas,
        *,
        orders: OrderLayer,
        crews: CrewLayer,
        marks: MarkLayer,
        picker: Picker,
        card: HoverCard,
        describe: Callable[[Spot], str],
    ) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._orders = orders
        self._crews = crews
        self._marks = marks
        self._picker = picker
        self._card = card
        self._describe = describe
        self._selection: tuple[str, ...] = ()
        self._selected_crews: tuple[str, ...] = ()
        self._cursor: QPointF | None = None
        self._hovered: Spot | None = None
        self._told_in: Viewport | None = None
        """The view in which the card was opened."""
        self._target: Spot | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._show_card)
        self._connect()

    @property
    def selection(self) -> tuple[str, ...]:
        return self._selection

    @property
    def hovered(self) -> Spot | None:
        return self._hovered

    def select(self, ids: tuple[str, ...]) -> None:
        self._selection = tuple(ids)
        # Thousands of orders may be selected, and the rings are put in place with every move of the pointer.
        known = self._orders.orders
        self._selected_crews = tuple(key for key in self._selection if known.row(key) is None)
        self._orders.select(self._selection)
        self.refresh()

    def choose(self, ids: tuple[str, ...]) -> None:
        """As if a click had chosen them."""
        if ids != self._selection:
            self.select(ids)
            self.selected.emit(ids)

    def choose_also(self, ids: tuple[str, ...]) -> None:
        """What is selected stays so."""
        self.choose(tuple(dict.fromkeys((*self._selection, *ids))))

    def refresh(self) -> None:
        """Put the rings where their things are now; a card goes when something else lies under the cursor."""
        view, before = self._canvas.viewport_now(), self._hovered
        self._hovered = self._picker.symbol(view, self._cursor.x(), self._cursor.y()) if self._cursor else None
        if view != self._told_in or _ids(before) != _ids(self._hovered):
            self._card.hide()
        self._marks.show_marks(
            selected=self._selected_spots(),
            hovered=(self._hovered.x, self._hovered.y) if self._hovered else None,
            target=(self._target.x, self._target.y) if self._target else None,
        )

    def leave(self) -> None:
        """The cursor has gone: nothing is hovered any more."""
        self._cursor = None
        self._rest.stop()
        self._card.hide()
        self.refresh()

    def order_at(self, at: QPointF) -> str | None:
        """The order that a drag beginning at `at` would carry."""
        spot = self._picker.symbol(self._canvas.viewport_now(), at.x(), at.y())
        return spot.ids[0] if spot is not None and spot.kind is SpotKind.ORDER else None

    def _connect(self) -> None:
        canvas = self._canvas
        canvas.hovered.connect(self._on_hovered)
        canvas.left.connect(self.leave)
        canvas.clicked.connect(self._on_clicked)
        canvas.double_clicked.connect(self._on_double_clicked)
        canvas.menu_wanted.connect(self._on_menu_wanted)
        canvas.cleared.connect(lambda: self.choose(()))
        canvas.order_over.connect(self._on_order_over)
        canvas.order_gone.connect(self._on_order_gone)
        canvas.order_dropped.connect(self._on_order_dropped)

    def _selected_spots(self) -> Floats:
        """(n, 2) pixels of the selected orders, clusters and crews, each once."""
        if not self._selection:  # at most steps of the hand
            return np.empty((0, 2))
        rows = [self._crews.crews.row(key) for key in self._selected_crews]
        crews = [row for row in rows if row is not None]
        spots = np.vstack((self._orders.selected_spots(), self._crews.places.pixels[crews]))
        return np.unique(spots, axis=0) if len(spots) > 1 else spots

    # -- pointing -------------------------------------------------------------------------------------------

    def _on_hovered(self, at: QPointF) -> None:
        before = self._hovered
        self._cursor = at
        self.refresh()
        now = _ids(self._hovered)
        if _ids(before) != now or now is None:
            self._card.hide()
            self._rest.start(_CARD_MS if now is not None else _GROUND_CARD_MS)

    def _show_card(self) -> None:
        if self._cursor is None:
            return
        spot, view = self._hovered, self._canvas.viewport_now()
        if spot is None:
            spot = self._picker.ground(view, self._cursor.x(), self._cursor.y())
        self._told_in = view
        if spot is not None:
            self._card.show_text(self._describe(spot), self._cursor)

    # -- choosing -------------------------------------------------------------------------------------------

    def _on_clicked(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        spot = self._picker.symbol(self._canvas.viewport_now(), at.x(), at.y())
        more = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if spot is None or spot.kind not in _SELECTABLE:
            if not more:
                self.choose(())
        elif more:
            kept = tuple(key for key in self._selection if key not in spot.ids)
            added = tuple(key for key in spot.ids if key not in self._selection)
            self.choose(kept + added)
        else:
            self.choose(spot.ids)
        if not more:
            self._open(spot)

    def _open(self, spot: Spot | None) -> None:
        if spot is None or spot.kind in _GATHERINGS:
            self.gathering_opened.emit(spot)

    def _on_double_clicked(self, at: QPointF) -> None:
        view = self._canvas.viewport_now()
        spot = self._picker.symbol(view, at.x(), at.y()) or self._picker.crowd(view, at.x(), at.y())
        if spot is not None and spot.kind in _ZOOMED_TO:
            self.cluster_opened.emit(spot.ids)

    def _on_menu_wanted(self, at: QPointF, on_screen: QPoint) -> None:
        spot = self._picker.symbol(self._canvas.viewport_now(), at.x(), at.y())
        self.leave()
        if spot is not None and spot.kind in _WITH_MENU:
            (key,) = spot.ids
            if key not in self._selection:  # one of several that are selected asks for all of them
                self.choose((key,))
            self.menu_wanted.emit(key, on_screen)
        else:
            self.ground_menu_wanted.emit(at, on_screen)

    # -- carrying -------------------------------------------------------------------------------------------

    def _on_order_over(self, at: QPointF) -> None:
        self._target = self._picker.crew(at.x(), at.y())
        self.refresh()

    def _on_order_gone(self) -> None:
        self._target = None
        self.refresh()

    def _on_order_dropped(self, order: str, at: QPointF) -> None:
        crew = self._picker.crew(at.x(), at.y())
        if crew is not None:
            self.order_dropped.emit(OrderId(order), CrewId(crew.ids[0]))


def _ids(spot: Spot | None) -> tuple[str, ...] | None:
    return None if spot is None else spot.ids
