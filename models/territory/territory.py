"""The territory of one utility: named layers, how they nest, and where a point belongs.

Layers and their columns (every layer also has `codes` and `names`):

| layer              | shapes   | columns                                                                        |
|--------------------|----------|--------------------------------------------------------------------------------|
| `stations`         | polygons | `x`, `y` duty point                                                            |
| `grids`            | polygons | `station` row of stations, `zone` text of `Zone`                               |
| `government_grids` | polygons | –                                                                              |
| `areas`            | polygons | `grid` row, `feeder` row or −1, `residents`, `businesses`, `important`, `x`, `y` |
| `feeders`          | lines    | `substation` row or −1, `voltage_kv`                                           |
| `substations`      | points   | `voltage_kv`                                                                   |
| `roads`            | lines    | `road_class` 0 trunk … 3 lane, `speed_kmh` (0 unknown), `bridge` 0/1           |
| `water`            | polygons | –                                                                              |

All coordinates are metres in `projection`, a transverse Mercator with its origin near the city's middle, so
that a distance on the plane is a distance on the ground.
"""

import hashlib
import io
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from models.territory.shapes import Ints, ShapeKind, Shapes

Column = NDArray[Any]

_AT_ONCE = 5_000
"""Codes, some milliseconds of the interpreter."""

LAYERS: dict[str, tuple[ShapeKind, dict[str, str]]] = {
    "stations": (ShapeKind.POLYGON, {"x": "f8", "y": "f8"}),
    "grids": (ShapeKind.POLYGON, {"station": "i8", "zone": "U"}),
    "government_grids": (ShapeKind.POLYGON, {}),
    "areas": (
        ShapeKind.POLYGON,
        {
            "grid": "i8",
            "feeder": "i8",
            "residents": "i8",
            "businesses": "i8",
            "important": "i8",
            "x": "f8",
            "y": "f8",
        },
    ),
    "feeders": (ShapeKind.LINE, {"substation": "i8", "voltage_kv": "f8"}),
    "substations": (ShapeKind.POINT, {"voltage_kv": "f8"}),
    "roads": (ShapeKind.LINE, {"road_class": "i8", "speed_kmh": "f8", "bridge": "i8"}),
    "water": (ShapeKind.POLYGON, {}),
}
"""Layer name → (shape kind, columns with their numpy type)."""


@dataclass(frozen=True, eq=False)
class Layer:
    """Rows of one layer; every array of `columns` is as long as `codes`.

    What follows from the arrays is made when somebody first asks, here as in `Shapes` and `Territory`. All threads
    share them: of two that ask at once each may make it, the same, and it is kept whole or not at all."""

    codes: Column
    names: Column
    shapes: Shapes
    columns: Mapping[str, Column]

    def __len__(self) -> int:
        return len(self.codes)

    @cached_property
    def rows(self) -> Mapping[str, int]:
        """Code → row, one for all who ask; made in pieces, so that another thread gets its turn."""
        found: dict[str, int] = {}
        for first in range(0, len(self), _AT_ONCE):
            codes = self.codes[first : first + _AT_ONCE].tolist()
            found.update(zip(codes, range(first, first + len(codes)), strict=True))
        return found

    def rows_of(self, codes: Collection[str]) -> Ints:
        """(n,) their rows, in their order; codes that the layer does not know are left out."""
        found = np.fromiter(map(self.rows.get, codes, repeat(-1)), np.int64, len(codes))
        return found[found >= 0]


def make_layer(name: str, codes: Any, names: Any, geometries: Any, **columns: Any) -> Layer:
    """Build layer `name` from sequences; columns left out are zero (−1 for rows of another layer)."""
    kind, wanted = LAYERS[name]
    unknown = set(columns) - set(wanted)
    if unknown:
        raise ValueError(f"layer {name} has no column {sorted(unknown)}")
    codes = np.asarray(codes, dtype=np.str_)
    full = {}
    for column, dtype in wanted.items():
        if column in columns:
            full[column] = np.asarray(columns[column], dtype=np.str_ if dtype == "U" else dtype)
        else:
            missing = -1 if column in {"feeder", "substation"} else 0
            full[column] = np.full(len(codes), missing).astype(np.str_ if dtype == "U" else dtype)
        if len(full[column]) != len(codes):
            raise ValueError(f"layer {name}, column {column}: {len(full[column])} rows, expected {len(codes)}")
    shapes = geometries if isinstance(geometries, Shapes) else Shapes.of(kind, np.asarray(geometries, dtype=object))
    return Layer(codes, np.asarray(names, dtype=np.str_), shapes, full)


@dataclass(frozen=True, eq=False)
class Territory:
    """All layers of a city, in one projection (a PROJ string; "" for an empty territory). `kept_as` is the digest under
    which a store keeps it, "" if none does."""

    projection: str
    layers: Mapping[str, Layer]
    kept_as: str = ""

    def __getitem__(self, name: str) -> Layer:
        return self.layers[name]

    @property
    def empty(self) -> bool:
        return len(self.layers["grids"]) == 0

    def bounds(self) -> tuple[float, float, float, float]:
        """xmin, ymin, xmax, ymax in metres of everything but water and roads; a 1 km square if empty."""
        found = [self[name].shapes.bounds for name in LAYERS if name not in {"water", "roads"}]
        full = [bounds for bounds in found if np.isfinite(bounds).any()]
        if not full:
            return (-500.0, -500.0, 500.0, 500.0)
        # Column by column: numpy takes ten times as long for all at once.
        left, bottom = (min(float(np.nanmin(bounds[:, one])) for bounds in full) for one in (0, 1))
        right, top = (max(float(np.nanmax(bounds[:, one])) for bounds in full) for one in (2, 3))
        return left, bottom, right, top

    @cached_property
    def areas_of_feeders(self) -> tuple[Ints, Ints]:
        """Rows of the areas, feeder by feeder, those without one first; and (feeders + 1,) where each one's begin."""
        feeder = self["areas"].columns["feeder"]
        order = np.argsort(feeder, kind="stable")
        return order, np.searchsorted(feeder[order], np.arange(len(self["feeders"]) + 1))

    def digest(self) -> str:
        """SHA-256 over every array and the projection: equal ground has an equal digest."""
        total = hashlib.sha256(self.projection.encode())
        for name, values in sorted(self.arrays().items()):
            total.update(name.encode())
            total.update(as_bytes(values))
        return total.hexdigest()

    def arrays(self) -> dict[str, Column]:
        """Every array by name: how a territory is kept."""
        found: dict[str, Column] = {}
        for layer_name, layer in self.layers.items():
            found[f"{layer_name}/codes"] = layer.codes
            found[f"{layer_name}/names"] = layer.names
            found[f"{layer_name}/xy"] = layer.shapes.xy
            for level, offsets in enumerate(layer.shapes.offsets):
                found[f"{layer_name}/offsets{level}"] = offsets
            for column, values in layer.columns.items():
                found[f"{layer_name}/column/{column}"] = values
        return found

    def bounds_arrays(self) -> dict[str, Column]:
        """The bounds of every shape, which `from_arrays` takes with the arrays that they follow from."""
        return {f"{name}/bounds": layer.shapes.bounds for name, layer in self.layers.items()}

    @classmethod
    def from_arrays(cls, projection: str, arrays: Mapping[str, Column], *, kept_as: str) -> "Territory":
        """Inverse of `arrays`; with those of `bounds_arrays` nobody looks at every vertex. KeyError if one of `arrays`
        is missing."""
        layers = {}
        for name, (kind, columns) in LAYERS.items():
            levels = {ShapeKind.POINT: 0, ShapeKind.LINE: 2, ShapeKind.POLYGON: 3}[kind]
            shapes = Shapes(
                kind,
                arrays[f"{name}/xy"],
                tuple(arrays[f"{name}/offsets{level}"] for level in range(levels)),
                arrays.get(f"{name}/bounds"),
            )
            layers[name] = Layer(
                arrays[f"{name}/codes"],
                arrays[f"{name}/names"],
                shapes,
                {column: arrays[f"{name}/column/{column}"] for column in columns},
            )
        return cls(projection, layers, kept_as)


def empty_territory() -> Territory:
    return Territory("", {name: make_layer(name, [], [], []) for name in LAYERS})


class Locator:
    """Which area, grid, station and government grid a point lies in; made once per territory."""

    def __init__(self, territory: Territory) -> None:
        self._shapes = {name: territory[name].shapes for name in ("areas", "grids", "government_grids")}

    def row(self, layer: str, x: float, y: float) -> int | None:
        """Row of the shape of `layer` that covers (x, y) metres; the lowest row on a shared edge; None outside."""
        left, bottom, right, top = self._shapes[layer].bounds.T
        near = np.flatnonzero((left <= x) & (x <= right) & (bottom <= y) & (y <= top))
        covers = shapely.intersects_xy(self._shapes[layer].geometries(near), x, y)
        return int(near[covers][0]) if covers.any() else None


def as_bytes(values: Column) -> bytes:
    """The array in numpy's own file format."""
    buffer = io.BytesIO()
    np.save(buffer, np.ascontiguousarray(values), allow_pickle=False)
    return buffer.getvalue()


def from_bytes(data: bytes) -> Column:
    """Inverse of `as_bytes`. ValueError or EOFError if it is no array."""
    return np.load(io.BytesIO(data), allow_pickle=False)  # type: ignore[no-any-return]
