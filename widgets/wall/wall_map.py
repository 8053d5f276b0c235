"""The map as it hangs on a wall: legend, clock and counts beside it, words that are read from across the room, and the
same hands as on the main map."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.alarms.alarm_signs import AlarmSign
from models.changes import Change
from models.entities.fixes import Fix
from models.ids import CrewId
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory
from widgets.figures.figures import FiguresReader
from widgets.map.map_view import MapView
from widgets.theme import Theme
from widgets.theme.fonts import enlarge_whole, text_scale
from widgets.wall.band import Band


class WallMap(QWidget):
    def __init__(self, map_view: MapView, *, reader: FiguresReader, rules: RuleBook, theme: Theme) -> None:
        super().__init__()
        self.map = map_view
        self._reader = reader
        self._words = 1.0
        self.band = Band(self, rules=rules, theme=theme)
        map_view.legend.unfold()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.band)
        column.addWidget(map_view, 1)
        self.setFocusProxy(map_view)

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        self.map.show_changes(changes)

    def show_fixes(self, fixes: Mapping[CrewId, Fix], now: datetime) -> None:
        self.map.show_fixes(fixes, now)

    def show_alarm_signs(self, signs: Mapping[str, AlarmSign]) -> None:
        self.map.show_alarm_signs(signs)

    def show_now(self, now: datetime) -> None:
        self.map.show_now(now)
        self.band.show_figures(self._reader.read(now))

    def show_blind(self, since: datetime | None) -> None:
        self.band.show_blind(since)

    def mark_as_demo(self) -> None:
        self.band.mark_as_demo()

    def show_theme(self, theme: Theme) -> None:
        self.map.show_theme(theme)
        self.band.show_theme(theme)

    def show_territory(self, territory: Territory) -> None:
        self.map.show_territory(territory)

    def select(self, ids: tuple[str, ...]) -> None:
        """Mark these orders and crews; the view stays where it is."""
        self.map.select(ids)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit_words()

    def _fit_words(self) -> None:
        """As large as the distance of the reader asks for, or as the seat wants all text, if that is larger."""
        words = max(1.0, self.band.map_words / text_scale(self.font()))
        if words != self._words:
            self._words = words
            enlarge_whole(self.map, words)

    def looks(self) -> dict[str, str]:
        view = self.map.canvas.viewport_now()
        (x, y), width = view.centre, view.width * view.scale
        return self.map.looks() | {"view": f"{x:.1f} {y:.1f} {width:.1f}"}

    def show_looks(self, kept: Mapping[str, str]) -> None:
        if kept.get("legend") == "off":
            self.map.legend.fold()
        self.map.show_looks(kept)
        try:
            x, y, width = map(float, kept.get("view", "").split())
        except ValueError:
            return
        if width > 0:
            self.map.show_place(x, y, width)
