"""What a picture of the map is called: the city, and where in it the view is."""

import numpy as np
import shapely

from models.territory.territory import Territory
from widgets.map.paper.shown import holds
from widgets.map.viewport import Viewport


def title_of(view: Viewport, territory: Territory, city: str) -> str:
    """`city` alone while all of it is in sight; near by with the station, nearer with the grid in the middle."""
    parts = [city]
    for name in ("stations", "grids"):
        row = _row_at(territory, name, *view.centre)
        if row is None or holds(view.box, territory[name].shapes.box(row)) or holds(view.box, territory.bounds()):
            break
        parts.append(str(territory[name].names[row]) or str(territory[name].codes[row]))
    return " · ".join(parts)


def _row_at(territory: Territory, name: str, x: float, y: float) -> int | None:
    shapes = territory[name].shapes
    left, bottom, right, top = shapes.bounds.T
    near = np.flatnonzero((left <= x) & (x <= right) & (bottom <= y) & (y <= top))
    covers = shapely.intersects_xy(shapes.geometries(near), x, y)
    return int(near[covers][0]) if covers.any() else None
