"""A small town as files, to be read whole or damaged first.

Two stations of two grids, four areas a grid, six customers an area, in squares of 0.01° near 116° E, 29.6° N.
"""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely

from models.imports import ImportRefused, Problem, Report
from models.imports.reading import read_city
from models.territory.city import City

WEST, SOUTH, SIDE = 116.0, 29.6, 0.01
Feature = dict[str, Any]


def read(folder: Path, layout: Path | None = None) -> tuple[City, Report]:
    return read_city(folder, progress=lambda step, done: None, cancelled=lambda: False, layout=layout)


def refusal(folder: Path) -> ImportRefused:
    try:
        read(folder)
    except ImportRefused as refused:
        return refused
    raise AssertionError("the folder was not refused")


def problems(folder: Path) -> tuple[Problem, ...]:
    return refusal(folder).problems


def square(column: float, row: float, size: float = 1.0) -> Feature:
    x, y = WEST + column * SIDE, SOUTH + row * SIDE
    far = size * SIDE
    ring = [[x, y], [x + far, y], [x + far, y + far], [x, y + far], [x, y]]
    return {"type": "Polygon", "coordinates": [[[round(a, 6), round(b, 6)] for a, b in ring]]}


def point(column: float, row: float) -> Feature:
    return {"type": "Point", "coordinates": [round(WEST + column * SIDE, 6), round(SOUTH + row * SIDE, 6)]}


def line(*ends: tuple[float, float]) -> Feature:
    return {"type": "LineString", "coordinates": [point(*end)["coordinates"] for end in ends]}


def feature(geometry: Feature | None, **properties: Any) -> Feature:
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def collection(features: list[Feature]) -> Feature:
    return {"type": "FeatureCollection", "features": features}


def town() -> dict[str, list[Feature]]:
    """Layer → features."""
    areas = [(column, row) for row in range(4) for column in range(4)]
    grid_of = {(column, row): f"G{column // 2}{row // 2}" for column, row in areas}
    spots = [(0.2, 0.2), (0.8, 0.2), (0.2, 0.8), (0.8, 0.8), (0.5, 0.3), (0.5, 0.7)]
    return {
        "stations": [feature(_tall(column), code=f"S{column}", name=f"站{column}") for column in (0, 1)],
        "grids": [
            feature(
                square(2 * column, 2 * row, 2),
                code=f"G{column}{row}",
                name=f"网格{column}{row}",
                station=f"S{column}",
                zone="urban" if column else "农村",
                customer_manager="P1",
                equipment_administrator="P2",
            )
            for row in (0, 1)
            for column in (0, 1)
        ],
        "government_grids": [feature(square(0, 0, 3), code="V1", name="村一", officer="P3")],
        "areas": [
            feature(square(c, r), code=f"T{c}{r}", name=f"台区{c}{r}", grid=grid_of[c, r], feeder="F1")
            for c, r in areas
        ],
        "transformers": [feature(stand(c, r), code=f"T{c}{r}", grid=grid_of[c, r]) for c, r in areas],
        "customers": [
            feature(point(c + x, r + y), code=f"C{c}{r}{n}", transformer=f"T{c}{r}", kind="居民" if n else "business")
            for c, r in areas
            for n, (x, y) in enumerate(spots)
        ],
        "feeders": [feature(line((0, 0), (2, 2), (4, 4)), code="F1", name="线一", substation="B1", voltage_kv=10)],
        "substations": [feature(point(0, 0), code="B1", name="变一", voltage_kv=110)],
        "roads": [
            feature(line((0, 1), (4, 1)), name="路一", highway="primary", maxspeed=60),
            feature(line((1, 0), (1, 4)), highway="footway"),
        ],
        "water": [feature(square(3.2, 3.2, 0.3), name="湖")],
        "important_customers": [feature(point(0.5, 0.5), code="I1", name="医院", grade="一级", area="T00")],
    }


def stand(column: int, row: int) -> Feature:
    """Where a transformer stands: near one corner of its area or the other."""
    return point(column + 0.7, row + 0.3) if (column + row) % 2 == 0 else point(column + 0.3, row + 0.7)


PEOPLE = [{"code": code, "name": f"officer {code}", "phone": "", "stand_in": ""} for code in ("P1", "P2", "P3")]
CREWS = [
    {"code": "K1", "name": "抢修一组", "team": "B1", "station": "S0", "kind": "抢修", "skills": "低压线路、meter"},
    {"code": "K2", "name": "运维一组", "team": "B2", "station": "", "kind": "distribution_maintenance", "skills": ""},
]


def write_town(folder: Path, *layers: str) -> Path:
    """The named layers (all of them if none is named) as GeoJSON, and people and crews as CSV."""
    for layer, features in town().items():
        if not layers or layer in layers:
            write_json(folder / f"{layer}.geojson", collection(features))
    for layer, rows in (("people", PEOPLE), ("crews", CREWS)):
        if not layers or layer in layers:
            write_csv(folder / f"{layer}.csv", rows)
    return folder


def change(path: Path, damage: Callable[[list[Feature]], Any]) -> None:
    """Let `damage` change the features of a GeoJSON file."""
    found = json.loads(path.read_text("utf-8"))
    damage(found["features"])
    write_json(path, found)


def write_json(path: Path, content: Any) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False), "utf-8")


def write_csv(path: Path, rows: list[dict[str, Any]], encoding: str = "utf-8") -> None:
    with path.open("w", encoding=encoding, newline="") as opened:
        writer = csv.DictWriter(opened, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def write_gdal(path: Path, features: list[Feature], crs: str | None = "EPSG:4326", **options: Any) -> None:
    """The features in any format that GDAL writes, told by the file's name."""
    shapes = np.array([shapely.from_geojson(json.dumps(one["geometry"])) for one in features], dtype=object)
    kinds = {shape.geom_type for shape in shapes}
    fields = list(features[0]["properties"])
    columns = [np.array([one["properties"].get(field) for one in features], dtype=object) for field in fields]
    pyogrio.raw.write(
        path,
        shapely.to_wkb(shapes),
        columns,
        fields,
        geometry_type=kinds.pop() if len(kinds) == 1 else "Unknown",
        crs=crs,
        **options,
    )


def moved(features: list[Feature], move: Callable[[np.ndarray], np.ndarray]) -> list[Feature]:
    """The features with their coordinates, (n, 2), moved."""
    found = []
    for one in features:
        shape = shapely.transform(shapely.from_geojson(json.dumps(one["geometry"])), move)
        found.append({**one, "geometry": json.loads(shapely.to_geojson(shape))})
    return found


def _tall(column: int) -> Feature:
    left, right = square(2 * column, 0, 2), square(2 * column, 2, 2)
    lower, upper = left["coordinates"][0], right["coordinates"][0]
    return {"type": "Polygon", "coordinates": [[lower[0], lower[1], lower[2], upper[2], upper[3], lower[3], lower[0]]]}
