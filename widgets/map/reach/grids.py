"""The map's side of "About this grid": opened by a double click, a menu or the act, then it follows clicks."""

from PySide6.QtCore import QObject, QPointF
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from models.ids import GridId
from models.picture import Picture
from models.territory.territory import Territory
from widgets.map.canvas import Canvas
from widgets.map.picking import Picker
from widgets.map.reach.card import ReachCard
from widgets.map.reach.grid_panel import GridPanel
from widgets.theme.theme import Theme

_EDGE = 10


class Grids(QObject):
    """Keeps the panel in the upper right corner, below the reach card where both have no room."""

    def __init__(
        self,
        room: QWidget,
        *,
        canvas: Canvas,
        picker: Picker,
        picture: Picture,
        territory: Territory,
        card: ReachCard,
        beside: QWidget,
        theme: Theme,
    ) -> None:
        super().__init__(room)
        self._canvas = canvas
        self._picker = picker
        self._territory = territory
        self._card = card
        self._beside = beside
        self.panel = GridPanel(room, picture=picture, territory=territory, theme=theme)
        self.panel.resized.connect(self.place)
        card.resized.connect(self.place)
        canvas.clicked.connect(lambda at, _: self._follow(at))
        canvas.double_clicked.connect(self._on_double_clicked)
        canvas.cleared.connect(self.panel.close_panel)

    def open(self, grid: GridId) -> bool:
        return self.panel.open(grid)

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
            act.triggered.connect(lambda: self.open(grid))
            menu.addAction(act)

    def show_territory(self, territory: Territory) -> None:
        self._territory = territory
        self.panel.show_territory(territory)

    def place(self) -> None:
        panel, card = self.panel, self._card
        x = max(_EDGE, self._beside.x() - _EDGE - panel.width())
        below = card.isVisible() and card.geometry().right() + _EDGE > x
        panel.move(x, card.geometry().bottom() + _EDGE if below else _EDGE)

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
