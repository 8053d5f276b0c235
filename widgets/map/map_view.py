"""The map: grids, areas, feeders, roads and water below, orders and crews live above them."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta

import numpy as np
from PySide6.QtCore import Property, QEvent, QPoint, QPointF, Signal
from PySide6.QtGui import QHideEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.changes import Change
from models.entities.fixes import Fix
from models.ids import AreaCode, CrewId, OrderId
from models.outages import OutageAreas
from models.picture import Picture
from models.territory.territory import Territory
from widgets.map.base_map.control import BaseMapControl
from widgets.map.canvas import Canvas
from widgets.map.crew_layer import CrewLayer
from widgets.map.crew_positions import CrewPositions
from widgets.map.density_layer import DensityLayer
from widgets.map.density_view import DensityView
from widgets.map.describe import describe
from widgets.map.gathering_list import GatheringList
from widgets.map.ground.drawer import Prepare
from widgets.map.ground.layer import GroundLayer
from widgets.map.ground.prepared import make_ground
from widgets.map.ground.style import Look, look_of
from widgets.map.ground.tint import TintLayer
from widgets.map.hand import Hand
from widgets.map.hover_card import HoverCard
from widgets.map.legend import Legend
from widgets.map.mark_layer import MarkLayer
from widgets.map.open_orders import OpenOrders
from widgets.map.order_layer import OrderLayer
from widgets.map.outage_looks import make_patterns, outage_looks
from widgets.map.paper.shown import Shown
from widgets.map.picking import Picker, Spot, SpotKind
from widgets.map.scale_bar import ScaleBar
from widgets.map.sights import Sight, sight_of_box, sight_of_code
from widgets.map.spider import MOST_LEGS, Spider
from widgets.map.trace_layer import TraceLayer
from widgets.map.tracing import Tracing, show_menu
from widgets.map.trails import Trails
from widgets.map.viewport import Viewport
from widgets.theme.symbols import symbol_pixmap
from widgets.theme.theme import Theme

_EDGE = 10
"""Pixels between the corners and what sits in them."""
_NEAR = 2500.0
"""Metres of ground shown around an order or crew that somebody asks for; less if the view is nearer already."""
_AROUND_CITY = 1.06


class MapView(QWidget):
    """Shows the picture on the ground. It moves only when a hand or a `show_…` call for a place says so."""

    selected = Signal(object)
    """Tuple of the order and crew ids that a hand has chosen."""
    order_dropped = Signal(object, object)
    """OrderId and CrewId: somebody let an order fall on a crew."""
    menu_wanted = Signal(object, QPoint)
    """OrderId and the place on the screen: somebody asks what can be done with it."""
    spot_chosen = Signal(float, float)
    """x, y metres: the answer to `ask_for_spot`."""
    spot_given_up = Signal()
    """The answer will not come: Esc, or the hand has turned to something else."""
    picture_complete = Signal()
    """Every layer of the present view is drawn."""

    def __init__(
        self,
        *,
        picture: Picture,
        territory: Territory,
        theme: Theme,
        stale_after: timedelta,
        prepare: Prepare = make_ground,
    ) -> None:
        """`prepare` makes ready what a territory is drawn from; the drawing thread calls it."""
        super().__init__()
        self._picture = picture
        self._territory = territory
        self._theme = theme
        self._wish: Sight | None = None
        # Until the first `show_now` the newest entry is the best guess.
        self._now = picture.entries[-1].at if picture.entries else datetime.now(UTC)
        self._ratio = self.devicePixelRatioF()
        look = look_of(theme, self.font())
        inks, fonts = look.inks, look.fonts
        self._crews = CrewPositions(picture, stale_after=stale_after)
        self._orders = OpenOrders(picture)
        self._shown_ages: tuple[int, ...] = ()

        self.canvas = Canvas(self, order_at=self._order_at, picture_of=self._picture_of)
        box = self.canvas.box
        self._prepare = prepare
        self._ground = GroundLayer(box, territory=territory, look=self._ground_look(theme), prepare=prepare)
        self._outages = OutageAreas(picture, territory)
        self._outage_tint = TintLayer(box, ground=self._ground)
        self._trace_layer = TraceLayer(box, ground=self._ground, inks=inks)
        self._density_layer = DensityLayer(box, orders=self._orders, inks=inks)
        self.trails = Trails(
            self,
            box,
            crews=self._crews,
            places=lambda: self._crew_layer.places,
            stale_after=stale_after,
            inks=inks,
        )
        self._crew_layer = CrewLayer(
            box, crews=self._crews, picture=picture, is_free=self._is_free, inks=inks, fonts=fonts
        )
        self._order_layer = OrderLayer(box, orders=self._orders, inks=inks, fonts=fonts)
        self._marks = MarkLayer(box, inks=inks, is_framed=lambda: self.canvas.framed)
        self._card = HoverCard(self, theme=theme)
        self._legend = Legend(self, inks=inks)
        self.density = DensityView(self, layer=self._density_layer, signs=self._order_layer, legend=self._legend)
        self._scale_bar = ScaleBar(self, inks=inks)
        self._spider = Spider(box, picture=picture, crews=self._crews, inks=inks, fonts=fonts)
        self._picker = Picker(
            territory,
            orders=self._order_layer,
            crews=self._crew_layer,
            ground=self._ground,
            density=self._density_layer,
            spider=self._spider,
        )
        self._tracing = Tracing(
            self,
            picture=picture,
            territory=territory,
            layer=self._trace_layer,
            picker=self._picker,
            theme=theme,
        )
        self._list = GatheringList(self, picture=picture, theme=theme)
        self.base_map = BaseMapControl(self, ground=self._ground, inks=inks)
        self._hand = Hand(
            self.canvas,
            orders=self._order_layer,
            crews=self._crew_layer,
            marks=self._marks,
            picker=self._picker,
            card=self._card,
            describe=self._describe,
        )
        self._show_patterns()
        self._outage_tint.show_looks(outage_looks(self._outages))
        self._lay_out()
        self._connect()
        self.fit()

    # -- what the console tells -----------------------------------------------------------------------------

    def show_changes(self, changes: Iterable[Change]) -> None:
        """Changes that the picture has already been advanced by."""
        changes = tuple(changes)
        orders_moved = self._orders.show_changes(changes)
        crews_moved = self._crews.show_changes(changes)
        if orders_moved:
            self._order_layer.show_orders(self._orders)
            self._density_layer.show_orders()
        if self._outages.show_changes(changes):
            self._outage_tint.show_looks(outage_looks(self._outages))
        if crews_moved:
            self._crew_layer.show_crews()
        if orders_moved or crews_moved:
            self._spider.show_changes()
            self._hand.refresh()

    def show_fixes(self, fixes: Mapping[CrewId, Fix], now: datetime) -> None:
        """The newest fix of some or all crews."""
        self._now = now
        self._crews.show_fixes(fixes, now)
        self._shown_ages = self._ages_to_show()
        self._crew_layer.show_crews()
        self.trails.show_fixes(now)
        self._spider.show_changes()
        self._hand.refresh()

    def show_now(self, now: datetime) -> None:
        """Time goes on: positions age, and say so when they pass the limit."""
        self._now = now
        self._crews.show_now(now)
        self.trails.show_now(now)
        ages = self._ages_to_show()
        if ages != self._shown_ages:
            self._shown_ages = ages
            self._crew_layer.show_crews()

    def show_planned(self, areas: Iterable[AreaCode]) -> None:
        """These areas are switched off by plan now, and no others."""
        self._outages.show_planned(areas)
        self._outage_tint.show_looks(outage_looks(self._outages))

    def show_territory(self, territory: Territory) -> None:
        """Another ground, after an import: the whole of it comes into view."""
        self._territory = territory
        self._picker.show_territory(territory)
        self._ground.show_territory(territory)
        self._tracing.show_territory(territory)
        self.trails.clear()
        self._outages.show_territory(territory)
        self._outage_tint.show_looks(outage_looks(self._outages))
        self.fit()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        look = look_of(theme, self.font())
        inks, fonts = look.inks, look.fonts
        self.canvas.show_land(theme.ground.land)
        self._ground.show_look(self._ground_look(theme))
        self._show_patterns()
        self._order_layer.show_inks(inks, fonts)
        self._crew_layer.show_inks(inks, fonts)
        self._density_layer.show_inks(inks)
        self.trails.show_inks(inks)
        self._marks.show_inks(inks)
        self._legend.show_inks(inks)
        self._scale_bar.show_inks(inks)
        self.base_map.note.show_inks(inks)
        self._card.show_theme(theme)
        self._trace_layer.show_inks(inks)
        self._tracing.show_theme(theme)
        self._spider.show_inks(inks, fonts)
        self._list.show_theme(theme)

    def select(self, ids: tuple[str, ...]) -> None:
        """Ring these orders and crews. The view stays where it is."""
        self._hand.select(ids)
        self.trails.select(ids)

    def shown(self) -> Shown:
        """What can be seen now, as values that stay."""
        return Shown(
            now=self._now,
            view=self.canvas.viewport_now(),
            territory=self._territory,
            prepare=self._prepare,
            base=self.base_map.base,
            picture=self._picture,
            orders=self._orders.as_they_are(),
            crews=self._crews.as_they_are(),
            outages=outage_looks(self._outages),
            trace=self._tracing.trace,
        )

    def ask_for_spot(self) -> None:
        """Take the keyboard and let the next click choose a place; a drag, the wheel and the arrows still move the
        view."""
        self.canvas.ask_for_spot()

    @property
    def asking(self) -> bool:
        """Whether the next click chooses a place."""
        return self.canvas.asking

    # -- going somewhere, only when asked -------------------------------------------------------------------

    def fit(self) -> None:
        """The whole territory."""
        self._look_at(sight_of_box(self._ground.bounds, _AROUND_CITY))

    def show_place(self, x: float, y: float, width_m: float) -> None:
        """Put (x, y) metres in the middle, with `width_m` metres from edge to edge."""
        self._look_at(Sight(x, y, width_m, 0.0))

    def show_item(self, key: str) -> bool:
        """Go to the order, crew, station, grid, area, feeder, substation or road with this id or code; whether
        there is one."""
        order = self._picture.orders.get(OrderId(key))
        crew = self._crews.row(key)
        if order is not None:
            self._go_near(order.place.x, order.place.y)
            return True
        if crew is not None:
            x, y = self._crews.xy[crew].tolist()
            self._go_near(x, y)
            return True
        sight = sight_of_code(key, self._territory)
        if sight is not None:
            self._look_at(sight)
        return sight is not None

    # -- the legend's fold, kept with the window's layout ---------------------------------------------------

    def _get_legend_folded(self) -> bool:
        return self._legend.folded

    def _set_legend_folded(self, folded: bool) -> None:  # noqa: FBT001 (a Qt property)
        if folded:
            self._legend.fold()
        else:
            self._legend.unfold()

    legend_folded = Property(bool, _get_legend_folded, _set_legend_folded)

    # -- Qt -------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_corners()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_view()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._tracing.retranslate()
        super().changeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._ground.pause()
        self._density_layer.pause()
        self._hand.leave()
        super().hideEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._show_view()
        return super().event(event)

    # -- inside ---------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas)
        self.setFocusProxy(self.canvas)
        self.setMinimumSize(240, 180)
        self.canvas.show_land(self._theme.ground.land)
        for corner in (self._legend, self.base_map.note, self._scale_bar):
            corner.raise_()

    def _connect(self) -> None:
        canvas, hand = self.canvas, self._hand
        canvas.view_changed.connect(self._show_view)
        canvas.resized.connect(self._on_resized)
        canvas.moved.connect(self._on_moved)
        canvas.fit_wanted.connect(self.fit)
        canvas.spot_chosen.connect(self._on_spot)
        canvas.spot_given_up.connect(self.spot_given_up)
        hand.selected.connect(self.selected)
        hand.selected.connect(self.trails.select)
        hand.order_dropped.connect(self.order_dropped)
        hand.menu_wanted.connect(self.menu_wanted)
        hand.ground_menu_wanted.connect(self._on_ground_menu)
        canvas.cleared.connect(self._tracing.end)
        canvas.cleared.connect(self._spider.close)
        hand.gathering_opened.connect(self._on_gathering)
        self._list.chosen.connect(self._on_chosen)
        hand.cluster_opened.connect(self._open_cluster)
        self._ground.completed.connect(self.picture_complete)
        self._legend.resized.connect(self._place_corners)

    def _look_at(self, sight: Sight) -> None:
        """Go there, and again whenever the widget takes its size, until a hand moves the view."""
        self._wish = sight
        view = self.canvas.viewport_now()
        self.canvas.go_to(
            sight.x, sight.y, max(sight.width / max(view.width, 1.0), sight.height / max(view.height, 1.0))
        )

    def _go_near(self, x: float, y: float) -> None:
        view = self.canvas.viewport_now()
        self.show_place(x, y, min(_NEAR, view.width * view.scale))

    def _open_cluster(self, orders: tuple[str, ...]) -> None:
        rows = [row for row in map(self._orders.row, orders) if row is not None]
        (left, bottom), (right, top) = self._orders.xy[rows].min(axis=0), self._orders.xy[rows].max(axis=0)
        self._look_at(sight_of_box((float(left), float(bottom), float(right), float(top))))

    def _on_resized(self, before: Viewport) -> None:
        if self._wish is not None:
            self._look_at(self._wish)
        else:
            self.canvas.go_to(*before.centre, before.scale)
        self._show_view()

    def _on_moved(self) -> None:
        self._wish = None

    def _on_ground_menu(self, at: QPointF, on_screen: QPoint) -> None:
        show_menu(self._tracing.menu_at(self.canvas.viewport_now(), at), on_screen)

    def _on_gathering(self, spot: Spot | None) -> None:
        """A few come apart around their spot, many are listed; a second click closes."""
        was_open = self._spider.ids
        self._spider.close()
        if spot is None or spot.ids == was_open:
            return
        if len(spot.ids) <= MOST_LEGS:
            self._spider.open(spot.ids, *self.canvas.viewport_now().ground(spot.x, spot.y))
        else:
            self._list.open(spot.ids, QPointF(spot.x, spot.y))

    def _on_chosen(self, key: str) -> None:
        self.select((key,))
        self.selected.emit((key,))

    def _on_spot(self, at: QPointF) -> None:
        self.spot_chosen.emit(*self.canvas.viewport_now().ground(at.x(), at.y()))

    def _show_view(self) -> None:
        if not self.isVisible():
            return
        view, ratio = self.canvas.viewport_now(), self.devicePixelRatioF()
        if ratio != self._ratio:
            self._ratio = ratio
            self._show_patterns()
        self._ground.show_view(view, ratio)
        self._outage_tint.show_view(view)
        self._trace_layer.show_view(view)
        self._density_layer.show_view(view)
        self.trails.show_view(view)
        self._order_layer.show_view(view, ratio)
        self._crew_layer.show_view(view, ratio)
        self._spider.show_view(view)
        self._marks.show_view(view)
        self._scale_bar.show_scale(view.scale)
        self._hand.refresh()

    def _show_patterns(self) -> None:
        patterns = make_patterns(self._theme, self._ratio)
        self._outage_tint.show_patterns(patterns)
        self._trace_layer.show_patterns(patterns)

    def _place_corners(self) -> None:
        bottom = self.height() - _EDGE
        self._legend.move(_EDGE, bottom - self._legend.height())
        right = self.width() - _EDGE - self._scale_bar.width()
        self._scale_bar.move(right, bottom - self._scale_bar.height())
        note = self.base_map.note
        note.resize(note.sizeHint())
        note.move(right - _EDGE - note.width(), bottom - note.height())

    def _ground_look(self, theme: Theme) -> Look:
        """Pens and letters of its own: another thread draws with them."""
        return look_of(theme, self.font())

    def _ages_to_show(self) -> tuple[int, ...]:
        """For each crew the whole minutes written beside it; 0 while its position is believed."""
        minutes = np.where(self._crews.stale, self._crews.ages // 60 + 1, 0)
        return tuple(minutes.astype(int).tolist())

    def _is_free(self, box: tuple[float, float, float, float]) -> bool:
        return self._ground.is_free(box) and self._order_layer.is_free(box)

    def _describe(self, spot: Spot) -> str:
        age = None
        if spot.kind is SpotKind.CREW:
            row = self._crews.row(spot.ids[0])
            age = timedelta(seconds=float(self._crews.ages[row])) if row is not None else None
        state = self._outages.state(AreaCode(spot.ids[0])) if spot.kind is SpotKind.AREA else None
        return describe(spot, picture=self._picture, territory=self._territory, age=age, now=self._now, outage=state)

    def _order_at(self, at: QPointF) -> str | None:
        return self._hand.order_at(at)

    def _picture_of(self, order: str) -> QPixmap:
        known = self._picture.orders[OrderId(order)]
        return symbol_pixmap(known.urgency, self._theme, size=24, ratio=self.devicePixelRatioF())
