"""The map's side of the crews' trails: whose are shown, and what of them is still to be read."""

from collections.abc import Callable
from datetime import datetime, timedelta

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QGraphicsItem

from models.ids import CrewId
from models.trails import TrailPoints
from widgets.map.crew_places import CrewPlaces
from widgets.map.crew_positions import CrewPositions
from widgets.map.crew_trails import TRAIL_SPAN, CrewTrails, Ints, TrailPieces
from widgets.map.switch import Switch
from widgets.map.trail_layer import TrailLayer
from widgets.map.viewport import Viewport
from widgets.theme.inks import Inks

_REST_S = 2.0
"""New samples become lines so rarely; the live ends follow every position."""
_FADES_S = 15.0
"""Without any news trails are drawn anew so often, because they grow pale."""


class Trails(QObject):
    """Shows the trails of the chosen crews, and of all crews while `of_all` is on."""

    wanted = Signal(object)
    """tuple[CrewId, ...]: crews that are shown and of which only this window's own positions are known; the answer
    belongs to `show_points`."""

    def __init__(
        self,
        parent: QObject,
        box: QGraphicsItem,
        *,
        crews: CrewPositions,
        places: Callable[[], CrewPlaces],
        stale_after: timedelta,
        inks: Inks,
    ) -> None:
        super().__init__(parent)
        self.of_all = Switch(self)
        self._crews = crews
        self._trails = CrewTrails(crews, stale_after=stale_after)
        self._layer = TrailLayer(box, crews=crews, trails=self._trails, places=places, inks=inks)
        self._chosen: tuple[str, ...] = ()
        self._asked: set[CrewId] = set()
        self._now = 0.0
        self._shown_at = -np.inf
        self._news = False
        self.of_all.turned.connect(self._show)

    def show_fixes(self, now: datetime) -> None:
        """The crews' positions have been taken in already."""
        self._news |= self._trails.follow()
        self._ask()
        if self._shows_some:
            self._layer.sheet.update()
        self.show_now(now)

    def show_now(self, now: datetime) -> None:
        self._now = now.timestamp()
        since = self._now - self._shown_at
        if self._shows_some and since >= (_REST_S if self._news else _FADES_S):
            self._show()

    def show_points(self, points: TrailPoints) -> None:
        """A piece of the answer to `wanted`."""
        self._trails.add(points)
        self._news = True
        if self._shows_some:
            self._show()

    def ask_again(self) -> None:
        """Positions have been kept that this window has not seen."""
        self._asked.clear()
        self._ask()

    def clear(self) -> None:
        """Positions from now on are of another ground."""
        self._trails.clear()
        self._asked = set(self._crews.ids)
        self._show()

    def select(self, ids: tuple[str, ...]) -> None:
        """Orders among the ids have no trail."""
        if ids != self._chosen:
            self._chosen = ids
            self._show()

    def show_view(self, view: Viewport) -> None:
        self._layer.show_view(view)

    def show_inks(self, inks: Inks) -> None:
        self._layer.show_inks(inks)

    @property
    def _shows_some(self) -> bool:
        return self.of_all.on or bool(len(self._chosen_rows()))

    def _chosen_rows(self) -> Ints:
        rows = [self._crews.row(key) for key in self._chosen]
        return np.array([row for row in rows if row is not None], np.int64)

    def _show(self) -> None:
        self._shown_at, self._news = self._now, False
        self._trails.follow()
        self._ask()
        rows = self._chosen_rows()
        others = np.setdiff1d(np.arange(len(self._crews)), rows) if self.of_all.on else rows[:0]
        self._layer.show_trails(chosen=self._pieces(rows), others=self._pieces(others), now=self._now)

    def _pieces(self, rows: Ints) -> TrailPieces | None:
        if not len(rows):
            return None
        return self._trails.pieces(rows, since=self._now - TRAIL_SPAN.total_seconds())

    def _ask(self) -> None:
        shown = self._crews.ids if self.of_all.on else [self._crews.ids[row] for row in self._chosen_rows()]
        new = tuple(crew for crew in shown if crew not in self._asked)
        if new:
            self._asked.update(new)
            self.wanted.emit(new)
