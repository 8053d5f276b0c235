"""Shapes as they were read: there, of the right kind, of real numbers, and not crossing themselves.

Nothing is repaired: which of two crossing borders is meant, only who drew them knows.
"""

import re

import numpy as np
import shapely
from numpy.typing import NDArray

from models.imports.coordinates import converter
from models.imports.problems import ProblemCode, Problems
from models.imports.table import Geometries, Table
from models.territory.shapes import ShapeKind

_TYPES = {
    ShapeKind.POINT: {"Point"},
    ShapeKind.LINE: {"LineString", "MultiLineString"},
    ShapeKind.POLYGON: {"Polygon", "MultiPolygon"},
}
_PLACE = re.compile(r"\[(\S+) (\S+)\]")


def check_shapes(table: Table, kinds: tuple[ShapeKind, ...], problems: Problems) -> Geometries | None:
    """The table's shapes without heights; None after noting problems."""
    if table.geometry is None:
        problems.add(ProblemCode.COORDINATES_MISSING, table.file, columns=tuple(table.columns)[:20])
        return None
    before = len(problems)
    shapes = shapely.force_2d(table.geometry)
    _refuse(shapely.is_missing(shapes) | shapely.is_empty(shapes), ProblemCode.GEOMETRY_MISSING, table, problems)
    _check_kind(shapes, kinds, table, problems)
    corners = np.nan_to_num(shapely.bounds(shapes), nan=0.0, posinf=np.inf, neginf=-np.inf)
    finite = np.isfinite(corners).all(axis=1) & ~_has_nan(shapes)
    _refuse(~finite, ProblemCode.NOT_FINITE, table, problems)
    return shapes if len(problems) == before else None


def check_rings(shapes: Geometries, crs: str, table: Table, problems: Problems) -> None:
    """Note every polygon that is none, with the place; `shapes` are in the file's own system `crs`."""
    for at in np.flatnonzero(~shapely.is_valid(shapes)):
        reason = shapely.is_valid_reason(shapes[at])
        place = _PLACE.search(reason)
        spot = converter(crs)(np.array([[float(place[1]), float(place[2])]]))[0].tolist() if place else (None, None)
        crossing = "self-intersection" in reason.lower()
        problems.add(
            ProblemCode.SELF_CROSSING if crossing else ProblemCode.RING_WRONG,
            table.file,
            row=int(table.lines[at]),
            field="geometry",
            lon=spot[0],
            lat=spot[1],
            detail=reason.split("[")[0],
        )


def _check_kind(shapes: Geometries, kinds: tuple[ShapeKind, ...], table: Table, problems: Problems) -> None:
    allowed = set().union(*(_TYPES[kind] for kind in kinds))
    for at, shape in enumerate(shapes):
        if shape is not None and shape.geom_type not in allowed:
            problems.add(
                ProblemCode.GEOMETRY_KIND,
                table.file,
                row=int(table.lines[at]),
                field="geometry",
                found=shape.geom_type,
                kinds=tuple(kind.value for kind in kinds),
            )


def _has_nan(shapes: Geometries) -> NDArray[np.bool_]:
    """(n,) whether any coordinate of the shape is NaN; bounds pass over those."""
    coordinates, owner = shapely.get_coordinates(shapes, return_index=True)
    found = np.zeros(len(shapes), np.bool_)
    found[owner[np.isnan(coordinates).any(axis=1)]] = True
    return found


def _refuse(wrong: NDArray[np.bool_], code: ProblemCode, table: Table, problems: Problems) -> None:
    for at in np.flatnonzero(wrong):
        problems.add(code, table.file, row=int(table.lines[at]), field="geometry")
