"""GCJ-02 that nobody declared: layers that ought to fit together, and do once one of them is read as shifted.

Nothing in a file tells GCJ-02 from WGS-84; but a town whose customers all live some 500 m beside their areas
was drawn on a Chinese web map. For every pair of layers that fit by nature the fit is measured as declared and
under each other reading of either layer; a reading that explains nearly all of the misfit is named.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import shapely
from numpy.typing import NDArray

from models.geometry.gcj02 import bd09_to_wgs84, gcj02_to_wgs84, wgs84_to_bd09, wgs84_to_gcj02, within_china
from models.imports.coordinates import BD09, GCJ02, SHIFTED, WGS84
from models.imports.layers import Layers, Rows
from models.imports.placing import kilometres
from models.imports.problems import ProblemCode, Problems
from models.imports.table import Geometries, Ints
from models.territory.projection import local_projection, to_xy

Floats = NDArray[np.float64]

_SAMPLE = 5000
"""So many rows of a layer tell as much as all of them."""

_ENOUGH = 4
"""Fewer observations than this may agree by chance."""

_EXPLAINED = 3
"""A reading must make at least this many times as much fit (or as little misfit)."""

_SIDE_M = 50.0
"""Borders of nested polygons that are the same lie no farther apart than this."""

_INTO_RAW = {WGS84: lambda lon_lat: lon_lat, GCJ02: wgs84_to_gcj02, BD09: wgs84_to_bd09}
_FROM_RAW = {WGS84: lambda lon_lat: lon_lat, GCJ02: gcj02_to_wgs84, BD09: bd09_to_wgs84}

_Fit = Callable[[Geometries, Geometries], tuple[int, int]]
"""Shapes of the inner and outer layer in metres → observations that fit, observations that do not."""


@dataclass(frozen=True, slots=True)
class _Pair:
    inner: Rows
    outer: Rows
    inner_shapes: Geometries
    outer_shapes: Geometries
    fit: _Fit


@dataclass(frozen=True, slots=True)
class _Reading:
    """`rows` read as if they were in `crs`."""

    rows: Rows
    crs: str


def check_shifts(layers: Layers, problems: Problems) -> None:
    """Note each layer whose declared system is explained away by another; at most one problem a layer."""
    blamed: set[str] = set()
    for pair in _pairs(layers):
        if {pair.inner.layer, pair.outer.layer} & blamed or not _shiftable(pair):
            continue
        reading = _better_reading(pair)
        if reading is None:
            continue
        blamed.add(reading.rows.layer)
        other = pair.outer if reading.rows is pair.inner else pair.inner
        middles = reading.rows.middles()
        moved = kilometres(_reread(_declared(reading.rows), reading.crs)(middles), middles)
        problems.add(
            ProblemCode.SHIFTED,
            reading.rows.files[0],
            field="crs",
            other=other.files[0],
            declared=reading.rows.crs[0].name,
            looks_like=reading.crs,
            metres=round(float(np.median(moved)) * 1000),
        )


def _shiftable(pair: _Pair) -> bool:
    same = all(len({crs.name in SHIFTED and crs.name for crs in rows.crs}) == 1 for rows in (pair.inner, pair.outer))
    return same and bool(within_china(pair.inner.middles()).all())


def _declared(rows: Rows) -> str:
    name = rows.crs[0].name
    return name if name in SHIFTED else WGS84


def _reread(declared: str, crs: str) -> Callable[[Floats], Floats]:
    """WGS-84 as it was understood → WGS-84 if the file was in `crs` all along."""
    return lambda lon_lat: _FROM_RAW[crs](_INTO_RAW[declared](lon_lat))


def _better_reading(pair: _Pair) -> _Reading | None:
    """The reading under which the pair fits far better than as declared, if there is one."""
    middle = np.median(pair.outer.middles(), axis=0)
    projection = local_projection(float(middle[0]), float(middle[1]))

    def metres(shapes: Geometries, read: Callable[[Floats], Floats]) -> Geometries:
        moved: Geometries = shapely.transform(shapes, lambda lon_lat: to_xy(projection, read(lon_lat)))
        return moved

    def plainly(lon_lat: Floats) -> Floats:
        return lon_lat

    inner, outer = metres(pair.inner_shapes, plainly), metres(pair.outer_shapes, plainly)
    fits, misfits = pair.fit(inner, outer)
    if misfits < _ENOUGH:
        return None
    best: tuple[int, _Reading] | None = None
    for crs in (GCJ02, BD09, WGS84):
        for rows in (pair.inner, pair.outer):
            declared = _declared(rows)
            if crs == declared:
                continue
            read = _reread(declared, crs)
            if rows is pair.inner:
                found, left = pair.fit(metres(pair.inner_shapes, read), outer)
            else:
                found, left = pair.fit(inner, metres(pair.outer_shapes, read))
            explains = found - fits >= _ENOUGH and (left * _EXPLAINED <= misfits or found >= _EXPLAINED * fits)
            if explains and (best is None or found > best[0]):
                best = found, _Reading(rows, crs)
    return best[1] if best is not None else None


def _pairs(layers: Layers) -> Iterator[_Pair]:
    """Layers that fit by nature: points in their own polygons, borders of polygons that nest."""
    for inner, outer, key in (
        ("customers", "areas", "transformer"),
        ("transformers", "areas", "code"),
        ("important_customers", "areas", "area"),
        ("areas", "grids", "grid"),
        ("transformers", "grids", "grid"),
        ("customers", "grids", None),
    ):
        if inner in layers and outer in layers:
            yield _points_in_polygons(layers[inner], layers[outer], key)
    for inner, outer in (
        ("areas", "grids"),
        ("grids", "stations"),
        ("government_grids", "grids"),
        ("areas", "government_grids"),
    ):
        if inner in layers and outer in layers and _polygons(layers[outer]):
            yield _Pair(layers[inner], layers[outer], layers[inner].shapes, layers[outer].shapes, _same_sides)
    if "customers" in layers and "transformers" in layers:
        yield _customers_around_transformers(layers["customers"], layers["transformers"])


def _polygons(rows: Rows) -> bool:
    return bool((shapely.get_dimensions(rows.shapes) == 2).all())


def _points_in_polygons(inner: Rows, outer: Rows, key: str | None) -> _Pair:
    """Middles of the inner rows in the polygon they name, or in any if they name none."""
    sample = np.unique(np.linspace(0, len(inner) - 1, _SAMPLE).astype(np.int64))
    points = shapely.point_on_surface(inner.shapes[sample])
    index = outer.index()
    own = [index.get(inner[key][row], -1) if key else -1 for row in sample]
    named = np.array(own, np.int64)

    def fit(points: Geometries, polygons: Geometries) -> tuple[int, int]:
        known = named >= 0
        inside = np.zeros(len(points), np.bool_)
        inside[known] = shapely.covers(polygons[named[known]], points[known])
        anywhere = shapely.STRtree(polygons).query(points[~known], predicate="intersects")[0]
        inside[np.flatnonzero(~known)[np.unique(anywhere)]] = True
        return int(inside.sum()), int((~inside).sum())

    return _Pair(inner, outer, points, outer.shapes, fit)


def _same_sides(inner: Geometries, outer: Geometries) -> tuple[int, int]:
    """Western, southern, eastern and northern ends of the outer polygons: where polygons nest, one of the
    inner ones that lie there ends at the same line."""
    inner_sides, outer_sides = shapely.bounds(inner), shapely.bounds(outer)
    row, near = shapely.STRtree(inner).query(outer, predicate="intersects")
    same = np.abs(inner_sides[near] - outer_sides[row]) <= _SIDE_M
    found = np.zeros((len(outer), 4), np.bool_)
    np.logical_or.at(found, row, same)
    return int(found.sum()), int((~found).sum())


def _customers_around_transformers(customers: Rows, transformers: Rows) -> _Pair:
    """A transformer stands among its customers: over a town the steps from the one to the other cancel out."""
    index = transformers.index()
    owner: Ints = np.array([index.get(code, -1) for code in customers["transformer"]], np.int64)
    counts = np.bincount(owner[owner >= 0], minlength=len(transformers))
    feeding = np.flatnonzero(counts)
    members = [np.flatnonzero(owner == row) for row in feeding]
    order = np.concatenate(members) if members else np.empty(0, np.int64)
    starts = np.concatenate(([0], np.cumsum(counts[feeding])))

    def fit(homes: Geometries, stations: Geometries) -> tuple[int, int]:
        if len(feeding) <= _ENOUGH:
            return 0, 0
        at, home = shapely.get_coordinates(stations), shapely.get_coordinates(homes)
        steps = np.array([np.median(home[a:b], axis=0) for a, b in pairwise(starts)]) - at
        spread = np.median(np.abs(steps - np.median(steps, axis=0)), axis=0)
        off = np.abs(np.median(steps, axis=0)) > 3 * spread / np.sqrt(len(steps)) + _SIDE_M
        return (0, len(feeding)) if off.any() else (len(feeding), 0)

    return _Pair(customers, transformers, customers.shapes[order], transformers.shapes[feeding], fit)
