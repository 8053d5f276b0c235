"""Cities to test with: the whole one, and small ones that build in a second."""

from dataclasses import replace
from typing import Any

import numpy as np
import shapely

from console.demo.city import build_city
from console.demo.parameters import Counts, DemoParameters, read_parameters
from models.territory.city import City

SMALL_COUNTS = Counts(areas=700, grids=24, government_grids=12, substations=4, feeders=30, important_customers=20)
SMALL_STATIONS = {"CZ", "GQ", "JN", "FT"}


def small_parameters(**changes: Any) -> DemoParameters:
    """The demo city with few areas: the same river, roads and towns."""
    whole = read_parameters("city")
    stations = tuple(station for station in whole.stations if station.code in SMALL_STATIONS)
    return replace(whole, counts=SMALL_COUNTS, stations=stations, **changes)


def build_quietly(parameters: DemoParameters) -> City:
    return build_city(parameters, progress=lambda step, fraction: None)


def shapes(city: City, layer: str) -> Any:
    return city.territory[layer].shapes.geometries()


def transformers(city: City) -> Any:
    """(n,) points."""
    columns = city.territory["areas"].columns
    return shapely.points(columns["x"], columns["y"])


def of_kind(city: City, kind: type) -> list[Any]:
    return [entity for entity in city.entities if isinstance(entity, kind)]


def end_points(lines: Any) -> Any:
    """(n, 2, 2) first and last coordinates of single lines."""
    xy, row = shapely.get_coordinates(lines, return_index=True)
    first = np.searchsorted(row, np.arange(len(lines)), side="left")
    last = np.searchsorted(row, np.arange(len(lines)), side="right") - 1
    return np.stack((xy[first], xy[last]), axis=1)
