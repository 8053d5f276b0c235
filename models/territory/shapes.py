"""Geometry of a whole layer in a few flat arrays (GeoArrow layout), so that 14 000 polygons are six arrays,
not 14 000 objects."""

from dataclasses import dataclass
from enum import Enum
from functools import cached_property

import numpy as np
import shapely
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


class ShapeKind(Enum):
    POINT = "point"
    LINE = "line"
    POLYGON = "polygon"


_TYPES = {
    ShapeKind.POINT: shapely.GeometryType.POINT,
    ShapeKind.LINE: shapely.GeometryType.MULTILINESTRING,
    ShapeKind.POLYGON: shapely.GeometryType.MULTIPOLYGON,
}


@dataclass(frozen=True, eq=False)
class Shapes:
    """`n` shapes of one kind.

    `xy` is (m, 2) metres. For lines `offsets` is (parts, shapes): `parts` (p+1) cuts `xy` into polylines,
    `shapes` (n+1) cuts the polylines into shapes. For polygons `offsets` is (rings, polygons, shapes); the
    first ring of a polygon is its shell, the others are holes. For points `offsets` is empty. `kept_bounds` are the
    `bounds`, if whoever has them kept spares the looking at every vertex.
    """

    kind: ShapeKind
    xy: Floats
    offsets: tuple[Ints, ...]
    kept_bounds: Floats | None = None

    @classmethod
    def of(cls, kind: ShapeKind, geometries: "NDArray[np.object_]") -> "Shapes":
        """Flatten shapely geometries; single parts become multi-parts, Z is dropped."""
        flat = shapely.force_2d(np.asarray(geometries, dtype=object))
        if len(flat) == 0:
            count = {ShapeKind.POINT: 0, ShapeKind.LINE: 2, ShapeKind.POLYGON: 3}[kind]
            return cls(kind, np.empty((0, 2)), tuple(np.zeros(1, np.int64) for _ in range(count)))
        if kind is ShapeKind.LINE:
            flat = np.array([g if g.geom_type == "MultiLineString" else shapely.multilinestrings([g]) for g in flat])
        elif kind is ShapeKind.POLYGON:
            flat = np.array([g if g.geom_type == "MultiPolygon" else shapely.multipolygons([g]) for g in flat])
        found, xy, offsets = shapely.to_ragged_array(flat)
        if found is not _TYPES[kind]:
            raise ValueError(f"expected {kind.value}, got {found.name}")
        return cls(kind, np.ascontiguousarray(xy, np.float64), tuple(np.asarray(o, np.int64) for o in offsets or ()))

    def __len__(self) -> int:
        return len(self.offsets[-1]) - 1 if self.offsets else len(self.xy)

    def geometries(self, rows: Ints | None = None) -> "NDArray[np.object_]":
        """The shapes, or those of `rows` (k,), as an array of shapely geometries."""
        shapes = self if rows is None else self.chosen(rows)
        if len(shapes) == 0:
            return np.empty(0, dtype=object)
        geometries: NDArray[np.object_] = shapely.from_ragged_array(
            _TYPES[self.kind], shapes.xy, shapes.offsets or None
        )
        return geometries

    def chosen(self, rows: Ints) -> "Shapes":
        """Only these shapes."""
        offsets = []
        for level in reversed(self.offsets):
            firsts, counts = level[rows], level[rows + 1] - level[rows]
            ends = np.cumsum(counts)
            offsets.append(np.concatenate(([0], ends)))
            rows = np.repeat(firsts - (ends - counts), counts) + np.arange(counts.sum())
        return Shapes(self.kind, self.xy[rows], tuple(reversed(offsets)))

    def starts(self) -> Ints:
        """(n+1,) first row of `xy` of every shape, closed by the number of rows."""
        if not self.offsets:
            return np.arange(len(self.xy) + 1)
        starts = self.offsets[-1]
        for level in reversed(self.offsets[:-1]):
            starts = level[starts]
        return starts

    def box(self, row: int) -> tuple[float, float, float, float]:
        """xmin, ymin, xmax, ymax in metres of one shape; ValueError for an empty one."""
        first, last = self._span(row)
        (left, bottom), (right, top) = (
            self.xy[first:last].min(axis=0).tolist(),
            self.xy[first:last].max(axis=0).tolist(),
        )
        return left, bottom, right, top

    @cached_property
    def bounds(self) -> Floats:
        """(n, 4) xmin, ymin, xmax, ymax in metres; NaN for an empty shape."""
        if self.kept_bounds is not None:
            return self.kept_bounds
        starts = self.starts()
        found = np.full((len(self), 4), np.nan)
        full = np.flatnonzero(np.diff(starts) > 0)
        if len(full):
            at = starts[full]
            found[full, :2] = np.minimum.reduceat(self.xy, at)
            found[full, 2:] = np.maximum.reduceat(self.xy, at)
        return found

    def _span(self, row: int) -> tuple[int, int]:
        """First row of `xy` of a shape, and the one after its last."""
        first, last = row, row + 1
        for level in reversed(self.offsets):
            first, last = int(level[first]), int(level[last])
        return first, last
