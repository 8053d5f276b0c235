"""Orders or crews that stand on one spot, spread in a circle around it, each with a line to where it belongs."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem

from models.ids import CrewId, OrderId
from models.picture import Picture
from widgets.map.crew_positions import LOOKS, CrewPositions
from widgets.map.labels import LabelFonts, LabelStyle, paint_text
from widgets.map.open_orders import order_look
from widgets.map.sheet import Sheet
from widgets.map.viewport import Floats, Viewport
from widgets.theme.inks import Inks
from widgets.theme.symbols import paint_crew, paint_order, paint_stale_crew

MOST_LEGS = 8
_RADIUS, _APART = 36.0, 27.0
"""Pixels: the least radius, and between two neighbours on the circle."""
_REACH = 12.0
_HARDLY = 4.0
"""Pixels beside the middle in which a name is written above or below its sign."""


@dataclass(frozen=True, slots=True)
class Leg:
    """An order's or a crew's id, and the pixel of the view where its sign stands."""

    id: str
    x: float
    y: float


class Spider:
    """Open around one spot of the ground, or closed. It moves with the ground and closes when the scale changes."""

    def __init__(
        self, parent: QGraphicsItem, *, picture: Picture, crews: CrewPositions, inks: Inks, fonts: LabelFonts
    ) -> None:
        self.sheet = Sheet(self._paint, parent)
        self._picture = picture
        self._crews = crews
        self._inks = inks
        self._fonts = fonts
        self._view: Viewport | None = None
        self._ids: tuple[str, ...] = ()
        self._at: Floats = np.zeros(2)

    @property
    def ids(self) -> tuple[str, ...]:
        """What is spread; empty while it is closed."""
        return self._ids

    def open(self, ids: tuple[str, ...], x: float, y: float) -> None:
        """Spread these orders and crews around (x, y) metres."""
        self._ids = ids
        self._at = np.array((x, y))
        self.sheet.update()

    def close(self) -> None:
        self._ids = ()
        self.sheet.update()

    def show_changes(self) -> None:
        """Something about orders or crews is new; what is gone leaves the circle."""
        self._ids = tuple(key for key in self._ids if self._known(key))
        self.sheet.update()

    def show_view(self, view: Viewport) -> None:
        if self._view is not None and not view.same_scale(self._view):
            self.close()
        self._view = view
        self.sheet.show_size(view.width, view.height)

    def show_inks(self, inks: Inks, fonts: LabelFonts) -> None:
        self._inks = inks
        self._fonts = fonts
        self.sheet.update()

    @property
    def legs(self) -> list[Leg]:
        """Clockwise from the top."""
        if self._view is None or not self._ids:
            return []
        count = len(self._ids)
        radius = max(_RADIUS, count * _APART / (2 * np.pi))
        turns = 2 * np.pi * np.arange(count) / count
        x, y = self._view.pixels(self._at)
        return [
            Leg(key, float(x + radius * np.sin(turn)), float(y - radius * np.cos(turn)))
            for key, turn in zip(self._ids, turns, strict=True)
        ]

    def leg_at(self, px: float, py: float) -> Leg | None:
        near = [leg for leg in self.legs if np.hypot(leg.x - px, leg.y - py) <= _REACH]
        return min(near, key=lambda leg: np.hypot(leg.x - px, leg.y - py), default=None)

    def _known(self, key: str) -> bool:
        return OrderId(key) in self._picture.orders or CrewId(key) in self._picture.crews

    def _paint(self, painter: QPainter) -> None:
        if self._view is None or not self._ids:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, y = self._view.pixels(self._at)
        painter.setPen(self._inks.dim)
        for leg in self.legs:
            painter.drawLine(QPointF(x, y), QPointF(leg.x, leg.y))
        for leg in self.legs:
            painter.save()
            painter.translate(round(leg.x), round(leg.y))
            self._paint_sign(painter, leg.id, leg.x - x, leg.y - y)
            painter.restore()

    def _paint_sign(self, painter: QPainter, key: str, dx: float, dy: float) -> None:
        """`dx`, `dy`: pixels from the middle of the circle, so that a crew's name stands outside of it."""
        order = self._picture.orders.get(OrderId(key))
        if order is not None:
            paint_order(painter, order.urgency, order_look(order), self._inks)
            return
        row, crew = self._crews.row(key), self._picture.crews.get(CrewId(key))
        if row is None or crew is None:
            return
        paint = paint_stale_crew if self._crews.is_stale(row) else paint_crew
        painter.save()
        paint(painter, LOOKS[self._crews.look[row]], self._inks)
        painter.restore()
        if abs(dx) < _HARDLY:
            painter.translate(0, 15 if dy > 0 else -15)
        else:
            away = 13 + self._fonts.width(crew.name, LabelStyle.CREW) / 2
            painter.translate(away if dx > 0 else -away, 0)
        paint_text(painter, crew.name, LabelStyle.CREW, self._fonts, self._inks)
