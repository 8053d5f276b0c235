"""The river with its tributary, and the lakes: on the plan, and bent onto the ground."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from console.demo.generator.chart import Chart, Floats
from console.demo.parameters import DemoParameters, Stretch

_BEYOND = 1.16
"""The river goes on outside the territory, up to this multiple of its half width."""
_SHORE_STEP = 60.0
_BAYS = 9


@dataclass(frozen=True, slots=True)
class Water:
    """Polygons on the plan and the same on the ground: the river first, the tributary second, then the lakes."""

    names: tuple[str, ...]
    plan: tuple[Any, ...]
    ground: tuple[Any, ...]

    @property
    def river(self) -> Any:
        return self.ground[0]

    @property
    def tributary(self) -> Any:
        return self.ground[1]

    @property
    def lakes(self) -> tuple[Any, ...]:
        return self.ground[2:]


def make_water(parameters: DemoParameters, chart: Chart, random: np.random.Generator) -> Water:
    shapes = [_river(parameters), _stream(parameters.tributary), *(_lake(lake, random) for lake in parameters.lakes)]
    names = [parameters.river.name, parameters.tributary.name, *(lake.name for lake in parameters.lakes)]
    ground = [shapely.transform(shapely.segmentize(shape, _SHORE_STEP), chart.xy) for shape in shapes]
    return Water(tuple(names), tuple(shapes), tuple(ground))


def _river(parameters: DemoParameters) -> Any:
    """Wider and narrower by a fifth, never as wide as to reach the dyke roads."""
    end = _BEYOND * parameters.half_width
    u = np.linspace(-end, end, 800)
    half = parameters.river.width / 2
    north = half * (1 + 0.12 * np.sin(u / 1900) + 0.08 * np.sin(u / 710 + 1))
    south = half * (1 + 0.12 * np.sin(u / 2300 + 2) + 0.08 * np.sin(u / 830))
    return shapely.Polygon(np.vstack((np.column_stack((u, north)), np.column_stack((u, -south))[::-1])))


def _stream(stream: Stretch) -> Any:
    return shapely.LineString(_rounded(stream.path)).buffer(stream.width / 2, cap_style="flat")


def _lake(lake: Stretch, random: np.random.Generator) -> Any:
    """The widened path with bays and spits on its shore."""
    path = shapely.LineString(_rounded(lake.path))
    body = path.buffer(lake.width / 2)
    shore = body.exterior
    for _ in range(_BAYS):
        spot = shore.interpolate(random.random(), normalized=True)
        size = lake.width * random.uniform(0.16, 0.34)
        body = body.union(spot.buffer(size)) if random.random() < 0.6 else body.difference(spot.buffer(size))
    smooth = lake.width * 0.2
    body = body.buffer(smooth).buffer(-2 * smooth).buffer(smooth)
    largest = max(shapely.get_parts(body), key=shapely.area)
    return shapely.Polygon(shapely.get_exterior_ring(largest))


def _rounded(path: tuple[tuple[float, float], ...]) -> Floats:
    """The bent line with its corners cut three times."""
    line = np.array(path, dtype=np.float64)
    for _ in range(3):
        near = 0.75 * line[:-1] + 0.25 * line[1:]
        far = 0.25 * line[:-1] + 0.75 * line[1:]
        line = np.vstack((line[:1], np.column_stack((near, far)).reshape(-1, 2), line[-1:]))
    return line
