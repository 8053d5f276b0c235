"""What lies on one spot of the map: a few come apart around it, many are listed beside it."""

from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtWidgets import QWidget

from models.picture import Picture
from widgets.map.canvas import Canvas
from widgets.map.gathering_list import GatheringList
from widgets.map.picking import Spot
from widgets.map.spider import MOST_LEGS, Spider
from widgets.theme.theme import Theme


class Gatherings(QObject):
    chosen = Signal(str)
    """The id of an order or a crew out of the list."""

    def __init__(self, room: QWidget, *, canvas: Canvas, spider: Spider, picture: Picture, theme: Theme) -> None:
        super().__init__(room)
        self._canvas = canvas
        self._spider = spider
        self.list = GatheringList(room, picture=picture, theme=theme)
        self.list.chosen.connect(self.chosen)
        canvas.cleared.connect(spider.close)

    def open(self, spot: Spot | None) -> None:
        """What was open closes; a second click on the same spot does no more than that."""
        was_open = self._spider.ids
        self._spider.close()
        if spot is None or spot.ids == was_open:
            return
        if len(spot.ids) <= MOST_LEGS:
            self._spider.open(spot.ids, *self._canvas.viewport_now().ground(spot.x, spot.y))
        else:
            self.list.open(spot.ids, QPointF(spot.x, spot.y))
