"""The map's layers from the ground up, and the columns of numbers that they are painted from."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from models.changes import Change
from models.entities.fixes import Fix
from models.ids import AreaCode, CrewId
from models.outages import OutageAreas, OutageState
from models.picture import Picture
from models.plans_in_force import PlansInForce
from models.territory.territory import Territory
from widgets.map.canvas import Canvas
from widgets.map.crew_layer import CrewLayer
from widgets.map.crew_positions import CrewPositions
from widgets.map.density_layer import DensityLayer
from widgets.map.ground.drawer import Prepare
from widgets.map.ground.kept_plates import KeptPlates
from widgets.map.ground.layer import GroundLayer
from widgets.map.ground.style import look_of
from widgets.map.ground.tint import TintLayer
from widgets.map.map_marks.layer import MapMarkLayer
from widgets.map.mark_layer import MarkLayer
from widgets.map.open_orders import OpenOrders
from widgets.map.order_layer import OrderLayer
from widgets.map.outage_looks import make_patterns, outage_looks
from widgets.map.plan_days.looks import make_plan_patterns
from widgets.map.reach.layer import ReachLayer, ReachMarks
from widgets.map.spider import Spider
from widgets.map.trace_layer import TraceLayer
from widgets.map.trails import Trails
from widgets.map.viewport import Box, Viewport
from widgets.theme.theme import Theme


class Layers(QObject):
    """Built in the order in which they lie on each other. `prepare` makes ready what a territory is drawn from; the
    drawing thread calls it. `plates` of earlier starts come before what it draws."""

    def __init__(
        self,
        canvas: Canvas,
        *,
        picture: Picture,
        territory: Territory,
        theme: Theme,
        font: QFont,
        stale_after: timedelta,
        prepare: Prepare,
        plates: KeptPlates | None,
    ) -> None:
        super().__init__(canvas)
        self._theme = theme
        self._ratio = canvas.devicePixelRatioF()
        self.positions = CrewPositions(picture, stale_after=stale_after)
        self.open_orders = OpenOrders(picture)
        self.outages = OutageAreas(picture, territory)
        self._plans = PlansInForce(picture)
        self._left_out: frozenset[OutageState] = frozenset()
        self._panels: Callable[[], Iterable[QWidget]] = tuple
        self._shown_ages: NDArray[np.int64] = np.empty(0, np.int64)
        look = look_of(theme, font)
        inks, fonts, box = look.inks, look.fonts, canvas.box
        # Pens and letters of its own: another thread draws the ground with them.
        self.ground = GroundLayer(
            box, territory=territory, look=look_of(theme, font, style=look.style), prepare=prepare, plates=plates
        )
        self.plan_tint = TintLayer(box, ground=self.ground)
        self.outage_tint = TintLayer(box, ground=self.ground)
        self.reach = ReachLayer(box, ground=self.ground)
        self.trace = TraceLayer(box, ground=self.ground, inks=inks)
        self.picked_tint = TintLayer(box, ground=self.ground)
        self.map_marks = MapMarkLayer(box, inks=inks, fonts=fonts)
        self.density = DensityLayer(box, orders=self.open_orders, inks=inks)
        self.trails = Trails(
            self,
            box,
            crews=self.positions,
            places=lambda: self.crews.places,
            stale_after=stale_after,
            inks=inks,
        )
        self.crews = CrewLayer(
            box, crews=self.positions, picture=picture, is_free=self._is_free, inks=inks, fonts=fonts
        )
        self.orders = OrderLayer(box, orders=self.open_orders, ground=self.ground.bounds, inks=inks, fonts=fonts)
        self.reach_marks = ReachMarks(box, crews=self.positions, places=lambda: self.crews.places, theme=theme)
        self.marks = MarkLayer(box, inks=inks, fonts=fonts, is_framed=lambda: canvas.framed)
        self.spider = Spider(box, picture=picture, crews=self.positions, inks=inks, fonts=fonts)
        self._show_patterns()
        self._show_outages()

    @property
    def overhang(self) -> tuple[float, float]:
        """Pixels that the sign of an order or a crew takes at most beside its place, and above or below it."""
        signs = (self.orders.overhang, self.crews.overhang)
        return max(across for across, _ in signs), max(up for _, up in signs)

    def keep_names_clear_of(self, panels: Callable[[], Iterable[QWidget]]) -> None:
        """No name of a crew is written where one of these lies, or half of it would be read."""
        self._panels = panels

    def show_changes(self, changes: tuple[Change, ...]) -> bool:
        """Changes that the picture has already been advanced by; whether any order or crew looks different now."""
        self.ground.precedence.begin()
        self._plans.show_changes(changes)
        orders_moved = self.open_orders.show_changes(changes)
        crews_moved = self.positions.show_changes(changes)
        if orders_moved:
            self.orders.show_orders(self.open_orders)
            self.density.show_orders()
        if self.outages.show_changes(changes):
            self._show_outages()
        if crews_moved:
            self.crews.show_crews()
            self.reach_marks.show_crews()
        if orders_moved or crews_moved:
            self.spider.show_changes()
        else:
            self.ground.precedence.end()
        return orders_moved or crews_moved

    def show_fixes(self, fixes: Mapping[CrewId, Fix], now: datetime) -> None:
        self.ground.precedence.begin()
        self.positions.show_fixes(fixes, now)
        self._shown_ages = self._ages_to_show()
        self.crews.show_crews()
        self.reach_marks.show_crews()
        self.trails.show_fixes(now)
        self.spider.show_changes()

    def show_now(self, now: datetime) -> None:
        """Time goes on: positions age, and say so when they pass the limit; plans begin and end."""
        news = self._plans.news(now)
        if news is not None:
            self.outages.show_switched_off(news.off)
            self.show_planned(news.planned)
        self.positions.show_now(now)
        self.trails.show_now(now)
        ages = self._ages_to_show()
        if not np.array_equal(ages, self._shown_ages):
            self._shown_ages = ages
            self.crews.show_crews()

    def show_planned(self, areas: Iterable[AreaCode]) -> None:
        self.outages.show_planned(areas)
        self._show_outages()

    def lay_plans_aside(self) -> None:
        """What is planned now is not told as an outage, while a day's plans are."""
        self._left_out = frozenset({OutageState.PLANNED})
        self._show_outages()

    def bring_plans_back(self) -> None:
        self._left_out = frozenset()
        self._show_outages()

    def show_territory(self, territory: Territory) -> None:
        self.ground.show_territory(territory)
        self.orders.show_ground(self.ground.bounds)
        self.trails.clear()
        self.outages.show_territory(territory)
        self._show_outages()

    def show_theme(self, theme: Theme, font: QFont) -> None:
        self._theme = theme
        look = look_of(theme, font)
        inks, fonts = look.inks, look.fonts
        self.ground.show_look(look_of(theme, font, style=look.style))
        self._show_patterns()
        self.orders.show_inks(inks, fonts)
        self.crews.show_inks(inks, fonts)
        self.density.show_inks(inks)
        self.trails.show_inks(inks)
        self.marks.show_inks(inks, fonts)
        self.trace.show_inks(inks)
        self.map_marks.show_inks(inks, fonts)
        self.reach_marks.show_theme(theme)
        self.spider.show_inks(inks, fonts)

    def show_view(self, view: Viewport, ratio: float) -> None:
        self.ground.precedence.begin()
        if ratio != self._ratio:
            self._ratio = ratio
            self._show_patterns()
        self.ground.show_view(view, ratio)
        self.plan_tint.show_view(view)
        self.outage_tint.show_view(view)
        self.reach.show_view(view)
        self.trace.show_view(view)
        self.picked_tint.show_view(view)
        self.map_marks.show_view(view)
        self.density.show_view(view)
        self.trails.show_view(view)
        self.orders.show_view(view, ratio)
        self.crews.show_view(view, ratio)
        self.reach_marks.show_view(view)
        self.spider.show_view(view)
        self.marks.show_view(view, ratio)

    def pause(self) -> None:
        """Nobody looks."""
        self.ground.pause()
        self.density.pause()

    def _show_outages(self) -> None:
        self.outage_tint.show_looks(outage_looks(self.outages, left_out=self._left_out))

    def _show_patterns(self) -> None:
        patterns = make_patterns(self._theme, self._ratio)
        self.outage_tint.show_patterns(patterns)
        self.plan_tint.show_patterns(make_plan_patterns(self._theme, self._ratio))
        self.trace.show_patterns(patterns)
        self.picked_tint.show_patterns(patterns)
        self.reach.show_theme(self._theme, self._ratio)

    def _ages_to_show(self) -> NDArray[np.int64]:
        """(n,) for each crew the whole minutes written beside it; 0 while its position is believed."""
        return np.where(self.positions.stale, self.positions.ages // 60 + 1, 0).astype(np.int64)

    def _is_free(self, box: Box) -> bool:
        free = self.ground.is_free(box) and self.orders.is_free(box) and self.map_marks.is_free(box)
        return free and not any(_covers(panel, box) for panel in self._panels())


def _covers(panel: QWidget, box: Box) -> bool:
    if panel.isHidden():
        return False
    lies = panel.geometry()
    left, top, right, bottom = box
    return left <= lies.right() and right >= lies.left() and top <= lies.bottom() and bottom >= lies.top()
