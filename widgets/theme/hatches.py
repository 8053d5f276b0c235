"""How areas without power look: for each state its own colour, hatch and border, so that no colour says it alone."""

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
_HATCH = 0.42
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
    hatched = _scaled(_hatch(state), ratio)
    return np.where(hatched, premultiplied(colour, _HATCH * strength), premultiplied(colour, _FILL[state] * strength))


def edge_tile(state: OutageState, theme: Theme, *, ratio: float, strength: float = 1.0) -> Tile:
    """The same for the border: drawn through for what is known, broken for what is not."""
    colour = outage_colour(state, theme)
    inked = _scaled(_dashes(state), ratio)
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


def _hatch(state: OutageState) -> Mask:
    y, x = np.mgrid[0:_SIDE, 0:_SIDE]
    if state is OutageState.CONFIRMED:
        return np.asarray((x + y) % 8 < 2)
    if state is OutageState.PROBABLE:
        return np.asarray((x - y) % 16 < 1)
    if state is OutageState.PLANNED:
        return np.asarray(y % 8 < 1)
    return np.asarray((x % 8 < 2) & (y % 8 < 2))


def _dashes(state: OutageState) -> Mask:
    y, x = np.mgrid[0:_SIDE, 0:_SIDE]
    if state is OutageState.PROBABLE:
        return np.asarray((x + y) % 8 < 5)
    if state is OutageState.RESTORED:
        return np.asarray((x + y) % 4 < 2)
    return np.ones((_SIDE, _SIDE), np.bool_)


def _scaled(mask: Mask, ratio: float) -> Mask:
    """Each pixel twice as large on screens of a fine grain."""
    return np.asarray(np.kron(mask, np.ones((2, 2), np.bool_))) if ratio >= 1.5 else mask
