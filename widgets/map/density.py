"""How thickly open orders lie, as numbers: for every spot the sum of what lies around it, near things counting more.

Where orders lie evenly that is the sum of all within the radius R; an order that is alone counts fully on its own
place, and its shade ends at R, however many customers it stands for. The sums are taken on cells that lie fixed on the
ground, so that nothing flickers while the hand pans.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from widgets.map.clusters import by_cell
from widgets.map.scale_bar import round_length
from widgets.map.viewport import Box, Floats

Grid = NDArray[np.float32]
Steps = tuple[int, ...]

SHADES = 5
_SHARES = (0.5, 0.75, 0.9, 0.97)
"""Of all ground with orders on it, half has the palest shade, so that the eye goes to the rest."""
_RISE = 1.5
"""What differs by less is not worth a shade of its own."""
_LONGEST_RADIUS = 40.0
"""Pixels. Radii are round numbers of metres: the largest that is not longer on the screen."""
_CELLS = 3
"""Cells in a radius."""
_FINER = 3
"""Each cell becomes so many by so many pixels of the picture."""
_REACH = 2.0
"""Radii after which an order counts no more."""
_AT_RADIUS = 1 / np.e
"""What a single cell with orders makes of a spot as far away as R."""


@dataclass(frozen=True, slots=True, eq=False)
class Heat:
    """`shades` (h, w) is 0 for none, else the step of the ladder + 1, north up; its pixel (0, 0) has its upper left
    corner at (`left`, `top`) and is `side` wide, all in metres."""

    left: float
    top: float
    side: float
    shades: NDArray[np.uint8]


def radius_at(scale: float) -> float:
    """Metres, at `scale` metres a pixel."""
    return round_length(_LONGEST_RADIUS * scale)


def weights_of(customers: NDArray[np.int64]) -> Floats:
    """(n,) what each order counts: the customers known to be without power, but never less than the order itself."""
    return np.maximum(customers, 1).astype(np.float64)


def ladder_for(xy: Floats, weights: Floats, radius: float) -> Steps:
    """1, and where each further shade begins, in round numbers: by all orders there are, (n, 2) metres and (n,),
    because it must not change while the hand pans. Empty if there is no order."""
    if not len(xy):
        return ()
    side = radius * np.sqrt(np.pi)
    cells = np.floor(xy / side).astype(np.int64)
    order = by_cell(cells)
    ordered = cells[order]
    begins = np.flatnonzero(np.concatenate(([True], (ordered[1:] != ordered[:-1]).any(axis=1))))
    steps = [1]
    for value in np.quantile(np.add.reduceat(weights[order], begins), _SHARES):
        step = int(float(f"{value:.1g}"))
        if step >= _RISE * steps[-1]:
            steps.append(step)
    return tuple(steps)


def find_heat(xy: Floats, weights: Floats, *, radius: float, box: Box, ladder: Steps) -> Heat | None:
    """Over the ground in `box`, metres; None if nothing lies there. (n, 2) metres, (n,) weights."""
    cell = radius / _CELLS
    reach = int(np.ceil(_REACH * _CELLS))
    left, bottom = (int(np.floor(edge / cell)) - reach - 1 for edge in box[:2])
    right, top = (int(np.ceil(edge / cell)) + reach + 1 for edge in box[2:])
    column, row = (np.floor(xy / cell).astype(np.int64) - (left, bottom)).T
    width, height = right - left, top - bottom
    inside = (column >= 0) & (column < width) & (row >= 0) & (row < height)
    if not inside.any():
        return None
    number = (height - 1 - row[inside]) * width + column[inside]
    counted = np.bincount(number, weights=weights[inside], minlength=width * height)
    cells: Grid = counted.reshape(height, width).astype(np.float32)
    sums = _finer(_smoothed(cells, reach))
    near = _finer(_smoothed((cells > 0).astype(np.float32), reach))
    shades = np.ones(sums.shape, np.uint8)
    for step in ladder[1:]:
        shades += sums >= step
    shades *= near >= _AT_RADIUS
    side = cell / _FINER
    # The middles of the first cells are the first pixels' corners.
    return Heat((left + 0.5) * cell, (top - 0.5) * cell, side, np.ascontiguousarray(shades))


def _smoothed(counted: Grid, reach: int) -> Grid:
    """Each cell the sum of all around it, by exp(−d²/R²): its volume is that of a cylinder of radius R and height 1."""
    away = np.arange(-reach, reach + 1) / _CELLS
    kernel = np.exp(-(away**2)).astype(np.float32)
    down = _along(counted, kernel)
    return _along(down.T, kernel).T


def _along(grid: Grid, kernel: Grid) -> Grid:
    """Down the columns."""
    reach = len(kernel) // 2
    height = len(grid)
    padded = np.zeros((height + 2 * reach, grid.shape[1]), np.float32)
    padded[reach : reach + height] = grid
    out: Grid = padded[reach : reach + height] * kernel[reach]
    for step in range(1, reach + 1):
        below, above = padded[reach + step : reach + step + height], padded[reach - step : reach - step + height]
        out += (below + above) * kernel[reach + step]
    return out


def _finer(grid: Grid) -> Grid:
    """_FINER times as many cells both ways, between the middles of the coarse ones."""
    wider = np.ascontiguousarray(_finer_down(grid.T).T)
    return _finer_down(wider)


def _finer_down(grid: Grid) -> Grid:
    out = np.empty(((len(grid) - 1) * _FINER, grid.shape[1]), np.float32)
    rise = grid[1:] - grid[:-1]
    for part in range(_FINER):
        out[part::_FINER] = grid[:-1] + rise * np.float32((part + 0.5) / _FINER)
    return out
