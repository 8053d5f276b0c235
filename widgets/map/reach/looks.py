"""From bands of reach to the patterns that a tint layer lays over areas: nearer is denser, and every step has a line,
so that the map reads without colour."""

import numpy as np
from PySide6.QtGui import QColor, QImage

from models.planning.loan_hole import LoanHole
from models.planning.reach import Reach
from widgets.map.ground.tint import Looks, Patterns
from widgets.map.reach.answer import ReachOf
from widgets.theme.hatches import Mask, Tile, premultiplied
from widgets.theme.theme import Theme

NEAR, MIDDLE, FAR, NOBODY, SOME = 1, 2, 3, 4, 5
"""Patterns; 0 is clear. SOME is a grid of whose customers a few are out of reach."""
_PATTERNS = 6

_SIDE = 16
_MOST, _FEW = 0.5, 0.03
"""Shares of a grid's customers, where grids are drawn instead of areas."""
_FILL = {NEAR: 0.34, MIDDLE: 0.20, FAR: 0.07, NOBODY: 0.10, SOME: 0.04}
_LINE = {NEAR: 0.34, MIDDLE: 0.42, FAR: 0.34, NOBODY: 0.55, SOME: 0.45}
_EDGE = {NEAR: 0.0, MIDDLE: 0.75, FAR: 0.95, NOBODY: 0.95, SOME: 0.6}
_EDGE_WIDTH = {NEAR: 0, MIDDLE: 1, FAR: 2, NOBODY: 2, SOME: 1}


def reach_looks(reach: Reach, of: ReachOf) -> dict[str, Looks]:
    """The pattern of each area, and of each grid where grids are drawn instead: the step within which most of its
    customers are, or whether most or some of them are out of reach."""
    beyond, within = reach.shares[:, 0], reach.shares[:, 1:].cumsum(axis=1)
    if of is ReachOf.ROOM:
        areas = np.where(reach.bands == 0, NOBODY, 0)
        grids = np.where(beyond >= _MOST, NOBODY, np.where(beyond >= _FEW, SOME, 0))
    else:
        areas = reach.bands
        most = within >= _MOST
        grids = np.where(most.any(axis=1), most.argmax(axis=1) + NEAR, 0)
    return {"areas": areas.astype(np.uint8), "grids": grids.astype(np.uint8)}


def hole_looks(hole: LoanHole) -> dict[str, Looks]:
    """What loses the quarter of an hour looks as what nobody reaches."""
    areas = np.where(hole.lost == 1, NOBODY, 0)
    grids = np.where(hole.shares >= _MOST, NOBODY, np.where(hole.shares >= _FEW, SOME, 0))
    return {"areas": areas.astype(np.uint8), "grids": grids.astype(np.uint8)}


def reach_patterns(theme: Theme, ratio: float) -> Patterns:
    """For a screen of `ratio` pixels to a logical one."""
    times = max(1, 2 ** round(np.log2(ratio)))
    clear = np.zeros((_SIDE * times, _SIDE * times), np.uint32)
    kinds = range(1, _PATTERNS)
    fills = [clear, *(_tile(look, theme, times) for look in kinds)]
    edges = [clear, *(np.full_like(clear, premultiplied(_colour(look, theme), _EDGE[look])) for look in kinds)]
    widths = np.array([0, *(_EDGE_WIDTH[look] for look in kinds)])
    return Patterns(np.array(fills), np.array(edges), np.ceil(widths * ratio).astype(np.int64))


def swatch(look: int, theme: Theme) -> QImage:
    """A sample of 32 × 16 for a key, on the land's colour, twice as fine as it is shown."""
    patterns = reach_patterns(theme, 2.0)
    tile = np.tile(patterns.fills[look], (1, 2))
    width = int(patterns.reach[look])
    if width:
        edge = int(patterns.edges[look, 0, 0])
        tile[:width], tile[-width:], tile[:, :width], tile[:, -width:] = edge, edge, edge, edge
    tile = np.ascontiguousarray(tile)
    image = QImage(
        tile.data, tile.shape[1], tile.shape[0], 4 * tile.shape[1], QImage.Format.Format_ARGB32_Premultiplied
    )
    image = image.copy()
    image.setDevicePixelRatio(2.0)
    return image


def _tile(look: int, theme: Theme, times: int) -> Tile:
    colour = _colour(look, theme)
    return np.where(_hatch(look, times), premultiplied(colour, _LINE[look]), premultiplied(colour, _FILL[look]))


def _colour(look: int, theme: Theme) -> QColor:
    """Blue informs; what nobody reaches is drawn in the colour of text, for it is no alarm of its own."""
    return theme.text if look in {NOBODY, SOME} else theme.selection


def _hatch(look: int, times: int) -> Mask:
    """Full, lines, dots; crossed lines for what is out of reach, single ones where that is only a part."""
    y, x = np.mgrid[0 : _SIDE * times, 0 : _SIDE * times]
    rising, falling = (x + y) % (8 * times) < times, (x - y) % (8 * times) < times
    if look == NEAR:
        return np.zeros_like(rising)
    if look == MIDDLE:
        return np.asarray(rising)
    if look == FAR:
        return np.asarray((x % (8 * times) < 2 * times) & (y % (8 * times) < 2 * times))
    return np.asarray(rising | falling) if look == NOBODY else np.asarray((x + y) % (16 * times) < times)
