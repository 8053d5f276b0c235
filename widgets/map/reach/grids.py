"""The map's side of "About this grid": opened by a double click, a menu or the act, then it follows clicks."""

from PySide6.QtCore import QObject, QPointF, QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from models.ids import GridId
from models.picture import Picture
from models.territory.territory import Territory
from widgets.map.canvas import Canvas
from widgets.map.layer_panel.panel import LayerPanel
from widgets.map.legend import Legend
from widgets.map.picking import Picker
from widgets.map.reach.card import ReachCard
from widgets.map.reach.grid_panel import GridPanel
from widgets.theme.theme import Theme

_EDGE = 10


class Grids(QObject):
    """Keeps the panel in the upper right corner beside the layers, below the reach card where both have no room. Where
    panel or card has none beside the layers they fold when it comes; where even that is not enough it stands below
    their word. Both end above the legend's word; the legend folds for the card."""

    placed = Signal()

    def __init__(
        self,
        room: QWidget,
        *,
        canvas: Canvas,
        picker: Picker,
        picture: Picture,
        territory: Territory,
        card: ReachCard,
        beside: LayerPanel,
        above: Legend,
        theme: Theme,
    ) -> None:
        super().__init__(room)
        self._canvas = canvas
        self._picker = picker
        self._territory = territory
        self._card = card
        self._beside = beside
        self._above = above
        self.panel = GridPanel(room, picture=picture, territory=territory, theme=theme)
        self.panel.resized.connect(self.place)
        card.resized.connect(self.place)
        card.came.connect(self._make_room_for_card)
        canvas.clicked.connect(lambda at, _: self._follow(at))
        canvas.double_clicked.connect(self._on_double_clicked)
        canvas.cleared.connect(self.panel.close_panel)

    def open(self, grid: GridId) -> bool:
        opened = self.panel.open(grid)
        if opened and self._left() < _EDGE:
            self._beside.fold()
        return opened

    def open_in_the_middle(self) -> bool:
        """The grid in the middle of the view; whether there is one."""
        view = self._canvas.viewport_now()
        grid = self._at(QPointF(view.width / 2, view.height / 2))
        return grid is not None and self.open(grid)

    def add_to(self, menu: QMenu, at: QPointF) -> None:
        """The act, if a grid lies under this pixel."""
        grid = self._at(at)
        if grid is not None:
            act = QAction(self.tr("About this grid"), menu)
            act.setData("about_grid")
            act.triggered.connect(lambda: self.open(grid))
            menu.addAction(act)

    def show_territory(self, territory: Territory) -> None:
        self._territory = territory
        self.panel.show_territory(territory)

    def place(self) -> None:
        """The card and the panel, again after anything has changed its size."""
        card, room = self._card, self._canvas.size()
        if not card.isHidden():
            widest = room.width() - 2 * _EDGE
            crowded = self._beside.folded and _EDGE + card.wide(widest) + _EDGE > self._beside.x()
            top = self._beside.geometry().bottom() + _EDGE if crowded else _EDGE
            most = self._above.y() - top - _EDGE
            if card.wide(widest) > room.width() // 2:  # a narrow map: what the card speaks of has the rest
                most = min(most, room.height() // 3)
            card.fit(QSize(widest, most))
            card.move(_EDGE, top)
        if self.panel.grid is not None:
            self._place_panel()
        self.placed.emit()

    def _place_panel(self) -> None:
        panel, card, room = self.panel, self._card, self._canvas.size()
        x, tops = max(_EDGE, self._left()), [_EDGE]
        if self._left() < _EDGE and self._beside.folded:
            tops.append(self._beside.geometry().bottom() + _EDGE)
        if card.isVisible() and card.geometry().right() + _EDGE > x:
            tops.append(card.geometry().bottom() + _EDGE)
        meets = x <= self._above.geometry().right() + _EDGE
        bottom = self._above.y() if meets and self._above.folded else room.height()
        panel.fit(QSize(room.width() - 2 * _EDGE, bottom - max(tops) - _EDGE))
        panel.move(x, max(tops))

    def _make_room_for_card(self) -> None:
        self.place()
        if self._card_meets_layers():
            self._beside.fold()
        if self._card.shortened:
            self._above.fold()

    def _card_meets_layers(self) -> bool:
        return _EDGE + self._card.width() + _EDGE > self._beside.x()

    def _left(self) -> int:
        """Where the panel begins if it stands beside the layers, in pixels."""
        return self._beside.x() - _EDGE - self.panel.wide

    def _follow(self, at: QPointF) -> None:
        """While the panel is open it shows the grid of the last click; the keyboard stays where it is."""
        grid = self._at(at)
        if self.panel.grid is not None and grid is not None and grid != self.panel.grid:
            self.panel.show_grid(grid)

    def _on_double_clicked(self, at: QPointF) -> None:
        view = self._canvas.viewport_now()
        grid = self._at(at)
        if grid is not None and self._picker.symbol(view, at.x(), at.y()) is None:
            self.open(grid)

    def _at(self, at: QPointF) -> GridId | None:
        row = self._picker.grid(self._canvas.viewport_now(), at.x(), at.y())
        return GridId(str(self._territory["grids"].codes[row])) if row is not None else None
