"""Each area's transformer: a dry spot in the area, and where its service line meets the nearest street."""

from dataclasses import dataclass

import numpy as np
import shapely

from console.demo.generator.chart import Chart, Floats
from console.demo.generator.fields import Fields
from console.demo.generator.mesh import Ints
from console.demo.generator.streets import Streets
from console.demo.generator.water import Water

_EDGE = 0.22
"""A transformer keeps this share of its area's breadth away from the border."""
_TRIES = 120
_SHORE = 6.0
_CM = 2


@dataclass(frozen=True, slots=True)
class Transformers:
    """One for each of the n areas: `plan` and `xy` (n, 2); `street` (n,) row of the nearest street, `along` metres from
    the street's start to `tap` (n, 2), the street's spot nearest to it."""

    plan: Floats
    xy: Floats
    street: Ints
    along: Floats
    tap: Floats


def make_transformers(
    *, fields: Fields, chart: Chart, water: Water, streets: Streets, random: np.random.Generator
) -> Transformers:
    plan = _dry_spots(np.array(fields.dry_boxes), chart, water, random)
    xy = chart.xy(plan)
    points = shapely.points(xy)
    street = shapely.STRtree(streets.shapes).nearest(points).astype(np.int64)
    along = np.round(shapely.line_locate_point(streets.shapes[street], points), _CM)
    tap = np.round(shapely.get_coordinates(shapely.line_interpolate_point(streets.shapes[street], along)), _CM)
    return Transformers(plan, xy, street, along, tap)


def _dry_spots(boxes: Floats, chart: Chart, water: Water, random: np.random.Generator) -> Floats:
    """A random spot of each (u0, v0, u1, v1), tried again while it is in the water, ever nearer to the border."""
    low, size = boxes[:, :2], boxes[:, 2:] - boxes[:, :2]
    flooded = shapely.union_all([polygon.buffer(_SHORE) for polygon in water.ground])
    shapely.prepare(flooded)
    spots = low + size / 2
    wet = np.arange(len(boxes))
    for attempt in range(_TRIES):
        edge = _EDGE * max(0.0, 1 - 2 * attempt / _TRIES)
        spots[wet] = low[wet] + size[wet] * (edge + (1 - 2 * edge) * random.random((len(wet), 2)))
        wet = wet[shapely.contains_xy(flooded, chart.xy(spots[wet]))]
    return spots
