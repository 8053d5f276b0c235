"""A territory written down for QGIS: a GeoPackage with spatial indexes, and how each of its layers is to look."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely

from models.territory.territory import Territory
from widgets.map.ground.style import GroundStyle

_HIGH_KV = 35.0
_ALL = (0.0, 1e9)

# As widgets/map/ground/drawing.py has them, in metres a pixel for areas of 250 m.
_EDGED_BELOW, _AREAS_BELOW = 250 / 26, 250 / 4
_FEEDERS_BELOW, _TRANSFORMERS_BELOW = 5.5, 2.5


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
    """What lies lowest comes first."""
    roads = [
        _shown(f"roads{one}", "line", (0.0, road.below), edge=road.colour, pixels=road.pixels, metres=road.metres)
        for one, road in reversed(list(enumerate(style.roads)))
    ]
    return [
        _shown("areas", "face", (0.0, _EDGED_BELOW), fill=style.land, edge=style.area_edge),
        _shown("areas", "face", (_EDGED_BELOW, _AREAS_BELOW), fill=style.land),
        _shown("grids", "face", (_AREAS_BELOW, 1e9), fill=style.land),
        _shown("water", "face", _ALL, fill=style.water),
        _shown("grids", "face", _ALL, edge=style.grid_edge),
        *roads,
        _shown("stations", "face", _ALL, edge=style.station_edge, pixels=1.6),
        _shown("feeders", "line", (0.0, _FEEDERS_BELOW), edge=style.feeder),
        _shown("trunk_feeders", "line", _ALL, edge=style.feeder, pixels=2.0),
        _shown("transformers", "square", (0.0, _TRANSFORMERS_BELOW), fill=style.transformer, pixels=4.0),
    ]


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
