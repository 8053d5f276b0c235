"""A territory written down for QGIS: a GeoPackage with spatial indexes, and how each of its layers is to look."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely

from models.territory.territory import Territory
from widgets.map.ground.style import GroundStyle, Stroke

_HIGH_KV = 35.0
_ALL = (0.0, 1e9)

_AREA = 250.0
"""Metres across the usual area of these grounds."""


def write_ground(territory: Territory, name: str, style: GroundStyle, folder: Path) -> Path:
    """A GeoPackage with spatial indexes, and beside it what `gis_child.py` has to know; the path of that."""
    package = folder / f"{name}.gpkg"
    for table, shapes in _tables(territory).items():
        _write(package, table, shapes, territory.projection)
    file = folder / f"{name}.json"
    told = {"name": name, "file": str(package), "land": _hex(style.land), "layers": _layers(style)}
    file.write_text(json.dumps(told), encoding="utf-8")
    return file


def _tables(territory: Territory) -> dict[str, "np.typing.NDArray[np.object_]"]:
    roads, feeders, areas = territory["roads"], territory["feeders"], territory["areas"]
    lines, classes = roads.shapes.geometries(), roads.columns["road_class"]
    high = feeders.columns["voltage_kv"] >= _HIGH_KV
    every = feeders.shapes.geometries()
    return {
        **{name: territory[name].shapes.geometries() for name in ("areas", "grids", "stations", "water")},
        **{f"roads{one}": lines[classes == one] for one in range(4)},
        "feeders": every[~high],
        "trunk_feeders": every[high],
        "transformers": shapely.points(areas.columns["x"], areas.columns["y"]),
    }


def _write(package: Path, table: str, shapes: "np.typing.NDArray[np.object_]", projection: str) -> None:
    kind = {"Point": "Point", "MultiLineString": "MultiLineString"}.get(shapes[0].geom_type, "MultiPolygon")
    pyogrio.raw.write(
        package,
        geometry=shapely.to_wkb(shapes),
        field_data=[np.arange(len(shapes))],
        fields=np.array(["row"]),
        layer=table,
        driver="GPKG",
        geometry_type=kind,
        crs=projection,
        append=package.exists(),
        dataset_options={"VERSION": "1.2"},  # what every QGIS in use reads
    )


def _layers(style: GroundStyle) -> list[dict[str, Any]]:
    """What lies lowest comes first. Casings of roads, bands along borders and shores are left out: QGIS has less to
    draw than we have."""
    borders = style.borders
    edged_below, areas_below = _AREA / style.areas.least_edged, _AREA / style.areas.least_numbered
    roads = [
        _shown(f"roads{one}", "line", (0.0, road.below), edge=road.colour, pixels=road.pixels, metres=road.metres)
        for one, road in reversed(list(enumerate(style.roads)))
    ]
    return [
        _shown("areas", "face", (0.0, edged_below), fill=style.land, edge=style.areas.edge),
        _shown("areas", "face", (edged_below, areas_below), fill=style.land),
        _shown("grids", "face", (areas_below, 1e9), fill=style.land),
        _shown("water", "face", _ALL, fill=style.water.fill),
        _shown("grids", "face", _ALL, edge=borders.grid.colour),
        *roads,
        _shown("stations", "face", _ALL, edge=borders.station.colour, pixels=borders.station.pixels),
        _stroked("feeders", "line", style.equipment.feeder),
        _stroked("trunk_feeders", "line", style.equipment.trunk_feeder),
        _shown(
            "transformers",
            "square",
            (0.0, style.equipment.transformer.below),
            fill=style.equipment.transformer.colour,
            pixels=style.equipment.transformer.pixels,
        ),
    ]


def _stroked(table: str, kind: str, stroke: Stroke) -> dict[str, Any]:
    return _shown(table, kind, (0.0, stroke.below), edge=stroke.colour, pixels=stroke.pixels)


def _shown(
    table: str,
    kind: str,
    between: tuple[float, float],
    *,
    fill: int | None = None,
    edge: int | None = None,
    pixels: float = 1.0,
    metres: float = 0.0,
) -> dict[str, Any]:
    """Drawn from `between[0]` to `between[1]` metres a pixel. Lines are `metres` wide, but at least `pixels`."""
    return {
        "table": table,
        "kind": kind,
        "least": between[0],
        "most": between[1],
        "fill": None if fill is None else _hex(fill),
        "edge": None if edge is None else _hex(edge),
        "pixels": pixels,
        "metres": metres,
    }


def _hex(colour: int) -> str:
    return f"#{colour & 0xFFFFFF:06x}"
