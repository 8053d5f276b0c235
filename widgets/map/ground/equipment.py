"""Stations and substations on a plate, each kind painted once and stamped from then on."""

import math
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from widgets.map.ground.prepared import Ground
from widgets.map.labels import Occupied
from widgets.map.viewport import Viewport
from widgets.theme.inks import Inks
from widgets.theme.symbols import SYMBOL_PIXELS, paint_station, paint_substation

_SIDE = SYMBOL_PIXELS + 4
_ROOM = (18.0, 14.0)
"""Pixels that names keep clear of."""

Paint = Callable[[QPainter, Inks], None]


class EquipmentPictures:
    """The symbols in one theme's inks, for each ratio of pixels that was asked for."""

    def __init__(self, inks: Inks) -> None:
        self._inks = inks
        self._made: dict[tuple[Paint, float], QImage] = {}

    def picture(self, paint: Paint, ratio: float) -> QImage:
        key = (paint, ratio)
        if key not in self._made:
            self._made[key] = self._make(*key)
        return self._made[key]

    def _make(self, paint: Paint, ratio: float) -> QImage:
        side = math.ceil(_SIDE * ratio)
        picture = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
        picture.setDevicePixelRatio(ratio)
        picture.fill(0)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(_SIDE / 2, _SIDE / 2)
        paint(painter, self._inks)
        painter.end()
        return picture


def draw_equipment(
    painter: QPainter, ground: Ground, view: Viewport, *, pictures: EquipmentPictures, ratio: float, occupied: Occupied
) -> None:
    for places, paint in ((ground.substation_places, paint_substation), (ground.station_places, paint_station)):
        picture = pictures.picture(paint, ratio)
        pixels = view.pixels(places.xy[places.near(view.grown(SYMBOL_PIXELS).box)])
        seen = pixels[view.sees(pixels, SYMBOL_PIXELS)]
        for x, y in (np.round(seen) - _SIDE / 2).tolist():
            painter.drawImage(QPointF(x, y), picture)
        occupied.take_around(seen, *_ROOM)
