"""The stations: as drawn, or made from the grids that name them, so that grids and stations always nest."""

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from models.imports.grids import Grids, named_rows, report_near
from models.imports.layers import Rows
from models.imports.notes import Notes
from models.imports.problems import ProblemCode
from models.imports.projected import Projected, are_points, coordinates, merged_by, nest
from models.imports.report import FindingCode
from models.imports.table import Geometries, Ints

Floats = NDArray[np.float64]

ONLY_STATION = "S1"
"""Code of the one station of a city whose folder names none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stations:
    """n stations; `xy` (n, 2) metres of their duty points; `grid_station` the station of each grid."""

    codes: list[str]
    names: list[str]
    polygons: Geometries
    xy: Floats
    grid_station: Ints


def find_stations(ground: Projected, grids: Grids, city: str, notes: Notes) -> Stations | None:
    """The stations drawn in the folder, else made from grids that name theirs, else one for all.
    None after noting problems."""
    rows = ground.rows("stations")
    if rows is not None:
        return _given(ground, rows, grids, notes)
    named = grids.rows["station"] if grids.rows is not None else []
    if grids.rows is None or not any(named):
        return _made([ONLY_STATION], [city], grids, np.zeros(len(grids.codes), np.int64), notes)
    for row in [row for row, code in enumerate(named) if code is None]:
        grids.rows.refuse(notes.problems, ProblemCode.VALUE_MISSING, row, "station")
    if len(notes.problems):
        return None
    codes = list(dict.fromkeys(named))
    return _made(codes, codes, grids, named_rows(named, {code: row for row, code in enumerate(codes)}), notes)


def _made(codes: list[str], names: list[str], grids: Grids, station: Ints, notes: Notes) -> Stations:
    notes.findings.add(FindingCode.LAYER_DERIVED, layer="stations", source="grids", count=len(codes))
    polygons = merged_by(grids.polygons, station, len(codes))
    return Stations(
        codes=codes,
        names=names,
        polygons=polygons,
        xy=coordinates(shapely.point_on_surface(polygons)),
        grid_station=station,
    )


def _given(ground: Projected, rows: Rows, grids: Grids, notes: Notes) -> Stations | None:
    shapes = ground.shapes["stations"]
    codes = rows["code"]
    station = _station_of_grids(shapes, rows, grids, notes)
    if are_points(shapes):
        polygons, xy = merged_by(grids.polygons, station, len(codes)), coordinates(shapes)
        for row in np.flatnonzero(shapely.is_missing(polygons)):
            rows.refuse(notes.problems, ProblemCode.STATION_WITHOUT_GROUND, int(row), "code", value=codes[row])
    else:
        polygons, xy = shapes, coordinates(shapely.point_on_surface(shapes))
    if len(notes.problems):
        return None
    return Stations(codes=codes, names=rows.names(), polygons=polygons, xy=xy, grid_station=station)


def _station_of_grids(shapes: Geometries, rows: Rows, grids: Grids, notes: Notes) -> Ints:
    """The station each grid names; else the one it lies in or, where stations are points, the nearest."""
    index = rows.index()
    if grids.rows is not None:
        station = named_rows(grids.rows["station"], index)
    else:
        # Grids made from the stations carry their codes; those that areas named lie where they lie.
        station = np.array([index.get(code, -1) for code in grids.codes], np.int64)
    unnamed = np.flatnonzero(station < 0)
    if len(unnamed) == 0:
        return station
    inner = shapely.point_on_surface(grids.polygons[unnamed])
    if are_points(shapes):
        station[unnamed] = shapely.STRtree(shapes).nearest(inner)
        facts = {"layer": "grids", "wanted": "stations", "count": len(unnamed), "metres": None}
        notes.findings.add(FindingCode.PLACED_NEARBY, **facts)
        return station
    found = nest(inner, shapes)
    station[unnamed] = found.row
    for at in found.lost:
        row = int(unnamed[at])
        facts = {"value": grids.codes[row], "layer": "stations"}
        if grids.rows is not None:
            grids.rows.refuse(notes.problems, ProblemCode.OUTSIDE_PARENT, row, "geometry", **facts)
        else:
            rows.refuse(notes.problems, ProblemCode.OUTSIDE_PARENT, 0, "geometry", **facts)
    report_near(found, "grids", "stations", notes.findings)
    return station
