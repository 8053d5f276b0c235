"""The map: grids, areas, feeders, roads and water below, orders and crews live above them."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QPoint, QPointF, Signal
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
from widgets.map.density_view import DensityView
from widgets.map.describe import describe
from widgets.map.destination import Destination
from widgets.map.gathering_list import GatheringList
from widgets.map.ground.drawer import Prepare
from widgets.map.ground.prepared import make_ground
from widgets.map.hand import Hand
from widgets.map.hover_card import HoverCard
from widgets.map.layers import Layers
from widgets.map.legend import Legend
from widgets.map.outage_looks import outage_looks
from widgets.map.paper.shown import Shown
from widgets.map.picking import Picker, Spot, SpotKind
from widgets.map.reach.grids import Grids
from widgets.map.reach.view import ReachView
from widgets.map.scale_bar import ScaleBar
from widgets.map.sights import Sight, sight_of_box, sight_of_code
from widgets.map.spider import MOST_LEGS
from widgets.map.spoken import Spoken
from widgets.map.tracing import Tracing, show_menu
from widgets.theme.inks import Inks
from widgets.theme.symbols import symbol_pixmap
from widgets.theme.theme import Theme

_EDGE = 10
"""Pixels between the corners and what sits in them."""
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
        now: datetime,
        stale_after: timedelta,
        prepare: Prepare = make_ground,
    ) -> None:
        """`prepare` makes ready what a territory is drawn from; the drawing thread calls it."""
        super().__init__()
        self._picture = picture
        self._territory = territory
        self._theme = theme
        self._now = now
        self._prepare = prepare
        self.canvas = Canvas(self, order_at=self._order_at, picture_of=self._picture_of)
        self._layers = layers = Layers(
            self.canvas,
            picture=picture,
            territory=territory,
            theme=theme,
            font=self.font(),
            stale_after=stale_after,
            prepare=prepare,
        )
        inks = Inks(theme)
        self._destination = Destination(self.canvas)
        self._card = HoverCard(self, theme=theme)
        self.legend = Legend(self, inks=inks)
        self._scale_bar = ScaleBar(self, inks=inks)
        self._list = GatheringList(self, picture=picture, theme=theme)
        self.trails = layers.trails
        self.density = DensityView(self, layer=layers.density, signs=layers.orders, legend=self.legend)
        self.base_map = BaseMapControl(self, ground=layers.ground, inks=inks)
        self._picker = Picker(
            territory,
            orders=layers.orders,
            crews=layers.crews,
            ground=layers.ground,
            density=layers.density,
            spider=layers.spider,
        )
        self._tracing = Tracing(
            self, picture=picture, territory=territory, layer=layers.trace, picker=self._picker, theme=theme
        )
        self.reach = ReachView(self, picture=picture, layer=layers.reach, marks=layers.reach_marks, theme=theme)
        self.grids = Grids(
            self,
            canvas=self.canvas,
            picker=self._picker,
            picture=picture,
            territory=territory,
            card=self.reach.card,
            theme=theme,
        )
        self._hand = Hand(
            self.canvas,
            orders=layers.orders,
            crews=layers.crews,
            marks=layers.marks,
            picker=self._picker,
            card=self._card,
            describe=self._describe,
        )
        self._spoken = Spoken(self.canvas, orders=layers.open_orders, crews=layers.positions, describe=self._describe)
        self._lay_out()
        self._connect()
        self._retranslate()
        self.fit()

    # -- what the console tells -----------------------------------------------------------------------------

    def show_changes(self, changes: Iterable[Change]) -> None:
        """Changes that the picture has already been advanced by."""
        told = tuple(changes)
        self.canvas.show_with_next_step()
        if self._layers.show_changes(told):
            self._hand.refresh()
        self.grids.panel.show_changes(told)

    def show_fixes(self, fixes: Mapping[CrewId, Fix], now: datetime) -> None:
        """The newest fix of some or all crews."""
        self._now = now
        self.canvas.show_with_next_step()
        self._layers.show_fixes(fixes, now)
        self._hand.refresh()

    def show_now(self, now: datetime) -> None:
        """Time goes on: positions age, and say so when they pass the limit."""
        self._now = now
        self._layers.show_now(now)
        self.reach.show_now(now)

    def show_planned(self, areas: Iterable[AreaCode]) -> None:
        """These areas are switched off by plan now, and no others."""
        self._layers.show_planned(areas)

    def show_territory(self, territory: Territory) -> None:
        """Another ground, after an import: the whole of it comes into view."""
        self._territory = territory
        self._picker.show_territory(territory)
        self._layers.show_territory(territory)
        self._tracing.show_territory(territory)
        self.reach.end()
        self.grids.show_territory(territory)
        self.fit()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        inks = Inks(theme)
        self.canvas.show_land(theme.ground.land)
        self._layers.show_theme(theme, self.font())
        self.legend.show_inks(inks)
        self._scale_bar.show_inks(inks)
        self.base_map.note.show_inks(inks)
        self._card.show_theme(theme)
        self._tracing.show_theme(theme)
        self.reach.show_theme(theme)
        self.grids.panel.show_theme(theme)
        self._list.show_theme(theme)

    def select(self, ids: tuple[str, ...]) -> None:
        """Ring these orders and crews. The view stays where it is."""
        self._hand.select(ids)
        self.trails.select(ids)
        self._spoken.select(ids)

    def shown(self) -> Shown:
        """What can be seen now, as values that stay."""
        return Shown(
            now=self._now,
            view=self.canvas.viewport_now(),
            territory=self._territory,
            prepare=self._prepare,
            base=self.base_map.base,
            picture=self._picture,
            orders=self._layers.open_orders.as_they_are(),
            crews=self._layers.positions.as_they_are(),
            outages=outage_looks(self._layers.outages),
            trace=self._tracing.trace,
        )

    @property
    def outages(self) -> OutageAreas:
        return self._layers.outages

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
        self._destination.look_at(sight_of_box(self._layers.ground.bounds, _AROUND_CITY))

    def show_place(self, x: float, y: float, width_m: float) -> None:
        """Put (x, y) metres in the middle, with `width_m` metres from edge to edge."""
        self._destination.look_at(Sight(x, y, width_m, 0.0))

    def show_item(self, key: str) -> bool:
        """Go to the order, crew, station, grid, area, feeder, substation or road with this id or code; whether
        there is one."""
        order = self._picture.orders.get(OrderId(key))
        crew = self._layers.positions.row(key)
        if order is not None:
            self._destination.go_near(order.place.x, order.place.y)
            return True
        if crew is not None:
            self._destination.go_near(*self._layers.positions.xy[crew].tolist())
            return True
        sight = sight_of_code(key, self._territory)
        if sight is not None:
            self._destination.look_at(sight)
        return sight is not None

    # -- how its user wants it ------------------------------------------------------------------------------

    def looks(self) -> dict[str, str]:
        shown = {"legend": not self.legend.folded, "density": self.density.switch.on, "trails": self.trails.of_all.on}
        return {name: "on" if on else "off" for name, on in shown.items()}

    def show_looks(self, kept: Mapping[str, str]) -> None:
        if kept.get("legend") == "on":
            self.legend.unfold()
        for name, switch in (("density", self.density.switch), ("trails", self.trails.of_all)):
            if kept.get(name) == "on":
                switch.turn_on()

    # -- Qt -------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_corners()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_view()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.reach.retranslate(self._now)
        elif event.type() == QEvent.Type.FontChange:
            self.show_theme(self._theme)
            self._place_corners()
        super().changeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._layers.pause()
        self._hand.leave()
        super().hideEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._show_view()
        return super().event(event)

    # -- inside ---------------------------------------------------------------------------------------------

    def _retranslate(self) -> None:
        self._tracing.retranslate()
        self._spoken.set_words()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas)
        self.setFocusProxy(self.canvas)
        self.setMinimumSize(240, 180)
        self.canvas.show_land(self._theme.ground.land)
        for corner in (self.legend, self.base_map.note, self._scale_bar):
            corner.raise_()

    def _connect(self) -> None:
        canvas, hand = self.canvas, self._hand
        canvas.view_changed.connect(self._show_view)
        canvas.painting.connect(self._layers.ground.precedence.begin)
        canvas.painted.connect(self._layers.ground.precedence.end)
        canvas.resized.connect(lambda _: self._show_view())
        canvas.fit_wanted.connect(self.fit)
        canvas.spot_chosen.connect(self._on_spot)
        canvas.spot_given_up.connect(self.spot_given_up)
        hand.selected.connect(self.selected)
        hand.selected.connect(self.trails.select)
        hand.order_dropped.connect(self.order_dropped)
        hand.menu_wanted.connect(self.menu_wanted)
        hand.ground_menu_wanted.connect(self._on_ground_menu)
        canvas.cleared.connect(self._tracing.end)
        canvas.cleared.connect(self.reach.end)
        self._tracing.begun.connect(self.reach.end)
        self.reach.begun.connect(self._tracing.end)
        canvas.cleared.connect(self._layers.spider.close)
        hand.gathering_opened.connect(self._on_gathering)
        self._list.chosen.connect(self._on_chosen)
        self.grids.panel.chosen.connect(self._on_chosen)
        self._spoken.chosen.connect(self._on_chosen)
        hand.selected.connect(self._spoken.select)
        hand.cluster_opened.connect(self._open_cluster)
        self._layers.ground.completed.connect(self.picture_complete)
        self.legend.resized.connect(self._place_corners)

    def _open_cluster(self, orders: tuple[str, ...]) -> None:
        known = self._layers.open_orders
        rows = [row for row in map(known.row, orders) if row is not None]
        (left, bottom), (right, top) = known.xy[rows].min(axis=0), known.xy[rows].max(axis=0)
        self._destination.look_at(sight_of_box((float(left), float(bottom), float(right), float(top))))

    def _on_ground_menu(self, at: QPointF, on_screen: QPoint) -> None:
        view = self.canvas.viewport_now()
        menu = self._tracing.menu_at(view, at)
        self.reach.add_to(menu, self._picker.symbol(view, at.x(), at.y()))
        self.grids.add_to(menu, at)
        show_menu(menu, on_screen)

    def _on_gathering(self, spot: Spot | None) -> None:
        """A few come apart around their spot, many are listed; a second click closes."""
        was_open = self._layers.spider.ids
        self._layers.spider.close()
        if spot is None or spot.ids == was_open:
            return
        if len(spot.ids) <= MOST_LEGS:
            self._layers.spider.open(spot.ids, *self.canvas.viewport_now().ground(spot.x, spot.y))
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
        view = self.canvas.viewport_now()
        self._layers.show_view(view, self.devicePixelRatioF())
        self._scale_bar.show_scale(view.scale)
        self._hand.refresh()

    def _place_corners(self) -> None:
        bottom = self.height() - _EDGE
        self._scale_bar.resize(self._scale_bar.sizeHint())
        self.legend.move(_EDGE, bottom - self.legend.height())
        self.grids.place()
        right = self.width() - _EDGE - self._scale_bar.width()
        self._scale_bar.move(right, bottom - self._scale_bar.height())
        note = self.base_map.note
        note.resize(note.sizeHint())
        note.move(right - _EDGE - note.width(), bottom - note.height())

    def _describe(self, spot: Spot) -> str:
        age = None
        if spot.kind is SpotKind.CREW:
            row = self._layers.positions.row(spot.ids[0])
            age = timedelta(seconds=self._layers.positions.age(row)) if row is not None else None
        state = self._layers.outages.state(AreaCode(spot.ids[0])) if spot.kind is SpotKind.AREA else None
        return describe(spot, picture=self._picture, territory=self._territory, age=age, now=self._now, outage=state)

    def _order_at(self, at: QPointF) -> str | None:
        return self._hand.order_at(at)

    def _picture_of(self, order: str) -> QPixmap:
        known = self._picture.orders[OrderId(order)]
        return symbol_pixmap(known.urgency, self._theme, size=24, ratio=self.devicePixelRatioF())
