"""Real inputs as territories, each through the importer as a user would bring it."""

import json
import xml.etree.ElementTree as Tree
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from models.territory.territory import Territory
from tests.models.imports.towns import read
from widgets.map.viewport import Viewport

NAMES = ("futian", "schutterwald", "jiujiang")
WIDTH, HEIGHT = 640, 400
AROUND = 1.06

SIGHTS = ("whole", "district", "street")
_NEAR: dict[str, dict[str, tuple[float, float, float]]] = {
    "futian": {"district": (300.0, 100.0, 3.5), "street": (600.0, 300.0, 1.0)},
    "schutterwald": {"district": (0.0, 0.0, 2.0), "street": (150.0, -100.0, 0.6)},
    "jiujiang": {"district": (50_000.0, 40_000.0, 150.0), "street": (57_000.0, 38_500.0, 40.0)},
}
"""x, y in the middle, metres a pixel."""

_GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
_LAYOUT = Path(__file__).parents[4] / "docs" / "examples" / "jiujiang.toml"


def real_ground(name: str, shared: Path, scratch: Path) -> Territory:
    """`scratch` is an empty folder for what has to be brought into a form that can be imported."""
    if name == "futian":
        write_road_network(shared / "futian" / "futian_drive_osmnx.graphml", scratch)
        return read(scratch)[0].territory
    return read(shared / name, _LAYOUT if name == "jiujiang" else None)[0].territory


def view_of(name: str, sight: str, territory: Territory) -> Viewport:
    if sight != "whole":
        x, y, scale = _NEAR[name][sight]
        return Viewport.around(x, y, scale=scale, width=WIDTH, height=HEIGHT)
    left, bottom, right, top = territory.bounds()
    scale = AROUND * max((right - left) / WIDTH, (top - bottom) / HEIGHT)
    return Viewport.around((left + right) / 2, (bottom + top) / 2, scale=scale, width=WIDTH, height=HEIGHT)


def write_road_network(graph: Path, folder: Path) -> None:
    """An OSMnx graph as `roads.geojson`, each street once though the graph has it once in each direction, and one grid
    around all of it: a city needs some ground."""
    root = Tree.parse(graph).getroot()
    keys = {key.get("id"): key.get("attr.name") for key in root.iter(f"{_GRAPHML}key")}
    nodes = {}
    for node in root.iter(f"{_GRAPHML}node"):
        told = _told(node, keys)
        nodes[node.get("id")] = float(told["x"]), float(told["y"])
    roads: dict[bytes, dict[str, Any]] = {}
    for edge in root.iter(f"{_GRAPHML}edge"):
        told = _told(edge, keys)
        ends = [nodes[edge.get("source")], nodes[edge.get("target")]]
        line = shapely.from_wkt(told["geometry"]) if "geometry" in told else shapely.LineString(ends)
        key = shapely.to_wkb(shapely.normalize(line))
        roads[key] = _feature(line, name=_first(told.get("name", "")), highway=_first(told["highway"]))
    lines = shapely.from_wkb(np.array(list(roads), dtype=object))
    hull = shapely.convex_hull(shapely.multilinestrings(lines))
    _write(folder / "roads.geojson", list(roads.values()))
    (folder / "city.toml").write_text('[city]\nname = "福田"\n', encoding="utf-8")
    _write(folder / "grids.geojson", [_feature(hull, code="futian", name="福田", zone="urban")])


def _told(element: Tree.Element, keys: dict[str | None, str | None]) -> dict[str, str]:
    return {str(keys[data.get("key")]): data.text or "" for data in element.iter(f"{_GRAPHML}data")}


def _first(value: str) -> str:
    """Where streets were joined OSMnx keeps a list of all their names."""
    return value.strip("[]").split(",")[0].strip(" '\"")


def _feature(shape: shapely.Geometry, **properties: str) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": json.loads(shapely.to_geojson(shape))}


def _write(file: Path, features: list[dict[str, Any]]) -> None:
    file.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
