"""Lines as pairs of ends in one array, and the same with fewer bends for views from far away."""

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from models.territory.shapes import ShapeKind, Shapes
from widgets.map.ground.blocks import Blocks
from widgets.map.viewport import Floats

_TOLERANCES = tuple(2.0**power for power in range(1, 10))
"""Metres by which a coarser level may lie beside the true line."""
_UNSEEN = 0.33
"""Pixels by which a line of usual thickness may lie beside its place."""
_USUAL = 3.0
"""Pixels."""
_WORTH = 0.75
"""A level with more than this share of the pieces of the one before is not kept."""


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """`ends` is (n, 4) metres: x1, y1, x2, y2."""

    ends: Floats
    blocks: Blocks

    @classmethod
    def of(cls, ends: Floats) -> "Lines":
        """From (n, 4) metres in any order."""
        low, high = np.minimum(ends[:, :2], ends[:, 2:]), np.maximum(ends[:, :2], ends[:, 2:])
        order, blocks = Blocks.of(np.hstack((low, high)))
        return cls(np.ascontiguousarray(ends[order]), blocks)

    def __len__(self) -> int:
        return len(self.ends)


@dataclass(frozen=True, slots=True, eq=False)
class LineLevels:
    """The same lines, finest first: `levels[i]` lies at most `tolerances[i]` metres beside the true ones
    (Douglas–Peucker); the ends of a line, where others meet it, stay where they are."""

    levels: tuple[Lines, ...]
    tolerances: Floats

    @classmethod
    def of(cls, lines: NDArray[np.object_]) -> "LineLevels":
        """From shapely lines."""
        levels, tolerances = [Lines.of(_pieces(lines))], [0.0]
        for tolerance in _TOLERANCES:
            coarser = _pieces(shapely.simplify(lines, tolerance, preserve_topology=False))
            if len(coarser) <= _WORTH * len(levels[-1]):
                levels.append(Lines.of(coarser))
                tolerances.append(tolerance)
        return cls(tuple(levels), np.array(tolerances))

    def at(self, scale: float, *, thickness: float) -> Lines:
        """The coarsest that no eye tells from the finest at `scale` metres a pixel; thick strokes forgive more."""
        unseen = _UNSEEN * max(thickness / _USUAL, 1.0)
        return self.levels[int(np.searchsorted(self.tolerances, unseen * scale, side="right")) - 1]

    def __len__(self) -> int:
        return len(self.levels[0])


def lines_of(shapes: Shapes) -> NDArray[np.object_]:
    """Every line of line shapes, every ring of polygon shapes, as shapely lines."""
    geometries = shapes.geometries()
    if shapes.kind is ShapeKind.POLYGON:
        geometries = shapely.get_rings(shapely.get_parts(geometries))
    lines: NDArray[np.object_] = shapely.get_parts(geometries)
    return lines


def borders_of(shapes: Shapes) -> NDArray[np.object_]:
    """The borders of polygon shapes, each piece that two neighbours share only once, as shapely lines from one corner
    where several meet to the next."""
    pieces = once(_pieces(lines_of(shapes)))
    joined: NDArray[np.object_] = shapely.get_parts(
        shapely.line_merge(shapely.multilinestrings(pieces.reshape(-1, 2, 2)))
    )
    return joined


def once(ends: Floats) -> Floats:
    """Each piece that two neighbours share only once, to the centimetre and in either direction."""
    whole = np.round(ends * 100).astype(np.int64)
    one = whole[:, 0] * _PRIME + whole[:, 1]
    other = whole[:, 2] * _PRIME + whole[:, 3]
    key = np.minimum(one, other) * _OTHER_PRIME + np.maximum(one, other)
    _, rows = np.unique(key, return_index=True)
    return ends[np.sort(rows)]


def _pieces(lines: NDArray[np.object_]) -> Floats:
    """(n, 4) metres: every piece of every line."""
    xy, of_line = shapely.get_coordinates(lines, return_index=True)
    same = of_line[1:] == of_line[:-1]
    return np.hstack((xy[:-1][same], xy[1:][same]))


_PRIME = np.int64(1_000_000_007)
_OTHER_PRIME = np.int64(998_244_353)
