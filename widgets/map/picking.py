"""What lies under the cursor: the nearest symbol, else the ground."""

from dataclasses import dataclass
from enum import Enum

import numpy as np
import shapely

from models.territory.territory import Locator, Territory
from widgets.map.crew_layer import CrewLayer
from widgets.map.density_layer import DensityLayer
from widgets.map.ground.blocks import touching
from widgets.map.ground.layer import GroundLayer
from widgets.map.map_marks.layer import MapMarkLayer
from widgets.map.order_layer import OrderLayer
from widgets.map.spider import Spider
from widgets.map.viewport import Floats, Viewport

_REACH = 10.0
_AREAS_FROM = 12.0
"""From this many metres a pixel on, the ground is named by its area, before that by its grid."""


class SpotKind(Enum):
    ORDER = "order"
    CLUSTER = "cluster"
    CREW = "crew"
    CREWS = "crews"
    STATION = "station"
    SUBSTATION = "substation"
    AREA = "area"
    GRID = "grid"
    DENSITY = "density"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Spot:
    """`ids` is one id or code, or all members of a cluster, of crews parked together or of the orders around a spot of
    the density; `x`, `y` pixels."""

    kind: SpotKind
    ids: tuple[str, ...]
    x: float
    y: float


class Picker:
    """Looks in the layers as they were last shown."""

    def __init__(
        self,
        territory: Territory,
        *,
        orders: OrderLayer,
        crews: CrewLayer,
        ground: GroundLayer,
        density: DensityLayer,
        marks: MapMarkLayer,
        spider: Spider,
    ) -> None:
        self._spider = spider
        self._density = density
        self._marks = marks
        self._orders = orders
        self._crews = crews
        self._ground = ground
        self.show_territory(territory)

    def show_territory(self, territory: Territory) -> None:
        self._territory = territory
        self._locator = Locator(territory)
        stations = territory["stations"]
        self._duty_points = np.column_stack((stations.columns["x"], stations.columns["y"])).astype(np.float64)

    def symbol(self, view: Viewport, px: float, py: float) -> Spot | None:
        """The nearest order, cluster, crew, station, substation or sign of a mark within reach of pixel (px, py)."""
        leg = self._spider.leg_at(px, py)
        if leg is not None:
            kind = SpotKind.ORDER if self._orders.orders.row(leg.id) is not None else SpotKind.CREW
            return Spot(kind, (leg.id,), leg.x, leg.y)
        live = [self._order(view, px, py), self.crew(px, py), self._parked(px, py), self._cluster(view, px, py)]
        found = [spot for spot in live if spot is not None]
        if not found:
            sign = self._marks.sign_at(px, py)
            fixed = [
                None if sign is None else Spot(SpotKind.MARK, sign[:1], *sign[1:]),
                self._fixed(view, px, py, SpotKind.STATION, self._duty_points),
                self._fixed(view, px, py, SpotKind.SUBSTATION, self._territory["substations"].shapes.xy),
            ]
            found = [spot for spot in fixed if spot is not None]
        return min(found, key=lambda spot: np.hypot(spot.x - px, spot.y - py), default=None)

    def crew(self, px: float, py: float) -> Spot | None:
        """The nearest crew with a sign of its own."""
        leg = self._spider.leg_at(px, py)
        if leg is not None and self._crews.crews.row(leg.id) is not None:
            return Spot(SpotKind.CREW, (leg.id,), leg.x, leg.y)
        if not self._crews.sheet.isVisible():
            return None
        places = self._crews.places
        row = _nearest(places.pixels[places.alone], px, py, _REACH * self._crews.size)
        if row is None:
            return None
        crew = places.alone[row]
        return Spot(SpotKind.CREW, (self._crews.crews.ids[crew],), *places.pixels[crew].tolist())

    def _parked(self, px: float, py: float) -> Spot | None:
        if not self._crews.sheet.isVisible():
            return None
        places = self._crews.places
        spots = places.pixels[places.heads]
        found = _nearest(spots, px, py, _REACH * self._crews.size)
        if found is None:
            return None
        ids = tuple(self._crews.crews.ids[row] for row in places.heap(found))
        return Spot(SpotKind.CREWS, ids, *spots[found].tolist())

    def ground(self, view: Viewport, px: float, py: float) -> Spot | None:
        """The orders around pixel (px, py) where their density is shown; else the area, or farther away the grid, that
        it lies in."""
        crowd = self.crowd(view, px, py)
        if crowd is not None:
            return crowd
        drawn = self._ground.row_at(px, py)
        x, y = view.ground(px, py)
        for kind, layer in ((SpotKind.AREA, "areas"), (SpotKind.GRID, "grids")):
            if kind is SpotKind.AREA and view.scale > _AREAS_FROM:
                continue
            row = drawn[1] if drawn is not None and drawn[0] == layer else self._locator.row(layer, x, y)
            if row is not None and row >= 0:
                return Spot(kind, (str(self._territory[layer].codes[row]),), px, py)
        return None

    def nested(self, view: Viewport, px: float, py: float) -> tuple[int | None, int | None]:
        """Rows of the area and of the grid that pixel (px, py) lies in; no area where that is too small to point at."""
        drawn = self._ground.row_at(px, py)
        if drawn is None:
            layer = "areas" if view.scale <= _AREAS_FROM else "grids"
            row = self._locator.row(layer, *view.ground(px, py))
        else:
            layer, row = drawn[0], drawn[1] if drawn[1] >= 0 else None
        if row is None or layer == "grids":
            return None, row
        return row if view.scale <= _AREAS_FROM else None, int(self._territory["areas"].columns["grid"][row])

    def crowd(self, view: Viewport, px: float, py: float) -> Spot | None:
        """The orders that the shade at pixel (px, py) stands for."""
        rows = self._density.orders_at(*view.ground(px, py))
        ids = tuple(self._orders.orders.ids[row] for row in rows)
        return Spot(SpotKind.DENSITY, ids, px, py) if ids else None

    def area(self, view: Viewport, px: float, py: float) -> int | None:
        """Row of the area that pixel (px, py) lies in, at any scale."""
        return self._locator.row("areas", *view.ground(px, py))

    def grid(self, view: Viewport, px: float, py: float) -> int | None:
        """Row of the grid that pixel (px, py) lies in, at any scale."""
        return self._locator.row("grids", *view.ground(px, py))

    def feeder(self, view: Viewport, px: float, py: float) -> int | None:
        """Row of the feeder whose line passes within reach of pixel (px, py)."""
        x, y = view.ground(px, py)
        reach = _REACH * view.scale
        box = (x - reach, y - reach, x + reach, y + reach)
        feeders = self._territory["feeders"].shapes
        near = np.flatnonzero(touching(feeders.bounds, box))
        lines = feeders.geometries(near)
        away = shapely.distance(lines, shapely.Point(x, y))
        return int(near[np.argmin(away)]) if len(near) and away.min() <= reach else None

    def _order(self, view: Viewport, px: float, py: float) -> Spot | None:
        if not self._orders.sheet.isVisible():
            return None
        orders = self._orders.orders
        rows = np.concatenate((self._orders.lifted, self._orders.clusters.singles))
        pixels = view.pixels(orders.xy[rows])
        found = _nearest(pixels, px, py, _REACH * self._orders.size)
        if found is None:
            return None
        return Spot(SpotKind.ORDER, (orders.ids[rows[found]],), *pixels[found].tolist())

    def _cluster(self, view: Viewport, px: float, py: float) -> Spot | None:
        if not self._orders.sheet.isVisible():
            return None
        clusters = self._orders.clusters
        pixels = self._orders.cluster_pixels(view)
        hit = np.flatnonzero((np.abs(pixels - (px, py)) <= self._orders.plaque_half).all(axis=1))
        if not len(hit):
            return None
        cluster = int(hit[np.argmin(np.hypot(*(pixels[hit] - (px, py)).T))])
        members = clusters.members(cluster)
        neediest_first = members[np.argsort(self._orders.orders.signs[members], kind="stable")]
        ids = tuple(self._orders.orders.ids[row] for row in neediest_first)
        return Spot(SpotKind.CLUSTER, ids, *pixels[cluster].tolist())

    def _fixed(self, view: Viewport, px: float, py: float, kind: SpotKind, xy: Floats) -> Spot | None:
        pixels = view.pixels(xy)
        row = _nearest(pixels, px, py)
        if row is None:
            return None
        layer = self._territory["stations" if kind is SpotKind.STATION else "substations"]
        return Spot(kind, (str(layer.codes[row]),), *pixels[row].tolist())


def _nearest(pixels: Floats, px: float, py: float, reach: float = _REACH) -> int | None:
    """Row of the pixel nearest to (px, py), if it is within `reach`."""
    if not len(pixels):
        return None
    distances = np.hypot(*(pixels - (px, py)).T)
    row = int(np.argmin(distances))
    return row if distances[row] <= reach else None
