"""Which tiles a view needs, and where each of its pixels looks them up.

The plane of the territory is a transverse Mercator, tiles are Web Mercator: every 32 pixels a point is carried over
exactly (plane → longitude and latitude → the tiles' datum → world), in between the way is straight. At street scale the
error is nil, at 2 km a pixel some hundredths of a pixel.
"""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.base_map.globe import Globe
from models.base_map.sources import BaseMap
from models.base_map.tiles import TILE_PIXELS, Tile
from widgets.map.base_map import kernels
from widgets.map.base_map.report import TilesReport
from widgets.map.base_map.shelf import Cut, TileShelf
from widgets.map.ground.plate import Pixels
from widgets.map.ground.style import TileStyle
from widgets.map.viewport import Floats, Viewport

_STEP = 32
_MOST_PIXELS = 1 << 25
"""Of tiles laid side by side: 128 MB for the moment of drawing."""


@dataclass(frozen=True, slots=True, eq=False)
class Laid:
    """Tiles side by side in `mosaic`, clear where there is none; `u`, `v` are its pixels at the corners of a mesh of
    `_STEP` pixels of the screen. `whole` if they cover the view."""

    mosaic: Pixels
    u: Floats
    v: Floats
    furthest: float
    ratio: float
    whole: bool
    report: TilesReport

    @property
    def empty(self) -> bool:
        """Whether there is no tile at all."""
        return not self.mosaic.size

    def paint(self, out: Pixels, stop: NDArray[np.uint8]) -> None:
        """Over what is in `out`."""
        if not self.empty:
            kernels.warp(self.u, self.v, _STEP, self.mosaic, self.furthest, out, stop)

    def covers(self, x: float, y: float) -> bool:
        """Whether there is a tile under the logical pixel (x, y)."""
        if self.whole or self.empty:
            return self.whole
        column, row = round(x * self.ratio / _STEP), round(y * self.ratio / _STEP)
        if not (0 <= row < self.u.shape[0] and 0 <= column < self.u.shape[1]):
            return False
        u, v = self.u[row, column], self.v[row, column]
        height, width = self.mosaic.shape
        return bool(0 <= u < width and 0 <= v < height and self.mosaic[int(v), int(u)] >> 24)


class Underlay:
    """Lays base maps; keeps file and projection from one view to the next. Only for the thread that made it."""

    def __init__(self) -> None:
        self._shelf: TileShelf | None = None
        self._globe: tuple[str, Globe] | None = None

    def lay(
        self, base: BaseMap, *, projection: str, view: Viewport, ratio: float, style: TileStyle, stop: NDArray[np.uint8]
    ) -> Laid:
        """The tiles under `view`. If `stop` is set it may lack some."""
        shelf = self._shelf_of(base, style)
        if shelf.zooms is None or not projection:
            return _nothing(shelf, ratio)
        world = self._mesh(projection, base, view, ratio)
        zoom = _zoom(world, ratio, shelf.zooms)
        if zoom is None:
            return _nothing(shelf, ratio)
        return _mosaic(shelf, world, zoom, ratio, stop)

    def close(self) -> None:
        if self._shelf is not None:
            self._shelf.close()
            self._shelf = None

    def _shelf_of(self, base: BaseMap, style: TileStyle) -> TileShelf:
        if self._shelf is None or self._shelf.base != base or self._shelf.style != style:
            self.close()
            self._globe = None
            self._shelf = TileShelf(base, style)
        return self._shelf

    def _mesh(self, projection: str, base: BaseMap, view: Viewport, ratio: float) -> Floats:
        """(rows, columns, 2) places in the world of the corners of the mesh over the view."""
        if self._globe is None or self._globe[0] != projection:
            self._globe = (projection, Globe(projection, base.datum))
        metres = _STEP * view.scale / ratio
        columns, rows = (int(np.ceil(size * ratio / _STEP)) + 1 for size in (view.width, view.height))
        x, y = view.left + np.arange(columns) * metres, view.top - np.arange(rows) * metres
        xy = np.stack(np.meshgrid(x, y), axis=-1)
        return self._globe[1].world(xy.reshape(-1, 2)).reshape(rows, columns, 2)


def _zoom(world: Floats, ratio: float, zooms: tuple[int, int]) -> int | None:
    """The level whose pixels are nearest to logical pixels of the screen, or a coarser one if that would be too many
    tiles; None if even the coarsest would."""
    steps = np.hypot(*np.moveaxis(np.diff(world, axis=1), -1, 0))
    seen = steps[np.isfinite(steps)]
    if not len(seen):
        return None
    a_pixel = max(float(np.median(seen)) / _STEP * ratio, 1e-12)
    low, high = zooms
    zoom = int(np.clip(round(-np.log2(TILE_PIXELS * a_pixel)), low, high))
    while zoom >= low:
        columns, rows = _cells(world, zoom)
        if not len(rows):
            return None
        if len(columns) * len(rows) * TILE_PIXELS**2 <= _MOST_PIXELS:
            return zoom
        zoom -= 1
    return None


def _cells(world: Floats, zoom: int) -> tuple[range, range]:
    """Columns (which may go on over the 180th meridian) and rows of tiles that the mesh touches."""
    tiles = 1 << zoom
    x, y = (world[..., axis][np.isfinite(world[..., axis])] * tiles for axis in (0, 1))
    top, bottom = max(int(np.floor(y.min())), 0), min(int(np.floor(y.max())), tiles - 1)
    return range(int(np.floor(x.min())), int(np.floor(x.max())) + 1), range(top, bottom + 1)


def _mosaic(shelf: TileShelf, world: Floats, zoom: int, ratio: float, stop: NDArray[np.uint8]) -> Laid:
    columns, rows = _cells(world, zoom)
    tiles = 1 << zoom
    cuts: dict[tuple[int, int], Cut | None] = {}
    for place in _from_the_middle(columns, rows):
        if stop[0]:
            return _nothing(shelf, ratio)
        cuts[place] = shelf.find(Tile(zoom, place[0] % tiles, place[1]))
    side = _side(cuts.values(), ratio)
    found = any(cuts.values())
    mosaic: Pixels = np.zeros((len(rows) * side, len(columns) * side) if found else (0, 0), np.uint32)
    for (column, row), cut in cuts.items():
        if cut is not None:
            left, top = (column - columns.start) * side, (row - rows.start) * side
            cut.lay_into(mosaic[top : top + side, left : left + side])
    u, v = (world[..., 0] * tiles - columns.start) * side, (world[..., 1] * tiles - rows.start) * side
    solid = all(cut is not None and cut.picture.solid for cut in cuts.values())
    on_world = bool(((world[..., 1] >= 0) & (world[..., 1] <= 1)).all())
    missing = (Tile(zoom, x % tiles, y) for (x, y), cut in cuts.items() if cut is None or not cut.exact)
    dates = {Tile(zoom, x % tiles, y): cut.picture.fetched_at for (x, y), cut in cuts.items() if cut is not None}
    report = TilesReport(
        shelf.base,
        tuple(dict.fromkeys(missing)),
        tuple((tile, at) for tile, at in dates.items() if at is not None),
        tuple(shelf.faults),
        shelf.attribution,
    )
    return Laid(mosaic, u, v, tiles * side / 4, ratio, solid and on_world, report)


def _from_the_middle(columns: range, rows: range) -> list[tuple[int, int]]:
    """All places of the cells, the nearest to the middle first: that is where the eye is."""
    x, y = (columns.start + columns.stop - 1) / 2, (rows.start + rows.stop - 1) / 2
    places = [(column, row) for row in rows for column in columns]
    return sorted(places, key=lambda place: (place[0] - x) ** 2 + (place[1] - y) ** 2)


def _side(cuts: Collection[Cut | None], ratio: float) -> int:
    """Pixels along a side of a laid tile: as many as it has where the screen is fine enough to show them."""
    fine = max((len(cut.picture.pixels) for cut in cuts if cut is not None), default=TILE_PIXELS)
    if ratio < 1.5 or fine <= TILE_PIXELS or len(cuts) * fine * fine > _MOST_PIXELS:
        return TILE_PIXELS
    return fine


def _nothing(shelf: TileShelf, ratio: float) -> Laid:
    none = np.empty((0, 0))
    report = TilesReport(shelf.base, (), (), tuple(shelf.faults), shelf.attribution)
    return Laid(np.empty((0, 0), np.uint32), none, none, 0.0, ratio, False, report)
