"""The grids: as drawn, or made from what names them, so that areas and grids always nest."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from models.entities.places import Zone
from models.imports.areas import Areas
from models.imports.layers import Rows
from models.imports.notes import Notes
from models.imports.problems import ProblemCode, Problems
from models.imports.projected import Nest, Projected, are_points, merged, merged_by, nest
from models.imports.report import FindingCode, Findings
from models.imports.table import Geometries, Ints

ONLY_GRID = "S1-G1"
"""Code of the one grid of a city whose folder names none."""

ASSUMED_ZONE = Zone.URBAN
"""The strictest arrival limits: an assumption must not give a customer more time to wait."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grids:
    """n grids; `rows` is the layer they come from, None if they were made here; `customers` as stated or None;
    `area_grid` the grid of each area."""

    codes: list[str]
    names: list[str]
    polygons: Geometries
    zones: list[Zone]
    customers: list[int | None]
    rows: Rows | None
    area_grid: Ints


def find_grids(ground: Projected, areas: Areas, city: str, notes: Notes) -> Grids | None:
    """The grids drawn in the folder, else made from areas that name theirs, else one for each station, else
    one for the whole ground. None after noting problems."""
    rows = ground.rows("grids")
    if rows is not None:
        return _drawn(ground, rows, areas, notes)
    if any(areas.grid):
        return _named_by_areas(areas, notes)
    stations = ground.rows("stations")
    if stations is not None:
        return _of_stations(ground, stations, areas, notes)
    if not areas.codes:
        notes.problems.add(ProblemCode.GROUND_MISSING, city)
        return None
    notes.findings.add(FindingCode.LAYER_DERIVED, layer="grids", source="areas", count=1)
    whole = np.array([merged(areas.polygons)], dtype=object)
    return _made([ONLY_GRID], [city], whole, np.zeros(len(areas.codes), np.int64), notes.findings)


def named_rows(codes: list[Any], index: dict[str, int]) -> Ints:
    """(n,) rows of the codes; −1 where none is named."""
    return np.array([index[code] if code is not None else -1 for code in codes], np.int64)


def report_near(found: Nest, layer: str, wanted: str, findings: Findings) -> None:
    """Say how many rows lie beside the polygon they were given to."""
    if len(found.near):
        metres = round(float(found.metres[found.near].max()))
        findings.add(FindingCode.PLACED_NEARBY, layer=layer, wanted=wanted, count=len(found.near), metres=metres)


def _drawn(ground: Projected, rows: Rows, areas: Areas, notes: Notes) -> Grids:
    named = named_rows(areas.grid, rows.index())
    unstated = sum(zone is None for zone in rows["zone"])
    if unstated:
        notes.findings.add(FindingCode.ZONE_ASSUMED, count=unstated, zone=ASSUMED_ZONE.value)
    return Grids(
        codes=rows["code"],
        names=rows.names(),
        polygons=ground.shapes["grids"],
        zones=[zone if zone is not None else ASSUMED_ZONE for zone in rows["zone"]],
        customers=rows["customers"],
        rows=rows,
        area_grid=_assign(areas, rows, ground.shapes["grids"], named, notes),
    )


def _named_by_areas(areas: Areas, notes: Notes) -> Grids | None:
    for row in [row for row, code in enumerate(areas.grid) if code is None]:
        _refuse(areas, row, ProblemCode.VALUE_MISSING, "grid", notes.problems)
    if len(notes.problems):
        return None
    codes = list(dict.fromkeys(code for code in areas.grid if code is not None))
    grid = named_rows(areas.grid, {code: row for row, code in enumerate(codes)})
    notes.findings.add(FindingCode.LAYER_DERIVED, layer="grids", source="areas", count=len(codes))
    return _made(codes, codes, merged_by(areas.polygons, grid, len(codes)), grid, notes.findings)


def _of_stations(ground: Projected, stations: Rows, areas: Areas, notes: Notes) -> Grids | None:
    """One grid for each station: the station's own ground, or that of the areas nearest to its duty point."""
    shapes = ground.shapes["stations"]
    codes, names = stations["code"], stations.names()
    notes.findings.add(FindingCode.LAYER_DERIVED, layer="grids", source="stations", count=len(codes))
    if not are_points(shapes):
        area_grid = _assign(areas, stations, shapes, np.full(len(areas.codes), -1, np.int64), notes)
        return _made(codes, names, shapes, area_grid, notes.findings)
    if not areas.codes:
        notes.problems.add(ProblemCode.GROUND_MISSING, stations.files[0])
        return None
    nearest = np.asarray(shapely.STRtree(shapes).nearest(shapely.points(areas.xy)), np.int64)
    notes.findings.add(FindingCode.PLACED_NEARBY, layer="areas", wanted="stations", count=len(nearest), metres=None)
    polygons = merged_by(areas.polygons, nearest, len(codes))
    for row in np.flatnonzero(shapely.is_missing(polygons)):
        stations.refuse(notes.problems, ProblemCode.STATION_WITHOUT_GROUND, int(row), "code", value=codes[row])
    return None if len(notes.problems) else _made(codes, names, polygons, nearest, notes.findings)


def _made(codes: list[str], names: list[str], polygons: Geometries, area_grid: Ints, findings: Findings) -> Grids:
    findings.add(FindingCode.ZONE_ASSUMED, count=len(codes), zone=ASSUMED_ZONE.value)
    return Grids(
        codes=codes,
        names=names,
        polygons=polygons,
        zones=[ASSUMED_ZONE] * len(codes),
        customers=[None] * len(codes),
        rows=None,
        area_grid=area_grid,
    )


def _assign(areas: Areas, parents: Rows, polygons: Geometries, named: Ints, notes: Notes) -> Ints:
    """The polygon each area belongs to: the one it names, else the one its transformer stands in."""
    row = named.copy()
    unnamed = np.flatnonzero(named < 0)
    if len(unnamed) == 0:
        return row
    found = nest(shapely.points(areas.xy[unnamed]), polygons)
    row[unnamed] = found.row
    for at in found.lost:
        area = int(unnamed[at])
        facts = {"value": areas.codes[area], "layer": parents.layer}
        _refuse(areas, area, ProblemCode.OUTSIDE_PARENT, "geometry", notes.problems, **facts)
    report_near(found, "areas", parents.layer, notes.findings)
    return row


def _refuse(areas: Areas, area: int, code: ProblemCode, field: str, problems: Problems, **facts: Any) -> None:
    if areas.speaker is not None:
        areas.speaker.refuse(problems, code, int(areas.speaker_rows[area]), field, **facts)
