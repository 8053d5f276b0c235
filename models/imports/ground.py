"""The ground as the program keeps it: every layer in metres, with the rows it belongs to."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from models.imports.areas import find_areas
from models.imports.fields import FOOTWAY
from models.imports.grids import find_grids
from models.imports.layers import Rows
from models.imports.notes import Notes
from models.imports.organisation import Nesting
from models.imports.projected import Projected
from models.imports.report import FindingCode, Findings
from models.imports.stations import find_stations
from models.imports.table import Ints
from models.territory.territory import LAYERS, Layer, Territory, make_layer

_ROAD_COLUMNS = ("road_class", "speed_kmh", "bridge")


def nest_ground(ground: Projected, city: str, notes: Notes, between: Callable[[], None]) -> Nesting:
    """Areas in grids in stations; raises `ImportRefused` where something belongs nowhere."""
    areas = find_areas(ground, notes.findings, between)
    between()
    grids = find_grids(ground, areas, city, notes)
    notes.problems.refuse_if_any()
    assert grids is not None
    between()
    stations = find_stations(ground, grids, city, notes)
    notes.problems.refuse_if_any()
    assert stations is not None
    return Nesting(areas=areas, grids=grids, stations=stations)


def build_territory(ground: Projected, nesting: Nesting, important: Ints, findings: Findings) -> Territory:
    """All layers; `important` is the area of each important customer."""
    made = {
        "stations": _stations(nesting),
        "grids": _grids(nesting),
        "areas": _areas(ground, nesting, important),
        "government_grids": _plain(ground, "government_grids"),
        "feeders": _feeders(ground),
        "substations": _plain(ground, "substations", "voltage_kv"),
        "roads": _roads(ground, findings),
        "water": _plain(ground, "water"),
    }
    return Territory(ground.projection, {name: made[name] for name in LAYERS})


def _stations(nesting: Nesting) -> Layer:
    stations = nesting.stations
    x, y = stations.xy.T
    return make_layer("stations", stations.codes, stations.names, stations.polygons, x=x, y=y)


def _grids(nesting: Nesting) -> Layer:
    grids = nesting.grids
    return make_layer(
        "grids",
        grids.codes,
        grids.names,
        grids.polygons,
        station=nesting.stations.grid_station,
        zone=[zone.value for zone in grids.zones],
    )


def _areas(ground: Projected, nesting: Nesting, important: Ints) -> Layer:
    areas = nesting.areas
    counted = np.bincount(important, minlength=len(areas.codes)).tolist()
    stated = zip(areas.important, counted, strict=True)
    return make_layer(
        "areas",
        areas.codes,
        areas.names,
        areas.polygons,
        grid=nesting.grids.area_grid,
        feeder=_rows_named(ground, "feeders", areas.feeder),
        residents=areas.residents,
        businesses=areas.businesses,
        important=[count if own is None else own for own, count in stated],
        x=areas.xy[:, 0],
        y=areas.xy[:, 1],
    )


def _feeders(ground: Projected) -> Layer:
    rows = ground.rows("feeders")
    if rows is None:
        return make_layer("feeders", [], [], [])
    return make_layer(
        "feeders",
        rows["code"],
        rows.names(),
        ground.shapes["feeders"],
        substation=_rows_named(ground, "substations", rows["substation"]),
        voltage_kv=rows["voltage_kv"],
    )


def _roads(ground: Projected, findings: Findings) -> Layer:
    """Roads that a vehicle may take."""
    rows = ground.rows("roads")
    if rows is None:
        findings.add(FindingCode.LAYER_MISSING, layer="roads")
        return make_layer("roads", [], [], [])
    drivable = np.flatnonzero(np.array(rows["road_class"]) != FOOTWAY)
    if len(drivable) < len(rows):
        findings.add(FindingCode.FOOTWAYS_LEFT_OUT, count=len(rows) - len(drivable))
    columns: Mapping[str, Any] = {
        name: np.array(rows[name])[drivable] for name in ("road_class", "speed_kmh", "bridge")
    }
    codes = np.array(_codes(rows))[drivable]
    names = np.array(rows["name"])[drivable]
    return make_layer("roads", codes, names, ground.shapes["roads"][drivable], **columns)


def _plain(ground: Projected, layer: str, *columns: str) -> Layer:
    rows = ground.rows(layer)
    if rows is None:
        return make_layer(layer, [], [], [])
    shapes = ground.shapes[layer]
    names = rows["name"] if layer == "water" else rows.names()
    return make_layer(layer, _codes(rows), names, shapes, **{name: rows[name] for name in columns})


def _codes(rows: Rows) -> list[str]:
    """Roads and water need no code: a row without one is called by its number."""
    return [code if code is not None else f"{rows.layer}-{row + 1}" for row, code in enumerate(rows["code"])]


def _rows_named(ground: Projected, layer: str, codes: list[str | None]) -> Ints:
    """Rows of `layer` by code; −1 where none is named or the layer is not there."""
    rows = ground.rows(layer)
    index = rows.index() if rows is not None else {}
    return np.array([index.get(code, -1) if code is not None else -1 for code in codes], np.int64)
