"""The map: grids, areas, feeders, roads and water below, orders and crews live above them."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Signal
from PySide6.QtGui import QHideEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.alarms.alarm_signs import AlarmSign
from models.changes import Change
from models.entities.fixes import Fix
from models.ids import AreaCode, CrewId, OrderId
from models.outages import OutageAreas
from models.picture import Picture
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory
from widgets.map.base_map.control import BaseMapControl
from widgets.map.canvas import Canvas
from widgets.map.density_view import DensityView
from widgets.map.describe import describe
from widgets.map.foot.coordinate_line import CoordinateLine
from widgets.map.foot.place_told import PlaceTold
from widgets.map.ground.drawer import Prepare
from widgets.map.ground.kept_plates import KeptPlates
from widgets.map.ground.prepared import make_ground
from widgets.map.ground_menu import GroundMenu
from widgets.map.layer_panel.map_layers import MapLayer, MapLayers
from widgets.map.layers import Layers
from widgets.map.legend import Legend
from widgets.map.map_hands import MapHands
from widgets.map.map_looks import MapLooks
from widgets.map.map_panels import MapPanels
from widgets.map.outage_looks import outage_looks
from widgets.map.paper.shown import Shown
from widgets.map.picking import Picker, Spot, SpotKind
from widgets.map.seat_dimming import SeatDimming
from widgets.map.views.views import Views
from widgets.theme.inks import Inks
from widgets.theme.symbols import symbol_pixmap
from widgets.theme.theme import Theme

_LEAST_WIDTH, _LEAST_HEIGHT = 240, 140
"""Pixels of the ground that are always seen."""


class MapView(QWidget):
    """Shows the picture on the ground. It moves only when a hand or a `show_…` call for a place says so."""

    selected = Signal(object)
    """Tuple of the order and crew ids that a hand has chosen."""
    order_dropped = Signal(object, object)
    """OrderId and CrewId: somebody let an order fall on a crew."""
    menu_wanted = Signal(str, QPoint)
    """Id of an order or a crew and the place on the screen: somebody asks what can be done with it."""
    ground_menu_opening = Signal(object)
    """QMenu about a spot of the ground, with every entry in it; some carry the name of an act of the window."""
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
        rules: RuleBook,
        prepare: Prepare = make_ground,
        plates: KeptPlates | None = None,
    ) -> None:
        """`prepare` makes ready what a territory is drawn from; the drawing thread calls it. `plates` of earlier starts
        come before what it draws."""
        super().__init__()
        self._picture = picture
        self._rules = rules
        self._territory = territory
        self._theme = theme
        self._now = now
        self._prepare = prepare
        stage = self._stage = QWidget(self)  # what lies on the map is placed within it, whatever stands above and below
        self.canvas = Canvas(stage, order_at=self._order_at, picture_of=self._picture_of)
        self._layers = layers = Layers(
            self.canvas,
            picture=picture,
            territory=territory,
            theme=theme,
            font=self.font(),
            stale_after=rules.duration("position.stale"),
            prepare=prepare,
            plates=plates,
        )
        inks = Inks(theme)
        self.views = Views(self.canvas, layers=layers, picture=picture, territory=territory)
        self.legend = Legend(stage, inks=inks)
        self.trails = layers.trails
        self.density = DensityView(stage, layer=layers.density, signs=layers.orders, legend=self.legend)
        self.dimming = SeatDimming(self, orders=layers.orders)
        self.base_map = BaseMapControl(stage, ground=layers.ground, inks=inks)
        self.layers = MapLayers(self, layers=layers, density=self.density.switch, base_map=self.base_map)
        self._picker = Picker(
            territory,
            orders=layers.orders,
            crews=layers.crews,
            ground=layers.ground,
            density=layers.density,
            marks=layers.map_marks,
            spider=layers.spider,
        )
        self._line = CoordinateLine(self, theme=theme)
        self.place = PlaceTold(
            self.canvas,
            line=self._line,
            picker=self._picker,
            territory=territory,
            precedence=layers.ground.precedence,
        )
        self._hands = MapHands(
            stage,
            self.canvas,
            layers=layers,
            views=self.views,
            picker=self._picker,
            describe=self._describe,
            territory=territory,
            theme=theme,
        )
        self._hand, self.tools, self.areas = self._hands.hand, self._hands.tools, self._hands.areas
        self._panels = MapPanels(
            stage,
            self.canvas,
            layers=layers,
            switches=self.layers,
            legend=self.legend,
            base_map=self.base_map,
            views=self.views,
            picker=self._picker,
            sketching=self.tools.sketching,
            picture=picture,
            territory=territory,
            rules=rules,
            theme=theme,
            now=now,
        )
        self.layer_panel, self.reach, self.grids = self._panels.layers, self._panels.reach, self._panels.grids
        layers.keep_names_clear_of(lambda: self.panels)
        self.marks, self.plan_days = self._panels.marks, self._panels.plan_days
        self._ground_menu = GroundMenu(
            self.canvas,
            tracing=self._panels.tracing,
            reach=self.reach,
            grids=self.grids,
            place=self.place,
            picker=self._picker,
            marks=self.marks,
        )
        self._looks = MapLooks(
            legend=self.legend,
            density=self.density,
            trails=self.trails,
            place=self.place,
            views=self.views,
            layers=self.layers,
            dim_others=self.dimming.switch,
        )
        self._lay_out()
        self._connect()
        self._retranslate()
        self.views.fit()

    # -- what the console tells -----------------------------------------------------------------------------

    def show_changes(self, changes: Iterable[Change]) -> None:
        """Changes that the picture has already been advanced by."""
        told = tuple(changes)
        self.canvas.show_with_next_step()
        if self._layers.show_changes(told):
            self._hand.refresh()
        self._panels.show_changes(told)

    def show_fixes(self, fixes: Mapping[CrewId, Fix], now: datetime) -> None:
        """The newest fix of some or all crews."""
        self._now = now
        self.canvas.show_with_next_step()
        self._layers.show_fixes(fixes, now)
        self.views.show_fixes()
        self._hand.refresh()

    def show_alarm_signs(self, signs: Mapping[str, AlarmSign]) -> None:
        """Orders about which an alarm stands, and no others."""
        self.canvas.show_with_next_step()
        self._layers.orders.show_alarm_signs(signs)

    def show_now(self, now: datetime) -> None:
        """Time goes on: positions age, and say so when they pass the limit."""
        self._now = now
        self._layers.show_now(now)
        self._panels.show_now(now)

    def show_planned(self, areas: Iterable[AreaCode]) -> None:
        """These areas are switched off by plan now, and no others."""
        self._layers.show_planned(areas)

    def show_territory(self, territory: Territory) -> None:
        """Another ground, after an import: the whole of it comes into view."""
        self._territory = territory
        self._hands.show_territory(territory)
        self._layers.show_territory(territory)
        self._panels.show_territory(territory)
        self.place.show_territory(territory)
        self.views.show_territory(territory)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.canvas.show_land(theme.ground.land)
        self._layers.show_theme(theme, self.font())
        self._panels.show_theme(theme)
        self._line.show_theme(theme)
        self._hands.show_theme(theme)

    def select(self, ids: tuple[str, ...]) -> None:
        """Ring these orders and crews. The view stays where it is."""
        self._hands.select(ids)
        self.trails.select(ids)
        self.views.select(ids)

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
            trace=self._panels.tracing.trace,
            marks=self.marks.shown,
        )

    @property
    def panels(self) -> tuple[QWidget, ...]:
        """Everything that may lie on the map and says something for longer than a glance."""
        return self._panels.all

    @property
    def outages(self) -> OutageAreas:
        return self._layers.outages

    def ask_for_spot(self) -> None:
        """Take the keyboard and let the next click choose a place; a drag, the wheel and the arrows still move the
        view."""
        self.tools.sketching.end()
        self.canvas.ask_for_spot()

    @property
    def asking(self) -> bool:
        """Whether the next click chooses a place."""
        return self.canvas.asking

    # -- going somewhere, only when asked -------------------------------------------------------------------

    def fit(self) -> None:
        """The whole territory."""
        self.views.fit()

    def show_place(self, x: float, y: float, width_m: float) -> None:
        """Put (x, y) metres in the middle, with `width_m` metres from edge to edge."""
        self.views.show_place(x, y, width_m)

    def show_item(self, key: str) -> bool:
        """Go to the order, crew or thing of the territory with this id or code; whether there is one."""
        return self.views.show_item(key)

    # -- how its user wants it ------------------------------------------------------------------------------

    def looks(self) -> dict[str, str]:
        return self._looks.texts()

    def show_looks(self, kept: Mapping[str, str]) -> None:
        self._looks.show(kept)

    # -- Qt -------------------------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        """With what stands above and below the ground: nothing of it is squeezed."""
        return QSize(_LEAST_WIDTH, self._column.minimumSize().height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_view()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.reach.retranslate(self._now)
        elif event.type() == QEvent.Type.FontChange:
            self.show_theme(self._theme)
            self.views.show_text_size()
            self._panels.corners.place()
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
        self._panels.retranslate()
        self._hands.retranslate()
        self.place.retranslate()

    def _lay_out(self) -> None:
        ground = QVBoxLayout(self._stage)
        ground.setContentsMargins(0, 0, 0, 0)
        ground.addWidget(self.canvas)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.plan_days.banner)
        column.addWidget(self._stage, 1)
        column.addWidget(self.plan_days.panel)
        column.addWidget(self._line)
        self.setFocusProxy(self.canvas)
        self._stage.setMinimumHeight(_LEAST_HEIGHT)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.canvas.show_land(self._theme.ground.land)

    def _connect(self) -> None:
        canvas, hand = self.canvas, self._hand
        canvas.view_changed.connect(self._show_view)
        canvas.frame_begun.connect(self._layers.ground.precedence.begin)
        canvas.painted.connect(self._layers.ground.precedence.end)
        canvas.resized.connect(lambda _: self._show_view())
        canvas.spot_chosen.connect(self._on_spot)
        canvas.spot_given_up.connect(self.spot_given_up)
        hand.selected.connect(self.selected)
        hand.order_dropped.connect(self.order_dropped)
        hand.menu_wanted.connect(self.menu_wanted)
        hand.ground_menu_wanted.connect(self._ground_menu.open)
        self._ground_menu.opening.connect(self.ground_menu_opening)
        self.marks.changed.connect(hand.refresh)
        hand.gathering_opened.connect(self._panels.gatherings.open)
        self._panels.gatherings.chosen.connect(self._on_chosen)
        self.grids.panel.chosen.connect(self._on_chosen)
        self._hands.spoken.chosen.connect(self._on_chosen)
        self.layers.switches[MapLayer.ORDERS].turned.connect(lambda _: self._hands.spoken.show_layer())
        self.layers.switches[MapLayer.MARKS].turned.connect(lambda _: self.marks.show_layer())
        self._layers.ground.completed.connect(self.picture_complete)
        self._layers.ground.completed.connect(self.place.begin)

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
        self._panels.corners.scale_bar.show_scale(view.scale)
        self._hand.refresh()

    def _describe(self, spot: Spot) -> str:
        age = None
        if spot.kind is SpotKind.CREW:
            row = self._layers.positions.row(spot.ids[0])
            age = timedelta(seconds=self._layers.positions.age(row)) if row is not None else None
        state = self._layers.outages.state(AreaCode(spot.ids[0])) if spot.kind is SpotKind.AREA else None
        said = describe(
            spot,
            picture=self._picture,
            territory=self._territory,
            age=age,
            now=self._now,
            rules=self._rules,
            outage=state,
        )
        return "\n".join(part for part in (said, *self._panels.told_at(spot)) if part)

    def _order_at(self, at: QPointF) -> str | None:
        return self._hand.order_at(at)

    def _picture_of(self, order: str) -> QPixmap:
        known = self._picture.orders[OrderId(order)]
        return symbol_pixmap(known.urgency, self._theme, size=24, ratio=self.devicePixelRatioF())
