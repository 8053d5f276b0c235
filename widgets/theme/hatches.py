"""How areas without power look: for each state its own colour, hatch and border, so that no colour says it alone."""

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen

from models.outages import OutageState
from widgets.theme.theme import Theme

Tile = NDArray[np.uint32]
Mask = NDArray[np.bool_]

_SIDE = 16
_FILL = {
    OutageState.CONFIRMED: 0.20,
    OutageState.PROBABLE: 0.10,
    OutageState.PLANNED: 0.12,
    OutageState.RESTORED: 0.04,
}
_EDGE = {
    OutageState.CONFIRMED: 0.95,
    OutageState.PROBABLE: 0.75,
    OutageState.PLANNED: 0.9,
    OutageState.RESTORED: 0.9,
}


def outage_colour(state: OutageState, theme: Theme) -> QColor:
    ground = theme.ground
    return {
        OutageState.CONFIRMED: ground.outage_confirmed,
        OutageState.PROBABLE: ground.outage_probable,
        OutageState.PLANNED: ground.outage_planned,
        OutageState.RESTORED: ground.outage_restored,
    }[state]


def hatch_tile(state: OutageState, theme: Theme, *, ratio: float, strength: float = 1.0) -> Tile:
    """(side, side) premultiplied colours that can be laid side by side; side is a power of two. `strength` 0 … 1."""
    colour = outage_colour(state, theme)
    hatched = _hatch(state, _times(ratio))
    return np.where(
        hatched, premultiplied(colour, theme.hatch * strength), premultiplied(colour, _FILL[state] * strength)
    )


def edge_tile(state: OutageState, theme: Theme, *, ratio: float, strength: float = 1.0) -> Tile:
    """The same for the border: drawn through for what is known, broken for what is not."""
    colour = outage_colour(state, theme)
    inked = _dashes(state, _times(ratio))
    share = _EDGE[state] * (0.4 + 0.6 * strength)
    return np.where(inked, premultiplied(colour, share), np.uint32(0))


def edge_width(state: OutageState) -> int:
    """Pixels."""
    return 2 if state is OutageState.CONFIRMED else 1


def paint_outage(painter: QPainter, state: OutageState, theme: Theme) -> None:
    """A sample of the state around the painter's origin, for a legend."""
    tile = np.ascontiguousarray(hatch_tile(state, theme, ratio=1.0))
    image = QImage(tile.data, _SIDE, _SIDE, 4 * _SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    pen = QPen(outage_colour(state, theme), edge_width(state))
    if state in {OutageState.PROBABLE, OutageState.RESTORED}:
        pen.setDashPattern([3, 2] if state is OutageState.PROBABLE else [1, 2])
    painter.setBrush(QBrush(image.copy()))
    painter.setPen(pen)
    painter.drawRect(-8, -6, 16, 12)


def premultiplied(colour: QColor, share: float) -> np.uint32:
    """`share` of the colour as Qt's premultiplied 0xAARRGGBB."""
    alpha = round(255 * min(share, 1.0))
    red, green, blue = (round(part * alpha / 255) for part in (colour.red(), colour.green(), colour.blue()))
    return np.uint32(alpha << 24 | red << 16 | green << 8 | blue)


def _hatch(state: OutageState, times: int) -> Mask:
    """`times` as large in every direction, and drawn as fine as that allows."""
    y, x = np.mgrid[0 : _SIDE * times, 0 : _SIDE * times]
    if state is OutageState.CONFIRMED:
        return np.asarray((x + y) % (8 * times) < 2 * times)
    if state is OutageState.PROBABLE:
        return np.asarray((x - y) % (16 * times) < times)
    if state is OutageState.PLANNED:
        return np.asarray(y % (8 * times) < times)
    return np.asarray((x % (8 * times) < 2 * times) & (y % (8 * times) < 2 * times))


def _dashes(state: OutageState, times: int) -> Mask:
    y, x = np.mgrid[0 : _SIDE * times, 0 : _SIDE * times]
    if state is OutageState.PROBABLE:
        return np.asarray((x + y) % (8 * times) < 5 * times)
    if state is OutageState.RESTORED:
        return np.asarray((x + y) % (4 * times) < 2 * times)
    return np.ones((_SIDE * times, _SIDE * times), np.bool_)


def _times(ratio: float) -> int:
    """1, 2, 4 …: a tile's side stays a power of two."""
    return int(2 ** max(round(math.log2(ratio)), 0))
