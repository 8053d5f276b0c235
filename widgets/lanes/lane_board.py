"""The time line of the crews: what each did, does and has before it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from models.alarms.alarm_signs import AlarmSign
from models.changes import Change
from models.entities.fixes import Fix
from models.ids import CrewId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.lanes.lane_chart import LaneChart
from widgets.lanes.lane_key import LaneKey
from widgets.lanes.lane_stock import LaneStock, Measures
from widgets.lanes.lane_view import LaneView
from widgets.lanes.lane_words import Scene
from widgets.lanes.time_axis import HOUR, PRESETS
from widgets.queue.empty_page import EmptyPage
from widgets.theme import Theme

_UNMEASURED = Measures(heading=1, track=1, besides=1)


class LaneBoard(QWidget):
    """One lane a crew, by station. Reads the picture when it is first seen; lanes keep their places while a hand
    works."""

    selected = Signal(object)
    """Tuple with the order or the crew that a hand has selected."""
    opened = Signal(str)
    """OrderId or CrewId: Enter, or a double click."""
    menu_wanted = Signal(str, QPoint)
    """What can be done with an order or a crew: (its id, where on the screen the menu should open)."""
    order_dropped = Signal(object, object)
    """An order was dropped on a lane: (order id, crew id)."""

    def __init__(self, *, picture: Picture, rules: RuleBook, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        now = picture.entries[-1].at if picture.entries else datetime.now(UTC)
        self._scene = Scene(picture=picture, rules=rules, fixes={}, now=now)
        self._unread: Iterator[None] | None = None
        self._seen = False
        self._unlaid = False
        self.stock = LaneStock(picture, _UNMEASURED)
        self.chart = LaneChart(stock=self.stock, rules=rules, theme=theme, font=self.font())
        self.stock.measure(self.chart.measures)
        self.view = LaneView(stock=self.stock, chart=self.chart, scene=self._scene)
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self._hours = {hours: QToolButton() for hours in PRESETS}
        self._now = QToolButton()
        self._key = LaneKey(theme=theme)
        self._empty = EmptyPage(self.view.viewport())
        self._reader = QTimer(self)
        self._reader.setInterval(0)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.view)
        self.retranslate()

    # -- what the console tells ---------------------------------------------------------------------------------

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        """The picture has been advanced by these."""
        if self._seen and self.stock.take(changes):
            self._lay_out_soon()

    def show_fixes(self, fixes: Mapping[CrewId, Fix], now: datetime) -> None:
        """They move estimates of arrival; the next second shows them."""
        self._scene = replace(self._scene, fixes={**self._scene.fixes, **fixes}, now=now)

    def show_alarm_signs(self, signs: Mapping[str, AlarmSign]) -> None:
        """By the ids of what alarms stand about, orders among them."""
        self._scene = replace(self._scene, alarms=signs)
        if self.isVisible():
            self.view.show_scene(self._scene)
            self.view.viewport().update()

    def show_now(self, now: datetime) -> None:
        self._scene = replace(self._scene, now=now)
        if self.isVisible():
            self.view.show_scene(self._scene)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._measure()
        self._key.show_theme(theme)

    def select(self, ids: tuple[str, ...]) -> None:
        """Mark the first of these, an order or a crew; the view stays."""
        self.view.select(ids[0] if ids else None)

    def looks(self) -> dict[str, str]:
        return {"hours": f"{self.view.axis.span / HOUR:g}"}

    def show_looks(self, kept: Mapping[str, str]) -> None:
        try:
            hours = float(kept["hours"])
        except (KeyError, ValueError):
            return
        if PRESETS[0] <= hours <= PRESETS[-1]:
            self.view.show_hours(hours)

    # -- Qt -----------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.view.show_scene(self._scene)
        if not self._seen:
            self._seen = True
            self._unread = self.stock.reading()
            self._reader.start()
        elif self._unlaid:
            self._settle()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._measure()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Time line of the crews"))
        self.filter.setPlaceholderText(self.tr("Crew, station, state or initials"))
        self.filter.setAccessibleName(self.tr("Filter of the time line"))
        for hours, button in self._hours.items():
            button.setText(self.tr("{hours} h").format(hours=hours))
            button.setAccessibleName(self.tr("Show {hours} hours").format(hours=hours))
            button.setToolTip(self.tr("Show {hours} hours (+ and −, or Ctrl and the wheel)").format(hours=hours))
        self._now.setText(self.tr("Now"))
        self._now.setAccessibleName(self.tr("Back to now"))
        self._now.setToolTip(self.tr("Back to now, and go with it (Ctrl+Home)"))
        self._key.retranslate()
        self.stock.retranslate()
        if self._seen:
            self._settle()

    # -- helpers ------------------------------------------------------------------------------------------------

    def _read_on(self) -> None:
        if self._unread is not None and next(self._unread, self) is self:
            self._reader.stop()
            self._unread = None
            self._settle()

    def _lay_out_soon(self) -> None:
        """Under a hand lanes keep their places and heights; what is drawn on them is new at once."""
        self._unlaid = True
        if self.isVisible() and not self.view.hand.at_work and self._unread is None:
            self._settle()
        self.view.viewport().update()

    def _settle(self) -> None:
        if self._unread is not None:
            return
        self._unlaid = False
        self.view.lay_out()
        self._say_if_empty()

    def _filter(self, text: str) -> None:
        self.stock.filter(text)
        self._settle()

    def _say_if_empty(self) -> None:
        if self.stock.rows:
            self._empty.hide()
        elif self.filter.text():
            self._empty.show_words(
                self.tr("No crew has this in its name, station or state."), self.tr("Show all crews")
            )
        else:
            words = self.tr("No crews yet. They come with the import of the organisation; each will have a lane here.")
            self._empty.show_words(words, "")

    def _show_axis(self) -> None:
        axis = self.view.axis
        self._now.setChecked(axis.follows)
        for hours, button in self._hours.items():
            button.setChecked(abs(axis.span - hours * HOUR) < 1)

    def _measure(self) -> None:
        self.chart.show_theme(self._theme, self.font())
        self.stock.measure(self.chart.measures)
        if self._seen:
            self._settle()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(6, 3, 6, 3)
        head.setSpacing(4)
        self.filter.setMaximumWidth(260)
        head.addWidget(self.filter, 1)
        for button in (*self._hours.values(), self._now):
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAutoRaise(True)
            head.addWidget(button)
        head.addSpacing(8)
        head.addWidget(self._key, 3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.view, 1)
        whole.insertLayout(0, head)  # after the view for Tab: Qt steps to a focus proxy past what comes before it

    def _connect(self) -> None:
        self._reader.timeout.connect(self._read_on)
        self.filter.textChanged.connect(self._filter)
        self._empty.all_wanted.connect(self.filter.clear)
        for hours, button in self._hours.items():
            button.clicked.connect(partial(self.view.show_hours, hours))
            button.clicked.connect(self._show_axis)
        self._now.clicked.connect(self.view.go_with_now)
        self.view.moved.connect(self._show_axis)
        self.view.hand.rested.connect(self._on_rest)
        self.view.picked.connect(self.selected)
        self.view.opened.connect(self.opened)
        self.view.menu_wanted.connect(self.menu_wanted)
        self.view.dropped.connect(self.order_dropped)
        self._show_axis()

    def _on_rest(self) -> None:
        if self._unlaid:
            self._settle()
