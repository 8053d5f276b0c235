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
"""New samples become lines, and all lines grow paler, so rarely; the live ends follow every position."""


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
        self._shown_at = self._part_at = -np.inf
        self._part = 0
        self.of_all.turned.connect(self._show_all)

    def show_fixes(self, now: datetime) -> None:
        """The crews' positions have been taken in already."""
        self._trails.follow()
        self._ask()
        if self.of_all.on or len(self._chosen_rows()):
            self._layer.sheet.update()
        self.show_now(now)

    def show_now(self, now: datetime) -> None:
        self._now = now.timestamp()
        if self._now - self._shown_at >= _REST_S:
            self._show_chosen()
        if self.of_all.on:
            self._show_next_part()

    def show_points(self, points: TrailPoints) -> None:
        """A piece of the answer to `wanted`."""
        self._trails.add(points)
        self._show_chosen()

    def ask_again(self) -> None:
        """Positions have been kept that this window has not seen."""
        self._asked.clear()
        self._ask()

    def clear(self) -> None:
        """Positions from now on are of another ground."""
        self._trails.clear()
        self._asked = set(self._crews.ids)
        self._show_chosen()
        self._show_all()

    def select(self, ids: tuple[str, ...]) -> None:
        """Orders among the ids have no trail."""
        if ids != self._chosen:
            self._chosen = ids
            self._ask()
            self._show_chosen()

    def show_view(self, view: Viewport) -> None:
        self._layer.show_view(view)

    def show_inks(self, inks: Inks) -> None:
        self._layer.show_inks(inks)

    def _chosen_rows(self) -> Ints:
        rows = [self._crews.row(key) for key in self._chosen]
        return np.array([row for row in rows if row is not None], np.int64)

    def _show_chosen(self) -> None:
        self._shown_at = self._now
        rows = self._chosen_rows()
        self._layer.show_chosen(self._pieces(rows) if len(rows) else None, self._now)

    def _show_all(self) -> None:
        """From now on, or no longer."""
        self._layer.hide_others()
        if self.of_all.on:
            self._ask()
            self._part_at = -np.inf
            self._show_next_part()

    def _show_next_part(self) -> None:
        """Part after part, so that no step of the hand has to wait for all of them."""
        parts = self._trails.parts()
        if parts and self._now - self._part_at >= _REST_S / len(parts):
            self._part, self._part_at = (self._part + 1) % len(parts), self._now
            self._layer.show_others(self._part, self._pieces(parts[self._part]), self._now)

    def _pieces(self, rows: Ints) -> TrailPieces:
        return self._trails.pieces(rows, since=self._now - TRAIL_SPAN.total_seconds())

    def _ask(self) -> None:
        shown = self._crews.ids if self.of_all.on else [self._crews.ids[row] for row in self._chosen_rows()]
        new = tuple(crew for crew in shown if crew not in self._asked)
        if new:
            self._asked.update(new)
            self.wanted.emit(new)
