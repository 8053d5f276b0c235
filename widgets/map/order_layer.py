"""The open orders on the map: shape and colour for urgency, filled or hollow for how much they need a person."""

from collections.abc import Callable, Mapping
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem

from models.alarms.alarm_signs import AlarmSign
from models.entities.orders import Urgency
from models.ids import StationId
from widgets.alarms.signs import ALARM_SIGN_PIXELS
from widgets.map.clusters import Clusters, Ints, clusters_among, find_clusters, grouping_scale
from widgets.map.labels import LabelFonts
from widgets.map.open_orders import SIGNS, OpenOrders
from widgets.map.order_alarms import OrderAlarms
from widgets.map.plaques import HEIGHT as PLAQUE_HEIGHT
from widgets.map.plaques import Plaques, stepped_aside
from widgets.map.sheet import Sheet
from widgets.map.sprites import Sprites
from widgets.map.viewport import Box, Floats, Viewport
from widgets.theme.inks import Inks
from widgets.theme.symbols import SYMBOL_PIXELS, paint_order

Mask = NDArray[np.bool_]

_SIDE = SYMBOL_PIXELS + 4
_PLAQUE_WIDTH = 48
"""Roughly; it grows with the number."""
_RING = 17.0
"""From the middle of a selected order to whatever must be read beside it: its ring, and an alarm's sign."""
_STEP = 180.0
"""Pixels across, around a selected order, in which the sign of its cluster may step aside."""
_APART_FROM = 5.0
"""From so many metres a pixel on each order has its sign, even where their density is shown."""
_ALARM_X, _ALARM_Y = 11.0, -9.0
"""From the middle of an order to that of the sign of its alarm."""
_FAINT = 0.3
_CLUSTER_ALARM_X, _CLUSTER_ALARM_Y = -4.0, -11.0
"""The same from the right end of a cluster's frame and from its middle: its own number stays free and that of its
neighbour."""
_ALWAYS = [number for number, (urgency, _) in enumerate(SIGNS) if urgency is Urgency.CRITICAL]
"""Signs that no density stands for."""


class OrderLayer:
    """Stamps single orders and clusters; keeps what it has grouped until orders come, go or move or the scale is
    another."""

    def __init__(
        self, parent: QGraphicsItem | None, *, orders: OpenOrders, ground: Box, inks: Inks, fonts: LabelFonts
    ) -> None:
        """`ground` in metres: no sign of a cluster leaves it."""
        self.sheet = Sheet(self._paint, parent)
        self.orders = orders
        self._ground = ground
        self._inks = inks
        self._fonts = fonts
        self._ratio = 1.0
        self._alarms = OrderAlarms()
        self._own: frozenset[StationId] = frozenset()
        self._view: Viewport | None = None
        self._selected: tuple[str, ...] = ()
        self._rows: tuple[int, Ints] | None = None
        """The rows of what is selected, as they were after so many moves of orders."""
        self._scale = 1.0
        self._moves = 0
        self._over_density = False
        self._clusters: Clusters | None = None
        self._sprites: Sprites | None = None
        self._plaques: Plaques | None = None
        self._boxes: Floats | None = None

    @property
    def size(self) -> float:
        """How much larger than usual everything is drawn: as much as the letters of the map."""
        return self._fonts.scale

    @property
    def overhang(self) -> tuple[float, float]:
        """Pixels that a sign takes at most beside its place, and above or below it, with that of its alarm."""
        alarm = ALARM_SIGN_PIXELS / 2
        across, up = _PLAQUE_WIDTH / 2 + _CLUSTER_ALARM_X + alarm, alarm - _CLUSTER_ALARM_Y
        return across * self.size, up * self.size

    @property
    def plaque_half(self) -> tuple[float, float]:
        """About half the width and height of a cluster's sign in pixels."""
        return _PLAQUE_WIDTH / 2 * self.size, PLAQUE_HEIGHT / 2 * self.size

    @property
    def clusters(self) -> Clusters:
        if self._clusters is None:
            self._clusters = self._group()
            self._moves = self.orders.moves
        return self._clusters

    def stand_over_density(self) -> None:
        """From afar, show only what the density must not hide: critical and selected orders."""
        self._over_density, self._clusters = True, None
        self.show_orders(self.orders)

    def stand_alone(self) -> None:
        """Show every order, alone or in a cluster."""
        self._over_density, self._clusters = False, None
        self.show_orders(self.orders)

    def show_orders(self, orders: OpenOrders) -> None:
        """The orders have changed, or are others."""
        same = orders is self.orders and orders.moves == self._moves and not self._over_density
        known = self._clusters if same else None
        self.orders, self._rows = orders, None
        self._clusters = None if known is None else known.with_signs(orders.signs)
        self._boxes = None
        self.sheet.update()

    def show_alarm_signs(self, signs: Mapping[str, AlarmSign]) -> None:
        """By the ids of what alarms stand about, orders among them: at an order that stands alone, and of a cluster
        the one that needs a person most."""
        self._alarms.show_signs(signs)
        self.sheet.update()

    def show_ground(self, ground: Box) -> None:
        """Another one, after an import."""
        self._ground = ground
        self._clusters = self._boxes = None
        self.sheet.update()

    def dim_all_but(self, stations: frozenset[StationId]) -> None:
        """Orders of other stations are drawn faintly, with their alarms; none are if no station is named."""
        self._own = stations
        self.sheet.update()

    def show_view(self, view: Viewport, ratio: float) -> None:
        scale = grouping_scale(view.scale)
        if scale != self._scale:
            self._scale = scale
            self._clusters = None
        if ratio != self._ratio:
            self._ratio = ratio
            self._forget_pictures()
        self._view = view
        self._boxes = None
        self.sheet.show_size(view.width, view.height)

    def show_inks(self, inks: Inks, fonts: LabelFonts) -> None:
        if fonts.scale != self.size:
            self._clusters = self._boxes = None
        self._inks = inks
        self._fonts = fonts
        self._forget_pictures()
        self.sheet.update()

    def select(self, orders: tuple[str, ...]) -> None:
        """Draw these on their own place and on top, even if a cluster holds them with others."""
        if self._view is None or self._clusters is None:  # all of it is to be painted anyway
            self._selected, self._rows = orders, None
            self.sheet.update()
        else:
            before = self.lifted
            self._selected, self._rows = orders, None
            touched = np.concatenate((before, self.lifted))
            crowded = (self._clusters.cluster_of[touched] >= 0).any()
            side = (_STEP if crowded else _SIDE) * self.size
            self.sheet.update_around(self._view.pixels(self.orders.xy[touched]), side)
        self._boxes = None

    @property
    def lifted(self) -> Ints:
        """Rows of the selected orders, but for those whose whole cluster is selected."""
        rows = self._selected_rows()
        if not len(rows):
            return rows
        home = self.clusters.cluster_of[rows]
        return rows[~np.isin(home, self._whole_clusters(home))]

    def selected_spots(self) -> Floats:
        """(n, 2) pixels of what is to be ringed: selected orders and clusters selected as a whole."""
        if self._view is None:
            return np.empty((0, 2))
        whole = self._whole_clusters(self.clusters.cluster_of[self._selected_rows()])
        spots: Floats = self._view.pixels(np.vstack((self.orders.xy[self.lifted], self.clusters.xy[whole])))
        return spots

    def cluster_pixels(self, view: Viewport) -> Floats:
        """(n, 2) where the signs of clusters stand in `view`: beside the selected orders that stand out of them."""
        pixels, lifted = view.pixels(self.clusters.xy), self.lifted
        home = self.clusters.cluster_of[lifted]
        if not (home >= 0).any():
            return pixels
        spots = view.pixels(self.orders.xy[lifted[home >= 0]])
        return stepped_aside(pixels, home[home >= 0], spots, self.plaque_half, _RING * self.size)

    def _group(self) -> Clusters:
        xy, signs, scale = self.orders.xy, self.orders.signs, self._scale * self.size
        if self._over_density and self._scale > _APART_FROM:
            return clusters_among(np.flatnonzero(np.isin(signs, _ALWAYS)), xy, signs, scale, self._ground)
        return find_clusters(xy, signs, scale, self._ground)

    def _selected_rows(self) -> Ints:
        if self._rows is None or self._rows[0] != self.orders.moves:
            rows = [self.orders.row(order) for order in self._selected]
            self._rows = self.orders.moves, np.array([row for row in rows if row is not None], np.int64)
        return self._rows[1]

    def _whole_clusters(self, home: Ints) -> Ints:
        """The clusters of which every order is selected; `home` is the cluster of each selected order."""
        clusters, chosen = np.unique(home[home >= 0], return_counts=True)
        whole: Ints = clusters[chosen == np.diff(self.clusters.starts)[clusters]]
        return whole

    def is_free(self, box: Box) -> bool:
        """Whether `box`, in pixels of the view, covers no order."""
        if self._boxes is None:
            self._boxes = self._covered()
        left, top, right, bottom = self._boxes.T
        return not bool(((left < box[2]) & (right > box[0]) & (top < box[3]) & (bottom > box[1])).any())

    def _covered(self) -> Floats:
        """(n, 4) pixels that orders in sight cover."""
        if self._view is None:
            return np.empty((0, 4))
        view, lifted = self._view, self.orders.xy[self.lifted]
        alone = [xy[view.in_sight(xy, SYMBOL_PIXELS * self.size)] for xy in (self.clusters.single_xy, lifted)]
        single, cluster = view.pixels(np.vstack(alone)), self.cluster_pixels(view)
        cluster = cluster[view.sees(cluster, SYMBOL_PIXELS * self.size)]
        half, plaque = SYMBOL_PIXELS / 2 * self.size, np.array(self.plaque_half)
        return np.vstack((np.hstack((single - half, single + half)), np.hstack((cluster - plaque, cluster + plaque))))

    def _paint(self, painter: QPainter) -> None:
        if self._view is None:
            return
        if self._sprites is None:
            self._sprites = Sprites(_paints(self._inks), side=_SIDE, ratio=self._ratio, size=self.size)
            self._alarms.draw_as(self._inks.theme, ratio=self._ratio, size=self.size)
        lifted, clusters = self.lifted, self.clusters
        for opacity, singles, crowds in self._by_opacity():
            painter.setOpacity(opacity)
            rows, xy = clusters.singles[singles], clusters.single_xy[singles]
            self._stamp(painter, self._sprites, rows, xy, self._view)
            self._paint_clusters(painter, self._view, crowds)
        self._stamp(painter, self._sprites, lifted, self.orders.xy[lifted], self._view)

    def _by_opacity(self) -> list[tuple[float, Mask, Mask]]:
        """What is drawn one after the other: how strongly, which singles and which clusters. A cluster is as strong as
        the strongest of its orders."""
        clusters = self.clusters
        if not self._own:
            return [(1.0, np.full(len(clusters.singles), True), np.full(len(clusters), True))]
        own = np.array([station in self._own for station in self.orders.stations], bool)
        singles = own[clusters.singles]
        crowds = (
            np.logical_or.reduceat(own[clusters.rows], clusters.starts[:-1]) if len(clusters) else np.empty(0, bool)
        )
        return [(_FAINT, ~singles, ~crowds), (1.0, singles, crowds)]

    def _stamp(self, painter: QPainter, sprites: Sprites, rows: Ints, xy: Floats, view: Viewport) -> None:
        """Orders `rows` (n,) at `xy` (n, 2) metres, the neediest last, on top of the others."""
        seen = view.in_sight(xy, SYMBOL_PIXELS * self.size)
        signs = self.orders.signs[rows[seen]]
        neediest_last = np.argsort(-signs, kind="stable")
        sprites.stamp(painter, signs[neediest_last], view.pixels(xy[seen[neediest_last]]))
        if self._alarms:
            corner = view.pixels(xy[seen]) + np.array((_ALARM_X, _ALARM_Y)) * self.size
            self._alarms.stamp(painter, self._alarms.of_orders(self.orders)[rows[seen]], corner)

    def _paint_clusters(self, painter: QPainter, view: Viewport, wanted: Mask) -> None:
        clusters = self.clusters
        pixels = self.cluster_pixels(view)
        sizes = np.diff(clusters.starts)
        seen = np.flatnonzero(wanted & view.sees(pixels, SYMBOL_PIXELS * self.size))
        neediest_last = seen[np.argsort(-clusters.signs[seen], kind="stable")]
        if self._plaques is None:
            self._plaques = Plaques(inks=self._inks, fonts=self._fonts, ratio=self._ratio)
        self._plaques.stamp(painter, clusters.signs[neediest_last], sizes[neediest_last], pixels[neediest_last])
        if self._alarms:
            signs, (x, y) = self._alarms.of_clusters(self.orders, clusters)[seen], pixels[seen].T
            right = x + self._plaques.widths(sizes[seen]) / 2
            corner = np.column_stack((right + _CLUSTER_ALARM_X * self.size, y + _CLUSTER_ALARM_Y * self.size))
            self._alarms.stamp(painter, signs, corner)

    def _forget_pictures(self) -> None:
        self._sprites = None
        self._plaques = None


def _paints(inks: Inks) -> list[Callable[[QPainter], None]]:
    return [partial(paint_order, urgency=urgency, look=look, inks=inks) for urgency, look in SIGNS]
